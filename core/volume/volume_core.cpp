// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/volume_core.h"

#include "base/log.h"

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr double kJournalPressure = 0.6; ///< of its bound: from here on the oldest segment is emptied into stripes
constexpr qint64 kReliefPauseMs = 20;

/// Where no volumes share one it is the volume's own.
std::shared_ptr<WriteBudget> budgetOf(const VolumeRecord &record, const VolumeServices &services,
                                      const VolumeOptions &options)
{
    if (services.writeBuffers && !record.isSnapshot())
        return services.writeBuffers;
    return std::make_shared<WriteBudget>(options.writeBufferBytes, services.dataThread);
}

} // namespace

VolumeCore::VolumeCore(VolumeRecord record, const SecretKey &key, VolumeServices services, VolumeOptions options)
    : m_record(std::move(record))
    , m_key(key)
    , m_services(std::move(services))
    , m_options(options)
    , m_cipher(std::make_shared<const BlockCipher>(key, m_record.family()))
    , m_budget(budgetOf(m_record, m_services, m_options))
    , m_meter(std::make_shared<WriteMeter>(m_options.writeBufferBytes, m_budget))
    , m_zeroMeter(std::make_shared<WriteMeter>(m_options.writeBufferBytes / kZeroWritesPart, m_budget->zeros()))
    , m_usableBytes(m_record.sizeBytes)
    , m_packBlocks(qMax<qint64>(1, rawCapacityBlocks(m_record.layout, 4)))
{}

VolumeCore::~VolumeCore()
{
    if (m_family && m_map)
        m_family->removeMap(*m_map);
    m_journal.reset();
    dropBuffers();
}

/// Lets go of what writers have given, so that others have the room.
void VolumeCore::dropBuffers()
{
    m_commit.reset();
    m_packs.clear();
    m_collected.clear();
    m_overlay.clear();
    m_budget->leave(*m_meter);
    m_budget->zeros()->leave(*m_zeroMeter);
}

QString VolumeCore::where(qint64 block) const
{
    return u"volume %1, block %2"_s.arg(m_record.name).arg(block);
}

void VolumeCore::report(EventSeverity severity, const QString &kind, const Wording &what)
{
    qCWarning(lcVolume) << "volume" << m_record.name << kind << what.english();
    if (!m_services.report)
        return;
    EventRecord event;
    event.when = m_services.clock.nowUtc();
    event.severity = severity;
    event.kind = kind;
    event.subject = u"volume %1"_s.arg(m_record.name);
    event.text = what.english();
    event.wording = what.toString();
    m_services.report(std::move(event));
}

void VolumeCore::open(const QString &journalDirectory, Completion<void> done)
{
    if (auto begun = begin(journalDirectory); !begun) {
        m_journal.reset();
        m_overlay.clear();
        return m_services.dataThread.post(
            [done = std::move(done), error = begun.error()]() mutable { done(fail(std::move(error))); });
    }
    if (m_record.isSnapshot()) {
        m_reserved = ~quint64(0); // it gives none
        return m_services.dataThread.post([done = std::move(done)]() mutable { done({}); });
    }
    // No sequence is given before a later life is sure not to give it again.
    CatalogChange change;
    m_record.writeSequence = m_sequence + kSequenceStep;
    change.putVolumes.append(m_record);
    m_services.catalog.commit(std::move(change), m_services.dataThread,
                              [this, done = std::move(done)](Result<void> reserved) mutable {
                                  if (!reserved)
                                      return done(fail(reserved.error()));
                                  m_reserved = m_record.writeSequence;
                                  m_collector.start();
                                  if (!m_overlay.isEmpty()) {
                                      armSettling();
                                      armZeros(0);
                                  }
                                  done({});
                              });
}

