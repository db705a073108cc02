// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_as_owner.h"

#include <QFile>
#include <cerrno>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr mode_t kFolderMode = 0700;

struct Owner
{
    uid_t user = 0; ///< 0: there is nobody to go on as
    gid_t group = 0;
    QByteArray name = {}; ///< empty: a user without one
};

Result<Owner> ownerOf(const QString &directory)
{
    struct stat status{};
    if (::geteuid() != 0)
        return Owner();
    if (::stat(QFile::encodeName(directory).constData(), &status) != 0)
        return errno == ENOENT ? Result<Owner>(Owner())
                               : fail(errorFromErrno(errno, u"look at the agent's directory"_s, directory));
    const passwd *known = ::getpwuid(status.st_uid);
    return Owner{.user = status.st_uid,
                 .group = known ? known->pw_gid : status.st_gid,
                 .name = known ? QByteArray(known->pw_name) : QByteArray()};
}

} // namespace

Result<QString> goOnAsOwnerOf(const QString &directory)
{
    const auto owner = ownerOf(directory);
    if (!owner)
        return fail(owner.error());
    if (owner->user == 0)
        return QString();
    const bool hasGroups =
        owner->name.isEmpty() ? ::setgroups(0, nullptr) == 0 : ::initgroups(owner->name.constData(), owner->group) == 0;
    if (!hasGroups || ::setgid(owner->group) != 0 || ::setuid(owner->user) != 0)
        return fail(errorFromErrno(errno, u"go on as the owner of the agent's directory"_s, directory));
    return owner->name.isEmpty() ? QString::number(owner->user) : QString::fromLocal8Bit(owner->name);
}

Result<void> makeFolderForOwnerOf(const QString &directory, const QString &path)
{
    const auto owner = ownerOf(directory);
    if (!owner)
        return fail(owner.error());
    const QByteArray name = QFile::encodeName(path);
    if (owner->user == 0 || QFile::exists(path))
        return {};
    if (::mkdir(name.constData(), kFolderMode) != 0)
        return fail(ErrorCode::Refused, errorFromErrno(errno, u"make the directory"_s, path).what, path);
    // By its descriptor: whoever may write above it could put a link in its place.
    const int folder = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    const bool isGiven = folder >= 0 && ::fchown(folder, owner->user, owner->group) == 0;
    const int reason = errno;
    if (folder >= 0)
        ::close(folder);
    return isGiven ? Result<void>() : fail(errorFromErrno(reason, u"give the directory away"_s, path));
}

} // namespace fallow
