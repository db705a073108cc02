// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/fake_session.h"
#include "console/format/describe.h"
#include "console/format/standing.h"
#include "console/models/code_model.h"
#include "console/models/event_pages.h"
#include "console/models/job_table_model.h"
#include "console/models/machine_model.h"
#include "console/models/policy_model.h"
#include "console/models/volume_model.h"
#include "console/pages/connect_page.h"
#include "console/shell/main_window.h"
#include "console/shell/page_shots.h"
#include "console/widgets/history_chart.h"
#include "console/wizards/rebuild_wizard.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

/// A window on a made-up array.
struct Shell
{
    explicit Shell(SyntheticArray::Options options)
    {
        auto owned = std::make_unique<FakeSession>(SyntheticArray(options));
        session = owned.get();
        window.setSession(std::move(owned));
        window.show();
    }
    template <class Widget>
    Widget *find(const QString &name) const
    {
        auto *widget = window.findChild<Widget *>(name);
        if (!widget)
            qFatal("there is no %s", qPrintable(name));
        return widget;
    }
    /// A part of what stands there while there is no array to show.
    template <class Widget>
    Widget *welcome(const QString &name) const
    {
        return find<QWidget>(u"welcome"_s)->template findChild<Widget *>(name);
    }
    QString text(const QString &name) const { return find<QLabel>(name)->text(); }
    /// A part of where one comes in; other pages have messages, too.
    QLabel *entry(const QString &name) const { return window.connectPage()->findChild<QLabel *>(name); }
    QAbstractItemModel *table(const QString &name) const { return find<QTableView>(name)->model(); }

    MainWindow window;
    FakeSession *session = nullptr;
};

} // namespace

class ConsoleShellTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void window_beforeFirstSnapshot_saysItConnects();
    void window_withSnapshot_showsEveryPage();
    void window_atItsSmallest_fits();
    void window_emptyArray_helps();
    void window_lostConnection_greysAndSaysAge();
    void window_refused_saysWhyAndOffersIdentity();
    void window_changedAuthority_showsBothFingerprints();
    void window_controllerOfAnotherVersion_saysSo();
    void window_left_showsWhereOneComesIn();
    void window_anotherSession_forgetsTheFirst();
    void window_withoutSession_offersIdentity();
    void overview_approve_asksTheController();
    void overview_approveRefused_isTold();
    void overview_showUnreachable_filtersWorkstations();
    void overview_unreachable_opensTheRebuildWizard();
    void stripeMap_whileSeen_asksAndFollowsKills();
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
    void settings_policyChanged_isAskedAndShown();
    void settings_policiesSorted_editWhatIsChosen_andComeBackToTheirOrder();
    void settings_policyRefused_staysAndSaysWhy();
    void settings_policyReset_isTheDefaultAgain();
    void settings_codeMade_isShownAndListed();
    void settings_codeAskedForTwice_isMadeOnce();
    void settings_codes_sayWhetherTheyAreKnown();
    void settings_codeWithdrawn_isGone();
    void settings_certificates_areListed();
    void settings_refused_sayWhy();
    void everyTable_columnsAndSorting_areChosenByKeyboard_data();
    void everyTable_columnsAndSorting_areChosenByKeyboard();
    void everyWidget_thatTakesTheKeyboard_hasAName();
    void names_ofStrangers_areNeverHtml();
    void shots_ofAllPages_areWritten();
    void describe_ofEveryCode_isASentence();
};

void ConsoleShellTest::window_beforeFirstSnapshot_saysItConnects()
{
    Shell shell({});
    QVERIFY(shell.welcome<QLabel>(u"emptyTitle"_s)->text().contains(u"storage.northgate.example"_s));
    QVERIFY(!shell.welcome<QPushButton>(u"emptyButton"_s)->isVisible());
    shell.session->fall(Session::State::Offline, {ErrorCode::Unreachable, u"refused"_s, {}});
    QVERIFY(shell.welcome<QLabel>(u"emptySentence"_s)->text().contains(u"refused"_s));
    shell.session->goOnline();
    QCOMPARE(shell.text(u"arrayName"_s), u"Northgate Office"_s);
    QVERIFY(shell.find<QWidget>(u"overviewPage"_s)->isVisible());
}

