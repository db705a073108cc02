// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace fallow::console {

/// A small table of texts in a wizard: the first column takes the room, the others are figures. Thread: gui.
QTableWidget *makePlanTable(const QStringList &headings, const QString &accessibleName, QWidget *parent);
void fillPlanTable(QTableWidget *table, const QList<QStringList> &rows);

} // namespace fallow::console
