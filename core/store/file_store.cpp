// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file_store.h"

#include "store/create_store.h"
#include "store/space_return.h"
#include "store/store_core.h"
#include "store/store_reader.h"
#include "store/store_writer.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr int kMaxInventoryPage = 4096;

} // namespace

class FileStore::Private
{
public:
    explicit Private(const FileStoreOptions &options, Executor &dataThread)
    {
        core.options = options;
        core.completions = std::make_shared<CompletionQueue>(dataThread);
    }

    // Each goes before those that it uses.
    StoreCore core;
    std::unique_ptr<StoreReader> reader; ///< there when the writer has opened the store
    StoreWriter writer{core};
    SpaceReturn spaceReturn{core, writer};
};

FileStore::FileStore(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

FileStore::~FileStore() = default;

Result<std::unique_ptr<FileStore>> FileStore::create(const FileStoreOptions &options, Executor &dataThread)
{
    if (auto created = createStoreFiles(options); !created)
        return fail(created.error());
    return open(options, dataThread);
}

Result<std::unique_ptr<FileStore>> FileStore::open(const FileStoreOptions &options, Executor &dataThread)
{
    auto priv = std::make_unique<Private>(options, dataThread);
    if (auto started = priv->writer.start(); !started)
        return fail(started.error());
    priv->reader = std::make_unique<StoreReader>(priv->core, options.readerThreadCount);
    return std::unique_ptr<FileStore>(new FileStore(std::move(priv)));
}

StoreId FileStore::id() const
{
    return d->core.options.store;
}

bool FileStore::isReady() const
{
    return !d->core.isVanished;
}

bool FileStore::takesWrites() const
{
    return !d->core.takesNoWrites;
}

void FileStore::put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done)
{
    d->writer.put(label, std::move(payload), priority, std::move(done));
}

void FileStore::get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority, Completion<SharedBytes> done)
{
    d->reader->get(key, offset, std::move(into), priority, std::move(done));
}

void FileStore::remove(QList<StripKey> keys, Completion<void> done)
{
    d->writer.remove(std::move(keys), std::move(done));
}

void FileStore::giveBack(QList<StripKey> keys, Completion<void> done)
{
    d->spaceReturn.giveBack(keys, std::move(done));
}

void FileStore::verify(StripKey key, Completion<StripLabel> done)
{
    d->reader->verify(key, std::move(done));
}

void FileStore::putAndVerify(StripLabel label, SharedBytes payload, Completion<StripLabel> done)
{
    auto next = [d = d.get(), key = label.key, done = std::move(done)](Result<void> put) mutable {
        if (put)
            return d->reader->verify(key, std::move(done));
        Error error = std::move(put.error());
        if (error.code == ErrorCode::Corrupt)
            error.code = ErrorCode::InvalidArgument;
        d->core.complete(std::move(done), Result<StripLabel>(fail(std::move(error))));
    };
    d->writer.putAndThen(label, std::move(payload), std::move(next));
}

void FileStore::inventory(StripKey after, int limit, Completion<InventoryPage> done)
{
    if (limit < 1)
        return d->core.complete(std::move(done), Result<InventoryPage>(fail(ErrorCode::InvalidArgument,
                                                                            u"a page holds at least one strip"_s)));
    InventoryPage page;
    {
        const std::lock_guard lock(d->core.indexMutex);
        page.isLast = d->core.index.visitAfter(after, std::min(limit, kMaxInventoryPage), [&](const StripEntry &entry) {
            page.labels.append(entry.toHeader(d->core.options.array, d->core.storeUuid).label);
        });
    }
    d->core.complete(std::move(done), Result<InventoryPage>(std::move(page)));
}

