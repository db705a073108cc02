// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/week_chart.h"

#include "console/delegates/week_delegate.h"
#include "console/format/format.h"
#include "console/theme/tone.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace fallow::console {

namespace {

constexpr int kDaysShown = 7;
constexpr int kHoursShown = 24;
constexpr int kSquare = 9;

} // namespace

WeekChart::WeekChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QFont own = font();
    own.setPointSizeF(own.pointSizeF() * 0.82);
    setFont(own);
}

void WeekChart::setWeek(const QByteArray &week, const QString &meaning)
{
    m_week = week.size() == kDaysShown * kHoursShown ? week : QByteArray(kDaysShown * kHoursShown, char(255));
    m_meaning = meaning;
    update();
}

QRect WeekChart::grid() const
{
    const int left = fontMetrics().horizontalAdvance(QLocale().dayName(3, QLocale::ShortFormat)) + 10;
    const int width = std::max(1, (this->width() - left) / kHoursShown) * kHoursShown;
    return {left, fontMetrics().height() + 2, width, kDaysShown * kSquare};
}

QSize WeekChart::sizeHint() const
{
    return {40 + kHoursShown * kSquare, fontMetrics().height() + 2 + kDaysShown * kSquare};
}

QSize WeekChart::minimumSizeHint() const
{
    return {40 + kHoursShown * 5, sizeHint().height()};
}

int WeekChart::hourAt(const QPoint &place) const
{
    const QRect area = grid();
    const QPoint logical = layoutDirection() == Qt::RightToLeft ? QPoint(width() - 1 - place.x(), place.y()) : place;
    if (!area.contains(logical))
        return -1;
    return (logical.y() - area.y()) / kSquare * kHoursShown + (logical.x() - area.x()) * kHoursShown / area.width();
}

void WeekChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = grid();
    painter.setPen(softText(palette()));
    for (int hour = 0; hour < kHoursShown; hour += 6) {
        const QRect place(area.x() + area.width() * hour / kHoursShown, 0, area.width() / 4, area.y() - 2);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place), Qt::AlignLeading | Qt::AlignVCenter,
                         QLocale().toString(hour));
    }
    for (int day = 0; day < kDaysShown; day += 2) {
        const QRect place(0, area.y() + day * kSquare - 4, area.x() - 6, kSquare + 8);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place), Qt::AlignLeading | Qt::AlignVCenter,
                         QLocale().dayName(day + 1, QLocale::ShortFormat));
    }
    const QColor ink = toneColor(Tone::Good, palette());
    paintWeek(painter, QStyle::visualRect(layoutDirection(), rect(), area), m_week, ink,
              mixed(palette().color(QPalette::Base), ink, 0.12), layoutDirection());
}

bool WeekChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int hour = hourAt(help->pos());
    if (hour < 0 || m_week.isEmpty()) {
        QToolTip::hideText();
        return true;
    }
    const auto percent = quint8(m_week.at(hour));
    const QString when = tr("%1, %2:00 to %3:00", "day, hours")
                             .arg(QLocale().dayName(hour / kHoursShown + 1, QLocale::LongFormat))
                             .arg(hour % kHoursShown)
                             .arg(hour % kHoursShown + 1);
    QToolTip::showText(
        help->globalPos(),
        percent > 100 ? tr("%1: not known yet").arg(when)
                      : tr("%1: %2 %3", "when, meaning, how likely").arg(when, m_meaning, percentText(percent / 100.0)),
        this);
    return true;
}

} // namespace fallow::console
