// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/event_loop_executor.h"
#include "controller/map_desk.h"
#include "core/catalog/catalog_fixture.h"
#include "core/controller/stripe_model.h"
#include "support/patience.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// Stores 0..storeCount as columns of `each`.
MapTileRequest tileOf(quint64 volume, qint64 firstRow, qint64 rowsPerBucket, int bucketCount, int storeCount, int each)
{
    MapTileRequest request{.volume = VolumeId(volume),
                           .firstRow = firstRow,
                           .rowsPerBucket = rowsPerBucket,
                           .bucketCount = bucketCount,
                           .stores = {},
                           .columnSizes = {}};
    for (int store = 0; store <= storeCount; ++store) {
        if (store % each == 0)
            request.columnSizes.append(0);
        ++request.columnSizes.last();
        request.stores.append(quint64(store));
    }
    return request;
}

/// An index beside the model, both changed alike.
class Pair
{
public:
    explicit Pair(quint32 seed)
        : random(seed)
    {}
    void put(quint64 id, quint64 volume)
    {
        const StripeRecord stripe = randomStripe(random, id, volume, kStores);
        index.put(stripe);
        model.stripes.insert(stripe.id, stripe);
    }
    void remove(StripeId id)
    {
        index.remove(id);
        model.stripes.remove(id);
    }
    void move(StripeId id, int position, StoreId to)
    {
        index.move({.key = {id, quint8(position)}, .from = {}, .to = to});
        if (const auto found = model.stripes.find(id); found != model.stripes.end() && position < found->strips.size())
            found->strips[position].store = to;
    }
    void setReach(const StoreReach &reach)
    {
        index.setReach(reach);
        model.reach = reach;
    }
    void setBusy(const BusyStrips &busy)
    {
        index.setBusy(busy);
        model.busy = busy;
    }
    StripeId someStripe()
    {
        return model.stripes.isEmpty()
                   ? StripeId()
                   : std::next(model.stripes.keyBegin(), random.bounded(int(model.stripes.size()))).base().key();
    }
    /// "" or where they differ.
    QString compare(const MapTileRequest &request)
    {
        const MapTile tile = answerTile(index, request);
        const std::vector<MapCell> wanted = model.cells(request);
        const QList<StripeRecord> rows = model.rows(request.volume);
        if (tile.totalRows != rows.size())
            return u"%1 rows instead of %2"_s.arg(tile.totalRows).arg(rows.size());
        const auto cells = unpackMapCells(tile.cells, qint64(wanted.size()));
        if (!cells)
            return cells.error().toString();
        for (size_t i = 0; i < wanted.size(); ++i) {
            if ((*cells)[i] != wanted[i])
                return u"cell %1 differs"_s.arg(i);
        }
        for (qsizetype bucket = 0; bucket < tile.firstStripes.size(); ++bucket) {
            const qint64 first = request.firstRow + bucket * request.rowsPerBucket;
            int spare = kSpareUnknown;
            qint64 degraded = 0;
            for (const StripeRecord &stripe : rows.mid(first, request.rowsPerBucket)) {
                spare = std::min(spare, model.spare(stripe, false));
                degraded += model.spare(stripe, false) < stripe.geometry.parityCount ? 1 : 0;
            }
            if (tile.firstStripes[bucket] != rows[first].id.value() || tile.spares[bucket] != spare ||
                tile.degradedRows[bucket] != degraded)
                return u"bucket %1 differs"_s.arg(bucket);
        }
        return {};
    }
    QString compareAll()
    {
        for (const quint64 volume : {1, 2, 3, 4}) {
            for (const auto &[rowsPerBucket, each] : {std::pair{1, 1}, {7, 3}, {700, 8}, {5000, 41}, {100'000, 5}}) {
                const qint64 firstRow = random.bounded(3000);
                const QString difference = compare(tileOf(volume, firstRow, rowsPerBucket, 30, kStores, each));
                if (!difference.isEmpty())
                    return u"volume %1, %2 rows to a bucket: "_s.arg(volume).arg(rowsPerBucket) + difference;
            }
        }
        return {};
    }

    static constexpr int kStores = 40;
    QRandomGenerator random;
    StripeIndex index;
    StripeModel model;
};

} // namespace

class ControllerMapTest : public QObject
{
    Q_OBJECT

private:
    EventLoopExecutor m_executor;
    SystemClock m_clock;
    StoreReach m_reach;
    BusyStrips m_busy;
    QList<VolumeRecord> m_volumes;

