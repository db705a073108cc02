// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/records.h"
#include "controller/controller_config.h"
#include "controller/fleet.h"
#include "controller/health_monitor.h"

namespace fallow {

/// All that a snapshot is made of, as the control thread knows it at one moment.
struct SnapshotSources
{
    const ControllerConfig &config;
    quint32 epoch = 0;
    QDateTime now = {};
    QDateTime started = {};
    QList<MachineRecord> machines = {}; ///< without the controller itself
    QHash<MachineId, QDateTime> expectedReturns;
    QHash<MachineId, QString> addresses;
    QHash<MachineId, MachineUse> uses = {};
    QHash<MachineId, QList<StoreClaimSnapshot>> claims = {};
    QHash<StoreId, DiskHealth> disks = {};
    QSet<StoreId> partitions = {};
    QHash<StoreId, qint64> recordedStrips = {}; ///< by the catalog; told of stores that are away
    QSet<StoreId> vacated = {};                 ///< of `stores`, those that are not told of
    QList<StoreRecord> stores = {};
    QList<VolumeRecord> volumes = {};
    QHash<StoreId, Error> unopenedStores = {}; ///< of the controller's own, each with the reason
    QHash<VolumeId, Error> unopenedVolumes = {};
    DataPlane::Facts facts;
    DataPlane::Facts previousFacts; ///< a moment before, for rates
    qint64 factsIntervalMs = 0;
    HealthMonitor::Health health;
    QString uncountable = {}; ///< why `health` is of before, or nothing; empty: it is not
    NbdAddress nbd;
    QList<JobSnapshot> jobs = {};
    QList<EventSnapshot> latestEvents = {};
    QList<EndingCertificate> endingCertificates = {};
};

/// Makes the value that front ends see. Pure.
ArraySnapshot buildSnapshot(const SnapshotSources &sources);

} // namespace fallow
