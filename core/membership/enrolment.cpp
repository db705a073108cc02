// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/membership.h"

#include "base/log.h"
#include "base/wording.h"
#include "membership/settings_keys.h"

#include <algorithm>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kKeyFingerprintBytes = 32;
constexpr qsizetype kIdBytes = 16;
constexpr qsizetype kMaxVersionCharacters = 64;

/// Of an untrusted peer: no control characters, not too long, not empty.
QString cleanName(const QString &wanted)
{
    QString name;
    for (const QChar character : wanted.left(kMaxNameCharacters - 8)) {
        if (character.isPrint())
            name += character;
    }
    name = name.simplified();
    return name.isEmpty() ? u"unnamed"_s : name;
}

} // namespace

void Membership::createCode(const QString &address, qint64 validForMs, const QString &actor,
                            Completion<EnrolmentCode> done, const QString &note)
{
    auto made = std::make_shared<EnrolmentCode>();
    Step step;
    step.prepare = [this, made, address, validForMs, actor, note]() -> Result<CatalogChange> {
        if (validForMs <= 0 || validForMs > kMaxCodeValidityMs)
            return fail(ErrorCode::InvalidArgument,
                        Wording(QT_TRANSLATE_NOOP("Controller", "an enrolment code is valid for 1 ms to 30 days")));
        CatalogChange change;
        const QDateTime now = m_clock.nowUtc();
        for (auto it = m_codes.cbegin(); it != m_codes.cend(); ++it) {
            if (it->expires <= now)
                change.putSettings.insert(codeKey(it.key()), {});
        }
        if (m_codes.size() - change.putSettings.size() >= kMaxOpenCodes)
            return fail(ErrorCode::TooLarge,
                        Wording(QT_TRANSLATE_NOOP("Controller", "%1 enrolment codes are open; withdraw them first"),
                                Wording::count(kMaxOpenCodes)));
        auto code = EnrolmentCode::generate(address, m_issuer.authorityFingerprint());
        while (code && m_codes.contains(code->id))
            code = EnrolmentCode::generate(address, m_issuer.authorityFingerprint());
        if (!code)
            return fail(code.error());
        *made = *code;
        change.putSettings.insert(codeKey(code->id),
                                  StoredEnrolmentCode::of(*code, now.addMSecs(validForMs), actor, note).toBytes());
        change.addEvents.append(
            eventOf(EventSeverity::Info, u"enrolment.code-created"_s, {},
                    Wording(QT_TRANSLATE_NOOP("Controller", "a one-time enrolment code was made, valid until %1"),
                            Wording::moment(now.addMSecs(validForMs))),
                    actor));
        return change;
    };
    step.finish = answering(made, std::move(done));
    enqueue(std::move(step));
}

void Membership::withdrawCodes(const QString &actor, Completion<void> done)
{
    Step step;
    step.prepare = [this, actor]() -> Result<CatalogChange> {
        CatalogChange change;
        for (auto it = m_codes.cbegin(); it != m_codes.cend(); ++it)
            change.putSettings.insert(codeKey(it.key()), {});
        if (!change.isEmpty())
            change.addEvents.append(
                eventOf(EventSeverity::Notice, u"enrolment.codes-withdrawn"_s, {},
                        Wording(QT_TRANSLATE_N_NOOP("Controller", "%Ln open enrolment code(s) were withdrawn"),
                                Wording::amount(m_codes.size())),
                        actor));
        return change;
    };
    step.finish = std::move(done);
    enqueue(std::move(step));
}

