// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "catalog/catalog.h"
#include "wire/fleet_messages.h"

#include <QHash>
#include <QSet>

namespace fallow {

// What is counted in the catalog about stores and machines, for previews and details. Each reads page by page and may
// take its time: not for the control thread. Errors of all: those of the catalog, Cancelled (the controller stops).
// Thread: any, with a reader of its own.

/// What lies on a store, by volume. @param lost stores whose strips count as gone.
Result<StoreContents> countContents(CatalogReader &reader, StoreId store, const QSet<StoreId> &lost,
                                    const CancelToken &cancel);

/// What emptying these stores would move.
struct DrainFigures
{
    qint64 stripes = 0;
    qint64 bytes = 0;     ///< payload of their strips
    int leastSurplus = 0; ///< of the stripes touched; nothing is taken from it by moving
    QSet<VolumeId> volumes = {};
    QSet<StripeId> damaged = {}; ///< their rows cannot be read: they stay where they are, and are not counted
};
Result<DrainFigures> countDrain(CatalogReader &reader, const QSet<StoreId> &stores, const QSet<StoreId> &lost,
                                const CancelToken &cancel);

/// How the stripes on some stores lie in failure domains.
struct DomainFigures
{
    qint64 stripes = 0;                    ///< that would have two strips or more in one domain
    qint64 stripesNow = 0;                 ///< that have so now
    qint64 bytes = 0;                      ///< payload of the strips that would have to leave
    int leastSurplus = 0;                  ///< of `stripes`, when the domain with most of their strips is gone
    QHash<VolumeId, qint64> byVolume = {}; ///< `stripes`
    QSet<StripeId> damaged = {};           ///< their rows cannot be read: not counted
};
/// @param now, then  the failure domain of every store; a strip on a store that is in neither, or lost, does not count.
Result<DomainFigures> countDomains(CatalogReader &reader, const QSet<StoreId> &stores,
                                   const QHash<StoreId, quint64> &now, const QHash<StoreId, quint64> &then,
                                   const QSet<StoreId> &lost, const CancelToken &cancel);

/// Bytes of a volume's data that lie at or beyond `sizeBytes`, as far as they are committed.
/// Bytes that only this volume or snapshot shows: what deleting it gives back. Errors: NotFound, those of the catalog.
Result<qint64> countOnlyIn(CatalogReader &reader, VolumeId volume, const CancelToken &cancel);
Result<qint64> countBeyond(CatalogReader &reader, VolumeId volume, qint64 sizeBytes, const CancelToken &cancel);

/// The latest `limit` events, ascending, of the machine that is called `name` now, and of its stores.
Result<QList<EventRecord>> historyOf(CatalogReader &reader, const QString &name, const QSet<StoreId> &stores,
                                     int limit);

/// About how long moving so much takes: by the rate of the latest rebuild or drain that moved enough to tell, else by
/// an assumed one of 60 MiB/s. 0 for nothing.
qint64 estimatedSeconds(const QList<JobSnapshot> &jobs, qint64 bytes);

} // namespace fallow
