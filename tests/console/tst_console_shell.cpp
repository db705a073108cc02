// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/fake_session.h"
#include "console/format/describe.h"
#include "console/format/standing.h"
#include "console/shell/main_window.h"
#include "console/shell/page_shots.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

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
    void window_anotherSession_forgetsTheFirst();
    void window_withoutSession_offersIdentity();
    void overview_approve_asksTheController();
    void overview_approveRefused_isTold();
    void overview_showUnreachable_filtersWorkstations();
    void workstations_searched_showMatches();
    void workstations_selection_survivesSnapshots();
    void volumes_copy_putsAddressOnClipboard();
    void stripeMap_whileSeen_asksAndFollowsKills();
    void stripeMap_unseen_asksNothing();
    void events_history_isAskedOnce();
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
    QVERIFY(shell.table(u"eventTable"_s)->rowCount() > 0);
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
    Shell shell({.awayCount = 2, .waitingCount = 3, .isRebuilding = true});
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
    QVERIFY(shell.welcome<QPushButton>(u"emptyButton"_s)->isVisible());
    QVERIFY(shell.welcome<QLabel>(u"emptySentence"_s)->text().contains(u"does not accept"_s));
    QCOMPARE(shell.text(u"connectionWord"_s), u"Refused"_s);
}

void ConsoleShellTest::window_anotherSession_forgetsTheFirst()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::StripeMap); // asks for a window that is never answered
    SyntheticArray other({.machineCount = 3, .stripeCount = 77});
    other.snapshot().arrayName = u"Southgate"_s;
    other.snapshot().latestEvents.clear();
    auto owned = std::make_unique<FakeSession>(other);
    FakeSession *session = owned.get();
    shell.window.setSession(std::move(owned));
    QVERIFY(!shell.find<QWidget>(u"overviewPage"_s)->isVisible());
    session->goOnline();
    QCOMPARE(shell.text(u"arrayName"_s), u"Southgate"_s);
    QTRY_VERIFY(shell.text(u"stripeTotal"_s).contains(u"77"_s));
    QCOMPARE(shell.table(u"eventTable"_s)->rowCount(), 0);
}

void ConsoleShellTest::window_withoutSession_offersIdentity()
{
    MainWindow window;
    window.showNoSession(u"No identity"_s, u"Where is it?"_s);
    window.show();
    QVERIFY(window.findChild<QWidget *>(u"welcome"_s)->findChild<QPushButton *>(u"emptyButton"_s)->isVisible());
}

void ConsoleShellTest::overview_approve_asksTheController()
{
    Shell shell({.machineCount = 4, .waitingCount = 2});
    shell.session->goOnline();
    QTest::mouseClick(shell.find<QPushButton>(u"approve-6"_s), Qt::LeftButton);
    QCOMPARE(shell.session->callCount(u"machines.approve"_s), 1);
    const auto request = fromCbor<MachineRequest>(shell.session->calls.last().second);
    QVERIFY(request);
    QCOMPARE(request->machine, MachineId(6));
    QVERIFY(!request->isPreview);
    QPushButton *other = shell.find<QPushButton>(u"approve-7"_s);
    shell.session->send();
    QCOMPARE(shell.find<QPushButton>(u"approve-7"_s), other); // a button under the mouse stays
}

void ConsoleShellTest::overview_approveRefused_isTold()
{
    Shell shell({.machineCount = 4, .waitingCount = 1});
    shell.session->goOnline();
    shell.session->refusals.insert(u"machines.approve"_s, {ErrorCode::Refused, u"<b>it</b> was withdrawn"_s, {}});
    QTest::mouseClick(shell.find<QPushButton>(u"approve-6"_s), Qt::LeftButton);
    QTRY_VERIFY(shell.window.findChild<QMessageBox *>(u"errorBox"_s));
    auto *box = shell.window.findChild<QMessageBox *>(u"errorBox"_s);
    QVERIFY(box->informativeText().contains(u"withdrawn"_s));
    box->accept();
}

