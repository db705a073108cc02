// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/tray_host_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

const QString kWatcherService = u"org.kde.StatusNotifierWatcher"_s;

} // namespace

TrayHostWatch::TrayHostWatch(QObject *parent)
    : QObject(parent)
{
    if (!QDBusConnection::sessionBus().isConnected())
        return;
    m_watcher = new QDBusServiceWatcher(kWatcherService, QDBusConnection::sessionBus(),
                                        QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &TrayHostWatch::ask);
    connect(m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { m_hasHost = false; });
    ask();
}

bool TrayHostWatch::hasHost()
{
    if (!m_hasHost)
        ask();
    return m_hasHost;
}

void TrayHostWatch::ask()
{
    if (!m_watcher || std::exchange(m_isAsking, true))
        return;
    QDBusMessage question = QDBusMessage::createMethodCall(kWatcherService, u"/StatusNotifierWatcher"_s,
                                                           u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({kWatcherService, u"IsStatusNotifierHostRegistered"_s});
    question.setAutoStartService(false);
    auto *call = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        call->deleteLater();
        m_isAsking = false;
        m_hasHost = reply.isValid() && reply.value().variant().toBool();
    });
}

} // namespace fallow::tray
