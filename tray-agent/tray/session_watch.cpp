// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/session_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

struct Source
{
    QString service;
    QString path;
    QString method;
    bool isZeroKnown; ///< else 0 is what it says when it does not know
};

/// Both count milliseconds; the second one's standard says seconds, but who implements it does not.
const std::array<Source, 2> &sources()
{
    static const std::array<Source, 2> known{
        Source{u"org.gnome.Mutter.IdleMonitor"_s, u"/org/gnome/Mutter/IdleMonitor/Core"_s, u"GetIdletime"_s, true},
        Source{u"org.freedesktop.ScreenSaver"_s, u"/ScreenSaver"_s, u"GetSessionIdleTime"_s, false}};
    return known;
}

} // namespace

SessionWatch::SessionWatch(std::unique_ptr<X11Signs> display, QObject *parent)
    : QObject(parent)
    , m_display(std::move(display))
{
    m_timer.setInterval(kEveryMs);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SessionWatch::look);
}

void SessionWatch::start()
{
    if (m_timer.isActive() || !(m_display || QDBusConnection::sessionBus().isConnected()))
        return;
    m_timer.start();
    look();
}

void SessionWatch::stop()
{
    m_timer.stop();
    m_source = 0; // the desktop may be another by then
}

void SessionWatch::look()
{
    const X11Signs::Signs signs = m_display ? m_display->look() : X11Signs::Signs();
    m_isFullScreen = signs.isFullScreen;
    if (signs.idleMs)
        Q_EMIT sessionSeen(*signs.idleMs, signs.isFullScreen);
    else
        ask();
}

void SessionWatch::ask()
{
    if (m_isAsking)
        return;
    if (size_t(m_source) >= sources().size()) { // another desktop: asking again would tell no more
        if (!m_display)
            return m_timer.stop();
        if (m_isFullScreen)
            Q_EMIT sessionSeen(0, true); // somebody looks at it
        return;
    }
    m_isAsking = true;
    const Source &source = sources().at(size_t(m_source));
    QDBusMessage question = QDBusMessage::createMethodCall(source.service, source.path, source.service, source.method);
    question.setAutoStartService(false);
    auto *call = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        m_isAsking = false;
        take(call->reply());
    });
}

void SessionWatch::take(const QDBusMessage &answer)
{
    const QVariant value = answer.arguments().value(0);
    bool isNumber = false;
    const qulonglong idleMs = value.toULongLong(&isNumber); // of 32 bits or 64
    const bool isKnown = answer.type() == QDBusMessage::ReplyMessage && isNumber &&
                         (idleMs > 0 || sources().at(size_t(m_source)).isZeroKnown);
    if (!m_timer.isActive())
        return;
    if (!isKnown) {
        ++m_source;
        return ask();
    }
    constexpr auto kMost = qulonglong(std::numeric_limits<qint64>::max());
    Q_EMIT sessionSeen(qint64(std::min(idleMs, kMost)), m_isFullScreen);
}

} // namespace fallow::tray
