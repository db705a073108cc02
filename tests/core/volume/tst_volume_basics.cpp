// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_program.h"
#include "volume/volume_eraser.h"
#include "volume_rig.h"

using namespace fallow;
using namespace fallow::test;

class TestVolumeBasics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void read_neverWritten_givesZeros();
    void write_thenRead_givesSameBytes();
    void write_manyStripes_readsBackFromStripes();
    void write_outsideVolume_isRefused();
    void overwrite_whileInFlight_newestWins();
    void trim_afterStripes_readsZerosAndFreesStripes();
    void zeros_written_areNotStored();
    void compressed_partialOverwrite_readsBothParts();
    void compressed_chunksLargerThanAStripe_goOn();
    void flush_smallWrite_survivesPowerCut();
    void forcedWrite_small_survivesPowerCut();
    void trim_flushedAfterJournaledWrite_isNotResurrected();
    void blockStatus_overlayAndMap_agree();
    void blockStatus_muchOfTheMapIsCold_isAnsweredInParts();
    void writeBuffer_full_writerWaitsAndResumes();
    void writeBuffer_requestsOfHalfItsSize_goOn();
    void resize_shrinkThenGrow_readsZerosBeyond();
    void changeRecord_takenName_isRefusedAndDataGoesOn();
    void collector_manyOverwrites_boundsSpace();
    void collector_hangs_writersGoOn_data();
    void collector_hangs_writersGoOn();
    void collector_retiredStripe_waitsForItsReader();
    void read_inOrderWhileDegraded_readsEachStripeOnce();
    void read_inOrderWhileDegradedAndReadsFail_givesSameBytes();
    void read_inOrderWhileDegradedAndOverwritten_looksTheMapUpAgain();
    void read_sealBroken_failsCorruptAndReports();
    void close_stripesUnderWay_commitsNothingMore();
    void erase_volumeWithStripes_leavesNothing();
};

void TestVolumeBasics::read_neverWritten_givesZeros()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QCOMPARE(rig.read(5, 3).value(), QByteArray(3 * kBlockSizeBytes, '\0'));
    QCOMPARE(rig.read(0, 0).value(), QByteArray());
}

void TestVolumeBasics::write_thenRead_givesSameBytes()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(3, VolumeRig::blocks(1, 2)));
    QCOMPARE(rig.read(2, 4).value(),
             QByteArray(kBlockSizeBytes, '\0') + VolumeRig::blocks(1, 2) + QByteArray(kBlockSizeBytes, '\0'));
}

void TestVolumeBasics::write_manyStripes_readsBackFromStripes()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    const QByteArray data = VolumeRig::blocks(100, 300);
    QVERIFY(rig.write(10, data));
    QVERIFY(rig.settle());
    QCOMPARE(rig.volume->statistics().bufferedBytes, 0);
    QVERIFY(rig.stripes.stripes().size() > 10);
    QCOMPARE(rig.read(10, 300).value(), data);
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(10, 300).value(), data);
    for (int i = 0; i < 300; i += 7)
        QCOMPARE(rig.read(10 + i, 1).value(), VolumeRig::block(100 + quint32(i)));
}

void TestVolumeBasics::write_outsideVolume_isRefused()
{
    VolumeRig rig(kMiB);
    QVERIFY(rig.open());
    QCOMPARE(rig.write(256, VolumeRig::block(1)).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(rig.read(255, 2).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(rig.trim(0, 257).error().code, ErrorCode::InvalidArgument);
    QVERIFY(rig.write(255, VolumeRig::block(1)));
}

void TestVolumeBasics::overwrite_whileInFlight_newestWins()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.stripes.hold(true);
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 64)));
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() > 0; }));
    QVERIFY(rig.write(5, VolumeRig::blocks(1000, 3)));
    QCOMPARE(rig.read(5, 3).value(), VolumeRig::blocks(1000, 3));
    rig.stripes.release();
    QVERIFY(rig.settle());
    QCOMPARE(rig.read(5, 3).value(), VolumeRig::blocks(1000, 3));
    QCOMPARE(rig.read(8, 56).value(), VolumeRig::blocks(9, 56));
}

