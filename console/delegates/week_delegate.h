// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace fallow::console {

/// Draws a week of hours (localWeek() of console/models/machine_model.h) as seven lines of 24 squares: the fuller, the
/// likelier up; an hour of which nothing is known is left out. Fills `rect`, whole pixels a square.
void paintWeek(QPainter &painter, const QRect &rect, const QByteArray &week, const QColor &ink, const QColor &track,
               Qt::LayoutDirection direction);

/// A cell with a machine's week: WeekRole. Without one: the cell's text.
class WeekDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace fallow::console
