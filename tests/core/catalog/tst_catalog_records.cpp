// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog_fixture.h"

#include "base/wording.h"
#include "catalog/families.h"
#include "support/test_program.h"

#include <QRandomGenerator>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class TestCatalogRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void volume_putReplacedRemoved_readsBack();
    void volume_nameTaken_isRefusedAndKeepsTheOther();
    void extents_putAndRemoved_areReadBySegment();
    void extent_crossingASegment_isRefused();
    void compressedExtent_extremeValues_readsBack();
    void stripe_putReplacedRemoved_indexesFollow();
    void stripe_layoutsOfAllKinds_readBack();
    void liveDelta_outOfRangeOrUnknown_refusesTheWholeChange();
    void sparseStripes_mixedShares_emptiestFirst();
    void heldBlocks_ofSnapshots_areCountedAndLeaveStripesSparse();
    void snapshotSegment_rowsOfTheFamily_showsEachBlockOnce();
    void familyHeads_volumeGone_isTheYoungestSnapshot();
    void stripMove_fromTheWrongStore_isRefused();
    void stripMove_toNowhere_isListedAsMissing();
    void stripesOfVolume_manyVolumes_arePagedInOrder();
    void isRecorded_mixedKeys_answersEach();
    void usageAndTotals_afterChanges_agreeWithTheStripes();
    void fleet_putAndRemoved_readsBack();
    void events_beyondTheBound_forgetTheOldest();
    void event_wordingTooLong_isKeptWithout();
    void settings_expectation_decidesTheWholeChange();
};

void TestCatalogRecords::volume_putReplacedRemoved_readsBack()
{
    CatalogFixture fixture;
    VolumeRecord volume = makeVolume(1, u"db"_s);
    volume.layout = LayoutSpec::parityOnClients(3, 1, Selection::Sequential);
    volume.writeSequence = ~quint64(0);
    QCOMPARE(errorOf(fixture.commit({.putVolumes = {volume, makeVolume(2, u"other"_s)}})), QString());
    QCOMPARE(fixture.reader().volumes().value(), (QList<VolumeRecord>{volume, makeVolume(2, u"other"_s)}));

    volume.name = u"renamed"_s;
    volume.isExported = true;
    volume.isReadOnly = true;
    volume.isCompressed = false;
    volume.created = QDateTime();
    QVERIFY(fixture.commit({.putVolumes = {volume}, .putExtents = {{VolumeId(2), makeExtent(0, 4, 9)}}}));
    QVERIFY(fixture.reader().volumes().value().contains(volume));
    QVERIFY(fixture.commit({.removeVolumes = {VolumeId(2)}}));
    QCOMPARE(fixture.reader().volumes().value(), QList<VolumeRecord>{volume});
    QVERIFY(fixture.reader().extents(VolumeId(2), -1, 10).value().isEmpty());
    QVERIFY(fixture.reader().segment(VolumeId(2), 0).value().isEmpty());
}

void TestCatalogRecords::volume_nameTaken_isRefusedAndKeepsTheOther()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit({.putVolumes = {makeVolume(1, u"db"_s)}}));
    const auto outcome = fixture.commit({.putVolumes = {makeVolume(2, u"db"_s)}, .putSettings = {{u"x"_s, "1"}}});
    QCOMPARE(outcome.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(fixture.reader().volumes().value(), QList<VolumeRecord>{makeVolume(1, u"db"_s)});
    QVERIFY(fixture.reader().setting(u"x"_s).value().isEmpty());
}

