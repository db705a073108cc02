// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace fallow {

/// Fences controllers of the past: an agent obeys nobody with a lower epoch than one it has obeyed before.
/// The agent keeps seen() durably, before it carries out what raised it. Thread: the one that owns it.
class EpochGuard
{
public:
    explicit EpochGuard(quint32 seen = 0)
        : m_seen(seen)
    {}
    quint32 seen() const { return m_seen; }
    /// True if the epoch is new and has to be made durable first. Errors: StaleEpoch; InvalidArgument for 0.
    Result<bool> admit(quint32 epoch)
    {
        if (epoch == 0)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("a command without a controller epoch"));
        if (epoch < m_seen)
            return fail(ErrorCode::StaleEpoch,
                        QStringLiteral("the command is of epoch %1, but a controller of epoch %2 "
                                       "was here already")
                            .arg(epoch)
                            .arg(m_seen));
        const bool isNew = epoch > m_seen;
        m_seen = epoch;
        return isNew;
    }

private:
    quint32 m_seen = 0;
};

} // namespace fallow
