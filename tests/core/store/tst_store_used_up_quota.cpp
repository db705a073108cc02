// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_fixture.h"
#include "store/give_partition.h"
#include "store/shrink_partition.h"
#include "support/test_partition.h"
#include "support/test_program.h"
#include "support/used_up_quota.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// What the file system grants the index's owner is used up, which is neither a full disk nor a bad one.
class TestStoreUsedUpQuota final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void index_cannotGrow_goesOnWhenThereIsRoom()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        QVERIFY(f.put(key(2)));
        {
            const UsedUpQuota quota("index.sqlite");
            QCOMPARE(codeOf(f.remove({key(1)})), ErrorCode::NoSpace);
            QVERIFY(f.holds(key(2)));
        }
        QVERIFY(f.store->takesWrites());
        QTRY_VERIFY(f.remove({key(1)}));
        QVERIFY(f.put(key(3)));
        f.close();
        QVERIFY(f.open());
        QCOMPARE(f.store->openReport().rebuildReason, QString());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
        QVERIFY(f.holds(key(2)) && f.holds(key(3)));
    }

    void shrink_indexCannotBeClosedInOrder_nextOpeningRebuildsNothing()
    {
        constexpr qint64 kNewSize = kMinPartitionBytes;
        constexpr size_t kPayload = size_t(kMiB);
        const TestPartition partition(2 * kNewSize);
        StoreFixture f;
        f.options.partition = partition.path();
        f.options.quotaBytes = partitionCapacityBytes(2 * kNewSize);
        QVERIFY(givePartition(partition.path(), GiveMode::OnlyBlank));
        QVERIFY(f.create());
        const quint64 count = quint64(kNewSize / kMiB) + 1;
        for (quint64 stripe = 1; stripe <= count; ++stripe)
            QVERIFY(f.put(key(stripe), kPayload));
        QVERIFY(f.remove({key(1), key(2), key(3), key(4)}));
        f.close();
        std::optional<UsedUpQuota> quota;
        ShrinkOptions options{.store = f.options, .newSizeBytes = kNewSize};
        options.progressed = [&quota](qint64 moved, qint64 total) {
            if (moved == total)
                quota.emplace("index.sqlite-wal"); // what moves into the index itself needs no room
        };
        const auto outcome = shrinkPartition(options);
        QVERIFY(quota);
        quota.reset();
        QVERIFY(outcome);
        QVERIFY(outcome->movedStrips > 0);
        QVERIFY(f.open());
        QCOMPARE(f.store->openReport().rebuildReason, QString());
        QVERIFY(!f.store->openReport().wasCleanlyClosed);
        for (quint64 stripe = 5; stripe <= count; ++stripe)
            QVERIFY(f.holds(key(stripe), kPayload));
    }
};

FALLOW_TEST(TestStoreUsedUpQuota)
#include "tst_store_used_up_quota.moc"
