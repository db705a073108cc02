// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/map_layout.h"
#include "console/models/map_tiles.h"
#include "console/widgets/cell_painter.h"
#include "console/widgets/strip_painter.h"

#include <QCache>
#include <QFont>

namespace fallow::console {

/// A piece of the canvas that is drawn once and then only copied: so that panning costs nothing but copies.
struct MapPatchKey
{
    enum Kind { Cells, Rows, Spares, Names };
    Kind kind = Cells;
    VolumeId volume;
    qint64 row = 0; ///< in MapPixmaps::patchRows()
    int column = 0; ///< in MapPixmaps::kPatchColumns
    friend bool operator==(const MapPatchKey &, const MapPatchKey &) = default;
    friend size_t qHash(const MapPatchKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, int(key.kind), key.volume.value(), key.row, key.column);
    }
};

/// Draws the patches of the map as they are needed and keeps them. Thread: gui.
class MapPixmaps
{
public:
    static constexpr int kPatchColumns = 32;
    static constexpr int kMostKiB = 96 * 1024;

    struct Look
    {
        QPalette palette;
        QFont font;
        qreal devicePixelRatio = 1;
        int rowsWidth = 0;   ///< of the gutter with the rows' names
        int sparesWidth = 0; ///< of the gutter with the strips to spare
        int namesHeight = 0; ///< of the header with the columns' names
        friend bool operator==(const Look &, const Look &) = default;
    };
    MapPixmaps(const MapLayout &layout, const MapTiles &tiles);

    /// Rows of cells in a patch: a part of a tile without a rest, since a whole one of large cells takes as long to
    /// draw as a frame may.
    int patchRows() const;
    void setLook(const Look &look);
    /// The map is drawn at other sizes, or with other columns: nothing that was drawn is of use.
    void clear();
    /// What is drawn of a piece of the canvas of this size is kept, at least.
    void setWindow(QSize size);
    /// A patch as it is now; if it must not be drawn, as it was when it last was. Null, while nothing is known of it.
    const QPixmap *patch(const MapPatchKey &key, bool mayDraw = true);
    /// Whether patch() would have to draw.
    bool isReady(const MapPatchKey &key) const;
    /// The piece of the map that a patch is drawn from.
    MapTileKey tileKey(const MapPatchKey &key) const;
    /// The column of the first patch that shows the same tile.
    int firstOfTile(const MapPatchKey &key) const;

private:
    struct Patch
    {
        QPixmap pixmap;
        quint64 generation = 0;
    };
    /// Of the tile's rows, those that a patch shows: [first, end).
    struct Rows
    {
        int first = 0;
        int end = 0;
        int count() const { return end - first; }
    };
    Rows rowsOf(const MapPatchKey &key, const MapTileData &data) const;
    quint64 generationOf(const MapPatchKey &key) const;
    QPixmap draw(const MapPatchKey &key, const MapTileData *data);
    QPixmap blank(QSize size) const;
    QPixmap drawCells(const MapPatchKey &key, const MapTileData &data);
    void drawStripes(QPainter &painter, const MapPatchKey &key, const MapTileData &data);
    void drawGround(QPainter &painter, int firstCell, int cellCount, int height) const;
    QPixmap drawRows(const MapPatchKey &key, const MapTileData &data) const;
    QPixmap drawSpares(const MapPatchKey &key, const MapTileData &data) const;
    QPixmap drawNames(const MapPatchKey &key) const;
    const QPixmap &strip(StripKind kind, StripState state, int side);

    const MapLayout &m_layout;
    const MapTiles &m_tiles;
    Look m_look;
    CellPainter m_cells;
    QCache<MapPatchKey, Patch> m_patches;
    QHash<std::pair<int, int>, QPixmap> m_strips; ///< by kind and state, of one size
    int m_stripSide = 0;
};

/// Strips of this stripe that may still be lost while it stays readable: present ones less the data strips.
int spareStrips(const StripeMapRow &row);
/// The strips of a stripe that lie in columns [firstColumn, endColumn), counted.
MapCell cellOfStripe(const StripeMapRow &row, const MapColumns &columns, int firstColumn, int endColumn);
/// A stripe's id as people read it: the controller's epoch and a counter, "2·708" for 2,199,023,256,260.
QString stripeNumber(StripeId stripe);

} // namespace fallow::console