void TestVolumeBasics::trim_afterStripes_readsZerosAndFreesStripes()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 200)));
    QVERIFY(rig.settle());
    QVERIFY(rig.trim(0, 200));
    QCOMPARE(rig.read(0, 200).value(), QByteArray(200 * kBlockSizeBytes, '\0'));
    QVERIFY(rig.settle());
    QCOMPARE(rig.read(0, 200).value(), QByteArray(200 * kBlockSizeBytes, '\0'));
    QVERIFY(rig.stripes.stripes().isEmpty());
    QCOMPARE(rig.storedAndLive(), std::pair(qint64(0), qint64(0)));
}

void TestVolumeBasics::zeros_written_areNotStored()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 40)));
    QVERIFY(rig.settle());
    QVERIFY(rig.write(0, QByteArray(60 * kBlockSizeBytes, '\0')));
    QVERIFY(rig.settle());
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, 60).value(), QByteArray(60 * kBlockSizeBytes, '\0'));
    QCOMPARE(rig.storedAndLive(), std::pair(qint64(0), qint64(0)));
}

void TestVolumeBasics::compressed_partialOverwrite_readsBothParts()
{
    VolumeRig rig;
    rig.record().isCompressed = true;
    rig.putRecord();
    QVERIFY(rig.open());
    QByteArray text;
    while (text.size() < 256 * kBlockSizeBytes)
        text += "line " + QByteArray::number(text.size()) + " of a text that compresses well enough\n";
    text.truncate(256 * kBlockSizeBytes);
    QVERIFY(rig.write(3, text));
    QVERIFY(rig.settle());
    qint64 payload = 0;
    for (const auto &stored : rig.stripes.stripes())
        payload += stored.payload.size();
    QVERIFY2(payload < text.size() / 2, qPrintable(QString::number(payload)));
    QCOMPARE(rig.read(3, 256).value(), text);
    const QByteArray patch = VolumeRig::blocks(9, 5);
    QVERIFY(rig.write(30, patch));
    QVERIFY(rig.settle());
    text.replace(27 * kBlockSizeBytes, patch.size(), patch);
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(3, 256).value(), text);
    QCOMPARE(rig.read(29, 1).value(), text.mid(26 * kBlockSizeBytes, kBlockSizeBytes));
    QCOMPARE(rig.read(35, 2).value(), text.mid(32 * kBlockSizeBytes, 2 * kBlockSizeBytes));
}

/// Once much has compressed well, a stripe is given more than it could hold plain.
void TestVolumeBasics::compressed_chunksLargerThanAStripe_goOn()
{
    constexpr int kCount = 64;
    VolumeRig rig;
    rig.record().layout = LayoutSpec::distributed(2, 1);
    rig.record().layout.stripSizeBytes = 4096;
    rig.record().isCompressed = true;
    rig.putRecord();
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, QByteArray(kCount * kBlockSizeBytes, 't')));
    QVERIFY(rig.settle());
    QByteArray half;
    for (quint32 i = 0; i < kCount; ++i)
        half += VolumeRig::block(i).first(kBlockSizeBytes / 2) + QByteArray(kBlockSizeBytes / 2, 'h');
    QVERIFY(rig.write(0, half));
    QVERIFY(rig.settle());
    QCOMPARE(rig.read(0, kCount).value(), half);
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, kCount).value(), half);
}

void TestVolumeBasics::flush_smallWrite_survivesPowerCut()
{
    std::mt19937 random(1);
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(1, VolumeRig::block(1)));
    QVERIFY(rig.flush());
    QVERIFY(rig.stripes.stripes().isEmpty());
    QVERIFY(rig.write(1, VolumeRig::block(2)));
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(1, 1).value(), VolumeRig::block(1));
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(1, 1).value(), VolumeRig::block(1));
}

void TestVolumeBasics::forcedWrite_small_survivesPowerCut()
{
    std::mt19937 random(2);
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(4, VolumeRig::blocks(5, 3), true));
    QVERIFY(rig.trim(5, 1, true));
    QVERIFY(rig.write(100, VolumeRig::blocks(50, 90), true)); // more than a stripe
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(4, 3).value(), VolumeRig::block(5) + QByteArray(kBlockSizeBytes, '\0') + VolumeRig::block(7));
    QCOMPARE(rig.read(100, 90).value(), VolumeRig::blocks(50, 90));
}

void TestVolumeBasics::trim_flushedAfterJournaledWrite_isNotResurrected()
{
    std::mt19937 random(3);
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(1, VolumeRig::blocks(1, 2)));
    QVERIFY(rig.write(900, VolumeRig::block(77)));
    QVERIFY(rig.flush());
    QVERIFY(rig.trim(1, 2));
    QVERIFY(rig.flush());
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().commits > 0; }));
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(1, 2).value(), QByteArray(2 * kBlockSizeBytes, '\0'));
    QCOMPARE(rig.read(900, 1).value(), VolumeRig::block(77));
}