Result<void> VolumeCore::joinFamily()
{
    VolumeFamilies alone;
    auto family = (m_services.families ? *m_services.families : alone).find(m_record.family(), m_services.catalog);
    if (!family)
        return fail(family.error());
    m_family = std::move(*family);
    m_map = std::make_unique<ExtentMap>(m_record, m_family->catalog(), m_options.mapCacheBytes, m_services.caches);
    m_movedSubscription = m_services.stripes.onStripesMoved(guarded([this](const QList<StripeId> &moved) {
        for (const StripeId id : moved)
            m_family->stripes().refresh(id);
    }));
    if (m_record.isSnapshot()) {
        m_family->addMap(*m_map);
        return {};
    }
    m_family->stripes().recount(); // whoever had it open before may have gone with a commit that had failed
    const auto kept = keptSnapshots(m_family->catalog(), m_record.id);
    if (!kept)
        return fail(kept.error());
    for (const VolumeRecord &snapshot : *kept) {
        m_map->holdFor(snapshot); // the last is the youngest
        m_snapshots.append(snapshot.id);
    }
    return {};
}

Result<void> VolumeCore::begin(const QString &journalDirectory)
{
    if (const auto valid = m_record.layout.validate(); !valid)
        return valid;
    if (auto joined = joinFamily(); !joined || m_record.isSnapshot())
        return joined;
    std::shared_ptr<JournalDisk> disk = m_services.journalDisk;
    if (!disk) {
        auto opened = openJournalDirectory(journalDirectory, m_record.writeSequence == 0);
        if (!opened)
            return fail(opened.error());
        disk = std::move(*opened);
    }
    auto replayed =
        Journal::replay(*disk, m_key, m_record.id,
                        [this](const JournalRecord &record, const JournalHold &hold) { return replay(record, hold); });
    if (!replayed)
        return fail(replayed.error());
    m_sequence = qMax(m_record.writeSequence, replayed->highestSequence);
    if (replayed->recordCount > 0)
        qCInfo(lcVolume) << "volume" << m_record.name << "replayed" << replayed->recordCount << "journal records,"
                         << m_overlay.runCount() << "runs are newer than the map";
    const Journal::Options options{m_record.id, m_options.journalSegmentBytes, m_options.journalBytes};
    m_journal = std::make_unique<Journal>(disk, m_key, options, std::move(*replayed), m_services.dataThread);
    m_journal->release();
    m_budget->join(*m_meter, [this] {
        m_mustLetGo = true;
        m_services.dataThread.post(guarded([this] { pump(); }));
    });
    return {};
}

/// Puts a journal record into the overlay where the map holds nothing as new.
Result<void> VolumeCore::replay(const JournalRecord &record, const JournalHold &hold)
{
    OverlayRun run;
    run.firstBlock = record.firstBlock;
    run.blockCount = record.blockCount;
    run.sequence = record.sequence;
    run.bytes = record.bytes;
    run.hold = hold;
    run.isDurable = true;
    run.charge = chargeMemory(meterOf(record.bytes), static_cast<qint64>(record.bytes.size()) + kRunOverheadBytes);
    qint64 position = run.firstBlock;
    const auto apply = [&](qint64 end) {
        if (end <= position)
            return;
        const OverlayRun part = run.part(position, end - position);
        m_overlay.insertIfNewer(part);
        (part.isZero() ? m_zeroQueue : m_packQueue).push({part.firstBlock, part.blockCount, part.sequence});
    };
    const auto visited = visitMapped(run.firstBlock, run.blockCount, [&](const ExtentRecord &extent) {
        if (extent.writeSequence < run.sequence)
            return;
        apply(extent.firstBlock);
        position = extent.firstBlock + extent.blockCount;
    });
    if (!visited)
        return visited;
    apply(run.endBlock());
    return {};
}

