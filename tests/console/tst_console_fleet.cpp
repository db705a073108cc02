// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages Workstations and Volumes in a real window, on a made-up array.
#include "console/models/grouped_machines.h"
#include "console/models/layout_sketch.h"
#include "console/models/machine_filter.h"
#include "console/models/volume_filter.h"
#include "console/page_window.h"
#include "console/pages/table_page.h"
#include "console/widgets/copy_line.h"
#include "console/wizards/rebuild_wizard.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

class ConsoleFleetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groups_ofMachines_sumUpAndFold();
    void groups_whileMachinesChange_stayRight();
    void filter_words_allHaveToMatch();
    void sketch_ofLayouts_isTrueAndBounded();
    void workstations_searched_showMatches();
    void workstations_selection_survivesSnapshots();
    void workstations_grouped_selectionSurvivesSnapshots();
    void workstations_severalSelected_areSummedUp();
    void workstations_panel_asksForContentsAndHistory();
    void workstations_declareLost_isPreviewedThenDone();
    void workstations_drainAndTakeBack_areOffered();
    void workstations_resized_asksForASize();
    void workstations_disconnected_offerNothing();
    void workstations_none_offerACode();
    void workstations_numberedNames_sortByNumber();
    void workstations_lostOne_opensTheRebuildWizard();
    void workstations_rejectedOne_isForgotten();
    void columns_hidden_areRemembered();
    void thousands_ofMachines_keepTheirRowsFromSnapshotToSnapshot();
    void strangeNames_areHarmless_data();
    void strangeNames_areHarmless();
    void volumes_copy_putsAddressOnClipboard();
    void volumes_deleted_needTheName();
    void volumes_unexported_areNotExplained();
    void volumes_searched_keepSnapshotsWithTheirVolume();
    void volumes_none_offerThePlanner();
    void volumes_snapshotTaken_isAskedForByNameAndCost();
    void volumes_snapshots_standBelowTheirVolume();
    void keyboard_walksThroughThePages();
};

void ConsoleFleetTest::groups_ofMachines_sumUpAndFold()
{
    const SyntheticArray array = inRooms(SyntheticArray({.machineCount = 30}));
    MachineModel model;
    MachineFilter filter;
    filter.setSourceModel(&model);
    GroupedMachines groups;
    QAbstractItemModelTester tester(&groups, kFatal);
    groups.setSourceModel(&filter);
    groups.setGrouping(Grouping::Domain);
    model.apply(machineRows(array.snapshot()), array.now());
    QCOMPARE(groups.rowCount(), 33);
    int found = 0;
    for (int row = 0; row < groups.rowCount(); ++row) {
        if (!groups.isGroup(groups.index(row, 0)))
            continue;
        ++found;
        QVERIFY(groups.index(row, 0).data().toString().contains(u"(10)"_s));
        QVERIFY(groups.index(row, MachineModel::State).data().toString().contains(u"10"_s));
        QVERIFY(!(groups.flags(groups.index(row, 0)) & Qt::ItemIsSelectable));
    }
    QCOMPARE(found, 3);
    groups.toggle(groups.index(0, 0));
    QCOMPARE(groups.rowCount(), 23);
    groups.toggle(groups.index(0, 0));
    QCOMPARE(groups.rowCount(), 33);
    groups.setGrouping(Grouping::Class);
    QCOMPARE(groups.rowCount(), 32);
}

void ConsoleFleetTest::groups_whileMachinesChange_stayRight()
{
    MachineModel model;
    MachineFilter filter;
    filter.setSourceModel(&model);
    filter.setDynamicSortFilter(true);
    filter.setSortRole(SortRole);
    filter.sort(MachineModel::Name);
    GroupedMachines groups;
    QAbstractItemModelTester tester(&groups, kFatal);
    groups.setSourceModel(&filter);
    for (int round = 0; round < 40; ++round) {
        SyntheticArray array({.machineCount = 20 + round % 7,
                              .awayCount = round % 5,
                              .lostCount = round % 3,
                              .waitingCount = round % 4});
        model.apply(machineRows(array.snapshot()), array.now());
        filter.setStanding(round % 6 == 5 ? int(Standing::Online) : -1);
        int members = 0;
        for (int row = 0; row < groups.rowCount(); ++row)
            members += groups.isGroup(groups.index(row, 0)) ? 0 : 1;
        QCOMPARE(members, filter.rowCount());
    }
}

