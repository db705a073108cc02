// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What people hear of writes that do not get on: the events, and what is wrong at the moment.
#include "volume/volume_core.h"

#include "base/log.h"

#include <utility>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFailuresBeforePeopleHear = 3;
constexpr qint64 kJournalEventPauseMs = 60'000; ///< a disk on the brink of full must not fill the list of events

Wording stuckWording(const Error &error)
{
    return Wording(
        QT_TRANSLATE_NOOP("Controller", "Data of the volume cannot be written and waits in the controller: %1"),
        Wording::failure(error));
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
                   Wording::failure(error));
}

} // namespace

Wording VolumeCore::writeTrouble() const
{
    if (m_isBroken)
        return refusedWording(m_stuckError);
    if (m_failuresInRow >= kFailuresBeforePeopleHear)
        return stuckWording(m_stuckError);
    return m_journalTrouble ? journalWording(*m_journalTrouble) : Wording();
}

void VolumeCore::noteFailure(const Error &error)
{
    ++m_statistics.failures;
    m_lastError = error;
    m_stuckError = error;
    if (++m_failuresInRow == 1)
        qCWarning(lcVolume) << "volume" << m_record.name << "cannot write:" << error.toString();
    if (m_failuresInRow == kFailuresBeforePeopleHear)
        report(EventSeverity::Critical, u"volume.write-failing"_s, stuckWording(error));
}

void VolumeCore::noteSuccess()
{
    if (m_failuresInRow >= kFailuresBeforePeopleHear)
        report(EventSeverity::Notice, u"volume.write-recovered"_s,
               Wording(QT_TRANSLATE_NOOP("Controller", "Data of the volume is being written again.")));
    m_failuresInRow = 0;
}

void VolumeCore::noteRefusal(const Error &error)
{
    noteFailure(error);
    m_isBroken = true;
    report(EventSeverity::Critical, u"volume.commit-refused"_s, refusedWording(error));
}

/// How the journal's disk took the last group. While it does not, it is asked now and then: nobody may flush for long,
/// and people should hear that there is room again.
void VolumeCore::watchJournal()
{
    m_journalTrouble = m_journal->diskError();
    if (!m_journalTrouble) {
        m_journalTimer.reset();
        if (std::exchange(m_isJournalTold, false))
            report(EventSeverity::Notice, u"volume.journal-recovered"_s,
                   Wording(QT_TRANSLATE_NOOP("Controller", "The volume's journal is being written again.")));
        return;
    }
    const qint64 nowMs = m_services.clock.monotonicMs();
    if (!m_isJournalTold && (m_journalToldMs < 0 || nowMs >= m_journalToldMs + kJournalEventPauseMs)) {
        m_isJournalTold = true;
        m_journalToldMs = nowMs;
        report(EventSeverity::Critical, u"volume.journal-failing"_s, journalWording(*m_journalTrouble));
    }
    if (m_journalTimer)
        return;
    m_journalTimer = m_services.clock.after(m_options.journalProbeMs, guarded([this] {
                                                m_journal->probe(guarded([this](const Result<JournalHold> &) {
                                                    m_journalTimer.reset();
                                                    if (!m_isAbandoned)
                                                        watchJournal();
                                                }));
                                            }));
}

} // namespace fallow
