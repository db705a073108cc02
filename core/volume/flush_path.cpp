// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How acknowledged writes become durable without waiting for a full stripe: the journal, and those who wait for it.
#include "volume/volume_core.h"

#include "base/log.h"

#include <algorithm>
#include <utility>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPatienceBytesPerMs = 100'000; ///< stripes under way get this much longer
constexpr int kFailuresBeforeFlushHears = 3;
constexpr qint64 kImpatientMs = 10; ///< between two looks at packs that are later than that

/// Of the part [first, first + count) of a run.
void addRecords(std::vector<JournalRecord> &records, const OverlayRun &run, qint64 first, qint64 count)
{
    const SharedBytes bytes = run.part(first, count).bytes;
    if (bytes.isEmpty()) {
        records.push_back({first, count, run.sequence, {}, run.charge});
        return;
    }
    for (qint64 i = 0; i < count; i += kMaxJournalRecordBlocks) {
        const qint64 part = qMin(count - i, kMaxJournalRecordBlocks);
        records.push_back(
            {first + i, part, run.sequence,
             bytes.slice(static_cast<size_t>(i * kBlockSizeBytes), static_cast<size_t>(part * kBlockSizeBytes)),
             run.charge});
    }
}

} // namespace

template <class Visit>
void VolumeCore::forEachOpenPack(Visit &&visit)
{
    if (m_commit) {
        for (const PackPointer &pack : m_commit->packs) {
            if (pack->kind == Pack::Kind::Data)
                visit(pack);
        }
    }
    for (const PackPointer &pack : m_packs) {
        if (pack->kind == Pack::Kind::Data)
            visit(pack);
    }
}

void VolumeCore::flush(Completion<void> done)
{
    if (m_isAbandoned)
        return complete<void>(std::move(done), fail(closedError()));
    ++m_statistics.flushes;
    // Full stripes go the direct way; only the rest is written twice.
    if (m_overlay.freeDataBlocks() >= m_packBlocks)
        formPacks(false, true);
    for (const auto &[run, blocks] : std::exchange(m_refused, {}))
        m_unjournaled.push({run.second, blocks, run.first});
    journalDirty();
    Ticket ticket;
    ticket.done = std::move(done);
    ticket.appendBarrier = m_lastAppend;
    qint64 bytes = 0;
    forEachOpenPack([&](const PackPointer &pack) {
        if (pack->isDurable)
            return;
        ticket.packBarrier = qMax(ticket.packBarrier, pack->id);
        pack->journalError.reset();
        pack->mayFailOnce = pack->isJournaling;
        bytes += m_packBlocks * kBlockSizeBytes;
    });
    ticket.patienceEndMs = m_services.clock.monotonicMs() + m_options.flushPatienceMs + bytes / kPatienceBytesPerMs;
    addTicket(std::move(ticket));
}

/// Journals every run that is neither journaled nor in a pack. Zeros go by themselves: the journal takes them even when
/// it has no room for data, and unlike data they have no other way.
void VolumeCore::journalDirty()
{
    std::vector<JournalRecord> data;
    std::vector<JournalRecord> zeros;
    while (!m_unjournaled.isEmpty()) {
        const RunQueue::Entry entry = m_unjournaled.pop();
        m_overlay.visit(entry.firstBlock, entry.blockCount, [&](const OverlayRun &run, qint64 from, qint64 count) {
            if (run.sequence == entry.sequence && !run.isDurable && run.pack == 0)
                addRecords(run.isZero() ? zeros : data, run, from, count);
        });
    }
    if (!data.empty())
        append(std::move(data), false, {});
    if (!zeros.empty())
        append(std::move(zeros), false, {});
}

