// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

#include <algorithm>

namespace fallow::tray {

/// The positions of a slider over sizes from `minBytes` to `maxBytes`, in steps that a person can hit: at most about
/// 200 of them, of whole GiB where there is room. Both ends can always be chosen. Pure.
class LimitScale
{
public:
    LimitScale() = default;
    LimitScale(qint64 minBytes, qint64 maxBytes)
        : m_minBytes(std::max<qint64>(0, minBytes))
        , m_maxBytes(std::max(m_minBytes, maxBytes))
    {
        const qint64 range = m_maxBytes - m_minBytes;
        const qint64 unit = range >= 20 * kGiB ? kGiB : 64 * kMiB;
        m_stepBytes = roundUp(std::max<qint64>(range / kMaxSteps, 1), unit);
    }
    int lastPosition() const { return int((m_maxBytes - m_minBytes + m_stepBytes - 1) / m_stepBytes); }
    qint64 bytesAt(int position) const { return std::min(m_maxBytes, m_minBytes + position * m_stepBytes); }
    /// The nearest; what lies outside gives an end.
    int positionOf(qint64 bytes) const
    {
        if (bytes >= m_maxBytes)
            return lastPosition();
        return int((std::max(bytes, m_minBytes) - m_minBytes + m_stepBytes / 2) / m_stepBytes);
    }
    friend bool operator==(const LimitScale &, const LimitScale &) = default;

private:
    static constexpr qint64 kMaxSteps = 200;
    qint64 m_minBytes = 0;
    qint64 m_maxBytes = 0;
    qint64 m_stepBytes = kGiB;
};

} // namespace fallow::tray
