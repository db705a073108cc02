// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe_array.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class TestWriteStripe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void write_allPresets_spreadsAndReadsBack_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<int>("locals");
        QTest::addColumn<int>("clients");
        QTest::newRow("striped") << LayoutSpec::striped(2, 2).toString() << 2 << 4;
        QTest::newRow("paired") << LayoutSpec::mirrored(Selection::Paired).toString() << 2 << 4;
        QTest::newRow("spread") << LayoutSpec::mirrored(Selection::Spread).toString() << 2 << 4;
        QTest::newRow("spread twice") << LayoutSpec::mirrored(Selection::Spread, 2).toString() << 2 << 4;
        QTest::newRow("sequential") << LayoutSpec::parityOnClients(3, 1, Selection::Sequential).toString() << 3 << 4;
        QTest::newRow("rotating") << LayoutSpec::parityOnClients(3, 2, Selection::Rotating).toString() << 3 << 4;
        QTest::newRow("distributed") << fourPlusTwo().toString() << 0 << 8;
        QTest::newRow("wide") << LayoutSpec::distributed(16, 4).toString() << 0 << 24;
    }
    void write_allPresets_spreadsAndReadsBack()
    {
        QFETCH(QString, layout);
        QFETCH(int, locals);
        QFETCH(int, clients);
        const auto spec = LayoutSpec::parse(layout);
        QVERIFY2(spec.has_value(), qPrintable(layout));
        StripeArray array(locals, clients);
        for (int i = 0; i < 6; ++i) {
            const StripeRecord stripe = array.write(*spec, i == 5 ? 4112U : StripeArray::kStripBytes);
            QCOMPARE(stripe.strips.size(), spec->stripCount());
            QVERIFY(array.isWhole(stripe.id));
            QVERIFY(array.readsRight(stripe));
            QCOMPARE(stripe.liveBlocks, stripe.totalBlocks);
            QCOMPARE(stripe.epoch, 1U);
            // Any m stores may go, whichever they are.
            for (int lost = 0; lost < spec->parityCount; ++lost)
                array.vanish(stripe.strips.at(lost).store);
            QVERIFY(array.readsRight(stripe));
            for (int lost = 0; lost < spec->parityCount; ++lost)
                array.comeBack(stripe.strips.at(lost).store);
            array.settle();
        }
        QCOMPARE(array.orphanCount(), 0);
        QCOMPARE(array.service->inFlightCount(), 0);
    }

    void write_presets_followTheFigures()
    {
        StripeArray array(2, 4);
        QHash<StoreId, QSet<StoreId>> mirrors;
        for (int i = 0; i < 8; ++i) {
            const StripeRecord stripe = array.write(LayoutSpec::mirrored(Selection::Paired));
            QVERIFY(array.directory->isLocal(stripe.strips.at(0).store));
            QVERIFY(!array.directory->isLocal(stripe.strips.at(1).store));
            mirrors[stripe.strips.at(0).store].insert(stripe.strips.at(1).store);
        }
        QCOMPARE(mirrors.size(), 2); // both disks, each with one partner
        for (const auto &partners : std::as_const(mirrors))
            QCOMPARE(partners.size(), 1);
        QSet<StoreId> used;
        for (int i = 0; i < 8; ++i)
            used.insert(array.write(LayoutSpec::mirrored(Selection::Spread)).strips.at(1).store);
        QCOMPARE(used.size(), 4);
        used.clear();
        for (int i = 0; i < 8; ++i)
            used.insert(array.write(LayoutSpec::parityOnClients(2, 1, Selection::Sequential)).strips.at(2).store);
        QCOMPARE(used.size(), 1);
        for (int i = 0; i < 8; ++i)
            used.insert(array.write(LayoutSpec::parityOnClients(2, 1, Selection::Rotating)).strips.at(2).store);
        QCOMPARE(used.size(), 4);
    }

    void write_twoVolumesInTurn_bothUseAllDisks()
    {
        StripeArray array(2, 4);
        QSet<StoreId> disks;
        for (int i = 0; i < 8; ++i) {
            StripeDraft draft = array.draft(LayoutSpec::mirrored(Selection::Paired));
            draft.volume = VolumeId(quint64(i) % 2 + 1);
            const auto written = array.writeOnly(draft);
            QVERIFY(written && *written);
            if (i % 2 == 0)
                disks.insert((*written)->record.strips.at(0).store);
        }
        QCOMPARE(disks.size(), 2);
    }

    void write_storeFailsAtAnyPut_isReplaced_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("no space") << int(ErrorCode::NoSpace);
        QTest::newRow("io") << int(ErrorCode::Io);
        QTest::newRow("timeout") << int(ErrorCode::Timeout);
        QTest::newRow("disconnected") << int(ErrorCode::Disconnected);
        QTest::newRow("already exists") << int(ErrorCode::AlreadyExists);
        QTest::newRow("stale, or so they say") << int(ErrorCode::StaleEpoch);
    }
    void write_storeFailsAtAnyPut_isReplaced()
    {
        QFETCH(int, code);
        for (quint64 bad = 101; bad <= 108; ++bad) {
            StripeArray array(0, 8);
            array.store(bad).failPuts(1, ErrorCode(code), 1000);
            array.store(bad == 108 ? 101 : bad + 1).failPuts(1, ErrorCode(code), 1000);
            for (int i = 0; i < 4; ++i) {
                const StripeRecord stripe = array.write(fourPlusTwo());
                QVERIFY(array.isWhole(stripe.id)); // on the six that work
            }
            QCOMPARE(array.orphanCount(), 0);
        }
    }

    void write_moreFailuresThanSpares_commitsWithMinRedundancy()
    {
        StripeArray array(0, 6);
        array.store(103).failPuts(1, ErrorCode::Io, 1000);
        const StripeRecord stripe = array.write(fourPlusTwo());
        QCOMPARE(stripe.strips.size(), 6);
        QCOMPARE(std::ranges::count(stripe.strips, StoreId(), &StripRecord::store), 1);
        QVERIFY(array.readsRight(stripe));
        for (const StripRecord &strip : stripe.strips)
            QVERIFY(strip.checksum != 0); // known even for the missing one
    }

    void write_tooFewStores_failsAndLeavesNothing_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("expected");
        QTest::newRow("full") << int(ErrorCode::NoSpace) << int(ErrorCode::NoSpace);
        QTest::newRow("io") << int(ErrorCode::Io) << int(ErrorCode::NotEnoughStores);
        QTest::newRow("stale") << int(ErrorCode::StaleEpoch) << int(ErrorCode::StaleEpoch);
    }
    void write_tooFewStores_failsAndLeavesNothing()
    {
        QFETCH(int, code);
        QFETCH(int, expected);
        StripeArray array(0, 6);
        array.store(101).failPuts(1, ErrorCode(code), 1000);
        array.store(104).failPuts(1, ErrorCode(code), 1000);
        const auto written = array.writeOnly(array.draft(fourPlusTwo()));
        QVERIFY(written);
        QVERIFY(!*written);
        QCOMPARE(int(written->error().code), expected);
        array.settle();
        QCOMPARE(array.orphanCount(), 0);
        QCOMPARE(array.service->inFlightCount(), 0);
    }

    /// An array that writers have filled up can still be collected and repaired.
    void write_storesFull_leavesRoomToCollectAndRepair()
    {
        constexpr qint64 kQuotaBytes = 40 * (StripeArray::kStripBytes + kBlockSizeBytes);
        StripeArray array(0, 7, kQuotaBytes);
        array.store(107).vanish();
        array.directory->setConnection(StoreId(107), nullptr);
        const qint64 keptBytes = 2 * StoreDirectory::footprint(StripeArray::kStripBytes);
        array.directory->setKeptFreeBytes(keptBytes);
        QVERIFY(!array.directory->isShortOfRoom());
        QList<StripeRecord> stripes;
        while (true) {
            const StripeRecord stripe = array.write(fourPlusTwo());
            if (stripe.strips.isEmpty())
                break;
            stripes.append(stripe);
        }
        QVERIFY(stripes.size() > 30);
        QVERIFY(array.directory->isShortOfRoom());
        QCOMPARE((*array.writeOnly(array.draft(fourPlusTwo()))).error().code, ErrorCode::NoSpace);
        for (int i = 101; i <= 106; ++i)
            QVERIFY(kQuotaBytes - array.store(quint64(i)).usedBytes() >= keptBytes);
        for (int i = 0; i < 2; ++i) {
            StripeDraft collected = array.draft(fourPlusTwo());
            collected.priority = IoPriority::Background;
            const auto written = array.writeOnly(std::move(collected));
            QVERIFY(written && *written);
            array.commit((*written)->record);
            if (i == 0) {
                stripes.append((*written)->record);
                continue;
            }
            array.service->removeStripe((*written)->record); // its strips go again
            CatalogChange change;
            change.removeStripes.append((*written)->record.id);
            array.catalog.commit(std::move(change), *array.data, [](const Result<void> &) {});
        }
        array.settle();
        array.clock.advance(2'000); // the stores are asked what they hold
        array.settle();
        QCOMPARE((*array.writeOnly(array.draft(fourPlusTwo()))).error().code, ErrorCode::NoSpace);
        // A strip that is lost finds its place there.
        StripeRecord damaged = stripes.first();
        const StoreId holder = damaged.strips.at(2).store;
        array.store(holder).lose({damaged.id, 2});
        damaged.strips[2].store = {};
        array.commit(damaged);
        array.settle();
        QCOMPARE(array.repair().repairedStripes, 1);
        QVERIFY(array.isWhole(damaged.id));
        array.clock.advance(60'000);
        array.settle();
        QVERIFY(!array.directory->isShortOfRoom());
    }

    void write_noStores_failsOutsideTheCall()
    {
        StripeArray array(0, 3);
        bool isDone = false;
        array.service->writeStripe(array.draft(fourPlusTwo()), [&](Result<WrittenStripe> result) {
            isDone = true;
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::NotEnoughStores);
        });
        QVERIFY(!isDone);
        array.settle();
        QVERIFY(isDone);
    }

    void write_malformedDraft_isRefused()
    {
        StripeArray array(0, 8);
        StripeDraft draft = array.draft(fourPlusTwo());
        draft.dataStrips.removeLast();
        auto written = array.writeOnly(draft);
        QVERIFY(written && !*written);
        QCOMPARE(written->error().code, ErrorCode::InvalidArgument);
        draft = array.draft(fourPlusTwo());
        draft.dataStrips[1] = SharedBytes::zeroed(100);
        written = array.writeOnly(draft);
        QVERIFY(written && !*written);
        QCOMPARE(written->error().code, ErrorCode::InvalidArgument);
    }

    void write_storeDawdles_isOvertakenAndLatePutRemoved()
    {
        StripeArray array(0, 8);
        array.store(102).hold(true);
        StripeDraft draft = array.draft(fourPlusTwo());
        const StripeId id = draft.id;
        const qint64 startMs = array.clock.monotonicMs();
        auto written = array.writeOnly(draft);
        for (int i = 0; i < 4 && written && *written && array.store(102).heldCount() == 0; ++i) // until it was chosen
            written = array.writeOnly(array.draft(fourPlusTwo()));
        QVERIFY(written && *written);
        QVERIFY(array.store(102).heldCount() > 0);
        QVERIFY(array.clock.monotonicMs() - startMs < 1000);
        const StripeRecord stripe = (*written)->record;
        QVERIFY(id <= stripe.id);
        array.commit(stripe);
        QVERIFY(array.isWhole(stripe.id));
        for (const StripRecord &strip : stripe.strips)
            QVERIFY(strip.store != StoreId(102));
        array.store(102).release(); // the late success
        array.settle();
        QCOMPARE(array.store(102).strips().size(), 0);
    }

    void write_nobodyCanOvertake_givesUpAfterTwoSecondsAndRemovesLatePut()
    {
        StripeArray array(0, 6);
        array.store(105).hold(true);
        const qint64 startMs = array.clock.monotonicMs();
        auto written = array.writeOnly(array.draft(fourPlusTwo()));
        QVERIFY(written && *written);
        const qint64 tookMs = array.clock.monotonicMs() - startMs;
        QVERIFY2(tookMs >= 2000 && tookMs < 3000, qPrintable(QString::number(tookMs)));
        const StripeRecord stripe = (*written)->record;
        QCOMPARE(std::ranges::count(stripe.strips, StoreId(), &StripRecord::store), 1);
        array.commit(stripe);
        array.store(105).release();
        array.settle();
        QCOMPARE(array.store(105).strips().size(), 0);
        written->value().hold.reset();
        QCOMPARE(array.service->inFlightCount(), 0);
        QVERIFY(array.readsRight(stripe));
    }

    void write_storeHangs_isAskedForNoMoreUntilItAnswers()
    {
        StripeArray array(0, 8);
        array.store(102).hold(true);
        for (int i = 0; i < 60; ++i)
            QVERIFY(array.isWhole(array.write(fourPlusTwo()).id));
        QCOMPARE(array.store(102).heldCount(), StoreDirectory::kMostAbandoned);
        const int askedCount = array.store(102).putCount();
        const qint64 startMs = array.clock.monotonicMs();
        for (int i = 0; i < 8; ++i)
            QVERIFY(array.isWhole(array.write(fourPlusTwo()).id));
        QVERIFY(array.clock.monotonicMs() - startMs < 200); // nobody waits for it
        QCOMPARE(array.store(102).putCount(), askedCount);
        array.store(102).release();
        array.settle();
        QCOMPARE(array.orphanCount(), 0);
        for (int i = 0; i < 8; ++i)
            QVERIFY(array.isWhole(array.write(fourPlusTwo()).id));
        QVERIFY(array.store(102).putCount() > askedCount);
    }

    void write_silentStoreIsNeeded_isAskedAllTheSame()
    {
        StripeArray array(0, 6);
        for (int i = 0; i < StoreDirectory::kMostAbandoned; ++i)
            array.directory->noteAbandoned(StoreId(102));
        QVERIFY(array.directory->isSilent(StoreId(102)));
        LayoutSpec strict = fourPlusTwo();
        strict.minRedundancy = 2;
        QVERIFY(array.isWhole(array.write(strict).id));
        const StripeRecord lean = array.write(fourPlusTwo()); // may do with one strip less
        QCOMPARE(std::ranges::count(lean.strips, StoreId(), &StripRecord::store), 1);
        QCOMPARE(std::ranges::count(lean.strips, StoreId(102), &StripRecord::store), 0);
        array.vanish(StoreId(102)); // whoever comes back owes nothing
        array.comeBack(StoreId(102));
        QVERIFY(!array.directory->isSilent(StoreId(102)));
    }

    void write_lostAnswer_leavesNoSecondCopy()
    {
        StripeArray array(0, 8);
        for (quint64 id = 101; id <= 108; ++id)
            array.store(id).loseAnswerOfPut(1);
        const StripeRecord stripe = array.write(fourPlusTwo());
        for (int i = 0; i < 8 && stripe.strips.isEmpty(); ++i)
            array.write(fourPlusTwo());
        array.settle();
        QCOMPARE(array.orphanCount(), 0);
    }

    void write_twoStoresOnOneMachine_neverShareAStripe()
    {
        StripeArray array(0, 10);
        auto pair = [&](quint64 id, quint64 domain) {
            PlacementStore facts = array.directory->placementFacts(StoreId(id));
            facts.failureDomain = domain;
            facts.machine = MachineId(domain);
            array.directory->setStore(facts);
        };
        for (quint64 id = 101; id <= 106; ++id) // three machines with two stores each, four with one
            pair(id, 101 + (id - 101) / 2);
        for (int i = 0; i < 12; ++i) {
            array.store(101 + quint64(i) % 10).hold(true); // overtaken on the way
            auto written = array.writeOnly(array.draft(fourPlusTwo()));
            QVERIFY(written && *written);
            for (auto &[id, store] : array.stores)
                store->release();
            array.commit((*written)->record);
            array.settle();
            QSet<quint64> domains;
            int placed = 0;
            for (const StripRecord &strip : (*written)->record.strips) {
                if (strip.store.isNull())
                    continue;
                ++placed;
                domains.insert(array.directory->placementFacts(strip.store).failureDomain);
            }
            QVERIFY(placed >= 5);
            QCOMPARE(domains.size(), placed);
            written->value().hold.reset();
        }
        QCOMPARE(array.orphanCount(), 0);
    }

    void write_uncommitted_isInFlightUntilTheHoldGoes()
    {
        StripeArray array(0, 6);
        auto written = array.writeOnly(array.draft(fourPlusTwo()));
        QVERIFY(written && *written);
        const StripeRecord &stripe = (*written)->record;
        QVERIFY(array.service->isInFlight({stripe.id, 0}, stripe.strips.at(0).store));
        QVERIFY(!array.service->isInFlight({stripe.id, 0}, stripe.strips.at(1).store));
        (*written)->hold.reset();
        QVERIFY(!array.service->isInFlight({stripe.id, 0}, stripe.strips.at(0).store));
    }

    void write_manyAtOnce_doNotOverfillAStore()
    {
        StripeArray array(0, 8, 40 * 24 * kKiB); // room for 40 strips each
        int succeeded = 0;
        int failed = 0;
        std::vector<std::shared_ptr<const void>> holds;
        for (int i = 0; i < 60; ++i)
            array.service->writeStripe(array.draft(fourPlusTwo()), [&](Result<WrittenStripe> result) {
                (result ? succeeded : failed)++;
                if (result) {
                    array.commit(result->record);
                    holds.push_back(result->hold);
                }
            });
        array.advance(3000);
        QCOMPARE(succeeded + failed, 60);
        QVERIFY2(succeeded >= 48, qPrintable(QString::number(succeeded))); // 320 strips fit: 53 stripes
        for (const auto &[id, store] : array.stores)
            QVERIFY(store->usedBytes() <= array.quota);
        QCOMPARE(array.orphanCount(), 0);
    }

    void remove_stripe_givesAllStripsBack()
    {
        StripeArray array(0, 8);
        const StripeRecord stripe = array.write(fourPlusTwo());
        array.vanish(stripe.strips.at(2).store);
        CatalogChange change;
        change.removeStripes.append(stripe.id);
        array.catalog.commit(change, *array.data, [](const Result<void> &) {});
        array.service->removeStripe(stripe);
        array.settle();
        QCOMPARE(array.orphanCount(), 1); // on the one that is away
        array.comeBack(stripe.strips.at(2).store);
        const ReconcileReport report = array.reconcile(stripe.strips.at(2).store);
        QCOMPARE(report.droppedStrips, 1);
        array.settle();
        QCOMPARE(array.orphanCount(), 0);
    }
};

FALLOW_TEST(TestWriteStripe)
#include "tst_stripe_write_stripe.moc"
