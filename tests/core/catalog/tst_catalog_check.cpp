// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/check.h"
#include "catalog_fixture.h"
#include "support/test_program.h"

#include <QElapsedTimer>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class TestCatalogCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void check_soundCatalog_findsNothing();
    void check_oneFault_namesIt_data();
    void check_oneFault_namesIt();
    void check_wrongLiveCounts_areMendedByRepairs();
    void check_moreThanTheBound_saysHowMany();
    void check_cancelled_stops();
    void segments_twoHundredThousandExtents_loadQuicklyAfterReopening();
};

static StoreRecord makeStore(quint64 id, quint64 machine)
{
    StoreRecord store;
    store.id = StoreId(id);
    store.machine = MachineId(machine);
    return store;
}

/// Volume 1 with two full stripes of four data strips: blocks 0..255 and 1024..1279.
static CatalogChange soundArray()
{
    CatalogChange change;
    VolumeRecord volume = makeVolume(1, u"db"_s);
    volume.writeSequence = 1000;
    change.putVolumes = {volume};
    for (quint64 id = 1; id <= 6; ++id) {
        MachineRecord machine;
        machine.id = MachineId(id + 10);
        change.putMachines.append(machine);
        change.putStores.append(makeStore(id, id + 10));
    }
    change.putStripes = {makeStripe(1), makeStripe(2)};
    change.putExtents = {{VolumeId(1), makeExtent(0, 200, 1)},
                         {VolumeId(1), makeExtent(200, 56, 1, 200 * 4112)},
                         {VolumeId(1), makeExtent(1024, 256, 2)}};
    return change;
}

void TestCatalogCheck::check_soundCatalog_findsNothing()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit(soundArray()));
    for (const int pageRows : {1, 2, 4096}) {
        qint64 seen = 0;
        const auto problems = valueOf(
            checkCatalog(fixture.reader(), {.progress = [&](qint64 rows) { seen = rows; }, .pageRows = pageRows}));
        QCOMPARE(kindsOf(problems), QStringList());
        QCOMPARE(seen, 5);
    }
    QVERIFY(valueOf(repairsForCatalog(fixture.reader(), {})).isEmpty());
}