void FileStore::statistics(Completion<StoreStatistics> done)
{
    // Asking a sick disk for its free space can take long.
    d->reader->run([core = &d->core, done = std::move(done)]() mutable {
        StoreStatistics statistics;
        statistics.quotaBytes = core->quotaBytes;
        statistics.usedBytes = core->heldBytes();
        {
            const std::lock_guard lock(core->indexMutex);
            statistics.stripCount = core->index.count();
        }
        if (!core->disk->isLinked())
            core->isVanished = true;
        if (core->disk->isFixedSize()) {
            if (core->isVanished)
                return core->complete(std::move(done), Result<StoreStatistics>(fail(core->vanished())));
            const qint64 capacityBytes = core->capacityBytes();
            statistics.quotaBytes =
                std::min({statistics.quotaBytes, capacityBytes, core->mostUsedBytes(capacityBytes)});
            statistics.diskFreeBytes = std::max<qint64>(0, capacityBytes - statistics.usedBytes);
            if (core->takesNoWrites) // placement passes it by
                statistics.quotaBytes = std::min(statistics.quotaBytes, statistics.usedBytes);
            return core->complete(std::move(done), Result<StoreStatistics>(statistics));
        }
        statistics.diskFreeBytes = core->disk->freeBytes();
        if (statistics.diskFreeBytes < 0)
            return core->complete(
                std::move(done),
                Result<StoreStatistics>(fail(errorFromErrno(int(-statistics.diskFreeBytes),
                                                            u"read the disk's free space"_s, core->storagePath))));
        if (const qint64 keptBytes = core->keptFreeBytes; keptBytes > 0)
            statistics.quotaBytes =
                std::min(statistics.quotaBytes,
                         statistics.usedBytes + std::max<qint64>(0, statistics.diskFreeBytes - keptBytes));
        if (core->takesNoWrites) // placement passes it by
            statistics.quotaBytes = std::min(statistics.quotaBytes, statistics.usedBytes);
        core->complete(std::move(done), Result<StoreStatistics>(statistics));
    });
}

void FileStore::noteEpoch(quint32 epoch, Completion<void> done)
{
    d->writer.noteEpoch(epoch, std::move(done));
}

quint32 FileStore::highestEpoch() const
{
    return d->core.epoch;
}

void FileStore::setQuota(qint64 quotaBytes, ShrinkPolicy policy, Completion<qint64> done)
{
    d->writer.setQuota(quotaBytes, policy, std::move(done));
}

void FileStore::setKeptFree(qint64 bytes)
{
    d->core.keptFreeBytes = std::max<qint64>(0, bytes);
}

qint64 FileStore::usedBytes() const
{
    return d->core.heldBytes();
}

qint64 FileStore::quotaBytes() const
{
    return d->core.quotaBytes;
}

void FileStore::flushIndex(Completion<void> done)
{
    d->writer.flushIndex(std::move(done));
}

StripKey FileStore::scrubCursor() const
{
    const std::lock_guard lock(d->core.indexMutex);
    return d->core.scrubCursor;
}

void FileStore::setScrubCursor(StripKey cursor)
{
    const std::lock_guard lock(d->core.indexMutex);
    d->core.scrubCursor = cursor;
}

QHash<VolumeId, FileStore::VolumeUsage> FileStore::volumeUsage() const
{
    QHash<VolumeId, VolumeUsage> usage;
    const std::lock_guard lock(d->core.indexMutex);
    const auto &shares = d->core.index.shares();
    for (auto share = shares.constBegin(); share != shares.constEnd(); ++share)
        usage.insert(VolumeId(share.key()), {.bytes = share->bytes, .stripCount = share->stripCount});
    return usage;
}

qint64 FileStore::endOfStripsBytes() const
{
    return d->core.endBytes;
}

qint64 FileStore::diskSizeBytes() const
{
    return d->core.disk->sizeBytes();
}

QList<StripKey> FileStore::stripsBeyond(qint64 sizeBytes, int limit) const
{
    QList<StripKey> keys;
    const std::lock_guard lock(d->core.indexMutex);
    d->core.index.visitAfter({}, std::numeric_limits<int>::max(), [&keys, sizeBytes, limit](const StripEntry &entry) {
        if (keys.size() < limit && entry.extentOffsetBytes() + entry.extentBytes() > sizeBytes)
            keys.append(entry.key());
    });
    return keys;
}

const StoreOpenReport &FileStore::openReport() const
{
    return d->core.report;
}

ArrayId FileStore::storeUuid() const
{
    return d->core.storeUuid;
}

qint64 FileStore::indexMemoryBytes() const
{
    const std::lock_guard lock(d->core.indexMutex);
    return d->core.index.memoryBytes();
}

qint64 FileStore::footprintBytes(qint64 payloadBytes)
{
    return extentBytesFor(payloadBytes);
}

} // namespace fallow
