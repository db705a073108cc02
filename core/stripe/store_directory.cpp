// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/store_directory.h"

#include "base/limits.h"
#include "base/log.h"

#include <algorithm>

namespace fallow {

namespace {
constexpr qint64 kPlacementAgeMs = 50;
constexpr qint64 kStatisticsAgeMs = 30'000;
constexpr qint64 kMinReadLateMs = 30;
constexpr qint64 kMaxLateMs = 2'000;
constexpr qint64 kUnknownLateMs = 200;
constexpr size_t kSampleCount = 64;
constexpr qint64 kShortOfRoomMs = 15'000;     // what finds no room is tried again each few seconds
constexpr qint64 kSilentCost = 1'000'000'000; // after all others
} // namespace

struct StoreDirectory::Entry
{
    PlacementStore facts;
    StoreState state = StoreState::Active;
    StripStore *connection = nullptr;
    StoreStatistics statistics;
    bool hasStatistics = false;
    bool isAsking = false;
    qint64 askedMs = 0;
    qint64 reservedBytes = 0;
    qint64 writtenBytes = 0; ///< stored since the last statistics
    int readsUnderWay = 0;
    int abandonedRequests = 0;
    qint64 badStrips = 0;
    qint64 readErrors = 0;
    std::array<quint16, kSampleCount> samplesMs{};
    size_t sampleCount = 0; ///< ever
    qint64 medianMs = 0;
    qint64 p95Ms = -1;
    qint64 takesNothingUntilMs = 0; ///< monotonic

