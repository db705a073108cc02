// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/states.h"
#include "wire/disk_health.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace fallow {

// What a workstation's agent and the controller say to each other over a control connection. The agent dials.

/// What the person at the workstation allows.
struct OwnerLimits
{
    qint64 capBytes = 0;          ///< the most that is lent; 0: what the controller decides
    qint64 minimumFreeBytes = -1; ///< of the disk that stay free for the person; -1: the product's own rule
    friend bool operator==(const OwnerLimits &, const OwnerLimits &) = default;
    static void fields(auto &&field, auto &self)
    {
        field("capBytes", self.capBytes);
        field("minimumFreeBytes", self.minimumFreeBytes);
    }
};
/// What the administrator lets the person choose.
struct OwnerBounds
{
    qint64 minCapBytes = 0;         ///< a smaller cap is refused
    qint64 maxCapBytes = 0;         ///< a larger one means no more than this; 0: no bound
    qint64 maxMinimumFreeBytes = 0; ///< more is refused; 0: no bound
    friend bool operator==(const OwnerBounds &, const OwnerBounds &) = default;
    static void fields(auto &&field, auto &self)
    {
        field("minCapBytes", self.minCapBytes);
        field("maxCapBytes", self.maxCapBytes);
        field("maxMinimumFreeBytes", self.maxMinimumFreeBytes);
    }
};

/// A store that an enrolling machine found on its disk, by what the store's superblock says. It was not opened.
struct StoreClaim
{
    QByteArray array = {}; ///< 16 bytes
    StoreId store = {};
    QByteArray storeUuid = {}; ///< 16 bytes; what proves the claim
    qint64 storedBytes = 0;    ///< that its file takes on the disk
    static void fields(auto &&field, auto &self)
    {
        field("array", self.array);
        field("store", self.store);
        field("storeUuid", self.storeUuid);
        field("storedBytes", self.storedBytes);
    }
};
inline constexpr qsizetype kMaxStoreClaims = 16;

/// One store in one of its lives: another that got the same number is not meant.
struct StoreName
{
    StoreId store = {};
    QByteArray storeUuid = {}; ///< 16 bytes
    friend bool operator==(const StoreName &, const StoreName &) = default;
    static void fields(auto &&field, auto &self)
    {
        field("store", self.store);
        field("storeUuid", self.storeUuid);
    }
};

/// "agent.enrol", the one method open to a peer without a certificate.
struct EnrolRequest
{
    QString code = {}; ///< may be empty: then the administrator approves after comparing fingerprints
    QString machineName = {};
    QByteArray signingRequest = {}; ///< PKCS#10, DER; the private key never leaves the workstation
    QString version = {};
    QList<StoreClaim> claims = {}; ///< at most kMaxStoreClaims
    static void fields(auto &&field, auto &self)
    {
        field("code", self.code);
        field("machineName", self.machineName);
        field("signingRequest", self.signingRequest);
        field("version", self.version);
        field("claims", self.claims);
    }
};
/// Approved: the certificates. Waiting: ask again (the same request) after retryAfterMs.
struct EnrolAnswer
{
    MachineApproval approval = MachineApproval::Waiting;
    qint64 retryAfterMs = 0;
    QString fingerprint = {}; ///< of the request's key, as the administrator sees it
    MachineId machine = {};
    QByteArray arrayId = {};              ///< 16 bytes
    QByteArray certificate = {};          ///< PEM
    QByteArray authorityCertificate = {}; ///< PEM
    StoreId store = {};               ///< that is its own by the catalog, claimed in this request or not; null: none
    QByteArray storeUuid = {};        ///< of `store`
    QList<StoreName> mustDelete = {}; ///< what an administrator saw and had deleted; all else that it found stays
    static void fields(auto &&field, auto &self)
    {
        field("approval", self.approval);
        field("retryAfterMs", self.retryAfterMs);
        field("fingerprint", self.fingerprint);
        field("machine", self.machine);
        field("arrayId", self.arrayId);
        field("certificate", self.certificate);
        field("authorityCertificate", self.authorityCertificate);
        field("store", self.store);
        field("storeUuid", self.storeUuid);
        field("mustDelete", self.mustDelete);
    }
};

