// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/posix_disk_file.h"

#include "base/wording.h"
#include "store/open_error.h"

#include <QFile>
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

/// Repeats a call that a signal interrupted; -errno on failure.
template <class Call>
auto retried(Call call) -> decltype(call())
{
    for (;;) {
        const auto result = call();
        if (result >= 0)
            return result;
        if (errno != EINTR)
            return static_cast<decltype(call())>(-errno);
    }
}

} // namespace

PosixDiskFile::~PosixDiskFile()
{
    ::close(m_descriptor);
}

qint64 PosixDiskFile::readAt(std::span<const iovec> into, qint64 offsetBytes)
{
    return retried([&] { return ::preadv(m_descriptor, into.data(), int(into.size()), offsetBytes); });
}

qint64 PosixDiskFile::readAtNoWait(std::span<const iovec> into, qint64 offsetBytes)
{
    if (m_isInMemory)
        return readAt(into, offsetBytes);
    if (!m_canReadNoWait.load(std::memory_order_relaxed))
        return -EAGAIN;
    const qint64 count =
        retried([&] { return ::preadv2(m_descriptor, into.data(), int(into.size()), offsetBytes, RWF_NOWAIT); });
    if (count != -EOPNOTSUPP && count != -ENOSYS)
        return count;
    m_canReadNoWait.store(false, std::memory_order_relaxed);
    return -EAGAIN;
}

qint64 PosixDiskFile::writeAt(std::span<const iovec> from, qint64 offsetBytes)
{
    return retried([&] { return ::pwritev(m_descriptor, from.data(), int(from.size()), offsetBytes); });
}

int PosixDiskFile::syncData()
{
    // Not repeated on EINTR either: what became of the bytes is unknown then, as after any other error.
    return ::fdatasync(m_descriptor) == 0 ? 0 : -errno;
}

int PosixDiskFile::punchHole(qint64 offsetBytes, qint64 lengthBytes)
{
    return retried([&] {
        return ::fallocate(m_descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, offsetBytes, lengthBytes);
    });
}

int PosixDiskFile::truncate(qint64 sizeBytes)
{
    return retried([&] { return ::ftruncate(m_descriptor, sizeBytes); });
}

qint64 PosixDiskFile::sizeBytes() const
{
    struct stat status{};
    return ::fstat(m_descriptor, &status) == 0 ? qint64(status.st_size) : -errno;
}

bool PosixDiskFile::isFixedSize() const
{
    return false;
}

qint64 PosixDiskFile::nextDataOffset(qint64 offsetBytes) const
{
    const qint64 found = ::lseek(m_descriptor, offsetBytes, SEEK_DATA);
    if (found >= 0)
        return found;
    return errno == EINVAL || errno == EOPNOTSUPP ? offsetBytes : -errno; // no holes known to this file system
}

qint64 PosixDiskFile::nextHoleOffset(qint64 offsetBytes) const
{
    const qint64 found = ::lseek(m_descriptor, offsetBytes, SEEK_HOLE);
    return found >= 0 ? found : std::max(offsetBytes, sizeBytes()); // no holes known to this file system
}

void PosixDiskFile::dropCached(qint64 offsetBytes, qint64 lengthBytes)
{
    ::posix_fadvise(m_descriptor, offsetBytes, lengthBytes, POSIX_FADV_DONTNEED);
}

void PosixDiskFile::startWriting(qint64 offsetBytes, qint64 lengthBytes)
{
    if (!m_isInMemory)
        ::sync_file_range(m_descriptor, offsetBytes, lengthBytes, SYNC_FILE_RANGE_WRITE);
}

qint64 PosixDiskFile::freeBytes() const
{
    struct statvfs status{};
    if (::fstatvfs(m_descriptor, &status) != 0)
        return -errno;
    return qint64(status.f_bavail) * qint64(status.f_frsize);
}

bool PosixDiskFile::isLinked() const
{
    struct stat status{};
    return ::fstat(m_descriptor, &status) == 0 && status.st_nlink > 0;
}

Result<std::unique_ptr<DiskFile>> openPosixDiskFile(const QString &path, DiskFileMode mode)
{
    if (mode == DiskFileMode::Partition)
        return openPartition(path);
    const int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | (mode == DiskFileMode::CreateNew ? O_CREAT | O_EXCL : 0);
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags, 0600);
    if (descriptor < 0)
        return fail(openError(DiskKind::File, errno, path));
    const bool isLocked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    struct stat status{};
    struct statfs fileSystem{};
    if (!isLocked || ::fstat(descriptor, &status) != 0 || ::fstatfs(descriptor, &fileSystem) != 0) {
        const int error = errno;
        ::close(descriptor);
        if (!isLocked && error == EWOULDBLOCK)
            return fail(ErrorCode::Busy,
                        Wording(QT_TRANSLATE_NOOP("Controller", "another process has the storage file open")), path);
        return fail(openError(DiskKind::File, error, path));
    }
    if (!S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return fail(ErrorCode::InvalidArgument, u"the storage file is not a regular file"_s, path);
    }
    const bool isInMemory = fileSystem.f_type == TMPFS_MAGIC || fileSystem.f_type == RAMFS_MAGIC;
    return std::make_unique<PosixDiskFile>(descriptor, isInMemory);
}

} // namespace fallow
