// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What people hear of writes that do not get on, and of data that the catalog does not find: the events, and what is
// wrong at the moment.
#include "volume/volume_core.h"

#include "base/log.h"

#include <algorithm>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFailuresBeforePeopleHear = 3;
constexpr qint64 kEventPauseMs = 60'000; ///< a disk on the brink of full must not fill the list of events

/// Without the segment's or the stripe's name, which is another at each try: one full disk is one reason.
Wording::Value failureOf(const Error &error)
{
    return Wording::failure({error.code, error.what, {}, error.wording});
}

Wording stuckWording(const Error &error)
{
    return Wording(
        QT_TRANSLATE_NOOP("Controller",
                          "Data of the volume cannot be written to the stores and waits in the controller: %1"),
        failureOf(error));
}

Wording refusedWording(const Error &error)
{
    return Wording(
        QT_TRANSLATE_NOOP("Controller",
                          "The catalog refuses what the volume has written, so the volume takes no more writes. "
                          "Check the catalog and start the controller again; what was flushed is in the journal. "
                          "%1"),
        Wording::reason(error));
}

Wording journalWording(const Error &error)
{
    return Wording(QT_TRANSLATE_NOOP("Controller",
                                     "The volume's journal cannot be written, so that flushes wait for the stores and "
                                     "may fail: %1"),
                   failureOf(error));
}

Wording lostWording(const Error &error)
{
    return Wording(QT_TRANSLATE_NOOP("Controller",
                                     "The catalog does not tell where a part of the volume's data lies, so that it "
                                     "cannot be read: %1"),
                   Wording::failure(error));
}

} // namespace

/// Why nothing can be committed, if that has failed several times; null: all can.
const Error *VolumeCore::uncommittableError() const
{
    if (m_commit && m_commit->failures >= kFailuresBeforePeopleHear)
        return &m_commit->error;
    return m_buildFailures >= kFailuresBeforePeopleHear ? &m_buildError : nullptr;
}

/// The catalog is damaged where the oldest data belongs. Unlike a full disk that does not pass by itself, and all that
/// is written later waits behind it.
const Error *VolumeCore::damageError() const
{
    const Error *const error = uncommittableError();
    return error && error->code == ErrorCode::Corrupt ? error : nullptr;
}

/// Why data or a commit does not get on, if that has failed several times; null: all does. Garbage collection does not
/// count: nobody's data waits for it.
const Error *VolumeCore::stuckError() const
{
    if (const Error *error = uncommittableError())
        return error;
    const auto stuck = std::ranges::find_if(m_packs, [this](const PackPointer &pack) {
        return pack->isStuck() && std::max(pack->failures, m_failuresInRow) >= kFailuresBeforePeopleHear;
    });
    return stuck == m_packs.cend() ? nullptr : &(*stuck)->error;
}

Wording VolumeCore::writeTrouble() const
{
    if (m_isBroken)
        return refusedWording(m_refusal);
    if (const Error *stuck = stuckError())
        return stuckWording(*stuck);
    return m_journalTrouble ? journalWording(*m_journalTrouble) : Wording();
}

void VolumeCore::noteFailure(const Error &error)
{
    ++m_statistics.failures;
    m_lastError = error;
    if (++m_failuresInRow == 1)
        qCWarning(lcVolume) << "volume" << m_record.name << "cannot write:" << error.toString();
}

void VolumeCore::noteSuccess()
{
    m_failuresInRow = 0;
}

void VolumeCore::noteRefusal(const Error &error)
{
    noteFailure(error);
    m_isBroken = true;
    m_refusal = error;
    report(EventSeverity::Critical, u"volume.commit-refused"_s, refusedWording(error));
}

/// One event when a trouble begins and one when it is over; not more than one of them begins in a minute.
template <class Say>
void VolumeCore::tell(ToldTrouble &told, bool isTrouble, const Say &say)
{
    const qint64 nowMs = m_services.clock.monotonicMs();
    if (isTrouble == told.isTold || (isTrouble && told.whenMs >= 0 && nowMs < told.whenMs + kEventPauseMs))
        return;
    told.isTold = isTrouble;
    if (isTrouble)
        told.whenMs = nowMs;
    say();
}