void ConsoleShellTest::window_withSnapshot_showsEveryPage()
{
    Shell shell({.machineCount = 30, .awayCount = 2, .waitingCount = 1});
    shell.session->goOnline();
    QVERIFY(shell.text(u"healthWord"_s).contains(u"Degraded"_s));
    QCOMPARE(shell.table(u"machineTable"_s)->rowCount(), 31);
    QCOMPARE(shell.table(u"volumeTable"_s)->rowCount(), 3);
    shell.window.setPage(MainWindow::Events);
    QTRY_VERIFY(shell.table(u"eventTable"_s)->rowCount() > 0);
    shell.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shell.window));
    for (int page = 0; page < MainWindow::PageCount; ++page) {
        QTest::keyClick(&shell.window, Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        QTRY_COMPARE(int(shell.window.page()), page);
        QVERIFY(!shell.window.grab().isNull());
    }
    shell.session->become(SyntheticArray({.machineCount = 5}));
    QCOMPARE(shell.table(u"machineTable"_s)->rowCount(), 5);
}

void ConsoleShellTest::window_atItsSmallest_fits()
{
    Shell shell({.awayCount = 2, .waitingCount = 3, .claimCount = 3, .isRebuilding = true});
    shell.session->goOnline();
    shell.window.resize(1024, 700);
    QCOMPARE(shell.window.size(), QSize(1024, 700));
    for (int page = 0; page < MainWindow::PageCount; ++page) {
        shell.window.setPage(MainWindow::Page(page));
        QVERIFY2(shell.window.minimumSizeHint().width() <= 1024, qPrintable(QString::number(page)));
        QVERIFY2(shell.window.minimumSizeHint().height() <= 700, qPrintable(QString::number(page)));
    }
}

void ConsoleShellTest::window_emptyArray_helps()
{
    Shell shell({.machineCount = 0, .localStoreCount = 0, .stripeCount = 0});
    shell.session->goOnline();
    for (const MainWindow::Page page :
         {MainWindow::Workstations, MainWindow::Volumes, MainWindow::StripeMap, MainWindow::Events}) {
        shell.window.setPage(page);
        const QList<QLabel *> titles = shell.window.findChildren<QLabel *>(u"emptyTitle"_s);
        QVERIFY2(std::any_of(titles.cbegin(), titles.cend(),
                             [](const QLabel *title) { return title->isVisible() && !title->text().isEmpty(); }),
                 qPrintable(MainWindow::pageName(page)));
    }
}

