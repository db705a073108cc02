// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>

namespace fallow {

/// org.freedesktop.login1.Manager, as far as we listen to it.
class LogindManagerProxy final : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    LogindManagerProxy(const QDBusConnection &bus, QObject *parent = nullptr);

Q_SIGNALS:
    void PrepareForSleep(bool isBeginning);
    void PrepareForShutdown(bool isBeginning);
};

/// org.freedesktop.DBus.Properties of one object.
class BusPropertiesProxy final : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    BusPropertiesProxy(const QString &service, const QString &path, const QDBusConnection &bus,
                       QObject *parent = nullptr);

Q_SIGNALS:
    void PropertiesChanged(const QString &interface, const QVariantMap &changed, const QStringList &invalidated);
};

} // namespace fallow
