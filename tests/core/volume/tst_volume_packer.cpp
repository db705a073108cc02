// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/compression.h"
#include "support/test_program.h"
#include "volume/packer.h"

#include <QTest>
#include <random>

using namespace fallow;

namespace {

constexpr qint64 kBlocks = 240;

/// Bytes of which every sixteenth or so is the same: regular enough to be tried, and too little to be worth it.
std::byte nearlyNoise(std::mt19937 &random)
{
    return random() % 15 == 0 ? std::byte{7} : std::byte(random() & 0xff);
}

SharedBytes filled(const std::function<std::byte()> &next)
{
    SharedBytes bytes = SharedBytes::allocate(static_cast<size_t>(kBlocks * kBlockSizeBytes));
    for (size_t i = 0; i < bytes.size(); ++i)
        bytes.writableData()[i] = next();
    return bytes;
}

} // namespace

class VolumePacker : public QObject
{
    Q_OBJECT

    static PackedStripe pack(const SharedBytes &bytes, CompressionTrial trial, quint32 stripBytes = 256 * kKiB)
    {
        static const BlockCipher cipher(SecretKey::generate(), VolumeId(1));
        PackOrder order;
        order.stripe = StripeId(1);
        order.layout = LayoutSpec::distributed(4, 2);
        order.layout.stripSizeBytes = stripBytes;
        order.isCompressed = true;
        order.trial = trial;
        PackPiece piece;
        piece.blockCount = kBlocks;
        piece.sequence = 1;
        piece.bytes = bytes;
        order.pieces.push_back(piece);
        return packStripe(cipher, order);
    }
    static int compressedCount(const PackedStripe &packed)
    {
        return static_cast<int>(std::ranges::count_if(packed.placed, [](const PackedStripe::Placed &placed) {
            return placed.extent.kind == ExtentKind::Compressed;
        }));
    }

private Q_SLOTS:
    void zeros_ofOneWriteHalfJournaled_staySeparate()
    {
        static const BlockCipher cipher(SecretKey::generate(), VolumeId(1));
        const auto zeros = [](qint64 firstBlock, bool isDurable) {
            PackPiece piece;
            piece.firstBlock = firstBlock;
            piece.blockCount = 5;
            piece.sequence = 7;
            piece.bytes = SharedBytes::zeroed(5 * kBlockSizeBytes);
            piece.isDurable = isDurable;
            return piece;
        };
        PackOrder order;
        order.stripe = StripeId(1);
        order.layout = LayoutSpec::distributed(4, 2);
        order.mayDropZeros = true;
        order.pieces = {zeros(10, true), zeros(15, false), zeros(20, false)};
        const PackedStripe packed = packStripe(cipher, order);
        QCOMPARE(packed.zeros.size(), size_t(2));
        QVERIFY(packed.zeros[0].isDurable && !packed.zeros[1].isDurable);
        QCOMPARE(packed.zeros[0].blockCount, 5);
        QCOMPARE(packed.zeros[1].firstBlock, 15);
        QCOMPARE(packed.zeros[1].blockCount, 10);
    }

    void compression_thatNeverPays_isTriedEverMoreSeldom()
    {
        std::mt19937 random(1);
        const SharedBytes bytes = filled([&] { return nearlyNoise(random); });
        QVERIFY(looksCompressible({bytes.data(), 65536}));
        CompressionTrial trial;
        for (int i = 0; i < 64 && trial.failures < CompressionTrial::kMaxFailures; ++i) {
            const PackedStripe packed = pack(bytes, trial);
            QCOMPARE(compressedCount(packed), 0);
            QCOMPARE(packed.blockCount, kBlocks);
            QVERIFY(packed.trial.failures > trial.failures || packed.trial.blocksToSkip < trial.blocksToSkip);
            trial = packed.trial;
        }
        QCOMPARE(trial.failures, CompressionTrial::kMaxFailures);
    }

    void compression_afterDataThatDoesNotPay_comesBack()
    {
        int count = 0;
        const SharedBytes text = filled([&] { return std::byte("the quick brown fox "[count++ % 20]); });
        CompressionTrial trial;
        for (int i = 0; i < CompressionTrial::kMaxFailures + 3; ++i)
            trial.note(false);
        int packs = 0;
        for (; packs < 8 && trial.failures > 0; ++packs)
            trial = pack(text, trial).trial;
        QVERIFY2(packs <= 5, "64 chunks are skipped at most");
        QCOMPARE(compressedCount(pack(text, trial)), static_cast<int>(kBlocks / kChunkBlocks));
    }

    /// A chunk may be larger than all that a stripe of small strips holds.
    void chunk_largerThanAStripe_isStoredInBlocks()
    {
        std::mt19937 random(3);
        int count = 0;
        const SharedBytes half =
            filled([&] { return count++ % 4096 < 2048 ? std::byte(random() & 0xff) : std::byte(9); });
        const PackedStripe packed = pack(half, {}, 4096);
        QCOMPARE(packed.blockCount, 4);
        QCOMPARE(compressedCount(packed), 0);
        QVERIFY(compressedCount(pack(half, {})) > 0);
    }

    void noise_betweenText_changesNoTrial()
    {
        std::mt19937 random(2);
        const SharedBytes noise = filled([&] { return std::byte(random() & 0xff); });
        const PackedStripe packed = pack(noise, {});
        QCOMPARE(packed.trial.failures, 0);
        QCOMPARE(compressedCount(packed), 0);
        QCOMPARE(packed.blockCount, kBlocks);
    }
};

FALLOW_TEST(VolumePacker)
#include "tst_volume_packer.moc"