void ConsoleFleetTest::filter_words_allHaveToMatch()
{
    MachineModel model;
    MachineFilter filter;
    QAbstractItemModelTester tester(&filter, kFatal);
    filter.setSourceModel(&model);
    const SyntheticArray array = inRooms(SyntheticArray({.machineCount = 30}));
    model.apply(machineRows(array.snapshot()), array.now());
    filter.setText(u"  LAB  pc-  "_s);
    const int labs = filter.rowCount();
    QVERIFY(labs > 0 && labs < 30);
    filter.setText(u"lab nothing"_s);
    QCOMPARE(filter.rowCount(), 0);
    filter.setText({});
    filter.setMachineClass(int(MachineClass::Desktop));
    QCOMPARE(filter.rowCount(), 15);
}

void ConsoleFleetTest::sketch_ofLayouts_isTrueAndBounded()
{
    const SyntheticArray array({.machineCount = 300, .localStoreCount = 3});
    const LayoutSketch spread = sketchLayout(array.snapshot(), LayoutSpec::distributed(4, 2));
    QCOMPARE(spread.stripes.size(), 6);
    QVERIFY(spread.columns.size() <= LayoutSketch::kMostColumns);
    QVERIFY(spread.leftOutCount > 250);
    for (const QList<int> &stripe : spread.stripes) {
        QCOMPARE(stripe.size(), 6);
        QCOMPARE(QSet<int>(stripe.cbegin(), stripe.cend()).size(), 6); // each on another store
    }
    const LayoutSketch mirror = sketchLayout(array.snapshot(), LayoutSpec::mirrored(Selection::Paired));
    QVERIFY(mirror.columns.first().isLocal && !mirror.columns.last().isLocal);
    const LayoutSketch wide = sketchLayout(array.snapshot(), LayoutSpec::distributed(28, 4));
    QCOMPARE(wide.columns.size(), 32);
    const SyntheticArray few({.machineCount = 3, .localStoreCount = 0});
    const LayoutSketch missing = sketchLayout(few.snapshot(), LayoutSpec::distributed(4, 2));
    QCOMPARE(std::count_if(missing.columns.cbegin(), missing.columns.cend(),
                           [](const LayoutSketch::Column &column) { return column.isMissing; }),
             3);
    QVERIFY(sketchLayout(few.snapshot(), LayoutSpec::distributed(0, 2)).columns.isEmpty());
}

void ConsoleFleetTest::workstations_searched_showMatches()
{
    Window shown({.machineCount = 60}, MainWindow::Workstations);
    QTest::keyClicks(shown.find<QLineEdit>(u"machineSearch"_s), u"RECEPTION"_s);
    QCOMPARE(shown.table(u"machineTable"_s)->model()->rowCount(), 10);
    QVERIFY2(shown.text(u"machineCount"_s).contains(u"10 of 60"_s), qPrintable(shown.text(u"machineCount"_s)));
    QTest::keyClicks(shown.find<QLineEdit>(u"machineSearch"_s), u"zzz"_s);
    QVERIFY(!shown.table(u"machineTable"_s)->isVisible());
}

void ConsoleFleetTest::workstations_selection_survivesSnapshots()
{
    Window shown({.machineCount = 20, .waitingCount = 1}, MainWindow::Workstations);
    QTableView *table = shown.table(u"machineTable"_s);
    table->selectRow(0); // sorted by urgency: the one that waits
    QVERIFY(shown.text(u"machineDetailText"_s).contains(u"8b02"_s));
    QVERIFY(shown.action(u"machineApprove"_s)->isEnabled());
    QVERIFY(!shown.action(u"machineRetire"_s)->isEnabled());
    shown.session->become(SyntheticArray({.machineCount = 20, .awayCount = 3, .waitingCount = 1}));
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QVERIFY(shown.action(u"machineApprove"_s)->isEnabled());
    shown.action(u"machineApprove"_s)->trigger();
    QCOMPARE(shown.session->callCount(u"machines.approve"_s), 0); // first it is asked about
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"machines.approve"_s), 1);
}

