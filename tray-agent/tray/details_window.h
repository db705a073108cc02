// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/agent_port.h"
#include "tray-agent/tray/tray_state.h"

#include <QDialog>

class QLabel;
class QTabWidget;

namespace fallow::tray {

class AboutPage;
class ContentsPage;
class LogPage;
class SchedulePage;
class TrafficPage;

/// All that a person may want to know: what lies here, what it cost, when it lends, what the agent says. Thread: gui.
class DetailsWindow final : public QDialog
{
    Q_OBJECT
public:
    enum class Page { Contents, Traffic, Schedule, Log, About };

    /// `agent` outlives it.
    explicit DetailsWindow(AgentPort &agent, QWidget *parent = nullptr);
    /// Figures of an agent that does not answer stay, greyed; the reason stands above them.
    void apply(const TrayView &view, const TrayFacts &facts);
    void present(Page page);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QLabel *m_notice;
    QTabWidget *m_tabs;
    ContentsPage *m_contents;
    TrafficPage *m_traffic;
    SchedulePage *m_schedule;
    LogPage *m_log;
    AboutPage *m_about;
};

} // namespace fallow::tray
