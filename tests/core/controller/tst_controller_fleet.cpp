// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"

#include "core/catalog/catalog_fixture.h"
#include "support/test_program.h"

#include <QTest>
#include <algorithm>
#include <optional>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// What becomes of machines that leave, and of the sizes of their stores.
class ControllerFleetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QVERIFY(array.waitForStripes());
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
        QVERIFY(array.waitForStripes());
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

    /// It is no workstation: its disks go one by one.
    void actions_onTheControllerItself_areRefused()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QTemporaryDir disk;
        const LocalStoreRequest local{.path = disk.path(), .quotaBytes = 256 * kMiB};
        QVERIFY(array.ask<ActionAnswer>(u"stores.addLocal"_s, local).has_value());
        for (const QString &method : {u"machines.revoke"_s, u"machines.declareLost"_s, u"machines.retire"_s,
                                      u"machines.drain"_s, u"machines.forget"_s}) {
            for (const bool isPreview : {true, false}) {
                const MachineRequest request{.machine = kControllerMachine, .isPreview = isPreview};
                const auto done = array.ask<ActionAnswer>(method, request);
                QVERIFY2(!done.has_value(), qPrintable(method));
                QCOMPARE(done.error().code, ErrorCode::NotFound);
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().stores.size(), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().stores.first().state, StoreState::Active, kPatienceMs);
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
        QVERIFY(changeCatalog(ArrayDirectory(array.directory()).catalogPath(), [store](CatalogReader &reader) {
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
        QVERIFY(changeCatalog(ArrayDirectory(array.directory()).catalogPath(), [machine](CatalogReader &reader) {
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

    /// Its owner lends no more: what is in force is told, not what was asked for.
    void setQuota_aboveTheOwnersCap_tellsWhatIsInForce()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        QVERIFY(agent->service()->setOwnerLimits({.capBytes = 2 * kGiB}).has_value());
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        const SetQuotaRequest request{.store = store, .quotaBytes = 10 * kGiB};
        const QString expected =
            u"The quota of store %1 is 2.0 GiB, the most that its owner lends; 10.0 GiB were asked for."_s.arg(
                store.toString());
        // It says hello anew with its limits; until that is answered it is told nothing.
        const auto told = [&] {
            const auto answer = array.ask<ActionAnswer>(u"stores.setQuota"_s, request);
            return answer ? answer->summary : answer.error().toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(told(), expected, kPatienceMs);
        const auto isRecorded = [&] {
            const auto events = array.ask<EventList>(u"events.list"_s, EventListRequest{.kind = u"store.quota"_s});
            return events &&
                   std::ranges::any_of(events->events, [&](const auto &event) { return event.text == expected; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRecorded(), kPatienceMs);
    }

    void setQuota_ofADisk_isNoMoreThanItHolds()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        const QTemporaryDir disk;
        const LocalStoreRequest local{.path = disk.path(), .quotaBytes = 64 * kMiB};
        QVERIFY(array.ask<ActionAnswer>(u"stores.addLocal"_s, local).has_value());
        const auto isHere = [&array] {
            const auto stores = array.session->snapshot().stores;
            return !stores.isEmpty() && stores.first().isOnline;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isHere(), kPatienceMs);
        SetQuotaRequest request{.store = array.session->snapshot().stores.first().store, .quotaBytes = 100'000 * kTiB};
        const auto absurd = array.ask<ActionAnswer>(u"stores.setQuota"_s, request);
        QVERIFY(!absurd.has_value());
        QCOMPARE(absurd.error().code, ErrorCode::Refused);
        QVERIFY2(absurd.error().what.contains(u"its disk has room for"_s), qPrintable(absurd.error().what));
        request.quotaBytes = 80 * kMiB;
        QVERIFY(array.ask<ActionAnswer>(u"stores.setQuota"_s, request).has_value());
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

    /// It has obeyed another controller: neither may this one use its store nor change it.
    void hello_refused_nothingIsServedAndNothingIsAsked()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        const QByteArray uuid = array.storeUuidOf(store);
        const auto identity = Identity::load(AgentConfig::identityPath(array.agents[0]->directory()));
        QVERIFY(identity.has_value());
        array.agents[0]->switchOff();
        SystemClock clock;
        ControlClient client(clock);
        QList<std::optional<ErrorCode>> answers;
        QStringList asked;
        const auto note = [&answers](const Result<QCborMap> &answer) {
            answers.append(answer ? std::nullopt : std::optional(answer.error().code));
        };
        QObject::connect(&client, &ControlClient::connected, &client, [&](ControlConnection *connection) {
            connection->setRequestHandler([&asked](const ControlRequest &request, ControlResponder responder) {
                asked.append(request.method);
                responder.succeed();
            });
            const HelloRequest hello{.version = u"0"_s,
                                     .store = store,
                                     .storeUuid = uuid,
                                     .epochSeen = array.session->snapshot().epoch + 1,
                                     .diskFreeBytes = 100 * kGiB,
                                     .diskTotalBytes = 100 * kGiB};
            connection->call(u"agent.hello"_s, toCbor(hello), kPatienceMs, note);
            connection->call(u"agent.storeReady"_s, toCbor(StoreReadyRequest{.store = store, .storeUuid = uuid}),
                             kPatienceMs, note);
            connection->call(u"agent.openData"_s, {}, kPatienceMs, note);
        });
        QVERIFY(array.connectAs(*identity, client).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 3, kPatienceMs);
        QCOMPARE(answers.count(ErrorCode::StaleEpoch), 1);
        QCOMPARE(answers.count(ErrorCode::Refused), 2);
        const SetQuotaRequest request{.store = store, .quotaBytes = 1100 * kMiB};
        QVERIFY(array.ask<ActionAnswer>(u"stores.setQuota"_s, request).has_value());
        QCOMPARE(asked, QStringList());
    }
};

FALLOW_TEST(ControllerFleetTest)
#include "tst_controller_fleet.moc"
