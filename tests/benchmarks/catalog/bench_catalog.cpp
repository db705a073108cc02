// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_catalog [extents in millions, default 10] [folder, default the temporary one]
// A 1 TiB volume of so many extents: building it, opening it, reading segments at random, committing stripes, and
// commits that touch leaves all over the map, with what the log grows to meanwhile.
#include "core/catalog/catalog_fixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSemaphore>

#include <cstdio>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSegments = kTiB / kBlockSizeBytes / kMapSegmentBlocks;

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

QJsonObject figures;

void print(const char *what, double value, const char *unit)
{
    std::printf("%-44s %12.1f %s\n", what, value, unit);
    std::fflush(stdout);
    figures.insert(QString::fromLatin1(what), QJsonObject{{u"value"_s, value}, {u"unit"_s, QString::fromLatin1(unit)}});
}

void check(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
}

/// Commits without waiting, at most `inFlight` at a time.
class Committer
{
public:
    Committer(Catalog &catalog, int inFlight)
        : m_catalog(catalog)
        , m_inFlight(inFlight)
        , m_slots(inFlight)
    {}
    void commit(CatalogChange change)
    {
        m_slots.acquire();
        m_catalog.commit(std::move(change), m_direct, [this](Result<void> result) {
            check(result);
            m_slots.release();
        });
    }
    void finish()
    {
        m_slots.acquire(m_inFlight);
        m_slots.release(m_inFlight);
    }

private:
    Catalog &m_catalog;
    DirectExecutor m_direct;
    int m_inFlight;
    QSemaphore m_slots;
};

void build(Catalog &catalog, qint64 extents)
{
    constexpr qint64 kExtentsPerStripe = 32;
    const qint64 perSegment = qMax<qint64>(1, extents / kSegments + 1);
    const quint32 blocks = quint32(qMin<qint64>(8, kMapSegmentBlocks / perSegment));
    Committer committer(catalog, 4);
    CatalogChange change;
    QElapsedTimer timer;
    timer.start();
    for (qint64 i = 0; i < extents; ++i) {
        const quint64 stripe = quint64(i / kExtentsPerStripe) + 1;
        if (i % kExtentsPerStripe == 0)
            change.putStripes.append(makeStripe(stripe, 1, stripe % 90 + 1));
        const qint64 block = i / perSegment * kMapSegmentBlocks + i % perSegment * (kMapSegmentBlocks / perSegment);
        change.putExtents.append(
            {VolumeId(1), makeExtent(block, blocks, stripe, quint32(i % kExtentsPerStripe) * 8 * 4112, quint64(i))});
        if (change.putExtents.size() == 8192)
            committer.commit(std::exchange(change, {}));
    }
    committer.commit(std::move(change));
    committer.finish();
    print("build: extents", double(extents) * 1000 / double(qMax<qint64>(1, timer.elapsed())), "rows/s");
}

void readSegments(CatalogReader &reader)
{
    QRandomGenerator random(1);
    QElapsedTimer timer;
    timer.start();
    qint64 loads = 0;
    qint64 rows = 0;
    while (timer.elapsed() < 3000) {
        rows += valueOf(reader.segment(VolumeId(1), random.bounded(kSegments))).size();
        ++loads;
    }
    print("random segment loads", double(loads) * 1000 / double(timer.elapsed()), "/s");
    print("  extents per segment", double(rows) / double(loads), "");
}

/// What a volume commits while somebody writes at random: a stripe, two extents, and the counts of older stripes.
void commitStripes(Catalog &catalog, const char *what, int deltas, int inFlight)
{
    QRandomGenerator random(2);
    Committer committer(catalog, inFlight);
    QElapsedTimer timer;
    timer.start();
    qint64 count = 0;
    while (timer.elapsed() < 3000) {
        const StripeId id = catalog.nextStripeId();
        CatalogChange change;
        change.putStripes = {makeStripe(id.value(), 1, id.value() % 90 + 1)};
        const qint64 block = random.bounded(kSegments) * kMapSegmentBlocks;
        change.putExtents = {{VolumeId(1), makeExtent(block, 4, id.value())},
                             {VolumeId(1), makeExtent(block + 512, 4, id.value())}};
        for (int i = 0; i < deltas; ++i)
            change.liveDeltas.append({StripeId(random.bounded(1000u) + 1), i % 2 == 0 ? -1 : 0});
        committer.commit(std::move(change));
        ++count;
    }
    committer.finish();
    print(what, double(count) * 1000 / double(timer.elapsed()), "stripes/s");
}

