// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/nbd_test_client.h"
#include "net/byte_stream.h"
#include "net/identity.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <optional>

namespace fallow::test {

/// Speaks NBD inside TLS by TCP, on this machine. What it waits for is looked at from the test's event loop, which may
/// run the server meanwhile.
class NbdTlsClient
{
public:
    NbdTlsClient(quint16 port, const Identity &identity)
        : m_tls(identity.tlsContext().value())
    {
        Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_hasEnded = ::connect(socket.value(), reinterpret_cast<sockaddr *>(&address), sizeof address) != 0;
        m_stream = ByteStream::bare(std::move(socket));
    }

    /// Greets, starts TLS and asks for the list of exports inside: whether the server lets us in.
    bool enter()
    {
        if (!exchange({}, 18) ||
            !exchange(QByteArray("\0\0\0\3", 4) + NbdTestClient::option(nbd::kOptionStartTls), kOptionReplyBytes))
            return false;
        auto secured = ByteStream::tlsClient(Descriptor(::fcntl(m_stream->descriptor(), F_DUPFD_CLOEXEC, 0)), m_tls);
        if (!secured)
            return false;
        m_stream = std::move(*secured);
        const auto listed = exchange(NbdTestClient::option(nbd::kOptionList), kOptionReplyBytes);
        m_in.clear(); // the rest of the list
        return listed.has_value();
    }
    /// Chooses an export, after enter() of a server that has none or one named "disk".
    bool open(const QByteArray &name)
    {
        return exchange(NbdTestClient::option(nbd::kOptionExportName, name), 10).has_value();
    }
    /// The bytes at the export's beginning; nothing once the connection is closed.
    std::optional<QByteArray> read(quint32 length)
    {
        const auto answer =
            exchange(NbdTestClient::request(nbd::kCommandRead, 0, 1, 0, length), 16 + qsizetype(length));
        return answer ? std::optional(answer->mid(16)) : std::nullopt;
    }
    /// Whether the server has closed the connection.
    bool hasEnded()
    {
        receive();
        return m_hasEnded;
    }
    QByteArray serverFingerprint() const { return m_stream->peerFingerprint(); }

private:
    static constexpr qsizetype kOptionReplyBytes = 20;

    std::optional<QByteArray> exchange(QByteArray question, qsizetype answerBytes)
    {
        const bool isDone = waitUntil([&] {
            send(question);
            receive();
            return m_hasEnded || (question.isEmpty() && m_in.size() >= answerBytes);
        });
        if (!isDone || m_in.size() < answerBytes)
            return std::nullopt;
        const QByteArray answer = m_in.left(answerBytes);
        m_in.remove(0, answerBytes);
        return answer;
    }
    void send(QByteArray &bytes)
    {
        while (!bytes.isEmpty() && !m_hasEnded) {
            const iovec piece{bytes.data(), size_t(bytes.size())};
            const auto sent = m_stream->writeSome({&piece, 1});
            m_hasEnded = !sent || sent->state == ByteStream::State::EndOfStream;
            if (m_hasEnded || sent->state == ByteStream::State::WouldBlock)
                return;
            bytes.remove(0, qsizetype(sent->bytes));
        }
    }
    void receive()
    {
        char buffer[4096];
        while (!m_hasEnded) {
            const iovec piece{buffer, sizeof buffer};
            const auto got = m_stream->readSome({&piece, 1});
            m_hasEnded = !got || got->state == ByteStream::State::EndOfStream;
            if (m_hasEnded || got->state == ByteStream::State::WouldBlock)
                return;
            m_in.append(buffer, qsizetype(got->bytes));
        }
    }

    std::shared_ptr<const TlsContext> m_tls;
    std::unique_ptr<ByteStream> m_stream;
    QByteArray m_in;
    bool m_hasEnded = false;
};

} // namespace fallow::test
