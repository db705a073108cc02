// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/event_loop_executor.h"
#include "core/controller/certificate_rig.h"
#include "support/own_loopback.h"
#include "support/test_program.h"
#include "wire/fields.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// Puts a workstation's certificate near to its end: it has had it for long, and `daysLeft` are left. Its agent is off
/// and the controller stopped. @returns "" or what went wrong.
QString age(const TestArray &array, const TestAgent &agent, qint64 daysLeft)
{
    const ArrayDirectory directory(array.directory());
    const auto authority = CertificateAuthority::load(directory.authorityPath());
    auto identity = Identity::load(AgentConfig::identityPath(agent.directory()));
    const auto peer = identity ? identity->check() : Result<PeerIdentity>(fail(identity.error()));
    if (!authority || !peer)
        return u"no identity"_s;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto request = KeyPair{identity->privateKeyPem}.certificateRequest({});
    const auto certificate = authority->issue(*request, authority->machineSubject(peer->machine),
                                              {now.addDays(daysLeft - 1825), now.addDays(daysLeft)});
    if (!certificate)
        return certificate.error().toString();
    identity->certificatePem = *certificate;
    if (const auto saved = identity->save(AgentConfig::identityPath(agent.directory())); !saved)
        return saved.error().toString();
    EventLoopExecutor executor;
    auto catalog = Catalog::open(directory.catalogPath());
    if (!catalog)
        return catalog.error().toString();
    const auto machines = (*catalog)->makeReader().value()->machines().value();
    CatalogChange change;
    for (MachineRecord machine : machines) {
        if (machine.id != peer->machine)
            continue;
        machine.certificateFingerprint = identity->check()->fingerprint;
        change.putMachines = {machine};
    }
    std::optional<Result<void>> done;
    (*catalog)->commit(std::move(change), executor, [&](Result<void> result) { done = std::move(result); });
    if (!waitUntil([&] { return done.has_value(); }, kPatienceMs))
        return u"no commit"_s;
    return *done ? QString() : done->error().toString();
}

/// An array with the workstation pc-1, whose certificate ends in 100 days; its agent is off, the controller runs.
QString startWithAgedAgent(TestArray &array)
{
    if (const QString started = array.start(); !started.isEmpty())
        return started;
    if (!array.addAgent(u"pc-1"_s))
        return u"no agent"_s;
    array.agents[0]->switchOff();
    if (const QString stopped = array.stop(); !stopped.isEmpty())
        return stopped;
    if (const QString aged = age(array, *array.agents[0], 100); !aged.isEmpty())
        return aged;
    return array.start();
}

/// Asks for a certificate for another key as pc-1's agent does, and stores nothing. @returns the identity it got.
Result<Identity> askForAnother(const TestArray &array, const Identity &identity)
{
    const auto key = KeyPair::generate();
    const auto request = key->certificateRequest({});
    SystemClock clock;
    ControlClient client(clock);
    std::optional<Result<QCborMap>> answer;
    QObject::connect(&client, &ControlClient::connected, &client, [&](ControlConnection *connection) {
        const HelloRequest hello{.version = u"0"_s, .diskFreeBytes = 100 * kGiB, .diskTotalBytes = 100 * kGiB};
        connection->call(u"agent.hello"_s, toCbor(hello), kPatienceMs, [&, connection](Result<QCborMap>) {
            connection->call(u"agent.renewCertificate"_s, toCbor(RenewCertificateRequest{.signingRequest = *request}),
                             kPatienceMs, [&](Result<QCborMap> got) { answer = std::move(got); });
        });
    });
    if (const auto started = array.connectAs(identity, client, false); !started)
        return fail(started.error());
    if (!waitUntil([&] { return answer.has_value(); }, kPatienceMs))
        return fail(ErrorCode::Timeout, u"no answer"_s);
    const auto got =
        *answer ? fromCbor<RenewCertificateAnswer>(**answer) : Result<RenewCertificateAnswer>(fail(answer->error()));
    if (!got)
        return fail(got.error());
    return Identity{
        .certificatePem = got->certificate, .privateKeyPem = key->privateKeyPem, .authorityPem = identity.authorityPem};
}

} // namespace

