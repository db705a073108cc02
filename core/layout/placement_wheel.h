// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <span>
#include <vector>

namespace fallow {

/// Draws stores for stripes in proportion to their weights, never two of one failure domain. Private to the room.
///
/// Systematic sampling: domains lie on a circle, each with an arc as long as its share of `count` (at most 1, so that a
/// hand never points at it twice), and `count` hands one unit apart are turned to an angle that is a function of the
/// counter. The domains of a cohort lie side by side and share at most `cohortLimit`. Angles come from a golden-ratio
/// lattice, so shares are met closely after few stripes; every few stripes another shuffled circle is taken, so that
/// all stores come to be each other's partners and a rebuild reads from all of them. A draw costs O(count · log
/// stores).
class PlacementWheel
{
public:
    struct Entry
    {
        int store; ///< the caller's index
        quint64 domain;
        quint64 cohort; ///< 0: none
        double weight;  ///< > 0
    };
    PlacementWheel(std::vector<Entry> entries, int count, int cohortLimit);

    /// How many a draw gives: `count`, or the number of domains if there are fewer.
    int count() const { return m_count; }
    /// Fills out[0..count()) with the stores of different domains.
    void draw(quint64 counter, std::span<int> out) const;

private:
    struct Domain
    {
        quint32 firstEntry = 0;
        quint32 entryCount = 0;
        double weight = 0;
        double arc = 0;
    };
    struct Group
    { ///< the domains of a cohort, or one domain without a cohort
        quint32 firstDomain = 0;
        quint32 domainCount = 0;
        bool isCohort = false;
        double weight = 0;
    };
    struct Circle
    {
        std::vector<double> ends; ///< where each arc ends, ascending to m_count
        std::vector<quint32> domains;
    };
    void groupEntries();
    void measureArcs(int cohortLimit);
    void shuffleCircles();
    int storeAt(const Domain &domain, double share) const;

    std::vector<Entry> m_entries; ///< by group, domain, store
    std::vector<Domain> m_domains;
    std::vector<Group> m_groups;
    std::vector<Circle> m_circles;
    int m_count = 0;
    quint64 m_runLength = 0;     ///< stripes per circle, a Fibonacci number
    quint64 m_runMultiplier = 0; ///< the one before it
};

} // namespace fallow
