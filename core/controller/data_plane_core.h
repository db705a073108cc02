// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/event_loop_executor.h"
#include "base/reply_channel.h"
#include "controller/data_plane.h"
#include "controller/disk_threads.h"
#include "net/data_thread.h"
#include "net/remote_strip_store.h"
#include "store/file_store.h"
#include "stripe/store_directory.h"
#include "stripe/stripe_service.h"
#include "stripe/timely_store.h"
#include "volume/cache_budget.h"
#include "volume/volume.h"
#include "volume/volume_family.h"
#include "volume/write_budget.h"

#include <QSet>
#include <deque>
#include <map>
#include <vector>

namespace fallow {

/// The inside of DataPlane. Members below "data thread" are touched on that thread only.
class DataPlane::Core
{
public:
    Core(Options planeOptions, Catalog &planeCatalog, Executor &control, Handlers planeHandlers);
    ~Core();

    /// Runs on the data thread.
    template <class F>
    void onData(F task)
    {
        thread.executor().post([this, task = std::move(task)]() mutable {
            if (directory) // else it was on its way when everything was taken down
                task();
        });
    }

    void build();
    void demolish();
    NbdServerOptions nbdOptions();
    Result<QDateTime> admitClient(const QByteArray &certificate);
    void drainCommits();
    VolumeServices volumeServices();
    RemoteStripStore &remoteStore(StoreId store);
    void storeStateChanged(StoreId store);
    void reconcile(StoreId store);
    void compare(StoreId store);
    void compareSoon(StoreId store);
    void compareLater(StoreId store, qint64 pauseMs);
    void takeLocalStore(std::shared_ptr<FileStore> store, const QString &where, Completion<ArrayId> done);
    void tellEpoch(std::shared_ptr<FileStore> store, Completion<ArrayId> done);
    void openVolume(const VolumeRecord &record, Completion<void> done);
    Result<void> takeOpened(VolumeId id, Result<std::unique_ptr<Volume>> opened);
    void takeSnapshot(VolumeId volume, const VolumeRecord &snapshot, Completion<VolumeRecord> done);
    void eraseVolume(const VolumeRecord &record, Completion<void> done);
    void eraseNext(VolumeId family);
    std::shared_ptr<Volume> collectorOf(VolumeId family) const;
    void tendGarbage(VolumeId family);
    void exportVolume(VolumeId volume, Completion<void> done);
    void resizeVolume(VolumeId volume, qint64 sizeBytes, Completion<void> done);
    void closeVolumes(Completion<void> done);
    void gatherFacts(Completion<Facts> done);
    void report(EventRecord event);
    void suspected(StripKey strip, StoreId store, SuspectReason reason, bool isKept);
    void startRepair(Progress progress, Completion<Outcome> done);
    void startScrub(qint64 limitBytesPerSecond, Progress progress, Completion<Outcome> done);
    void startDrain(StoreId store, Progress progress, Completion<Outcome> done);
    void giveBack(StoreId store, qint64 bytes, Completion<GivenBack> done);
    void moveAway(StoreId store, qint64 bytes);
    void tellSuspects();
    void keepRoom();
    void watchSpace();

    const Options options;
    Catalog &catalog;
    ReplyChannel home;
    Handlers handlers;

    // Data thread:
    std::unique_ptr<CatalogReader> reader;
    std::unique_ptr<StoreDirectory> directory;
    std::unique_ptr<StripeService> stripes;
    std::unique_ptr<NbdServer> nbd;
    QSet<QByteArray> barred; ///< certificates of administrators, by fingerprint
    QHash<StoreId, std::shared_ptr<RemoteStripStore>> remotes;
    QHash<StoreId, std::shared_ptr<FileStore>> locals;
    QHash<StoreId, std::shared_ptr<TimelyStore>> localPorts; ///< of `locals`, as stripes see them
    QHash<StoreId, bool> knownReady;
    QHash<VolumeId, std::shared_ptr<Volume>> volumes;
    std::map<VolumeId, std::vector<Completion<void>>> openings; ///< under way, with all who wait for them
    bool isStopping = false;                                    ///< nothing is opened any more
    QSet<VolumeId> resizing;                                    ///< offered at its end, if they are to be
    std::shared_ptr<VolumeFamilies> families;
    std::shared_ptr<CacheBudget> caches;
    std::shared_ptr<WriteBudget> writeBuffers;
    struct Erasure
    {
        VolumeRecord record;
        Completion<void> done;
    };
    std::map<VolumeId, std::deque<Erasure>> erasures; ///< by family; the first is under way
    QSet<VolumeId> condemned;                         ///< are being erased, or were: never opened or offered again
    CancelToken erasing;                              ///< cancelled when everything is taken down
    double collectBelowLiveShare = VolumeOptions().collectBelowLiveShare;
    QHash<StoreId, std::shared_ptr<Reconcile>> reconciles;
    struct Comparison
    {
        int undecidedInRow = 0;
        std::unique_ptr<Clock::Timer> again;
    };
    std::map<StoreId, Comparison> unfinished; ///< comparisons that ended early or left strips undecided
    std::shared_ptr<Scrub> scrub;
    QHash<StoreId, std::shared_ptr<Rebalance>> drains;
    QHash<StoreId, std::shared_ptr<Rebalance>> movesAway; ///< from stores that hold more than they may
    QHash<StoreId, std::shared_ptr<YieldStrips>> yields;
    Progress repairProgress;
    qint64 talliedMs = 0;                                   ///< when progress carried a tally last
    int repairRound = 1;                                    ///< the one that runs, or the next
    QList<std::shared_ptr<Completion<Outcome>>> repairDone; ///< all who asked for the round that runs
    QHash<StoreId, qint64> untoldSuspects;                  ///< bad strips since the last event about that store
    std::unique_ptr<Clock::Timer> suspectTimer;
    std::unique_ptr<Clock::Timer> spaceTimer;

    DiskThreads disks; ///< its threads have ended when the data thread does
    // Last, so that they end first: no task runs while the members above go.
    DataThread thread;
    PoolExecutor pool;
};

} // namespace fallow
