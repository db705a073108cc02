// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/local_peer.h"

#include "base/log.h"

#include <cerrno>
#include <grp.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr size_t kMaxGroups = 65536; ///< Linux' own bound

/// The supplementary groups, as they were at connect().
Result<QList<quint32>> groupsOf(int socket)
{
    std::vector<gid_t> groups(64);
    while (true) {
        auto bytes = socklen_t(groups.size() * sizeof(gid_t));
        if (::getsockopt(socket, SOL_SOCKET, SO_PEERGROUPS, groups.data(), &bytes) == 0)
            return QList<quint32>(groups.begin(), groups.begin() + std::ptrdiff_t(bytes / sizeof(gid_t)));
        const size_t wanted = bytes / sizeof(gid_t);
        if (errno != ERANGE || wanted <= groups.size() || wanted > kMaxGroups)
            return fail(errorFromErrno(errno, u"cannot ask for the peer's groups"_s, {}));
        groups.resize(wanted);
    }
}

} // namespace

Result<LocalPeer> LocalPeer::of(qintptr descriptor)
{
    const int socket = int(descriptor);
    ucred credentials{};
    socklen_t bytes = sizeof credentials;
    if (::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &bytes) != 0)
        return fail(errorFromErrno(errno, u"cannot ask who the peer is"_s, {}));
    const auto groups = groupsOf(socket);
    if (!groups)
        return fail(groups.error());
    return LocalPeer{credentials.uid, QList<quint32>{credentials.gid} + *groups, credentials.pid};
}

QString LocalPeer::toString() const
{
    return u"user %1, process %2"_s.arg(userId).arg(processId);
}

LocalAccess LocalAccess::ofThisProcess(const QString &groupName)
{
    LocalAccess access{.ownUserId = ::geteuid(), .groupId = {}, .groupName = groupName};
    if (groupName.isEmpty())
        return access;
    const group *found = ::getgrnam(groupName.toLocal8Bit().constData()); // at start, before any thread
    if (found)
        access.groupId = found->gr_gid;
    else
        qCWarning(lcNet).noquote() << "there is no group" << groupName << ": only root and this user may connect";
    return access;
}

Result<void> LocalAccess::check(const LocalPeer &peer) const
{
    if (peer.userId == 0 || peer.userId == ownUserId || (groupId && peer.groupIds.contains(*groupId)))
        return {};
    return fail(ErrorCode::Unauthorised,
                groupName.isEmpty()
                    ? u"this socket is for its own user alone"_s
                    : u"your user is not in the group \"%1\"; an administrator can add it"_s.arg(groupName),
                peer.toString());
}

} // namespace fallow