void ConsoleFleetTest::workstations_grouped_selectionSurvivesSnapshots()
{
    Window shown({.machineCount = 20}, MainWindow::Workstations);
    auto *grouping = shown.find<QComboBox>(u"machineGrouping"_s);
    grouping->setCurrentIndex(grouping->findData(int(Grouping::State)));
    QTableView *table = shown.table(u"machineTable"_s);
    QCOMPARE(table->model()->rowCount(), 21);
    table->selectRow(3);
    const QString name = table->model()->index(3, 0).data().toString();
    shown.session->become(SyntheticArray({.machineCount = 20, .awayCount = 4}));
    QCOMPARE(table->model()->rowCount(), 22);
    const QModelIndexList selected = table->selectionModel()->selectedRows();
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().data().toString(), name);
    table->setCurrentIndex(table->model()->index(0, 0)); // the group's own line
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(table->model()->rowCount() < 22);
    grouping->setCurrentIndex(0);
    QCOMPARE(table->model()->rowCount(), 20);
}

void ConsoleFleetTest::workstations_severalSelected_areSummedUp()
{
    Window shown({.machineCount = 20}, MainWindow::Workstations);
    shown.table(u"machineTable"_s)->selectAll();
    QVERIFY(shown.text(u"machineDetailState"_s).contains(u"20"_s));
    QVERIFY(shown.action(u"machineResize"_s)->isEnabled());
    QVERIFY(!shown.action(u"machineRename"_s)->isEnabled()); // one name for one machine
    shown.action(u"machineDeclareLost"_s)->trigger();
    QTRY_COMPARE(shown.session->callCount(u"machines.preview"_s), 1); // all together
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"machines.declareLost"_s), 20);
}

void ConsoleFleetTest::workstations_panel_asksForContentsAndHistory()
{
    Window shown({.machineCount = 20}, MainWindow::Workstations);
    StoreContents contents{.store = StoreId(3)};
    contents.volumes.append(
        {.volume = VolumeId(1), .name = u"home"_s, .dataStrips = 9, .payloadBytes = 5LL << 30, .leastSurplus = 2});
    EventList history;
    history.events.append({.event = EventId(1),
                           .when = QDateTime::currentDateTimeUtc().addDays(-2),
                           .kind = u"machine.online"_s,
                           .text = u"online (connected)"_s});
    shown.session->answers.insert(u"stores.contents"_s, toCbor(contents));
    shown.session->answers.insert(u"machines.history"_s, toCbor(history));
    shown.table(u"machineTable"_s)->selectRow(0);
    QTRY_COMPARE(shown.window.findChildren<QWidget *>(u"volumeOnStore"_s).size(), 1);
    QTRY_COMPARE(shown.find<QListWidget>(u"machineHistory"_s)->count(), 1);
    const int asked = shown.session->callCount(u"stores.contents"_s);
    for (int i = 0; i < 5; ++i)
        shown.session->send();
    QCOMPARE(shown.session->callCount(u"stores.contents"_s), asked); // not with each snapshot
    shown.session->refusals.insert(u"stores.contents"_s, {ErrorCode::Timeout, {}, {}});
    shown.table(u"machineTable"_s)->selectRow(1);
    QTRY_VERIFY(shown.text(u"machineContentsNote"_s).contains(u"in time"_s));
}

void ConsoleFleetTest::workstations_declareLost_isPreviewedThenDone()
{
    Window shown({.machineCount = 20, .awayCount = 2}, MainWindow::Workstations);
    MachinesPreview preview{.answer = {.bytesToMove = 22LL << 30, .stripesTouched = 60'000, .surplusStripsAfter = 1}};
    shown.session->answers.insert(u"machines.preview"_s, toCbor(preview));
    QTableView *table = shown.table(u"machineTable"_s);
    selectStanding(table, Standing::Unreachable);
    const MachineId machine(table->selectionModel()->selectedRows().first().data(KeyRole).toULongLong());
    shown.action(u"machineDeclareLost"_s)->trigger();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    QTRY_VERIFY(shown.text(u"actionPreview"_s).contains(u"22 GiB"_s));
    QCOMPARE(shown.session->callCount(u"machines.declareLost"_s), 0);
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"machines.declareLost"_s), 1);
    QCOMPARE(shown.lastMachineRequest(u"machines.declareLost"_s).machine, machine);
}

