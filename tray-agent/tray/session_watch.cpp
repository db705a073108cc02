// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/session_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace fallow::tray {

SessionWatch::SessionWatch(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(kEveryMs);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SessionWatch::ask);
}

void SessionWatch::start()
{
    if (m_timer.isActive() || !QDBusConnection::sessionBus().isConnected())
        return;
    m_timer.start();
    ask();
}

void SessionWatch::ask()
{
    if (std::exchange(m_isAsking, true))
        return;
    QDBusMessage question =
        QDBusMessage::createMethodCall(u"org.gnome.Mutter.IdleMonitor"_s, u"/org/gnome/Mutter/IdleMonitor/Core"_s,
                                       u"org.gnome.Mutter.IdleMonitor"_s, u"GetIdletime"_s);
    question.setAutoStartService(false);
    auto *call = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        const QDBusPendingReply<qulonglong> reply = *call;
        call->deleteLater();
        m_isAsking = false;
        if (!reply.isValid())
            return stop(); // another desktop: asking again would tell no more
        constexpr auto kMost = qulonglong(std::numeric_limits<qint64>::max());
        Q_EMIT idleSeen(qint64(std::min(reply.value(), kMost)));
    });
}

} // namespace fallow::tray
