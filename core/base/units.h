// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace fallow {

inline constexpr qint64 kKiB = 1024;
inline constexpr qint64 kMiB = 1024 * kKiB;
inline constexpr qint64 kGiB = 1024 * kMiB;
inline constexpr qint64 kTiB = 1024 * kGiB;

/// "1.5 GiB"; English, for logs and the CLI. The console formats by locale itself.
QString formatBytes(qint64 bytes);
/// Parses "10G", "1.5 TiB", "512 MiB", "4096"; binary units. Returns -1 for anything else, or out of range.
qint64 parseBytes(const QString &text);
/// Rounds up to a multiple of `unit` (> 0).
constexpr qint64 roundUp(qint64 value, qint64 unit)
{
    return (value + unit - 1) / unit * unit;
}

} // namespace fallow
