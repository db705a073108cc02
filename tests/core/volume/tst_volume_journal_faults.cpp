// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/patience.h"
#include "volume_rig.h"

#include "support/test_program.h"
#include "volume/journal_format.h"

#include <QDir>
#include <QElapsedTimer>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// A journal that fails, is damaged or finds no room, and whoever flushes meanwhile.
class TestVolumeJournalFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void journal_diskFull_flushTakesStripes();
    void journal_diskFull_isSaidUntilTheDiskTakesASegment();
    void journal_segmentFails_onlyAnAppendShowsThatItWorks();
    void journal_fullByItsBound_isNoTrouble();
    void journal_manyFlushesAtOnce_shareSyncs();
    void journal_comesAndGoes_isToldOnce();
    void journal_andStripesFail_flushSaysSoAndNothingIsLost();
    void journal_failsFromBeforeFlush_flushHearsOnlyOfItsOwnTry();
    void journal_syncFails_neverTrustsThatSegmentAgain();
    void journal_overwrittenInMiddle_isCorruptByName();
    void journal_missingSegment_isCorrupt();
    void journal_tornTail_isPassedOver();
    void journal_otherKey_isUnauthorised();
    void journal_longUse_staysBounded();
    void journal_inFiles_isReplayedAndReleased();
    void flush_journalFullAndRunTrimmedMeanwhile_isNotUndone();
    void flush_stripesSlow_journalsThem();
    void journal_removalFails_laterSegmentsStayToo();
    void journal_segmentNeitherBegunNorRemoved_opensAgain();
    void journal_takesNothing_zerosAreNotTriedInALoop();
    void journal_directoryCannotBeMade_saysWhy();
    void journal_lastSegmentCutShort_isCorruptAndStays_data();
    void journal_lastSegmentCutShort_isCorruptAndStays();
    void journal_makingOfSegmentInterrupted_isPassedOver_data();
    void journal_makingOfSegmentInterrupted_isPassedOver();
    void journal_segmentOfFormerBuild_isReadAsBefore();
    void journal_earlierSegmentCutBehindItsEnd_losesNothing();
};

void TestVolumeJournalFaults::journal_diskFull_flushTakesStripes()
{
    std::mt19937 random(6);
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.journal->failCreate(ErrorCode::NoSpace);
    QVERIFY(rig.write(7, VolumeRig::blocks(1, 3)));
    QVERIFY(rig.flush());
    QCOMPARE(rig.stripes.stripes().size(), 1);
    QVERIFY(rig.trim(7, 1));
    QCOMPARE(rig.flush().error().code, ErrorCode::NoSpace);
    rig.journal->failCreate({});
    QVERIFY(rig.flush());
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(7, 3).value(), QByteArray(kBlockSizeBytes, '\0') + VolumeRig::blocks(2, 2));
}

void TestVolumeJournalFaults::journal_diskFull_isSaidUntilTheDiskTakesASegment()
{
    VolumeRig rig;
    rig.options.journalProbeMs = 20;
    QVERIFY(rig.open());
    QVERIFY(rig.volume->writeTrouble().isEmpty());
    rig.journal->failCreate(ErrorCode::NoSpace);
    QVERIFY(rig.write(7, VolumeRig::blocks(1, 3)));
    QVERIFY(rig.flush()); // by a stripe
    QVERIFY2(rig.volume->writeTrouble().english().contains(u"journal cannot be written"_s),
             qPrintable(rig.volume->writeTrouble().english()));
    QVERIFY(rig.volume->writeTrouble().english().contains(u"NoSpace"_s));
    QCOMPARE(rig.eventKinds(), QStringList{u"volume.journal-failing"_s});
    // It is asked again although nobody flushes; only a segment that the disk has taken ends it.
    const int calls = rig.journal->createCalls();
    QVERIFY(VolumeRig::spin([&] { return rig.journal->createCalls() > calls + 2; }));
    QVERIFY(!rig.volume->writeTrouble().isEmpty());
    rig.journal->failCreate({});
    QVERIFY(VolumeRig::spin([&] { return rig.volume->writeTrouble().isEmpty(); }));
    QCOMPARE(rig.eventKinds(), (QStringList{u"volume.journal-failing"_s, u"volume.journal-recovered"_s}));
    QCOMPARE(rig.journal->fileCount(), 1);
    // What it was asked with is what the next flush goes to.
    QVERIFY(rig.trim(7, 1));
    QVERIFY(rig.flush());
    QCOMPARE(rig.journal->fileCount(), 1);
    std::mt19937 random(6);
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(7, 3).value(), QByteArray(kBlockSizeBytes, '\0') + VolumeRig::blocks(2, 2));
}

