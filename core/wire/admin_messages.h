// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/machine_class.h"
#include "base/states.h"
#include "wire/administrator_messages.h"
#include "wire/disk_health.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace fallow {

// What an administrator's front end and the controller say to each other over a control connection. Snapshots are
// values; commands are the argument structs, named with their method. wire/fields.h turns them into CBOR and JSON.

struct StoreSnapshot
{
    StoreId store = {};
    MachineId machine = {};
    bool isLocal = false;
    StoreState state = StoreState::Active;
    bool isOnline = false;
    qint64 quotaBytes = 0;
    qint64 usedBytes = 0;
    qint64 diskFreeBytes = 0;
    qint64 stripCount = 0; ///< as the store says; of one that is away as the catalog records
    qint64 errorCount = 0; ///< wrong or unreadable strips since the controller started
    QString path = {};
    DiskHealth disk = {}; ///< as its workstation said last; not known of the controller's own disks
    /// A whole partition or disk is lent: nobody else stores anything there, and `diskFreeBytes` is what is unused of
    /// it.
    bool isPartition = false;
    QString trouble = {};        ///< a disk of the controller: why it cannot be used, English; empty: it can
    QString troubleWording = {}; ///< Wording::toString of `trouble`

    /// In use, and out of reach.
    bool isAway() const { return !isOnline && isInUse(state); }
    static void fields(auto &&field, auto &self)
    {
        field("store", self.store);
        field("machine", self.machine);
        field("isLocal", self.isLocal);
        field("state", self.state);
        field("isOnline", self.isOnline);
        field("quotaBytes", self.quotaBytes);
        field("usedBytes", self.usedBytes);
        field("diskFreeBytes", self.diskFreeBytes);
        field("stripCount", self.stripCount);
        field("errorCount", self.errorCount);
        field("path", self.path);
        field("disk", self.disk);
        field("isPartition", self.isPartition);
        field("trouble", self.trouble);
        field("troubleWording", self.troubleWording);
    }
};

/// What a waiting machine says to have found on its disk: a store of this array that is another machine's.
struct StoreClaimSnapshot
{
    StoreId store = {};
    MachineId owner = {}; ///< whose it is by the catalog
    QString ownerName = {};
    Presence ownerPresence = Presence::Unreachable;
    QDateTime ownerLastSeen = {};
    qint64 stripCount = 0;   ///< that the catalog records there
    qint64 payloadBytes = 0; ///< of these strips
    qint64 storedBytes = 0;  ///< that its file takes, as the machine says
    QString obstacle = {};   ///< why the machine cannot adopt it, one English sentence; empty: it can
    ClaimObstacle obstacleCode = ClaimObstacle::None; ///< the same; None beside a sentence: told by an older controller
    QString obstacleWording = {};                     ///< Wording::toString of `obstacle`
    bool isAdoptable() const { return obstacle.isEmpty() && obstacleCode == ClaimObstacle::None; }
    static void fields(auto &&field, auto &self)
    {
        field("store", self.store);
        field("owner", self.owner);
        field("ownerName", self.ownerName);
        field("ownerPresence", self.ownerPresence);
        field("ownerLastSeen", self.ownerLastSeen);
        field("stripCount", self.stripCount);
        field("payloadBytes", self.payloadBytes);
        field("storedBytes", self.storedBytes);
        field("obstacle", self.obstacle);
        field("obstacleCode", self.obstacleCode);
        field("obstacleWording", self.obstacleWording);
    }
    friend bool operator==(const StoreClaimSnapshot &, const StoreClaimSnapshot &) = default;
};

