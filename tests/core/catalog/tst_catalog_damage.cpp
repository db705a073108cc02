// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogs that were damaged by hand, table by table: what the check finds, what its repair mends, what readers make of
// a row that cannot be read.
#include "by_hand.h"
#include "catalog/check.h"
#include "catalog/index_check.h"
#include "catalog/offline_check.h"
#include "catalog/online_check.h"
#include "catalog_fixture.h"
#include "support/test_program.h"

#include <QFile>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// Volume 1 with three stripes on stores 1 to 6, each with a machine; of the third a quarter is alive.
CatalogChange wholeArray()
{
    CatalogChange change;
    change.putVolumes = {makeVolume(1, u"db"_s)};
    for (quint64 id = 1; id <= 6; ++id) {
        MachineRecord machine;
        machine.id = MachineId(id + 10);
        change.putMachines.append(machine);
        StoreRecord store;
        store.id = StoreId(id);
        store.machine = machine.id;
        change.putStores.append(store);
    }
    change.putStripes = {makeStripe(1), makeStripe(2), makeStripe(3)};
    change.putStripes[2].liveBlocks = 64;
    change.putExtents = {{VolumeId(1), makeExtent(0, 256, 1)},
                         {VolumeId(1), makeExtent(1024, 256, 2)},
                         {VolumeId(1), makeExtent(2048, 64, 3)}};
    return change;
}

/// Each as a connection of its own: the next one sees another schema.
void byHand(const QString &path, const QList<QStringList> &sessions)
{
    for (const QStringList &statements : sessions)
        QCOMPARE(errorOf(changeByHand(path, statements)), QString());
}

/// Changes the stripes behind the back of one of their indices.
QList<QStringList> behindIndex(const QString &index, const QString &statement)
{
    return {{u"PRAGMA writable_schema=ON"_s,
             u"CREATE TABLE kept AS SELECT * FROM sqlite_master WHERE name='%1'"_s.arg(index),
             u"DELETE FROM sqlite_master WHERE name='%1'"_s.arg(index)},
            {statement},
            {u"PRAGMA writable_schema=ON"_s, u"INSERT INTO sqlite_master SELECT * FROM kept"_s, u"DROP TABLE kept"_s}};
}

QList<quint64> idsOf(const QList<StripeRecord> &stripes)
{
    QList<quint64> ids;
    for (const StripeRecord &stripe : stripes)
        ids.append(stripe.id.value());
    return ids;
}

} // namespace

