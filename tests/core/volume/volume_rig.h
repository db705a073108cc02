// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/event_loop_executor.h"
#include "faulty_catalog.h"
#include "memory_journal_disk.h"
#include "support/memory_stripe_io.h"
#include "support/patience.h"
#include "volume/volume.h"
#include "volume/volume_eraser.h"
#include "volume/volume_family.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <optional>

namespace fallow::test {

/// A volume over stripes in memory and a real catalog, with a power switch.
class VolumeRig
{
public:
    explicit VolumeRig(qint64 sizeBytes = 16 * kMiB)
    {
        auto created = Catalog::create(catalogPath(), ArrayId::generate());
        Q_ASSERT(created);
        openCatalog();
        m_record.id = VolumeId(7);
        m_record.name = QStringLiteral("test");
        m_record.sizeBytes = sizeBytes;
        m_record.layout = LayoutSpec::distributed(4, 2);
        m_record.layout.stripSizeBytes = 16 * 1024;
        m_record.isCompressed = false;
        m_record.created = QDateTime::currentDateTimeUtc();
        options.settleMs = 60'000;
        options.journalSegmentBytes = 256 * kKiB;
        options.journalBytes = 4 * kMiB;
        options.writeBufferBytes = 2 * kMiB;
        options.collectPauseMs = 5;
        options.retryMs = 2;
        options.retryMaxMs = 20;
        options.journalProbeMs = 60'000; // tests count what is asked of the disk
        options.readAheadBytes = 0;      // what is read comes from the stripes as they are now
        putRecord();
    }
    ~VolumeRig() { cutPower(); }

    QString path(const QString &name) const { return m_directory.filePath(name); }
    QString catalogPath() const { return m_directory.filePath(QStringLiteral("catalog.sqlite")); }
    VolumeRecord &record() { return m_record; }
    void putRecord()
    {
        CatalogChange change;
        change.putVolumes.append(m_record);
        std::optional<Result<void>> committed;
        m_catalog->commit(std::move(change), *m_executor, [&](Result<void> result) { committed = std::move(result); });
        spin([&] { return committed.has_value(); });
        Q_ASSERT(committed && committed->has_value());
    }
    VolumeServices services()
    {
        return {stripes,
                *m_catalog,
                *m_executor,
                *m_pool,
                clock,
                [this](EventRecord e) { events.append(e); },
                journalDirectory.isEmpty() ? std::shared_ptr<JournalDisk>(journal) : nullptr,
                m_families,
                caches,
                writeBuffers};
    }
    Result<void> open()
    {
        std::optional<Result<void>> opened;
        // As the controller does it: with the record that the catalog has.
        auto reader = m_catalog->makeReader();
        const auto records = (*reader)->volumes();
        Q_ASSERT(records && !records->isEmpty());
        const auto own = std::find_if(records->cbegin(), records->cend(),
                                      [this](const VolumeRecord &each) { return each.id == m_record.id; });
        Q_ASSERT(own != records->cend());
        Volume::open(*own, key, services(), journalDirectory, options, [&](Result<std::unique_ptr<Volume>> result) {
            if (result)
                volume = std::move(*result);
            opened = result ? Result<void>() : Result<void>(fail(result.error()));
        });
        spin([&] { return opened.has_value(); });
        return opened.value_or(fail(ErrorCode::Timeout, QStringLiteral("open")));
    }
    /// Everything that is only in memory is gone; catalog, stripes and synced journal stay.
    void cutPower(std::mt19937 *random = nullptr)
    {
        volume.reset();
        snapshots.clear();
        m_families = std::make_shared<VolumeFamilies>();
        m_pool.reset();
        m_catalog.reset();
        m_executor = std::make_unique<EventLoopExecutor>();
        m_pool = std::make_unique<PoolExecutor>(2);
        stripes.setExecutor(*m_executor);
        if (random)
            journal->losePower(*random);
    }
    Result<void> crashAndReopen(std::mt19937 *random = nullptr)
    {
        cutPower(random);
        openCatalog();
        return open();
    }
    void openCatalog()
    {
        auto opened = Catalog::open(catalogPath());
        Q_ASSERT(opened);
        m_catalog = std::make_unique<FaultyCatalog>(std::move(*opened));
    }

