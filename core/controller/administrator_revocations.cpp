// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Administrators who may not come in any more.
#include "base/wording.h"
#include "controller/administrator_keeper.h"
#include "membership/enrolment_code.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

const char *const kRevokedReason = QT_TRANSLATE_NOOP("Controller", "your certificate was revoked");

ActionAnswer answerOf(const AdministratorRecord &record, int closedCount, bool isOwn)
{
    return {.summary =
                u"The certificate of %1 (%2) is refused from now on, and %3 of its connections are closed.%4"_s.arg(
                    record.name, fingerprintForPeople(record.fingerprint), QString::number(closedCount),
                    isOwn ? u" It is the one that you use."_s : QString()),
            .surplusStripsAfter = 1};
}

} // namespace

qsizetype AdministratorKeeper::recallRevoked()
{
    for (const AdministratorRecord &record : std::as_const(m_known)) {
        if (record.revoked.isValid() && record.expires > m_services.clock.nowUtc())
            remember(entryOf(record), m_services.revocations, m_services.events);
    }
    qsizetype forgotten = 0;
    const QList<RevocationLog::Entry> listed = m_services.revocations.entries();
    for (const RevocationLog::Entry &entry : listed) {
        AdministratorRecord record = m_known.value(entry.id);
        if (entry.kind != RevocationLog::Kind::Administrator || record.revoked.isValid())
            continue;
        if (record.fingerprint.isEmpty())
            record = AdministratorRecord{.fingerprint = entry.id, .name = entry.name, .expires = entry.until};
        record.revoked = entry.when;
        record.revokedBy = entry.actor;
        m_known.insert(record.fingerprint, record);
        commit(record,
               {eventOf(EventSeverity::Warning, u"administrator.revoked"_s, record.name,
                        Wording(QT_TRANSLATE_NOOP("Controller", "the certificate %1 was revoked"),
                                fingerprintForPeople(record.fingerprint)),
                        record.revokedBy)},
               [](Result<void>) {});
        ++forgotten;
    }
    return forgotten;
}

RevocationLog::Entry AdministratorKeeper::entryOf(const AdministratorRecord &record) const
{
    return {.kind = RevocationLog::Kind::Administrator,
            .id = record.fingerprint,
            .until = record.expires,
            .when = record.revoked,
            .name = record.name,
            .actor = record.revokedBy};
}

/// What is open at volumes is closed without a word, for NBD has none. A goodbye alone would read as a connection that
/// was lost: front ends would dial again before they tell.
void AdministratorKeeper::dismiss(const QByteArray &fingerprint, const Wording &reason)
{
    const QList<ControlConnection *> open = m_services.server.connections();
    for (ControlConnection *connection : open) {
        if (connection->peer().fingerprint == fingerprint)
            connection->notify(kDismissedNotice, {{u"reason"_s, reason.english()}, {u"wording"_s, reason.toString()}});
    }
    m_services.server.disconnectFingerprint(fingerprint);
    m_services.volumes.disconnect(fingerprint, [](const Result<int> &) {});
}

void AdministratorKeeper::revoke(const PeerIdentity &asker, const RevokeAdministratorRequest &request,
                                 Completion<ActionAnswer> done)
{
    const auto found = find(request.fingerprint);
    if (!found)
        return done(fail(found.error()));
    AdministratorRecord record = *found;
    if (m_blocked.contains(record.fingerprint) && record.revoked.isValid())
        return done(ActionAnswer{.summary = u"The certificate of %1 (%2) was revoked before."_s.arg(
                                     record.name, fingerprintForPeople(record.fingerprint)),
                                 .surplusStripsAfter = 1});
    // One that was made and never used may have nobody who holds its key.
    const bool isLast = std::ranges::none_of(m_known, [&](const AdministratorRecord &other) {
        return other.fingerprint != record.fingerprint && other.lastSeen.isValid() && isGood(other);
    });
    if (isLast)
        return done(fail(ErrorCode::Refused,
                         Wording(QT_TRANSLATE_NOOP(
                             "Controller",
                             "no other administrator's certificate that was ever used is good: nobody could administer "
                             "the array any more. Make another, and connect with it once, before you revoke this one")),
                         record.name));
    const auto revoking = std::make_shared<Revoking>();
    revoking->isOwn = record.fingerprint == asker.fingerprint;
    revoking->controlCount = m_connections.value(record.fingerprint);
    revoking->done = std::move(done);
    if (request.isPreview) {
        revoking->record = std::move(record);
        return m_services.volumes.count(revoking->record.fingerprint, [revoking](const Result<int> &count) {
            revoking->done(answerOf(revoking->record, revoking->controlCount + count.value_or(0), revoking->isOwn));
        });
    }
    record.revoked = m_services.clock.nowUtc();
    record.revokedBy = asker.name;
    revoking->record = std::move(record);
    startRevoking(revoking);
}

void AdministratorKeeper::startRevoking(const std::shared_ptr<Revoking> &revoking)
{
    const AdministratorRecord &record = revoking->record;
    m_blocked.insert(record.fingerprint); // at once, whatever becomes of the commit
    m_services.volumes.bar({record.fingerprint});
    m_services.volumes.disconnect(record.fingerprint, [this, revoking](const Result<int> &count) {
        revoking->volumeCount = count.value_or(0);
        answerRevoking(*revoking);
    });
    revoking->deadline = m_services.clock.after(kCloseDeadlineMs, [this, weak = std::weak_ptr(revoking)] {
        if (const auto late = weak.lock()) {
            late->isLate = true;
            answerRevoking(*late);
        }
    });
    if (!revoking->isOwn)
        dismiss(record.fingerprint, Wording(kRevokedReason));
    const EventRecord event = eventOf(EventSeverity::Warning, u"administrator.revoked"_s, record.name,
                                      Wording(QT_TRANSLATE_NOOP("Controller", "the certificate %1 was revoked"),
                                              fingerprintForPeople(record.fingerprint)),
                                      record.revokedBy);
    commit(record, {event}, [this, revoking](Result<void> kept) {
        if (kept) {
            m_known.insert(revoking->record.fingerprint, revoking->record);
            remember(entryOf(revoking->record), m_services.revocations, m_services.events);
        }
        revoking->kept = std::move(kept);
        answerRevoking(*revoking);
    });
}

void AdministratorKeeper::answerRevoking(Revoking &revoking)
{
    if (!revoking.done || !revoking.kept || (!revoking.volumeCount && !revoking.isLate))
        return;
    revoking.deadline.reset();
    auto done = std::exchange(revoking.done, nullptr);
    if (!*revoking.kept) {
        const Error &why = revoking.kept->error();
        done(fail(why.code,
                  Wording(QT_TRANSLATE_NOOP("Controller", "it is blocked until the controller restarts, but could "
                                                          "not be written down; revoke it once more: %1"),
                          Wording::reason(why)),
                  why.where));
    } else if (!revoking.volumeCount) {
        done(fail(
            ErrorCode::Timeout,
            Wording(QT_TRANSLATE_NOOP("Controller", "it is revoked, but the controller is too busy to say whether its "
                                                    "connections to volumes are closed; they are as soon as it can"))));
    } else {
        done(answerOf(revoking.record, revoking.controlCount + *revoking.volumeCount, revoking.isOwn));
    }
    dismiss(revoking.record.fingerprint, Wording(kRevokedReason)); // the asker's own, behind the answer
}

} // namespace fallow
