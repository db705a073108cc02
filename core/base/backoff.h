// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace fallow {

/// How long to wait before something is tried again with a peer: doubling, and anywhere in its upper half, as a
/// thousand machines that lost one controller must not come back as one. Thread: any.
struct Backoff
{
    qint64 firstMs = 1000;
    qint64 longestMs = 60'000;

    /// @param failures  so many tries have failed before this one, from 0
    qint64 delayMs(int failures) const;
};

} // namespace fallow
