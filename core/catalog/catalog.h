// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/executor.h"
#include "base/strip_store.h"
#include "catalog/records.h"

#include <QMap>
#include <memory>
#include <optional>

namespace fallow {

/// One transaction: all of it becomes durable, or none. Applied in the order of the fields, expectSettings first.
/// Refused or InvalidArgument (nothing applied): a live count that would leave 0..totalBlocks (a held one:
/// 0..liveBlocks), a delta or move for a stripe that is not there, an extent that is empty or crosses a segment's
/// border. Removing what is not there is no error.
struct CatalogChange
{
    struct ExtentKey
    {
        VolumeId volume;
        qint64 firstBlock = 0;
    };
    struct VolumeExtent
    {
        VolumeId volume;
        ExtentRecord extent;
    };
    struct LiveDelta
    {
        StripeId stripe;
        qint32 blocks = 0;     ///< added to liveBlocks
        qint32 heldBlocks = 0; ///< added to heldBlocks
    };
    struct StripMove
    {
        StripKey key;
        StoreId from; ///< the move is refused (Refused, whole transaction) unless the strip is still recorded there
        StoreId to;   ///< null: the strip is now known to be missing
    };
    QList<VolumeId> removeVolumes = {}; ///< with their extents; their stripes must be removed by the caller's own lists
    QList<VolumeRecord> putVolumes = {}; ///< inserted or replaced
    QList<ExtentKey> removeExtents = {};
    /// Inserted or replaced by (volume, firstBlock); the caller keeps them disjoint.
    QList<VolumeExtent> putExtents = {};
    QList<StripeRecord> putStripes = {};
    QList<LiveDelta> liveDeltas = {};
    QList<StripeId> removeStripes = {};
    QList<StripMove> moveStrips = {};
    QList<MachineRecord> putMachines = {};
    QList<StoreRecord> putStores = {};
    QList<EventRecord> addEvents = {};          ///< ids are given by the catalog
    QMap<QString, QByteArray> putSettings = {}; ///< an empty value removes
    /// The change is Refused as a whole unless each of these settings has this value (empty: is unset) when it is
    /// applied. Looked at before anything else; what makes a one-time code one-time.
    QMap<QString, QByteArray> expectSettings = {};
    QList<MachineId> removeMachines = {}; ///< unknown ones are not an error; their stores are the caller's to remove
    QList<StoreId> removeStores = {};     ///< unknown ones are not an error
    bool isEmpty() const;
};

inline constexpr int kStripeCounterBits = 40; ///< of a StripeId; the epoch lies above
inline constexpr quint32 kMaxEpoch = (quint32(1) << (63 - kStripeCounterBits)) - 1; ///< 8,388,607 starts
/// Setting: the highest epoch that stores may have from another line of lives than this catalog's, in decimal digits.
inline const QString kSupersededEpochSetting = QStringLiteral("catalog.superseded-epoch");
inline constexpr int kKeptEvents = 100'000; ///< the oldest beyond these are forgotten

/// A stripe whose row cannot be read as a whole: how it was cut is known, where its strips lie is not.
struct DamagedStripe
{
    StripeRecord stripe; ///< without strips
    Error error;         ///< Corrupt
};

/// Some stripes in a row, and the damaged ones between them. Those do not count: a page of fewer stripes than were
/// asked for is the last, and the next page begins behind the last stripe of this one. Each damaged one is told once.
struct StripePage : QList<StripeRecord>
{
    QList<DamagedStripe> damaged; ///< ascending