/// @param isOfPack  the data is in a pack as well: a failure needs no pack to be formed.
quint64 VolumeCore::append(std::vector<JournalRecord> records, bool isOfPack,
                           std::function<void(const Result<void> &)> done)
{
    const quint64 id = ++m_lastAppend;
    m_appends.insert(id);
    std::vector<Appended> appended; // without the bytes: they are let go of as soon as the journal has done with them
    appended.reserve(records.size());
    for (const JournalRecord &record : records)
        appended.push_back({record.firstBlock, record.blockCount, record.sequence, record.bytes.isEmpty()});
    m_journal->boundZeros(stuckError() != nullptr);
    m_journal->append(std::move(records), guarded([this, id, isOfPack, records = std::move(appended),
                                                   done = std::move(done)](Result<JournalHold> hold) {
                          if (m_isAbandoned)
                              return;
                          m_appends.erase(id);
                          watchJournal();
                          if (hold && !records.empty())
                              m_zeroFailures = 0; // it takes zeros, too
                          if (hold)
                              markJournaled(records, *hold);
                          else if (!isOfPack)
                              onAppendFailed(id, records, hold.error());
                          if (done)
                              done(hold ? Result<void>() : Result<void>(fail(hold.error())));
                          pump();
                      }));
    return id;
}

/// Whether zeros took its place that the journal did not take either: nothing that is under way makes them durable.
bool VolumeCore::isReplacedByRefused(const Appended &record) const
{
    bool isRefused = false;
    m_overlay.visit(record.firstBlock, record.blockCount, [&](const OverlayRun &run, qint64, qint64) {
        const auto found = m_refused.lower_bound({run.sequence, 0});
        isRefused = isRefused || (run.sequence != record.sequence && !run.isDurable && run.pack == 0 &&
                                  found != m_refused.cend() && found->first.first == run.sequence);
    });
    return isRefused;
}

/// The journal takes nothing: what can go to stripes goes there, short ones if need be.
void VolumeCore::onAppendFailed(quint64 id, const std::vector<Appended> &records, const Error &error)
{
    qCWarning(lcVolume) << "volume" << m_record.name << "journal:" << error.toString();
    m_lastError = error;
    formPacks(true, true);
    // What replaced such a run since must be durable in its stead, for whoever waits: data is in a pack now, zeros go
    // to the journal.
    if (!m_tickets.empty())
        journalDirty();
    // What has just failed waits for the next flush.
    bool hasZeros = false;
    for (const Appended &record : records) {
        hasZeros = hasZeros || record.isZero || isReplacedByRefused(record);
        qint64 &refused = m_refused[{record.sequence, record.firstBlock}];
        refused = qMax(refused, record.blockCount); // of what was refused before in one, this may be a part
    }
    std::deque<Ticket> lost;
    for (auto it = m_tickets.begin(); it != m_tickets.end();) {
        if (it->appendBarrier >= id && hasZeros) {
            lost.push_back(std::move(*it));
            it = m_tickets.erase(it);
            continue;
        }
        if (it->appendBarrier >= id) {
            it->packBarrier = m_lastPack;
            it->appendBarrier = m_lastAppend;
        }
        ++it;
    }
    for (Ticket &ticket : lost)
        complete<void>(std::move(ticket.done), fail(error));
}

void VolumeCore::markJournaled(const std::vector<Appended> &records, const JournalHold &hold)
{
    for (const Appended &record : records) {
        m_overlay.change(record.firstBlock, record.blockCount, [&](OverlayRun &run) {
            if (run.sequence == record.sequence) {
                run.isDurable = true;
                run.hold = hold;
            } else if (!run.isDurable) {
                run.hold = olderHold(run.hold, hold); // until the newer version is durable itself
            }
        });
    }
}

void VolumeCore::addTicket(Ticket ticket)
{
    m_tickets.push_back(std::move(ticket));
    checkTickets();
}

