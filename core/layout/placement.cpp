// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/placement.h"

#include "base/units.h"
#include "layout/mixing.h"
#include "layout/placement_wheel.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {
constexpr int kNone = -1;
constexpr size_t kMostWheelsKept = 32;
} // namespace

/// What all choices among one set of stores share.
class Placement::Prepared
{
public:
    explicit Prepared(QList<PlacementStore> given)
        : stores(std::move(given))
    {
        std::ranges::stable_sort(stores, {}, &PlacementStore::store);
        // A domain lies in one cohort: a wheel could not keep it whole otherwise.
        std::unordered_map<quint64, quint64> cohortOfDomain;
        for (int i = 0; i < int(stores.size()); ++i) {
            PlacementStore &store = stores[i];
            store.cohort = cohortOfDomain.try_emplace(store.failureDomain, store.cohort).first->second;
            if (!store.isOnline || store.freeBytes <= 0)
                continue;
            usable[size_t(StoreClass::Any)].push_back(i);
            if (store.storeClass != StoreClass::Any)
                usable[size_t(store.storeClass)].push_back(i);
        }
    }

    int indexOf(StoreId id) const
    {
        const auto it = std::ranges::lower_bound(stores, id, {}, &PlacementStore::store);
        return it != stores.end() && it->store == id ? int(it - stores.begin()) : kNone;
    }

    std::shared_ptr<const PlacementWheel> wheel(StoreClass storeClass, int count, int cohortLimit) const
    {
        const std::lock_guard lock(m_mutex);
        for (const KnownWheel &known : m_wheels) {
            if (known.storeClass == storeClass && known.count == count && known.cohortLimit == cohortLimit)
                return known.wheel;
        }
        std::vector<PlacementWheel::Entry> entries;
        entries.reserve(usable[size_t(storeClass)].size());
        for (const int i : usable[size_t(storeClass)])
            entries.push_back({i, stores[i].failureDomain, stores[i].cohort, double(stores[i].freeBytes)});
        if (m_wheels.size() == kMostWheelsKept)
            m_wheels.erase(m_wheels.begin());
        auto made = std::make_shared<const PlacementWheel>(std::move(entries), count, cohortLimit);
        m_wheels.push_back({storeClass, count, cohortLimit, made});
        return made;
    }

    /// The client that a local disk is paired with: its favourite among those that no disk before it has. Online or
    /// not, full or not: the pair lasts while both are known.
    int partnerOf(int local) const
    {
        const std::lock_guard lock(m_mutex);
        if (!m_arePartnersKnown)
            findPartners();
        return m_partners.value(local, kNone);
    }

    QList<PlacementStore> stores;           ///< by id
    std::array<std::vector<int>, 3> usable; ///< online and not full, by class; Any: all of them

private:
    struct KnownWheel
    {
        StoreClass storeClass;
        int count;
        int cohortLimit;
        std::shared_ptr<const PlacementWheel> wheel;
    };

    void findPartners() const
    {
        m_arePartnersKnown = true;
        std::vector<int> single;
        for (int i = 0; i < int(stores.size()); ++i) {
            if (stores[i].storeClass == StoreClass::Client)
                single.push_back(i);
        }
        const std::vector<int> clients = single;
        for (int local = 0; local < int(stores.size()) && !clients.empty(); ++local) {
            if (stores[local].storeClass != StoreClass::Local)
                continue;
            if (single.empty())
                single = clients; // more disks than clients: they share
            const auto best = std::ranges::max_element(single, {}, [&](int client) {
                return affinity(stores[local].store.value(), stores[client].store.value());
            });
            m_partners.insert(local, *best);
            single.erase(best);
        }
    }

    mutable std::mutex m_mutex;
    mutable std::vector<KnownWheel> m_wheels;
    mutable QHash<int, int> m_partners;
    mutable bool m_arePartnersKnown = false;
};

/// The stores of one stripe while they are being chosen.
class Placement::Choice
{
public:
    Choice(const Prepared &prepared, const LayoutSpec &spec, quint64 counter, qint64 neededBytes)
        : m_prepared(prepared)
        , m_spec(spec)
        , m_counter(counter)
        , m_neededBytes(neededBytes)
    {
        m_chosen.fill(kNone);
    }

    Result<QList<StoreId>> chooseStripe();
    Result<StoreId> chooseReplacement(int position, const QList<StoreId> &taken, const QSet<StoreId> &excluded);

private:
    using Positions = std::array<quint8, kMaxStripsPerStripe>;

