// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/admin_messages.h"

#include <QByteArray>

namespace fallow {

// What administrators ask about workstations and their stores, beyond the snapshot. As wire/admin_messages.h.

/// "machines.setFailureDomain" {text: the domain's name, empty: the machine itself}, "machines.rename" {text: the new
/// name} -> ActionAnswer. With isPreview nothing is done.
struct MachineTextRequest
{
    MachineId machine = {};
    QString text = {};
    bool isPreview = false;
    static void fields(auto &&field, auto &self)
    {
        field("machine", self.machine);
        field("text", self.text);
        field("isPreview", self.isPreview);
    }
};

/// "machines.drain" MachineRequest -> ActionAnswer: moves all strips away and keeps the machine, empty, until
/// "machines.undrain" takes it into use again (or "machines.retire" lets it go).

/// "machines.preview" -> MachinesPreview: what it would mean if all these machines went, were resized, or were put into
/// one failure domain, together.
struct MachinesRequest
{
    QList<quint64> machines = {}; ///< MachineId values, 1 to kMaxPreviewedMachines
    QString verb = {};            ///< "drain": emptied first; "lose": gone at once; "resize": each lends `quotaBytes`;
                                  ///< "domain": all belong to the failure domain `text`
    qint64 quotaBytes = 0;        ///< "resize": of each machine's store, 0 or more
    QString text = {};            ///< "domain": its name; empty: each machine is one of its own
    static void fields(auto &&field, auto &self)
    {
        field("machines", self.machines);
        field("verb", self.verb);
        field("quotaBytes", self.quotaBytes);
        field("text", self.text);
    }
};
inline constexpr int kMaxPreviewedMachines = 1000;
/// A volume whose strips have nowhere to go.
struct VolumeObstacle
{
    VolumeId volume = {};
    QString name = {};
    qint64 neededDomains = 0; ///< failure domains that its layout needs
    qint64 leftDomains = 0;   ///< that would be left
    static void fields(auto &&field, auto &self)
    {
        field("volume", self.volume);
        field("name", self.name);
        field("neededDomains", self.neededDomains);
        field("leftDomains", self.leftDomains);
    }
};
/// A machine whose disk has less room than it is to lend.
struct DiskObstacle
{
    MachineId machine = {};
    QString name = {};
    qint64 neededBytes = 0; ///< to lend all of it, beyond what its store holds already
    qint64 freeBytes = 0;   ///< on its disk now
    static void fields(auto &&field, auto &self)
    {
        field("machine", self.machine);
        field("name", self.name);
        field("neededBytes", self.neededBytes);
        field("freeBytes", self.freeBytes);
    }
};
/// Stripes of a volume with two strips or more in one failure domain.
struct CrowdedStripes
{
    VolumeId volume = {};
    QString name = {}; ///< empty: the volume is being deleted
    qint64 stripeCount = 0;
    static void fields(auto &&field, auto &self)
    {
        field("volume", self.volume);
        field("name", self.name);
        field("stripeCount", self.stripeCount);
    }
};
struct MachinesPreview
{
    /// "domain": stripesTouched are all that `crowded` names; bytesToMove would have to move to bring them apart, which
    /// nothing does by itself; surplusStripsAfter is what is left of them if their failure domain fails.
    ActionAnswer answer = {};
    qint64 roomBytes = 0;                 ///< free on the stores that would be left
    QList<VolumeObstacle> obstacles = {}; ///< of volumes that have strips there; "domain": of all
    qint64 diskNeededBytes = 0;           ///< "resize": the most that one machine needs free on its disk; 0: none grows
    QList<DiskObstacle> diskObstacles = {}; ///< "resize": of machines that are connected
    qint64 awayCount = 0;                   ///< "resize": machines that hear of it when they are back
    qint64 idleBytes = 0; ///< "resize": of partitions lent wholly, what nobody could use then; of those connected
    QList<CrowdedStripes> crowded = {}; ///< "domain": as it would be, the most first
    qint64 crowdedNowCount = 0;         ///< "domain": of the stripes with strips on these machines, as it is
    static void fields(auto &&field, auto &self)
    {
        field("answer", self.answer);
        field("roomBytes", self.roomBytes);
        field("obstacles", self.obstacles);
        field("diskNeededBytes", self.diskNeededBytes);
        field("diskObstacles", self.diskObstacles);
        field("awayCount", self.awayCount);
        field("idleBytes", self.idleBytes);
        field("crowded", self.crowded);
        field("crowdedNowCount", self.crowdedNowCount);
    }
};

/// "stores.contents" StoreRequest -> StoreContents, counted in the catalog when it is asked for.
struct StoreRequest
{
    StoreId store = {};
    static void fields(auto &&field, auto &self) { field("store", self.store); }
};
struct VolumeOnStore
{
    VolumeId volume = {};
    QString name = {}; ///< empty: the volume is being deleted
    qint64 dataStrips = 0;
    qint64 parityStrips = 0;
    qint64 payloadBytes = 0;
    int leastSurplus = 0; ///< of the stripes here: strips that may still be lost, this store's included
    static void fields(auto &&field, auto &self)
    {
        field("volume", self.volume);
        field("name", self.name);
        field("dataStrips", self.dataStrips);
        field("parityStrips", self.parityStrips);
        field("payloadBytes", self.payloadBytes);
        field("leastSurplus", self.leastSurplus);
    }
};
struct StoreContents
{
    StoreId store = {};
    QList<VolumeOnStore> volumes = {}; ///< the fullest first
    static void fields(auto &&field, auto &self)
    {
        field("store", self.store);
        field("volumes", self.volumes);
    }
};

/// "machines.history" MachineHistoryRequest -> EventList, ascending: what happened to this machine and its stores,
/// under earlier names too.
struct MachineHistoryRequest
{
    MachineId machine = {};
    qint64 limit = 200; ///< the latest; at most 1000
    static void fields(auto &&field, auto &self)
    {
        field("machine", self.machine);
        field("limit", self.limit);
    }
};

/// "machines.profiles" {} -> MachineProfiles: when each machine is usually up. Packed like a snapshot.
struct MachineProfile
{
    MachineId machine = {};
    QByteArray upPercents = {}; ///< 168 hours from Monday 00:00 UTC, each 0..100; 255: not known
    static void fields(auto &&field, auto &self)
    {
        field("machine", self.machine);
        field("upPercents", self.upPercents);
    }
};
struct MachineProfiles
{
    QList<MachineProfile> machines = {};
    static void fields(auto &&field, auto &self) { field("machines", self.machines); }
};

/// "stores.previewQuota" SetQuotaRequest -> QuotaPreview.
struct QuotaPreview
{
    qint64 usedBytes = 0;
    qint64 surplusBytes = 0;   ///< what the store holds above the new quota
    qint64 possibleBytes = -1; ///< what its disk has room for, the store's own content included; -1: not known
    bool isOnline = false;     ///< false: it hears of it when it is back
    bool isPartition = false;  ///< it has the size of a partition: what the quota leaves of that lies idle
    static void fields(auto &&field, auto &self)
    {
        field("usedBytes", self.usedBytes);
        field("surplusBytes", self.surplusBytes);
        field("possibleBytes", self.possibleBytes);
        field("isOnline", self.isOnline);
        field("isPartition", self.isPartition);
    }
};

} // namespace fallow
