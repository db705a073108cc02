// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/listen_socket.h"

#include <QFile>
#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBacklog = 128;
constexpr int kSocketFlags = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC;

std::unexpected<Error> socketError(const QString &action, const QString &where)
{
    const int error = errno;
    if (error == EADDRINUSE)
        return fail(ErrorCode::Busy, u"another program listens on this address"_s, where);
    return fail(errorFromErrno(error, action, where));
}

/// Removes a socket that nobody listens on any more; leaves everything else alone.
Result<void> removeDeadSocket(const QByteArray &path, const sockaddr_un &address, const QString &where)
{
    struct stat status{};
    if (::lstat(path.constData(), &status) != 0)
        return {};
    if (!S_ISSOCK(status.st_mode))
        return fail(ErrorCode::AlreadyExists, u"something that is not a socket lies at the socket's path"_s, where);
    const Descriptor probe(::socket(AF_UNIX, kSocketFlags, 0));
    if (::connect(probe.value(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 ||
        errno != ECONNREFUSED)
        return fail(ErrorCode::Busy, u"another program listens on this socket"_s, where);
    if (::unlink(path.constData()) != 0 && errno != ENOENT)
        return socketError(u"remove the dead socket"_s, where);
    return {};
}

} // namespace

Result<Descriptor> listenTcp(const QString &host, quint16 port)
{
    addrinfo hints{};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const QString where = u"%1 port %2"_s.arg(host).arg(port);
    if (::getaddrinfo(host.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &found) != 0)
        return fail(ErrorCode::InvalidArgument, u"not a numeric IP address"_s, where);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> address(found, &::freeaddrinfo);
    Descriptor socket(::socket(address->ai_family, kSocketFlags, 0));
    if (!socket.isValid())
        return socketError(u"make a socket"_s, where);
    const int on = 1;
    (void)::setsockopt(socket.value(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::bind(socket.value(), address->ai_addr, address->ai_addrlen) != 0 || ::listen(socket.value(), kBacklog) != 0)
        return socketError(u"listen"_s, where);
    return socket;
}

quint16 boundPort(const Descriptor &socket)
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (::getsockname(socket.value(), reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return 0;
    // The port lies at the same place in both families.
    return ntohs(reinterpret_cast<const sockaddr_in *>(&address)->sin_port);
}

Result<Descriptor> listenUnix(const QString &path, quint32 mode)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.isEmpty() || static_cast<size_t>(name.size()) >= sizeof address.sun_path)
        return fail(ErrorCode::InvalidArgument,
                    u"a socket's path may have at most %1 bytes"_s.arg(sizeof address.sun_path - 1), path);
    std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
    if (auto removed = removeDeadSocket(name, address, path); !removed)
        return fail(removed.error());
    Descriptor socket(::socket(AF_UNIX, kSocketFlags, 0));
    if (!socket.isValid())
        return socketError(u"make a socket"_s, path);
    if (::bind(socket.value(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return socketError(u"bind the socket"_s, path);
    // Nobody can connect before listen(), so the permissions hold from the first client on.
    if (::chmod(name.constData(), mode) != 0 || ::listen(socket.value(), kBacklog) != 0) {
        auto error = socketError(u"open the socket"_s, path);
        ::unlink(name.constData());
        return error;
    }
    return socket;
}

} // namespace fallow
