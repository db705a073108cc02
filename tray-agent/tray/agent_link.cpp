// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/agent_link.h"

#include "base/log.h"

using namespace Qt::StringLiterals;

namespace fallow::tray {

AgentLink::AgentLink(const QString &socketPath, QObject *parent)
    : QObject(parent)
    , m_client(m_clock, {.path = socketPath})
{
    connect(&m_client, &LocalClient::lost, this, &AgentLink::lost);
    connect(&m_client, &LocalClient::noticeReceived, this, [this](const QString &event, const QCborMap &body) {
        if (event != u"tray.status"_s)
            return;
        auto status = fromCbor<TrayStatus>(body);
        if (!status) {
            qCWarning(lcTray).noquote() << "a status that cannot be read:" << status.error().toString();
            status = TrayStatus{};
            status->agent.state = u"error"_s;
            status->agent.reason = tr("the agent is of another version");
        }
        Q_EMIT statusReceived(*status);
    });
}

void AgentLink::call(const QString &method, const QCborMap &args, Completion<ControlReply> done)
{
    m_client.call(method, args, std::move(done));
}

} // namespace fallow::tray
