// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tray says to a desktop over D-Bus, against a bus of its own with a desktop that remembers.
#include "support/patience.h"
#include "support/test_program.h"
#include "tray-agent/tray/desktop_bubbles.h"
#include "tray-agent/tray/session_watch.h"
#include "tray-agent/tray/tray_host_watch.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace fallow::tray;
using namespace Qt::StringLiterals;

namespace {

const Bubble kFull{.kind = BubbleKind::DiskNearlyFull,
                   .title = u"Your disk is nearly full"_s,
                   .text = u"a <b>bold</b> & small text"_s,
                   .action = BubbleAction::ShowWindow,
                   .actionText = u"Lend less"_s};
const Bubble kSafe{.kind = BubbleKind::SafeToUnplug,
                   .title = u"Safe to unplug"_s,
                   .text = u"It is."_s,
                   .action = BubbleAction::Stay,
                   .actionText = u"I'm staying"_s};

} // namespace

class FakeNotifications final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint replaces;
        QString title;
        QString text;
        QStringList actions;
    };
    QList<Shown> shown;
    QList<uint> closed;

public Q_SLOTS:
    // NOLINTBEGIN(readability-identifier-naming): the desktop's names
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text,
                const QStringList &actions, const QVariantMap &, int)
    {
        shown.append({replaces, title, text, actions});
        return replaces ? replaces : uint(100 + shown.size());
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &key);
    void NotificationClosed(uint id, uint reason);
    // NOLINTEND(readability-identifier-naming)
};

class FakeTrayHost final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
public:
    bool hasHost() const { return true; }
};

class FakeMutter final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.Mutter.IdleMonitor")
public Q_SLOTS:
    qulonglong GetIdletime() { return 4711; } // NOLINT(readability-identifier-naming)
};

class FakeScreenLocker final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    uint idleMs = 0;
public Q_SLOTS:
    uint GetSessionIdleTime() { return idleMs; } // NOLINT(readability-identifier-naming)
};

class TrayBusTest : public QObject
{
    Q_OBJECT

private:
    QDBusConnection desktop() const { return QDBusConnection(u"desktop"_s); }

private Q_SLOTS:
    void bubble_withoutService_doesNoHarm();
    void bubble_hasItsButton_andTheTextIsNoMarkup();
    void bubble_pressed_isChosenOnce();
    void bubble_ofTheSameKind_replaces_andIsWithdrawn();
    void bubble_withdrawnBeforeItIsThere_isClosed();
    void host_thatComesLate_isSeen();
    void idleTime_isTold_whereTheDesktopKnows();
    void idleTime_isTold_byTheScreenLocker_unlessItIsNought();
};

