// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wording.h"
#include "catalog/event_reader.h"
#include "catalog/schema.h"
#include "catalog/sql_connection.h"
#include "catalog_fixture.h"
#include "support/file_size_limit.h"
#include "support/test_program.h"
#include "support/used_up_quota.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSemaphore>
#include <QThread>
#include <QtEndian>

#include <atomic>
#include <semaphore>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class TestCatalogDurability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void create_existingFile_isRefused();
    void create_file_isForItsOwnerOnly();
    void open_missingOrForeignFile_saysSo();
    void open_corruptFile_namesTheNewestBackup();
    void open_newerSchema_isUnsupported();
    void open_twice_isBusy();
    void open_eachTime_raisesTheEpoch();
    void open_storedSampleOfSchema1_isRead();
    void open_storedSampleOfSchema2_keepsItsEvents();
    void open_storedSampleOfSchema2_findsHeldStripesSparse();
    void migrate_step_changesAllOrNothing();
    void epoch_raisedAbove_movesStripeIdsOn();
    void epoch_superseded_isKeptForGood();
    void stripeIds_manyThreads_areAllDifferent();
    void stripeIds_olderCopyRestored_areNotGivenAgain();
    void commits_manyAtOnce_answerInOrder();
    void commits_soonAfterEachOther_shareTransactions();
    void commits_refusedAmongOthers_onlyThatOneFails();
    void commits_corruptRowOfOne_othersOfItsGroupSucceed();
    void commit_fullDisk_appliesNothingAndWorksAgain();
    void commit_writeError_appliesNothingAndWorksAgain();
    void commit_quotaOfTheFileSystemIsUsedUp_isNoSpace();
    void destruction_pendingCommits_areMadeDurableAndAnswered();
    void backup_whileCommitting_isConsistent();
    void readers_onOtherThreads_seeTheLastCommit();

private:
    static qint64 transactionsInLog(const QString &path);
    static void alter(const QString &path, const QStringList &statements);
};

void TestCatalogDurability::alter(const QString &path, const QStringList &statements)
{
    auto connection = std::move(SqlConnection::open(path, SqlConnection::Mode::ReadWrite, 1024).value());
    for (const QString &statement : statements)
        QCOMPARE(errorOf(connection->execute(statement)), QString());
}

void TestCatalogDurability::create_existingFile_isRefused()
{
    CatalogFixture fixture;
    QCOMPARE(Catalog::create(fixture.path(), ArrayId::generate()).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(Catalog::create(fixture.folder() + u"/other"_s, ArrayId()).error().code, ErrorCode::InvalidArgument);
    QVERIFY(!Catalog::create(fixture.folder() + u"/none/other"_s, ArrayId::generate()));
}

void TestCatalogDurability::create_file_isForItsOwnerOnly()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit({.putSettings = {{u"a"_s, "b"}}}));
    for (const QString &suffix : {u""_s, u"-wal"_s, u".lock"_s}) {
        const auto permissions = QFile::permissions(fixture.path() + suffix);
        QVERIFY(permissions.testFlag(QFile::ReadOwner));
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }
    QVERIFY(!QFile::exists(fixture.path() + u".unfinished"_s));
}

void TestCatalogDurability::open_missingOrForeignFile_saysSo()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"c.sqlite"_s);
    QCOMPARE(Catalog::open(path).error().code, ErrorCode::NotFound);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const Error error = Catalog::open(path).error();
    QCOMPARE(error.code, ErrorCode::Corrupt);
    QVERIFY(error.what.contains(u"no backup"_s));
    QVERIFY(QFile::remove(path));
    QVERIFY(file.open(QIODevice::WriteOnly)); // SQLite takes an empty file for an empty database
    file.close();
    QCOMPARE(Catalog::open(path).error().code, ErrorCode::Corrupt);
}

