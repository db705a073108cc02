// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a volume costs by itself: stripes go nowhere (or to memory), catalog and journal lie in a directory (argument 1,
// a tmpfs if you want the volume's own figure).
#include "base/event_loop_executor.h"
#include "support/memory_stripe_io.h"
#include "volume/volume.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <random>

using namespace fallow;

namespace {

/// Takes stripes and forgets them.
class NullStripeIo final : public StripeIo
{
public:
    explicit NullStripeIo(Executor &executor)
        : m_executor(executor)
    {}
    void writeStripe(StripeDraft draft, Completion<WrittenStripe> done) override
    {
        m_executor.post([draft = std::move(draft), done = std::move(done)]() mutable {
            WrittenStripe written;
            written.record.id = draft.id;
            written.record.volume = draft.volume;
            written.record.geometry = draft.geometry;
            written.record.layout = draft.layout;
            written.record.epoch = 1;
            written.record.totalBlocks = written.record.liveBlocks = draft.totalBlocks;
            for (int i = 0; i < draft.geometry.stripCount(); ++i)
                written.record.strips.append({StoreId(quint64(i) + 1), 0});
            done(std::move(written));
        });
    }
    void readStripe(const StripeRecord &, QList<Range>, IoPriority, Check, Completion<QList<Range>> done) override
    {
        m_executor.post([done = std::move(done)]() mutable {
            done(fail(ErrorCode::NotEnoughStrips, QStringLiteral("nothing is kept")));
        });
    }
    bool needsDecoding(const StripeRecord &) const override { return false; }
    void removeStripe(const StripeRecord &) override {}
    std::shared_ptr<const void> onStripesMoved(std::move_only_function<void(const QList<StripeId> &)>) override
    {
        return {};
    }

private:
    Executor &m_executor;
};

template <class Predicate>
void spin(Predicate isTrue)
{
    while (!isTrue())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

QJsonObject figures;

void report(const QString &what, double value, const char *unit)
{
    std::printf("%-52s %12.0f %s\n", qPrintable(what), value, unit);
    figures.insert(what + QStringLiteral(" [") + QLatin1StringView(unit) + QStringLiteral("]"), value);
    std::fflush(stdout);
}

class Bench
{
public:
    Bench(const QString &parent, bool keepsStripes, VolumeOptions options = {})
        : m_directory(parent + QStringLiteral("/bench-volume-XXXXXX"))
        , m_keepsStripes(keepsStripes)
        , m_options(options)
    {
        const QString catalogPath = m_directory.filePath(QStringLiteral("catalog.sqlite"));
        (void)Catalog::create(catalogPath, ArrayId::generate());
        m_catalog = std::move(*Catalog::open(catalogPath));
        m_record.id = VolumeId(1);
        m_record.name = QStringLiteral("bench");
        m_record.sizeBytes = 64 * kGiB;
        m_record.layout = LayoutSpec::distributed(4, 2);
        m_record.isCompressed = false;
        m_record.created = QDateTime::currentDateTimeUtc();
        open();
    }
    /// Opens the volume again, with nothing of its map in memory.
    void reopen()
    {
        m_record = volume->record();
        volume.reset();
        open();
    }

private:
    void open()
    {
        StripeIo &stripes = m_keepsStripes ? static_cast<StripeIo &>(m_memory) : m_null;
        bool isOpen = false;
        Volume::open(m_record, m_key, {stripes, *m_catalog, m_executor, m_pool, m_clock},
                     m_directory.filePath(QStringLiteral("journal")), m_options,
                     [&](Result<std::unique_ptr<Volume>> opened) {
                         if (!opened)
                             qFatal("%s", qPrintable(opened.error().toString()));
                         volume = std::move(*opened);
                         isOpen = true;
                     });
        spin([&] { return isOpen; });
    }

    QTemporaryDir m_directory;
    bool m_keepsStripes;
    VolumeOptions m_options;
    VolumeRecord m_record;
    SecretKey m_key = SecretKey::generate();
    EventLoopExecutor m_executor;
    std::unique_ptr<Catalog> m_catalog;
    PoolExecutor m_pool{2};
    SystemClock m_clock;
    NullStripeIo m_null{m_executor};
    test::MemoryStripeIo m_memory{m_executor};

public:
    std::unique_ptr<Volume> volume;
};

SharedBytes randomBytes(size_t size)
{
    SharedBytes bytes = SharedBytes::allocate(size);
    std::mt19937_64 random(42);
    for (size_t i = 0; i + 8 <= size; i += 8) {
        const quint64 word = random();
        std::memcpy(bytes.writableData() + i, &word, 8);
    }
    return bytes;
}

void check(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
}

/// Runs `total` requests, `depth` at a time.
template <class Begin>
double run(qint64 total, int depth, Begin begin)
{
    qint64 started = 0;
    qint64 finished = 0;
    QElapsedTimer timer;
    timer.start();
    std::function<void()> next = [&] {
        if (started == total)
            return;
        begin(started++, [&] {
            ++finished;
            next();
        });
    };
    for (int i = 0; i < depth; ++i)
        next();
    spin([&] { return finished == total; });
    return double(timer.nsecsElapsed()) / 1e9;
}

void overlayWrites(const QString &parent)
{
    Bench bench(parent, false);
    const SharedBytes bytes = randomBytes(4096);
    std::mt19937 random(1);
    const auto write = [&](qint64, auto next) {
        bench.volume->write(qint64(random() % (1U << 20)) * kBlockSizeBytes, bytes, {}, [next](const Result<void> &r) {
            check(r);
            next();
        });
    };
    constexpr qint64 kBuffered = 12'000;
    report(QStringLiteral("4 KiB random writes into the overlay, depth 32"),
           double(kBuffered) / run(kBuffered, 32, write), "/s");
    constexpr qint64 kSustained = 200'000;
    report(QStringLiteral("4 KiB random writes, sustained, depth 32"), double(kSustained) / run(kSustained, 32, write),
           "/s");
}

void sequentialWrites(const QString &parent)
{
    Bench bench(parent, false);
    const SharedBytes bytes = randomBytes(kMiB);
    constexpr qint64 kCount = 4000;
    const double seconds = run(kCount, 16, [&](qint64 i, auto next) {
        bench.volume->write(i * kMiB, bytes, {}, [next](const Result<void> &r) {
            check(r);
            next();
        });
    });
    report(QStringLiteral("1 MiB sequential writes, pack + seal + commit"), double(kCount * kMiB) / 1e6 / seconds,
           "MB/s");
}

/// 4 KiB writes all over 8 GiB that are mapped, with nothing of the map in memory; a watch on the thread's turns.
void coldRandomWrites(const QString &parent)
{
    VolumeOptions options;
    options.isCollecting = false;
    Bench bench(parent, false, options);
    const SharedBytes large = randomBytes(kMiB);
    constexpr qint64 kFilled = 8 * kGiB / kMiB;
    run(kFilled, 16, [&](qint64 i, auto next) {
        bench.volume->write(i * kMiB, large, {}, [next](const Result<void> &r) {
            check(r);
            next();
        });
    });
    bool isSettled = false;
    bench.volume->settle([&](const Result<void> &r) {
        check(r);
        isSettled = true;
    });
    spin([&] { return isSettled; });
    bench.reopen();
    const SharedBytes bytes = large.slice(0, 4096);
    std::mt19937 random(1);
    std::vector<qint64> gaps;
    QElapsedTimer sinceTurn;
    sinceTurn.start();
    QTimer turns;
    QObject::connect(&turns, &QTimer::timeout, &turns,
                     [&] { gaps.push_back(sinceTurn.nsecsElapsed()), sinceTurn.start(); });
    turns.start(0);
    constexpr qint64 kWrites = 60'000;
    const double seconds = run(kWrites, 32, [&](qint64, auto next) {
        bench.volume->write(qint64(random() % (8 * kGiB / kBlockSizeBytes)) * kBlockSizeBytes, bytes, {},
                            [next](const Result<void> &r) {
                                check(r);
                                next();
                            });
    });
    std::sort(gaps.begin(), gaps.end());
    report(QStringLiteral("4 KiB random writes over a cold map, depth 32"), double(kWrites) / seconds, "/s");
    report(QStringLiteral("longest turn of the data thread meanwhile"), double(gaps.back()) / 1e3, "us");
}

void flushes(const QString &parent)
{
    Bench bench(parent, false);
    const SharedBytes bytes = randomBytes(4096);
    std::mt19937 random(1);
    std::vector<qint64> latencies;
    constexpr qint64 kCount = 20'000;
    QElapsedTimer timer;
    timer.start();
    const double seconds = run(kCount, 1, [&](qint64, auto next) {
        const qint64 begun = timer.nsecsElapsed();
        bench.volume->write(qint64(random() % (1U << 20)) * kBlockSizeBytes, bytes, {},
                            [&, begun, next](const Result<void> &r) {
                                check(r);
                                bench.volume->flush([&, begun, next](const Result<void> &flushed) {
                                    check(flushed);
                                    latencies.push_back(timer.nsecsElapsed() - begun);
                                    next();
                                });
                            });
    });
    std::sort(latencies.begin(), latencies.end());
    report(QStringLiteral("4 KiB write + flush, depth 1"), double(kCount) / seconds, "/s");
    report(QStringLiteral("4 KiB write + flush, p50"), double(latencies[latencies.size() / 2]) / 1e3, "us");
    report(QStringLiteral("4 KiB write + flush, p99"), double(latencies[latencies.size() * 99 / 100]) / 1e3, "us");
}

void reads(const QString &parent)
{
    VolumeOptions options;
    Bench bench(parent, true, options);
    const SharedBytes bytes = randomBytes(kMiB);
    constexpr qint64 kMib = 512;
    run(kMib, 16, [&](qint64 i, auto next) {
        bench.volume->write(i * kMiB, bytes, {}, [next](const Result<void> &r) {
            check(r);
            next();
        });
    });
    bool isSettled = false;
    bench.volume->settle([&](const Result<void> &r) {
        check(r);
        isSettled = true;
    });
    spin([&] { return isSettled; });
    std::mt19937 random(1);
    const auto readAt = [&](qint64 offset, qint64 size, auto next) {
        bench.volume->read(offset, SharedBytes::allocate(size_t(size)), [next](const Result<SharedBytes> &r) {
            if (!r)
                qFatal("%s", qPrintable(r.error().toString()));
            next();
        });
    };
    constexpr qint64 kReads = 200'000;
    report(QStringLiteral("4 KiB random reads, depth 32"),
           double(kReads) /
               run(kReads, 32,
                   [&](qint64, auto next) { readAt(qint64(random() % (kMib * 256)) * kBlockSizeBytes, 4096, next); }),
           "/s");
    for (const int depth : {1, 16})
        report(QStringLiteral("1 MiB sequential reads, depth %1").arg(depth),
               double(kMib * kMiB) / 1e6 / run(kMib, depth, [&](qint64 i, auto next) { readAt(i * kMiB, kMiB, next); }),
               "MB/s");
}

qint64 residentBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLongLong() * kKiB;
    }
    return 0;
}

