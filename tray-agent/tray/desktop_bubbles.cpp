// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/desktop_bubbles.h"

#include "base/log.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

constexpr char kInterface[] = "org.freedesktop.Notifications";
const QString kActionKey = u"default"_s; ///< the bubble itself
const QString kButtonKey = u"act"_s;
constexpr int kDesktopDecides = -1; ///< how long it stays

/// The service reads markup; what comes from elsewhere is none.
QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QVariantMap hintsOf(BubbleKind kind)
{
    const bool isUrgent = kind == BubbleKind::DiskFailing;
    return {{u"desktop-entry"_s, u"fallow-tray"_s},
            {u"urgency"_s, QVariant::fromValue(uchar(isUrgent ? 2 : 1))},
            {u"category"_s, u"device"_s}};
}

} // namespace

NotificationsProxy::NotificationsProxy(QObject *parent)
    : QDBusAbstractInterface(QString::fromLatin1(kInterface), u"/org/freedesktop/Notifications"_s, kInterface,
                             QDBusConnection::sessionBus(), parent)
{}

DesktopBubbles::DesktopBubbles(SystemTray &tray, QObject *parent)
    : BubblePort(parent)
    , m_tray(tray)
{
    connect(&tray, &SystemTray::messageClicked, this, [this] {
        if (m_trayAction)
            Q_EMIT chosen(*std::exchange(m_trayAction, std::nullopt));
    });
    if (!QDBusConnection::sessionBus().isConnected())
        return;
    m_service = std::make_unique<NotificationsProxy>();
    connect(m_service.get(), &NotificationsProxy::ActionInvoked, this, [this](uint id, const QString &) {
        const auto found = m_open.constFind(id);
        if (found == m_open.constEnd())
            return; // another program's
        const BubbleAction action = found->action;
        m_open.erase(found);
        Q_EMIT chosen(action);
    });
    connect(m_service.get(), &NotificationsProxy::NotificationClosed, this,
            [this](uint id, uint) { m_open.remove(id); });
}

void DesktopBubbles::show(const Bubble &bubble)
{
    if (!m_service)
        return showInTray(bubble);
    uint replaced = 0;
    for (auto it = m_open.cbegin(); it != m_open.cend(); ++it)
        replaced = it->kind == bubble.kind ? it.key() : replaced;
    const QStringList actions{kActionKey, bubble.actionText, kButtonKey, bubble.actionText};
    const QDBusPendingCall call =
        m_service->asyncCall(u"Notify"_s, u"Fallow"_s, replaced, u"fallow-tray"_s, bubble.title, escaped(bubble.text),
                             actions, hintsOf(bubble.kind), kDesktopDecides);
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    const int withdrawals = m_withdrawals.value(bubble.kind);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, bubble, watcher, withdrawals] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        const bool isOver = m_withdrawals.value(bubble.kind) != withdrawals; // before the desktop had answered
        if (reply.isError()) {
            qCInfo(lcTray).noquote() << "no notification service:" << reply.error().message();
            return isOver ? void() : showInTray(bubble);
        }
        if (isOver)
            m_service->asyncCall(u"CloseNotification"_s, reply.value());
        else
            m_open.insert(reply.value(), bubble);
    });
}

void DesktopBubbles::showInTray(const Bubble &bubble)
{
    m_trayAction = bubble.action;
    m_tray.showMessage(bubble.title, bubble.text);
}

void DesktopBubbles::withdraw(BubbleKind kind)
{
    ++m_withdrawals[kind];
    const QHash<uint, Bubble> open = m_open;
    for (auto it = open.cbegin(); it != open.cend(); ++it) {
        if (it->kind != kind)
            continue;
        m_open.remove(it.key());
        m_service->asyncCall(u"CloseNotification"_s, it.key());
    }
}

} // namespace fallow::tray
