// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent_service.h"
#include "controller/controller.h"
#include "core/export/nbd_test_client.h"
#include "enrolment.h"
#include "net/identity_file.h"
#include "session/network_session.h"
#include "support/own_loopback.h"

#include <QRandomGenerator>
#include <algorithm>

namespace fallow::test {

inline constexpr int kPatienceMs = kLoadedMachineMs;

/// Many stripes for little data.
inline const QString kSmallStripes = QStringLiteral("distributed 2+1, strip 16 KiB");

/// An agent that looks after itself ten times as often as in life.
inline constexpr AgentService::Rhythm kTestRhythm{.factsMs = 500, .retryMs = 1000, .slowestSpaceLookMs = 500};

/// A workstation in this process: its directory, and its agent while it is switched on.
class TestAgent
{
public:
    explicit TestAgent(QString name)
        : m_name(std::move(name))
    {}
    QString directory() const { return m_directory.path(); }
    QString name() const { return m_name; }
    AgentService *service() { return m_service.get(); }
    AgentStatus status() const { return m_service ? m_service->status() : AgentStatus(); }

    /// Begins to enrol; enrolment() tells how it went.
    Result<void> beginEnrolment(const QString &code)
    {
        enrolment = std::make_unique<Enrolment>(Enrolment::Options{.directory = directory(),
                                                                   .code = code,
                                                                   .machineName = m_name,
                                                                   .storeDirectory = directory(),
                                                                   .partition = partition,
                                                                   .capBytes = 2 * kGiB,
                                                                   .mustForgetStore = mustForgetStore},
                                                m_clock);
        outcome.reset();
        QObject::connect(enrolment.get(), &Enrolment::waiting, enrolment.get(),
                         [this](const QString &text) { fingerprint = text; });
        QObject::connect(enrolment.get(), &Enrolment::enrolled, enrolment.get(), [this] { outcome = Result<void>(); });
        QObject::connect(enrolment.get(), &Enrolment::failed, enrolment.get(),
                         [this](const Error &error) { outcome = Result<void>(fail(error)); });
        return enrolment->start();
    }
    bool isEnrolled() const { return outcome && outcome->has_value(); }
    void switchOn(AgentService::Ports ports = {})
    {
        ports.rhythm = rhythm;
        m_service = std::make_unique<AgentService>(directory(), m_clock, std::move(ports));
        if (const auto started = m_service->start(); !started)
            qFatal("%s", qPrintable(started.error().toString()));
    }
    void switchOff() { m_service.reset(); }

    std::unique_ptr<Enrolment> enrolment;
    std::optional<Result<void>> outcome;
    QString fingerprint;
    QString partition; ///< that is lent instead of a folder; it was given
    bool mustForgetStore = false;
    AgentService::Rhythm rhythm = kTestRhythm;

private:
    QString m_name;
    QTemporaryDir m_directory;
    SystemClock m_clock;
    std::unique_ptr<AgentService> m_service;
};

/// A whole array in this process: a controller with real TLS, its administrator's session, its workstations.
class TestArray
{
public:
    explicit TestArray(bool mustApproveCodes = false)
    {
        InitialiseOptions options;
        options.directory = directory();
        options.config.arrayName = QStringLiteral("test");
        options.config.listenHost = ownLoopback().toString();
        options.config.nbdHost = QString();
        options.config.nbdUnixSocket = nbdSocket();
        options.config.mustApproveCodes = mustApproveCodes;
        options.config.approvalRetryMs = 300;
        if (const auto made = initialiseArray(options); !made)
            qFatal("%s", qPrintable(made.error().toString()));
        openOptions.caretaker = {.settleMs = 200, .everyMs = 500, .insistMs = 60'000, .returnMs = 30'000};
        openOptions.pace = {.tickMs = 50, .figuresMs = 100, .idleFiguresMs = 1000, .countMs = 200};
        openOptions.volumes.settleMs = 300;
        openOptions.volumes.readAheadBytes = 0; // what is read comes from the stores as they are now
    }
    ~TestArray()
    {
        session.reset();
        agents.clear();
    }

    QString directory() const { return m_room.filePath(QStringLiteral("array")); }
    QString nbdSocket() const { return m_room.filePath(QStringLiteral("nbd")); }
    QString adminPath() const { return ArrayDirectory(directory()).adminIdentityPath(); }

