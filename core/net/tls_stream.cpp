// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_stream.h"

#include "base/payload_copy.h"
#include "net/identity.h"
#include "net/tls_context.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <openssl/err.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr size_t kGatherBytes = 256 * 1024;    ///< one SSL_write: fewer calls, full records
constexpr size_t kSmallPieceBytes = 16 * 1024; ///< larger pieces are written from where they lie

// OpenSSL's own socket BIO writes with write(), which raises SIGPIPE when the peer is gone: ours does not.

int descriptorOf(BIO *bio)
{
    return int(reinterpret_cast<qintptr>(BIO_get_data(bio)));
}

bool mustTryAgain(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

int bioWrite(BIO *bio, const char *data, int length)
{
    BIO_clear_retry_flags(bio);
    const ssize_t count = ::send(descriptorOf(bio), data, size_t(length), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count < 0 && mustTryAgain(errno))
        BIO_set_retry_write(bio);
    return int(count);
}

int bioRead(BIO *bio, char *data, int length)
{
    BIO_clear_retry_flags(bio);
    const ssize_t count = ::recv(descriptorOf(bio), data, size_t(length), MSG_DONTWAIT);
    if (count < 0 && mustTryAgain(errno))
        BIO_set_retry_read(bio);
    if (count == 0)
        BIO_set_flags(bio, BIO_FLAGS_IN_EOF);
    return int(count);
}

long bioControl(BIO *bio, int command, long, void *)
{
    switch (command) {
    case BIO_CTRL_FLUSH:
        return 1;
    case BIO_CTRL_EOF:
        return BIO_test_flags(bio, BIO_FLAGS_IN_EOF) != 0 ? 1 : 0;
    default:
        return 0;
    }
}

BIO_METHOD *makeBioMethod()
{
    BIO_METHOD *method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "quiet socket");
    BIO_meth_set_write(method, bioWrite);
    BIO_meth_set_read(method, bioRead);
    BIO_meth_set_ctrl(method, bioControl);
    return method;
}

BIO *makeBio(int descriptor)
{
    static BIO_METHOD *const method = makeBioMethod(); // once, for the life of the process
    BIO *bio = BIO_new(method);
    BIO_set_data(bio, reinterpret_cast<void *>(qintptr(descriptor)));
    BIO_set_init(bio, 1);
    return bio;
}

} // namespace

Result<std::unique_ptr<ByteStream>> TlsStream::make(Descriptor descriptor, std::shared_ptr<const TlsContext> context,
                                                    Side side)
{
    tuneSocket(descriptor.value());
    OpenSslPtr<SSL> ssl(SSL_new(context->d().context.get()));
    if (!ssl)
        return fail(ErrorCode::Internal, u"no TLS session: %1"_s.arg(openSslReason()));
    BIO *bio = makeBio(descriptor.value());
    SSL_set_bio(ssl.get(), bio, bio);
    if (side == Side::Server)
        SSL_set_accept_state(ssl.get());
    else
        SSL_set_connect_state(ssl.get());
    return std::unique_ptr<ByteStream>(new TlsStream(std::move(descriptor), std::move(context), std::move(ssl)));
}

TlsStream::TlsStream(Descriptor descriptor, std::shared_ptr<const TlsContext> context, OpenSslPtr<SSL> ssl)
    : m_descriptor(std::move(descriptor))
    , m_context(std::move(context))
    , m_ssl(std::move(ssl))
{}

TlsStream::~TlsStream() = default;

Result<ByteStream::Transfer> TlsStream::outcome(int result, bool isRead)
{
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_WANT_READ:
        (isRead ? m_readWaitsForWritable : m_writeWaitsForReadable) = !isRead;
        return Transfer{State::WouldBlock, 0};
    case SSL_ERROR_WANT_WRITE:
        (isRead ? m_readWaitsForWritable : m_writeWaitsForReadable) = isRead;
        return Transfer{State::WouldBlock, 0};
    case SSL_ERROR_ZERO_RETURN:
        return Transfer{State::EndOfStream, 0};
    case SSL_ERROR_SYSCALL:
        m_hasFailed = true;
        return fail(ErrorCode::Disconnected, u"the peer closed the connection without TLS's goodbye"_s);
    default:
        break;
    }
    m_hasFailed = true;
    if (ERR_GET_REASON(ERR_peek_error()) == SSL_R_UNEXPECTED_EOF_WHILE_READING) {
        ERR_clear_error();
        return fail(ErrorCode::Disconnected, u"the peer closed the connection without TLS's goodbye"_s);
    }
    return fail(ErrorCode::ProtocolViolation, u"TLS: %1"_s.arg(openSslReason()));
}

