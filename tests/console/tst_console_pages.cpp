// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/event_pages.h"
#include "console/shell_window.h"
#include "console/widgets/history_chart.h"
#include "console/wizards/rebuild_wizard.h"
#include "support/patience.h"
#include "support/test_program.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

/// The overview, the stripe map and the events, as parts of the window.
class ConsolePagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overview_approve_asksTheController();
    void overview_approveRefused_isTold();
    void overview_showUnreachable_filtersWorkstations();
    void overview_unreachable_opensTheRebuildWizard();
    void stripeMap_whileSeen_asksAndFollowsKills();
    void stripeMap_snapshotsComeOften_goesOnAsking();
    void stripeMap_machineGoes_asksAtOnce();
    void stripeMap_unseen_asksNothing();
    void overview_charts_areAskedForWhileSeen();
    void overview_chartsRefused_sayWhy();
    void overview_noStores_leadsToACode();
    void overview_wrongStrips_startAScrub();
    void overview_failingDisk_asksBeforeItEmpties();
    void events_shown_arePagedAndCounted();
    void events_searched_askTheControllerOnce();
    void events_filtersReset_showAllAgain();
    void events_refused_sayWhy();
    void events_lostConnection_keepWhatIsThere();
    void events_exported_areInTheFile();
};

void ConsolePagesTest::overview_approve_asksTheController()
{
    Shell shell({.machineCount = 4, .waitingCount = 2});
    shell.session->goOnline();
    QPushButton *other = shell.find<QPushButton>(u"approve-7"_s);
    shell.session->send();
    QCOMPARE(shell.find<QPushButton>(u"approve-7"_s), other); // a button under the mouse stays
    QVERIFY(shell.find<QPushButton>(u"approve-6"_s)->text().endsWith(u'…'));
    QTest::mouseClick(shell.find<QPushButton>(u"approve-6"_s), Qt::LeftButton);
    QTRY_VERIFY(shell.window.findChild<QDialog *>(u"actionDialog"_s));
    QCOMPARE(shell.window.page(), MainWindow::Workstations); // where one sees who asks
    QCOMPARE(shell.session->callCount(u"machines.approve"_s), 0);
    auto *confirm = shell.find<QPushButton>(u"actionConfirm"_s);
    QVERIFY(!confirm->isEnabled());
    const QList<QLabel *> labels = shell.find<QDialog>(u"actionDialog"_s)->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel *label) { return label->text().contains(u"8b02 4e7d c19a 50f0"_s); }));
    shell.find<QCheckBox>(u"actionCheck"_s)->click(); // the fingerprints were compared
    QVERIFY(confirm->isEnabled());
    confirm->click();
    QTRY_COMPARE(shell.session->callCount(u"machines.approve"_s), 1);
    const auto request = fromCbor<ApproveRequest>(shell.session->calls.last().second);
    QVERIFY(request);
    QCOMPARE(request->machine, MachineId(6));
    QVERIFY(!request->isPreview && !request->mustLeaveClaimed);
    QTRY_VERIFY(!shell.window.findChild<QDialog *>(u"actionDialog"_s));
}

void ConsolePagesTest::overview_approveRefused_isTold()
{
    Shell shell({.machineCount = 4, .waitingCount = 1});
    shell.session->goOnline();
    shell.session->refusals.insert(u"machines.approve"_s, {ErrorCode::Refused, u"<b>it</b> was withdrawn"_s, {}});
    QTest::mouseClick(shell.find<QPushButton>(u"approve-6"_s), Qt::LeftButton);
    QTRY_VERIFY(shell.window.findChild<QDialog *>(u"actionDialog"_s));
    shell.find<QCheckBox>(u"actionCheck"_s)->click();
    shell.find<QPushButton>(u"actionConfirm"_s)->click();
    auto *error = shell.find<QLabel>(u"actionError"_s);
    QTRY_VERIFY(error->isVisible());
    QVERIFY(error->text().contains(u"withdrawn"_s));
    QCOMPARE(error->textFormat(), Qt::PlainText);
}

