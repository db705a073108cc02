// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QSortFilterProxyModel;

namespace fallow::console {

/// A table as all pages have it: whole rows, no grid, sorted by SortRole, one row selected. Thread: gui.
QTableView *makeTable(QSortFilterProxyModel *model, const QString &objectName, const QString &accessibleName,
                      QWidget *parent);

} // namespace fallow::console
