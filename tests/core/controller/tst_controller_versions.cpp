// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"

#include "net/control_handshake.h"
#include "net/data_dial.h"
#include "net/strip_store_server.h"
#include "support/memory_strip_store.h"
#include "support/own_loopback.h"
#include "support/test_program.h"
#include "wire/agent_messages.h"

#include <QSslSocket>
#include <QTest>
#include <QUuid>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// A store in memory that knows by which requests its strips came.
class WatchedStore final : public StripStore
{
public:
    WatchedStore(StoreId id, Executor &executor)
        : m_store(id, executor)
    {}
    StoreId id() const override { return m_store.id(); }
    bool isReady() const override { return true; }
    void put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done) override
    {
        backgroundPuts += priority == IoPriority::Background ? 1 : 0;
        m_store.put(label, std::move(payload), priority, std::move(done));
    }
    void get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority, Completion<SharedBytes> done) override
    {
        m_store.get(key, offset, std::move(into), priority, std::move(done));
    }
    void remove(QList<StripKey> keys, Completion<void> done) override
    {
        m_store.remove(std::move(keys), std::move(done));
    }
    void verify(StripKey key, Completion<StripLabel> done) override { m_store.verify(key, std::move(done)); }
    void putAndVerify(StripLabel label, SharedBytes payload, Completion<StripLabel> done) override
    {
        ++verifiedPuts;
        m_store.putAndVerify(label, std::move(payload), std::move(done));
    }
    void inventory(StripKey after, int limit, Completion<InventoryPage> done) override
    {
        m_store.inventory(after, limit, std::move(done));
    }
    void statistics(Completion<StoreStatistics> done) override { m_store.statistics(std::move(done)); }

    int backgroundPuts = 0;
    int verifiedPuts = 0;

private:
    MemoryStripStore m_store;
};

/// A workstation whose agent says hello in the versions up to one, and does no more than it must to serve a store.
class PlainAgent
{
public:
    PlainAgent(const Identity &identity, quint16 port, int mostVersion)
        : m_identity(identity)
        , m_port(port)
    {
        m_socket.setSslConfiguration(controlTlsConfiguration(identity));
        m_socket.setPeerVerifyName(QString::fromLatin1(kControllerDnsName));
        QObject::connect(&m_socket, &QSslSocket::encrypted, &m_socket, [this, mostVersion] {
            send({ControlFrameType::Hello, 0, {{u"min"_s, 1}, {u"max"_s, mostVersion}}, {}});
        });
        QObject::connect(&m_socket, &QSslSocket::readyRead, &m_socket, [this] { read(); });
        m_socket.connectToHostEncrypted(ownLoopback().toString(), port);
    }
    int backgroundPuts() const { return m_store ? m_store->backgroundPuts : 0; }
    int verifiedPuts() const { return m_store ? m_store->verifiedPuts : 0; }

private:
    void send(const ControlFrame &frame) { m_socket.write(*encodeControlFrame(frame)); }
    void call(const QString &method, const QCborMap &args, std::function<void(const QCborMap &)> done)
    {
        m_calls.insert(++m_lastCall, std::move(done));
        send(requestFrame(m_lastCall, method, args));
    }
    void read()
    {
        while (m_socket.bytesAvailable() > 0) {
            const auto frame = m_reader.feed(m_socket.read(m_reader.bytesWanted()));
            if (frame && *frame)
                take(**frame);
        }
    }
    void take(const ControlFrame &frame)
    {
        if (frame.type == ControlFrameType::Hello)
            call(u"agent.hello"_s,
                 toCbor(HelloRequest{.version = u"0"_s,
                                     .diskFreeBytes = 100 * kGiB,
                                     .diskTotalBytes = 200 * kGiB,
                                     .capBytes = 2 * kGiB}),
                 [this](const QCborMap &answer) { obey(*fromCbor<HelloAnswer>(answer)); });
        else if (frame.type == ControlFrameType::Ping)
            send({ControlFrameType::Pong, frame.requestId, {}, {}});
        else if (frame.type == ControlFrameType::Request)
            send(responseFrame(frame.requestId, {}));
        else if (frame.type == ControlFrameType::Response)
            m_calls.take(frame.requestId)(frame.metadata);
        else
            qWarning() << "the controller says" << frame.metadata;
    }
    void obey(const HelloAnswer &answer)
    {
        m_store = std::make_unique<WatchedStore>(answer.store, m_executor);
        m_server = std::make_unique<StripStoreServer>(*m_store);
        call(u"agent.storeReady"_s,
             toCbor(StoreReadyRequest{.store = answer.store, .storeUuid = QUuid::createUuid().toRfc4122()}),
             [this](const QCborMap &) { call(u"agent.openData"_s, {}, [this](const QCborMap &map) { dial(map); }); });
    }
    void dial(const QCborMap &ticket)
    {
        DataConnection::Setup setup;
        setup.side = DataConnection::Side::Agent;
        setup.ticket = *DataTicket::fromCbor(ticket);
        m_dial = dialData(m_poller, m_clock, ownLoopback(), m_port, std::move(setup), 10'000,
                          [this](Result<std::unique_ptr<DataConnection>> connection) {
                              if (connection)
                                  m_server->serve(std::move(*connection));
                          });
    }

