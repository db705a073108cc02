// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/tray_port.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace fallow::tray {

/// The tray by XEmbed or StatusNotifier, whichever the desktop has.
class SystemTray final : public TrayPort
{
    Q_OBJECT
public:
    explicit SystemTray(QObject *parent = nullptr);
    bool isAvailable() const override;
    void show(const QIcon &icon, const QString &toolTip) override;

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace fallow::tray
