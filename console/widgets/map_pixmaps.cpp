// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/map_pixmaps.h"

#include "console/format/format.h"
#include "console/theme/icons.h"
#include "console/theme/tone.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <utility>

namespace fallow::console {

namespace {

constexpr int kGutterMargin = 10;
constexpr int kTextFromPx = 14; ///< smaller rows have no text of their own
constexpr int kIconSize = 14;
constexpr int kMostPatchHeight = 256;

StripState stateAt(const StripeMapRow &row, qsizetype position)
{
    return stripStateFromWire(row.states.at(position));
}

} // namespace

int spareStrips(const StripeMapRow &row)
{
    return int(row.states.count(int(StripState::Present))) - row.dataCount;
}

QString stripeNumber(StripeId stripe)
{
    constexpr int kCounterBits = 40;
    const quint64 epoch = stripe.value() >> kCounterBits;
    const QString counter = QLocale().toString(qulonglong(stripe.value() & ((quint64(1) << kCounterBits) - 1)));
    return epoch == 0 ? counter : QString::number(epoch) + u'·' + counter;
}

MapCell cellOfStripe(const StripeMapRow &row, const MapColumns &columns, int firstColumn, int endColumn)
{
    MapCell cell;
    for (qsizetype position = 0; position < std::min(row.stores.size(), row.states.size()); ++position) {
        const int column = columns.columnOf(row.stores.at(position));
        if (column < firstColumn || column >= endColumn)
            continue;
        switch (stateAt(row, position)) {
        case StripState::Present: {
            const StripKind kind = stripKind(int(position), row.dataCount);
            ++cell[kind == StripKind::Data     ? MapState::Data
                   : kind == StripKind::Parity ? MapState::Parity
                                               : MapState::Mirror];
            break;
        }
        case StripState::Absent:
            ++cell[MapState::Away];
            break;
        case StripState::Missing:
            ++cell[MapState::Missing];
            break;
        case StripState::Rebuilding:
            ++cell[MapState::Rebuilding];
            break;
        case StripState::Suspect:
            ++cell[MapState::Suspect];
            break;
        }
        cell.spare = qint8(std::clamp(spareStrips(row), -32, 32));
    }
    return cell;
}

MapPixmaps::MapPixmaps(const MapLayout &layout, const MapTiles &tiles)
    : m_layout(layout)
    , m_tiles(tiles)
    , m_patches(kMostKiB)
{}

int MapPixmaps::patchRows() const
{
    int rows = MapTiles::kTileRows;
    while (rows > 1 && rows * m_layout.rowStep().cellPx > kMostPatchHeight)
        rows /= 2;
    return rows;
}

MapPixmaps::Rows MapPixmaps::rowsOf(const MapPatchKey &key, const MapTileData &data) const
{
    const int rows = patchRows();
    const int first = int(key.row % (MapTiles::kTileRows / rows)) * rows;
    return {first, std::max(first, std::min(first + rows, data.rowCount()))};
}

void MapPixmaps::setLook(const Look &look)
{
    if (look == m_look)
        return;
    m_look = look;
    clear();
}

void MapPixmaps::clear()
{
    m_patches.clear();
    m_strips.clear();
}

void MapPixmaps::setWindow(QSize size)
{
    const QSize patch(kPatchColumns * m_layout.columnStep().cellPx, patchRows() * m_layout.rowStep().cellPx);
    const QSizeF seen = QSizeF(size + 2 * patch) * m_look.devicePixelRatio; // patches stand out beyond its edges
    const double kibibytes = seen.width() * seen.height() * 4 / 1024;
    m_patches.setMaxCost(std::max<qsizetype>(kMostKiB, qsizetype(kibibytes * 1.25))); // and the gutters
}

/// As stripPixmap(), without a look into the cache of all pixmaps for each of some thousands.
const QPixmap &MapPixmaps::strip(StripKind kind, StripState state, int side)
{
    if (std::exchange(m_stripSide, side) != side)
        m_strips.clear();
    QPixmap &known = m_strips[{int(kind), int(state)}];
    if (known.isNull())
        known = stripPixmap(kind, state, side, m_look.devicePixelRatio, m_look.palette);
    return known;
}

MapTileKey MapPixmaps::tileKey(const MapPatchKey &key) const
{
    const MapStep rows = m_layout.rowStep();
    const qint64 row = key.row / (MapTiles::kTileRows / patchRows());
    if (rows.octave == 0)
        return {.volume = key.volume, .row = row};
    return {.volume = key.volume,
            .rowOctave = rows.octave,
            .columnOctave = m_layout.columnStep().octave,
            .row = row,
            .column = key.column * kPatchColumns / MapTiles::kTileColumns};
}

int MapPixmaps::firstOfTile(const MapPatchKey &key) const
{
    return tileKey(key).column * MapTiles::kTileColumns / kPatchColumns;
}

quint64 MapPixmaps::generationOf(const MapPatchKey &key) const
{
    if (key.kind == MapPatchKey::Names)
        return 1;
    const MapTileData *data = m_tiles.find(tileKey(key));
    return data ? data->generation : 0;
}

bool MapPixmaps::isReady(const MapPatchKey &key) const
{
    const Patch *known = m_patches.object(key);
    const quint64 generation = generationOf(key);
    return generation == 0 || (known && known->generation == generation);
}

const QPixmap *MapPixmaps::patch(const MapPatchKey &key, bool mayDraw)
{
    const quint64 generation = generationOf(key);
    if (generation == 0)
        return nullptr;
    if (Patch *known = m_patches.object(key)) {
        if (known->generation != generation && mayDraw) {
            known->pixmap = draw(key, m_tiles.find(tileKey(key)));
            known->generation = generation;
        }
        return &known->pixmap;
    }
    if (!mayDraw)
        return nullptr;
    auto *patch = new Patch{draw(key, m_tiles.find(tileKey(key))), generation};
    const qint64 bytes = qint64(patch->pixmap.width()) * patch->pixmap.height() * 4;
    return m_patches.insert(key, patch, std::max<qsizetype>(1, qsizetype(bytes / 1024))) ? &patch->pixmap : nullptr;
}

QPixmap MapPixmaps::draw(const MapPatchKey &key, const MapTileData *data)
{
    switch (key.kind) {
    case MapPatchKey::Cells:
        return drawCells(key, *data);
    case MapPatchKey::Rows:
        return drawRows(key, *data);
    case MapPatchKey::Spares:
        return drawSpares(key, *data);
    case MapPatchKey::Names:
        return drawNames(key);
    }
    Q_UNREACHABLE();
}

QPixmap MapPixmaps::blank(QSize size) const
{
    QPixmap pixmap(size.expandedTo({1, 1}) * m_look.devicePixelRatio);
    pixmap.setDevicePixelRatio(m_look.devicePixelRatio);
    pixmap.fill(m_look.palette.color(QPalette::Base));
    return pixmap;
}

/// Columns of machines that are away are hatched, every other column is a little darker, groups have a line between.
void MapPixmaps::drawGround(QPainter &painter, int firstCell, int cellCount, int height) const
{
    const QColor base = m_look.palette.color(QPalette::Base);
    const QColor text = m_look.palette.color(QPalette::WindowText);
    const int width = m_layout.columnStep().cellPx;
    const auto &columns = m_layout.columns();
    for (int i = 0; i < cellCount; ++i) {
        const int first = m_layout.firstColumn(firstCell + i);
        const int end = m_layout.endColumn(firstCell + i);
        const QRect place(i * width, 0, width, height);
        const bool areAllAway = std::all_of(columns.columns().begin() + first, columns.columns().begin() + end,
                                            [](const MapColumn &column) { return column.isAway; });
        if (areAllAway)
            painter.fillRect(place, QBrush(mixed(base, text, 0.13), Qt::BDiagPattern));
        else if ((firstCell + i) % 2 == 0)
            painter.fillRect(place, mixed(base, text, 0.025));
        const auto begins = [first](const MapGroup &group) { return group.first == first && first > 0; };
        if (std::ranges::any_of(columns.classes(), begins))
            painter.fillRect(place.x(), 0, 1, height, mixed(base, text, 0.35));
        else if (std::ranges::any_of(columns.domains(), begins))
            painter.fillRect(place.x(), 0, 1, height, mixed(base, text, 0.16));
    }
}

QPixmap MapPixmaps::drawCells(const MapPatchKey &key, const MapTileData &data)
{
    const int cellWidth = m_layout.columnStep().cellPx;
    const int cellHeight = m_layout.rowStep().cellPx;
    const int firstCell = key.column * kPatchColumns;
    const int cellCount = std::min(kPatchColumns, m_layout.columnCellCount() - firstCell);
    if (cellCount <= 0)
        return blank({1, 1});
    const Rows rows = rowsOf(key, data);
    QPixmap pixmap = blank({cellCount * cellWidth, rows.count() * cellHeight});
    QPainter painter(&pixmap);
    drawGround(painter, firstCell, cellCount, rows.count() * cellHeight);
    m_cells.setLook({cellWidth, cellHeight}, m_look.devicePixelRatio, m_look.palette);
    if (!data.stripes.isEmpty()) {
        drawStripes(painter, key, data);
        return pixmap;
    }
    const int offset = firstCell % MapTiles::kTileColumns;
    for (int row = rows.first; row < rows.end; ++row) {
        for (int column = 0; column < std::min(cellCount, data.columnCount - offset); ++column) {
            const MapCell &cell = data.cells[size_t(row * data.columnCount + offset + column)];
            if (const QPixmap *sign = m_cells.pixmap(cell))
                painter.drawPixmap(column * cellWidth, (row - rows.first) * cellHeight, *sign);
        }
    }
    return pixmap;
}

void MapPixmaps::drawStripes(QPainter &painter, const MapPatchKey &key, const MapTileData &data)
{
    const int cellWidth = m_layout.columnStep().cellPx;
    const int cellHeight = m_layout.rowStep().cellPx;
    const int firstCell = key.column * kPatchColumns;
    const bool isSingle = m_layout.columnStep().octave == 0;
    const int side = std::min(cellWidth, cellHeight) - 2;
    const auto &columns = m_layout.columns();
    const Rows rows = rowsOf(key, data);
    for (int index = rows.first; index < rows.end; ++index) {
        const StripeMapRow &row = data.stripes.at(index);
        QVarLengthArray<int, 32> done; // cells with several strips are drawn once
        for (qsizetype position = 0; position < std::min(row.stores.size(), row.states.size()); ++position) {
            const int cell = m_layout.columnCellOf(columns.columnOf(row.stores.at(position)));
            if (cell < firstCell || cell >= firstCell + kPatchColumns || done.contains(cell))
                continue;
            done.append(cell);
            const QPoint corner((cell - firstCell) * cellWidth, (index - rows.first) * cellHeight);
            const MapCell counted = cellOfStripe(row, columns, m_layout.firstColumn(cell), m_layout.endColumn(cell));
            if (isSingle && counted.total() == 1) {
                painter.drawPixmap(corner.x() + (cellWidth - side) / 2, corner.y() + (cellHeight - side) / 2,
                                   strip(stripKind(int(position), row.dataCount), stateAt(row, position), side));
            } else if (const QPixmap *sign = m_cells.pixmap(counted)) {
                painter.drawPixmap(corner, *sign);
            }
        }
    }
}

QPixmap MapPixmaps::drawRows(const MapPatchKey &key, const MapTileData &data) const
{
    const MapStep step = m_layout.rowStep();
    const Rows rows = rowsOf(key, data);
    QPixmap pixmap = blank({m_look.rowsWidth, rows.count() * step.cellPx});
    QPainter painter(&pixmap);
    painter.setFont(m_look.font);
    painter.setPen(softText(m_look.palette));
    const int every = step.cellPx >= kTextFromPx && step.octave == 0 ? 1 : (3 * kTextFromPx) / step.cellPx;
    for (int row = rows.first; row < rows.end; ++row) {
        if (row % every != 0)
            continue;
        const qint64 number = (tileKey(key).row * MapTiles::kTileRows + row) << step.octave;
        const QString text =
            step.octave == 0 && !data.stripes.isEmpty() ? stripeNumber(data.stripes.at(row).stripe) : countText(number);
        const QRect place(kGutterMargin, (row - rows.first) * step.cellPx, m_look.rowsWidth - 2 * kGutterMargin,
                          std::max(step.cellPx, QFontMetrics(m_look.font).height()));
        painter.drawText(place, Qt::AlignTop | Qt::AlignRight,
                         QFontMetrics(m_look.font).elidedText(text, Qt::ElideLeft, place.width()));
    }
    return pixmap;
}

QPixmap MapPixmaps::drawSpares(const MapPatchKey &key, const MapTileData &data) const
{
    const int height = m_layout.rowStep().cellPx;
    const Rows rows = rowsOf(key, data);
    QPixmap pixmap = blank({m_look.sparesWidth, rows.count() * height});
    QPainter painter(&pixmap);
    QFont font = m_look.font;
    font.setPixelSize(std::clamp(height - 2, 9, QFontMetrics(m_look.font).height() - 3));
    painter.setFont(font);
    for (int row = rows.first; row < rows.end; ++row) {
        const int top = (row - rows.first) * height;
        const bool isStripe = !data.stripes.isEmpty();
        const int spare = isStripe ? spareStrips(data.stripes.at(row)) : data.spares.at(row);
        if (spare == kSpareUnknown)
            continue;
        const bool isWhole = isStripe ? !std::ranges::any_of(data.stripes.at(row).states, [](int s) { return s != 0; })
                                      : data.degradedRows.at(row) == 0;
        const Tone tone = spare < 0 ? Tone::Danger : !isWhole ? Tone::Warning : Tone::Neutral;
        painter.setPen(toneColor(tone, m_look.palette));
        const QString sign = spare < 0 ? QStringLiteral("−%1").arg(countText(-spare)) : countText(spare);
        painter.drawText(QRect(kGutterMargin, top, m_look.sparesWidth - 2 * kGutterMargin, height),
                         Qt::AlignVCenter | Qt::AlignRight, sign);
        if (!isWhole) // a bar beside it, so that trouble is seen without reading
            painter.fillRect(3, top + 2, 3, height - 4, toneColor(tone, m_look.palette));
    }
    return pixmap;
}

QPixmap MapPixmaps::drawNames(const MapPatchKey &key) const
{
    const int width = m_layout.columnStep().cellPx;
    const int firstCell = key.column * kPatchColumns;
    const int cellCount = std::min(kPatchColumns, m_layout.columnCellCount() - firstCell);
    if (cellCount <= 0)
        return blank({1, 1});
    QPixmap pixmap = blank({cellCount * width, m_look.namesHeight});
    QPainter painter(&pixmap);
    painter.setFont(m_look.font);
    drawGround(painter, firstCell, cellCount, m_look.namesHeight);
    const QFontMetrics metrics(m_look.font);
    for (int i = 0; i < cellCount; ++i) {
        const int first = m_layout.firstColumn(firstCell + i);
        if (m_layout.endColumn(firstCell + i) - first != 1)
            continue;
        const MapColumn &column = m_layout.columns().columns().at(first);
        const int icon = std::min(kIconSize, width - 2);
        if (!column.iconName.isEmpty())
            painter.drawPixmap(i * width + (width - icon) / 2, m_look.namesHeight - icon - 5,
                               iconPixmap(column.iconName, icon, m_look.devicePixelRatio));
        const int length = m_look.namesHeight - kIconSize - 14;
        if (width < metrics.height() - 4 || length < 20)
            continue;
        painter.save();
        painter.setPen(column.isAway ? softText(m_look.palette) : m_look.palette.color(QPalette::WindowText));
        painter.translate(i * width + width / 2.0, m_look.namesHeight - kIconSize - 9);
        painter.rotate(-90);
        painter.drawText(QRect(0, -metrics.height() / 2, length, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(column.name, Qt::ElideRight, length));
        painter.restore();
    }
    return pixmap;
}

} // namespace fallow::console
