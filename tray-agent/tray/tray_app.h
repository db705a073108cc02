// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/status_window.h"
#include "tray-agent/tray/tray_port.h"

#include <QCborMap>
#include <QTimer>

namespace fallow::tray {

/// Puts what the agent says into the tray and the window. Without a tray it shows the window, and goes on looking for a
/// tray: desktops start theirs after their programs. Knows no socket: whoever owns it passes on what comes. Thread:
/// gui.
class TrayApp final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kLookForTrayMs = 2000;
    /// How long to wait for a tray before the window is shown instead.
    static constexpr int kTrayGraceMs = 6000;

    struct Options
    {
        int lookForTrayMs = kLookForTrayMs;
        int trayGraceMs = kTrayGraceMs;
    };
    TrayApp(TrayPort &tray, StatusWindow &window, Options options, QObject *parent = nullptr);
    void start();
    /// The agent's status as it came; one that cannot be read counts as a problem.
    void take(const QCborMap &status);
    /// The agent stopped answering.
    void lose();
    const TrayView &view() const { return m_view; }

Q_SIGNALS:
    void quitRequested();

private:
    void show();
    void lookForTray();
    TrayPort &m_tray;
    StatusWindow &m_window;
    Options m_options;
    std::optional<AgentStatus> m_status;
    bool m_isAnswering = false;
    TrayView m_view;
    QTimer m_look;
    int m_waitedMs = 0;
    bool m_hasTray = false;
};

} // namespace fallow::tray