    StripePage() = default;
    StripePage(QList<StripeRecord> stripes)
        : QList<StripeRecord>(std::move(stripes))
    {}
    /// That nothing is there at all, damaged or not: who lets go of something because of it asks this.
    bool holdsNothing() const { return isEmpty() && damaged.isEmpty(); }
};

/// Reads. One connection of its own (WAL: sees the last commit at the time of each call; never blocks the writer).
/// Thread: the one that created it. Every call is a point or range query, bounded as it says.
class CatalogReader
{
public:
    virtual ~CatalogReader() = default;
    /// What the connection may keep in memory of the file, from now on; what it has beyond is let go. Errors: Io.
    virtual Result<void> setCacheBytes(qint64) { return {}; }
    virtual Result<QList<VolumeRecord>> volumes() = 0;
    virtual Result<QList<MachineRecord>> machines() = 0;
    virtual Result<QList<StoreRecord>> stores() = 0;
    /// The extents of one map segment: firstBlock in [segment*kMapSegmentBlocks, +kMapSegmentBlocks), ascending.
    virtual Result<QList<ExtentRecord>> segment(VolumeId volume, qint64 segment) = 0;
    /// The same of what a snapshot of `origin` shows: each extent is a row of the snapshot itself, of a younger one or
    /// of the origin, and of a write up to `sequence` (README.md "Snapshots").
    virtual Result<QList<ExtentRecord>> snapshotSegment(VolumeId origin, quint64 sequence, qint64 segment) = 0;
    /// Before this block, and behind `afterBlock`, a snapshot shows nothing but holes; -1: not to its end.
    virtual Result<qint64> snapshotHoleEnd(VolumeId origin, quint64 sequence, qint64 afterBlock) = 0;
    /// Errors besides: Corrupt (its row is damaged, the others can be read).
    virtual Result<std::optional<StripeRecord>> stripe(StripeId id) = 0;
    /// Stripes of a volume with liveBlocks/totalBlocks at most `liveShare`, emptiest first, at most `limit`: for gc.
    /// Up to a share of 0.75 an index answers; above it every stripe of the volume is looked at. Damaged ones are
    /// passed over: nobody can say what of them must be kept.
    virtual Result<QList<StripeRecord>> sparseStripes(VolumeId volume, double liveShare, int limit) = 0;
    /// Stripes (ascending id > after, at most limit) that have a strip on `store`.
    virtual Result<StripePage> stripesOnStore(StoreId store, StripeId after, int limit) = 0;
    /// Stripes (ascending id > after) that have a strip recorded as missing (null store), at most limit.
    virtual Result<StripePage> stripesWithMissingStrips(StripeId after, int limit) = 0;
    /// All stripes (of one volume, or of all if null), ascending id > after, at most limit.
    virtual Result<StripePage> stripes(VolumeId volume, StripeId after, int limit) = 0;
    /// The volumes that have extents, whether or not they are there themselves: for check.
    virtual Result<QList<VolumeId>> mappedVolumes() = 0;
    /// All extents of a volume, firstBlock > after, at most limit: for check and for deleting.
    virtual Result<QList<ExtentRecord>> extents(VolumeId volume, qint64 afterBlock, int limit) = 0;
    /// The extents of a volume that lie in `stripe`, firstBlock in [fromBlock, toBlock), ascending. Looks at every
    /// extent of that range: on the data thread for no more than a map segment.
    virtual Result<QList<ExtentRecord>> extentsOfStripe(VolumeId volume, StripeId stripe, qint64 fromBlock,
                                                        qint64 toBlock) = 0;
    /// The stripes (ascending id > after, at most limit) that the index of stores names for `store` (null: as missing a
    /// strip), whatever their rows say: for check.
    virtual Result<QList<StripeId>> indexedStripes(StoreId store, StripeId after, int limit) = 0;
    /// The stores that the index of stores knows; null if it knows of missing strips.
    virtual Result<QList<StoreId>> indexedStores() = 0;
    /// Whether SQLite's own indices of stripes agree with the rows: what it says, empty if they do. Looks at every
    /// stripe. For check.
    virtual Result<QString> damageOfStripeIndices() = 0;
    /// For each key whether the catalog records it on `store`; the answer to an inventory. Of a damaged stripe every
    /// strip counts as recorded wherever it lies: nothing may be dropped because a row cannot be read.
    virtual Result<QList<bool>> isRecorded(StoreId store, const QList<StripKey> &keys) = 0;
    struct StoreUsage
    {
        StoreId store;
        qint64 stripCount = 0;
        qint64 payloadBytes = 0;
    };
    virtual Result<QList<StoreUsage>> storeUsage() = 0;
    struct VolumeTotals
    {
        VolumeId volume;
        qint64 stripeCount = 0;
        qint64 liveBlocks = 0;
        qint64 heldBlocks = 0;  ///< of these, those that only snapshots refer to
        qint64 storedBytes = 0; ///< sum of stripBytes * (k + m): payload on all stores
    };
    /// One aggregate over all stripes, by StripeRecord::volume (volumes without stripes are absent). Not for the data
    /// thread.
    virtual Result<QList<VolumeTotals>> volumeTotals() = 0;
    virtual Result<QList<EventRecord>> events(EventId after, int limit) = 0;          ///< ascending
    virtual Result<QList<EventRecord>> latestEvents(int limit) = 0;                   ///< descending
    virtual Result<QByteArray> setting(const QString &key) = 0;                       ///< empty if unset
    virtual Result<QMap<QString, QByteArray>> settings(const QString &keyPrefix) = 0; ///< all whose key starts so
};

/// The catalog of an array: one SQLite file, one writer thread inside, one commit point.
///
/// Commits are grouped: everything submitted while a transaction is being made durable, and within 4 ms of its begin,
/// goes into the next one, each change still all or nothing on its own (savepoints). Completions come in the order of
/// submission.
class Catalog
{
public:
    struct Options
    {
        qint64 maxSizeBytes = 0; ///< the database file never grows beyond it (NoSpace); 0: as large as the disk allows
        /// Told of every change that became durable, in the order of commits, before its completion is posted. It must
        /// be quick, for all commits wait for it. Thread: the catalog's writer.
        std::function<void(const CatalogChange &)> committed = {};
    };
    /// Creates an empty catalog, readable by its owner alone. Errors: AlreadyExists, Io, NoSpace.
    static Result<void> create(const QString &path, ArrayId array);
    /// Opens, migrates an older schema (a backup beside it first), refuses a newer one (Unsupported), takes an
    /// exclusive lock against a second controller (Busy), raises the controller epoch by one durably. Errors besides:
    /// NotFound, Corrupt (names the newest backup beside it), NoSpace, Io, TooLarge (kMaxEpoch is reached).
    static Result<std::unique_ptr<Catalog>> open(const QString &path, Options options);
    static Result<std::unique_ptr<Catalog>> open(const QString &path) { return open(path, Options{}); }
    /// Waits until all that was submitted is durable; the executors of its completions must still be there.
    virtual ~Catalog() = default;

