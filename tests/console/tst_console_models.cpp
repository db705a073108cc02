// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/disk_text.h"
#include "console/format/format.h"
#include "console/format/subject_text.h"
#include "console/model_check.h"
#include "console/models/array_list_model.h"
#include "console/models/attention.h"
#include "console/models/job_model.h"
#include "console/models/machine_model.h"
#include "console/models/map_columns.h"
#include "console/models/policy_model.h"
#include "console/models/volume_model.h"
#include "console/synthetic_array.h"
#include "console/widgets/capacity_card.h"
#include "console/widgets/history_chart.h"
#include "console/widgets/map_words.h"
#include "support/test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::function<void(ArraySnapshot &)>)

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

DiskHealth badDisk()
{
    return {.measured = QDateTime::fromSecsSinceEpoch(1'795'600'000, Qt::UTC),
            .model = u"Fallow Disk 1"_s,
            .isFailing = true,
            .temperatureKelvin = 310,
            .poweredOnHours = 1,
            .badSectorCount = 12,
            .usedEndurancePercent = 4,
            .availableSparePercent = 99,
            .diskCount = 2};
}

/// Those of workstations.
QList<StoreSnapshot *> lentStores(ArraySnapshot &array)
{
    QList<StoreSnapshot *> stores;
    for (StoreSnapshot &store : array.stores) {
        if (!store.isLocal)
            stores.append(&store);
    }
    return stores;
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
    void attentions_ofSnapshot_areUrgentFirst();
    void attentions_ofManyWaiting_areBounded();
    void attentions_ofTroubles_nameTheirHelp_data();
    void attentions_ofTroubles_nameTheirHelp();
    void attentions_ofFailingDisks_areBoundedAndEndWithEmptying();
    void disk_text_saysWhatIsKnown();
    void capacity_ofClasses_sumsWhatCounts();
    void rateScale_ofRates_isRound_data();
    void rateScale_ofRates_isRound();
    void health_ofUnknownWord_isJudgedByCounts_data();
    void health_ofUnknownWord_isJudgedByCounts();
    void format_ofValues_isAsPeopleRead();
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

void ConsoleModelsTest::attentions_ofSnapshot_areUrgentFirst()
{
    SyntheticArray array({.awayCount = 7, .lostCount = 1, .asleepCount = 4, .waitingCount = 2});
    const QList<Attention> found = attentionsOf(array.snapshot());
    QCOMPARE(found.size(), 4);
    QCOMPARE(found[0].standing, Standing::Lost);
    QCOMPARE(found[1].standing, Standing::Unreachable);
    QCOMPARE(found[2].kind, Attention::Kind::Approve);
    QVERIFY(found[2].detail.contains(array.snapshot().machines[24].fingerprint));
    QVERIFY(attentionsOf(SyntheticArray({.asleepCount = 5}).snapshot()).isEmpty());
}

void ConsoleModelsTest::attentions_ofManyWaiting_areBounded()
{
    const SyntheticArray array({.waitingCount = 300});
    const QList<Attention> found = attentionsOf(array.snapshot(), 10);
    QCOMPARE(found.size(), 11);
    QCOMPARE(found.last().kind, Attention::Kind::Show);
    QVERIFY(found.last().title.contains(u"290"_s));
}

void ConsoleModelsTest::attentions_ofTroubles_nameTheirHelp_data()
{
    QTest::addColumn<std::function<void(ArraySnapshot &)>>("harm");
    QTest::addColumn<int>("kind");
    using Harm = std::function<void(ArraySnapshot &)>;
    const auto row = [](const char *name, Attention::Kind kind, Harm harm) {
        QTest::newRow(name) << std::move(harm) << int(kind);
    };
    row("a job failed", Attention::Kind::ShowJobs, [](ArraySnapshot &array) {
        array.jobs = {{.job = JobId(4), .kind = u"rebuild"_s, .state = JobState::Failed}};
    });
    row("a scrub found something", Attention::Kind::ShowJobs, [](ArraySnapshot &array) {
        array.jobs = {{.job = JobId(4), .kind = u"scrub"_s, .state = JobState::Finished, .problemCount = 3}};
    });
    row("strips are wrong", Attention::Kind::CheckStores, [](ArraySnapshot &array) { array.stores[0].errorCount = 2; });
    row("a disk fails", Attention::Kind::Drain,
        [](ArraySnapshot &array) { lentStores(array).first()->disk = badDisk(); });
    row("online, and serving nothing", Attention::Kind::Show, [](ArraySnapshot &array) {
        StoreSnapshot *store = lentStores(array).first();
        store->isOnline = false;
        const auto itsMachine =
            std::ranges::find(array.machines, store->machine, [](const MachineSnapshot &each) { return each.machine; });
        itsMachine->presence = Presence::Online;
        itsMachine->presenceSince = array.when.addSecs(-31);
    });
    row("a certificate ends", Attention::Kind::ShowCertificates, [](ArraySnapshot &array) {
        array.endingCertificates = {{.name = u"eve"_s, .expires = array.when.addDays(9)}};
    });
    row("nearly full", Attention::Kind::MakeCode, [](ArraySnapshot &array) {
        for (StoreSnapshot &store : array.stores)
            store.usedBytes = store.quotaBytes / 100 * 95;
    });
    row("no store", Attention::Kind::MakeCode, [](ArraySnapshot &array) { array.stores.clear(); });
    row("no volume", Attention::Kind::ShowVolumes, [](ArraySnapshot &array) { array.volumes.clear(); });
    row("no volume opens", Attention::Kind::ShowVolumes, [](ArraySnapshot &array) {
        for (VolumeSnapshot &volume : array.volumes)
            volume.trouble = u"the journal is full"_s;
    });
    row("a disk of the controller is away", Attention::Kind::Tell, [](ArraySnapshot &array) {
        std::ranges::find_if(array.stores, &StoreSnapshot::isLocal)->trouble = u"no such directory"_s;
    });
}

void ConsoleModelsTest::attentions_ofTroubles_nameTheirHelp()
{
    QFETCH(std::function<void(ArraySnapshot &)>, harm);
    QFETCH(int, kind);
    SyntheticArray array({});
    QVERIFY(attentionsOf(array.snapshot()).isEmpty());
    harm(array.snapshot());
    const QList<Attention> found = attentionsOf(array.snapshot());
    QCOMPARE(found.size(), 1);
    QCOMPARE(int(found[0].kind), kind);
    if (found[0].kind == Attention::Kind::Show) { // one that has come just now will have its data connections soon
        for (MachineSnapshot &machine : array.snapshot().machines)
            machine.presenceSince = array.snapshot().when.addSecs(-29);
        QVERIFY(attentionsOf(array.snapshot()).isEmpty());
    }
    // A later job of the kind that went well takes it away.
    if (found[0].kind == Attention::Kind::ShowJobs) {
        array.snapshot().jobs.append(
            {.job = JobId(9), .kind = array.snapshot().jobs[0].kind, .state = JobState::Finished});
        QVERIFY(attentionsOf(array.snapshot()).isEmpty());
    }
}

void ConsoleModelsTest::attentions_ofFailingDisks_areBoundedAndEndWithEmptying()
{
    SyntheticArray array({});
    const QList<StoreSnapshot *> stores = lentStores(array.snapshot());
    QVERIFY(stores.size() >= 5);
    for (qsizetype i = 0; i < 5; ++i)
        stores.at(i)->disk = badDisk();
    QList<Attention> found = attentionsOf(array.snapshot(), 3);
    QCOMPARE(found.size(), 4);
    QCOMPARE(found[0].kind, Attention::Kind::Drain);
    QCOMPARE(found[0].machine, stores.at(0)->machine);
    QVERIFY(found[0].detail.contains(u"Fallow Disk 1"_s));
    QCOMPARE(found[3].kind, Attention::Kind::Show);
    QVERIFY(found[3].title.contains(u'2'));
    for (qsizetype i = 0; i < 5; ++i)
        stores.at(i)->state = StoreState::Draining;
    QVERIFY(attentionsOf(array.snapshot()).isEmpty());
    // A word without a moment is none, and a disk of the controller has no machine to be emptied.
    stores.at(0)->state = StoreState::Active;
    stores.at(0)->disk.measured = {};
    QVERIFY(attentionsOf(array.snapshot()).isEmpty());
}

void ConsoleModelsTest::disk_text_saysWhatIsKnown()
{
    QVERIFY(diskText({}).isEmpty());
    DiskHealth disk = badDisk();
    const QString all = diskText(disk);
    for (const QString &part :
         {u"Fallow Disk 1"_s, u"failing"_s, u"37 °C"_s, u"12 bad"_s, u"4 %"_s, u"99 %"_s, u"worst of 2"_s})
        QVERIFY2(all.contains(part), qPrintable(part + u" in "_s + all));
    disk = {.measured = disk.measured, .temperatureKelvin = -5, .badSectorCount = -2};
    const QString least = diskText(disk);
    QVERIFY2(least.contains(u"well"_s) && !least.contains(u'\n'), qPrintable(least));
    SyntheticArray array({});
    StoreSnapshot *store = lentStores(array.snapshot()).first();
    store->disk = badDisk();
    for (const MachineRow &row : machineRows(array.snapshot()))
        QCOMPARE(row.disk.isKnown(), row.machine == store->machine);
}

void ConsoleModelsTest::capacity_ofClasses_sumsWhatCounts()
{
    ArraySnapshot array;
    array.stores = {{.isLocal = true, .isOnline = true, .quotaBytes = 100, .usedBytes = 40},
                    {.isLocal = true, .state = StoreState::Lost, .quotaBytes = 100, .usedBytes = 40},
                    {.isOnline = true, .quotaBytes = 50, .usedBytes = 20},
                    {.isOnline = true, .quotaBytes = 50, .usedBytes = 10},
                    {.isOnline = false, .quotaBytes = 70, .usedBytes = -5}};
    const QList<CapacityClass> classes = capacityClasses(array);
    QCOMPARE(classes.size(), 3);
    QCOMPARE(classes[0].lentBytes, 100);
    QCOMPARE(classes[1].lentBytes, 100);
    QCOMPARE(classes[1].usedBytes, 30);
    QCOMPARE(classes[2].usedBytes, 0); // a liar's
    QVERIFY(capacityClasses({}).isEmpty());
}

void ConsoleModelsTest::rateScale_ofRates_isRound_data()
{
    QTest::addColumn<qint64>("highest");
    QTest::addColumn<qint64>("top");
    QTest::addColumn<qint64>("step");
    QTest::newRow("nothing") << qint64(0) << qint64(1) << qint64(1);
    QTest::newRow("bytes") << qint64(700) << qint64(800) << qint64(200);
    QTest::newRow("kibibytes") << qint64(3 << 10) << qint64(3 << 10) << qint64(1 << 10);
    QTest::newRow("mebibytes") << qint64(112'700'000) << (qint64(150) << 20) << (qint64(50) << 20);
    QTest::newRow("the most there is") << std::numeric_limits<qint64>::max() << qint64(-1) << qint64(-1);
}

void ConsoleModelsTest::rateScale_ofRates_isRound()
{
    QFETCH(qint64, highest);
    QFETCH(qint64, top);
    QFETCH(qint64, step);
    const RateScale scale = rateScale(highest);
    QVERIFY(scale.step > 0);
    if (top < 0)
        return;
    QCOMPARE(scale.top, top);
    QCOMPARE(scale.step, step);
}

void ConsoleModelsTest::health_ofUnknownWord_isJudgedByCounts_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<qint64>("degraded");
    QTest::addColumn<qint64>("unreadable");
    QTest::addColumn<int>("surplus");
    QTest::addColumn<bool>("isOnline");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const char *word, qint64 degraded, qint64 unreadable, int surplus,
                        bool online, Health expected) {
        QTest::newRow(name) << QString::fromLatin1(word) << degraded << unreadable << surplus << online
                            << int(expected);
    };
    row("said healthy", "healthy", 0, 0, 2, true, Health::Healthy);
    row("said lost", "lost", 3, 1, -1, true, Health::Lost);
    row("said at risk", "at-risk", 3, 0, 0, true, Health::AtRisk);
    row("unknown, whole", "splendid", 0, 0, 2, true, Health::Healthy);
    row("unknown, degraded", "splendid", 5, 0, 1, true, Health::Degraded);
    row("unknown, none to spare", "splendid", 5, 0, 0, true, Health::AtRisk);
    row("unknown, unreadable", "splendid", 5, 1, 1, true, Health::Unreadable);
    row("unknown, nothing online", "", 0, 0, 0, false, Health::NoStores);
}

