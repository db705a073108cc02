// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/journal_format.h"

#include "coding/checksum.h"

#include <QtEndian>
#include <cstring>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

// Segment header: magic 0, version 4, volume 8, number 16, previous number 24, previous end 32, salt 40, crc 56,
// segment bytes 60 (under the tag, not the crc, which former builds reckon over what is before it), tag 64. Record
// header: magic 0, blocks 4, salt prefix 8, number 16, sequence 24, first block 32, payload bytes 40, synced up to 44,
// reserved 48..59, crc 60, tag 64.
constexpr qint64 kCrcOffsetSegment = 56;
constexpr qint64 kSegmentBytesOffset = 60;
constexpr qint64 kCrcOffsetRecord = 60;
constexpr qint64 kTagOffset = 64;
static_assert(kTagOffset + kSealTagBytes == kJournalRecordHeaderBytes);
static_assert(kTagOffset + kSealTagBytes == kJournalSegmentHeaderBytes);

template <class T>
void store(std::byte *at, T value)
{
    qToLittleEndian(value, at);
}
template <class T>
T load(const std::byte *at)
{
    return qFromLittleEndian<T>(at);
}

Nonce nonceOf(quint32 purpose, quint64 number)
{
    Nonce nonce{};
    store(nonce.data(), purpose);
    store(nonce.data() + 4, number);
    return nonce;
}

} // namespace

JournalCipher::JournalCipher(const SecretKey &volumeKey, const JournalSalt &salt)
    : m_sealer(Sealer::make(volumeKey.derive("fallow journal segment", salt)))
    , m_saltPrefix(load<quint64>(salt.data()))
{}

void JournalCipher::encodeHeader(const JournalSegmentHeader &header,
                                 std::span<std::byte, kJournalFirstRecordOffset> into) const
{
    std::memset(into.data(), 0, into.size());
    std::byte *at = into.data();
    store(at, kJournalSegmentMagic);
    store(at + 4, kJournalVersion);
    store(at + 8, header.volume.value());
    store(at + 16, header.number);
    store(at + 24, header.previousNumber);
    store(at + 32, header.previousEnd);
    std::memcpy(at + 40, header.salt.data(), header.salt.size());
    store(at + kCrcOffsetSegment, crc32c(into.first(kCrcOffsetSegment)));
    store(at + kSegmentBytesOffset, header.segmentBytes);
    const std::array<std::span<const std::byte>, 1> pieces{into.first(kTagOffset)};
    m_sealer->authenticate(nonceOf(1, 0), pieces, into.subspan<kTagOffset, kSealTagBytes>());
}

bool JournalCipher::isAuthentic(std::span<const std::byte, kJournalFirstRecordOffset> header) const
{
    SealTag tag{};
    const std::array<std::span<const std::byte>, 1> pieces{header.first(kTagOffset)};
    m_sealer->authenticate(nonceOf(1, 0), pieces, tag);
    return tagsEqual(tag, header.subspan<kTagOffset, kSealTagBytes>());
}

void JournalCipher::encodeRecord(const JournalRecordHeader &header, std::span<const std::byte> payload,
                                 std::byte *into) const
{
    std::memset(into, 0, kJournalRecordHeaderBytes);
    store(into, kJournalRecordMagic);
    store(into + 4, payload.empty() ? quint32(0) : static_cast<quint32>(header.blockCount));
    store(into + 8, m_saltPrefix);
    store(into + 16, header.number);
    store(into + 24, header.sequence);
    store(into + 32, header.firstBlock);
    store(into + 40, static_cast<quint32>(payload.size()));
    store(into + 44, header.syncedUpTo);
    store(into + 48, header.blockCount);
    store(into + kCrcOffsetRecord, crc32c({into, kCrcOffsetRecord}));
    std::byte *const sealed = into + kJournalRecordHeaderBytes;
    m_sealer->seal(nonceOf(0, header.number), {into, kTagOffset}, payload, sealed,
                   std::span<std::byte, kSealTagBytes>(into + kTagOffset, kSealTagBytes));
}

bool JournalCipher::openRecord(const JournalRecordHeader &header, std::span<const std::byte> record,
                               std::byte *payload) const
{
    if (record.size() < static_cast<size_t>(kJournalRecordHeaderBytes) + header.payloadBytes)
        return false;
    return m_sealer->open(nonceOf(0, header.number), record.first(kTagOffset),
                          record.subspan(kJournalRecordHeaderBytes, header.payloadBytes),
                          record.subspan<kTagOffset, kSealTagBytes>(), payload);
}

std::optional<JournalSegmentHeader> parseSegmentHeader(std::span<const std::byte> bytes)
{
    if (bytes.size() < static_cast<size_t>(kJournalSegmentHeaderBytes))
        return {};
    const std::byte *at = bytes.data();
    if (load<quint32>(at) != kJournalSegmentMagic || load<quint32>(at + 4) != kJournalVersion ||
        load<quint32>(at + kCrcOffsetSegment) != crc32c(bytes.first(kCrcOffsetSegment)))
        return {};
    JournalSegmentHeader header;
    header.volume = VolumeId(load<quint64>(at + 8));
    header.number = load<quint64>(at + 16);
    header.previousNumber = load<quint64>(at + 24);
    header.previousEnd = load<qint64>(at + 32);
    std::memcpy(header.salt.data(), at + 40, header.salt.size());
    header.segmentBytes = load<quint32>(at + kSegmentBytesOffset);
    return header;
}

std::optional<JournalRecordHeader> parseRecordHeader(std::span<const std::byte> bytes, quint64 saltPrefix)
{
    if (bytes.size() < static_cast<size_t>(kJournalRecordHeaderBytes))
        return {};
    const std::byte *at = bytes.data();
    if (load<quint32>(at) != kJournalRecordMagic || load<quint64>(at + 8) != saltPrefix ||
        load<quint32>(at + kCrcOffsetRecord) != crc32c(bytes.first(kCrcOffsetRecord)))
        return {};
    JournalRecordHeader header;
    header.saltPrefix = saltPrefix;
    header.number = load<quint64>(at + 16);
    header.sequence = load<quint64>(at + 24);
    header.firstBlock = load<qint64>(at + 32);
    header.payloadBytes = load<quint32>(at + 40);
    header.syncedUpTo = load<quint32>(at + 44);
    header.blockCount = load<qint64>(at + 48);
    constexpr qint64 kMaxBlocks = kMaxVolumeSizeBytes / kBlockSizeBytes;
    if (header.firstBlock < 0 || header.blockCount <= 0 || header.firstBlock > kMaxBlocks ||
        header.blockCount > kMaxBlocks - header.firstBlock)
        return {};
    if (header.payloadBytes != 0 && (header.blockCount > kMaxJournalRecordBlocks ||
                                     header.payloadBytes != static_cast<quint32>(header.blockCount * kBlockSizeBytes)))
        return {};
    return header;
}

QString journalSegmentName(quint64 number)
{
    return u"%1.journal"_s.arg(number, 16, 16, QLatin1Char('0'));
}

} // namespace fallow