void TestVolumeJournalFaults::journal_segmentFails_onlyAnAppendShowsThatItWorks()
{
    VolumeRig rig;
    rig.options.journalProbeMs = 5;
    QVERIFY(rig.open());
    QVERIFY(rig.write(1, VolumeRig::block(1)));
    QVERIFY(rig.flush());
    rig.journal->failRecords(true);
    QVERIFY(rig.write(2, VolumeRig::block(2)));
    QVERIFY(rig.flush()); // by a stripe
    QVERIFY(rig.settle());
    QVERIFY(rig.flush()); // now nothing is on its way to the journal any more that could show it
    QVERIFY(!rig.volume->writeTrouble().isEmpty());
    rig.journal->failRecords(false);
    const int calls = rig.journal->createCalls();
    runEventsFor(100);
    QCOMPARE(rig.journal->createCalls(), calls); // it is not asked in vain
    QVERIFY(!rig.volume->writeTrouble().isEmpty());
    QVERIFY(rig.write(3, VolumeRig::block(3)));
    QVERIFY(rig.flush());
    QVERIFY(rig.volume->writeTrouble().isEmpty());
}

void TestVolumeJournalFaults::journal_manyFlushesAtOnce_shareSyncs()
{
    constexpr int kFlushes = 100;
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::block(0)));
    QVERIFY(rig.flush()); // a segment is there
    rig.journal->setSyncMs(20);
    const int before = rig.journal->syncCount();
    int flushed = 0;
    for (int i = 0; i < kFlushes; ++i)
        rig.volume->write(qint64(i) * kBlockSizeBytes, SharedBytes::copyOf(VolumeRig::block(quint32(i))), {true},
                          [&](const Result<void> &written) { flushed += written ? 1 : 0; });
    QVERIFY(VolumeRig::spin([&] { return flushed == kFlushes; }));
    const int syncs = rig.journal->syncCount() - before;
    QVERIFY2(syncs >= 1 && syncs <= kFlushes / 5, qPrintable(QString::number(syncs)));
}

void TestVolumeJournalFaults::journal_fullByItsBound_isNoTrouble()
{
    VolumeRig rig;
    rig.options.journalBytes = 0; // takes zeros alone
    QVERIFY(rig.open());
    QVERIFY(rig.write(7, VolumeRig::blocks(1, 3)));
    QVERIFY(rig.flush());
    QCOMPARE(rig.stripes.stripes().size(), 1);
    QVERIFY(rig.volume->writeTrouble().isEmpty());
    QVERIFY(rig.events.isEmpty());
}

void TestVolumeJournalFaults::journal_comesAndGoes_isToldOnce()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    for (int turn = 0; turn < 5; ++turn) {
        rig.journal->failCreate(ErrorCode::NoSpace);
        rig.journal->failSyncs(turn == 0 ? 0 : 1); // ends the segment that is there
        QVERIFY(rig.write(7, VolumeRig::blocks(quint32(turn), 3)));
        QVERIFY(rig.flush());
        QVERIFY(!rig.volume->writeTrouble().isEmpty());
        rig.journal->failCreate({});
        QVERIFY(rig.write(7, VolumeRig::blocks(quint32(turn), 3)));
        QVERIFY(rig.flush());
        QVERIFY(rig.volume->writeTrouble().isEmpty());
    }
    QCOMPARE(rig.eventKinds(), (QStringList{u"volume.journal-failing"_s, u"volume.journal-recovered"_s}));
}