struct MachineSnapshot
{
    MachineId machine = {};
    QString name = {};
    QString fingerprint = {}; ///< of its certificate or, while waiting, of its request: groups of hexadecimal digits
    MachineApproval approval = MachineApproval::Waiting;
    Presence presence = Presence::Unreachable;
    QDateTime presenceSince = {};
    QDateTime lastSeen = {};
    QDateTime expectedReturn = {}; ///< announced absence only
    QString failureDomain = {};
    QString version = {};
    QString address = {};
    MachineClass machineClass = MachineClass::Unknown;
    int upPercent = -1;                    ///< of the week that it is usually up; -1: not observed long enough
    QList<StoreClaimSnapshot> claims = {}; ///< while it waits
    static void fields(auto &&field, auto &self)
    {
        field("machine", self.machine);
        field("name", self.name);
        field("fingerprint", self.fingerprint);
        field("approval", self.approval);
        field("presence", self.presence);
        field("presenceSince", self.presenceSince);
        field("lastSeen", self.lastSeen);
        field("expectedReturn", self.expectedReturn);
        field("failureDomain", self.failureDomain);
        field("version", self.version);
        field("address", self.address);
        field("machineClass", self.machineClass);
        field("upPercent", self.upPercent);
        field("claims", self.claims);
    }
};

struct VolumeSnapshot
{
    VolumeId volume = {};
    QString name = {};
    qint64 sizeBytes = 0;
    qint64 liveBytes = 0;   ///< logical bytes that hold data
    qint64 storedBytes = 0; ///< on all stores, redundancy included
    QString layout = {};    ///< LayoutSpec::toString
    bool isCompressed = false;
    bool isExported = false;
    bool isReadOnly = false;
    QString exportUri = {};
    qint64 connections = 0;
    qint64 stripeCount = 0;
    qint64 degradedStripeCount = 0;   ///< readable now, but with strips missing or away
    qint64 unreadableStripeCount = 0; ///< fewer than k strips reachable now
    int surplusStrips = 0;            ///< durability: the fewest strips that can still be lost without losing data
    int missingDomains = 0; ///< machines or disks that are too few for a whole stripe; those that are off are no fewer
    qint64 readBytesPerSecond = 0;
    qint64 writeBytesPerSecond = 0;
    VolumeId origin = {};   ///< of a snapshot: the volume that it shows, gone or not; else null
    QDateTime created = {}; ///< a snapshot shows this moment
    /// Data that only snapshots refer to, on top of liveBytes; told of the volume, or if it has gone of the youngest
    /// snapshot, like all that is counted of stripes: they share them.
    qint64 heldBytes = 0;
    QString trouble = {};             ///< why it is not open and nobody can use it, English; empty: it is open
    QString troubleWording = {};      ///< Wording::toString of `trouble`
    QString writeTrouble = {};        ///< why writes or flushes may fail at present, English; empty: all is well
    QString writeTroubleWording = {}; ///< Wording::toString of `writeTrouble`
    QString readTrouble = {};         ///< why some of it cannot be read, English; empty: nobody has met such a place
    QString readTroubleWording = {};  ///< Wording::toString of `readTrouble`
    bool isAvailable() const { return trouble.isEmpty(); }
    static void fields(auto &&field, auto &self)
    {
        field("volume", self.volume);
        field("origin", self.origin);
        field("created", self.created);
        field("heldBytes", self.heldBytes);
        field("trouble", self.trouble);
        field("troubleWording", self.troubleWording);
        field("writeTrouble", self.writeTrouble);
        field("writeTroubleWording", self.writeTroubleWording);
        field("readTrouble", self.readTrouble);
        field("readTroubleWording", self.readTroubleWording);
        field("name", self.name);
        field("sizeBytes", self.sizeBytes);
        field("liveBytes", self.liveBytes);
        field("storedBytes", self.storedBytes);
        field("layout", self.layout);
        field("isCompressed", self.isCompressed);
        field("isExported", self.isExported);
        field("isReadOnly", self.isReadOnly);
        field("exportUri", self.exportUri);
        field("connections", self.connections);
        field("stripeCount", self.stripeCount);
        field("degradedStripeCount", self.degradedStripeCount);
        field("unreadableStripeCount", self.unreadableStripeCount);
        field("surplusStrips", self.surplusStrips);
        field("missingDomains", self.missingDomains);
        field("readBytesPerSecond", self.readBytesPerSecond);
        field("writeBytesPerSecond", self.writeBytesPerSecond);
    }
};

