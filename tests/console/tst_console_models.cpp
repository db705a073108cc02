// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/format.h"
#include "console/format/subject_text.h"
#include "console/model_check.h"
#include "console/models/array_list_model.h"
#include "console/models/job_model.h"
#include "console/models/machine_model.h"
#include "console/models/map_columns.h"
#include "console/models/policy_model.h"
#include "console/models/volume_model.h"
#include "console/synthetic_array.h"
#include "console/widgets/map_words.h"
#include "support/test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const MachineModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.index(row, MachineModel::Name).data().toString());
    return found;
}

MachineRow machine(quint64 id, const QString &name, Standing standing = Standing::Online)
{
    return {.machine = MachineId(id),
            .name = name,
            .standing = standing,
            .since = {},
            .lastSeen = {},
            .expectedReturn = {},
            .version = {},
            .address = {},
            .fingerprint = {},
            .failureDomain = {}};
}

} // namespace

class ConsoleModelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void machines_ofSnapshot_sumTheirStores();
    void machines_onPartitions_areShownAsSuch();
    void machines_applied_changeOnceOnlyWhereTheyDiffer();
    void machines_thatComeAndGo_areInsertedAndRemoved();
    void machines_inAnotherOrder_reset();
    void machines_ofOneId_areShownAsTheyCome();
    void machines_sorted_byValueNotByText();
    void machines_twoThousandTwiceASecond_stayRight();
    void policies_appliedAndTaken_keepTheModelsPromises();
    void arrays_appliedAndRenamed_keepTheModelsPromises();
    void machines_onlineEachSecond_doNotChange();
    void machines_randomChanges_keepTheModelRight();
    void volumes_ofSnapshot_showTheWorst();
    void jobs_ofSnapshot_runningFirst();
    void jobs_withoutTotals_haveNoBar();
};

void ConsoleModelsTest::machines_ofSnapshot_sumTheirStores()
{
    ArraySnapshot array;
    array.machines.append({.machine = MachineId(5),
                           .name = u"pc"_s,
                           .approval = MachineApproval::Approved,
                           .presence = Presence::Online});
    array.stores.append(
        {.store = StoreId(1), .machine = MachineId(5), .quotaBytes = 100, .usedBytes = 10, .stripCount = 3});
    array.stores.append(
        {.store = StoreId(2), .machine = MachineId(5), .quotaBytes = 50, .usedBytes = 5, .stripCount = 1});
    array.stores.append({.store = StoreId(3), .machine = MachineId(5), .state = StoreState::Lost, .quotaBytes = 1000});
    array.stores.append(
        {.store = StoreId(4), .machine = MachineId(77), .quotaBytes = 1000}); // a machine that is not told of
    const QList<MachineRow> rows = machineRows(array);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].quotaBytes, 150);
    QCOMPARE(rows[0].usedBytes, 15);
    QCOMPARE(rows[0].stripCount, 4);
    QCOMPARE(rows[0].standing, Standing::Online);
}

void ConsoleModelsTest::machines_onPartitions_areShownAsSuch()
{
    ArraySnapshot array;
    for (const quint64 id : {5, 6}) {
        array.machines.append({.machine = MachineId(id),
                               .name = u"pc-%1"_s.arg(id),
                               .approval = MachineApproval::Approved,
                               .presence = Presence::Online});
        array.stores.append({.store = StoreId(id),
                             .machine = MachineId(id),
                             .isOnline = true,
                             .quotaBytes = 100,
                             .diskFreeBytes = 2048,
                             .isPartition = id == 5});
    }
    MachineModel model;
    model.apply(machineRows(array), QDateTime::currentDateTimeUtc());
    const QModelIndex partition = model.index(0, MachineModel::DiskFree);
    const QModelIndex file = model.index(1, MachineModel::DiskFree);
    QVERIFY(partition.data().toString().contains(u"partition"_s));
    QVERIFY(!file.data().toString().isEmpty() && !file.data().toString().contains(u"partition"_s));
    QVERIFY(partition.data(SortRole).toLongLong() < 0 && file.data(SortRole).toLongLong() == 2048);
    QVERIFY(partition.data(Qt::ToolTipRole).toString().contains(u"partition"_s));
    const MapColumns columns(array); // whose headers tell it too
    QVERIFY(columnsName(columns, 0, 1).contains(u"partition"_s));
    QVERIFY(!columnsName(columns, 1, 2).contains(u"partition"_s));
}

