// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <span>

class QMenu;
class QPushButton;
class QSortFilterProxyModel;

namespace fallow::console {

/// A table as all pages have it: whole rows, no grid, sorted by SortRole, one row selected. Thread: gui.
QTableView *makeTable(QSortFilterProxyModel *model, const QString &objectName, const QString &accessibleName,
                      QWidget *parent);
/// The same in the model's own order.
QTableView *makePlainTable(QAbstractItemModel *model, const QString &objectName, const QString &accessibleName,
                           QWidget *parent);

/// The widths, in pixels, of the columns in their order, and no less than each header needs in this language.
void setColumnWidths(QTableView *table, std::span<const int> widths);
/// Widens a column to what its header needs with the sign of sorting, if it is sorted by it, and to texts that may
/// stand there, in this language.
/// @param hasSign a sign stands before the texts
void fitColumn(QTableView *table, int column, const QStringList &texts = {}, bool hasSign = false);
/// Tables made from now on remember their columns in this INI file; empty, as at first: nowhere. Thread: gui.
void rememberTablesIn(const QString &path);
/// Gives the header a menu with which people hide and show columns, and remembers order, widths, sorting and what is
/// hidden under `key`. The first column stays.
/// @param hiddenAtFirst columns that are there for those who want them
void makeColumnsChoosable(QTableView *table, const QString &key, const QList<int> &hiddenAtFirst = {});
/// A menu of the table's columns, and by which it is sorted if it is sorted at all, for a button beside it: all that
/// the header gives to the mouse. Owned by `parent`. Thread: gui.
QMenu *makeColumnMenu(QTableView *table, QWidget *parent);
/// The button for that menu, in a bar that is made before its table; showColumnsOf() gives it the table.
QPushButton *makeColumnsButton(const QString &objectName, QWidget *parent);
void showColumnsOf(QTableView *table, QPushButton *button);

} // namespace fallow::console
