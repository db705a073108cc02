// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/open_error.h"

#include "base/wording.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

/// Whether the kernel lets nobody write to the device, whoever asks.
bool isWriteProtected(const char *path)
{
    const int descriptor = ::open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    int isReadOnly = 0;
    const bool isKnown = ::ioctl(descriptor, BLKROGET, &isReadOnly) == 0;
    ::close(descriptor);
    return isKnown && isReadOnly != 0;
}

Error partitionError(int errnoValue, const QString &path)
{
    switch (errnoValue) {
    case ENOENT:
    case ENXIO:
    case ENODEV:
    case ENOTDIR:
    case ENOMEDIUM:
        return errorOf(ErrorCode::Unreachable,
                       Wording(QT_TRANSLATE_NOOP("Controller", "the partition is not there: is its disk connected?")),
                       path);
    case EBUSY:
        return errorOf(
            ErrorCode::Busy,
            Wording(QT_TRANSLATE_NOOP(
                "Controller", "the partition is in use: mounted, as swap, by RAID or LVM, or by another process")),
            path);
    case EROFS:
        return errorOf(ErrorCode::ReadOnly,
                       Wording(QT_TRANSLATE_NOOP("Controller", "the partition is write-protected")), path);
    default:
        if (isWriteProtected(QFile::encodeName(path).constData()))
            return errorOf(ErrorCode::ReadOnly,
                           Wording(QT_TRANSLATE_NOOP("Controller", "the partition is write-protected")), path);
        return errorFromErrno(errnoValue, u"open the partition"_s, path);
    }
}

} // namespace

Error openError(DiskKind kind, int errnoValue, const QString &path)
{
    if (kind == DiskKind::Partition)
        return partitionError(errnoValue, path);
    if (errnoValue == EROFS)
        return errorOf(ErrorCode::ReadOnly,
                       Wording(QT_TRANSLATE_NOOP("Controller", "the file system is mounted read-only")), path);
    return errorFromErrno(errnoValue, u"open the storage file"_s, path);
}

} // namespace fallow
