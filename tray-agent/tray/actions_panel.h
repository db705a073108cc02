// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/agent_port.h"
#include "tray-agent/tray/tray_state.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace fallow::tray {

/// What a person does most: pause and resume, leave and stay, join. Shows only what can be done now.
class ActionsPanel final : public QWidget
{
    Q_OBJECT
public:
    /// `agent` outlives it.
    explicit ActionsPanel(AgentPort &agent, QWidget *parent = nullptr);
    void apply(const TrayView &view);
    /// A command is not answered yet; until then no other is sent.
    bool isWaiting() const { return m_isWaiting; }

Q_SIGNALS:
    void joinRequested();
    /// A command did not work; empty: the last one did.
    void failed(const QString &text);

private:
    QPushButton *addButton(const QString &objectName, const QString &text);
    template <class Request>
    void send(const QString &method, const Request &request);
    void offer(const TrayView &view);
    AgentPort &m_agent;
    QWidget *m_pauseRow;
    QLabel *m_pauseLabel;
    QList<QPushButton *> m_pauses;
    QPushButton *m_resume;
    QPushButton *m_leave;
    QPushButton *m_stay;
    QPushButton *m_join;
    bool m_isWaiting = false;
};

} // namespace fallow::tray
