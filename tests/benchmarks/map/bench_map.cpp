// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The stripe map's index: ten million stripes 4+2 on 2,000 stores; its memory, what a tile costs, what changes cost,
// and how fast it is read from a catalog of a million stripes. Times are those of the thread's CPU: it waits for
// nothing.
//
//     bench_map [MILLIONS of stripes, 10] [MILLIONS of the catalog, 1]
#include "controller/map_answers.h"
#include "controller/stripe_index_keeper.h"
#include "core/catalog/catalog_fixture.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSemaphore>
#include <cstdio>
#include <ctime>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kStores = 2000;
QJsonObject figures;

void print(const char *what, double value, const char *unit)
{
    std::printf("%-52s %12.2f %s\n", what, value, unit);
    std::fflush(stdout);
    figures.insert(QString::fromLatin1(what), QJsonObject{{u"value"_s, value}, {u"unit"_s, QString::fromLatin1(unit)}});
}

qint64 residentKiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

/// CPU time of this thread.
class CpuTimer
{
public:
    double ms() const { return now() - m_start; }
    void restart() { m_start = now(); }

private:
    static double now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
    double m_start = now();
};

void place(StripeRecord &stripe, quint64 id, QRandomGenerator &random)
{
    stripe.id = StripeId(id);
    quint32 store = random.bounded(kStores);
    const quint32 stride = random.bounded(331U) + 1; // below a sixth of the stores: six different ones
    for (StripRecord &strip : stripe.strips) {
        strip.store = StoreId(store % kStores + 1);
        store += stride;
    }
}

/// All stores but `nowhere`, `each` to a column.
MapTileRequest tileRequest(qint64 firstRow, qint64 rowsPerBucket, int bucketCount, int firstStore, int each,
                           int columns)
{
    MapTileRequest request{.volume = VolumeId(1),
                           .firstRow = firstRow,
                           .rowsPerBucket = rowsPerBucket,
                           .bucketCount = bucketCount,
                           .stores = {},
                           .columnSizes = {}};
    for (int column = 0; column < columns; ++column) {
        request.columnSizes.append(each);
        for (int i = 0; i < each; ++i)
            request.stores.append(quint64((firstStore + column * each + i) % kStores + 1));
    }
    return request;
}

/// The slowest and the middle of some runs, in milliseconds.
template <class Run>
void measure(const char *what, int runs, Run run)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const CpuTimer timer;
        run(i);
        times.push_back(timer.ms());
    }
    std::ranges::sort(times);
    print(what, times[times.size() / 2], "ms, median");
    print((QByteArray(what) + ", slowest").constData(), times.back(), "ms");
}

void benchIndex(qint64 stripes)
{
    QRandomGenerator random(1);
    StripeIndex index;
    StripeRecord stripe = makeStripe(1);
    const qint64 before = residentKiB();
    CpuTimer timer;
    for (qint64 i = 1; i <= stripes; ++i) {
        place(stripe, quint64(i), random);
        index.put(stripe);
    }
    print("put into the index", double(stripes) / timer.ms() / 1e3, "million stripes/s");
    print("memory of the index, counted", double(index.memoryBytes()) / (1 << 20), "MiB");
    print("memory of the process that it took", double(residentKiB() - before) / 1024, "MiB");

    const qint64 whole = (stripes + 63) / 64;
    const auto wholeTile = tileRequest(0, whole, 64, 0, 16, 125);
    timer.restart();
    (void)answerTile(index, wholeTile);
    print("first tile of the whole fleet, 64 x 125 cells", timer.ms(), "ms");
    print("  its size", double(answerTile(index, wholeTile).cells.size()) / 1024, "KiB");
    measure("tile of the whole fleet again", 11, [&](int) { (void)answerTile(index, wholeTile); });
    measure("tile 32 x 128, 4096 rows to a cell", 21,
            [&](int i) { (void)answerTile(index, tileRequest(qint64(i) * 131'072 % stripes, 4096, 32, 0, 8, 128)); });
    measure("tile 32 x 128, 16 rows to a cell", 21,
            [&](int i) { (void)answerTile(index, tileRequest(qint64(i) * 512'000 % stripes, 16, 32, i, 1, 128)); });
    auto known = wholeTile;
    known.knownVersion = answerTile(index, wholeTile).version;
    measure("tile that has not changed", 11, [&](int) { (void)answerTile(index, known); });
    measure("tile of the whole fleet after a machine died", 7, [&](int i) {
        index.setReach({.unreachable = {StoreId(quint64(i) + 5)}, .lost = {}});
        (void)answerTile(index, wholeTile);
    });
    measure("100 stripes with the least redundancy", 11, [&](int) { (void)answerFind(index, {.limit = 100}); });

    timer.restart();
    constexpr int kChanges = 100'000;
    for (int i = 0; i < kChanges; ++i) // a rebuild: strips move
        index.move({.key = {StripeId(random.bounded(quint32(stripes)) + 1), 2},
                    .from = {},
                    .to = StoreId(random.bounded(kStores) + 1U)});
    print("moves of strips", kChanges / timer.ms() * 1e3, "/s");
    timer.restart();
    for (int i = 0; i < kChanges; ++i) { // garbage collection: old ones go, new ones come
        index.remove(StripeId(random.bounded(quint32(stripes)) + 1));
        place(stripe, quint64(stripes + i + 1), random);
        index.put(stripe);
    }
    print("removals, each with a new stripe", kChanges / timer.ms() * 1e3, "/s");
    print("memory afterwards, counted", double(index.memoryBytes()) / (1 << 20), "MiB");
}

void benchCatalog(qint64 stripes)
{
    CatalogFixture catalog;
    StripeFeed feed;
    QRandomGenerator random(2);
    QSemaphore inFlight(4);
    DirectExecutor direct;
    for (qint64 id = 1; id <= stripes;) {
        CatalogChange change;
        for (; id <= stripes && change.putStripes.size() < 10'000; ++id) {
            change.putStripes.append(makeStripe(quint64(id)));
            place(change.putStripes.last(), quint64(id), random);
        }
        inFlight.acquire();
        catalog->commit(std::move(change), direct, [&](const Result<void> &result) {
            Q_ASSERT(result);
            inFlight.release();
        });
    }
    inFlight.acquire(4);
    inFlight.release(4);
    const CpuTimer timer;
    StripeIndexKeeper keeper(feed);
    double slowest = 0;
    for (bool isReady = false; !isReady;) {
        const CpuTimer piece;
        isReady = valueOf(keeper.advance(catalog.reader(), CancelToken(), 100)).isReady;
        slowest = std::max(slowest, piece.ms());
    }
    const double seconds = timer.ms() / 1e3;
    print("index read from a catalog", double(stripes) / seconds / 1e6, "million stripes/s");
    print("  which for 10 million is", 1e7 / (double(stripes) / seconds), "s");
    print("  longest piece without an answer", slowest, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool isQuick = qEnvironmentVariableIsSet("FALLOW_BENCH_QUICK");
    const double millions = arguments.size() > 1 ? arguments.at(1).toDouble() : isQuick ? 1 : 10;
    const double ofCatalog = arguments.size() > 2 ? arguments.at(2).toDouble() : isQuick ? 0.1 : 1;
    if (millions <= 0 || ofCatalog <= 0)
        return 1;
    benchIndex(qint64(millions * 1e6));
    benchCatalog(qint64(ofCatalog * 1e6));
    if (const QString json = qEnvironmentVariable("FALLOW_BENCH_JSON"); !json.isEmpty()) {
        QFile file(json);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(figures).toJson()) < 0)
            return 1;
    }
    return 0;
}
