// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume_rig.h"

#include "support/test_program.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// A journal that is not all there, or not sound, when its volume opens: nothing acknowledged may be passed over.
class TestVolumeJournalOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void directory_isGone_isNotTakenForAnEmptyJournal();
    void directory_cannotBeListed_isSaid();
    void directory_ofNewVolume_isMade();
    void segment_beginZeroed_isCorruptAndStays_data();
    void segment_beginZeroed_isCorruptAndStays();
    void segment_neverBegunBeforeADamagedOne_stays();
    void segment_earlierOneCutInPadding_isCorrupt();
    void segment_largerThanAnyCanBe_isCorrupt();
    void segment_hardlyWritten_isReadNoFurther();
    void segment_holedBeforeADurableRecord_isCorrupt();
    void segment_toldToBeHoles_isReadNevertheless_data();
    void segment_toldToBeHoles_isReadNevertheless();
    void segment_ofWhichASyncFailed_isMadeDurableByTheNextLife_data();
    void segment_ofWhichASyncFailed_isMadeDurableByTheNextLife();
    void data_ofAFile_liesBetweenItsHoles();
};

namespace {

ErrorCode codeOf(const Result<void> &result)
{
    return result ? ErrorCode::Cancelled : result.error().code;
}

/// Forced writes of blocks 0, 2, 4 ..., all in one segment of the journal in memory.
bool writeForced(VolumeRig &rig, int count)
{
    bool isWritten = true;
    for (int i = 0; i < count; ++i)
        isWritten = isWritten && rig.write(2 * i, VolumeRig::block(quint32(i)), true);
    return isWritten;
}

} // namespace

void TestVolumeJournalOpening::directory_isGone_isNotTakenForAnEmptyJournal()
{
    VolumeRig rig;
    rig.journalDirectory = rig.path(u"disk/journal/7"_s);
    QVERIFY(rig.open());
    QVERIFY(rig.write(5, VolumeRig::block(1), true));
    rig.cutPower();
    rig.openCatalog();
    const QString disk = rig.path(u"disk/journal"_s);
    QVERIFY(QFile::rename(disk, rig.path(u"disk/elsewhere"_s)));
    for (const bool isMountPointThere : {false, true}) {
        if (isMountPointThere)
            QVERIFY(QDir().mkpath(disk));
        const auto opened = rig.open();
        QCOMPARE(codeOf(opened), ErrorCode::NotFound); // which the controller tries again
        QCOMPARE(opened.error().where, rig.journalDirectory);
        QVERIFY(!QFile::exists(rig.journalDirectory));
    }
    QVERIFY(QDir().rmdir(disk));
    QVERIFY(QFile::rename(rig.path(u"disk/elsewhere"_s), disk));
    QVERIFY(rig.open());
    QCOMPARE(rig.read(5, 1).value(), VolumeRig::block(1));
    // One that is lost for good is given up by hand.
    rig.cutPower();
    rig.openCatalog();
    QVERIFY(QDir(rig.journalDirectory).removeRecursively());
    QVERIFY(QDir().mkpath(rig.journalDirectory));
    QVERIFY(rig.open());
    QCOMPARE(rig.read(5, 1).value(), QByteArray(kBlockSizeBytes, '\0'));
}

void TestVolumeJournalOpening::directory_cannotBeListed_isSaid()
{
    const QTemporaryDir room;
    const QByteArray directory = QFile::encodeName(room.filePath(u"journal"_s));
    const auto disk = openJournalDirectory(QFile::decodeName(directory), true);
    QVERIFY(disk);
    QVERIFY((*disk)->names().has_value());
    QCOMPARE(::chmod(QFile::encodeName(room.path()).constData(), 0711), 0);
    QCOMPARE(::chmod(directory.constData(), 0311), 0);
    const uid_t user = ::geteuid();
    if (user == 0 && ::seteuid(65534) != 0) // nobody: root may list everything
        QSKIP("this user can be nobody else");
    const auto names = (*disk)->names();
    QCOMPARE(::seteuid(user), 0);
    QVERIFY(!names);
    QCOMPARE(names.error().code, ErrorCode::Refused);
}

void TestVolumeJournalOpening::directory_ofNewVolume_isMade()
{
    VolumeRig rig;
    rig.journalDirectory = rig.path(u"disk/journal/7"_s);
    rig.catalog().failCommits(1); // so that it is new once more
    QVERIFY(!rig.open());
    QVERIFY(QDir(rig.path(u"disk"_s)).removeRecursively());
    QVERIFY(rig.open());
    QVERIFY(rig.write(5, VolumeRig::block(1), true));
    rig.cutPower();
    rig.openCatalog();
    QVERIFY(rig.open());
    QCOMPARE(rig.read(5, 1).value(), VolumeRig::block(1));
}