    StoreClass wantedClass(int position) const
    {
        if (position >= m_spec.dataCount)
            return m_spec.parityClass;
        return position < m_spec.localDataCount ? StoreClass::Local : StoreClass::Client;
    }
    const PlacementStore &store(int index) const { return m_prepared.stores.at(index); }
    const std::vector<int> &usable(StoreClass storeClass) const { return m_prepared.usable[size_t(storeClass)]; }

    bool accepts(int index) const;
    int cohortExcess(int index) const;
    void take(int index);
    void assign(int position, int index);

    void fillClass(StoreClass storeClass);
    void drawRotating(StoreClass storeClass, std::span<const quint8> positions);
    void takeInOrder(StoreClass storeClass, size_t start, std::span<const quint8> positions);
    void fillMirror();
    void fillRequired();
    int nextInOrder(StoreClass storeClass, size_t start) const;
    int favouriteClient(int local) const;
    int weightedPick(StoreClass storeClass, quint64 salt) const;
    int replacementOf(int position, StoreClass storeClass) const;
    bool wouldSufficeWithRoom(int needed) const;
    QString explain(int found, int needed) const;

    const Prepared &m_prepared;
    const LayoutSpec &m_spec;
    const quint64 m_counter;
    const qint64 m_neededBytes;
    const QSet<StoreId> *m_excluded = nullptr;
    std::array<int, kMaxStripsPerStripe> m_chosen; ///< by position
    std::array<int, kMaxStripsPerStripe> m_taken;  ///< in the order taken
    int m_takenCount = 0;
};

/// Whether the store has room, is not excluded, and shares no failure domain with a store already taken.
bool Placement::Choice::accepts(int index) const
{
    const PlacementStore &candidate = store(index);
    if (candidate.freeBytes < m_neededBytes || (m_excluded && m_excluded->contains(candidate.store)))
        return false;
    return std::none_of(m_taken.begin(), m_taken.begin() + m_takenCount, [&](int other) {
        return store(other).failureDomain == candidate.failureDomain || store(other).store == candidate.store;
    });
}

/// By how many strips the store's cohort would be above the limit of m; 0 within it.
int Placement::Choice::cohortExcess(int index) const
{
    const quint64 cohort = store(index).cohort;
    if (cohort == 0 || m_spec.parityCount == 0)
        return 0; // without parity nothing survives the loss of one strip, let alone of a cohort
    const auto count = std::count_if(m_taken.begin(), m_taken.begin() + m_takenCount,
                                     [&](int other) { return store(other).cohort == cohort; });
    return std::max(0, int(count) + 1 - m_spec.parityCount);
}

void Placement::Choice::take(int index)
{
    m_taken[size_t(m_takenCount++)] = index;
}

void Placement::Choice::assign(int position, int index)
{
    m_chosen[size_t(position)] = index;
}

/// The first store from `start` on, in order of id and round the end, among those whose cohorts stand it best.
int Placement::Choice::nextInOrder(StoreClass storeClass, size_t start) const
{
    const std::vector<int> &pool = usable(storeClass);
    int best = kNone;
    int bestExcess = 0;
    for (size_t i = 0; i < pool.size() && (best == kNone || bestExcess > 0); ++i) {
        const int candidate = pool[(start + i) % pool.size()];
        if (!accepts(candidate))
            continue;
        const int excess = cohortExcess(candidate);
        if (best == kNone || excess < bestExcess) {
            best = candidate;
            bestExcess = excess;
        }
    }
    return best;
}

/// Rendezvous hashing by free space: each store draws a lot for this stripe, the best one wins among those whose
/// cohorts stand it best. O(stores).
int Placement::Choice::weightedPick(StoreClass storeClass, quint64 salt) const
{
    int best = kNone;
    int bestExcess = 0;
    double bestLot = 0;
    const quint64 key = mixed(m_counter ^ mixed(salt));
    for (const int candidate : usable(storeClass)) {
        if (!accepts(candidate))
            continue;
        const int excess = cohortExcess(candidate);
        const double uniform = (double(affinity(key, store(candidate).store.value()) >> 11) + 0.5) * 0x1p-53;
        const double lot = -std::log(uniform) / double(store(candidate).freeBytes);
        if (best == kNone || std::pair(excess, lot) < std::pair(bestExcess, bestLot)) {
            best = candidate;
            bestExcess = excess;
            bestLot = lot;
        }
    }
    return best;
}

/// The local disk's partner, or its favourite of the others while that one is away or full.
int Placement::Choice::favouriteClient(int local) const
{
    const int partner = m_prepared.partnerOf(local);
    if (partner != kNone && store(partner).isOnline && accepts(partner))
        return partner;
    int best = kNone;
    quint64 bestAffinity = 0;
    for (const int candidate : usable(StoreClass::Client)) {
        const quint64 liking = affinity(store(local).store.value(), store(candidate).store.value());
        if ((best == kNone || liking > bestAffinity) && accepts(candidate)) {
            best = candidate;
            bestAffinity = liking;
        }
    }
    return best;
}

