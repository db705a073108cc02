// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_fixture.h"
#include "store/strip_header.h"
#include "store/superblock.h"
#include "support/faulty_disk.h"
#include "support/test_program.h"

#include <QDir>
#include <QScopeGuard>
#include <QTest>
#include <unistd.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFirstExtent = kDataStartBytes;

void overwrite(const QString &path, qint64 offset, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesAt(const QString &path, qint64 offset, qint64 count)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.seek(offset) ? file.read(count) : QByteArray();
}

} // namespace

/// Everything that goes wrong below a store or beside it.
class TestStoreFaults final : public QObject
{
    Q_OBJECT

    struct Faulty : StoreFixture
    {
        Faulty() { options.openDisk = FaultyDisk::opener(faults); }
        std::shared_ptr<DiskFaults> faults = std::make_shared<DiskFaults>();
    };

private Q_SLOTS:
    void put_diskFull_noSpaceAndOthersOfTheGroupStand()
    {
        Faulty f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(100))); // epoch and region are settled
        f.faults->failWriteAt = 2;
        std::vector<std::optional<ErrorCode>> codes;
        for (quint64 i = 1; i <= 3; ++i) {
            const SharedBytes payload = payloadOf(key(i), 5000);
            f.store->put(labelOf(key(i), payload), payload, IoPriority::Foreground,
                         [&codes](Result<void> result) { codes.push_back(codeOf(result)); });
        }
        QVERIFY(f.executor.runUntil([&] { return codes.size() == 3; }));
        QCOMPARE(codes, (std::vector<std::optional<ErrorCode>>{std::nullopt, ErrorCode::NoSpace, std::nullopt}));
        QCOMPARE(f.statistics()->usedBytes, 3 * FileStore::footprintBytes(5000));
        QCOMPARE(codeOf(f.get(key(2), 0, 5000)), ErrorCode::NotFound);
        QVERIFY(f.put(key(2))); // there is space again
        QVERIFY(f.holds(key(1)) && f.holds(key(2)) && f.holds(key(3)));
    }

    void put_writeFails_ioForThatOneAndNothingOfItStays()
    {
        Faulty f;
        QVERIFY(f.create());
        for (const quint64 stripe : {1, 9, 3})
            QVERIFY(f.put(key(stripe)));
        // So that strip 2 goes in between, where no larger one overwrites what is left of it.
        QVERIFY(f.remove({key(9)}));
        const auto letGo = qScopeGuard([&f] {
            f.faults->isSyncHeld = false;
            f.faults->isSyncHeld.notify_all();
        });
        const int synced = f.faults->syncCount;
        f.faults->isSyncHeld = true;
        std::vector<Result<void>> results;
        for (const quint64 stripe : {7, 2, 4, 5}) {
            const SharedBytes payload = payloadOf(key(stripe), stripe == 2 ? 5000 : 20'000);
            f.store->put(labelOf(key(stripe), payload), payload, IoPriority::Foreground,
                         [&results](Result<void> result) { results.push_back(std::move(result)); });
            if (stripe != 7)
                continue; // these wait for its sync, hence are one group
            QTRY_COMPARE(int(f.faults->syncCount), synced + 1);
            f.faults->writeErrno = EIO;
            f.faults->shortWriteBytes = 1000;
            f.faults->failWriteAt = 3; // after the header of strip 2 and some of its payload
        }
        f.faults->isSyncHeld = false;
        f.faults->isSyncHeld.notify_all();
        QVERIFY(f.executor.runUntil([&] { return results.size() == 4; }));
        QCOMPARE(codeOf(results[1]), ErrorCode::Io);
        QVERIFY2(results[1].error().what.contains(u"write strip 2/0"_s), qPrintable(results[1].error().what));
        QCOMPARE(results[1].error().where, f.storagePath());
        QVERIFY(results[0] && results[2] && results[3]);
        f.faults->allWritesFail = true;
        QCOMPARE(codeOf(f.put(key(6), 20'000)), ErrorCode::Io);
        QVERIFY(f.store->takesWrites());
        f.faults->allWritesFail = false;
        QVERIFY(f.put(key(6), 20'000));
        QCOMPARE(codeOf(f.get(key(2), 0, 5000)), ErrorCode::NotFound);
        QCOMPARE(f.statistics()->usedBytes,
                 2 * FileStore::footprintBytes(5000) + 4 * FileStore::footprintBytes(20'000));
        f.close();
        QVERIFY(QFile::remove(f.indexPath())); // so that all that lies there is looked at
        QVERIFY(f.open());
        QCOMPARE(f.store->openReport().recoveredStrips, 6);
        QCOMPARE(f.store->openReport().droppedStrips, 0);
        QCOMPARE(codeOf(f.get(key(2), 0, 5000)), ErrorCode::NotFound);
        QVERIFY(f.put(key(2)));
        for (quint64 stripe = 1; stripe <= 7; ++stripe)
            QVERIFY2(f.holds(key(stripe), stripe < 4 ? 5000 : 20'000), qPrintable(QString::number(stripe)));
    }

    void put_shortWrites_areContinued()
    {
        Faulty f;
        QVERIFY(f.create());
        f.faults->shortWriteBytes = 1000;
        QVERIFY(f.put(key(1), 20'000));
        QVERIFY(f.holds(key(1), 20'000));
    }

    void put_syncFails_readOnlyUntilReopened()
    {
        Faulty f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        f.faults->failSyncAt = 1;
        QCOMPARE(codeOf(f.put(key(2))), ErrorCode::Io);
        QCOMPARE(codeOf(f.put(key(3))), ErrorCode::ReadOnly);
        QCOMPARE(codeOf(f.remove({key(1)})), ErrorCode::ReadOnly);
        QCOMPARE(codeOf(f.setQuota(1 << 30, ShrinkPolicy::Refuse)), ErrorCode::ReadOnly);
        QVERIFY(f.holds(key(1)));
        QCOMPARE(codeOf(f.get(key(2), 0, 5000)), ErrorCode::NotFound);
        f.close();
        QVERIFY(f.open());
        QVERIFY(!f.store->openReport().wasCleanlyClosed);
        QVERIFY(f.holds(key(1)));
        QCOMPARE(codeOf(f.get(key(2), 0, 5000)), ErrorCode::NotFound);
        QVERIFY(f.put(key(2)));
    }

    void put_syncFindsDiskFull_groupFailsAndStoreGoesOn()
    {
        Faulty f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        f.faults->syncErrno = ENOSPC;
        f.faults->failSyncAt = 1;
        QCOMPARE(codeOf(f.put(key(2))), ErrorCode::NoSpace);
        QVERIFY(f.put(key(2)));
        QVERIFY(f.holds(key(1)) && f.holds(key(2)));
    }

    void put_againOverADamagedHeader_isNotAcknowledged()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        QVERIFY(f.put(key(1)));
        overwrite(f.storagePath(), kFirstExtent + 40, "another life");
        QCOMPARE(codeOf(f.put(key(1))), ErrorCode::AlreadyExists);
        QVERIFY(f.remove({key(1)}));
        QVERIFY(f.put(key(1)));
        QVERIFY(f.holds(key(1)));
    }

    void open_firstSuperblockUnreadable_takesTheSecond()
    {
        Faulty f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        f.close();
        f.faults->failReadAt = 1;
        QVERIFY(f.open());
        QVERIFY(f.holds(key(1)));
        f.close();
        overwrite(f.storagePath(), qint64(kSuperblockSizeBytes) + 20, "rot"); // and now the second is no help
        f.faults->failReadAt = 1;
        QCOMPARE(codeOf(f.open()), ErrorCode::Io);
    }

    void rebuild_unreadableSector_losesNoOtherStrip()
    {
        Faulty f;
        QVERIFY(f.create());
        for (quint64 stripe = 1; stripe <= 14; ++stripe)
            QVERIFY(f.put(key(stripe)));
        const qint64 badStripBytes = f.store->endOfStripsBytes();
        for (quint64 stripe = 15; stripe <= 20; ++stripe)
            QVERIFY(f.put(key(stripe)));
        f.close();
        QVERIFY(QFile::remove(f.indexPath()));
        f.faults->badBeginBytes = badStripBytes + kSectorBytes; // the end of strip 15
        f.faults->badEndBytes = badStripBytes + 2 * kSectorBytes;
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().indexWasRebuilt);
        QCOMPARE(f.statistics()->stripCount, 20);
        for (quint64 stripe = 1; stripe <= 20; ++stripe)
            QVERIFY2(stripe == 15 || f.holds(key(stripe)), qPrintable(QString::number(stripe)));
        QCOMPARE(codeOf(f.get(key(15), 0, 5000)), ErrorCode::Io);
    }

    void open_diskFull_readsAndTakesWritesWhenThereIsSpace()
    {
        for (const bool isClean : {true, false}) {
            Faulty f;
            QVERIFY(f.create());
            QVERIFY(f.put(key(1)));
            QVERIFY(f.put(key(3)));
            if (!isClean) {
                f.faults->failSyncAt = 1;
                QCOMPARE(codeOf(f.put(key(4))), ErrorCode::Io);
            }
            f.close();
            for (int life = 0; life < 2; ++life) {
                f.faults->allWritesFail = true;
                QVERIFY(f.open());
                QCOMPARE(f.store->openReport().indexWasRebuilt, life == 0 && !isClean);
                QVERIFY(f.store->isReady());
                QVERIFY(f.holds(key(1)));
                QCOMPARE(codeOf(f.put(key(2))), ErrorCode::NoSpace);
                QCOMPARE(codeOf(f.remove({key(3)})), ErrorCode::NoSpace);
                if (life == 0)
                    f.close();
            }
            f.faults->allWritesFail = false;
            QTRY_VERIFY(f.put(key(2)));
            QVERIFY(f.remove({key(3)}));
            f.close();
            QVERIFY(f.open());
            QVERIFY(f.store->openReport().wasCleanlyClosed);
            QVERIFY(f.holds(key(1)) && f.holds(key(2)));
            QCOMPARE(codeOf(f.get(key(3), 0, 5000)), ErrorCode::NotFound);
        }
    }

    void rebuild_noNewIndexCanBeMade_leavesTheOldOne()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        f.close();
        overwrite(f.indexPath(), 0, "no database any more");
        const QByteArray before = bytesAt(f.indexPath(), 0, 1 << 20);
        const QString inTheWay = f.indexPath() + u".new"_s;
        QVERIFY(QDir().mkdir(inTheWay));
        for (int attempt = 0; attempt < 2; ++attempt) {
            QVERIFY(!f.open());
            QVERIFY(bytesAt(f.indexPath(), 0, 1 << 20) == before);
        }
        QVERIFY(QDir().rmdir(inTheWay));
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().indexWasRebuilt);
        QVERIFY(f.holds(key(1)));
        QVERIFY(!QFile::exists(inTheWay));
        QVERIFY(bytesAt(f.indexPath() + u".damaged"_s, 0, 1 << 20) == before);
    }

    /// After a power cut what was given back is whole again, with its row, and its successor has none yet.
    void open_olderTwinIsARow_itsRowGoes()
    {
        Faulty f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        QVERIFY(f.put(key(2)));
        QVERIFY(f.await<void>([&f](Completion<void> done) { f.store->flushIndex(std::move(done)); }));
        QHash<QString, QByteArray> index;
        for (const QString &path : {f.indexPath(), f.indexPath() + u"-wal"_s})
            index.insert(path, bytesAt(path, 0, 1 << 24));
        f.faults->punchErrno = EIO;
        QVERIFY(f.remove({key(1)}));
        QVERIFY(f.put(key(1), 20'000, 7)); // too large for where the other one lies
        f.close();
        for (auto it = index.cbegin(); it != index.cend(); ++it)
            overwrite(it.key(), 0, it.value());
        for (const bool isClean : {false, true}) {
            QVERIFY(f.open());
            QCOMPARE(f.store->openReport().rebuildReason, QString());
            QCOMPARE(f.store->openReport().wasCleanlyClosed, isClean);
            QVERIFY(f.holds(key(1), 20'000, 7) && f.holds(key(2)));
            QCOMPARE(f.statistics()->usedBytes, FileStore::footprintBytes(5000) + FileStore::footprintBytes(20'000));
            f.close();
        }
    }

    void open_cancelledAfterAnUncleanStop_changesNothing()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        QVERIFY(f.await<void>([&f](Completion<void> done) { f.store->flushIndex(std::move(done)); }));
        QVERIFY(f.put(key(2)));
        QHash<QString, QByteArray> index;
        for (const QString &path : {f.indexPath(), f.indexPath() + u"-wal"_s})
            index.insert(path, bytesAt(path, 0, 1 << 24));
        f.close();
        for (auto it = index.cbegin(); it != index.cend(); ++it)
            overwrite(it.key(), 0, it.value());
        f.options.cancel.cancel();
        for (int attempt = 0; attempt < 2; ++attempt)
            QCOMPARE(codeOf(f.open()), ErrorCode::Cancelled);
        f.options.cancel = CancelToken();
        QVERIFY(f.open());
        QCOMPARE(f.store->openReport().rebuildReason, QString());
        QVERIFY(!f.store->openReport().wasCleanlyClosed);
        QVERIFY(f.holds(key(1)) && f.holds(key(2)));
    }

    void put_fileDeletedBehindOurBack_isNotAcknowledged()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        QVERIFY(QDir(f.options.directory).removeRecursively());
        QCOMPARE(codeOf(f.put(key(2))), ErrorCode::ReadOnly);
        QVERIFY(!f.store->isReady());
        QVERIFY(f.holds(key(1)));
        f.close();
        QCOMPARE(codeOf(f.open()), ErrorCode::NotFound);
    }

    void remove_holesNotPossible_spaceIsUsedAgainAllTheSame()
    {
        Faulty f;
        f.options.quotaBytes = FileStore::footprintBytes(5000);
        QVERIFY(f.create());
        f.faults->punchErrno = EOPNOTSUPP;
        QVERIFY(f.put(key(1)));
        QVERIFY(f.remove({key(1)}));
        QVERIFY(f.put(key(2)));
        QVERIFY(f.holds(key(2)));
    }

    void putAndVerify_lyingDisk_isFoundOut()
    {
        Faulty f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        const auto found = f.putAndVerify(key(2));
        QVERIFY(found && *found == labelOf(key(2), payloadOf(key(2), 5000)));
        f.faults->isLying = true;
        QVERIFY(f.put(key(3))); // nobody can know
        QCOMPARE(codeOf(f.putAndVerify(key(4))), ErrorCode::Corrupt);
        f.faults->isLying = false;
        QVERIFY(f.remove({key(4)}));
        QVERIFY(f.putAndVerify(key(4)));
        QVERIFY(f.holds(key(4)));
    }

    void putAndVerify_putFails_saysWhyAndReadsNothing()
    {
        Faulty f;
        QVERIFY(f.create());
        f.faults->allWritesFail = true;
        QCOMPARE(codeOf(f.putAndVerify(key(1))), ErrorCode::NoSpace);
        f.faults->allWritesFail = false;
        const SharedBytes payload = payloadOf(key(1), 5000);
        StripLabel other = labelOf(key(1), payload);
        ++other.payloadChecksum;
        QCOMPARE(codeOf(f.await<StripLabel>(
                     [&](Completion<StripLabel> done) { f.store->putAndVerify(other, payload, std::move(done)); })),
                 ErrorCode::InvalidArgument); // Corrupt would be said of what lies on the disk
        QCOMPARE(codeOf(f.get(key(1), 0, 5000)), ErrorCode::NotFound);
    }

    void get_flippedBit_corruptInPayloadAndHeader()
    {
        for (const qint64 place : {kFirstExtent + 60, kFirstExtent + qint64(kStripHeaderSizeBytes) + 3000}) {
            StoreFixture f;
            QVERIFY(f.create());
            QVERIFY(f.put(key(1)));
            QByteArray byte = bytesAt(f.storagePath(), place, 1);
            byte[0] = char(byte[0] ^ 4);
            overwrite(f.storagePath(), place, byte);
            QCOMPARE(codeOf(f.get(key(1), 0, 5000)), ErrorCode::Corrupt);
            QCOMPARE(codeOf(f.verify(key(1))), ErrorCode::Corrupt);
            QVERIFY(f.remove({key(1)}));
            QVERIFY(f.put(key(1)));
            QVERIFY(f.holds(key(1)));
        }
    }

    void get_swappedStrips_corruptAlsoForParts()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        QVERIFY(f.put(key(2)));
        f.close();
        const qint64 size = FileStore::footprintBytes(5000);
        const QByteArray first = bytesAt(f.storagePath(), kFirstExtent, size);
        const QByteArray second = bytesAt(f.storagePath(), kFirstExtent + size, size);
        overwrite(f.storagePath(), kFirstExtent, second);
        overwrite(f.storagePath(), kFirstExtent + size, first);
        QVERIFY(f.open());
        QCOMPARE(codeOf(f.get(key(1), 10, 100)), ErrorCode::Corrupt);
        const auto whole = f.get(key(2), 0, 5000);
        QCOMPARE(codeOf(whole), ErrorCode::Corrupt);
        QVERIFY2(whole.error().what.contains(u"strip 1/0"_s), qPrintable(whole.error().what));
    }

    void put_sameAgainOntoARottenOne_isNotBelieved()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        const qint64 place = kFirstExtent + qint64(kStripHeaderSizeBytes) + 100;
        QByteArray byte = bytesAt(f.storagePath(), place, 1);
        byte[0] = char(byte[0] ^ 1);
        overwrite(f.storagePath(), place, byte);
        QCOMPARE(codeOf(f.put(key(1))), ErrorCode::AlreadyExists);
        QVERIFY(f.remove({key(1)}));
        QVERIFY(f.put(key(1)));
        QVERIFY(f.holds(key(1)));
    }

    void get_stripOfOlderLife_corrupt()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        f.close();
        const QByteArray old = bytesAt(f.storagePath(), kFirstExtent, 8192);
        QVERIFY(QFile::remove(f.storagePath()));
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        overwrite(f.storagePath(), kFirstExtent, old);
        const auto whole = f.get(key(1), 0, 5000);
        QCOMPARE(codeOf(whole), ErrorCode::Corrupt);
        QVERIFY2(whole.error().what.contains(u"older life"_s), qPrintable(whole.error().what));
        // Nor does a scan bring it back.
        f.close();
        QVERIFY(QFile::remove(f.indexPath()));
        QVERIFY(f.open());
        QCOMPARE(f.store->openReport().strayStrips, 1);
        QCOMPARE(codeOf(f.get(key(1), 0, 5000)), ErrorCode::NotFound);
    }

    void open_truncatedFile_lostStripsCorruptOthersFine()
    {
        StoreFixture f;
        QVERIFY(f.create());
        for (quint64 i = 1; i <= 4; ++i)
            QVERIFY(f.put(key(i)));
        f.close();
        QVERIFY(QFile::resize(f.storagePath(), kFirstExtent + 2 * FileStore::footprintBytes(5000) + 700));
        QVERIFY(f.open());
        QVERIFY(f.holds(key(1)) && f.holds(key(2)));
        for (const quint64 lost : {3ull, 4ull}) {
            QCOMPARE(codeOf(f.get(key(lost), 0, 5000)), ErrorCode::Corrupt);
            QCOMPARE(codeOf(f.get(key(lost), 4000, 100)), ErrorCode::Corrupt);
            QCOMPARE(codeOf(f.verify(key(lost))), ErrorCode::Corrupt);
        }
        QVERIFY(f.remove({key(3), key(4)}));
        QVERIFY(f.put(key(3)));
        QVERIFY(f.holds(key(3)));
    }

    void open_indexLost_isRebuiltWithoutRemovedStrips()
    {
        StoreFixture f;
        QVERIFY(f.create());
        for (quint64 i = 1; i <= 30; ++i)
            QVERIFY(f.put(key(i), 5000 + i * 700));
        QVERIFY(f.remove({key(7), key(8), key(20)}));
        f.close();
        QVERIFY(QFile::remove(f.indexPath()));
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().indexWasRebuilt);
        QCOMPARE(f.store->openReport().recoveredStrips, 27);
        for (quint64 i = 1; i <= 30; ++i)
            QCOMPARE(f.holds(key(i), 5000 + i * 700), i != 7 && i != 8 && i != 20);
        QVERIFY(f.put(key(31)));
        f.close();
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().wasCleanlyClosed);
        QCOMPARE(f.statistics()->stripCount, 28);
    }

    void open_indexDamaged_isRebuiltAndKeptAside()
    {
        for (const qint64 place : {20ll, 4096ll, 3 * 4096ll}) {
            StoreFixture f;
            QVERIFY(f.create());
            for (quint64 i = 1; i <= 100; ++i)
                QVERIFY(f.put(key(i), 600));
            f.close();
            overwrite(f.indexPath(), place, QByteArray(4096, char(0xee)));
            QVERIFY(f.open());
            QVERIFY2(f.store->openReport().indexWasRebuilt, qPrintable(QString::number(place)));
            QVERIFY(QFileInfo::exists(f.indexPath() + u".damaged"_s));
            for (quint64 i = 1; i <= 100; ++i)
                QVERIFY(f.holds(key(i), 600));
        }
    }

    void open_olderIndexPutBack_isNoticed()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        f.close();
        QVERIFY(QFile::copy(f.indexPath(), f.basePath() + u"/old"_s));
        QVERIFY(f.open());
        QVERIFY(f.put(key(2)));
        QVERIFY(f.remove({key(1)}));
        f.close();
        QVERIFY(QFile::remove(f.indexPath()));
        QVERIFY(QFile::copy(f.basePath() + u"/old"_s, f.indexPath()));
        QVERIFY(f.open());
        QVERIFY(f.store->openReport().indexWasRebuilt);
        QVERIFY(f.holds(key(2)));
        QCOMPARE(codeOf(f.get(key(1), 0, 5000)), ErrorCode::NotFound);
    }

    void open_firstSuperblockSpoilt_secondServes()
    {
        StoreFixture f;
        QVERIFY(f.create());
        QVERIFY(f.put(key(1)));
        QVERIFY(f.noteEpoch(12));
        f.close();
        overwrite(f.storagePath(), 0, QByteArray(4096, 'x'));
        QVERIFY(f.open());
        QCOMPARE(f.store->highestEpoch(), 12u);
        QVERIFY(f.holds(key(1)));
        f.close();
        overwrite(f.storagePath(), 0, QByteArray(8192, 'x'));
        QCOMPARE(codeOf(f.open()), ErrorCode::Corrupt);
    }

    void open_newerVersion_unsupported()
    {
        StoreFixture f;
        QVERIFY(f.create());
        f.close();
        QByteArray block = bytesAt(f.storagePath(), 0, 4096);
        block[8] = 2;
        const quint32 checksum = crc32c(asBytes(block).first(4092));
        for (int i = 0; i < 4; ++i)
            block[4092 + i] = char(checksum >> (8 * i));
        overwrite(f.storagePath(), 0, block);
        QCOMPARE(codeOf(f.open()), ErrorCode::Unsupported);
    }

    void open_emptyFile_corrupt()
    {
        StoreFixture f;
        QVERIFY(f.create());
        f.close();
        QVERIFY(QFile::resize(f.storagePath(), 0));
        QCOMPARE(codeOf(f.open()), ErrorCode::Corrupt);
    }

    void open_rebuildCancelled_leavesItForTheNextTime()
    {
        StoreFixture f;
        QVERIFY(f.create());
        for (quint64 i = 1; i <= 5; ++i)
            QVERIFY(f.put(key(i)));
        f.close();
        QVERIFY(QFile::remove(f.indexPath()));
        const FileStoreOptions options = f.options;
        f.options.cancel.cancel();
        QCOMPARE(codeOf(f.open()), ErrorCode::Cancelled);
        f.options = options;
        f.options.cancel = {};
        int reports = 0;
        f.options.scanProgressed = [&reports](qint64 done, qint64 total) { reports += done > 0 && done <= total; };
        QVERIFY(f.open());
        QVERIFY(reports > 0);
        QVERIFY(f.store->openReport().indexWasRebuilt);
        QVERIFY(f.holds(key(5)));
    }

    void create_readOnlyParent_isAClearError()
    {
        StoreFixture f;
        f.options.directory = u"/proc/.fallow-store"_s;
        const auto created = f.create();
        QVERIFY(!created);
        QVERIFY2(created.error().code == ErrorCode::NotFound || created.error().code == ErrorCode::Refused ||
                     created.error().code == ErrorCode::Io || created.error().code == ErrorCode::ReadOnly,
                 qPrintable(created.error().toString()));
        QVERIFY(!created.error().what.isEmpty());
    }
};

FALLOW_TEST(TestStoreFaults)
#include "tst_store_faults.moc"
