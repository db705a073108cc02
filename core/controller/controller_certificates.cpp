// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates come to their end, or are revoked, while the controller runs.
#include "base/log.h"
#include "controller/controller.h"

using namespace Qt::StringLiterals;

namespace fallow {

/// What a data connection proves itself with: the certificate as it is now. None in the stage gmac.
Result<std::shared_ptr<const TlsContext>> Controller::tlsFor(const DataTicket &ticket) const
{
    if (ticket.stage != DataStage::Tls)
        return std::shared_ptr<const TlsContext>();
    return m_identity.tlsContext();
}

void Controller::lookAtCertificates()
{
    m_certificatesTimer = m_clock.after(m_options.pace.certificatesMs, [this] { lookAtCertificates(); });
    renewOwnCertificate();
    const auto ending = m_certificates->newlyEnding(m_fleet->machines(), m_clock.nowUtc());
    for (const auto &[machine, expires] : ending) {
        const bool hasEnded = expires <= m_clock.nowUtc();
        m_events->add(
            EventSeverity::Warning, hasEnded ? u"machine.certificate-ended"_s : u"machine.certificate-ends"_s,
            u"machine "_s + machine,
            hasEnded ? Wording(QT_TRANSLATE_NOOP("Controller",
                                                 "Its certificate has ended on %1, and it did not come to renew it: it "
                                                 "cannot connect any more. Enrol it anew, with a code; its store is "
                                                 "found then"),
                               Wording::moment(expires))
                     : Wording(QT_TRANSLATE_NOOP("Controller",
                                                 "Its certificate ends on %1, and it has not renewed it. Switch it on "
                                                 "and see that its agent is of version %2 or later"),
                               Wording::moment(expires), QStringLiteral(FALLOW_VERSION)));
    }
}

/// The connections that stand go on; who connects from now on sees the new one.
void Controller::renewOwnCertificate()
{
    const auto authority = CertificateAuthority::load(m_directory.authorityPath());
    auto identity = authority ? currentIdentity(m_directory, *authority, m_clock.nowUtc())
                              : Result<Identity>(fail(authority.error()));
    if (identity && identity->certificatePem == m_identity.certificatePem)
        return;
    if (auto used = identity ? m_server.setIdentity(*identity) : Result<void>(fail(identity.error())); !used) {
        qCWarning(lcController).noquote() << "the controller's certificate was not renewed:" << used.error().toString();
        if (m_identity.certificate().expiryDate() < m_clock.nowUtc().addDays(kCertificateEndsSoonDays))
            m_events->add(
                EventSeverity::Critical, u"controller.certificate-ends"_s, u"controller"_s,
                Wording(QT_TRANSLATE_NOOP("Controller", "The controller's own certificate ends on %1 and cannot be "
                                                        "renewed: %2. After that no workstation finds its controller"),
                        Wording::moment(m_identity.certificate().expiryDate().toUTC()),
                        Wording::failure(used.error())));
        return;
    }
    m_identity = std::move(*identity);
    m_plane->renewTls();
    m_events->add(EventSeverity::Info, u"controller.certificate-renewed"_s, u"controller"_s,
                  Wording(QT_TRANSLATE_NOOP("Controller", "The controller's own certificate was renewed, until %1"),
                          Wording::moment(m_identity.certificate().expiryDate().toUTC())));
}

AdministratorKeeper::VolumeConnections Controller::volumeConnections()
{
    return {
        .bar = [this](QSet<QByteArray> fingerprints) { m_plane->barAdministrators(std::move(fingerprints)); },
        .disconnect = [this](const QByteArray &fingerprint,
                             Completion<int> done) { m_plane->disconnectAdministrator(fingerprint, std::move(done)); },
        .count = [this](const QByteArray &fingerprint,
                        Completion<int> done) { m_plane->countConnections(fingerprint, std::move(done)); }};
}

} // namespace fallow
