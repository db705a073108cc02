// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "controller/snapshot_builder.h"
#include "core/catalog/catalog_fixture.h"

namespace fallow::test {

/// An array of one store, number 1, and one volume without redundancy, number 1, of which nothing has been counted yet.
/// `config` outlives it.
inline SnapshotSources sourcesOfOneVolume(const ControllerConfig &config, bool isStoreReady)
{
    SnapshotSources sources{.config = config,
                            .expectedReturns = {},
                            .addresses = {},
                            .facts = {},
                            .previousFacts = {},
                            .health = {},
                            .nbd = {}};
    StoreRecord store;
    store.id = StoreId(1);
    store.storeClass = StoreClass::Local;
    store.quotaBytes = kGiB;
    sources.stores = {store};
    sources.facts.stores[store.id].isReady = isStoreReady;
    sources.volumes = {makeVolume(1, QStringLiteral("vol"))};
    sources.volumes.first().layout = LayoutSpec::distributed(1, 0);
    return sources;
}

} // namespace fallow::test