void TestVolumeJournalOpening::segment_beginZeroed_isCorruptAndStays_data()
{
    QTest::addColumn<qint64>("zeroedBytes");
    QTest::newRow("the header's block and that of the first record") << 2 * kJournalFirstRecordOffset;
    QTest::newRow("all but the last record") << kJournalFirstRecordOffset + 7 * journalRecordSpace(kBlockSizeBytes);
}

void TestVolumeJournalOpening::segment_beginZeroed_isCorruptAndStays()
{
    QFETCH(qint64, zeroedBytes);
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(writeForced(rig, 8));
    rig.cutPower();
    const QString name = rig.journal->names().value().last();
    rig.journal->file(name)->bytes.replace(0, zeroedBytes, QByteArray(zeroedBytes, '\0'));
    rig.openCatalog();
    for (int i = 0; i < 2; ++i) { // nothing is removed by looking
        const auto opened = rig.open();
        QCOMPARE(codeOf(opened), ErrorCode::Corrupt);
        QVERIFY2(opened.error().where.contains(name), qPrintable(opened.error().where));
    }
    QVERIFY(rig.journal->file(name));
}

void TestVolumeJournalOpening::segment_neverBegunBeforeADamagedOne_stays()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(writeForced(rig, 8));
    rig.cutPower();
    const QString name = rig.journal->names().value().last();
    rig.journal->file(name)->bytes.replace(0, 100, QByteArray(100, 'x'));
    QVERIFY(rig.journal->create(u"0000000000000000.journal"_s, rig.options.journalSegmentBytes));
    rig.openCatalog();
    QCOMPARE(codeOf(rig.open()), ErrorCode::Corrupt);
    QCOMPARE(rig.journal->fileCount(), 2);
}

/// What lies behind its end in memory is not looked at.
void TestVolumeJournalOpening::segment_earlierOneCutInPadding_isCorrupt()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(writeForced(rig, 4));
    QVERIFY(rig.crashAndReopen());
    QVERIFY(rig.write(100, VolumeRig::block(7), true));
    rig.cutPower();
    QCOMPARE(rig.journal->fileCount(), 2);
    QByteArray &bytes = rig.journal->file(rig.journal->names().value().first())->bytes;
    const qint64 space = journalRecordSpace(kBlockSizeBytes);
    bytes.truncate(kJournalFirstRecordOffset + 2 * space - 1); // of four
    rig.openCatalog();
    QCOMPARE(codeOf(rig.open()), ErrorCode::Corrupt);
    bytes.truncate(kJournalFirstRecordOffset + kJournalRecordHeaderBytes + kBlockSizeBytes); // at the padding's begin
    QCOMPARE(codeOf(rig.open()), ErrorCode::Corrupt);
}

/// It is not loaded to find that out.
void TestVolumeJournalOpening::segment_largerThanAnyCanBe_isCorrupt()
{
    VolumeRig rig;
    rig.journalDirectory = rig.path(u"journal"_s);
    QVERIFY(rig.open());
    QVERIFY(rig.write(5, VolumeRig::block(1), true));
    rig.cutPower();
    rig.openCatalog();
    const QStringList names = QDir(rig.journalDirectory).entryList({u"*.journal"_s});
    QCOMPARE(names.size(), 1);
    QFile file(rig.journalDirectory + u'/' + names.first());
    QVERIFY(file.resize(kMaxJournalSegmentBytes + 1)); // sparse
    const auto opened = rig.open();
    QCOMPARE(codeOf(opened), ErrorCode::Corrupt);
    QVERIFY(file.exists());
}

void TestVolumeJournalOpening::segment_hardlyWritten_isReadNoFurther()
{
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(writeForced(rig, 8));
    rig.cutPower();
    rig.openCatalog();
    const qint64 before = rig.journal->readBytes();
    QVERIFY(rig.open());
    const qint64 written = 8 * journalRecordSpace(kBlockSizeBytes);
    const qint64 read = rig.journal->readBytes() - before;
    QVERIFY2(read >= written && read <= written + 3 * kJournalFirstRecordOffset, qPrintable(QString::number(read)));
    for (int i = 0; i < 8; ++i)
        QCOMPARE(rig.read(2 * i, 1).value(), VolumeRig::block(quint32(i)));
}

