// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/map_columns.h"

#include <QSize>
#include <optional>

namespace fallow::console {

/// How large one axis of the map is drawn: 2^octave rows or columns to a cell, and the cell's side in pixels. Cells of
/// more than one are never smaller than a sign that can be read.
struct MapStep
{
    int octave = 0;
    int cellPx = 32;
    qint64 unitsPerCell() const { return qint64(1) << octave; }
    qint64 cellCount(qint64 units) const { return (units + unitsPerCell() - 1) >> octave; }
    friend bool operator==(const MapStep &, const MapStep &) = default;

    /// From the closest (0) outwards, each about an eighth smaller than the one before.
    static MapStep at(int notch);
};

/// The rows of one volume.
struct MapSection
{
    VolumeId volume;
    QString name;
    qint64 rows = 0;
    friend bool operator==(const MapSection &, const MapSection &) = default;
};

/// Where on the map's canvas everything lies. The canvas has its origin at the first cell; its width is that of the
/// columns, and the volumes stand one under the other, each below a line with its name if there are more than one.
/// One zoom moves both axes: 0 is the closest, zoomSteps() shows the whole fleet. Values only.
class MapLayout
{
public:
    static constexpr int kTitleHeight = 26;

    struct RowCell
    {
        int section = -1; ///< -1: none
        qint64 cell = 0;
        friend bool operator==(const RowCell &, const RowCell &) = default;
    };
    /// A place that stays where it is while the map is zoomed or grows: a row of a volume, a column, with fractions.
    struct Anchor
    {
        VolumeId volume;
        double row = 0;
        double column = 0;
    };

    void setColumns(MapColumns columns);
    const MapColumns &columns() const { return m_columns; }
    void setSections(QList<MapSection> sections);
    const QList<MapSection> &sections() const { return m_sections; }
    void setRows(VolumeId volume, qint64 rows);
    void setWindow(QSize window);
    QSize window() const { return m_window; }

    int zoom() const { return m_zoom; }
    void setZoom(int zoom);
    int zoomSteps() const { return m_zoomSteps; }
    MapStep rowStep() const { return m_rowStep; }
    MapStep columnStep() const { return m_columnStep; }

    qint64 height() const { return m_height; }
    qint64 width() const { return qint64(columnCellCount()) * m_columnStep.cellPx; }
    qint64 totalRows() const;
    int columnCellCount() const { return std::max(0, int(m_cells.size()) - 1); }
    int firstColumn(int cell) const { return m_cells.value(cell); }
    int endColumn(int cell) const { return m_cells.value(cell + 1); }
    int columnCellOf(int column) const;
    qint64 rowCellCount(int section) const { return m_rowStep.cellCount(m_sections.at(section).rows); }
    bool hasTitles() const { return m_sections.size() > 1; }
    qint64 sectionTop(int section) const { return m_tops.at(section); } ///< of its first cell
    int sectionOf(VolumeId volume) const;

    /// The cell at a height of the canvas; none on titles and outside.
    RowCell rowCellAt(qint64 y) const;
    /// The nearest cell.
    RowCell nearestRowCell(qint64 y) const;
    int columnCellAt(qint64 x) const; ///< -1: none
    qint64 yOf(const RowCell &row) const { return m_tops.at(row.section) + row.cell * m_rowStep.cellPx; }
    int xOf(int columnCell) const { return columnCell * m_columnStep.cellPx; }

    Anchor anchorAt(qint64 x, qint64 y) const;
    qint64 yOf(const Anchor &anchor) const;
    qint64 xOf(const Anchor &anchor) const;

private:
    void fit();
    void lay();
    int columnNotchFor(int px) const;
    int rowNotchFor(int px) const;

    MapColumns m_columns;
    QList<MapSection> m_sections;
    QList<qint64> m_tops; ///< by section
    QList<int> m_cells;   ///< first column by cell, and the end
    QSize m_window{800, 500};
    MapStep m_rowStep;
    MapStep m_columnStep;
    qint64 m_height = 0;
    int m_zoom = 0;
    int m_zoomSteps = 0;
    int m_rowNotch = 0;
    int m_columnNotch = 0;
};

} // namespace fallow::console
