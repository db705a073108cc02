// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/inspect_partition.h"

#include "store/disk_io.h"
#include "store/partition_handle.h"
#include "store/partition_mark.h"
#include "store/posix_disk_file.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

Result<bool> isZero(DiskFile &disk, qint64 offsetBytes, qint64 lengthBytes, const QString &path)
{
    std::vector<std::byte> bytes(size_t(lengthBytes), std::byte{});
    const qint64 count = readFully(disk, bytes, offsetBytes);
    if (count < 0)
        return fail(errorFromErrno(int(-count), u"read the partition"_s, path));
    const std::byte *const begin = bytes.data();
    return bytes.empty() || (*begin == std::byte{} && std::memcmp(begin, begin + 1, bytes.size() - 1) == 0);
}

Result<void> lookForOurs(PartitionContents &contents, DiskFile &disk, const QString &path)
{
    if (contents.sizeBytes < 2 * qint64(kSuperblockSizeBytes))
        return {};
    const auto block = readSuperblock(disk, path);
    if (block) {
        contents.store =
            PartitionContents::Store{.array = block->array, .store = block->store, .storeUuid = block->storeUuid};
        return {};
    }
    if (block.error().code == ErrorCode::Io)
        return fail(block.error());
    const auto mark = hasPartitionMark(disk, path);
    contents.isGiven = mark && *mark;
    contents.isNewer =
        block.error().code == ErrorCode::Unsupported || (!mark && mark.error().code == ErrorCode::Unsupported);
    if (!mark && !contents.isNewer)
        return fail(mark.error());
    return {};
}

/// The size to which it is about to be cut; 0: none is noted.
qint64 limitNotedOn(int descriptor)
{
    std::optional<Superblock> best;
    for (const qint64 place : {qint64(0), qint64(kSuperblockSizeBytes)}) {
        SuperblockBytes bytes;
        if (::pread(descriptor, bytes.data(), bytes.size(), place) != ssize_t(bytes.size()))
            continue;
        const auto block = decodeSuperblock(bytes);
        if (block && (!best || best->sequence < block->sequence))
            best = *block;
    }
    return best ? best->limitBytes : 0;
}

} // namespace

QStringList PartitionContents::lines() const
{
    QStringList lines;
    if (store)
        lines.append(u"store %1 of the Fallow array %2"_s.arg(store->store.toString(), store->array.toString()));
    if (isNewer)
        lines.append(u"a store of a newer version of Fallow"_s);
    for (const PartitionSignature &signature : signatures)
        lines.append(signature.offsetBytes < 0 ? signature.what
                                               : u"%1 (at byte %2)"_s.arg(signature.what).arg(signature.offsetBytes));
    if (hasOtherData)
        lines.append(u"data that is of no known kind"_s);
    return lines;
}

Result<PartitionContents> inspectPartition(const PartitionHandle &handle, DiskFile &disk, const QString &path)
{
    PartitionContents contents{.sizeBytes = handle.sizeBytes(),
                               .sectorBytes = handle.sectorBytes(),
                               .isDevice = handle.isDevice(),
                               .isMisaligned = handle.isMisaligned()};
    if (contents.sizeBytes <= 0)
        return contents;
    if (auto looked = lookForOurs(contents, disk, path); !looked)
        return fail(looked.error());
    auto found = findSignatures(handle.descriptor());
    if (!found)
        return fail(found.error().code, found.error().what, path);
    contents.signatures = std::move(*found);
    if (!contents.isBlank()) // what is known says enough
        return contents;
    const qint64 endBytes = std::min(contents.sizeBytes, kPartitionTailBytes);
    const auto isHeadZero = isZero(disk, 0, endBytes, path);
    const auto isTailZero = isZero(disk, contents.sizeBytes - endBytes, endBytes, path);
    if (!isHeadZero || !isTailZero)
        return fail(isHeadZero ? isTailZero.error() : isHeadZero.error());
    contents.hasOtherData = !*isHeadZero || !*isTailZero;
    return contents;
}

Result<PartitionContents> inspectPartition(const QString &path)
{
    const auto handle = PartitionHandle::open(path, PartitionHandle::Access::Look);
    if (!handle)
        return fail(handle.error());
    const auto disk = partitionDiskOn(*handle);
    if (!disk)
        return fail(disk.error());
    return inspectPartition(*handle, **disk, path);
}

Result<qint64> measurePartition(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status{};
    if (::stat(name.constData(), &status) != 0)
        return fail(ErrorCode::Unreachable, u"the partition is not there: is its disk connected?"_s, path);
    const bool isDevice = S_ISBLK(status.st_mode);
    const int descriptor = isDevice || S_ISREG(status.st_mode) ? ::open(name.constData(), O_RDONLY | O_CLOEXEC) : -1;
    if (descriptor < 0)
        return fail(
            errorFromErrno(isDevice || S_ISREG(status.st_mode) ? errno : EINVAL, u"measure the partition"_s, path));
    const auto close = qScopeGuard([descriptor] { ::close(descriptor); });
    const qint64 sizeBytes = PartitionHandle::sizeOf(descriptor, isDevice);
    if (isDevice && sizeBytes <= 0)
        return fail(ErrorCode::Unreachable, u"the partition has gone"_s, path);
    const qint64 limitBytes = limitNotedOn(descriptor);
    return partitionCapacityBytes(limitBytes > 0 ? std::min(sizeBytes, limitBytes) : sizeBytes);
}

} // namespace fallow
