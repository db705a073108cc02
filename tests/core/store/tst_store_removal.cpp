// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_fixture.h"
#include "store/remove_store.h"
#include "support/test_program.h"

#include <QDir>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A store with three strips, closed again.
struct RemovalFixture : StoreFixture
{
    bool make()
    {
        if (!create() || !put(key(1)) || !put(key(2)) || !put(key(3)))
            return false;
        close();
        found = findStores(basePath()).value(0);
        return found.store == options.store;
    }
    bool holdsAll() { return open() && holds(key(1)) && holds(key(2)) && holds(key(3)); }
    bool isThere() const { return QFileInfo::exists(options.directory); }
    FoundStore found;
};

} // namespace

/// That what goes is the store, and nothing beside it.
class StoreRemovalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remove_store_folderIsGone()
    {
        RemovalFixture f;
        QVERIFY(f.make());
        const auto left = removeStoreFiles(f.found);
        QVERIFY2(left.has_value(), left ? "" : qPrintable(left.error().toString()));
        QVERIFY(left->isEmpty());
        QVERIFY(!f.isThere());
        QVERIFY(removeStoreFiles(f.found).has_value()); // told again after a stop
    }

    void remove_foreignFiles_survive()
    {
        RemovalFixture f;
        QVERIFY(f.make());
        const QString folder = f.basePath() + u"/photos"_s; // somebody's, with a copy of the store in it
        QVERIFY(QDir().rename(f.options.directory, folder));
        f.found.directory = folder;
        QVERIFY(writeFile(folder + u"/wedding.jpg"_s, "bytes"));
        QVERIFY(QDir(folder).mkpath(u".albums/storage"_s));
        QVERIFY(writeFile(folder + u"/.albums/storage/index.sqlite"_s, "theirs"));
        const auto left = removeStoreFiles(f.found);
        QVERIFY2(left.has_value(), left ? "" : qPrintable(left.error().toString()));
        QCOMPARE(*left, (QStringList{u".albums"_s, u"wedding.jpg"_s}));
        QCOMPARE(readFile(folder + u"/wedding.jpg"_s), QByteArray("bytes"));
        QCOMPARE(readFile(folder + u"/.albums/storage/index.sqlite"_s), QByteArray("theirs"));
        QVERIFY(!QFileInfo::exists(folder + u"/storage"_s));
        QVERIFY(!QFileInfo::exists(folder + u"/index.sqlite"_s));
    }

    void remove_anotherStoreLiesThere_refusedUntouched_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"array", "store", "life"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void remove_anotherStoreLiesThere_refusedUntouched()
    {
        QFETCH(const QString, what);
        RemovalFixture f;
        QVERIFY(f.make());
        FoundStore other = f.found;
        if (what == u"array"_s)
            other.array = testArray(0xb2);
        else if (what == u"store"_s)
            other.store = StoreId(6);
        else
            other.storeUuid = ArrayId::generate();
        QCOMPARE(codeOf(removeStoreFiles(other)), ErrorCode::WrongArray);
        QCOMPARE(codeOf(moveStoreFiles(other, f.basePath() + u"/.elsewhere"_s)), ErrorCode::WrongArray);
        QVERIFY(!QFileInfo::exists(f.basePath() + u"/.elsewhere"_s));
        QVERIFY(f.holdsAll());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
    }

    void remove_whatIsNoStore_refusedUntouched()
    {
        RemovalFixture f;
        QVERIFY(f.make());
        QVERIFY(removeStoreFiles(f.found).has_value());
        QVERIFY(QDir().mkdir(f.options.directory));
        QVERIFY(writeFile(f.options.directory + u"/index.sqlite"_s, "another program's"));
        const auto none = removeStoreFiles(f.found); // its storage file is not there
        QCOMPARE(none.value(), QStringList{u"index.sqlite"_s});
        QVERIFY(writeFile(f.storagePath(), "a list of what lies in the cellar"));
        QCOMPARE(codeOf(removeStoreFiles(f.found)), ErrorCode::Corrupt);
        QCOMPARE(readFile(f.storagePath()), QByteArray("a list of what lies in the cellar"));
        QCOMPARE(readFile(f.options.directory + u"/index.sqlite"_s), QByteArray("another program's"));
    }

    void remove_storeIsServed_isBusyAndUntouched()
    {
        RemovalFixture f;
        QVERIFY(f.make());
        QVERIFY(f.open());
        QCOMPARE(codeOf(removeStoreFiles(f.found)), ErrorCode::Busy);
        QCOMPARE(codeOf(moveStoreFiles(f.found, f.basePath() + u"/.elsewhere"_s)), ErrorCode::Busy);
        QVERIFY(f.put(key(4)) && f.holds(key(1)) && f.holds(key(4)));
        f.close();
        QVERIFY(f.holdsAll());
        QVERIFY(!f.store->openReport().indexWasRebuilt);
    }

    void remove_folderIsALink_refused()
    {
        RemovalFixture f;
        QVERIFY(f.make());
        const QString link = f.basePath() + u"/link"_s;
        QVERIFY(QFile::link(f.options.directory, link));
        FoundStore linked = f.found;
        linked.directory = link;
        QCOMPARE(codeOf(removeStoreFiles(linked)), ErrorCode::Refused);
        QCOMPARE(codeOf(removeIndexFiles(link)), ErrorCode::Refused);
        QVERIFY(f.holdsAll());
    }

    void remove_stoppedOnTheWay_isAStoreUntilTheNextEndsIt()
    {
        // What a kill leaves: the first few files are gone, in the order in which they go.
        const QStringList order{u"index.sqlite-wal"_s, u"index.sqlite-shm"_s, u"index.sqlite"_s,  u"CACHEDIR.TAG"_s,
                                u".nobackup"_s,        u".nomedia"_s,         u".trackerignore"_s};
        for (qsizetype gone = 0; gone <= order.size(); ++gone) {
            RemovalFixture f;
            QVERIFY(f.make());
            for (const QString &name : order.first(gone))
                QFile::remove(f.options.directory + u'/' + name);
            QCOMPARE(findStores(f.basePath()), QList<FoundStore>{f.found});
            QVERIFY(f.holdsAll()); // nothing is lost if the administrator thinks better of it
            f.close();
            QCOMPARE(removeStoreFiles(f.found).value(), QStringList());
            QVERIFY(!f.isThere());
        }
        RemovalFixture f;
        QVERIFY(f.make());
        for (const QString &name : QDir(f.options.directory).entryList(QDir::Files | QDir::Hidden))
            QVERIFY(QFile::remove(f.options.directory + u'/' + name));
        QVERIFY(removeStoreFiles(f.found).has_value()); // only the folder was left
        QVERIFY(!f.isThere());
    }

    void removeIndex_storageFileLiesThere_refusedUntouched()
    {
        RemovalFixture f;
        QVERIFY(f.make());
        QCOMPARE(codeOf(removeIndexFiles(f.options.directory)), ErrorCode::Refused);
        QVERIFY(f.holdsAll());
        QVERIFY(!f.store->openReport().indexWasRebuilt);
    }

    void removeIndex_ofAPartition_foreignFilesSurvive()
    {
        RemovalFixture f;
        QVERIFY(removeIndexFiles(f.options.directory).has_value()); // it is not there
        QVERIFY(f.make());
        QVERIFY(QFile::remove(f.storagePath()) && writeFile(f.options.directory + u"/notes"_s, "x"));
        QCOMPARE(removeIndexFiles(f.options.directory).value(), QStringList{u"notes"_s});
        QVERIFY(!QFileInfo::exists(f.indexPath()));
        QVERIFY(QFile::remove(f.options.directory + u"/notes"_s));
        QVERIFY(writeFile(f.storagePath(), {})); // it holds nothing, and is nobody's
        QCOMPARE(removeIndexFiles(f.options.directory).value(), QStringList{u"storage"_s});
        QVERIFY(QFile::remove(f.storagePath()));
        QCOMPARE(removeIndexFiles(f.options.directory).value(), QStringList());
        QVERIFY(!f.isThere());
    }

    void move_renamedStore_servesWithItsIndex()
    {
        RemovalFixture f;
        QVERIFY(f.make());
        const QString elsewhere = f.basePath() + u"/space of the array"_s;
        QVERIFY(QDir().rename(f.options.directory, elsewhere));
        f.found.directory = elsewhere;
        const auto moved = moveStoreFiles(f.found, f.options.directory);
        QVERIFY2(moved.has_value(), moved ? "" : qPrintable(moved.error().toString()));
        QVERIFY(!QFileInfo::exists(elsewhere));
        QVERIFY(f.holdsAll());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
    }

    void move_outOfSomebodysFolder_takesOnlyTheStore()
    {
        RemovalFixture f;
        QVERIFY(f.make());
        const QString theirs = f.basePath() + u"/theirs"_s;
        QVERIFY(QDir().mkdir(theirs) && QFile::rename(f.storagePath(), theirs + u"/storage"_s));
        QVERIFY(writeFile(theirs + u"/letter.txt"_s, "Dear") && writeFile(theirs + u"/.nobackup"_s, {}));
        QVERIFY(writeFile(f.options.directory + u"/mine.txt"_s, "too"));
        f.found.directory = theirs;
        QVERIFY(moveStoreFiles(f.found, f.options.directory).has_value());
        QCOMPARE(readFile(theirs + u"/letter.txt"_s), QByteArray("Dear"));
        QVERIFY(QFileInfo::exists(theirs + u"/.nobackup"_s));
        QCOMPARE(readFile(f.options.directory + u"/mine.txt"_s), QByteArray("too"));
        QVERIFY(f.holdsAll());
        QVERIFY(f.store->openReport().wasCleanlyClosed); // its index was there still
    }

    void move_aStorageFileLiesThere_refused()
    {
        RemovalFixture f;
        QVERIFY(f.make());
        const QString copy = f.basePath() + u"/copy"_s;
        QVERIFY(QDir().mkdir(copy) && QFile::copy(f.storagePath(), copy + u"/storage"_s));
        FoundStore copied = f.found;
        copied.directory = copy;
        QCOMPARE(codeOf(moveStoreFiles(copied, f.options.directory)), ErrorCode::AlreadyExists);
        QVERIFY(QFileInfo::exists(copy + u"/storage"_s));
        QVERIFY(f.holdsAll());
    }

    void move_stoppedOnTheWay_theNextGoesOn()
    {
        const QStringList order{u"index.sqlite-wal"_s, u"index.sqlite-shm"_s, u"index.sqlite"_s};
        for (qsizetype moved = 0; moved <= order.size(); ++moved) {
            RemovalFixture f;
            QVERIFY(f.make());
            const QString elsewhere = f.basePath() + u"/elsewhere"_s;
            QVERIFY(QDir().rename(f.options.directory, elsewhere) && QDir().mkdir(f.options.directory));
            for (const QString &name : order.first(moved))
                QFile::rename(elsewhere + u'/' + name, f.options.directory + u'/' + name);
            f.found.directory = elsewhere;
            QCOMPARE(findStores(f.basePath()).value(0), f.found);
            QVERIFY(moveStoreFiles(f.found, f.options.directory).has_value());
            QVERIFY(!QFileInfo::exists(elsewhere));
            QVERIFY(f.holdsAll());
        }
    }
};

FALLOW_TEST(StoreRemovalTest)
#include "tst_store_removal.moc"