/// Visits what is mapped in a range that may be a terabyte of holes.
Result<void> VolumeCore::visitMapped(qint64 first, qint64 count, const ExtentMap::Visit &visit)
{
    if (count <= kMapSegmentBlocks)
        return m_map->visit(first, count, visit);
    const qint64 end = first + count;
    for (qint64 from = first; from < end;) {
        const auto next = m_map->nextMapped(from);
        if (!next)
            return fail(next.error());
        if (*next < 0 || *next >= end)
            break;
        const qint64 upTo = qMin(end, (*next / kMapSegmentBlocks + 1) * kMapSegmentBlocks);
        if (const auto visited = m_map->visit(*next, upTo - *next, visit); !visited)
            return visited;
        from = upTo;
    }
    return {};
}

/// Does whatever can be done now. Every change of state ends here.
void VolumeCore::pump()
{
    if (m_isAbandoned)
        return;
    tryCommit();
    startPacks();
    resumeWriters();
    letGo();
    relieveJournal();
    checkTickets();
    checkSettlers();
    tendSnapshot();
    checkReleases();
    checkClosers();
    tellStuck();
}

void VolumeCore::relieveJournal()
{
    if (!m_journal ||
        static_cast<double>(m_journal->bytes()) < kJournalPressure * static_cast<double>(m_options.journalBytes))
        return;
    const qint64 nowMs = m_services.clock.monotonicMs();
    if (nowMs < m_relievedMs + kReliefPauseMs)
        return;
    m_relievedMs = nowMs;
    m_journal->release();
    const quint64 oldest = m_journal->oldestSegment();
    if (oldest == 0)
        return;
    formPinned(oldest);
    if (m_overlay.freeZeroRuns() > 0)
        armZeros(0);
}

void VolumeCore::settle(Completion<void> done)
{
    if (m_isAbandoned)
        return complete<void>(std::move(done), fail(closedError()));
    m_settlers.push_back(std::move(done));
    formPacks(true, true);
    tendZeros();
    m_services.dataThread.post(guarded([this] { pump(); }));
}

void VolumeCore::checkSettlers()
{
    if (m_settlers.empty())
        return;
    if (m_overlay.freeDataBlocks() > 0)
        formPacks(true, true);
    if (m_overlay.freeZeroRuns() > 0)
        armZeros(1);
    const bool isSettled = m_overlay.isEmpty() && m_packs.empty() && m_collected.empty() && !m_commit;
    const bool isFailing = m_isBroken || m_failuresInRow >= 3;
    if (!isSettled && !isFailing)
        return;
    for (auto &done : std::exchange(m_settlers, {}))
        complete<void>(std::move(done), isSettled ? Result<void>() : Result<void>(fail(m_lastError)));
}

void VolumeCore::close(Completion<void> done)
{
    if (m_isAbandoned && !m_journal)
        return complete<void>(std::move(done), {});
    m_closers.push_back(std::move(done));
    if (m_isClosed)
        return; // with those who have asked before
    m_isClosed = true;
    m_collector.stop();
    failSnapshot(closedError());
    for (Waiting &request : m_waiting)
        complete<void>(std::move(request.done), fail(closedError()));
    m_waiting.clear();
    for (RecordChange &change : std::exchange(m_recordChanges, {}))
        complete<void>(std::move(change.done), fail(closedError()));
    flush([this](Result<void> flushed) {
        m_closingFlush = std::move(flushed);
        checkClosers();
    });
}

/// A commit that the catalog has is waited for: what it makes, a snapshot perhaps, must not be there without a word. So
/// is the journal's disk, however slow, for whoever opens the volume next or erases it is there at once.
void VolumeCore::checkClosers()
{
    if (!m_closingFlush || m_isAbandoned || (m_commit && m_commit->isSubmitted))
        return;
    abandon();
    const auto answer = [this] {
        m_journal.reset();
        for (Completion<void> &done : std::exchange(m_closers, {}))
            complete<void>(std::move(done), *m_closingFlush);
    };
    if (m_journal)
        m_journal->stop(guarded(answer));
    else
        answer();
}