void ConsoleShellTest::window_lostConnection_greysAndSaysAge()
{
    Shell shell({.waitingCount = 1});
    shell.session->goOnline();
    QVERIFY(!shell.find<QWidget>(u"staleVeil"_s)->isVisible());
    shell.session->fall(Session::State::Offline, {ErrorCode::Disconnected, u"the peer closed"_s, {}});
    QVERIFY(shell.find<QWidget>(u"staleVeil"_s)->isVisible());
    QVERIFY(shell.find<QWidget>(u"noticeLine"_s)->isVisible());
    QVERIFY2(shell.text(u"noticeText"_s).contains(u"just now"_s), qPrintable(shell.text(u"noticeText"_s)));
    QVERIFY(!shell.find<QPushButton>(u"approve-26"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(shell.text(u"noticeText"_s).contains(u"s ago"_s), 10'000);
    shell.session->goOnline();
    QVERIFY(!shell.find<QWidget>(u"staleVeil"_s)->isVisible());
    QVERIFY(!shell.find<QWidget>(u"noticeLine"_s)->isVisible());
    QVERIFY(shell.find<QPushButton>(u"approve-26"_s)->isEnabled());
}

void ConsoleShellTest::window_refused_saysWhyAndOffersIdentity()
{
    Shell shell({});
    shell.session->fall(Session::State::Refused, {ErrorCode::Unauthorised, u"revoked"_s, {}});
    QVERIFY(shell.find<QPushButton>(u"openIdentity"_s)->isVisible());
    QVERIFY(shell.entry(u"messageSentence"_s)->text().contains(u"does not accept"_s));
    QVERIFY(!shell.entry(u"shownFingerprint"_s)->isVisible());
    QCOMPARE(shell.text(u"connectionWord"_s), u"Refused"_s);
}

void ConsoleShellTest::window_changedAuthority_showsBothFingerprints()
{
    Shell shell({});
    shell.session->changed = {.expected = QByteArray(32, '\x1a'), .shown = QByteArray(32, '\x2b')};
    shell.session->fall(Session::State::Refused, {ErrorCode::Unauthorised, u"another authority"_s, {}});
    QVERIFY(shell.entry(u"expectedFingerprint"_s)->isVisible());
    QVERIFY(shell.entry(u"expectedFingerprint"_s)->text().contains(u"1a1a 1a1a"_s));
    QVERIFY(shell.entry(u"shownFingerprint"_s)->text().contains(u"2b2b 2b2b"_s));
    QVERIFY(shell.entry(u"messageTitle"_s)->text().contains(u"storage.northgate.example"_s));
}

void ConsoleShellTest::window_controllerOfAnotherVersion_saysSo()
{
    Shell shell({});
    shell.session->fall(Session::State::Offline,
                        {ErrorCode::Unsupported, u"the peer speaks protocol versions 7 to 9; this build 1 to 1"_s, {}});
    QVERIFY(shell.welcome<QLabel>(u"emptyTitle"_s)->text().contains(u"versions"_s));
    QVERIFY(shell.welcome<QLabel>(u"emptySentence"_s)->text().contains(u"7 to 9"_s));
}

void ConsoleShellTest::window_left_showsWhereOneComesIn()
{
    Shell shell({});
    shell.session->goOnline();
    QPointer<Session> session(shell.session);
    QTest::mouseClick(shell.find<QToolButton>(u"leaveArray"_s), Qt::LeftButton);
    QVERIFY(session.isNull());
    QVERIFY(shell.find<QWidget>(u"connectPage"_s)->isVisible());
    QVERIFY(!shell.find<QToolButton>(u"leaveArray"_s)->isVisible());
    QCOMPARE(shell.window.windowTitle(), u"Fallow"_s);
}

void ConsoleShellTest::window_anotherSession_forgetsTheFirst()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::StripeMap); // asks for a window that is never answered
    SyntheticArray other({.machineCount = 3, .stripeCount = 80});
    other.snapshot().arrayName = u"Southgate"_s;
    other.snapshot().latestEvents.clear();
    auto owned = std::make_unique<FakeSession>(other);
    FakeSession *session = owned.get();
    shell.window.setSession(std::move(owned));
    QVERIFY(!shell.find<QWidget>(u"overviewPage"_s)->isVisible());
    session->goOnline();
    QCOMPARE(shell.text(u"arrayName"_s), u"Southgate"_s);
    QTRY_VERIFY(shell.text(u"stripeTotal"_s).contains(u"80"_s));
    shell.window.setPage(MainWindow::Events);
    QTRY_COMPARE(session->callCount(u"events.list"_s), 1);
    QCOMPARE(shell.table(u"eventTable"_s)->rowCount(), 0);
}

void ConsoleShellTest::window_withoutSession_offersIdentity()
{
    MainWindow window;
    window.showNoSession(u"No identity"_s, u"Where is it?"_s);
    window.show();
    QVERIFY(window.findChild<QPushButton *>(u"openIdentity"_s)->isVisible());
    QCOMPARE(window.connectPage()->findChild<QLabel *>(u"messageTitle"_s)->text(), u"No identity"_s);
}

void ConsoleShellTest::overview_approve_asksTheController()
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

void ConsoleShellTest::overview_approveRefused_isTold()
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

void ConsoleShellTest::overview_showUnreachable_filtersWorkstations()
{
    Shell shell({.machineCount = 40, .awayCount = 6});
    shell.session->goOnline();
    QTest::mouseClick(shell.find<QPushButton>(u"show-%1"_s.arg(int(Standing::Unreachable))), Qt::LeftButton);
    QCOMPARE(shell.window.page(), MainWindow::Workstations);
    QCOMPARE(shell.table(u"machineTable"_s)->rowCount(), 6);
}

void ConsoleShellTest::overview_unreachable_opensTheRebuildWizard()
{
    Shell shell({.machineCount = 40, .awayCount = 1});
    shell.session->goOnline();
    QTest::mouseClick(shell.find<QPushButton>(u"rebuild-%1"_s.arg(int(Standing::Unreachable))), Qt::LeftButton);
    QTRY_VERIFY(shell.window.findChild<RebuildWizard *>());
    QCOMPARE(shell.window.page(), MainWindow::Overview);
    shell.window.findChild<RebuildWizard *>()->close();
}

void ConsoleShellTest::stripeMap_whileSeen_asksAndFollowsKills()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::StripeMap);
    QTRY_VERIFY(shell.text(u"stripeTotal"_s).contains(u"40,000"_s));
    const QImage before = shell.find<QWidget>(u"stripeMap"_s)->grab().toImage();
    shell.session->become(SyntheticArray({.awayCount = 4}));
    const int asked = shell.session->callCount(u"map.tile"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shell.session->callCount(u"map.tile"_s) > asked, 10'000);
    QTRY_VERIFY(shell.find<QWidget>(u"stripeMap"_s)->grab().toImage() != before);
    shell.session->refusals.insert(u"map.tile"_s, {ErrorCode::Timeout, {}, {}});
    const int failing = shell.session->callCount(u"map.tile"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shell.session->callCount(u"map.tile"_s) >= failing + 2, 10'000); // tries again
}

void ConsoleShellTest::stripeMap_unseen_asksNothing()
{
    Shell shell({});
    shell.session->goOnline();
    QSignalSpy snapshots(shell.session, &Session::snapshotChanged);
    shell.session->send();
    QCOMPARE(snapshots.count(), 1);
    QCOMPARE(shell.session->callCount(u"map.tile"_s), 0);
}

void ConsoleShellTest::overview_charts_areAskedForWhileSeen()
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

void ConsoleShellTest::overview_chartsRefused_sayWhy()
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

void ConsoleShellTest::overview_noStores_leadsToACode()
{
    Shell shell({.machineCount = 0, .localStoreCount = 0, .stripeCount = 0});
    shell.session->goOnline();
    QTest::mouseClick(shell.find<QPushButton>(u"makeCode"_s), Qt::LeftButton);
    QCOMPARE(shell.window.page(), MainWindow::Settings);
    QVERIFY(shell.find<QLineEdit>(u"codeNote"_s)->isVisible());
}

void ConsoleShellTest::overview_wrongStrips_startAScrub()
{
    SyntheticArray array({});
    array.snapshot().stores[0].errorCount = 4;
    Shell shell({});
    shell.session->become(array);
    shell.session->goOnline();
    QTest::mouseClick(shell.find<QPushButton>(u"startScrub"_s), Qt::LeftButton);
    QCOMPARE(shell.session->callCount(u"jobs.startScrub"_s), 1);
}

void ConsoleShellTest::overview_failingDisk_asksBeforeItEmpties()
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

void ConsoleShellTest::events_shown_arePagedAndCounted()
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

void ConsoleShellTest::events_searched_askTheControllerOnce()
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

void ConsoleShellTest::events_filtersReset_showAllAgain()
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

void ConsoleShellTest::events_refused_sayWhy()
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

void ConsoleShellTest::events_lostConnection_keepWhatIsThere()
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

void ConsoleShellTest::events_exported_areInTheFile()
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

void ConsoleShellTest::settings_policyChanged_isAskedAndShown()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    auto *table = shell.find<QTableView>(u"policyTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 5);
    const QModelIndex limit = table->model()->index(2, PolicyModel::Value);
    QCOMPARE(table->model()->index(2, PolicyModel::Default).data().toString(), u"No limit"_s);
    QCOMPARE(limit.data(Qt::EditRole).toString(), u"200MiB"_s);
    table->setCurrentIndex(limit);
    QTest::mouseClick(shell.find<QPushButton>(u"policyChange"_s), Qt::LeftButton);
    auto *editor = shell.find<QLineEdit>(u"policyEditor"_s);
    editor->setText(u"104857600"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shell.session->callCount(u"policies.set"_s), 1);
    QTRY_VERIFY2(limit.data().toString().contains(u"100"_s), qPrintable(limit.data().toString()));
    QVERIFY(!shell.text(u"policyMeaning"_s).isEmpty());
}

void ConsoleShellTest::settings_policiesSorted_editWhatIsChosen_andComeBackToTheirOrder()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    auto *table = shell.find<QTableView>(u"policyTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 5);
    const auto names = [table] {
        QStringList all;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            all.append(table->model()->index(row, PolicyModel::Name).data().toString());
        return all;
    };
    const QStringList own = names();
    table->sortByColumn(PolicyModel::Name, Qt::DescendingOrder);
    QVERIFY(names() != own);
    int row = 0;
    while (table->model()->index(row, PolicyModel::Value).data(StateRole).toString() == u"flag"_s)
        ++row; // one that is edited as text
    const QString chosen = names().at(row);
    table->setCurrentIndex(table->model()->index(row, PolicyModel::Value));
    QTest::mouseClick(shell.find<QPushButton>(u"policyChange"_s), Qt::LeftButton);
    auto *editor = shell.find<QLineEdit>(u"policyEditor"_s);
    editor->setText(u"7"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shell.session->callCount(u"policies.set"_s), 1);
    const auto &calls = shell.session->calls;
    const auto set =
        std::find_if(calls.cbegin(), calls.cend(), [](const auto &call) { return call.first == u"policies.set"_s; });
    const auto request = fromCbor<PolicyRequest>(set->second);
    QVERIFY(request.has_value());
    QCOMPARE(policyName(PolicySnapshot{.key = request->key}), chosen);
    table->sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(names(), own);
}

void ConsoleShellTest::settings_policyRefused_staysAndSaysWhy()
{
    Shell shell({});
    shell.session->refusals.insert(u"policies.set"_s, {ErrorCode::InvalidArgument, u"it takes 1 s to 90 d"_s, {}});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    QAbstractItemModel *model = shell.table(u"policyTable"_s);
    QTRY_VERIFY(model->rowCount() > 0);
    const QString before = model->index(0, PolicyModel::Value).data().toString();
    model->setData(model->index(0, PolicyModel::Value), u"for ever"_s);
    const auto said = [&] {
        return shell.find<QWidget>(u"policiesSection"_s)->findChild<QLabel *>(u"messageSentence"_s)->text();
    };
    QTRY_VERIFY2(said().contains(u"1 s to 90 d"_s), qPrintable(said()));
    QCOMPARE(model->index(0, PolicyModel::Value).data().toString(), before);
}

void ConsoleShellTest::settings_policyReset_isTheDefaultAgain()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    auto *table = shell.find<QTableView>(u"policyTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QVERIFY(shell.find<QPushButton>(u"policyReset"_s)->isEnabled()); // the first is not as it was
    QTest::mouseClick(shell.find<QPushButton>(u"policyReset"_s), Qt::LeftButton);
    QTRY_COMPARE(table->model()->index(0, PolicyModel::Value).data().toString(),
                 table->model()->index(0, PolicyModel::Default).data().toString());
    QVERIFY(!shell.find<QPushButton>(u"policyReset"_s)->isEnabled());
    shell.session->fall(Session::State::Offline, {ErrorCode::Disconnected, {}, {}});
    QVERIFY(!shell.find<QPushButton>(u"policyChange"_s)->isEnabled());
}

void ConsoleShellTest::settings_codeMade_isShownAndListed()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Enrolment);
    shell.find<QLineEdit>(u"codeNote"_s)->setText(u"for <b>Zoë</b>"_s);
    QTest::keyClick(shell.find<QLineEdit>(u"codeNote"_s), Qt::Key_Return);
    QTRY_VERIFY(shell.find<QLineEdit>(u"codeText"_s)->isVisible());
    QVERIFY(shell.find<QLineEdit>(u"codeText"_s)->text().startsWith(u"FALLOW-"_s));
    QTRY_COMPARE(shell.table(u"codeTable"_s)->rowCount(), 1);
    QCOMPARE(shell.table(u"codeTable"_s)->index(0, 0).data().toString(), u"for <b>Zoë</b>"_s);
    QTest::mouseClick(shell.find<QPushButton>(u"codeCopy"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"FALLOW-"_s));
}