void TestCatalogDurability::open_corruptFile_namesTheNewestBackup()
{
    CatalogFixture fixture;
    QVERIFY(fixture->backupTo(fixture.path() + u".backup-1"_s));
    QCOMPARE(fixture->backupTo(fixture.path() + u".backup-1"_s).error().code, ErrorCode::AlreadyExists);
    fixture.close();
    QFile file(fixture.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(100, '\x55'));
    file.close();
    const Error error = Catalog::open(fixture.path()).error();
    QCOMPARE(error.code, ErrorCode::Corrupt);
    QVERIFY2(error.what.contains(fixture.path() + u".backup-1"_s), qPrintable(error.what));
}

void TestCatalogDurability::open_newerSchema_isUnsupported()
{
    CatalogFixture fixture;
    fixture.close();
    alter(fixture.path(), {u"PRAGMA user_version=%1"_s.arg(kSchemaVersion + 1)});
    QCOMPARE(Catalog::open(fixture.path()).error().code, ErrorCode::Unsupported);
}

void TestCatalogDurability::open_twice_isBusy()
{
    CatalogFixture fixture;
    QCOMPARE(Catalog::open(fixture.path()).error().code, ErrorCode::Busy);
    fixture.close();
    QVERIFY(Catalog::open(fixture.path()));
}

void TestCatalogDurability::open_eachTime_raisesTheEpoch()
{
    CatalogFixture fixture;
    QCOMPARE(fixture->epoch(), 1u);
    QCOMPARE(fixture->array(), fixture.array());
    QCOMPARE(fixture->nextStripeId().value() >> kStripeCounterBits, quint64(1));
    fixture.open();
    QCOMPARE(fixture->epoch(), 2u);
    QCOMPARE(fixture->nextStripeId().value() >> kStripeCounterBits, quint64(2));
    fixture.close();
    alter(fixture.path(), {u"UPDATE meta SET value=%1 WHERE key='epoch'"_s.arg(kMaxEpoch)});
    QCOMPARE(Catalog::open(fixture.path()).error().code, ErrorCode::TooLarge);
}