struct JobSnapshot
{
    JobId job = {};
    QString kind = {};    ///< "rebuild", "scrub", "drain", "check", "delete"
    QString subject = {}; ///< "machine pc-03"
    JobState state = JobState::Queued;
    qint64 doneBytes = 0;
    qint64 totalBytes = 0;
    qint64 doneCount = 0; ///< stripes or strips
    qint64 totalCount = 0;
    qint64 bytesPerSecond = 0;
    qint64 limitBytesPerSecond = 0; ///< 0: none
    qint64 remainingSeconds = -1;   ///< -1: not known yet
    qint64 problemCount = 0;        ///< what could not be repaired, or was found wrong
    QString message = {};           ///< English
    QDateTime started = {};
    QDateTime ended = {};
    QString wording = {}; ///< the message as Wording::toString; empty: there is only the English
    static void fields(auto &&field, auto &self)
    {
        field("job", self.job);
        field("kind", self.kind);
        field("subject", self.subject);
        field("state", self.state);
        field("doneBytes", self.doneBytes);
        field("totalBytes", self.totalBytes);
        field("doneCount", self.doneCount);
        field("totalCount", self.totalCount);
        field("bytesPerSecond", self.bytesPerSecond);
        field("limitBytesPerSecond", self.limitBytesPerSecond);
        field("remainingSeconds", self.remainingSeconds);
        field("problemCount", self.problemCount);
        field("message", self.message);
        field("started", self.started);
        field("ended", self.ended);
        field("wording", self.wording);
    }
};

struct EventSnapshot
{
    EventId event = {};
    QDateTime when = {};
    EventSeverity severity = EventSeverity::Info;
    QString kind = {};
    QString subject = {};
    QString text = {}; ///< English
    QString actor = {};
    QString wording = {}; ///< the text as Wording::toString; empty: there is only the English
    static void fields(auto &&field, auto &self)
    {
        field("event", self.event);
        field("when", self.when);
        field("severity", self.severity);
        field("kind", self.kind);
        field("subject", self.subject);
        field("text", self.text);
        field("actor", self.actor);
        field("wording", self.wording);
    }
};

/// "status" (answer) and the notice "snapshot" after "subscribe" {intervalMs}: the whole array at one moment.
struct ArraySnapshot
{
    QString arrayId = {};
    QString arrayName = {};
    QString controllerVersion = {};
    quint32 epoch = 0;
    QDateTime when = {};
    QDateTime started = {};
    QString health = {};         ///< "healthy", "degraded", "at-risk", "unreadable", "lost", "no-stores"
    QString healthSentence = {}; ///< English; the console words its own by `health` and the counts
    int surplusStrips = 0;       ///< durability over all volumes
    qint64 unreadableStripeCount = 0;
    qint64 degradedStripeCount = 0;
    /// What is left of these is not known, as their rows in the catalog are damaged; -1: nothing could be counted.
    qint64 uncountedStripeCount = 0;
    qint64 quotaBytes = 0; ///< over active stores
    qint64 usedBytes = 0;
    QList<MachineSnapshot> machines = {};
    QList<StoreSnapshot> stores = {}; ///< a workstation's that is lost only while the catalog records strips on it
    QList<VolumeSnapshot> volumes = {};
    QList<JobSnapshot> jobs = {};
    QList<EventSnapshot> latestEvents = {};           ///< newest first, at most 50
    QList<EndingCertificate> endingCertificates = {}; ///< of administrators, the next to end first
    static void fields(auto &&field, auto &self)
    {
        field("arrayId", self.arrayId);
        field("arrayName", self.arrayName);
        field("controllerVersion", self.controllerVersion);
        field("epoch", self.epoch);
        field("when", self.when);
        field("started", self.started);
        field("health", self.health);
        field("healthSentence", self.healthSentence);
        field("surplusStrips", self.surplusStrips);
        field("unreadableStripeCount", self.unreadableStripeCount);
        field("degradedStripeCount", self.degradedStripeCount);
        field("uncountedStripeCount", self.uncountedStripeCount);
        field("quotaBytes", self.quotaBytes);
        field("usedBytes", self.usedBytes);
        field("machines", self.machines);
        field("stores", self.stores);
        field("volumes", self.volumes);
        field("jobs", self.jobs);
        field("latestEvents", self.latestEvents);
        field("endingCertificates", self.endingCertificates);
    }
};