void ConsoleModelsTest::machines_applied_changeOnceOnlyWhereTheyDiffer()
{
    MachineModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    static_cast<RowModel<MachineRow> &>(model).apply({machine(1, u"a"_s), machine(2, u"b"_s), machine(3, u"c"_s)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    static_cast<RowModel<MachineRow> &>(model).apply(
        {machine(1, u"a"_s), machine(2, u"b"_s, Standing::Lost), machine(3, u"c"_s)});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(reset.count(), 0);
}

void ConsoleModelsTest::machines_thatComeAndGo_areInsertedAndRemoved()
{
    MachineModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.apply({machine(1, u"a"_s), machine(3, u"c"_s), machine(4, u"d"_s)}, {});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QPersistentModelIndex kept = model.index(1, 0);
    model.apply({machine(1, u"a"_s), machine(2, u"b"_s), machine(3, u"c"_s), machine(5, u"e"_s), machine(6, u"f"_s)},
                {});
    QCOMPARE(names(model), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"e"_s, u"f"_s}));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(kept.row(), 2);
    QCOMPARE(kept.data().toString(), u"c"_s);
    model.apply({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void ConsoleModelsTest::machines_inAnotherOrder_reset()
{
    MachineModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.apply({machine(1, u"a"_s), machine(2, u"b"_s)}, {});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.apply({machine(2, u"b"_s), machine(1, u"a"_s)}, {});
    QCOMPARE(reset.count(), 1);
    QCOMPARE(names(model), (QStringList{u"b"_s, u"a"_s}));
}

void ConsoleModelsTest::machines_ofOneId_areShownAsTheyCome()
{
    MachineModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.apply({machine(1, u"a"_s), machine(1, u"b"_s)}, {});
    model.apply({machine(1, u"a"_s), machine(2, u"x"_s), machine(1, u"b"_s)}, {});
    QCOMPARE(names(model), (QStringList{u"a"_s, u"x"_s, u"b"_s}));
}

void ConsoleModelsTest::machines_sorted_byValueNotByText()
{
    MachineModel model;
    MachineRow small = machine(1, u"small"_s);
    small.quotaBytes = 900LL << 20; // "900 MiB"
    MachineRow large = machine(2, u"large"_s);
    large.quotaBytes = 20LL << 30; // "20 GiB"
    model.apply({small, large}, {});
    const QVariant first = model.index(0, MachineModel::Lent).data(SortRole);
    const QVariant second = model.index(1, MachineModel::Lent).data(SortRole);
    QVERIFY(QVariant::compare(first, second) == QPartialOrdering::Less);
    QVERIFY(model.index(0, MachineModel::Lent).data().toString().contains(u"MiB"_s));
}

void ConsoleModelsTest::policies_appliedAndTaken_keepTheModelsPromises()
{
    PolicyModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    const auto line = [](const QString &key, const QString &value) {
        PolicyLine policy;
        policy.key = key;
        policy.kind = u"flag"_s;
        policy.value = value;
        return policy;
    };
    model.apply({line(u"a.one"_s, u"true"_s), line(u"a.two"_s, u"false"_s)});
    model.apply({line(u"a.two"_s, u"true"_s), line(u"a.three"_s, u"true"_s)});
    QCOMPARE(model.rowCount(), 2);
    QSignalSpy chosen(&model, &PolicyModel::valueChosen);
    const QModelIndex value = model.index(0, PolicyModel::Value);
    QVERIFY(value.flags() & Qt::ItemIsEditable);
    model.setData(value, u"false"_s, Qt::EditRole);
    QCOMPARE(chosen.count(), 1); // it asks; the controller's answer changes it
    QCOMPARE(model.row(0).value, u"true"_s);
    PolicySnapshot answer = model.row(0);
    answer.value = u"false"_s;
    model.take(answer);
    QCOMPARE(model.row(0).value, u"false"_s);
    model.apply({});
    QCOMPARE(model.rowCount(), 0);
}

void ConsoleModelsTest::arrays_appliedAndRenamed_keepTheModelsPromises()
{
    ArrayListModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    const RememberedArray office{.identityPath = u"/a/office.identity"_s, .name = u"Office"_s};
    const RememberedArray lab{.identityPath = u"/a/lab.identity"_s, .name = u"Lab"_s};
    model.apply({office, lab});
    QSignalSpy renamed(&model, &ArrayListModel::renamed);
    QVERIFY(model.setData(model.index(1, 0), u"Lab 2"_s, Qt::EditRole));
    QCOMPARE(renamed.count(), 1);
    QCOMPARE(renamed.first().first().toString(), lab.identityPath);
    model.apply({lab, office}); // used last: the first
    QCOMPARE(model.row(0).name, u"Lab"_s);
    model.apply({office});
    QCOMPARE(model.rowCount(), 1);
}

void ConsoleModelsTest::machines_twoThousandTwiceASecond_stayRight()
{
    SyntheticArray one({.machineCount = 2000, .awayCount = 10, .waitingCount = 3});
    SyntheticArray other({.machineCount = 2000, .awayCount = 90, .asleepCount = 40, .waitingCount = 7});
    MachineModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply(machineRows(one.snapshot()), one.snapshot().when);
    for (int second = 0; second < 5; ++second) {
        changed.clear();
        model.apply(machineRows(other.snapshot()), other.snapshot().when.addSecs(second));
        QCOMPARE(model.rowCount(), 2007);
        model.apply(machineRows(one.snapshot()), one.snapshot().when.addSecs(second));
        QCOMPARE(model.rowCount(), 2003);
        QVERIFY(changed.count() <= 4); // for each: the rows that differ, and the ages
    }
    QCOMPARE(model.rows(), machineRows(one.snapshot()));
    QCOMPARE(reset.count(), 0);
}

void ConsoleModelsTest::machines_onlineEachSecond_doNotChange()
{
    SyntheticArray array({.machineCount = 50});
    const QList<MachineRow> before = machineRows(array.snapshot());
    for (MachineSnapshot &each : array.snapshot().machines)
        each.lastSeen = each.lastSeen.addSecs(1);
    QCOMPARE(machineRows(array.snapshot()), before);
}

void ConsoleModelsTest::machines_randomChanges_keepTheModelRight()
{
    MachineModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    quint64 seed = 20261122;
    for (int round = 0; round < 300; ++round) {
        QList<MachineRow> rows;
        for (quint64 id = 1; id <= 24; ++id) {
            if (fallow::mixed(seed + id + quint64(round) * 100) % 3 != 0)
                rows.append(machine(id, u"pc-%1"_s.arg(fallow::mixed(id + quint64(round)) % 5)));
        }
        if (round % 17 == 0)
            std::reverse(rows.begin(), rows.end());
        model.apply(rows, {});
        QCOMPARE(model.rows(), rows);
    }
}

void ConsoleModelsTest::volumes_ofSnapshot_showTheWorst()
{
    VolumeModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    SyntheticArray array({.awayCount = 2});
    array.snapshot().volumes[0].unreadableStripeCount = 5;
    array.snapshot().volumes[1].surplusStrips = -1;
    model.apply(volumeRows(array.snapshot()));
    QCOMPARE(model.index(0, VolumeModel::State).data(StateRole).toInt(), int(Health::Unreadable));
    QCOMPARE(model.index(1, VolumeModel::State).data(StateRole).toInt(), int(Health::Lost));
    QCOMPARE(model.index(2, VolumeModel::State).data(StateRole).toInt(), int(Health::Degraded));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply(volumeRows(array.snapshot()));
    QCOMPARE(changed.count(), 0);
}

void ConsoleModelsTest::jobs_ofSnapshot_runningFirst()
{
    SyntheticArray array({.lostCount = 1, .isRebuilding = true});
    JobModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.apply(jobRows(array.snapshot()));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data(StateRole).toInt(), int(JobState::Running));
    QVERIFY(model.index(0, 0).data(ShareRole).toDouble() > 0.4);
    QCOMPARE(model.index(2, 0).data(StateRole).toInt(), int(JobState::Finished));
    QCOMPARE(model.index(2, 0).data(ShareRole).toDouble(), -1.0);
    QCOMPARE(jobRows(array.snapshot(), 0).size(), 2);
}

void ConsoleModelsTest::jobs_withoutTotals_haveNoBar()
{
    const JobSnapshot job{
        .job = JobId(1), .kind = u"of-a-newer-version"_s, .subject = u"everything"_s, .state = JobState::Running};
    QCOMPARE(jobShare(job), -1.0);
    QVERIFY(jobTitle(job).contains(u"everything"_s));
}

FALLOW_WINDOW_TEST(ConsoleModelsTest)
#include "tst_console_models.moc"
