// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/format.h"
#include "console/widgets/map_words.h"
#include "console/widgets/stripe_map_view.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kZoomPerNotch = 2;
constexpr int kWheelNotch = 120;
constexpr int kRowsPerNotch = 3;

} // namespace

MapPick StripeMapView::pickOf(const MapLayout::RowCell &row, int columnCell) const
{
    const MapSection &section = m_layout.sections().at(row.section);
    const qint64 first = row.cell << m_layout.rowStep().octave;
    MapPick pick{.volume = section.volume,
                 .firstRow = first,
                 .endRow = std::min(first + m_layout.rowStep().unitsPerCell(), section.rows),
                 .firstColumn = m_layout.firstColumn(std::max(0, columnCell)),
                 .endColumn = m_layout.endColumn(std::max(0, columnCell)),
                 .stripe = {}};
    if (const StripeMapRow *stripe = stripeOf(pick))
        pick.stripe = stripe->stripe;
    return pick;
}

std::optional<MapPick> StripeMapView::pickAt(QPoint place) const
{
    const QRect grid = gridRect();
    if (!grid.contains(place))
        return std::nullopt;
    const auto row = m_layout.rowCellAt(m_y + place.y() - grid.y());
    const int column = m_layout.columnCellAt(m_x + place.x() - grid.x());
    if (row.section < 0 || column < 0)
        return std::nullopt;
    return pickOf(row, column);
}

QRect StripeMapView::rectOf(const MapPick &pick) const
{
    const int section = m_layout.sectionOf(pick.volume);
    if (section < 0 || m_layout.columnCellCount() == 0)
        return {};
    const qint64 top = m_layout.yOf({section, pick.firstRow >> m_layout.rowStep().octave}) - m_y;
    const int left = m_layout.xOf(m_layout.columnCellOf(pick.firstColumn)) - int(m_x);
    if (qAbs(top) > 100'000)
        return {};
    return QRect(gridRect().topLeft() + QPoint(left, int(top)),
                 QSize(m_layout.columnStep().cellPx, m_layout.rowStep().cellPx));
}

const StripeMapRow *StripeMapView::stripeOf(const MapPick &pick) const
{
    if (pick.endRow - pick.firstRow != 1)
        return nullptr;
    const MapTileData *tile = m_tiles.find({.volume = pick.volume, .row = pick.firstRow / MapTiles::kTileRows});
    const qint64 at = pick.firstRow % MapTiles::kTileRows;
    return tile && at < tile->stripes.size() ? &tile->stripes.at(at) : nullptr;
}

MapCell StripeMapView::cellOf(const MapPick &pick) const
{
    if (const StripeMapRow *stripe = stripeOf(pick))
        return cellOfStripe(*stripe, m_layout.columns(), pick.firstColumn, pick.endColumn);
    const int octave = m_layout.rowStep().octave;
    const qint64 row = pick.firstRow >> octave;
    const int column = m_layout.columnCellOf(pick.firstColumn);
    const MapTileData *tile = m_tiles.find({.volume = pick.volume,
                                            .rowOctave = octave,
                                            .columnOctave = m_layout.columnStep().octave,
                                            .row = row / MapTiles::kTileRows,
                                            .column = column / MapTiles::kTileColumns});
    const qint64 at = row % MapTiles::kTileRows * (tile ? tile->columnCount : 0) + column % MapTiles::kTileColumns;
    return tile && octave > 0 && at < qint64(tile->cells.size()) ? tile->cells[size_t(at)] : MapCell();
}

QString StripeMapView::explain(const MapPick &pick) const
{
    const QString columns = columnsName(m_layout.columns(), pick.firstColumn, pick.endColumn);
    const MapCell cell = cellOf(pick);
    if (const StripeMapRow *stripe = stripeOf(pick)) {
        QStringList lines{stripeName(stripe->stripe, volumeName(pick.volume)), columns};
        const QStringList strips = stripLines(*stripe, m_layout.columns(), pick.firstColumn, pick.endColumn);
        lines += strips.isEmpty() ? QStringList{tr("No strip of this stripe lies here.")} : strips;
        lines.append(spareSentence(spareStrips(*stripe)));
        lines.append(tr("%1 each, %2 of the stripe in use")
                         .arg(bytesText(stripe->stripBytes), percentText(stripe->livePercent / 100.0)));
        return lines.join(u'\n');
    }
    QStringList lines{rowsName(pick.firstRow, pick.endRow, volumeName(pick.volume)), columns};
    lines.append(cell.total() > 0 ? countsSentence(cell) : tr("No strip lies here, or it is not known yet."));
    if (cell.spare != kSpareUnknown)
        lines.append(tr("The weakest stripe here: %1", "its strips to spare").arg(spareSentence(cell.spare)));
    return lines.join(u'\n');
}

QString StripeMapView::explain(const QPoint &place) const
{
    if (const auto pick = pickAt(place))
        return explain(*pick);
    const QRect grid = gridRect();
    const int column = m_layout.columnCellAt(m_x + place.x() - grid.x());
    if (place.y() >= 0 && place.y() < grid.y() && place.x() >= grid.x() && place.x() < grid.right() && column >= 0)
        return columnsName(m_layout.columns(), m_layout.firstColumn(column), m_layout.endColumn(column));
    return {};
}

bool StripeMapView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = explain(help->pos());
        if (text.isEmpty())
            QToolTip::hideText();
        else // never as HTML: names come from other machines
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void StripeMapView::setFocusCell(const MapPick &pick)
{
    m_focus = pick;
    viewport()->update();
    setAccessibleDescription(explain(pick));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

/// By cells; the canvas follows.
void StripeMapView::moveFocus(int columns, qint64 rows)
{
    const QRect grid = gridRect();
    MapLayout::RowCell row = m_layout.nearestRowCell(m_y);
    int column = std::max(0, m_layout.columnCellAt(m_x));
    if (row.section < 0)
        return;
    if (m_focus && m_layout.sectionOf(m_focus->volume) >= 0) {
        row = {m_layout.sectionOf(m_focus->volume), m_focus->firstRow >> m_layout.rowStep().octave};
        row.cell += rows;
        column = std::clamp(m_layout.columnCellOf(m_focus->firstColumn) + columns, 0,
                            std::max(0, m_layout.columnCellCount() - 1));
    }
    // Beyond a volume's end the next one begins.
    while (row.cell < 0 && row.section > 0)
        row.cell += m_layout.rowCellCount(--row.section);
    while (row.cell >= m_layout.rowCellCount(row.section) && row.section + 1 < int(m_layout.sections().size()))
        row.cell -= m_layout.rowCellCount(row.section++);
    row.cell = std::clamp<qint64>(row.cell, 0, std::max<qint64>(0, m_layout.rowCellCount(row.section) - 1));
    const qint64 top = m_layout.yOf(row);
    const int left = m_layout.xOf(column);
    qint64 y = std::min(m_y, top);
    y = std::max(y, top + m_layout.rowStep().cellPx - grid.height());
    qint64 x = std::min<qint64>(m_x, left);
    x = std::max<qint64>(x, left + m_layout.columnStep().cellPx - grid.width());
    moveTo(x, y);
    setFocusCell(pickOf(row, column));
}

void StripeMapView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void StripeMapView::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const int notches = delta.y() == 0 ? 0 : std::max(1, qAbs(delta.y()) * kZoomPerNotch / kWheelNotch);
        return zoomAt(zoom() - (delta.y() > 0 ? notches : -notches), event->position().toPoint());
    }
    QPoint step = event->pixelDelta();
    if (step.isNull())
        step = delta * kRowsPerNotch * std::max(18, m_layout.rowStep().cellPx) / kWheelNotch;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        step = step.transposed();
    moveTo(m_x - step.x(), m_y - step.y());
}

