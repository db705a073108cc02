// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/strip_store.h"
#include "base/wording.h"
#include "catalog/catalog.h"
#include "controller/array_directory.h"
#include "controller/job_registry.h"
#include "export/nbd_server.h"
#include "layout/placement.h"
#include "net/byte_stream.h"
#include "net/data_tickets.h"
#include "net/descriptor.h"
#include "net/identity.h"
#include "store/disk_file.h"
#include "volume/volume_options.h"

#include <QHash>
#include <functional>
#include <memory>

namespace fallow {

/// Setting: the last epoch that a local store was told.
inline QString toldStoreKey(StoreId store)
{
    return QStringLiteral("fleet.told.") + store.toString();
}

/// Everything of a controller that moves data, behind one door: stores, stripes, volumes, exports, repair. It has a
/// thread of its own; functions are called on the control thread, completions and handlers come there.
class DataPlane
{
public:
    struct Options
    {
        ArrayDirectory directory;
        ControllerConfig config;
        ArrayId array;
        quint32 epoch = 0;
        SecretKey masterKey;
        VolumeOptions volumes = {}; ///< of each volume; of what is collected setCollectBelowLiveShare() decides
        DiskFileOpener openDisk = openPosixDiskFile; ///< of local stores
    };
    struct Handlers
    {
        std::function<void(StoreId, bool isReady)> storeReadyChanged;
        std::function<void(StoreId, int left)> dataConnectionLost;
        std::function<void(EventRecord)> report;
        /// An administrator has come in by NBD with TLS.
        std::function<void(PeerIdentity)> administratorCame;
    };
    struct StoreFacts
    {
        StoreStatistics statistics = {};
        qint64 errorCount = 0;
        bool isReady = false;
    };
    struct VolumeFacts
    {
        VolumeStatistics statistics;
        NbdExportStatistics exported;
        Wording writeTrouble; ///< Volume::writeTrouble
        Wording readTrouble;  ///< Volume::readTrouble
        bool isOpen = false;
    };
    struct Facts
    {
        QHash<StoreId, StoreFacts> stores;
        QHash<VolumeId, VolumeFacts> volumes;
        QList<StripeId> rebuilding; ///< stripes whose missing strips are being made
        QList<StripKey> suspects;   ///< strips that were found wrong and are not dealt with yet, at most 1000
    };
    /// A strip to measure with.
    struct ProbeStrip
    {
        StripKey key;
        StoreId store = {};
        qint64 bytes = 0;
    };
    using Progress = std::function<void(const JobRegistry::Progress &)>;
    /// How a background job ended.
    struct Outcome
    {
        bool wasCancelled = false;
        JobRegistry::Progress progress;
        QList<ProblemSnapshot> problems;
        Wording summary;
    };

    /// `catalog` and `control` outlive it.
    DataPlane(Options options, Catalog &catalog, Executor &control, Handlers handlers);
    ~DataPlane(); ///< as safe as kill -9; call stop() first for a clean end
    DataPlane(const DataPlane &) = delete;
    DataPlane &operator=(const DataPlane &) = delete;

    /// Starts the NBD server. Errors: as NbdServer::start.
    void start(Completion<NbdAddress> done);
    /// Refuses these certificates by NBD from now on; before start(), before anybody may come.
    void barAdministrators(QSet<QByteArray> fingerprints);
    /// Closes what is open by NBD with this certificate. Completes with how many connections, once no more is served to
    /// them.
    void disconnectAdministrator(const QByteArray &fingerprint, Completion<int> done);
    /// Completes with how many connections are open by NBD with this certificate.
    void countConnections(const QByteArray &fingerprint, Completion<int> done);
    /// Answers what is in flight, makes all volumes durable, closes everything.
    void stop(Completion<void> done);

    // Stores
    /// Adds a store or changes what placement may know of it.
    void setStore(const PlacementStore &facts, StoreState state);
    void removeStore(StoreId store);
    /// Opens, or makes, a store on a disk of the controller. Completes with its uuid, once the disk answers, and not
    /// before. Errors: as FileStore; Busy also while it is being closed.
    void openLocalStore(const StoreRecord &record, bool mustCreate, Completion<ArrayId> done);
    /// It is used no more. Its files are let go when the disk has answered what was asked of it.
    void closeLocalStore(StoreId store);
    /// A data connection of an agent that showed its ticket.
    void adoptConnection(Descriptor descriptor, DataTicket ticket, std::shared_ptr<const TlsContext> tls);
    void closeConnections(StoreId store, const Error &reason);
    /// Changes a local store's quota. Completes with the bytes above it that remain.
    void setLocalQuota(StoreId store, qint64 quotaBytes, Completion<qint64> done);

