// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "base/shared_bytes.h"

#include <QList>

namespace fallow {

/// Names one strip: position 0..k-1 are data, k..k+m-1 parity.
struct StripKey
{
    StripeId stripe;
    quint8 position = 0;
    friend auto operator<=>(const StripKey &, const StripKey &) = default;
    friend size_t qHash(const StripKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.stripe.value(), key.position);
    }
};

/// What a strip says of itself, in its header on the store; enough to rebuild a store's index and the catalog.
struct StripLabel
{
    StripKey key;
    ArrayId array;
    VolumeId volume;
    quint8 dataCount = 0;           ///< k
    quint8 parityCount = 0;         ///< m
    quint32 payloadBytes = 0;       ///< of this strip; alike for all strips of one stripe
    quint32 payloadChecksum = 0;    ///< CRC32C of this strip's payload
    quint32 summaryOffsetBytes = 0; ///< where in the stripe's payload (k strips, end to end) its sealed summary lies
    quint32 summaryBytes = 0;       ///< its sealed length; 0: none
    quint32 epoch = 0;              ///< the controller's epoch when it was written
    friend bool operator==(const StripLabel &, const StripLabel &) = default;
};

/// Whether two labels are of one strip: equal but for the epoch. A strip's content follows from its name, so one that a
/// controller left behind before it recorded it is as good to the next controller as a copy of its own.
inline bool isSameStrip(StripLabel one, const StripLabel &other)
{
    one.epoch = other.epoch;
    return one == other;
}

enum class IoPriority : quint8 {
    Foreground = 0, ///< somebody waits
    Background = 1, ///< repair, scrub, balance, garbage collection: yields
};

struct StoreStatistics
{
    qint64 quotaBytes = 0; ///< what the store may hold at present
    qint64 usedBytes = 0;  ///< headers and padding included
    qint64 stripCount = 0;
    qint64 diskFreeBytes = 0; ///< free space of the disk below, the owner's own measure
    friend bool operator==(const StoreStatistics &, const StoreStatistics &) = default;
};

/// One page of a store's inventory, in ascending key order.
struct InventoryPage
{
    QList<StripLabel> labels;
    bool isLast = true;
};

/// The port to one store, local or across the network: every adapter keeps these promises.
///
/// Thread: all calls and all completions on the data thread that owns the object; completions never run inside the
/// call. A call on a store that is not ready completes with Unreachable or Disconnected. What was sent has a deadline;
/// what waits for its turn waits as long as the store answers what came before it.
class StripStore
{
public:
    virtual ~StripStore() = default;
    virtual StoreId id() const = 0;
    /// Whether a call has a chance now.
    virtual bool isReady() const = 0;

    /// Stores one strip. Completes after header and payload are durable; on any error the strip does not exist.
    /// The same strip again (isSameStrip) succeeds if what lies there is intact; any other strip of the same key fails
    /// with AlreadyExists: remove that first.
    /// Errors: NoSpace, Io, StaleEpoch, AlreadyExists, Unreachable, Disconnected, Timeout.
    virtual void put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done) = 0;

    /// Reads payload bytes [offset, offset + into.size()) into `into` and hands it back. When the range is the whole
    /// strip the store has checked payloadChecksum; a part is checked by its reader's seal.
    /// Errors: NotFound, Corrupt (header or whole-strip checksum), Io, InvalidArgument (range), Unreachable, ...
    virtual void get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority,
                     Completion<SharedBytes> done) = 0;

    /// Forgets strips and gives their space back at once. Unknown keys are not an error. Durable when done.
    virtual void remove(QList<StripKey> keys, Completion<void> done) = 0;

    /// Reads the strip where it lies and checks header and checksum; only the verdict travels.
    /// Completes with the label; NotFound, Corrupt or Io otherwise.
    virtual void verify(StripKey key, Completion<StripLabel> done) = 0;

    /// As put() in the background and then verify(), in one exchange where the store is far away.
    /// Errors: those of both, but Corrupt and NotFound are about what was read back only (a payload that is not what
    /// its label says is InvalidArgument). The strip may exist then, so remove it.
    virtual void putAndVerify(StripLabel label, SharedBytes payload, Completion<StripLabel> done) = 0;

    /// Up to `limit` labels with key > `after` (a null stripe starts).
    virtual void inventory(StripKey after, int limit, Completion<InventoryPage> done) = 0;

    virtual void statistics(Completion<StoreStatistics> done) = 0;
};

} // namespace fallow
