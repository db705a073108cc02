// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Workstations' certificates, before they end: membership/README.md, "Renewal of certificates".
#include "base/log.h"
#include "controller/fleet.h"
#include "wire/fields.h"

using namespace Qt::StringLiterals;

namespace fallow {

/// Who asks is who its connection's certificate says, and no other.
void Fleet::renewCertificate(const ControlConnection *connection, const RenewCertificateRequest &request,
                             ControlResponder responder)
{
    const PeerIdentity &peer = connection->peer();
    if (!isPresent(peer.machine, connection))
        // house-allow: the agent's log alone shows it
        return responder.fail({ErrorCode::Refused, u"agent.hello comes first"_s, nameOf(peer.machine)});
    m_membership->renewCertificate(
        peer.machine, {.fingerprint = peer.fingerprint, .expires = peer.expires}, request.signingRequest,
        [responder = std::move(responder)](Result<QByteArray> certificate) mutable {
            if (!certificate)
                return responder.fail(std::move(certificate.error()));
            responder.succeed(toCbor(RenewCertificateAnswer{.certificate = std::move(*certificate)}));
        });
}

/// Before the hello's own commit, behind which nobody with the former one is let in any more.
void Fleet::noteRenewed(const PeerIdentity &peer)
{
    m_membership->takeRenewed(peer.machine, peer.fingerprint, [this, peer](Result<QByteArray> former) {
        if (!former) // both stay good until its next hello
            qCWarning(lcController).noquote()
                << nameOf(peer.machine)
                << "came with its new certificate, which could not be written down:" << former.error().toString();
        else if (!former->isEmpty())
            m_services.server.disconnectFingerprint(*former);
    });
}

} // namespace fallow