void ConsolePagesTest::overview_showUnreachable_filtersWorkstations()
{
    Shell shell({.machineCount = 40, .awayCount = 6});
    shell.session->goOnline();
    QTest::mouseClick(shell.find<QPushButton>(u"show-%1"_s.arg(int(Standing::Unreachable))), Qt::LeftButton);
    QCOMPARE(shell.window.page(), MainWindow::Workstations);
    QCOMPARE(shell.table(u"machineTable"_s)->rowCount(), 6);
}

void ConsolePagesTest::overview_unreachable_opensTheRebuildWizard()
{
    Shell shell({.machineCount = 40, .awayCount = 1});
    shell.session->goOnline();
    QTest::mouseClick(shell.find<QPushButton>(u"rebuild-%1"_s.arg(int(Standing::Unreachable))), Qt::LeftButton);
    QTRY_VERIFY(shell.window.findChild<RebuildWizard *>());
    QCOMPARE(shell.window.page(), MainWindow::Overview);
    shell.window.findChild<RebuildWizard *>()->close();
}

void ConsolePagesTest::stripeMap_whileSeen_asksAndFollowsKills()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::StripeMap);
    QTRY_VERIFY(shell.text(u"stripeTotal"_s).contains(u"40,000"_s));
    const QImage before = shell.find<QWidget>(u"stripeMap"_s)->grab().toImage();
    shell.session->become(SyntheticArray({.awayCount = 4}));
    const int asked = shell.session->callCount(u"map.tile"_s);
    QTRY_VERIFY(shell.session->callCount(u"map.tile"_s) > asked);
    QTRY_VERIFY(shell.find<QWidget>(u"stripeMap"_s)->grab().toImage() != before);
    shell.session->refusals.insert(u"map.tile"_s, {ErrorCode::Timeout, {}, {}});
    const int failing = shell.session->callCount(u"map.tile"_s);
    QTRY_VERIFY(shell.session->callCount(u"map.tile"_s) >= failing + 2); // tries again
}

/// A snapshot every 100 ms, as while much happens: the map's own rhythm is slower.
void ConsolePagesTest::stripeMap_snapshotsComeOften_goesOnAsking()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::StripeMap);
    QTRY_VERIFY(shell.text(u"stripeTotal"_s).contains(u"40,000"_s));
    const int asked = shell.session->callCount(u"map.tile"_s);
    QTimer often;
    connect(&often, &QTimer::timeout, shell.session, [&] { shell.session->send(); });
    often.start(100);
    QTRY_VERIFY(shell.session->callCount(u"map.tile"_s) > asked);
}

void ConsolePagesTest::stripeMap_machineGoes_asksAtOnce()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::StripeMap);
    QTRY_VERIFY(shell.text(u"stripeTotal"_s).contains(u"40,000"_s));
    const auto isIdle = [&] {
        const int before = shell.session->callCount(u"map.tile"_s);
        runEventsFor(50);
        return shell.session->callCount(u"map.tile"_s) == before;
    };
    QTRY_VERIFY(isIdle());
    const int asked = shell.session->callCount(u"map.tile"_s);
    shell.session->become(SyntheticArray({.awayCount = 4}));
    QVERIFY(shell.session->callCount(u"map.tile"_s) > asked); // within the call, not when the timer comes round
}

void ConsolePagesTest::stripeMap_unseen_asksNothing()
{
    Shell shell({});
    shell.session->goOnline();
    QSignalSpy snapshots(shell.session, &Session::snapshotChanged);
    shell.session->send();
    QCOMPARE(snapshots.count(), 1);
    QCOMPARE(shell.session->callCount(u"map.tile"_s), 0);
}