void TestVolumeBasics::blockStatus_overlayAndMap_agree()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(10, VolumeRig::blocks(1, 80)));
    QVERIFY(rig.write(3000, VolumeRig::blocks(1, 4)));
    QVERIFY(rig.trim(20, 5));
    const auto describe = [&](int limit) {
        const auto extents = rig.wait<QList<BlockDevice::Extent>>([&](Completion<QList<BlockDevice::Extent>> done) {
            rig.volume->blockStatus(0, 4096 * kBlockSizeBytes, limit, std::move(done));
        });
        QStringList text;
        for (const auto &extent : extents.value())
            text.append(QString::number(extent.lengthBytes / kBlockSizeBytes) + (extent.isAllocated ? u'D' : u'H'));
        return text.join(u' ');
    };
    const QString expected = QStringLiteral("10H 10D 5H 65D 2910H 4D 1092H");
    QCOMPARE(describe(100), expected);
    QVERIFY(rig.settle());
    QCOMPARE(describe(100), expected);
    QCOMPARE(describe(2), QStringLiteral("10H 10D"));
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(describe(100), expected);
}

void TestVolumeBasics::blockStatus_muchOfTheMapIsCold_isAnsweredInParts()
{
    constexpr int kSegments = 200;
    constexpr qint64 kSegmentBytes = kMapSegmentBlocks * kBlockSizeBytes;
    VolumeRig rig(kGiB);
    QVERIFY(rig.open());
    for (int i = 0; i < kSegments; ++i)
        QVERIFY(rig.write(i * kMapSegmentBlocks, VolumeRig::block(quint32(i))));
    QVERIFY(rig.settle());
    QVERIFY(rig.crashAndReopen());
    QVERIFY(rig.write((kSegments - 1) * kMapSegmentBlocks + 1, VolumeRig::block(7))); // far behind the first answer
    qint64 position = 0;
    qint64 allocatedBytes = 0;
    int answers = 0;
    for (; position < kSegments * kSegmentBytes; ++answers) {
        const auto extents = rig.wait<QList<BlockDevice::Extent>>([&](Completion<QList<BlockDevice::Extent>> done) {
            rig.volume->blockStatus(position, kSegments * kSegmentBytes - position, 1024, std::move(done));
        });
        QVERIFY(extents && !extents->isEmpty());
        for (const BlockDevice::Extent &extent : *extents) {
            QVERIFY(!extent.isAllocated || position % kSegmentBytes == 0);
            position += extent.lengthBytes;
            allocatedBytes += extent.isAllocated ? extent.lengthBytes : 0;
        }
        if (answers == 0)
            QVERIFY2(position < kSegments * kSegmentBytes / 2, qPrintable(QString::number(position)));
    }
    QCOMPARE(position, kSegments * kSegmentBytes);
    QCOMPARE(allocatedBytes, (kSegments + 1) * kBlockSizeBytes);
    QVERIFY(answers >= 3);
}

void TestVolumeBasics::writeBuffer_full_writerWaitsAndResumes()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.stripes.hold(true);
    int answered = 0;
    for (int i = 0; i < 12; ++i)
        rig.volume->write(i * 256 * kKiB, SharedBytes::copyOf(VolumeRig::blocks(quint32(i) * 64, 64)), {},
                          [&](const Result<void> &written) { answered += written.has_value(); });
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() > 0; }));
    QVERIFY(VolumeRig::spin([&] { return answered >= 7; }));
    QVERIFY(answered < 12);
    QVERIFY(rig.volume->statistics().waitingWriters > 0);
    QVERIFY(rig.volume->statistics().bufferedBytes <= rig.options.writeBufferBytes);
    rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return answered == 12; }));
    for (int i = 0; i < 12; ++i)
        QCOMPARE(rig.read(i * 64, 64).value(), VolumeRig::blocks(quint32(i) * 64, 64));
}