void TestCatalogRecords::extents_putAndRemoved_areReadBySegment()
{
    CatalogFixture fixture;
    CatalogChange change;
    for (qint64 block : {qint64(1020), qint64(0), qint64(1024), qint64(2048), kMapSegmentBlocks * 1'000'000})
        change.putExtents.append({VolumeId(1), makeExtent(block, 4, 5, quint32(block % 1024) * 4112, 3)});
    change.putExtents.append({VolumeId(2), makeExtent(4, 4, 6)});
    QVERIFY(fixture.commit(change));
    const auto first = fixture.reader().segment(VolumeId(1), 0).value();
    QCOMPARE(first, (QList<ExtentRecord>{makeExtent(0, 4, 5, 0, 3), makeExtent(1020, 4, 5, 1020 * 4112, 3)}));
    QCOMPARE(fixture.reader().segment(VolumeId(1), 1).value().size(), 1);
    QCOMPARE(fixture.reader().segment(VolumeId(1), 1'000'000).value().size(), 1);
    QVERIFY(fixture.reader().segment(VolumeId(1), 3).value().isEmpty());
    QCOMPARE(fixture.reader().segment(VolumeId(1), -1).error().code, ErrorCode::InvalidArgument);

    QVERIFY(fixture.commit({.removeExtents = {{VolumeId(1), 0}, {VolumeId(1), 77}},
                            .putExtents = {{VolumeId(1), makeExtent(1020, 2, 8, 0, 4)}}}));
    QCOMPARE(fixture.reader().segment(VolumeId(1), 0).value(), QList<ExtentRecord>{makeExtent(1020, 2, 8, 0, 4)});
    const auto rest = fixture.reader().extents(VolumeId(1), 1020, 2).value();
    QCOMPARE(rest.size(), 2);
    QCOMPARE(rest.at(1).firstBlock, 2048);
}

void TestCatalogRecords::extent_crossingASegment_isRefused()
{
    CatalogFixture fixture;
    for (const ExtentRecord &bad : {makeExtent(1020, 5, 1), makeExtent(0, 0, 1), makeExtent(-4, 2, 1),
                                    makeExtent(0, 1025, 1), makeExtent(0, 1, 0)}) {
        const auto outcome = fixture.commit({.putExtents = {{VolumeId(1), makeExtent(0, 8, 1)}, {VolumeId(1), bad}}});
        QCOMPARE(outcome.error().code, ErrorCode::InvalidArgument);
    }
    QVERIFY(fixture.reader().extents(VolumeId(1), -1, 10).value().isEmpty());
}

void TestCatalogRecords::compressedExtent_extremeValues_readsBack()
{
    CatalogFixture fixture;
    ExtentRecord extent =
        makeExtent(kMaxVolumeSizeBytes / kBlockSizeBytes - 1, 1, ~quint64(0) >> 1, ~quint32(0), ~quint64(0));
    extent.kind = ExtentKind::Compressed;
    extent.storedBytes = ~quint32(0);
    extent.chunkBlocks = 255;
    extent.skipBlocks = 255;
    QVERIFY(fixture.commit({.putExtents = {{VolumeId(~quint64(0) >> 1), extent}}}));
    QCOMPARE(fixture.reader().extents(VolumeId(~quint64(0) >> 1), -1, 10).value(), QList<ExtentRecord>{extent});
}

