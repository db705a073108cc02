// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/id.h"
#include "coding/sealing.h"
#include "wire/control_frame.h"

#include <QCborMap>
#include <QHash>
#include <array>

namespace fallow {

/// How the frames of a data connection are protected.
enum class DataStage : quint8 {
    Gmac = 1, ///< our own: metadata sealed, payload authenticated
    Tls = 2,  ///< TLS 1.3 by OpenSSL with both certificates
};

/// Leave to open one data connection: made by the controller, sent through the control connection ("data.open"), shown
/// by the agent in the first bytes of the data connection.
struct DataTicket
{
    std::array<std::byte, 16> number{};
    SecretKey agentToController; ///< seals the frames of this direction
    SecretKey controllerToAgent;
    DataStage stage = DataStage::Gmac;
    MachineId machine;
    StoreId store;
    int protocolVersion = kMinProtocolVersion; ///< what the agent knows; the controller's own, does not travel

    /// Arguments of "data.open". Secret: inside TLS only, never in the log.
    QCborMap toCbor() const;
    /// Errors: ProtocolViolation (a field is missing or of the wrong size).
    static Result<DataTicket> fromCbor(const QCborMap &map);
    /// The first bytes of the data connection: magic, version, stage, number, tag.
    QByteArray hello() const;
};

/// Tickets handed out and not yet shown. Each is good once and for ten seconds. Thread: one (control).
class DataTickets
{
public:
    static constexpr qint64 kLifeMs = 10'000;
    static constexpr int kMaxOutstanding = 4096;
    static constexpr int kMaxPerMachine = 32; ///< one that has gone bad must not use up all the others'
    explicit DataTickets(Clock &clock);
    /// Errors: Busy (kMaxOutstanding, kMaxPerMachine).
    Result<DataTicket> issue(MachineId machine, StoreId store, DataStage stage, int protocolVersion);
    /// Checks a hello (kDataHelloBytes bytes) and uses the ticket up, also if its tag is wrong.
    /// Errors: ProtocolViolation (not a hello), Unsupported (version), Unauthorised (unknown, used, expired or forged).
    Result<DataTicket> redeem(std::span<const std::byte> hello);
    /// Tickets of a machine that was revoked are void.
    void cancel(MachineId machine);
    int outstandingCount() const;

private:
    struct Entry
    {
        DataTicket ticket;
        qint64 expiresMs = 0;
    };
    void dropExpired();
    Clock &m_clock;
    QHash<QByteArray, Entry> m_entries;
};

} // namespace fallow
