// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/presence_strip.h"

#include "console/theme/tone.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <cmath>

namespace fallow::console {

namespace {

constexpr int kBar = 16;
constexpr qint64 kDaySeconds = 86'400;

struct Look
{
    Tone tone;
    int height;
};

Look presenceLook(Presence presence)
{
    switch (presence) {
    case Presence::Online:
        return {Tone::Good, kBar};
    case Presence::Asleep:
        return {Tone::Notice, 6};
    case Presence::Unreachable:
        return {Tone::Warning, 2};
    case Presence::Lost:
        return {Tone::Danger, 2};
    case Presence::Retired:
        break;
    }
    return {Tone::Neutral, 2};
}

} // namespace

PresenceStrip::PresenceStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont own = font();
    own.setPointSizeF(own.pointSizeF() * 0.82);
    setFont(own);
}

void PresenceStrip::setChanges(QList<PresenceChange> changes, const QDateTime &now)
{
    m_changes = std::move(changes);
    m_now = now;
    update();
}

QSize PresenceStrip::sizeHint() const
{
    return {240, kBar + 4 + fontMetrics().height()};
}

double PresenceStrip::onlineShare() const
{
    const QDateTime from = m_now.addDays(-kDays);
    qint64 known = 0;
    qint64 online = 0;
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        const QDateTime begin = std::max(m_changes.at(i).when, from);
        const QDateTime end = i + 1 < m_changes.size() ? m_changes.at(i + 1).when : m_now;
        const qint64 seconds = std::max<qint64>(0, begin.secsTo(end));
        known += seconds;
        online += m_changes.at(i).presence == Presence::Online ? seconds : 0;
    }
    return known > 0 ? double(online) / double(known) : -1;
}

void PresenceStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QDateTime from = m_now.addDays(-kDays);
    const double perSecond = double(width()) / double(kDays * kDaySeconds);
    const auto place = [&](const QDateTime &when) {
        return int(std::lround(double(std::clamp<qint64>(from.secsTo(when), 0, kDays * kDaySeconds)) * perSecond));
    };
    const auto shown = [&](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    painter.fillRect(QRect(0, kBar, width(), 1), lineColor(palette()));
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        const int left = place(m_changes.at(i).when);
        const int right = i + 1 < m_changes.size() ? place(m_changes.at(i + 1).when) : place(m_now);
        if (right <= left)
            continue;
        const Look look = presenceLook(m_changes.at(i).presence);
        const QColor ink = toneColor(look.tone, palette());
        if (m_changes.at(i).presence != Presence::Lost) {
            painter.fillRect(shown(QRect(left, kBar - look.height, right - left, look.height)), ink);
            continue;
        }
        for (int x = left; x < right; x += 6)
            painter.fillRect(shown(QRect(x, kBar - look.height, std::min(3, right - x), look.height)), ink);
    }
    painter.setPen(softText(palette()));
    QDateTime midnight = from.toLocalTime().date().addDays(1).startOfDay();
    for (; midnight < m_now; midnight = midnight.date().addDays(1).startOfDay()) {
        const int x = place(midnight);
        painter.fillRect(shown(QRect(x, kBar, 1, 3)), softText(palette()));
        painter.drawText(shown(QRect(x + 2, kBar + 2, width() / kDays - 2, height() - kBar - 2)),
                         Qt::AlignLeading | Qt::AlignTop,
                         QLocale().dayName(midnight.date().dayOfWeek(), QLocale::ShortFormat));
    }
}

} // namespace fallow::console