/// The second waits for the last piece of the first, and nothing but its commit tells it to go on.
void TestVolumeBasics::writeBuffer_requestsOfHalfItsSize_goOn()
{
    VolumeRig rig;
    rig.options.isCollecting = false;
    QVERIFY(rig.open());
    const int blocks = int(rig.options.writeBufferBytes / 2 / kBlockSizeBytes);
    for (int i = 0; i < 6; ++i)
        QVERIFY(rig.write(i * blocks, VolumeRig::blocks(quint32(i * blocks) + 1, blocks)));
    QCOMPARE(rig.read(5 * blocks, blocks).value(), VolumeRig::blocks(quint32(5 * blocks) + 1, blocks));
}

void TestVolumeBasics::resize_shrinkThenGrow_readsZerosBeyond()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 2048)));
    const auto resize = [&](qint64 bytes) {
        return rig.wait<void>([&](Completion<void> done) { rig.volume->resize(bytes, std::move(done)); });
    };
    QVERIFY(resize(4 * kMiB));
    QCOMPARE(rig.volume->sizeBytes(), 4 * kMiB);
    QCOMPARE(rig.read(1024, 1).error().code, ErrorCode::InvalidArgument);
    QVERIFY(resize(32 * kMiB));
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.volume->sizeBytes(), 32 * kMiB);
    QCOMPARE(rig.read(1024, 1024).value(), QByteArray(1024 * kBlockSizeBytes, '\0'));
    QCOMPARE(rig.read(0, 1024).value(), VolumeRig::blocks(1, 1024));
    QVERIFY(rig.settle());
    QCOMPARE(rig.read(1024, 1024).value(), QByteArray(1024 * kBlockSizeBytes, '\0'));
    QCOMPARE(resize(100).error().code, ErrorCode::InvalidArgument);
}

void TestVolumeBasics::changeRecord_takenName_isRefusedAndDataGoesOn()
{
    VolumeRig rig;
    VolumeRecord other = rig.record();
    other.id = VolumeId(8);
    other.name = QStringLiteral("other");
    CatalogChange change;
    change.putVolumes.append(other);
    EventLoopExecutor here;
    QVERIFY(rig.wait<void>([&](Completion<void> done) { rig.catalog().commit(change, here, std::move(done)); }));
    QVERIFY(rig.open());
    const auto rename = [&](const QString &name) {
        return rig.wait<void>([&](Completion<void> done) {
            rig.volume->changeRecord([name](VolumeRecord &record) { record.name = name; }, std::move(done));
        });
    };
    QCOMPARE(rename(QStringLiteral("other")).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(rig.volume->name(), QStringLiteral("test"));
    QVERIFY(rename(QStringLiteral("renamed")));
    QCOMPARE(rig.volume->name(), QStringLiteral("renamed"));
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 100)));
    QVERIFY(rig.settle());
}

void TestVolumeBasics::collector_manyOverwrites_boundsSpace()
{
    VolumeRig rig(8 * kMiB);
    QVERIFY(rig.open());
    constexpr int kBlocks = 2048;
    std::vector<quint32> model(kBlocks, 0);
    std::mt19937 random(11);
    quint32 version = 0;
    for (int i = 0; i < kBlocks; i += 64) {
        QVERIFY(rig.write(i, VolumeRig::blocks(version, 64)));
        for (int j = 0; j < 64; ++j)
            model[size_t(i + j)] = version + quint32(j);
        version += 64;
    }
    for (int i = 0; i < 4 * kBlocks; ++i) {
        const auto at = random() % kBlocks;
        QVERIFY(rig.write(qint64(at), VolumeRig::block(++version)));
        model[at] = version;
    }
    QVERIFY(rig.settle());
    const bool isBounded = VolumeRig::spin([&] {
        const auto [stored, live] = rig.storedAndLive();
        return double(stored) <= 1.6 * double(live);
    });
    const auto [stored, live] = rig.storedAndLive();
    QCOMPARE(live, qint64(kBlocks));
    QVERIFY2(isBounded, qPrintable(QString::number(double(stored) / double(live))));
    QVERIFY(rig.volume->statistics().stripesCollected > 0);
    QVERIFY(rig.crashAndReopen());
    for (int i = 0; i < kBlocks; ++i)
        QCOMPARE(rig.read(i, 1).value(), VolumeRig::block(model[size_t(i)]));
}

void TestVolumeBasics::collector_hangs_writersGoOn_data()
{
    QTest::addColumn<bool>("isReading");
    QTest::newRow("reading sparse stripes") << true;
    QTest::newRow("writing what it moves") << false;
}