    std::unique_ptr<MapDesk> makeDesk(Catalog &catalog, StripeFeed &feed, qint64 keepMs = 60'000)
    {
        return std::make_unique<MapDesk>(MapDesk::Services{.catalog = catalog,
                                                           .feed = feed,
                                                           .control = m_executor,
                                                           .clock = m_clock,
                                                           .reach = [this] { return m_reach; },
                                                           .busy = [this] { return m_busy; },
                                                           .expectedStripes = [] { return 0; },
                                                           .machines = [] { return QList<MachineRecord>{machine()}; },
                                                           .stores = [] { return QList<StoreRecord>{store()}; },
                                                           .volumes = [this] { return m_volumes; },
                                                           .keepMs = keepMs});
    }
    static MachineRecord machine()
    {
        MachineRecord record;
        record.id = MachineId(9);
        record.name = u"pc-9"_s;
        return record;
    }
    static StoreRecord store()
    {
        StoreRecord record;
        record.id = StoreId(2);
        record.machine = MachineId(9);
        return record;
    }
    template <class Answer>
    static Result<Answer> wait(std::function<void(Completion<Answer>)> ask)
    {
        auto got = std::make_shared<std::optional<Result<Answer>>>();
        ask([got](Result<Answer> answer) { *got = std::move(answer); });
        if (!waitUntil([&] { return got->has_value(); }, kLoadedMachineMs))
            return fail(ErrorCode::Timeout, u"no answer"_s);
        return std::move(**got);
    }
    static Result<MapTile> tile(MapDesk &desk, const MapTileRequest &request)
    {
        for (;;) {
            auto answer = wait<MapTile>([&](Completion<MapTile> done) { desk.tile(request, std::move(done)); });
            if (!answer || answer->progress.isReady)
                return answer;
        }
    }
    /// Four stripes 4+2 of volume 1: two on stores 1..6, one on 2..7, one whose last strip is missing.
    static void fill(CatalogFixture &catalog)
    {
        CatalogChange change;
        change.putVolumes.append(makeVolume(1, u"vol"_s));
        change.putStripes = {makeStripe(1), makeStripe(2), makeStripe(3, 1, 2), makeStripe(4)};
        change.putStripes[3].strips[5].store = {};
        change.putExtents = {{VolumeId(1), makeExtent(0, 100, 1)},
                             {VolumeId(1), makeExtent(100, 50, 2)},
                             {VolumeId(1), makeExtent(150, 10, 1, 4112 * 100)},
                             {VolumeId(1), makeExtent(2000, 24, 2)}};
        QCOMPARE(errorOf(catalog.commit(change)), QString());
    }

private Q_SLOTS:
    void init()
    {
        m_reach = {};
        m_busy = {};
    }

    void index_randomLife_agreesWithThePlainModel_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 2; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void index_randomLife_agreesWithThePlainModel()
    {
        QFETCH(int, seed);
        Pair pair{quint32(seed)};
        QRandomGenerator &random = pair.random;
        quint64 next = 1;
        for (int i = 0; i < 12'000; ++i)
            pair.put(next += quint64(random.bounded(1, 3)), random.bounded(1, 4));
        QCOMPARE(pair.compareAll(), QString());
        for (int round = 0; round < 4; ++round) {
            for (int i = 0; i < 400; ++i) {
                pair.put(next += 2, random.bounded(1, 4));
                pair.put(next - 500 + quint64(random.bounded(400)), random.bounded(1, 4)); // late, or once more
                pair.move(pair.someStripe(), random.bounded(12),
                          random.bounded(5) == 0 ? StoreId() : StoreId(random.bounded(1, Pair::kStores + 1)));
            }
            for (int i = random.bounded(2500); i > 0; --i)
                pair.remove(pair.someStripe());
            pair.setReach({.unreachable = stores({quint64(round) + 1, 8, 9}), .lost = stores({9})});
            pair.setBusy({.rebuilding = {pair.someStripe(), pair.someStripe()},
                          .suspects = {{pair.someStripe(), 0}, {pair.someStripe(), 1}}});
            QCOMPARE(pair.compareAll(), QString());
            QCOMPARE(pair.index.stripeCount(), pair.model.stripes.size());
            const StripeId some = pair.someStripe();
            const StripeRecord &record = pair.model.stripes[some];
            const qint64 row = pair.index.rowOf(some);
            QCOMPARE(pair.model.rows(record.volume).at(row).id, some);
            QCOMPARE(pair.index.stripeAt(record.volume, row), some);
        }
        for (const StripeId id : pair.model.stripes.keys())
            pair.remove(id);
        QCOMPARE(pair.compareAll(), QString());
        QCOMPARE(pair.index.stripeCount(), 0);
    }

    void index_idsFarApart_areKept()
    {
        Pair pair(5);
        for (const quint64 id :
             {(quint64(3) << 40) + 5, quint64(7), (quint64(1) << 40) + 1, quint64(1), (quint64(9) << 40)})
            pair.put(id, 1);
        QCOMPARE(pair.compare(tileOf(1, 0, 1, 8, Pair::kStores, 4)), QString());
    }

    void find_pages_giveAllStripesByRedundancy()
    {
        Pair pair(9);
        for (quint64 id = 1; id <= 6000; ++id)
            pair.put(id, id % 3 + 1);
        pair.setReach({.unreachable = stores({1, 2, 3, 4, 5, 6, 7}), .lost = stores({6, 7})});
        for (const bool isDurable : {false, true}) {
            MapFindRequest request{.isDurable = isDurable, .limit = 700};
            QList<std::pair<int, StripeId>> wanted;
            for (const StripeRecord &stripe : std::as_const(pair.model.stripes))
                wanted.append({pair.model.spare(stripe, isDurable), stripe.id});
            std::ranges::sort(wanted);
            QList<std::pair<int, StripeId>> found;
            for (bool isComplete = false; !isComplete;) {
                const MapFindings page = answerFind(pair.index, request);
                isComplete = page.isComplete;
                QVERIFY(page.findings.size() == 700 || isComplete);
                for (const MapFinding &finding : page.findings) {
                    found.append({finding.spare, finding.stripe});
                    QCOMPARE(pair.index.rowOf(finding.stripe), finding.row);
                }
                request.afterSpare = page.findings.last().spare;
                request.afterStripe = page.findings.last().stripe;
            }
            QCOMPARE(found, wanted);
        }
    }

    void unchanged_isSaidOnlyIfNothingInTheTileChanged()
    {
        Pair pair(3);
        for (quint64 id = 1; id <= 20'000; ++id)
            pair.put(id * 2, 1);
        MapTileRequest request = tileOf(1, 6000, 100, 20, Pair::kStores, 4);
        request.knownVersion = answerTile(pair.index, request).version;
        const auto isUnchangedNow = [&] {
            const MapTile tile = answerTile(pair.index, request);
            const bool isUnchanged = tile.isUnchanged;
            request.knownVersion = tile.version;
            return isUnchanged;
        };
        QVERIFY(isUnchangedNow());
        pair.put(50'000, 1); // far behind
        QVERIFY(isUnchangedNow());
        pair.move(StripeId(38'000), 0, StoreId(1)); // behind
        QVERIFY(isUnchangedNow());
        pair.move(StripeId(7000 * 2), 0, StoreId(1)); // within
        QVERIFY(!isUnchangedNow());
        pair.remove(StripeId(4)); // before: rows shift
        QVERIFY(!isUnchangedNow());
        pair.setReach({.unreachable = stores({5}), .lost = {}});
        QVERIFY(!isUnchangedNow());
        pair.setBusy({.rebuilding = {StripeId(7000 * 2)}});
        QVERIFY(!isUnchangedNow());
        pair.setBusy({});
        QVERIFY(!isUnchangedNow());
        QVERIFY(isUnchangedNow());
        MapTileRequest last = tileOf(1, 19'900, 100, 20, Pair::kStores, 4);
        last.knownVersion = answerTile(pair.index, last).version;
        pair.put(50'002, 1); // the volume grows into the tile
        QVERIFY(!answerTile(pair.index, last).isUnchanged);
        request.knownVersion = StripeIndex().version(); // of a controller that is gone
        QVERIFY(!answerTile(pair.index, request).isUnchanged);
    }

    void keeper_commitsWhileItReads_endsUpAsTheCatalog()
    {
        StripeFeed feed;
        CatalogFixture catalog;
        catalog.open({.committed = [&](const CatalogChange &change) { feed.publish(change); }});
        StripeModel model;
        QRandomGenerator random(17);
        quint64 next = 0;
        const auto commitSome = [&](int puts, int removes, int moves) {
            CatalogChange change;
            for (int i = 0; i < puts; ++i) {
                next += 2;
                const StripeRecord stripe = randomStripe(random, next, next % 3 + 1, 30);
                change.putStripes.append(stripe);
                model.stripes.insert(stripe.id, stripe);
            }
            const auto some = [&] {
                return std::next(model.stripes.constBegin(), random.bounded(int(model.stripes.size()))).key();
            };
            for (int i = 0; i < removes; ++i) {
                change.removeStripes.append(some());
                model.stripes.remove(change.removeStripes.last());
            }
            for (int i = 0; i < moves; ++i) {
                const StripeId id = some();
                StripRecord &strip = model.stripes[id].strips[0];
                const StoreId to(random.bounded(1, 31));
                change.moveStrips.append({.key = {id, 0}, .from = strip.store, .to = to});
                strip.store = to;
            }
            QCOMPARE(errorOf(catalog.commit(change)), QString());
        };
        commitSome(9000, 0, 0);
        StripeIndexKeeper keeper(feed);
        int pieces = 0;
        for (bool isReady = false; !isReady; ++pieces) {
            const auto progress = keeper.advance(catalog.reader(), CancelToken(), 0);
            QVERIFY(progress.has_value());
            isReady = progress->isReady;
            commitSome(50, 20, 30);
        }
        QVERIFY(pieces > 2);
        for (int round = 0; round < 3; ++round) {
            commitSome(100, 60, 50);
            QVERIFY(keeper.advance(catalog.reader(), CancelToken(), 0)->isReady);
            QCOMPARE(keeper.index().stripeCount(), model.stripes.size());
            for (const quint64 volume : {1, 2, 3}) {
                const MapTileRequest request = tileOf(volume, 0, 200, 40, 30, 3);
                const auto cells =
                    unpackMapCells(answerTile(keeper.index(), request).cells, qint64(model.cells(request).size()));
                QVERIFY(cells.has_value());
                QCOMPARE(*cells, model.cells(request));
            }
        }
    }

    void keeper_farBehind_readsTheCatalogAgain()
    {
        StripeFeed feed;
        CatalogFixture catalog;
        catalog.open({.committed = [&](const CatalogChange &change) { feed.publish(change); }});
        fill(catalog);
        StripeIndexKeeper keeper(feed);
        QVERIFY(keeper.advance(catalog.reader(), CancelToken(), 1000)->isReady);
        CatalogChange noise;
        noise.moveStrips.fill({.key = {StripeId(99), 0}, .from = {}, .to = {}}, StripeFeed::kMaxPending + 1);
        feed.publish(noise);
        QCOMPARE(errorOf(catalog.commit({.putStripes = {makeStripe(5)}})), QString()); // not heard any more
        QTRY_VERIFY(keeper.advance(catalog.reader(), CancelToken(), 1000)->isReady);
        QCOMPARE(keeper.index().stripeCount(), 5);
        CancelToken cancelled;
        cancelled.cancel();
        keeper.drop();
        QCOMPARE(keeper.advance(catalog.reader(), cancelled, 1000).error().code, ErrorCode::Cancelled);
    }

    void feed_nobodyListens_keepsNothing()
    {
        StripeFeed feed;
        feed.publish({.putStripes = {makeStripe(1)}});
        feed.listen();
        QCOMPARE(feed.take()->size(), size_t(0));
        feed.publish({.putStripes = {makeStripe(2)}});
        feed.publish({.addEvents = {EventRecord{}}}); // nothing about stripes
        QCOMPARE(feed.take()->size(), size_t(1));
        feed.stopListening();
        feed.publish({.putStripes = {makeStripe(3)}});
        QCOMPARE(feed.take()->size(), size_t(0));
    }

    void desk_tileAndRows_tellStates_andFollowCommits()
    {
        StripeFeed feed;
        CatalogFixture catalog;
        catalog.open({.committed = [&](const CatalogChange &change) { feed.publish(change); }});
        fill(catalog);
        m_reach = {.unreachable = stores({2, 3}), .lost = stores({3})};
        const auto desk = makeDesk(*catalog, feed);
        const MapTileRequest request = tileOf(1, 0, 4, 1, 8, 9);
        MapTile answer = valueOf(tile(*desk, request));
        QCOMPARE(answer.totalRows, 4);
        QCOMPARE(answer.spares, (QList<int>{-1})); // stripe 4: stores 2, 3 and one nowhere
        QCOMPARE(answer.degradedRows, (QList<qint64>{4}));
        const MapCell cell = valueOf(unpackMapCells(answer.cells, 1)).front();
        QCOMPARE(cell[MapState::Away], 4U);
        QCOMPARE(cell[MapState::Missing], 5U);
        QCOMPARE(cell.total(), 24);
        const auto askRows = [&] {
            return valueOf(wait<MapRows>([&](Completion<MapRows> done) {
                desk->rows({.volume = VolumeId(1), .firstRow = 2, .limit = 10}, std::move(done));
            }));
        };
        MapRows rows = askRows();
        QCOMPARE(rows.rows.size(), 2);
        QCOMPARE(rows.rows[0].states, (QList<int>{1, 2, 0, 0, 0, 0}));
        QCOMPARE(rows.rows[1].states, (QList<int>{0, 1, 2, 0, 0, 2}));
        m_busy = {.rebuilding = {StripeId(4)}, .suspects = {{StripeId(4), 0}}};
        rows = askRows();
        QCOMPARE(rows.rows[1].states, (QList<int>{4, 1, 3, 0, 0, 3}));
        QCOMPARE(errorOf(catalog.commit({.removeStripes = {StripeId(1)}})), QString());
        answer = valueOf(tile(*desk, request)); // at once: a commit is heard of before it is answered
        QCOMPARE(answer.totalRows, 3);
    }

    void desk_oneStripe_tellsStripsMachinesAndRanges()
    {
        StripeFeed feed;
        CatalogFixture catalog;
        fill(catalog);
        m_reach = {.unreachable = stores({2}), .lost = {}};
        const auto desk = makeDesk(*catalog, feed);
        const auto ask = [&](quint64 id) {
            return wait<MapStripe>(
                [&](Completion<MapStripe> done) { desk->stripe({.stripe = StripeId(id)}, std::move(done)); });
        };
        const MapStripe stripe = valueOf(ask(4));
        QCOMPARE(stripe.row, 3);
        QCOMPARE(stripe.spareNow, 0);
        QCOMPARE(stripe.spareDurable, 1);
        QCOMPARE(stripe.strips.size(), 6);
        QCOMPARE(stripe.strips[1].machineName, u"pc-9"_s);
        QCOMPARE(stripe.strips[1].state, StripState::Absent);
        QCOMPARE(stripe.strips[1].checksum, 4U * 16 + 1);
        QVERIFY(stripe.strips[5].store.isNull());
        QCOMPARE(ask(77).error().code, ErrorCode::NotFound);
        const auto ranges = wait<MapRanges>(
            [&](Completion<MapRanges> done) { desk->ranges({.stripe = StripeId(1)}, std::move(done)); });
        QCOMPARE(valueOf(ranges).ranges.size(), 2);
        QCOMPARE(ranges->ranges[1].offsetBytes, 150 * kBlockSizeBytes);
        QCOMPARE(ranges->ranges[1].lengthBytes, 10 * kBlockSizeBytes);
        QCOMPARE(ranges->nextBytes, -1);
    }

    void desk_locate_cutsJoinsAndPages()
    {
        StripeFeed feed;
        CatalogFixture catalog;
        fill(catalog);
        const auto desk = makeDesk(*catalog, feed);
        const auto ask = [&](qint64 offset, qint64 length, qint64 limit = 100) {
            return wait<MapLocation>([&](Completion<MapLocation> done) {
                desk->locate({.volume = VolumeId(1), .offsetBytes = offset, .lengthBytes = length, .limit = limit},
                             std::move(done));
            });
        };
        const MapLocation part = valueOf(ask(90 * 4096, 30 * 4096));
        QCOMPARE(part.pieces.size(), 2);
        QCOMPARE(part.pieces[0].lengthBytes, 10 * 4096);
        QCOMPARE(part.pieces[1].stripe, StripeId(2));
        QCOMPARE(part.pieces[1].row, 1);
        QCOMPARE(valueOf(ask(3000 * 4096, 4096)).pieces.size(), 0); // a hole
        const MapLocation first = valueOf(ask(0, 64 * kMiB, 3));
        QCOMPARE(first.pieces.size(), 3);
        QCOMPARE(first.nextBytes, 2000 * 4096);
        QCOMPARE(valueOf(ask(first.nextBytes, 64 * kMiB - first.nextBytes, 3)).nextBytes, -1);
        for (const auto &[offset, length] : {std::pair<qint64, qint64>{-1, 5},
                                             {0, 0},
                                             {64 * kMiB, 1},
                                             {0, 64 * kMiB + 1},
                                             {1, std::numeric_limits<qint64>::max()}})
            QCOMPARE(ask(offset, length).error().code, ErrorCode::InvalidArgument);
    }

    void desk_badRequests_areRefusedByField()
    {
        StripeFeed feed;
        CatalogFixture catalog;
        const auto desk = makeDesk(*catalog, feed);
        const auto good = tileOf(1, 0, 10, 10, 8, 3);
        const auto refusal = [&](auto change) {
            MapTileRequest request = good;
            change(request);
            const auto answer = tile(*desk, request);
            return answer ? QString() : answer.error().what;
        };
        QCOMPARE(refusal([](MapTileRequest &) {}), QString()); // of a volume without stripes: no buckets
        QVERIFY(refusal([](MapTileRequest &r) { r.volume = {}; }).contains(u"volume"_s));
        QVERIFY(refusal([](MapTileRequest &r) { r.firstRow = -1; }).contains(u"firstRow"_s));
        QVERIFY(refusal([](MapTileRequest &r) { r.rowsPerBucket = 0; }).contains(u"rowsPerBucket"_s));
        QVERIFY(refusal([](MapTileRequest &r) { r.rowsPerBucket = INT64_MAX; }).contains(u"rowsPerBucket"_s));
        QVERIFY(refusal([](MapTileRequest &r) { r.bucketCount = 257; }).contains(u"bucketCount"_s));
        QVERIFY(refusal([](MapTileRequest &r) { r.columnSizes[0] = 2; }).contains(u"columnSizes"_s));
        QVERIFY(refusal([](MapTileRequest &r) { r.columnSizes[0] = -3; }).contains(u"columnSizes"_s));
        QVERIFY(refusal([](MapTileRequest &r) { r.columnSizes.clear(); }).contains(u"columnSizes"_s));
        const auto rows = wait<MapRows>([&](Completion<MapRows> done) {
            desk->rows({.volume = VolumeId(1), .firstRow = 0, .limit = kMaxMapRows + 1}, std::move(done));
        });
        QVERIFY(rows.error().what.contains(u"limit"_s));
    }

    void desk_nobodyAsks_givesTheIndexUp_andMakesItAgain()
    {
        StripeFeed feed;
        CatalogFixture catalog;
        catalog.open({.committed = [&](const CatalogChange &change) { feed.publish(change); }});
        fill(catalog);
        const auto desk = makeDesk(*catalog, feed, 0);
        const MapTileRequest request = tileOf(1, 0, 4, 1, 8, 9);
        const quint64 version = valueOf(tile(*desk, request)).version;
        // Another index counts elsewhere.
        QTRY_VERIFY_WITH_TIMEOUT(valueOf(tile(*desk, request)).version - version > 1'000'000, kLoadedMachineMs);
    }

    void desk_destroyedWhileAsked_dropsTheAnswer()
    {
        StripeFeed feed;
        CatalogFixture catalog;
        fill(catalog);
        bool isCalled = false;
        makeDesk(*catalog, feed)->tile(tileOf(1, 0, 4, 1, 8, 9), [&](const Result<MapTile> &) { isCalled = true; });
        bool hasRun = false;
        m_executor.post([&] { hasRun = true; });
        QTRY_VERIFY(hasRun);
        QVERIFY(!isCalled);
    }
};

FALLOW_TEST(ControllerMapTest)
#include "tst_controller_map.moc"
