// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/map_columns.h"
#include "wire/map_cells.h"

#include <QHash>
#include <QSet>
#include <optional>
#include <variant>

namespace fallow::console {

/// A piece of the map: kTileRows cells of 2^rowOctave rows by kTileColumns cells of 2^columnOctave columns. With
/// rowOctave 0 the piece is made of single stripes with all their strips, and has no columns of its own.
struct MapTileKey
{
    VolumeId volume;
    int rowOctave = 0;
    int columnOctave = 0;
    qint64 row = 0; ///< in tiles
    int column = 0; ///< in tiles
    friend bool operator==(const MapTileKey &, const MapTileKey &) = default;
    friend size_t qHash(const MapTileKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.volume.value(), key.rowOctave, key.columnOctave, key.row, key.column);
    }
};

/// What is known of a piece.
struct MapTileData
{
    std::vector<MapCell> cells; ///< of more than single stripes: row by row
    int columnCount = 0;
    QList<int> spares;           ///< by row of cells
    QList<qint64> degradedRows;  ///< by row of cells
    QList<quint64> firstStripes; ///< by row of cells
    QList<StripeMapRow> stripes; ///< of single stripes
    quint64 version = 0;         ///< the controller's
    quint64 generation = 0;      ///< another whenever what is seen has changed
    int rowCount() const { return int(stripes.isEmpty() ? spares.size() : stripes.size()); }
};

/// The pieces of a map that is too large to hold: asks for those that are seen, then for those near by, and keeps the
/// ones that were last wanted. Some questions are under way at a time. Knows no network: whoever owns it carries the
/// questions. Thread: gui.
class MapTiles
{
public:
    static constexpr int kTileRows = 32;
    static constexpr int kTileColumns = 128;
    static constexpr int kMostTiles = 192;
    static constexpr int kMostUnderWay = 4;

    struct Question
    {
        MapTileKey key;
        quint64 life = 0; ///< of which reset()
        std::variant<MapTileRequest, MapRowsRequest> request;
    };
    enum class Taken { Nothing, Unchanged, Changed };

    /// Forgets everything, and takes no answer to older questions.
    void reset();
    /// Other columns: pieces of many stripes are asked for again, and single stripes stay.
    void setColumns(const MapColumns &columns);
    const MapTileData *find(const MapTileKey &key) const;
    /// What is seen, and what may soon be; the first are asked for first.
    void want(QList<MapTileKey> visible, QList<MapTileKey> near);
    /// What is seen shall be asked for again; after a failure also what failed.
    void refresh();
    std::optional<Question> nextQuestion();
    Taken take(const Question &question, const MapTile &answer);
    Taken take(const Question &question, const MapRows &answer);
    void giveUp(const Question &question);
    bool isWaiting() const { return m_isWaiting; } ///< after a failure, until the next refresh()
    bool isAnyVisibleMissing() const;

private:
    struct Entry
    {
        MapTileData data;
        quint64 wanted = 0; ///< when last
        bool isStale = false;
    };
    MapTileRequest tileRequest(const MapTileKey &key, quint64 knownVersion) const;
    Question question(const MapTileKey &key, quint64 knownVersion);
    bool finish(const Question &question);
    Entry &store(const MapTileKey &key);
    void evict();

    MapColumns m_columns;
    mutable QHash<int, QList<int>> m_cells; ///< by octave
    QHash<MapTileKey, Entry> m_entries;
    QList<MapTileKey> m_visible;
    QList<MapTileKey> m_near;
    QSet<MapTileKey> m_underWay;
    quint64 m_life = 1;
    quint64 m_clock = 0;
    quint64 m_generation = 0;
    bool m_isWaiting = false;
};

} // namespace fallow::console
