// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/compression.h"
#include "support/test_program.h"

#include <QFile>
#include <QRandomGenerator>
#include <QtTest>
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace fallow;
using namespace Qt::StringLiterals;
using Bytes = std::vector<std::byte>;

namespace {

constexpr size_t kChunkBytes = 65536;

Bytes noise(size_t size, quint32 seed)
{
    QRandomGenerator random(seed);
    Bytes bytes(size);
    for (std::byte &byte : bytes)
        byte = std::byte(random.bounded(256));
    return bytes;
}

/// Something like prose: words of a small vocabulary.
Bytes prose(size_t size, quint32 seed)
{
    static constexpr std::string_view kWords[]{
        "the ",    "strip ", "is ",     "written ", "once ", "and ",  "never ",     "changed", ", ",     "for ",   "a ",
        "stripe ", "of ",    "parity ", "lies ",    "on ",   "each ", "machine.\n", "store ",  "which ", "sleeps "};
    QRandomGenerator random(seed);
    Bytes bytes;
    while (bytes.size() < size) {
        for (const char letter : kWords[random.bounded(int(std::size(kWords)))])
            bytes.push_back(std::byte(letter));
    }
    bytes.resize(size);
    return bytes;
}

Bytes compressed(const Bytes &bytes)
{
    Bytes out(bytes.size());
    out.resize(compressChunk(bytes, out));
    return out;
}

} // namespace

class TestCompression : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void compressChunk_anySize_comesBack();
    void compressChunk_noise_isNotWorthIt();
    void compressChunk_savingJustTooLittle_givesZero();
    void compressChunk_outTooSmall_givesZero();
    void decompressChunk_damaged_isCorruptAndStaysInBounds();
    void looksCompressible_text_saysYes();
    void looksCompressible_noiseOfAnySize_saysNo();
    void looksCompressible_alreadyCompressed_saysNo();
    void looksCompressible_halfAndHalf_saysYes();
    void looksCompressible_program_saysYes();
    void compressChunk_manyThreads_isSafe();
};

void TestCompression::compressChunk_anySize_comesBack()
{
    for (const size_t size : {64U, 100U, 4096U, 5000U, 65536U}) {
        const Bytes plain = size == 64 ? Bytes(64) : prose(size, quint32(size));
        for (const int level : {-5, 1, 3}) {
            Bytes packed(size);
            const size_t packedSize = compressChunk(plain, packed, level);
            QVERIFY2(packedSize > 0 || size == 100, qPrintable(u"%1 bytes at level %2"_s.arg(size).arg(level)));
            if (packedSize == 0)
                continue;
            QVERIFY(packedSize <= size - size / 8);
            Bytes out(size);
            QVERIFY(decompressChunk(std::span(packed).first(packedSize), out));
            QCOMPARE(out, plain);
        }
    }
}

void TestCompression::compressChunk_noise_isNotWorthIt()
{
    QVERIFY(compressed(noise(kChunkBytes, 1)).empty());
    QVERIFY(compressed(noise(4096, 2)).empty());
    QVERIFY(compressed({}).empty());
    QVERIFY(compressed(Bytes(10)).empty());
}

void TestCompression::compressChunk_savingJustTooLittle_givesZero()
{
    // Noise with ever more zeros at its end: accepted only once an eighth is saved.
    bool wasAccepted = false;
    for (size_t zeros = 0; zeros <= 12000; zeros += 500) {
        Bytes plain = noise(kChunkBytes, 5);
        std::fill_n(plain.end() - qptrdiff(zeros), zeros, std::byte{0});
        const Bytes packed = compressed(plain);
        QVERIFY(packed.size() <= kChunkBytes / 8 * 7);
        QVERIFY(packed.empty() || zeros >= kChunkBytes / 8);
        wasAccepted = !packed.empty();
    }
    QVERIFY(wasAccepted);
}

void TestCompression::compressChunk_outTooSmall_givesZero()
{
    const Bytes plain = prose(kChunkBytes, 6);
    const size_t size = compressed(plain).size();
    QVERIFY(size > 100);
    Bytes out(size - 1);
    QCOMPARE(compressChunk(plain, out), 0U);
    QCOMPARE(compressChunk(plain, {}), 0U);
}

