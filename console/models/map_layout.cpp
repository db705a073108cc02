// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/map_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fallow::console {

namespace {

constexpr std::array<int, 5> kClosePx{32, 28, 25, 22, 20};
constexpr std::array<int, 5> kOctavePx{18, 16, 14, 12, 10};
constexpr int kMostOctaves = 40;
constexpr int kMostNotches = int(kClosePx.size() + kOctavePx.size()) + int(kOctavePx.size()) * kMostOctaves;

} // namespace

MapStep MapStep::at(int notch)
{
    const int bounded = std::clamp(notch, 0, kMostNotches - 1);
    if (bounded < int(kClosePx.size()))
        return {0, kClosePx[size_t(bounded)]};
    const int further = bounded - int(kClosePx.size());
    return {further / int(kOctavePx.size()), kOctavePx[size_t(further) % kOctavePx.size()]};
}

void MapLayout::setColumns(MapColumns columns)
{
    m_columns = std::move(columns);
    fit();
}

void MapLayout::setSections(QList<MapSection> sections)
{
    m_sections = std::move(sections);
    fit();
}

void MapLayout::setRows(VolumeId volume, qint64 rows)
{
    if (const int section = sectionOf(volume); section >= 0) {
        m_sections[section].rows = std::max<qint64>(0, rows);
        fit();
    }
}

void MapLayout::setWindow(QSize window)
{
    if (window == m_window)
        return;
    m_window = window;
    fit();
}

void MapLayout::setZoom(int zoom)
{
    m_zoom = zoom;
    lay();
}

qint64 MapLayout::totalRows() const
{
    qint64 rows = 0;
    for (const MapSection &section : m_sections)
        rows += section.rows;
    return rows;
}

/// The first notch at which all rows fit, or at which no volume can become smaller.
int MapLayout::rowNotchFor(int px) const
{
    for (int notch = 0; notch < kMostNotches; ++notch) {
        const MapStep step = MapStep::at(notch);
        qint64 cells = 0;
        qint64 most = 0;
        for (const MapSection &section : m_sections) {
            cells += step.cellCount(section.rows);
            most = std::max(most, step.cellCount(section.rows));
        }
        if (cells <= px / step.cellPx || (most <= 1 && step.cellPx == kOctavePx.back()))
            return notch;
    }
    return kMostNotches - 1;
}

int MapLayout::columnNotchFor(int px) const
{
    for (int notch = 0; notch < kMostNotches; ++notch) {
        const MapStep step = MapStep::at(notch);
        // A cell never crosses a group's border, so there may be more than the plain quotient.
        const qint64 least = step.cellCount(m_columns.size());
        if (least * step.cellPx <= px && (m_columns.cells(step.octave).size() - 1) * step.cellPx <= px)
            return notch;
        if (step.octave > 20)
            return notch;
    }
    return kMostNotches - 1;
}

/// How far out each axis must go to show all.
void MapLayout::fit()
{
    const int titles = hasTitles() ? int(m_sections.size()) * kTitleHeight : 0;
    m_rowNotch = rowNotchFor(std::max(64, m_window.height() - titles));
    m_columnNotch = columnNotchFor(std::max(64, m_window.width()));
    m_zoomSteps = std::max(m_rowNotch, m_columnNotch);
    lay();
}

void MapLayout::lay()
{
    m_zoom = std::clamp(m_zoom, 0, m_zoomSteps);
    const auto share = [this](int notch) {
        return m_zoomSteps == 0 ? 0 : int(std::lround(double(m_zoom) * notch / m_zoomSteps));
    };
    m_rowStep = MapStep::at(share(m_rowNotch));
    m_columnStep = MapStep::at(share(m_columnNotch));
    m_cells = m_columns.cells(m_columnStep.octave);
    m_tops.clear();
    m_height = 0;
    for (const MapSection &section : std::as_const(m_sections)) {
        m_height += hasTitles() ? kTitleHeight : 0;
        m_tops.append(m_height);
        m_height += m_rowStep.cellCount(section.rows) * m_rowStep.cellPx;
    }
}

int MapLayout::sectionOf(VolumeId volume) const
{
    for (int i = 0; i < int(m_sections.size()); ++i) {
        if (m_sections.at(i).volume == volume)
            return i;
    }
    return -1;
}

int MapLayout::columnCellOf(int column) const
{
    const auto after = std::upper_bound(m_cells.begin(), m_cells.end(), column);
    return std::clamp(int(after - m_cells.begin()) - 1, 0, std::max(0, columnCellCount() - 1));
}

MapLayout::RowCell MapLayout::rowCellAt(qint64 y) const
{
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    const int section = int(after - m_tops.begin()) - 1;
    if (section < 0)
        return {};
    const qint64 cell = (y - m_tops.at(section)) / m_rowStep.cellPx;
    return cell < rowCellCount(section) ? RowCell{section, cell} : RowCell{};
}

MapLayout::RowCell MapLayout::nearestRowCell(qint64 y) const
{
    RowCell nearest;
    for (int section = 0; section < int(m_sections.size()); ++section) {
        const qint64 count = rowCellCount(section);
        if (count > 0 && (nearest.section < 0 || m_tops.at(section) <= y))
            nearest = {section, std::clamp<qint64>((y - m_tops.at(section)) / m_rowStep.cellPx, 0, count - 1)};
    }
    return nearest;
}

int MapLayout::columnCellAt(qint64 x) const
{
    const qint64 cell = x / m_columnStep.cellPx;
    return x >= 0 && cell < columnCellCount() ? int(cell) : -1;
}

MapLayout::Anchor MapLayout::anchorAt(qint64 x, qint64 y) const
{
    Anchor anchor;
    const RowCell row = nearestRowCell(y);
    if (row.section >= 0) {
        anchor.volume = m_sections.at(row.section).volume;
        const double cell = double(y - m_tops.at(row.section)) / m_rowStep.cellPx;
        anchor.row = std::clamp(cell * double(m_rowStep.unitsPerCell()), 0.0, double(m_sections.at(row.section).rows));
    }
    const int cell = std::clamp<int>(int(x / m_columnStep.cellPx), 0, std::max(0, columnCellCount() - 1));
    const double within = std::clamp(double(x) / m_columnStep.cellPx - cell, 0.0, 1.0);
    anchor.column = firstColumn(cell) + within * (endColumn(cell) - firstColumn(cell));
    return anchor;
}

qint64 MapLayout::yOf(const Anchor &anchor) const
{
    const int section = sectionOf(anchor.volume);
    if (section < 0)
        return 0;
    return m_tops.at(section) + qint64(anchor.row / double(m_rowStep.unitsPerCell()) * m_rowStep.cellPx);
}

qint64 MapLayout::xOf(const Anchor &anchor) const
{
    const int cell = columnCellOf(int(anchor.column));
    const int span = std::max(1, endColumn(cell) - firstColumn(cell));
    return qint64((cell + std::clamp((anchor.column - firstColumn(cell)) / span, 0.0, 1.0)) * m_columnStep.cellPx);
}

} // namespace fallow::console