void TrayBusTest::bubble_withoutService_doesNoHarm()
{
    SystemTray tray;
    DesktopBubbles bubbles(tray);
    bubbles.show(kFull);
    bubbles.withdraw(kFull.kind);
    QCOMPARE(bubbles.findChildren<QDBusPendingCallWatcher *>().size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(bubbles.findChildren<QDBusPendingCallWatcher *>().size(), 0, test::kLoadedMachineMs);
}

void TrayBusTest::bubble_hasItsButton_andTheTextIsNoMarkup()
{
    FakeNotifications service;
    QVERIFY(desktop().registerObject(u"/org/freedesktop/Notifications"_s, &service,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(desktop().registerService(u"org.freedesktop.Notifications"_s));
    SystemTray tray;
    DesktopBubbles bubbles(tray);
    bubbles.show(kFull);
    QTRY_COMPARE_WITH_TIMEOUT(service.shown.size(), 1, test::kLoadedMachineMs);
    QCOMPARE(service.shown.first().title, kFull.title);
    QCOMPARE(service.shown.first().text, u"a &lt;b&gt;bold&lt;/b&gt; &amp; small text"_s);
    QVERIFY(service.shown.first().actions.contains(u"Lend less"_s));
}

void TrayBusTest::bubble_pressed_isChosenOnce()
{
    FakeNotifications service;
    desktop().unregisterObject(u"/org/freedesktop/Notifications"_s);
    QVERIFY(desktop().registerObject(u"/org/freedesktop/Notifications"_s, &service,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    SystemTray tray;
    DesktopBubbles bubbles(tray);
    QList<BubbleAction> chosen;
    connect(&bubbles, &BubblePort::chosen, this, [&](BubbleAction action) { chosen.append(action); });
    bubbles.show(kSafe);
    QTRY_COMPARE_WITH_TIMEOUT(bubbles.findChildren<QDBusPendingCallWatcher *>().size(), 0, test::kLoadedMachineMs);
    QCOMPARE(service.shown.size(), 1);
    Q_EMIT service.ActionInvoked(7, u"act"_s); // another program's bubble
    Q_EMIT service.ActionInvoked(101, u"act"_s);
    Q_EMIT service.ActionInvoked(101, u"act"_s);
    bubbles.show(kFull); // its answer comes after those signals
    QTRY_COMPARE_WITH_TIMEOUT(service.shown.size(), 2, test::kLoadedMachineMs);
    QTRY_COMPARE_WITH_TIMEOUT(chosen, QList<BubbleAction>{BubbleAction::Stay}, test::kLoadedMachineMs);
}

void TrayBusTest::bubble_ofTheSameKind_replaces_andIsWithdrawn()
{
    FakeNotifications service;
    desktop().unregisterObject(u"/org/freedesktop/Notifications"_s);
    QVERIFY(desktop().registerObject(u"/org/freedesktop/Notifications"_s, &service,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    SystemTray tray;
    DesktopBubbles bubbles(tray);
    bubbles.show(kSafe);
    QTRY_COMPARE_WITH_TIMEOUT(bubbles.findChildren<QDBusPendingCallWatcher *>().size(), 0, test::kLoadedMachineMs);
    bubbles.show(kSafe);
    QTRY_COMPARE_WITH_TIMEOUT(service.shown.size(), 2, test::kLoadedMachineMs);
    QCOMPARE(service.shown.last().replaces, 101u);
    // Withdrawn before its answer is there it would be closed then, once more.
    QTRY_COMPARE_WITH_TIMEOUT(bubbles.findChildren<QDBusPendingCallWatcher *>().size(), 0, test::kLoadedMachineMs);
    bubbles.withdraw(BubbleKind::Problem); // none is shown
    bubbles.withdraw(BubbleKind::SafeToUnplug);
    QTRY_COMPARE_WITH_TIMEOUT(service.closed, QList<uint>{101}, test::kLoadedMachineMs);
}

void TrayBusTest::bubble_withdrawnBeforeItIsThere_isClosed()
{
    FakeNotifications service;
    desktop().unregisterObject(u"/org/freedesktop/Notifications"_s);
    QVERIFY(desktop().registerObject(u"/org/freedesktop/Notifications"_s, &service,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    SystemTray tray;
    DesktopBubbles bubbles(tray);
    bubbles.show(kSafe);
    bubbles.withdraw(BubbleKind::SafeToUnplug); // the desktop has not answered yet
    QTRY_COMPARE_WITH_TIMEOUT(service.closed, QList<uint>{101}, test::kLoadedMachineMs);
    bubbles.show(kSafe);
    QTRY_COMPARE_WITH_TIMEOUT(bubbles.findChildren<QDBusPendingCallWatcher *>().size(), 0, test::kLoadedMachineMs);
    QCOMPARE(service.shown.last().replaces, 0u);
    QCOMPARE(service.closed.size(), 1);
}

void TrayBusTest::host_thatComesLate_isSeen()
{
    TrayHostWatch watch;
    QVERIFY(!watch.hasHost());
    FakeTrayHost host;
    QVERIFY(desktop().registerObject(u"/StatusNotifierWatcher"_s, &host, QDBusConnection::ExportAllProperties));
    QVERIFY(desktop().registerService(u"org.kde.StatusNotifierWatcher"_s));
    QTRY_VERIFY_WITH_TIMEOUT(watch.hasHost(), test::kLoadedMachineMs);
    QVERIFY(desktop().unregisterService(u"org.kde.StatusNotifierWatcher"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!watch.hasHost(), test::kLoadedMachineMs);
}

void TrayBusTest::idleTime_isTold_whereTheDesktopKnows()
{
    FakeMutter mutter;
    QVERIFY(
        desktop().registerObject(u"/org/gnome/Mutter/IdleMonitor/Core"_s, &mutter, QDBusConnection::ExportAllSlots));
    QVERIFY(desktop().registerService(u"org.gnome.Mutter.IdleMonitor"_s));
    SessionWatch watch;
    QSignalSpy seen(&watch, &SessionWatch::sessionSeen);
    watch.start();
    QTRY_COMPARE_WITH_TIMEOUT(seen.count(), 1, test::kLoadedMachineMs);
    QCOMPARE(seen.first().at(0).toLongLong(), 4711);
    QCOMPARE(seen.first().at(1).toBool(), false);
    QVERIFY(desktop().unregisterService(u"org.gnome.Mutter.IdleMonitor"_s));
}

void TrayBusTest::idleTime_isTold_byTheScreenLocker_unlessItIsNought()
{
    FakeScreenLocker locker;
    QVERIFY(desktop().registerObject(u"/ScreenSaver"_s, &locker, QDBusConnection::ExportAllSlots));
    QVERIFY(desktop().registerService(u"org.freedesktop.ScreenSaver"_s));
    SessionWatch ignorant;
    QSignalSpy nothing(&ignorant, &SessionWatch::sessionSeen);
    ignorant.start();
    QTRY_COMPARE_WITH_TIMEOUT(ignorant.findChildren<QDBusPendingCallWatcher *>().size(), 0, test::kLoadedMachineMs);
    locker.idleMs = 90'000;
    SessionWatch watch;
    QSignalSpy seen(&watch, &SessionWatch::sessionSeen);
    watch.start();
    QTRY_COMPARE_WITH_TIMEOUT(seen.count(), 1, test::kLoadedMachineMs);
    QCOMPARE(seen.first().at(0).toLongLong(), 90'000);
    QCOMPARE(nothing.count(), 0);
    QVERIFY(desktop().unregisterService(u"org.freedesktop.ScreenSaver"_s));
}

static int runTrayBus(int argc, char **argv)
{
    QProcess bus;
    bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    if (!bus.waitForReadyRead(test::kLoadedMachineMs))
        qFatal("no dbus-daemon: %s", qPrintable(bus.errorString()));
    const QByteArray address = bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QApplication app(argc, argv);
    QDBusConnection::connectToBus(QString::fromLatin1(address), u"desktop"_s);
    TrayBusTest test;
    const int failures = QTest::qExec(&test, argc, argv);
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    bus.terminate();
    bus.waitForFinished();
    return failures;
}

FALLOW_TEST_BY(runTrayBus)

#include "tst_tray_bus.moc"
