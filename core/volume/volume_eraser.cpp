// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/volume_eraser.h"

#include "base/crash_point.h"
#include "base/log.h"
#include "volume/extent_map.h"
#include "volume/volume_family.h"

#include <QDir>

#include <algorithm>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPageRows = 2000;
constexpr int kPageStripes = 256;
constexpr int kPageHandedOver = 256; ///< each may need a stripe's record

/// Holds itself alive by the completions under way.
class Eraser : public std::enable_shared_from_this<Eraser>
{
public:
    Eraser(VolumeId volume, VolumeServices services, QString journalDirectory, Completion<void> done,
           const CancelToken &cancel)
        : m_services(std::move(services))
        , m_journalDirectory(std::move(journalDirectory))
        , m_done(std::move(done))
        , m_cancel(cancel)
    {
        m_record.id = volume;
    }

    void start()
    {
        if (m_cancel.isCancelled())
            return;
        CatalogChange change;
        change.putSettings.insert(volumeDeletingSetting(m_record.id), QByteArrayLiteral("1"));
        commit(std::move(change), &Eraser::survey);
    }

private:
    using Step = void (Eraser::*)();

    void commit(CatalogChange change, Step next)
    {
        hitCrashPoint("volume.erase.commit");
        m_services.catalog.commit(std::move(change), m_services.dataThread,
                                  [self = shared_from_this(), next](Result<void> result) {
                                      if (self->m_cancel.isCancelled())
                                          return; // what it works with may have gone
                                      if (!result)
                                          return self->m_done(fail(result.error()));
                                      (self.get()->*next)();
                                  });
    }
    CatalogReader &reader() { return m_family->catalog(); }
    /// Alone it goes with all stripes; else what others of the family show stays with them.
    void survey()
    {
        VolumeFamilies alone;
        const auto isOf = [this](const VolumeRecord &volume) { return volume.id == m_record.id; };
        auto family = (m_services.families ? *m_services.families : alone).find(m_record.id, m_services.catalog);
        auto volumes = family ? (*family)->catalog().volumes() : Result<QList<VolumeRecord>>(fail(family.error()));
        if (!volumes)
            return m_done(fail(volumes.error()));
        const auto own = std::find_if(volumes->cbegin(), volumes->cend(), isOf);
        if (own != volumes->cend())
            m_record = *own;
        if (m_record.isSnapshot()) // whose family it is was not known before
            family = (m_services.families ? *m_services.families : alone).find(m_record.origin, m_services.catalog);
        if (!family)
            return m_done(fail(family.error()));
        m_family = std::move(*family);
        qsizetype members = 0;
        for (const VolumeRecord &volume : std::as_const(*volumes)) {
            members += volume.family() == m_record.family() ? 1 : 0;
            m_hasOrigin = m_hasOrigin || (volume.id == m_record.origin);
        }
        if (members <= 1)
            return eraseExtents();
        auto heir = youngestSnapshot(reader(), m_record.family(),
                                     m_record.isSnapshot() ? m_record.snapshotSequence : ~quint64(0));
        if (!heir)
            return m_done(fail(heir.error()));
        m_heir = std::move(*heir);
        handOver();
    }
    void eraseExtents()
    {
        const auto rows = reader().extents(m_record.id, -1, kPageRows);
        if (!rows)
            return m_done(fail(rows.error()));
        if (rows->isEmpty())
            return eraseStripes();
        CatalogChange change;
        for (const ExtentRecord &extent : *rows)
            change.removeExtents.append({m_record.id, extent.firstBlock});
        commit(std::move(change), &Eraser::eraseExtents);
    }
    void eraseStripes()
    {
        for (const StripeRecord &stripe : std::as_const(m_erased))
            m_services.stripes.removeStripe(stripe);
        m_erased.clear();
        auto stripes = reader().stripes(m_record.family(), {}, kPageStripes);
        if (!stripes)
            return m_done(fail(stripes.error()));
        if (stripes->isEmpty()) {
            for (const DamagedStripe &left : std::as_const(stripes->damaged)) // where its strips are nobody knows
                qCWarning(lcVolume).noquote() << "a deleted volume leaves" << left.error.toString();
            return eraseRecord();
        }
        CatalogChange change;
        for (const StripeRecord &stripe : std::as_const(*stripes))
            change.removeStripes.append(stripe.id);
        m_erased = std::move(*stripes);
        commit(std::move(change), &Eraser::eraseStripes);
    }

