// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_fixture.h"
#include "store/scrubber.h"
#include "store/strip_header.h"
#include "store/superblock.h"
#include "support/manual_executor.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;

class TestStoreScrubber final : public QObject
{
    Q_OBJECT

    struct Scrubbed : StoreFixture
    {
        explicit Scrubbed(int strips)
        {
            if (!create())
                qFatal("no store");
            for (int i = 1; i <= strips; ++i) {
                if (!put(key(quint64(i))))
                    qFatal("no strip");
            }
        }
        void spoil(int strip)
        {
            QFile file(storagePath());
            const qint64 place = kDataStartBytes + (strip - 1) * FileStore::footprintBytes(5000) + 1000;
            if (!file.open(QIODevice::ReadWrite) || !file.seek(place) || file.write("wrong", 5) != 5)
                qFatal("not spoilt");
        }
        /// Lets store and clock take turns until `isDone`.
        bool runUntil(const std::function<bool()> &isDone, qint64 stepMs = 100)
        {
            for (int i = 0; i < 10'000 && !isDone(); ++i) {
                clock.advance(stepMs);
                // A call that takes the same way as the scrubber's, behind it.
                (void)verify(key(1));
            }
            return isDone();
        }
        ManualClock clock;
    };

private Q_SLOTS:
    void pass_badStrips_areReportedAndCounted()
    {
        Scrubbed f(300);
        f.spoil(7);
        f.spoil(290);
        Scrubber scrubber(*f.store, f.clock, {.bytesPerSecond = 1'000'000});
        QList<quint64> bad;
        std::optional<ScrubSummary> finished;
        scrubber.setBadStripHandler([&bad](StripKey strip, const Error &error) {
            QCOMPARE(error.code, ErrorCode::Corrupt);
            bad.append(strip.stripe.value());
        });
        scrubber.setPassFinishedHandler([&finished](const ScrubSummary &summary) { finished = summary; });
        scrubber.start();
        QVERIFY(f.runUntil([&] { return finished.has_value(); }));
        QCOMPARE(bad, (QList<quint64>{7, 290}));
        QCOMPARE(*finished, (ScrubSummary{300, 300 * FileStore::footprintBytes(5000), 2, false}));
        QVERIFY(!scrubber.isRunning());
        QCOMPARE(f.store->scrubCursor(), StripKey());
    }

    void rate_isKept()
    {
        Scrubbed f(100);
        const qint64 footprint = FileStore::footprintBytes(5000);
        Scrubber scrubber(*f.store, f.clock, {.bytesPerSecond = footprint * 10});
        const qint64 begin = f.clock.monotonicMs();
        bool isFinished = false;
        scrubber.setPassFinishedHandler([&isFinished](const ScrubSummary &) { isFinished = true; });
        scrubber.start();
        QVERIFY(f.runUntil([&] { return isFinished; }, 20));
        const qint64 tookMs = f.clock.monotonicMs() - begin;
        QVERIFY2(tookMs >= 9'500, qPrintable(QString::number(tookMs)));
    }

    void restart_goesOnWhereItStood()
    {
        Scrubbed f(50);
        {
            Scrubber scrubber(*f.store, f.clock, {.bytesPerSecond = 1'000'000});
            scrubber.start();
            QVERIFY(f.runUntil([&] { return scrubber.summary().checkedStrips >= 20; }));
            scrubber.stop();
        }
        f.close();
        QVERIFY(f.open());
        const StripKey cursor = f.store->scrubCursor();
        QVERIFY(cursor.stripe.value() >= 20 && cursor.stripe.value() < 50);
        f.spoil(3); // behind the cursor: the next pass finds it
        f.spoil(49);
        Scrubber scrubber(*f.store, f.clock, {.bytesPerSecond = 1'000'000});
        std::optional<ScrubSummary> finished;
        scrubber.setPassFinishedHandler([&finished](const ScrubSummary &summary) { finished = summary; });
        scrubber.start();
        QVERIFY(f.runUntil([&] { return finished.has_value(); }));
        QVERIFY(finished->wasResumed);
        QCOMPARE(finished->checkedStrips, 50 - qint64(cursor.stripe.value()));
        QCOMPARE(finished->badStrips, 1);
        finished.reset();
        scrubber.start();
        QVERIFY(f.runUntil([&] { return finished.has_value(); }));
        QCOMPARE(finished->badStrips, 2);
    }

    void stripsRemovedMeanwhile_areNotBad()
    {
        Scrubbed f(40);
        Scrubber scrubber(*f.store, f.clock, {.bytesPerSecond = FileStore::footprintBytes(5000) * 10});
        int bad = 0;
        std::optional<ScrubSummary> finished;
        scrubber.setBadStripHandler([&bad](StripKey, const Error &) { ++bad; });
        scrubber.setPassFinishedHandler([&finished](const ScrubSummary &summary) { finished = summary; });
        scrubber.start();
        QVERIFY(f.runUntil([&] { return scrubber.summary().checkedStrips >= 5; }));
        QVERIFY(f.remove({key(38), key(39), key(40)}));
        QVERIFY(f.runUntil([&] { return finished.has_value(); }));
        QCOMPARE(bad, 0);
        QCOMPARE(finished->checkedStrips, 37);
    }

    void destroyed_whileTheStoreOwesAnAnswer_isSilent()
    {
        Scrubbed f(5);
        auto scrubber = std::make_unique<Scrubber>(*f.store, f.clock, Scrubber::Options{});
        int called = 0;
        scrubber->setPassFinishedHandler([&called](const ScrubSummary &) { ++called; });
        scrubber->start();
        scrubber.reset();
        QVERIFY(f.verify(key(1)));
        QCOMPARE(called, 0);
        QCOMPARE(f.clock.pendingTimerCount(), 0);
    }
};

FALLOW_TEST(TestStoreScrubber)
#include "tst_store_scrubber.moc"
