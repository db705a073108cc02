// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/event_loop_executor.h"
#include "net/local_client.h"
#include "tray-agent/tray/agent_port.h"

namespace fallow::tray {

/// The agent behind its local socket. Thread: gui.
class AgentLink final : public QObject, public AgentPort
{
    Q_OBJECT
public:
    explicit AgentLink(const QString &socketPath, QObject *parent = nullptr);
    void start() { m_client.start(); }
    void call(const QString &method, const QCborMap &args, Completion<ControlReply> done) override;

Q_SIGNALS:
    /// What the agent says of itself; one that cannot be read comes as an error.
    void statusReceived(const fallow::TrayStatus &status);
    void lost(const fallow::Error &reason);

private:
    SystemClock m_clock;
    LocalClient m_client;
};

} // namespace fallow::tray
