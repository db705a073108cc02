// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/executor.h"
#include "base/id.h"
#include "base/strip_store.h"
#include "courteous_store.h"
#include "net/data_tickets.h"
#include "net/identity.h"
#include "store/disk_file.h"

#include <QDateTime>
#include <QHash>
#include <QHostAddress>
#include <QStringList>
#include <functional>
#include <memory>

namespace fallow {

/// The store that this workstation lends, with the thread that serves it: disk, data connections, nothing of the
/// control plane. Functions are called on the control thread; completions and the callback come on it, through the
/// executor given.
class LentStore
{
public:
    struct Options
    {
        QString directory; ///< of the store itself; its name begins with '.'
        ArrayId array;
        StoreId store;
        qint64 quotaBytes = 0;  ///< create only
        QString partition = {}; ///< holds the strips; empty: a file in `directory` does
        QString mount = {};     ///< where the file's disk was mounted when it was made; empty: not known
        DiskFileOpener openDisk = openPosixDiskFile;
    };
    struct Facts
    {
        StoreStatistics statistics;
        ArrayId storeUuid;
        quint32 epochSeen = 0;
        bool wasCleanlyClosed = true;
        int dataConnections = 0;
        TrafficCount traffic = {}; ///< since it was opened
        int inServiceCount = 0;
        bool isCheckRunning = false;
        qint64 checkedBytes = 0; ///< of the check under way
        qint64 badStripCount = 0;
        QString mount = {}; ///< where the disk was mounted when it was opened; empty on a partition
    };
    /// The disk below, as its owner sees it.
    struct DiskSpace
    {
        qint64 freeBytes = 0;
        qint64 totalBytes = 0;
    };
    /// What the store holds and what it may hold.
    struct Holdings
    {
        qint64 usedBytes = 0;
        qint64 quotaBytes = 0;
    };
    struct VolumeShare
    {
        VolumeId volume;
        qint64 bytes = 0;
        qint64 stripCount = 0;
    };
    /// What somebody has done to the store's files or the partition, or the disk.
    enum class Trouble {
        None,
        Deleted, ///< or its disk is gone
        Moved,
        Truncated,
        Permissions,
        Failing, ///< that was the disk: it failed a write
    };
    struct Health
    {
        Trouble trouble = Trouble::None;
        bool isMended = false;           ///< nothing is left to do
        QList<StripKey> lostStrips = {}; ///< cut off with the file's end; a part of them, if there are many
    };
    using BadStripHandler = std::function<void(StripKey, const Error &)>;
    /// `control` outlives it.
    explicit LentStore(Executor &control);
    ~LentStore(); ///< closes connections and store, cancels an opening; waits

    /// Opens the store, or makes an empty one. Seconds when an index is rebuilt, minutes on a large partition; the
    /// thread of the caller goes on. Errors: as FileStore::open and create, Unreachable (the disk that is lent is not
    /// there; what lies on it is not lost), Cancelled (close() came first).
    void open(const Options &options, bool mustCreate, Completion<Facts> done);
    bool isOpen() const;
    /// An opening that is under way ends early, with Cancelled; settle() says when.
    void close();
    /// Done once nothing that was begun before, an opening above all, touches the disk any more. Never fails.
    void settle(Completion<void> done);
    /// As close(), without waiting. Done once nothing of this touches the disk any more: never, while that does not
    /// answer; then the destructor waits, too. Never fails.
    void shut(Completion<void> done);

    /// Dials the controller, where the control connection has found it, with a ticket, and serves the store over that
    /// connection. Errors: as dialData.
    void dial(const QHostAddress &address, quint16 port, const DataTicket &ticket, const Identity &identity,
              Completion<void> done);
    void closeConnections(const Error &reason);
    /// A later controller was heard of; durable when done. Errors: StaleEpoch for an earlier one.
    void noteEpoch(quint32 epoch, Completion<void> done);
    /// Shrinking below what is used drains: the controller moves the surplus away.
    void setQuota(qint64 quotaBytes, Completion<qint64> done);
    /// Forgets strips that the controller has struck from its catalog: their space is the disk's again when done, and
    /// that waits for nothing which the store reads or writes (FileStore::giveBack).
    void giveBack(QList<StripKey> keys, Completion<void> done);
    void facts(Completion<Facts> done);
    /// Of the facts what the space guard goes by; waits for no disk.
    void holdings(Completion<Holdings> done);
    /// The space on the disk that holds `directory`. Never waits for what the store reads and writes.
    void diskSpace(const QString &directory, Completion<DiskSpace> done);
    /// The disks below a place, as disksOfPlace().
    void disks(const QString &place, Completion<QStringList> done);
    /// What the strips of a store may take of a partition, all of it counted as free: nobody else puts anything there.
    void partitionSpace(const QString &partition, Completion<DiskSpace> done);
    /// Ends a store on a partition that is not open: another may be made there. Errors: as endPartitionStore.
    void endOnPartition(const Options &options, Completion<void> done);
    /// What of each volume lies here, the largest first.
    void volumes(Completion<QList<VolumeShare>> done);
    /// Looks whether the files still are where and what they were; mends their permissions.
    void examine(Completion<Health> done);

    /// Puts leave so much of the disk free; counts for the quota in facts, too.
    void setKeptFree(qint64 bytes);
    void setCourtesy(const Courtesy &courtesy);
    /// Stops serving: what is under way ends (or is cut off after five seconds), the index is written, data connections
    /// are closed. The store stays open.
    void quiesce(const Error &reason, Completion<void> done);
    /// Checks strip after strip at this rate, on from where it stood; 0: pauses.
    void setCheckRate(qint64 bytesPerSecond);
    /// Called while others use the store, at most once a second.
    void setActivityHandler(std::function<void()> handler);
    void setBadStripHandler(BadStripHandler handler);
    /// Every strip has been checked.
    void setCheckFinishedHandler(std::function<void()> handler);
    /// Called when a data connection was lost, with how many are left.
    void setConnectionLostHandler(std::function<void(int left)> handler);

private:
    class Plane;
    std::unique_ptr<Plane> m_plane;
};

} // namespace fallow