    /// Rows that the next older snapshot shows become its own; what nobody shows any more goes.
    void handOver()
    {
        takeDead();
        const auto rows = reader().extents(m_record.id, -1, kPageHandedOver);
        if (!rows)
            return m_done(fail(rows.error()));
        if (rows->isEmpty())
            return sweepDead();
        CatalogChange change;
        QHash<StripeId, ExtentMap::Delta> deltas;
        for (const ExtentRecord &extent : *rows) {
            const qint32 blocks = static_cast<qint32>(extent.blockCount);
            ExtentMap::Delta &delta = deltas[extent.stripe];
            change.removeExtents.append({m_record.id, extent.firstBlock});
            if (m_heir && extent.writeSequence <= m_heir->snapshotSequence) {
                change.putExtents.append({m_heir->id, extent});
                delta.held += m_record.isSnapshot() ? 0 : blocks;
            } else {
                delta.blocks -= blocks;
                delta.held -= m_record.isSnapshot() ? blocks : 0;
            }
        }
        if (auto counted = addDeltas(deltas, change); !counted)
            return m_done(fail(counted.error()));
        hitCrashPoint("volume.erase.hand-over");
        commit(std::move(change), &Eraser::handOver);
    }
    /// A stripe that loses its last block goes with the same commit. The counts that an open volume has in memory stay
    /// too high by what goes here, never too low: what it does not see as empty its garbage collection finds.
    Result<void> addDeltas(const QHash<StripeId, ExtentMap::Delta> &deltas, CatalogChange &change)
    {
        for (auto it = deltas.cbegin(); it != deltas.cend(); ++it) {
            const auto record = reader().stripe(it.key());
            if (!record && record.error().code == ErrorCode::Corrupt) { // its strips cannot be given back, but counted
                change.liveDeltas.append({it.key(), it->blocks, it->held});
                continue;
            }
            if (!record)
                return fail(record.error());
            if (!*record) // a damaged catalog shall not keep its volumes for ever
                continue;
            if (qint64((*record)->liveBlocks) + it->blocks > 0) {
                change.liveDeltas.append({it.key(), it->blocks, it->held});
            } else if (auto added = addDying(it.key(), change); !added) {
                return added;
            }
        }
        return {};
    }
    /// Others of the family may be reading it: it goes after the last of them.
    Result<void> addDying(StripeId stripe, CatalogChange &change)
    {
        auto entry = m_family->stripes().find(stripe);
        if (!entry)
            return fail(entry.error());
        m_dying.push_back(std::move(*entry)); // so that it can be retired
        change.removeStripes.append(stripe);
        return {};
    }
    /// The commit is durable.
    void takeDead()
    {
        for (StripeCache::Entry &entry : std::exchange(m_dying, {})) {
            const StripeId id = std::exchange(entry, {})->id; // or it would count as being read
            m_family->stripes().retire(id);
        }
        m_family->sweepRetired(m_services.stripes);
    }
    /// Where there is no volume whose garbage collection would find them: stripes that nobody refers to.
    void sweepDead()
    {
        takeDead();
        if (m_hasOrigin)
            return eraseRecord();
        auto stripes = reader().sparseStripes(m_record.family(), 0.0, kPageStripes);
        if (!stripes)
            return m_done(fail(stripes.error()));
        if (stripes->isEmpty())
            return eraseRecord();
        CatalogChange change;
        for (const StripeRecord &stripe : std::as_const(*stripes)) {
            if (auto added = addDying(stripe.id, change); !added)
                return m_done(fail(added.error()));
        }
        commit(std::move(change), &Eraser::sweepDead);
    }

    void eraseRecord()
    {
        if (!m_journalDirectory.isEmpty() && !QDir(m_journalDirectory).removeRecursively())
            qCWarning(lcVolume) << "the journal's directory could not be removed:" << m_journalDirectory;
        CatalogChange change;
        change.removeVolumes.append(m_record.id);
        change.putSettings.insert(volumeDeletingSetting(m_record.id), QByteArray());
        commit(std::move(change), &Eraser::finish);
    }
    void finish() { m_done({}); }

    VolumeRecord m_record;
    VolumeServices m_services;
    QString m_journalDirectory;
    Completion<void> m_done;
    CancelToken m_cancel;
    std::shared_ptr<VolumeFamily> m_family;
    bool m_hasOrigin = false; ///< a snapshot's origin is still there
    std::optional<VolumeRecord> m_heir;
    QList<StripeRecord> m_erased;
    std::vector<StripeCache::Entry> m_dying;
};

} // namespace

QString volumeDeletingSetting(VolumeId volume)
{
    return u"volume.deleting.%1"_s.arg(volume.toString());
}

void eraseVolume(VolumeId volume, VolumeServices services, const QString &journalDirectory, Completion<void> done,
                 const CancelToken &cancel)
{
    Executor &dataThread = services.dataThread;
    auto eraser = std::make_shared<Eraser>(volume, std::move(services), journalDirectory, std::move(done), cancel);
    dataThread.post([eraser] { eraser->start(); });
}

} // namespace fallow
