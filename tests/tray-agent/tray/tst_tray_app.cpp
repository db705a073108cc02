// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_agent.h"
#include "support/manual_executor.h"
#include "support/patience.h"
#include "support/test_program.h"
#include "tray-agent/tray/shades.h"
#include "tray-agent/tray/tray_app.h"
#include "tray-agent/tray/usage_ring.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace fallow::tray;
using namespace Qt::StringLiterals;

namespace {

struct Rig
{
    explicit Rig(TrayApp::Options options = {})
        : app({.tray = tray, .bubbles = bubbles, .agent = agent, .clock = clock}, std::move(options))
    {}
    template <class T>
    T *find(const char *name)
    {
        return app.window().findChild<T *>(QString::fromLatin1(name));
    }
    FakeTray tray;
    FakeBubbles bubbles;
    FakeAgent agent;
    ManualClock clock;
    TrayApp app;
};

} // namespace

class TrayAppTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tray_thatIsThere_showsStateAndUsage();
    void tray_thatComesLate_isTaken();
    void tray_thatNeverComes_showsWindowOnce();
    void tray_activated_togglesWindow();
    void tray_sameStatus_isNotDrawnAgain();
    void tray_menu_pausesAndResumes();
    void tray_menuShow_neverHides();
    void tray_ofAHostedAgent_knowsThatQuittingEndsLending();
    void tray_commandThatFails_opensTheWindowWithTheReason();
    void agent_thatGoes_isSaidSo();
    void agent_thatRefuses_isSaidSo();
    void bubble_afterItsGrace_isShownAndItsActionDone();
    void bubble_safeToUnplug_offersToStay();
    void window_closedWithoutTray_quits();
    void window_besideTheSign_staysOnTheScreen();
    void window_texts_areNeverHtml();
    void window_everyControl_hasAName();
    void window_escape_closes();
    void window_state_isSpoken();
    void window_texts_areSpokenAsTheyStand();
    void window_complaint_goesWithTheWindow();
    void window_thatGrows_staysOnTheScreen();
    void window_turnedDark_softWordsFollow();
};

void TrayAppTest::tray_thatIsThere_showsStateAndUsage()
{
    Rig rig;
    rig.app.start();
    QVERIFY(rig.tray.hasIcon);
    rig.app.take(connectedStatus());
    QVERIFY(rig.tray.lastToolTip.contains(u"Northgate"_s));
    QVERIFY(rig.tray.lastToolTip.contains(sizeText(10 * kGiB)));
    QVERIFY(!rig.app.window().isVisible());
    QCOMPARE(rig.find<UsageRing>("usageRing")->text(), u"25 %"_s);
}

void TrayAppTest::tray_thatComesLate_isTaken()
{
    Rig rig({.lookForTrayMs = 5, .trayGraceMs = 1'000'000});
    rig.tray.available = false;
    rig.app.start();
    QCOMPARE(rig.tray.shownCount, 0);
    rig.tray.available = true;
    QTRY_VERIFY(rig.tray.shownCount > 0);
    QVERIFY(!rig.app.window().isVisible());
}

void TrayAppTest::tray_thatNeverComes_showsWindowOnce()
{
    Rig rig({.lookForTrayMs = 5, .trayGraceMs = 10});
    rig.tray.available = false;
    rig.app.start();
    QTRY_VERIFY(rig.app.window().isVisible());
    rig.app.window().hide(); // a person's wish is kept
    rig.tray.available = true;
    QTRY_VERIFY(rig.tray.shownCount > 0);
    QVERIFY(!rig.app.window().isVisible());
}

void TrayAppTest::tray_activated_togglesWindow()
{
    Rig rig;
    rig.app.start();
    Q_EMIT rig.tray.activated();
    QVERIFY(rig.app.window().isVisible());
    QVERIFY(QTest::qWaitForWindowActive(&rig.app.window(), kLoadedMachineMs));
    Q_EMIT rig.tray.activated();
    QVERIFY(!rig.app.window().isVisible());
}

void TrayAppTest::tray_sameStatus_isNotDrawnAgain()
{
    Rig rig;
    rig.app.start();
    rig.app.take(connectedStatus());
    const int drawn = rig.tray.shownCount;
    rig.app.take(connectedStatus());
    QCOMPARE(rig.tray.shownCount, drawn);
}

void TrayAppTest::tray_menu_pausesAndResumes()
{
    Rig rig;
    rig.app.start();
    rig.app.take(connectedStatus());
    QVERIFY(rig.tray.lastView.mayPause && !rig.tray.lastView.mayResume);
    Q_EMIT rig.tray.pauseRequested(PauseLength::TwoHours);
    QCOMPARE(rig.agent.last<PauseLending>(u"tray.pause"_s).until, rig.clock.nowUtc().addSecs(7200));
    TrayStatus status = connectedStatus();
    status.agent.pace = LendingPace::Away;
    status.agent.lendingReason = LendingReason::Paused;
    rig.app.take(status);
    QVERIFY(!rig.tray.lastView.mayPause && rig.tray.lastView.mayResume);
    Q_EMIT rig.tray.resumeRequested();
    QCOMPARE(rig.agent.count(u"tray.resume"_s), 1);
}