Result<ByteStream::Transfer> TlsStream::readSome(std::span<const iovec> pieces)
{
    if (m_hasFailed)
        return fail(ErrorCode::Disconnected, u"the TLS connection has failed"_s);
    ERR_clear_error();
    m_readWaitsForWritable = m_isDrained = false;
    size_t total = 0;
    for (const iovec &piece : pieces) {
        size_t filled = 0;
        while (filled < piece.iov_len) {
            const int wish = int(std::min(piece.iov_len - filled, size_t(INT_MAX)));
            const int count = SSL_read(m_ssl.get(), static_cast<char *>(piece.iov_base) + filled, wish);
            if (count <= 0) {
                const int error = SSL_get_error(m_ssl.get(), count);
                m_isDrained = error == SSL_ERROR_WANT_READ;
                m_hasEnded = m_hasEnded || error == SSL_ERROR_ZERO_RETURN;
                if (total > 0) // report the bytes first; an end or an error comes again
                    return Transfer{State::Progress, total};
                return outcome(count, true);
            }
            filled += size_t(count);
            total += size_t(count);
        }
    }
    return total > 0 ? Transfer{State::Progress, total} : Transfer{State::WouldBlock, 0};
}

Result<ByteStream::Transfer> TlsStream::writeSome(std::span<const iovec> pieces)
{
    if (m_hasFailed)
        return fail(ErrorCode::Disconnected, u"the TLS connection has failed"_s);
    ERR_clear_error();
    m_writeWaitsForReadable = false;
    m_isDrained = m_isDrained && isHandshakeDone(); // a handshake inside a write reads, too
    // After WouldBlock the caller offers the same bytes again, so what is gathered then begins with the same bytes too,
    // which is all that OpenSSL asks for (SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER).
    size_t total = 0;
    for (size_t i = 0; i < pieces.size();) {
        size_t length = pieces[i].iov_len;
        const void *data = pieces[i].iov_base;
        size_t used = 1;
        if (length < kSmallPieceBytes) {
            used = gather(pieces.subspan(i), length);
            data = m_gather.data();
        }
        const int wish = int(std::min(length, size_t(INT_MAX)));
        const int count = wish == 0 ? 0 : SSL_write(m_ssl.get(), data, wish);
        if (wish > 0 && count <= 0) {
            if (total > 0) // report the progress first; a block or an error comes again
                return Transfer{State::Progress, total};
            return outcome(count, false);
        }
        total += size_t(count);
        if (size_t(count) < length)
            return Transfer{State::Progress, total};
        i += used;
    }
    return total > 0 ? Transfer{State::Progress, total} : Transfer{State::WouldBlock, 0};
}

size_t TlsStream::gather(std::span<const iovec> pieces, size_t &length)
{
    if (m_gather.empty())
        m_gather.resize(kGatherBytes);
    length = 0;
    size_t used = 0;
    for (; used < pieces.size() && pieces[used].iov_len < kSmallPieceBytes &&
           length + pieces[used].iov_len <= kGatherBytes;
         ++used) {
        copyPayload(m_gather.data() + length, pieces[used].iov_base, pieces[used].iov_len);
        length += pieces[used].iov_len;
    }
    return used;
}

bool TlsStream::hasBufferedInput() const
{
    // The beginning of a record counts as pending, but nothing can be read of it before the rest has come.
    return m_hasEnded || (!m_isDrained && SSL_has_pending(m_ssl.get()) == 1);
}

QByteArray TlsStream::peerCertificateDer() const
{
    const OpenSslPtr<X509> certificate(SSL_get1_peer_certificate(m_ssl.get()));
    return certificate ? toDer(certificate.get()) : QByteArray();
}

QByteArray TlsStream::peerFingerprint() const
{
    const QByteArray der = peerCertificateDer();
    return der.isEmpty() ? QByteArray() : certificateFingerprint(der);
}

bool TlsStream::isHandshakeDone() const
{
    return SSL_is_init_finished(m_ssl.get()) == 1;
}

void TlsStream::shutDown()
{
    if (!m_hasFailed && isHandshakeDone())
        SSL_shutdown(m_ssl.get());
    ERR_clear_error();
}

} // namespace fallow
