// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/map_overview.h"

#include "console/theme/tone.h"
#include "console/widgets/cell_painter.h"
#include "console/widgets/map_words.h"
#include "console/widgets/strip_painter.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {
constexpr int kRows = 96;
constexpr int kColumns = 12;
constexpr int kTitle = 22;
} // namespace

MapOverview::MapOverview(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(84);
    setAccessibleName(tr("The whole volume"));
    setAccessibleDescription(tr("A small picture of all stripes; the frame shows which part the map shows."));
}

void MapOverview::clear()
{
    m_cells.clear();
    m_version = 0;
    m_isAsking = false;
    ++m_life;
    update();
}

void MapOverview::setColumns(const MapColumns &columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    m_version = 0;
}

void MapOverview::setVolume(VolumeId volume, const QString &name, qint64 rows)
{
    m_rows = rows;
    if (volume == m_volume && name == m_name)
        return;
    if (volume != m_volume)
        clear();
    m_volume = volume;
    m_name = name;
    setToolTip(tr("All of %1; press to go there", "name of a volume").arg(name).toHtmlEscaped());
    refresh();
}

void MapOverview::setSeen(const QRectF &share)
{
    if (share == m_seen)
        return;
    m_seen = share;
    update();
}

void MapOverview::refresh()
{
    if (m_isAsking || m_volume.isNull() || m_rows < 1 || m_columns.isEmpty())
        return;
    MapTileRequest request{.volume = m_volume,
                           .firstRow = 0,
                           .rowsPerBucket = std::max<qint64>(1, (m_rows + kRows - 1) / kRows),
                           .bucketCount = kRows,
                           .stores = {},
                           .columnSizes = {}};
    const int each = (m_columns.size() + kColumns - 1) / kColumns;
    for (int column = 0; column < m_columns.size(); ++column) {
        if (column % each == 0)
            request.columnSizes.append(0);
        ++request.columnSizes.last();
        request.stores.append(m_columns.columns().at(column).store);
    }
    const bool isSame = m_version != 0 && request.rowsPerBucket == m_shown.rowsPerBucket &&
                        request.stores == m_shown.stores && request.volume == m_shown.volume;
    request.knownVersion = isSame ? m_version : 0;
    m_isAsking = true;
    Q_EMIT asked(
        mapAsk<MapTile>(u"map.tile"_s, request,
                        [self = QPointer<MapOverview>(this), request, life = m_life](const Result<MapTile> &answer) {
                            if (self && self->m_life == life)
                                self->take(request, answer);
                        }));
}

void MapOverview::take(const MapTileRequest &request, const Result<MapTile> &answer)
{
    m_isAsking = false;
    if (!answer || !answer->progress.isReady)
        return; // the map itself says why
    m_version = answer->version;
    if (answer->isUnchanged)
        return;
    const auto cells = unpackMapCells(answer->cells, answer->spares.size() * request.columnSizes.size());
    if (!cells)
        return;
    m_cells = *cells;
    m_columnCount = int(request.columnSizes.size());
    m_shown = request;
    update();
}

QRect MapOverview::pictureRect() const
{
    return rect().adjusted(8, kTitle, -8, -6);
}

QColor MapOverview::colorOf(const MapCell &cell) const
{
    const QColor base = palette().color(QPalette::Base);
    if (cell.total() == 0)
        return mixed(base, palette().color(QPalette::WindowText), 0.04);
    const QColor sound = mixed(base, stripColor(StripKind::Data), isDark(palette()) ? 0.55 : 0.4);
    if (cell.spare < 0)
        return stateColor(StripState::Missing, palette());
    if (cell[MapState::Missing] + cell[MapState::Suspect] > 0)
        return mixed(sound, stateColor(StripState::Missing, palette()), 0.7);
    if (cell[MapState::Rebuilding] > 0)
        return stateColor(StripState::Rebuilding, palette());
    const double away = double(cell[MapState::Away]) / double(cell.total());
    return mixed(sound, base, std::min(0.75, away * 3));
}

void MapOverview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(softText(palette()));
    painter.drawText(QRect(6, 0, width() - 12, kTitle), Qt::AlignVCenter | Qt::AlignHCenter,
                     fontMetrics().elidedText(m_name, Qt::ElideRight, width() - 12));
    const QRect picture = pictureRect();
    const int rowCount = m_columnCount > 0 ? int(m_cells.size()) / m_columnCount : 0;
    for (int row = 0; row < rowCount; ++row) {
        const int top = picture.y() + picture.height() * row / rowCount;
        const int bottom = picture.y() + picture.height() * (row + 1) / rowCount;
        for (int column = 0; column < m_columnCount; ++column) {
            const int left = picture.x() + picture.width() * column / m_columnCount;
            const int right = picture.x() + picture.width() * (column + 1) / m_columnCount;
            painter.fillRect(left, top, right - left, bottom - top,
                             colorOf(m_cells[size_t(row * m_columnCount + column)]));
        }
    }
    painter.setPen(lineColor(palette()));
    painter.drawRect(picture.adjusted(0, 0, -1, -1));
    if (m_seen.isNull())
        return;
    QRect frame(picture.x() + int(m_seen.x() * picture.width()), picture.y() + int(m_seen.y() * picture.height()),
                int(m_seen.width() * picture.width()), int(m_seen.height() * picture.height()));
    frame.setSize(frame.size().expandedTo({5, 5}));
    painter.setPen(QPen(palette().color(QPalette::Base), 4));
    painter.drawRect(frame);
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2));
    painter.drawRect(frame);
}

void MapOverview::choose(QPoint place)
{
    const QRect picture = pictureRect();
    Q_EMIT placeChosen(m_volume, double(place.y() - picture.y()) / std::max(1, picture.height()),
                       double(place.x() - picture.x()) / std::max(1, picture.width()));
}

void MapOverview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(event->position().toPoint());
}

void MapOverview::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        choose(event->position().toPoint());
}

} // namespace fallow::console
