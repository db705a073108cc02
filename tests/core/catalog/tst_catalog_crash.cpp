// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog_fixture.h"
#include "support/test_program.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QSemaphore>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// The n-th change of a run: a stripe, two extents of it, and a setting. All of it is there, or none.
static CatalogChange changeNumber(quint64 run, quint64 n)
{
    const quint64 id = (run << kStripeCounterBits) + n;
    CatalogChange change;
    change.putStripes = {makeStripe(id, 1, n % 50 + 1)};
    const qint64 block = qint64(run * 1'000'000 + n) * 16;
    change.putExtents = {{VolumeId(1), makeExtent(block, 4, id, 0, n)},
                         {VolumeId(1), makeExtent(block + 8, 4, id, 0, n)}};
    change.liveDeltas = {{StripeId(id), -1}};
    change.putSettings.insert(u"run.%1"_s.arg(run), QByteArray::number(n));
    return change;
}

/// The child: commits without end, at most 64 at a time, and writes the number of each acknowledged change to the pipe.
static int runChild(const QString &path, quint64 run)
{
    auto catalog = Catalog::open(path);
    if (!catalog)
        return 2;
    DirectExecutor direct;
    QSemaphore slots(64);
    for (quint64 n = 1;; ++n) {
        slots.acquire();
        (*catalog)->commit(changeNumber(run, n), direct, [&slots, n](Result<void> result) {
            if (!result)
                ::_exit(3);
            if (::write(STDOUT_FILENO, &n, sizeof n) != qint64(sizeof n))
                ::_exit(4);
            slots.release();
        });
    }
}

class TestCatalogCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commits_killedAtRandom_keepEveryAcknowledgedChangeWhole();
    void commits_killedAtNamedPoints_keepEveryAcknowledgedChangeWhole_data();
    void commits_killedAtNamedPoints_keepEveryAcknowledgedChangeWhole();

private:
    struct Run
    {
        quint64 acknowledged = 0; ///< the last of its changes
        bool wasKilled = false;   ///< by us
        bool hasCrashed = false;  ///< by us or by itself; not ended with a code
    };

    /// Runs a child until it has acknowledged `killAfter` changes, or ends by itself.
    Run runAndKill(const QString &path, quint64 run, quint64 killAfter, const QString &crashAt = {});
    void verify(CatalogReader &reader, quint64 run, quint64 acknowledged);
};

TestCatalogCrash::Run TestCatalogCrash::runAndKill(const QString &path, quint64 run, quint64 killAfter,
                                                   const QString &crashAt)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!crashAt.isEmpty())
        environment.insert(u"FALLOW_CRASH_AT"_s, crashAt);
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
                {u"tst_catalog_crash"_s, u"--child"_s, path, QString::number(run)});
    QByteArray acknowledged;
    const auto isEnough = [&] { return quint64(acknowledged.size()) / sizeof(quint64) >= killAfter; };
    while (!isEnough() && child.waitForReadyRead(30'000))
        acknowledged += child.readAllStandardOutput();
    if (!isEnough())
        child.waitForFinished(5'000); // its pipe may have ended before it
    Run result;
    if (child.state() == QProcess::Running) {
        ::kill(pid_t(child.processId()), SIGKILL);
        result.wasKilled = true;
    }
    child.waitForFinished(30'000);
    acknowledged += child.readAllStandardOutput();
    result.hasCrashed = child.exitStatus() == QProcess::CrashExit;
    quint64 &last = result.acknowledged;
    for (qsizetype at = 0; at + qsizetype(sizeof last) <= acknowledged.size(); at += qsizetype(sizeof last))
        memcpy(&last, acknowledged.constData() + at, sizeof last);
    return result;
}

void TestCatalogCrash::verify(CatalogReader &reader, quint64 run, quint64 acknowledged)
{
    const quint64 last = valueOf(reader.setting(u"run.%1"_s.arg(run))).toULongLong();
    QVERIFY2(last >= acknowledged, "an acknowledged change is gone");
    for (quint64 n = 1; n <= last + 100; ++n) {
        const CatalogChange change = changeNumber(run, n);
        StripeRecord expected = change.putStripes.first();
        expected.liveBlocks -= 1;
        const auto stripe = valueOf(reader.stripe(expected.id));
        const qint64 block = change.putExtents.first().extent.firstBlock;
        const auto extents = valueOf(reader.extents(VolumeId(1), block - 1, 2));
        const bool hasBoth = extents.size() == 2 && extents.first() == change.putExtents.first().extent &&
                             extents.last() == change.putExtents.last().extent;
        const bool hasNone = extents.isEmpty() || extents.first().firstBlock >= block + 16;
        if (n <= last)
            QVERIFY(stripe == std::optional(expected) && hasBoth);
        else
            QVERIFY(!stripe && hasNone);
    }
}

void TestCatalogCrash::commits_killedAtRandom_keepEveryAcknowledgedChangeWhole()
{
    CatalogFixture fixture;
    fixture.close();
    QRandomGenerator random(QRandomGenerator::system()->generate());
    quint32 lastEpoch = 0;
    for (quint64 run = 1; run <= 8; ++run) {
        const Run child = runAndKill(fixture.path(), run, random.bounded(1u, 1500u));
        QVERIFY(child.wasKilled && child.hasCrashed);
        QVERIFY(child.acknowledged > 0);
        fixture.open();
        QVERIFY(fixture->epoch() > lastEpoch + 1); // the child's and ours
        lastEpoch = fixture->epoch();
        verify(fixture.reader(), run, child.acknowledged);
        qint64 counted = 0;
        for (const auto &usage : valueOf(fixture.reader().storeUsage()))
            counted += usage.stripCount;
        QCOMPARE(counted, 6 * valueOf(fixture.reader().volumeTotals()).first().stripeCount);
        fixture.close();
    }
}

void TestCatalogCrash::commits_killedAtNamedPoints_keepEveryAcknowledgedChangeWhole_data()
{
    QTest::addColumn<QString>("point");
    QTest::newRow("before the commit") << u"catalog.commit.before:7"_s;
    QTest::newRow("after the commit") << u"catalog.commit.after:7"_s;
}

void TestCatalogCrash::commits_killedAtNamedPoints_keepEveryAcknowledgedChangeWhole()
{
    QFETCH(QString, point);
    CatalogFixture fixture;
    fixture.close();
    const Run child = runAndKill(fixture.path(), 1, 10'000, point); // it is to die much earlier
    QVERIFY2(!child.wasKilled && child.hasCrashed, "it did not die where it was to");
    fixture.open();
    verify(fixture.reader(), 1, child.acknowledged);
}

static int runCatalogCrash(int argc, char **argv)
{
    if (argc != 4 || QByteArrayView(argv[1]) != "--child")
        return runTest<QCoreApplication, TestCatalogCrash>(argc, argv);
    const QCoreApplication application(argc, argv);
    return runChild(QString::fromLocal8Bit(argv[2]), QByteArrayView(argv[3]).toULongLong());
}

FALLOW_TEST_BY(runCatalogCrash)
#include "tst_catalog_crash.moc"