void ConsoleShellTest::settings_codeAskedForTwice_isMadeOnce()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Enrolment);
    auto *make = shell.find<QPushButton>(u"codeMake"_s);
    shell.session->isHolding = true;
    QTest::mouseClick(make, Qt::LeftButton);
    QTest::mouseClick(make, Qt::LeftButton);
    QTest::keyClick(shell.find<QLineEdit>(u"codeNote"_s), Qt::Key_Return);
    QVERIFY(!make->isEnabled());
    QCOMPARE(shell.session->callCount(u"machines.makeCode"_s), 1);
    shell.session->release();
    QTRY_VERIFY(make->isEnabled());
    shell.session->refusals.insert(u"machines.makeCode"_s, {ErrorCode::TooLarge, u"1000 codes are open"_s, {}});
    QTest::mouseClick(make, Qt::LeftButton);
    QVERIFY(!make->isEnabled());
    QTRY_VERIFY(make->isEnabled()); // refused: one may ask again
}

void ConsoleShellTest::settings_codes_sayWhetherTheyAreKnown()
{
    Shell shell({});
    shell.session->goOnline();
    const auto title = [&] {
        return shell.find<QWidget>(u"enrolmentSection"_s)->findChild<QLabel *>(u"emptyTitle"_s)->text();
    };
    shell.session->refusals.insert(u"machines.codes"_s, {ErrorCode::Timeout, {}, {}});
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Enrolment);
    QVERIFY2(title().contains(u"Asking"_s), qPrintable(title()));
    QTRY_VERIFY2(title().contains(u"cannot be shown"_s), qPrintable(title()));
    shell.session->refusals.clear();
    shell.window.settingsPage()->setSection(SettingsPage::Certificates);
    shell.window.settingsPage()->setSection(SettingsPage::Enrolment);
    QTRY_VERIFY2(title().contains(u"No code is open"_s), qPrintable(title()));
}

