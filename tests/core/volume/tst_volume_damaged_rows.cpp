// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/by_hand.h"
#include "volume_rig.h"

#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

/// A volume of which one stripe's row in the catalog cannot be read.
class TestVolumeDamagedRows : public QObject
{
    Q_OBJECT

private:
    static constexpr int kBlocks = 400;

    /// @returns the stripe of block 0; null if something went wrong.
    static StripeId fill(VolumeRig &rig)
    {
        if (!rig.open() || !rig.write(0, VolumeRig::blocks(1, kBlocks)) || !rig.settle())
            return {};
        const auto extents = (*rig.catalog().makeReader())->extents(VolumeId(7), -1, 1);
        rig.cutPower();
        if (!extents || extents->isEmpty() ||
            !changeByHand(rig.catalogPath(), {cutStrips(extents->first().stripe.value())}))
            return {};
        rig.openCatalog();
        return rig.open() ? extents->first().stripe : StripeId();
    }

private Q_SLOTS:
    void read_damagedStripe_failsAloneAndByName()
    {
        VolumeRig rig;
        const StripeId damaged = fill(rig);
        QVERIFY(!damaged.isNull());
        const auto lost = rig.read(0, 1);
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::Corrupt);
        QCOMPARE(rig.read(kBlocks - 1, 1).value(), VolumeRig::block(kBlocks));
    }

    /// It is empty in the end, and still nobody can say what may be let go of it.
    void collector_damagedStripe_goesOnAndLeavesIt()
    {
        VolumeRig rig;
        const StripeId damaged = fill(rig);
        QVERIFY(!damaged.isNull());
        const QList<StripeId> before = rig.stripes.stripes().keys();
        QVERIFY(before.size() > 3);
        QVERIFY(rig.write(0, VolumeRig::blocks(1000, kBlocks)));
        QVERIFY(rig.settle());
        const auto isAnyGone = [&] {
            return std::ranges::any_of(before, [&](StripeId id) { return !rig.stripes.stripes().contains(id); });
        };
        QVERIFY(VolumeRig::spin(isAnyGone));
        QVERIFY(rig.stripes.stripes().contains(damaged));
        QCOMPARE(rig.read(0, kBlocks).value(), VolumeRig::blocks(1000, kBlocks));
        QVERIFY(rig.crashAndReopen());
        QCOMPARE(rig.read(0, kBlocks).value(), VolumeRig::blocks(1000, kBlocks));
    }

    void erase_damagedStripe_endsAndLeavesItAlone()
    {
        VolumeRig rig;
        const StripeId damaged = fill(rig);
        QVERIFY(!damaged.isNull());
        rig.volume.reset();
        QVERIFY(rig.erase(VolumeId(7)));
        QCOMPARE(rig.stripes.stripes().keys(), QList<StripeId>({damaged}));
        auto reader = rig.catalog().makeReader();
        QVERIFY((*reader)->volumes()->isEmpty());
        QCOMPARE((*reader)->stripes({}, {}, 10)->damaged.size(), 1);
    }

    void eraseSnapshot_damagedStripe_endsAndCountsItAsEmpty()
    {
        VolumeRig rig;
        const StripeId damaged = fill(rig);
        QVERIFY(!damaged.isNull());
        QVERIFY(rig.takeSnapshot(9));
        QVERIFY(rig.write(0, VolumeRig::blocks(1000, kBlocks)));
        QVERIFY(rig.settle());
        const auto erased = rig.eraseSnapshot(VolumeId(9));
        QVERIFY2(erased, erased ? "" : qPrintable(erased.error().toString()));
        QVERIFY(rig.stripes.stripes().contains(damaged));
        const auto page = (*rig.catalog().makeReader())->stripes({}, {}, 100);
        QCOMPARE(page->damaged.size(), 1);
        QCOMPARE(page->damaged.first().stripe.liveBlocks, 0u);
        QCOMPARE(page->damaged.first().stripe.heldBlocks, 0u);
    }
};

FALLOW_TEST(TestVolumeDamagedRows)
#include "tst_volume_damaged_rows.moc"
