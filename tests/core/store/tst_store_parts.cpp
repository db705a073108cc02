// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_fixture.h"
#include "store/extent_allocator.h"
#include "store/strip_header.h"
#include "store/strip_index.h"
#include "store/superblock.h"
#include "support/test_program.h"

#include <QTest>
#include <cstring>
#include <map>
#include <random>
#include <set>

using namespace fallow;
using namespace fallow::test;

namespace {

StripHeader sampleHeader()
{
    StripHeader header;
    header.label = labelOf(key(0x0102030405060708, 3), payloadOf(key(1), 4112));
    header.storeUuid = testArray(0x5c);
    header.extentOffsetBytes = 17 * kSectorBytes;
    header.generation = 0xfeedfacecafe;
    return header;
}

StripEntry entryOf(quint64 stripe, quint8 position)
{
    StripEntry entry;
    entry.stripe = stripe;
    entry.position = position;
    entry.payloadBytes = quint32(stripe * 3 + position + 1);
    return entry;
}

} // namespace

/// The formats, the table of strips, the map of free space.
class TestStoreParts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stripHeader_encoded_decodesToTheSame()
    {
        const StripHeader header = sampleHeader();
        const auto decoded = decodeStripHeader(encodeStripHeader(header));
        QVERIFY(decoded);
        QVERIFY(*decoded == header);
    }

    void stripHeader_anyBitFlipped_isRefused()
    {
        const StripHeaderBytes good = encodeStripHeader(sampleHeader());
        for (size_t bit = 0; bit < good.size() * 8; ++bit) {
            StripHeaderBytes bad = good;
            bad[bit / 8] ^= std::byte(1u << (bit % 8));
            QVERIFY2(!decodeStripHeader(bad), qPrintable(QString::number(bit)));
        }
    }

    void stripHeader_wildFieldsWithGoodChecksum_areRefusedOrInBounds()
    {
        std::mt19937 random(7);
        int accepted = 0;
        for (int i = 0; i < 20'000; ++i) {
            StripHeaderBytes bytes = encodeStripHeader(sampleHeader());
            for (int changes = 1 + int(random() % 4); changes > 0; --changes)
                bytes[8 + random() % 116] = std::byte(random());
            const quint32 checksum = crc32c(std::span<const std::byte>(bytes).first(124));
            std::memcpy(bytes.data() + 124, &checksum, 4);
            const auto header = decodeStripHeader(bytes);
            if (!header)
                continue;
            ++accepted;
            QVERIFY(checkStripLabel(header->label));
            QVERIFY(header->extentOffsetBytes >= 0 && header->extentOffsetBytes % kSectorBytes == 0);
            QVERIFY(header->extentOffsetBytes + extentBytesFor(header->label.payloadBytes) > 0);
        }
        QVERIFY(accepted > 100);
    }

    void superblock_encoded_decodesToTheSameAndNoBitMayFlip()
    {
        Superblock block;
        block.array = testArray();
        block.storeUuid = testArray(9);
        block.store = StoreId(77);
        block.sequence = 5;
        block.session = 6;
        block.quotaBytes = 1'000'000'007;
        block.epoch = 12;
        block.createdUnixMs = 1'795'000'000'000;
        block.limitBytes = 1'000'000'000'009;
        const SuperblockBytes good = encodeSuperblock(block);
        QVERIFY(*decodeSuperblock(good) == block);
        for (const size_t bit : {0u, 70u, 100u, 800u, 20'000u, 32'767u}) {
            SuperblockBytes bad = good;
            bad[bit / 8] ^= std::byte(1u << (bit % 8));
            QVERIFY(!decodeSuperblock(bad));
        }
    }

    void stripIndex_randomHistory_agreesWithAMap()
    {
        StripIndex index;
        std::map<StripKey, StripEntry> model;
        std::mt19937 random(11);
        for (int i = 0; i < 60'000; ++i) {
            StripEntry entry = entryOf(1 + random() % 3000, quint8(random() % 6));
            entry.volume = random() % 5;
            if (random() % 5 < (i < 30'000 ? 3u : 2u)) {
                QCOMPARE(index.insert(entry), model.emplace(entry.key(), entry).second);
            } else {
                const auto taken = index.take(entry.key());
                QCOMPARE(taken.has_value(), model.erase(entry.key()) > 0);
                if (taken)
                    QCOMPARE(taken->payloadBytes, entry.payloadBytes);
            }
        }
        QCOMPARE(index.count(), qint64(model.size()));
        std::map<quint64, std::pair<qint64, qint64>> shares;
        for (const auto &[key, entry] : model) {
            shares[entry.volume].first += entry.extentBytes();
            ++shares[entry.volume].second;
        }
        QCOMPARE(size_t(index.shares().size()), shares.size());
        for (const auto &[volume, share] : shares) {
            QCOMPARE(index.shares().value(volume).bytes, share.first);
            QCOMPARE(index.shares().value(volume).stripCount, share.second);
        }
        auto expected = model.begin();
        StripKey after;
        for (bool isEnd = false; !isEnd;) {
            isEnd = index.visitAfter(after, 7, [&](const StripEntry &entry) {
                QVERIFY(expected != model.end() && expected->first == entry.key());
                after = entry.key();
                ++expected;
            });
        }
        QVERIFY(expected == model.end());
        QVERIFY(index.find(model.begin()->first));
        QVERIFY(!index.find(key(999'999)));
    }

    void stripIndex_fourHundredThousandStrips_fitsInMemory()
    {
        StripIndex ascending;
        for (quint64 stripe = 1; stripe <= 400'000; ++stripe)
            QVERIFY(ascending.insert(entryOf(stripe, quint8(stripe % 6))));
        QVERIFY2(ascending.memoryBytes() < 32ll * 1024 * 1024, qPrintable(QString::number(ascending.memoryBytes())));
        StripIndex scattered;
        for (quint64 i = 1; i <= 400'000; ++i)
            scattered.insert(entryOf(i * 0x9e3779b97f4a7c15ull, 0));
        QCOMPARE(scattered.count(), 400'000);
        QVERIFY2(scattered.memoryBytes() < 60ll * 1024 * 1024, qPrintable(QString::number(scattered.memoryBytes())));
    }

    void allocator_randomHistory_neverOverlapsAndJoinsAgain()
    {
        ExtentAllocator allocator;
        std::map<quint32, quint32> taken; // sector -> count
        std::mt19937 random(3);
        for (int i = 0; i < 40'000; ++i) {
            if (taken.empty() || random() % 100 < 52) {
                const quint32 count = quint32(1 + random() % 70);
                const auto sector = allocator.allocate(count);
                QVERIFY(sector);
                QVERIFY(*sector >= kDataStartBytes / kSectorBytes);
                QCOMPARE(*sector / kRegionSectors, (*sector + count - 1) / kRegionSectors);
                const auto next = taken.lower_bound(*sector);
                QVERIFY(next == taken.end() || *sector + count <= next->first);
                QVERIFY(next == taken.begin() || std::prev(next)->first + std::prev(next)->second <= *sector);
                taken.emplace(*sector, count);
            } else {
                const auto victim = std::next(taken.begin(), qint64(random() % taken.size()));
                allocator.release(victim->first, victim->second);
                taken.erase(victim);
            }
        }
        for (const auto &[sector, count] : taken)
            allocator.release(sector, count);
        QCOMPARE(allocator.usedBytes(), 0);
        QCOMPARE(allocator.regionCount(), 1u);
        QCOMPARE(allocator.freeRuns(0).size(), 1u);
        QCOMPARE(allocator.endBytes(), kDataStartBytes);
    }

    void allocator_withAnEnd_fillsUpToItAndNotBeyond()
    {
        ExtentAllocator allocator;
        const quint32 end = kRegionSectors + 1000; // within the second region
        allocator.setEnd(end);
        std::vector<quint32> taken;
        while (const auto sector = allocator.allocate(100)) {
            QVERIFY(*sector + 100 <= end);
            taken.push_back(*sector);
        }
        QCOMPARE(taken.size(), size_t((kRegionSectors - 16) / 100 + 10));
        QVERIFY(allocator.allocate(60)); // what is left of the first region
        for (size_t i = 0; i < taken.size(); i += 2)
            allocator.release(taken[i], 100);
        QVERIFY(allocator.allocate(100) && !allocator.allocate(kRegionSectors / 2));
        QVERIFY(allocator.reserve(2 * kRegionSectors, 10)); // of an index that knew a larger one
        allocator.setEnd(500); // it shrank: what lies beyond stays, and is not given out again
        allocator.release(2 * kRegionSectors, 10);
        const auto within = allocator.allocate(100);
        QVERIFY(within && *within + 100 <= 500);
        allocator.setEnd(3 * kRegionSectors);
        QVERIFY(allocator.allocate(kRegionSectors));
    }

    void allocator_reserve_refusesOverlapAndBorders()
    {
        ExtentAllocator allocator;
        QVERIFY(allocator.reserve(20, 10));
        QVERIFY(!allocator.reserve(29, 1));
        QVERIFY(!allocator.reserve(15, 6));
        QVERIFY(!allocator.reserve(3, 4));                  // the superblocks' place
        QVERIFY(!allocator.reserve(kRegionSectors - 1, 2)); // across regions
        QVERIFY(!allocator.reserve(0xffff'ffff, 1));
        QVERIFY(!allocator.reserve(40, 0));
        QVERIFY(allocator.reserve(3 * kRegionSectors, kRegionSectors));
        QCOMPARE(allocator.usedBytes(), (10 + qint64(kRegionSectors)) * kSectorBytes);
    }

    void allocator_sparseHoles_prefersFreshRegions()
    {
        ExtentAllocator allocator;
        std::vector<quint32> sectors;
        for (int i = 0; i < 3 * 252; ++i)
            sectors.push_back(*allocator.allocate(65));
        for (size_t i = 0; i < sectors.size(); i += 20) // 5 % here and there
            allocator.release(sectors[i], 65);
        const quint32 before = ExtentAllocator::regionOf(sectors.back());
        std::set<quint32> regions;
        for (int i = 0; i < 200; ++i)
            regions.insert(ExtentAllocator::regionOf(*allocator.allocate(65)));
        QVERIFY(regions.size() <= 2); // each new one costs a commit
        QVERIFY(*regions.rbegin() >= before);
    }
};

FALLOW_TEST(TestStoreParts)
#include "tst_store_parts.moc"
