// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/executor.h"
#include "base/strip_store.h"
#include "store/disk_file.h"

#include <QHash>
#include <functional>
#include <memory>

namespace fallow {

struct FileStoreOptions
{
    QString directory; ///< the store's own directory; its name begins with '.', so that it hides
    /// The partition, disk, or file of fixed size that holds the strips; `directory` then holds the index only. Empty:
    /// a sparse file in `directory` does. It must have been given (give_partition.h).
    QString partition = {};
    ArrayId array;
    StoreId store;
    qint64 quotaBytes = 0; ///< create() only; open() takes the one that the store remembers

    int readerThreadCount = 4;              ///< for reads that have to wait for the disk
    qint64 inlineReadMaxBytes = 512 * 1024; ///< larger reads go to a reader thread even if cached
    int indexCommitDelayMs = 200;           ///< how long a durable strip may wait for its row in the index
    CancelToken cancel;                     ///< stops a long open(); it completes with Cancelled and changes nothing
    /// Bytes of the file scanned and in all, while an index is rebuilt. Called on a thread of the store, at most 10
    /// times a second.
    std::function<void(qint64 doneBytes, qint64 totalBytes)> scanProgressed;
    DiskFileOpener openDisk = openPosixDiskFile;
};

/// What open() found.
struct StoreOpenReport
{
    bool wasCleanlyClosed = false; ///< no scan was needed
    bool indexWasRebuilt = false;  ///< the index was lost, damaged or older than the file: all headers were read
    QString rebuildReason;         ///< English; empty unless the index was rebuilt
    qint64 scannedBytes = 0;
    qint64 recoveredStrips = 0; ///< found by the scan, durable and not yet in the index
    qint64 droppedStrips = 0;   ///< torn by the stop, hence never acknowledged
    qint64 goneStrips = 0;      ///< in the index, and given back to the disk before the stop
    qint64 strayStrips = 0;     ///< whole headers of another array or of an older life of this store
};

enum class ShrinkPolicy {
    Refuse, ///< a quota below what is used changes nothing
    Drain,  ///< takes effect now: puts fail with NoSpace until enough was removed
};

/// The distributed storage file: one sparse, hidden file of strips on a local disk, and its index (FORMAT.md).
///
/// Promises beyond StripStore's: a put is acknowledged after one fdatasync shared by all that waited; remove gives the
/// space back to the disk before it completes; a crash at any point loses nothing acknowledged. After EIO from
/// fdatasync the store takes no more writes until it is opened again (ReadOnly), reads go on.
///
/// Thread: create/open: any (they block, seconds for a rebuild); so the destructor, once nobody calls any more: it
/// finishes what was asked for, and blocks for as long as the disk takes to answer that; all else on the data thread.
/// Completions run on `dataThread`, batched, in the order of their events; those not yet run when the store is
/// destroyed still run afterwards. `dataThread` outlives the store.
class FileStore final : public StripStore
{
public:
    /// Makes an empty store and opens it. Errors: AlreadyExists, InvalidArgument, NoSpace, Refused (permissions),
    /// ReadOnly, Io. On a partition also: Refused (not given by hand, or put to other use since; smaller than the
    /// quota), WrongArray (another store lies there), Unsupported, Unreachable, Busy.
    static Result<std::unique_ptr<FileStore>> create(const FileStoreOptions &options, Executor &dataThread);
    /// Opens a store. On a full disk it serves reads, and takes writes (NoSpace till then) as soon as there is space.
    /// Errors: NotFound, WrongArray (array or store id), Busy (another process has it), Corrupt (no superblock left),
    /// Unsupported (newer version), Cancelled, ReadOnly (file system), Refused (permissions), NoSpace (no room for an
    /// index that has to be rebuilt), Io. On a partition also: Unreachable (no such device now), Refused (it carries
    /// somebody else's signature), NotFound only if it was given and no store made on it, Corrupt if it carries
    /// neither.
    static Result<std::unique_ptr<FileStore>> open(const FileStoreOptions &options, Executor &dataThread);
    ~FileStore() override;