void TestVolumeJournalFaults::journal_andStripesFail_flushSaysSoAndNothingIsLost()
{
    std::mt19937 random(7);
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.journal->failCreate(ErrorCode::NoSpace);
    rig.stripes.failWrites(1, ErrorCode::NoSpace, 1'000'000);
    QVERIFY(rig.write(7, VolumeRig::blocks(1, 3)));
    QCOMPARE(rig.flush().error().code, ErrorCode::NoSpace);
    QCOMPARE(rig.write(20, VolumeRig::block(9), true).error().code, ErrorCode::NoSpace);
    QCOMPARE(rig.read(7, 3).value(), VolumeRig::blocks(1, 3));
    rig.journal->failCreate({});
    QVERIFY(rig.flush());
    rig.stripes.failWrites(1'000'000, ErrorCode::NoSpace, 0);
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(7, 3).value(), VolumeRig::blocks(1, 3));
    QCOMPARE(rig.read(20, 1).value(), VolumeRig::block(9));
}

void TestVolumeJournalFaults::journal_failsFromBeforeFlush_flushHearsOnlyOfItsOwnTry()
{
    std::mt19937 random(7);
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.journal->failCreate(ErrorCode::NoSpace);
    rig.journal->holdFailingCreate(2); // the first makes a pack of the data; the second is for that pack
    rig.stripes.failWrites(1, ErrorCode::NoSpace, 1'000'000);
    QVERIFY(rig.write(7, VolumeRig::blocks(1, 3)));
    std::optional<Result<void>> earlier;
    rig.volume->flush([&](Result<void> flushed) { earlier = std::move(flushed); });
    const auto released = qScopeGuard([&] { rig.journal->releaseCreate(); });
    QTRY_COMPARE(rig.journal->createCalls(), 2);
    rig.journal->failCreate({});
    QVERIFY(rig.wait<void>([&](Completion<void> done) {
        rig.volume->flush(std::move(done));
        rig.journal->releaseCreate();
    }));
    QVERIFY(VolumeRig::spin([&] { return earlier.has_value(); }));
    rig.stripes.failWrites(1'000'000, ErrorCode::NoSpace, 0);
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(7, 3).value(), VolumeRig::blocks(1, 3));
}

void TestVolumeJournalFaults::journal_syncFails_neverTrustsThatSegmentAgain()
{
    std::mt19937 random(8);
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(1, VolumeRig::block(1)));
    QVERIFY(rig.flush());
    QCOMPARE(rig.journal->fileCount(), 1);
    rig.journal->failSyncs(1);
    QVERIFY(rig.write(2, VolumeRig::block(2)));
    QVERIFY(rig.flush());
    QCOMPARE(rig.journal->fileCount(), 2);
    QVERIFY(rig.write(3, VolumeRig::block(3)));
    QVERIFY(rig.flush());
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(1, 3).value(), VolumeRig::blocks(1, 3));
}

void TestVolumeJournalFaults::journal_overwrittenInMiddle_isCorruptByName()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    for (int i = 0; i < 4; ++i) {
        QVERIFY(rig.write(i, VolumeRig::block(quint32(i))));
        QVERIFY(rig.flush());
    }
    rig.cutPower();
    const QString name = rig.journal->names().value().first();
    const qint64 second = kJournalFirstRecordOffset + journalRecordSpace(kBlockSizeBytes);
    auto file = rig.journal->file(name);
    file->bytes[second + 2000] = char(~file->bytes.at(second + 2000));
    rig.openCatalog();
    const auto opened = rig.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Corrupt);
    QVERIFY(opened.error().where.contains(name));
    QVERIFY(opened.error().where.contains(QString::number(second)));
}

void TestVolumeJournalFaults::journal_missingSegment_isCorrupt()
{
    VolumeRig rig;
    rig.options.isCollecting = false;
    QVERIFY(rig.open());
    for (int i = 0; i < 20; ++i) {
        QVERIFY(rig.write(100 * (i == 0), VolumeRig::blocks(quint32(i) * 12, i == 0 ? 1 : 12))); // 100 pins the first
        QVERIFY(rig.flush());
    }
    QVERIFY(rig.journal->fileCount() >= 3);
    rig.cutPower();
    QVERIFY(rig.journal->remove(rig.journal->names().value().at(1)));
    rig.openCatalog();
    QCOMPARE(rig.open().error().code, ErrorCode::Corrupt);
}

