// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/check.h"
#include "volume/volume_keys.h"
#include "volume_rig.h"

#include <QTemporaryDir>

namespace fallow::test {

inline constexpr int kStripeBlocks = 16; ///< 4 data strips of 16 KiB

inline QString errorOf(const Result<void> &result)
{
    return result ? QString() : result.error().toString();
}

/// What the check finds that is not due to the rig, which has no stores.
inline QStringList problemsOf(VolumeRig &rig)
{
    // A copy, as the controller does it: commits that go on show in one part of the rows and not yet in another.
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("catalog.sqlite"));
    if (const auto copied = rig.catalog().backupTo(path); !copied)
        return {copied.error().toString()};
    const auto copy = Catalog::open(path);
    if (!copy)
        return {copy.error().toString()};
    const auto reader = (*copy)->makeReader();
    const auto problems = checkCatalog(**reader, {.maxProblems = 100'000});
    if (!problems)
        return {problems.error().toString()};
    QStringList told;
    for (const CatalogProblem &problem : *problems) {
        if (problem.kind != u"stripe.unknown-store")
            told.append(problem.kind + QStringLiteral(": ") + problem.subject + QStringLiteral(", ") + problem.text);
    }
    for (const QString &problem : told)
        qInfo("%s", qPrintable(problem));
    return told;
}

inline qint64 stripeCount(VolumeRig &rig)
{
    const auto reader = rig.catalog().makeReader();
    return (*reader)->stripes({}, {}, 1'000'000)->size();
}

/// Blocks that only snapshots refer to.
inline qint64 heldBlocks(VolumeRig &rig)
{
    const auto reader = rig.catalog().makeReader();
    qint64 held = 0;
    const auto stripes = (*reader)->stripes({}, {}, 1'000'000);
    for (const StripeRecord &stripe : *stripes)
        held += stripe.heldBlocks;
    return held;
}

/// A rig whose volume is open and may have snapshots.
struct Prepared
{
    explicit Prepared(qint64 sizeBytes = 4 * kMiB)
        : rig(sizeBytes)
    {
        rig.record().wrappedKey = wrapVolumeKey(SecretKey::generate(), rig.record().id, rig.key);
        rig.putRecord();
        const auto opened = rig.open();
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toString()));
    }
    VolumeRig rig;
};

} // namespace fallow::test