void TestCatalogRecords::stripe_putReplacedRemoved_indexesFollow()
{
    CatalogFixture fixture;
    StripeRecord stripe = makeStripe(100);
    QVERIFY(fixture.commit({.putStripes = {stripe}}));
    QCOMPARE(fixture.reader().stripe(StripeId(100)).value(), std::optional(stripe));
    QCOMPARE(fixture.reader().stripe(StripeId(101)).value(), std::optional<StripeRecord>());
    stripe.strips[0].store = StoreId(1'000'000'007);
    stripe.strips[5].store = StoreId(2); // two on one store: the index holds the store once
    QVERIFY(fixture.commit({.putStripes = {stripe}}));
    QCOMPARE(fixture.reader().stripe(StripeId(100)).value(), std::optional(stripe));
    QVERIFY(fixture.reader().stripesOnStore(StoreId(1), {}, 10).value().isEmpty());
    QCOMPARE(fixture.reader().stripesOnStore(StoreId(2), {}, 10).value(), QList<StripeRecord>{stripe});
    QCOMPARE(fixture.reader().stripesOnStore(StoreId(1'000'000'007), {}, 10).value(), QList<StripeRecord>{stripe});
    QVERIFY(fixture.commit({.removeStripes = {StripeId(100), StripeId(4711)}}));
    QVERIFY(!fixture.reader().stripe(StripeId(100)).value());
    QVERIFY(fixture.reader().stripesOnStore(StoreId(2), {}, 10).value().isEmpty());
    QVERIFY(fixture.reader().storeUsage().value().isEmpty());
}

void TestCatalogRecords::stripe_layoutsOfAllKinds_readBack()
{
    CatalogFixture fixture;
    QList<LayoutSpec> layouts{LayoutSpec::striped(2, 2), LayoutSpec::mirrored(Selection::Paired),
                              LayoutSpec::mirrored(Selection::Spread, 2), LayoutSpec::distributed(16, 4)};
    layouts[3].stripSizeBytes = quint32(kMaxStripSizeBytes);
    layouts[3].minRedundancy = 3;
    quint64 id = 1;
    for (const LayoutSpec &layout : layouts) {
        StripeRecord stripe = makeStripe(id++);
        stripe.layout = layout;
        QVERIFY(fixture.commit({.putStripes = {stripe}}));
        QCOMPARE(fixture.reader().stripe(stripe.id).value(), std::optional(stripe));
    }
    StripeRecord bad = makeStripe(99);
    bad.layout.stripSizeBytes = 4097;
    QCOMPARE(fixture.commit({.putStripes = {bad}}).error().code, ErrorCode::InvalidArgument);
    bad = makeStripe(99);
    bad.strips.removeLast();
    QCOMPARE(fixture.commit({.putStripes = {bad}}).error().code, ErrorCode::InvalidArgument);
}

void TestCatalogRecords::liveDelta_outOfRangeOrUnknown_refusesTheWholeChange()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit({.putStripes = {makeStripe(1), makeStripe(2)}}));
    QVERIFY(fixture.commit({.liveDeltas = {{StripeId(1), -6}, {StripeId(1), 2}, {StripeId(77), 0}}}));
    for (const CatalogChange::LiveDelta &bad :
         {CatalogChange::LiveDelta{StripeId(1), -253}, CatalogChange::LiveDelta{StripeId(1), 5},
          CatalogChange::LiveDelta{StripeId(77), -1}}) {
        const auto outcome = fixture.commit({.liveDeltas = {{StripeId(2), -1}, bad}});
        QCOMPARE(outcome.error().code, ErrorCode::Refused);
    }
    QCOMPARE(fixture.reader().stripe(StripeId(1)).value()->liveBlocks, 252u);
    QCOMPARE(fixture.reader().stripe(StripeId(2)).value()->liveBlocks, 256u);
}

void TestCatalogRecords::sparseStripes_mixedShares_emptiestFirst()
{
    CatalogFixture fixture;
    CatalogChange change;
    const QList<quint32> live{256, 0, 192, 100, 193, 64, 255};
    for (qsizetype i = 0; i < live.size(); ++i) {
        StripeRecord stripe = makeStripe(quint64(i) + 1);
        stripe.liveBlocks = live.at(i);
        change.putStripes.append(stripe);
    }
    change.putStripes.append(makeStripe(50, 2));
    change.putStripes.last().liveBlocks = 0;
    QVERIFY(fixture.commit(change));
    const auto shares = [&](double share, int limit) {
        QList<quint32> found;
        for (const StripeRecord &stripe : valueOf(fixture.reader().sparseStripes(VolumeId(1), share, limit)))
            found.append(stripe.liveBlocks);
        return found;
    };
    QCOMPARE(shares(0.75, 10), (QList<quint32>{0, 64, 100, 192}));
    QCOMPARE(shares(0.25, 10), (QList<quint32>{0, 64}));
    QCOMPARE(shares(0.0, 10), (QList<quint32>{0}));
    QCOMPARE(shares(0.75, 2), (QList<quint32>{0, 64}));
    QCOMPARE(shares(0.76, 10), (QList<quint32>{0, 64, 100, 192, 193}));
    QCOMPARE(shares(1.0, 10).size(), 7);
    QVERIFY(fixture.commit({.liveDeltas = {{StripeId(1), -250}, {StripeId(2), 256}}}));
    QCOMPARE(shares(0.25, 10), (QList<quint32>{6, 64}));
}

void TestCatalogRecords::heldBlocks_ofSnapshots_areCountedAndLeaveStripesSparse()
{
    CatalogFixture fixture;
    StripeRecord held = makeStripe(1);
    held.liveBlocks = 10;
    held.heldBlocks = 4;
    StripeRecord bad = makeStripe(2);
    bad.liveBlocks = 3;
    bad.heldBlocks = 4;
    QCOMPARE(fixture.commit({.putStripes = {bad}}).error().code, ErrorCode::InvalidArgument);
    QVERIFY(fixture.commit({.putStripes = {held}}));
    QCOMPARE(valueOf(fixture.reader().stripe(StripeId(1))), std::optional(held));
    QCOMPARE(valueOf(fixture.reader().volumeTotals()).first().heldBlocks, 4);
    for (const double share : {0.5, 0.9})
        QCOMPARE(valueOf(fixture.reader().sparseStripes(VolumeId(1), share, 10)), QList<StripeRecord>{held});
    for (const auto &[blocks, heldBlocks] : {std::pair(-7, 0), std::pair(0, -5), std::pair(0, 7)}) {
        const auto refused = fixture.commit({.liveDeltas = {{StripeId(1), blocks, heldBlocks}}});
        QCOMPARE(refused.error().code, ErrorCode::Refused);
    }
    QVERIFY(fixture.commit({.liveDeltas = {{StripeId(1), -4, -4}}}));
    for (const double share : {0.5, 0.9})
        QCOMPARE(valueOf(fixture.reader().sparseStripes(VolumeId(1), share, 10)).size(), 1);
}

void TestCatalogRecords::snapshotSegment_rowsOfTheFamily_showsEachBlockOnce()
{
    CatalogFixture fixture;
    const auto snapshotOf = [](quint64 id, quint64 sequence) {
        VolumeRecord snapshot = makeVolume(id, QString::number(id));
        snapshot.origin = VolumeId(1);
        snapshot.snapshotSequence = sequence;
        return snapshot;
    };
    CatalogChange change;
    change.putVolumes = {makeVolume(1, u"db"_s), snapshotOf(2, 10), snapshotOf(3, 20), makeVolume(4, u"other"_s)};
    QVERIFY(fixture.commit(change));
    QCOMPARE(valueOf(fixture.reader().volumes()), change.putVolumes);
    const ExtentRecord both = makeExtent(0, 4, 5, 0, 5);           // never replaced
    const ExtentRecord replacedLate = makeExtent(8, 4, 5, 0, 6);   // by 25
    const ExtentRecord replacedEarly = makeExtent(16, 4, 5, 0, 7); // by 15, and that by 26
    CatalogChange rows;
    rows.putExtents = {{VolumeId(1), both},
                       {VolumeId(1), makeExtent(8, 4, 6, 0, 25)},
                       {VolumeId(1), makeExtent(16, 4, 6, 0, 26)},
                       {VolumeId(1), makeExtent(3000, 4, 6, 0, 27)},
                       {VolumeId(2), replacedEarly},
                       {VolumeId(3), replacedLate},
                       {VolumeId(3), makeExtent(16, 4, 6, 0, 15)},
                       {VolumeId(4), makeExtent(32, 4, 7, 0, 1)}};
    QVERIFY(fixture.commit(rows));
    CatalogReader &reader = fixture.reader();
    QCOMPARE(valueOf(reader.snapshotSegment(VolumeId(1), 10, 0)),
             (QList<ExtentRecord>{both, replacedLate, replacedEarly}));
    QCOMPARE(valueOf(reader.snapshotSegment(VolumeId(1), 20, 0)),
             (QList<ExtentRecord>{both, replacedLate, makeExtent(16, 4, 6, 0, 15)}));
    QVERIFY(valueOf(reader.snapshotSegment(VolumeId(1), 20, 2)).isEmpty());
    QVERIFY(!reader.snapshotSegment(VolumeId(1), 20, -1));
    QCOMPARE(valueOf(reader.snapshotHoleEnd(VolumeId(1), 20, 8)), 16);
    QCOMPARE(valueOf(reader.snapshotHoleEnd(VolumeId(1), 20, 16)), 3000); // not shown, but not said to be a hole
    QCOMPARE(valueOf(reader.snapshotHoleEnd(VolumeId(1), 20, 3000)), -1);
}

void TestCatalogRecords::familyHeads_volumeGone_isTheYoungestSnapshot()
{
    QList<VolumeRecord> volumes{makeVolume(1, u"db"_s), makeVolume(2, u"old"_s), makeVolume(3, u"young"_s)};
    volumes[1].origin = volumes[2].origin = VolumeId(1);
    volumes[1].snapshotSequence = 10;
    volumes[2].snapshotSequence = 20;
    QCOMPARE(familyHeads(volumes).value(VolumeId(1)).id, VolumeId(1));
    QCOMPARE(familyOf(volumes, VolumeId(3)), VolumeId(1));
    volumes.removeFirst();
    QCOMPARE(familyHeads(volumes).size(), 1);
    QCOMPARE(familyHeads(volumes).value(VolumeId(1)).id, VolumeId(3));
    QCOMPARE(familyOf(volumes, VolumeId(9)), VolumeId(9));
}

void TestCatalogRecords::stripMove_fromTheWrongStore_isRefused()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit({.putStripes = {makeStripe(1)}}));
    const auto move = [&](quint64 stripe, quint8 position, quint64 from) {
        return fixture.commit({.moveStrips = {{{StripeId(stripe), position}, StoreId(from), StoreId(20)}},
                               .putSettings = {{u"moved"_s, "yes"}}});
    };
    QCOMPARE(move(1, 0, 2).error().code, ErrorCode::Refused);
    QCOMPARE(move(1, 6, 1).error().code, ErrorCode::Refused);
    QCOMPARE(move(2, 0, 1).error().code, ErrorCode::Refused);
    QVERIFY(fixture.reader().setting(u"moved"_s).value().isEmpty());
    QVERIFY(move(1, 0, 1));
    QCOMPARE(fixture.reader().stripe(StripeId(1)).value()->strips.at(0).store, StoreId(20));
    QCOMPARE(fixture.reader().stripe(StripeId(1)).value()->strips.at(0).checksum, 16u);
    QVERIFY(fixture.reader().stripesOnStore(StoreId(1), {}, 9).value().isEmpty());
    QCOMPARE(fixture.reader().stripesOnStore(StoreId(20), {}, 9).value().size(), 1);
}