void TestVolumeJournalFaults::journal_tornTail_isPassedOver()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::block(1)));
    QVERIFY(rig.flush());
    QVERIFY(rig.write(1, VolumeRig::block(2)));
    QVERIFY(rig.flush());
    rig.cutPower();
    // The last record was not finished; and again in the next life, with the torn segment no longer the last.
    auto file = rig.journal->file(rig.journal->names().value().last());
    const qint64 second = kJournalFirstRecordOffset + journalRecordSpace(kBlockSizeBytes);
    file->bytes.replace(second + 1024, 3000, QByteArray(3000, '\0'));
    rig.openCatalog();
    QVERIFY(rig.open());
    QCOMPARE(rig.read(0, 2).value(), VolumeRig::block(1) + QByteArray(kBlockSizeBytes, '\0'));
    QVERIFY(rig.write(1, VolumeRig::block(3)));
    QVERIFY(rig.flush());
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, 2).value(), VolumeRig::block(1) + VolumeRig::block(3));
}

void TestVolumeJournalFaults::journal_otherKey_isUnauthorised()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::block(1)));
    QVERIFY(rig.flush());
    const SecretKey right = rig.key;
    rig.key = SecretKey::generate();
    QCOMPARE(rig.crashAndReopen().error().code, ErrorCode::Unauthorised);
    rig.key = right;
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, 1).value(), VolumeRig::block(1));
}

void TestVolumeJournalFaults::journal_longUse_staysBounded()
{
    VolumeRig rig;
    rig.options.journalBytes = 2 * kMiB;
    QVERIFY(rig.open());
    std::mt19937 random(9);
    QVERIFY(rig.write(4000, VolumeRig::block(1))); // pins the first segment, and is never full enough to leave
    for (quint32 i = 0; i < 1500; ++i) {
        QVERIFY(rig.write(qint64(random() % 30), VolumeRig::block(i)));
        QVERIFY(rig.flush());
        QVERIFY(rig.volume->statistics().journalBytes <= rig.options.journalBytes + rig.options.journalSegmentBytes);
    }
    QVERIFY(rig.volume->statistics().stripesWritten > 0);
    QCOMPARE(rig.read(4000, 1).value(), VolumeRig::block(1));
}

void TestVolumeJournalFaults::journal_inFiles_isReplayedAndReleased()
{
    VolumeRig rig;
    rig.journalDirectory = rig.path(QStringLiteral("journals/7"));
    QVERIFY(rig.open());
    for (int i = 0; i < 100; ++i) {
        QVERIFY(rig.write(i % 10, VolumeRig::block(quint32(i))));
        QVERIFY(rig.flush());
    }
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, 10).value(), VolumeRig::blocks(90, 10));
    QVERIFY(rig.write(3, VolumeRig::block(500)));
    QVERIFY(rig.flush());
    const auto fileCount = [&rig] { return QDir(rig.journalDirectory).entryList(QDir::Files).size(); };
    QTRY_VERIFY(rig.settle() && fileCount() <= 2); // the journal's own thread removes them
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(3, 1).value(), VolumeRig::block(500));
    QVERIFY(fileCount() <= 2);
}

void TestVolumeJournalFaults::flush_journalFullAndRunTrimmedMeanwhile_isNotUndone()
{
    std::mt19937 random(12);
    VolumeRig rig;
    rig.options.journalBytes = 0; // takes zeros alone
    QVERIFY(rig.open());
    QVERIFY(rig.write(5, VolumeRig::block(1)));
    QVERIFY(rig.settle());
    QVERIFY(rig.write(5, VolumeRig::block(2)));
    bool isFlushed = false;
    rig.volume->flush([&](const Result<void> &flushed) { isFlushed = flushed.has_value(); });
    rig.volume->trim(5 * kBlockSizeBytes, kBlockSizeBytes, {}, [](const Result<void> &) {});
    QVERIFY(VolumeRig::spin([&] { return isFlushed; }));
    QVERIFY(rig.crashAndReopen(&random));
    const QByteArray found = rig.read(5, 1).value();
    QVERIFY(found == VolumeRig::block(2) || found == QByteArray(kBlockSizeBytes, '\0'));
}

void TestVolumeJournalFaults::flush_stripesSlow_journalsThem()
{
    std::mt19937 random(10);
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.stripes.hold(true);
    QVERIFY(rig.write(0, VolumeRig::blocks(1, 150)));
    QVERIFY(rig.flush());
    QCOMPARE(rig.stripes.stripes().size(), 0);
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(0, 150).value(), VolumeRig::blocks(1, 150));
}

