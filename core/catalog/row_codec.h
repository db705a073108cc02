// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "catalog/records.h"

namespace fallow {

class SqlStatement;

// How records become columns. Values that are always read together share a column: each column costs a binding.

/// k | m << 8 | local << 16 | parity class << 24 | selection << 28 | min redundancy << 32 | strip size / 4 KiB << 40.
/// Errors: InvalidArgument if the strip size is not a multiple of 4 KiB below 256 MiB.
Result<qint64> packLayout(const LayoutSpec &layout);
LayoutSpec unpackLayout(qint64 packed);

/// Of a compressed extent: skip | chunk blocks << 8 | stored bytes << 16 | kind << 48; 0 for a raw one.
qint64 packChunk(const ExtentRecord &extent);
void unpackChunk(qint64 packed, ExtentRecord &extent);

/// By position: the store's id as LEB128 (0: missing), then the checksum in four bytes, little endian.
QByteArray packStrips(const QList<StripRecord> &strips);
/// Errors: Corrupt unless exactly `count` strips are read and nothing is left over.
Result<QList<StripRecord>> unpackStrips(const QByteArray &packed, int count);

/// Milliseconds since 1970 in UTC; kNoTime for an invalid one.
inline constexpr qint64 kNoTime = std::numeric_limits<qint64>::min();
qint64 packTime(const QDateTime &time);
QDateTime unpackTime(qint64 packed);

/// SQLite knows signed numbers only.
constexpr qint64 sql(quint64 value)
{
    return static_cast<qint64>(value);
}
/// A row of id, occurred, severity, kind, subject, text, actor.
EventRecord eventOf(const SqlStatement &row);

} // namespace fallow
