// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/states.h"
#include "layout/geometry.h"
#include "layout/layout_spec.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace fallow {

/// One strip of a stripe as the catalog knows it.
struct StripRecord
{
    StoreId store;        ///< null: not stored anywhere at present (to be repaired)
    quint32 checksum = 0; ///< CRC32C of its payload, known even while it is missing
    friend bool operator==(const StripRecord &, const StripRecord &) = default;
};

/// One committed stripe.
struct StripeRecord
{
    StripeId id;
    VolumeId volume;
    StripeGeometry geometry;
    LayoutSpec layout; ///< as it was when the stripe was written (persisted as its text or columns)
    quint32 epoch = 0;
    quint32 summaryOffsetBytes = 0;
    quint32 summaryBytes = 0;
    quint32 totalBlocks = 0;   ///< logical blocks written into it
    quint32 liveBlocks = 0;    ///< of these, still referred to by the volume's map or a snapshot's
    quint32 heldBlocks = 0;    ///< of the living, those that only snapshots refer to
    QList<StripRecord> strips; ///< k+m entries by position
    friend bool operator==(const StripeRecord &, const StripeRecord &) = default;
};

/// How an extent's bytes lie in its stripe.
enum class ExtentKind : quint8 {
    Raw = 0,        ///< blockCount sealed blocks of 4112 bytes end to end
    Compressed = 1, ///< one sealed zstd chunk of chunkBlocks blocks, of which skipBlocks.. are meant
};

/// A run of a volume's blocks that lies in one stripe. Never crosses a map segment's border.
struct ExtentRecord
{
    qint64 firstBlock = 0; ///< of the volume
    quint32 blockCount = 0;
    StripeId stripe;
    quint32 offsetBytes =
        0; ///< of the first meant sealed block (Raw) or of the chunk (Compressed) in the stripe's payload
    ExtentKind kind = ExtentKind::Raw;
    quint32 storedBytes = 0;   ///< Compressed: the chunk's sealed length, tag included
    quint8 chunkBlocks = 0;    ///< Compressed: blocks in the whole chunk
    quint8 skipBlocks = 0;     ///< Compressed: blocks of the chunk before the first meant one
    quint64 writeSequence = 0; ///< of the write it came from: a newer write always wins
    friend bool operator==(const ExtentRecord &, const ExtentRecord &) = default;
};

struct VolumeRecord
{
    VolumeId id;
    QString name;
    qint64 sizeBytes = 0;
    LayoutSpec layout;
    bool isCompressed = true;
    bool isExported = false;
    bool isReadOnly = false;
    QByteArray wrappedKey; ///< the volume's key, sealed with the array's master key
    QDateTime created;
    quint64 writeSequence = 0; ///< at least every sequence committed; advanced in steps
    VolumeId origin = {};      ///< of a snapshot: the volume that it shows, gone or not; else null
    /// Of a snapshot: it shows what was written up to this number. No two of an origin have the same.
    quint64 snapshotSequence = 0;
    bool isSnapshot() const { return !origin.isNull(); }
    /// Whose stripes, whose key: a volume and its snapshots share them. StripeRecord::volume names this.
    VolumeId family() const { return isSnapshot() ? origin : id; }
    friend bool operator==(const VolumeRecord &, const VolumeRecord &) = default;
};

struct MachineRecord
{
    MachineId id;
    QString name;
    QByteArray certificateFingerprint; ///< SHA-256 of the DER
    MachineApproval approval = MachineApproval::Waiting;
    Presence presence = Presence::Unreachable;
    QDateTime presenceSince;
    QDateTime lastSeen;
    QString failureDomain; ///< a name the administrator gave; empty: the machine itself
    QString version;       ///< of its agent
    friend bool operator==(const MachineRecord &, const MachineRecord &) = default;
};

struct StoreRecord
{
    StoreId id;
    MachineId machine;
    StoreClass storeClass = StoreClass::Client;
    StoreState state = StoreState::Active;
    QByteArray storeUuid; ///< 16 random bytes in the store's superblock; a recreated store has others
    qint64 quotaBytes = 0;
    qint64 usedBytes = 0;
    QString path; ///< local stores: where it lies
    friend bool operator==(const StoreRecord &, const StoreRecord &) = default;
};

struct EventRecord
{
    EventId id;
    QDateTime when;
    EventSeverity severity = EventSeverity::Info;
    QString kind;    ///< stable code, e.g. "machine.unreachable"
    QString subject; ///< "machine pc-042"
    QString text;    ///< English
    QString actor;   ///< the administrator's name for audited actions
    /// The text as Wording::toString; empty: there is only the English (schema 2 kept no more).
    QString wording = {};
    friend bool operator==(const EventRecord &, const EventRecord &) = default;
};

} // namespace fallow
