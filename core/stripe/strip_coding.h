// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/shared_bytes.h"
#include "catalog/records.h"

#include <QList>

namespace fallow {

/// A stripe's strips, all of them, with their checksums by position.
struct EncodedStripe
{
    QList<SharedBytes> strips;
    QList<quint32> checksums;
};

/// Computes parity and all CRC32Cs in one pass over the data, column by column, so that each byte is read from memory
/// once. Mirrors share the data strip's memory. Thread: any (pure). Errors: InvalidArgument.
Result<EncodedStripe> encodeStripe(const StripeGeometry &geometry, const QList<SharedBytes> &dataStrips);

/// One strip (or the same range of it) at hand.
struct StripBytes
{
    int position = 0;
    SharedBytes bytes;
};

/// Computes the strips at `wanted` positions from any k present ones, all of equal length, into new memory;
/// `checksums`, if given, receives their CRC32Cs. Thread: any (pure). Errors: NotEnoughStrips, InvalidArgument.
Result<QList<StripBytes>> decodeStrips(const StripeGeometry &geometry, const QList<StripBytes> &present,
                                       const QList<int> &wanted, QList<quint32> *checksums = nullptr);

} // namespace fallow