    /// Changes fallowd.json as an administrator would by hand; before start(). @returns "" or what went wrong.
    QString configure(const std::function<void(ControllerConfig &)> &change) const
    {
        const QString path = ArrayDirectory(directory()).configPath();
        auto config = ControllerConfig::read(path);
        if (config)
            change(*config);
        const auto written = config ? config->write(path) : Result<void>(fail(config.error()));
        return written ? QString() : written.error().toString();
    }
    /// Opens and starts the controller and a session. @returns "" or what went wrong.
    QString start()
    {
        auto opened = Controller::open(directory(), openOptions);
        if (!opened)
            return opened.error().toString();
        controller = std::move(*opened);
        std::optional<Result<void>> started;
        controller->start([&](Result<void> result) { started = std::move(result); });
        if (!waitUntil([&] { return started.has_value(); }, kPatienceMs))
            return QStringLiteral("it does not start");
        if (!*started)
            return started->error().toString();
        auto made = openSession(adminPath());
        if (!made)
            return made.error().toString();
        session = std::move(*made);
        session->setSnapshotInterval(100);
        const auto isOnline = [this] { return session->state() == Session::State::Online; };
        return waitUntil(isOnline, kPatienceMs) ? QString() : QStringLiteral("no session");
    }
    QString stop()
    {
        session.reset();
        std::optional<Result<void>> stopped;
        controller->stop([&](Result<void> result) { stopped = std::move(result); });
        if (!waitUntil([&] { return stopped.has_value(); }, kPatienceMs))
            return QStringLiteral("it does not stop");
        controller.reset();
        return *stopped ? QString() : stopped->error().toString();
    }
    /// As SIGKILL, as far as one process can.
    void kill()
    {
        session.reset();
        controller.reset();
    }

    template <class Answer, class Arguments>
    Result<Answer> ask(const QString &method, const Arguments &arguments)
    {
        std::optional<Result<Answer>> got;
        QObject context;
        session->request<Answer>(method, arguments, &context, [&](Result<Answer> answer) { got = std::move(answer); });
        if (!waitUntil([&] { return got.has_value(); }, kPatienceMs))
            return fail(ErrorCode::Timeout, QStringLiteral("no answer to ") + method);
        return std::move(*got);
    }
    QString makeCode()
    {
        const auto answer = ask<EnrolmentCodeAnswer>(QStringLiteral("machines.makeCode"), MakeCodeRequest{});
        return answer ? answer->code : QString();
    }
    /// Enrols a workstation, switches it on and waits until its store serves.
    TestAgent *addAgent(const QString &name, const QString &partition = {})
    {
        auto agent = std::make_unique<TestAgent>(name);
        agent->partition = partition;
        if (!agent->beginEnrolment(makeCode()) || !waitUntil([&] { return agent->isEnrolled(); }, kPatienceMs))
            return nullptr;
        agent->switchOn();
        agents.push_back(std::move(agent));
        return waitForStore(name) ? agents.back().get() : nullptr;
    }
    /// The same for pc-1, pc-2 and so on, all at once; their machines' and stores' numbers come in any order.
    /// @param partition  what pc-1 lends instead of a folder; it was given
    bool addAgents(int count, const QString &partition = {})
    {
        const auto first = qsizetype(agents.size());
        for (int i = 1; i <= count; ++i) {
            agents.push_back(std::make_unique<TestAgent>(QStringLiteral("pc-%1").arg(i)));
            if (i == 1)
                agents.back()->partition = partition;
            if (!agents.back()->beginEnrolment(makeCode()))
                return false;
        }
        const auto waitForAll = [&](auto isSo) {
            return waitUntil([&] { return std::all_of(agents.begin() + first, agents.end(), isSo); }, kPatienceMs);
        };
        if (!waitForAll([](const auto &agent) { return agent->isEnrolled(); }))
            return false;
        for (auto agent = agents.begin() + first; agent != agents.end(); ++agent)
            (*agent)->switchOn();
        return waitForAll([this](const auto &agent) { return storeOf(agent->name()).isOnline; });
    }
    /// Dials in as whoever has that identity, as often as it takes unless `reconnects` is false.
    Result<void> connectAs(const Identity &identity, ControlClient &client, bool reconnects = true) const
    {
        return client.start({.host = ownLoopback().toString(),
                             .port = controller->serverPort(),
                             .identity = identity,
                             .authorityFingerprint = {},
                             .limits = {},
                             .reconnect = reconnects});
    }
    QByteArray storeUuidOf(StoreId store) const
    {
        const auto stores = controller->fleet().stores();
        const auto found = std::ranges::find(stores, store, &StoreRecord::id);
        return found == stores.cend() ? QByteArray() : found->storeUuid;
    }
    bool waitForStore(const QString &name)
    {
        return waitUntil([&] { return storeOf(name).isOnline; }, kPatienceMs);
    }

    MachineSnapshot machine(const QString &name) const
    {
        for (const MachineSnapshot &machine : session->snapshot().machines) {
            if (machine.name == name)
                return machine;
        }
        return {};
    }
    /// The latest store of a machine.
    StoreSnapshot storeOf(const QString &name) const
    {
        StoreSnapshot found;
        for (const StoreSnapshot &store : session->snapshot().stores) {
            if (store.machine == machine(name).machine && found.store < store.store)
                found = store;
        }
        return found;
    }
    JobSnapshot job(JobId id) const
    {
        for (const JobSnapshot &job : session->snapshot().jobs) {
            if (job.job == id)
                return job;
        }
        return {};
    }
    JobSnapshot lastJob(const QString &kind) const
    {
        JobSnapshot found;
        for (const JobSnapshot &job : session->snapshot().jobs) {
            if (job.kind == kind && found.job < job.job)
                found = job;
        }
        return found;
    }
    qsizetype eventCount(const QString &kind) const
    {
        qsizetype count = 0;
        for (const EventSnapshot &event : session->snapshot().latestEvents)
            count += event.kind == kind ? 1 : 0;
        return count;
    }

