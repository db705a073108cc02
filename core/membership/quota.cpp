// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/quota.h"

namespace fallow {

namespace {
bool isPossible(const LendableSpace &space)
{
    constexpr qint64 kAbsurdBytes = qint64(1) << 60;
    return space.diskTotalBytes > 0 && space.diskTotalBytes <= kAbsurdBytes && space.diskFreeBytes >= 0 &&
           space.diskFreeBytes <= space.diskTotalBytes && space.storeUsedBytes >= 0 &&
           space.storeUsedBytes <= space.diskTotalBytes - space.diskFreeBytes && space.ownerCapBytes >= 0;
}
} // namespace

qint64 decideQuota(const LendableSpace &space, const QuotaBounds &bounds)
{
    if (!isPossible(space))
        return 0;
    const qint64 available = space.diskFreeBytes + space.storeUsedBytes;
    const auto shareOf = [](qint64 bytes, double share) {
        return static_cast<qint64>(static_cast<double>(bytes) * qBound(0.0, share, 1.0));
    };
    const qint64 kept =
        qMax(qMax(bounds.keptFreeBytes, space.ownerKeptFreeBytes), shareOf(space.diskTotalBytes, bounds.keptFreeShare));
    qint64 quota = space.isWhollyLent ? available : qMin(shareOf(available, bounds.lentShare), available - kept);
    quota = qMin(quota, bounds.maxStoreBytes);
    if (space.ownerCapBytes > 0)
        quota = qMin(quota, space.ownerCapBytes);
    const qint64 granule = qMax<qint64>(1, bounds.granuleBytes);
    quota = quota / granule * granule;
    return quota < qMax<qint64>(1, bounds.minStoreBytes) ? 0 : quota;
}

qint64 adjustQuota(qint64 presentQuotaBytes, const LendableSpace &space, const QuotaBounds &bounds)
{
    // Disk and store may have been looked at some seconds apart: that is no reason to move all of a store away.
    if (presentQuotaBytes > 0 && !isPossible(space))
        return space.ownerCapBytes > 0 ? qMin(presentQuotaBytes, space.ownerCapBytes) : presentQuotaBytes;
    const qint64 wanted = decideQuota(space, bounds);
    if (presentQuotaBytes <= 0 || space.isWhollyLent) // a partition changes by somebody's hand only
        return wanted;
    const bool isOverCap = presentQuotaBytes > bounds.maxStoreBytes ||
                           (space.ownerCapBytes > 0 && presentQuotaBytes > space.ownerCapBytes);
    const bool isHeldByCap = space.ownerCapBytes > 0 && wanted > presentQuotaBytes &&
                             wanted > space.ownerCapBytes - qMax<qint64>(1, bounds.granuleBytes);
    if (isHeldByCap) // its owner has moved the cap, and sees it take effect
        return wanted;
    const bool isSmallChange = qAbs(wanted - presentQuotaBytes) <= presentQuotaBytes / 8;
    return isSmallChange && !isOverCap ? presentQuotaBytes : wanted;
}

} // namespace fallow
