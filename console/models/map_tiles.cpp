// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/map_tiles.h"

#include <algorithm>

namespace fallow::console {

void MapTiles::reset()
{
    m_entries.clear();
    m_visible.clear();
    m_near.clear();
    m_underWay.clear();
    m_isWaiting = false;
    ++m_life;
}

void MapTiles::setColumns(const MapColumns &columns)
{
    const auto stores = [](const MapColumns &of) {
        QList<quint64> ids;
        for (const MapColumn &column : of.columns())
            ids.append(column.store);
        return ids;
    };
    const bool isSameOrder = stores(columns) == stores(m_columns) && columns.domains() == m_columns.domains();
    m_columns = columns;
    if (isSameOrder)
        return;
    m_cells.clear();
    m_entries.removeIf([](const auto &entry) { return entry.key().rowOctave > 0; });
    m_underWay.clear();
    ++m_life;
}

const MapTileData *MapTiles::find(const MapTileKey &key) const
{
    const auto found = m_entries.constFind(key);
    return found == m_entries.cend() ? nullptr : &found->data;
}

void MapTiles::want(QList<MapTileKey> visible, QList<MapTileKey> near)
{
    m_visible = std::move(visible);
    m_near = std::move(near);
    ++m_clock;
    for (const QList<MapTileKey> *keys : {&m_near, &m_visible}) {
        for (const MapTileKey &key : *keys) {
            if (const auto found = m_entries.find(key); found != m_entries.end())
                found->wanted = m_clock;
        }
    }
}

void MapTiles::refresh()
{
    m_isWaiting = false;
    for (const MapTileKey &key : std::as_const(m_visible)) {
        if (const auto found = m_entries.find(key); found != m_entries.end())
            found->isStale = true;
    }
    // What is not seen is asked for again when it is.
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry)
        entry->isStale = entry->isStale || entry->wanted != m_clock;
}

bool MapTiles::isAnyVisibleMissing() const
{
    return std::ranges::any_of(m_visible, [this](const MapTileKey &key) { return !m_entries.contains(key); });
}

MapTileRequest MapTiles::tileRequest(const MapTileKey &key, quint64 knownVersion) const
{
    auto cells = m_cells.constFind(key.columnOctave);
    if (cells == m_cells.constEnd())
        cells = m_cells.insert(key.columnOctave, m_columns.cells(key.columnOctave));
    MapTileRequest request{.volume = key.volume,
                           .firstRow = key.row * (qint64(kTileRows) << key.rowOctave),
                           .rowsPerBucket = qint64(1) << key.rowOctave,
                           .bucketCount = kTileRows,
                           .stores = {},
                           .columnSizes = {},
                           .knownVersion = knownVersion};
    const qsizetype first = qsizetype(key.column) * kTileColumns;
    for (qsizetype cell = first; cell < std::min(first + kTileColumns, cells->size() - 1); ++cell) {
        request.columnSizes.append(cells->at(cell + 1) - cells->at(cell));
        for (int column = cells->at(cell); column < cells->at(cell + 1); ++column)
            request.stores.append(m_columns.columns().at(column).store);
    }
    return request;
}

MapTiles::Question MapTiles::question(const MapTileKey &key, quint64 knownVersion)
{
    m_underWay.insert(key);
    if (key.rowOctave == 0)
        return {key, m_life,
                MapRowsRequest{.volume = key.volume,
                               .firstRow = key.row * kTileRows,
                               .limit = kTileRows,
                               .knownVersion = knownVersion}};
    return {key, m_life, tileRequest(key, knownVersion)};
}

std::optional<MapTiles::Question> MapTiles::nextQuestion()
{
    if (m_isWaiting || m_underWay.size() >= kMostUnderWay)
        return std::nullopt;
    for (const QList<MapTileKey> *keys : {&m_visible, &m_near}) {
        for (const MapTileKey &key : *keys) {
            if (!m_entries.contains(key) && !m_underWay.contains(key))
                return question(key, 0);
        }
        for (const MapTileKey &key : *keys) {
            const auto found = m_entries.find(key);
            if (found == m_entries.end() || !found->isStale || m_underWay.contains(key))
                continue;
            found->isStale = false;
            return question(key, found->data.version);
        }
    }
    return std::nullopt;
}

bool MapTiles::finish(const Question &question)
{
    return question.life == m_life && m_underWay.remove(question.key);
}

MapTiles::Entry &MapTiles::store(const MapTileKey &key)
{
    if (m_entries.size() >= kMostTiles && !m_entries.contains(key))
        evict();
    Entry &entry = m_entries[key];
    entry.wanted = std::max(entry.wanted, m_clock);
    entry.isStale = false;
    entry.data.generation = ++m_generation;
    return entry;
}

MapTiles::Taken MapTiles::take(const Question &question, const MapTile &answer)
{
    if (!finish(question))
        return Taken::Nothing;
    const auto known = m_entries.find(question.key);
    if (answer.isUnchanged && known != m_entries.end()) {
        known->data.version = answer.version;
        return Taken::Unchanged;
    }
    const auto &request = std::get<MapTileRequest>(question.request);
    const qsizetype rowCount = answer.spares.size();
    const int columnCount = int(request.columnSizes.size());
    const auto cells =
        rowCount <= kTileRows && answer.firstStripes.size() == rowCount && answer.degradedRows.size() == rowCount
            ? unpackMapCells(answer.cells, rowCount * columnCount)
            : Result<std::vector<MapCell>>(fail(ErrorCode::ProtocolViolation, QString()));
    if (!cells) { // of a version that speaks otherwise: drawn as if nothing were there
        m_isWaiting = true;
        return Taken::Nothing;
    }
    MapTileData &data = store(question.key).data;
    data.cells = *cells;
    data.columnCount = columnCount;
    data.spares = answer.spares;
    data.degradedRows = answer.degradedRows;
    data.firstStripes = answer.firstStripes;
    data.version = answer.version;
    return Taken::Changed;
}

MapTiles::Taken MapTiles::take(const Question &question, const MapRows &answer)
{
    if (!finish(question))
        return Taken::Nothing;
    const auto known = m_entries.find(question.key);
    if (answer.isUnchanged && known != m_entries.end()) {
        known->data.version = answer.version;
        return Taken::Unchanged;
    }
    MapTileData &data = store(question.key).data;
    data.stripes = answer.rows.mid(0, kTileRows);
    data.version = answer.version;
    return Taken::Changed;
}

void MapTiles::giveUp(const Question &question)
{
    if (finish(question))
        m_isWaiting = true;
}

/// Throws a quarter away, those first that were not wanted for the longest time.
void MapTiles::evict()
{
    std::vector<quint64> ages;
    ages.reserve(size_t(m_entries.size()));
    for (const Entry &entry : std::as_const(m_entries))
        ages.push_back(entry.wanted);
    const auto border = ages.begin() + ptrdiff_t(ages.size()) / 4;
    std::ranges::nth_element(ages, border);
    const quint64 age = *border;
    m_entries.removeIf([age, clock = m_clock](const auto &entry) {
        return entry.value().wanted <= age && entry.value().wanted < clock;
    });
    if (m_entries.size() >= kMostTiles)
        m_entries.clear(); // all are wanted: far more than a screen can show
}

} // namespace fallow::console