void Placement::Choice::drawRotating(StoreClass storeClass, std::span<const quint8> positions)
{
    if (positions.empty())
        return;
    const int cohortLimit = m_spec.parityCount > 0 ? m_spec.parityCount : kMaxStripsPerStripe;
    const auto wheel = m_prepared.wheel(storeClass, int(positions.size()), cohortLimit);
    std::array<int, kMaxStripsPerStripe> drawn;
    wheel->draw(m_counter, drawn);
    std::array<int, kMaxStripsPerStripe> found;
    size_t count = 0;
    for (int i = 0; i < wheel->count(); ++i) {
        // The wheel knows nothing of stores taken in another class, nor how much room this strip needs.
        int candidate = drawn[size_t(i)];
        const int excess = accepts(candidate) ? cohortExcess(candidate) : kNone;
        if (excess != 0) {
            const auto start = size_t(mixed(m_counter * kMaxStripsPerStripe + quint64(i)) >> 1);
            const int other = nextInOrder(storeClass, start);
            if (excess == kNone || (other != kNone && cohortExcess(other) < excess))
                candidate = other;
        }
        if (candidate == kNone)
            break;
        take(candidate);
        found[count++] = candidate;
    }
    // Turned by one each stripe, so that data and parity interleave over the stores.
    for (size_t i = 0; i < count; ++i)
        assign(positions[i], found[(i + size_t(m_counter % count)) % count]);
}

void Placement::Choice::takeInOrder(StoreClass storeClass, size_t start, std::span<const quint8> positions)
{
    for (const quint8 position : positions) {
        const int candidate = nextInOrder(storeClass, start);
        if (candidate == kNone)
            return;
        take(candidate);
        assign(position, candidate);
    }
}

/// Fills the positions that want this very class, data before parity.
void Placement::Choice::fillClass(StoreClass storeClass)
{
    Positions positions{};
    size_t count = 0;
    for (int position = 0; position < m_spec.stripCount(); ++position) {
        if (wantedClass(position) == storeClass)
            positions[count++] = quint8(position);
    }
    const auto wanting = std::span(positions).first(count);
    if (m_spec.selection == Selection::Sequential && storeClass != StoreClass::Local)
        takeInOrder(storeClass, 0, wanting);
    else
        drawRotating(storeClass, wanting);
}

/// Paired and Spread: the local disks take turns, and each disk's copies go to its partner or to all clients in turn.
void Placement::Choice::fillMirror()
{
    const std::vector<int> &locals = usable(StoreClass::Local);
    const std::vector<int> &clients = usable(StoreClass::Client);
    const size_t disks = std::max<size_t>(1, locals.size());
    const auto disk = size_t(m_counter % disks);
    int source = nextInOrder(StoreClass::Local, disk);
    if (source == kNone)
        source = weightedPick(StoreClass::Client, 0); // the array goes on without its disks
    if (source == kNone)
        return;
    take(source);
    assign(0, source);
    for (int position = 1; position < m_spec.stripCount() && !clients.empty(); ++position) {
        const auto turn = size_t((m_counter / disks + disk + size_t(position) - 1) % clients.size());
        const int copy =
            m_spec.selection == Selection::Paired ? favouriteClient(source) : nextInOrder(StoreClass::Client, turn);
        if (copy == kNone)
            return;
        take(copy);
        assign(position, copy);
    }
}

/// Without its data and minRedundancy parity strips a stripe cannot be written: these go anywhere rather than nowhere.
void Placement::Choice::fillRequired()
{
    for (int position = 0; position < m_spec.dataCount + m_spec.minRedundancy; ++position) {
        if (m_chosen[size_t(position)] != kNone)
            continue;
        const int candidate = weightedPick(StoreClass::Any, quint64(position));
        if (candidate == kNone)
            return;
        take(candidate);
        assign(position, candidate);
    }
}