void TestCatalogRecords::stripMove_toNowhere_isListedAsMissing()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit({.putStripes = {makeStripe(1), makeStripe(2), makeStripe(3)}}));
    QVERIFY(fixture.commit({.moveStrips = {{{StripeId(3), 5}, StoreId(6), {}},
                                           {{StripeId(1), 0}, StoreId(1), {}},
                                           {{StripeId(1), 1}, StoreId(2), {}}}}));
    const auto missing = fixture.reader().stripesWithMissingStrips({}, 10).value();
    QCOMPARE(missing.size(), 2);
    QCOMPARE(missing.at(0).id, StripeId(1));
    QCOMPARE(missing.at(1).id, StripeId(3));
    QVERIFY(fixture.commit({.moveStrips = {{{StripeId(1), 0}, {}, StoreId(9)}}}));
    QCOMPARE(fixture.reader().stripesWithMissingStrips({}, 1).value().first().id, StripeId(1));
    QVERIFY(fixture.commit({.moveStrips = {{{StripeId(1), 1}, {}, StoreId(10)}}}));
    QCOMPARE(fixture.reader().stripesWithMissingStrips({}, 10).value().first().id, StripeId(3));
    QVERIFY(fixture.reader().stripesWithMissingStrips(StripeId(3), 10).value().isEmpty());
}

