// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory_pool.h"
#include "base/payload_copy.h"
#include "base/shared_bytes.h"
#include "support/effort.h"
#include "support/test_program.h"

#include <QFile>
#include <QtTest>
#include <algorithm>
#include <atomic>
#include <cstring>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace fallow;

class TestSharedBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allocate_everySize_isAlignedAndWhole();
    void slice_outlivesItsWhole_keepsTheMemory();
    void copyOf_bytes_equalsThem();
    void copyOf_isCounted();
    void zeroed_reusedMemory_isZero();
    void equality_comparesBytes();
    void freeLists_manyBlocksReturned_stayBounded();
    void freeLists_sizesOutOfUse_makeRoomForOthers();
    void allocate_muchLetGo_leavesTheProcess();
    void allocate_manyThreads_neverSharesMemory();
};

void TestSharedBytes::allocate_everySize_isAlignedAndWhole()
{
    QVERIFY(SharedBytes::allocate(0).isEmpty());
    std::vector<SharedBytes> all;
    for (const size_t base :
         {1UL, 64UL, 4096UL, 4608UL, 8192UL, 16UL * 4112, 262144UL, 263168UL, 1UL << 20, 4UL << 20, 8UL << 20}) {
        for (const size_t size : {base - 1, base, base + 1}) {
            SharedBytes bytes = SharedBytes::allocate(size);
            QCOMPARE(bytes.size(), size);
            QCOMPARE(quintptr(bytes.data()) % 64, 0U);
            std::ranges::fill(bytes.writableSpan(), std::byte(all.size()));
            all.push_back(std::move(bytes));
        }
    }
    for (size_t i = 0; i < all.size(); ++i) { // none has written into another
        QVERIFY(std::ranges::all_of(all[i].span(), [i](std::byte byte) { return byte == std::byte(i); }));
    }
}