void Membership::withdrawCode(quint32 code, const QString &actor, Completion<void> done)
{
    Step step;
    step.prepare = [this, code, actor]() -> Result<CatalogChange> {
        const auto known = openCodes().value(code);
        if (known.hash.isEmpty())
            return fail(
                ErrorCode::NotFound,
                Wording(QT_TRANSLATE_NOOP("Controller", "there is no such open code: it was used, or has expired")));
        CatalogChange change;
        change.putSettings.insert(codeKey(code), {});
        change.addEvents.append(
            eventOf(EventSeverity::Notice, u"enrolment.code-withdrawn"_s, {},
                    known.note.isEmpty()
                        ? Wording(QT_TRANSLATE_NOOP("Controller", "an open enrolment code of %1 was withdrawn"),
                                  known.createdBy)
                        : Wording(QT_TRANSLATE_NOOP("Controller", "an open enrolment code of %1 was withdrawn: %2"),
                                  known.createdBy, known.note),
                    actor));
        return change;
    };
    step.finish = std::move(done);
    enqueue(std::move(step));
}

QMap<quint32, StoredEnrolmentCode> Membership::openCodes() const
{
    QMap<quint32, StoredEnrolmentCode> open;
    for (auto it = m_codes.cbegin(); it != m_codes.cend(); ++it) {
        if (it->expires > m_clock.nowUtc())
            open.insert(it.key(), it.value());
    }
    return open;
}

/// What waits costs memory, and anybody may send it: no more than what is looked at later.
static EnrolRequest cutToSize(const EnrolRequest &request)
{
    EnrolRequest cut{.code = request.code.left(EnrolmentCode::kMaxTextCharacters + 1),
                     .machineName = request.machineName.left(kMaxNameCharacters),
                     .signingRequest = request.signingRequest,
                     .version = request.version.left(kMaxVersionCharacters)};
    for (const StoreClaim &claim : request.claims.first(qMin(request.claims.size(), kMaxStoreClaims))) {
        if (claim.array.size() == kIdBytes && claim.storeUuid.size() == kIdBytes)
            cut.claims.append(claim);
    }
    return cut;
}

void Membership::enrol(const EnrolRequest &request, const QString &peer, Completion<EnrolAnswer> done)
{
    auto answer = std::make_shared<EnrolAnswer>();
    Step step;
    step.finish = [answer, done = std::move(done)](Result<void> result) mutable {
        if (result)
            done(*answer);
        else if (result.error().code == ErrorCode::Refused && result.error().where.startsWith(kCodeKeyPrefix))
            done(fail(ErrorCode::Unauthorised,
                      Wording(QT_TRANSLATE_NOOP("Controller", "the enrolment code has been used"))));
        else
            done(fail(result.error()));
    };
    if (request.signingRequest.size() > kMaxSigningRequestBytes)
        // house-allow: no agent sends one
        return refuse(std::move(step.finish), {ErrorCode::InvalidArgument, u"the signing request is too long"_s, {}});
    if (m_enrolments.size() >= kMaxEnrolmentsWaiting)
        // house-allow: the agent asks again by itself
        return refuse(std::move(step.finish), {ErrorCode::Busy, u"too many machines ask to join at once"_s, {}});
    step.prepare = [this, answer, cut = cutToSize(request), peer] { return prepareEnrolment(cut, peer, *answer); };
    m_enrolments.push_back(std::move(step));
    startNext();
}