void ConsoleShellTest::settings_codeWithdrawn_isGone()
{
    Shell shell({});
    const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(900);
    shell.session->records().codes.codes = {{.code = 5, .expires = later}, {.code = 6, .expires = later.addSecs(5)}};
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Enrolment);
    QTRY_COMPARE(shell.table(u"codeTable"_s)->rowCount(), 2);
    QVERIFY(!shell.find<QPushButton>(u"codeWithdraw"_s)->isEnabled());
    shell.find<QTableView>(u"codeTable"_s)->selectRow(0);
    QTest::mouseClick(shell.find<QPushButton>(u"codeWithdraw"_s), Qt::LeftButton);
    QTRY_COMPARE(shell.table(u"codeTable"_s)->rowCount(), 1);
    QTest::mouseClick(shell.find<QPushButton>(u"codeWithdrawAll"_s), Qt::LeftButton);
    QTRY_VERIFY(shell.window.findChild<QWidget *>(u"withdrawAllBox"_s));
    QTest::keyClick(shell.find<QWidget>(u"withdrawAllBox"_s), Qt::Key_Escape);
    QTRY_VERIFY(!shell.window.findChild<QWidget *>(u"withdrawAllBox"_s));
    QCOMPARE(shell.session->callCount(u"machines.withdrawCode"_s), 1); // they were kept
    QTest::mouseClick(shell.find<QPushButton>(u"codeWithdrawAll"_s), Qt::LeftButton);
    QTRY_VERIFY(shell.window.findChild<QPushButton *>(u"withdrawAllConfirm"_s));
    shell.find<QPushButton>(u"withdrawAllConfirm"_s)->click();
    QTRY_COMPARE(shell.table(u"codeTable"_s)->rowCount(), 0);
    shell.session->fall(Session::State::Offline, {ErrorCode::Disconnected, {}, {}});
    QVERIFY(!shell.find<QPushButton>(u"codeMake"_s)->isEnabled());
}

