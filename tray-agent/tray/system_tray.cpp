// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/system_tray.h"

namespace fallow::tray {

SystemTray::SystemTray(QObject *parent)
    : TrayPort(parent)
{
    connect(m_menu.addAction(tr("Show")), &QAction::triggered, this, &TrayPort::activated);
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Quit this sign")), &QAction::triggered, this, &TrayPort::quitRequested);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT activated();
    });
}

bool SystemTray::isAvailable() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void SystemTray::show(const QIcon &icon, const QString &toolTip)
{
    m_icon.setIcon(icon);
    m_icon.setToolTip(toolTip);
    if (!m_icon.isVisible())
        m_icon.show();
}

} // namespace fallow::tray
