// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "wire/map_messages.h"

#include <array>
#include <span>
#include <vector>

namespace fallow {

/// What the strips of a map's cell are counted by. Data, parity and mirror are strips that can be read now; with k = 1
/// what is not data is a mirror. The numbers are part of the wire format.
enum class MapState : quint8 { Data = 0, Parity = 1, Mirror = 2, Away = 3, Missing = 4, Rebuilding = 5, Suspect = 6 };
inline constexpr int kMapStateCount = 7;

/// One cell of a tile: the strips that some stripes have on some stores.
struct MapCell
{
    std::array<quint32, kMapStateCount> counts{}; ///< by MapState
    qint8 spare = kSpareUnknown;                  ///< the least spare now of the stripes that have a strip here

    quint32 &operator[](MapState state) { return counts[size_t(state)]; }
    quint32 operator[](MapState state) const { return counts[size_t(state)]; }
    qint64 total() const
    {
        qint64 sum = 0;
        for (const quint32 count : counts)
            sum += count;
        return sum;
    }
    friend bool operator==(const MapCell &, const MapCell &) = default;
};

/// Cells as bytes, each: a mask of the counts that are not 0; if there is none, how many empty cells stand here
/// (LEB128); else the spare (one signed byte) and these counts (LEB128), in the order of MapState. Thread: any (pure).
QByteArray packMapCells(std::span<const MapCell> cells);
/// Errors: ProtocolViolation unless the bytes are exactly `count` cells, at most kMaxTileCells.
Result<std::vector<MapCell>> unpackMapCells(const QByteArray &bytes, qint64 count);

} // namespace fallow
