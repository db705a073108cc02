// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/sealing.h"
#include "wire/data_frame.h"

#include <vector>

namespace fallow {

/// What one key and one direction may carry before the connection has to be renewed; PROTOCOL.md "Life of a key".
inline constexpr quint64 kMaxFramesPerKey = quint64(1) << 32;
inline constexpr quint64 kMaxBytesPerKey = quint64(256) * kGiB;

/// The implicit counter that both ends of one direction keep: frame n uses nonce 2n for its metadata and 2n+1 for its
/// payload. It never travels, so a frame that is dropped, repeated, swapped or taken from elsewhere does not open.
class DataFrameCounter
{
public:
    Nonce metadataNonce() const { return nonce(m_frames * 2); }
    Nonce payloadNonce() const { return nonce(m_frames * 2 + 1); }
    void advance(quint64 bytes)
    {
        ++m_frames;
        m_bytes += bytes;
    }
    bool isExhausted(quint64 moreBytes) const
    {
        return m_frames >= kMaxFramesPerKey || m_bytes + moreBytes > kMaxBytesPerKey;
    }
    quint64 frames() const { return m_frames; }
    quint64 bytes() const { return m_bytes; }
    /// Tests begin near the end of a key's life.
    void startAt(quint64 frames, quint64 bytes)
    {
        m_frames = frames;
        m_bytes = bytes;
    }

private:
    static Nonce nonce(quint64 number);
    quint64 m_frames = 0;
    quint64 m_bytes = 0;
};

/// Makes the frames of one direction. Without a Sealer (inside TLS) frames carry no tags. Thread: one.
class DataFrameSealer
{
public:
    explicit DataFrameSealer(std::shared_ptr<const Sealer> sealer);
    size_t tagBytes() const { return m_sealer ? kSealTagBytes : 0; }
    /// Seals a frame in place. `head` comes with kDataFrameHeaderBytes of room and the plain metadata behind it and
    /// becomes header ‖ sealed metadata ‖ tag; the payload's tag goes to `payloadTag`. Frames must be sent in the order
    /// of these calls. Errors: Refused (the key is used up).
    Result<void> seal(const DataFrameHeader &header, std::vector<std::byte> &head, std::span<const std::byte> payload,
                      SealTag &payloadTag);
    DataFrameCounter &counter() { return m_counter; }

private:
    std::shared_ptr<const Sealer> m_sealer;
    DataFrameCounter m_counter;
};

/// Opens the frames of one direction, in two steps: metadata first, so that lengths are proved before memory is
/// allocated.
class DataFrameOpener
{
public:
    explicit DataFrameOpener(std::shared_ptr<const Sealer> sealer);
    size_t tagBytes() const { return m_sealer ? kSealTagBytes : 0; }
    /// `sealed` is metadata ‖ tag; writes the metadata to `plain` (sealed.size() - tagBytes() bytes).
    /// Errors: ProtocolViolation (forged, changed or out of order), Refused (the key is used up). Both are final.
    Result<void> openMetadata(std::span<const std::byte, kDataFrameHeaderBytes> header,
                              std::span<const std::byte> sealed, quint64 payloadBytes, std::byte *plain);
    /// Ends the frame. `tag` is ignored without a Sealer and for an empty payload. Errors: ProtocolViolation; final.
    Result<void> finish(std::span<const std::byte> payload, const SealTag &tag);
    DataFrameCounter &counter() { return m_counter; }

private:
    std::shared_ptr<const Sealer> m_sealer;
    DataFrameCounter m_counter;
    quint64 m_metadataBytes = 0; ///< of the frame between openMetadata() and finish()
};

} // namespace fallow