/// What is durable is in the catalog or in the journal: from here on it is as if the volume were destroyed, whoever
/// still holds it. Others may erase what it would write to.
void VolumeCore::abandon()
{
    m_isAbandoned = true;
    for (auto *timer : {&m_settleTimer, &m_zeroTimer, &m_patienceTimer, &m_commitTimer, &m_packTimer, &m_journalTimer,
                        &m_lostPlaceTimer})
        timer->reset();
    if (m_commit) {
        for (auto &done : m_commit->recordDone)
            done(fail(m_lastError)); // it has failed before, or it would be with the catalog
    }
    giveBackUncommitted();
    m_claim.reset();
    loseTickets(0, closedError());
    for (auto &done : std::exchange(m_settlers, {}))
        complete<void>(std::move(done), fail(closedError()));
    dropBuffers();
    checkReleases();
}

/// Stripes that no catalog will ever know, and nobody else. One that a failed commit may have brought there after all
/// is left to what compares the stores with the catalog.
void VolumeCore::giveBackUncommitted()
{
    if (m_isBroken)
        return; // what the catalog has is not what it should be
    const auto giveBack = [this](const auto &packs) {
        for (const PackPointer &pack : packs) {
            if (pack->written)
                m_services.stripes.removeStripe(pack->written->record);
        }
    };
    giveBack(m_packs);
    giveBack(m_collected);
    if (m_commit && !m_commit->isUncertain)
        giveBack(m_commit->packs);
}

Error VolumeCore::closedError() const
{
    return {ErrorCode::Disconnected, u"the volume is closed"_s, m_record.name};
}

void VolumeCore::read(qint64 offset, SharedBytes into, Completion<SharedBytes> done)
{
    const qint64 length = static_cast<qint64>(into.size());
    if (m_isClosed)
        return complete<SharedBytes>(std::move(done), fail(closedError()));
    if (offset < 0 || offset % kBlockSizeBytes != 0 || length % kBlockSizeBytes != 0 || offset > m_usableBytes ||
        length > m_usableBytes - offset)
        return complete<SharedBytes>(
            std::move(done),
            fail(ErrorCode::InvalidArgument,
                 u"bytes %1 + %2 are not whole blocks inside the volume"_s.arg(offset).arg(length), m_record.name));
    m_statistics.readBytes += length;
    if (length == 0)
        return complete<SharedBytes>(std::move(done), std::move(into));
    m_reader.read(offset / kBlockSizeBytes, std::move(into), std::move(done));
}

void VolumeCore::blockStatus(qint64 offset, qint64 length, int maxExtents, Completion<QList<BlockDevice::Extent>> done)
{
    if (m_isClosed)
        return complete<QList<BlockDevice::Extent>>(std::move(done), fail(closedError()));
    if (offset < 0 || length <= 0 || maxExtents < 1 || offset % kBlockSizeBytes != 0 || length % kBlockSizeBytes != 0 ||
        offset > m_usableBytes || length > m_usableBytes - offset)
        return complete<QList<BlockDevice::Extent>>(
            std::move(done),
            fail(ErrorCode::InvalidArgument, u"the range is not whole blocks inside the volume"_s, m_record.name));
    complete<QList<BlockDevice::Extent>>(
        std::move(done), m_reader.status(offset / kBlockSizeBytes, length / kBlockSizeBytes, maxExtents));
}

VolumeStatistics VolumeCore::statistics() const
{
    VolumeStatistics now = m_statistics;
    now.bufferedBytes = m_meter->bytes() + m_zeroMeter->bytes();
    now.journalBytes = m_journal ? m_journal->bytes() : 0;
    now.mapCacheBytes = m_map ? m_map->bytes() : 0;
    now.stripesInFlight = m_activePacks;
    now.waitingWriters = static_cast<qint64>(m_waiting.size());
    now.stripesCollected = m_collector.collectedStripes();
    return now;
}

} // namespace fallow