    StoreId id() const override;
    /// False once the file was deleted behind our back, or the device has gone; true for a store that only takes no
    /// writes.
    bool isReady() const override;
    /// False after the disk failed a write in a way that leaves what it holds in doubt; then until it is opened again.
    bool takesWrites() const;
    /// Further errors: InvalidArgument (label), WrongArray, Corrupt (payload is not what its label says), ReadOnly.
    void put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done) override;
    void get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority,
             Completion<SharedBytes> done) override;
    void remove(QList<StripKey> keys, Completion<void> done) override;
    /// As remove(), for a disk that is full or nearly so: done once the space is the disk's again, without waiting for
    /// what the disk thread waits for. The index follows; after a crash before it has, the next opening finds the
    /// strips gone. Where the file system cannot punch holes, and on a partition, it is as remove().
    void giveBack(QList<StripKey> keys, Completion<void> done);
    /// Reads from the device, not from memory, in pieces, behind everything that somebody waits for.
    void verify(StripKey key, Completion<StripLabel> done) override;
    void putAndVerify(StripLabel label, SharedBytes payload, Completion<StripLabel> done) override;
    void inventory(StripKey after, int limit, Completion<InventoryPage> done) override;
    void statistics(Completion<StoreStatistics> done) override;

    /// Notes that the controller speaks with `epoch`. A higher one than ever seen is durable when done. StaleEpoch for
    /// a lower one: whoever forwards a command that carries an epoch asks here first. put() does it by itself with its
    /// label's.
    void noteEpoch(quint32 epoch, Completion<void> done);
    /// The highest epoch seen, as of now.
    quint32 highestEpoch() const;

    /// Grows or shrinks while serving; durable when done. Completes with the bytes that have to be removed before the
    /// store keeps to its quota (0: it does). Errors: Refused (policy Refuse and more is used, or more than the
    /// partition holds; the text says how much), InvalidArgument, Io.
    void setQuota(qint64 quotaBytes, ShrinkPolicy policy, Completion<qint64> done);

    /// Puts leave so much of the disk free for its owner (NoSpace else), and statistics count as the quota no more than
    /// what can be had so. Takes effect with the next put; not remembered. 0: all of it may be taken. Thread: any.
    void setKeptFree(qint64 bytes);

    /// What is held and what may be, as of now; asks no disk. Thread: any.
    qint64 usedBytes() const;
    qint64 quotaBytes() const;

    /// Writes index rows that wait, so that the next open has nothing to scan for them. Not needed for durability.
    void flushIndex(Completion<void> done);

    /// Where the scrubber stands; kept in the index, durable with its next commit.
    StripKey scrubCursor() const;
    void setScrubCursor(StripKey cursor);

    /// What of each volume lies here.
    struct VolumeUsage
    {
        qint64 bytes = 0; ///< headers and padding included
        qint64 stripCount = 0;
    };
    QHash<VolumeId, VolumeUsage> volumeUsage() const;
    /// Where the last strip ends: a file that is shorter was cut by somebody else.
    qint64 endOfStripsBytes() const;
    /// Of the file or the device, now; 0 or less once a device is gone.
    qint64 diskSizeBytes() const;
    /// Up to `limit` strips that reach beyond `sizeBytes` of the file.
    QList<StripKey> stripsBeyond(qint64 sizeBytes, int limit) const;

    const StoreOpenReport &openReport() const;
    /// This life of the store: a recreated one has another.
    ArrayId storeUuid() const;
    /// Bytes of memory held by the table of strips.
    qint64 indexMemoryBytes() const;

    /// What a strip of this payload takes of the quota.
    static qint64 footprintBytes(qint64 payloadBytes);

private:
    class Private;
    explicit FileStore(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace fallow
