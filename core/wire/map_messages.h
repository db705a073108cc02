// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/states.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace fallow {

// The stripe map, as front ends and the controller say it to each other. The map is never sent whole: a front end asks
// for a *tile* (counts over many stripes and stores), for *rows* (stripes one by one), or for one stripe. A row is a
// stripe's place in its volume, from 0, in the order of stripe ids; rows shift as stripes come and go.
//
// "Spare" is how many more strips a stripe may lose and stay readable: strips less k. Counted *now* it knows only the
// strips that can be read at present; counted *durably*, all that exist.

inline constexpr int kMaxTileBuckets = 256;     ///< along each side
inline constexpr int kMaxTileCells = 8192;      ///< of one answer
inline constexpr int kMaxTileStores = 20'000;   ///< named by one request
inline constexpr qint64 kMaxMapRows = 1024;     ///< of one answer
inline constexpr qint64 kMaxMapFindings = 1000; ///< of one page
inline constexpr int kSpareUnknown = 127;       ///< there is nothing of which it could be said

/// How far the controller is with its index of the stripes. Until it is ready answers hold nothing else.
struct MapProgress
{
    bool isReady = false;
    qint64 indexedStripes = 0;
    qint64 expectedStripes = 0;
    static void fields(auto &&field, auto &self)
    {
        field("isReady", self.isReady);
        field("indexedStripes", self.indexedStripes);
        field("expectedStripes", self.expectedStripes);
    }
};

/// "map.tile": counts over `bucketCount` runs of `rowsPerBucket` rows from `firstRow` on, by columns. A column is a set
/// of stores: `columnSizes` says how many of `stores`, one after the other, belong to each. Store 0 stands for strips
/// that lie nowhere.
/// Errors: InvalidArgument (a bound above, sizes that do not add up), NotFound (volume), those of the catalog.
struct MapTileRequest
{
    VolumeId volume = {};
    qint64 firstRow = 0;
    qint64 rowsPerBucket = 1;
    int bucketCount = 1;
    QList<quint64> stores = {};
    QList<int> columnSizes = {};
    quint64 knownVersion = 0; ///< of this very tile, as answered before; 0: none
    static void fields(auto &&field, auto &self)
    {
        field("volume", self.volume);
        field("firstRow", self.firstRow);
        field("rowsPerBucket", self.rowsPerBucket);
        field("bucketCount", self.bucketCount);
        field("stores", self.stores);
        field("columnSizes", self.columnSizes);
        field("knownVersion", self.knownVersion);
    }
};
struct MapTile
{
    MapProgress progress = {};
    quint64 version = 0;
    bool isUnchanged = false; ///< since `knownVersion`: only version and totalRows are filled
    qint64 totalRows = 0;     ///< of the volume
    QByteArray cells = {};    ///< bucket by bucket, wire/map_cells.h; only buckets that begin within the volume
    // By bucket:
    QList<quint64> firstStripes = {};
    QList<int> spares = {};          ///< the least spare now of its stripes, on whatever store
    QList<qint64> degradedRows = {}; ///< stripes of which not every strip can be read now
    static void fields(auto &&field, auto &self)
    {
        field("progress", self.progress);
        field("version", self.version);
        field("isUnchanged", self.isUnchanged);
        field("totalRows", self.totalRows);
        field("cells", self.cells);
        field("firstStripes", self.firstStripes);
        field("spares", self.spares);
        field("degradedRows", self.degradedRows);
    }
};

/// "map.rows": stripes one by one.
/// Errors: as "map.tile".
struct MapRowsRequest
{
    VolumeId volume = {};
    qint64 firstRow = 0;
    qint64 limit = 256; ///< 1..kMaxMapRows
    quint64 knownVersion = 0;
    static void fields(auto &&field, auto &self)
    {
        field("volume", self.volume);
        field("firstRow", self.firstRow);
        field("limit", self.limit);
        field("knownVersion", self.knownVersion);
    }
};
struct StripeMapRow
{
    StripeId stripe = {};
    VolumeId volume = {};
    int dataCount = 0;
    qint64 stripBytes = 0;
    int livePercent = 0;
    QList<quint64> stores = {}; ///< StoreId values by position; 0: nowhere
    QList<int> states = {};     ///< StripState by position
    static void fields(auto &&field, auto &self)
    {
        field("stripe", self.stripe);
        field("volume", self.volume);
        field("dataCount", self.dataCount);
        field("stripBytes", self.stripBytes);
        field("livePercent", self.livePercent);
        field("stores", self.stores);
        field("states", self.states);
    }
};
struct MapRows
{
    MapProgress progress = {};
    quint64 version = 0;
    bool isUnchanged = false;
    qint64 totalRows = 0;
    qint64 firstRow = 0;
    QList<StripeMapRow> rows = {};
    static void fields(auto &&field, auto &self)
    {
        field("progress", self.progress);
        field("version", self.version);
        field("isUnchanged", self.isUnchanged);
        field("totalRows", self.totalRows);
        field("firstRow", self.firstRow);
        field("rows", self.rows);
    }
};

