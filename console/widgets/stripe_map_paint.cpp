// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/theme/tone.h"
#include "console/widgets/stripe_map_view.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::console {

// What a frame shows: patches that are drawn already are copied, and the others are drawn as there is time.

namespace {

constexpr qint64 kDrawBudgetMs = 4; ///< of a frame, and of the time between two, for patches that are not drawn yet

qint64 floorDivide(qint64 value, qint64 by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

} // namespace

QList<StripeMapView::Patch> StripeMapView::cellPatches(int margin) const
{
    QList<Patch> patches;
    const QRect grid = gridRect();
    const int patchRows = m_pixmaps.patchRows();
    const qint64 height = qint64(patchRows) * m_layout.rowStep().cellPx;
    const qint64 beyond = qint64(margin) * MapTiles::kTileRows / patchRows; // whole tiles
    const int width = MapPixmaps::kPatchColumns * m_layout.columnStep().cellPx;
    const int columnCount = (m_layout.columnCellCount() + MapPixmaps::kPatchColumns - 1) / MapPixmaps::kPatchColumns;
    const int firstColumn = std::max<int>(0, int(m_x / width) - margin);
    const int lastColumn = std::min<int>(columnCount - 1, int((m_x + grid.width()) / width) + margin);
    for (int section = 0; section < int(m_layout.sections().size()); ++section) {
        const qint64 top = m_layout.sectionTop(section) - m_y;
        const qint64 cells = m_layout.rowCellCount(section);
        if (cells == 0 || top > grid.height() + beyond * height ||
            top + cells * m_layout.rowStep().cellPx < -beyond * height)
            continue;
        const qint64 count = (cells + patchRows - 1) / patchRows;
        const qint64 first = std::max<qint64>(0, floorDivide(-top, height) - beyond);
        const qint64 last = std::min(count - 1, floorDivide(grid.height() - top, height) + beyond);
        for (qint64 row = first; row <= last; ++row) {
            for (int column = firstColumn; column <= lastColumn; ++column)
                patches.append({{.kind = MapPatchKey::Cells,
                                 .volume = m_layout.sections().at(section).volume,
                                 .row = row,
                                 .column = column},
                                QPoint(grid.x() + int(column * width - m_x), grid.y() + int(top + row * height))});
        }
    }
    return patches;
}

void StripeMapView::paintPatch(QPainter &painter, const Patch &patch, bool mayDraw)
{
    if (const QPixmap *pixmap = m_pixmaps.patch(patch.key, mayDraw)) // else as it was before, until there is time
        painter.drawPixmap(patch.place, *pixmap);
}

/// Together with the gutters beside these patches, and the names above them.
QList<StripeMapView::Patch> StripeMapView::withEdges(QList<Patch> cells) const
{
    QSet<std::pair<quint64, qint64>> rows;
    QSet<int> columns;
    QList<Patch> edges;
    for (const Patch &patch : std::as_const(cells)) {
        Patch edge = patch;
        if (const std::pair row(patch.key.volume.value(), patch.key.row); !rows.contains(row)) {
            rows.insert(row);
            edge.key.column = m_pixmaps.firstOfTile(patch.key); // what is known of its rows came with that tile
            edge.key.kind = MapPatchKey::Rows;
            edge.place.setX(0);
            edges.append(edge);
            edge.key.kind = MapPatchKey::Spares;
            edge.place.setX(viewport()->width() - m_sparesWidth);
            edges.append(edge);
        }
        if (!columns.contains(patch.key.column)) {
            columns.insert(patch.key.column);
            edges.append({{.kind = MapPatchKey::Names, .volume = {}, .row = 0, .column = patch.key.column},
                          QPoint(patch.place.x(), m_headerHeight - m_namesHeight)});
        }
    }
    cells.append(edges);
    return cells;
}

/// Of what is seen and so far beyond it.
QList<StripeMapView::Patch> StripeMapView::patchesWithin(int beyondPx) const
{
    const QRect wanted = gridRect().adjusted(-beyondPx, -beyondPx, beyondPx, beyondPx);
    const QSize size(MapPixmaps::kPatchColumns * m_layout.columnStep().cellPx,
                     m_pixmaps.patchRows() * m_layout.rowStep().cellPx);
    QList<Patch> cells = cellPatches(beyondPx > 0 ? 1 : 0);
    cells.removeIf([&](const Patch &patch) { return !wanted.intersects(QRect(patch.place, size)); });
    return withEdges(std::move(cells));
}

bool StripeMapView::isDrawn(int beyondPx) const
{
    const QList<Patch> patches = patchesWithin(beyondPx);
    return std::ranges::all_of(patches, [this](const Patch &patch) {
        const bool isKnown = patch.key.kind == MapPatchKey::Names || m_tiles.find(m_pixmaps.tileKey(patch.key));
        return isKnown && m_pixmaps.isReady(patch.key);
    });
}

/// Between two frames: what is seen and not drawn yet, then what panning brings in sight next. So a frame copies.
void StripeMapView::drawAhead()
{
    QElapsedTimer since;
    since.start();
    for (const int beyondPx : {0, kAheadPx}) {
        for (const Patch &patch : patchesWithin(beyondPx)) {
            if (m_pixmaps.isReady(patch.key))
                continue;
            if (since.hasExpired(kDrawBudgetMs))
                return m_drawMore.start();
            m_pixmaps.patch(patch.key);
            if (beyondPx == 0)
                viewport()->update();
        }
    }
}

void StripeMapView::paintEvent(QPaintEvent *)
{
    QElapsedTimer since;
    since.start();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    const QRect grid = gridRect();
    const QRect gutters(0, grid.y(), viewport()->width(), grid.height());
    const QList<Patch> patches = patchesWithin(0);
    for (const Patch &patch : patches) {
        if (patch.key.kind == MapPatchKey::Names)
            continue;
        painter.setClipRect(patch.key.kind == MapPatchKey::Cells ? grid : gutters);
        paintPatch(painter, patch, !since.hasExpired(kDrawBudgetMs));
    }
    painter.setClipRect(gutters);
    paintTitles(painter);
    paintMarks(painter);
    paintFocus(painter);
    painter.setClipping(false);
    painter.fillRect(0, 0, viewport()->width(), m_headerHeight, palette().color(QPalette::Base));
    painter.setClipRect(grid.x(), 0, grid.width(), m_headerHeight);
    for (const Patch &patch : patches) {
        if (patch.key.kind == MapPatchKey::Names)
            paintPatch(painter, patch, !since.hasExpired(kDrawBudgetMs));
    }
    paintHeader(painter);
    m_drawMore.start(); // what there was no time for, and what comes next
}

/// Around the columns' names, within whose clip it begins.
void StripeMapView::paintHeader(QPainter &painter) const
{
    paintGroups(painter, m_layout.columns().classes(), 0, m_groupHeight);
    if (!m_layout.columns().domains().isEmpty())
        paintGroups(painter, m_layout.columns().domains(), m_groupHeight, m_groupHeight);
    painter.setClipping(false);
    painter.setPen(softText(palette()));
    painter.drawText(QRect(kMargin, 0, m_rowsWidth - 2 * kMargin, m_headerHeight - 5), Qt::AlignRight | Qt::AlignBottom,
                     m_layout.rowStep().octave == 0 ? tr("Stripe") : tr("Row"));
    painter.drawText(QRect(viewport()->width() - m_sparesWidth, 0, m_sparesWidth - kMargin, m_headerHeight - 5),
                     Qt::AlignRight | Qt::AlignBottom, tr("Spare"));
    painter.setPen(lineColor(palette()));
    painter.drawLine(0, m_headerHeight - 1, viewport()->width(), m_headerHeight - 1);
}

/// The title of a group stays in sight while any of its columns is.
void StripeMapView::paintGroups(QPainter &painter, const QList<MapGroup> &groups, int y, int height) const
{
    const QRect grid = gridRect();
    QFont small = font();
    small.setPointSizeF(0.85 * QFontInfo(small).pointSizeF());
    int next = 0; // groups smaller than a cell share it: its place is taken by the first
    for (const MapGroup &group : groups) {
        const int firstCell = std::max(next, m_layout.columnCellOf(group.first));
        const int endCell = m_layout.columnCellOf(group.first + group.count - 1) + 1;
        if (endCell <= firstCell)
            continue;
        next = endCell;
        const int left = grid.x() + int(m_layout.xOf(firstCell) - m_x);
        const int right = grid.x() + int(m_layout.xOf(endCell) - m_x);
        if (right <= grid.left() || left > grid.right())
            continue;
        const int seenLeft = std::max(left, grid.left()) + 4;
        const int room = (group == groups.last() ? grid.right() : std::min(right, grid.right())) - seenLeft - 2;
        painter.setFont(fontMetrics().horizontalAdvance(group.title) > room ? small : font());
        const QFontMetrics metrics = painter.fontMetrics();
        const int needed = metrics.horizontalAdvance(group.title);
        // Few columns at the left edge: what their title lacks of room is free above the rows' numbers.
        if (left == grid.left() && needed > room && needed <= left + room) {
            painter.setClipping(false);
            painter.setPen(softText(palette()));
            painter.drawText(QRect(0, y, seenLeft + room, height), Qt::AlignRight | Qt::AlignVCenter, group.title);
            painter.setClipping(true);
            continue;
        }
        painter.setPen(lineColor(palette()));
        painter.drawLine(left, y + 2, left, y + height - 1);
        if (room < fontMetrics().averageCharWidth() * 2)
            continue;
        painter.setPen(softText(palette()));
        painter.drawText(QRect(seenLeft, y, room, height), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(group.title, Qt::ElideRight, room));
    }
    painter.setFont(font());
}

void StripeMapView::paintTitles(QPainter &painter) const
{
    if (!m_layout.hasTitles())
        return;
    const QRect grid = gridRect();
    for (int section = 0; section < int(m_layout.sections().size()); ++section) {
        const qint64 bottom = m_layout.sectionTop(section) - m_y;
        if (bottom < 0 || bottom - MapLayout::kTitleHeight > grid.height())
            continue;
        const QRect line(0, grid.y() + int(bottom) - MapLayout::kTitleHeight, viewport()->width(),
                         MapLayout::kTitleHeight);
        painter.fillRect(line, palette().color(QPalette::AlternateBase));
        painter.setPen(lineColor(palette()));
        painter.drawLine(line.topLeft(), line.topRight());
        painter.setPen(palette().color(QPalette::WindowText));
        const MapSection &known = m_layout.sections().at(section);
        painter.drawText(
            line.adjusted(kMargin, 0, -kMargin, 0), Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(
                tr("%1, %Ln stripe(s)", "name of a volume", int(std::min<qint64>(known.rows, INT_MAX))).arg(known.name),
                Qt::ElideRight, line.width() - 2 * kMargin));
    }
}

void StripeMapView::paintMarks(QPainter &painter) const
{
    if (m_marks.isEmpty())
        return;
    const QRect grid = gridRect();
    const QColor color = palette().color(QPalette::Highlight);
    const int height = m_layout.rowStep().cellPx;
    for (qint64 y = m_y; y < m_y + grid.height();) {
        const auto cell = m_layout.rowCellAt(y);
        if (cell.section < 0) {
            y += height;
            continue;
        }
        const qint64 top = m_layout.yOf(cell);
        y = top + height;
        const auto rows = m_marks.constFind(m_layout.sections().at(cell.section).volume);
        if (rows == m_marks.constEnd())
            continue;
        const qint64 first = cell.cell << m_layout.rowStep().octave;
        const auto mark = std::lower_bound(rows->begin(), rows->end(), first);
        if (mark == rows->end() || *mark >= first + m_layout.rowStep().unitsPerCell())
            continue;
        const int at = grid.y() + int(top - m_y);
        painter.fillRect(grid.x() - 5, at, 4, height, color);
        painter.setPen(color);
        painter.drawLine(grid.left(), at, grid.right(), at);
        painter.drawLine(grid.left(), at + height - 1, grid.right(), at + height - 1);
    }
}

void StripeMapView::paintFocus(QPainter &painter) const
{
    if (!m_focus)
        return;
    const QRect place = rectOf(*m_focus);
    const QRect grid = gridRect();
    if (place.isEmpty() || place.bottom() < grid.top() || place.top() > grid.bottom())
        return;
    const QColor color = palette().color(QPalette::Highlight);
    painter.fillRect(QRect(grid.x(), place.y(), grid.width(), place.height()),
                     QColor(color.red(), color.green(), color.blue(), 40));
    painter.setPen(QPen(color, hasFocus() ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
}

} // namespace fallow::console
