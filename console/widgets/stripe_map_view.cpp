// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/stripe_map_view.h"

#include "console/theme/tone.h"
#include "console/widgets/map_words.h"

#include <QElapsedTimer>
#include <QPaintEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kMargin = 10;
constexpr qint64 kDrawBudgetMs = 6; ///< of one frame, for patches that are not drawn yet
constexpr int kMostNamesHeight = 130;
constexpr int kReadableRow = 18;  ///< pixels: what goTo() shows has a sign and a number that can be read
constexpr int kCloserNotches = 5; ///< of zoom, where rows are single stripes already
constexpr qint64 kMostBarSteps = qint64(1) << 30;

qint64 floorDivide(qint64 value, qint64 by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

} // namespace

StripeMapView::StripeMapView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_pixmaps(m_layout, m_tiles)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // Bars that come and go would change the window that the zoom is measured by, and that the bars' need for room.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setLayoutDirection(Qt::LeftToRight); // a map, not text: it looks the same in every language
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Stripe map"));
    setAccessibleDescription(
        tr("Columns are stores, rows are stripes. The arrow keys move from cell to cell, Enter goes "
           "closer or opens a stripe, plus and minus zoom."));
    m_drawMore.setSingleShot(true);
    m_drawMore.setInterval(0);
    connect(&m_drawMore, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    measure();
}

void StripeMapView::setColumns(const MapColumns &columns)
{
    if (columns == m_layout.columns())
        return;
    m_tiles.setColumns(columns);
    m_layout.setColumns(columns);
    m_pixmaps.clear();
    m_widestName.reset();
    measure();
    relay();
}

void StripeMapView::setSections(const QList<MapSection> &sections)
{
    if (sections == m_layout.sections())
        return;
    const auto anchor = m_layout.anchorAt(m_x, m_y);
    const bool isFirst = m_layout.sections().isEmpty();
    m_layout.setSections(sections);
    if (!isFirst && m_y > 0)
        m_y = m_layout.yOf(anchor);
    relay();
}

void StripeMapView::clear()
{
    m_tiles.reset();
    m_pixmaps.clear();
    m_progress = {};
    m_focus.reset();
    m_marks.clear();
    m_isWholeWanted = true;
    relay();
}

void StripeMapView::refresh()
{
    m_tiles.refresh();
    askOn();
}

void StripeMapView::setMarks(QHash<VolumeId, QList<qint64>> marks)
{
    m_marks = std::move(marks);
    viewport()->update();
}

QRect StripeMapView::gridRect() const
{
    return {m_rowsWidth, m_headerHeight, std::max(1, viewport()->width() - m_rowsWidth - m_sparesWidth),
            std::max(1, viewport()->height() - m_headerHeight)};
}

void StripeMapView::measure()
{
    const QFontMetrics metrics(font());
    m_rowsWidth = metrics.horizontalAdvance(u"00·000,000,0"_s) + 2 * kMargin;
    m_sparesWidth = metrics.horizontalAdvance(tr("Spare")) + 2 * kMargin;
    m_groupHeight = metrics.height() + 4;
    m_namesHeight = m_layout.columnStep().octave == 0 ? widestName() + 34 : 6;
    m_headerHeight = m_groupHeight * (m_layout.columns().domains().isEmpty() ? 1 : 2) + m_namesHeight;
    m_layout.setWindow(gridRect().size());
    if (m_isWholeWanted)
        m_layout.setZoom(m_layout.zoomSteps());
    m_pixmaps.setLook({.palette = palette(),
                       .font = font(),
                       .devicePixelRatio = devicePixelRatioF(),
                       .rowsWidth = m_rowsWidth,
                       .sparesWidth = m_sparesWidth,
                       .namesHeight = m_namesHeight});
}

/// Of the columns' names, as far as there is room. Kept: to measure 2,000 names takes as long as drawing a picture.
int StripeMapView::widestName()
{
    if (!m_widestName) {
        const QFontMetrics metrics(font());
        int widest = 0;
        for (const MapColumn &column : m_layout.columns().columns()) {
            widest = std::max(widest, metrics.horizontalAdvance(column.name));
            if (widest >= kMostNamesHeight)
                break;
        }
        m_widestName = std::min(widest, kMostNamesHeight);
    }
    return *m_widestName;
}

