// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/strip_header.h"

#include "base/limits.h"
#include "coding/checksum.h"

#include <QtEndian>
#include <cstring>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr std::array<char, 8> kStripMagic = {'F', 'L', 'W', 'S', 'T', 'R', 'I', 'P'};

/// The bytes of FORMAT.md, "Strip header".
struct RawHeader
{
    std::array<char, 8> magic;
    quint16_le version;
    quint16_le headerBytes;
    quint8 position;
    quint8 dataCount;
    quint8 parityCount;
    quint8 reserved0;
    std::array<quint8, 16> array;
    std::array<quint8, 16> storeUuid;
    quint64_le stripe;
    quint64_le volume;
    quint64_le extentOffsetBytes;
    quint64_le generation;
    quint32_le payloadBytes;
    quint32_le payloadChecksum;
    quint32_le summaryOffsetBytes;
    quint32_le summaryBytes;
    quint32_le epoch;
    std::array<quint8, 24> reserved1;
    quint32_le headerChecksum; // of all bytes before it
};
static_assert(sizeof(RawHeader) == kStripHeaderSizeBytes);
static_assert(std::is_trivially_copyable_v<RawHeader>);
static_assert(offsetof(RawHeader, headerChecksum) == kStripHeaderSizeBytes - 4);

constexpr size_t kCheckedHeaderBytes = kStripHeaderSizeBytes - 4;

} // namespace

StripHeaderBytes encodeStripHeader(const StripHeader &header)
{
    const StripLabel &label = header.label;
    RawHeader raw{};
    raw.magic = kStripMagic;
    raw.version = kStripFormatVersion;
    raw.headerBytes = quint16(kStripHeaderSizeBytes);
    raw.position = label.key.position;
    raw.dataCount = label.dataCount;
    raw.parityCount = label.parityCount;
    raw.array = label.array.bytes;
    raw.storeUuid = header.storeUuid.bytes;
    raw.stripe = label.key.stripe.value();
    raw.volume = label.volume.value();
    raw.extentOffsetBytes = quint64(header.extentOffsetBytes);
    raw.generation = header.generation;
    raw.payloadBytes = label.payloadBytes;
    raw.payloadChecksum = label.payloadChecksum;
    raw.summaryOffsetBytes = label.summaryOffsetBytes;
    raw.summaryBytes = label.summaryBytes;
    raw.epoch = label.epoch;
    StripHeaderBytes bytes;
    std::memcpy(bytes.data(), &raw, sizeof raw);
    raw.headerChecksum = crc32c(std::span<const std::byte>(bytes).first(kCheckedHeaderBytes));
    std::memcpy(bytes.data(), &raw, sizeof raw);
    return bytes;
}

bool looksLikeStripHeader(const std::byte *bytes)
{
    return std::memcmp(bytes, kStripMagic.data(), kStripMagic.size()) == 0;
}

Result<StripHeader> decodeStripHeader(std::span<const std::byte, kStripHeaderSizeBytes> bytes)
{
    if (!looksLikeStripHeader(bytes.data()))
        return fail(ErrorCode::NotFound, u"there is no strip header"_s);
    RawHeader raw;
    std::memcpy(&raw, bytes.data(), sizeof raw);
    if (raw.headerChecksum != crc32c(bytes.first(kCheckedHeaderBytes)))
        return fail(ErrorCode::Corrupt, u"the strip header does not match its checksum"_s);
    if (raw.version != kStripFormatVersion || raw.headerBytes != kStripHeaderSizeBytes)
        return fail(ErrorCode::Unsupported, u"the strip header has format version %1"_s.arg(quint16(raw.version)));
    StripHeader header;
    header.label.key = {StripeId(raw.stripe), raw.position};
    header.label.array.bytes = raw.array;
    header.label.volume = VolumeId(raw.volume);
    header.label.dataCount = raw.dataCount;
    header.label.parityCount = raw.parityCount;
    header.label.payloadBytes = raw.payloadBytes;
    header.label.payloadChecksum = raw.payloadChecksum;
    header.label.summaryOffsetBytes = raw.summaryOffsetBytes;
    header.label.summaryBytes = raw.summaryBytes;
    header.label.epoch = raw.epoch;
    header.storeUuid.bytes = raw.storeUuid;
    header.generation = raw.generation;
    const quint64 offset = raw.extentOffsetBytes;
    if (offset % quint64(kSectorBytes) != 0 || offset > quint64(std::numeric_limits<qint64>::max() / 2))
        return fail(ErrorCode::Corrupt, u"the strip header names an impossible place"_s);
    header.extentOffsetBytes = qint64(offset);
    if (auto checked = checkStripLabel(header.label); !checked)
        return fail(ErrorCode::Corrupt, checked.error().what, checked.error().where);
    return header;
}

Result<void> checkStripLabel(const StripLabel &label)
{
    const auto bad = [&label](const QString &what) {
        return fail(ErrorCode::InvalidArgument, what, describeStrip(label.key));
    };
    if (label.key.stripe.isNull())
        return bad(u"the strip's label names no stripe"_s);
    if (label.dataCount < 1 || label.dataCount + label.parityCount > kMaxStripsPerStripe)
        return bad(u"the strip's label says %1+%2 strips; 1 to %3 are possible"_s.arg(label.dataCount)
                       .arg(label.parityCount)
                       .arg(kMaxStripsPerStripe));
    if (label.key.position >= label.dataCount + label.parityCount)
        return bad(
            u"the strip's position is outside its stripe of %1+%2"_s.arg(label.dataCount).arg(label.parityCount));
    if (label.payloadBytes == 0 || label.payloadBytes > kMaxStripPayloadBytes)
        return bad(u"the strip's payload of %1 bytes is not within 1 to %2"_s.arg(label.payloadBytes)
                       .arg(kMaxStripPayloadBytes));
    if (label.array.isNull())
        return bad(u"the strip's label names no array"_s);
    return {};
}

QString describeStrip(StripKey key)
{
    return u"strip %1/%2"_s.arg(key.stripe.value()).arg(key.position);
}

} // namespace fallow