    const Identity m_identity;
    const quint16 m_port;
    SystemClock m_clock;
    EventLoopExecutor m_executor;
    Poller m_poller;
    std::unique_ptr<WatchedStore> m_store;
    std::unique_ptr<StripStoreServer> m_server;
    std::unique_ptr<DataDial> m_dial;
    ControlFrameReader m_reader;
    QHash<quint64, std::function<void(const QCborMap &)>> m_calls;
    quint64 m_lastCall = 0;
    QSslSocket m_socket;
};

} // namespace

/// What a controller asks of agents of several versions.
class ControllerVersionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rebuild_ontoAgentsOfEachVersion_asksWhatTheyKnow_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("before put and verify") << 1;
        QTest::newRow("with put and verify") << 2;
    }
    void rebuild_ontoAgentsOfEachVersion_asksWhatTheyKnow()
    {
        QFETCH(int, version);
        TestArray array;
        QCOMPARE(array.start(), QString());
        std::vector<std::unique_ptr<TestAgent>> enrolled;
        std::vector<std::unique_ptr<PlainAgent>> agents;
        for (int i = 1; i <= 4; ++i) {
            const QString name = u"pc-%1"_s.arg(i);
            auto &agent = enrolled.emplace_back(std::make_unique<TestAgent>(name));
            QVERIFY(agent->beginEnrolment(array.makeCode()));
            QTRY_VERIFY_WITH_TIMEOUT(agent->isEnrolled(), kPatienceMs);
            const auto identity = Identity::load(AgentConfig::identityPath(agent->directory()));
            QVERIFY(identity.has_value());
            agents.push_back(std::make_unique<PlainAgent>(*identity, array.controller->serverPort(), version));
            QVERIFY(array.waitForStore(name));
        }
        // A store is sent such puts only after it has given a strip back as a proof.
        QCOMPARE(array.makeVolume(kSmallStripes, 8 * kMiB), QString());
        QVERIFY(array.waitForStripes());
        agents.front().reset();
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf(array, u"pc-1"_s), Presence::Unreachable, kPatienceMs);
        const auto done = array.ask<ActionAnswer>(u"machines.declareLost"_s,
                                                  MachineRequest{.machine = array.machine(u"pc-1"_s).machine});
        QVERIFY(done.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.job(done->job).state, JobState::Finished, kPatienceMs);
        int backgroundPuts = 0;
        int verifiedPuts = 0;
        for (const auto &agent : agents) {
            backgroundPuts += agent ? agent->backgroundPuts() : 0;
            verifiedPuts += agent ? agent->verifiedPuts() : 0;
        }
        QCOMPARE(verifiedPuts > 0, version >= 2);
        QVERIFY(backgroundPuts > 0); // the first of each store at the least
        QVERIFY(array.isContentWhole());
    }
};

FALLOW_TEST(ControllerVersionsTest)
#include "tst_controller_versions.moc"