void StripeMapView::relay()
{
    const MapStep columnStep = m_layout.columnStep();
    measure();
    if (m_layout.columnStep().octave != columnStep.octave) // the header's height follows the zoom, and it that
        measure();
    if (m_layout.rowStep() != m_drawnRows || m_layout.columnStep() != m_drawnColumns)
        m_pixmaps.clear();
    m_drawnRows = m_layout.rowStep();
    m_drawnColumns = m_layout.columnStep();
    const QRect grid = gridRect();
    m_barUnit = std::max<qint64>(1, (m_layout.height() + kMostBarSteps - 1) / kMostBarSteps);
    m_isMoving = true;
    verticalScrollBar()->setPageStep(int(std::max<qint64>(1, grid.height() / m_barUnit)));
    verticalScrollBar()->setSingleStep(int(std::max<qint64>(1, m_layout.rowStep().cellPx / m_barUnit)));
    verticalScrollBar()->setRange(0, int(std::max<qint64>(0, m_layout.height() - grid.height()) / m_barUnit));
    horizontalScrollBar()->setPageStep(grid.width());
    horizontalScrollBar()->setSingleStep(m_layout.columnStep().cellPx);
    horizontalScrollBar()->setRange(0, int(std::max<qint64>(0, m_layout.width() - grid.width())));
    m_isMoving = false;
    moveTo(m_x, m_y);
}

void StripeMapView::moveTo(qint64 x, qint64 y)
{
    const QRect grid = gridRect();
    m_x = std::clamp<qint64>(x, 0, std::max<qint64>(0, m_layout.width() - grid.width()));
    m_y = std::clamp<qint64>(y, 0, std::max<qint64>(0, m_layout.height() - grid.height()));
    m_isMoving = true;
    verticalScrollBar()->setValue(int(m_y / m_barUnit));
    horizontalScrollBar()->setValue(int(m_x));
    m_isMoving = false;
    viewport()->update();
    askOn();
    Q_EMIT viewMoved();
}

void StripeMapView::scrollContentsBy(int, int)
{
    if (!m_isMoving)
        moveTo(horizontalScrollBar()->value(), verticalScrollBar()->value() * m_barUnit);
}

void StripeMapView::setZoom(int zoom)
{
    zoomAt(zoom, gridRect().center());
}

void StripeMapView::zoomAt(int zoom, QPoint place)
{
    const int bounded = std::clamp(zoom, 0, m_layout.zoomSteps());
    if (bounded == m_layout.zoom())
        return;
    const QPoint inGrid = place - gridRect().topLeft();
    const auto anchor = m_layout.anchorAt(m_x + inGrid.x(), m_y + inGrid.y());
    m_isWholeWanted = bounded == m_layout.zoomSteps();
    m_layout.setZoom(bounded);
    measure();
    m_x = m_layout.xOf(anchor) - inGrid.x();
    m_y = m_layout.yOf(anchor) - (place.y() - gridRect().top());
    relay();
}

void StripeMapView::goTo(VolumeId volume, qint64 row)
{
    const int section = m_layout.sectionOf(volume);
    if (section < 0 || row < 0 || m_layout.sections().at(section).rows == 0)
        return;
    MapLayout probe = m_layout;
    while (probe.zoom() > 0 && (probe.rowStep().octave > 0 || probe.rowStep().cellPx < kReadableRow))
        probe.setZoom(probe.zoom() - 1);
    setZoom(probe.zoom());
    const MapLayout::RowCell cell{section,
                                  std::min(row, m_layout.rowCellCount(section) - 1) >> m_layout.rowStep().octave};
    moveTo(m_x, m_layout.yOf(cell) - gridRect().height() / 2);
    setFocusCell(pickOf(cell, m_layout.columnCellAt(m_x)));
}

void StripeMapView::centreOn(VolumeId volume, double rowShare, double columnShare)
{
    const int section = m_layout.sectionOf(volume);
    if (section < 0)
        return;
    const double rows = double(m_layout.sections().at(section).rows);
    const qint64 y = m_layout.yOf({.volume = volume, .row = std::clamp(rowShare, 0.0, 1.0) * rows, .column = 0});
    moveTo(qint64(columnShare * double(m_layout.width())) - gridRect().width() / 2, y - gridRect().height() / 2);
}

