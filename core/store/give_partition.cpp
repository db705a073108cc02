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

Result<OpenPartition> openToWrite(const QString &path)
{
    auto handle = PartitionHandle::open(path, PartitionHandle::Access::Write);
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

Result<void> wipe(const OpenPartition &open, qint64 sizeBytes, const QString &path)
{
    if (auto erased = eraseSignatures(open.handle.descriptor()); !erased)
        return fail(erased.error().code, erased.error().what, path);
    for (const qint64 place : {qint64(0), sizeBytes - kPartitionTailBytes}) {
        if (auto written = writeZeros(*open.disk, place, kPartitionTailBytes, path); !written)
            return written;
    }
    discardMiddle(open.handle, sizeBytes);
    if (const int error = open.disk->syncData(); error != 0)
        return fail(errorFromErrno(-error, u"wipe the partition"_s, path));
    if (open.handle.isDevice())
        ::ioctl(open.handle.descriptor(), BLKRRPART); // a whole disk: its former partitions are none any more
    return {};
}

} // namespace

Result<void> givePartition(const QString &path, GiveMode mode)
{
    const auto open = openToWrite(path);
    if (!open)
        return fail(open.error());
    const auto contents = inspectPartition(open->handle, *open->disk, path);
    if (!contents)
        return fail(contents.error());
    if (contents->sizeBytes < kMinPartitionBytes)
        return fail(ErrorCode::Refused,
                    u"the partition has %1, which is less than %2"_s.arg(formatBytes(contents->sizeBytes),
                                                                         formatBytes(kMinPartitionBytes)),
                    path);
    const QStringList lines = contents->lines();
    if (!lines.isEmpty() && mode == GiveMode::OnlyBlank)
        return fail(ErrorCode::Refused,
                    u"the partition is not empty; it carries: %1. Nothing was changed"_s.arg(lines.join(u"; "_s)),
                    path);
    if (!lines.isEmpty()) {
        qCWarning(lcStore).noquote() << path << "is wiped; it carried:" << lines.join(u"; "_s);
        if (auto wiped = wipe(*open, contents->sizeBytes, path); !wiped)
            return wiped;
    }
    return writePartitionMarks(*open->disk, path);
}

Result<void> endPartitionStore(const QString &path, ArrayId array, StoreId store)
{
    const auto open = openToWrite(path);
    if (!open)
        return fail(open.error());
    const auto block = readSuperblock(*open->disk, path);
    if (!block && block.error().code == ErrorCode::Corrupt)
        return fail(ErrorCode::NotFound, u"no store lies on the partition"_s, path);
    if (!block)
        return fail(block.error());
    if (block->array != array || block->store != store)
        return fail(
            ErrorCode::WrongArray,
            u"the partition carries store %1 of array %2"_s.arg(block->store.toString(), block->array.toString()),
            path);
    if (auto marked = writePartitionMarks(*open->disk, path); !marked)
        return marked;
    discardMiddle(open->handle, open->handle.sizeBytes());
    return {};
}

} // namespace fallow
