// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"
#include "net/controller_finder.h"
#include "net/identity_file.h"
#include "support/own_loopback.h"
#include "support/test_program.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// A firewall that knows TLS, and may be told to break whatever else comes.
class PickyFirewall : public QTcpServer
{
public:
    explicit PickyFirewall(quint16 to)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, to] {
            while (QTcpSocket *near = nextPendingConnection())
                pass(near, to);
        });
    }
    bool isPicky = true;
    int refusedCount = 0;
    QElapsedTimer sinceFirst; ///< that was refused

private:
    void pass(QTcpSocket *near, quint16 to)
    {
        auto *far = new QTcpSocket(near);
        connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
        connect(near, &QTcpSocket::readyRead, near, [this, near, far, to] {
            if (far->state() == QTcpSocket::UnconnectedState) {
                if (isPicky && near->peek(1) != "\x16") {
                    if (refusedCount++ == 0)
                        sinceFirst.start();
                    return near->abort();
                }
                far->connectToHost(ownLoopback(), to);
            }
            far->write(near->readAll()); // kept until it is connected
        });
    }
};

/// A port that nobody listens on at any address, outside of those that connections are given; 0: none was found.
quint16 portFreeEverywhere()
{
    QTcpServer probe; // of both families where there are two
    for (int i = 0; i < 100; ++i) {
        const auto port = quint16(QRandomGenerator::global()->bounded(9000, 10'000));
        if (probe.listen(QHostAddress::Any, port))
            return port;
    }
    return 0;
}

/// The addresses by which one controller is known, before it starts. Its port was chosen for one of them alone: it is
/// chosen anew.
bool advertise(const TestArray &array, const QString &listenHost, const QString &host)
{
    const QString path = ArrayDirectory(array.directory()).configPath();
    auto config = ControllerConfig::read(path);
    auto administrator = IdentityFile::read(array.adminPath());
    const quint16 port = portFreeEverywhere();
    if (!config || !administrator || port == 0)
        return false;
    config->listenHost = listenHost;
    config->listenPort = port;
    config->advertisedAddress = host + u':' + QString::number(port);
    administrator->controllerAddress = ownLoopback().toString() + u':' + QString::number(port);
    return config->write(path).has_value() && administrator->write(array.adminPath()).has_value();
}

bool turnTo(const TestAgent &agent, const QString &host, quint16 port)
{
    auto config = AgentConfig::read(agent.directory());
    if (!config)
        return false;
    config->controllerAddress = host + u':' + QString::number(port);
    return config->write(agent.directory()).has_value();
}

/// Switched off, and from its next start on behind one. Null if it does not know its controller.
std::unique_ptr<PickyFirewall> putBehindAFirewall(TestAgent &agent)
{
    const auto place = ControllerFinder::parse(agent.status().controller);
    if (!place)
        return nullptr;
    agent.switchOff();
    auto firewall = std::make_unique<PickyFirewall>(place->port);
    return turnTo(agent, u"localhost"_s, firewall->serverPort()) ? std::move(firewall) : nullptr;
}

} // namespace

/// What the store is served over: data connections.
class AgentDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// By whatever name or address it knows its controller, the data connections go where the control connection goes.
    void controller_byNameOrAddress_isServed()
    {
        QTcpServer probe;
        const bool hasIPv6 = probe.listen(QHostAddress::LocalHostIPv6);
        TestArray array;
        QVERIFY(advertise(array, hasIPv6 ? u"::"_s : u"0.0.0.0"_s, u"localhost"_s));
        QCOMPARE(array.start(), QString()); // by IPv4: "::" is both
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY2(agent, "enrolled by a name, its store is not online");
        const auto place = ControllerFinder::parse(agent->status().controller);
        QVERIFY(place);
        QCOMPARE(place->host, u"localhost"_s);
        for (const QString &host : hasIPv6 ? QStringList{u"127.0.0.1"_s, u"[::1]"_s} : QStringList{u"127.0.0.1"_s}) {
            agent->switchOff();
            QTRY_VERIFY(!array.storeOf(u"pc-1"_s).isOnline);
            QVERIFY(turnTo(*agent, host, place->port));
            agent->switchOn();
            QTRY_VERIFY2(array.storeOf(u"pc-1"_s).isOnline, qPrintable(host));
            QCOMPARE(array.machine(u"pc-1"_s).address, host == u"[::1]"_s ? u"::1"_s : host); // not ::ffff:127.0.0.1
        }
        QCOMPARE(agent->status().state, u"connected"_s);
    }

    void noDataConnection_forLong_isSaidOnceAndEverywhere()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const auto wall = putBehindAFirewall(*agent);
        QVERIFY(wall);
        PickyFirewall &firewall = *wall;
        agent->rhythm.factsMs = 100;
        agent->switchOn();
        QTRY_COMPARE(agent->status().state, u"error"_s);
        QVERIFY2(agent->status().reason.contains(u"no connection for data"_s), qPrintable(agent->status().reason));
        QVERIFY(!agent->status().reasonWording.isEmpty());
        QVERIFY(firewall.refusedCount > 0);
        QTRY_COMPARE(array.machine(u"pc-1"_s).presence, Presence::Online);
        QTRY_VERIFY(!array.storeOf(u"pc-1"_s).isOnline);
        QTRY_COMPARE(array.eventCount(u"store.trouble-connections"_s), 1);

        QVERIFY(agent->service()->lending().pause(QDateTime::currentDateTimeUtc().addSecs(60))); // then none are wanted
        QTRY_COMPARE(agent->status().state, u"paused"_s);
        agent->service()->lending().resume();
        QTRY_COMPARE(agent->status().state, u"error"_s);

        firewall.isPicky = false;
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"connected"_s, kPatienceMs);
        QVERIFY(array.waitForStore(u"pc-1"_s));
    }

    void noDataConnection_isAskedForMoreAndMoreRarely()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const auto wall = putBehindAFirewall(*agent);
        QVERIFY(wall);
        PickyFirewall &firewall = *wall;
        agent->rhythm.redial = {.firstMs = 20, .longestMs = 1'000};
        agent->switchOn();
        constexpr int kRounds = 7; // of two connections
        QTRY_VERIFY_WITH_TIMEOUT(firewall.refusedCount >= 2 * kRounds, kPatienceMs);
        QVERIFY2(firewall.sinceFirst.elapsed() >= 10 + 20 + 40 + 80 + 160, // at least; a round may come twice
                 qPrintable(QString::number(firewall.sinceFirst.elapsed())));
        firewall.isPicky = false;
        QVERIFY(array.waitForStore(u"pc-1"_s));
    }
};

FALLOW_TEST(AgentDataTest)
#include "tst_agent_data.moc"