void TestCompression::decompressChunk_damaged_isCorruptAndStaysInBounds()
{
    const Bytes plain = prose(kChunkBytes, 7);
    const Bytes packed = compressed(plain);
    const auto codeOf = [](std::span<const std::byte> bytes, size_t size) {
        Bytes out(size); // exactly: a sanitizer sees a byte too many
        const auto result = decompressChunk(bytes, out);
        return result ? ErrorCode::Internal : result.error().code;
    };
    QCOMPARE(codeOf(packed, kChunkBytes - 1), ErrorCode::Corrupt);
    QCOMPARE(codeOf(packed, kChunkBytes + 1), ErrorCode::Corrupt);
    QCOMPARE(codeOf({}, 10), ErrorCode::Corrupt);
    for (size_t size = 0; size < packed.size(); size += 211)
        QCOMPARE(codeOf(std::span(packed).first(size), kChunkBytes), ErrorCode::Corrupt);
    QRandomGenerator random(8);
    for (int round = 0; round < 300; ++round) {
        Bytes bad = packed;
        bad[random.bounded(quint32(bad.size()))] ^= std::byte(1 + random.bounded(255));
        Bytes out(kChunkBytes);
        const auto result = decompressChunk(bad, out); // a literal may change unnoticed: the seal is what notices
        QVERIFY(result || result.error().code == ErrorCode::Corrupt);
    }
    Bytes out(kChunkBytes);
    QVERIFY(decompressChunk(packed, out)); // the thread's context has taken no harm
    QCOMPARE(out, plain);
}

void TestCompression::looksCompressible_text_saysYes()
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        QVERIFY(looksCompressible(prose(kChunkBytes, seed)));
        QVERIFY(looksCompressible(prose(4096, seed)));
    }
    QVERIFY(looksCompressible(Bytes(kChunkBytes)));
    QVERIFY(!looksCompressible(Bytes(20)));
    QVERIFY(!looksCompressible({}));
}

void TestCompression::looksCompressible_noiseOfAnySize_saysNo()
{
    for (quint32 seed = 0; seed < 200; ++seed)
        QVERIFY(!looksCompressible(noise(4096 * size_t(1 + seed % 16), seed)));
}

void TestCompression::looksCompressible_alreadyCompressed_saysNo()
{
    const Bytes packed = compressed(prose(8 * kChunkBytes, 9));
    QVERIFY(packed.size() > kChunkBytes);
    QVERIFY(!looksCompressible(packed));
    QVERIFY(!looksCompressible(std::span(packed).first(4096)));
}

void TestCompression::looksCompressible_halfAndHalf_saysYes()
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        Bytes half = noise(kChunkBytes, seed);
        std::ranges::copy(prose(kChunkBytes / 2, seed), half.begin() + (seed % 2 == 0 ? 0 : kChunkBytes / 2));
        QVERIFY(looksCompressible(half));
        QVERIFY(!compressed(half).empty()); // and the promise is kept
        Bytes blocks = noise(kChunkBytes, seed);
        for (size_t block = 0; block < 16; block += 2) // every other block
            std::ranges::copy(prose(4096, seed), blocks.begin() + qptrdiff(block * 4096));
        QVERIFY(looksCompressible(blocks));
    }
}

void TestCompression::looksCompressible_program_saysYes()
{
    QFile file(QCoreApplication::applicationFilePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    int yes = 0;
    int chunks = 0;
    for (QByteArray chunk = file.read(kChunkBytes); chunk.size() == kChunkBytes; chunk = file.read(kChunkBytes)) {
        const auto bytes = std::as_bytes(std::span(chunk.constData(), size_t(chunk.size())));
        Bytes out(kChunkBytes);
        if (compressChunk(bytes, out) == 0)
            continue;
        ++chunks;
        yes += looksCompressible(bytes) ? 1 : 0;
    }
    QVERIFY(chunks > 0);
    QVERIFY2(yes * 10 >= chunks * 9, qPrintable(u"%1 of %2"_s.arg(yes).arg(chunks)));
}

void TestCompression::compressChunk_manyThreads_isSafe()
{
    std::atomic_int failures = 0;
    std::vector<std::thread> threads;
    for (quint32 t = 0; t < 4; ++t) {
        threads.emplace_back([&failures, t] {
            for (quint32 round = 0; round < 20; ++round) {
                const Bytes plain = prose(kChunkBytes, t * 100 + round);
                const Bytes packed = compressed(plain);
                Bytes out(plain.size());
                if (packed.empty() || !decompressChunk(packed, out) || out != plain)
                    ++failures;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
}

FALLOW_TEST(TestCompression)
#include "tst_coding_compression.moc"
