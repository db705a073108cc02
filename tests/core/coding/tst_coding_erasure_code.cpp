// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/checksum.h"
#include "coding/erasure_code.h"
#include "support/test_program.h"

#include <QRandomGenerator>
#include <QtTest>
#include <algorithm>
#include <atomic>
#include <bit>
#include <cstring>
#include <numeric>
#include <thread>
#include <vector>

using namespace fallow;
using Strip = std::vector<std::byte>;

namespace {

constexpr size_t kGuardBytes = 64;

/// A stripe with its strips at odd addresses and with guards around them.
class Stripe
{
public:
    Stripe(int dataCount, int parityCount, size_t length, quint32 seed, size_t misalignment = 0)
        : code(ErasureCode::make(dataCount, parityCount).value())
        , m_length(length)
        , m_start(kGuardBytes + misalignment)
    {
        QRandomGenerator random(seed);
        for (int i = 0; i < dataCount + parityCount; ++i) {
            Strip memory(length + 2 * kGuardBytes + misalignment, std::byte{0xa5});
            if (i < dataCount)
                std::generate_n(memory.begin() + qptrdiff(m_start), length,
                                [&] { return std::byte(random.generate() >> 24); });
            m_memory.push_back(std::move(memory));
        }
        encode();
    }
    std::byte *strip(int position) { return m_memory[size_t(position)].data() + m_start; }
    std::span<const std::byte> bytes(int position) { return {strip(position), m_length}; }
    void encode()
    {
        std::vector<const std::byte *> data;
        std::vector<std::byte *> parity;
        for (int i = 0; i < code->dataCount(); ++i)
            data.push_back(strip(i));
        for (int i = 0; i < code->parityCount(); ++i)
            parity.push_back(strip(code->dataCount() + i));
        code->encode(data, parity, m_length);
    }
    bool guardsAreWhole() const
    {
        return std::ranges::all_of(m_memory, [this](const Strip &memory) {
            const auto isGuard = [](std::byte byte) { return byte == std::byte{0xa5}; };
            return std::all_of(memory.begin(), memory.begin() + qptrdiff(m_start), isGuard) &&
                   std::all_of(memory.begin() + qptrdiff(m_start + m_length), memory.end(), isGuard);
        });
    }
    /// Decodes `wanted` from `present` into fresh memory and compares.
    bool decodes(const std::vector<int> &present, const std::vector<int> &wanted)
    {
        std::vector<ErasureCode::Present> at;
        for (const int position : present)
            at.push_back({position, strip(position)});
        std::vector<Strip> memory(wanted.size(), Strip(m_length + 1, std::byte{0x5a}));
        std::vector<ErasureCode::Wanted> want;
        for (size_t i = 0; i < wanted.size(); ++i)
            want.push_back({wanted[i], memory[i].data()});
        if (!code->decode(at, want, m_length))
            return false;
        for (size_t i = 0; i < wanted.size(); ++i) {
            if (std::memcmp(memory[i].data(), strip(wanted[i]), m_length) != 0 || memory[i].back() != std::byte{0x5a})
                return false;
        }
        return true;
    }

    std::shared_ptr<const ErasureCode> code;

private:
    size_t m_length;
    size_t m_start;
    std::vector<Strip> m_memory;
};

std::vector<int> positionsIn(quint32 mask)
{
    std::vector<int> positions;
    for (quint32 rest = mask; rest != 0; rest &= rest - 1)
        positions.push_back(std::countr_zero(rest));
    return positions;
}

} // namespace

class TestErasureCode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void make_outOfBounds_isRefused();
    void make_sameCounts_sharesOneInstance();
    void decode_everySubsetOfSmallCodes_givesAllOtherStrips();
    void decode_randomPatternsOfLargeCodes_givesAllOtherStrips();
    void decode_oddLengthsAndAddresses_touchesNothingElse();
    void encode_oneParity_isXor();
    void encode_oneData_isMirror();
    void encode_goldenBytes_areThoseOfTheFormat();
    void decode_badRequests_areRefused();
    void decode_moreThanK_usesTheFirstK();
    void decode_onManyThreads_isSafe();
};