/// One volume of 1 TiB whose extents lie all over it.
void fillCatalog(Catalog &catalog, VolumeRecord &record, qint64 extents)
{
    constexpr qint64 kPerStripe = 32;
    constexpr qint64 kPerCommit = 8192;
    EventLoopExecutor here;
    CatalogChange change;
    change.putVolumes.append(record);
    const qint64 distance = kTiB / kBlockSizeBytes / extents;
    for (qint64 i = 0; i < extents; ++i) {
        StripeRecord stripe;
        stripe.id = StripeId(quint64(i / kPerStripe) + 1);
        if (i % kPerStripe == 0) {
            stripe.volume = record.id;
            stripe.layout = record.layout;
            stripe.geometry = {4, 2, 65'792};
            for (quint64 position = 0; position < 6; ++position)
                stripe.strips.append({StoreId(stripe.id.value() % 90 + position + 1), 0});
            stripe.totalBlocks = stripe.liveBlocks = kPerStripe * 2;
            change.putStripes.append(stripe);
        }
        ExtentRecord extent;
        extent.firstBlock = i * distance;
        extent.blockCount = 2;
        extent.stripe = stripe.id;
        extent.offsetBytes = quint32(i % kPerStripe * 2 * kSealedBlockBytes);
        extent.writeSequence = 1;
        change.putExtents.append({record.id, extent});
        if (change.putExtents.size() < kPerCommit && i + 1 < extents)
            continue;
        bool isDone = false;
        catalog.commit(std::exchange(change, {}), here, [&](const Result<void> &r) {
            check(r);
            isDone = true;
        });
        spin([&] { return isDone; });
    }
}

/// What opening costs must not grow with the map.
void openLarge(const QString &parent)
{
    const int millions = qEnvironmentVariableIsSet("FALLOW_BENCH_QUICK") ? 1 : 10;
    const QTemporaryDir directory(parent + QStringLiteral("/bench-volume-XXXXXX"));
    const QString path = directory.filePath(QStringLiteral("catalog.sqlite"));
    VolumeRecord record;
    record.id = VolumeId(1);
    record.name = QStringLiteral("large");
    record.sizeBytes = kTiB;
    record.layout = LayoutSpec::distributed(4, 2);
    record.created = QDateTime::currentDateTimeUtc();
    record.writeSequence = 1;
    check(Catalog::create(path, ArrayId::generate()));
    auto catalog = std::move(*Catalog::open(path));
    fillCatalog(*catalog, record, millions * qint64(1'000'000));
    catalog.reset();
    const qint64 before = residentBytes();
    QElapsedTimer timer;
    timer.start();
    catalog = std::move(*Catalog::open(path));
    report(QStringLiteral("open a catalog of %1 million extents").arg(millions), double(timer.restart()), "ms");
    EventLoopExecutor executor;
    PoolExecutor pool(2);
    SystemClock clock;
    NullStripeIo stripes(executor);
    std::unique_ptr<Volume> volume;
    Volume::open(record, SecretKey::generate(), {stripes, *catalog, executor, pool, clock},
                 directory.filePath(QStringLiteral("journal")), {}, [&](Result<std::unique_ptr<Volume>> opened) {
                     if (!opened)
                         qFatal("%s", qPrintable(opened.error().toString()));
                     volume = std::move(*opened);
                 });
    spin([&] { return volume != nullptr; });
    report(QStringLiteral("open a volume of %1 million extents").arg(millions), double(timer.elapsed()), "ms");
    report(QStringLiteral("memory for both"), double(residentBytes() - before) / double(kMiB), "MiB");
    const SharedBytes bytes = randomBytes(4096);
    std::mt19937 random(1);
    run(100'000, 32, [&](qint64, auto next) {
        volume->write(qint64(random() % (kTiB / kBlockSizeBytes)) * kBlockSizeBytes, bytes, {},
                      [next](const Result<void> &r) {
                          check(r);
                          next();
                      });
    });
    report(QStringLiteral("memory after 100,000 writes all over it"), double(residentBytes() - before) / double(kMiB),
           "MiB");
    report(QStringLiteral("of these the map"), double(volume->statistics().mapCacheBytes) / double(kMiB), "MiB");
    volume.reset();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString parent = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("/dev/shm");
    overlayWrites(parent);
    sequentialWrites(parent);
    coldRandomWrites(parent);
    flushes(parent);
    reads(parent);
    openLarge(argc > 1 ? parent : QDir::tempPath());
    const QString path = qEnvironmentVariable("FALLOW_BENCH_JSON");
    if (!path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(figures).toJson()) < 0) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
            return 1;
        }
    }
    return 0;
}
