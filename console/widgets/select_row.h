// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace fallow::console {

/// Makes a row the current one and selects it alone; nothing where there is no such row. QTableView::selectRow() looks
/// for a column beyond the edge of a table that runs from right to left, and then selects nothing. Thread: gui.
void selectRow(QTableView *table, int row);

} // namespace fallow::console
