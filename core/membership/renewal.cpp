// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Another certificate for a machine whose own comes to its end: README.md, "Renewal of certificates".
#include "base/wording.h"
#include "membership/membership.h"
#include "membership/settings_keys.h"
#include "wire/fields.h"

#include <QCborValue>

namespace fallow {

using namespace Qt::StringLiterals;

static constexpr qint64 kBetweenRenewalsMs = 3'600'000;
static constexpr qsizetype kMaxReplacedKept = 4; ///< more of one machine cannot be good at a time by their dates

QByteArray Membership::packedRenewal(const Renewal &renewal)
{
    return QCborValue(toCbor(renewal)).toCbor();
}

Membership::Renewal Membership::renewalOf(const QByteArray &setting)
{
    const auto kept = fromCbor<Renewal>(QCborValue::fromCbor(setting).toMap());
    return kept ? *kept : Renewal(); // of a version that keeps it otherwise: the machine comes with the one before
}

QList<QByteArray> Membership::certificates(MachineId id) const
{
    QList<QByteArray> fingerprints;
    if (const auto found = m_machines.constFind(id); found != m_machines.cend())
        fingerprints.append(found->certificateFingerprint);
    const Renewal renewal = m_renewals.value(id);
    fingerprints.append(renewal.fingerprint);
    fingerprints.append(renewal.replaced);
    fingerprints.removeAll(QByteArray());
    return fingerprints;
}

void Membership::replaceCertificate(MachineRecord &record, const QByteArray &fingerprint, CatalogChange &change) const
{
    Renewal renewal = m_renewals.value(record.id);
    for (const QByteArray &former : {record.certificateFingerprint, renewal.fingerprint}) {
        if (!former.isEmpty() && former != fingerprint)
            renewal.replaced.append(former);
    }
    if (renewal.replaced.size() > kMaxReplacedKept)
        renewal.replaced = renewal.replaced.last(kMaxReplacedKept);
    renewal.certificate.clear();
    renewal.fingerprint.clear();
    renewal.key.clear();
    record.certificateFingerprint = fingerprint;
    if (!renewal.replaced.isEmpty())
        change.putSettings.insert(renewalKey(record.id), packedRenewal(renewal));
}

void Membership::renewCertificate(MachineId id, const PresentedCertificate &presented, const QByteArray &signingRequest,
                                  Completion<QByteArray> done)
{
    auto certificate = std::make_shared<QByteArray>();
    Step step;
    step.finish = answering(certificate, std::move(done));
    if (signingRequest.size() > kMaxSigningRequestBytes) // before it waits, and costs memory
        // house-allow: no agent sends one
        return refuse(std::move(step.finish), {ErrorCode::InvalidArgument, u"the signing request is too long"_s,
                                               u"machine %1"_s.arg(id.toString())});
    step.prepare = [this, certificate, id, presented, signingRequest] {
        return prepareRenewal(id, presented, signingRequest, *certificate);
    };
    enqueue(std::move(step));
}

Result<CatalogChange> Membership::prepareRenewal(MachineId id, const PresentedCertificate &presented,
                                                 const QByteArray &signingRequest, QByteArray &certificate)
{
    if (const auto allowed = authorise(id, presented.fingerprint); !allowed) // revoked since it asked, perhaps
        return fail(allowed.error());
    const MachineRecord record = m_machines.value(id);
    if (presented.fingerprint != record.certificateFingerprint)
        // house-allow: the agent's log alone shows it
        return fail(ErrorCode::Refused, u"it has come with a new certificate that is not in force yet"_s, record.name);
    // The signature is checked by issue(), behind all else: it costs the most.
    const auto key = m_issuer.keyFingerprint(signingRequest);
    if (!key)
        return fail(key.error());
    Renewal renewal = m_renewals.value(id);
    const QDateTime now = m_clock.nowUtc();
    if (!renewal.certificate.isEmpty() && renewal.key == *key) { // the answer was lost
        certificate = renewal.certificate;
        return CatalogChange();
    }
    if (presented.expires > now.addDays(kRenewableBeforeDays))
        // house-allow: the agent's log alone shows it
        return fail(
            ErrorCode::Refused,
            u"its certificate is good for more than %1 days yet: its clock is wrong"_s.arg(kRenewableBeforeDays),
            record.name);
    if (const qint64 sinceMs = renewal.made.isValid() ? renewal.made.msecsTo(now) : kBetweenRenewalsMs;
        sinceMs >= 0 && sinceMs < kBetweenRenewalsMs)
        // house-allow: the agent's log alone shows it
        return fail(ErrorCode::Busy, u"a certificate was made for it less than an hour ago"_s, record.name);
    const auto issued = m_issuer.issue(signingRequest, id);
    if (!issued)
        return fail(issued.error());
    renewal.certificate = issued->certificatePem;
    renewal.fingerprint = issued->fingerprint;
    renewal.key = *key;
    renewal.made = now;
    certificate = renewal.certificate;
    CatalogChange change;
    change.putSettings.insert(renewalKey(id), packedRenewal(renewal));
    change.addEvents = {
        eventOf(EventSeverity::Info, u"machine.certificate-made"_s, record,
                Wording(QT_TRANSLATE_NOOP("Controller", "asked for a new certificate, for its own ends on %1, and was "
                                                        "given one; its own is good until it comes with the new one"),
                        Wording::moment(presented.expires)))};
    return change;
}

void Membership::takeRenewed(MachineId id, const QByteArray &fingerprint, Completion<QByteArray> done)
{
    auto former = std::make_shared<QByteArray>();
    Step step;
    step.prepare = [this, id, fingerprint, former]() -> Result<CatalogChange> {
        std::optional<MachineRecord> record = machine(id);
        if (!record || record->approval != MachineApproval::Approved || fingerprint.isEmpty() ||
            m_renewals.value(id).fingerprint != fingerprint)
            return CatalogChange();
        *former = record->certificateFingerprint;
        CatalogChange change;
        replaceCertificate(*record, fingerprint, change);
        change.putMachines = {*record};
        change.addEvents = {
            eventOf(EventSeverity::Info, u"machine.certificate-renewed"_s, *record,
                    Wording(QT_TRANSLATE_NOOP("Controller",
                                              "came with its new certificate; the one before is worthless now")))};
        return change;
    };
    step.finish = answering(former, std::move(done));
    enqueue(std::move(step));
}

} // namespace fallow
