// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume_rig.h"

#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

namespace {

/// Each is a run of its own.
void trimScattered(VolumeRig &rig, int count, int &answered, int &failed)
{
    for (int i = 0; i < count; ++i) {
        rig.volume->trim((8 + 2 * i) * kBlockSizeBytes, kBlockSizeBytes, {}, [&](const Result<void> &trimmed) {
            ++answered;
            failed += trimmed ? 0 : 1;
        });
    }
}

} // namespace

/// Zeros on their way to a journal that is slow, or takes nothing.
class TestVolumeZeros : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void trims_journalSlow_goThereOnce();
    void trims_journalTakesNone_areTriedAFewAtATime();
    void trims_journalTakesNone_leaveDataAllItsRoom();
    void trims_journalTakesNone_hearItWhenTheirRoomIsFull();
    void trims_journalWorksAgain_waitForItAsBefore();
    void trims_whileDataIsStuck_fillNoMoreThanTheirShareOfTheJournal();
    void trim_refusedAndThenInParts_isWhollyInTheNextFlush();
};

void TestVolumeZeros::trims_journalSlow_goThereOnce()
{
    constexpr int kCount = 5000;
    VolumeRig rig(64 * kMiB);
    rig.options.writeBufferBytes = 64 * kMiB;
    QVERIFY(rig.open());
    QVERIFY(rig.trim(0, 1, true)); // there is a segment
    rig.journal->hold();
    const qint64 before = rig.journal->recordBytes();
    int answered = 0;
    int failed = 0;
    trimScattered(rig, kCount, answered, failed);
    QVERIFY(VolumeRig::spin([&] { return answered == kCount; }));
    int settled = 0;
    for (int i = 0; i < 20; ++i) // each looks for zeros that may go
        rig.volume->settle([&](const Result<void> &) { ++settled; });
    QVERIFY(VolumeRig::spin([&] { return rig.journal->isInHeldCall(); }));
    rig.journal->release();
    QVERIFY(VolumeRig::spin([&] { return settled == 20; }));
    const qint64 written = rig.journal->recordBytes() - before;
    QVERIFY2(written <= kCount * kJournalAlignmentBytes, qPrintable(QString::number(written)));
    QCOMPARE(failed, 0);
    QCOMPARE(rig.volume->statistics().bufferedBytes, 0);
}

void TestVolumeZeros::trims_journalTakesNone_areTriedAFewAtATime()
{
    constexpr int kCount = 5000;
    VolumeRig rig(64 * kMiB);
    rig.options.writeBufferBytes = 64 * kMiB;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::block(1), true));
    rig.journal->failRecords(true);
    int answered = 0;
    int failed = 0;
    trimScattered(rig, kCount, answered, failed);
    QVERIFY(VolumeRig::spin([&] { return answered == kCount; }));
    const auto tryNow = [&] {
        const qint64 before = rig.journal->recordBytes();
        rig.volume->settle([](const Result<void> &) {});
        return VolumeRig::spin([&] { return rig.journal->recordBytes() > before; });
    };
    QVERIFY(tryNow());
    QVERIFY(VolumeRig::spin([&] { return rig.eventKinds().contains(QStringLiteral("volume.journal-failing")); }));
    const qint64 before = rig.journal->recordBytes();
    for (int i = 0; i < 5; ++i)
        QVERIFY(tryNow());
    const qint64 tried = (rig.journal->recordBytes() - before) / kJournalAlignmentBytes;
    QVERIFY2(tried < kCount / 10, qPrintable(QString::number(tried)));
    rig.journal->failRecords(false);
    QVERIFY(rig.settle());
    QCOMPARE(rig.volume->statistics().bufferedBytes, 0);
}

/// Also a request as large as the buffer.
void TestVolumeZeros::trims_journalTakesNone_leaveDataAllItsRoom()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.journal->failCreate(ErrorCode::NoSpace);
    for (int i = 0; i < 10; ++i)
        QVERIFY(rig.trim(1000 + 2 * i, 1));
    const int blocks = int(rig.options.writeBufferBytes / kBlockSizeBytes);
    QVERIFY(rig.write(0, VolumeRig::blocks(1, blocks)));
    QCOMPARE(rig.read(0, blocks).value(), VolumeRig::blocks(1, blocks));
}

void TestVolumeZeros::trims_journalTakesNone_hearItWhenTheirRoomIsFull()
{
    constexpr int kCount = 10'000;
    VolumeRig rig(128 * kMiB);
    QVERIFY(rig.open());
    rig.journal->failCreate(ErrorCode::NoSpace);
    int answered = 0;
    int failed = 0;
    trimScattered(rig, kCount, answered, failed);
    const auto written = rig.write(0, VolumeRig::block(1)); // it waits behind them
    QVERIFY2(written, qPrintable(written ? QString() : written.error().toString()));
    QCOMPARE(answered, kCount);
    QVERIFY(failed > 0);
    QVERIFY(failed < kCount);
    QVERIFY(rig.volume->statistics().bufferedBytes <= rig.options.writeBufferBytes);
    rig.journal->failCreate({});
    QVERIFY(rig.settle());
    QVERIFY(rig.trim(8 + 2 * kCount, 1));
    QVERIFY(rig.flush());
}