    /// A volume with small stripes, and `bytes` of noise written to it and flushed. @returns "" or what went wrong.
    QString makeVolume(const QString &layout, qsizetype bytes)
    {
        const CreateVolumeRequest request{.name = QStringLiteral("vol"), .sizeBytes = 64 * kMiB, .layout = layout};
        const auto made = ask<VolumeSnapshot>(QStringLiteral("volumes.create"), request);
        if (!made)
            return made.error().toString();
        const auto isSeen = [this] { return !session->snapshot().volumes.isEmpty(); }; // snapshots come on their own
        if (!waitUntil(isSeen, kPatienceMs))
            return QStringLiteral("the volume is in no snapshot");
        return writeNoise(QStringLiteral("vol"), bytes);
    }
    /// Fills the beginning of a volume with noise, kept as `content`, and flushes. @returns "" or what went wrong.
    QString writeNoise(const QString &volume, qsizetype bytes, quint32 seed = 1)
    {
        content = QByteArray(bytes, Qt::Uninitialized);
        QRandomGenerator(seed).fillRange(reinterpret_cast<quint32 *>(content.data()), content.size() / 4);
        NbdTestClient client(nbdSocket());
        client.send(NbdTestClient::hello(volume.toUtf8()));
        if (!waitFor(client, NbdTestClient::kHelloReplyBytes))
            return QStringLiteral("no NBD greeting");
        constexpr qsizetype kPiece = 256 * 1024;
        for (qsizetype at = 0; at < content.size(); at += kPiece) {
            const QByteArray piece = content.mid(at, kPiece);
            client.send(NbdTestClient::request(1, 0, 1, quint64(at), quint32(piece.size())) + piece);
            if (!waitFor(client, 16))
                return QStringLiteral("a write was not answered");
        }
        client.send(NbdTestClient::request(3, 0, 2, 0, 0));
        return waitFor(client, 16) ? QString() : QStringLiteral("a flush was not answered");
    }
    /// Waits until all of `content` lies in stripes of the volume, and nothing of it in the journal alone.
    bool waitForStripes(const QString &volume = QStringLiteral("vol"))
    {
        const auto isWhole = [&](const VolumeSnapshot &each) {
            return each.name == volume && each.liveBytes >= content.size();
        };
        const auto lieInStripes = [&] {
            const QList<VolumeSnapshot> volumes = session->snapshot().volumes;
            return std::any_of(volumes.begin(), volumes.end(), isWhole);
        };
        return waitUntil(lieInStripes, kPatienceMs);
    }
    /// Whether the volume holds what was written.
    bool isContentWhole() { return holds("vol", content); }
    /// Whether a volume that is exported begins with these bytes.
    bool holds(const QByteArray &volume, const QByteArray &bytes)
    {
        NbdTestClient client(nbdSocket());
        client.send(NbdTestClient::hello(volume));
        if (!waitFor(client, NbdTestClient::kHelloReplyBytes))
            return false;
        constexpr qsizetype kPiece = 256 * 1024;
        for (qsizetype at = 0; at < bytes.size(); at += kPiece) {
            const qsizetype size = qMin(kPiece, bytes.size() - at);
            client.send(NbdTestClient::request(0, 0, 1, quint64(at), quint32(size)));
            const QByteArray head = waitFor(client, 16).value_or(QByteArray());
            if (head.size() != 16 || head.mid(4, 4) != QByteArray(4, '\0'))
                return false;
            if (waitFor(client, size).value_or(QByteArray()) != bytes.mid(at, size))
                return false;
        }
        return true;
    }

    Controller::OpenOptions openOptions;
    std::unique_ptr<Controller> controller;
    std::unique_ptr<Session> session;
    std::vector<std::unique_ptr<TestAgent>> agents;
    QByteArray content;

private:
    static std::optional<QByteArray> waitFor(NbdTestClient &client, qsizetype count)
    {
        if (!waitUntil([&] { return client.has(count); }, kPatienceMs))
            return {};
        return client.take(count);
    }

    QTemporaryDir m_room;
};

inline Presence presenceOf(const TestArray &array, const QString &name)
{
    return array.machine(name).presence;
}

/// Whether its store serves.
inline bool isAtWork(const TestArray &array, const QString &name)
{
    return array.machine(name).presence == Presence::Online && array.storeOf(name).isOnline;
}

} // namespace fallow::test
