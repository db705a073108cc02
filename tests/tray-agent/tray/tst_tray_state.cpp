// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/tray_state.h"

#include <QTest>

using namespace fallow;
using namespace fallow::tray;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(fallow::tray::TrayState)

class TrayStateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void state_ofEachStatus_isDerived_data();
    void state_ofEachStatus_isDerived();
    void state_withoutStatus_isNoService();
    void view_ofServiceThatWent_keepsFiguresAsOld();
    void view_ofQuota_givesShare();
    void view_ofLies_staysInBounds();
    void view_ofEachState_hasItsOwnWords();
};

void TrayStateTest::state_ofEachStatus_isDerived_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<qint64>("diskFree");
    QTest::addColumn<TrayState>("expected");
    const qint64 full = 100LL << 30;
    QTest::newRow("connected") << u"connected"_s << full / 2 << TrayState::Connected;
    QTest::newRow("connected, disk at the border") << u"connected"_s << full / 20 << TrayState::Connected;
    QTest::newRow("connected, disk nearly full") << u"connected"_s << full / 20 - 1 << TrayState::NearlyFull;
    QTest::newRow("connected, disk full") << u"connected"_s << qint64(0) << TrayState::NearlyFull;
    QTest::newRow("connecting") << u"connecting"_s << full / 2 << TrayState::Connecting;
    QTest::newRow("connecting counts before a full disk") << u"connecting"_s << qint64(0) << TrayState::Connecting;
    QTest::newRow("waiting") << u"waiting-for-approval"_s << full / 2 << TrayState::Waiting;
    QTest::newRow("not enrolled") << u"not-enrolled"_s << full / 2 << TrayState::NotEnrolled;
    QTest::newRow("paused") << u"paused"_s << full / 2 << TrayState::Paused;
    QTest::newRow("error") << u"error"_s << full / 2 << TrayState::Problem;
    QTest::newRow("of a newer version") << u"hibernating"_s << full / 2 << TrayState::Problem;
    QTest::newRow("empty") << QString() << full / 2 << TrayState::Problem;
}

void TrayStateTest::state_ofEachStatus_isDerived()
{
    QFETCH(QString, state);
    QFETCH(qint64, diskFree);
    QFETCH(TrayState, expected);
    QCOMPARE(trayStateOf(AgentStatus{.state = state, .diskFreeBytes = diskFree, .diskTotalBytes = 100LL << 30}),
             expected);
}

void TrayStateTest::state_withoutStatus_isNoService()
{
    QCOMPARE(trayStateOf(std::nullopt), TrayState::NoService);
    QCOMPARE(trayViewOf(std::nullopt, false).state, TrayState::NoService);
    QVERIFY(trayViewOf(std::nullopt, false).usage.isEmpty());
}

void TrayStateTest::view_ofServiceThatWent_keepsFiguresAsOld()
{
    const AgentStatus status{.state = u"connected"_s, .quotaBytes = 100, .usedBytes = 25};
    const TrayView view = trayViewOf(status, false);
    QCOMPARE(view.state, TrayState::NoService);
    QVERIFY(!view.isCurrent);
    QCOMPARE(view.usedShare, 0.25);
    QVERIFY(!view.usage.isEmpty());
}

void TrayStateTest::view_ofQuota_givesShare()
{
    const TrayView view =
        trayViewOf(AgentStatus{.state = u"connected"_s, .quotaBytes = 20LL << 30, .usedBytes = 5LL << 30}, true);
    QCOMPARE(view.usedShare, 0.25);
    QVERIFY2(view.usage.contains(sizeText(5LL << 30)), qPrintable(view.usage));
    QVERIFY2(view.usage.contains(sizeText(20LL << 30)), qPrintable(view.usage));
}

void TrayStateTest::view_ofLies_staysInBounds()
{
    QCOMPARE(trayViewOf(AgentStatus{.state = u"connected"_s, .quotaBytes = 10, .usedBytes = 1000}, true).usedShare,
             1.0);
    QCOMPARE(trayViewOf(AgentStatus{.state = u"connected"_s, .quotaBytes = 10, .usedBytes = -1000}, true).usedShare,
             0.0);
    QVERIFY(trayViewOf(AgentStatus{.state = u"connected"_s, .quotaBytes = -10}, true).usage.isEmpty());
}

void TrayStateTest::view_ofEachState_hasItsOwnWords()
{
    QSet<QString> titles;
    for (const char *state : {"connected", "connecting", "waiting-for-approval", "not-enrolled", "paused", "error"}) {
        const TrayView view = trayViewOf(AgentStatus{.state = QString::fromLatin1(state)}, true);
        QVERIFY2(!view.sentence.isEmpty(), state);
        QVERIFY2(!view.iconName.isEmpty(), state);
        titles.insert(view.title);
    }
    titles.insert(trayViewOf(std::nullopt, false).title);
    QCOMPARE(titles.size(), 7);
}

QTEST_GUILESS_MAIN(TrayStateTest)
#include "tst_tray_state.moc"
