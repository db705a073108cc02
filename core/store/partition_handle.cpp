// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/partition_handle.h"

#include "store/open_error.h"
#include "store/strip_header.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

bool isPartitionLike(const struct stat &status)
{
    return S_ISBLK(status.st_mode) || S_ISREG(status.st_mode);
}

/// Whether a loop device reads and writes the file: mounted, or a virtual machine's.
bool isBehindLoopDevice(const struct stat &file, const QString &path)
{
    const QStringList devices = QDir(u"/sys/block"_s).entryList({u"loop*"_s}, QDir::Dirs | QDir::System);
    return std::ranges::any_of(devices, [&file, &path](const QString &device) {
        QFile entry(u"/sys/block/%1/loop/backing_file"_s.arg(device));
        if (!entry.open(QIODevice::ReadOnly)) // nothing is attached to it
            return false;
        const QByteArray backing = entry.readAll().trimmed();
        struct stat status{};
        if (::stat(backing.constData(), &status) == 0)
            return status.st_dev == file.st_dev && status.st_ino == file.st_ino;
        return QFile::decodeName(backing) == path;
    });
}

/// Whether anybody else has the file open, as far as the kernel tells: it gives a lease to a sole user only. Its owner
/// and root are told; others are none the wiser.
bool isOpenElsewhere(int descriptor)
{
    ::fcntl(descriptor, F_SETSIG, SIGURG); // who opens it in this very moment must not end us by SIGIO
    if (::fcntl(descriptor, F_SETLEASE, F_WRLCK) != 0)
        return errno == EAGAIN;
    ::fcntl(descriptor, F_SETLEASE, F_UNLCK);
    return false;
}

} // namespace

PartitionHandle::PartitionHandle(int descriptor, bool isDevice)
    : m_descriptor(descriptor)
    , m_isDevice(isDevice)
{}

PartitionHandle::PartitionHandle(PartitionHandle &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_isDevice(other.m_isDevice)
    , m_sectorBytes(other.m_sectorBytes)
{}

PartitionHandle::~PartitionHandle()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<PartitionHandle> PartitionHandle::open(const QString &path, Access access)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat before{};
    if (::stat(name.constData(), &before) != 0)
        return fail(openError(DiskKind::Partition, errno, path));
    if (!isPartitionLike(before)) // not to be opened: a terminal or a pipe would notice
        return fail(ErrorCode::InvalidArgument, u"this is neither a partition nor a file"_s, path);
    // O_EXCL: the kernel gives a device to one of mounts, swap, RAID, LVM and us.
    const int flags = (access == Access::Look ? O_RDONLY : O_RDWR) | O_CLOEXEC | (S_ISBLK(before.st_mode) ? O_EXCL : 0);
    const int descriptor = ::open(name.constData(), flags);
    if (descriptor < 0)
        return fail(openError(DiskKind::Partition, errno, path));
    PartitionHandle handle(descriptor, S_ISBLK(before.st_mode));
    struct stat now{};
    if (::fstat(descriptor, &now) != 0)
        return fail(openError(DiskKind::Partition, errno, path));
    if ((now.st_mode & S_IFMT) != (before.st_mode & S_IFMT))
        return fail(ErrorCode::Busy, u"the name became another thing's while it was opened"_s, path);
    if (auto checked = handle.check(path, access); !checked)
        return fail(checked.error());
    return handle;
}

Result<void> PartitionHandle::check(const QString &path, Access access)
{
    if (!m_isDevice)
        return checkFile(path, access);
    int isReadOnly = 0;
    int logicalBytes = 0;
    if (::ioctl(m_descriptor, BLKROGET, &isReadOnly) != 0 || ::ioctl(m_descriptor, BLKSSZGET, &logicalBytes) != 0)
        return fail(errorFromErrno(errno, u"ask the device what it is"_s, path));
    if (access != Access::Look && isReadOnly != 0)
        return fail(openError(DiskKind::Partition, EROFS, path));
    m_sectorBytes = logicalBytes;
    if (m_sectorBytes > kSectorBytes)
        return fail(
            ErrorCode::Unsupported,
            u"the device has sectors of %1 bytes; this build knows up to %2"_s.arg(m_sectorBytes).arg(kSectorBytes),
            path);
    if (sizeBytes() <= 0)
        return fail(openError(DiskKind::Partition, ENOMEDIUM, path));
    return {};
}

Result<void> PartitionHandle::checkFile(const QString &path, Access access) const
{
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return fail(errno == EWOULDBLOCK ? Error{ErrorCode::Busy, u"another process has the file open"_s, path}
                                         : errorFromErrno(errno, u"lock the file"_s, path));
    struct stat status{};
    if (::fstat(m_descriptor, &status) != 0)
        return fail(openError(DiskKind::Partition, errno, path));
    if (access != Access::Look && isBehindLoopDevice(status, QFileInfo(path).canonicalFilePath()))
        return fail(ErrorCode::Busy, u"the file is in use: a loop device is on it"_s, path);
    if (access == Access::Take && isOpenElsewhere(m_descriptor))
        return fail(ErrorCode::Busy, u"the file is in use: another process has it open"_s, path);
    return {};
}

bool PartitionHandle::isAt(const QString &path) const
{
    struct stat held{};
    struct stat named{};
    if (::fstat(m_descriptor, &held) != 0 || ::stat(QFile::encodeName(path).constData(), &named) != 0 ||
        (held.st_mode & S_IFMT) != (named.st_mode & S_IFMT))
        return false;
    return m_isDevice ? held.st_rdev == named.st_rdev : held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

qint64 PartitionHandle::sizeOf(int descriptor, bool isDevice)
{
    if (isDevice) { // a device node's stat says 0
        quint64 bytes = 0;
        return ::ioctl(descriptor, BLKGETSIZE64, &bytes) == 0 ? qint64(bytes) : -errno;
    }
    struct stat status{};
    return ::fstat(descriptor, &status) == 0 ? qint64(status.st_size) : -errno;
}

bool PartitionHandle::isMisaligned() const
{
    int offset = 0;
    return m_isDevice && ::ioctl(m_descriptor, BLKALIGNOFF, &offset) == 0 && offset != 0;
}

bool PartitionHandle::discard(int descriptor, bool isDevice, qint64 offsetBytes, qint64 lengthBytes)
{
    if (!isDevice)
        return ::fallocate(descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, offsetBytes, lengthBytes) == 0;
    std::array<quint64, 2> range = {quint64(offsetBytes), quint64(lengthBytes)};
    return ::ioctl(descriptor, BLKDISCARD, range.data()) == 0;
}

QString lastingDeviceName(const QString &path)
{
    const QString device = QFileInfo(path).canonicalFilePath();
    if (!device.startsWith(u"/dev/"_s) || path.startsWith(u"/dev/disk/by-"_s))
        return path;
    for (const QString &folder : {u"/dev/disk/by-partuuid"_s, u"/dev/disk/by-id"_s}) {
        const QFileInfoList names = QDir(folder).entryInfoList(QDir::Files | QDir::System, QDir::Name);
        for (const QFileInfo &name : names) {
            if (name.canonicalFilePath() == device)
                return name.filePath();
        }
    }
    return path;
}

} // namespace fallow
