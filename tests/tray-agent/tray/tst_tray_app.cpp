// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/tray_app.h"
#include "tray-agent/tray/usage_ring.h"
#include "wire/fields.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace fallow;
using namespace fallow::tray;
using namespace Qt::StringLiterals;

namespace {

class FakeTray final : public TrayPort
{
public:
    bool isAvailable() const override { return available; }
    void show(const QIcon &icon, const QString &toolTip) override
    {
        ++shownCount;
        hasIcon = !icon.isNull();
        lastToolTip = toolTip;
    }
    bool available = true;
    int shownCount = 0;
    bool hasIcon = false;
    QString lastToolTip;
};

QCborMap connected()
{
    return toCbor(AgentStatus{.state = u"connected"_s,
                              .arrayName = u"Northgate <b>Office</b>"_s,
                              .quotaBytes = 40LL << 30,
                              .usedBytes = 10LL << 30});
}

} // namespace

class TrayAppTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tray_thatIsThere_showsStateAndUsage();
    void tray_thatComesLate_isTaken();
    void tray_thatNeverComes_showsWindowOnce();
    void tray_activated_togglesWindow();
    void status_thatCannotBeRead_isAProblem();
    void service_thatGoes_isSaidSo();
    void window_closedWithoutTray_quits();
    void window_texts_areNeverHtml();
};

void TrayAppTest::tray_thatIsThere_showsStateAndUsage()
{
    FakeTray tray;
    StatusWindow window;
    TrayApp app(tray, window, {});
    app.start();
    QVERIFY(tray.hasIcon);
    app.take(connected());
    QVERIFY(tray.lastToolTip.contains(u"Northgate"_s));
    QVERIFY(tray.lastToolTip.contains(sizeText(10LL << 30)));
    QVERIFY(!window.isVisible());
    QCOMPARE(window.findChild<UsageRing *>(u"usageRing"_s)->text(), u"25 %"_s);
}

void TrayAppTest::tray_thatComesLate_isTaken()
{
    FakeTray tray;
    tray.available = false;
    StatusWindow window;
    TrayApp app(tray, window, {.lookForTrayMs = 5, .trayGraceMs = 1'000'000});
    app.start();
    QCOMPARE(tray.shownCount, 0);
    tray.available = true;
    QTRY_VERIFY(tray.shownCount > 0);
    QVERIFY(!window.isVisible());
}

void TrayAppTest::tray_thatNeverComes_showsWindowOnce()
{
    FakeTray tray;
    tray.available = false;
    StatusWindow window;
    TrayApp app(tray, window, {.lookForTrayMs = 5, .trayGraceMs = 10});
    app.start();
    QTRY_VERIFY(window.isVisible());
    window.hide(); // a person's wish is kept
    tray.available = true;
    QTRY_VERIFY(tray.shownCount > 0);
    QVERIFY(!window.isVisible());
}

void TrayAppTest::tray_activated_togglesWindow()
{
    FakeTray tray;
    StatusWindow window;
    TrayApp app(tray, window, {});
    app.start();
    Q_EMIT tray.activated();
    QVERIFY(window.isVisible());
    QVERIFY(QTest::qWaitForWindowActive(&window));
    Q_EMIT tray.activated();
    QVERIFY(!window.isVisible());
}

void TrayAppTest::status_thatCannotBeRead_isAProblem()
{
    FakeTray tray;
    StatusWindow window;
    TrayApp app(tray, window, {});
    app.start();
    app.take(QCborMap{{u"state"_s, 7}});
    QCOMPARE(app.view().state, TrayState::Problem);
    app.take(connected());
    QCOMPARE(app.view().state, TrayState::Connected);
}

void TrayAppTest::service_thatGoes_isSaidSo()
{
    FakeTray tray;
    StatusWindow window;
    TrayApp app(tray, window, {});
    app.start();
    app.take(connected());
    app.lose();
    QCOMPARE(app.view().state, TrayState::NoService);
    QVERIFY(!app.view().isCurrent);
    app.take(connected());
    QCOMPARE(app.view().state, TrayState::Connected);
}

void TrayAppTest::window_closedWithoutTray_quits()
{
    FakeTray tray;
    tray.available = false;
    StatusWindow window;
    TrayApp app(tray, window, {});
    app.start();
    QSignalSpy quits(&app, &TrayApp::quitRequested);
    window.show();
    window.close();
    QCOMPARE(quits.count(), 1);
    tray.available = true;
    app.start();
    window.show();
    window.close();
    QCOMPARE(quits.count(), 1);
}

void TrayAppTest::window_texts_areNeverHtml()
{
    FakeTray tray;
    StatusWindow window;
    TrayApp app(tray, window, {});
    app.take(connected());
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

QTEST_MAIN(TrayAppTest)
#include "tst_tray_app.moc"