void TestCatalogCheck::check_oneFault_namesIt_data()
{
    QTest::addColumn<CatalogChange>("fault");
    QTest::addColumn<QStringList>("kinds");
    CatalogChange change;
    const auto row = [&](const char *name, const QStringList &kinds) {
        QTest::newRow(name) << std::exchange(change, {}) << kinds;
    };
    change.putExtents = {{VolumeId(1), makeExtent(100, 10, 2)}};
    row("overlap", {u"extent.overlap"_s, u"stripe.live-count"_s});
    change.putExtents = {{VolumeId(1), makeExtent(64 * 256, 1, 2)}};
    row("beyond the volume", {u"extent.beyond-volume"_s, u"stripe.live-count"_s});
    change.putExtents = {{VolumeId(1), makeExtent(1024, 256, 2, 4112)}};
    row("beyond the stripe", {u"extent.beyond-stripe"_s});
    change.putExtents = {{VolumeId(1), makeExtent(2048, 1, 3)}};
    row("no stripe", {u"extent.no-stripe"_s});
    change.putVolumes = {makeVolume(2, u"other"_s)};
    change.putExtents = {{VolumeId(2), makeExtent(0, 1, 1)}};
    row("stripe of another volume", {u"extent.wrong-volume"_s});
    change.putExtents = {{VolumeId(1), makeExtent(1024, 256, 2, 0, 1001)}};
    row("from the future", {u"extent.absurd"_s});
    ExtentRecord compressed = makeExtent(1024, 8, 2);
    compressed.kind = ExtentKind::Compressed;
    compressed.chunkBlocks = 16;
    compressed.skipBlocks = 9;
    compressed.storedBytes = 5000;
    change.putExtents = {{VolumeId(1), compressed}};
    change.liveDeltas = {{StripeId(2), -248}};
    row("chunk too small", {u"extent.absurd"_s});
    change.liveDeltas = {{StripeId(1), -1}};
    row("live count", {u"stripe.live-count"_s});
    change.liveDeltas = {{StripeId(1), 0, 5}};
    row("held count", {u"stripe.held-count"_s});
    VolumeRecord snapshot = makeVolume(5, u"snapshot"_s);
    snapshot.origin = VolumeId(1);
    snapshot.snapshotSequence = 4;
    change.putVolumes = {snapshot};
    change.putExtents = {{VolumeId(5), makeExtent(1024, 256, 2, 0, 4)}};
    change.removeExtents = {{VolumeId(1), 1024}};
    change.liveDeltas = {{StripeId(2), 0, 256}};
    row("a snapshot's own blocks are no fault", {});
    change.putVolumes = {snapshot};
    change.putExtents = {{VolumeId(5), makeExtent(1024, 256, 2, 0, 5)}};
    change.removeExtents = {{VolumeId(1), 1024}};
    change.liveDeltas = {{StripeId(2), 0, 256}};
    row("newer than its snapshot", {u"extent.of-snapshot"_s});
    const auto keepOld = [&](quint64 newSequence) { // of block 1024 on: the snapshot's version, and the volume's
        change.putVolumes = {snapshot};
        change.putStripes = {makeStripe(3)};
        change.putStripes[0].heldBlocks = 256;
        change.putExtents = {{VolumeId(5), makeExtent(1024, 256, 3, 0, 4)},
                             {VolumeId(1), makeExtent(1024, 256, 2, 0, newSequence)}};
    };
    keepOld(5);
    row("a replaced version is no fault", {});
    keepOld(4);
    row("two versions in a snapshot", {u"snapshot.overlap"_s});
    VolumeRecord younger = makeVolume(6, u"younger"_s);
    younger.origin = VolumeId(1);
    younger.snapshotSequence = 6;
    keepOld(7);
    change.putVolumes.append(younger);
    change.putStripes.append(makeStripe(4));
    change.putStripes[1].heldBlocks = change.putStripes[1].liveBlocks = 1;
    change.putExtents.append({VolumeId(6), makeExtent(1100, 1, 4, 0, 3)});
    row("two versions by a younger snapshot", {u"snapshot.overlap"_s});
    change.putVolumes = {snapshot};
    change.removeVolumes = {VolumeId(1)};
    row("the volume of a snapshot is gone", {u"stripe.live-count"_s});
    change.putStripes = {makeStripe(3)};
    row("nobody refers to it", {u"stripe.live-count"_s});
    StripeRecord stripe = makeStripe(1);
    stripe.strips[1].store = StoreId(1);
    change.putStripes = {stripe};
    row("two strips on a store", {u"stripe.same-store"_s});
    change.putStores = {makeStore(2, 11)};
    row("two strips on a machine", {u"stripe.same-machine"_s});
    change.putStores = {makeStore(1, 1), makeStore(2, 1)};
    change.putStores[0].storeClass = change.putStores[1].storeClass = StoreClass::Local;
    row("two local disks are no fault", {});
    change.removeStores = {StoreId(4)};
    row("unknown store", {u"stripe.unknown-store"_s});
    change.removeMachines = {MachineId(12)};
    row("unknown machine", {u"store.unknown-machine"_s});
    stripe = makeStripe(1);
    stripe.summaryOffsetBytes = 4 * 64 * 4112;
    change.putStripes = {stripe};
    row("summary outside", {u"stripe.geometry"_s});
    change.putStripes = {makeStripe(9, 9)};
    change.putStripes[0].liveBlocks = 0;
    row("volume gone", {u"stripe.no-volume"_s});
    VolumeRecord absurd = makeVolume(1, u"db"_s);
    absurd.writeSequence = 1000;
    absurd.sizeBytes += 1;
    absurd.wrappedKey.clear();
    absurd.layout.dataCount = 0;
    change.putVolumes = {absurd};
    row("absurd volume", {u"volume.absurd"_s});
}

