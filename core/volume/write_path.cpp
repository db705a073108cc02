// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How requests that change blocks enter the overlay.
#include "volume/volume_core.h"

#include "base/log.h"

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFailuresBeforeWritersHear = 3;

/// What a run with these counts for.
qint64 chargedBytes(const SharedBytes &bytes)
{
    return static_cast<qint64>(bytes.size()) + kRunOverheadBytes;
}

} // namespace

void VolumeCore::write(qint64 offset, SharedBytes bytes, bool isForced, Completion<void> done)
{
    const qint64 length = static_cast<qint64>(bytes.size());
    m_statistics.writtenBytes += length;
    accept({offset, length, std::move(bytes), isForced, std::move(done)});
}

void VolumeCore::writeZeroes(qint64 offset, qint64 length, bool isForced, Completion<void> done)
{
    accept({offset, length, {}, isForced, std::move(done)});
}

/// Takes a request in bytes, checks it, and has it wait if it must.
void VolumeCore::accept(Waiting request)
{
    const qint64 offset = request.firstBlock;
    const qint64 length = request.blockCount;
    if (m_isClosed)
        return complete<void>(std::move(request.done), fail(closedError()));
    if (m_record.isReadOnly)
        return complete<void>(std::move(request.done),
                              fail(ErrorCode::ReadOnly, u"the volume is read-only"_s, m_record.name));
    if (m_isBroken)
        return complete<void>(std::move(request.done), fail(brokenError()));
    if (offset < 0 || length < 0 || offset % kBlockSizeBytes != 0 || length % kBlockSizeBytes != 0 ||
        offset > m_usableBytes || length > m_usableBytes - offset)
        return complete<void>(std::move(request.done),
                              fail(ErrorCode::InvalidArgument,
                                   u"bytes %1 + %2 are not whole blocks inside the volume"_s.arg(offset).arg(length),
                                   m_record.name));
    if (length == 0)
        return complete<void>(std::move(request.done), {});
    request.firstBlock = offset / kBlockSizeBytes;
    request.blockCount = length / kBlockSizeBytes;
    m_waiting.push_back(std::move(request));
    resumeWriters();
}

/// Zeros have a room of their own: they leave through the journal alone, and while that fails data needs the other.
const MemoryMeter &VolumeCore::meterOf(const SharedBytes &bytes) const
{
    return bytes.isEmpty() ? m_zeroMeter : m_meter;
}

bool VolumeCore::canAccept(const Waiting &request) const
{
    if (m_snapshotRequest || m_sequence + 1 >= m_reserved)
        return false;
    return meterOf(request.bytes)->hasRoomFor(chargedBytes(request.bytes));
}

void VolumeCore::resumeWriters()
{
    if (const Error *damage = damageError())
        return refuseWriters(*damage);
    while (!m_waiting.empty() && canAccept(m_waiting.front())) {
        Waiting request = std::move(m_waiting.front());
        m_waiting.pop_front();
        const qint64 blocks = request.blockCount;
        const bool isZero = request.bytes.isEmpty();
        insert(request.firstBlock, blocks, std::move(request.bytes));
        if (!request.isForced) {
            complete<void>(std::move(request.done), {});
            continue;
        }
        if (!isZero && blocks >= m_packBlocks) {
            flush(std::move(request.done));
            continue;
        }
        std::vector<JournalRecord> records;
        addNewest(records, request.firstBlock, blocks);
        const quint64 id = append(std::move(records), false, {});
        addTicket({0, id, 0, std::move(request.done)});
    }
    if (m_overlay.freeDataBlocks() >= m_packBlocks)
        formPacks(false, false);
    if (m_sequence + 1 >= m_reserved)
        tryCommit();
    if (m_snapshotRequest)
        return; // they wait for that
    // Whoever waits for room that nothing under way will give: small runs that pin much memory, or many zeros.
    if (!m_waiting.empty()) {
        if (m_packs.empty() && m_overlay.freeDataBlocks() > 0)
            formPacks(true, false);
        if (m_overlay.freeZeroRuns() > 0)
            armZeros(0);
        if (m_failuresInRow >= kFailuresBeforeWritersHear)
            failWriters();
        if (m_zeroFailures >= kFailuresBeforeWritersHear)
            failZeros();
    }
    waitForRoom();
}

