// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/event_loop_executor.h"
#include "export/nbd_protocol.h"
#include "export/nbd_server.h"
#include "net/poller.h"
#include "support/memory_block_device.h"
#include "support/patience.h"

#include <QFile>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <memory>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace fallow::test {

/// Speaks NBD byte by byte over a Unix socket without ever blocking; the test's event loop runs the server meanwhile.
class NbdTestClient
{
public:
    explicit NbdTestClient(const QString &path)
        : m_socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(path);
        std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
        m_isConnected = ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
        m_writable = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Write);
        m_readable = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
        m_writable->setEnabled(false);
        m_readable->setEnabled(false);
        QObject::connect(m_writable.get(), &QSocketNotifier::activated, m_writable.get(), [this] { pump(); });
        QObject::connect(m_readable.get(), &QSocketNotifier::activated, m_readable.get(),
                         [this] { (void)has(m_wanted); });
    }
    ~NbdTestClient() { disconnect(); }
    NbdTestClient(const NbdTestClient &) = delete;
    NbdTestClient &operator=(const NbdTestClient &) = delete;
    void disconnect()
    {
        m_writable.reset();
        m_readable.reset();
        if (m_socket >= 0)
            ::close(std::exchange(m_socket, -1));
    }
    bool isConnected() const { return m_isConnected; }

    /// Queues bytes and sends what goes; pump() sends the rest.
    void send(const QByteArray &bytes)
    {
        m_out += bytes;
        pump();
    }
    void pump()
    {
        while (!m_out.isEmpty()) {
            const ssize_t count = ::send(m_socket, m_out.constData(), size_t(m_out.size()), MSG_NOSIGNAL);
            if (count <= 0) {
                m_isClosed = m_isClosed || (errno != EAGAIN && errno != EINTR);
                break;
            }
            m_out.remove(0, qsizetype(count));
        }
        m_writable->setEnabled(!m_out.isEmpty() && !m_isClosed);
    }
    /// Whether at least so many bytes have come in; reads them.
    bool has(qsizetype count)
    {
        pump();
        char buffer[65536];
        while (m_in.size() < count) {
            const ssize_t got = ::recv(m_socket, buffer, sizeof buffer, 0);
            if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
                m_isClosed = true;
            if (got <= 0)
                break;
            m_in.append(buffer, qsizetype(got));
        }
        m_wanted = count; // read on from the event loop until it is there; nothing beyond
        m_readable->setEnabled(m_in.size() < count && !m_isClosed);
        return m_in.size() >= count;
    }
    QByteArray take(qsizetype count)
    {
        QByteArray bytes = m_in.left(count);
        m_in.remove(0, count);
        return bytes;
    }
    /// Whether the server has closed the connection and everything was read.
    bool isClosed()
    {
        (void)has(m_in.size() + 1);
        return m_isClosed;
    }
    qsizetype unsentBytes() const { return m_out.size(); }

    static QByteArray option(quint32 number, const QByteArray &data = {})
    {
        QByteArray out;
        nbd::appendNumber(out, nbd::kOptionMagic);
        nbd::appendNumber(out, number);
        nbd::appendNumber(out, quint32(data.size()));
        return out + data;
    }
    static QByteArray request(quint16 type, quint16 flags, quint64 cookie, quint64 offset, quint32 length)
    {
        QByteArray out;
        nbd::appendNumber(out, nbd::kRequestMagic);
        nbd::appendNumber(out, flags);
        nbd::appendNumber(out, type);
        nbd::appendNumber(out, cookie);
        nbd::appendNumber(out, offset);
        nbd::appendNumber(out, length);
        return out;
    }
    /// Greeting, flags, NBD_OPT_EXPORT_NAME: transmission with simple replies.
    static QByteArray hello(const QByteArray &name)
    {
        return QByteArray("\0\0\0\3", 4) + option(nbd::kOptionExportName, name);
    }
    static constexpr qsizetype kHelloReplyBytes = 18 + 10;

private:
    int m_socket;
    std::unique_ptr<QSocketNotifier> m_writable;
    std::unique_ptr<QSocketNotifier> m_readable;
    qsizetype m_wanted = 0;
    bool m_isConnected = false;
    bool m_isClosed = false;
    QByteArray m_in;
    QByteArray m_out;
};

/// A running server with one device called "disk".
class NbdTestServer
{
public:
    explicit NbdTestServer(NbdServerOptions options = {}, MemoryBlockDevice::Options deviceOptions = {})
        : device(std::make_shared<MemoryBlockDevice>(executor, deviceOptions))
    {
        options.unixSocketPath = directory.filePath(QStringLiteral("nbd.sock"));
        server = std::make_unique<NbdServer>(options, poller, clock, executor);
        started = server->start();
        isReady = started.has_value() && server->addExport(QStringLiteral("disk"), device).has_value();
    }
    QString path() const { return directory.filePath(QStringLiteral("nbd.sock")); }
    QString uri(const QString &name = QStringLiteral("disk")) const
    {
        return NbdAddress{.host = {}, .port = 0, .unixSocketPath = path()}.toUri(name);
    }

    QTemporaryDir directory;
    EventLoopExecutor executor;
    SystemClock clock;
    Poller poller;
    std::shared_ptr<MemoryBlockDevice> device;
    std::unique_ptr<NbdServer> server;
    Result<NbdAddress> started;
    bool isReady = false;
};

} // namespace fallow::test
