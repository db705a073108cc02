// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/administrator_plans.h"

#include "console/format/format.h"
#include "console/format/short_name.h"
#include "wire/administrator_messages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct AdministratorWords
{
    Q_DECLARE_TR_FUNCTIONS(AdministratorPlans)
};

} // namespace

ActionPlan revokeAdministratorPlan(const CertificateSnapshot &certificate)
{
    const QString name = shortName(certificate.holder);
    ActionPlan plan{.title = AdministratorWords::tr("Revoke the certificate of %1?").arg(name),
                    .explanation =
                        AdministratorWords::tr(
                            "Whoever holds it is shut out at once and for good, on every computer that has a copy of "
                            "the identity. This cannot be undone; a new identity can be made.") +
                        u'\n' + leftToRight(certificate.fingerprint),
                    .verb = AdministratorWords::tr("Revoke"),
                    .caution = Caution::TypeName,
                    .nameToType = typeableName(certificate.holder, certificate.fingerprint.left(9)),
                    .checkText = {}};
    if (certificate.isOwn)
        plan.warnings.append(AdministratorWords::tr("It is the one that you use: this console is shut out, too."));
    plan.preview = actionStep(name, u"administrators.revoke"_s,
                              RevokeAdministratorRequest{.fingerprint = certificate.fingerprint, .isPreview = true});
    plan.readPreview = [isConnected = certificate.isConnected](const QCborMap &map) -> Result<ActionPreview> {
        if (const auto answer = fromCbor<ActionAnswer>(map); !answer)
            return fail(answer.error());
        return ActionPreview{.sentence = isConnected
                                             ? AdministratorWords::tr("It is connected now. No data at risk.")
                                             : AdministratorWords::tr("It is not connected now. No data at risk.")};
    };
    plan.steps = {actionStep(name, u"administrators.revoke"_s,
                             RevokeAdministratorRequest{.fingerprint = certificate.fingerprint})};
    return plan;
}

} // namespace fallow::console
