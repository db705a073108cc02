// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/placement_wheel.h"

#include "layout/mixing.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace fallow {

namespace {

/// Splits `total` by weight so that nobody gets more than his cap; what the capped cannot take goes to the others.
/// The caps add up to at least `total`.
std::vector<double> splitCapped(double total, std::span<const double> weights, std::span<const double> caps)
{
    std::vector<size_t> order(weights.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, [&](size_t a, size_t b) { return weights[a] * caps[b] > weights[b] * caps[a]; });
    double remainingWeight = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> shares(weights.size());
    for (const size_t i : order) { // those that are soonest at their cap first
        shares[i] = remainingWeight > 0 ? std::min(caps[i], total * weights[i] / remainingWeight) : 0;
        shares[i] = std::max(0.0, shares[i]);
        total -= shares[i];
        remainingWeight -= weights[i];
    }
    return shares;
}

/// A small generator of our own: the circles are the same on every machine and in every version of the library.
class Shuffler
{
public:
    explicit Shuffler(quint64 seed)
        : m_state(seed)
    {}
    template <class T>
    void shuffle(std::span<T> items)
    {
        for (size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[mixed(m_state++) % i]);
    }

private:
    quint64 m_state;
};

} // namespace

PlacementWheel::PlacementWheel(std::vector<Entry> entries, int count, int cohortLimit)
    : m_entries(std::move(entries))
{
    groupEntries();
    m_count = std::min(count, int(m_domains.size()));
    if (m_count <= 0)
        return;
    measureArcs(cohortLimit);
    shuffleCircles();
    // Long enough that each domain's turns in one run are many beside the one that rounding may cost.
    quint64 previous = 13;
    m_runLength = 21;
    while (m_runLength < 4 * m_domains.size())
        previous = std::exchange(m_runLength, m_runLength + previous);
    m_runMultiplier = previous;
}

void PlacementWheel::groupEntries()
{
    std::ranges::sort(m_entries, {}, [](const Entry &e) { return std::tuple(e.cohort, e.domain, e.store); });
    for (quint32 i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const bool isSameCohort = i > 0 && entry.cohort != 0 && entry.cohort == m_entries[i - 1].cohort;
        const bool isSameDomain =
            i > 0 && entry.cohort == m_entries[i - 1].cohort && entry.domain == m_entries[i - 1].domain;
        if (!isSameDomain) {
            if (!isSameCohort)
                m_groups.push_back({quint32(m_domains.size()), 0, entry.cohort != 0, 0});
            m_domains.push_back({i, 0, 0, 0});
            ++m_groups.back().domainCount;
        }
        ++m_domains.back().entryCount;
        m_domains.back().weight += entry.weight;
        m_groups.back().weight += entry.weight;
    }
}

void PlacementWheel::measureArcs(int cohortLimit)
{
    std::vector<double> weights(m_groups.size());
    std::ranges::transform(m_groups, weights.begin(), &Group::weight);
    std::vector<double> caps(m_groups.size());
    for (int limit = std::max(1, cohortLimit);; ++limit) { // too few cohorts: as evenly as it can be
        std::ranges::transform(m_groups, caps.begin(), [limit](const Group &group) {
            return double(group.isCohort ? std::min(group.domainCount, quint32(limit)) : group.domainCount);
        });
        if (std::accumulate(caps.begin(), caps.end(), 0.0) >= m_count)
            break;
    }
    const std::vector<double> shares = splitCapped(m_count, weights, caps);
    for (size_t g = 0; g < m_groups.size(); ++g) {
        const auto domains = std::span(m_domains).subspan(m_groups[g].firstDomain, m_groups[g].domainCount);
        std::vector<double> domainWeights(domains.size());
        std::ranges::transform(domains, domainWeights.begin(), &Domain::weight);
        const std::vector<double> domainCaps(domains.size(), 1.0);
        const std::vector<double> arcs = splitCapped(shares[g], domainWeights, domainCaps);
        for (size_t d = 0; d < domains.size(); ++d)
            domains[d].arc = arcs[d];
    }
}

void PlacementWheel::shuffleCircles()
{
    const size_t circleCount = std::clamp<size_t>(32768 / m_domains.size(), 2, 16);
    m_circles.resize(circleCount);
    std::vector<quint32> groups(m_groups.size());
    std::iota(groups.begin(), groups.end(), 0U);
    for (size_t c = 0; c < circleCount; ++c) {
        Circle &circle = m_circles[c];
        Shuffler shuffler(mixed(c + 1));
        shuffler.shuffle(std::span(groups));
        circle.domains.reserve(m_domains.size());
        for (const quint32 g : groups) {
            const size_t first = circle.domains.size();
            for (quint32 d = 0; d < m_groups[g].domainCount; ++d)
                circle.domains.push_back(m_groups[g].firstDomain + d);
            shuffler.shuffle(std::span(circle.domains).subspan(first));
        }
        circle.ends.reserve(m_domains.size());
        double end = 0;
        for (const quint32 d : circle.domains)
            circle.ends.push_back(end += m_domains[d].arc);
        for (double &value : circle.ends)
            value *= double(m_count) / end; // takes the rounding errors out
    }
}

void PlacementWheel::draw(quint64 counter, std::span<int> out) const
{
    if (m_count <= 0)
        return;
    const quint64 run = counter / m_runLength;
    const quint64 turn = counter % m_runLength;
    const Circle &circle = m_circles[run % m_circles.size()];
    // The lattice turned by another angle in each run, so that what rounding takes in one run another gives back.
    const double phase = double(mixed(run) >> 11) * 0x1p-53;
    double angle = (double(turn * m_runMultiplier % m_runLength) + 0.5) / double(m_runLength) + phase;
    if (angle >= 1)
        angle -= 1;
    const auto size = qptrdiff(circle.ends.size());
    qptrdiff next = 0; // domains before this one are taken
    for (int i = 0; i < m_count; ++i) {
        const double hand = angle + i;
        const auto from = circle.ends.begin() + next;
        qptrdiff at = std::upper_bound(from, circle.ends.end(), hand) - circle.ends.begin();
        at = std::min(at, size - (m_count - i)); // rounding must not leave too few for the hands to come
        const double start = at == 0 ? 0 : circle.ends[size_t(at) - 1];
        const double arc = circle.ends[size_t(at)] - start;
        const Domain &domain = m_domains[circle.domains[size_t(at)]];
        out[size_t(i)] = storeAt(domain, arc > 0 ? std::clamp((hand - start) / arc, 0.0, 1.0) : 0);
        next = at + 1;
    }
}

int PlacementWheel::storeAt(const Domain &domain, double share) const
{
    const auto entries = std::span(m_entries).subspan(domain.firstEntry, domain.entryCount);
    double rest = share * domain.weight;
    for (const Entry &entry : entries.first(entries.size() - 1)) {
        if (rest < entry.weight)
            return entry.store;
        rest -= entry.weight;
    }
    return entries.back().store;
}

} // namespace fallow