/// "machines.makeCode" -> EnrolmentCode
struct MakeCodeRequest
{
    qint64 validForSeconds = 3600;
    QString note = {};
    static void fields(auto &&field, auto &self)
    {
        field("validForSeconds", self.validForSeconds);
        field("note", self.note);
    }
};
struct EnrolmentCodeAnswer
{
    QString code = {};
    QDateTime expires = {};
    static void fields(auto &&field, auto &self)
    {
        field("code", self.code);
        field("expires", self.expires);
    }
};

/// "machines.approve" -> ActionAnswer. A machine that found stores of others which it could adopt is not approved
/// before one of three is said: it adopts one of them, or gets a new store and leaves or deletes what it found. While
/// an obstacle is temporary (isTemporary) all three are refused. With isPreview nothing is done, and the answer has the
/// figures of what would count as lost: adopting, what else the former machine had; deleting, all that was found.
struct ApproveRequest
{
    MachineId machine = {};
    StoreId adopt = {};
    bool mustLeaveClaimed = false;
    bool mustDeleteClaimed = false;
    bool isPreview = false;
    static void fields(auto &&field, auto &self)
    {
        field("machine", self.machine);
        field("adopt", self.adopt);
        field("mustLeaveClaimed", self.mustLeaveClaimed);
        field("mustDeleteClaimed", self.mustDeleteClaimed);
        field("isPreview", self.isPreview);
    }
};

/// "machines.reject", ".revoke", ".declareLost", ".retire", ".forget": one machine. With isPreview nothing is done and
/// the answer says what would be.
struct MachineRequest
{
    MachineId machine = {};
    bool isPreview = false;
    static void fields(auto &&field, auto &self)
    {
        field("machine", self.machine);
        field("isPreview", self.isPreview);
    }
};
/// What an action did, or would do.
struct ActionAnswer
{
    QString summary = {}; ///< one English sentence in words and figures
    qint64 bytesToMove = 0;
    qint64 stripesTouched = 0;
    qint64 stripesLost = 0; ///< stripes that would become unreadable for good
    qint64 bytesLost = 0;   ///< of the user's data that would be given up on purpose: a volume made smaller, deleted
    int surplusStripsAfter = 0; ///< the least redundancy left, over the stripes touched
    qint64 estimatedSeconds = -1;
    JobId job = {}; ///< null if no job was started
    static void fields(auto &&field, auto &self)
    {
        field("summary", self.summary);
        field("bytesToMove", self.bytesToMove);
        field("stripesTouched", self.stripesTouched);
        field("stripesLost", self.stripesLost);
        field("bytesLost", self.bytesLost);
        field("surplusStripsAfter", self.surplusStripsAfter);
        field("estimatedSeconds", self.estimatedSeconds);
        field("job", self.job);
    }
};
/// "stores.setQuota"
struct SetQuotaRequest
{
    StoreId store = {};
    qint64 quotaBytes = 0;
    static void fields(auto &&field, auto &self)
    {
        field("store", self.store);
        field("quotaBytes", self.quotaBytes);
    }
};
/// "stores.addLocal": a further disk of the controller. One takes a dead disk's place by "rebuild.run".
struct LocalStoreRequest
{
    QString path = {};
    qint64 quotaBytes = 0;
    static void fields(auto &&field, auto &self)
    {
        field("path", self.path);
        field("quotaBytes", self.quotaBytes);
    }
};