void TestCatalogRecords::stripesOfVolume_manyVolumes_arePagedInOrder()
{
    CatalogFixture fixture;
    CatalogChange change;
    for (quint64 id = 1; id <= 100; ++id)
        change.putStripes.append(makeStripe((quint64(1) << kStripeCounterBits) + 101 - id, id % 3 + 1));
    QVERIFY(fixture.commit(change));
    for (const VolumeId volume : {VolumeId(1), VolumeId(2), VolumeId()}) {
        StripeId after;
        int count = 0;
        for (;;) {
            const auto page = fixture.reader().stripes(volume, after, 7).value();
            for (const StripeRecord &stripe : page) {
                QVERIFY(after < stripe.id);
                QVERIFY(volume.isNull() || stripe.volume == volume);
                after = stripe.id;
                ++count;
            }
            if (page.size() < 7)
                break;
        }
        QCOMPARE(count, volume.isNull() ? 100 : volume == VolumeId(1) ? 33 : 34);
    }
}

void TestCatalogRecords::isRecorded_mixedKeys_answersEach()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit({.putStripes = {makeStripe(1), makeStripe(2, 1, 3)}}));
    const QList<StripKey> keys{
        {StripeId(1), 2}, {StripeId(1), 3}, {StripeId(2), 0}, {StripeId(2), 40}, {StripeId(3), 0}};
    QCOMPARE(fixture.reader().isRecorded(StoreId(3), keys).value(), (QList<bool>{true, false, true, false, false}));
    QVERIFY(fixture.reader().isRecorded(StoreId(3), {}).value().isEmpty());
}

