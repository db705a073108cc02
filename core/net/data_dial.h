// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/data_connection.h"

#include <QHostAddress>

namespace fallow {

/// The agent's half of opening a data connection: dials, says hello, and hands the connection over.
class DataDial
{
public:
    virtual ~DataDial() = default;
};

/// Dials `address`, never a name: the control connection's peerAddress() and peerPort() are where its controller is,
/// and a name may mean another machine by now. Completes once, never inside the call, with Unreachable, Timeout or
/// InvalidArgument (no address, or one within a network that this machine has not) if it does not come about. `done` is
/// dropped if the returned handle is destroyed first; the handle may be destroyed inside `done`. `setup.descriptor` is
/// ignored. Thread: the Poller's.
[[nodiscard]] std::unique_ptr<DataDial> dialData(Poller &poller, Clock &clock, const QHostAddress &address,
                                                 quint16 port, DataConnection::Setup setup, qint64 timeoutMs,
                                                 Completion<std::unique_ptr<DataConnection>> done);

} // namespace fallow