void ConsoleModelsTest::health_ofUnknownWord_isJudgedByCounts()
{
    QFETCH(QString, word);
    QFETCH(qint64, degraded);
    QFETCH(qint64, unreadable);
    QFETCH(int, surplus);
    QFETCH(bool, isOnline);
    QFETCH(int, expected);
    ArraySnapshot array{
        .health = word, .surplusStrips = surplus, .unreadableStripeCount = unreadable, .degradedStripeCount = degraded};
    array.stores.append({.store = StoreId(1), .isOnline = isOnline});
    QCOMPARE(int(healthOf(array)), expected);
    QVERIFY(!healthSentence(array).isEmpty());
    QVERIFY(!healthWord(healthOf(array)).isEmpty());
}

void ConsoleModelsTest::format_ofValues_isAsPeopleRead()
{
    QCOMPARE(bytesText(0), u"0 B"_s);
    QCOMPARE(bytesText(-5), u"0 B"_s);
    QCOMPARE(bytesText(1024), u"1 KiB"_s);
    QCOMPARE(bytesText(1536), u"1.5 KiB"_s);
    QCOMPARE(bytesText((1LL << 30) - 1), u"1 GiB"_s);
    QCOMPARE(bytesText(152LL << 30), u"152 GiB"_s);
    QCOMPARE(bytesText(INT64_MAX), u"8 EiB"_s);
    QCOMPARE(percentText(0.9999999), u"99.9 %"_s);
    QCOMPARE(percentText(1), u"100 %"_s);
    QCOMPARE(percentText(0.0000001), u"0.1 %"_s);
    QCOMPARE(percentText(0), u"0 %"_s);
    const QDateTime now(QDate(2026, 11, 20), QTime(14, 2, 11));
    QCOMPARE(momentText(now.addSecs(-60), now), u"14:01:11"_s);
    QCOMPARE(momentText(QDateTime(QDate(2026, 3, 5), QTime(12, 0)), now), u"5 Mar 12:00"_s);
    QCOMPARE(momentText(QDateTime(QDate(2025, 11, 20), QTime(12, 0)), now), u"20 Nov 2025 12:00"_s);
    QCOMPARE(doneText(now.addSecs(600), now), u"done about 14:12"_s);
    QCOMPARE(doneText(now.addSecs(10 * 3600), now), u"done about Saturday 00:02"_s); // over midnight
    QCOMPARE(doneText(now.addDays(6), now), u"done about Thursday 14:02"_s);
    QCOMPARE(doneText(now.addDays(7), now), u"done about 27 Nov 14:02"_s); // another Friday
    QCOMPARE(doneText(now.addDays(60), now), u"done about 19 Jan 2027 14:02"_s);
    QCOMPARE(doneText(now.addYears(31), now), QString());
    QCOMPARE(doneText({}, now), QString());
    QCOMPARE(durationText(59), u"59 s"_s);
    QCOMPARE(durationText(3600), u"1 h"_s);
    QCOMPARE(durationText(7500), u"2 h 5 min"_s);
    QCOMPARE(agoText({}, SyntheticArray::now()), QString());
    QCOMPARE(shareOf(5, 0), 0.0);
    QCOMPARE(shareOf(50, 10), 1.0);
}

FALLOW_WINDOW_TEST(ConsoleModelsTest)
#include "tst_console_models.moc"
