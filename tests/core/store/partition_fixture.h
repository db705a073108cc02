// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "core/store/store_fixture.h"
#include "store/give_partition.h"
#include "store/inspect_partition.h"
#include "store/partition_mark.h"
#include "support/faulty_disk.h"
#include "support/test_partition.h"

#include <QTest>

Q_DECLARE_METATYPE(fallow::test::TestPartition::Kind)

namespace fallow::test {

inline constexpr qint64 kPartitionBytes = 48 * kMiB;
inline constexpr qint64 kPartitionCapacity = kPartitionBytes - kMiB - kDataStartBytes;

/// What other programs leave at the beginning of a partition, by its magic numbers.
inline QByteArray headOf(const QByteArray &name)
{
    QByteArray head(64 * 1024, '\0');
    const auto set = [&head](qsizetype offset, const QByteArray &bytes) { head.replace(offset, bytes.size(), bytes); };
    if (name == "partition table") { // one of the MBR, with one partition
        set(446, QByteArray::fromHex("00000000830000000100000064000000"));
        set(510, QByteArray::fromHex("55aa"));
    } else if (name == "encrypted volume") {
        set(0, QByteArray::fromHex("4c554b53babe0001"));
    } else if (name == "swap") {
        set(1024, QByteArray::fromHex("01000000ff000000"));
        set(4096 - 10, "SWAPSPACE2");
    } else if (name == "unknown data") {
        set(20'000, "somebody's database");
    }
    return head;
}

/// Of all its bytes: whether they are what they were.
inline quint32 checksumOf(const TestPartition &partition)
{
    const QByteArray bytes = partition.bytes(0, kPartitionBytes);
    return crc32c(std::as_bytes(std::span(bytes.constData(), size_t(bytes.size()))));
}

/// A partition that may be given, and the store on it.
struct PartitionFixture : StoreFixture
{
    explicit PartitionFixture(TestPartition::Kind kind = TestPartition::Kind::File, qint64 sizeBytes = kPartitionBytes)
        : partition(sizeBytes, kind)
    {
        options.partition = partition.path();
        options.quotaBytes = partitionCapacityBytes(sizeBytes);
    }
    ~PartitionFixture() { close(); }
    Result<void> give(GiveMode mode = GiveMode::OnlyBlank) { return givePartition(partition.path(), mode); }
    Result<void> giveAndCreate()
    {
        auto given = give();
        return given ? create() : given;
    }
    TestPartition partition;
};

/// One whose disk fails on command.
struct FaultyPartitionFixture : PartitionFixture
{
    explicit FaultyPartitionFixture(qint64 sizeBytes = kPartitionBytes)
        : PartitionFixture(TestPartition::Kind::File, sizeBytes)
    {
        options.openDisk = FaultyDisk::opener(faults);
    }
    std::shared_ptr<DiskFaults> faults = std::make_shared<DiskFaults>();
};

/// Rows of a test that is run on each kind of partition that there is here.
inline void addPartitionKinds()
{
    QTest::addColumn<TestPartition::Kind>("kind");
    QTest::newRow("plain file") << TestPartition::Kind::File;
    if (!TestPartition::canLoop())
        return;
    QTest::newRow("device with sectors of 512") << TestPartition::Kind::Loop512;
    QTest::newRow("device with sectors of 4096") << TestPartition::Kind::Loop4096;
}

} // namespace fallow::test
