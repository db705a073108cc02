// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "volume/packer.h"
#include "volume/stripe_cache.h"

#include <QSet>
#include <deque>
#include <memory>
#include <vector>

namespace fallow {

class VolumeCore;

/// Moves the live blocks of sparse stripes to new ones, so that the old can go: those that the volume's map points to,
/// and those that only snapshots refer to. Works by itself, a stripe at a time, beside the writers. There is one at
/// work in a family: the volume's or, when that is gone, a snapshot's. Thread: the data thread.
class GarbageCollector
{
public:
    explicit GarbageCollector(VolumeCore &core);
    ~GarbageCollector();
    Q_DISABLE_COPY(GarbageCollector)

    void start();
    void stop();
    void setSpacePressure(double pressure);
    void setLiveShare(double share);
    /// A commit has changed live counts.
    void onCommitted(bool hasFreedBlocks);
    /// What could not be collected may be now: a snapshot has gone.
    void lookAgain();
    /// What was collected from these stripes has been committed.
    void onCollected(const std::vector<PackPiece> &pieces);
    /// What was handed over came to nothing: of its stripes these are left alone for a while.
    void onPassedOver(const std::vector<PackPiece> &pieces, const QSet<StripeId> &lost);
    /// One pack of what was handed over has become two.
    void onDivided() { ++m_handedOver; }
    qint64 collectedStripes() const { return m_collectedStripes; }

private:
    struct Source
    {
        StripeId stripe;
        qint64 heldBlocks = 0;
        qint64 liveBlocks = 0;
    };
    struct Living
    {
        ExtentRecord extent;
        VolumeId owner; ///< the snapshot whose row it is; null: the volume's
    };
    /// A stripe whose blocks are looked up in the map, and among the rows of snapshots.
    struct Sifting
    {
        StripeCache::Entry stripe;
        qint64 heldLeft = 0;   ///< blocks of snapshots that have not been found yet
        qint64 liveBlocks = 0; ///< that the catalog had counted before any was looked up
        std::vector<ExtentRecord> summary = {};
        size_t next = 0; ///< in the summary
        std::vector<Living> live = {};
    };
    class Selection;
    void wake(qint64 delayMs);
    void lookAfter(qint64 delayMs);
    void look();
    bool takeSources(const QList<StripeRecord> &stripes);
    Result<QList<StripeRecord>> walk(double share);
    void next();
    void readSummary(const std::shared_ptr<Sifting> &sifting);
    void findLive(const std::shared_ptr<Sifting> &sifting);
    Result<qint64> findMapped(Sifting &sifting, const ExtentRecord &extent);
    Result<int> findHeld(Sifting &sifting, const ExtentRecord &extent);
    Result<void> checkLive(const Sifting &sifting) const;
    void readLive(const std::shared_ptr<Sifting> &sifting);
    void addLive(StripeId stripe, const std::vector<Living> &live, const SharedBytes &bytes);
    void removeDead(const StripeCache::Entry &stripe);
    void giveUp(StripeId stripe, const Error &error);
    void handOver();
    void keepRest(std::vector<PackPiece> &wanted);

    VolumeCore &m_core;
    std::unique_ptr<Clock::Timer> m_timer;
    qint64 m_dueMs = 0; ///< the timer's end
    StripeId m_walkedTo;
    bool m_isRunning = false;
    bool m_isBusy = false;
    bool m_mustLook = false;
    double m_pressure = 0;
    double m_liveShare; ///< empties stripes with at most this share alive
    std::deque<Source> m_sources;
    QSet<StripeId> m_claimed;
    QSet<StripeId> m_passedOver;
    qint64 m_passedOverMs = 0; ///< since then
    qint64 m_passOverMs;       ///< for so long
    std::vector<PackPiece> m_pieces;
    qint64 m_pieceBlocks = 0;
    int m_handedOver = 0;
    qint64 m_collectedStripes = 0;
};

} // namespace fallow
