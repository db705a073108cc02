// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume_rig.h"

#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

/// Closing, and changes of the size that meet each other.
class TestVolumeClosing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void close_journalsDiskHangs_holdsUpNobodyAndIsAnsweredAfterIt();
    void close_twice_bothHearTheSame();
    void resize_whileAnotherSizeIsQueued_isBusy();
};

void TestVolumeClosing::close_journalsDiskHangs_holdsUpNobodyAndIsAnsweredAfterIt()
{
    VolumeRig rig;
    rig.options.isCollecting = false;
    QVERIFY(rig.open());
    for (int i = 0; i < 80; ++i)
        QVERIFY(rig.write(i % 4, VolumeRig::block(quint32(i)), true)); // more than a segment
    QVERIFY(rig.journal->fileCount() > 1);
    rig.journal->hold();
    QVERIFY(rig.settle());
    QVERIFY(VolumeRig::spin([&] { return rig.journal->isInHeldCall(); })); // it removes a segment
    int closed = 0;
    rig.volume->close([&](const Result<void> &result) { closed += result ? 1 : 100; });
    QVERIFY(VolumeRig::spin([&] { return rig.volume->hasEnded(); }));
    rig.volume->close([&](const Result<void> &result) { closed += result ? 1 : 100; });
    QVERIFY(VolumeRig::spin([&, turns = 0]() mutable {
        rig.executor().post([] {});
        return ++turns > 10;
    }));
    QCOMPARE(closed, 0); // whoever erases the journal's directory waits for that
    rig.journal->release();
    QVERIFY(VolumeRig::spin([&] { return closed == 2; }));
    QVERIFY(rig.open());
    QCOMPARE(rig.read(0, 4).value(), VolumeRig::blocks(76, 4));
}

void TestVolumeClosing::close_twice_bothHearTheSame()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 4), true));
    QVERIFY(rig.trim(0, 1));
    rig.journal->hold();
    std::vector<Result<void>> closed;
    const auto close = [&] { rig.volume->close([&](Result<void> result) { closed.push_back(std::move(result)); }); };
    close();
    QVERIFY(VolumeRig::spin([&] { return rig.journal->isInHeldCall(); }));
    rig.volume->settle([](const Result<void> &) {}); // the zeros are on their way once more, behind the first's flush
    close();
    rig.journal->setSyncMs(200); // from now on
    QVERIFY(closed.empty());
    rig.journal->release();
    QVERIFY(VolumeRig::spin([&] { return closed.size() == 2; }));
    for (const Result<void> &each : closed)
        QVERIFY2(each, qPrintable(each ? QString() : each.error().toString()));
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, 4).value(), QByteArray(kBlockSizeBytes, '\0') + VolumeRig::blocks(2, 3));
}

/// Which of two is a growing nobody knows before the first is committed.
void TestVolumeClosing::resize_whileAnotherSizeIsQueued_isBusy()
{
    VolumeRig rig(8 * kMiB);
    QVERIFY(rig.open());
    for (const bool isWithTheCatalog : {false, true}) {
        const qint64 before = rig.volume->sizeBytes();
        if (isWithTheCatalog)
            rig.catalog().hold();
        std::optional<Result<void>> grown;
        rig.volume->resize(before + 8 * kMiB, [&](Result<void> result) { grown = std::move(result); });
        if (isWithTheCatalog)
            QVERIFY(VolumeRig::spin([&] { return rig.catalog().heldCount() > 0; }));
        for (const qint64 sizeBytes : {before + 4 * kMiB, before + 8 * kMiB, before - 4 * kMiB}) {
            const auto refused = rig.wait<void>([&](auto done) { rig.volume->resize(sizeBytes, std::move(done)); });
            QCOMPARE(refused ? ErrorCode::Cancelled : refused.error().code, ErrorCode::Busy);
            if (!isWithTheCatalog)
                break; // it may be committed by now
        }
        rig.catalog().release();
        QVERIFY(VolumeRig::spin([&] { return grown.has_value(); }));
        QVERIFY(grown->has_value());
        QCOMPARE(rig.volume->sizeBytes(), before + 8 * kMiB);
    }
    QVERIFY(rig.wait<void>([&](auto done) { rig.volume->resize(4 * kMiB, std::move(done)); }));
    QCOMPARE(rig.volume->sizeBytes(), 4 * kMiB);
}

FALLOW_TEST(TestVolumeClosing)
#include "tst_volume_closing.moc"
