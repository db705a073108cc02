// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"

#include "base/event_loop_executor.h"
#include "controller/revocation_log.h"
#include "support/test_program.h"
#include "wire/administrator_messages.h"
#include "wire/enrolment_messages.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

RevocationLog::Entry entryFor(char letter, const QDateTime &until, const QString &name = u"Zoë X = 1%"_s)
{
    return {.kind = RevocationLog::Kind::Machine,
            .id = QByteArray(32, letter),
            .until = until,
            .when = QDateTime::currentDateTimeUtc(),
            .name = name,
            .actor = u"admin\n2"_s};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// What `act` does to the array is forgotten by its catalog: a copy of before it takes its place.
QString restoreAround(TestArray &array, const std::function<QString()> &act)
{
    const QString catalog = ArrayDirectory(array.directory()).catalogPath();
    const QString copy = array.directory() + u"/copy"_s;
    if (const QString stopped = array.stop(); !stopped.isEmpty())
        return stopped;
    if (!QFile::copy(catalog, copy))
        return u"no copy"_s;
    if (const QString started = array.start(); !started.isEmpty())
        return started;
    if (const QString acted = act(); !acted.isEmpty())
        return acted;
    if (const QString stopped = array.stop(); !stopped.isEmpty())
        return stopped;
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(catalog + suffix);
    if (!QFile::rename(copy, catalog))
        return u"the copy does not take its place"_s;
    return array.start();
}

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

Identity identityOf(const TestAgent &agent)
{
    return Identity::load(AgentConfig::identityPath(agent.directory())).value_or(Identity());
}

QByteArray printOf(const Identity &identity)
{
    const auto peer = identity.check();
    return peer ? peer->fingerprint : QByteArray();
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
    if (const auto started = client.start({.host = u"127.0.0.1"_s,
                                           .port = array.controller->serverPort(),
                                           .identity = identity,
                                           .authorityFingerprint = {},
                                           .limits = {},
                                           .reconnect = false});
        !started)
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

/// Whether the machine's or administrator's holder is told that he may not come in.
bool isTurnedAway(const TestArray &array, const Identity &identity)
{
    SystemClock clock;
    ControlClient client(clock);
    std::optional<Error> reason;
    QObject::connect(&client, &ControlClient::disconnected, &client, [&](const Error &why, qint64) { reason = why; });
    const auto started = client.start({.host = u"127.0.0.1"_s,
                                       .port = array.controller->serverPort(),
                                       .identity = identity,
                                       .authorityFingerprint = {},
                                       .limits = {},
                                       .reconnect = false});
    return started && waitUntil([&] { return reason.has_value(); }, kPatienceMs) &&
           reason->code == ErrorCode::Unauthorised;
}

bool isLetIn(const TestArray &array, const Identity &identity)
{
    SystemClock clock;
    ControlClient client(clock);
    const auto started = client.start({.host = u"127.0.0.1"_s,
                                       .port = array.controller->serverPort(),
                                       .identity = identity,
                                       .authorityFingerprint = {},
                                       .limits = {},
                                       .reconnect = false});
    (void)waitUntil([&] { return client.state() != ControlClient::State::Connecting; }, kPatienceMs);
    return started && client.state() == ControlClient::State::Connected;
}

} // namespace

/// What an older copy of the catalog cannot know.
class ControllerRevocationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void log_readAnew_saysTheSame()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"log"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RevocationLog log(path);
        QVERIFY(log.load(now).has_value()); // none is there
        QVERIFY(log.add(entryFor('a', now.addDays(3))).has_value());
        QVERIFY(log.add(entryFor('b', {}, QString())).has_value());
        const QByteArray once = contentOf(path);
        QVERIFY(log.add(entryFor('a', now.addDays(3))).has_value()); // again changes nothing
        QCOMPARE(contentOf(path), once);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        RevocationLog again(path);
        QVERIFY(again.load(now).has_value());
        QCOMPARE(again.entries().size(), 2);
        QCOMPARE(again.unreadableLines(), 0);
        QVERIFY(again.contains(QByteArray(32, 'a')) && again.contains(QByteArray(32, 'b')));
        QVERIFY(!again.contains(QByteArray(32, 'c')) && !again.contains({}));
        const RevocationLog::Entry &first = again.entries().first();
        QVERIFY(first.kind == RevocationLog::Kind::Machine);
        QCOMPARE(first.name, u"Zoë X = 1%"_s);
        QCOMPARE(first.actor, u"admin\n2"_s);
        QCOMPARE(first.until.toMSecsSinceEpoch(), now.addDays(3).toMSecsSinceEpoch());
        QVERIFY(!again.entries().last().until.isValid());
    }

    void log_whatHasEnded_isLeftOutOfTheFile()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"log"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RevocationLog log(path);
        QVERIFY(log.add(entryFor('a', now.addDays(1))).has_value());
        QVERIFY(log.add(entryFor('b', now.addDays(100))).has_value());
        QVERIFY(log.add(entryFor('c', {})).has_value());
        QVERIFY(log.load(now.addDays(50)).has_value());
        QVERIFY(!log.contains(QByteArray(32, 'a')));
        QVERIFY(log.contains(QByteArray(32, 'b')) && log.contains(QByteArray(32, 'c')));
        QCOMPARE(contentOf(path).count('\n'), 2);
    }

    /// Wherever a crash cut the last line: what was confirmed is there, and so is what comes next.
    void log_cutAnywhereInItsLastLine_losesNoOther()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"log"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RevocationLog whole(path);
        QVERIFY(whole.add(entryFor('a', {})).has_value());
        const qsizetype confirmed = contentOf(path).size();
        QVERIFY(whole.add(entryFor('b', {})).has_value());
        const QByteArray content = contentOf(path);
        for (qsizetype size = confirmed; size < content.size(); ++size) {
            QVERIFY(write(path, content.first(size)));
            RevocationLog cut(path);
            QVERIFY(cut.load(now).has_value());
            QVERIFY(cut.contains(QByteArray(32, 'a')) && !cut.contains(QByteArray(32, 'b')));
            QVERIFY(cut.add(entryFor('c', {})).has_value());
            RevocationLog next(path);
            QVERIFY(next.load(now).has_value());
            QVERIFY(next.contains(QByteArray(32, 'a')) && next.contains(QByteArray(32, 'c')));
            QCOMPARE(next.unreadableLines(), 0);
        }
    }

    void log_rottenLine_isCountedAndHarmsNoOther()
    {
        const QTemporaryDir room;
        const QString path = room.filePath(u"log"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        RevocationLog log(path);
        for (const char letter : {'a', 'b', 'c'})
            QVERIFY(log.add(entryFor(letter, now.addDays(letter == 'c' ? -10 : 10))).has_value());
        QByteArray content = contentOf(path);
        const qsizetype second = content.indexOf('\n') + 1;
        content[second + 20] = content.at(second + 20) == '7' ? '8' : '7';
        QVERIFY(write(path, content));
        QVERIFY(log.load(now).has_value());
        QCOMPARE(log.unreadableLines(), 1);
        QVERIFY(log.contains(QByteArray(32, 'a')) && !log.contains(QByteArray(32, 'b')));
        QCOMPARE(contentOf(path), content); // it may be wanted: nothing is taken out
    }

    void restoredCatalog_revokedAdministrator_staysOut()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const auto authority = CertificateAuthority::load(ArrayDirectory(array.directory()).authorityPath());
        QVERIFY(authority.has_value());
        const Identity known = *authority->issueIdentity(authority->administratorSubject(u"mallory"_s));
        const Identity later = *authority->issueIdentity(authority->administratorSubject(u"eve"_s));
        const auto use = [&](const Identity &identity) {
            auto session = openSession(IdentityFile{.controllerAddress = array.session->controllerAddress(),
                                                    .arrayName = u"test"_s,
                                                    .certificate = identity.certificatePem,
                                                    .privateKey = identity.privateKeyPem,
                                                    .authority = identity.authorityPem});
            return session && waitUntil([&] { return (*session)->state() == Session::State::Online; }, kPatienceMs);
        };
        const auto revoke = [&](const Identity &identity) {
            const QString print = QString::fromLatin1(identity.check()->fingerprint.toHex());
            return array.ask<ActionAnswer>(u"administrators.revoke"_s, RevokeAdministratorRequest{.fingerprint = print})
                .has_value();
        };
        QVERIFY(use(known)); // the copy knows of this one, and not of the other
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"administrator.first-seen"_s), 1, kPatienceMs);
        QCOMPARE(
            restoreAround(array,
                          [&] { return use(later) && revoke(known) && revoke(later) ? QString() : u"not revoked"_s; }),
            QString());
        QVERIFY(isTurnedAway(array, known));
        QVERIFY(isTurnedAway(array, later));
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"catalog.older"_s), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"administrator.revoked"_s), 2, kPatienceMs);
        const auto list = array.ask<CertificateList>(u"certificates.list"_s, CertificateListRequest{});
        QVERIFY(list.has_value());
        qsizetype revoked = 0;
        for (const CertificateSnapshot &each : list->certificates) {
            if (each.isRevoked) {
                ++revoked;
                QVERIFY(each.holder == u"mallory"_s || each.holder == u"eve"_s);
                QCOMPARE(each.revokedBy, u"admin"_s);
            }
        }
        QCOMPARE(revoked, 2);
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        QVERIFY(isTurnedAway(array, later));
        QCOMPARE(array.eventCount(u"catalog.older"_s), 1); // once: the catalog knows by now
    }

    void restoredCatalog_revokedMachine_staysOut()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const auto identity = Identity::load(AgentConfig::identityPath(array.agents[0]->directory()));
        QVERIFY(identity.has_value());
        array.agents[0]->switchOff();
        QCOMPARE(restoreAround(array,
                               [&]() -> QString {
                                   const auto done = array.ask<ActionAnswer>(
                                       u"machines.revoke"_s,
                                       MachineRequest{.machine = array.machine(u"pc-1"_s).machine});
                                   return done ? QString() : done.error().toString();
                               }),
                 QString());
        QVERIFY(isTurnedAway(array, *identity));
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Revoked, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Lost, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"catalog.older"_s), 1, kPatienceMs);
    }

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
                        return responder.succeed(toCbor(HelloAnswer{.epoch = 1}));
                    }
                    if (request.method == u"agent.renewCertificate"_s)
                        asked = fromCbor<RenewCertificateRequest>(request.args).value().signingRequest;
                    responder.fail({ErrorCode::Unsupported, u"this controller does not know the method"_s, {}});
                });
            });
            const auto own = Identity::load(directory.identityPath());
            QVERIFY(own && older.start({.identity = *own}, QHostAddress(u"127.0.0.1"_s), port));
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

    void restoredCatalog_usedCode_isNotGoodAgain()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QString used = array.makeCode();
        const QString unused = array.makeCode();
        TestAgent first(u"pc-1"_s);
        QCOMPARE(restoreAround(array,
                               [&] {
                                   return first.beginEnrolment(used) &&
                                                  waitUntil([&] { return first.isEnrolled(); }, kPatienceMs)
                                              ? QString()
                                              : u"not enrolled"_s;
                               }),
                 QString());
        TestAgent second(u"pc-2"_s);
        QVERIFY(second.beginEnrolment(used).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(second.outcome.has_value(), kPatienceMs);
        QCOMPARE(second.outcome->error().code, ErrorCode::Unauthorised);
        TestAgent third(u"pc-3"_s);
        QVERIFY(third.beginEnrolment(unused).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(third.isEnrolled(), kPatienceMs);
    }

    /// The list may be missing, too: then no code of the copy is trusted. A copy of the last run needs no higher epoch.
    void supersedingController_openCodes_areWithdrawn_data()
    {
        QTest::addColumn<bool>("hasLaterEpoch");
        QTest::newRow("of a later run") << true;
        QTest::newRow("of the last run") << false;
    }
    void supersedingController_openCodes_areWithdrawn()
    {
        QFETCH(bool, hasLaterEpoch);
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QString code = array.makeCode();
        array.openOptions.supersedeEpoch = hasLaterEpoch ? array.session->snapshot().epoch + 10 : 1U;
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"catalog.older"_s), 1, kPatienceMs);
        TestAgent agent(u"pc-1"_s);
        QVERIFY(agent.beginEnrolment(code).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(agent.outcome.has_value(), kPatienceMs);
        QCOMPARE(agent.outcome->error().code, ErrorCode::Unauthorised);
    }

    void revoke_listCannotBeWritten_isDoneAndTold()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(QDir().mkdir(ArrayDirectory(array.directory()).revocationsPath())); // nothing can be written there
        QVERIFY(array.addAgent(u"pc-1"_s));                                         // its code is used up all the same
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"revocations.not-kept"_s), 1, kPatienceMs);
        const auto done =
            array.ask<ActionAnswer>(u"machines.revoke"_s, MachineRequest{.machine = array.machine(u"pc-1"_s).machine});
        QVERIFY(done.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Revoked, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"revocations.not-kept"_s), 2, kPatienceMs);
    }

    /// An array of before there was a list: its catalog's revocations are taken over.
    void start_withoutAList_writesOneFromTheCatalog()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const auto identity = Identity::load(AgentConfig::identityPath(array.agents[0]->directory()));
        QVERIFY(identity.has_value());
        const MachineRequest request{.machine = array.machine(u"pc-1"_s).machine};
        QVERIFY(array.ask<ActionAnswer>(u"machines.revoke"_s, request).has_value());
        QCOMPARE(array.stop(), QString());
        const QString path = ArrayDirectory(array.directory()).revocationsPath();
        QVERIFY(QFile::remove(path));
        QCOMPARE(array.start(), QString());
        RevocationLog log(path);
        QVERIFY(log.load(QDateTime::currentDateTimeUtc()).has_value());
        QVERIFY(log.contains(identity->check()->fingerprint));
        QCOMPARE(array.eventCount(u"catalog.older"_s), 0);
    }
};

FALLOW_TEST(ControllerRevocationsTest)
#include "tst_controller_revocations.moc"
