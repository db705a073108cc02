// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/rebuild_tally.h"

#include <QHash>
#include <algorithm>

namespace fallow {

void sortTargets(QList<PlanTarget> &targets)
{
    std::sort(targets.begin(), targets.end(), [](const PlanTarget &a, const PlanTarget &b) {
        return a.bytes != b.bytes ? a.bytes > b.bytes : a.store < b.store;
    });
    if (targets.size() > kMaxPlanTargets)
        targets.resize(kMaxPlanTargets);
}

RebuildTally sumOf(const RebuildTally &one, const RebuildTally &other)
{
    RebuildTally sum = one;
    sum.stripesRebuilt += other.stripesRebuilt;
    sum.stripsRebuilt += other.stripsRebuilt;
    sum.bytesRebuilt += other.bytesRebuilt;
    sum.bytesMoved += other.bytesMoved;
    sum.stripsReadBack += other.stripsReadBack;
    sum.bytesReadBack += other.bytesReadBack;
    sum.readBackFailures += other.readBackFailures;
    sum.stripesSpared += other.stripesSpared;
    sum.stripesWaiting = other.stripesWaiting; // as it stands, not as it was once
    sum.stripesLost = other.stripesLost;
    sum.stripesFailed = other.stripesFailed;
    QHash<StoreId, qsizetype> places;
    for (qsizetype i = 0; i < sum.targets.size(); ++i)
        places.insert(sum.targets.at(i).store, i);
    for (const PlanTarget &target : other.targets) {
        if (const auto place = places.constFind(target.store); place != places.constEnd()) {
            sum.targets[*place].strips += target.strips;
            sum.targets[*place].bytes += target.bytes;
        } else {
            sum.targets.append(target);
        }
    }
    sortTargets(sum.targets);
    return sum;
}

} // namespace fallow
