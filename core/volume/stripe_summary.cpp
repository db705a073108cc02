// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/stripe_summary.h"

#include <QtEndian>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {
constexpr quint32 kMagic = 0x4d534c46; // "FLSM"
constexpr quint16 kSummaryVersion = 1;
} // namespace

std::vector<std::byte> encodeSummary(std::span<const ExtentRecord> extents)
{
    std::vector<std::byte> bytes(static_cast<size_t>(kSummaryHeaderBytes) + extents.size() * kSummaryEntryBytes);
    std::byte *at = bytes.data();
    qToLittleEndian(kMagic, at);
    qToLittleEndian(kSummaryVersion, at + 4);
    qToLittleEndian(static_cast<quint32>(extents.size()), at + 8);
    at += kSummaryHeaderBytes;
    for (const ExtentRecord &extent : extents) {
        qToLittleEndian(extent.firstBlock, at);
        qToLittleEndian(extent.writeSequence, at + 8);
        qToLittleEndian(extent.offsetBytes, at + 16);
        qToLittleEndian(extent.storedBytes, at + 20);
        qToLittleEndian(extent.blockCount, at + 24);
        at[28] = std::byte(extent.kind);
        at[29] = std::byte(extent.chunkBlocks);
        at[30] = std::byte(extent.skipBlocks);
        at += kSummaryEntryBytes;
    }
    return bytes;
}

Result<std::vector<ExtentRecord>> decodeSummary(StripeId stripe, std::span<const std::byte> bytes)
{
    const QString where = u"stripe %1"_s.arg(stripe.toString());
    if (bytes.size() < static_cast<size_t>(kSummaryHeaderBytes) || qFromLittleEndian<quint32>(bytes.data()) != kMagic)
        return fail(ErrorCode::Corrupt, u"the stripe's summary makes no sense"_s, where);
    if (qFromLittleEndian<quint16>(bytes.data() + 4) != kSummaryVersion)
        return fail(ErrorCode::Unsupported, u"the stripe's summary is of a later version"_s, where);
    const size_t count = qFromLittleEndian<quint32>(bytes.data() + 8);
    if (count != (bytes.size() - kSummaryHeaderBytes) / kSummaryEntryBytes ||
        (bytes.size() - kSummaryHeaderBytes) % kSummaryEntryBytes != 0)
        return fail(ErrorCode::Corrupt, u"the stripe's summary has the wrong length"_s, where);
    std::vector<ExtentRecord> extents(count);
    const std::byte *at = bytes.data() + kSummaryHeaderBytes;
    for (ExtentRecord &extent : extents) {
        extent.firstBlock = qFromLittleEndian<qint64>(at);
        extent.writeSequence = qFromLittleEndian<quint64>(at + 8);
        extent.offsetBytes = qFromLittleEndian<quint32>(at + 16);
        extent.storedBytes = qFromLittleEndian<quint32>(at + 20);
        extent.blockCount = qFromLittleEndian<quint32>(at + 24);
        extent.kind = static_cast<ExtentKind>(at[28]);
        extent.chunkBlocks = static_cast<quint8>(at[29]);
        extent.skipBlocks = static_cast<quint8>(at[30]);
        extent.stripe = stripe;
        at += kSummaryEntryBytes;
    }
    return extents;
}

} // namespace fallow