void ConsoleShellTest::settings_certificates_areListed()
{
    Shell shell({.machineCount = 12, .waitingCount = 2});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Certificates);
    QAbstractItemModel *model = shell.table(u"certificateTable"_s);
    QTRY_COMPARE(model->rowCount(), 16);
    QVERIFY(shell.text(u"certificateSays"_s).contains(u"1"_s)); // the administrator's ends in 41 days
    auto *table = shell.find<QTableView>(u"certificateTable"_s);
    auto *revoke = shell.find<QPushButton>(u"administratorRevoke"_s);
    QVERIFY(!revoke->isEnabled());
    for (int row = 0; row < model->rowCount(); ++row) {
        table->selectRow(row);
        const QString is = model->index(row, CertificateModel::Role).data().toString();
        QCOMPARE(revoke->isEnabled(), is == u"You"_s || is == u"Administrator"_s);
    }
    QVERIFY(shell.find<QPushButton>(u"administratorCreate"_s)->isEnabled());
    shell.session->fall(Session::State::Offline, {ErrorCode::Disconnected, {}, {}});
    QVERIFY(!shell.find<QPushButton>(u"administratorCreate"_s)->isEnabled());
    QVERIFY(!revoke->isEnabled());
}

void ConsoleShellTest::settings_refused_sayWhy()
{
    Shell shell({});
    shell.session->refusals.insert(u"machines.makeCode"_s, {ErrorCode::TooLarge, u"1000 codes are open"_s, {}});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Enrolment);
    QTest::mouseClick(shell.find<QPushButton>(u"codeMake"_s), Qt::LeftButton);
    const auto said = [&] {
        return shell.find<QWidget>(u"enrolmentSection"_s)->findChild<QLabel *>(u"messageSentence"_s)->text();
    };
    QTRY_VERIFY2(said().contains(u"1000 codes"_s), qPrintable(said()));
}