void ConsolePagesTest::overview_charts_areAskedForWhileSeen()
{
    Shell shell({});
    shell.session->goOnline();
    QTRY_VERIFY(shell.session->callCount(u"history.read"_s) > 0);
    auto *chart = shell.find<HistoryChart>(u"trafficChart"_s);
    QTRY_VERIFY(chart->accessibleDescription().contains(u"/s"_s));
    QVERIFY(!chart->textAt(QDateTime::currentDateTimeUtc().addSecs(-60)).isEmpty());
    QVERIFY(chart->textAt(QDateTime::currentDateTimeUtc().addDays(-2)).isEmpty());
    const int asked = shell.session->callCount(u"history.read"_s);
    QTest::mouseClick(shell.find<QPushButton>(u"span-2"_s), Qt::LeftButton);
    QCOMPARE(shell.session->callCount(u"history.read"_s), asked + 1);
    QCOMPARE(fromCbor<HistoryRequest>(shell.session->calls.last().second)->lastSeconds, 7 * 86'400);
    QTRY_VERIFY(!chart->textAt(QDateTime::currentDateTimeUtc().addDays(-2)).isEmpty());
}

void ConsolePagesTest::overview_chartsRefused_sayWhy()
{
    Shell shell({});
    shell.session->refusals.insert(u"history.read"_s, {ErrorCode::Unsupported, {}, {}});
    shell.session->goOnline();
    const auto said = [&] {
        const QList<QLabel *> labels = shell.find<HistoryChart>(u"trafficChart"_s)->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"no history"_s);
        });
    };
    QTRY_VERIFY(said());
}

void ConsolePagesTest::overview_noStores_leadsToACode()
{
    Shell shell({.machineCount = 0, .localStoreCount = 0, .stripeCount = 0});
    shell.session->goOnline();
    QTest::mouseClick(shell.find<QPushButton>(u"makeCode"_s), Qt::LeftButton);
    QCOMPARE(shell.window.page(), MainWindow::Settings);
    QVERIFY(shell.find<QLineEdit>(u"codeNote"_s)->isVisible());
}

void ConsolePagesTest::overview_wrongStrips_startAScrub()
{
    SyntheticArray array({});
    array.snapshot().stores[0].errorCount = 4;
    Shell shell({});
    shell.session->become(array);
    shell.session->goOnline();
    QTest::mouseClick(shell.find<QPushButton>(u"startScrub"_s), Qt::LeftButton);
    QCOMPARE(shell.session->callCount(u"jobs.startScrub"_s), 1);
}