void VolumeCore::checkTickets()
{
    if (m_tickets.empty())
        return;
    quint64 openPack = ~quint64(0);
    forEachOpenPack([&](const PackPointer &pack) {
        if (!pack->isDurable)
            openPack = qMin(openPack, pack->id);
    });
    const quint64 openAppend = m_appends.empty() ? ~quint64(0) : *m_appends.begin();
    bool waitsForPack = false;
    for (auto it = m_tickets.begin(); it != m_tickets.end();) {
        if (openAppend > it->appendBarrier && openPack > it->packBarrier) {
            complete<void>(std::move(it->done), {});
            it = m_tickets.erase(it);
            continue;
        }
        waitsForPack = waitsForPack || openPack <= it->packBarrier;
        ++it;
    }
    if (waitsForPack)
        armPatience();
}

void VolumeCore::loseTickets(quint64 packBarrier, const Error &error)
{
    for (auto it = m_tickets.begin(); it != m_tickets.end();) {
        if (it->packBarrier < packBarrier) {
            ++it;
            continue;
        }
        complete<void>(std::move(it->done), fail(error));
        it = m_tickets.erase(it);
    }
}

void VolumeCore::armPatience()
{
    if (m_patienceTimer || m_tickets.empty())
        return;
    const qint64 nowMs = m_services.clock.monotonicMs();
    const qint64 leftMs = m_tickets.front().patienceEndMs - nowMs;
    const qint64 delayMs = leftMs > 0 ? leftMs : kImpatientMs;
    m_patienceTimer = m_services.clock.after(delayMs, guarded([this] {
                                                 m_patienceTimer.reset();
                                                 const qint64 now = m_services.clock.monotonicMs();
                                                 quint64 upTo = 0;
                                                 for (const Ticket &ticket : m_tickets) {
                                                     if (ticket.patienceEndMs <= now)
                                                         upTo = qMax(upTo, ticket.packBarrier);
                                                 }
                                                 if (upTo > 0)
                                                     journalPacks(upTo);
                                                 checkTickets();
                                             }));
}

/// Whether a pack that the journal does not take either fails so stubbornly that a flush should say so; or one before
/// it does, for packs commit in the order of their forming: its own stripe may long be written.
bool VolumeCore::isFailing(const Pack &pack) const
{
    return m_isBroken || m_buildFailures >= kFailuresBeforeFlushHears ||
           (m_commit && m_commit->failures >= kFailuresBeforeFlushHears) ||
           std::ranges::any_of(m_packs, [&](const PackPointer &each) {
               return each->id <= pack.id && each->failures >= kFailuresBeforeFlushHears;
           });
}

/// Records of the newest versions in a range that are not durable yet. Only the newest may ever be appended: an older
/// one behind a newer in the journal could outlive it there and come back.
void VolumeCore::addNewest(std::vector<JournalRecord> &records, qint64 first, qint64 count) const
{
    m_overlay.visit(first, count, [&](const OverlayRun &run, qint64 from, qint64 blocks) {
        if (!run.isDurable)
            addRecords(records, run, from, blocks);
    });
}

/// Journals packs that somebody waits for and that take too long, or fail.
void VolumeCore::journalPacks(quint64 upTo)
{
    std::vector<PackPointer> late;
    forEachOpenPack([&](const PackPointer &pack) {
        if (pack->id <= upTo && !pack->isDurable && !pack->isJournaling)
            late.push_back(pack);
    });
    for (const PackPointer &pack : late) {
        if (pack->journalError) {
            if (isFailing(*pack))
                loseTickets(pack->id, m_lastError);
            continue;
        }
        std::vector<JournalRecord> records;
        for (const PackPiece &piece : pack->pieces) {
            addNewest(records, piece.firstBlock, piece.blockCount);
        }
        if (records.empty()) {
            pack->isDurable = true;
            continue;
        }
        pack->isJournaling = true;
        append(std::move(records), true, [this, pack](const Result<void> &journaled) {
            pack->isJournaling = false;
            if (journaled) {
                pack->isDurable = true;
                return;
            }
            if (std::exchange(pack->mayFailOnce, false))
                return; // that was before the flush: there may be room by now
            pack->journalError = journaled.error();
            if (isFailing(*pack))
                loseTickets(pack->id, journaled.error());
        });
    }
    checkTickets();
}

} // namespace fallow