void VolumeCore::tellStuck()
{
    if (m_isBroken || (m_failuresInRow == 0 && !m_stuckTold.isTold))
        return;
    const Error *const stuck = stuckError();
    tell(m_stuckTold, stuck != nullptr, [&] {
        if (stuck)
            report(EventSeverity::Critical, u"volume.write-failing"_s, stuckWording(*stuck));
        else
            report(EventSeverity::Notice, u"volume.write-recovered"_s,
                   Wording(QT_TRANSLATE_NOOP("Controller", "Data of the volume is being written again.")));
    });
}

/// Somebody wanted to read there. Most often there is more than one such place; the first is told.
void VolumeCore::noteLostPlace(qint64 firstBlock, qint64 blockCount, const Error &error)
{
    const bool mayPass = error.code != ErrorCode::Corrupt && error.code != ErrorCode::NotFound;
    if (mayPass || m_lostPlace)
        return;
    m_lostPlace = LostPlace{firstBlock, blockCount, {error.code, error.what, where(firstBlock), error.wording}};
    watchLostPlace();
}

/// What lies there may be replaced or be gone some day, and a disk may read what it did not.
void VolumeCore::watchLostPlace()
{
    tell(m_lostPlaceTold, m_lostPlace.has_value(), [&] {
        if (m_lostPlace)
            report(EventSeverity::Critical, u"volume.read-corrupt"_s, lostWording(m_lostPlace->error));
    });
    if (!m_lostPlace || m_isClosed)
        return;
    m_lostPlaceTimer = m_services.clock.after(m_options.mapProbeMs, guarded([this] {
                                                  if (m_isClosed)
                                                      return;
                                                  if (isFound(*m_lostPlace))
                                                      m_lostPlace.reset();
                                                  watchLostPlace();
                                              }));
}

bool VolumeCore::isFound(const LostPlace &place)
{
    bool isSound = true;
    const qint64 count = qMin(place.blockCount, blockCount() - place.firstBlock);
    if (count <= 0) // the volume has shrunk: nobody misses it
        return true;
    const auto visited = m_map->visit(place.firstBlock, count, [&](const ExtentRecord &extent) {
        if (!isSound)
            return;
        const auto stripe = stripes().find(extent.stripe);
        isSound = stripe && Reader::isSound(extent, **stripe);
    });
    return visited && isSound;
}

Wording VolumeCore::readTrouble() const
{
    return m_lostPlace ? lostWording(m_lostPlace->error) : Wording();
}

/// How the journal's disk took the last group. While it does not, it is asked now and then: nobody may flush for long,
/// and people should hear that there is room again.
void VolumeCore::watchJournal()
{
    m_journalTrouble = m_journal->diskError();
    tell(m_journalTold, m_journalTrouble.has_value(), [&] {
        if (m_journalTrouble)
            report(EventSeverity::Critical, u"volume.journal-failing"_s, journalWording(*m_journalTrouble));
        else
            report(EventSeverity::Notice, u"volume.journal-recovered"_s,
                   Wording(QT_TRANSLATE_NOOP("Controller", "The volume's journal is being written again.")));
    });
    if (!m_journalTrouble)
        m_journalTimer.reset();
    if (!m_journalTrouble || m_journalTimer || m_isClosed || !m_journal->isProbeEnough())
        return;
    m_journalTimer = m_services.clock.after(m_options.journalProbeMs, guarded([this] {
                                                if (m_isClosed)
                                                    return;
                                                m_journal->probe(guarded([this](const Result<JournalHold> &) {
                                                    m_journalTimer.reset();
                                                    if (!m_isAbandoned)
                                                        watchJournal();
                                                }));
                                            }));
}

} // namespace fallow
