// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/model_check.h"
#include "console/models/grouped_machines.h"
#include "console/models/machine_filter.h"
#include "console/page_window.h"
#include "console/pages/table_page.h"
#include "console/wizards/rebuild_wizard.h"
#include "support/test_program.h"
#include "wire/fleet_messages.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {} // namespace

class ConsoleFleetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groups_ofMachines_sumUpAndFold();
    void groups_whileMachinesChange_stayRight();
    void filter_words_allHaveToMatch();
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

FALLOW_WINDOW_TEST(ConsoleFleetTest)
#include "tst_console_fleet.moc"