void StripeMapView::keyPressEvent(QKeyEvent *event)
{
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const int page = std::max(1, gridRect().height() / m_layout.rowStep().cellPx - 1);
    const QPoint centre =
        m_focus && gridRect().intersects(rectOf(*m_focus)) ? rectOf(*m_focus).center() : gridRect().center();
    constexpr qint64 kAll = qint64(1) << 40;
    event->accept();
    switch (event->key()) {
    case Qt::Key_Up:
        return moveFocus(0, -1);
    case Qt::Key_Down:
        return moveFocus(0, 1);
    case Qt::Key_Left:
        return moveFocus(-1, 0);
    case Qt::Key_Right:
        return moveFocus(1, 0);
    case Qt::Key_PageUp:
        return moveFocus(0, -page);
    case Qt::Key_PageDown:
        return moveFocus(0, page);
    case Qt::Key_Home:
        return isControl ? moveFocus(-m_layout.columnCellCount(), 0) : moveFocus(0, -kAll);
    case Qt::Key_End:
        return isControl ? moveFocus(m_layout.columnCellCount(), 0) : moveFocus(0, kAll);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomAt(zoom() - kZoomPerNotch, centre);
    case Qt::Key_Minus:
        return zoomAt(zoom() + kZoomPerNotch, centre);
    case Qt::Key_0:
        return zoomOutWhole();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_focus)
            return;
        if (m_layout.rowStep().octave > 0)
            return goCloser(*m_focus);
        m_focus = pickOf({m_layout.sectionOf(m_focus->volume), m_focus->firstRow},
                         m_layout.columnCellOf(m_focus->firstColumn)); // its stripe may be known by now
        Q_EMIT picked(*m_focus);
        return;
    default:
        event->ignore();
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void StripeMapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    m_pressed = m_dragged = event->position().toPoint();
    m_isPressed = true;
    m_isDragging = false;
}

void StripeMapView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isPressed)
        return;
    const QPoint place = event->position().toPoint();
    if (!m_isDragging && (place - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!std::exchange(m_isDragging, true))
        viewport()->setCursor(Qt::ClosedHandCursor);
    const QPoint step = place - std::exchange(m_dragged, place);
    moveTo(m_x - step.x(), m_y - step.y());
}

void StripeMapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_isPressed, false))
        return;
    viewport()->unsetCursor();
    if (m_isDragging)
        return;
    if (const auto pick = pickAt(m_pressed)) {
        setFocusCell(*pick);
        Q_EMIT picked(*pick);
    }
}

void StripeMapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto pick = pickAt(event->position().toPoint());
    if (pick && event->button() == Qt::LeftButton && m_layout.rowStep().octave > 0)
        goCloser(*pick);
}

} // namespace fallow::console
