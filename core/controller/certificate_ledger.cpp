// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/certificate_ledger.h"

#include "base/log.h"
#include "membership/enrolment_code.h"
#include "wire/administrator_messages.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

const QString kCertificatePrefix = u"fleet.certificate."_s; ///< + machine id -> fingerprint, expiry in ms since 1970
constexpr qsizetype kFingerprintBytes = 32;

} // namespace

CertificateLedger::CertificateLedger(Catalog &catalog, Executor &control)
    : m_catalog(catalog)
    , m_control(control)
    , m_home(control)
{}

Result<void> CertificateLedger::load(CatalogReader &reader)
{
    const auto kept = reader.settings(kCertificatePrefix);
    if (!kept)
        return fail(kept.error());
    for (auto it = kept->cbegin(); it != kept->cend(); ++it) {
        if (it->size() != kFingerprintBytes + 8)
            continue; // of a version that keeps more: learned anew
        const qint64 expires = qFromLittleEndian<qint64>(it->constData() + kFingerprintBytes);
        m_machines.insert(MachineId(QStringView(it.key()).mid(kCertificatePrefix.size()).toULongLong()),
                          {it->left(kFingerprintBytes), QDateTime::fromMSecsSinceEpoch(expires, Qt::UTC)});
    }
    return {};
}

void CertificateLedger::note(const PeerIdentity &peer)
{
    if (peer.role != PeerRole::Machine || peer.fingerprint.size() != kFingerprintBytes ||
        m_machines.value(peer.machine).fingerprint == peer.fingerprint)
        return;
    m_machines.insert(peer.machine, {peer.fingerprint, peer.expires});
    QByteArray expiry(8, '\0');
    qToLittleEndian(peer.expires.toMSecsSinceEpoch(), expiry.data());
    CatalogChange change;
    change.putSettings.insert(kCertificatePrefix + peer.machine.toString(), peer.fingerprint + expiry);
    m_catalog.commit(std::move(change), m_control, m_home.wrap<void>([](Result<void> kept) {
        if (!kept) // it is learned again when the machine connects the next time
            qCWarning(lcController) << "a certificate's expiry could not be kept:" << kept.error().toString();
    }));
}

QList<std::pair<QString, QDateTime>> CertificateLedger::newlyEnding(const QList<MachineRecord> &machines,
                                                                    const QDateTime &now)
{
    QList<std::pair<QString, QDateTime>> ending;
    for (const MachineRecord &machine : machines) {
        const auto known = m_machines.constFind(machine.id);
        if (machine.approval != MachineApproval::Approved || known == m_machines.cend() ||
            known->fingerprint != machine.certificateFingerprint ||
            known->expires > now.addDays(kCertificateEndsSoonDays))
            continue;
        const bool hasEnded = known->expires <= now;
        const auto told = m_told.constFind(known->fingerprint);
        if (told != m_told.cend() && *told == hasEnded)
            continue;
        m_told.insert(known->fingerprint, hasEnded);
        ending.append({machine.name, known->expires});
    }
    return ending;
}

CertificateList CertificateLedger::list(const Identity &own, const QString &arrayName,
                                        const QList<CertificateSnapshot> &administrators,
                                        const QList<MachineRecord> &machines) const
{
    const auto entry = [](const QString &role, const QString &holder, const QByteArray &fingerprint,
                          const QDateTime &expires) {
        return CertificateSnapshot{
            .role = role, .holder = holder, .fingerprint = fingerprintForPeople(fingerprint), .expires = expires};
    };
    CertificateList list;
    const QSslCertificate authority = own.authority();
    const QSslCertificate controller = own.certificate();
    list.certificates.append(
        entry(u"authority"_s, arrayName, certificateFingerprint(authority.toDer()), authority.expiryDate().toUTC()));
    list.certificates.append(
        entry(u"controller"_s, arrayName, certificateFingerprint(controller.toDer()), controller.expiryDate().toUTC()));
    list.certificates += administrators;
    for (const MachineRecord &machine : machines) {
        if (machine.approval == MachineApproval::Waiting)
            continue; // it has none yet
        const auto known = m_machines.constFind(machine.id);
        const bool isIts = known != m_machines.cend() && known->fingerprint == machine.certificateFingerprint;
        CertificateSnapshot certificate =
            entry(u"machine"_s, machine.name, machine.certificateFingerprint, isIts ? known->expires : QDateTime());
        certificate.machine = machine.id;
        certificate.isRevoked = machine.approval != MachineApproval::Approved;
        list.certificates.append(std::move(certificate));
    }
    return list;
}

} // namespace fallow
