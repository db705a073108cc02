// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/erasure_code.h"

#include "base/limits.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <isa-l/erasure_code.h>
#include <list>
#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr size_t kMostStrips = kMaxStripsPerStripe;
constexpr size_t kTableBytes = 32; // of isa-l, per coefficient

using Sources = std::array<const std::byte *, kMostStrips>;
using Targets = std::array<std::byte *, kMostStrips>;

/// isa-l's form of `rows` x `columns` coefficients.
std::vector<unsigned char> expand(int columns, int rows, std::span<unsigned char> coefficients)
{
    std::vector<unsigned char> tables(size_t(columns) * size_t(rows) * kTableBytes);
    if (!tables.empty())
        ec_init_tables(columns, rows, coefficients.data(), tables.data());
    return tables;
}

/// The one place that calls isa-l's kernel. Works column by column in pieces that stay in the second-level cache,
/// because isa-l passes over the sources once for every few targets; `length` may so also exceed isa-l's int.
void multiply(const std::vector<unsigned char> &tables, std::span<const std::byte *const> sources,
              std::span<std::byte *const> targets, size_t length)
{
    // Up to 4 targets take one pass, which cutting would only slow down.
    const size_t pieceBytes = targets.size() <= 4 ? size_t(1) << 30 : size_t(16) * 1024;
    std::array<unsigned char *, kMostStrips> in{};
    std::array<unsigned char *, kMostStrips> out{};
    auto *table = const_cast<unsigned char *>(tables.data()); // isa-l only reads tables and sources
    for (size_t offset = 0; offset < length; offset += pieceBytes) {
        const size_t piece = std::min(pieceBytes, length - offset);
        for (size_t i = 0; i < sources.size(); ++i)
            in[i] = const_cast<unsigned char *>(reinterpret_cast<const unsigned char *>(sources[i] + offset));
        for (size_t i = 0; i < targets.size(); ++i)
            out[i] = reinterpret_cast<unsigned char *>(targets[i] + offset);
        ec_encode_data(int(piece), int(sources.size()), int(targets.size()), table, in.data(), out.data());
    }
}

/// What decoding needs for one combination of present and wanted strips.
struct DecodePlan
{
    quint32 presentMask = 0;
    quint32 wantedMask = 0;
    std::vector<unsigned char> tables; ///< rows and columns in ascending order of position
};

class MatrixCode final : public ErasureCode
{
public:
    MatrixCode(int dataCount, int parityCount)
        : ErasureCode(dataCount, parityCount)
        , m_matrix(generatorMatrix(dataCount, parityCount))
        , m_encodeTables(
              expand(dataCount, parityCount, std::span(m_matrix).subspan(size_t(dataCount) * size_t(dataCount))))
    {}

    void encode(std::span<const std::byte *const> data, std::span<std::byte *const> parity,
                size_t length) const override
    {
        Q_ASSERT(data.size() == size_t(dataCount()) && parity.size() == size_t(parityCount()));
        if (parity.empty() || length == 0)
            return;
        if (dataCount() == 1) {
            for (std::byte *mirror : parity)
                std::memcpy(mirror, data[0], length);
            return;
        }
        multiply(m_encodeTables, data, parity, length);
    }

    Result<void> decode(std::span<const Present> present, std::span<const Wanted> wanted, size_t length) const override
    {
        Sources sourceOf{};
        Targets targetOf{};
        quint32 presentMask = 0;
        quint32 wantedMask = 0;
        if (auto checked = arrange(present, wanted, sourceOf, targetOf, presentMask, wantedMask); !checked)
            return checked;
        if (wanted.empty() || length == 0)
            return {};
        Sources sources{};
        size_t sourceCount = 0;
        for (quint32 rest = presentMask; rest != 0; rest &= rest - 1)
            sources[sourceCount++] = sourceOf[size_t(std::countr_zero(rest))];
        Targets targets{};
        size_t targetCount = 0;
        for (quint32 rest = wantedMask; rest != 0; rest &= rest - 1)
            targets[targetCount++] = targetOf[size_t(std::countr_zero(rest))];
        if (dataCount() == 1) {
            for (size_t i = 0; i < targetCount; ++i)
                std::memmove(targets[i], sources[0], length);
            return {};
        }
        const std::shared_ptr<const DecodePlan> plan = planFor(presentMask, wantedMask);
        multiply(plan->tables, std::span(sources).first(sourceCount), std::span(targets).first(targetCount), length);
        return {};
    }

private:
    static constexpr size_t kMostPlansKept = 64;

    /// (k+m) x k: the identity, and below it the parity's rows. These coefficients are part of the formats.
    ///  m = 1: ones (XOR). m = 2: ones and powers of two (the P and Q of RAID 6). m > 2: Cauchy.
    static std::vector<unsigned char> generatorMatrix(int dataCount, int parityCount)
    {
        const int rows = dataCount + parityCount;
        std::vector<unsigned char> matrix(size_t(rows) * size_t(dataCount));
        if (dataCount == 1)
            std::ranges::fill(matrix, static_cast<unsigned char>(1));
        else if (parityCount <= 2)
            gf_gen_rs_matrix(matrix.data(), rows, dataCount); // any k rows are independent for m <= 2 only
        else
            gf_gen_cauchy1_matrix(matrix.data(), rows, dataCount);
        return matrix;
    }

