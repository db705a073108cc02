// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"

#include "core/catalog/catalog_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

const QString kSmallStripes = u"distributed 2+1, strip 16 KiB"_s;

Presence presenceOf(const TestArray &array, const QString &name)
{
    return array.machine(name).presence;
}

/// Changes the catalog while no controller runs.
Result<void> changeCatalog(const QString &directory, const std::function<CatalogChange(CatalogReader &)> &change)
{
    auto catalog = Catalog::open(ArrayDirectory(directory).catalogPath());
    if (!catalog)
        return fail(catalog.error());
    auto reader = (*catalog)->makeReader();
    return commitNow(**catalog, change(**reader));
}

} // namespace

class ControllerFleetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enrol_withCode_storeServes()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        QCOMPARE(array.machine(u"pc-1"_s).approval, MachineApproval::Approved);
        QTRY_COMPARE(presenceOf(array, u"pc-1"_s), Presence::Online);
        QTRY_COMPARE(array.agents[0]->status().state, u"connected"_s);
        QVERIFY(array.agents[0]->status().quotaBytes > 0);
        QVERIFY(array.agents[0]->status().quotaBytes <= 2 * kGiB);
    }

    void enrol_codeUsedTwice_secondIsTurnedAway()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QString code = array.makeCode();
        TestAgent first(u"pc-1"_s);
        QVERIFY(first.beginEnrolment(code).has_value());
        QTRY_VERIFY(first.isEnrolled());
        TestAgent second(u"pc-2"_s);
        QVERIFY(second.beginEnrolment(code).has_value());
        QTRY_VERIFY(second.outcome.has_value());
        QCOMPARE(second.outcome->error().code, ErrorCode::Unauthorised);
    }

    void enrol_interruptedWhileWaiting_goesOnWithTheSameCode()
    {
        TestArray array(true);
        QCOMPARE(array.start(), QString());
        const QString code = array.makeCode();
        TestAgent agent(u"pc-1"_s);
        QVERIFY(agent.beginEnrolment(code).has_value());
        QTRY_VERIFY(!agent.fingerprint.isEmpty());
        const QString shown = agent.fingerprint;
        agent.enrolment.reset();
        agent.fingerprint.clear();
        QVERIFY(agent.beginEnrolment(code).has_value());
        QTRY_COMPARE(agent.fingerprint, shown);
        QTRY_COMPARE(array.machine(u"pc-1"_s).fingerprint, shown);
        const auto approved =
            array.ask<ActionAnswer>(u"machines.approve"_s, MachineRequest{.machine = array.machine(u"pc-1"_s).machine});
        QVERIFY(approved.has_value());
        QTRY_VERIFY_WITH_TIMEOUT(agent.isEnrolled(), kPatienceMs);
        QVERIFY(!QFile::exists(agent.directory() + u"/enrolment-key.pem"_s));
    }

    void enrol_rejected_failsAndForgetsItsKey()
    {
        TestArray array(true);
        QCOMPARE(array.start(), QString());
        TestAgent agent(u"pc-1"_s);
        QVERIFY(agent.beginEnrolment(array.makeCode()).has_value());
        QTRY_COMPARE(array.machine(u"pc-1"_s).approval, MachineApproval::Waiting);
        QTRY_VERIFY(!array.machine(u"pc-1"_s).machine.isNull());
        QVERIFY(
            array.ask<ActionAnswer>(u"machines.reject"_s, MachineRequest{.machine = array.machine(u"pc-1"_s).machine})
                .has_value());
        QTRY_VERIFY_WITH_TIMEOUT(agent.outcome.has_value(), kPatienceMs);
        QCOMPARE(agent.outcome->error().code, ErrorCode::Unauthorised);
    }

    void forget_machine_mayAskAgainAndHoldsNothing()
    {
        TestArray array(true);
        QCOMPARE(array.start(), QString());
        TestAgent agent(u"pc-1"_s);
        const QString code = array.makeCode();
        QVERIFY(agent.beginEnrolment(code).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(!array.machine(u"pc-1"_s).machine.isNull(), kPatienceMs);
        const MachineRequest request{.machine = array.machine(u"pc-1"_s).machine};
        QCOMPARE(array.ask<ActionAnswer>(u"machines.forget"_s, request).error().code, ErrorCode::Refused); // it waits
        QVERIFY(array.ask<ActionAnswer>(u"machines.reject"_s, request).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(agent.outcome.has_value(), kPatienceMs);
        const MachineRequest preview{.machine = request.machine, .isPreview = true};
        QVERIFY(array.ask<ActionAnswer>(u"machines.forget"_s, preview).has_value());
        QCOMPARE(array.machine(u"pc-1"_s).machine, request.machine); // nothing was done
        QVERIFY(array.ask<ActionAnswer>(u"machines.forget"_s, request).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(array.machine(u"pc-1"_s).machine.isNull(), kPatienceMs);
        const auto told = array.ask<EventList>(u"events.list"_s,
                                               EventListRequest{.kind = u"machine.forgotten"_s, .actor = u"admin"_s});
        QVERIFY(told.has_value());
        QCOMPARE(told->events.size(), 1);
        QCOMPARE(array.ask<ActionAnswer>(u"machines.forget"_s, request).error().code, ErrorCode::NotFound);
    }

    void forget_machineWithStripsInTheCatalog_isRefused()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.waitForStripes());
        const MachineRequest request{.machine = array.machine(u"pc-1"_s).machine};
        QCOMPARE(array.ask<ActionAnswer>(u"machines.forget"_s, request).error().code, ErrorCode::Refused); // a member
        QVERIFY(array.ask<ActionAnswer>(u"machines.revoke"_s, request).has_value());
        const auto refused = array.ask<ActionAnswer>(u"machines.forget"_s, request); // 2+1 has nowhere to go
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY2(refused.error().what.contains(u"strips"_s), qPrintable(refused.error().what));
        const auto wording = Wording::parse(refused.error().wording); // for consoles of any language
        QVERIFY(wording.has_value());
        QCOMPARE(wording->english(), refused.error().what);
        QCOMPARE(array.machine(u"pc-1"_s).machine, request.machine);
    }

    void declareLost_machineOff_rebuildEndsAndDataIsWhole()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(4));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.waitForStripes());
        array.agents[0]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf(array, u"pc-1"_s), Presence::Unreachable, kPatienceMs);
        QVERIFY(array.isContentWhole());
        const MachineRequest request{.machine = array.machine(u"pc-1"_s).machine, .isPreview = true};
        const auto preview = array.ask<ActionAnswer>(u"machines.declareLost"_s, request);
        QVERIFY(preview.has_value());
        QVERIFY(preview->stripesTouched > 0);
        QCOMPARE(preview->stripesLost, 0);
        QVERIFY(preview->job.isNull());
        const auto done =
            array.ask<ActionAnswer>(u"machines.declareLost"_s, MachineRequest{.machine = request.machine});
        QVERIFY(done.has_value());
        QVERIFY(!done->job.isNull());
        QTRY_COMPARE_WITH_TIMEOUT(array.job(done->job).state, JobState::Finished, kPatienceMs);
        QCOMPARE(array.job(done->job).problemCount, 0);
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().health, u"healthy"_s, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    void lostMachine_returns_itsStoreCountsAgain()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(4));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.waitForStripes());
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        array.agents[0]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf(array, u"pc-1"_s), Presence::Unreachable, kPatienceMs);
        QVERIFY(array
                    .ask<ActionAnswer>(u"machines.declareLost"_s,
                                       MachineRequest{.machine = array.machine(u"pc-1"_s).machine})
                    .has_value());
        array.agents[0]->switchOn();
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QCOMPARE(array.storeOf(u"pc-1"_s).store, store);
        QTRY_COMPARE(array.storeOf(u"pc-1"_s).state, StoreState::Active);
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().health, u"healthy"_s, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    void lostMachine_rebuilt_itsStoreLeavesTheListsUntilItReturns()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        for (int i = 1; i <= 4; ++i)
            QVERIFY(array.addAgent(u"pc-%1"_s.arg(i)));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        array.agents[0]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf(array, u"pc-1"_s), Presence::Unreachable, kPatienceMs);
        QVERIFY(!array.storeOf(u"pc-1"_s).store.isNull());
        const auto done = array.ask<ActionAnswer>(u"machines.declareLost"_s,
                                                  MachineRequest{.machine = array.machine(u"pc-1"_s).machine});
        QVERIFY(done.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.job(done->job).state, JobState::Finished, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).store.isNull(), kPatienceMs);
        QCOMPARE(presenceOf(array, u"pc-1"_s), Presence::Lost); // the machine stays
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        QVERIFY(array.storeOf(u"pc-1"_s).store.isNull());
        QCOMPARE(presenceOf(array, u"pc-1"_s), Presence::Lost);
        array.agents[0]->switchOn();
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QCOMPARE(array.storeOf(u"pc-1"_s).store, store); // in its old life: what it holds is compared
        QTRY_COMPARE(array.storeOf(u"pc-1"_s).state, StoreState::Active);
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().health, u"healthy"_s, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    void lostMachine_withStripsStillThere_staysInTheLists()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        for (int i = 1; i <= 3; ++i)
            QVERIFY(array.addAgent(u"pc-%1"_s.arg(i)));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        array.agents[0]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf(array, u"pc-1"_s), Presence::Unreachable, kPatienceMs);
        const auto done = array.ask<ActionAnswer>(u"machines.declareLost"_s,
                                                  MachineRequest{.machine = array.machine(u"pc-1"_s).machine});
        QVERIFY(done.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).state, StoreState::Lost, kPatienceMs);
        array.controller->fleet().resumeDrains();               // looks, too
        QVERIFY(array.controller->fleet().vacated().isEmpty()); // 2+1 has nowhere to go
        QVERIFY(!array.storeOf(u"pc-1"_s).store.isNull());
        array.agents[0]->switchOn();
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().health, u"healthy"_s, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    void retire_machineWithData_isEmptiedAndLetGo()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(4));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.waitForStripes());
        const auto done =
            array.ask<ActionAnswer>(u"machines.retire"_s, MachineRequest{.machine = array.machine(u"pc-1"_s).machine});
        QVERIFY(done.has_value());
        QVERIFY(!done->job.isNull());
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Retired, kPatienceMs);
        QCOMPARE(array.storeOf(u"pc-1"_s).state, StoreState::Retired);
        QTRY_COMPARE_WITH_TIMEOUT(array.agents[0]->status().state, u"error"_s, kPatienceMs);
        array.agents[0]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().health, u"healthy"_s, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    void drain_controllerRestarted_goesOnByItself()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(4));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.waitForStripes());
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        array.kill();
        QVERIFY(changeCatalog(array.directory(), [store](CatalogReader &reader) {
                    CatalogChange change;
                    for (StoreRecord record : valueOf(reader.stores())) {
                        if (record.id == store) {
                            record.state = StoreState::Draining;
                            change.putStores.append(record);
                        }
                    }
                    return change;
                }).has_value());
        QCOMPARE(array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Retired, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    void revoke_connectedMachine_isCutOffAtOnce()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        QCOMPARE(array.controller->fleet().addresses().size(), 1);
        const auto done =
            array.ask<ActionAnswer>(u"machines.revoke"_s, MachineRequest{.machine = array.machine(u"pc-1"_s).machine});
        QVERIFY(done.has_value());
        QCOMPARE(array.controller->fleet().addresses().size(), 0);
        QTRY_VERIFY(!array.storeOf(u"pc-1"_s).isOnline);
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf(array, u"pc-1"_s), Presence::Lost, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.agents[0]->status().state, u"error"_s, kPatienceMs);
    }

    void controllerRestart_agentsComeBackAndDataIsWhole()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        for (int i = 1; i <= 3; ++i)
            QVERIFY(array.waitForStore(u"pc-%1"_s.arg(i)));
        QVERIFY(array.isContentWhole());
    }

    void lostStore_knownBeforeTheStart_isRebuiltWithoutBeingAsked()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(4));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.waitForStripes());
        const MachineId machine = array.machine(u"pc-1"_s).machine;
        array.agents[0]->switchOff();
        array.kill();
        QVERIFY(changeCatalog(array.directory(), [machine](CatalogReader &reader) {
                    CatalogChange change;
                    for (StoreRecord record : valueOf(reader.stores())) {
                        record.state = record.machine == machine ? StoreState::Lost : record.state;
                        change.putStores.append(record);
                    }
                    for (MachineRecord record : valueOf(reader.machines())) {
                        record.presence = record.id == machine ? Presence::Lost : record.presence;
                        change.putMachines.append(record);
                    }
                    return change;
                }).has_value());
        QCOMPARE(array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().health, u"healthy"_s, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.lastJob(u"rebuild"_s).state, JobState::Finished, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    void secondConnection_sameIdentity_replacesTheFirst()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const auto identity = Identity::load(AgentConfig::identityPath(array.agents[0]->directory()));
        QVERIFY(identity.has_value());
        SystemClock clock;
        ControlClient other(clock);
        bool isAnswered = false;
        QObject::connect(&other, &ControlClient::connected, &other, [&](ControlConnection *connection) {
            connection->call(u"agent.hello"_s, toCbor(HelloRequest{.version = u"0"_s, .epochSeen = 0}), 10'000,
                             [&](Result<QCborMap>) { isAnswered = true; });
        });
        array.agents[0]->switchOff();
        QVERIFY(other
                    .start({.host = u"127.0.0.1"_s,
                            .port = array.controller->serverPort(),
                            .identity = *identity,
                            .authorityFingerprint = {},
                            .limits = {}})
                    .has_value());
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, kPatienceMs);
        QSignalSpy lost(&other, &ControlClient::disconnected);
        array.agents[0]->switchOn();
        QTRY_VERIFY_WITH_TIMEOUT(!lost.isEmpty(), kPatienceMs);
        other.stop();
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf(array, u"pc-1"_s), Presence::Online, kPatienceMs);
        QCOMPARE(array.controller->fleet().addresses().size(), 1);
    }

    /// One disk copied from the other: whose strips are right nobody can tell.
    void copiedMachine_bothAreFenced()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const auto identity = Identity::load(AgentConfig::identityPath(array.agents[0]->directory()));
        QVERIFY(identity.has_value());
        SystemClock clock;
        ControlClient copy(clock);
        std::optional<ErrorCode> refusal;
        QObject::connect(&copy, &ControlClient::connected, &copy, [&](ControlConnection *connection) {
            connection->call(u"agent.hello"_s, toCbor(HelloRequest{.version = u"0"_s, .boot = u"of a copy"_s}), 60'000,
                             [&](Result<QCborMap> answer) {
                                 if (!answer && !refusal)
                                     refusal = answer.error().code;
                             });
        });
        QVERIFY(copy.start({.host = u"127.0.0.1"_s,
                            .port = array.controller->serverPort(),
                            .identity = *identity,
                            .authorityFingerprint = {},
                            .limits = {}})
                    .has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"machine.cloned"_s), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(refusal == ErrorCode::Unauthorised || refusal == ErrorCode::Disconnected, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Waiting, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(u"pc-1"_s).isOnline, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(array.controller->fleet().addresses().isEmpty(), kPatienceMs);
    }

    /// A machine that was resumed twice from one snapshot: both halves go on from the same connection.
    void resumedTwice_bothAreFenced_butWhoConnectsAnewIsNot()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const auto identity = Identity::load(AgentConfig::identityPath(array.agents[0]->directory()));
        QVERIFY(identity.has_value());
        array.agents[0]->switchOff();
        SystemClock clock;
        struct Half
        {
            Half(Clock &time, QString first)
                : client(time)
                , link(std::move(first))
            {}
            ControlClient client;
            QString link;
            QString formerLink;
            int helloCount = 0;
            std::optional<ErrorCode> refusal;
        };
        const auto start = [&](Half &half) {
            return half.client
                .start({.host = u"127.0.0.1"_s,
                        .port = array.controller->serverPort(),
                        .identity = *identity,
                        .authorityFingerprint = {},
                        .limits = {}})
                .has_value();
        };
        const auto listen = [](Half &half) {
            QObject::connect(
                &half.client, &ControlClient::connected, &half.client, [&half](ControlConnection *connection) {
                    connection->setRequestHandler(
                        [](const ControlRequest &, ControlResponder responder) { responder.succeed(); });
                    const HelloRequest hello{
                        .version = u"0"_s, .boot = u"one"_s, .link = half.link, .formerLink = half.formerLink};
                    half.formerLink = std::exchange(half.link, half.link + u"+"_s);
                    connection->call(u"agent.hello"_s, toCbor(hello), 60'000, [&half](Result<QCborMap> answer) {
                        ++half.helloCount;
                        if (!answer)
                            half.refusal = answer.error().code;
                    });
                });
        };
        Half one(clock, u"a"_s);
        listen(one);
        QVERIFY(start(one));
        QTRY_COMPARE_WITH_TIMEOUT(one.helloCount, 1, kPatienceMs);
        one.client.stop(); // as when the network has changed
        QVERIFY(start(one));
        QTRY_VERIFY_WITH_TIMEOUT(one.helloCount >= 2, kPatienceMs);
        QVERIFY(!one.refusal);
        QCOMPARE(array.eventCount(u"machine.cloned"_s), 0);
        Half other(clock, u"b"_s);
        other.formerLink = one.formerLink; // what both remember
        listen(other);
        QVERIFY(start(other)); // takes its place, and is found out when it comes back
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"machine.cloned"_s), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Waiting, kPatienceMs);
    }

    void agentRestarted_againAndAgain_isNoCopy()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        for (int i = 0; i < 3; ++i) {
            array.agents[0]->switchOff();
            array.agents[0]->switchOn();
            QTRY_COMPARE_WITH_TIMEOUT(array.agents[0]->status().state, u"connected"_s, kPatienceMs);
            QVERIFY(array.waitForStore(u"pc-1"_s));
        }
        QCOMPARE(array.eventCount(u"machine.cloned"_s), 0);
    }

    /// A certificate that another has replaced, or whose machine is not known any more, gets no word out of us.
    void outdatedCertificate_isRefusedBeforeAnyMessage()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const auto authority = CertificateAuthority::load(ArrayDirectory(array.directory()).authorityPath());
        QVERIFY(authority.has_value());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const MachineId known = array.machine(u"pc-1"_s).machine;
        for (const PeerIdentity &subject : {authority->machineSubject(known), authority->machineSubject(MachineId(999)),
                                            authority->controllerSubject()}) {
            SystemClock clock;
            ControlClient client(clock);
            QSignalSpy connected(&client, &ControlClient::connected);
            QSignalSpy failed(&client, &ControlClient::disconnected);
            QVERIFY(client
                        .start({.host = u"127.0.0.1"_s,
                                .port = array.controller->serverPort(),
                                .identity = *authority->issueIdentity(subject),
                                .authorityFingerprint = {},
                                .limits = {},
                                .reconnect = false})
                        .has_value());
            QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
            QVERIFY(connected.isEmpty());
        }
        QCOMPARE(presenceOf(array, u"pc-1"_s), Presence::Online);
    }

    void restoredCatalog_agentsRefuse_untilItSupersedes()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        QCOMPARE(array.stop(), QString());
        const QString catalog = ArrayDirectory(array.directory()).catalogPath();
        const QString backup = array.directory() + u"/backup"_s;
        QVERIFY(QFile::copy(catalog, backup));
        quint32 seen = 0;
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(array.start(), QString());
            QVERIFY(array.waitForStore(u"pc-1"_s));
            seen = array.session->snapshot().epoch;
            QCOMPARE(array.stop(), QString());
        }
        for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(catalog + suffix);
        QVERIFY(QFile::rename(backup, catalog));
        QCOMPARE(array.start(), QString());
        QVERIFY(array.session->snapshot().epoch < seen);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"controller.stale"_s), 1, kPatienceMs);
        QVERIFY(!array.storeOf(u"pc-1"_s).isOnline);
        QCOMPARE(array.stop(), QString());
        array.openOptions.supersedeEpoch = seen;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.session->snapshot().epoch > seen);
        QVERIFY(array.waitForStore(u"pc-1"_s));
    }

    void setQuota_controllerRestarted_isKept()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const qint64 wanted = 1234 * kMiB;
        const SetQuotaRequest request{.store = array.storeOf(u"pc-1"_s).store, .quotaBytes = wanted};
        QVERIFY(array.ask<ActionAnswer>(u"stores.setQuota"_s, request).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).quotaBytes, wanted, kPatienceMs);
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QTRY_COMPARE_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).quotaBytes, wanted, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.agents[0]->status().quotaBytes, wanted, kPatienceMs);
    }

    void setQuota_machineAway_holdsWhenItIsBack()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        array.agents[0]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf(array, u"pc-1"_s), Presence::Unreachable, kPatienceMs);
        const SetQuotaRequest request{.store = array.storeOf(u"pc-1"_s).store, .quotaBytes = 1100 * kMiB};
        QVERIFY(array.ask<ActionAnswer>(u"stores.setQuota"_s, request).has_value());
        array.agents[0]->switchOn();
        QTRY_COMPARE_WITH_TIMEOUT(array.agents[0]->status().quotaBytes, 1100 * kMiB, kPatienceMs);
    }

    void stop_agentsAway_endsInTime()
    {
        TestArray array;
        array.openOptions.stopDeadlineMs = 1500;
        array.openOptions.volumes.settleMs = 60'000; // something is left to be written when it stops
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, 300'000 / 4 * 4), QString());
        for (const auto &agent : array.agents)
            agent->switchOff();
        QElapsedTimer timer;
        timer.start();
        const QString stopped = array.stop();
        QVERIFY2(timer.elapsed() < array.openOptions.stopDeadlineMs + 5000, qPrintable(stopped));
    }

    void open_secondController_isBusy()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const auto second = Controller::open(array.directory());
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().code, ErrorCode::Busy);
    }

    void start_portTaken_saysSo()
    {
        TestArray array;
        const auto config = ControllerConfig::read(ArrayDirectory(array.directory()).configPath());
        QVERIFY(config.has_value());
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost, config->listenPort));
        const QString error = array.start();
        QVERIFY2(error.contains(u"in use"_s), qPrintable(error));
    }

    void snapshot_manyMachines_arrives()
    {
        constexpr quint64 kMachines = 2500;
        TestArray array;
        QVERIFY(changeCatalog(array.directory(), [](CatalogReader &) {
                    CatalogChange change;
                    for (quint64 i = 0; i < kMachines; ++i) {
                        MachineRecord machine;
                        machine.id = MachineId(1000 + i);
                        machine.name = u"workstation-%1"_s.arg(i);
                        machine.certificateFingerprint =
                            QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
                        machine.approval = MachineApproval::Approved;
                        machine.presenceSince = QDateTime::currentDateTimeUtc();
                        change.putMachines.append(machine);
                        StoreRecord store;
                        store.id = StoreId(1000 + i);
                        store.machine = machine.id;
                        store.storeUuid = machine.certificateFingerprint.left(16);
                        store.quotaBytes = kGiB;
                        change.putStores.append(store);
                    }
                    return change;
                }).has_value());
        QCOMPARE(array.start(), QString());
        QCOMPARE(quint64(array.session->snapshot().machines.size()), kMachines);
        QSignalSpy updates(array.session.get(), &Session::snapshotChanged);
        QTRY_VERIFY_WITH_TIMEOUT(updates.size() >= 3, kPatienceMs);
        QCOMPARE(quint64(array.session->snapshot().stores.size()), kMachines);
        const auto status = array.ask<ArraySnapshot>(u"status"_s, Nothing{});
        QVERIFY(status.has_value());
        QCOMPARE(quint64(status->machines.size()), kMachines);
    }

    void previews_ofEveryAction_doNothing()
    {
        TestArray array(true);
        QCOMPARE(array.start(), QString());
        TestAgent waiting(u"pc-new"_s);
        QVERIFY(waiting.beginEnrolment(array.makeCode()));
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-new"_s).approval, MachineApproval::Waiting, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!array.machine(u"pc-new"_s).machine.isNull(), kPatienceMs);
        const MachineRequest machine{.machine = array.machine(u"pc-new"_s).machine, .isPreview = true};
        for (const QString &method : {u"machines.approve"_s, u"machines.reject"_s}) {
            const auto answer = array.ask<ActionAnswer>(method, machine);
            QVERIFY2(answer && !answer->summary.isEmpty(), qPrintable(method));
        }
        const auto made = array.ask<VolumeSnapshot>(
            u"volumes.create"_s, CreateVolumeRequest{.name = u"v"_s, .sizeBytes = 8 * kMiB, .layout = u"2+1"_s});
        QVERIFY(made.has_value());
        const VolumeRequest volume{.volume = made->volume,
                                   .sizeBytes = 4 * kMiB,
                                   .confirmName = u"v"_s,
                                   .isExported = false,
                                   .isPreview = true};
        for (const QString &method : {u"volumes.resize"_s, u"volumes.setExported"_s, u"volumes.delete"_s}) {
            const auto answer = array.ask<ActionAnswer>(method, volume);
            QVERIFY2(answer && answer->summary.contains(u"v"_s) && answer->job.isNull(), qPrintable(method));
        }
        const auto now = array.ask<ArraySnapshot>(u"status"_s, Nothing{});
        QVERIFY(now.has_value());
        QCOMPARE(now->volumes.size(), 1);
        QCOMPARE(now->volumes.first().sizeBytes, 8 * kMiB);
        QVERIFY(now->volumes.first().isExported);
        QCOMPARE(now->machines.first().approval, MachineApproval::Waiting);
    }

    void deleteVolume_jobEnds_nameIsFree()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QTRY_COMPARE(array.session->snapshot().volumes.size(), 1);
        const VolumeId volume = array.session->snapshot().volumes.first().volume;
        const auto wrong =
            array.ask<ActionAnswer>(u"volumes.delete"_s, VolumeRequest{.volume = volume, .confirmName = u"other"_s});
        QCOMPARE(wrong.error().code, ErrorCode::InvalidArgument);
        const auto gone =
            array.ask<ActionAnswer>(u"volumes.delete"_s, VolumeRequest{.volume = volume, .confirmName = u"vol"_s});
        QVERIFY(gone.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.job(gone->job).state, JobState::Finished, kPatienceMs);
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.isContentWhole());
    }

    void scrubAndCheck_healthyArray_findNothing()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.waitForStripes());
        for (const QString &method : {u"jobs.startScrub"_s, u"jobs.startCheck"_s}) {
            const auto begun = array.ask<ActionAnswer>(method, JobRequest{});
            QVERIFY(begun.has_value());
            QTRY_COMPARE_WITH_TIMEOUT(array.job(begun->job).state, JobState::Finished, kPatienceMs);
            QCOMPARE(array.job(begun->job).problemCount, 0);
        }
        QCOMPARE(QDir(array.directory()).entryList({u"check-*"_s}, QDir::Dirs).size(), 0);
    }
};

QTEST_GUILESS_MAIN(ControllerFleetTest)
#include "tst_controller_fleet.moc"