/// A signature costs more to check than all else here, so what fails without it fails before. Until it is checked
/// nothing depends on whose key it is: who has not signed with it hears the same of a machine's key as of nobody's.
Result<CatalogChange> Membership::prepareEnrolment(const EnrolRequest &request, const QString &peer,
                                                   EnrolAnswer &answer)
{
    const auto fingerprint = m_issuer.keyFingerprint(request.signingRequest);
    if (!fingerprint)
        return fail(fingerprint.error());
    const QByteArray &key = *fingerprint;
    if (key.size() != kKeyFingerprintBytes)
        return fail(ErrorCode::Internal, u"a key's fingerprint has 32 bytes"_s);
    answer = EnrolAnswer();
    answer.fingerprint = fingerprintForPeople(key);
    const bool isProven = m_machineOfKey.contains(key) && m_issuer.checkSignature(request.signingRequest);
    const MachineId known = isProven ? m_machineOfKey.value(key) : MachineId();
    const std::optional<MachineRecord> record = machine(known);
    const MachineApproval approval = record ? record->approval : MachineApproval::Waiting;
    if (approval == MachineApproval::Revoked || approval == MachineApproval::Retired)
        return fail(ErrorCode::Unauthorised,
                    Wording(QT_TRANSLATE_NOOP(
                        "Controller", "this machine's key is not welcome: it was turned away, revoked or retired")),
                    record->name);
    CatalogChange used;
    Admission admission = approval == MachineApproval::Approved ? Admission::Approved : Admission::Waiting;
    const QList<StoreClaim> claims = claimsThatCount(request, known);
    const bool isHeldUp = record && !m_settings.value(claimsKey(known)).isEmpty();
    // A machine that is in has used its code; one that waits although its code was good has, too.
    const bool mustLookAtCode = !request.code.isEmpty() && admission == Admission::Waiting &&
                                !(record && m_options.mustApproveCodes) && !isHeldUp;
    if (mustLookAtCode) {
        auto checked = checkCode(request.code, peer, used);
        if (!checked)
            return fail(checked.error());
        admission = mustWaitFor(claims) ? Admission::Waiting : *checked;
    }
    if (!record && admission == Admission::Waiting) {
        if (const auto room = checkRoomToWait(); !room)
            return fail(room.error());
    }
    if (!isProven) {
        if (const auto signature = m_issuer.checkSignature(request.signingRequest); !signature)
            return fail(signature.error());
    }
    auto change = record ? admitKnownMachine(*record, request, key, admission, answer)
                         : admitNewMachine(request, key, admission, answer);
    if (!change)
        return change;
    change->expectSettings = used.expectSettings;
    change->putSettings.insert(used.putSettings);
    if (admission == Admission::Approved)
        answerClaims(answer);
    else if (!isHeldUp && !claims.isEmpty()) // once: what a waiting machine says costs no further commits
        keepClaims(claims, answer.machine, *change);
    return change;
}

