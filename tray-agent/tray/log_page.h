// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/agent_port.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace fallow::tray {

/// The last lines of the agent's log; asked for when the page is opened, and on wish. Thread: gui.
class LogPage final : public QWidget
{
    Q_OBJECT
public:
    /// `agent` outlives it.
    explicit LogPage(AgentPort &agent, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    AgentPort &m_agent;
    QPlainTextEdit *m_text;
    QLabel *m_complaint;
    QPushButton *m_refresh;
};

} // namespace fallow::tray