/// For what the volume itself gives back as well: the last holder of some bytes may be a task of the pool that ends
/// after what it was for.
void VolumeCore::waitForRoom()
{
    const std::shared_ptr<WriteBudget> &zeros = m_budget->zeros();
    const bool areZeros = !m_waiting.empty() && m_waiting.front().bytes.isEmpty();
    if (m_waiting.empty() || areZeros)
        m_budget->stopWaiting(*m_meter);
    if (!areZeros)
        zeros->stopWaiting(*m_zeroMeter);
    if (m_waiting.empty())
        return;
    const qint64 bytes = chargedBytes(m_waiting.front().bytes);
    const WriteMeter &meter = *meterOf(m_waiting.front().bytes);
    if (!meter.hasRoomFor(bytes))
        (areZeros ? zeros : m_budget)->waitFor(meter, bytes, guarded([this] { pump(); }));
    if (canAccept(m_waiting.front())) // given back meanwhile
        m_services.dataThread.post(guarded([this] { pump(); }));
}

void VolumeCore::letGo()
{
    if (!m_mustLetGo || !m_packs.empty())
        return;
    m_mustLetGo = false;
    if (m_overlay.freeDataBlocks() > 0)
        formPacks(true, false);
}

/// The buffer is full and nothing gets out of it: tell those who wait. What was acknowledged stays and is tried again.
void VolumeCore::failWriters()
{
    while (!m_waiting.empty() && !canAccept(m_waiting.front())) {
        complete<void>(std::move(m_waiting.front().done), fail(m_lastError));
        m_waiting.pop_front();
    }
}

/// The same of zeros that the journal does not take: they must not hold up the data behind them.
void VolumeCore::failZeros()
{
    while (!m_waiting.empty() && m_waiting.front().bytes.isEmpty() && !m_zeroMeter->hasRoomFor(chargedBytes({}))) {
        complete<void>(std::move(m_waiting.front().done), fail(m_zeroError));
        m_waiting.pop_front();
    }
}

/// What they give could be kept in the journal alone, until that is full as well. It is for what was acknowledged.
void VolumeCore::refuseWriters(const Error &error)
{
    for (Waiting &request : std::exchange(m_waiting, {}))
        complete<void>(std::move(request.done), fail(error));
    waitForRoom();
}

void VolumeCore::insert(qint64 firstBlock, qint64 blockCount, SharedBytes bytes)
{
    const quint64 sequence = ++m_sequence;
    OverlayRun run;
    run.firstBlock = firstBlock;
    run.blockCount = blockCount;
    run.sequence = sequence;
    run.charge = chargeMemory(meterOf(bytes), chargedBytes(bytes));
    run.bytes = std::move(bytes);
    const RunQueue::Entry entry{firstBlock, blockCount, sequence};
    m_unjournaled.push(entry);
    if (run.isZero()) {
        m_zeroQueue.push(entry);
        armZeros(50);
    } else {
        m_packQueue.push(entry);
        armSettling();
    }
    m_overlay.insert(std::move(run));
    checkBounds();
}

/// Entries of what was overwritten since must not pile up.
void VolumeCore::checkBounds()
{
    const qint64 bound = 4 * m_overlay.runCount() + 4096;
    const auto isStale = [&](const RunQueue::Entry &entry) {
        bool isFound = false;
        m_overlay.visit(entry.firstBlock, entry.blockCount, [&](const OverlayRun &run, qint64, qint64) {
            isFound = isFound || run.sequence == entry.sequence;
        });
        return !isFound;
    };
    for (RunQueue *queue : {&m_packQueue, &m_zeroQueue, &m_unjournaled}) {
        if (queue->count() > bound)
            queue->compact(isStale);
    }
    if (qint64(m_refused.size()) > bound)
        std::erase_if(m_refused, [&](const auto &refused) {
            const auto &[run, blocks] = refused;
            return isStale({run.second, blocks, run.first});
        });
}

void VolumeCore::armSettling()
{
    if (m_settleTimer || m_isClosed)
        return;
    m_settleTimer = m_services.clock.after(m_options.settleMs, guarded([this] {
                                               m_settleTimer.reset();
                                               if (m_overlay.freeDataBlocks() > 0)
                                                   formPacks(true, false);
                                           }));
}

} // namespace fallow