/// "agent.renewCertificate" -> RenewCertificateAnswer: another certificate for the machine whose certificate opened the
/// connection, in the last fifth of its life. Errors: Unauthorised, Refused (too early), Busy (one was made less than
/// an hour ago), InvalidArgument; Unsupported: a controller of before there was this.
struct RenewCertificateRequest
{
    QByteArray signingRequest = {}; ///< PKCS#10, DER; of it only the key counts
    static void fields(auto &&field, auto &self) { field("signingRequest", self.signingRequest); }
};
struct RenewCertificateAnswer
{
    QByteArray certificate = {}; ///< PEM
    static void fields(auto &&field, auto &self) { field("certificate", self.certificate); }
};

/// "agent.hello": the first call on every control connection of an enrolled agent.
struct HelloRequest
{
    QString version = {};
    QString machineName = {};
    StoreId store = {};        ///< null: no store yet
    QByteArray storeUuid = {}; ///< 16 bytes; empty: no store yet
    quint32 epochSeen = 0;     ///< the highest controller epoch this store has seen
    qint64 quotaBytes = 0;
    qint64 usedBytes = 0;
    qint64 stripCount = 0;
    qint64 diskFreeBytes = 0;
    qint64 diskTotalBytes = 0;
    qint64 capBytes = 0;          ///< the most its owner lends; 0: no cap of the owner's
    qint64 minimumFreeBytes = -1; ///< that its owner keeps free; -1: not said
    bool wasCleanStop = true;
    QString boot = {};        ///< tells one start of a machine from another; empty: not known
    bool isPartition = false; ///< the disk's figures are those of a partition that is the array's alone
    QString link = {};        ///< random, another with each connection; empty: an agent of before there were links
    QString formerLink = {};  ///< of this process' connection before; empty: this is its first
    static void fields(auto &&field, auto &self)
    {
        field("version", self.version);
        field("machineName", self.machineName);
        field("store", self.store);
        field("storeUuid", self.storeUuid);
        field("epochSeen", self.epochSeen);
        field("quotaBytes", self.quotaBytes);
        field("usedBytes", self.usedBytes);
        field("stripCount", self.stripCount);
        field("diskFreeBytes", self.diskFreeBytes);
        field("diskTotalBytes", self.diskTotalBytes);
        field("capBytes", self.capBytes);
        field("minimumFreeBytes", self.minimumFreeBytes);
        field("wasCleanStop", self.wasCleanStop);
        field("boot", self.boot);
        field("isPartition", self.isPartition);
        field("link", self.link);
        field("formerLink", self.formerLink);
    }
};
/// What the controller wants of this agent.
struct HelloAnswer
{
    quint32 epoch = 0;
    StoreId store = {}; ///< the store it shall have; null: none (it has no room)
    qint64 quotaBytes = 0;
    bool mustCreateStore =
        false; ///< no store is known to the agent, or the one it has was given up: begin an empty one
    qint64 dataConnections = 0;
    QString arrayName = {};
    OwnerBounds bounds = {};
    bool mustDropStore = false; ///< the store it has is needed no more: all of its strips lie elsewhere
    static void fields(auto &&field, auto &self)
    {
        field("epoch", self.epoch);
        field("store", self.store);
        field("quotaBytes", self.quotaBytes);
        field("mustCreateStore", self.mustCreateStore);
        field("dataConnections", self.dataConnections);
        field("arrayName", self.arrayName);
        field("bounds", self.bounds);
        field("mustDropStore", self.mustDropStore);
    }
};

/// "agent.storeReady": after creating or opening its store: from now on it serves data connections.
struct StoreReadyRequest
{
    StoreId store = {};
    QByteArray storeUuid = {};
    static void fields(auto &&field, auto &self)
    {
        field("store", self.store);
        field("storeUuid", self.storeUuid);
    }
};

// "agent.openData" {} is answered with a DataTicket (net/data_tickets.h): the secrets of one data connection.

/// Notice "agent.absence": the machine is about to sleep, shut down or leave.
struct AbsenceNotice
{
    QString reason = {}; ///< "suspend", "shutdown", "network", "paused", "leaving", "quit"
    QDateTime expectedReturn = {};
    QString wording = {}; ///< "agent.dismissed": Wording::toString of the reason
    static void fields(auto &&field, auto &self)
    {
        field("reason", self.reason);
        field("expectedReturn", self.expectedReturn);
        field("wording", self.wording);
    }
};

// Call from the controller, "agent.here" {}: the answer, empty, proves that this connection's machine is alive. It is
// asked when another one says hello with the same certificate.