void TestErasureCode::make_outOfBounds_isRefused()
{
    for (const auto &[k, m] :
         {std::pair{0, 1}, {-1, 2}, {1, -1}, {32, 1}, {33, 0}, {1, 32}, {1 << 30, 1 << 30}, {2, 2147483647}}) {
        const auto code = ErasureCode::make(k, m);
        QVERIFY(!code);
        QCOMPARE(code.error().code, ErrorCode::InvalidArgument);
    }
    for (const auto &[k, m] : {std::pair{1, 0}, {32, 0}, {1, 31}, {31, 1}, {16, 16}})
        QVERIFY(ErasureCode::make(k, m));
}

void TestErasureCode::make_sameCounts_sharesOneInstance()
{
    QCOMPARE(ErasureCode::make(4, 2).value().get(), ErasureCode::make(4, 2).value().get());
    QVERIFY(ErasureCode::make(4, 2).value() != ErasureCode::make(2, 4).value());
    QCOMPARE(ErasureCode::make(8, 3).value()->dataCount(), 8);
    QCOMPARE(ErasureCode::make(8, 3).value()->parityCount(), 3);
}

void TestErasureCode::decode_everySubsetOfSmallCodes_givesAllOtherStrips()
{
    int patternCount = 0;
    for (int count = 1; count <= 10; ++count) {
        for (int k = 1; k <= count; ++k) {
            Stripe stripe(k, count - k, 67, quint32(count * 100 + k));
            for (quint32 present = 0; present < quint32(1) << count; ++present) {
                if (std::popcount(present) != k)
                    continue;
                const quint32 missing = ~present & ((quint32(1) << count) - 1);
                QVERIFY2(stripe.decodes(positionsIn(present), positionsIn(missing)),
                         qPrintable(QStringLiteral("%1+%2, present %3").arg(k).arg(count - k).arg(present, 0, 2)));
                ++patternCount;
            }
        }
    }
    QCOMPARE(patternCount, 2046 - 10); // every subset but the empty ones
}

void TestErasureCode::decode_randomPatternsOfLargeCodes_givesAllOtherStrips()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 400; ++round) {
        const int count = random.bounded(11, 33);
        const int k = random.bounded(1, count + 1);
        Stripe stripe(k, count - k, size_t(random.bounded(1, 700)), quint32(round));
        std::vector<int> positions(static_cast<size_t>(count));
        std::iota(positions.begin(), positions.end(), 0);
        std::shuffle(positions.begin(), positions.end(), random);
        const std::vector<int> present(positions.begin(), positions.begin() + k);
        const std::vector<int> wanted(positions.begin() + k, positions.end());
        QVERIFY2(stripe.decodes(present, wanted), qPrintable(QStringLiteral("round %1").arg(round)));
    }
}

void TestErasureCode::decode_oddLengthsAndAddresses_touchesNothingElse()
{
    for (const auto &[k, m] : {std::pair{4, 2}, {3, 1}, {1, 2}, {8, 3}, {16, 4}, {10, 7}}) {
        for (const size_t length : {0U, 1U, 15U, 16U, 31U, 33U, 63U, 64U, 65U, 127U, 4112U, 16384U, 16385U, 263168U}) {
            for (const size_t misalignment : {0U, 1U, 17U}) {
                Stripe stripe(k, m, length, quint32(length), misalignment);
                QVERIFY(stripe.guardsAreWhole());
                std::vector<int> present(static_cast<size_t>(k));
                std::iota(present.begin(), present.end(), m); // the first m data strips (or all of them) are gone
                std::vector<int> wanted(static_cast<size_t>(m));
                std::iota(wanted.begin(), wanted.end(), 0);
                QVERIFY(stripe.decodes(present, wanted));
            }
        }
    }
}

void TestErasureCode::encode_oneParity_isXor()
{
    Stripe stripe(5, 1, 1001, 3);
    for (size_t i = 0; i < 1001; ++i) {
        std::byte sum{0};
        for (int position = 0; position < 5; ++position)
            sum ^= stripe.bytes(position)[i];
        QCOMPARE(stripe.bytes(5)[i], sum);
    }
}

void TestErasureCode::encode_oneData_isMirror()
{
    Stripe stripe(1, 3, 500, 4);
    for (int copy = 1; copy <= 3; ++copy)
        QVERIFY(std::ranges::equal(stripe.bytes(0), stripe.bytes(copy)));
}