void TrayAppTest::tray_menuShow_neverHides()
{
    Rig rig;
    rig.app.start();
    Q_EMIT rig.tray.windowRequested();
    QVERIFY(rig.app.window().isVisible());
    QVERIFY(QTest::qWaitForWindowActive(&rig.app.window(), kLoadedMachineMs));
    Q_EMIT rig.tray.windowRequested();
    QVERIFY(rig.app.window().isVisible());
}

void TrayAppTest::tray_ofAHostedAgent_knowsThatQuittingEndsLending()
{
    Rig rig;
    rig.app.start();
    TrayStatus status = connectedStatus();
    rig.app.take(status);
    QVERIFY(!rig.tray.lastView.isHosted);
    status.isHostedByTray = true;
    rig.app.take(status);
    QVERIFY(rig.tray.lastView.isHosted);
}

void TrayAppTest::tray_commandThatFails_opensTheWindowWithTheReason()
{
    Rig rig;
    rig.app.start();
    rig.app.take(connectedStatus());
    rig.agent.errors.insert(u"tray.resume"_s, {ErrorCode::Refused, u"the moon is full"_s, {}});
    Q_EMIT rig.tray.resumeRequested();
    QTRY_VERIFY(rig.app.window().isVisible());
    QVERIFY(rig.find<QLabel>("statusComplaint")->text().contains(u"the moon is full"_s));
}

void TrayAppTest::agent_thatGoes_isSaidSo()
{
    Rig rig;
    rig.app.start();
    rig.app.take(connectedStatus());
    rig.app.lose({ErrorCode::Unreachable, u"gone"_s, {}});
    QCOMPARE(rig.app.view().state, TrayState::NoService);
    QVERIFY(!rig.app.view().isCurrent);
    rig.app.take(connectedStatus());
    QCOMPARE(rig.app.view().state, TrayState::Connected);
}

void TrayAppTest::agent_thatRefuses_isSaidSo()
{
    Rig rig;
    rig.app.start();
    rig.app.lose({ErrorCode::Unauthorised, u"not you"_s, {}});
    QCOMPARE(rig.app.view().state, TrayState::NotPermitted);
}

void TrayAppTest::bubble_afterItsGrace_isShownAndItsActionDone()
{
    const QTemporaryDir room;
    Rig rig({.memoryPath = room.filePath(u"bubbles"_s)});
    rig.app.start();
    TrayStatus status = connectedStatus();
    status.agent.state = u"error"_s;
    rig.app.take(status);
    QVERIFY(rig.bubbles.shown.isEmpty());
    rig.clock.advance(Notifier::kGraceMs);
    rig.app.take(status);
    QCOMPARE(rig.bubbles.shown.size(), 1);
    Q_EMIT rig.bubbles.chosen(rig.bubbles.shown.first().action);
    QVERIFY(rig.app.details().isVisible());
    QTRY_COMPARE(rig.agent.count(u"tray.log"_s), 1);
    Rig next({.memoryPath = room.filePath(u"bubbles"_s)}); // after logging in again
    next.app.start();
    next.app.take(status);
    next.clock.advance(Notifier::kGraceMs);
    next.app.take(status);
    QVERIFY(next.bubbles.shown.isEmpty());
}

void TrayAppTest::bubble_safeToUnplug_offersToStay()
{
    Rig rig;
    rig.app.start();
    rig.app.take(connectedStatus());
    TrayStatus status = connectedStatus();
    status.agent.leaveState = LeaveState::SafeToUnplug;
    rig.app.take(status);
    QCOMPARE(rig.bubbles.shown.size(), 1);
    Q_EMIT rig.bubbles.chosen(rig.bubbles.shown.first().action);
    QCOMPARE(rig.agent.count(u"tray.stay"_s), 1);
    rig.app.take(connectedStatus());
    QCOMPARE(rig.bubbles.withdrawn, QList<BubbleKind>{BubbleKind::SafeToUnplug});
}

void TrayAppTest::window_closedWithoutTray_quits()
{
    Rig rig;
    rig.tray.available = false;
    rig.app.start();
    QSignalSpy quits(&rig.app, &TrayApp::quitRequested);
    rig.app.window().show();
    rig.app.window().close();
    QCOMPARE(quits.count(), 1);
    rig.tray.available = true;
    rig.app.start();
    rig.app.window().show();
    rig.app.window().close();
    QCOMPARE(quits.count(), 1);
}

void TrayAppTest::window_besideTheSign_staysOnTheScreen()
{
    Rig rig;
    rig.app.take(connectedStatus());
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    for (const QPoint &corner : {screen.topLeft(), screen.topRight(), screen.bottomLeft(), screen.bottomRight()}) {
        rig.tray.place = QRect(corner - QPoint(11, 11), QSize(22, 22)).intersected(screen);
        rig.app.start();
        rig.app.window().hide();
        rig.app.showWindow();
        const QRect window = rig.app.window().geometry();
        QVERIFY(window.left() >= screen.left() && window.right() <= screen.right());
        QVERIFY(window.top() >= screen.top());
    }
}

