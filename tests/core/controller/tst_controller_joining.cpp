// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wording.h"
#include "core/controller/array_fixture.h"
#include "support/test_program.h"

#include <QSignalSpy>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// Who belongs to the array: enrolment, and whose certificate is believed.
class ControllerJoiningTest : public QObject
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

    /// Nobody is to believe that there is nothing to lose.
    void store_away_isToldWithTheStripsThatTheCatalogRecords()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.waitForStripes());
        array.agents[0]->switchOff();
        const QString name = array.agents[0]->name();
        const auto isToldOf = [&] {
            const StoreSnapshot store = array.storeOf(name);
            return !store.store.isNull() && !store.isOnline && store.stripCount > 20;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isToldOf(), kPatienceMs);
        array.kill();
        QCOMPARE(array.start(), QString()); // this one has never seen it
        QTRY_VERIFY_WITH_TIMEOUT(isToldOf(), kPatienceMs);
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
        QVERIFY(array.connectAs(*identity, other).has_value());
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
    void copiedMachine_bothAreFenced_data()
    {
        QTest::addColumn<QString>("boot");
        QTest::newRow("that has started elsewhere") << u"of a copy"_s;
        QTest::newRow("that does not say when it has started") << QString();
    }
    void copiedMachine_bothAreFenced()
    {
        QFETCH(const QString, boot);
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const auto identity = Identity::load(AgentConfig::identityPath(array.agents[0]->directory()));
        QVERIFY(identity.has_value());
        SystemClock clock;
        ControlClient copy(clock);
        std::optional<ErrorCode> refusal;
        QObject::connect(&copy, &ControlClient::connected, &copy, [&](ControlConnection *connection) {
            connection->call(u"agent.hello"_s, toCbor(HelloRequest{.version = u"0"_s, .boot = boot}), 60'000,
                             [&](Result<QCborMap> answer) {
                                 if (!answer && !refusal)
                                     refusal = answer.error().code;
                             });
        });
        QVERIFY(array.connectAs(*identity, copy).has_value());
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
        const auto start = [&](Half &half) { return array.connectAs(*identity, half.client).has_value(); };
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

    /// A certificate that another has replaced, or whose machine is not known any more, gets a goodbye and no more.
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
            QVERIFY(array.connectAs(*authority->issueIdentity(subject), client, false).has_value());
            QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatienceMs);
            QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Unauthorised); // and it is told why
            QVERIFY(connected.isEmpty());
        }
        QCOMPARE(presenceOf(array, u"pc-1"_s), Presence::Online);
    }
};

FALLOW_TEST(ControllerJoiningTest)
#include "tst_controller_joining.moc"