    virtual ArrayId array() const = 0;
    virtual quint32 epoch() const = 0;
    /// Raises the epoch durably to more than `seen`, which counts as superseded from now on, for good: a person says
    /// that no other controller runs. Blocks for one commit.
    virtual Result<void> raiseEpochAbove(quint32 seen) = 0;
    /// Commits; `done` is posted to `replyTo`. Thread: any. Errors: Refused, InvalidArgument, AlreadyExists (a volume's
    /// name), NoSpace (nothing applied; may be submitted again), Io (not applied for any reader; if the disk would not
    /// take it durably a crash may still bring it to light until a later commit has succeeded, so give back nothing
    /// that it names before).
    virtual void commit(CatalogChange change, Executor &replyTo, Completion<void> done) = 0;
    /// A new reader for the calling thread.
    virtual Result<std::unique_ptr<CatalogReader>> makeReader() const = 0;
    /// A stripe id never given before, nor after any crash: (epoch << kStripeCounterBits) + counter; the counter begins
    /// at random in the lower half of its range. Thread: any, lock-free.
    virtual StripeId nextStripeId() = 0;
    /// Writes a consistent copy to `path`, durably, while commits go on. Blocks; not for the data thread.
    /// Thread: any. Errors: AlreadyExists, NoSpace, Io.
    virtual Result<void> backupTo(const QString &path) const = 0;
};

/// What `fallow check` finds (catalog/check.h).
struct CatalogProblem
{
    QString kind;    ///< stable code, e.g. "extent.beyond-stripe", "stripe.live-count"
    QString subject; ///< "volume db, block 4096"
    QString text;    ///< English
    bool isRepairable = false;
    QString wording = {}; ///< the text as Wording::toString
};

} // namespace fallow