void ConsoleFleetTest::workstations_drainAndTakeBack_areOffered()
{
    SyntheticArray array({.machineCount = 5});
    Window shown(array, MainWindow::Workstations);
    shown.table(u"machineTable"_s)->selectRow(0);
    QVERIFY(shown.action(u"machineEmpty"_s)->isEnabled());
    QVERIFY(!shown.action(u"machineTakeBack"_s)->isVisible());
    for (StoreSnapshot &store : array.snapshot().stores)
        store.state = StoreState::Draining;
    shown.session->become(array);
    QVERIFY(shown.action(u"machineTakeBack"_s)->isEnabled());
    QVERIFY(shown.text(u"machineDetailState"_s).contains(u"emptied"_s));
    shown.action(u"machineTakeBack"_s)->trigger();
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"machines.undrain"_s), 1);
}

void ConsoleFleetTest::workstations_resized_asksForASize()
{
    Window shown({.machineCount = 5}, MainWindow::Workstations);
    shown.table(u"machineTable"_s)->selectRow(0);
    shown.action(u"machineResize"_s)->trigger();
    QTRY_VERIFY(shown.dialog(u"valueDialog"_s));
    shown.find<QPushButton>(u"valueAccept"_s)->click();
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"machines.preview"_s), 1);
    QCOMPARE(shown.session->callCount(u"stores.setQuota"_s), 1);
}

void ConsoleFleetTest::workstations_disconnected_offerNothing()
{
    Window shown({.machineCount = 5, .waitingCount = 1}, MainWindow::Workstations);
    shown.table(u"machineTable"_s)->selectRow(2);
    shown.session->fall(Session::State::Offline, {ErrorCode::Disconnected, {}, {}});
    for (const QAction *action : shown.window.findChildren<QAction *>()) {
        if (action->objectName().startsWith(u"machine"_s) || action->objectName().startsWith(u"queue"_s))
            QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
    }
    QVERIFY(!shown.find<QPushButton>(u"machineAdd"_s)->isEnabled());
    QVERIFY(!shown.find<QPushButton>(u"queueApprove"_s)->isEnabled());
    shown.session->goOnline();
    QVERIFY(shown.action(u"machineRetire"_s)->isEnabled());
}

void ConsoleFleetTest::workstations_none_offerACode()
{
    Window shown({.machineCount = 0, .localStoreCount = 0, .stripeCount = 0}, MainWindow::Workstations);
    shown.window.findChild<QWidget *>(u"workstationsPage"_s)->findChild<QPushButton *>(u"emptyButton"_s)->click();
    QTRY_VERIFY(shown.dialog(u"enrolDialog"_s));
    QVERIFY(shown.dialog(u"enrolDialog"_s)->isVisible());
}

void ConsoleFleetTest::workstations_numberedNames_sortByNumber()
{
    SyntheticArray array({.machineCount = 4});
    const QStringList names{u"pc-10"_s, u"PC-2"_s, u"pc-1"_s, u"pc-2"_s};
    for (int i = 0; i < 4; ++i)
        array.snapshot().machines[i].name = names.at(i);
    Window shown(array, MainWindow::Workstations);
    QTableView *table = shown.table(u"machineTable"_s);
    table->sortByColumn(MachineModel::Name, Qt::AscendingOrder);
    QStringList order;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        order.append(table->model()->index(row, MachineModel::Name).data().toString());
    QCOMPARE(order.first(), u"pc-1"_s);
    QCOMPARE(order.last(), u"pc-10"_s);
}

void ConsoleFleetTest::workstations_lostOne_opensTheRebuildWizard()
{
    Window shown({.machineCount = 20, .lostCount = 1}, MainWindow::Workstations);
    QTableView *table = shown.table(u"machineTable"_s);
    selectStanding(table, Standing::Online);
    QVERIFY(!shown.action(u"machineRebuild"_s)->isVisible());
    selectStanding(table, Standing::Lost);
    QVERIFY(shown.action(u"machineRebuild"_s)->isEnabled());
    shown.action(u"machineRebuild"_s)->trigger();
    QTRY_VERIFY(shown.window.findChild<RebuildWizard *>());
    shown.window.findChild<RebuildWizard *>()->close();
}

