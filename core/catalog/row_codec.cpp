// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/row_codec.h"

#include "catalog/sql_connection.h"

#include <QtEndian>

namespace fallow {

using namespace Qt::StringLiterals;

Result<qint64> packLayout(const LayoutSpec &layout)
{
    const quint32 blocks = layout.stripSizeBytes / quint32(kBlockSizeBytes);
    if (layout.stripSizeBytes % kBlockSizeBytes != 0 || blocks > 0xffff)
        return fail(ErrorCode::InvalidArgument,
                    u"a strip size of %1 bytes is not a multiple of 4 KiB below 256 MiB"_s.arg(layout.stripSizeBytes));
    return qint64(layout.dataCount) | qint64(layout.parityCount) << 8 | qint64(layout.localDataCount) << 16 |
           (qint64(layout.parityClass) & 0xf) << 24 | (qint64(layout.selection) & 0xf) << 28 |
           qint64(layout.minRedundancy) << 32 | qint64(blocks) << 40;
}

LayoutSpec unpackLayout(qint64 packed)
{
    LayoutSpec layout;
    layout.dataCount = static_cast<quint8>(packed & 0xff);
    layout.parityCount = static_cast<quint8>(packed >> 8 & 0xff);
    layout.localDataCount = static_cast<quint8>(packed >> 16 & 0xff);
    layout.parityClass = static_cast<StoreClass>(packed >> 24 & 0xf);
    layout.selection = static_cast<Selection>(packed >> 28 & 0xf);
    layout.minRedundancy = static_cast<quint8>(packed >> 32 & 0xff);
    layout.stripSizeBytes = static_cast<quint32>((packed >> 40 & 0xffff) * kBlockSizeBytes);
    return layout;
}

qint64 packChunk(const ExtentRecord &extent)
{
    return qint64(extent.skipBlocks) | qint64(extent.chunkBlocks) << 8 | qint64(extent.storedBytes) << 16 |
           qint64(extent.kind) << 48;
}

void unpackChunk(qint64 packed, ExtentRecord &extent)
{
    extent.skipBlocks = static_cast<quint8>(packed & 0xff);
    extent.chunkBlocks = static_cast<quint8>(packed >> 8 & 0xff);
    extent.storedBytes = static_cast<quint32>(packed >> 16 & 0xffffffff);
    extent.kind = static_cast<ExtentKind>(packed >> 48 & 0xff);
}

QByteArray packStrips(const QList<StripRecord> &strips)
{
    QByteArray packed;
    packed.reserve(strips.size() * 8);
    for (const StripRecord &strip : strips) {
        quint64 store = strip.store.value();
        while (store >= 0x80) {
            packed.append(static_cast<char>(static_cast<unsigned char>(0x80 | (store & 0x7f))));
            store >>= 7;
        }
        packed.append(static_cast<char>(store));
        char checksum[4];
        qToLittleEndian(strip.checksum, checksum);
        packed.append(checksum, 4);
    }
    return packed;
}

Result<QList<StripRecord>> unpackStrips(const QByteArray &packed, int count)
{
    QList<StripRecord> strips;
    strips.reserve(count);
    const auto *at = reinterpret_cast<const uchar *>(packed.constData());
    const auto *const end = at + packed.size();
    for (int i = 0; i < count; ++i) {
        quint64 store = 0;
        int shift = 0;
        while (at < end && (*at & 0x80) != 0 && shift < 63) {
            store |= quint64(*at++ & 0x7f) << shift;
            shift += 7;
        }
        if (end - at < 5 || (*at & 0x80) != 0)
            return fail(ErrorCode::Corrupt, u"a stripe's list of strips is cut short"_s);
        store |= quint64(*at++) << shift;
        strips.append({StoreId(store), qFromLittleEndian<quint32>(at)});
        at += 4;
    }
    if (at != end)
        return fail(ErrorCode::Corrupt, u"a stripe's list of strips is longer than its geometry says"_s);
    return strips;
}

qint64 packTime(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : kNoTime;
}

QDateTime unpackTime(qint64 packed)
{
    return packed == kNoTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(packed, Qt::UTC);
}

EventRecord eventOf(const SqlStatement &row)
{
    EventRecord event;
    event.id = EventId(row.number<quint64>(0));
    event.when = unpackTime(row.integer(1));
    event.severity = row.number<EventSeverity>(2);
    event.kind = row.text(3);
    event.subject = row.text(4);
    event.text = row.text(5);
    event.actor = row.text(6);
    event.wording = row.text(7);
    return event;
}

} // namespace fallow
