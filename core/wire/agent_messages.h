// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/states.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace fallow {

// What a workstation's agent and the controller say to each other over a control connection. The agent dials.

/// "agent.enrol", the one method open to a peer without a certificate.
struct EnrolRequest
{
    QString code = {}; ///< may be empty: then the administrator approves after comparing fingerprints
    QString machineName = {};
    QByteArray signingRequest = {}; ///< PKCS#10, DER; the private key never leaves the workstation
    QString version = {};
    static void fields(auto &&field, auto &self)
    {
        field("code", self.code);
        field("machineName", self.machineName);
        field("signingRequest", self.signingRequest);
        field("version", self.version);
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
    static void fields(auto &&field, auto &self)
    {
        field("approval", self.approval);
        field("retryAfterMs", self.retryAfterMs);
        field("fingerprint", self.fingerprint);
        field("machine", self.machine);
        field("arrayId", self.arrayId);
        field("certificate", self.certificate);
        field("authorityCertificate", self.authorityCertificate);
    }
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
    qint64 capBytes = 0; ///< the most its owner lends; 0: no cap of the owner's
    bool wasCleanStop = true;
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
        field("wasCleanStop", self.wasCleanStop);
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
    static void fields(auto &&field, auto &self)
    {
        field("epoch", self.epoch);
        field("store", self.store);
        field("quotaBytes", self.quotaBytes);
        field("mustCreateStore", self.mustCreateStore);
        field("dataConnections", self.dataConnections);
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
    QString reason = {}; ///< "suspend", "shutdown", "leaving", "quit"
    QDateTime expectedReturn = {};
    static void fields(auto &&field, auto &self)
    {
        field("reason", self.reason);
        field("expectedReturn", self.expectedReturn);
    }
};

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

/// What the tray asks the service on the same machine, "agent.status" over the local socket.
struct AgentStatus
{
    QString state = {};  ///< "connected", "connecting", "waiting-for-approval", "not-enrolled", "paused", "error"
    QString reason = {}; ///< one sentence, English; the tray words its own by state
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
    static void fields(auto &&field, auto &self)
    {
        field("state", self.state);
        field("reason", self.reason);
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
    }
};

} // namespace fallow