void TestVolumeJournalFaults::journal_removalFails_laterSegmentsStayToo()
{
    std::mt19937 random(13);
    VolumeRig rig;
    rig.options.isCollecting = false;
    QVERIFY(rig.open());
    for (int i = 0; i < 60; ++i) {
        QVERIFY(rig.write(0, VolumeRig::blocks(quint32(i) * 4, 4)));
        QVERIFY(rig.flush());
        if (i == 30) {
            rig.journal->failRemoves(1);
            QVERIFY(rig.settle()); // frees all segments but the last
        }
    }
    QVERIFY(rig.crashAndReopen(&random));
    QCOMPARE(rig.read(0, 4).value(), VolumeRig::blocks(59 * 4, 4));
}

void TestVolumeJournalFaults::journal_segmentNeitherBegunNorRemoved_opensAgain()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::block(1)));
    QVERIFY(rig.flush());
    QVERIFY(rig.write(1, VolumeRig::block(2)));
    rig.journal->failSyncs(2); // of the segment, and of the header of the next
    rig.journal->failRemoves(1);
    QVERIFY(rig.flush()); // by a stripe
    QVERIFY(rig.write(2, VolumeRig::block(3)));
    QVERIFY(rig.flush());
    QVERIFY(rig.crashAndReopen()); // what was not synced stays as well
    QCOMPARE(rig.read(0, 3).value(), VolumeRig::blocks(1, 3));
}

void TestVolumeJournalFaults::journal_takesNothing_zerosAreNotTriedInALoop()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    rig.journal->failCreate(ErrorCode::NoSpace);
    QVERIFY(rig.trim(7, 1));
    QVERIFY(!rig.flush());
    const int before = rig.journal->createCalls();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 200; ++i)
        QVERIFY(rig.read(0, 1));
    const int tried = rig.journal->createCalls() - before;
    QVERIFY2(tried <= 5 + timer.elapsed() / 100, qPrintable(QString::number(tried))); // it is tried twice a second
    rig.journal->failCreate({});
    QVERIFY(rig.flush());
}

void TestVolumeJournalFaults::journal_directoryCannotBeMade_saysWhy()
{
    const QTemporaryDir room;
    QFile file(room.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto opened = openJournalDirectory(file.fileName() + QStringLiteral("/journal"), true);
    QVERIFY(!opened.has_value());
    QVERIFY2(opened.error().what.contains(QStringLiteral("Not a directory")), qPrintable(opened.error().toString()));
}

/// Whatever the length, the cut is behind what the header says is there.
void TestVolumeJournalFaults::journal_lastSegmentCutShort_isCorruptAndStays_data()
{
    QTest::addColumn<qint64>("sizeBytes");
    const qint64 space = journalRecordSpace(kBlockSizeBytes);
    QTest::newRow("between two records") << kJournalFirstRecordOffset + 3 * space;
    QTest::newRow("within a record") << kJournalFirstRecordOffset + 3 * space + 1000;
    QTest::newRow("behind all records") << kJournalFirstRecordOffset + 8 * space;
    QTest::newRow("behind the first magic") << kJournalFirstRecordOffset + 4;
    QTest::newRow("before the first magic") << kJournalFirstRecordOffset + 2;
    QTest::newRow("to the header's room") << kJournalFirstRecordOffset;
    QTest::newRow("within the header's room") << kJournalFirstRecordOffset - 1;
    QTest::newRow("to the header") << kJournalSegmentHeaderBytes;
}

void TestVolumeJournalFaults::journal_lastSegmentCutShort_isCorruptAndStays()
{
    QFETCH(qint64, sizeBytes);
    VolumeRig rig;
    QVERIFY(rig.open());
    for (int i = 0; i < 6; ++i) {
        QVERIFY(rig.write(i, VolumeRig::block(quint32(i))));
        QVERIFY(rig.flush());
    }
    QCOMPARE(rig.journal->fileCount(), 1);
    rig.cutPower();
    const QString name = rig.journal->names().value().last();
    rig.journal->file(name)->bytes.truncate(sizeBytes);
    rig.openCatalog();
    for (int i = 0; i < 2; ++i) { // nothing is removed by looking
        const auto opened = rig.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
        QVERIFY2(opened.error().where.contains(name), qPrintable(opened.error().where));
    }
    QVERIFY(rig.journal->file(name));
}

void TestVolumeJournalFaults::journal_makingOfSegmentInterrupted_isPassedOver_data()
{
    QTest::addColumn<qint64>("keptBytes"); // of what was written
    QTest::addColumn<qint64>("sizeBytes");
    const qint64 whole = VolumeRig().options.journalSegmentBytes;
    QTest::newRow("created") << qint64(0) << qint64(0);
    QTest::newRow("set aside in part") << qint64(0) << whole / 4;
    QTest::newRow("less than the header set aside") << qint64(0) << qint64(512);
    QTest::newRow("set aside") << qint64(0) << whole;
    QTest::newRow("a part of the header written") << qint64(40) << whole;
    QTest::newRow("header written") << kJournalFirstRecordOffset << whole;
    QTest::newRow("a part of the first record written") << kJournalFirstRecordOffset + 512 << whole;
}

void TestVolumeJournalFaults::journal_makingOfSegmentInterrupted_isPassedOver()
{
    QFETCH(qint64, keptBytes);
    QFETCH(qint64, sizeBytes);
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::block(1)));
    QVERIFY(rig.flush());
    QVERIFY(rig.crashAndReopen());
    QVERIFY(rig.write(1, VolumeRig::block(2)));
    QVERIFY(rig.flush());
    QCOMPARE(rig.journal->fileCount(), 2);
    rig.cutPower();
    QByteArray &bytes = rig.journal->file(rig.journal->names().value().last())->bytes;
    bytes = bytes.first(keptBytes) + QByteArray(sizeBytes - keptBytes, '\0');
    rig.openCatalog();
    const auto opened = rig.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
    QCOMPARE(rig.read(0, 2).value(), VolumeRig::block(1) + QByteArray(kBlockSizeBytes, '\0'));
    QVERIFY(rig.write(1, VolumeRig::block(3)));
    QVERIFY(rig.flush());
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, 2).value(), VolumeRig::block(1) + VolumeRig::block(3));
}

