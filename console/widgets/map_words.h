// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/map_layout.h"
#include "wire/map_cells.h"

namespace fallow::console {

// What stands on the stripe map, in words. Thread: gui.

/// "Stripe 3·17 of home".
QString stripeName(StripeId stripe, const QString &volume);
/// "Rows 4,096 to 8,191 of home".
QString rowsName(qint64 firstRow, qint64 endRow, const QString &volume);
/// How many more strips may be lost: "2 strips to spare", "none to spare", "1 strip too few to be read".
QString spareSentence(int spare);
/// "Data", "Missing", ...: what a state is called where it is counted.
QString mapStateWord(MapState state);
/// "1,204 data, 602 parity, 12 on machines that are away"; empty for a cell without strips.
QString countsSentence(const MapCell &cell);
/// A stripe's strips in columns [firstColumn, endColumn), a line each: "Parity 1 of 2: can be read".
QStringList stripLines(const StripeMapRow &row, const MapColumns &columns, int firstColumn, int endColumn);
/// "pc-03: away" for one column, the range's name for several.
QString columnsName(const MapColumns &columns, int firstColumn, int endColumn);

} // namespace fallow::console
