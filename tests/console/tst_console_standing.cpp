// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/disk_text.h"
#include "console/format/format.h"
#include "console/format/subject_text.h"
#include "console/models/attention.h"
#include "console/models/machine_model.h"
#include "console/models/map_columns.h"
#include "console/synthetic_array.h"
#include "console/widgets/capacity_card.h"
#include "console/widgets/history_chart.h"
#include "console/widgets/map_words.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::function<void(ArraySnapshot &)>)

namespace {

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

/// How an array stands, in words and figures.
class ConsoleStandingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
    void sentence_stripsMissing_speaksOfReturnOnlyIfSomethingIsAway();
    void format_ofValues_isAsPeopleRead();
};

void ConsoleStandingTest::attentions_ofSnapshot_areUrgentFirst()
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

void ConsoleStandingTest::attentions_ofManyWaiting_areBounded()
{
    const SyntheticArray array({.waitingCount = 300});
    const QList<Attention> found = attentionsOf(array.snapshot(), 10);
    QCOMPARE(found.size(), 11);
    QCOMPARE(found.last().kind, Attention::Kind::Show);
    QVERIFY(found.last().title.contains(u"290"_s));
}

void ConsoleStandingTest::attentions_ofTroubles_nameTheirHelp_data()
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

void ConsoleStandingTest::attentions_ofTroubles_nameTheirHelp()
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

void ConsoleStandingTest::attentions_ofFailingDisks_areBoundedAndEndWithEmptying()
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

void ConsoleStandingTest::disk_text_saysWhatIsKnown()
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

void ConsoleStandingTest::capacity_ofClasses_sumsWhatCounts()
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

void ConsoleStandingTest::rateScale_ofRates_isRound_data()
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

void ConsoleStandingTest::rateScale_ofRates_isRound()
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

void ConsoleStandingTest::health_ofUnknownWord_isJudgedByCounts_data()
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

void ConsoleStandingTest::health_ofUnknownWord_isJudgedByCounts()
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

void ConsoleStandingTest::sentence_stripsMissing_speaksOfReturnOnlyIfSomethingIsAway()
{
    ArraySnapshot array{.health = u"degraded"_s, .surplusStrips = 1, .degradedStripeCount = 4};
    array.stores.append({.store = StoreId(1), .isOnline = true});
    array.stores.append({.store = StoreId(2), .state = StoreState::Lost});
    QVERIFY2(healthSentence(array).contains(u"Nothing is away, and 1 more machine"_s),
             qPrintable(healthSentence(array)));
    array.stores.append({.store = StoreId(3)});
    QVERIFY2(healthSentence(array).contains(u"Once what is away is back, 1 more machine"_s),
             qPrintable(healthSentence(array)));
}

void ConsoleStandingTest::format_ofValues_isAsPeopleRead()
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

FALLOW_WINDOW_TEST(ConsoleStandingTest)
#include "tst_console_standing.moc"