    // Volumes
    /// Opens it, and offers it by NBD if it is to be. One that is open is only offered; one that is being opened is
    /// waited for. Errors: those of Volume::open and of NbdServer::addExport; NotFound (it is being deleted);
    /// Cancelled (stop() came before).
    void openVolume(const VolumeRecord &record, Completion<void> done);
    /// Offers it by NBD, or stops; changes the record. Goes by what is so, and does what is left to do. While the
    /// volume is being resized the record alone is changed: it is offered at the end of that if it is to be. Errors:
    /// NotFound (not open), those of the catalog, as NbdServer::addExport and removeExport.
    void setExported(VolumeId volume, bool isExported, Completion<void> done);
    /// Takes it off NBD until it has the new size. Errors: NotFound (not open), Busy, those of Volume::resize, then of
    /// NbdServer::addExport.
    void resizeVolume(VolumeId volume, qint64 sizeBytes, Completion<void> done);
    /// Takes a snapshot (Volume::takeSnapshot) and opens it. Errors besides: NotFound.
    void takeSnapshot(VolumeId volume, const VolumeRecord &snapshot, Completion<VolumeRecord> done);
    /// Closes it and erases it, in the background: one of a family after the other.
    void eraseVolume(const VolumeRecord &record, Completion<void> done);

    // Background work. One of each kind (one drain of each store) at a time; BackgroundJobs sees to that.
    /// Repairs every strip that is missing: recorded nowhere, or on a lost store. Ends when nothing is left to do. May
    /// be asked for again while it runs: it looks at everything again, and all who asked are answered at its end.
    void startRepair(Progress progress, Completion<Outcome> done);
    /// Lets every store check every strip. @param limitBytesPerSecond of what they read; 0: none
    void startScrub(qint64 limitBytesPerSecond, Progress progress, Completion<Outcome> done);
    /// Moves all strips away from a store.
    void startDrain(StoreId store, Progress progress, Completion<Outcome> done);
    struct GivenBack
    {
        QList<StripKey> keys = {}; ///< the store may forget them
        qint64 bytes = 0;
        qint64 neededBytes = 0; ///< looked at, and kept since the array would lose data without them
    };
    /// Chooses strips that a store may give back at once, and sees to their repair elsewhere. Errors: Busy (it is at
    /// it), those of the catalog.
    void giveBack(StoreId store, qint64 bytes, Completion<GivenBack> done);
    /// Moves so much away from a store that holds more than it may. Does nothing while it is at it.
    void moveAway(StoreId store, qint64 bytes);
    /// Whether a strip is on its way to one of these stores, or lies there and may be recorded there yet. Of stores
    /// that setStore() has told to take nothing new: once there is none the catalog has all that ever comes.
    void hasInFlight(const QList<StoreId> &stores, Completion<bool> done);
    /// What a store's own check found: it is proven, and repaired elsewhere. Completes, and fails, as
    /// StripeService::takeReport.
    void reportBadStrips(StoreId store, QList<StripKey> keys, Completion<void> done);
    /// `kind` is that of a job; `store` says which drain.
    void pauseBackground(const QString &kind, StoreId store, bool isPaused);
    void cancelBackground(const QString &kind, StoreId store);
    /// Of one kind: "rebuild", "scrub", or "drain", all of them together. 0: none.
    void setBackgroundLimit(const QString &kind, qint64 bytesPerSecond);
    /// Outside the hours of rebuilding: only stripes that would not survive another loss are repaired.
    void setUrgentRepairOnly(bool isUrgentOnly);
    /// Of all volumes, those that are opened later too.
    void setCollectBelowLiveShare(double share);

    /// Whether what repair writes is read back before it counts.
    void setReadBack(bool mustReadBack);
    /// Reads these strips, all at once, for three seconds at most. Completes with bytes per second; 0: none was read.
    void measureReading(const QList<ProbeStrip> &strips, Completion<qint64> done);

    void facts(Completion<Facts> done);
    void metricsText(Completion<QString> done);
    /// The controller's certificate is another one now: NBD clients that connect from now on see it.
    void renewTls();

private:
    class Core;
    std::unique_ptr<Core> m_core;
};

} // namespace fallow
