// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace fallow {

/// Counts durations in buckets an eighth of a power of two wide: a percentile is at most 12.5 % too high, in 4 KiB of
/// memory and a few nanoseconds per sample. Thread: the owner's.
class LatencyHistogram
{
public:
    /// Counts one duration; negative ones count as 0, longer ones than kLongestNs as that.
    void record(qint64 nanoseconds)
    {
        const qint64 bounded = std::clamp<qint64>(nanoseconds, 0, kLongestNs);
        ++m_counts[indexOf(bounded)];
        ++m_count;
        m_sumNs += bounded;
    }
    qint64 count() const { return m_count; }
    qint64 sumNs() const { return m_sumNs; }
    /// The upper border of the bucket in which the given share (0..1] of all samples is reached; 0 without samples.
    qint64 percentileNs(double share) const
    {
        const auto wanted = static_cast<qint64>(std::ceil(double(m_count) * share));
        qint64 seen = 0;
        for (size_t i = 0; i < m_counts.size(); ++i) {
            seen += m_counts[i];
            if (seen >= wanted && seen > 0)
                return upperBorderNs(i);
        }
        return 0;
    }

    static constexpr qint64 kLongestNs = 86'400'000'000'000; ///< a day

private:
    static constexpr size_t kStepsPerOctave = 8;
    static size_t indexOf(qint64 nanoseconds)
    {
        const auto value = nanoseconds > 0 ? static_cast<quint64>(nanoseconds) : 0;
        if (value < kStepsPerOctave)
            return static_cast<size_t>(value);
        const auto exponent = static_cast<size_t>(std::bit_width(value)) - 4; // keeps three bits below the leading one
        return (exponent + 1) * kStepsPerOctave + static_cast<size_t>((value >> exponent) & (kStepsPerOctave - 1));
    }
    static qint64 upperBorderNs(size_t index)
    {
        if (index < kStepsPerOctave)
            return static_cast<qint64>(index);
        const size_t exponent = index / kStepsPerOctave - 1;
        const quint64 lower = (kStepsPerOctave + index % kStepsPerOctave) << exponent;
        return static_cast<qint64>(lower + ((quint64(1) << exponent) - 1));
    }
    std::array<qint64, 62 * kStepsPerOctave> m_counts{};
    qint64 m_count = 0;
    qint64 m_sumNs = 0;
};

} // namespace fallow