void ConsoleFleetTest::workstations_rejectedOne_isForgotten()
{
    SyntheticArray array({.machineCount = 5, .waitingCount = 1});
    array.snapshot().machines.last().approval = MachineApproval::Revoked;
    const MachineId machine = array.snapshot().machines.last().machine;
    Window shown(array, MainWindow::Workstations);
    QTableView *table = shown.table(u"machineTable"_s);
    selectStanding(table, Standing::Online);
    QVERIFY(!shown.action(u"machineForget"_s)->isVisible());
    selectStanding(table, Standing::Revoked);
    shown.action(u"machineForget"_s)->trigger();
    QTRY_COMPARE(shown.session->callCount(u"machines.forget"_s), 1); // the preview
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"machines.forget"_s), 2);
    QCOMPARE(shown.lastMachineRequest(u"machines.forget"_s).machine, machine);
    QVERIFY(!shown.lastMachineRequest(u"machines.forget"_s).isPreview);
}

void ConsoleFleetTest::columns_hidden_areRemembered()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"console.ini"_s);
    rememberTablesIn(path);
    {
        Window shown({.machineCount = 5}, MainWindow::Workstations);
        QTableView *table = shown.table(u"machineTable"_s);
        QVERIFY(!table->isColumnHidden(MachineModel::Since));
        table->setColumnHidden(MachineModel::Since, true);
        table->setColumnHidden(MachineModel::Version, false);
        table->setColumnWidth(MachineModel::Name, 222);
        QTRY_VERIFY(QFile::exists(path));
    }
    {
        Window shown({.machineCount = 5}, MainWindow::Workstations);
        QTableView *table = shown.table(u"machineTable"_s);
        QVERIFY(table->isColumnHidden(MachineModel::Since));
        QVERIFY(!table->isColumnHidden(MachineModel::Version));
        QCOMPARE(table->columnWidth(MachineModel::Name), 222);
    }
    rememberTablesIn({});
}

void ConsoleFleetTest::thousands_ofMachines_keepTheirRowsFromSnapshotToSnapshot()
{
    Window shown({.machineCount = 2000, .awayCount = 60, .asleepCount = 300, .waitingCount = 256},
                 MainWindow::Workstations);
    QTableView *table = shown.table(u"machineTable"_s);
    QCOMPARE(table->model()->rowCount(), 2256);
    auto *grouping = shown.find<QComboBox>(u"machineGrouping"_s);
    grouping->setCurrentIndex(grouping->findData(int(Grouping::State)));
    QVERIFY(table->model()->rowCount() > 2256);
    const auto selectedCount = [table] {
        const QModelIndexList rows = table->selectionModel()->selectedRows();
        return std::count_if(rows.cbegin(), rows.cend(),
                             [](const QModelIndex &row) { return row.data(KeyRole).toULongLong() != 0; });
    };
    table->selectAll();
    QCOMPARE(selectedCount(), 2256);
    const QSignalSpy resets(table->model(), &QAbstractItemModel::modelReset);
    const QSignalSpy removals(table->model(), &QAbstractItemModel::rowsRemoved);
    for (int second = 0; second < 3; ++second)
        shown.session->send();
    QCOMPARE(resets.count(), 0); // what has not changed is not made anew
    QCOMPARE(removals.count(), 0);
    QCOMPARE(selectedCount(), 2256);
}

void ConsoleFleetTest::strangeNames_areHarmless_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("10,000 characters") << QString(10'000, u'W');
    QTest::newRow("Arabic") << u"مكتب الاستقبال"_s;
    QTest::newRow("Hebrew, Thai, Chinese, joined")
        << u"מחשב ห้องแล็บ 接待处 👩🏽‍💻 e\u0301\u0323"_s;
    QTest::newRow("turned around") << u"pc\u202e71-cp"_s;
    QTest::newRow("HTML") << u"<h1>pc</h1>&amp;"_s;
    QTest::newRow("lines") << u"a\nb\tc\r"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("zeros") << QString(40, QChar(0));
}

