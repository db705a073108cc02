// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/data_connection.h"

namespace fallow {

/// The agent's half of opening a data connection: dials, says hello, and hands the connection over.
class DataDial
{
public:
    virtual ~DataDial() = default;
};

/// Dials `address` (numeric: the control connection's peerAddress()). Completes once, never inside the call, with
/// Unreachable, Timeout or InvalidArgument if it does not come about. `done` is dropped if the returned handle is
/// destroyed first; the handle may be destroyed inside `done`. `setup.descriptor` is ignored. Thread: the Poller's.
[[nodiscard]] std::unique_ptr<DataDial> dialData(Poller &poller, Clock &clock, const QString &address, quint16 port,
                                                 DataConnection::Setup setup, qint64 timeoutMs,
                                                 Completion<std::unique_ptr<DataConnection>> done);

} // namespace fallow
