// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusServiceWatcher;

namespace fallow::tray {

/// Whether the desktop shows StatusNotifier items, by D-Bus. Qt asks that once, when the first icon is made, and never
/// again: so no icon is made before the answer is yes, or a desktop has shown that it has nothing but XEmbed.
/// Thread: gui.
class TrayHostWatch final : public QObject
{
    Q_OBJECT
public:
    explicit TrayHostWatch(QObject *parent = nullptr);
    /// As of the last answer; a false one is asked anew.
    bool hasHost();

private:
    void ask();
    QDBusServiceWatcher *m_watcher = nullptr; ///< none: there is no session bus
    bool m_hasHost = false;
    bool m_isAsking = false;
};

} // namespace fallow::tray