void ConsoleShellTest::everyTable_columnsAndSorting_areChosenByKeyboard_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("isSorted");
    QTest::newRow("volumes") << u"volumeTable"_s << u"volumeColumns"_s << int(VolumeModel::Layout) << true;
    QTest::newRow("jobs") << u"jobTable"_s << u"jobColumns"_s << int(JobTableModel::Rate) << true;
    QTest::newRow("events") << u"eventTable"_s << u"eventColumns"_s << int(EventPages::Kind) << false;
    QTest::newRow("certificates") << u"certificateTable"_s << u"certificateColumns"_s << int(CertificateModel::Role)
                                  << true;
    QTest::newRow("codes") << u"codeTable"_s << u"codeColumns"_s << int(CodeModel::CreatedBy) << true;
    QTest::newRow("policies") << u"policyTable"_s << u"policyColumns"_s << int(PolicyModel::Default) << true;
    QTest::newRow("queue") << u"queueTable"_s << u"queueColumns"_s << int(MachineModel::Version) << true;
}

void ConsoleShellTest::everyTable_columnsAndSorting_areChosenByKeyboard()
{
    QFETCH(QString, table);
    QFETCH(QString, button);
    QFETCH(int, column);
    QFETCH(bool, isSorted);
    Shell shell({.machineCount = 4});
    shell.session->goOnline();
    auto *view = shell.find<QTableView>(table);
    auto *chooser = shell.find<QPushButton>(button);
    QVERIFY(chooser->focusPolicy() & Qt::TabFocus);
    QVERIFY2(chooser->accessibleName().contains(view->accessibleName()), qPrintable(chooser->accessibleName()));
    const auto actionOf = [](QMenu *menu, const QString &text) -> QAction * {
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    };
    const QString heading = view->model()->headerData(column, Qt::Horizontal).toString();
    const bool wasHidden = view->isColumnHidden(column);
    QAction *shown = actionOf(chooser->menu(), heading);
    QVERIFY(shown && shown->isChecked() == !wasHidden);
    shown->trigger();
    QCOMPARE(view->isColumnHidden(column), !wasHidden);
    auto *sorting = chooser->menu()->findChild<QMenu *>(u"sortMenu"_s);
    QVERIFY(sorting);
    QCOMPARE(chooser->menu()->actions().contains(sorting->menuAction()), isSorted);
    if (!isSorted)
        return;
    actionOf(sorting, heading)->trigger();
    QCOMPARE(view->horizontalHeader()->sortIndicatorSection(), column);
    QVERIFY(actionOf(sorting, heading)->isChecked());
    actionOf(sorting, u"Descending"_s)->trigger();
    QCOMPARE(view->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    actionOf(sorting, u"Ascending"_s)->trigger();
    QCOMPARE(view->horizontalHeader()->sortIndicatorOrder(), Qt::AscendingOrder);
    QCOMPARE(view->horizontalHeader()->sortIndicatorSection(), column);
}

void ConsoleShellTest::everyWidget_thatTakesTheKeyboard_hasAName()
{
    Shell shell({.awayCount = 2, .waitingCount = 2, .isRebuilding = true});
    shell.session->goOnline();
    QStringList nameless;
    for (const QWidget *widget : shell.window.findChildren<QWidget *>()) {
        const bool isPart =
            qobject_cast<const QLineEdit *>(widget) && qobject_cast<QComboBox *>(widget->parentWidget());
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool isOurs = !widget->objectName().startsWith(u"qt_"_s) && !widget->inherits("QComboBoxListView");
        const bool isPutAway =
            widget->isHidden() && button && button->text().isEmpty(); // it gets its text with its use
        const bool isInput = button || qobject_cast<const QLineEdit *>(widget) ||
                             qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        if (isInput && isOurs && !isPart && !isPutAway && widget->focusPolicy() != Qt::NoFocus && !isNamed)
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    // Labels of a form name their fields by being their buddies.
    for (const QLabel *label : shell.window.findChildren<QLabel *>()) {
        if (label->buddy())
            nameless.removeAll(QString::fromLatin1(label->buddy()->metaObject()->className()) + u' ' +
                               label->buddy()->objectName());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

void ConsoleShellTest::names_ofStrangers_areNeverHtml()
{
    SyntheticArray array({.machineCount = 3, .waitingCount = 1});
    array.snapshot().arrayName = u"<img src=x>"_s;
    for (MachineSnapshot &machine : array.snapshot().machines)
        machine.name = u"<h1>pc</h1>"_s;
    Shell shell({});
    shell.session->become(array);
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Workstations);
    shell.find<QTableView>(u"machineTable"_s)->selectRow(0);
    for (const QLabel *label : shell.window.findChildren<QLabel *>()) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    for (const QWidget *widget : shell.window.findChildren<QWidget *>())
        QVERIFY2(!widget->toolTip().contains(u"<h1>"_s) && !widget->toolTip().contains(u"<img"_s),
                 qPrintable(widget->toolTip()));
}

void ConsoleShellTest::shots_ofAllPages_areWritten()
{
    QTemporaryDir folder;
    Shell shell({});
    PageShots shots(shell.window, folder.filePath(u"shot.png"_s));
    QSignalSpy finished(&shots, &PageShots::finished);
    shell.session->goOnline();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    QCOMPARE(finished[0][0].toString(), QString());
    for (int page = 0; page < MainWindow::PageCount; ++page)
        QVERIFY(!QImage(folder.filePath(u"shot-%1.png"_s.arg(MainWindow::pageName(MainWindow::Page(page))))).isNull());
}

void ConsoleShellTest::describe_ofEveryCode_isASentence()
{
    QSet<QString> sentences;
    for (int code = int(ErrorCode::Cancelled); code <= int(ErrorCode::Internal); ++code) {
        const QString sentence = describe({ErrorCode(code), {}, {}});
        QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'?'), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), int(ErrorCode::Internal) + 1);
}

QTEST_MAIN(ConsoleShellTest)
#include "tst_console_shell.moc"
