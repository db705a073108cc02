// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/partition_handle.h"
#include "store/posix_disk_file.h"

#include <QFile>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

bool isOnMemory(const PartitionHandle &handle)
{
    struct statfs fileSystem{};
    return !handle.isDevice() && ::fstatfs(handle.descriptor(), &fileSystem) == 0 &&
           (fileSystem.f_type == TMPFS_MAGIC || fileSystem.f_type == RAMFS_MAGIC);
}

/// A partition: what differs from a file that is ours alone.
class PartitionDisk final : public PosixDiskFile
{
public:
    PartitionDisk(int descriptor, bool isDevice, bool isInMemory)
        : PosixDiskFile(descriptor, isInMemory)
        , m_isDevice(isDevice)
    {
        struct stat status{};
        if (!m_isDevice || ::fstat(descriptor, &status) != 0)
            return;
        const QByteArray entry = "/sys/dev/block/" + QByteArray::number(major(status.st_rdev)) + ':' +
                                 QByteArray::number(minor(status.st_rdev));
        if (::access(entry.constData(), F_OK) == 0) // else there is no /sys to go by
            m_systemEntry = entry;
    }

    int punchHole(qint64 offsetBytes, qint64 lengthBytes) override
    {
        if (m_canZero.load(std::memory_order_relaxed)) {
            const int error = PosixDiskFile::punchHole(offsetBytes, lengthBytes);
            if (error != -EOPNOTSUPP)
                return error;
            m_canZero.store(false, std::memory_order_relaxed);
        }
        // Such a device may still be told; what it makes of the bytes it does not promise.
        if (m_canDiscard.load(std::memory_order_relaxed) &&
            !PartitionHandle::discard(descriptor(), m_isDevice, offsetBytes, lengthBytes))
            m_canDiscard.store(false, std::memory_order_relaxed);
        return -EOPNOTSUPP;
    }

    int truncate(qint64) override { return 0; }
    qint64 sizeBytes() const override { return PartitionHandle::sizeOf(descriptor(), m_isDevice); }
    bool isFixedSize() const override { return true; }
    qint64 nextDataOffset(qint64 offsetBytes) const override
    {
        return m_isDevice ? offsetBytes : PosixDiskFile::nextDataOffset(offsetBytes);
    }
    qint64 nextHoleOffset(qint64 offsetBytes) const override
    {
        return m_isDevice ? std::max(offsetBytes, sizeBytes()) : PosixDiskFile::nextHoleOffset(offsetBytes);
    }
    /// It has no other owner.
    qint64 freeBytes() const override { return sizeBytes(); }

    /// A disk that was pulled out loses its entry in /sys and, by most drivers, its size.
    bool isLinked() const override
    {
        if (!m_isDevice)
            return PosixDiskFile::isLinked();
        return sizeBytes() > 0 && (m_systemEntry.isEmpty() || ::access(m_systemEntry.constData(), F_OK) == 0);
    }

private:
    const bool m_isDevice;
    QByteArray m_systemEntry;
    std::atomic_bool m_canZero = true;
    std::atomic_bool m_canDiscard = true;
};

} // namespace

Result<std::unique_ptr<DiskFile>> partitionDiskOn(const PartitionHandle &handle)
{
    const int descriptor = ::fcntl(handle.descriptor(), F_DUPFD_CLOEXEC, 0); // shares the claim
    if (descriptor < 0)
        return fail(errorFromErrno(errno, u"open the partition"_s, {}));
    return std::make_unique<PartitionDisk>(descriptor, handle.isDevice(), isOnMemory(handle));
}

Result<std::unique_ptr<DiskFile>> openPartition(const QString &path)
{
    const auto handle = PartitionHandle::open(path, PartitionHandle::Access::Write);
    if (!handle)
        return fail(handle.error());
    return partitionDiskOn(*handle);
}

} // namespace fallow
