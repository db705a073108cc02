// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/strip_coding.h"

#include "coding/checksum.h"
#include "coding/erasure_code.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

/// A column of all strips that fits well into a core's own cache.
size_t columnBytes(int stripCount)
{
    constexpr size_t kCacheBytes = 384 * 1024;
    return std::clamp<size_t>(kCacheBytes / static_cast<size_t>(stripCount) / 4096 * 4096, 8192, 65536);
}

std::span<const std::byte> column(const SharedBytes &bytes, size_t offset, size_t length)
{
    return bytes.span().subspan(offset, length);
}

} // namespace

Result<EncodedStripe> encodeStripe(const StripeGeometry &geometry, const QList<SharedBytes> &dataStrips)
{
    const size_t length = geometry.stripBytes;
    const int dataCount = geometry.dataCount;
    const int parityCount = geometry.parityCount;
    const auto code = ErasureCode::make(dataCount, parityCount);
    if (!code)
        return fail(code.error());
    const bool isMirror = dataCount == 1;
    EncodedStripe encoded{dataStrips, QList<quint32>(geometry.stripCount(), 0)};
    for (int i = 0; i < parityCount; ++i)
        encoded.strips.append(isMirror ? dataStrips.first() : SharedBytes::allocate(length));
    const int checkedCount = isMirror ? 1 : geometry.stripCount();
    std::array<const std::byte *, kMaxStripsPerStripe> data{};
    std::array<std::byte *, kMaxStripsPerStripe> parity{};
    const size_t step = columnBytes(geometry.stripCount());
    for (size_t offset = 0; offset < length; offset += step) {
        const size_t width = std::min(step, length - offset);
        for (int i = 0; i < dataCount; ++i)
            data[static_cast<size_t>(i)] = dataStrips.at(i).data() + offset;
        for (int i = 0; i < parityCount; ++i)
            parity[static_cast<size_t>(i)] = encoded.strips[dataCount + i].writableData() + offset;
        if (!isMirror && parityCount > 0)
            (*code)->encode(std::span(data.data(), static_cast<size_t>(dataCount)),
                            std::span(parity.data(), static_cast<size_t>(parityCount)), width);
        for (int i = 0; i < checkedCount; ++i)
            encoded.checksums[i] = crc32c(column(encoded.strips.at(i), offset, width), encoded.checksums.at(i));
    }
    if (isMirror)
        std::fill(encoded.checksums.begin() + 1, encoded.checksums.end(), encoded.checksums.first());
    return encoded;
}

Result<QList<StripBytes>> decodeStrips(const StripeGeometry &geometry, const QList<StripBytes> &present,
                                       const QList<int> &wanted, QList<quint32> *checksums)
{
    const auto code = ErasureCode::make(geometry.dataCount, geometry.parityCount);
    if (!code)
        return fail(code.error());
    if (present.size() < geometry.dataCount)
        return fail(ErrorCode::NotEnoughStrips,
                    u"%1 strips are needed and %2 are at hand"_s.arg(geometry.dataCount).arg(present.size()));
    const size_t length = present.first().bytes.size();
    QList<StripBytes> decoded;
    for (const int position : wanted)
        decoded.append({position, SharedBytes::allocate(length)});
    if (checksums)
        *checksums = QList<quint32>(wanted.size(), 0);
    const size_t step = columnBytes(geometry.dataCount + int(wanted.size()));
    std::vector<ErasureCode::Present> from(static_cast<size_t>(geometry.dataCount));
    std::vector<ErasureCode::Wanted> into(static_cast<size_t>(wanted.size()));
    for (size_t offset = 0; offset < length; offset += step) {
        const size_t width = std::min(step, length - offset);
        for (size_t i = 0; i < from.size(); ++i)
            from[i] = {present.at(qsizetype(i)).position, present.at(qsizetype(i)).bytes.data() + offset};
        for (size_t i = 0; i < into.size(); ++i)
            into[i] = {decoded[qsizetype(i)].position, decoded[qsizetype(i)].bytes.writableData() + offset};
        if (auto result = (*code)->decode(from, into, width); !result)
            return fail(result.error());
        for (qsizetype i = 0; checksums && i < wanted.size(); ++i)
            (*checksums)[i] = crc32c(column(decoded.at(i).bytes, offset, width), checksums->at(i));
    }
    return decoded;
}

} // namespace fallow
