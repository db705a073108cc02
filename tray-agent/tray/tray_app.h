// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "tray-agent/tray/bubble_port.h"
#include "tray-agent/tray/details_window.h"
#include "tray-agent/tray/enrol_dialog.h"
#include "tray-agent/tray/status_window.h"
#include "tray-agent/tray/tray_port.h"

#include <QTimer>

namespace fallow::tray {

/// Puts what the agent says into the tray, the windows and the bubbles, one way. Without a tray it shows the window,
/// and goes on looking for a tray: desktops start theirs after their programs. Thread: gui.
class TrayApp final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kLookForTrayMs = 1000;
    /// How long to wait for a tray before the window is shown instead.
    static constexpr int kTrayGraceMs = 8000;

    struct Options
    {
        int lookForTrayMs = kLookForTrayMs;
        int trayGraceMs = kTrayGraceMs;
        QString memoryPath = {}; ///< where it remembers which bubbles were shown; empty: nowhere
    };
    /// All outlive it.
    struct Parts
    {
        TrayPort &tray;
        BubblePort &bubbles;
        AgentPort &agent;
        Clock &clock;
    };
    TrayApp(Parts parts, Options options, QObject *parent = nullptr);
    void start();
    void take(const TrayStatus &status);
    /// The agent does not answer, or does not admit this user.
    void lose(const Error &reason);
    void showWindow();
    const TrayView &view() const { return m_view; }
    StatusWindow &window() { return m_window; }
    DetailsWindow &details() { return m_details; }
    EnrolDialog &enrolment() { return m_enrolment; }

Q_SIGNALS:
    void quitRequested();

private:
    void connectTray();
    void show();
    void lookForTray();
    void notify();
    void act(BubbleAction action);
    template <class Request>
    void send(const QString &method, const Request &request);
    Parts m_parts;
    const Options m_options;
    StatusWindow m_window;
    DetailsWindow m_details;
    EnrolDialog m_enrolment;
    Notifier m_notifier;
    TrayFacts m_facts;
    TrayView m_view;
    std::optional<TrayView> m_inTray; ///< as it was put there last
    QTimer m_look;
    QTimer m_ripen;  ///< a bubble's grace period
    QTimer m_minute; ///< "until 14:30", "until tomorrow"
    int m_waitedMs = 0;
    bool m_hasTray = false;
};

} // namespace fallow::tray
