// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_writer.h"

#include "base/log.h"
#include "base/units.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kGroupBytes = 16 * kMiB;          ///< most that one fdatasync waits for
constexpr qint64 kBackgroundShareBytes = 2 * kMiB; ///< of a group in which somebody waits
constexpr size_t kMaxUnindexedStrips = 4096;
constexpr auto kRetryCommitAfter = std::chrono::seconds(1);

} // namespace

StoreWriter::StoreWriter(StoreCore &core)
    : m_core(core)
{}

StoreWriter::~StoreWriter()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

Result<void> StoreWriter::start()
{
    std::promise<Result<void>> opened;
    auto result = opened.get_future();
    m_thread = std::thread([this, opened = std::move(opened)]() mutable { run(std::move(opened)); });
    return result.get();
}

void StoreWriter::enqueue(Operation operation, bool isBackground)
{
    bool mustWake = false;
    {
        const std::lock_guard lock(m_mutex);
        mustWake = m_foreground.empty() && m_background.empty();
        if (isBackground) {
            m_background.push_back(std::move(operation));
        } else {
            // Nothing but a put may overtake a put: it could be of the same strip.
            if (!std::holds_alternative<Put>(operation)) {
                std::move(m_background.begin(), m_background.end(), std::back_inserter(m_foreground));
                m_background.clear();
            }
            m_foreground.push_back(std::move(operation));
        }
    }
    if (mustWake)
        m_wake.notify_one();
}

void StoreWriter::put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done)
{
    enqueue(Put{label, std::move(payload), std::move(done)}, priority == IoPriority::Background);
}

void StoreWriter::putAndThen(StripLabel label, SharedBytes payload, Completion<void> next)
{
    enqueue(Put{label, std::move(payload), std::move(next), true}, true);
}

void StoreWriter::remove(QList<StripKey> keys, Completion<void> done)
{
    enqueue(Remove{std::move(keys), std::move(done)}, false);
}

void StoreWriter::forget(std::vector<StripEntry> entries, bool arePunched, Completion<void> done)
{
    enqueue(Control([this, entries = std::move(entries), arePunched, done = std::move(done)]() mutable {
                Result<void> forgotten = forgetNow(std::move(entries), arePunched);
                if (done)
                    m_core.complete(std::move(done), std::move(forgotten));
            }),
            false);
}

void StoreWriter::noteEpoch(quint32 epoch, Completion<void> done)
{
    enqueue(Control([this, epoch, done = std::move(done)]() mutable {
                m_core.complete(std::move(done), raiseEpoch(epoch));
            }),
            false);
}

void StoreWriter::setQuota(qint64 quotaBytes, ShrinkPolicy policy, Completion<qint64> done)
{
    enqueue(Control([this, quotaBytes, policy, done = std::move(done)]() mutable {
                m_core.complete(std::move(done), changeQuota(quotaBytes, policy));
            }),
            false);
}

void StoreWriter::flushIndex(Completion<void> done)
{
    enqueue(Control([this, done = std::move(done)]() mutable {
                m_core.complete(std::move(done), isWritable() ? commitIndex() : Result<void>(fail(refusal())));
            }),
            false);
}

void StoreWriter::run(std::promise<Result<void>> opened)
{
    auto store = StoreOpening(m_core).run();
    if (!store) {
        opened.set_value(fail(store.error()));
        return;
    }
    m_store = std::move(*store);
    opened.set_value({});
    for (;;) {
        Batch batch;
        {
            std::unique_lock lock(m_mutex);
            const auto hasWork = [this] { return m_isStopping || !m_foreground.empty() || !m_background.empty(); };
            if (hasRowsToWrite())
                m_wake.wait_until(lock, m_nextCommit, hasWork);
            else
                m_wake.wait(lock, hasWork);
            if (m_isStopping && m_foreground.empty() && m_background.empty())
                break;
            batch = takeBatch(lock);
        }
        process(std::move(batch));
        commitIndexIfDue();
    }
    close();
}

