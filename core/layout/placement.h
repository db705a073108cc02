// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "layout/layout_spec.h"

#include <QList>
#include <QSet>
#include <memory>

namespace fallow {

/// What placement knows of one store.
struct PlacementStore
{
    StoreId store;
    MachineId machine;
    quint64 failureDomain = 0; ///< stores with equal domains never share a stripe; local disks: one each
    quint64 cohort = 0;        ///< machines that vanish together; at most m strips of a stripe in one; 0: none known
    StoreClass storeClass = StoreClass::Client;
    qint64 freeBytes = 0;
    qint64 quotaBytes = 0;
    bool isOnline = false;
};

/// Chooses stores for stripes: the same choice for the same stores, spec and counter, on every machine.
/// README.md tells the rules. Thread: any for the const functions; setStores() by one owner, with nobody else inside.
class Placement
{
public:
    explicit Placement(QList<PlacementStore> stores = {});
    /// Call when presence, free space or quotas have changed; what choosing needs is prepared at first use, once.
    void setStores(QList<PlacementStore> stores);

    /// A store for each position of a new stripe of `spec`, k+m entries. `stripeCounter` drives rotation and pairing;
    /// count it up by one per stripe. Data strips and minRedundancy parity strips go to stores of another class where
    /// their own has none left; other parity positions for which no store of their class qualifies are null.
    /// @param neededBytes space one strip needs on its store
    /// Errors: NoSpace or NotEnoughStores if fewer than k + minRedundancy qualify: NoSpace if stores enough are there
    /// and only lack room. The text says how many were missing and why. InvalidArgument if spec.validate() refuses it.
    Result<QList<StoreId>> chooseStripe(const LayoutSpec &spec, quint64 stripeCounter, qint64 neededBytes) const;

    /// Another store for `position`, sharing no domain with `taken` and none of `excluded`. `taken` may hold nulls;
    /// what it holds at `position` is the store being replaced: never chosen again, its domain is free. A store of the
    /// class that the position wants comes first, then any other. Errors: NotEnoughStores; InvalidArgument.
    Result<StoreId> chooseReplacement(const LayoutSpec &spec, int position, quint64 stripeCounter, qint64 neededBytes,
                                      const QList<StoreId> &taken, const QSet<StoreId> &excluded) const;

private:
    class Prepared;
    class Choice;
    std::shared_ptr<const Prepared> m_prepared;
};

} // namespace fallow
