// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/strip_model.h"

#include "console/theme/tone.h"
#include "console/widgets/map_pixmaps.h"
#include "console/widgets/strip_painter.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {
constexpr int kStripSign = 16;
}

QList<StripRow> stripRows(const MapStripe &stripe)
{
    QList<StripRow> rows;
    for (const MapStrip &strip : stripe.strips) {
        const QString place = strip.store.isNull()          ? StripModel::tr("nowhere")
                              : strip.machineName.isEmpty() ? StripModel::tr("Local disk %1").arg(strip.store.value())
                                                            : strip.machineName;
        rows.append({.position = int(rows.size()),
                     .dataCount = stripe.dataCount,
                     .stripCount = int(stripe.strips.size()),
                     .place = place,
                     .state = stripStateFromWire(int(strip.state)),
                     .checksum = strip.checksum});
    }
    return rows;
}

QVariant StripModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StripRow &row = this->row(index.row());
    const StripKind kind = stripKind(row.position, row.dataCount);
    const bool isData = kind == StripKind::Data;
    const QString checksum = u"%1"_s.arg(row.checksum, 8, 16, QChar(u'0'));
    if (role == SortRole || role == KeyRole)
        return row.position;
    if (role == StateRole)
        return int(row.state);
    if (role == Qt::DecorationRole && index.column() == Strip)
        return stripPixmap(kind, row.state, kStripSign, qApp->devicePixelRatio(), QGuiApplication::palette());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Strip:
        return tr("%1 %2", "kind of strip, its number")
            .arg(stripKindWord(kind))
            .arg(isData ? row.position + 1 : row.position - row.dataCount + 1);
    case Place:
        return role == Qt::ToolTipRole ? row.place.toHtmlEscaped() : row.place;
    case State:
        return stripStateWord(row.state);
    case Checksum:
        return checksum;
    default:
        return {};
    }
}

QVariant StripModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return RowModel::headerData(section, orientation, role);
    switch (section) {
    case Strip:
        return tr("Strip");
    case Place:
        return tr("On");
    case State:
        return tr("State");
    case Checksum:
        return tr("CRC32C");
    default:
        return {};
    }
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FindingRow &row = this->row(index.row());
    if (role == SortRole || role == KeyRole)
        return row.number;
    if (role == StateRole)
        return int(row.isTrouble);
    if (role == Qt::ForegroundRole && row.isTrouble && index.column() == What)
        return toneColor(Tone::Danger, QGuiApplication::palette());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Stripe:
        return stripeNumber(row.stripe);
    case Volume:
        return role == Qt::ToolTipRole ? row.volumeName.toHtmlEscaped() : row.volumeName;
    case What:
        return row.what;
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return RowModel::headerData(section, orientation, role);
    switch (section) {
    case Stripe:
        return tr("Stripe");
    case Volume:
        return tr("Volume");
    case What:
        return tr("Found");
    default:
        return {};
    }
}

} // namespace fallow::console
