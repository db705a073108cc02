// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/x11_signs.h"

#include <QObject>
#include <QTimer>

class QDBusMessage;

namespace fallow::tray {

/// How long the person has not touched keyboard or mouse, and whether a program has the whole screen, where the
/// desktop tells it exactly: an X server both; GNOME's Mutter and KDE's screen locker, by D-Bus, the first. Elsewhere
/// nothing is said, and the agent goes by what logind knows. Thread: gui.
class SessionWatch final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kEveryMs = 30'000; ///< the agent believes it for a minute

    /// @param display  null: the desktop's is none of X11.
    explicit SessionWatch(std::unique_ptr<X11Signs> display = {}, QObject *parent = nullptr);
    /// While there is somebody to tell it to. The first answer comes at once.
    void start();
    void stop();

Q_SIGNALS:
    void sessionSeen(qint64 idleMs, bool isFullScreen);

private:
    void look();
    void ask();
    void take(const QDBusMessage &answer);
    std::unique_ptr<X11Signs> m_display;
    bool m_isFullScreen = false; ///< at this look
    qsizetype m_source = 0;      ///< which of the desktops is asked; one that knows nothing is not asked again
    QTimer m_timer;
    bool m_isAsking = false;
};

} // namespace fallow::tray
