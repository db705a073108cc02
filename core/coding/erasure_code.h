// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <memory>
#include <span>

namespace fallow {

/// Reed-Solomon k+m over GF(2^8) by isa-l; m = 1 is XOR; k = 1 is mirroring (every parity strip equals the data strip).
/// Any k of the k+m strips suffice to decode. Immutable after make(); thread: any.
class ErasureCode
{
public:
    /// Errors: InvalidArgument unless 1 <= k, 0 <= m, k + m <= 32. Instances are cached per (k, m).
    static Result<std::shared_ptr<const ErasureCode>> make(int dataCount, int parityCount);
    virtual ~ErasureCode() = default;

    int dataCount() const { return m_dataCount; }
    int parityCount() const { return m_parityCount; }

    /// Fills parity[0..m) from data[0..k), all `length` bytes long; nothing is allocated.
    virtual void encode(std::span<const std::byte *const> data, std::span<std::byte *const> parity,
                        size_t length) const = 0;

    /// One strip to compute: position in 0..k+m, memory of `length` bytes.
    struct Wanted
    {
        int position;
        std::byte *bytes;
    };
    /// One strip at hand.
    struct Present
    {
        int position;
        const std::byte *bytes;
    };
    /// Computes the wanted strips from any k (or more; the first k are used) present ones.
    /// Errors: NotEnoughStrips if fewer than k are present; InvalidArgument for repeated or impossible positions.
    virtual Result<void> decode(std::span<const Present> present, std::span<const Wanted> wanted,
                                size_t length) const = 0;

protected:
    ErasureCode(int dataCount, int parityCount)
        : m_dataCount(dataCount)
        , m_parityCount(parityCount)
    {}

private:
    int m_dataCount;
    int m_parityCount;
};

} // namespace fallow
