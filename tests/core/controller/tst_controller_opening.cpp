// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/by_hand.h"
#include "core/controller/array_fixture.h"
#include "support/full_catalog.h"
#include "support/manual_executor.h"
#include "support/test_program.h"

#include <QDir>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// An array that tries again at once, with "vol" and without workstations.
struct OpeningScene
{
    OpeningScene()
    {
        array.openOptions.pace.retries = {.firstMs = 20, .longestMs = 100};
        array.openOptions.wrapCatalog = [this](std::unique_ptr<Catalog> real) {
            return std::unique_ptr<Catalog>(std::make_unique<FullCatalog>(std::move(real), isFull));
        };
        problem = array.start();
        if (problem.isEmpty() &&
            !array.ask<VolumeSnapshot>(u"volumes.create"_s, CreateVolumeRequest{.name = u"vol"_s, .sizeBytes = kMiB}))
            problem = u"the volume was not made"_s;
    }
    VolumeSnapshot volume() const
    {
        const QList<VolumeSnapshot> volumes = array.session->snapshot().volumes;
        return volumes.isEmpty() ? VolumeSnapshot() : volumes.first();
    }
    ErrorCode errorOfExport(bool isExported = true)
    {
        const auto answer = array.ask<ActionAnswer>(u"volumes.setExported"_s,
                                                    VolumeRequest{.volume = volume().volume, .isExported = isExported});
        return answer ? ErrorCode::Cancelled : answer.error().code;
    }
    /// Lays a segment into the volume's journal whose header is lost, but not its records. @returns its path.
    QString damageJournal(VolumeId id) const
    {
        const QDir folder(ArrayDirectory(array.directory()).journalPath(id));
        const QByteArray records = QByteArray("FLJR").repeated(2048);
        QFile file(folder.filePath(u"ffffffffffffffff.journal"_s));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(records) == records.size();
        return isWritten ? file.fileName() : QString();
    }

    std::atomic_bool isFull = false;
    TestArray array;
    QString problem;
};

const ErrorCode kNoError = ErrorCode::Cancelled; // of errorOfExport()

} // namespace

