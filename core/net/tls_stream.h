// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/byte_stream.h"
#include "net/openssl_ptr.h"

#include <vector>

namespace fallow {

/// TLS 1.3 by OpenSSL straight on the descriptor. Small pieces are gathered so that records are full.
class TlsStream final : public ByteStream
{
public:
    enum class Side { Server, Client };
    static Result<std::unique_ptr<ByteStream>> make(Descriptor descriptor, std::shared_ptr<const TlsContext> context,
                                                    Side side);
    ~TlsStream() override;

    Result<Transfer> readSome(std::span<const iovec> pieces) override;
    Result<Transfer> writeSome(std::span<const iovec> pieces) override;
    bool readWaitsForWritable() const override { return m_readWaitsForWritable; }
    bool writeWaitsForReadable() const override { return m_writeWaitsForReadable; }
    bool hasBufferedInput() const override;
    QByteArray peerFingerprint() const override;
    QByteArray peerCertificateDer() const override;
    bool isHandshakeDone() const override;
    void shutDown() override;
    int descriptor() const override { return m_descriptor.value(); }

private:
    TlsStream(Descriptor descriptor, std::shared_ptr<const TlsContext> context, OpenSslPtr<SSL> ssl);
    Result<Transfer> outcome(int result, bool isRead);
    Descriptor m_descriptor;
    std::shared_ptr<const TlsContext> m_context;
    OpenSslPtr<SSL> m_ssl;
    /// Copies small pieces together. @returns how many; `length` becomes their bytes.
    size_t gather(std::span<const iovec> pieces, size_t &length);
    std::vector<std::byte> m_gather;
    bool m_readWaitsForWritable = false;
    bool m_writeWaitsForReadable = false;
    bool m_hasFailed = false;
    bool m_hasEnded = false;  ///< the peer has said goodbye
    bool m_isDrained = false; ///< the last read took all that could be decrypted
};

} // namespace fallow
