// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/hours_row.h"

#include "tray-agent/tray/shades.h"
#include "tray-agent/tray/tray_state.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QTimeEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

constexpr int kMinutesOfDay = 24 * 60;
/// The style's own "pressed" is too little to tell chosen days by, in dark windows above all.
const QString kDayStyle = u"QToolButton { border: 1px solid palette(mid); border-radius: 3px; padding: 2px 6px; }"
                          "QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); }"
                          "QToolButton:focus { border: 2px solid palette(highlight); padding: 1px 5px; }"_s;

int minuteOf(const QTime &time)
{
    return time.hour() * 60 + time.minute();
}

/// "Mon"; one letter where a language's short names are its long ones, for seven of these have no room in a row.
QString dayWord(const QLocale &locale, int day)
{
    constexpr qsizetype kShort = 4; // "lun."
    const QString word = locale.dayName(day + 1, QLocale::ShortFormat);
    return word.size() <= kShort ? word : locale.dayName(day + 1, QLocale::NarrowFormat);
}

} // namespace

HoursRow::HoursRow(const LendingHours &hours, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const QLocale locale;
    for (int day = 0; day < 7; ++day) {
        auto *button = new QToolButton(this);
        button->setText(dayWord(locale, day));
        button->setAccessibleName(locale.dayName(day + 1));
        button->setToolTip(locale.dayName(day + 1));
        button->setObjectName(u"day%1"_s.arg(day));
        button->setCheckable(true);
        button->setStyleSheet(kDayStyle);
        button->setChecked((hours.weekdays >> day & 1) != 0);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::toggled, this, &HoursRow::changed);
        layout->addWidget(button);
        m_days.append(button);
    }
    layout->addSpacing(8);
    m_from = addTime(u"from"_s, tr("From"), hours.fromMinute);
    QLabel *dash = plainLabel(QString(), this);
    dash->setText(tr("to", "from 18:00 to 08:00"));
    m_to = addTime(u"to"_s, tr("To"), hours.toMinute % kMinutesOfDay);
    m_note = plainLabel(u"hoursNote"_s, this);
    m_note->setWordWrap(false);
    soften({m_note, dash});
    auto *remove = new QToolButton(this);
    remove->setObjectName(u"remove"_s);
    remove->setText(tr("×", "remove these hours"));
    remove->setAccessibleName(tr("Remove these hours"));
    remove->setToolTip(tr("Remove these hours"));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_from);
    layout->addWidget(dash);
    layout->addWidget(m_to);
    layout->addWidget(m_note, 1);
    layout->addWidget(remove);
    connect(remove, &QToolButton::clicked, this, &HoursRow::removeRequested);
    connect(this, &HoursRow::changed, this, &HoursRow::describe);
    describe();
}

QTimeEdit *HoursRow::addTime(const QString &objectName, const QString &name, qint64 minute)
{
    auto *edit = new QTimeEdit(QTime(int(minute / 60), int(minute % 60)), this);
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    // Qt turns the parts of a format round where one reads from right to left, and figures are not read so there.
    edit->setLayoutDirection(Qt::LeftToRight);
    edit->setDisplayFormat(timeFormat());
    edit->unsetLayoutDirection();
    connect(edit, &QTimeEdit::timeChanged, this, &HoursRow::changed);
    return edit;
}

LendingHours HoursRow::hours() const
{
    LendingHours hours{.weekdays = 0, .fromMinute = minuteOf(m_from->time()), .toMinute = minuteOf(m_to->time())};
    for (int day = 0; day < 7; ++day)
        hours.weekdays = quint8(hours.weekdays | (m_days.at(day)->isChecked() ? 1 << day : 0));
    if (hours.toMinute == 0)
        hours.toMinute = kMinutesOfDay; // midnight is the end of this day
    return hours;
}

void HoursRow::describe()
{
    const LendingHours now = hours();
    if (now.weekdays == 0)
        m_note->setText(tr("no day"));
    else if (now.fromMinute == 0 && now.toMinute == kMinutesOfDay)
        m_note->setText(tr("the whole day"));
    else if (now.toMinute <= now.fromMinute)
        m_note->setText(tr("of the next day"));
    else
        m_note->clear();
}

} // namespace fallow::tray
