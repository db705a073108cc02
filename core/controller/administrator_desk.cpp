// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/administrator_desk.h"

#include "controller/administrator_keeper.h"

using namespace Qt::StringLiterals;

namespace fallow {

void addAdministratorMethods(DeskMethods &methods, AdministratorKeeper &keeper)
{
    addPeerMethod<CreateAdministratorRequest, IssuedIdentity>(
        methods, u"administrators.create"_s,
        [&keeper](const PeerIdentity &asker, const CreateAdministratorRequest &request,
                  Completion<IssuedIdentity> done) { keeper.create(asker, request, std::move(done)); });
    addPeerMethod<RenewAdministratorRequest, IssuedIdentity>(
        methods, u"administrators.renew"_s,
        [&keeper](const PeerIdentity &asker, const RenewAdministratorRequest &request,
                  Completion<IssuedIdentity> done) { keeper.renew(asker, request, std::move(done)); });
    addPeerMethod<RevokeAdministratorRequest, ActionAnswer>(
        methods, u"administrators.revoke"_s,
        [&keeper](const PeerIdentity &asker, const RevokeAdministratorRequest &request, Completion<ActionAnswer> done) {
            keeper.revoke(asker, request, std::move(done));
        });
}

} // namespace fallow
