// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/stripe_map_view.h"

#include "console/theme/tone.h"

#include <QPointer>
#include <QResizeEvent>
#include <QScrollBar>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kMostNamesHeight = 130;
constexpr int kReadableRow = 18;  ///< pixels: what goTo() shows has a sign and a number that can be read
constexpr int kCloserNotches = 5; ///< of zoom, where rows are single stripes already
constexpr qint64 kMostBarSteps = qint64(1) << 30;

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
    connect(&m_drawMore, &QTimer::timeout, this, &StripeMapView::drawAhead);
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
    m_pixmaps.setWindow(gridRect().size() + QSize(2 * kAheadPx, 2 * kAheadPx));
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
