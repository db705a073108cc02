// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/bubble_port.h"
#include "tray-agent/tray/system_tray.h"

#include <QDBusAbstractInterface>
#include <QHash>
#include <memory>

namespace fallow::tray {

/// org.freedesktop.Notifications, as far as it is used; Qt connects the signals by their names.
class NotificationsProxy final : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    explicit NotificationsProxy(QObject *parent = nullptr);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &key);
    void NotificationClosed(uint id, uint reason);
};

/// Bubbles of the desktop's notification service, with a button each. Where there is none, the tray's own, which can
/// only be pressed as a whole.
class DesktopBubbles final : public BubblePort
{
    Q_OBJECT
public:
    /// `tray` outlives it.
    explicit DesktopBubbles(SystemTray &tray, QObject *parent = nullptr);
    void show(const Bubble &bubble) override;
    void withdraw(BubbleKind kind) override;

private:
    void showInTray(const Bubble &bubble);
    SystemTray &m_tray;
    std::unique_ptr<NotificationsProxy> m_service; ///< none: there is no session bus
    QHash<uint, Bubble> m_open;
    QHash<BubbleKind, int> m_withdrawals;     ///< so many times, shown or not yet
    std::optional<BubbleAction> m_trayAction; ///< of the bubble that the tray showed last
};

} // namespace fallow::tray