    Result<void> write(qint64 block, const QByteArray &bytes, bool isForced = false)
    {
        return wait<void>([&](Completion<void> done) {
            volume->write(block * kBlockSizeBytes, SharedBytes::copyOf(bytes), {isForced}, std::move(done));
        });
    }
    Result<void> trim(qint64 block, qint64 count, bool isForced = false)
    {
        return wait<void>([&](Completion<void> done) {
            volume->trim(block * kBlockSizeBytes, count * kBlockSizeBytes, {isForced}, std::move(done));
        });
    }
    /// Opened anew with 16 stripes, of which the first 40 of each 64 blocks are dead, and collecting only now.
    /// @returns false if something failed
    bool beginSparse()
    {
        options.isCollecting = false;
        bool isMade = open().has_value();
        for (int i = 0; i < 16; ++i)
            isMade = isMade && write(64 * i, blocks(quint32(64 * i), 64));
        isMade = isMade && settle();
        for (int i = 0; i < 16; ++i)
            isMade = isMade && trim(64 * i, 40);
        options.isCollecting = true;
        return isMade && settle() && crashAndReopen();
    }
    QStringList eventKinds() const
    {
        QStringList kinds;
        for (const EventRecord &event : events)
            kinds.append(event.kind);
        return kinds;
    }
    /// Takes a snapshot and opens it.
    Result<VolumeRecord> takeSnapshot(quint64 id)
    {
        auto taken = wait<VolumeRecord>([&](Completion<VolumeRecord> done) {
            VolumeRecord draft;
            draft.id = VolumeId(id);
            draft.name = QStringLiteral("snapshot-%1").arg(id);
            draft.created = QDateTime::currentDateTimeUtc();
            volume->takeSnapshot(draft, std::move(done));
        });
        if (taken) {
            if (auto opened = openSnapshot(*taken); !opened)
                return fail(opened.error());
        }
        return taken;
    }
    Result<void> openSnapshot(const VolumeRecord &record)
    {
        std::optional<Result<void>> opened;
        Volume::open(record, key, services(), {}, options, [&](Result<std::unique_ptr<Volume>> result) {
            if (result)
                snapshots.insert(record.id, std::shared_ptr<Volume>(std::move(*result)));
            opened = result ? Result<void>() : Result<void>(fail(result.error()));
        });
        spin([&] { return opened.has_value(); });
        return opened.value_or(fail(ErrorCode::Timeout, QStringLiteral("open")));
    }
    /// As the controller does it: marked, released, erased.
    Result<void> eraseSnapshot(VolumeId id)
    {
        if (auto marked = markDeleting(id); !marked)
            return marked;
        snapshots.remove(id);
        if (volume) {
            if (auto released = wait<void>([&](auto done) { volume->releaseSnapshot(id, std::move(done)); }); !released)
                return released;
        }
        return erase(id);
    }
    Result<void> markDeleting(VolumeId id)
    {
        return wait<void>([&](Completion<void> done) {
            CatalogChange change;
            change.putSettings.insert(volumeDeletingSetting(id), "1");
            m_catalog->commit(std::move(change), *m_executor, std::move(done));
        });
    }
    Result<void> erase(VolumeId id)
    {
        return wait<void>([&](Completion<void> done) { eraseVolume(id, services(), {}, std::move(done)); });
    }
    Result<QByteArray> readSnapshot(VolumeId id, qint64 block, qint64 count)
    {
        auto result = wait<SharedBytes>([&](Completion<SharedBytes> done) {
            snapshots.value(id)->read(block * kBlockSizeBytes, SharedBytes::allocate(size_t(count * kBlockSizeBytes)),
                                      std::move(done));
        });
        if (!result)
            return fail(result.error());
        return result->toByteArray();
    }
    Result<void> flush()
    {
        return wait<void>([&](Completion<void> done) { volume->flush(std::move(done)); });
    }
    Result<void> settle()
    {
        return wait<void>([&](Completion<void> done) { volume->settle(std::move(done)); });
    }
    Result<QByteArray> read(qint64 block, qint64 count)
    {
        SharedBytes into = SharedBytes::allocate(size_t(count * kBlockSizeBytes));
        if (!into.isEmpty())
            std::memset(into.writableData(), 0xee, into.size());
        auto result = wait<SharedBytes>([&](Completion<SharedBytes> done) {
            volume->read(block * kBlockSizeBytes, std::move(into), std::move(done));
        });
        if (!result)
            return fail(result.error());
        return result->toByteArray();
    }
    template <class T, class Begin>
    Result<T> wait(Begin begin)
    {
        auto answer = std::make_shared<std::optional<Result<T>>>();
        const auto isInside = std::make_shared<bool>(true); // an answer may come long after this
        begin(Completion<T>([answer, isInside](Result<T> result) {
            if (*isInside)
                qFatal("the completion came inside the call");
            Q_ASSERT(!*answer);
            *answer = std::move(result);
        }));
        *isInside = false;
        spin([&] { return answer->has_value(); });
        if (!*answer)
            return fail(ErrorCode::Timeout, QStringLiteral("no answer"));
        return std::move(**answer);
    }
    /// Runs the event loop until `isTrue`, woken by events alone.
    template <class Predicate>
    static bool spin(Predicate isTrue, int timeoutMs = kLoadedMachineMs)
    {
        bool isLate = false;
        QTimer deadline;
        deadline.setSingleShot(true);
        QObject::connect(&deadline, &QTimer::timeout, &deadline, [&] { isLate = true; });
        deadline.start(timeoutMs);
        QTimer look; // what becomes true on another thread brings no event here
        look.start(20);
        while (!isTrue() && !isLate)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        return isTrue();
    }
    /// The bytes a block of this version holds: noise, but cheap, for each block that is compared is made anew.
    static QByteArray block(quint32 seed)
    {
        QByteArray bytes(kBlockSizeBytes, Qt::Uninitialized);
        char *const begin = bytes.data();
        quint64 state = (quint64(seed) + 1) * 0x9e37'79b9'7f4a'7c15ULL;
        for (qsizetype i = 0; i < kBlockSizeBytes; i += qsizetype(sizeof state)) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            std::memcpy(begin + i, &state, sizeof state);
        }
        return bytes;
    }
    static QByteArray blocks(quint32 seed, int count)
    {
        QByteArray bytes;
        for (int i = 0; i < count; ++i)
            bytes += block(seed + quint32(i));
        return bytes;
    }
    FaultyCatalog &catalog() { return *m_catalog; }
    Executor &executor() { return *m_executor; }
    /// Blocks stored in committed stripes, and those alive.
    std::pair<qint64, qint64> storedAndLive()
    {
        auto reader = m_catalog->makeReader();
        const auto found = (*reader)->stripes(m_record.id, {}, 1'000'000);
        qint64 total = 0;
        qint64 live = 0;
        for (const auto &stripe : *found) {
            total += stripe.totalBlocks;
            live += stripe.liveBlocks;
        }
        return {total, live};
    }

    VolumeOptions options;
    std::shared_ptr<CacheBudget> caches;       ///< that the volume and its snapshots share; null: none
    std::shared_ptr<WriteBudget> writeBuffers; ///< that the volume shares with those of other rigs; null: none
    QString journalDirectory;                  ///< where the journal lies in files; empty: in `journal`
    SecretKey key = SecretKey::generate();
    std::shared_ptr<MemoryJournalDisk> journal = std::make_shared<MemoryJournalDisk>();
    SystemClock clock;
    QList<EventRecord> events;

private:
    QTemporaryDir m_directory;
    std::unique_ptr<EventLoopExecutor> m_executor = std::make_unique<EventLoopExecutor>();
    std::unique_ptr<PoolExecutor> m_pool = std::make_unique<PoolExecutor>(2);
    std::unique_ptr<FaultyCatalog> m_catalog;
    std::shared_ptr<VolumeFamilies> m_families = std::make_shared<VolumeFamilies>();
    VolumeRecord m_record;

public:
    MemoryStripeIo stripes{*m_executor};
    std::unique_ptr<Volume> volume;
    QHash<VolumeId, std::shared_ptr<Volume>> snapshots; ///< that are open
};

} // namespace fallow::test