class TestCatalogDamage : public QObject
{
    Q_OBJECT
    std::optional<CatalogFixture> m_whole; ///< copied: making one waits for the disk

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_whole.emplace().commit(wholeArray()));
        m_whole->close();
    }
    void check_tableDamagedByHand_isNamedAndMendedWhereItCanBe_data()
    {
        QTest::addColumn<QList<QStringList>>("sessions");
        QTest::addColumn<QStringList>("found");
        QTest::addColumn<QStringList>("left");
        const auto row = [](const char *name, const QStringList &statements, const QStringList &found,
                            const QStringList &left = {}) {
            QTest::newRow(name) << QList<QStringList>{statements} << found << left;
        };
        row("nothing", {}, {});
        row("strips cut by a byte", {cutStrips(2)}, {u"stripe.damaged"_s}, {u"stripe.damaged"_s});
        row("no strips", {u"UPDATE stripes SET strips=x'' WHERE id=1"_s}, {u"stripe.damaged"_s}, {u"stripe.damaged"_s});
        row("more strips than the row says", {u"UPDATE stripes SET data_count=3 WHERE id=3"_s}, {u"stripe.damaged"_s},
            {u"stripe.damaged"_s});
        row("strips cut, and a live count wrong",
            {cutStrips(1), u"UPDATE stripes SET live_blocks=200 WHERE id IN (1, 2)"_s},
            {u"stripe.damaged"_s, u"stripe.live-count"_s}, {u"stripe.damaged"_s});
        row("strips cut, and an index row gone",
            {cutStrips(1), u"DELETE FROM stripe_stores WHERE store=4 AND stripe=2"_s},
            {u"store.index"_s, u"stripe.damaged"_s}, {u"stripe.damaged"_s});
        row("strips cut, and sums that cannot be", {cutStrips(1), u"UPDATE store_usage SET strip_count=99"_s},
            {u"store.usage"_s, u"stripe.damaged"_s}, {u"store.usage"_s, u"stripe.damaged"_s});
        row("an index row gone", {u"DELETE FROM stripe_stores WHERE store=4 AND stripe=2"_s}, {u"store.index"_s});
        row("a store's index rows gone", {u"DELETE FROM stripe_stores WHERE store=4"_s}, {u"store.index"_s});
        row("all index rows gone", {u"DELETE FROM stripe_stores"_s}, {u"store.index"_s});
        row("an index row too many", {u"INSERT INTO stripe_stores VALUES (9, 2)"_s}, {u"store.index"_s});
        row("an index row of no stripe", {u"INSERT INTO stripe_stores VALUES (4, 77)"_s}, {u"store.index"_s});
        row("an index row of a missing strip", {u"INSERT INTO stripe_stores VALUES (0, 2)"_s}, {u"store.index"_s});
        row("a sum wrong", {u"UPDATE store_usage SET strip_count=7 WHERE store=2"_s}, {u"store.usage"_s});
        row("a sum of bytes wrong", {u"UPDATE store_usage SET payload_bytes=7 WHERE store=2"_s}, {u"store.usage"_s});
        row("a sum gone", {u"DELETE FROM store_usage WHERE store=2"_s}, {u"store.usage"_s});
        row("a sum of no store", {u"INSERT INTO store_usage VALUES (99, 1, 4112)"_s}, {u"store.usage"_s});
        row("a live count wrong", {u"UPDATE stripes SET live_blocks=63 WHERE id=3"_s}, {u"stripe.live-count"_s});
        row("a held count wrong", {u"UPDATE stripes SET held_blocks=1 WHERE id=3"_s}, {u"stripe.held-count"_s});
        row("a stripe gone", {u"DELETE FROM stripes WHERE id=2"_s},
            {u"extent.no-stripe"_s, u"store.index"_s, u"store.usage"_s}, {u"extent.no-stripe"_s});
        row("an extent gone", {u"DELETE FROM extents WHERE first_block=1024"_s}, {u"stripe.live-count"_s});
        row("a volume gone", {u"DELETE FROM volumes"_s}, {u"extent.no-volume"_s, u"stripe.no-volume"_s},
            {u"extent.no-volume"_s, u"stripe.no-volume"_s});
        row("a machine gone", {u"DELETE FROM machines WHERE id=12"_s}, {u"store.unknown-machine"_s},
            {u"store.unknown-machine"_s});
        row("a store gone", {u"DELETE FROM stores WHERE id=2"_s}, {u"stripe.unknown-store"_s},
            {u"stripe.unknown-store"_s});
        QTest::newRow("the index of sparse stripes")
            << behindIndex(u"stripes_sparse"_s, u"UPDATE stripes SET total_blocks=64 WHERE id=3"_s)
            << QStringList{u"stripe.table"_s} << QStringList();
        QTest::newRow("the index of a volume's stripes")
            << QList<QStringList>{{u"UPDATE stripes SET volume=9 WHERE id=3"_s}} +
                   behindIndex(u"stripes_by_volume"_s, u"UPDATE stripes SET volume=1 WHERE id=3"_s)
            << QStringList{u"extent.wrong-volume"_s, u"stripe.no-volume"_s, u"stripe.table"_s} << QStringList();
    }
    void check_tableDamagedByHand_isNamedAndMendedWhereItCanBe()
    {
        QFETCH(QList<QStringList>, sessions);
        QFETCH(QStringList, found);
        QFETCH(QStringList, left);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"catalog.sqlite"_s);
        QVERIFY(QFile::copy(m_whole->path(), path));
        byHand(path, sessions);
        const auto report = valueOf(checkOffline(path, {.mustRepair = true}));
        QCOMPARE(kindsOf(report.found), found);
        for (const CatalogProblem &problem : report.found)
            QVERIFY(!problem.subject.isEmpty() && !problem.text.isEmpty() && !problem.wording.isEmpty());
        QCOMPARE(kindsOf(report.left), left);
    }

    void check_damagedStripe_isNamedWithItsVolume()
    {
        CatalogFixture fixture;
        QVERIFY(fixture.commit(wholeArray()));
        byHand(fixture.path(), {{cutStrips(2)}});
        for (const int pageRows : {1, 2, 4096}) {
            const auto problems = valueOf(checkCatalog(fixture.reader(), {.pageRows = pageRows}));
            QCOMPARE(problems.size(), 1);
            QCOMPARE(problems.first().subject, u"stripe 2"_s);
            QVERIFY2(problems.first().text.contains(u"of volume db"_s), qPrintable(problems.first().text));
        }
    }

    /// The first damage does not end it: what else is wrong may be what matters.
    void checkOnline_leafOfTheMapGone_isNamedAndTheRestIsChecked()
    {
        CatalogFixture fixture;
        CatalogChange change = wholeArray();
        change.putVolumes.append(makeVolume(2, u"torn"_s));
        change.putStripes.append(makeStripe(4, 2));
        for (int i = 0; i < 1000; ++i) // more than a leaf has room for
            change.putExtents.append({VolumeId(2), makeExtent(2 * i, 1, 4)});
        QVERIFY(fixture.commit(change));
        fixture.close();
        byHand(fixture.path(), {{u"UPDATE stripes SET live_blocks=63 WHERE id=3"_s}});
        QCOMPARE(errorOf(zeroLastLeaf(fixture.path(), u"extents"_s)), QString());
        const auto offline = valueOf(checkOffline(fixture.path(), {}));
        fixture.open();
        const QString copy = fixture.folder() + u"/copy"_s;
        const auto found =
            valueOf(checkOnline(*fixture, fixture.reader(), {.catalogPath = fixture.path(), .copyPath = copy}));
        QVERIFY(!QFile::exists(copy));
        QCOMPARE(found.size(), 4);
        QCOMPARE(found.at(0).kind, offline.found.first().kind);
        QCOMPARE(found.at(0).text, offline.found.first().text);
        QVERIFY2(found.at(0).text.contains(u"Page "_s), qPrintable(found.at(0).text));
        QVERIFY(!found.at(0).wording.isEmpty());
        QCOMPARE(found.at(1).kind, u"stripe.live-count"_s);
        QCOMPARE(found.at(2).kind, u"catalog.damaged"_s);
        QCOMPARE(found.at(2).subject, u"volume torn"_s); // of its stripe's counts nothing is said
        QCOMPARE(found.at(3).subject, u"catalog"_s);     // whose map else may lie there
    }

    void checkOnline_wholeFile_isComparedByACopy()
    {
        CatalogFixture fixture;
        QVERIFY(fixture.commit(wholeArray()));
        byHand(fixture.path(), {{cutStrips(2)}});
        const auto found = valueOf(checkOnline(
            *fixture, fixture.reader(), {.catalogPath = fixture.path(), .copyPath = fixture.folder() + u"/copy"_s}));
        QCOMPARE(kindsOf(found), QStringList{u"stripe.damaged"_s});
    }

    void checkOnline_diskNearlyFull_isRefusedBeforeItCopies()
    {
        CatalogFixture fixture;
        const QString copy = fixture.folder() + u"/copy"_s;
        const auto found = checkOnline(*fixture, fixture.reader(),
                                       {.catalogPath = fixture.path(), .copyPath = copy, .spareBytes = 1024 * kTiB});
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NoSpace);
        QVERIFY2(found.error().what.contains(u"are missing"_s), qPrintable(found.error().what));
        QVERIFY(!QFile::exists(copy));
    }

    void checkOnline_cancelled_makesNoCopy()
    {
        CatalogFixture fixture;
        const QString copy = fixture.folder() + u"/copy"_s;
        CancelToken cancel;
        cancel.cancel();
        const auto found = checkOnline(*fixture, fixture.reader(),
                                       {.catalogPath = fixture.path(), .copyPath = copy, .cancel = cancel});
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(copy));
    }

    void repair_indexOfStores_isWhatTheStripesSay()
    {
        CatalogFixture fixture;
        CatalogChange change = wholeArray();
        change.putStripes[1].strips[2].store = {};
        QVERIFY(fixture.commit(change));
        fixture.close();
        byHand(fixture.path(), {{u"DELETE FROM stripe_stores WHERE store IN (0, 5)"_s,
                                 u"INSERT INTO stripe_stores VALUES (3, 2), (0, 1)"_s}});
        const auto report = valueOf(checkOffline(fixture.path(), {.mustRepair = true}));
        QCOMPARE(report.found.size(), 3);
        QCOMPARE(report.mendedIndexRows, 6); // 3 of store 5, one of 3, two of missing strips
        QVERIFY(report.left.isEmpty());
        fixture.open();
        QCOMPARE(idsOf(valueOf(fixture.reader().stripesOnStore(StoreId(5), {}, 10))), QList<quint64>({1, 2, 3}));
        QCOMPARE(idsOf(valueOf(fixture.reader().stripesOnStore(StoreId(3), {}, 10))), QList<quint64>({1, 3}));
        QCOMPARE(idsOf(valueOf(fixture.reader().stripesWithMissingStrips({}, 10))), QList<quint64>({2}));
    }

    /// Longer lists than are read at a time, of which some are gone at every place.
    void compareStoreIndex_manyStripes_findsEachFaultOnce()
    {
        constexpr quint64 kStripes = 10'000;
        CatalogFixture fixture;
        CatalogChange change = wholeArray();
        for (quint64 id = 4; id <= kStripes; ++id)
            change.putStripes.append(makeStripe(id, 1, id % 2 == 0 ? 1 : 7));
        QVERIFY(fixture.commit(change));
        byHand(fixture.path(), {{u"DELETE FROM stripe_stores WHERE store IN (1, 7) AND stripe % 97 = 0"_s,
                                 u"INSERT INTO stripe_stores SELECT 12, id FROM stripes WHERE id % 1000 = 2"_s}});
        qint64 absent = 0;
        QList<quint64> surplus;
        const auto sums = valueOf(compareStoreIndex(fixture.reader(), {.fault =
                                                                           [&](const StoreIndexFault &fault) {
                                                                               absent += fault.isAbsent ? 1 : 0;
                                                                               if (!fault.isAbsent)
                                                                                   surplus.append(fault.stripe.value());
                                                                           },
                                                                       .pageRows = 999}));
        QCOMPARE(absent, qint64(kStripes / 97));
        QCOMPARE(surplus, QList<quint64>({2, 1002, 2002, 3002, 4002, 5002, 6002, 7002, 8002, 9002}));
        QCOMPARE(sums.usage.value(StoreId(1)).stripCount, qint64(kStripes / 2 + 2)); // the even ones, 1 and 3
    }

    void stripes_damagedOnesBetween_everyPageIsFullAndEachIsToldOnce_data()
    {
        QTest::addColumn<int>("limit");
        for (const int limit : {1, 2, 3, 5, 100})
            QTest::newRow(qPrintable(QString::number(limit))) << limit;
    }
    void stripes_damagedOnesBetween_everyPageIsFullAndEachIsToldOnce()
    {
        QFETCH(int, limit);
        CatalogFixture fixture;
        CatalogChange change = wholeArray();
        for (quint64 id = 4; id <= 12; ++id)
            change.putStripes.append(makeStripe(id));
        QVERIFY(fixture.commit(change));
        for (const quint64 id : {1, 2, 3, 6, 9, 10, 12})
            byHand(fixture.path(), {{cutStrips(id)}});
        using Read = std::function<Result<StripePage>(StripeId)>;
        CatalogReader &reader = fixture.reader();
        for (const Read &read :
             {Read([&](StripeId after) { return reader.stripes({}, after, limit); }),
              Read([&](StripeId after) { return reader.stripes(VolumeId(1), after, limit); }),
              Read([&](StripeId after) { return reader.stripesOnStore(StoreId(3), after, limit); })}) {
            QList<quint64> good;
            QList<quint64> damaged;
            for (StripeId after;;) {
                const auto page = valueOf(read(after));
                QVERIFY(page.size() <= limit);
                good += idsOf(page);
                for (const DamagedStripe &each : page.damaged) {
                    QCOMPARE(each.error.code, ErrorCode::Corrupt);
                    QCOMPARE(each.stripe.volume, VolumeId(1));
                    QVERIFY(each.stripe.strips.isEmpty());
                    damaged.append(each.stripe.id.value());
                }
                if (page.size() < limit)
                    break;
                after = page.last().id;
            }
            QCOMPARE(good, QList<quint64>({4, 5, 7, 8, 11}));
            QCOMPARE(damaged, QList<quint64>({1, 2, 3, 6, 9, 10, 12}));
        }
    }

    /// What garbage collection and inventories go by.
    void readers_damagedStripe_isNeitherEmptyNorForgotten()
    {
        CatalogFixture fixture;
        CatalogChange change = wholeArray();
        change.putStripes[0].liveBlocks = 0;
        change.putStripes[2].liveBlocks = 10;
        change.removeExtents = {{VolumeId(1), 0}};
        QVERIFY(fixture.commit(change));
        byHand(fixture.path(), {{cutStrips(1)}});
        CatalogReader &reader = fixture.reader();
        QCOMPARE(idsOf(valueOf(reader.sparseStripes(VolumeId(1), 0.0, 10))), QList<quint64>());
        QCOMPARE(idsOf(valueOf(reader.sparseStripes(VolumeId(1), 0.5, 1))), QList<quint64>({3})); // 1 came first
        QCOMPARE(idsOf(valueOf(reader.sparseStripes(VolumeId(1), 0.9, 1))), QList<quint64>({3}));
        QCOMPARE(reader.stripe(StripeId(1)).error().code, ErrorCode::Corrupt);
        QVERIFY(!valueOf(reader.stripesOnStore(StoreId(1), {}, 1)).isEmpty());
        const QList<StripKey> keys{{StripeId(1), 0}, {StripeId(1), 5}, {StripeId(2), 0}, {StripeId(2), 1}};
        QCOMPARE(valueOf(reader.isRecorded(StoreId(1), keys)), QList<bool>({true, true, true, false}));
        QCOMPARE(valueOf(reader.isRecorded(StoreId(9), keys)), QList<bool>({true, true, false, false}));
        CatalogChange rest;
        rest.removeStripes = {StripeId(2), StripeId(3)};
        QVERIFY(fixture.commit(rest));
        const StripePage last = valueOf(reader.stripesOnStore(StoreId(1), {}, 1));
        QVERIFY(last.isEmpty() && !last.holdsNothing());
    }
};

FALLOW_TEST(TestCatalogDamage)
#include "tst_catalog_damage.moc"