/// Moves the front of `queue` into the batch. False if it has to wait for the next one.
bool StoreWriter::addToBatch(Batch &batch, std::deque<Operation> &queue, QSet<StripKey> &removedKeys,
                             qint64 &budgetBytes)
{
    Operation &operation = queue.front();
    if (Put *put = std::get_if<Put>(&operation)) {
        if (budgetBytes <= 0 || removedKeys.contains(put->label.key))
            return false;
        budgetBytes -= qint64(put->payload.size());
        batch.puts.push_back(std::move(*put));
    } else if (Remove *remove = std::get_if<Remove>(&operation)) {
        for (const StripKey key : std::as_const(remove->keys))
            removedKeys.insert(key);
        batch.removes.push_back(std::move(*remove));
    } else {
        if (!batch.puts.empty() || !batch.removes.empty())
            return false;
        batch.control = std::move(std::get<Control>(operation));
    }
    queue.pop_front();
    return !batch.control;
}

StoreWriter::Batch StoreWriter::takeBatch(std::unique_lock<std::mutex> &lock)
{
    Q_ASSERT(lock.owns_lock());
    Batch batch;
    QSet<StripKey> removedKeys;
    qint64 budgetBytes = kGroupBytes;
    while (!m_foreground.empty() && addToBatch(batch, m_foreground, removedKeys, budgetBytes)) {
    }
    if (batch.control)
        return batch;
    // What waits for the next batch was asked for before: a put must not get ahead of a removal of its strip.
    for (const Operation &waiting : m_foreground) {
        if (const Remove *remove = std::get_if<Remove>(&waiting))
            removedKeys.unite(QSet<StripKey>(remove->keys.begin(), remove->keys.end()));
    }
    qint64 backgroundBytes = batch.puts.empty() ? kGroupBytes : std::min(budgetBytes, kBackgroundShareBytes);
    while (!m_background.empty() && addToBatch(batch, m_background, removedKeys, backgroundBytes)) {
    }
    return batch;
}

void StoreWriter::process(Batch batch)
{
    if (batch.control) {
        (*batch.control)();
        return;
    }
    if (!batch.puts.empty())
        processPuts(batch.puts);
    if (!batch.removes.empty())
        processRemoves(batch.removes);
}

bool StoreWriter::isSound()
{
    if (!m_failure && !m_core.disk->isLinked()) {
        m_core.isVanished = true;
        stopWriting(m_core.vanished());
    }
    return !m_failure;
}

/// A store that was opened on a full disk begins as soon as there is space.
bool StoreWriter::isWritable()
{
    if (!isSound())
        return false;
    const auto now = std::chrono::steady_clock::now();
    if (m_store.isSessionBegun || now < m_nextSessionTry)
        return m_store.isSessionBegun;
    const auto begun = beginSession(m_core, m_store);
    if (!begun && begun.error().code != ErrorCode::NoSpace)
        stopWriting(begun.error());
    m_nextSessionTry = now + kRetryCommitAfter;
    return begun.has_value();
}

Error StoreWriter::refusal() const
{
    if (!m_failure)
        return {ErrorCode::NoSpace, u"the store's disk is full"_s, m_core.storagePath};
    return {ErrorCode::ReadOnly, u"the store takes no writes until it is opened again: %1"_s.arg(m_failure->what),
            m_core.storagePath};
}

void StoreWriter::stopWriting(Error reason)
{
    qCCritical(lcStore) << m_core.storagePath << "takes no more writes:" << reason.toString();
    m_failure = std::move(reason);
    m_core.takesNoWrites = true;
}

void StoreWriter::publishUsage()
{
    m_core.usedBytes = m_store.allocator.usedBytes();
    m_core.endBytes = m_store.allocator.endBytes();
}

Result<void> StoreWriter::raiseEpoch(quint32 epoch)
{
    const quint32 seen = m_store.superblock.epoch;
    if (epoch < seen)
        return fail(ErrorCode::StaleEpoch,
                    u"a controller of epoch %1 has spoken already, this is %2"_s.arg(seen).arg(epoch),
                    m_core.storagePath);
    if (epoch == seen)
        return {};
    if (!isSound())
        return fail(refusal());
    Superblock next = m_store.superblock;
    next.epoch = epoch;
    auto written = writeSuperblock(*m_core.disk, next, m_core.storagePath);
    if (!written) {
        if (written.error().code != ErrorCode::NoSpace)
            stopWriting(written.error());
        return written;
    }
    m_store.superblock = next;
    m_core.epoch = epoch;
    return {};
}