void TestCatalogDurability::open_storedSampleOfSchema1_isRead()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.sqlite"_s);
    QVERIFY(QFile::copy(QStringLiteral(FALLOW_SOURCE_DIR "/tests/data/catalog/schema1.sqlite"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const auto catalog = std::move(Catalog::open(path).value());
    QCOMPARE(catalog->array().toString(), u"000102030405060708090a0b0c0d0e0f"_s);
    QVERIFY(catalog->epoch() > 1);
    const auto reader = std::move(catalog->makeReader().value());
    QCOMPARE(valueOf(reader->volumes()), QList<VolumeRecord>{makeVolume(1, u"sample"_s)});
    QCOMPARE(valueOf(reader->stripe(StripeId(5))), std::optional(makeStripe(5)));
    QCOMPARE(valueOf(reader->segment(VolumeId(1), 0)), (QList<ExtentRecord>{makeExtent(16, 8, 5, 4112, 3)}));
    QCOMPARE(valueOf(reader->setting(u"greeting"_s)), QByteArray("hello"));
    QCOMPARE(valueOf(reader->latestEvents(1)).first().kind, u"sample.made"_s);
    QCOMPARE(valueOf(reader->stores()).first().path, u"/srv/fallow/store-1"_s);
    QVERIFY(QFile::exists(path + u".backup-schema1"_s));
    // And it has what is new since.
    VolumeRecord snapshot = makeVolume(2, u"snapshot"_s);
    snapshot.origin = VolumeId(1);
    snapshot.snapshotSequence = 3;
    QVERIFY(commitNow(*catalog, {.putVolumes = {snapshot}, .liveDeltas = {{StripeId(5), -200, 8}}}));
    QCOMPARE(valueOf(reader->volumes()).last(), snapshot);
    QCOMPARE(valueOf(reader->stripe(StripeId(5)))->heldBlocks, 8u);
    QCOMPARE(valueOf(reader->sparseStripes(VolumeId(1), 0.5, 9)).size(), 1);
    QVERIFY(!commitNow(*catalog, {.liveDeltas = {{StripeId(5), 0, -9}}}));
    QCOMPARE(valueOf(reader->snapshotSegment(VolumeId(1), 3, 0)), (QList<ExtentRecord>{makeExtent(16, 8, 5, 4112, 3)}));
}

void TestCatalogDurability::open_storedSampleOfSchema2_keepsItsEvents()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.sqlite"_s);
    QVERIFY(QFile::copy(QStringLiteral(FALLOW_SOURCE_DIR "/tests/data/catalog/schema2.sqlite"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const auto catalog = std::move(Catalog::open(path).value());
    const auto reader = std::move(catalog->makeReader().value());
    QVERIFY(QFile::exists(path + u".backup-schema2"_s));
    QCOMPARE(valueOf(reader->volumes()), QList<VolumeRecord>{makeVolume(1, u"sample"_s)});
    // Of before: English alone.
    const EventRecord before = valueOf(reader->latestEvents(1)).first();
    QCOMPARE(before.text, u"unreachable (disconnected)"_s);
    QCOMPARE(before.wording, QString());
    // And what comes now has its wording beside it.
    EventRecord event = before;
    event.id = EventId(3);
    event.wording = Wording("%1 (%2)", Wording::term("unreachable"), Wording::term("disconnected")).toString();
    QVERIFY(commitNow(*catalog, {.addEvents = {event}}));
    QCOMPARE(valueOf(reader->latestEvents(1)), QList<EventRecord>{event});
    QCOMPARE(valueOf(reader->events(EventId(1), 9)), (QList<EventRecord>{before, event}));
    const auto searcher = std::move(EventReader::open(path).value());
    QCOMPARE(valueOf(searcher->find({.text = u"UNREACHABLE"_s, .limit = 9})), (QList<EventRecord>{before, event}));
    QVERIFY(valueOf(searcher->find({.text = u"term"_s, .limit = 9})).isEmpty()); // a wording is nothing to search in
}

void TestCatalogDurability::open_storedSampleOfSchema2_findsHeldStripesSparse()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.sqlite"_s);
    QVERIFY(QFile::copy(QStringLiteral(FALLOW_SOURCE_DIR "/tests/data/catalog/schema2-snapshots.sqlite"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const auto catalog = std::move(Catalog::open(path).value());
    QVERIFY(QFile::exists(path + u".backup-schema2"_s));
    const auto reader = std::move(catalog->makeReader().value());
    QCOMPARE(valueOf(reader->volumes()).last().origin, VolumeId(1));
    StripeRecord held = makeStripe(5);
    held.liveBlocks = 16;
    held.heldBlocks = 8;
    for (const double share : {0.5, 0.9})
        QCOMPARE(valueOf(reader->sparseStripes(VolumeId(1), share, 9)), QList<StripeRecord>{held});
    QCOMPARE(valueOf(reader->snapshotSegment(VolumeId(1), 3, 0)),
             (QList<ExtentRecord>{makeExtent(16, 8, 5, 4112, 3), makeExtent(32, 8, 5, 41120, 2)}));
}

void TestCatalogDurability::migrate_step_changesAllOrNothing()
{
    CatalogFixture fixture;
    fixture.close();
    auto connection = std::move(SqlConnection::open(fixture.path(), SqlConnection::Mode::ReadWrite, 1024).value());
    const int version = valueOf(readSchemaVersion(*connection));
    const QList<SchemaStep> broken{{version, {u"ALTER TABLE machines ADD COLUMN colour TEXT"_s}},
                                   {version + 1, {u"ALTER TABLE nothing ADD COLUMN x"_s}}};
    QVERIFY(!migrateSchema(*connection, version, version + 2, broken));
    QVERIFY(!connection->value(u"SELECT colour FROM machines"_s));
    QCOMPARE(valueOf(readSchemaVersion(*connection)), version);
    QCOMPARE(migrateSchema(*connection, version, version + 3, {}).error().code, ErrorCode::Unsupported);
    const QList<SchemaStep> good{{version - 1, {u"broken"_s}},
                                 {version, {u"ALTER TABLE machines ADD COLUMN colour TEXT"_s}},
                                 {version + 1, {u"ALTER TABLE machines ADD COLUMN shape TEXT"_s}},
                                 {version + 2, {u"broken"_s}}};
    QCOMPARE(errorOf(migrateSchema(*connection, version, version + 2, good)), QString());
    QVERIFY(connection->value(u"SELECT colour, shape FROM machines"_s));
    QCOMPARE(valueOf(readSchemaVersion(*connection)), version + 2);
}

void TestCatalogDurability::epoch_raisedAbove_movesStripeIdsOn()
{
    CatalogFixture fixture;
    (void)fixture->nextStripeId();
    QVERIFY(fixture->raiseEpochAbove(0)); // ours is higher already
    QCOMPARE(fixture->epoch(), 1u);
    QVERIFY(fixture->raiseEpochAbove(41));
    QCOMPARE(fixture->epoch(), 42u);
    QCOMPARE(fixture->nextStripeId().value() >> kStripeCounterBits, quint64(42));
    QCOMPARE(fixture->raiseEpochAbove(kMaxEpoch).error().code, ErrorCode::TooLarge);
    QCOMPARE(fixture->raiseEpochAbove(~quint32(0)).error().code, ErrorCode::TooLarge);
    QCOMPARE(fixture->epoch(), 42u);
    fixture.open();
    QCOMPARE(fixture->epoch(), 43u);
}

void TestCatalogDurability::epoch_superseded_isKeptForGood()
{
    CatalogFixture fixture;
    const auto superseded = [&] { return valueOf(fixture.reader().setting(kSupersededEpochSetting)); };
    QCOMPARE(superseded(), "0"); // a new one knows of every life
    fixture.open();
    fixture.open();
    QCOMPARE(superseded(), "0");
    QVERIFY(fixture->raiseEpochAbove(2)); // ours is higher already
    QCOMPARE(fixture->epoch(), 3u);
    QCOMPARE(superseded(), "2");
    QVERIFY(fixture->raiseEpochAbove(41));
    QVERIFY(fixture->raiseEpochAbove(40));
    QVERIFY(!fixture->raiseEpochAbove(kMaxEpoch));
    QCOMPARE(superseded(), "41");
    fixture.open();
    QCOMPARE(superseded(), "41");
    QCOMPARE(fixture->epoch(), 43u);
    // One of before that was kept: whatever its lives have told, once.
    QVERIFY(fixture.commit({.putSettings = {{kSupersededEpochSetting, {}}}}));
    fixture.open();
    QCOMPARE(superseded(), "43");
    fixture.open();
    QCOMPARE(superseded(), "43");
}

void TestCatalogDurability::stripeIds_manyThreads_areAllDifferent()
{
    CatalogFixture fixture;
    QList<QList<quint64>> given(4);
    std::vector<std::thread> threads;
    for (QList<quint64> &mine : given) {
        threads.emplace_back([&fixture, &mine] {
            for (int i = 0; i < 20'000; ++i)
                mine.append(fixture->nextStripeId().value());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QSet<quint64> all;
    for (const QList<quint64> &some : given)
        all.unite(QSet<quint64>(some.begin(), some.end()));
    QCOMPARE(all.size(), 80'000);
}

void TestCatalogDurability::stripeIds_olderCopyRestored_areNotGivenAgain()
{
    CatalogFixture fixture;
    fixture.close();
    const QString copy = fixture.path() + u".copy"_s;
    QVERIFY(QFile::copy(fixture.path(), copy));
    fixture.open();
    QSet<quint64> before;
    for (int i = 0; i < 10'000; ++i)
        before.insert(fixture->nextStripeId().value());
    const quint32 epoch = fixture->epoch();
    fixture.close();
    QVERIFY(QFile::remove(fixture.path()));
    QVERIFY(QFile::rename(copy, fixture.path()));
    fixture.open();
    QCOMPARE(fixture->epoch(), epoch); // nothing here knows better
    for (int i = 0; i < 10'000; ++i) {
        const quint64 id = fixture->nextStripeId().value();
        QVERIFY(!before.contains(id));
        QCOMPARE(id >> kStripeCounterBits, quint64(epoch));
    }
}

void TestCatalogDurability::commits_manyAtOnce_answerInOrder()
{
    CatalogFixture fixture;
    DirectExecutor direct;
    QSemaphore answered;
    QList<int> order; // appended on the writer's thread only, read after all have answered
    constexpr int kCount = 3000;
    for (int i = 0; i < kCount; ++i) {
        CatalogChange change;
        change.putStripes = {makeStripe(quint64(i) + 1)};
        fixture->commit(std::move(change), direct, [&, i](Result<void> result) {
            order.append(result ? i : -1);
            answered.release();
        });
    }
    answered.acquire(kCount);
    for (int i = 0; i < kCount; ++i)
        QCOMPARE(order.at(i), i);
    QCOMPARE(valueOf(fixture.reader().volumeTotals()).first().stripeCount, kCount);
}

/// The frames of SQLite's write-ahead log that end a transaction: those that name the database's size.
qint64 TestCatalogDurability::transactionsInLog(const QString &path)
{
    constexpr qsizetype kLogHeaderBytes = 32;
    constexpr qsizetype kFrameHeaderBytes = 24;
    QFile file(path + u"-wal"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray log = file.readAll();
    const QByteArrayView salt = QByteArrayView(log).sliced(16, 8);
    const auto number = [&log](qsizetype at) { return qFromBigEndian<quint32>(log.constData() + at); };
    const qsizetype frameBytes = kFrameHeaderBytes + number(8);
    qint64 count = 0;
    for (qsizetype at = kLogHeaderBytes; at + frameBytes <= log.size(); at += frameBytes) {
        if (QByteArrayView(log).sliced(at + 8, 8) == salt && number(at + 4) > 0)
            ++count;
    }
    return count;
}

void TestCatalogDurability::commits_soonAfterEachOther_shareTransactions()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit({.putSettings = {{u"first"_s, "1"}}}));
    const qint64 before = transactionsInLog(fixture.path());
    QVERIFY(before > 0);
    DirectExecutor direct;
    std::counting_semaphore<> answered(0);
    constexpr int kRounds = 40; // of each of which a fast disk makes a transaction in less than a millisecond
    constexpr int kCount = 4 * kRounds;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kCount; ++i) {
        fixture->commit({.putSettings = {{u"key%1"_s.arg(i), "1"}}}, direct, [&](Result<void> result) {
            QVERIFY(result);
            answered.release();
        });
        if (i % 4 == 3) {
            for (int answer = 0; answer < 4; ++answer)
                answered.acquire();
        }
    }
    const qint64 elapsedMs = timer.elapsed();
    const qint64 transactions = transactionsInLog(fixture.path()) - before;
    QVERIFY2(transactions > 0 && transactions <= elapsedMs / 4 + 2,
             qPrintable(u"%1 transactions within %2 ms"_s.arg(transactions).arg(elapsedMs)));
    QCOMPARE(valueOf(fixture.reader().settings(u"key"_s)).size(), kCount);
}

void TestCatalogDurability::commits_refusedAmongOthers_onlyThatOneFails()
{
    CatalogFixture fixture;
    DirectExecutor direct;
    QSemaphore answered;
    QList<bool> outcomes;
    for (quint64 i = 1; i <= 500; ++i) {
        CatalogChange change;
        change.putStripes = {makeStripe(i)};
        change.addEvents = {EventRecord()};
        if (i % 5 == 0)
            change.liveDeltas = {{StripeId(i), -300}};
        fixture->commit(std::move(change), direct, [&](Result<void> result) {
            outcomes.append(result.has_value());
            answered.release();
        });
    }
    answered.acquire(500);
    for (quint64 i = 1; i <= 500; ++i) {
        QCOMPARE(outcomes.at(qsizetype(i) - 1), i % 5 != 0);
        QCOMPARE(valueOf(fixture.reader().stripe(StripeId(i))).has_value(), i % 5 != 0);
    }
    QCOMPARE(valueOf(fixture.reader().latestEvents(1000)).size(), 400);
}

void TestCatalogDurability::commits_corruptRowOfOne_othersOfItsGroupSucceed()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit({.putStripes = {makeStripe(1), makeStripe(2)}}));
    fixture.close();
    alter(fixture.path(), {u"UPDATE stripes SET strips=x'00' WHERE id=1"_s});
    std::binary_semaphore isHeld(0);
    std::binary_semaphore mayGoOn(0);
    std::atomic_bool isFirst = true;
    fixture.open({.committed = [&](const CatalogChange &) {
        if (isFirst.exchange(false)) { // those that are submitted meanwhile make one group
            isHeld.release();
            mayGoOn.acquire();
        }
    }});
    DirectExecutor direct;
    QSemaphore answered;
    QList<Result<void>> outcomes;
    const auto commit = [&](CatalogChange change) {
        fixture->commit(std::move(change), direct, [&](Result<void> result) {
            outcomes.append(std::move(result));
            answered.release();
        });
    };
    commit({.putSettings = {{u"holds"_s, "1"}}});
    isHeld.acquire();
    commit({.putSettings = {{u"before"_s, "1"}}});
    commit({.removeStripes = {StripeId(1)}});
    commit({.putSettings = {{u"behind"_s, "1"}}});
    commit({.removeStripes = {StripeId(2)}});
    mayGoOn.release();
    answered.acquire(5);
    QCOMPARE(outcomes.at(2).error().code, ErrorCode::Corrupt);
    for (const int healthy : {0, 1, 3, 4})
        QCOMPARE(errorOf(outcomes.at(healthy)), QString());
    QCOMPARE(valueOf(fixture.reader().setting(u"before"_s)), QByteArray("1"));
    QCOMPARE(valueOf(fixture.reader().setting(u"behind"_s)), QByteArray("1"));
    QVERIFY(!valueOf(fixture.reader().stripe(StripeId(2))));
}

void TestCatalogDurability::commit_fullDisk_appliesNothingAndWorksAgain()
{
    CatalogFixture fixture;
    fixture.open({.maxSizeBytes = 512 * kKiB});
    quint64 last = 0;
    Error error;
    for (quint64 i = 1; i < 100'000; ++i) {
        CatalogChange change;
        change.putSettings = {{u"big.%1"_s.arg(i), QByteArray(20'000, 'x')}, {u"last"_s, QByteArray::number(i)}};
        const auto outcome = fixture.commit(std::move(change));
        if (!outcome) {
            error = outcome.error();
            break;
        }
        last = i;
    }
    QCOMPARE(error.code, ErrorCode::NoSpace);
    QVERIFY(last > 5);
    QCOMPARE(valueOf(fixture.reader().setting(u"last"_s)).toULongLong(), last);
    QVERIFY(valueOf(fixture.reader().setting(u"big.%1"_s.arg(last + 1))).isEmpty());
    CatalogChange makeRoom;
    for (quint64 i = 1; i < 5; ++i)
        makeRoom.putSettings.insert(u"big.%1"_s.arg(i), {});
    QCOMPARE(errorOf(fixture.commit(makeRoom)), QString());
    QCOMPARE(errorOf(fixture.commit({.putSettings = {{u"again"_s, QByteArray(20'000, 'y')}}})), QString());
}

void TestCatalogDurability::commit_writeError_appliesNothingAndWorksAgain()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit({.putSettings = {{u"before"_s, "1"}}}));
    FileSizeLimit limit(256 * 1024);
    QVERIFY(limit.isSet());
    const auto refused =
        fixture.commit({.putSettings = {{u"big"_s, QByteArray(1024 * 1024, 'x')}, {u"before"_s, "2"}}});
    const auto small = fixture.commit({.putSettings = {{u"small"_s, "1"}}});
    QVERIFY(limit.lift());
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Io || refused.error().code == ErrorCode::NoSpace);
    QCOMPARE(errorOf(small), QString());
    QCOMPARE(valueOf(fixture.reader().setting(u"before"_s)), QByteArray("1"));
    QVERIFY(valueOf(fixture.reader().setting(u"big"_s)).isEmpty());
    QCOMPARE(errorOf(fixture.commit({.putSettings = {{u"big"_s, QByteArray(1024 * 1024, 'x')}}})), QString());
    fixture.open();
    QCOMPARE(valueOf(fixture.reader().setting(u"big"_s)).size(), 1024 * 1024);
    QCOMPARE(valueOf(fixture.reader().setting(u"before"_s)), QByteArray("1"));
}

void TestCatalogDurability::commit_quotaOfTheFileSystemIsUsedUp_isNoSpace()
{
    CatalogFixture fixture;
    {
        const UsedUpQuota quota("-wal");
        const auto refused = fixture.commit({.putSettings = {{u"a"_s, "1"}}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NoSpace);
    }
    QVERIFY(valueOf(fixture.reader().setting(u"a"_s)).isEmpty());
    QCOMPARE(errorOf(fixture.commit({.putSettings = {{u"a"_s, "2"}}})), QString());
}

void TestCatalogDurability::destruction_pendingCommits_areMadeDurableAndAnswered()
{
    CatalogFixture fixture;
    DirectExecutor direct;
    std::atomic<int> answered{0};
    for (quint64 i = 1; i <= 2000; ++i) {
        CatalogChange change;
        change.putStripes = {makeStripe(i)};
        fixture->commit(std::move(change), direct, [&](Result<void> result) { answered += result ? 1 : 0; });
    }
    fixture.close();
    QCOMPARE(answered.load(), 2000);
    fixture.open();
    QCOMPARE(valueOf(fixture.reader().volumeTotals()).first().stripeCount, 2000);
}

void TestCatalogDurability::backup_whileCommitting_isConsistent()
{
    CatalogFixture fixture;
    std::atomic<bool> isEnough{false};
    std::thread committer([&] {
        for (quint64 i = 1; !isEnough; ++i) {
            CatalogChange change;
            change.putStripes = {makeStripe(i)};
            change.putSettings = {{u"count"_s, QByteArray::number(i)}};
            (void)commitNow(*fixture, std::move(change));
        }
    });
    QTRY_VERIFY(!valueOf(fixture.reader().setting(u"count"_s)).isEmpty());
    const QString copy = fixture.folder() + u"/copy.sqlite"_s;
    const auto done = fixture->backupTo(copy);
    isEnough = true;
    committer.join();
    QCOMPARE(errorOf(done), QString());
    const auto catalog = std::move(Catalog::open(copy).value());
    const auto reader = std::move(catalog->makeReader().value());
    const qint64 count = valueOf(reader->setting(u"count"_s)).toLongLong();
    QVERIFY(count > 0);
    QCOMPARE(valueOf(reader->volumeTotals()).first().stripeCount, count);
}

void TestCatalogDurability::readers_onOtherThreads_seeTheLastCommit()
{
    CatalogFixture fixture;
    QVERIFY(fixture.commit({.putSettings = {{u"n"_s, "0"}}}));
    std::atomic<int> committed{0};
    std::atomic<bool> isEnough{false};
    std::atomic<bool> isBehind{false};
    std::thread thread([&] {
        const auto reader = std::move(fixture->makeReader().value());
        while (!isEnough) {
            const int atLeast = committed;
            if (valueOf(reader->setting(u"n"_s)).toInt() < atLeast)
                isBehind = true;
        }
    });
    for (int i = 1; i <= 300; ++i) {
        QVERIFY(fixture.commit({.putSettings = {{u"n"_s, QByteArray::number(i)}}}));
        committed = i;
    }
    isEnough = true;
    thread.join();
    QVERIFY(!isBehind);
}

FALLOW_TEST(TestCatalogDurability)
#include "tst_catalog_durability.moc"
