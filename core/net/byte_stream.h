// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "net/descriptor.h"

#include <memory>
#include <span>
#include <sys/uio.h>

namespace fallow {

class TlsContext;

/// A non-blocking stream over one descriptor: bare, or TLS 1.3 by OpenSSL. Watch descriptor() with a Poller, level
/// triggered. Thread: one at a time.
class ByteStream
{
public:
    enum class State { Progress, WouldBlock, EndOfStream };
    struct Transfer
    {
        State state = State::Progress;
        size_t bytes = 0; ///< > 0 if and only if state is Progress
    };
    virtual ~ByteStream() = default;

    /// Reads what is there into `pieces`, in order (as readv). A TLS handshake goes on inside.
    /// Errors: Disconnected (reset), ProtocolViolation (TLS: refused certificate or broken records), Io.
    virtual Result<Transfer> readSome(std::span<const iovec> pieces) = 0;
    /// Writes as much of `pieces` as goes (as writev). After WouldBlock the same bytes must be offered again.
    /// Never raises SIGPIPE. Errors as readSome.
    virtual Result<Transfer> writeSome(std::span<const iovec> pieces) = 0;

    /// Less than `bytes` (1 or more) is not worth a wakeup: the descriptor becomes readable when so much is there, or
    /// the peer has closed, or the system cannot hold more. A wish; only bare TCP grants it. Whoever leaves bytes
    /// unread wishes for 1 first, or reads before it waits again.
    virtual void wakeFor(size_t bytes) { Q_UNUSED(bytes) }

    /// What the last WouldBlock waited for; a TLS read may wait until the descriptor is writable, and the reverse.
    virtual bool readWaitsForWritable() const { return false; }
    virtual bool writeWaitsForReadable() const { return false; }
    /// Bytes that were received and decrypted already: read on, for the descriptor will not become readable for them.
    virtual bool hasBufferedInput() const { return false; }
    /// SHA-256 of the peer's certificate (DER) after the handshake; empty for bare streams or an anonymous peer.
    virtual QByteArray peerFingerprint() const { return {}; }
    /// The peer's certificate (DER) after the handshake; empty as above.
    virtual QByteArray peerCertificateDer() const { return {}; }
    virtual bool isHandshakeDone() const { return true; }
    /// Sends TLS's close notification, or shuts a bare stream's writing side, as far as goes without waiting.
    virtual void shutDown() = 0;
    virtual int descriptor() const = 0;

    /// TCP, Unix or pair; takes the descriptor and makes it non-blocking.
    static std::unique_ptr<ByteStream> bare(Descriptor descriptor);
    /// TLS 1.3; the handshake runs inside the first reads and writes. Errors: Internal (OpenSSL would not make a
    /// session).
    static Result<std::unique_ptr<ByteStream>> tlsServer(Descriptor descriptor,
                                                         std::shared_ptr<const TlsContext> context);
    static Result<std::unique_ptr<ByteStream>> tlsClient(Descriptor descriptor,
                                                         std::shared_ptr<const TlsContext> context);
};

/// Certificate, key and trusted authority, parsed once and used by any number of TLS streams. Immutable; thread: any.
class TlsContext
{
public:
    enum class PeerCertificate { NotAsked, Required };
    struct Source
    {
        QByteArray certificatePem; ///< may hold a chain; empty: none (clients only)
        QByteArray privateKeyPem;
        QByteArray authorityPem; ///< peers must be issued by one of these
        PeerCertificate peerCertificate = PeerCertificate::Required;
    };
    /// Errors: InvalidArgument (which part does not parse or does not fit).
    static Result<std::shared_ptr<const TlsContext>> make(const Source &source);
    ~TlsContext();
    class Private;
    const Private &d() const { return *m_d; }

private:
    explicit TlsContext(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace fallow