void TestCatalogCheck::check_oneFault_namesIt()
{
    QFETCH(CatalogChange, fault);
    QFETCH(QStringList, kinds);
    CatalogFixture fixture;
    QVERIFY(fixture.commit(soundArray()));
    QCOMPARE(errorOf(fixture.commit(fault)), QString());
    const auto problems = valueOf(checkCatalog(fixture.reader(), {}));
    QCOMPARE(kindsOf(problems), kinds);
    for (const CatalogProblem &problem : problems)
        QVERIFY(!problem.subject.isEmpty() && !problem.text.isEmpty());
}

void TestCatalogCheck::check_wrongLiveCounts_areMendedByRepairs()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit(soundArray()));
    CatalogChange wrong;
    wrong.liveDeltas = {{StripeId(1), -100}};
    wrong.removeExtents = {{VolumeId(1), 1024}};
    QVERIFY(fixture.commit(wrong));
    int rounds = 0;
    for (;; ++rounds) {
        const CatalogChange repairs = valueOf(repairsForCatalog(fixture.reader(), {}, 1));
        if (repairs.isEmpty())
            break;
        QVERIFY(rounds < 5);
        QVERIFY(fixture.commit(repairs));
    }
    QCOMPARE(rounds, 2);
    QVERIFY(valueOf(checkCatalog(fixture.reader(), {})).isEmpty());
    QCOMPARE(valueOf(fixture.reader().stripe(StripeId(2)))->liveBlocks, 0u);
}

void TestCatalogCheck::check_moreThanTheBound_saysHowMany()
{
    CatalogFixture fixture;
    CatalogChange change = soundArray();
    for (quint64 id = 10; id < 40; ++id)
        change.putStripes.append(makeStripe(id));
    QVERIFY(fixture.commit(change));
    const auto problems = valueOf(checkCatalog(fixture.reader(), {.maxProblems = 10}));
    QCOMPARE(problems.size(), 11);
    QCOMPARE(problems.last().kind, u"check.more"_s);
    QVERIFY(problems.last().text.startsWith(u"20 "_s));
}

void TestCatalogCheck::check_cancelled_stops()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit(soundArray()));
    CatalogCheckOptions options;
    options.cancel.cancel();
    QCOMPARE(checkCatalog(fixture.reader(), options).error().code, ErrorCode::Cancelled);
}

void TestCatalogCheck::segments_twoHundredThousandExtents_loadQuicklyAfterReopening()
{
    CatalogFixture fixture;
    constexpr qint64 kExtents = 200'000;
    VolumeRecord volume = makeVolume(1, u"big"_s);
    volume.sizeBytes = kTiB;
    volume.writeSequence = 1'000'000;
    CatalogChange change;
    change.putVolumes = {volume};
    for (quint64 id = 1; id <= 6; ++id) {
        change.putStores.append(makeStore(id, kControllerMachine.value()));
        change.putStores.last().storeClass = StoreClass::Local;
    }
    for (qint64 i = 0; i < kExtents; ++i) {
        const quint64 stripe = quint64(i / 64) + 1;
        if (i % 64 == 0) {
            change.putStripes.append(makeStripe(stripe));
            change.putStripes.last().totalBlocks = change.putStripes.last().liveBlocks = 256;
        }
        change.putExtents.append(
            {VolumeId(1), makeExtent(i * 1024 + i % 7 * 100, 4, stripe, quint32(i % 64) * 4 * 4112)});
        if (change.putExtents.size() == 10'000)
            QVERIFY(fixture.commit(std::exchange(change, {})));
    }
    QElapsedTimer timer;
    timer.start();
    fixture.open();
    const qint64 openMs = timer.restart();
    for (qint64 segment = 0; segment < 1000; ++segment)
        QCOMPARE(valueOf(fixture.reader().segment(VolumeId(1), segment * 7919 % kExtents)).size(), 1);
    QVERIFY2(openMs < 1000, qPrintable(u"opening took %1 ms"_s.arg(openMs)));
    QVERIFY2(timer.elapsed() < 5000, "a segment took more than 5 ms");
    QCOMPARE(kindsOf(valueOf(checkCatalog(fixture.reader(), {}))).join(u' '), QString());
}

FALLOW_TEST(TestCatalogCheck)
#include "tst_catalog_check.moc"