Result<qint64> StoreWriter::changeQuota(qint64 quotaBytes, ShrinkPolicy policy)
{
    if (quotaBytes < 0)
        return fail(ErrorCode::InvalidArgument, u"a store's quota is not negative"_s, m_core.storagePath);
    if (!isSound())
        return fail(refusal());
    const qint64 excessBytes = std::max<qint64>(0, m_store.allocator.usedBytes() - quotaBytes);
    if (excessBytes > 0 && policy == ShrinkPolicy::Refuse)
        return fail(ErrorCode::Refused,
                    u"the store holds more than that: %1 bytes must be removed first"_s.arg(excessBytes),
                    m_core.storagePath);
    if (const qint64 capacityBytes = m_core.capacityBytes(); quotaBytes > capacityBytes)
        return fail(ErrorCode::Refused, u"the partition holds no more than %1"_s.arg(formatBytes(capacityBytes)),
                    m_core.storagePath);
    Superblock next = m_store.superblock;
    next.quotaBytes = quotaBytes;
    if (auto written = writeSuperblock(*m_core.disk, next, m_core.storagePath); !written) {
        if (written.error().code != ErrorCode::NoSpace)
            stopWriting(written.error());
        return fail(written.error());
    }
    m_store.superblock = next;
    m_core.quotaBytes = quotaBytes;
    return excessBytes;
}

/// Writes what waits, and which regions may get strips that are not rows yet: those of the group at hand.
Result<void> StoreWriter::commitIndex(std::span<const quint32> removedSectors, bool isClean)
{
    IndexState state = m_store.state;
    state.isClean = isClean;
    state.indexedGeneration = m_store.lastGeneration;
    {
        const std::lock_guard lock(m_core.indexMutex);
        state.scrubCursor = m_core.scrubCursor;
    }
    state.openRegions.assign(m_regionsInUse.begin(), m_regionsInUse.end());
    std::vector<quint32> sectors(removedSectors.begin(), removedSectors.end());
    for (const StripEntry &entry : m_forgotten)
        sectors.push_back(entry.sector);
    auto committed = m_store.database->commit({m_unindexed, sectors, state}, m_store.superblock.array);
    if (!committed) {
        m_nextCommit = std::chrono::steady_clock::now() + kRetryCommitAfter;
        m_isIndexFailing = true;
        if (committed.error().code != ErrorCode::NoSpace)
            stopWriting(committed.error());
        return committed;
    }
    m_isIndexFailing = false;
    m_store.state = std::move(state);
    m_openRegions = m_regionsInUse;
    m_unindexed.clear();
    releaseForgotten();
    return {};
}

bool StoreWriter::hasRowsToWrite() const
{
    return m_store.isSessionBegun && !m_failure && !(m_unindexed.empty() && m_forgotten.empty());
}

void StoreWriter::commitIndexIfDue()
{
    if (!hasRowsToWrite())
        return;
    const bool isFull = m_unindexed.size() >= kMaxUnindexedStrips && !m_isIndexFailing;
    if (!isFull && std::chrono::steady_clock::now() < m_nextCommit)
        return;
    m_regionsInUse = {m_store.allocator.currentRegion()};
    if (auto committed = commitIndex(); !committed)
        qCWarning(lcStore) << m_core.storagePath << committed.error().toString();
}

void StoreWriter::close()
{
    bool isInOrder = false;
    if (!m_failure && m_store.isSessionBegun && m_core.disk->isLinked()) {
        m_regionsInUse.clear();
        const auto committed = commitIndex({}, true);
        isInOrder = committed.has_value();
        if (!committed)
            qCWarning(lcStore) << m_core.storagePath << "could not be closed in order:" << committed.error().toString();
    }
    m_store.database.reset(); // on its own thread
    if (!isInOrder && !m_failure && m_core.disk->isLinked())
        leaveLog(m_core);
}

} // namespace fallow
