// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared_bytes.h"
#include "net/byte_stream.h"
#include "net/data_frame_sealer.h"

#include <vector>

namespace fallow {

/// The receiving half of a data connection: cuts the stream into frames and reads payloads straight to where they
/// belong. Between frames it holds a few KiB; a frame costs memory only after its lengths were proved. Thread: one.
class DataReceiver
{
public:
    class Sink
    {
    public:
        virtual ~Sink() = default;
        /// Header and metadata are proved. Sets `into` to header.payloadBytes bytes of memory.
        virtual Result<void> beginFrame(const DataFrameHeader &header, std::span<const std::byte> metadata,
                                        SharedBytes &into) = 0;
        /// The whole frame is proved. It may close the connection: then mayReceive() says false.
        virtual void endFrame(const DataFrameHeader &header, SharedBytes payload) = 0;
        virtual bool mayReceive() const = 0;
    };
    explicit DataReceiver(std::shared_ptr<const Sealer> sealer);

    /// Reads and delivers until the stream has no more, the sink says stop, or about a MiB went through (Progress).
    /// Errors: as ByteStream; ProtocolViolation, Unsupported, TooLarge. All final.
    Result<ByteStream::State> read(ByteStream &stream, Sink &sink);
    bool isInFrame() const { return m_isInPayload || m_begin != m_end; }
    quint64 bytesReceived() const { return m_bytesReceived; }
    quint64 framesReceived() const { return m_framesReceived; }
    size_t heldBytes() const { return m_scratch.size() + m_metadata.capacity() + m_payload.size(); }
    DataFrameCounter &counter() { return m_opener.counter(); }

private:
    Result<ByteStream::State> readOn(ByteStream &stream, Sink &sink);
    Result<void> parse(Sink &sink);
    Result<bool> parseHead(Sink &sink); ///< false: more bytes are needed
    Result<bool> parsePayload(Sink &sink);
    Result<ByteStream::Transfer> fill(ByteStream &stream, size_t &asked);
    size_t takeFromScratch(std::byte *to, size_t length);

    DataFrameOpener m_opener;
    std::vector<std::byte> m_scratch;
    size_t m_begin = 0;
    size_t m_end = 0;
    size_t m_needed = kDataFrameHeaderBytes; ///< bytes from m_begin on before parseHead() gets further
    DataFrameHeader m_header;
    std::vector<std::byte> m_metadata;
    bool m_isInPayload = false;
    SharedBytes m_payload;
    size_t m_payloadReceived = 0;
    SealTag m_tag;
    size_t m_tagReceived = 0;
    bool m_isBulk = false; ///< the last payload was large: read little ahead, so that little is copied
    quint64 m_bytesReceived = 0;
    quint64 m_framesReceived = 0;
};

} // namespace fallow
