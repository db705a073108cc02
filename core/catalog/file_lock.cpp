// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/file_lock.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace fallow {

using namespace Qt::StringLiterals;

Result<FileLock> FileLock::acquire(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return fail(errorFromErrno(errno, u"opening the lock file"_s, path));
    FileLock lock(descriptor);
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR)
            continue;
        if (errno == EWOULDBLOCK)
            return fail(ErrorCode::Busy, u"another controller has this catalog open; stop it first"_s, path);
        return fail(errorFromErrno(errno, u"locking"_s, path));
    }
    return lock;
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

static Result<void> syncPath(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return fail(errorFromErrno(errno, u"opening to make it durable"_s, path));
    const int outcome = ::fsync(descriptor);
    const int errnoValue = errno;
    ::close(descriptor);
    if (outcome != 0)
        return fail(errorFromErrno(errnoValue, u"making it durable"_s, path));
    return {};
}

Result<void> syncFolderOf(const QString &path)
{
    return syncPath(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
}

Result<void> syncFile(const QString &path)
{
    return syncPath(path, O_RDONLY);
}

} // namespace fallow