/// It does not say how long it is.
void TestVolumeJournalFaults::journal_segmentOfFormerBuild_isReadAsBefore()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    for (int i = 0; i < 4; ++i) {
        QVERIFY(rig.write(i, VolumeRig::block(quint32(i))));
        QVERIFY(rig.flush());
    }
    rig.cutPower();
    QByteArray &bytes = rig.journal->file(rig.journal->names().value().last())->bytes;
    const auto head = std::as_writable_bytes(std::span(bytes.data(), size_t(kJournalFirstRecordOffset)));
    auto header = parseSegmentHeader(head);
    QVERIFY(header.has_value());
    QCOMPARE(qint64(header->segmentBytes), rig.options.journalSegmentBytes);
    const QByteArray written = bytes.first(60);
    header->segmentBytes = 0;
    JournalCipher(rig.key, header->salt)
        .encodeHeader(*header, std::span<std::byte, kJournalFirstRecordOffset>(head.data(), head.size()));
    QCOMPARE(bytes.first(60), written); // the place was unused, and is under the tag alone
    bytes.truncate(kJournalFirstRecordOffset + 2 * journalRecordSpace(kBlockSizeBytes));
    rig.openCatalog();
    QVERIFY(rig.open());
    QCOMPARE(rig.read(0, 4).value(), VolumeRig::blocks(0, 2) + QByteArray(2 * kBlockSizeBytes, '\0'));
}

void TestVolumeJournalFaults::journal_earlierSegmentCutBehindItsEnd_losesNothing()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::block(1)));
    QVERIFY(rig.flush());
    QVERIFY(rig.crashAndReopen());
    QVERIFY(rig.write(1, VolumeRig::block(2)));
    QVERIFY(rig.flush());
    rig.cutPower();
    QByteArray &bytes = rig.journal->file(rig.journal->names().value().first())->bytes;
    bytes.truncate(kJournalFirstRecordOffset + journalRecordSpace(kBlockSizeBytes));
    rig.openCatalog();
    QVERIFY(rig.open());
    QCOMPARE(rig.read(0, 2).value(), VolumeRig::blocks(1, 2));
    rig.cutPower();
    bytes.chop(1000); // more than the padding
    rig.openCatalog();
    QCOMPARE(rig.open().error().code, ErrorCode::Corrupt);
}

FALLOW_TEST(TestVolumeJournalFaults)
#include "tst_volume_journal_faults.moc"
