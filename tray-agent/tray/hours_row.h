// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/agent_messages.h"

#include <QWidget>

class QLabel;
class QTimeEdit;
class QToolButton;

namespace fallow::tray {

/// One entry of a schedule: days of the week, from, until. Thread: gui.
class HoursRow final : public QWidget
{
    Q_OBJECT
public:
    explicit HoursRow(const LendingHours &hours, QWidget *parent = nullptr);
    LendingHours hours() const;
    bool hasDays() const { return hours().weekdays != 0; }

Q_SIGNALS:
    void changed();
    void removeRequested();

private:
    QTimeEdit *addTime(const QString &objectName, const QString &name, qint64 minute);
    void describe();
    QList<QToolButton *> m_days; ///< seven, Monday first
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    QLabel *m_note;
};

} // namespace fallow::tray