/// What a volume commits while somebody writes blocks of 4 KiB all over it: nearly as many leaves as rows.
void commitScattered(Catalog &catalog, const QString &path, qint64 extents)
{
    constexpr int kCommits = 300;
    constexpr int kRows = 1024;
    const qint64 perSegment = qMax<qint64>(1, extents / kSegments + 1);
    QRandomGenerator random(3);
    Committer committer(catalog, 1);
    qint64 slowestMs = 0;
    qint64 logBytes = 0;
    QElapsedTimer whole;
    whole.start();
    for (int i = 0; i < kCommits; ++i) {
        CatalogChange change;
        for (int row = 0; row < kRows; ++row) {
            const qint64 n = random.bounded(extents);
            const qint64 block = n / perSegment * kMapSegmentBlocks + n % perSegment * (kMapSegmentBlocks / perSegment);
            change.putExtents.append({VolumeId(1), makeExtent(block, 1, 1, 0, quint64(extents + i))});
        }
        QElapsedTimer timer;
        timer.start();
        committer.commit(std::move(change));
        committer.finish();
        slowestMs = qMax(slowestMs, timer.elapsed());
        logBytes = qMax(logBytes, QFileInfo(path + u"-wal"_s).size());
    }
    print("commit 1024 scattered extents", kCommits * 1000.0 / double(qMax<qint64>(1, whole.elapsed())), "commits/s");
    print("  the slowest", double(slowestMs), "ms");
    print("  the log's greatest length", double(logBytes) / kMiB, "MiB");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const qint64 extents = arguments.size() > 1 ? qint64(arguments.at(1).toDouble() * 1'000'000) : 10'000'000;
    if (extents <= 0)
        return 1;
    QTemporaryDir folder((arguments.size() > 2 ? arguments.at(2) : QDir::tempPath()) + u"/bench-catalog-XXXXXX"_s);
    const QString path = folder.filePath(u"catalog.sqlite"_s);
    check(Catalog::create(path, ArrayId::generate()));
    auto catalog = std::move(Catalog::open(path).value());
    build(*catalog, extents);
    print("memory after building", double(residentKiB()) / 1024, "MiB");
    QElapsedTimer timer;
    timer.start();
    catalog.reset();
    print("close", double(timer.restart()), "ms");
    catalog = std::move(Catalog::open(path).value());
    const auto reader = std::move(catalog->makeReader().value());
    (void)valueOf(reader->segment(VolumeId(1), kSegments / 2));
    print("open, and the first segment", double(timer.elapsed()), "ms");
    print("file", double(QFileInfo(path).size()) / kMiB, "MiB");
    readSegments(*reader);
    commitStripes(*catalog, "commit stripes, one at a time", 0, 1);
    commitStripes(*catalog, "commit stripes, 32 in flight", 0, 32);
    commitStripes(*catalog, "commit stripes with 16 live counts, 32", 16, 32);
    commitScattered(*catalog, path, extents);
    timer.restart();
    (void)valueOf(reader->stripesOnStore(StoreId(17), {}, 1000));
    print("1000 stripes of one store", double(timer.elapsed()), "ms");
    print("memory", double(residentKiB()) / 1024, "MiB");
    if (const QString json = qEnvironmentVariable("FALLOW_BENCH_JSON"); !json.isEmpty()) {
        QFile file(json);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(figures).toJson()) < 0)
            return 1;
    }
    return 0;
}
