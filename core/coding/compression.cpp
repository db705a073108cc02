// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/compression.h"

#include <algorithm>
#include <array>
#include <memory>
#include <zstd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr size_t kSampleCount = 16;
constexpr size_t kSampleBytes = 16;
constexpr size_t kLeastBytes = 64; // below that zstd's own header eats what could be saved

/// The most that compressed data may take: 7/8 of the original.
constexpr size_t worthwhileBytes(size_t size)
{
    return size - (size + 7) / 8;
}

/// Counts the pairs of equal bytes among all that it is shown.
class PairCounter
{
public:
    void add(const std::byte *bytes, size_t count)
    {
        for (size_t i = 0; i < count; ++i)
            m_pairs += m_seen[size_t(bytes[i])]++;
        m_count += count;
    }
    /// Half as many again as in noise, where any two bytes are equal once in 256: with 256 bytes noise stays below by
    /// more than five standard deviations.
    bool isRegular() const { return m_pairs * 256 * 4 > m_count * (m_count - 1) * 3; }

private:
    std::array<quint16, 256> m_seen{};
    size_t m_pairs = 0;
    size_t m_count = 0;
};

ZSTD_CCtx *compressor()
{
    struct Free
    {
        void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    };
    static thread_local const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
    return context.get();
}

ZSTD_DCtx *decompressor()
{
    struct Free
    {
        void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
    };
    static thread_local const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    return context.get();
}

} // namespace

bool looksCompressible(std::span<const std::byte> bytes)
{
    if (bytes.size() < kLeastBytes)
        return false;
    // How often two sampled bytes are equal (Rényi's entropy of order 2) needs no logarithm and, other than Shannon's,
    // is not drowned when only a part of the bytes is regular.
    PairCounter pairs;
    if (bytes.size() <= kSampleCount * kSampleBytes) {
        pairs.add(bytes.data(), bytes.size());
        return pairs.isRegular();
    }
    const size_t stride = bytes.size() / kSampleCount;
    const size_t room = stride - kSampleBytes + 1;
    std::array<const std::byte *, kSampleCount> samples;
    for (size_t i = 0; i < kSampleCount; ++i) {
        // Not at the same place of each 4 KiB: file systems and databases put a regular header there.
        const size_t jitter = ((i * 0x9e3779b1U) & 0xffffffffU) * room >> 32;
        samples[i] = bytes.data() + i * stride + jitter;
        __builtin_prefetch(samples[i]);
    }
    for (const std::byte *sample : samples)
        pairs.add(sample, kSampleBytes);
    return pairs.isRegular();
}

size_t compressChunk(std::span<const std::byte> bytes, std::span<std::byte> out, int level)
{
    const size_t room = std::min(out.size(), worthwhileBytes(bytes.size()));
    if (bytes.size() < kLeastBytes || !compressor())
        return 0;
    // zstd gives up as soon as `room` is full
    const size_t size = ZSTD_compressCCtx(compressor(), out.data(), room, bytes.data(), bytes.size(), level);
    return ZSTD_isError(size) ? 0 : size;
}

Result<void> decompressChunk(std::span<const std::byte> compressed, std::span<std::byte> out)
{
    if (!decompressor())
        return fail(ErrorCode::Internal, u"no memory for decompression"_s);
    const size_t size =
        ZSTD_decompressDCtx(decompressor(), out.data(), out.size(), compressed.data(), compressed.size());
    if (ZSTD_isError(size))
        return fail(ErrorCode::Corrupt,
                    u"a compressed chunk cannot be read: "_s + QString::fromLatin1(ZSTD_getErrorName(size)));
    if (size != out.size())
        return fail(ErrorCode::Corrupt,
                    u"a compressed chunk holds %1 bytes where %2 belong"_s.arg(size).arg(out.size()));
    return {};
}

} // namespace fallow