Result<QList<StoreId>> Placement::Choice::chooseStripe()
{
    if (m_spec.selection == Selection::Paired || m_spec.selection == Selection::Spread) {
        fillMirror();
    } else {
        fillClass(StoreClass::Local);
        fillClass(StoreClass::Client);
        fillClass(StoreClass::Any);
    }
    fillRequired();
    const int needed = m_spec.dataCount + m_spec.minRedundancy;
    QList<StoreId> result(m_spec.stripCount());
    int found = 0;
    bool hasAllData = true;
    for (int position = 0; position < m_spec.stripCount(); ++position) {
        if (const int index = m_chosen[size_t(position)]; index != kNone) {
            result[position] = store(index).store;
            ++found;
        } else if (position < m_spec.dataCount) {
            hasAllData = false;
        }
    }
    if (found < needed || !hasAllData)
        return fail(wouldSufficeWithRoom(needed) ? ErrorCode::NoSpace : ErrorCode::NotEnoughStores,
                    explain(found, needed));
    return result;
}

int Placement::Choice::replacementOf(int position, StoreClass storeClass) const
{
    if (storeClass != StoreClass::Local && m_spec.selection == Selection::Sequential)
        return nextInOrder(storeClass, 0);
    if (storeClass == StoreClass::Client && m_spec.selection == Selection::Paired && m_chosen[0] != kNone)
        return favouriteClient(m_chosen[0]);
    return weightedPick(storeClass, quint64(position) + 1);
}

Result<StoreId> Placement::Choice::chooseReplacement(int position, const QList<StoreId> &taken,
                                                     const QSet<StoreId> &excluded)
{
    QSet<StoreId> forbidden = excluded;
    m_excluded = &forbidden;
    for (int i = 0; i < int(taken.size()) && i < m_spec.stripCount(); ++i) {
        const int index = m_prepared.indexOf(taken.at(i));
        if (i == position) {
            forbidden.insert(taken.at(i));
        } else if (index != kNone) {
            take(index);
            assign(i, index);
        }
    }
    int found = replacementOf(position, wantedClass(position));
    if (found == kNone)
        found = weightedPick(StoreClass::Any, quint64(position));
    if (found == kNone)
        return fail(ErrorCode::NotEnoughStores, explain(m_takenCount, m_takenCount + 1));
    return store(found).store;
}

/// Whether it is only room that is missing: the stores that are there, full ones too, lie in domains enough.
bool Placement::Choice::wouldSufficeWithRoom(int needed) const
{
    QSet<quint64> domains;
    for (const PlacementStore &candidate : m_prepared.stores) {
        if (candidate.isOnline)
            domains.insert(candidate.failureDomain);
    }
    return domains.size() >= needed;
}

QString Placement::Choice::explain(int found, int needed) const
{
    int barred = 0;
    int full = 0;
    int excluded = 0;
    for (const PlacementStore &candidate : m_prepared.stores) {
        if (!candidate.isOnline)
            ++barred;
        else if (candidate.freeBytes < m_neededBytes || candidate.freeBytes <= 0)
            ++full;
        else if (m_excluded && m_excluded->contains(candidate.store))
            ++excluded;
    }
    const auto rest = m_prepared.stores.size() - barred - full - excluded;
    return u"%1 stores are missing: \"%2\" needs %3 in different failure domains and %4 could be found; of %5 stores "
           u"%6 cannot take strips (away, retired or being emptied), %7 have less than %8 free, %9 are excluded, "
           "%10 are usable"_s.arg(needed - found)
               .arg(m_spec.toString())
               .arg(needed)
               .arg(found)
               .arg(m_prepared.stores.size())
               .arg(barred)
               .arg(full)
               .arg(formatBytes(m_neededBytes))
               .arg(excluded)
               .arg(rest);
}

Placement::Placement(QList<PlacementStore> stores)
    : m_prepared(std::make_shared<const Prepared>(std::move(stores)))
{}

void Placement::setStores(QList<PlacementStore> stores)
{
    m_prepared = std::make_shared<const Prepared>(std::move(stores));
}

Result<QList<StoreId>> Placement::chooseStripe(const LayoutSpec &spec, quint64 stripeCounter, qint64 neededBytes) const
{
    if (auto checked = spec.validate(); !checked)
        return fail(std::move(checked).error());
    return Choice(*m_prepared, spec, stripeCounter, neededBytes).chooseStripe();
}

Result<StoreId> Placement::chooseReplacement(const LayoutSpec &spec, int position, quint64 stripeCounter,
                                             qint64 neededBytes, const QList<StoreId> &taken,
                                             const QSet<StoreId> &excluded) const
{
    if (auto checked = spec.validate(); !checked)
        return fail(std::move(checked).error());
    if (position < 0 || position >= spec.stripCount())
        return fail(ErrorCode::InvalidArgument,
                    u"a stripe of \"%1\" has no position %2"_s.arg(spec.toString()).arg(position));
    return Choice(*m_prepared, spec, stripeCounter, neededBytes).chooseReplacement(position, taken, excluded);
}

} // namespace fallow