/// Certificates that come to their end, and the next ones.
class ControllerRenewalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificate_nearItsEnd_isRenewedByTheAgent()
    {
        TestArray array;
        QCOMPARE(startWithAgedAgent(array), QString());
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        TestAgent &agent = *array.agents[0];
        const Identity former = identityOf(agent);
        agent.switchOn();
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"machine.certificate-renewed"_s), 1, kPatienceMs);
        QCOMPARE(array.eventCount(u"machine.certificate-made"_s), 1);
        const Identity later = identityOf(agent);
        QVERIFY(printOf(later) != printOf(former) && later.privateKeyPem != former.privateKeyPem);
        QCOMPARE(later.check()->machine, former.check()->machine);
        QVERIFY(later.check()->expires > QDateTime::currentDateTimeUtc().addYears(4));
        QVERIFY(!QFile::exists(agent.directory() + u"/renewal-key.pem"_s));
        QVERIFY(array.waitForStore(u"pc-1"_s)); // it serves on
        QCOMPARE(array.storeOf(u"pc-1"_s).store, store);
        QVERIFY(isTurnedAway(array, former));
        agent.switchOff();
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        agent.switchOn();
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QVERIFY(isTurnedAway(array, former));
        QCOMPARE(printOf(identityOf(agent)), printOf(later)); // once is enough
        QCOMPARE(array.eventCount(u"machine.cloned"_s), 0);
    }

    /// The answer was lost with the machine that asked: it comes with the former one, and gets another in an hour.
    void certificate_answerLost_bothLetItInUntilItComesWithTheNew()
    {
        TestArray array;
        QCOMPARE(startWithAgedAgent(array), QString());
        const Identity former = identityOf(*array.agents[0]);
        const auto later = askForAnother(array, former);
        QVERIFY2(later, later ? "" : qPrintable(later.error().toString()));
        QVERIFY(isLetIn(array, former));
        array.kill();
        QCOMPARE(array.start(), QString());
        const auto busy = askForAnother(array, former);
        QCOMPARE(busy.error().code, ErrorCode::Busy); // and not Unauthorised
        const auto early = askForAnother(array, *later);
        QCOMPARE(early.error().code, ErrorCode::Refused); // good for years; its hello has put it in force
        QVERIFY(isTurnedAway(array, former));
    }

    void certificate_ofARevokedMachine_noneIsGood_alsoByAnOlderCatalog()
    {
        TestArray array;
        QCOMPARE(startWithAgedAgent(array), QString());
        TestAgent &agent = *array.agents[0];
        const Identity former = identityOf(agent);
        Identity later;
        QCOMPARE(restoreAround(array,
                               [&]() -> QString {
                                   const auto asked = askForAnother(array, former);
                                   if (!asked)
                                       return asked.error().toString();
                                   later = *asked;
                                   (void)askForAnother(array, later); // comes with it
                                   const auto done = array.ask<ActionAnswer>(
                                       u"machines.revoke"_s,
                                       MachineRequest{.machine = array.machine(u"pc-1"_s).machine});
                                   if (!done)
                                       return done.error().toString();
                                   return isTurnedAway(array, former) && isTurnedAway(array, later) ? QString()
                                                                                                    : u"let in"_s;
                               }),
                 QString());
        QVERIFY(isTurnedAway(array, former)); // by this catalog it would be the one in force
        QVERIFY(isTurnedAway(array, later));
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Revoked, kPatienceMs);
    }

    /// A catalog of before the renewal knows the former one alone: the agent has kept it, and renews anew.
    void restoredCatalog_renewedMachine_comesBackWithTheFormerOne()
    {
        TestArray array;
        QCOMPARE(startWithAgedAgent(array), QString());
        TestAgent &agent = *array.agents[0];
        array.openOptions.supersedeEpoch = 1000; // what the store will have seen
        QByteArray renewed;
        QCOMPARE(restoreAround(array,
                               [&]() -> QString {
                                   agent.switchOn();
                                   if (!waitUntil(
                                           [&] {
                                               return array.eventCount(u"machine.certificate-renewed"_s) == 1 &&
                                                      array.storeOf(u"pc-1"_s).isOnline;
                                           },
                                           kPatienceMs))
                                       return u"not renewed"_s;
                                   renewed = printOf(identityOf(agent));
                                   agent.switchOff();
                                   array.openOptions.supersedeEpoch = 2000;
                                   return {};
                               }),
                 QString());
        QCOMPARE(array.eventCount(u"machine.certificate-renewed"_s), 0);
        agent.switchOn();
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"machine.certificate-renewed"_s), 1, kPatienceMs);
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QVERIFY(printOf(identityOf(agent)) != renewed);
    }

    /// A controller of before there was renewal: nothing changes, and the same key is asked for once it knows how.
    void certificate_controllerIsOlder_agentStaysAndAsksAgainLater()
    {
        TestArray array;
        QCOMPARE(startWithAgedAgent(array), QString());
        const ArrayDirectory directory(array.directory());
        const quint16 port = array.controller->serverPort();
        QCOMPARE(array.stop(), QString());
        TestAgent &agent = *array.agents[0];
        const Identity former = identityOf(agent);
        QByteArray asked;
        {
            SystemClock clock;
            DataTickets tickets(clock);
            ControlServer older(clock, tickets);
            int hellos = 0;
            connect(&older, &ControlServer::connected, &older, [&](ControlConnection *connection) {
                connection->setRequestHandler([&](const ControlRequest &request, ControlResponder responder) {
                    if (request.method == u"agent.hello"_s) {
                        ++hellos;
                        return responder.succeed(toCbor(HelloAnswer{.epoch = 1000}));
                    }
                    if (request.method == u"agent.renewCertificate"_s)
                        asked = fromCbor<RenewCertificateRequest>(request.args).value().signingRequest;
                    responder.fail({ErrorCode::Unsupported, u"this controller does not know the method"_s, {}});
                });
            });
            const auto own = Identity::load(directory.identityPath());
            QVERIFY(own && older.start({.identity = *own}, ownLoopback(), port));
            agent.switchOn();
            QTRY_VERIFY_WITH_TIMEOUT(!asked.isEmpty(), kPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(agent.status().state, u"connected"_s, kPatienceMs);
            QCOMPARE(hellos, 1);
            QCOMPARE(printOf(identityOf(agent)), printOf(former));
        }
        QCOMPARE(array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"machine.certificate-renewed"_s), 1, kPatienceMs);
        const auto request = KeyPair{identityOf(agent).privateKeyPem}.certificateRequest({});
        QCOMPARE(requestKeyFingerprint(*request).value(), requestKeyFingerprint(asked).value());
        QVERIFY(array.waitForStore(u"pc-1"_s));
    }

    /// One whose agent does not renew must not fall silently off the array.
    void certificate_notRenewed_isTold()
    {
        TestArray array;
        array.openOptions.pace.certificatesMs = 100;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        array.agents[0]->switchOff();
        QCOMPARE(array.stop(), QString());
        QCOMPARE(age(array, *array.agents[0], 30), QString());
        QCOMPARE(array.start(), QString());
        QVERIFY(isLetIn(array, identityOf(*array.agents[0]))); // it connects, and asks for nothing
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"machine.certificate-ends"_s), 1, kPatienceMs);
        QCOMPARE(array.eventCount(u"machine.certificate-ended"_s), 0);
    }
};

FALLOW_TEST(ControllerRenewalsTest)
#include "tst_controller_renewals.moc"