void ConsolePagesTest::overview_failingDisk_asksBeforeItEmpties()
{
    SyntheticArray array({});
    StoreSnapshot &store = array.snapshot().stores.last();
    store.disk = {.measured = QDateTime::fromSecsSinceEpoch(1'795'600'000, Qt::UTC), .isFailing = true};
    Shell shell({});
    shell.session->become(array);
    shell.session->goOnline();
    QTest::mouseClick(shell.find<QPushButton>(u"drain-"_s + store.machine.toString()), Qt::LeftButton);
    QTRY_VERIFY(shell.window.findChild<QDialog *>(u"actionDialog"_s));
    QCOMPARE(shell.session->callCount(u"machines.drain"_s), 0);
}

void ConsolePagesTest::events_shown_arePagedAndCounted()
{
    Shell shell({});
    shell.session->records().olderEventCount = 900;
    shell.session->goOnline();
    QCOMPARE(shell.session->callCount(u"events.list"_s), 0); // nobody looks
    shell.window.setPage(MainWindow::Events);
    const int all = int(900 + shell.session->snapshot().latestEvents.size());
    QTRY_COMPARE(shell.table(u"eventTable"_s)->rowCount(), all);
    QVERIFY2(shell.text(u"eventCount"_s).contains(QString::number(all)), qPrintable(shell.text(u"eventCount"_s)));
    auto *table = shell.find<QTableView>(u"eventTable"_s);
    table->scrollToBottom();
    const auto lastSubject = [&] { return table->model()->index(all - 1, EventPages::Subject).data().toString(); };
    QTRY_VERIFY(!lastSubject().isEmpty());
    table->selectRow(0);
    QVERIFY(shell.find<QLabel>(u"eventDetail"_s)->isVisible());
}

void ConsolePagesTest::events_searched_askTheControllerOnce()
{
    Shell shell({});
    shell.session->records().olderEventCount = 500;
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Events);
    QTRY_VERIFY(shell.table(u"eventTable"_s)->rowCount() > 500);
    QTest::keyClicks(shell.find<QLineEdit>(u"eventSearch"_s), u"pc-lab-07"_s);
    QTRY_VERIFY(shell.table(u"eventTable"_s)->rowCount() < 100);
    const auto filters =
        std::count_if(shell.session->calls.cbegin(), shell.session->calls.cend(), [](const auto &call) {
            return call.first == u"events.list"_s && !fromCbor<EventListRequest>(call.second)->text.isEmpty();
        });
    QVERIFY2(filters <= 3, qPrintable(QString::number(filters))); // not one for each key
}

void ConsolePagesTest::events_filtersReset_showAllAgain()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Events);
    QTRY_VERIFY(shell.table(u"eventTable"_s)->rowCount() > 0);
    const int all = shell.table(u"eventTable"_s)->rowCount();
    shell.find<QComboBox>(u"eventSeverity"_s)->setCurrentIndex(3);
    QTRY_VERIFY(shell.table(u"eventTable"_s)->rowCount() < all);
    shell.find<QComboBox>(u"eventActor"_s)->setCurrentIndex(1);
    shell.find<QComboBox>(u"eventTime"_s)->setCurrentIndex(4);
    QVERIFY(shell.find<QDateTimeEdit>(u"eventFrom"_s)->isVisible());
    QTest::mouseClick(shell.find<QPushButton>(u"eventReset"_s), Qt::LeftButton);
    QTRY_COMPARE(shell.table(u"eventTable"_s)->rowCount(), all);
    QVERIFY(!shell.find<QDateTimeEdit>(u"eventFrom"_s)->isVisible());
}

void ConsolePagesTest::events_refused_sayWhy()
{
    Shell shell({});
    shell.session->refusals.insert(u"events.list"_s, {ErrorCode::Io, u"the disk is gone"_s, {}});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Events);
    const auto sentence = [&] {
        return shell.find<QWidget>(u"eventsPage"_s)->findChild<QLabel *>(u"emptySentence"_s)->text();
    };
    QTRY_VERIFY2(sentence().contains(u"the disk is gone"_s), qPrintable(sentence()));
    shell.session->refusals.clear();
    shell.session->send(); // asked again
    QTRY_VERIFY(shell.table(u"eventTable"_s)->rowCount() > 0);
}

void ConsolePagesTest::events_lostConnection_keepWhatIsThere()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Events);
    QTRY_VERIFY(shell.table(u"eventTable"_s)->rowCount() > 0);
    const int all = shell.table(u"eventTable"_s)->rowCount();
    shell.session->fall(Session::State::Offline, {ErrorCode::Disconnected, {}, {}});
    QCOMPARE(shell.table(u"eventTable"_s)->rowCount(), all);
    QVERIFY(shell.find<QWidget>(u"staleVeil"_s)->isVisible());
}

void ConsolePagesTest::events_exported_areInTheFile()
{
    const QTemporaryDir room;
    Shell shell({});
    shell.session->records().olderEventCount = 100;
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Events);
    const QString path = room.filePath(u"events.csv"_s);
    Q_EMIT shell.window.eventsPage()->exportRequested({}, path, EventsPage::Format::Csv);
    QTRY_VERIFY(QFileInfo::exists(path));
    QTRY_VERIFY(shell.text(u"exportText"_s).contains(path));
    QVERIFY(shell.find<QWidget>(u"exportLine"_s)->isVisible());
    QTest::mouseClick(shell.find<QPushButton>(u"exportCancel"_s), Qt::LeftButton);
    QVERIFY(!shell.find<QWidget>(u"exportLine"_s)->isVisible());
}

FALLOW_WINDOW_TEST(ConsolePagesTest)
#include "tst_console_pages.moc"