void ConsoleFleetTest::strangeNames_areHarmless()
{
    QFETCH(QString, name);
    SyntheticArray array({.machineCount = 6, .awayCount = 1, .waitingCount = 2, .claimCount = 2});
    for (MachineSnapshot &machine : array.snapshot().machines) {
        machine.name = machine.failureDomain = machine.version = machine.address = machine.fingerprint = name;
        for (StoreClaimSnapshot &claim : machine.claims) {
            claim.ownerName = name;
            claim.obstacle = claim.obstacle.isEmpty() ? QString() : name;
        }
    }
    for (VolumeSnapshot &volume : array.snapshot().volumes)
        volume.name = volume.layout = volume.exportUri = name;
    Window shown(array, MainWindow::Workstations);
    auto *grouping = shown.find<QComboBox>(u"machineGrouping"_s);
    grouping->setCurrentIndex(grouping->findData(int(Grouping::Domain)));
    selectStanding(shown.table(u"machineTable"_s), Standing::Online);
    shown.action(u"machineDeclareLost"_s)->trigger();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    QVERIFY(shown.dialog(u"actionDialog"_s)->width() <= 640);
    QVERIFY(!shown.dialog(u"actionDialog"_s)->grab().isNull());
    delete shown.dialog(u"actionDialog"_s);
    QVERIFY(!shown.window.grab().isNull());
    for (int row = 0; row < 2; ++row) { // the one that can adopt and the one that has a copy
        shown.table(u"queueTable"_s)->selectRow(row);
        for (const QString &verb : {u"queueAdopt"_s, u"queueApproveAndDelete"_s, u"queueApprove"_s}) {
            if (!shown.action(verb)->isEnabled())
                continue;
            shown.action(verb)->trigger();
            QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
            QVERIFY2(shown.dialog(u"actionDialog"_s)->width() <= 640, qPrintable(verb));
            QVERIFY(!shown.dialog(u"actionDialog"_s)->grab().isNull());
            delete shown.dialog(u"actionDialog"_s);
        }
    }
    QVERIFY(!shown.window.grab().isNull());
    shown.window.setPage(MainWindow::Volumes);
    shown.find<QPushButton>(u"volumeDelete"_s)->click();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    delete shown.dialog(u"actionDialog"_s);
    QVERIFY(!shown.window.grab().isNull());
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    QTRY_VERIFY(shown.dialog(u"volumePlanner"_s));
    QVERIFY(!shown.dialog(u"volumePlanner"_s)->grab().isNull());
    QVERIFY(shown.window.width() <= 1024);
    for (const QLabel *label : shown.window.findChildren<QLabel *>()) {
        if (label->text().contains(u"<h1>"_s))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    for (const QWidget *widget : shown.window.findChildren<QWidget *>())
        QVERIFY2(!widget->toolTip().contains(u"<h1>"_s), qPrintable(widget->toolTip()));
}

void ConsoleFleetTest::volumes_copy_putsAddressOnClipboard()
{
    Window shown(SyntheticArray::Options{}, MainWindow::Volumes);
    auto *uri = shown.find<CopyLine>(u"exportUri"_s);
    QTest::mouseClick(uri->findChild<QPushButton *>(u"copyButton"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"nbd://storage.northgate.example:10809/home"_s);
}

void ConsoleFleetTest::volumes_deleted_needTheName()
{
    Window shown(SyntheticArray::Options{}, MainWindow::Volumes);
    shown.session->answers.insert(u"volumes.delete"_s, toCbor(ActionAnswer{.bytesLost = 7LL << 30}));
    shown.find<QPushButton>(u"volumeDelete"_s)->click();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    auto *confirm = shown.find<QPushButton>(u"actionConfirm"_s);
    auto *name = shown.find<QLineEdit>(u"actionName"_s);
    QTRY_VERIFY(name->isVisible());
    QVERIFY(shown.text(u"actionPreview"_s).contains(u"7 GiB"_s));
    QVERIFY(!confirm->isEnabled());
    QTest::keyClicks(name, u"home"_s);
    QVERIFY(confirm->isEnabled());
    confirm->click();
    QTRY_VERIFY(!shown.dialog(u"actionDialog"_s));
    QCOMPARE(shown.session->callCount(u"volumes.delete"_s), 2); // the preview and the deed
    const auto sent = fromCbor<VolumeRequest>(shown.session->calls.last().second);
    QVERIFY(sent && !sent->isPreview && sent->confirmName == u"home"_s);
}

void ConsoleFleetTest::volumes_unexported_areNotExplained()
{
    Window shown(SyntheticArray::Options{}, MainWindow::Volumes);
    QVERIFY(shown.find<QWidget>(u"volumeAttach"_s)->isVisible());
    shown.table(u"volumeTable"_s)->selectRow(2); // mail-archive is not exported
    QVERIFY(!shown.find<QWidget>(u"volumeAttach"_s)->isVisible());
    QVERIFY(shown.find<QWidget>(u"volumeNotExported"_s)->isVisible());
    shown.find<QPushButton>(u"volumeExport"_s)->click();
    shown.confirm();
    const auto sent = fromCbor<VolumeRequest>(shown.session->calls.last().second);
    QVERIFY(sent && sent->isExported);
}

void ConsoleFleetTest::volumes_snapshotTaken_isAskedForByNameAndCost()
{
    SyntheticArray array{SyntheticArray::Options{}};
    const VolumeSnapshot first = array.snapshot().volumes.first();
    Window shown(array, MainWindow::Volumes);
    QTableView *table = shown.table(u"volumeTable"_s);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data(KeyRole).toULongLong() == first.volume.value())
            table->selectRow(row);
    }
    shown.find<QPushButton>(u"volumeSnapshot"_s)->click();
    QTRY_VERIFY(shown.dialog(u"valueDialog"_s));
    auto *name = shown.find<QLineEdit>(u"valueText"_s);
    auto *accept = shown.find<QPushButton>(u"valueAccept"_s);
    QVERIFY(name->text().startsWith(first.name + u'-'));
    QVERIFY(accept->isEnabled());
    for (const QString &bad : {QString(), u" "_s, u"a/b"_s, first.name}) {
        name->setText(bad);
        QVERIFY2(!accept->isEnabled(), qPrintable(bad));
        QVERIFY(!shown.text(u"valueProblem"_s).isEmpty());
    }
    name->setText(u"before the upgrade"_s);
    accept->click();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    QTRY_VERIFY(shown.text(u"actionPreview"_s).contains(u"Nothing is copied"_s));
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"volumes.snapshot"_s), 2); // the preview and the deed
    const auto sent = fromCbor<VolumeRequest>(shown.session->calls.last().second);
    QVERIFY(sent && sent->volume == first.volume && sent->name == u"before the upgrade"_s && !sent->isPreview);
}

