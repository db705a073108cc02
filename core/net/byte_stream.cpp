// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/byte_stream.h"

#include "net/tls_stream.h"

#include <cerrno>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

class BareStream final : public ByteStream
{
public:
    explicit BareStream(Descriptor descriptor)
        : m_descriptor(std::move(descriptor))
    {
        tuneSocket(m_descriptor.value());
    }
    Result<Transfer> readSome(std::span<const iovec> pieces) override
    {
        const ssize_t count = ::readv(m_descriptor.value(), pieces.data(), int(pieces.size()));
        if (count == 0)
            return Transfer{State::EndOfStream, 0};
        return transferred(count);
    }
    Result<Transfer> writeSome(std::span<const iovec> pieces) override
    {
        msghdr message{};
        message.msg_iov = const_cast<iovec *>(pieces.data());
        message.msg_iovlen = pieces.size();
        return transferred(::sendmsg(m_descriptor.value(), &message, MSG_NOSIGNAL | MSG_DONTWAIT));
    }
    void wakeFor(size_t bytes) override
    {
        if (bytes == m_wakeFor)
            return;
        const int wanted = int(bytes);
        if (::setsockopt(m_descriptor.value(), SOL_SOCKET, SO_RCVLOWAT, &wanted, sizeof wanted) == 0)
            m_wakeFor = bytes;
    }
    void shutDown() override { ::shutdown(m_descriptor.value(), SHUT_WR); }
    int descriptor() const override { return m_descriptor.value(); }

private:
    static Result<Transfer> transferred(ssize_t count)
    {
        if (count > 0)
            return Transfer{State::Progress, size_t(count)};
        const int error = errno;
        if (count == 0 || error == EAGAIN || error == EWOULDBLOCK || error == EINTR)
            return Transfer{State::WouldBlock, 0};
        if (error == ECONNRESET || error == EPIPE || error == ETIMEDOUT)
            return fail(ErrorCode::Disconnected, u"the peer closed the connection"_s);
        return fail(errorFromErrno(error, u"the connection failed"_s, {}));
    }
    Descriptor m_descriptor;
    size_t m_wakeFor = 1;
};

} // namespace

std::unique_ptr<ByteStream> ByteStream::bare(Descriptor descriptor)
{
    return std::make_unique<BareStream>(std::move(descriptor));
}

Result<std::unique_ptr<ByteStream>> ByteStream::tlsServer(Descriptor descriptor,
                                                          std::shared_ptr<const TlsContext> context)
{
    return TlsStream::make(std::move(descriptor), std::move(context), TlsStream::Side::Server);
}

Result<std::unique_ptr<ByteStream>> ByteStream::tlsClient(Descriptor descriptor,
                                                          std::shared_ptr<const TlsContext> context)
{
    return TlsStream::make(std::move(descriptor), std::move(context), TlsStream::Side::Client);
}

} // namespace fallow