/// Though it was a flush that found out.
void TestVolumeZeros::trims_journalWorksAgain_waitForItAsBefore()
{
    constexpr int kCount = 10'000;
    VolumeRig rig(128 * kMiB);
    QVERIFY(rig.open());
    rig.journal->failCreate(ErrorCode::NoSpace);
    int answered = 0;
    int failed = 0;
    trimScattered(rig, kCount, answered, failed);
    QVERIFY(VolumeRig::spin([&] { return answered == kCount; }));
    QVERIFY(failed > 0);
    rig.journal->failCreate({});
    QVERIFY(rig.flush());
    QVERIFY(rig.settle());
    rig.journal->hold();
    answered = failed = 0;
    trimScattered(rig, kCount, answered, failed);
    QVERIFY(VolumeRig::spin([&] { return rig.journal->isInHeldCall(); }));
    rig.journal->release();
    QVERIFY(VolumeRig::spin([&] { return answered == kCount; }));
    QCOMPARE(failed, 0);
}

/// Stuck data holds the oldest segment, so that none behind it can go. Trimming that very data frees them.
void TestVolumeZeros::trims_whileDataIsStuck_fillNoMoreThanTheirShareOfTheJournal()
{
    constexpr int kManyTrims = 6000; // more than bound and share take; of few places, or their buffer is full before
    VolumeRig rig(64 * kMiB);
    rig.options.journalSegmentBytes = 64 * kKiB;
    rig.options.journalBytes = 1 * kMiB;
    QVERIFY(rig.open());
    const qint64 shareBytes = rig.options.journalBytes / 4;
    const auto journalBytes = [&] { return rig.volume->statistics().journalBytes; };
    rig.stripes.setRoom(0);
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 4), true));
    int trims = 0;
    for (; journalBytes() <= rig.options.journalBytes; ++trims)
        QVERIFY(rig.trim(100 + trims % 200 * 2, 1, true));
    QVERIFY(rig.trim(0, 4, true));
    QVERIFY(VolumeRig::spin([&] { return journalBytes() <= 4 * rig.options.journalSegmentBytes; }));

    QVERIFY(rig.write(0, VolumeRig::blocks(1, 4), true));
    Result<void> trimmed;
    for (trims = 0; trims < kManyTrims && trimmed; ++trims)
        trimmed = rig.trim(100 + trims % 200 * 2, 1, true);
    QVERIFY(!trimmed);
    QCOMPARE(trimmed.error().code, ErrorCode::NoSpace);
    QVERIFY(journalBytes() > rig.options.journalBytes);
    QVERIFY(journalBytes() <= rig.options.journalBytes + shareBytes);
    QVERIFY(rig.volume->writeTrouble().english().contains(QStringLiteral("NoSpace"))); // the stores, not the journal
    rig.stripes.setRoom(-1);
    QVERIFY(VolumeRig::spin([&] { return rig.settle() && rig.trim(100, 1, true); }));
    QVERIFY(VolumeRig::spin([&] { return rig.settle() && journalBytes() < rig.options.journalBytes / 2; }));
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, 4).value(), VolumeRig::blocks(1, 4));
}

/// The journal tries a few zeros at a time, so that of a run that has since been broken it refuses a part.
void TestVolumeZeros::trim_refusedAndThenInParts_isWhollyInTheNextFlush()
{
    constexpr int kTrimmed = 1000;
    std::mt19937 random(12);
    VolumeRig rig;
    QVERIFY(rig.open());
    for (int block = 0; block < kTrimmed; block += 50)
        QVERIFY(rig.write(block, VolumeRig::blocks(quint32(block), 50)));
    QVERIFY(rig.settle());
    // Those that may go are tried, and refused.
    const auto tryZeros = [&rig] {
        const qint64 before = rig.journal->recordBytes();
        rig.volume->settle([](const Result<void> &) {});
        const bool isTried = VolumeRig::spin([&] { return rig.journal->recordBytes() > before; });
        runEventsFor(50); // the answer comes, and another attempt not yet
        return isTried;
    };
    rig.journal->failRecords(true);
    QVERIFY(rig.trim(2000, 1));
    QVERIFY(tryZeros());
    QVERIFY(rig.trim(0, kTrimmed));
    QVERIFY(!rig.flush());
    for (int block = 1; block < 80; block += 2)
        QVERIFY(rig.write(block, VolumeRig::block(5000)));
    QVERIFY(tryZeros());
    rig.journal->failRecords(false);
    QVERIFY(rig.flush());
    QVERIFY(rig.crashAndReopen(&random));
    for (int block = 0; block < kTrimmed; ++block) {
        const bool isWritten = block < 80 && block % 2 == 1;
        QCOMPARE(rig.read(block, 1).value(), isWritten ? VolumeRig::block(5000) : QByteArray(kBlockSizeBytes, '\0'));
    }
}

FALLOW_TEST(TestVolumeZeros)
#include "tst_volume_zeros.moc"
