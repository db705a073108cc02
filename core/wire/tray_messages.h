// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "wire/agent_messages.h"

#include <QCborMap>
#include <QList>
#include <variant>

namespace fallow {

// What the tray says to the agent of the same machine over the agent's local socket: control frames (control_frame.h)
// without TLS, since the kernel says who the peer is. Both ends begin with a hello; then the tray asks, and the agent
// answers and publishes. PROTOCOL.md, "The local socket".

inline constexpr int kMaxTrayLogLines = 2000;
inline constexpr qint64 kMaxOwnerBytes = qint64(1) << 50; ///< of a cap or a minimum-free wish: 1 PiB
inline constexpr qint64 kMaxTrayRequestBytes = 64 * 1024;
inline constexpr qint64 kMaxTrayPayloadBytes = 16 * 1024 * 1024; ///< of an answer: the diagnostics bundle

/// Where joining an array stands.
enum class EnrolmentStage : quint8 {
    Idle = 0,
    Asking = 1,  ///< the controller is being asked, or cannot be reached yet
    Waiting = 2, ///< an administrator has to approve
    Failed = 3,  ///< the last attempt; enrolmentError says why
};

/// Notice "tray.status", at the beginning of a connection and at every change; also the answer to "tray.status" {}.
struct TrayStatus
{
    AgentStatus agent = {};
    EnrolmentStage enrolment = EnrolmentStage::Idle;
    QString enrolmentFingerprint = {}; ///< of this machine's key, to compare with the administrator; while Waiting
    QString enrolmentError = {};       ///< English; while Failed, or why the controller cannot be reached while Asking
    QString enrolmentWording = {};     ///< Wording::toString of `enrolmentError`, if it has one
    bool isHostedByTray = false;       ///< a per-user install
    QStringList foundStores = {};      ///< folders of stores that the latest enrolment found where its own is to lie
    QStringList unreadableStores = {}; ///< folders that may hold one, and that the agent may not look into
    QString adoptedStore = {};         ///< the folder of the one that is this machine's now
    QString missingStore = {}; ///< while Failed: the number of the store that is this machine's and is not found here
    static void fields(auto &&field, auto &self)
    {
        field("agent", self.agent);
        field("enrolment", self.enrolment);
        field("enrolmentFingerprint", self.enrolmentFingerprint);
        field("enrolmentError", self.enrolmentError);
        field("enrolmentWording", self.enrolmentWording);
        field("isHostedByTray", self.isHostedByTray);
        field("foundStores", self.foundStores);
        field("unreadableStores", self.unreadableStores);
        field("adoptedStore", self.adoptedStore);
        field("missingStore", self.missingStore);
    }
};

/// "tray.pause" until a moment: it resumes by itself. "tray.resume" {} ends it before.
struct PauseLending
{
    QDateTime until = {};
    static void fields(auto &&field, auto &self) { field("until", self.until); }
};

/// "tray.setLimits": within the bounds that the status names.
struct SetOwnerLimits
{
    OwnerLimits limits = {};
    static void fields(auto &&field, auto &self) { field("limits", self.limits); }
};

/// "tray.setSchedule".
struct SetLendingSchedule
{
    LendingSchedule schedule = {};
    static void fields(auto &&field, auto &self) { field("schedule", self.schedule); }
};

/// "tray.session": what the tray sees of the desktop that it runs on; counts for a minute.
struct SessionReport
{
    qint64 idleMs = 0; ///< since the last key stroke or movement
    bool isFullScreen = false;
    static void fields(auto &&field, auto &self)
    {
        field("idleMs", self.idleMs);
        field("isFullScreen", self.isFullScreen);
    }
};

/// "tray.leave": finish, flush, announce. Answered at once; the status tells how far it is. "tray.stay" {} takes it
/// back.
struct LeaveArray
{
    QDateTime expectedReturn = {}; ///< null: not known
    static void fields(auto &&field, auto &self) { field("expectedReturn", self.expectedReturn); }
};

/// "tray.enrol": join with a code, or at an address whose authority the person has compared. Answered when it has
/// begun; the status tells the rest. "tray.cancelEnrol" {} ends it.
struct EnrolHere
{
    QString code = {};
    QString address = {};                 ///< host:port, without a code only
    QByteArray authorityFingerprint = {}; ///< 32 bytes, without a code only: what ProbeAnswer showed
    QString machineName = {};             ///< empty: the host's name
    QString storeDirectory = {};          ///< empty: the agent's own directory
    qint64 capBytes = 0;
    bool mustForgetStore = false; ///< joins even if a store that is this machine's is not found here
    static void fields(auto &&field, auto &self)
    {
        field("code", self.code);
        field("address", self.address);
        field("authorityFingerprint", self.authorityFingerprint);
        field("machineName", self.machineName);
        field("storeDirectory", self.storeDirectory);
        field("capBytes", self.capBytes);
        field("mustForgetStore", self.mustForgetStore);
    }
};

/// "tray.probe": who answers at an address? An empty one: whom does the network name?
struct ProbeController
{
    QString address = {};
    static void fields(auto &&field, auto &self) { field("address", self.address); }
};
struct ProbeAnswer
{
    QString address = {};                 ///< host:port
    QByteArray authorityFingerprint = {}; ///< 32 bytes
    QString forPeople = {};               ///< the same, as administrators see it
    static void fields(auto &&field, auto &self)
    {
        field("address", self.address);
        field("authorityFingerprint", self.authorityFingerprint);
        field("forPeople", self.forPeople);
    }
};

/// "tray.log": the last lines.
struct ReadLog
{
    qint64 maxLines = 500; ///< 1..kMaxTrayLogLines
    static void fields(auto &&field, auto &self) { field("maxLines", self.maxLines); }
};
struct LogAnswer
{
    QList<QString> lines = {}; ///< oldest first, each with its time (UTC)
    static void fields(auto &&field, auto &self) { field("lines", self.lines); }
};

// "tray.bundle" {} is answered with a .zip as payload.

// The requests without arguments.
struct AskTrayStatus
{};
struct ResumeLending
{};
struct StayInArray
{};
struct CancelEnrolment
{};
struct MakeBundle
{};

using TrayRequest =
    std::variant<AskTrayStatus, PauseLending, ResumeLending, SetOwnerLimits, SetLendingSchedule, SessionReport,
                 LeaveArray, StayInArray, EnrolHere, CancelEnrolment, ProbeController, ReadLog, MakeBundle>;

/// Reads a request and checks every bound that needs no knowledge of the machine. Errors: Unsupported (method),
/// ProtocolViolation (a field's type), InvalidArgument (which field, which bound). Thread: any (pure).
Result<TrayRequest> decodeTrayRequest(const QString &method, const QCborMap &args);

} // namespace fallow
