// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/wording.h"
#include "catalog/records.h"
#include "coding/sealing.h"
#include "volume/block_device.h"
#include "volume/volume_options.h"

#include <functional>
#include <memory>

namespace fallow {

class VolumeCore;

/// One thin, encrypted, protected block device made of immutable stripes (ARCHITECTURE.md "How bytes lie", "Writing").
///
/// A snapshot is opened as a Volume too: one that is read-only, has no journal, and collects nothing.
///
/// Promises: an acknowledged write is seen by every later read; what was acknowledged before a flush completes survives
/// any crash of the controller and the loss of as many stores as the layout has parity strips; memory stays within
/// VolumeOptions; nothing acknowledged is lost while stripes, catalog or journal fail: it is tried again until it
/// works. Destroying a Volume without close() is as safe as kill -9; pending completions are then dropped, not called.
/// While a Volume is open it alone writes its VolumeRecord: others use changeRecord().
/// Thread: the data thread, all functions and completions.
class Volume final : public BlockDevice
{
public:
    /// Opens a volume that the catalog knows: replays its journal (bounded by journalBytes) and reserves sequence
    /// numbers; does not read the map, whatever its size. `journalDirectory` is created if it is missing and belongs to
    /// this volume alone. Blocks for the replay; the completion follows.
    /// Errors: Corrupt (a damaged journal, naming the record), Unauthorised (the key does not open it), Io, NoSpace.
    static void open(VolumeRecord record, const SecretKey &key, VolumeServices services,
                     const QString &journalDirectory, VolumeOptions options, Completion<std::unique_ptr<Volume>> done);
    ~Volume() override;
    Volume(const Volume &) = delete;
    Volume &operator=(const Volume &) = delete;

    QString name() const override;
    qint64 sizeBytes() const override;
    qint64 blockSizeBytes() const override;
    bool isReadOnly() const override;
    void read(qint64 offset, SharedBytes into, Completion<SharedBytes> done) override;
    void write(qint64 offset, SharedBytes bytes, WriteOptions options, Completion<void> done) override;
    void flush(Completion<void> done) override;
    void trim(qint64 offset, qint64 length, WriteOptions options, Completion<void> done) override;
    void writeZeroes(qint64 offset, qint64 length, WriteOptions options, Completion<void> done) override;
    void blockStatus(qint64 offset, qint64 length, int maxExtents, Completion<QList<Extent>> done) override;

    const VolumeRecord &record() const;
    /// Changes what a person may change (name, layout, compression, exported, read-only) and commits it. The id, size,
    /// key and sequence stay as they are whatever `change` does. A new layout is used from the next stripe on.
    void changeRecord(std::function<void(VolumeRecord &)> change, Completion<void> done);
    /// Grows, or shrinks and gives back what lies beyond (ask the person before). `sizeBytes` is a multiple of 4 KiB.
    /// Errors: InvalidArgument, ReadOnly (a snapshot), Busy, NoSpace, Io.
    void resize(qint64 sizeBytes, Completion<void> done);
    /// Takes a snapshot of what has been acknowledged so far: writers wait until what is buffered lies in stripes (at
    /// most VolumeOptions::snapshotPatienceMs), then one commit makes it. Of `snapshot` id, name, created and
    /// isExported are meant; the completion has the rest. Open it like a volume. Errors: InvalidArgument (this is a
    /// snapshot), Busy (resizing, or another is being taken), AlreadyExists (the name), Timeout, NoSpace (also of the
    /// catalog), those of stripes; then there is no snapshot. While the catalog's disk fails (Io) it is not known
    /// whether there is one: the commit is tried again, and answered, until the disk works.
    void takeSnapshot(VolumeRecord snapshot, Completion<VolumeRecord> done);
    /// Keeps nothing more for a snapshot that is marked as being deleted, and moves nothing of it: after this it may be
    /// erased. Of a volume or of a snapshot that collects for the family.
    void releaseSnapshot(VolumeId snapshot, Completion<void> done);
    /// Another of the family has gone, so that there may be something to collect.
    void collectSoon();
    /// Of a snapshot: takes over garbage collection for its family until it is closed. Nothing happens unless its
    /// volume is gone from the catalog, nor while another snapshot does it.
    void collectForFamily();
    /// Whether it is the one of its family that collects garbage: a volume always is.
    bool isCollector() const;
    /// Puts everything into stripes and commits it, so that the journal is empty: for a clean hand-over, not for
    /// safety.
    void settle(Completion<void> done);
    /// Stops taking requests (they fail with Disconnected), makes everything durable as flush() does, stops collecting,
    /// and waits for a commit that is with the catalog, so that a snapshot which is being taken is answered before.
    /// From the completion on it does nothing more, whoever still holds it. Errors: as flush().
    void close(Completion<void> done);
    /// Whether close() has been called.
    bool isClosed() const;
    /// Whether it does nothing more: close() has completed, or its completion is on its way.
    bool hasEnded() const;
    /// 0: plenty of room in the stores .. 1: writers find none. Garbage collection gets keener with it.
    void setSpacePressure(double pressure);
    /// As VolumeOptions::collectBelowLiveShare, from now on; 0..0.95.
    void setCollectBelowLiveShare(double share);
    VolumeStatistics statistics() const;
    /// Why writes or flushes may fail at present; empty: all is well.
    Wording writeTrouble() const;
    /// Why some of it cannot be read, though its stripes may be whole: the catalog is damaged where somebody read.
    /// Empty: nobody has met such a place.
    Wording readTrouble() const;

private:
    explicit Volume(std::shared_ptr<VolumeCore> core);
    std::shared_ptr<VolumeCore> m_core;
};

} // namespace fallow
