// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/policy_desk.h"

#include "controller/policy_keeper.h"

using namespace Qt::StringLiterals;

namespace fallow {

void addPolicyMethods(DeskMethods &methods, PolicyKeeper &keeper)
{
    addMethod<PolicyRequest, PolicyList>(
        methods, u"policies.list"_s,
        [&keeper](const QString &, const PolicyRequest &, Completion<PolicyList> done) { done(keeper.list()); });
    addMethod<PolicyRequest, PolicySnapshot>(
        methods, u"policies.set"_s,
        [&keeper](const QString &actor, const PolicyRequest &request, Completion<PolicySnapshot> done) {
            keeper.set(request, actor, std::move(done));
        });
    addMethod<PolicyRequest, PolicySnapshot>(
        methods, u"policies.reset"_s,
        [&keeper](const QString &actor, const PolicyRequest &request, Completion<PolicySnapshot> done) {
            keeper.reset(request, actor, std::move(done));
        });
}

} // namespace fallow
