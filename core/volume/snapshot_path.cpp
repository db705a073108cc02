// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a snapshot is taken: writers wait, what is buffered goes to stripes, and one commit makes the snapshot.
#include "volume/volume_core.h"

#include "base/crash_point.h"
#include "base/log.h"

#include <algorithm>

namespace fallow {

using namespace Qt::StringLiterals;

void VolumeCore::takeSnapshot(VolumeRecord snapshot, Completion<VolumeRecord> done)
{
    const auto refuse = [&](ErrorCode code, const Wording &why) {
        complete<VolumeRecord>(std::move(done), fail(code, why, m_record.name));
    };
    if (m_isClosed)
        return complete<VolumeRecord>(std::move(done), fail(closedError()));
    if (m_record.isSnapshot())
        return refuse(
            ErrorCode::InvalidArgument,
            Wording(QT_TRANSLATE_NOOP("Controller", "a snapshot has no snapshots of its own: take one of its volume")));
    if (m_isShrinking || m_snapshotRequest)
        return refuse(ErrorCode::Busy,
                      m_isShrinking
                          ? Wording(QT_TRANSLATE_NOOP("Controller", "the volume is being resized"))
                          : Wording(QT_TRANSLATE_NOOP("Controller", "another snapshot of the volume is being taken")));
    if (m_isBroken)
        return complete<VolumeRecord>(std::move(done), fail(brokenError()));
    m_snapshotRequest = SnapshotRequest{std::move(snapshot), std::move(done)};
    m_snapshotTimer = m_services.clock.after(
        m_options.snapshotPatienceMs, guarded([this] {
            m_snapshotTimer.reset();
            failSnapshot(errorOf(
                ErrorCode::Timeout,
                Wording(QT_TRANSLATE_NOOP("Controller", "what is buffered could not be written to the stores in time, "
                                                        "so no snapshot was taken; look at the stores and try again")),
                m_record.name));
            pump();
        }));
    m_services.dataThread.post(guarded([this] { pump(); }));
}

/// From the request on nothing is let into the overlay; when it is empty the map is all that was acknowledged.
void VolumeCore::tendSnapshot()
{
    if (!m_snapshotRequest)
        return;
    if (m_isBroken || m_failuresInRow >= 3)
        return failSnapshot(m_isBroken ? brokenError() : m_lastError);
    if (m_overlay.freeDataBlocks() > 0)
        formPacks(true, true);
    if (m_overlay.freeZeroRuns() > 0)
        armZeros(1);
}

void VolumeCore::failSnapshot(const Error &error)
{
    if (!m_snapshotRequest)
        return;
    m_snapshotTimer.reset();
    complete<VolumeRecord>(std::move(m_snapshotRequest->done), fail(error));
    m_snapshotRequest.reset();
    m_services.dataThread.post(guarded([this] { pump(); })); // writers have waited for it
}

bool VolumeCore::mayCommitSnapshot() const
{
    return m_snapshotRequest && m_overlay.isEmpty() && m_packs.empty() && m_sequence + 1 < m_reserved;
}

void VolumeCore::addSnapshot(Commit &commit)
{
    hitCrashPoint("volume.snapshot");
    commit.isRecordChange = true;
    VolumeRecord snapshot = std::move(m_snapshotRequest->record);
    snapshot.origin = m_record.id;
    snapshot.sizeBytes = m_record.sizeBytes;
    snapshot.layout = m_record.layout;
    snapshot.isCompressed = m_record.isCompressed;
    snapshot.isReadOnly = true;
    snapshot.wrappedKey = m_record.wrappedKey;
    // A number that no write has, so that no two snapshots have the same.
    snapshot.snapshotSequence = snapshot.writeSequence = ++m_sequence;
    commit.change.putVolumes.append(snapshot);
    commit.snapshot = snapshot;
    commit.recordDone.push_back(
        [this, snapshot, done = std::move(m_snapshotRequest->done)](Result<void> committed) mutable {
            complete<VolumeRecord>(std::move(done), committed ? Result<VolumeRecord>(std::move(snapshot))
                                                              : Result<VolumeRecord>(fail(committed.error())));
        });
    m_snapshotRequest.reset(); // what is written from now on has a later number: writers may go on
    m_snapshotTimer.reset();
}

/// The catalog has no room for the commit that makes it, and nothing of that was applied: it is not tried again behind
/// the back of who asked.
void VolumeCore::dropSnapshot(const Error &error)
{
    const VolumeId id = m_commit->snapshot->id;
    m_commit->change.putVolumes.removeIf([id](const VolumeRecord &record) { return record.id == id; });
    m_commit->snapshot.reset();
    m_commit->isRecordChange = false;
    for (auto &done : std::exchange(m_commit->recordDone, {}))
        done(fail(error));
}

void VolumeCore::releaseSnapshot(VolumeId snapshot, Completion<void> done)
{
    const auto heir = youngestSnapshot(catalog(), m_record.family());
    if (!heir)
        return complete<void>(std::move(done), fail(heir.error()));
    m_snapshots.removeAll(snapshot);
    if (m_map->heldFor() == snapshot)
        m_map->holdFor(*heir && (*heir)->id != snapshot ? *heir : std::nullopt);
    m_releaseWaiters.push_back(std::move(done));
    m_services.dataThread.post(guarded([this] { checkReleases(); }));
}

/// Without a volume all rows of the family are those of snapshots.
void VolumeCore::collectForFamily()
{
    if (isCollector() || m_isClosed)
        return;
    const auto volumes = catalog().volumes();
    const auto kept = volumes ? keptSnapshots(catalog(), m_record.origin) : volumes;
    if (!kept) {
        qCWarning(lcVolume) << "garbage collection:" << kept.error().toString();
        return;
    }
    if (std::ranges::find(*volumes, m_record.origin, &VolumeRecord::id) != volumes->cend())
        return;
    m_claim = m_family->claimCollecting();
    if (!m_claim)
        return;
    m_snapshots.clear();
    for (const VolumeRecord &snapshot : *kept)
        m_snapshots.append(snapshot.id);
    m_collector.start();
}

/// A commit that is under way may still hand something to the snapshot, or move what it has.
void VolumeCore::checkReleases()
{
    if (m_releaseWaiters.empty() || (m_commit && !m_isBroken))
        return;
    for (auto &done : std::exchange(m_releaseWaiters, {}))
        complete<void>(std::move(done), {});
}

} // namespace fallow