void ConsoleFleetTest::volumes_snapshots_standBelowTheirVolume()
{
    SyntheticArray array{SyntheticArray::Options{}};
    const VolumeSnapshot volume = array.snapshot().volumes.first();
    for (quint64 i = 0; i < 3; ++i) {
        VolumeSnapshot snapshot = volume;
        snapshot.volume = VolumeId(900 + i);
        snapshot.name = u"zz-%1"_s.arg(3 - i); // the moment decides, not the name
        snapshot.origin = i < 2 ? volume.volume : VolumeId(800);
        snapshot.created = QDateTime(QDate(2026, 11, 20 + int(i)), QTime(12, 0), Qt::UTC);
        snapshot.isReadOnly = true;
        snapshot.stripeCount = i < 2 ? 0 : 5; // the last one's volume has gone: it tells the figures
        array.snapshot().volumes.append(snapshot);
    }
    array.snapshot().volumes.first().heldBytes = 5LL << 30;
    Window shown(array, MainWindow::Volumes);
    QTableView *table = shown.table(u"volumeTable"_s);
    QStringList names;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        names.append(table->model()->index(row, 0).data().toString());
    const qsizetype place = names.indexOf(volume.name);
    QVERIFY(place >= 0 && place + 2 < names.size());
    QCOMPARE(names.mid(place, 3), (QStringList{volume.name, u"zz-3"_s, u"zz-2"_s}));
    QVERIFY(table->model()->index(int(place) + 1, 0).data(Qt::DecorationRole).isValid());
    QVERIFY(!table->model()->index(int(place), 0).data(Qt::DecorationRole).isValid());

    table->selectRow(int(place) + 1);
    QVERIFY(!shown.find<QPushButton>(u"volumeSnapshot"_s)->isVisible());
    QVERIFY(!shown.find<QPushButton>(u"volumeResize"_s)->isVisible());
    QVERIFY(shown.text(u"volumeDetailText"_s).contains(u"Snapshot of "_s + volume.name));
    QVERIFY(shown.text(u"volumeDetailState"_s).contains(u"read-only"_s));
    table->selectRow(int(names.indexOf(u"zz-1"_s)));
    QVERIFY(shown.text(u"volumeDetailText"_s).contains(u"has been deleted"_s));
    table->selectRow(int(place));
    QVERIFY(shown.find<QPushButton>(u"volumeSnapshot"_s)->isVisible());
    QVERIFY(shown.text(u"volumeDetailText"_s).contains(u"kept for snapshots"_s));
}