/// Whatever a store that does not answer holds up of garbage collection, nobody who writes waits for it.
void TestVolumeBasics::collector_hangs_writersGoOn()
{
    QFETCH(bool, isReading);
    VolumeRig rig;
    QVERIFY(rig.beginSparse());
    const auto released = qScopeGuard([&] { rig.stripes.release(); });
    if (isReading)
        rig.stripes.hold(false, true);
    else
        rig.stripes.holdBackgroundWrites();
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() > 0; }));
    // Four times what may be buffered, so that stripes and commits must go on too, each with a flush.
    for (int i = 0; i < 32; ++i) {
        QVERIFY(rig.write(1024 + 64 * i, VolumeRig::blocks(quint32(9000 + 64 * i), 64)));
        QVERIFY(rig.flush());
    }
    QVERIFY(rig.stripes.heldCount() > 0);
    QCOMPARE(rig.volume->statistics().stripesCollected, 0);
    rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().stripesCollected >= 16; }));
    for (int i = 0; i < 16; ++i)
        QCOMPARE(rig.read(64 * i + 40, 24).value(), VolumeRig::blocks(quint32(64 * i + 40), 24));
    for (int i = 0; i < 32; ++i)
        QCOMPARE(rig.read(1024 + 64 * i, 64).value(), VolumeRig::blocks(quint32(9000 + 64 * i), 64));
}

void TestVolumeBasics::collector_retiredStripe_waitsForItsReader()
{
    VolumeRig rig;
    rig.options.isCollecting = false;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 10)));
    QVERIFY(rig.settle());
    rig.stripes.hold(false, true);
    QByteArray got;
    rig.volume->read(0, SharedBytes::allocate(10 * kBlockSizeBytes),
                     [&](const Result<SharedBytes> &read) { got = read ? read->toByteArray() : QByteArray("failed"); });
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() > 0; }));
    QVERIFY(rig.trim(0, 10));
    QVERIFY(rig.settle());
    QCOMPARE(rig.stripes.stripes().size(), 1);
    rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return !got.isEmpty(); }));
    QCOMPARE(got, VolumeRig::blocks(1, 10));
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.stripes().isEmpty(); }));
}

namespace {

/// Opens a volume that reads ahead, with `data` in stripes from block 0 on.
bool beginWith(VolumeRig &rig, const QByteArray &data)
{
    rig.options.readAheadBytes = 2 * kMiB;
    return rig.open() && rig.write(0, data) && rig.settle();
}

/// Reads `blockCount` blocks from block 0 on in requests of 8, all at once. @returns what came, in order.
QByteArray readInOrder(VolumeRig &rig, int blockCount)
{
    constexpr int kBlocks = 8;
    QList<QByteArray> parts(blockCount / kBlocks);
    int answers = 0;
    for (int i = 0; i < parts.size(); ++i)
        rig.volume->read(i * kBlocks * kBlockSizeBytes, SharedBytes::allocate(size_t(kBlocks * kBlockSizeBytes)),
                         [&, i](Result<SharedBytes> result) {
                             parts[i] = result ? result->toByteArray() : QByteArray();
                             ++answers;
                         });
    rig.spin([&] { return answers == parts.size(); });
    return parts.join();
}

} // namespace

void TestVolumeBasics::read_inOrderWhileDegraded_readsEachStripeOnce()
{
    VolumeRig rig;
    const QByteArray data = VolumeRig::blocks(1, 320);
    QVERIFY(beginWith(rig, data));
    const int stripeCount = int(rig.stripes.stripes().size());
    rig.stripes.setNeedsDecoding(true);
    QCOMPARE(readInOrder(rig, 320), data);
    // The first 64 blocks, 8 requests over up to two stripes each, have not shown yet that they are a stream.
    QVERIFY2(rig.stripes.readCount() <= stripeCount + 16, qPrintable(QString::number(rig.stripes.readCount())));
    QVERIFY(rig.stripes.readCount() >= stripeCount);
}

void TestVolumeBasics::read_inOrderWhileDegradedAndReadsFail_givesSameBytes()
{
    VolumeRig rig;
    const QByteArray data = VolumeRig::blocks(1, 320);
    QVERIFY(beginWith(rig, data));
    rig.stripes.setNeedsDecoding(true);
    rig.stripes.failReads(17, ErrorCode::NotEnoughStrips, 3); // what is read for several requests; each asks again
    QCOMPARE(readInOrder(rig, 320), data);
}

