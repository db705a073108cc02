// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/tray_host_watch.h"
#include "tray-agent/tray/tray_port.h"

#include <QElapsedTimer>
#include <QMenu>
#include <QRect>
#include <QSystemTrayIcon>
#include <memory>

namespace fallow::tray {

/// The tray by StatusNotifier or XEmbed, whichever the desktop has. StatusNotifier is waited for, kPreferMs, before
/// XEmbed is taken.
class SystemTray final : public TrayPort
{
    Q_OBJECT
public:
    static constexpr qint64 kPreferMs = 3000;

    explicit SystemTray(QObject *parent = nullptr);
    bool isAvailable() override;
    void show(const QIcon &icon, const QString &toolTip, const TrayView &view) override;
    QRect geometry() const override;
    /// A bubble of the tray's own; nothing without a tray.
    void showMessage(const QString &title, const QString &text);

Q_SIGNALS:
    void messageClicked();

private:
    void makeMenu();
    void makeIcon();
    TrayHostWatch m_hosts;
    QElapsedTimer m_age;
    QMenu m_menu;
    QMenu *m_pause = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_quit = nullptr;
    QRect m_pressedAt;                       ///< where StatusNotifier does not tell the sign's place
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< made late, see TrayHostWatch
};

} // namespace fallow::tray
