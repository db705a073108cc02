// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "base/limits.h"
#include "coding/sealing.h"

#include <array>
#include <limits>
#include <memory>
#include <optional>

namespace fallow {

// The journal's bytes (README.md "The journal's format"). All numbers little endian.

inline constexpr quint32 kJournalSegmentMagic = 0x474a4c46; ///< "FLJG"
inline constexpr quint32 kJournalRecordMagic = 0x524a4c46;  ///< "FLJR"
inline constexpr quint32 kJournalVersion = 1;
inline constexpr qint64 kJournalFirstRecordOffset = 4096;
inline constexpr qint64 kJournalAlignmentBytes = 512; ///< a record never shares a sector with one that is durable
inline constexpr qint64 kJournalRecordHeaderBytes = 80;
inline constexpr qint64 kJournalSegmentHeaderBytes = 80;
inline constexpr qint64 kMaxJournalSegmentBytes = std::numeric_limits<quint32>::max();
inline constexpr qint64 kMaxJournalRecordBlocks = 256;

using JournalSalt = std::array<std::byte, 16>;

/// The first bytes of a segment. A new segment says where the one before it ends.
struct JournalSegmentHeader
{
    VolumeId volume;
    quint64 number = 0;
    quint64 previousNumber = 0; ///< 0: none was there
    qint64 previousEnd = 0;     ///< records of the previous segment lie before this offset, all of them durable
    JournalSalt salt{};
    quint32 segmentBytes = 0; ///< set aside for the segment before its header was written; 0: written before 2026-11-27
};

struct JournalRecordHeader
{
    quint64 saltPrefix = 0;
    quint64 number = 0; ///< in its segment, from 0
    quint64 sequence = 0;
    qint64 firstBlock = 0;
    qint64 blockCount = 0;
    quint32 payloadBytes = 0; ///< 0: the blocks are zeros
    quint32 syncedUpTo = 0;   ///< this offset of the segment was durable when the record was written
};

/// Seals and opens what one segment holds, under a key of its own.
class JournalCipher
{
public:
    JournalCipher(const SecretKey &volumeKey, const JournalSalt &salt);
    void encodeHeader(const JournalSegmentHeader &header, std::span<std::byte, kJournalFirstRecordOffset> into) const;
    /// Writes header and sealed payload to `into` (kJournalRecordHeaderBytes + payload).
    void encodeRecord(const JournalRecordHeader &header, std::span<const std::byte> payload, std::byte *into) const;
    /// Opens a record's payload; false if header or payload was changed.
    bool openRecord(const JournalRecordHeader &header, std::span<const std::byte> record, std::byte *payload) const;
    /// Whether the header was written under this key.
    bool isAuthentic(std::span<const std::byte, kJournalFirstRecordOffset> header) const;
    quint64 saltPrefix() const { return m_saltPrefix; }

private:
    std::shared_ptr<const Sealer> m_sealer;
    quint64 m_saltPrefix = 0;
};

/// Nothing unless magic, checksum and version are right. kJournalSegmentHeaderBytes of the segment are enough; the tag
/// is not looked at.
std::optional<JournalSegmentHeader> parseSegmentHeader(std::span<const std::byte> bytes);
/// Nothing unless magic, salt and checksum are right and the sizes make sense.
std::optional<JournalRecordHeader> parseRecordHeader(std::span<const std::byte> bytes, quint64 saltPrefix);
/// The room a record takes in its segment.
inline qint64 journalRecordSpace(qint64 payloadBytes)
{
    return roundUp(kJournalRecordHeaderBytes + payloadBytes, kJournalAlignmentBytes);
}
QString journalSegmentName(quint64 number);

} // namespace fallow