    bool isReady() const { return connection && connection->isReady(); }
    bool isSilent() const { return abandonedRequests >= kMostAbandoned; }
    qint64 freeBytes() const
    {
        qint64 free = facts.freeBytes;
        if (hasStatistics)
            free = std::min(statistics.quotaBytes - statistics.usedBytes, statistics.diskFreeBytes);
        return std::max<qint64>(0, free - reservedBytes - writtenBytes);
    }
    void addSample(qint64 ms)
    {
        samplesMs[sampleCount++ % kSampleCount] = static_cast<quint16>(std::clamp<qint64>(ms, 0, 60'000));
        if (sampleCount % 16 != 0)
            return;
        auto sorted = samplesMs;
        const size_t count = std::min(sampleCount, kSampleCount);
        std::sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(count));
        medianMs = sorted[count / 2];
        p95Ms = sorted[count * 95 / 100];
    }
};

StoreDirectory::StoreDirectory(Clock &clock)
    : m_clock(clock)
    , m_self(std::make_shared<StoreDirectory *>(this))
{}

StoreDirectory::~StoreDirectory()
{
    *m_self = nullptr;
}

StoreDirectory::Entry *StoreDirectory::find(StoreId store) const
{
    const auto found = m_entries.constFind(store);
    return found == m_entries.constEnd() ? nullptr : found->get();
}

void StoreDirectory::touch(StoreId store)
{
    m_isPlacementStale = true;
    if (m_changed)
        m_changed(store);
}

void StoreDirectory::setStore(const PlacementStore &facts, StoreState state)
{
    std::shared_ptr<Entry> &entry = m_entries[facts.store];
    if (!entry)
        entry = std::make_shared<Entry>();
    entry->facts = facts;
    entry->state = state;
    touch(facts.store);
}

void StoreDirectory::setConnection(StoreId store, StripStore *connection)
{
    Entry *entry = find(store);
    if (!entry)
        return;
    if (entry->connection != connection)
        entry->abandonedRequests = 0;
    entry->connection = connection;
    entry->askedMs = 0;
    entry->isAsking = false;
    touch(store);
}

void StoreDirectory::setState(StoreId store, StoreState state)
{
    Entry *entry = find(store);
    if (!entry || entry->state == state)
        return;
    entry->state = state;
    touch(store);
}

void StoreDirectory::removeStore(StoreId store)
{
    if (m_entries.remove(store) > 0)
        touch(store);
}

void StoreDirectory::setTakesNothingUntil(StoreId store, qint64 untilMs)
{
    Entry *entry = find(store);
    if (!entry)
        return;
    entry->takesNothingUntilMs = untilMs;
    m_isPlacementStale = true;
}

void StoreDirectory::setChangedCallback(std::function<void(StoreId)> changed)
{
    m_changed = std::move(changed);
}

StripStore *StoreDirectory::readyStore(StoreId store) const
{
    const Entry *entry = find(store);
    return entry && entry->isReady() ? entry->connection : nullptr;
}

bool StoreDirectory::isLost(StoreId store) const
{
    const Entry *entry = find(store);
    return entry && (entry->state == StoreState::Lost || entry->state == StoreState::Retired);
}

bool StoreDirectory::isLocal(StoreId store) const
{
    const Entry *entry = find(store);
    return entry && entry->facts.storeClass == StoreClass::Local;
}

StoreState StoreDirectory::state(StoreId store) const
{
    const Entry *entry = find(store);
    return entry ? entry->state : StoreState::Active;
}

QList<StoreId> StoreDirectory::stores() const
{
    QList<StoreId> ids = m_entries.keys();
    std::sort(ids.begin(), ids.end());
    return ids;
}

QSet<StoreId> StoreDirectory::sharingDomainWith(StoreId store) const
{
    QSet<StoreId> sharing{store};
    const Entry *entry = find(store);
    for (auto it = m_entries.constBegin(); entry && it != m_entries.constEnd(); ++it)
        if ((*it)->facts.failureDomain == entry->facts.failureDomain)
            sharing.insert(it.key());
    return sharing;
}

PlacementStore StoreDirectory::placementFacts(StoreId store) const
{
    const Entry *entry = find(store);
    if (!entry)
        return {};
    PlacementStore facts = entry->facts;
    facts.isOnline = entry->isReady() && entry->state == StoreState::Active;
    facts.freeBytes = m_clock.monotonicMs() < entry->takesNothingUntilMs ? 0 : entry->freeBytes();
    if (entry->hasStatistics)
        facts.quotaBytes = entry->statistics.quotaBytes;
    return facts;
}

qint64 StoreDirectory::givenQuotaBytes(StoreId store) const
{
    const Entry *entry = find(store);
    return entry ? entry->facts.quotaBytes : 0;
}

const Placement &StoreDirectory::placement(bool mustBeFresh)
{
    const qint64 nowMs = m_clock.monotonicMs();
    if (!mustBeFresh && !m_isPlacementStale && nowMs - m_placementMs < kPlacementAgeMs)
        return m_placement;
    QList<PlacementStore> facts;
    facts.reserve(m_entries.size());
    for (const StoreId store : stores()) { // a stable order, for rotation
        facts.append(placementFacts(store));
        if (isSilent(store))
            facts.last().freeBytes = 0;
    }
    m_placement.setStores(std::move(facts));
    m_placementMs = nowMs;
    m_isPlacementStale = false;
    return m_placement;
}

/// For what cannot be placed without silent stores; none if nobody is silent.
std::optional<Placement> StoreDirectory::placementWithSilent() const
{
    if (std::none_of(m_entries.cbegin(), m_entries.cend(), [](const auto &entry) { return entry->isSilent(); }))
        return std::nullopt;
    QList<PlacementStore> facts;
    for (const StoreId store : stores())
        facts.append(placementFacts(store));
    return Placement(std::move(facts));
}

qint64 StoreDirectory::footprint(qint64 stripBytes)
{
    return roundUp(stripBytes + kBlockSizeBytes, kBlockSizeBytes); // header and padding
}

bool StoreDirectory::hasRoom(const QList<StoreId> &stores, qint64 neededBytes) const
{
    return std::ranges::all_of(stores, [this, neededBytes](StoreId store) {
        if (store.isNull())
            return false; // perhaps somebody qualifies by now
        const Entry *entry = find(store);
        return entry && entry->isReady() && entry->state == StoreState::Active && entry->freeBytes() >= neededBytes &&
               m_clock.monotonicMs() >= entry->takesNothingUntilMs && !entry->isSilent();
    });
}

qint64 StoreDirectory::neededBytes(qint64 stripBytes, Room room) const
{
    return footprint(stripBytes) + (room == Room::AllButKept ? m_keptFreeBytes : 0);
}

bool StoreDirectory::isShortOfRoom() const
{
    return m_refusedMs && m_clock.monotonicMs() - *m_refusedMs < kShortOfRoomMs;
}

Result<QList<StoreId>> StoreDirectory::chooseStripe(const LayoutSpec &spec, quint64 stripeCounter, qint64 stripBytes,
                                                    Room room)
{
    const qint64 needed = neededBytes(stripBytes, room);
    auto chosen = placement(false).chooseStripe(spec, stripeCounter, needed);
    if (chosen && hasRoom(*chosen, needed))
        return chosen;
    chosen = placement(true).chooseStripe(spec, stripeCounter, needed);
    if (!chosen) {
        if (const auto all = placementWithSilent())
            chosen = all->chooseStripe(spec, stripeCounter, needed);
    }
    if (!chosen && chosen.error().code == ErrorCode::NoSpace && room == Room::AllButKept)
        m_refusedMs = m_clock.monotonicMs();
    return chosen;
}

Result<StoreId> StoreDirectory::chooseReplacement(const LayoutSpec &spec, int position, quint64 stripeCounter,
                                                  qint64 stripBytes, const QList<StoreId> &taken,
                                                  const QSet<StoreId> &excluded, Room room)
{
    const qint64 needed = neededBytes(stripBytes, room);
    auto chosen = placement(false).chooseReplacement(spec, position, stripeCounter, needed, taken, excluded);
    if (chosen && hasRoom({*chosen}, needed))
        return chosen;
    chosen = placement(true).chooseReplacement(spec, position, stripeCounter, needed, taken, excluded);
    if (!chosen) {
        if (const auto all = placementWithSilent())
            return all->chooseReplacement(spec, position, stripeCounter, needed, taken, excluded);
    }
    return chosen;
}

void StoreDirectory::reserve(StoreId store, qint64 stripBytes)
{
    if (Entry *entry = find(store))
        entry->reservedBytes += footprint(stripBytes);
}

void StoreDirectory::settle(StoreId store, qint64 stripBytes, bool wasStored)
{
    Entry *entry = find(store);
    if (!entry)
        return;
    entry->reservedBytes = std::max<qint64>(0, entry->reservedBytes - footprint(stripBytes));
    if (wasStored)
        entry->writtenBytes += footprint(stripBytes);
}

void StoreDirectory::noteRemoved(StoreId store)
{
    if (Entry *entry = find(store))
        entry->askedMs = 0;
}

void StoreDirectory::refreshStatistics()
{
    const qint64 nowMs = m_clock.monotonicMs();
    for (const std::shared_ptr<Entry> &entry : std::as_const(m_entries)) {
        const bool isWorthAsking = !entry->hasStatistics || entry->askedMs == 0 || entry->writtenBytes > 0 ||
                                   nowMs - entry->askedMs >= kStatisticsAgeMs;
        if (!entry->isReady() || entry->isAsking || !isWorthAsking)
            continue;
        entry->isAsking = true;
        entry->askedMs = nowMs;
        const qint64 knownBytes = entry->writtenBytes;
        entry->connection->statistics([self = m_self, entry, knownBytes](Result<StoreStatistics> result) {
            entry->isAsking = false;
            if (!*self || !result)
                return;
            entry->statistics = *result;
            entry->hasStatistics = true;
            entry->writtenBytes = std::max<qint64>(0, entry->writtenBytes - knownBytes);
            (*self)->m_isPlacementStale = true;
        });
    }
}

double StoreDirectory::fillShare(StoreId store) const
{
    const PlacementStore facts = placementFacts(store);
    return facts.quotaBytes > 0 ? 1.0 - double(std::min(facts.freeBytes, facts.quotaBytes)) / double(facts.quotaBytes)
                                : 1.0;
}

void StoreDirectory::noteReadStarted(StoreId store)
{
    if (Entry *entry = find(store))
        ++entry->readsUnderWay;
}

void StoreDirectory::noteReadEnded(StoreId store, qint64 startedMs, bool isOk)
{
    Entry *entry = find(store);
    if (!entry)
        return;
    entry->readsUnderWay = std::max(0, entry->readsUnderWay - 1);
    if (isOk)
        entry->addSample(m_clock.monotonicMs() - startedMs);
    else
        ++entry->readErrors;
}

qint64 StoreDirectory::lateAfterMs(StoreId store) const
{
    const Entry *entry = find(store);
    if (!entry || entry->p95Ms < 0)
        return kUnknownLateMs;
    return std::clamp(3 * entry->p95Ms, kMinReadLateMs, kMaxLateMs);
}

qint64 StoreDirectory::readCost(StoreId store) const
{
    const Entry *entry = find(store);
    if (!entry)
        return std::numeric_limits<qint64>::max();
    const qint64 distance = entry->facts.storeClass == StoreClass::Local ? 0 : 100'000;
    return distance + (1 + entry->medianMs) * (1 + entry->readsUnderWay) + (entry->isSilent() ? kSilentCost : 0);
}

void StoreDirectory::noteAbandoned(StoreId store)
{
    Entry *entry = find(store);
    if (entry && ++entry->abandonedRequests == kMostAbandoned)
        m_isPlacementStale = true;
}

void StoreDirectory::noteAbandonedAnswered(StoreId store)
{
    Entry *entry = find(store);
    if (!entry)
        return;
    if (entry->abandonedRequests == kMostAbandoned)
        m_isPlacementStale = true;
    entry->abandonedRequests = std::max(0, entry->abandonedRequests - 1);
}

bool StoreDirectory::isSilent(StoreId store) const
{
    const Entry *entry = find(store);
    return entry && entry->isSilent();
}

void StoreDirectory::noteBadStrip(StoreId store)
{
    if (Entry *entry = find(store))
        ++entry->badStrips;
}

qint64 StoreDirectory::badStripCount(StoreId store) const
{
    const Entry *entry = find(store);
    return entry ? entry->badStrips : 0;
}

qint64 StoreDirectory::readErrorCount(StoreId store) const
{
    const Entry *entry = find(store);
    return entry ? entry->readErrors : 0;
}

} // namespace fallow