void TestSharedBytes::slice_outlivesItsWhole_keepsTheMemory()
{
    SharedBytes tail;
    {
        SharedBytes whole = SharedBytes::allocate(10'000);
        std::memset(whole.writableData(), 0x11, 10'000);
        whole.writableData()[9'999] = std::byte{0x22};
        const SharedBytes middle = whole.slice(5'000, 5'000);
        QCOMPARE(middle.data(), whole.data() + 5'000);
        tail = middle.slice(4'998, 2);
        QVERIFY(whole.slice(10'000, 0).isEmpty());
    }
    SharedBytes other = SharedBytes::allocate(10'000); // would be the same memory, had it been given back
    std::memset(other.writableData(), 0x33, 10'000);
    QCOMPARE(tail.toByteArray(), QByteArray("\x11\x22"));
}

void TestSharedBytes::copyOf_bytes_equalsThem()
{
    const QByteArray text("strip");
    QCOMPARE(SharedBytes::copyOf(text).toByteArray(), text);
    QCOMPARE(SharedBytes::copyOf(asBytes(text)).toByteArray(), text);
    QVERIFY(SharedBytes::copyOf(QByteArray()).isEmpty());
}

void TestSharedBytes::copyOf_isCounted()
{
    const quint64 before = copiedPayloadBytes();
    const SharedBytes whole = SharedBytes::copyOf(QByteArray(10'000, 'x'));
    QCOMPARE(copiedPayloadBytes() - before, 10'000U);
    (void)whole.slice(100, 5'000); // a reference
    (void)SharedBytes::zeroed(4096);
    QCOMPARE(copiedPayloadBytes() - before, 10'000U);
}

void TestSharedBytes::zeroed_reusedMemory_isZero()
{
    for (int round = 0; round < 3; ++round) {
        SharedBytes bytes = SharedBytes::zeroed(70'000);
        QVERIFY(std::ranges::all_of(bytes.span(), [](std::byte byte) { return byte == std::byte{0}; }));
        std::memset(bytes.writableData(), 0xff, bytes.size());
    }
    QVERIFY(SharedBytes::zeroed(0).isEmpty());
}

void TestSharedBytes::equality_comparesBytes()
{
    QVERIFY(SharedBytes::copyOf(QByteArray("ab")) == SharedBytes::copyOf(QByteArray("xab")).slice(1, 2));
    QVERIFY(SharedBytes::copyOf(QByteArray("ab")) != SharedBytes::copyOf(QByteArray("ac")));
    QVERIFY(SharedBytes::copyOf(QByteArray("ab")) != SharedBytes::copyOf(QByteArray("abc")));
    QVERIFY(SharedBytes() == SharedBytes::allocate(0));
}

void TestSharedBytes::freeLists_manyBlocksReturned_stayBounded()
{
    {
        std::vector<SharedBytes> many;
        for (int i = 0; i < 150; ++i)
            many.push_back(SharedBytes::allocate(size_t(1) << (12 + i % 11)));
        for (int i = 0; i < 40; ++i)
            many.push_back(SharedBytes::allocate(size_t(4) << 20)); // 160 MiB, never touched
    }
    QVERIFY(memory_pool::keptBytes() <= memory_pool::kMostKeptBytes);
}

void TestSharedBytes::freeLists_sizesOutOfUse_makeRoomForOthers()
{
    constexpr size_t kSize = size_t(640) << 10;
    SharedBytes other = SharedBytes::allocate(kSize);
    {
        std::vector<SharedBytes> many;
        for (int i = 0; i < 80; ++i)
            many.push_back(SharedBytes::allocate(size_t(1) << 20));
    }
    const bool isPooling = memory_pool::keptBytes() > 0; // not under the address sanitizer
    other = {};
    const size_t kept = memory_pool::keptBytes();
    QVERIFY(kept <= memory_pool::kMostKeptBytes);
    other = SharedBytes::allocate(kSize);
    QCOMPARE(memory_pool::keptBytes(), isPooling ? kept - kSize : 0);
}

void TestSharedBytes::allocate_muchLetGo_leavesTheProcess()
{
    const auto residentBytes = [] {
        QFile file(QStringLiteral("/proc/self/statm"));
        return file.open(QIODevice::ReadOnly)
                   ? file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE)
                   : 0LL;
    };
    constexpr int kBlocks = 300;
    constexpr size_t kSize = size_t(1) << 20;
    const qint64 beforeBytes = residentBytes();
    QVERIFY(beforeBytes > 0);
    SharedBytes last;
    {
        std::vector<SharedBytes> many;
        for (int i = 0; i < kBlocks; ++i) {
            many.push_back(SharedBytes::allocate(kSize));
            std::memset(many.back().writableData(), i, kSize);
        }
        last = many.back(); // above all the others in a heap, which so would keep them
        QVERIFY(residentBytes() - beforeBytes > qint64(kBlocks / 2) * qint64(kSize));
    }
    if (test::kIsSanitized)
        return; // its quarantine, or its shadow, keeps what was let go
    QVERIFY(residentBytes() - beforeBytes < qint64(memory_pool::kMostKeptBytes + 32 * kSize));
}

void TestSharedBytes::allocate_manyThreads_neverSharesMemory()
{
    std::atomic_int failures = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&failures, t] {
            std::vector<SharedBytes> held(8);
            for (int round = 0; round < 4000; ++round) {
                SharedBytes &slot = held[size_t(round % 8)];
                const auto mark = std::byte(t * 64 + round % 8);
                if (!slot.isEmpty() && (slot.data()[0] != mark || slot.data()[slot.size() - 1] != mark))
                    ++failures;
                slot = SharedBytes::allocate(size_t(4096 + round % 5 * 600));
                slot.writableData()[0] = slot.writableData()[slot.size() - 1] = mark;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
}

FALLOW_TEST(TestSharedBytes)
#include "tst_base_shared_bytes.moc"