/// "volumes.create" -> VolumeSnapshot
struct CreateVolumeRequest
{
    QString name = {};
    qint64 sizeBytes = 0;
    QString layout = {};               ///< LayoutSpec::parse; empty, or without a strip size: as the policies say
    bool isCompressionDefault = false; ///< as the policy says; isCompressed is not looked at
    bool isCompressed = true;
    bool isExported = true;
    static void fields(auto &&field, auto &self)
    {
        field("name", self.name);
        field("sizeBytes", self.sizeBytes);
        field("layout", self.layout);
        field("isCompressionDefault", self.isCompressionDefault);
        field("isCompressed", self.isCompressed);
        field("isExported", self.isExported);
    }
};
/// "volumes.resize" {sizeBytes}, "volumes.delete" {confirmName must equal the name}, "volumes.setExported"
/// {isExported}, "volumes.snapshot" {name of the snapshot} -> ActionAnswer; with isPreview nothing is done.
struct VolumeRequest
{
    VolumeId volume = {};
    qint64 sizeBytes = 0;
    QString confirmName = {};
    bool isExported = false;
    bool isPreview = false;
    QString name = {};
    static void fields(auto &&field, auto &self)
    {
        field("volume", self.volume);
        field("sizeBytes", self.sizeBytes);
        field("confirmName", self.confirmName);
        field("isExported", self.isExported);
        field("isPreview", self.isPreview);
        field("name", self.name);
    }
};

/// "jobs.startRebuild" {store}, "jobs.startScrub" {}, "jobs.startCheck" {} -> ActionAnswer;
/// "jobs.pause", "jobs.resume", "jobs.cancel", "jobs.setLimit" {job}
struct JobRequest
{
    JobId job = {};
    StoreId store = {};
    qint64 limitBytesPerSecond = 0; ///< startRebuild: 0 is what the policy says; setLimit: 0 lifts the limit
    bool isPreview = false;
    static void fields(auto &&field, auto &self)
    {
        field("job", self.job);
        field("store", self.store);
        field("limitBytesPerSecond", self.limitBytesPerSecond);
        field("isPreview", self.isPreview);
    }
};

/// "events.list" -> EventList. Fields that are left as they are do not restrict; texts are looked for as parts, letters
/// of ASCII in either case.
struct EventListRequest
{
    EventId after = {};
    EventId before = {};        ///< null: no bound
    qint64 limit = 200;         ///< at most 5000
    qint64 offset = 0;          ///< events passed over before the first that is given
    bool isNewestFirst = false; ///< else ascending
    bool isCounted = false;     ///< totalCount is wanted
    EventSeverity leastSeverity = EventSeverity::Info;
    QString kind = {}; ///< its beginning: "machine." for all of machines
    QString subject = {};
    QString actor = {}; ///< "*": any administrator
    QString text = {};  ///< in kind, subject, text or actor
    QDateTime from = {};
    QDateTime until = {}; ///< before that moment
    static void fields(auto &&field, auto &self)
    {
        field("after", self.after);
        field("before", self.before);
        field("limit", self.limit);
        field("offset", self.offset);
        field("isNewestFirst", self.isNewestFirst);
        field("isCounted", self.isCounted);
        field("leastSeverity", self.leastSeverity);
        field("kind", self.kind);
        field("subject", self.subject);
        field("actor", self.actor);
        field("text", self.text);
        field("from", self.from);
        field("until", self.until);
    }
};
struct EventList
{
    QList<EventSnapshot> events = {};
    qint64 totalCount = -1; ///< of all that match, between after and before; -1: not counted
    static void fields(auto &&field, auto &self)
    {
        field("events", self.events);
        field("totalCount", self.totalCount);
    }
};

/// "check" (a job) ends with these in "jobs.report" {job}
struct ProblemSnapshot
{
    QString kind = {};
    QString subject = {};
    QString text = {}; ///< English
    bool isRepairable = false;
    QString wording = {}; ///< the text as Wording::toString; empty: there is only the English
    static void fields(auto &&field, auto &self)
    {
        field("kind", self.kind);
        field("subject", self.subject);
        field("text", self.text);
        field("isRepairable", self.isRepairable);
        field("wording", self.wording);
    }
};
struct JobReport
{
    JobSnapshot job = {};
    QList<ProblemSnapshot> problems = {}; ///< at most 1000
    static void fields(auto &&field, auto &self)
    {
        field("job", self.job);
        field("problems", self.problems);
    }
};

} // namespace fallow
