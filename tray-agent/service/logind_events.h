// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lending_sensors.h"
#include "system_events.h"

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <memory>
#include <optional>

class QDBusServiceWatcher;

namespace fallow {

class LogindManagerProxy;
class BusPropertiesProxy;

/// systemd-logind (and NetworkManager) on a bus: what the system is about to do, whether anybody is at the machine, and
/// whether the network costs by volume. Holds a delaying inhibitor, so that sleep and shutdown wait a few seconds until
/// letGo(). Without a bus, or without the services on it, it is silent; one that starts later is found, and of one that
/// ends nothing is believed any more. Thread: control.
class LogindEvents final : public SystemEvents
{
    Q_OBJECT
public:
    explicit LogindEvents(const QDBusConnection &bus, QObject *parent = nullptr);
    ~LogindEvents() override;

    void letGo() override;
    /// Whether the system waits for us before it sleeps or stops.
    bool isInhibiting() const { return m_inhibitor.isValid(); }
    /// From logind's idle hint; empty without a logind, or while nobody is logged in.
    std::optional<SessionFacts> session() const;
    bool isMetered() const { return m_isMetered; }

private:
    void inhibit();
    void askIdleHint();
    void askMetered();
    void forget(const QString &service);
    void takeProperties(const QString &interface, const QVariantMap &changed);

    QDBusConnection m_bus;
    std::unique_ptr<QDBusServiceWatcher> m_watcher;
    std::unique_ptr<LogindManagerProxy> m_manager;
    std::unique_ptr<BusPropertiesProxy> m_managerProperties;
    std::unique_ptr<BusPropertiesProxy> m_networkProperties;
    QDBusUnixFileDescriptor m_inhibitor;
    std::optional<bool> m_isIdle;
    qint64 m_idleSinceUs = 0; ///< CLOCK_REALTIME
    bool m_isMetered = false;
};

} // namespace fallow