void ConsoleFleetTest::volumes_searched_keepSnapshotsWithTheirVolume()
{
    VolumeModel model;
    VolumeFilter filter;
    const QAbstractItemModelTester tester(&filter, kFatal);
    filter.setSourceModel(&model);
    ArraySnapshot array;
    array.volumes = {{.volume = VolumeId(1), .name = u"home"_s},
                     {.volume = VolumeId(2), .name = u"mail"_s},
                     {.volume = VolumeId(3), .name = u"monday"_s, .origin = VolumeId(1)},
                     {.volume = VolumeId(4), .name = u"tuesday"_s, .origin = VolumeId(1)}};
    const auto shown = [&] {
        QStringList names;
        for (int row = 0; row < filter.rowCount(); ++row)
            names.append(model.row(filter.mapToSource(filter.index(row, 0)).row()).name);
        names.sort();
        return names.join(u' ');
    };
    model.apply(volumeRows(array));
    filter.refresh();
    filter.setText(u" HOME "_s);
    QCOMPARE(shown(), u"home monday tuesday"_s);
    filter.setText(u"tues"_s);
    QCOMPARE(shown(), u"home tuesday"_s);
    filter.setText(u"friday"_s);
    QCOMPARE(shown(), QString());
    array.volumes.append({.volume = VolumeId(5), .name = u"friday"_s, .origin = VolumeId(2)});
    model.apply(volumeRows(array));
    filter.refresh();
    QCOMPARE(shown(), u"friday mail"_s); // its volume comes with it
    filter.setText({});
    QCOMPARE(filter.rowCount(), 5);
}

void ConsoleFleetTest::volumes_none_offerThePlanner()
{
    Window shown({.machineCount = 8, .stripeCount = 0}, MainWindow::Volumes);
    shown.window.findChild<QWidget *>(u"volumesPage"_s)->findChild<QPushButton *>(u"emptyButton"_s)->click();
    QTRY_VERIFY(shown.dialog(u"volumePlanner"_s));
}

void ConsoleFleetTest::keyboard_walksThroughThePages()
{
    Window shown({.machineCount = 12, .waitingCount = 2}, MainWindow::Workstations);
    shown.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    for (const MainWindow::Page page : {MainWindow::Workstations, MainWindow::Volumes}) {
        shown.window.setPage(page);
        auto *start = shown.find<QLineEdit>(page == MainWindow::Volumes ? u"volumeSearch"_s : u"machineSearch"_s);
        QTableView *table = shown.table(page == MainWindow::Volumes ? u"volumeTable"_s : u"machineTable"_s);
        start->setFocus();
        bool meetsTable = false;
        for (int steps = 0; steps < 40 && !meetsTable; ++steps) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            meetsTable = QApplication::focusWidget() == table;
        }
        QVERIFY2(meetsTable, qPrintable(MainWindow::pageName(page)));
    }
    for (const QWidget *widget : shown.find<QWidget>(u"workstationsPage"_s)->findChildren<QWidget *>()) {
        const bool isField = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
                             qobject_cast<const QTableView *>(widget);
        if (isField && !widget->objectName().startsWith(u"qt_"_s) && !widget->objectName().isEmpty())
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(ConsoleFleetTest)
#include "tst_console_fleet.moc"
