// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/delegates/week_delegate.h"

#include "console/models/machine_model.h"
#include "console/theme/tone.h"

#include <QApplication>
#include <QPainter>

namespace fallow::console {

namespace {

constexpr int kDays = 7;
constexpr int kHours = 24;

} // namespace

void paintWeek(QPainter &painter, const QRect &rect, const QByteArray &week, const QColor &ink, const QColor &track,
               Qt::LayoutDirection direction)
{
    if (week.size() != kDays * kHours)
        return;
    const int width = std::max(1, rect.width() / kHours);
    const int height = std::max(1, rect.height() / kDays);
    const int gap = width >= 6 && height >= 6 ? 1 : 0;
    const QRect area(rect.x(), rect.y() + (rect.height() - height * kDays) / 2, width * kHours, height * kDays);
    for (int day = 0; day < kDays; ++day) {
        for (int hour = 0; hour < kHours; ++hour) {
            const auto percent = quint8(week.at(day * kHours + hour));
            if (percent > 100)
                continue;
            const QRect square(area.x() + hour * width, area.y() + day * height, width - gap, height - gap);
            painter.fillRect(QStyle::visualRect(direction, rect, square), mixed(track, ink, percent / 100.0));
        }
    }
}

void WeekDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QByteArray week = index.data(WeekRole).toByteArray();
    if (week.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    own.text.clear();
    const QStyle *style = own.widget ? own.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
    const bool isSelected = own.state.testFlag(QStyle::State_Selected);
    const QColor ground = isSelected ? own.palette.color(QPalette::Highlight) : own.palette.color(QPalette::Base);
    const QColor ink = isSelected ? own.palette.color(QPalette::HighlightedText) : toneColor(Tone::Good, own.palette);
    paintWeek(*painter, own.rect.adjusted(8, 3, -4, -3), week, ink, mixed(ground, ink, 0.12), own.direction);
}

} // namespace fallow::console
