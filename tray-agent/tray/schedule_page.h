// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/agent_port.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QRadioButton;
class QScrollArea;
class QVBoxLayout;

namespace fallow::tray {

class HoursRow;

/// When this computer lends: at any time, or in hours of the week. A change is applied by a button. Thread: gui.
class SchedulePage final : public QWidget
{
    Q_OBJECT
public:
    static constexpr qsizetype kMaxRows = 8; ///< that can be added here; what the agent keeps is shown whole

    /// `agent` outlives it.
    explicit SchedulePage(AgentPort &agent, QWidget *parent = nullptr);
    /// What the agent keeps; leaves alone what the person is editing.
    void apply(const LendingSchedule &schedule);
    LendingSchedule chosen() const;
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Back to what the agent keeps.
    void discardEdits();

private:
    QWidget *makeButtons();
    void show(const LendingSchedule &schedule);
    HoursRow *addRow(const LendingHours &hours);
    void edited();
    void send();
    void fitRows();

    AgentPort &m_agent;
    QRadioButton *m_always;
    QRadioButton *m_atTimes;
    QWidget *m_box;
    QScrollArea *m_scroll; ///< around m_box
    QVBoxLayout *m_rowLayout;
    QList<HoursRow *> m_rows;
    QPushButton *m_add;
    QPushButton *m_apply;
    QLabel *m_outcome;
    LendingSchedule m_kept;
    bool m_isEdited = false;
    bool m_isSending = false;
};

} // namespace fallow::tray
