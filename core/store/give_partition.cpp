// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/give_partition.h"

#include "base/log.h"
#include "store/disk_io.h"
#include "store/inspect_partition.h"
#include "store/partition_handle.h"
#include "store/partition_mark.h"
#include "store/posix_disk_file.h"

#include <QStringList>
#include <cerrno>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

struct OpenPartition
{
    PartitionHandle handle;
    std::unique_ptr<DiskFile> disk;
};

Result<OpenPartition> openToWrite(const QString &path, PartitionHandle::Access access)
{
    auto handle = PartitionHandle::open(path, access);
    if (!handle)
        return fail(handle.error());
    auto disk = partitionDiskOn(*handle);
    if (!disk)
        return fail(disk.error());
    return OpenPartition{std::move(*handle), std::move(*disk)};
}

Result<void> writeZeros(DiskFile &disk, qint64 offsetBytes, qint64 lengthBytes, const QString &path)
{
    const std::vector<std::byte> zeros(size_t(lengthBytes), std::byte{});
    if (const int error = writeFully(disk, zeros, offsetBytes); error != 0)
        return fail(errorFromErrno(error, u"wipe the partition"_s, path));
    return {};
}

/// A hint: what cannot be discarded stays, and is nothing to anybody.
void discardMiddle(const PartitionHandle &handle, qint64 sizeBytes)
{
    PartitionHandle::discard(handle.descriptor(), handle.isDevice(), kPartitionTailBytes,
                             endOfExtentsBytes(sizeBytes) - kPartitionTailBytes);
}

Result<void> wipe(const OpenPartition &open, const QString &path)
{
    if (auto erased = eraseSignatures(open.handle.descriptor()); !erased)
        return fail(erased.error().code, erased.error().what, path);
    if (auto overwritten = overwritePartitionEnds(*open.disk, path); !overwritten)
        return overwritten;
    discardMiddle(open.handle, open.handle.sizeBytes());
    if (const int error = open.disk->syncData(); error != 0)
        return fail(errorFromErrno(-error, u"wipe the partition"_s, path));
    if (open.handle.isDevice())
        ::ioctl(open.handle.descriptor(), BLKRRPART); // a whole disk: its former partitions are none any more
    return {};
}

} // namespace

struct PartitionOffer::Private
{
    QString path;
    OpenPartition open;
    PartitionContents contents;
};

PartitionOffer::PartitionOffer(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

PartitionOffer::PartitionOffer(PartitionOffer &&) noexcept = default;
PartitionOffer::~PartitionOffer() = default;

Result<PartitionOffer> PartitionOffer::open(const QString &path)
{
    auto opened = openToWrite(path, PartitionHandle::Access::Take);
    if (!opened)
        return fail(opened.error());
    auto contents = inspectPartition(opened->handle, *opened->disk, path);
    if (!contents)
        return fail(contents.error());
    return PartitionOffer(std::make_unique<Private>(path, std::move(*opened), std::move(*contents)));
}

const PartitionContents &PartitionOffer::contents() const
{
    return d->contents;
}

Result<void> PartitionOffer::give(GiveMode mode)
{
    const QString &path = d->path;
    if (!d->open.handle.isAt(path))
        return fail(ErrorCode::Refused, u"the name became another thing's meanwhile; nothing was changed"_s, path);
    const auto now = inspectPartition(d->open.handle, *d->open.disk, path);
    if (!now)
        return fail(now.error());
    if (*now != d->contents) // somebody writes to it without asking the kernel for it
        return fail(ErrorCode::Refused, u"what it carries has changed meanwhile; nothing was changed by us"_s, path);
    if (now->sizeBytes < kMinPartitionBytes)
        return fail(ErrorCode::Refused,
                    u"the partition has %1, which is less than %2"_s.arg(formatBytes(now->sizeBytes),
                                                                         formatBytes(kMinPartitionBytes)),
                    path);
    const QStringList lines = now->lines();
    if (!lines.isEmpty() && mode == GiveMode::OnlyBlank)
        return fail(ErrorCode::Refused,
                    u"the partition is not empty; it carries: %1. Nothing was changed"_s.arg(lines.join(u"; "_s)),
                    path);
    if (!lines.isEmpty()) {
        qCWarning(lcStore).noquote() << path << "is wiped; it carried:" << lines.join(u"; "_s);
        if (auto wiped = wipe(d->open, path); !wiped)
            return wiped;
    }
    auto marked = writePartitionMarks(*d->open.disk, path);
    if (auto contents = inspectPartition(d->open.handle, *d->open.disk, path); contents)
        d->contents = std::move(*contents);
    return marked;
}

Result<void> givePartition(const QString &path, GiveMode mode)
{
    auto offer = PartitionOffer::open(path);
    return offer ? offer->give(mode) : fail(offer.error());
}

Result<void> endPartitionStore(const QString &path, ArrayId array, StoreId store, ArrayId storeUuid)
{
    const auto open = openToWrite(path, PartitionHandle::Access::Write);
    if (!open)
        return fail(open.error());
    if (auto ended = endPartitionStore(*open->disk, path, array, store, storeUuid); !ended)
        return ended;
    discardMiddle(open->handle, open->handle.sizeBytes());
    return {};
}

Result<void> overwritePartitionEnds(DiskFile &disk, const QString &path)
{
    for (const qint64 place : {qint64(0), disk.sizeBytes() - kPartitionTailBytes}) {
        if (auto written = writeZeros(disk, place, kPartitionTailBytes, path); !written)
            return written;
    }
    if (const int error = disk.syncData(); error != 0)
        return fail(errorFromErrno(-error, u"wipe the partition"_s, path));
    return {};
}

Result<void> endPartitionStore(DiskFile &disk, const QString &path, ArrayId array, StoreId store, ArrayId storeUuid)
{
    const auto block = readSuperblock(disk, path);
    if (!block && block.error().code == ErrorCode::Corrupt)
        return fail(ErrorCode::NotFound, u"no store lies on the partition"_s, path);
    if (!block)
        return fail(block.error());
    if (block->array != array || block->store != store || (!storeUuid.isNull() && block->storeUuid != storeUuid))
        return fail(
            ErrorCode::WrongArray,
            u"the partition carries store %1 of array %2"_s.arg(block->store.toString(), block->array.toString()),
            path);
    return writePartitionMarks(disk, path);
}

} // namespace fallow