void StripeMapView::goCloser(const MapPick &pick)
{
    const int section = m_layout.sectionOf(pick.volume);
    if (section < 0)
        return;
    const int octave = std::max(0, m_layout.rowStep().octave - 3);
    MapLayout probe = m_layout;
    while (probe.zoom() > 0 && probe.rowStep().octave > octave)
        probe.setZoom(probe.zoom() - 1);
    zoomAt(probe.zoom() < zoom() ? probe.zoom() : zoom() - kCloserNotches, rectOf(pick).center());
    const qint64 y = m_layout.yOf({.volume = pick.volume, .row = double(pick.firstRow), .column = 0});
    if (y < m_y || y > m_y + gridRect().height())
        moveTo(m_x, y - gridRect().height() / 2);
    setFocusCell(
        pickOf({section, pick.firstRow >> m_layout.rowStep().octave}, m_layout.columnCellOf(pick.firstColumn)));
}

QList<StripeMapView::Patch> StripeMapView::cellPatches(int margin) const
{
    QList<Patch> patches;
    const QRect grid = gridRect();
    const qint64 height = qint64(MapTiles::kTileRows) * m_layout.rowStep().cellPx;
    const int width = MapPixmaps::kPatchColumns * m_layout.columnStep().cellPx;
    const int columnCount = (m_layout.columnCellCount() + MapPixmaps::kPatchColumns - 1) / MapPixmaps::kPatchColumns;
    const int firstColumn = std::max<int>(0, int(m_x / width) - margin);
    const int lastColumn = std::min<int>(columnCount - 1, int((m_x + grid.width()) / width) + margin);
    for (int section = 0; section < int(m_layout.sections().size()); ++section) {
        const qint64 top = m_layout.sectionTop(section) - m_y;
        const qint64 cells = m_layout.rowCellCount(section);
        if (cells == 0 || top > grid.height() + margin * height ||
            top + cells * m_layout.rowStep().cellPx < -margin * height)
            continue;
        const qint64 tileCount = (cells + MapTiles::kTileRows - 1) / MapTiles::kTileRows;
        const qint64 first = std::max<qint64>(0, floorDivide(-top, height) - margin);
        const qint64 last = std::min(tileCount - 1, floorDivide(grid.height() - top, height) + margin);
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

void StripeMapView::askOn()
{
    const auto keysOf = [this](int margin) {
        QList<MapTileKey> keys;
        for (const Patch &patch : cellPatches(margin)) {
            const MapTileKey key = m_pixmaps.tileKey(patch.key);
            if (!keys.contains(key))
                keys.append(key);
        }
        return keys;
    };
    if (m_layout.columns().isEmpty())
        return;
    m_tiles.want(keysOf(0), keysOf(1));
    while (const auto question = m_tiles.nextQuestion())
        ask(*question);
}

void StripeMapView::ask(const MapTiles::Question &question)
{
    const auto done = [this, view = QPointer<StripeMapView>(this), question](const auto &answer) {
        if (view)
            taken(question, answer);
    };
    if (const auto *rows = std::get_if<MapRowsRequest>(&question.request))
        Q_EMIT asked(mapAsk<MapRows>(u"map.rows"_s, *rows, done));
    else
        Q_EMIT asked(mapAsk<MapTile>(u"map.tile"_s, std::get<MapTileRequest>(question.request), done));
}

template <class Answer>
void StripeMapView::taken(const MapTiles::Question &question, const Result<Answer> &answer)
{
    if (!answer) {
        m_tiles.giveUp(question);
        if (answer.error().code != ErrorCode::Cancelled)
            Q_EMIT refused(answer.error());
        return;
    }
    m_progress = answer->progress;
    if (!answer->progress.isReady) {
        m_tiles.giveUp(question); // asked for again at the next refresh
        Q_EMIT progressed();
        return;
    }
    const auto what = m_tiles.take(question, *answer);
    Q_EMIT progressed();
    if (what == MapTiles::Taken::Nothing)
        return askOn();
    const int section = m_layout.sectionOf(question.key.volume);
    if (section >= 0 && m_layout.sections().at(section).rows != answer->totalRows) {
        const auto anchor = m_layout.anchorAt(m_x, m_y);
        m_layout.setRows(question.key.volume, answer->totalRows);
        if (m_y > 0)
            m_y = m_layout.yOf(anchor);
        relay();
        Q_EMIT rowsChanged(question.key.volume, answer->totalRows);
    }
    if (what == MapTiles::Taken::Changed) {
        viewport()->update();
        Q_EMIT viewMoved();
    }
    askOn();
}

bool StripeMapView::paintPatch(QPainter &painter, const Patch &patch, bool mayDraw)
{
    if (!mayDraw && !m_pixmaps.isReady(patch.key))
        return false;
    if (const QPixmap *pixmap = m_pixmaps.patch(patch.key))
        painter.drawPixmap(patch.place, *pixmap);
    return true;
}

void StripeMapView::paintEvent(QPaintEvent *)
{
    QElapsedTimer since;
    since.start();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    const QRect grid = gridRect();
    bool isComplete = true;
    painter.setClipRect(grid.adjusted(-m_rowsWidth, 0, m_sparesWidth, 0));
    for (Patch patch : cellPatches(0)) {
        painter.setClipRect(grid);
        isComplete = paintPatch(painter, patch, !since.hasExpired(kDrawBudgetMs)) && isComplete;
        if (patch.place.x() > grid.x() - MapPixmaps::kPatchColumns * m_layout.columnStep().cellPx &&
            patch.place.x() <= grid.x()) { // the gutters, once for each row of patches
            painter.setClipRect(0, grid.y(), viewport()->width(), grid.height());
            patch.key.kind = MapPatchKey::Rows;
            patch.place.setX(0);
            isComplete = paintPatch(painter, patch, !since.hasExpired(kDrawBudgetMs)) && isComplete;
            patch.key.kind = MapPatchKey::Spares;
            patch.place.setX(viewport()->width() - m_sparesWidth);
            isComplete = paintPatch(painter, patch, !since.hasExpired(kDrawBudgetMs)) && isComplete;
        }
    }
    painter.setClipRect(0, grid.y(), viewport()->width(), grid.height());
    paintTitles(painter);
    paintMarks(painter);
    paintFocus(painter);
    painter.setClipping(false);
    paintHeader(painter);
    if (!isComplete)
        m_drawMore.start();
}

void StripeMapView::paintHeader(QPainter &painter)
{
    const QRect grid = gridRect();
    painter.fillRect(0, 0, viewport()->width(), m_headerHeight, palette().color(QPalette::Base));
    painter.setClipRect(grid.x(), 0, grid.width(), m_headerHeight);
    const int width = MapPixmaps::kPatchColumns * m_layout.columnStep().cellPx;
    const int namesTop = m_headerHeight - m_namesHeight;
    for (qint64 column = m_x / width; column * width < m_x + grid.width(); ++column) {
        if (column * MapPixmaps::kPatchColumns >= m_layout.columnCellCount())
            break;
        paintPatch(painter,
                   {{.kind = MapPatchKey::Names, .volume = {}, .row = 0, .column = int(column)},
                    QPoint(grid.x() + int(column * width - m_x), namesTop)},
                   true);
    }
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
    const QFontMetrics metrics = fontMetrics();
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
        painter.setPen(lineColor(palette()));
        painter.drawLine(left, y + 2, left, y + height - 1);
        const int seenLeft = std::max(left, grid.left()) + 4;
        const int room = std::min(right, grid.right()) - seenLeft - 2;
        if (room < metrics.averageCharWidth() * 2)
            continue;
        painter.setPen(softText(palette()));
        painter.drawText(QRect(seenLeft, y, room, height), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(group.title, Qt::ElideRight, room));
    }
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

QString StripeMapView::volumeName(VolumeId volume) const
{
    const int section = m_layout.sectionOf(volume);
    return section < 0 ? QString() : m_layout.sections().at(section).name;
}

QRectF StripeMapView::visibleShare(VolumeId volume) const
{
    const int section = m_layout.sectionOf(volume);
    if (section < 0 || m_layout.width() == 0)
        return {};
    const double height = double(std::max<qint64>(1, m_layout.rowCellCount(section) * m_layout.rowStep().cellPx));
    const double top = double(m_y - m_layout.sectionTop(section)) / height;
    const double bottom = top + double(gridRect().height()) / height;
    const double left = double(m_x) / double(m_layout.width());
    const double right = left + double(gridRect().width()) / double(m_layout.width());
    return QRectF(QPointF(std::clamp(left, 0.0, 1.0), std::clamp(top, 0.0, 1.0)),
                  QPointF(std::clamp(right, 0.0, 1.0), std::clamp(bottom, 0.0, 1.0)));
}

VolumeId StripeMapView::middleVolume() const
{
    const auto cell = m_layout.nearestRowCell(m_y + gridRect().height() / 2);
    return cell.section < 0 ? VolumeId() : m_layout.sections().at(cell.section).volume;
}

void StripeMapView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relay();
}

void StripeMapView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_widestName.reset();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        relay();
}

} // namespace fallow::console