void TestVolumeBasics::read_inOrderWhileDegradedAndOverwritten_looksTheMapUpAgain()
{
    VolumeRig rig;
    const QByteArray old = VolumeRig::blocks(1, 320);
    QVERIFY(beginWith(rig, old));
    rig.stripes.setNeedsDecoding(true);
    rig.stripes.failReads(17, ErrorCode::NotEnoughStrips, 1000); // all that is read for several requests
    rig.stripes.hold(false, true);
    constexpr int kBlocks = 8;
    QList<Result<SharedBytes>> parts;
    for (int i = 0; i < 320 / kBlocks; ++i)
        rig.volume->read(i * kBlocks * kBlockSizeBytes, SharedBytes::allocate(size_t(kBlocks * kBlockSizeBytes)),
                         [&](Result<SharedBytes> result) { parts.append(std::move(result)); });
    QVERIFY(rig.stripes.heldCount() > 17);
    // Their stripes go as soon as the last of these reads has ended.
    QVERIFY(rig.write(0, VolumeRig::blocks(5000, 320)));
    QVERIFY(rig.settle());
    rig.stripes.failReads(17 - rig.stripes.readCount(), ErrorCode::NotEnoughStrips, rig.stripes.readCount() - 16);
    rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return parts.size() == 320 / kBlocks; }));
    for (const Result<SharedBytes> &part : std::as_const(parts))
        QVERIFY2(part, qPrintable(part ? QString() : part.error().toString()));
    QCOMPARE(rig.read(0, 320).value(), VolumeRig::blocks(5000, 320));
}

void TestVolumeBasics::read_sealBroken_failsCorruptAndReports()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 10)));
    QVERIFY(rig.settle());
    QVERIFY(rig.stripes.corrupt(rig.stripes.stripes().firstKey(), 4200));
    const auto read = rig.read(0, 10);
    QCOMPARE(read.error().code, ErrorCode::Corrupt);
    QVERIFY(read.error().where.contains(QStringLiteral("volume test")));
    QCOMPARE(rig.events.size(), 1);
    QCOMPARE(rig.read(0, 1).value(), VolumeRig::block(1));
}

void TestVolumeBasics::close_stripesUnderWay_commitsNothingMore()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.stripes.hold(true);
    const QByteArray data = VolumeRig::blocks(1, 40);
    QVERIFY(rig.write(0, data));
    QVERIFY(VolumeRig::spin([&] { return rig.stripes.heldCount() > 0; }));
    QVERIFY(rig.wait<void>([&](auto done) { rig.volume->close(std::move(done)); })); // it lies in the journal
    const int commits = rig.catalog().commitCount();
    rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().stripesInFlight == 0; }));
    const auto codeOf = [&](auto begin) {
        const auto result = rig.wait<void>(begin);
        return result ? ErrorCode::Internal : result.error().code;
    };
    Volume &volume = *rig.volume;
    QCOMPARE(codeOf([&](auto done) { volume.write(0, SharedBytes::copyOf(data), {}, std::move(done)); }),
             ErrorCode::Disconnected);
    QCOMPARE(codeOf([&](auto done) { volume.resize(8 * kMiB, std::move(done)); }), ErrorCode::Disconnected);
    QCOMPARE(codeOf([&](auto done) {
                 volume.changeRecord([](VolumeRecord &record) { record.isExported = true; }, std::move(done));
             }),
             ErrorCode::Disconnected);
    QCOMPARE(codeOf([&](auto done) { volume.settle(std::move(done)); }), ErrorCode::Disconnected);
    QVERIFY(rig.wait<void>([&](auto done) { volume.close(std::move(done)); })); // again
    QCOMPARE(rig.catalog().commitCount(), commits);
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, 40).value(), data);
}

void TestVolumeBasics::erase_volumeWithStripes_leavesNothing()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 400)));
    QVERIFY(rig.settle());
    rig.volume.reset();
    QVERIFY(
        rig.wait<void>([&](Completion<void> done) { eraseVolume(VolumeId(7), rig.services(), {}, std::move(done)); }));
    QVERIFY(rig.stripes.stripes().isEmpty());
    auto reader = rig.catalog().makeReader();
    QVERIFY((*reader)->volumes()->isEmpty());
    QVERIFY((*reader)->extents(VolumeId(7), -1, 10)->isEmpty());
}

FALLOW_TEST(TestVolumeBasics)
#include "tst_volume_basics.moc"
