// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/hosted_service.h"

#include "base/event_loop_executor.h"
#include "base/log.h"
#include "tray-agent/service/agent_host.h"
#include "tray-agent/service/back_seat.h"
#include "tray-agent/service/system_ports.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

/// What the thread owns.
class Room final : public QObject
{
public:
    SystemClock clock;
    std::unique_ptr<AgentHost> host;
};

} // namespace

HostedService::HostedService(QString directory, QString socketPath, QObject *parent)
    : QObject(parent)
    , m_directory(std::move(directory))
    , m_socketPath(std::move(socketPath))
{
    m_thread.setObjectName(u"agent"_s);
}

HostedService::~HostedService()
{
    m_thread.quit();
    m_thread.wait();
}

Result<void> HostedService::start()
{
    if (!QDir().mkpath(m_directory) ||
        !QFile::setPermissions(m_directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(ErrorCode::Io, u"the agent's directory cannot be made"_s, m_directory);
    auto *room = new Room;
    m_room = room;
    room->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, room, &QObject::deleteLater);
    connect(&m_thread, &QThread::started, room, [this, room] {
        const bool isLastAtDisk = takeBackSeatAtDisk();
        if (!takeBackSeatAtProcessor() || !isLastAtDisk)
            qCWarning(lcTray) << "the system refuses a lower priority for the agent";
        room->host = std::make_unique<AgentHost>(AgentHost::Options{.directory = m_directory,
                                                                    .socketPath = m_socketPath,
                                                                    .groupName = {},
                                                                    .isHostedByTray = true,
                                                                    .makePorts = systemPorts},
                                                 room->clock);
        m_host = room->host.get();
        connect(m_host, &AgentHost::stopped, room, [this] {
            m_isHeldUp = m_host->isHeldUp();
            Q_EMIT stopped();
        });
        if (const auto started = m_host->start(); !started)
            Q_EMIT startFailed(started.error()); // goes to the gui's thread by its receivers' contexts
    });
    m_thread.start();
    return {};
}

void HostedService::stop()
{
    if (!m_room || !m_thread.isRunning()) {
        QMetaObject::invokeMethod(this, &HostedService::stopped, Qt::QueuedConnection);
        return;
    }
    m_isHeldUp = true;
    QMetaObject::invokeMethod(m_room, [this] {
        if (m_host)
            m_host->stop(u"quit"_s);
    });
}

} // namespace fallow::tray