Result<Membership::Admission> Membership::checkCode(const QString &text, const QString &peer, CatalogChange &used)
{
    const qint64 nowMs = m_clock.monotonicMs();
    // A right code is never kept out: whoever guesses would need 2^79 attempts, and others may share his address.
    const auto refuse = [&](const Error &why) {
        if (m_limiter.isBlocked(peer, nowMs))
            return fail(
                ErrorCode::Refused,
                Wording(QT_TRANSLATE_NOOP("Controller", "too many wrong enrolment codes; try again in a minute")),
                peer);
        m_limiter.addWrongAttempt(peer, nowMs);
        qCWarning(lcMembership).noquote() << "refused an enrolment code from" << peer << ":" << why.what;
        return fail(why);
    };
    const auto code = EnrolmentCode::parse(text);
    if (!code)
        return refuse(code.error());
    if (!code->isOfAuthority(m_issuer.authorityFingerprint()))
        return refuse(errorOf(ErrorCode::Unauthorised,
                              Wording(QT_TRANSLATE_NOOP("Controller", "the enrolment code is of another array"))));
    const auto stored = m_codes.constFind(code->id);
    if (stored == m_codes.cend() || !stored->matches(*code))
        return refuse(errorOf(
            ErrorCode::Unauthorised,
            Wording(QT_TRANSLATE_NOOP("Controller", "the enrolment code is unknown, has been used or was withdrawn"))));
    if (stored->expires <= m_clock.nowUtc())
        return refuse(
            errorOf(ErrorCode::Unauthorised,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the enrolment code has expired; ask for a new one"))));
    const QString key = codeKey(code->id);
    used.expectSettings.insert(key, m_settings.value(key));
    used.putSettings.insert(key, {});
    return m_options.mustApproveCodes ? Admission::Waiting : Admission::Approved;
}

Result<void> Membership::checkRoomToWait() const
{
    const auto waiting = std::ranges::count_if(
        m_machines, [](const MachineRecord &other) { return other.approval == MachineApproval::Waiting; });
    if (waiting >= m_options.maxWaitingMachines)
        return fail(
            ErrorCode::Refused,
            Wording(QT_TRANSLATE_NOOP("Controller", "%1 machines wait for approval already"), Wording::count(waiting)));
    return {};
}

Result<CatalogChange> Membership::admitNewMachine(const EnrolRequest &request, const QByteArray &key,
                                                  Admission admission, EnrolAnswer &answer)
{
    if (m_machines.size() >= kMaxMachines)
        return fail(ErrorCode::TooLarge, Wording(QT_TRANSLATE_NOOP("Controller", "an array has at most %1 machines"),
                                                 Wording::count(kMaxMachines)));
    CatalogChange change;
    MachineRecord record;
    record.id = MachineId(nextId(kNextMachineKey, change));
    record.name = freeName(cleanName(request.machineName));
    record.presence = Presence::Unreachable;
    record.presenceSince = m_clock.nowUtc();
    change.putSettings.insert(machineKey(record.id), key);
    auto admitted = admitKnownMachine(record, request, key, admission, answer);
    if (!admitted)
        return admitted;
    if (admission == Admission::Waiting) {
        admitted->putMachines = {record};
        admitted->putMachines.first().version = request.version.left(kMaxVersionCharacters);
        admitted->addEvents.append(eventOf(
            EventSeverity::Notice, u"machine.waiting"_s, record,
            Wording(QT_TRANSLATE_NOOP("Controller", "asks to join; compare its fingerprint %1 before approving"),
                    answer.fingerprint)));
    }
    for (auto it = change.putSettings.cbegin(); it != change.putSettings.cend(); ++it) {
        if (!admitted->putSettings.contains(it.key()))
            admitted->putSettings.insert(it.key(), it.value());
    }
    return admitted;
}

Result<CatalogChange> Membership::admitKnownMachine(MachineRecord record, const EnrolRequest &request,
                                                    const QByteArray &key, Admission admission, EnrolAnswer &answer)
{
    CatalogChange change;
    answer.machine = record.id;
    if (admission == Admission::Waiting) {
        answer.approval = MachineApproval::Waiting;
        answer.retryAfterMs = m_options.retryAfterMs;
        return change;
    }
    const bool isNews = record.approval != MachineApproval::Approved;
    record.approval = MachineApproval::Approved;
    record.version = request.version.left(kMaxVersionCharacters);
    if (auto given = giveCertificate(record, request, key, change, answer); !given)
        return fail(given.error());
    if (isNews)
        change.addEvents.append(eventOf(EventSeverity::Notice, u"machine.enrolled"_s, record,
                                        Wording(QT_TRANSLATE_NOOP("Controller", "joined by a one-time code"))));
    return change;
}

Result<void> Membership::giveCertificate(MachineRecord &record, const EnrolRequest &request, const QByteArray &key,
                                         CatalogChange &change, EnrolAnswer &answer)
{
    const QByteArray kept = m_settings.value(machineKey(record.id));
    QByteArray pem = kept.mid(kKeyFingerprintBytes);
    if (pem.isEmpty()) {
        auto issued = m_issuer.issue(request.signingRequest, record.id);
        if (!issued)
            return fail(issued.error());
        pem = issued->certificatePem;
        replaceCertificate(record, issued->fingerprint, change);
        change.putMachines = {record};
        change.putSettings.insert(machineKey(record.id), key + pem);
    }
    answer.approval = MachineApproval::Approved;
    const ArrayId array = m_catalog.array();
    answer.arrayId = QByteArray(reinterpret_cast<const char *>(array.bytes.data()), qsizetype(array.bytes.size()));
    answer.certificate = pem;
    answer.authorityCertificate = m_issuer.authorityPem();
    return {};
}

QString Membership::freeName(const QString &wanted) const
{
    QSet<QString> taken;
    for (const MachineRecord &other : m_machines) {
        if (other.approval == MachineApproval::Waiting || other.approval == MachineApproval::Approved)
            taken.insert(other.name);
    }
    QString name = wanted;
    for (int number = 2; taken.contains(name); ++number)
        name = u"%1 (%2)"_s.arg(wanted).arg(number);
    return name;
}

} // namespace fallow
