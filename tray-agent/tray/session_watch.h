// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace fallow::tray {

/// How long the person has not touched keyboard or mouse, where the desktop tells it exactly (GNOME's Mutter, by
/// D-Bus). Elsewhere nothing is said, and the agent goes by what logind knows. Thread: gui.
class SessionWatch final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kEveryMs = 30'000; ///< the agent believes it for a minute

    explicit SessionWatch(QObject *parent = nullptr);
    /// While there is somebody to tell it to. The first answer comes at once.
    void start();
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    void idleSeen(qint64 idleMs);

private:
    void ask();
    QTimer m_timer;
    bool m_isAsking = false;
};

} // namespace fallow::tray