/// Call from the controller, "store.setQuota".
struct StoreQuotaCommand
{
    quint32 epoch = 0;
    StoreId store = {};
    qint64 quotaBytes = 0;
    static void fields(auto &&field, auto &self)
    {
        field("epoch", self.epoch);
        field("store", self.store);
        field("quotaBytes", self.quotaBytes);
    }
};

/// "agent.giveBack": the store holds more than the machine can lend now. Only the controller knows which strips can be
/// spared: its answer names them, once the catalog no longer counts on them, and only then does the store forget them.
struct GiveBackRequest
{
    StoreId store = {};
    qint64 bytes = 0;          ///< that the agent would like to be rid of
    bool isUrgent = false;     ///< the disk fills up: strips that the array can do without go at once, to be rebuilt
                               ///< elsewhere. Else they are moved, and nothing loses redundancy.
    qint64 diskFreeBytes = 0;  ///< for the administrator's event
    bool mustWithdraw = false; ///< even an empty store would be too much: the machine takes its store back
    static void fields(auto &&field, auto &self)
    {
        field("store", self.store);
        field("bytes", self.bytes);
        field("isUrgent", self.isUrgent);
        field("diskFreeBytes", self.diskFreeBytes);
        field("mustWithdraw", self.mustWithdraw);
    }
};
struct GiveBackAnswer
{
    quint32 epoch = 0;            ///< of the controller whose decision it is
    QList<quint64> stripes = {};  ///< the store may forget these strips
    QList<quint8> positions = {}; ///< as long as `stripes`
    qint64 neededBytes = 0;       ///< looked at and kept: the array would lose data without them
    static void fields(auto &&field, auto &self)
    {
        field("epoch", self.epoch);
        field("stripes", self.stripes);
        field("positions", self.positions);
        field("neededBytes", self.neededBytes);
    }
};

/// Notice from the controller, "store.dropped", with an empty body: nothing in the catalog lies in the machine's store
/// any more. The agent says hello again and is told what to do.

/// Notice "agent.trouble": something that the administrator should know of this machine's store or disk.
struct TroubleNotice
{
    QString kind = {};    ///< "deleted", "moved", "truncated", "permissions", "disk", "connections", "other"
    QString text = {};    ///< one English sentence
    QString wording = {}; ///< the text as Wording::toString; empty: told by an older agent
    static void fields(auto &&field, auto &self)
    {
        field("kind", self.kind);
        field("text", self.text);
        field("wording", self.wording);
    }
};

/// "agent.badStrips": the store's own check found strips that are wrong or cannot be read.
struct BadStripsRequest
{
    StoreId store = {};
    QList<quint64> stripes = {};
    QList<quint8> positions = {}; ///< as long as `stripes`
    static void fields(auto &&field, auto &self)
    {
        field("store", self.store);
        field("stripes", self.stripes);
        field("positions", self.positions);
    }
};

/// How much a workstation does for others at present.
enum class LendingPace : quint8 {
    Full,      ///< nobody is disturbed: everything is served
    Courteous, ///< somebody works here: repair and its kin wait, reads come from a token bucket
    Away,      ///< nothing is served; the array counts the machine as asleep
};
/// Why; in the order of precedence.
enum class LendingReason : quint8 {
    Leaving,  ///< the person said so
    Paused,   ///< the person said so
    Schedule, ///< outside the hours in which this machine lends
    BatteryLow,
    Metered, ///< the network costs by volume
    Vpn,     ///< the array is reached through a VPN
    OnBattery,
    FullScreen,
    DiskBusy,
    CpuBusy,
    UserActive,
    Idle, ///< nothing speaks against it
};
/// How far the person's "I'm leaving" has come.
enum class LeaveState : quint8 { Staying, Finishing, SafeToUnplug };

/// Hours of the week in which a workstation lends, in its local time.
struct LendingHours
{
    quint8 weekdays = 0x7f; ///< bit 0 Monday ... bit 6 Sunday
    qint64 fromMinute = 0;  ///< of the day, 0..1439
    qint64 toMinute = 1440; ///< 1..1440; not after `fromMinute`: on the next day
    friend bool operator==(const LendingHours &, const LendingHours &) = default;
    static void fields(auto &&field, auto &self)
    {
        field("weekdays", self.weekdays);
        field("fromMinute", self.fromMinute);
        field("toMinute", self.toMinute);
    }
};
using LendingSchedule = QList<LendingHours>; ///< empty: always