void TestErasureCode::encode_goldenBytes_areThoseOfTheFormat()
{
    // Strips written by any version must stay readable: the coefficients may never change.
    const auto parityChecksum = [](int k, int m) {
        Stripe stripe(k, m, 64, 0);
        for (int position = 0; position < k; ++position) {
            for (size_t i = 0; i < 64; ++i)
                stripe.strip(position)[i] = std::byte((size_t(position) * 67 + i * 29 + 5) & 0xff);
        }
        stripe.encode();
        quint32 checksum = 0;
        for (int position = k; position < k + m; ++position)
            checksum = crc32c(stripe.bytes(position), checksum);
        return checksum;
    };
    QCOMPARE(parityChecksum(3, 1), 0xf72700c4U);
    QCOMPARE(parityChecksum(4, 2), 0x31ba40f1U);
    QCOMPARE(parityChecksum(8, 3), 0xc8b3d413U);
    QCOMPARE(parityChecksum(16, 4), 0x1b713592U);
    QCOMPARE(parityChecksum(20, 12), 0x90323ecfU);
}

void TestErasureCode::decode_badRequests_areRefused()
{
    const auto code = ErasureCode::make(3, 2).value();
    Strip a(8), b(8), c(8), out(8);
    const std::vector<ErasureCode::Present> good{{0, a.data()}, {1, b.data()}, {4, c.data()}};
    const std::vector<ErasureCode::Wanted> want{{2, out.data()}};
    QVERIFY(code->decode(good, want, 8));
    QVERIFY(code->decode(good, {}, 8));
    const auto codeOf = [&](std::vector<ErasureCode::Present> present, std::vector<ErasureCode::Wanted> wanted) {
        const auto result = code->decode(present, wanted, 8);
        return result ? ErrorCode::Internal : result.error().code;
    };
    QCOMPARE(codeOf({{0, a.data()}, {1, b.data()}}, want), ErrorCode::NotEnoughStrips);
    QCOMPARE(codeOf({}, want), ErrorCode::NotEnoughStrips);
    QCOMPARE(codeOf({{0, a.data()}, {1, b.data()}, {1, c.data()}}, want), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf({{0, a.data()}, {1, b.data()}, {5, c.data()}}, want), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf({{0, a.data()}, {1, b.data()}, {-1, c.data()}}, want), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf({{0, a.data()}, {1, b.data()}, {1 << 20, c.data()}}, want), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(good, {{5, out.data()}}), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(good, {{-1, out.data()}}), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(good, {{2, out.data()}, {2, out.data()}}), ErrorCode::InvalidArgument);
}

void TestErasureCode::decode_moreThanK_usesTheFirstK()
{
    Stripe stripe(4, 3, 300, 9);
    const Strip junk(300, std::byte{0x77});
    std::vector<ErasureCode::Present> present;
    for (const int position : {6, 0, 5, 2})
        present.push_back({position, stripe.strip(position)});
    present.push_back({1, junk.data()}); // one too many, and wrong: must not be looked at
    Strip first(300), second(300);
    const std::vector<ErasureCode::Wanted> wanted{{3, first.data()}, {1, second.data()}};
    QVERIFY(stripe.code->decode(present, wanted, 300));
    QVERIFY(std::ranges::equal(first, stripe.bytes(3)));
    QVERIFY(std::ranges::equal(second, stripe.bytes(1)));
}

void TestErasureCode::decode_onManyThreads_isSafe()
{
    std::atomic_int failures = 0;
    std::vector<std::thread> threads;
    for (quint32 t = 0; t < 4; ++t) {
        threads.emplace_back([&failures, t] {
            Stripe stripe(6, 4, 512, t);
            QRandomGenerator random(t);
            for (int round = 0; round < 300; ++round) { // more patterns than are kept
                std::vector<int> positions{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
                std::shuffle(positions.begin(), positions.end(), random);
                if (!stripe.decodes({positions.begin(), positions.begin() + 6},
                                    {positions.begin() + 6, positions.end()}))
                    ++failures;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
}

FALLOW_TEST(TestErasureCode)
#include "tst_coding_erasure_code.moc"