void TestCatalogRecords::usageAndTotals_afterChanges_agreeWithTheStripes()
{
    CatalogFixture fixture;
    QRandomGenerator random(1);
    for (int round = 0; round < 60; ++round) {
        CatalogChange change;
        StripeRecord stripe = makeStripe(random.bounded(20u) + 1, random.bounded(2u) + 1, random.bounded(9u) + 1);
        stripe.geometry.stripBytes = 4112 * (1 + random.bounded(64u));
        change.putStripes = {stripe};
        change.removeStripes = {StripeId(random.bounded(20u) + 1)};
        if (round % 3 == 0) // refused as a whole: must leave no trace in the sums
            change.moveStrips = {{{StripeId(1000), 0}, StoreId(1), StoreId(2)}};
        (void)fixture.commit(change);
    }
    QMap<quint64, std::pair<qint64, qint64>> expected;
    QMap<quint64, std::pair<qint64, qint64>> totals;
    for (const StripeRecord &stripe : valueOf(fixture.reader().stripes({}, {}, 100))) {
        for (const StripRecord &strip : stripe.strips) {
            expected[strip.store.value()].first += 1;
            expected[strip.store.value()].second += stripe.geometry.stripBytes;
        }
        totals[stripe.volume.value()].first += 1;
        totals[stripe.volume.value()].second += stripe.geometry.stripBytes * 6;
    }
    QVERIFY(expected.size() > 6);
    QMap<quint64, std::pair<qint64, qint64>> counted;
    for (const auto &usage : valueOf(fixture.reader().storeUsage()))
        counted[usage.store.value()] = {usage.stripCount, usage.payloadBytes};
    QCOMPARE(counted, expected);
    QMap<quint64, std::pair<qint64, qint64>> summed;
    for (const auto &total : valueOf(fixture.reader().volumeTotals()))
        summed[total.volume.value()] = {total.stripeCount, total.storedBytes};
    QCOMPARE(summed, totals);
}

void TestCatalogRecords::fleet_putAndRemoved_readsBack()
{
    CatalogFixture fixture;
    MachineRecord machine;
    machine.id = MachineId(7);
    machine.name = u"pc-042 ü"_s;
    machine.certificateFingerprint = QByteArray(32, '\x01');
    machine.approval = MachineApproval::Approved;
    machine.presence = Presence::Asleep;
    machine.presenceSince = QDateTime::fromMSecsSinceEpoch(1'700'000'000'001, Qt::UTC);
    machine.failureDomain = u"floor 3"_s;
    machine.version = u"0.1.0"_s;
    StoreRecord bare;
    bare.id = StoreId(4);
    StoreRecord store;
    store.id = StoreId(3);
    store.machine = machine.id;
    store.storeClass = StoreClass::Local;
    store.state = StoreState::Draining;
    store.storeUuid = QByteArray(16, '\0');
    store.quotaBytes = 100 * kGiB;
    store.usedBytes = 5;
    store.path = u"/srv/x"_s;
    QVERIFY(fixture.commit({.putMachines = {machine}, .putStores = {store, bare}}));
    QCOMPARE(fixture.reader().machines().value(), QList<MachineRecord>{machine});
    QCOMPARE(fixture.reader().stores().value(), (QList<StoreRecord>{store, bare}));
    QVERIFY(fixture.commit({.removeMachines = {machine.id, MachineId(55)}, .removeStores = {StoreId(4)}}));
    QVERIFY(fixture.reader().machines().value().isEmpty());
    QCOMPARE(fixture.reader().stores().value(), QList<StoreRecord>{store});
}