void TrayAppTest::window_texts_areNeverHtml()
{
    Rig rig;
    rig.app.take(connectedStatus());
    const QList<QWidget *> windows{&rig.app.window(), &rig.app.details(), &rig.app.enrolment()};
    for (const QWidget *window : windows) {
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->text().contains(u'<'))
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
    QVERIFY(rig.find<QLabel>("statusTitle")->text().contains(u"<b>"_s));
}

void TrayAppTest::window_everyControl_hasAName()
{
    Rig rig;
    rig.app.take(connectedStatus());
    const QList<QWidget *> windows{&rig.app.window(), &rig.app.details(), &rig.app.enrolment()};
    for (const QWidget *window : windows) {
        for (const QWidget *widget : window->findChildren<QWidget *>()) {
            const bool isControl = widget->focusPolicy() & Qt::TabFocus && widget->objectName().size() > 0 &&
                                   !widget->objectName().startsWith(u"qt_"_s) && !qobject_cast<const QLabel *>(widget);
            if (!isControl)
                continue;
            const QString text = widget->property("text").toString() + widget->accessibleName();
            QVERIFY2(!text.isEmpty() || widget->objectName() == u"detailsTabs"_s, qPrintable(widget->objectName()));
        }
    }
}

void TrayAppTest::window_escape_closes()
{
    Rig rig;
    rig.app.take(connectedStatus());
    rig.app.window().show();
    QVERIFY(QTest::qWaitForWindowExposed(&rig.app.window(), kLoadedMachineMs));
    QTest::keyClick(&rig.app.window(), Qt::Key_Escape);
    QVERIFY(!rig.app.window().isVisible());
}

void TrayAppTest::window_state_isSpoken()
{
    Rig rig;
    rig.app.take(connectedStatus());
    const auto spoken = [&] { return rig.app.window().accessibleName(); };
    QVERIFY2(spoken().contains(rig.app.view().title) && spoken().contains(rig.app.view().sentence),
             qPrintable(spoken()));
    rig.app.lose({ErrorCode::Unreachable, u"gone"_s, {}});
    QVERIFY2(spoken().contains(rig.app.view().title), qPrintable(spoken()));
    rig.app.window().tell(u"the moon is full"_s);
    QVERIFY2(spoken().startsWith(u"the moon is full"_s), qPrintable(spoken()));
}

void TrayAppTest::window_texts_areSpokenAsTheyStand()
{
    Rig rig;
    TrayStatus status = connectedStatus();
    status.agent.bytesReceivedToday = 5 * kMiB;
    rig.app.take(status);
    const QList<QWidget *> windows{&rig.app.window(), &rig.app.details(), &rig.app.enrolment()};
    for (const QWidget *window : windows) {
        for (QLabel *label : window->findChildren<QLabel *>()) {
            if (label->text().isEmpty())
                continue;
            const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(label);
            QVERIFY2(face && face->text(QAccessible::Name).contains(label->text()), qPrintable(label->text()));
        }
    }
}

void TrayAppTest::window_complaint_goesWithTheWindow()
{
    Rig rig;
    rig.app.take(connectedStatus());
    rig.app.showWindow();
    rig.app.window().tell(u"the moon is full"_s);
    QVERIFY(!rig.find<QLabel>("statusComplaint")->isHidden());
    rig.app.window().close();
    rig.app.showWindow();
    QVERIFY(rig.find<QLabel>("statusComplaint")->isHidden());
}

void TrayAppTest::window_thatGrows_staysOnTheScreen()
{
    Rig rig;
    rig.app.start();
    rig.app.lose({ErrorCode::Unreachable, u"gone"_s, {}}); // little to be said, and nothing to be done
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    rig.tray.place = QRect(screen.bottomRight() - QPoint(30, 22), QSize(22, 22));
    rig.app.showWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&rig.app.window(), kLoadedMachineMs));
    const int before = rig.app.window().height();
    rig.app.take(connectedStatus());
    QVERIFY(rig.app.window().height() > before);
    QVERIFY(rig.app.window().geometry().bottom() <= screen.bottom());
}

void TrayAppTest::window_turnedDark_softWordsFollow()
{
    const QPalette before = QApplication::palette();
    const auto restore = qScopeGuard([&] { QApplication::setPalette(before); });
    Rig rig;
    rig.app.take(connectedStatus());
    QApplication::setPalette(QPalette(QColor(0x2f3734), QColor(0x1b201e)));
    const QLabel *sentence = rig.find<QLabel>("statusSentence");
    QTRY_COMPARE(sentence->palette().color(QPalette::Active, QPalette::WindowText), softInk(QApplication::palette()));
}

FALLOW_WINDOW_TEST(TrayAppTest)
#include "tst_tray_app.moc"
