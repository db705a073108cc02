// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent_config.h"
#include "agent_service.h"
#include "enrolment.h"
#include "local_desk.h"
#include "net/authority_probe.h"
#include "net/controller_finder.h"

#include <QFileSystemWatcher>
#include <QObject>

namespace fallow {

/// An agent as it runs on a machine: its local socket from the beginning, so that the tray can make it join an array;
/// the enrolment while there is one; the service from then on. What `fallow-agent run` and a tray that hosts the
/// service have in common. Thread: one with an event loop, "control" of all that is in it.
class AgentHost final : public QObject, public DeskAgent
{
    Q_OBJECT
public:
    struct Options
    {
        QString directory = {};      ///< of the agent; must be there
        QString socketPath = {};     ///< its folder must be there
        QString groupName = {};      ///< whose members may command besides root and this user; empty: nobody
        bool isHostedByTray = false; ///< told to the tray
        /// Makes what the service sees of the machine (systemPorts); empty: nothing.
        std::function<AgentService::Ports(std::function<QString()> localAddress)> makePorts = {};
    };
    /// `clock` outlives it.
    AgentHost(Options options, Clock &clock, QObject *parent = nullptr);
    ~AgentHost() override;

    /// Listens, and serves if the machine is enrolled. An agent.json or an identity that this user may not read, or
    /// that is damaged, is told as the status' error, and waited for. Errors: Busy (another agent runs on this socket),
    /// Io. A socket that cannot be made is an error only for a machine that is not served: nobody could make it join,
    /// or hear what is wrong.
    Result<void> start();
    /// Tells the controller that the machine leaves, closes everything; then stopped() comes, once, from the event
    /// loop.
    void stop(const QString &reason);
    /// After stopped(): the lent disk does not answer (AgentService::isHeldUp).
    bool isHeldUp() const;

    TrayStatus trayStatus() const override;
    Result<void> pause(const QDateTime &until) override;
    Result<void> resume() override;
    Result<void> setOwnerLimits(const OwnerLimits &limits) override;
    Result<void> setSchedule(const LendingSchedule &schedule) override;
    void noteSession(const SessionReport &report) override;
    Result<void> leave(const QDateTime &expectedReturn) override;
    Result<void> stay() override;
    Result<void> enrol(const EnrolHere &request) override;
    void cancelEnrolment() override;
    void probe(const QString &address, Completion<ProbeAnswer> done) override;
    LogAnswer log(qint64 maxLines) const override;
    Result<QByteArray> diagnosticsBundle() const override;

Q_SIGNALS:
    void stopped();

private:
    Result<void> startService();
    void watchDirectory();
    void lookIntoDirectory();
    void noteUnreadable(const Error &error);
    void noteUnusable(const Error &error);
    void tellStartError(const Wording &told);
    void watchEnrolment();
    void enrolmentChanged(EnrolmentStage stage, const QString &fingerprint, const Wording &error);
    void ask(const ControllerFinder::Place &place);
    void finishProbe(Result<ProbeAnswer> answer);
    AgentStatus statusWithoutService() const;
    Result<AgentService *> service() const;

    const Options m_options;
    Clock &m_clock;
    LocalServer m_server;
    LocalDesk m_desk;
    std::unique_ptr<AgentService> m_service;
    std::unique_ptr<Enrolment> m_enrolment;
    std::unique_ptr<QFileSystemWatcher> m_directoryWatch; ///< while nothing is served
    std::unique_ptr<Clock::Timer> m_lookAgain;            ///< a file that is mended in its place changes no folder
    EnrolmentStage m_stage = EnrolmentStage::Idle;
    QString m_fingerprint;
    Wording m_enrolmentError;
    QStringList m_foundStores; ///< of the latest enrolment
    QStringList m_unreadableStores;
    QString m_adoptedStore;
    QString m_missingStore;
    Wording m_startError; ///< why the service of a machine that is enrolled, or may be, could not start; what to do
    Completion<ProbeAnswer> m_probed;
    std::unique_ptr<ControllerFinder> m_finder;
    std::unique_ptr<AuthorityProbe> m_probe;
};

} // namespace fallow
