// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace fallow {

/// How far a long piece of background work is.
struct JobProgress
{
    qint64 doneStripes = 0;
    qint64 totalStripes = 0; ///< as far as known
    qint64 doneBytes = 0;    ///< strip payload dealt with
    qint64 totalBytes = 0;
    qint64 elapsedMs = 0;
    double bytesPerSecond() const { return elapsedMs > 0 ? 1000.0 * double(doneBytes) / double(elapsedMs) : 0; }
    /// Milliseconds to go at the present rate; -1: not known yet.
    qint64 etaMs() const
    {
        if (doneBytes <= 0 || totalBytes < doneBytes)
            return -1;
        return qint64(double(elapsedMs) * double(totalBytes - doneBytes) / double(doneBytes));
    }
};

} // namespace fallow
