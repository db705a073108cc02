// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packing/steadfast_file.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

Result<void> syncFolder(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int fd = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return fail(errorFromErrno(errno, u"cannot open the folder to sync it"_s, QString::fromLocal8Bit(folder)));
    const int failed = ::fsync(fd) == 0 ? 0 : errno;
    ::close(fd);
    if (failed != 0)
        return fail(errorFromErrno(failed, u"cannot sync the folder"_s, QString::fromLocal8Bit(folder)));
    return {};
}

} // namespace

SteadfastFile::SteadfastFile(QString path)
    : m_path(std::move(path))
    , m_partPath(m_path + u".part"_s)
{}

SteadfastFile::~SteadfastFile()
{
    discard();
}

Result<void> SteadfastFile::create()
{
    const QByteArray part = QFile::encodeName(m_partPath);
    // What a killed writer left is taken over, but only when nobody holds it and only if it is a plain file.
    m_fd = ::open(part.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
    if (m_fd < 0)
        return fail(errorFromErrno(errno, u"cannot create the file"_s, m_partPath));
    struct stat info = {};
    if (::fstat(m_fd, &info) != 0 || !S_ISREG(info.st_mode) || info.st_nlink > 1) {
        closeDescriptor();
        return fail(ErrorCode::Refused, u"something that is no plain file of ours has this name; remove it"_s,
                    m_partPath);
    }
    // The name must still be this file's once the lock is held: the writer before us may just have renamed it.
    struct stat named = {};
    if (::flock(m_fd, LOCK_EX | LOCK_NB) != 0 || ::lstat(part.constData(), &named) != 0 ||
        named.st_ino != info.st_ino || named.st_dev != info.st_dev) {
        closeDescriptor();
        return fail(ErrorCode::Busy, u"another process is writing this file"_s, m_partPath);
    }
    if (::ftruncate(m_fd, 0) != 0 || ::fchmod(m_fd, 0600) != 0) {
        const Error error = errorFromErrno(errno, u"cannot make the file empty"_s, m_partPath);
        discard();
        return fail(error);
    }
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    return {};
}

Result<void> SteadfastFile::status() const
{
    if (!m_status)
        return fail(m_status.error());
    return {};
}

Result<void> SteadfastFile::commit()
{
    if (m_fd < 0)
        return fail(ErrorCode::InvalidArgument, u"the file is not open"_s, m_path);
    if (m_status && ::fsync(m_fd) != 0)
        m_status = fail(errorFromErrno(errno, u"cannot sync the file"_s, m_partPath));
    if (!m_status) {
        discard();
        return fail(m_status.error());
    }
    if (::rename(QFile::encodeName(m_partPath).constData(), QFile::encodeName(m_path).constData()) != 0) {
        const Error error = errorFromErrno(errno, u"cannot give the file its name"_s, m_path);
        discard();
        return fail(error);
    }
    closeDescriptor();
    return syncFolder(m_path);
}

void SteadfastFile::discard()
{
    if (m_fd < 0)
        return;
    ::unlink(QFile::encodeName(m_partPath).constData());
    closeDescriptor();
}

bool SteadfastFile::seek(qint64 offset)
{
    if (m_fd < 0 || offset < 0 || !QIODevice::seek(offset))
        return false;
    m_offset = offset;
    return true;
}

qint64 SteadfastFile::readData(char *, qint64)
{
    return -1;
}

qint64 SteadfastFile::writeData(const char *data, qint64 sizeBytes)
{
    qint64 done = 0;
    while (m_status && done < sizeBytes) {
        const ssize_t n = ::pwrite(m_fd, data + done, size_t(sizeBytes - done), off_t(m_offset));
        if (n > 0) {
            done += n;
            m_offset += n;
            m_sizeBytes = std::max(m_sizeBytes, m_offset);
        } else if (n == 0 || errno != EINTR) {
            m_status = fail(errorFromErrno(n == 0 ? ENOSPC : errno, u"cannot write"_s, m_partPath));
            setErrorString(m_status.error().toString());
        }
    }
    return m_status ? done : -1;
}

void SteadfastFile::closeDescriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

} // namespace fallow
