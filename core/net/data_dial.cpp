// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_dial.h"

#include "net/address.h"

#include <QNetworkInterface>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;
};

Result<SocketAddress> toSocketAddress(const QHostAddress &given, quint16 port)
{
    const QHostAddress host = plainAddress(given);
    SocketAddress address;
    if (host.protocol() == QAbstractSocket::IPv4Protocol) {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&address.storage);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        v4->sin_addr.s_addr = htonl(host.toIPv4Address());
        address.size = sizeof(sockaddr_in);
        return address;
    }
    if (host.protocol() != QAbstractSocket::IPv6Protocol)
        return fail(ErrorCode::InvalidArgument, u"not an address"_s, host.toString());
    const int scope = QNetworkInterface::interfaceIndexFromName(host.scopeId()); // a number, too
    if (scope == 0 && !host.scopeId().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"there is no such network interface"_s, host.scopeId());
    auto *v6 = reinterpret_cast<sockaddr_in6 *>(&address.storage);
    const Q_IPV6ADDR bytes = host.toIPv6Address();
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons(port);
    std::memcpy(&v6->sin6_addr, &bytes, sizeof v6->sin6_addr);
    v6->sin6_scope_id = quint32(scope);
    address.size = sizeof(sockaddr_in6);
    return address;
}

class Dial final : public DataDial, public std::enable_shared_from_this<Dial>
{
public:
    Dial(Poller &poller, Clock &clock, DataConnection::Setup setup, QString where,
         Completion<std::unique_ptr<DataConnection>> done)
        : m_poller(poller)
        , m_clock(clock)
        , m_setup(std::move(setup))
        , m_where(std::move(where))
        , m_done(std::move(done))
    {}

    void start(const SocketAddress &address, qint64 timeoutMs)
    {
        m_setup.descriptor =
            Descriptor(::socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        const int descriptor = m_setup.descriptor.value();
        if (descriptor < 0)
            return failLater(errorFromErrno(errno, u"no socket"_s, m_where));
        tuneSocket(descriptor);
        if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address.storage), address.size) != 0 &&
            errno != EINPROGRESS)
            return failLater({ErrorCode::Unreachable, errorFromErrno(errno, u"cannot connect"_s, {}).what, m_where});
        auto watched = m_poller.watch(descriptor, {.write = true}, [this](Poller::Ready) {
            const auto self = shared_from_this();
            finish();
        });
        if (!watched)
            return failLater(watched.error());
        m_registration = std::move(*watched);
        m_timer = m_clock.after(timeoutMs, [this] {
            const auto self = shared_from_this();
            end(fail(ErrorCode::Timeout, u"the controller did not take the data connection in time"_s, m_where));
        });
    }
    void failLater(Error error)
    {
        m_poller.atEndOfRound([weak = weak_from_this(), error = std::move(error)]() mutable {
            if (const auto self = weak.lock())
                self->end(fail(std::move(error)));
        });
    }

private:
    void finish()
    {
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(m_setup.descriptor.value(), SOL_SOCKET, SO_ERROR, &error, &size);
        if (error != 0)
            return end(fail(ErrorCode::Unreachable, errorFromErrno(error, u"cannot connect"_s, {}).what, m_where));
        // Forty bytes always fit into the empty buffer of a new connection.
        const QByteArray hello = m_setup.ticket.hello();
        if (::send(m_setup.descriptor.value(), hello.constData(), size_t(hello.size()), MSG_NOSIGNAL) != hello.size())
            return end(fail(ErrorCode::Unreachable, u"the connection broke at once"_s, m_where));
        m_registration.reset();
        end(DataConnection::make(m_poller, m_clock, std::move(m_setup)));
    }
    void end(Result<std::unique_ptr<DataConnection>> result)
    {
        m_timer.reset();
        m_registration.reset();
        m_setup.descriptor.reset();
        if (m_done) {
            auto done = std::move(m_done);
            m_done = nullptr;
            done(std::move(result));
        }
    }

    Poller &m_poller;
    Clock &m_clock;
    DataConnection::Setup m_setup;
    QString m_where;
    Completion<std::unique_ptr<DataConnection>> m_done;
    std::unique_ptr<Poller::Registration> m_registration;
    std::unique_ptr<Clock::Timer> m_timer;
};

/// What the caller holds; the dial itself outlives it for the length of a callback.
class DialHandle final : public DataDial
{
public:
    explicit DialHandle(std::shared_ptr<Dial> dial)
        : m_dial(std::move(dial))
    {}

private:
    std::shared_ptr<Dial> m_dial;
};

} // namespace

std::unique_ptr<DataDial> dialData(Poller &poller, Clock &clock, const QHostAddress &address, quint16 port,
                                   DataConnection::Setup setup, qint64 timeoutMs,
                                   Completion<std::unique_ptr<DataConnection>> done)
{
    const QString where = u"%1 port %2"_s.arg(address.toString()).arg(port);
    auto dial = std::make_shared<Dial>(poller, clock, std::move(setup), where, std::move(done));
    if (const auto known = toSocketAddress(address, port))
        dial->start(*known, timeoutMs);
    else
        dial->failLater(known.error());
    return std::make_unique<DialHandle>(std::move(dial));
}

} // namespace fallow
