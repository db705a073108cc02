// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"
#include "net/control_server.h"
#include "net/local_client.h"
#include "store/disk_file.h"
#include "store/file_store.h"
#include "support/own_loopback.h"
#include "support/test_program.h"
#include "wire/fields.h"
#include "wire/tray_messages.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

QString agentProgram()
{
    return QStringLiteral(FALLOW_BINARY_DIR "/bin/fallow-agent");
}

QString storePath(const TestArray &array, const TestAgent &agent)
{
    return agent.directory() + u"/.fallow-store-"_s + array.storeOf(agent.name()).store.toString();
}

} // namespace

class AgentServiceTest : public QObject
{
    Q_OBJECT

private:
    struct Ran
    {
        int code = -1;
        QString out;
        QString err;
    };
    static Ran run(const QStringList &arguments)
    {
        QProcess process;
        process.start(agentProgram(), arguments);
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kPatienceMs))
            process.kill();
        process.waitForFinished();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void start_notEnrolled_isNotFound()
    {
        const QTemporaryDir room;
        SystemClock clock;
        AgentService service(room.path(), clock);
        QCOMPARE(service.start().error().code, ErrorCode::NotFound);
    }

    void config_bad_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray id = R"("arrayId": "00112233445566778899aabbccddeeff")";
        QTest::newRow("garbage") << QByteArray("\x00\xff", 2);
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("no controller") << "{" + id + R"(, "machine": "2", "storeDirectory": "/x"})";
        QTest::newRow("no machine") << "{" + id + R"(, "controller": "a:1", "storeDirectory": "/x"})";
        QTest::newRow("negative cap")
            << "{" + id + R"(, "controller": "a:1", "machine": "2", "storeDirectory": "/x", "capBytes": -1})";
    }

    void config_bad()
    {
        QFETCH(QByteArray, text);
        const QTemporaryDir room;
        QFile file(room.filePath(u"agent.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        QCOMPARE(AgentConfig::read(room.path()).error().code, ErrorCode::Corrupt);
    }

    void store_deleted_isReportedAndANewOneBegins()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const StoreId old = array.storeOf(u"pc-1"_s).store;
        agent->switchOff();
        QVERIFY(QDir(storePath(array, *agent)).removeRecursively());
        agent->switchOn();
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).store != old && array.storeOf(u"pc-1"_s).isOnline,
                                 kPatienceMs);
        for (const StoreSnapshot &store : array.session->snapshot().stores) {
            if (store.store == old)
                QCOMPARE(store.state, StoreState::Lost);
        }
    }

    /// One that was restored from a backup, say, and takes the store for one of a machine that was let go.
    void olderController_saysDrop_isNotObeyed()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        const QString path = storePath(array, *agent);
        const quint16 port = array.controller->serverPort();
        agent->switchOff();
        QCOMPARE(array.stop(), QString());
        {
            SystemClock clock;
            DataTickets tickets(clock);
            ControlServer older(clock, tickets);
            int hellos = 0;
            connect(&older, &ControlServer::connected, &older, [&](ControlConnection *connection) {
                connection->setRequestHandler([&](const ControlRequest &request, ControlResponder responder) {
                    hellos += request.method == u"agent.hello"_s ? 1 : 0;
                    responder.succeed(toCbor(HelloAnswer{.epoch = 0, .mustDropStore = true}));
                });
            });
            const auto own = Identity::load(ArrayDirectory(array.directory()).identityPath());
            QVERIFY(own && older.start({.identity = *own}, ownLoopback(), port));
            agent->switchOn();
            QTRY_VERIFY_WITH_TIMEOUT(hellos > 0, kPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"error"_s, kPatienceMs);
            QVERIFY(agent->status().reason.contains(u"older controller"_s, Qt::CaseInsensitive));
            QVERIFY(QFileInfo::exists(path));
        }
        QCOMPARE(array.start(), QString());
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QCOMPARE(array.storeOf(u"pc-1"_s).store, store);
    }

    void setQuota_ofAnOlderController_isRefusedAndChangesNothing()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const quint16 port = array.controller->serverPort();
        agent->switchOff();
        QCOMPARE(array.stop(), QString());
        SystemClock clock;
        DataTickets tickets(clock);
        ControlServer later(clock, tickets);
        HelloRequest hello;
        QPointer<ControlConnection> serving;
        connect(&later, &ControlServer::connected, &later, [&](ControlConnection *connection) {
            connection->setRequestHandler([&, connection](const ControlRequest &request, ControlResponder responder) {
                if (request.method == u"agent.hello"_s) {
                    hello = fromCbor<HelloRequest>(request.args).value();
                    HelloAnswer answer;
                    answer.epoch = hello.epochSeen + 1;
                    answer.store = hello.store;
                    answer.quotaBytes = hello.quotaBytes;
                    return responder.succeed(toCbor(answer));
                }
                if (request.method == u"agent.storeReady"_s)
                    serving = connection;
                responder.succeed();
            });
        });
        const auto own = Identity::load(ArrayDirectory(array.directory()).identityPath());
        QVERIFY(own && later.start({.identity = *own}, ownLoopback(), port));
        agent->switchOn();
        QTRY_VERIFY_WITH_TIMEOUT(serving, kPatienceMs);
        const auto setQuota = [&](quint32 epoch, qint64 quotaBytes) {
            std::optional<Result<QCborMap>> answer;
            serving->call(u"store.setQuota"_s,
                          toCbor(StoreQuotaCommand{.epoch = epoch, .store = hello.store, .quotaBytes = quotaBytes}),
                          kPatienceMs, [&](Result<QCborMap> result) { answer = std::move(result); });
            (void)QTest::qWaitFor([&] { return answer.has_value(); }, kPatienceMs);
            return answer.value_or(fail(ErrorCode::Timeout, u"no answer"_s));
        };
        const auto stale = setQuota(hello.epochSeen, hello.quotaBytes / 2);
        QVERIFY(!stale);
        QCOMPARE(stale.error().code, ErrorCode::StaleEpoch);
        QCOMPARE(agent->status().quotaBytes, hello.quotaBytes);
        const auto present = setQuota(hello.epochSeen + 1, hello.quotaBytes / 2);
        QVERIFY2(present, present ? "" : qPrintable(present.error().toString()));
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().quotaBytes, hello.quotaBytes / 2, kPatienceMs);
    }

    void badStrips_controllerIsBusy_areReportedAgainLater()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, 4 * kMiB), QString());
        QVERIFY(array.waitForStripes());
        TestAgent &agent = *array.agents.front();
        QFile file(storePath(array, agent) + u"/storage"_s);
        QVERIFY(file.size() > 2 * kMiB);
        const quint16 port = array.controller->serverPort();
        for (const auto &each : array.agents)
            each->switchOff();
        QCOMPARE(array.stop(), QString());
        SystemClock clock;
        DataTickets tickets(clock);
        ControlServer busy(clock, tickets);
        bool isCut = false;
        QElapsedTimer refused;
        qint64 least = kPatienceMs;
        QList<BadStripsRequest> reports;
        connect(&busy, &ControlServer::connected, &busy, [&](ControlConnection *connection) {
            connection->setRequestHandler([&](const ControlRequest &request, ControlResponder responder) {
                if (request.method == u"agent.hello"_s) {
                    const auto hello = fromCbor<HelloRequest>(request.args).value();
                    HelloAnswer answer;
                    answer.epoch = hello.epochSeen + 1;
                    answer.store = hello.store;
                    answer.quotaBytes = hello.quotaBytes;
                    return responder.succeed(toCbor(answer));
                }
                if (request.method == u"agent.storeReady"_s) // it looks at the file next, and then not for long
                    isCut = file.resize(kMiB);
                if (request.method != u"agent.badStrips"_s)
                    return responder.succeed();
                reports.append(fromCbor<BadStripsRequest>(request.args).value());
                if (reports.size() > 1)
                    least = std::min(least, refused.elapsed());
                refused.start();
                if (reports.size() < 3)
                    return responder.fail({ErrorCode::Busy, u"too much at once"_s, {}});
                responder.succeed();
            });
        });
        const auto own = Identity::load(ArrayDirectory(array.directory()).identityPath());
        QVERIFY(own && busy.start({.identity = *own}, ownLoopback(), port));
        agent.rhythm = {.factsMs = 2 * kPatienceMs, .retryMs = 200};
        agent.switchOn();
        QTRY_COMPARE_WITH_TIMEOUT(reports.size(), 3, kPatienceMs);
        QVERIFY(isCut && !reports.first().stripes.isEmpty());
        for (const BadStripsRequest &report : std::as_const(reports)) {
            QCOMPARE(report.stripes, reports.first().stripes);
            QCOMPARE(report.positions, reports.first().positions);
        }
        QVERIFY2(least >= 190, "it does not wait before it asks again");
    }

    void store_diskNotMounted_isNotGivenUp()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        agent->switchOff();
        auto config = AgentConfig::read(agent->directory());
        QVERIFY(config.has_value());
        QVERIFY(!config->storeVolume.isEmpty());
        config->storeVolume = u"/media/unplugged"_s; // what it was, and is not now
        QVERIFY(config->write(agent->directory()).has_value());
        QVERIFY(QDir(storePath(array, *agent)).removeRecursively());
        agent->switchOn();
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"error"_s, kPatienceMs);
        QVERIFY(agent->status().reason.contains(u"not there"_s));
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Unreachable, kPatienceMs);
        QCOMPARE(array.storeOf(u"pc-1"_s).store, store);
        QCOMPARE(array.storeOf(u"pc-1"_s).state, StoreState::Active);
    }

    void store_deletedAndDamagedInItsPlace_isNotGivenUp()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        const QString path = storePath(array, *agent) + u"/storage"_s;
        const QTemporaryDir backup;
        QVERIFY(QFile::copy(path, backup.filePath(u"storage"_s)));
        QVERIFY(QFile::remove(path));
        QFile bad(path); // put back by somebody, and not right
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write(QByteArray(64 * 1024, 'x')) == 64 * 1024);
        bad.close();
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"error"_s, kPatienceMs);
        // A machine that says hello without its store has lost it, and it would be rebuilt.
        QVERIFY(agent->service()->setOwnerLimits(agent->service()->ownerLimits()).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Unreachable, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.trouble-deleted"_s), 1, kPatienceMs);
        QCOMPARE(agent->status().state, u"error"_s);
        QCOMPARE(AgentConfig::read(agent->directory())->store, store);
        QVERIFY(QFile::remove(path) && QFile::copy(backup.filePath(u"storage"_s), path));
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"connected"_s, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
        QCOMPARE(array.storeOf(u"pc-1"_s).store, store);
        QCOMPARE(array.eventCount(u"store.gone"_s), 0);
    }

    void store_cannotBeOpened_isOneTroubleUntilItCan()
    {
        QStringList states;
        int told = 0;
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        const QString path = storePath(array, *agent) + u"/storage"_s;
        agent->switchOff();
        auto holder = openPosixDiskFile(path, DiskFileMode::Open);
        QVERIFY(holder.has_value());
        agent->switchOn();
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"error"_s, kPatienceMs);
        connect(agent->service(), &AgentService::statusChanged, this, [&] {
            ++told;
            states.append(agent->status().state);
        });
        QTRY_VERIFY_WITH_TIMEOUT(told >= 2, kPatienceMs); // it was tried again, and again
        QCOMPARE(QSet<QString>(states.cbegin(), states.cend()), QSet<QString>{u"error"_s});
        holder->reset();
        QTRY_COMPARE_WITH_TIMEOUT(agent->status().state, u"connected"_s, kPatienceMs);
        agent->switchOff();
    }

    void store_locked_isNotGivenUp()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        SystemClock clock;
        AgentService second(agent->directory(), clock); // the first one holds the store
        QVERIFY(second.start().has_value());
        QTRY_COMPARE_WITH_TIMEOUT(second.status().state, u"error"_s, kPatienceMs);
        QCOMPARE(array.storeOf(u"pc-1"_s).state, StoreState::Active);
        QVERIFY(array.storeOf(u"pc-1"_s).isOnline);
    }

    void store_madeButNotRemembered_isTakenUpAgain()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        auto agent = std::make_unique<TestAgent>(u"pc-1"_s);
        QVERIFY(agent->beginEnrolment(array.makeCode()).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(agent->isEnrolled(), kPatienceMs);
        const auto config = AgentConfig::read(agent->directory());
        QVERIFY(config.has_value());
        {
            // What a crash between making the store and writing agent.json leaves: the first store has number 1.
            EventLoopExecutor executor;
            const auto store = FileStore::create({.directory = agent->directory() + u"/.fallow-store-1"_s,
                                                  .array = config->array,
                                                  .store = StoreId(1),
                                                  .quotaBytes = kGiB,
                                                  .cancel = {},
                                                  .scanProgressed = {}},
                                                 executor);
            QVERIFY(store.has_value());
        }
        agent->switchOn();
        array.agents.push_back(std::move(agent));
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QCOMPARE(array.storeOf(u"pc-1"_s).store, StoreId(1));
        QCOMPARE(AgentConfig::read(array.agents[0]->directory())->store, StoreId(1));
    }

    void stop_tellsTheController_andEnds()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        bool isStopped = false;
        QObject::connect(agent->service(), &AgentService::stopped, this, [&] { isStopped = true; });
        agent->service()->stop(u"shutdown"_s);
        QTRY_VERIFY(isStopped);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Asleep, kPatienceMs);
    }

    void destroyed_whileConnecting_isSafe()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        for (int i = 0; i < 10; ++i) {
            agent->switchOff();
            agent->switchOn();
            const int events = i * 3;
            int seen = 0;
            QObject::connect(agent->service(), &AgentService::statusChanged, this, [&] { ++seen; });
            (void)QTest::qWaitFor([&] { return seen >= events; }, 50);
            QObject::disconnect(agent->service(), nullptr, this, nullptr);
        }
        QVERIFY(array.waitForStore(u"pc-1"_s));
    }

    void program_run_publishesItsStatus()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QTemporaryDir room;
        const QString code = array.makeCode();
        const Ran enrolled =
            run({u"enrol"_s, code, u"--dir"_s, room.path(), u"--name"_s, u"pc-9"_s, u"--cap"_s, u"2GiB"_s});
        QVERIFY2(enrolled.code == 0, qPrintable(enrolled.err));
        const Ran again = run({u"enrol"_s, code, u"--dir"_s, room.path()});
        QCOMPARE(again.code, 1);
        QVERIFY(again.err.contains(u"enrolled already"_s));
        QCOMPARE(run({u"status"_s, u"--dir"_s, room.path()}).code, 1);
        QProcess service;
        service.start(agentProgram(), {u"run"_s, u"--dir"_s, room.path()});
        QVERIFY(array.waitForStore(u"pc-9"_s));
        QTRY_COMPARE_WITH_TIMEOUT(run({u"status"_s, u"--dir"_s, room.path()}).code, 0, kPatienceMs);
        QVERIFY(run({u"status"_s, u"--dir"_s, room.path()}).out.startsWith(u"connected"_s));
        SystemClock clock;
        LocalClient tray(clock, {.path = AgentConfig::socketPath(room.path())});
        std::optional<AgentStatus> seen;
        QObject::connect(&tray, &LocalClient::noticeReceived, this, [&](const QString &, const QCborMap &map) {
            if (const auto status = fromCbor<TrayStatus>(map))
                seen = status->agent;
        });
        tray.start();
        QTRY_VERIFY_WITH_TIMEOUT(seen.has_value(), kPatienceMs);
        QCOMPARE(seen->machineName, u"pc-9"_s);
        const Ran second = run({u"run"_s, u"--dir"_s, room.path()});
        QCOMPARE(second.code, 1);
        QVERIFY2(second.err.contains(u"another agent"_s), qPrintable(second.err));
        service.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(service.state(), QProcess::NotRunning, kPatienceMs);
        QCOMPARE(service.exitCode(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-9"_s).presence, Presence::Asleep, kPatienceMs);
    }

    /// A local socket has no other name than a whole path.
    void program_relativeDirectory_isTheSame()
    {
        const QTemporaryDir room;
        QVERIFY(QDir(room.path()).mkpath(u"own"_s));
        QProcess service;
        service.setWorkingDirectory(room.path());
        service.start(agentProgram(), {u"run"_s, u"--dir"_s, u"own/"_s});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(room.filePath(u"own/agent.sock"_s)), kPatienceMs);
        QProcess status;
        status.setWorkingDirectory(room.path());
        status.start(agentProgram(), {u"status"_s, u"--dir"_s, u"own"_s});
        QTRY_COMPARE_WITH_TIMEOUT(status.state(), QProcess::NotRunning, kPatienceMs);
        const QByteArray said = status.readAllStandardOutput();
        QVERIFY2(said.contains("lent:"), status.readAllStandardError().constData());
        service.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(service.state(), QProcess::NotRunning, kPatienceMs);
    }

    /// The code would be used up, and the service lend nothing.
    void program_enrolWithTooSmallACap_namesTheLeast()
    {
        const QTemporaryDir room;
        const Ran ran = run({u"enrol"_s, u"x"_s, u"--dir"_s, room.filePath(u"own"_s), u"--cap"_s, u"100KiB"_s});
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(u"1.0 GiB"_s), qPrintable(ran.err));
        QVERIFY(!QFileInfo::exists(room.filePath(u"own"_s)));
    }

    void program_absurdInput_saysUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QStringList() << 2;
        QTest::newRow("unknown") << QStringList{u"dance"_s} << 2;
        QTest::newRow("run with more") << QStringList{u"run"_s, u"x"_s} << 2;
        QTest::newRow("enrol without a code") << QStringList{u"enrol"_s} << 2;
        QTest::newRow("a cap that is none") << QStringList{u"enrol"_s, u"x"_s, u"--cap"_s, u"much"_s} << 2;
        QTest::newRow("a cap too small for any store")
            << QStringList{u"enrol"_s, u"x"_s, u"--dir"_s, u"/nonexistent"_s, u"--cap"_s, u"100KiB"_s} << 2;
        QTest::newRow("a code that is none") << QStringList{u"enrol"_s, u"x"_s, u"--dir"_s, u"/nonexistent"_s} << 1;
        QTest::newRow("run, not enrolled") << QStringList{u"run"_s, u"--dir"_s, u"/nonexistent"_s} << 1;
        QTest::newRow("status of nobody") << QStringList{u"status"_s, u"--dir"_s, u"/nonexistent"_s} << 1;
    }

    void program_absurdInput_saysUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Ran ran = run(arguments);
        QCOMPARE(ran.code, code);
        QVERIFY(!ran.err.isEmpty());
    }
};

FALLOW_TEST(AgentServiceTest)
#include "tst_agent_service.moc"