void ConsoleShellTest::overview_showUnreachable_filtersWorkstations()
{
    Shell shell({.machineCount = 40, .awayCount = 6});
    shell.session->goOnline();
    QTest::mouseClick(shell.find<QPushButton>(u"show-%1"_s.arg(int(Standing::Unreachable))), Qt::LeftButton);
    QCOMPARE(shell.window.page(), MainWindow::Workstations);
    QCOMPARE(shell.table(u"machineTable"_s)->rowCount(), 6);
}

void ConsoleShellTest::workstations_searched_showMatches()
{
    Shell shell({.machineCount = 60});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Workstations);
    QTest::keyClicks(shell.find<QLineEdit>(u"machineSearch"_s), u"RECEPTION"_s);
    QCOMPARE(shell.table(u"machineTable"_s)->rowCount(), 10);
    QVERIFY2(shell.text(u"machineCount"_s).contains(u"10 of 60"_s), qPrintable(shell.text(u"machineCount"_s)));
    QTest::keyClicks(shell.find<QLineEdit>(u"machineSearch"_s), u"zzz"_s);
    QCOMPARE(shell.table(u"machineTable"_s)->rowCount(), 0);
    QVERIFY(!shell.find<QTableView>(u"machineTable"_s)->isVisible());
}

void ConsoleShellTest::workstations_selection_survivesSnapshots()
{
    Shell shell({.machineCount = 20, .waitingCount = 1});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Workstations);
    auto *table = shell.find<QTableView>(u"machineTable"_s);
    table->selectRow(0); // sorted by urgency: the one that waits
    QVERIFY(shell.find<QPushButton>(u"approveSelected"_s)->isVisible());
    QVERIFY(shell.text(u"machineDetailText"_s).contains(u"8b02"_s));
    shell.session->become(SyntheticArray({.machineCount = 20, .awayCount = 3, .waitingCount = 1}));
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QVERIFY(shell.find<QPushButton>(u"approveSelected"_s)->isVisible());
    QTest::mouseClick(shell.find<QPushButton>(u"approveSelected"_s), Qt::LeftButton);
    QCOMPARE(shell.session->callCount(u"machines.approve"_s), 1);
}

void ConsoleShellTest::volumes_copy_putsAddressOnClipboard()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Volumes);
    QTest::mouseClick(shell.find<QPushButton>(u"copyUri"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"nbd://storage.northgate.example:10809/home"_s);
    auto *table = shell.find<QTableView>(u"volumeTable"_s);
    table->selectRow(2); // mail-archive is not exported
    QVERIFY(!shell.find<QPushButton>(u"copyUri"_s)->isVisible());
}

void ConsoleShellTest::stripeMap_whileSeen_asksAndFollowsKills()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::StripeMap);
    QTRY_VERIFY(shell.text(u"stripeTotal"_s).contains(u"40,000"_s));
    const QImage before = shell.find<QWidget>(u"stripeMap"_s)->grab().toImage();
    shell.session->become(SyntheticArray({.awayCount = 4}));
    const int asked = shell.session->callCount(u"stripes.map"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shell.session->callCount(u"stripes.map"_s) > asked, 10'000);
    QTRY_VERIFY(shell.find<QWidget>(u"stripeMap"_s)->grab().toImage() != before);
    shell.session->refusals.insert(u"stripes.map"_s, {ErrorCode::Timeout, {}, {}});
    const int failing = shell.session->callCount(u"stripes.map"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shell.session->callCount(u"stripes.map"_s) >= failing + 2, 10'000); // tries again
}

void ConsoleShellTest::stripeMap_unseen_asksNothing()
{
    Shell shell({});
    shell.session->goOnline();
    QSignalSpy snapshots(shell.session, &Session::snapshotChanged);
    shell.session->send();
    QCOMPARE(snapshots.count(), 1);
    QCOMPARE(shell.session->callCount(u"stripes.map"_s), 0);
}

void ConsoleShellTest::events_history_isAskedOnce()
{
    Shell shell({});
    shell.session->goOnline();
    shell.session->send();
    QCOMPARE(shell.session->callCount(u"events.list"_s), 1);
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