/// What a file system gives as a hole is lost like what it gives as zeros.
void TestVolumeJournalOpening::segment_holedBeforeADurableRecord_isCorrupt()
{
    VolumeRig rig;
    rig.journalDirectory = rig.path(u"journal"_s);
    QVERIFY(rig.open());
    QVERIFY(writeForced(rig, 8));
    rig.cutPower();
    rig.openCatalog();
    const QStringList names = QDir(rig.journalDirectory).entryList({u"*.journal"_s});
    QCOMPARE(names.size(), 1);
    QFile file(rig.journalDirectory + u'/' + names.first());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(::fallocate(file.handle(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, kJournalFirstRecordOffset,
                         3 * kBlockSizeBytes),
             0);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(codeOf(rig.open()), ErrorCode::Corrupt);
}

void TestVolumeJournalOpening::segment_toldToBeHoles_isReadNevertheless_data()
{
    QTest::addColumn<qint64>("holesFrom");
    QTest::addColumn<bool>("isHeaderZeroed");
    const qint64 space = journalRecordSpace(kBlockSizeBytes);
    QTest::newRow("at a record") << kJournalFirstRecordOffset + 3 * space << false;
    QTest::newRow("within a record") << kJournalFirstRecordOffset + 3 * space + kBlockSizeBytes / 2 << false;
    QTest::newRow("everywhere") << qint64(0) << false;
    QTest::newRow("everywhere, the header is lost") << qint64(0) << true;
}

/// By a file system that does not know yet what it was given last.
void TestVolumeJournalOpening::segment_toldToBeHoles_isReadNevertheless()
{
    QFETCH(qint64, holesFrom);
    QFETCH(bool, isHeaderZeroed);
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(writeForced(rig, 8));
    rig.cutPower();
    rig.journal->tellHolesFrom(holesFrom);
    if (isHeaderZeroed)
        rig.journal->file(rig.journal->names().value().last())->bytes.replace(0, 512, QByteArray(512, '\0'));
    rig.openCatalog();
    QCOMPARE(codeOf(rig.open()), isHeaderZeroed ? ErrorCode::Corrupt : ErrorCode::Cancelled);
    for (int i = 0; i < 8 && !isHeaderZeroed; ++i)
        QCOMPARE(rig.read(2 * i, 1).value(), VolumeRig::block(quint32(i)));
}

void TestVolumeJournalOpening::segment_ofWhichASyncFailed_isMadeDurableByTheNextLife_data()
{
    QTest::addColumn<bool>("isWrittenOn");
    QTest::newRow("a flush finds all of it durable") << false;
    QTest::newRow("a segment begins behind it") << true;
}

/// What was written before a sync failed can be read ever after, although only the system's memory has it.
void TestVolumeJournalOpening::segment_ofWhichASyncFailed_isMadeDurableByTheNextLife()
{
    QFETCH(const bool, isWrittenOn);
    std::mt19937 random(11);
    VolumeRig rig;
    QVERIFY(rig.open());
    QVERIFY(rig.write(0, VolumeRig::block(1), true));
    rig.stripes.setRoom(0);
    rig.journal->forgetWhatFailed();
    rig.journal->failSyncs(1'000'000);
    QVERIFY(rig.write(7, VolumeRig::blocks(20, 3)));
    QVERIFY(!rig.flush());
    rig.cutPower(); // of the program alone
    rig.journal->failSyncs(0);
    rig.openCatalog();
    QVERIFY(rig.open());
    QCOMPARE(rig.read(7, 3).value(), VolumeRig::blocks(20, 3));
    QVERIFY(rig.flush());
    if (isWrittenOn)
        QVERIFY(rig.write(12, VolumeRig::block(30), true));
    rig.cutPower(&random);
    rig.openCatalog();
    if (const auto opened = rig.open(); !opened)
        QFAIL(qPrintable(opened.error().toString()));
    QCOMPARE(rig.read(0, 1).value(), VolumeRig::block(1));
    QCOMPARE(rig.read(7, 3).value(), VolumeRig::blocks(20, 3));
    QCOMPARE(rig.read(12, 1).value(), isWrittenOn ? VolumeRig::block(30) : QByteArray(kBlockSizeBytes, '\0'));
}

void TestVolumeJournalOpening::data_ofAFile_liesBetweenItsHoles()
{
    const QTemporaryDir room;
    const auto disk = openJournalDirectory(room.path(), true);
    QVERIFY(disk);
    const auto file = (*disk)->create(u"1.journal"_s, kMiB);
    QVERIFY(file);
    const auto rangeFrom = [&](qint64 offset) {
        const auto range = (*file)->dataFrom(offset);
        return range ? std::pair(range->begin, range->end) : std::pair(qint64(-1), qint64(-1));
    };
    QCOMPARE(rangeFrom(0), std::pair(kMiB, kMiB)); // set aside and never written
    const std::vector<std::byte> page(4096, std::byte{'x'});
    QVERIFY((*file)->write(64 * 1024, page));
    QVERIFY((*file)->write(kMiB - 4096, page));
    const auto first = rangeFrom(0);
    QVERIFY(first.first > 0 && first.first <= 64 * 1024);
    QVERIFY(first.second >= 64 * 1024 + 4096 && first.second < kMiB - 4096);
    QCOMPARE(rangeFrom(64 * 1024 + 100).first, 64 * 1024 + 100);
    QCOMPARE(rangeFrom(first.second).second, kMiB);
    QCOMPARE(rangeFrom(kMiB), std::pair(kMiB, kMiB));
    QCOMPARE(rangeFrom(2 * kMiB), std::pair(kMiB, kMiB));
}

FALLOW_TEST(TestVolumeJournalOpening)
#include "tst_volume_journal_opening.moc"