/// What of one volume lies on this workstation.
struct LentVolume
{
    VolumeId volume = {};
    QString name = {}; ///< empty: the controller has not told
    qint64 bytes = 0;  ///< sealed, headers included
    qint64 stripCount = 0;
    static void fields(auto &&field, auto &self)
    {
        field("volume", self.volume);
        field("name", self.name);
        field("bytes", self.bytes);
        field("stripCount", self.stripCount);
    }
};

/// What the tray asks the service on the same machine, "agent.status" over the local socket.
struct AgentStatus
{
    QString state = {};  ///< "connected", "connecting", "waiting-for-approval", "not-enrolled", "paused", "error"
    QString reason = {}; ///< one sentence, English; the tray words its own by state
    QString reasonWording = {}; ///< Wording::toString of `reason`, if it has one
    QString arrayName = {};
    QString controller = {}; ///< host:port
    QString machineName = {};
    qint64 quotaBytes = 0;
    qint64 usedBytes = 0;
    qint64 diskFreeBytes = 0;
    qint64 diskTotalBytes = 0;
    qint64 stripCount = 0;
    qint64 bytesReceivedToday = 0;
    qint64 bytesSentToday = 0;
    QString version = {};
    LendingPace pace = LendingPace::Full;
    LendingReason lendingReason = LendingReason::Idle;
    QString lendingSentence = {}; ///< one line, English; the tray words its own by reason
    QDateTime lendingUntil = {};  ///< when the reason ends by itself (pause, schedule); null: not known
    LendingSchedule schedule = {};
    LeaveState leaveState = LeaveState::Staying;
    OwnerLimits limits = {};     ///< as the person chose them
    OwnerBounds bounds = {};     ///< within which they may be chosen
    qint64 minimumFreeBytes = 0; ///< in effect: the person's or the product's own rule
    qint64 overdueBytes = 0;     ///< held beyond what can be lent now; being given back
    qint64 bytesReceivedThisMonth = 0;
    qint64 bytesSentThisMonth = 0;
    qint64 bytesWrittenToday = 0; ///< to the disk, by us: its wear
    qint64 bytesWrittenThisMonth = 0;
    qint64 delayTodayMs = 0; ///< that others waited for the disk while we used it, by the kernel's own measure
    QList<LentVolume> volumes = {};
    QDateTime lastFullCheck = {}; ///< when every strip had been checked last; null: not yet
    double checkShare = 0;        ///< of the check under way, 0..1
    qint64 badStripCount = 0;     ///< found by checks since the store was opened
    QString partition = {};       ///< that is lent wholly; empty: a part of a disk is lent
    DiskHealth disk = {};         ///< that is lent
    bool isCheckOverdue = false;  ///< not every strip was checked within the time that is meant for it
    static void fields(auto &&field, auto &self)
    {
        field("state", self.state);
        field("reason", self.reason);
        field("reasonWording", self.reasonWording);
        field("arrayName", self.arrayName);
        field("controller", self.controller);
        field("machineName", self.machineName);
        field("quotaBytes", self.quotaBytes);
        field("usedBytes", self.usedBytes);
        field("diskFreeBytes", self.diskFreeBytes);
        field("diskTotalBytes", self.diskTotalBytes);
        field("stripCount", self.stripCount);
        field("bytesReceivedToday", self.bytesReceivedToday);
        field("bytesSentToday", self.bytesSentToday);
        field("version", self.version);
        field("pace", self.pace);
        field("lendingReason", self.lendingReason);
        field("lendingSentence", self.lendingSentence);
        field("lendingUntil", self.lendingUntil);
        field("schedule", self.schedule);
        field("leaveState", self.leaveState);
        field("limits", self.limits);
        field("bounds", self.bounds);
        field("minimumFreeBytes", self.minimumFreeBytes);
        field("overdueBytes", self.overdueBytes);
        field("bytesReceivedThisMonth", self.bytesReceivedThisMonth);
        field("bytesSentThisMonth", self.bytesSentThisMonth);
        field("bytesWrittenToday", self.bytesWrittenToday);
        field("bytesWrittenThisMonth", self.bytesWrittenThisMonth);
        field("delayTodayMs", self.delayTodayMs);
        field("volumes", self.volumes);
        field("lastFullCheck", self.lastFullCheck);
        field("checkShare", self.checkShare);
        field("badStripCount", self.badStripCount);
        field("partition", self.partition);
        field("disk", self.disk);
        field("isCheckOverdue", self.isCheckOverdue);
    }
};

} // namespace fallow