    /// Checks the request and sorts it by position; only the first k present strips are taken.
    Result<void> arrange(std::span<const Present> present, std::span<const Wanted> wanted, Sources &sourceOf,
                         Targets &targetOf, quint32 &presentMask, quint32 &wantedMask) const
    {
        const int count = dataCount() + parityCount();
        const auto isImpossible = [count](int position) { return position < 0 || position >= count; };
        quint32 seen = 0;
        for (const Present &strip : present) {
            if (isImpossible(strip.position) || (seen >> strip.position & 1) != 0)
                return fail(ErrorCode::InvalidArgument,
                            u"present strip at position %1 is repeated or impossible in %2"_s.arg(strip.position)
                                .arg(describe()));
            seen |= quint32(1) << strip.position;
            if (std::popcount(presentMask) == dataCount())
                continue;
            presentMask = seen;
            sourceOf[size_t(strip.position)] = strip.bytes;
        }
        for (const Wanted &strip : wanted) {
            if (isImpossible(strip.position) || (wantedMask >> strip.position & 1) != 0)
                return fail(ErrorCode::InvalidArgument,
                            u"wanted strip at position %1 is repeated or impossible in %2"_s.arg(strip.position)
                                .arg(describe()));
            wantedMask |= quint32(1) << strip.position;
            targetOf[size_t(strip.position)] = strip.bytes;
        }
        if (std::popcount(presentMask) < dataCount())
            return fail(ErrorCode::NotEnoughStrips,
                        u"%1 strips are at hand, %2 takes %3"_s.arg(present.size()).arg(describe()).arg(dataCount()));
        return {};
    }

    QString describe() const { return u"%1+%2"_s.arg(dataCount()).arg(parityCount()); }

    /// The plan for this combination, made or found among those used lately: one lost machine means the same few again
    /// and again, and inverting a matrix costs as much as decoding some 100 KiB.
    std::shared_ptr<const DecodePlan> planFor(quint32 presentMask, quint32 wantedMask) const
    {
        {
            const std::lock_guard lock(m_mutex);
            for (auto it = m_plans.begin(); it != m_plans.end(); ++it) {
                if ((*it)->presentMask == presentMask && (*it)->wantedMask == wantedMask) {
                    m_plans.splice(m_plans.begin(), m_plans, it);
                    return m_plans.front();
                }
            }
        }
        auto plan = std::make_shared<const DecodePlan>(makePlan(presentMask, wantedMask));
        const std::lock_guard lock(m_mutex);
        m_plans.push_front(plan);
        if (m_plans.size() > kMostPlansKept)
            m_plans.pop_back();
        return plan;
    }

    DecodePlan makePlan(quint32 presentMask, quint32 wantedMask) const
    {
        const auto k = size_t(dataCount());
        std::vector<unsigned char> survivors; // the rows of the present strips
        for (quint32 rest = presentMask; rest != 0; rest &= rest - 1) {
            const auto row = rowOf(size_t(std::countr_zero(rest)));
            survivors.insert(survivors.end(), row.begin(), row.end());
        }
        std::vector<unsigned char> inverse(k * k);
        const int status = gf_invert_matrix(survivors.data(), inverse.data(), dataCount());
        Q_ASSERT(status == 0); // any k rows are independent
        std::vector<unsigned char> coefficients;
        for (quint32 rest = wantedMask; rest != 0; rest &= rest - 1) {
            const auto row = rowOf(size_t(std::countr_zero(rest)));
            for (size_t column = 0; column < k; ++column) {
                unsigned char sum = 0;
                for (size_t i = 0; i < k; ++i)
                    sum ^= gf_mul(row[i], inverse[i * k + column]);
                coefficients.push_back(sum);
            }
        }
        return {presentMask, wantedMask, expand(dataCount(), std::popcount(wantedMask), coefficients)};
    }

    std::span<const unsigned char> rowOf(size_t position) const
    {
        return std::span(m_matrix).subspan(position * size_t(dataCount()), size_t(dataCount()));
    }

    std::vector<unsigned char> m_matrix;
    std::vector<unsigned char> m_encodeTables;
    mutable std::mutex m_mutex;
    mutable std::list<std::shared_ptr<const DecodePlan>> m_plans; ///< latest first
};

} // namespace

Result<std::shared_ptr<const ErasureCode>> ErasureCode::make(int dataCount, int parityCount)
{
    if (dataCount < 1 || parityCount < 0 || dataCount > kMaxStripsPerStripe ||
        parityCount > kMaxStripsPerStripe - dataCount)
        return fail(ErrorCode::InvalidArgument,
                    u"no code has %1 data and %2 parity strips: at least 1, at least 0, together "
                    "at most %3"_s.arg(dataCount)
                        .arg(parityCount)
                        .arg(kMaxStripsPerStripe));
    static std::mutex mutex;
    static std::array<std::array<std::shared_ptr<const ErasureCode>, kMostStrips>, kMostStrips + 1> known;
    const std::lock_guard lock(mutex);
    auto &code = known[size_t(dataCount)][size_t(parityCount)];
    if (!code)
        code = std::make_shared<const MatrixCode>(dataCount, parityCount);
    return code;
}

} // namespace fallow
