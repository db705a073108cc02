// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QDateTime>
#include <QString>

namespace fallow {

/// What a disk says of itself (SMART). Of a place that lies on several disks: the worst of them.
struct DiskHealth
{
    QDateTime measured = {};        ///< when the disk was asked; null: nothing is known, and all else is at its default
    QString model = {};             ///< as its maker calls it
    bool isFailing = false;         ///< the disk's own word, or a critical warning of it other than its temperature
    int temperatureKelvin = 0;      ///< 0: not known
    qint64 poweredOnHours = -1;     ///< -1: not known
    qint64 badSectorCount = -1;     ///< pending and replaced ones; -1: not known
    int usedEndurancePercent = -1;  ///< of what its maker says it withstands, may exceed 100; -1: not known
    int availableSparePercent = -1; ///< of the cells that take worn ones' place; -1: not known
    int diskCount = 0;              ///< that the place lies on and that said something
    bool isKnown() const { return measured.isValid(); }
    friend bool operator==(const DiskHealth &, const DiskHealth &) = default;
    static void fields(auto &&field, auto &self)
    {
        field("measured", self.measured);
        field("model", self.model);
        field("isFailing", self.isFailing);
        field("temperatureKelvin", self.temperatureKelvin);
        field("poweredOnHours", self.poweredOnHours);
        field("badSectorCount", self.badSectorCount);
        field("usedEndurancePercent", self.usedEndurancePercent);
        field("availableSparePercent", self.availableSparePercent);
        field("diskCount", self.diskCount);
    }
};
inline constexpr qsizetype kMaxDiskModelCharacters = 64;
inline constexpr int kMaxDisksOfStore = 16;

/// As it came from a disk or a peer, within what can be: a figure out of bounds becomes "not known", a model is cut and
/// rid of what is not printable; without a moment at which it was measured nothing is known. Thread: any (pure).
DiskHealth boundedDiskHealth(DiskHealth health);

/// Whether `a` is worse than `b`, the most telling figure first: it fails, bad sectors, wear, heat. One that is known
/// is worse than one that is not. Thread: any (pure).
bool isWorse(const DiskHealth &a, const DiskHealth &b);

/// Notice "agent.diskHealth": how the disk is that this machine's store lies on; after each agent.storeReady, and when
/// it was read anew. Not sent while nothing is known.
struct DiskHealthNotice
{
    StoreId store = {};
    DiskHealth disk = {};
    static void fields(auto &&field, auto &self)
    {
        field("store", self.store);
        field("disk", self.disk);
    }
};

} // namespace fallow
