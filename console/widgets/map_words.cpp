// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/map_words.h"

#include "console/format/format.h"
#include "console/widgets/map_pixmaps.h"
#include "console/widgets/strip_painter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct MapWords
{
    Q_DECLARE_TR_FUNCTIONS(StripeMap)
};

QString counted(MapState state, quint32 count)
{
    switch (state) {
    case MapState::Data:
        return MapWords::tr("%Ln data", "strips", int(count));
    case MapState::Parity:
        return MapWords::tr("%Ln parity", "strips", int(count));
    case MapState::Mirror:
        return MapWords::tr("%Ln copies", "strips", int(count));
    case MapState::Away:
        return MapWords::tr("%Ln on machines that are away", "strips", int(count));
    case MapState::Missing:
        return MapWords::tr("%Ln missing", "strips", int(count));
    case MapState::Rebuilding:
        return MapWords::tr("%Ln being rebuilt", "strips", int(count));
    case MapState::Suspect:
        return MapWords::tr("%Ln found wrong", "strips", int(count));
    }
    Q_UNREACHABLE();
}

} // namespace

QString stripeName(StripeId stripe, const QString &volume)
{
    const QString number = stripeNumber(stripe);
    return volume.isEmpty() ? MapWords::tr("Stripe %1").arg(number)
                            : MapWords::tr("Stripe %1 of %2").arg(number, volume);
}

QString rowsName(qint64 firstRow, qint64 endRow, const QString &volume)
{
    return MapWords::tr("Rows %1 to %2 of %3").arg(countText(firstRow), countText(endRow - 1), volume);
}

QString spareSentence(int spare)
{
    if (spare < 0)
        return MapWords::tr("%Ln strip(s) too few to be read", nullptr, -spare);
    return spare == 0 ? MapWords::tr("no strip to spare") : MapWords::tr("%Ln strip(s) to spare", nullptr, spare);
}

QString mapStateWord(MapState state)
{
    switch (state) {
    case MapState::Data:
        return stripKindWord(StripKind::Data);
    case MapState::Parity:
        return stripKindWord(StripKind::Parity);
    case MapState::Mirror:
        return stripKindWord(StripKind::Mirror);
    case MapState::Away:
        return MapWords::tr("Machine away");
    case MapState::Missing:
        return MapWords::tr("Missing");
    case MapState::Rebuilding:
        return MapWords::tr("Being rebuilt");
    case MapState::Suspect:
        return MapWords::tr("Found wrong");
    }
    Q_UNREACHABLE();
}

QString countsSentence(const MapCell &cell)
{
    QStringList parts;
    for (int state = 0; state < kMapStateCount; ++state) {
        if (cell.counts[size_t(state)] > 0)
            parts.append(counted(MapState(state), cell.counts[size_t(state)]));
    }
    return parts.join(MapWords::tr(", ", "between parts of a list"));
}

QStringList stripLines(const StripeMapRow &row, const MapColumns &columns, int firstColumn, int endColumn)
{
    QStringList lines;
    const qsizetype count = std::min(row.stores.size(), row.states.size());
    for (qsizetype position = 0; position < count; ++position) {
        const int column = columns.columnOf(row.stores.at(position));
        if (column < firstColumn || column >= endColumn)
            continue;
        const StripKind kind = stripKind(int(position), row.dataCount);
        const bool isData = kind == StripKind::Data;
        lines.append(MapWords::tr("%1 %2 of %3: %4", "kind of strip, number, count, state")
                         .arg(stripKindWord(kind))
                         .arg(isData ? position + 1 : position - row.dataCount + 1)
                         .arg(isData ? row.dataCount : int(count) - row.dataCount)
                         .arg(stripStateWord(stripStateFromWire(row.states.at(position)))));
    }
    return lines;
}

QString columnsName(const MapColumns &columns, int firstColumn, int endColumn)
{
    if (endColumn - firstColumn != 1 || firstColumn < 0 || firstColumn >= columns.size())
        return columns.rangeName(firstColumn, endColumn);
    const MapColumn &column = columns.columns().at(firstColumn);
    if (column.store == 0)
        return MapWords::tr("Strips that lie on no store at present");
    return MapWords::tr("%1: %2", "store, its state").arg(column.name, column.state);
}

} // namespace fallow::console
