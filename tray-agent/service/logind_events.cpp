// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logind_events.h"

#include "base/log.h"
#include "bus_proxies.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDateTime>
#include <functional>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

const QString kLogind = u"org.freedesktop.login1"_s;
const QString kLogindPath = u"/org/freedesktop/login1"_s;
const QString kLogindManager = u"org.freedesktop.login1.Manager"_s;
const QString kNetwork = u"org.freedesktop.NetworkManager"_s;
const QString kNetworkPath = u"/org/freedesktop/NetworkManager"_s;
const QString kLogindProperties = u"org.freedesktop.DBus.Properties"_s;

/// NetworkManager's NMMetered: yes, and guessed yes.
bool isMeteredValue(uint value)
{
    return value == 1 || value == 3;
}

/// Calls, and gives the answer to `done` unless it is an error or `context` is gone.
template <class T>
void ask(const QDBusConnection &bus, const QDBusMessage &message, QObject *context, std::function<void(T)> done)
{
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [done = std::move(done)](QDBusPendingCallWatcher *call) {
                         const QDBusPendingReply<T> reply = *call;
                         call->deleteLater();
                         if (reply.isError())
                             qCDebug(lcAgent).noquote() << "the bus:" << reply.error().message();
                         else
                             done(reply.value());
                     });
}

/// Of a service that runs; none is started for it.
QDBusMessage getProperty(const QString &service, const QString &path, const QString &interface, const QString &name)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, kLogindProperties, u"Get"_s);
    message << interface << name;
    message.setAutoStartService(false);
    return message;
}

} // namespace

LogindManagerProxy::LogindManagerProxy(const QDBusConnection &bus, QObject *parent)
    : QDBusAbstractInterface(kLogind, kLogindPath, "org.freedesktop.login1.Manager", bus, parent)
{}

BusPropertiesProxy::BusPropertiesProxy(const QString &service, const QString &path, const QDBusConnection &bus,
                                       QObject *parent)
    : QDBusAbstractInterface(service, path, "org.freedesktop.DBus.Properties", bus, parent)
{}

LogindEvents::LogindEvents(const QDBusConnection &bus, QObject *parent)
    : SystemEvents(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected()) {
        qCInfo(lcAgent) << "there is no system bus: sleep and shutdown come unannounced";
        return;
    }
    m_watcher = std::make_unique<QDBusServiceWatcher>(
        kLogind, m_bus, QDBusServiceWatcher::WatchForRegistration | QDBusServiceWatcher::WatchForUnregistration);
    m_watcher->addWatchedService(kNetwork);
    connect(m_watcher.get(), &QDBusServiceWatcher::serviceRegistered, this,
            [this](const QString &service) { service == kLogind ? inhibit() : askMetered(); });
    connect(m_watcher.get(), &QDBusServiceWatcher::serviceUnregistered, this, &LogindEvents::forget);
    m_manager = std::make_unique<LogindManagerProxy>(m_bus);
    connect(m_manager.get(), &LogindManagerProxy::PrepareForSleep, this, [this](bool isBeginning) {
        if (isBeginning) {
            Q_EMIT aboutToSleep();
        } else {
            inhibit(); // for the next time
            Q_EMIT wokeUp();
        }
    });
    connect(m_manager.get(), &LogindManagerProxy::PrepareForShutdown, this, [this](bool isBeginning) {
        if (isBeginning) {
            Q_EMIT aboutToShutDown();
        } else { // called off
            inhibit();
            Q_EMIT wokeUp();
        }
    });
    m_managerProperties = std::make_unique<BusPropertiesProxy>(kLogind, kLogindPath, m_bus);
    m_networkProperties = std::make_unique<BusPropertiesProxy>(kNetwork, kNetworkPath, m_bus);
    for (const auto *properties : {m_managerProperties.get(), m_networkProperties.get()})
        connect(properties, &BusPropertiesProxy::PropertiesChanged, this,
                [this](const QString &interface, const QVariantMap &changed) { takeProperties(interface, changed); });
    inhibit();
    askMetered();
}

LogindEvents::~LogindEvents() = default;

void LogindEvents::letGo()
{
    m_inhibitor = QDBusUnixFileDescriptor();
}

void LogindEvents::inhibit()
{
    askIdleHint();
    if (m_inhibitor.isValid())
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(kLogind, kLogindPath, kLogindManager, u"Inhibit"_s);
    message << u"sleep:shutdown"_s << u"Fallow"_s << u"Tells the storage array that this machine leaves"_s
            << u"delay"_s;
    ask<QDBusUnixFileDescriptor>(m_bus, message, this,
                                 [this](const QDBusUnixFileDescriptor &inhibitor) { m_inhibitor = inhibitor; });
}

void LogindEvents::askIdleHint()
{
    ask<QDBusVariant>(m_bus, getProperty(kLogind, kLogindPath, kLogindManager, u"IdleHint"_s), this,
                      [this](const QDBusVariant &hint) { m_isIdle = hint.variant().toBool(); });
    ask<QDBusVariant>(m_bus, getProperty(kLogind, kLogindPath, kLogindManager, u"IdleSinceHint"_s), this,
                      [this](const QDBusVariant &since) { m_idleSinceUs = since.variant().toLongLong(); });
}

void LogindEvents::askMetered()
{
    ask<QDBusVariant>(
        m_bus, getProperty(kNetwork, kNetworkPath, kNetwork, u"Metered"_s), this,
        [this](const QDBusVariant &metered) { m_isMetered = isMeteredValue(metered.variant().toUInt()); });
}

/// What was last said by a service that is gone may be wrong by now, and would hold back for ever.
void LogindEvents::forget(const QString &service)
{
    if (service == kLogind)
        m_isIdle.reset();
    else
        m_isMetered = false;
}

void LogindEvents::takeProperties(const QString &interface, const QVariantMap &changed)
{
    if (interface == kLogindManager) {
        if (const auto hint = changed.constFind(u"IdleHint"_s); hint != changed.constEnd())
            m_isIdle = hint->toBool();
        if (const auto since = changed.constFind(u"IdleSinceHint"_s); since != changed.constEnd())
            m_idleSinceUs = since->toLongLong();
    } else if (interface == kNetwork) {
        if (const auto metered = changed.constFind(u"Metered"_s); metered != changed.constEnd())
            m_isMetered = isMeteredValue(metered->toUInt());
        if (changed.contains(u"PrimaryConnection"_s) || changed.contains(u"Connectivity"_s))
            Q_EMIT networkChanged();
    }
}

std::optional<SessionFacts> LogindEvents::session() const
{
    if (!m_isIdle || (*m_isIdle && m_idleSinceUs <= 0)) // idle since never: there is no session
        return {};
    if (!*m_isIdle) // a hint that has never changed is one that nobody gives
        return SessionFacts{.isIdleKnown = m_idleSinceUs > 0};
    const qint64 idleMs = QDateTime::currentMSecsSinceEpoch() - m_idleSinceUs / 1000;
    return SessionFacts{.idleMs = std::max<qint64>(0, idleMs)};
}

} // namespace fallow