void TestCatalogRecords::events_beyondTheBound_forgetTheOldest()
{
    CatalogFixture fixture;
    CatalogChange change;
    EventRecord event;
    event.when = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    event.severity = EventSeverity::Warning;
    event.kind = u"machine.unreachable"_s;
    event.subject = u"machine pc-042"_s;
    event.text = QString(5000, u'x');
    event.actor = u"anna"_s;
    QVERIFY(fixture.commit({.addEvents = {event}}));
    EventRecord expected = event;
    expected.id = EventId(1);
    expected.text.truncate(2000);
    QCOMPARE(fixture.reader().latestEvents(5).value(), QList<EventRecord>{expected});
    event.text.clear();
    for (int i = 0; i < kKeptEvents + 1000; ++i)
        change.addEvents.append(event);
    QVERIFY(fixture.commit(change));
    const auto latest = fixture.reader().latestEvents(3).value();
    QCOMPARE(latest.first().id, EventId(kKeptEvents + 1001));
    QCOMPARE(latest.last().id, EventId(kKeptEvents + 999));
    const auto oldest = fixture.reader().events({}, 1).value().first().id.value();
    QVERIFY(oldest > 700 && oldest <= 1002);
    fixture.open();
    QVERIFY(fixture.commit({.addEvents = {event}}));
    QCOMPARE(fixture.reader().latestEvents(1).value().first().id, EventId(kKeptEvents + 1002));
}

void TestCatalogRecords::event_wordingTooLong_isKeptWithout()
{
    CatalogFixture fixture;
    EventRecord event;
    event.when = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    event.text = u"was approved"_s;
    event.wording = QString(kMaxWordingCharacters, u'x');
    QVERIFY(fixture.commit({.addEvents = {event}}));
    QCOMPARE(fixture.reader().latestEvents(1).value().first().wording, event.wording);
    event.wording += u'x';
    QVERIFY(fixture.commit({.addEvents = {event}}));
    QCOMPARE(fixture.reader().latestEvents(1).value().first().wording, QString());
    QCOMPARE(fixture.reader().latestEvents(1).value().first().text, event.text);
}

void TestCatalogRecords::settings_expectation_decidesTheWholeChange()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit({.putSettings = {{u"code.1"_s, "a"}, {u"code.2"_s, "b"}, {u"codx"_s, "c"}, {u"e"_s, ""}}}));
    QCOMPARE(fixture.reader().settings(u"code."_s).value(),
             (QMap<QString, QByteArray>{{u"code.1"_s, "a"}, {u"code.2"_s, "b"}}));
    QCOMPARE(fixture.reader().settings({}).value().size(), 4); // and the catalog's own
    const CatalogChange consume{.putSettings = {{u"code.1"_s, {}}, {u"used"_s, "1"}},
                                .expectSettings = {{u"code.1"_s, "a"}, {u"absent"_s, {}}}};
    QVERIFY(fixture.commit(consume));
    QCOMPARE(fixture.commit(consume).error().code, ErrorCode::Refused);
    QCOMPARE(
        fixture.commit({.putVolumes = {makeVolume(1, u"v"_s)}, .expectSettings = {{u"absent"_s, "x"}}}).error().code,
        ErrorCode::Refused);
    QVERIFY(fixture.reader().volumes().value().isEmpty());
}

FALLOW_TEST(TestCatalogRecords)
#include "tst_catalog_records.moc"
