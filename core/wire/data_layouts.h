// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>
#include <array>

namespace fallow::layouts {

// The metadata of data frames as it lies on the wire: packed by construction, little endian; PROTOCOL.md.

template <class T>
using Le = QLEInteger<T>;
template <class T>
Le<T> le(T value)
{
    return Le<T>(value);
}

struct KeyLayout
{
    Le<quint64> stripe;
    quint8 position;
    std::array<quint8, 7> zero;
};
static_assert(sizeof(KeyLayout) == 16);

struct LabelLayout
{
    KeyLayout key;
    std::array<quint8, 16> array;
    Le<quint64> volume;
    quint8 dataCount;
    quint8 parityCount;
    std::array<quint8, 2> zero;
    Le<quint32> payloadBytes;
    Le<quint32> payloadChecksum;
    Le<quint32> summaryOffsetBytes;
    Le<quint32> summaryBytes;
    Le<quint32> epoch;
};
static_assert(sizeof(LabelLayout) == 64);

struct GetLayout
{
    KeyLayout key;
    Le<quint32> offset;
    Le<quint32> length;
};
static_assert(sizeof(GetLayout) == 24);

struct RemoveLayout
{
    Le<quint32> epoch;
    Le<quint32> count; ///< KeyLayout that follow
};
static_assert(sizeof(RemoveLayout) == 8);

struct ListLayout
{
    KeyLayout after;
    Le<quint32> limit;
    Le<quint32> zero;
};
static_assert(sizeof(ListLayout) == 24);

struct InventoryLayout
{
    Le<quint32> count;  ///< LabelLayout that follow
    Le<quint32> isLast; ///< 0 or 1
};
static_assert(sizeof(InventoryLayout) == 8);

struct StatisticsLayout
{
    Le<qint64> quotaBytes;
    Le<qint64> usedBytes;
    Le<qint64> stripCount;
    Le<qint64> diskFreeBytes;
};
static_assert(sizeof(StatisticsLayout) == 32);

struct ErrorLayout
{
    Le<quint16> code; ///< wire number, PROTOCOL.md
    Le<quint16> whatBytes;
    Le<quint16> whereBytes;
    Le<quint16> zero;
};
static_assert(sizeof(ErrorLayout) == 8);

} // namespace fallow::layouts