/// What does not open when the controller starts.
class ControllerOpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unopened_passingReason_isTriedWithGrowingPauses()
    {
        ManualClock clock;
        QList<int> tried;
        Unopened<int> unopened(clock, {.firstMs = 1000, .longestMs = 3000}, [&](int key) { tried.append(key); });
        const Error full{ErrorCode::NoSpace, u"full"_s, {}};
        QVERIFY(unopened.failed(7, full));
        for (const qint64 pauseMs : {1000, 2000, 3000, 3000}) {
            clock.advance(pauseMs - 1);
            QVERIFY(tried.isEmpty());
            clock.advance(1);
            QCOMPARE(std::exchange(tried, {}), QList<int>{7});
            QVERIFY(!unopened.failed(7, full)); // no news
        }
        QVERIFY(unopened.failed(7, {ErrorCode::Corrupt, u"damaged"_s, {}}));
        QCOMPARE(clock.pendingTimerCount(), 0);
        QCOMPARE(unopened.reason(7)->code, ErrorCode::Corrupt);
        QVERIFY(unopened.forget(7));
        QVERIFY(!unopened.forget(7));
        QVERIFY(!unopened.reason(7));
        QVERIFY(unopened.failed(8, full));
        unopened.stop();
        QVERIFY(unopened.failed(9, full));
        QCOMPARE(clock.pendingTimerCount(), 0);
    }

    void start_noSpace_isSaidAndOpensOnceThereIsSome()
    {
        OpeningScene scene;
        QCOMPARE(scene.problem, QString());
        QCOMPARE(scene.array.stop(), QString());
        scene.isFull = true;
        QCOMPARE(scene.array.start(), QString());
        const auto health = [&] { return scene.array.session->snapshot().health; };
        QTRY_COMPARE_WITH_TIMEOUT(health(), u"unreadable"_s, kPatienceMs);
        QVERIFY(scene.array.session->snapshot().healthSentence.contains(u"vol"_s));
        QVERIFY(scene.volume().trouble.contains(u"the catalog's disk is full"_s));
        QVERIFY(Wording::parse(scene.volume().troubleWording).has_value());
        QVERIFY(!scene.volume().isExported);
        QCOMPARE(scene.volume().exportUri, QString());
        QCOMPARE(scene.errorOfExport(), ErrorCode::NoSpace);
        const VolumeRequest larger{.volume = scene.volume().volume, .sizeBytes = 2 * kMiB, .name = u"shot"_s};
        QCOMPARE(scene.array.ask<ActionAnswer>(u"volumes.resize"_s, larger).error().code, ErrorCode::NoSpace);
        QCOMPARE(scene.array.ask<ActionAnswer>(u"volumes.snapshot"_s, larger).error().code, ErrorCode::NoSpace);
        QCOMPARE(scene.array.eventCount(u"volume.not-opened"_s), 0);
        scene.isFull = false;
        QTRY_VERIFY_WITH_TIMEOUT(scene.volume().isExported, kPatienceMs);
        QVERIFY(scene.volume().isAvailable());
        QVERIFY(scene.array.holds("vol", QByteArray(4096, '\0')));
        QVERIFY(health() != u"unreadable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.eventCount(u"volume.opened"_s), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.eventCount(u"volume.not-opened"_s), 1, kPatienceMs);
    }

    void start_damagedJournal_isSaidAndTriedOnlyWhenAsked()
    {
        OpeningScene scene;
        QCOMPARE(scene.problem, QString());
        QTRY_COMPARE_WITH_TIMEOUT(scene.volume().name, u"vol"_s, kPatienceMs);
        const VolumeId id = scene.volume().volume;
        QCOMPARE(scene.array.stop(), QString());
        const QString damage = scene.damageJournal(id);
        QVERIFY(!damage.isEmpty());
        QCOMPARE(scene.array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.eventCount(u"volume.not-opened"_s), 1, kPatienceMs);
        QVERIFY(scene.volume().trouble.contains(u"the journal is damaged"_s));
        QCOMPARE(scene.array.session->snapshot().health, u"unreadable"_s);
        QCOMPARE(scene.errorOfExport(), ErrorCode::Corrupt);
        QCOMPARE(scene.errorOfExport(false), ErrorCode::Corrupt);
        QVERIFY(QFile::remove(damage));
        QCOMPARE(scene.errorOfExport(), kNoError);
        QTRY_VERIFY_WITH_TIMEOUT(scene.volume().isExported && scene.volume().isAvailable(), kPatienceMs);
        QVERIFY(scene.array.holds("vol", QByteArray(4096, '\0')));
        QCOMPARE(scene.array.eventCount(u"volume.not-opened"_s), 1);
        QCOMPARE(scene.errorOfExport(), kNoError); // there is nothing to do
    }

    void start_journalsDiskNotMounted_opensOnceItIs()
    {
        OpeningScene scene;
        QCOMPARE(scene.problem, QString());
        QTRY_COMPARE_WITH_TIMEOUT(scene.volume().name, u"vol"_s, kPatienceMs);
        const QString journal = ArrayDirectory(scene.array.directory()).journalPath(scene.volume().volume);
        QCOMPARE(scene.array.stop(), QString());
        QVERIFY(QFile::rename(journal, scene.array.directory() + u"/elsewhere"_s));
        QCOMPARE(scene.array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.eventCount(u"volume.not-opened"_s), 1, kPatienceMs);
        QVERIFY(scene.volume().trouble.contains(journal));
        QVERIFY(!QFile::exists(journal));
        QCOMPARE(scene.errorOfExport(), ErrorCode::NotFound);
        QVERIFY(QFile::rename(scene.array.directory() + u"/elsewhere"_s, journal));
        QTRY_VERIFY_WITH_TIMEOUT(scene.volume().isExported && scene.volume().isAvailable(), kPatienceMs);
        QVERIFY(scene.array.holds("vol", QByteArray(4096, '\0')));
    }

    void delete_unopenedVolume_goes()
    {
        OpeningScene scene;
        QCOMPARE(scene.problem, QString());
        QCOMPARE(scene.array.stop(), QString());
        scene.isFull = true;
        QCOMPARE(scene.array.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!scene.volume().isAvailable(), kPatienceMs);
        scene.isFull = false;
        const VolumeRequest request{.volume = scene.volume().volume, .confirmName = u"vol"_s};
        QVERIFY(scene.array.ask<ActionAnswer>(u"volumes.delete"_s, request));
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.lastJob(u"delete"_s).state, JobState::Finished, kPatienceMs);
        QVERIFY(scene.array.session->snapshot().volumes.isEmpty());
    }

    void start_localDiskNotMounted_isSaidAndServesOnceItIs()
    {
        OpeningScene scene;
        QCOMPARE(scene.problem, QString());
        const QTemporaryDir room;
        const QString disk = room.filePath(u"disk"_s);
        QVERIFY(QDir().mkdir(disk));
        QVERIFY(scene.array.ask<ActionAnswer>(u"stores.addLocal"_s,
                                              LocalStoreRequest{.path = disk, .quotaBytes = 64 * kMiB}));
        QCOMPARE(scene.array.stop(), QString());
        QVERIFY(QDir().rename(disk, disk + u"-away"_s));
        QCOMPARE(scene.array.start(), QString());
        const auto store = [&] { return scene.array.session->snapshot().stores.value(0); };
        QTRY_VERIFY_WITH_TIMEOUT(!store().trouble.isEmpty(), kPatienceMs);
        QVERIFY(!store().isOnline);
        QVERIFY(QDir().rename(disk + u"-away"_s, disk));
        QTRY_VERIFY_WITH_TIMEOUT(store().isOnline && store().trouble.isEmpty(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.eventCount(u"store.opened"_s), 1, kPatienceMs);
        QCOMPARE(scene.array.eventCount(u"store.not-opened"_s), 1);
    }

    void start_noSpaceToTakeDownWhatADiskIsTold_isTriedAgain()
    {
        OpeningScene scene;
        QCOMPARE(scene.problem, QString());
        const QTemporaryDir disk;
        QVERIFY(scene.array.ask<ActionAnswer>(u"stores.addLocal"_s,
                                              LocalStoreRequest{.path = disk.path(), .quotaBytes = 64 * kMiB}));
        QCOMPARE(scene.array.stop(), QString());
        scene.isFull = true;
        QCOMPARE(scene.array.start(), QString());
        const auto store = [&] { return scene.array.session->snapshot().stores.value(0); };
        QTRY_VERIFY_WITH_TIMEOUT(store().trouble.contains(u"the catalog's disk is full"_s), kPatienceMs);
        QVERIFY(!store().isOnline);
        scene.isFull = false;
        QTRY_VERIFY_WITH_TIMEOUT(store().isOnline && store().trouble.isEmpty(), kPatienceMs);
    }

    /// What the lives before have told, a catalog of before knows only as one number.
    void catalogOfBefore_storesAreAccepted_once()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QTemporaryDir disk;
        QVERIFY(array.ask<ActionAnswer>(u"stores.addLocal"_s,
                                        LocalStoreRequest{.path = disk.path(), .quotaBytes = 64 * kMiB}));
        QVERIFY(array.addAgent(u"pc-1"_s));
        QCOMPARE(array.stop(), QString());
        const auto areOnline = [&] {
            const QList<StoreSnapshot> stores = array.session->snapshot().stores;
            return stores.size() == 2 && std::ranges::all_of(stores, &StoreSnapshot::isOnline);
        };
        const QString catalog = ArrayDirectory(array.directory()).catalogPath();
        QVERIFY(changeByHand(catalog, {u"DELETE FROM settings WHERE key LIKE '%.told.%'"_s,
                                       u"DELETE FROM settings WHERE key='catalog.superseded-epoch'"_s}));
        QCOMPARE(array.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(areOnline(), kPatienceMs);
        QCOMPARE(array.stop(), QString());
        QVERIFY(changeByHand(catalog, {u"DELETE FROM settings WHERE key LIKE '%.told.%'"_s})); // it knows less again
        QCOMPARE(array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"controller.stale"_s), 2, kPatienceMs);
    }

    /// A cold copy of the catalog comes back under an epoch that the disks know already, of a life that it knows
    /// nothing of: what that has written would be unknown to it, and swept away.
    void olderCatalog_localDisksRefuse_untilItSupersedes_data()
    {
        QTest::addColumn<int>("lives");
        QTest::newRow("of the life before") << 1; // the copy comes to the very epoch that the disks know
        QTest::newRow("of an older life") << 2;
    }
    void olderCatalog_localDisksRefuse_untilItSupersedes()
    {
        QFETCH(const int, lives);
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QTemporaryDir room;
        for (const QString &name : {u"one"_s, u"two"_s}) {
            QVERIFY(QDir(room.path()).mkdir(name));
            QVERIFY(array.ask<ActionAnswer>(u"stores.addLocal"_s,
                                            LocalStoreRequest{.path = room.filePath(name), .quotaBytes = 64 * kMiB}));
        }
        QCOMPARE(array.stop(), QString());
        const QString catalog = ArrayDirectory(array.directory()).catalogPath();
        const QString older = room.filePath(u"older"_s);
        const QString latest = room.filePath(u"latest"_s);
        QVERIFY(QFile::copy(catalog, older));
        quint32 seen = 0;
        for (int life = 0; life < lives; ++life) {
            QCOMPARE(array.start(), QString());
            if (life == 0) {
                QCOMPARE(array.makeVolume(u"striped 2 local + 0 clients, strip 16 KiB"_s, kMiB), QString());
                QVERIFY(array.waitForStripes());
            }
            seen = array.session->snapshot().epoch;
            QCOMPARE(array.stop(), QString());
        }
        const auto putBack = [&catalog](const QString &copy) {
            for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
                QFile::remove(catalog + suffix);
            return QFile::copy(copy, catalog);
        };
        const auto stores = [&] { return array.session->snapshot().stores; };
        const auto areRefused = [&] {
            return stores().size() == 2 && std::ranges::all_of(stores(), [](const StoreSnapshot &store) {
                       return !store.isOnline && !store.trouble.isEmpty();
                   });
        };
        const auto areOnline = [&] {
            return stores().size() == 2 && std::ranges::all_of(stores(), &StoreSnapshot::isOnline);
        };
        QVERIFY(QFile::copy(catalog, latest));
        QVERIFY(putBack(older));
        for (int start = 1; start <= 3; ++start) { // its own epoch comes above what they have seen
            QCOMPARE(array.start(), QString());
            QTRY_VERIFY_WITH_TIMEOUT(areRefused(), kPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"controller.stale"_s), start, kPatienceMs);
            QCOMPARE(array.stop(), QString());
        }

        QVERIFY(putBack(latest));
        QCOMPARE(array.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(areOnline(), kPatienceMs);
        QVERIFY(array.isContentWhole());
        QCOMPARE(array.stop(), QString());

        QVERIFY(putBack(older)); // and there is no other any more
        array.openOptions.supersedeEpoch = seen + 1;
        QVERIFY(QDir(room.path()).rename(u"two"_s, u"away"_s));
        QCOMPARE(array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(std::ranges::count_if(stores(), &StoreSnapshot::isOnline), 1, kPatienceMs);
        QCOMPARE(array.stop(), QString());
        QVERIFY(QDir(room.path()).rename(u"away"_s, u"two"_s));
        array.openOptions.supersedeEpoch = 0; // a person has said it, to all
        QCOMPARE(array.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(areOnline(), kPatienceMs);
    }
};

FALLOW_TEST(ControllerOpeningTest)
#include "tst_controller_opening.moc"
