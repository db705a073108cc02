// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/agent_port.h"
#include "tray-agent/tray/tray_state.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace fallow::tray {

class ActionsPanel;
class LimitsPanel;
class UsageRing;

/// The small window behind the sign in the tray: the state, the figures, what a person does most. Thread: gui.
class StatusWindow final : public QWidget
{
    Q_OBJECT
public:
    /// `agent` outlives it.
    explicit StatusWindow(AgentPort &agent, QWidget *parent = nullptr);
    void apply(const TrayView &view, const TrayFacts &facts);
    /// Closing ends the program where there is no tray to come back from.
    void setQuitsOnClose(bool quits) { m_quitsOnClose = quits; }
    /// Shows it near the sign in the tray, or in the corner where trays are; in front, with the focus.
    void present(const QRect &tray);
    /// Says that a command did not work; empty: no more.
    void tell(const QString &complaint);

Q_SIGNALS:
    void quitRequested();
    void detailsRequested();
    void joinRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *makeHead();
    QLayout *makeFigures();
    QLayout *makeFoot();
    void speak();
    void fit();
    void keepOnScreen();
    QLabel *m_sign;
    QLabel *m_title;
    QLabel *m_sentence;
    UsageRing *m_ring;
    QLabel *m_usage;
    QLabel *m_cap;
    QLabel *m_disk;
    QLabel *m_traffic;
    ActionsPanel *m_actions;
    LimitsPanel *m_limits;
    QLabel *m_complaint;
    QLabel *m_footnote;
    QPushButton *m_details;
    QString m_iconName;
    bool m_quitsOnClose = false;
};

} // namespace fallow::tray
