// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"

namespace fallow {

/// What the administrator lets the controller take of a workstation's disk.
struct QuotaBounds
{
    double lentShare = 0.5;           ///< of what is free (what the store holds already counts as free), 0..1
    double keptFreeShare = 0.1;       ///< of the whole disk that stays free for its owner, 0..1
    qint64 keptFreeBytes = 10 * kGiB; ///< that stay free in any case
    qint64 minStoreBytes = 1 * kGiB;  ///< a smaller store is not worth having: none
    qint64 maxStoreBytes = 4 * kTiB;
    qint64 granuleBytes = 64 * kMiB;    ///< quotas are multiples of it
    qint64 minOwnerCapBytes = 1 * kGiB; ///< the owner may not lend less, but for nothing at all by leaving
    double maxOwnerKeptFreeShare = 0.5; ///< of the whole disk, that its owner may keep free, 0..1
};

/// What the machine says of itself. Untrusted: nonsense gives no store, and leaves one that is there as it is.
struct LendableSpace
{
    qint64 diskFreeBytes = 0;
    qint64 diskTotalBytes = 0;
    qint64 storeUsedBytes = 0;     ///< what its store holds now
    qint64 ownerCapBytes = 0;      ///< the most its owner lends; 0: no cap of the owner's
    qint64 ownerKeptFreeBytes = 0; ///< that its owner keeps free
    bool isWhollyLent = false;     ///< a partition given to the array: nothing of it is kept free, no share left
};

/// The size that the machine's store shall have; 0: it shall have none. Thread: any (pure).
qint64 decideQuota(const LendableSpace &space, const QuotaBounds &bounds);
/// The same for a store that has a quota: small changes of the disk leave it as it is (an eighth), so that it does not
/// follow every file that the owner saves. So do figures that cannot be true, but for the owner's cap.
qint64 adjustQuota(qint64 presentQuotaBytes, const LendableSpace &space, const QuotaBounds &bounds);

} // namespace fallow