/// "map.stripe": one stripe with all that is known of it. Errors: NotFound (it was never there, or was collected).
struct MapStripeRequest
{
    StripeId stripe = {};
    static void fields(auto &&field, auto &self) { field("stripe", self.stripe); }
};
struct MapStrip
{
    StoreId store = {}; ///< null: it lies nowhere at present
    MachineId machine = {};
    QString machineName = {}; ///< empty: the controller's own disk
    StripState state = StripState::Present;
    quint32 checksum = 0; ///< CRC32C of its payload
    static void fields(auto &&field, auto &self)
    {
        field("store", self.store);
        field("machine", self.machine);
        field("machineName", self.machineName);
        field("state", self.state);
        field("checksum", self.checksum);
    }
};
struct MapStripe
{
    StripeId stripe = {};
    VolumeId volume = {};
    qint64 row = -1; ///< -1: the index does not know it yet
    int dataCount = 0;
    qint64 stripBytes = 0; ///< as stored, seals included
    QString layout = {};   ///< LayoutSpec::toString, as it was when the stripe was written
    quint32 epoch = 0;
    qint64 totalBlocks = 0;
    qint64 liveBlocks = 0; ///< of these, not overwritten since
    int spareNow = 0;
    int spareDurable = 0;
    QList<MapStrip> strips = {}; ///< by position; the first `dataCount` hold data
    static void fields(auto &&field, auto &self)
    {
        field("stripe", self.stripe);
        field("volume", self.volume);
        field("row", self.row);
        field("dataCount", self.dataCount);
        field("stripBytes", self.stripBytes);
        field("layout", self.layout);
        field("epoch", self.epoch);
        field("totalBlocks", self.totalBlocks);
        field("liveBlocks", self.liveBlocks);
        field("spareNow", self.spareNow);
        field("spareDurable", self.spareDurable);
        field("strips", self.strips);
    }
};

/// A run of a volume's bytes.
struct MapRange
{
    qint64 offsetBytes = 0;
    qint64 lengthBytes = 0;
    static void fields(auto &&field, auto &self)
    {
        field("offsetBytes", self.offsetBytes);
        field("lengthBytes", self.lengthBytes);
    }
};
/// "map.ranges": which bytes of its volume lie in a stripe. The volume's map is searched from `fromBytes` on, a part
/// with each request: go on at `nextBytes` until it is -1. Errors: NotFound (stripe).
struct MapRangesRequest
{
    StripeId stripe = {};
    qint64 fromBytes = 0;
    static void fields(auto &&field, auto &self)
    {
        field("stripe", self.stripe);
        field("fromBytes", self.fromBytes);
    }
};
struct MapRanges
{
    QList<MapRange> ranges = {}; ///< ascending, neighbours joined
    qint64 nextBytes = -1;
    qint64 volumeBytes = 0;
    static void fields(auto &&field, auto &self)
    {
        field("ranges", self.ranges);
        field("nextBytes", self.nextBytes);
        field("volumeBytes", self.volumeBytes);
    }
};

/// "map.locate": in which stripes a range of a volume lies, piece by piece. What was never written, and what still
/// waits in the volume's journal for its stripe, lies in none. Go on at `nextBytes` until it is -1.
/// Errors: InvalidArgument (a range outside the volume), NotFound (volume).
struct MapLocateRequest
{
    VolumeId volume = {};
    qint64 offsetBytes = 0;
    qint64 lengthBytes = 0;
    qint64 limit = kMaxMapFindings; ///< pieces of one answer, 1..kMaxMapFindings
    static void fields(auto &&field, auto &self)
    {
        field("volume", self.volume);
        field("offsetBytes", self.offsetBytes);
        field("lengthBytes", self.lengthBytes);
        field("limit", self.limit);
    }
};
struct MapPiece
{
    qint64 offsetBytes = 0;
    qint64 lengthBytes = 0;
    StripeId stripe = {};
    qint64 row = -1; ///< -1: the index does not know it yet
    static void fields(auto &&field, auto &self)
    {
        field("offsetBytes", self.offsetBytes);
        field("lengthBytes", self.lengthBytes);
        field("stripe", self.stripe);
        field("row", self.row);
    }
};
struct MapLocation
{
    QList<MapPiece> pieces = {};
    qint64 nextBytes = -1;
    static void fields(auto &&field, auto &self)
    {
        field("pieces", self.pieces);
        field("nextBytes", self.nextBytes);
    }
};

/// "map.find": the stripes with the least redundancy, least first, then by id. To go on, send the last one's spare and
/// id as `afterSpare` and `afterStripe`. Errors: InvalidArgument, NotFound (volume).
struct MapFindRequest
{
    VolumeId volume = {};   ///< null: all
    bool isDurable = false; ///< counted durably, not now
    int afterSpare = -128;  ///< with afterStripe: where the page before ended
    StripeId afterStripe = {};
    qint64 limit = 100; ///< 1..kMaxMapFindings
    static void fields(auto &&field, auto &self)
    {
        field("volume", self.volume);
        field("isDurable", self.isDurable);
        field("afterSpare", self.afterSpare);
        field("afterStripe", self.afterStripe);
        field("limit", self.limit);
    }
};
struct MapFinding
{
    StripeId stripe = {};
    VolumeId volume = {};
    qint64 row = 0;
    int spare = 0;
    int dataCount = 0;
    int parityCount = 0;
    static void fields(auto &&field, auto &self)
    {
        field("stripe", self.stripe);
        field("volume", self.volume);
        field("row", self.row);
        field("spare", self.spare);
        field("dataCount", self.dataCount);
        field("parityCount", self.parityCount);
    }
};
struct MapFindings
{
    MapProgress progress = {};
    QList<MapFinding> findings = {};
    bool isComplete = false; ///< there is no further one
    static void fields(auto &&field, auto &self)
    {
        field("progress", self.progress);
        field("findings", self.findings);
        field("isComplete", self.isComplete);
    }
};

} // namespace fallow
