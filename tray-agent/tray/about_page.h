// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/agent_port.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace fallow::tray {

/// What this is, to whom it belongs, and the diagnostics bundle for the helpdesk. Thread: gui.
class AboutPage final : public QWidget
{
    Q_OBJECT
public:
    /// `agent` outlives it.
    explicit AboutPage(AgentPort &agent, QWidget *parent = nullptr);
    void apply(const AgentStatus &agent);
    /// Fetches the bundle and puts it at `path`, whole or not at all.
    void saveBundle(const QString &path);

private:
    QLabel *addFact(QFormLayout *form, const QString &objectName, const QString &name);
    void askWhere();
    void tell(const QString &outcome);
    AgentPort &m_agent;
    QLabel *m_array;
    QLabel *m_controller;
    QLabel *m_machine;
    QLabel *m_version;
    QPushButton *m_save;
    QLabel *m_outcome;
    bool m_isPacking = false;
};

} // namespace fallow::tray
