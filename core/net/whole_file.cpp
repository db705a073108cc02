// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/whole_file.h"

#include "base/wording.h"

#include <QFileInfo>
#include <QSaveFile> // house-allow: here alone
#include <cerrno>
#include <fcntl.h>
#include <linux/magic.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

struct Aim
{
    QString path;            ///< behind all symbolic links
    bool isOpenFile = false; ///< /dev/stdout, /dev/fd/3: what some process has open, and whose place nothing takes
};

Aim aimOf(const QString &path)
{
    constexpr int kMostLinks = 40; // as the kernel
    Aim aim{.path = path};
    for (int i = 0; i < kMostLinks; ++i) {
        const QFileInfo info(aim.path);
        if (!info.isSymbolicLink())
            break;
        struct statfs system{};
        aim.isOpenFile = ::statfs(QFile::encodeName(info.absolutePath()).constData(), &system) == 0 &&
                         system.f_type == PROC_SUPER_MAGIC;
        if (aim.isOpenFile)
            break;
        aim.path = info.symLinkTarget();
    }
    return aim;
}

bool isStandardOutputOf(const struct stat &status)
{
    struct stat own{};
    return ::fstat(STDOUT_FILENO, &own) == 0 && own.st_dev == status.st_dev && own.st_ino == status.st_ino;
}

} // namespace

WholeFile::WholeFile(QString path, Readers readers, Target target)
    : m_path(std::move(path))
    , m_readers(readers)
    , m_target(target)
{}

WholeFile::~WholeFile() = default;

Result<void> WholeFile::open()
{
    const Aim aim = aimOf(m_path);
    struct stat status{};
    const bool isThere = ::stat(QFile::encodeName(m_path).constData(), &status) == 0;
    if (isThere && (aim.isOpenFile || !S_ISREG(status.st_mode))) {
        m_isStandardOutput = isStandardOutputOf(status);
        const bool isStream =
            S_ISFIFO(status.st_mode) || S_ISCHR(status.st_mode) || aim.isOpenFile || m_isStandardOutput;
        if (m_target == Target::FileOrStream && isStream && !S_ISDIR(status.st_mode) && !S_ISBLK(status.st_mode))
            return openStream();
        return fail(ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller", "what has this name is no file (but a folder, a device or "
                                                            "a pipe), and is not replaced: choose another name")),
                    m_path);
    }
    m_file = std::make_unique<QSaveFile>(aim.path); // house-allow: it is a file, or will be one
    if (!m_file->open(QIODevice::WriteOnly))
        return failed(m_file->errorString(), 0);
    if (m_readers == Readers::OwnerOnly && !m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failed(m_file->errorString(), 0);
    return {};
}

Result<void> WholeFile::openStream()
{
    // Not waiting for a reader, who may never come. What is a file behind /dev/fd/3 keeps what it has.
    constexpr int kFlags = O_WRONLY | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    m_stream.reset(m_isStandardOutput ? ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0)
                                      : ::open(QFile::encodeName(m_path).constData(), kFlags));
    if (m_stream.isValid())
        return {};
    if (errno == ENXIO)
        return fail(ErrorCode::Refused, u"nobody reads from this pipe: begin to read first"_s, m_path);
    return failed({}, errno);
}

Result<void> WholeFile::write(const QByteArray &bytes)
{
    errno = 0;
    if (m_file)
        return m_file->write(bytes) == bytes.size() ? Result<void>() : failed(m_file->errorString(), errno);
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t n = ::write(m_stream.value(), bytes.constData() + done, size_t(bytes.size() - done));
        if (n > 0) {
            done += n;
        } else if (errno == EAGAIN) {
            pollfd waiting{.fd = m_stream.value(), .events = POLLOUT, .revents = 0};
            (void)::poll(&waiting, 1, -1);
        } else if (errno != EINTR) {
            return failed({}, n == 0 ? ENOSPC : errno);
        }
    }
    return {};
}

Result<void> WholeFile::commit()
{
    if (!m_file) {
        m_stream.reset();
        return {};
    }
    errno = 0;
    return m_file->commit() ? Result<void>() : failed(m_file->errorString(), errno);
}

/// @param reason  empty: what the system calls `number`, which is errno.
std::unexpected<Error> WholeFile::failed(const QString &reason, int number) const
{
    const bool isFull =
        number == ENOSPC || number == EDQUOT || (m_file && m_file->error() == QFileDevice::ResourceError);
    return fail(isFull ? ErrorCode::NoSpace : ErrorCode::Io, reason.isEmpty() ? qt_error_string(number) : reason,
                m_path);
}

Result<void> WholeFile::write(const QString &path, const QByteArray &bytes, Readers readers)
{
    return WholeFile(path, readers).writeWhole(bytes);
}

Result<void> WholeFile::writeWhole(const QByteArray &bytes)
{
    auto done = open();
    if (done)
        done = write(bytes);
    return done ? commit() : done;
}

} // namespace fallow
