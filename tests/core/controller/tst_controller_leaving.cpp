// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"

#include "core/catalog/catalog_fixture.h"
#include "support/gated_catalog.h"
#include "support/test_program.h"
#include "wire/plan_messages.h"

#include <QDir>
#include <QTest>
#include <algorithm>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// Nothing of it can be rebuilt: what goes with a store is gone.
const QString kNoParity = u"striped 0 local + 3 clients, strip 16 KiB"_s;
const QString kNoParityHere = u"striped 3 local + 0 clients, strip 16 KiB"_s;

bool isStripes(const CatalogChange &change)
{
    return !change.putStripes.isEmpty();
}

/// An array whose stripes can be kept from being committed.
struct LeavingScene
{
    LeavingScene()
    {
        array.openOptions.wrapCatalog = [this](std::unique_ptr<Catalog> real) {
            return std::unique_ptr<Catalog>(std::make_unique<GatedCatalog>(std::move(real), gate));
        };
    }
    ~LeavingScene() { gate.open(); }
    /// @returns "" or what went wrong.
    QString begin(int agents)
    {
        if (const QString problem = array.start(); !problem.isEmpty())
            return problem;
        return array.addAgents(agents) ? QString() : u"not all agents came"_s;
    }
    /// Writes a volume whose stripes lie on their stores while no catalog records them.
    QString writeUncommitted(const QString &layout)
    {
        gate.close(isStripes);
        if (const QString problem = array.makeVolume(layout, kMiB); !problem.isEmpty())
            return problem;
        return waitUntil([this] { return gate.waitingCount() > 0; }, kPatienceMs) ? QString() : u"no commit"_s;
    }
    MachineRequest machine(const QString &name, bool isPreview = false) const
    {
        return {.machine = array.machine(name).machine, .isPreview = isPreview};
    }
    /// Switches a workstation off and says that it will not come back.
    bool lose(TestAgent &agent)
    {
        const QString name = agent.name();
        agent.switchOff();
        const auto isAway = [&] { return presenceOf(array, name) == Presence::Unreachable; };
        return waitUntil(isAway, kPatienceMs) &&
               array.ask<ActionAnswer>(u"machines.declareLost"_s, machine(name)).has_value() &&
               waitUntil([&] { return presenceOf(array, name) == Presence::Lost; }, kPatienceMs);
    }
    ErrorCode errorOfRetire(const QString &name, bool isPreview = false)
    {
        const auto answer = array.ask<ActionAnswer>(u"machines.retire"_s, machine(name, isPreview));
        return answer ? kNoError : answer.error().code;
    }
    static constexpr ErrorCode kNoError = ErrorCode::Internal;

    CommitGate gate;
    TestArray array;
};

/// Three disks of the controller with a volume that needs each of them.
struct DisksScene
{
    DisksScene()
    {
        problem = array.start();
        for (int i = 0; i < 3 && problem.isEmpty(); ++i)
            problem = addDisk();
        if (problem.isEmpty())
            problem = array.makeVolume(kNoParityHere, kMiB);
        if (problem.isEmpty() && !array.waitForStripes())
            problem = u"no stripes"_s;
    }
    QString addDisk()
    {
        disks.push_back(std::make_unique<QTemporaryDir>());
        const LocalStoreRequest request{.path = disks.back()->path(), .quotaBytes = 256 * kMiB};
        const auto added = array.ask<ActionAnswer>(u"stores.addLocal"_s, request);
        return added ? QString() : added.error().toString();
    }
    StoreSnapshot store(StoreId id) const
    {
        const QList<StoreSnapshot> stores = array.session->snapshot().stores;
        const auto found = std::ranges::find(stores, id, &StoreSnapshot::store);
        return found == stores.end() ? StoreSnapshot() : *found;
    }
    /// As its rebuild does first.
    bool lose(StoreId id)
    {
        array.controller->fleet().declareStoreLost(id, {}, [](Result<ActionAnswer>) {});
        return waitUntil([&] { return store(id).state == StoreState::Lost; }, kPatienceMs);
    }

    TestArray array;
    std::vector<std::unique_ptr<QTemporaryDir>> disks;
    QString problem;
};

/// An agent's connection without its agent.
class BareAgent
{
public:
    BareAgent(const TestArray &array, const QString &directory, StoreId store)
    {
        const QByteArray uuid = array.storeUuidOf(store);
        QObject::connect(&m_client, &ControlClient::connected, &m_client, [=, this](ControlConnection *connection) {
            const HelloRequest hello{.version = u"0"_s,
                                     .store = store,
                                     .storeUuid = uuid,
                                     .diskFreeBytes = 100 * kGiB,
                                     .diskTotalBytes = 100 * kGiB};
            connection->call(u"agent.hello"_s, toCbor(hello), kPatienceMs, [=, this](Result<QCborMap>) {
                connection->call(u"agent.storeReady"_s, toCbor(StoreReadyRequest{.store = store, .storeUuid = uuid}),
                                 kPatienceMs, [this](Result<QCborMap> answer) { isReady = answer.has_value(); });
            });
        });
        const auto identity = Identity::load(AgentConfig::identityPath(directory));
        if (identity)
            hasStarted = array.connectAs(*identity, m_client).has_value();
    }
    ~BareAgent() { m_client.stop(); }
    /// As when its disk is so full that it cannot have a store any more.
    bool askToWithdraw(StoreId store)
    {
        std::optional<bool> isTaken;
        m_client.connection()->call(u"agent.giveBack"_s, toCbor(GiveBackRequest{.store = store, .mustWithdraw = true}),
                                    kPatienceMs, [&](Result<QCborMap> answer) { isTaken = answer.has_value(); });
        return waitUntil([&] { return isTaken.has_value(); }, kPatienceMs) && *isTaken;
    }

    bool hasStarted = false;
    bool isReady = false;

private:
    SystemClock m_clock;
    ControlClient m_client{m_clock};
};

} // namespace

/// How stores and machines are let go, and when not.
class ControllerLeavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retire_stripesNotYetCommitted_waitsForThemAndMovesThem()
    {
        LeavingScene scene;
        TestArray &array = scene.array;
        QCOMPARE(scene.begin(3), QString());
        QCOMPARE(scene.writeUncommitted(kNoParity), QString()); // on all three
        QVERIFY(array.addAgent(u"pc-4"_s));                     // where they can go
        const auto done = array.ask<ActionAnswer>(u"machines.retire"_s, scene.machine(u"pc-1"_s));
        QVERIFY(done.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.job(done->job).state, JobState::Finished, kPatienceMs); // nothing to move yet
        QCOMPARE(array.storeOf(u"pc-1"_s).state, StoreState::Draining);
        scene.gate.open();
        QVERIFY(array.waitForStripes());
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Retired, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    void retire_takenBackWhileItWaits_staysInUse()
    {
        LeavingScene scene;
        TestArray &array = scene.array;
        QCOMPARE(scene.begin(3), QString());
        QCOMPARE(scene.writeUncommitted(kNoParity), QString());
        const auto done = array.ask<ActionAnswer>(u"machines.retire"_s, scene.machine(u"pc-1"_s));
        QVERIFY(done.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.job(done->job).state, JobState::Finished, kPatienceMs);
        QVERIFY(array.ask<ActionAnswer>(u"machines.undrain"_s, scene.machine(u"pc-1"_s)).has_value());
        scene.gate.open();
        QVERIFY(array.waitForStripes());
        QTRY_COMPARE(array.storeOf(u"pc-1"_s).state, StoreState::Active);
        QCOMPARE(array.machine(u"pc-1"_s).approval, MachineApproval::Approved);
        QVERIFY(array.isContentWhole());
    }

    /// Its strips are needed, and count again when it comes back.
    void retire_lostMachineWithStrips_isRefused()
    {
        LeavingScene scene;
        TestArray &array = scene.array;
        QCOMPARE(scene.begin(3), QString());
        QCOMPARE(scene.writeUncommitted(kNoParity), QString());
        QVERIFY(array.addAgent(u"pc-4"_s)); // for what was not placed yet
        QVERIFY(scene.lose(*array.agents[0]));
        for (const bool isPreview : {true, false}) // nothing is recorded there, yet
            QCOMPARE(scene.errorOfRetire(u"pc-1"_s, isPreview), ErrorCode::Busy);
        scene.gate.open();
        QVERIFY(array.waitForStripes());
        for (const bool isPreview : {true, false})
            QCOMPARE(scene.errorOfRetire(u"pc-1"_s, isPreview), ErrorCode::Refused);
        QCOMPARE(array.machine(u"pc-1"_s).approval, MachineApproval::Approved);
        array.agents[0]->switchOn();
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QVERIFY(array.isContentWhole());
    }

    void retire_lostMachine_goesOnceNothingIsRecordedThere()
    {
        LeavingScene scene;
        TestArray &array = scene.array;
        QCOMPARE(scene.begin(4), QString());
        QCOMPARE(array.makeVolume(kSmallStripes, kMiB), QString());
        QVERIFY(array.waitForStripes());
        QVERIFY(scene.lose(*array.agents[0]));
        QTRY_COMPARE_WITH_TIMEOUT(scene.errorOfRetire(u"pc-1"_s), LeavingScene::kNoError, kPatienceMs); // rebuilt
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Retired, kPatienceMs);
        QVERIFY(array.isContentWhole());
        QVERIFY(scene.lose(*array.agents[1]));
        QVERIFY(scene.lose(*array.agents[2]));
        QCOMPARE(scene.errorOfRetire(u"pc-2"_s), ErrorCode::Refused); // one is not enough to rebuild of
        const VolumeId volume = array.session->snapshot().volumes.first().volume;
        QVERIFY(array.ask<ActionAnswer>(u"volumes.delete"_s, VolumeRequest{.volume = volume, .confirmName = u"vol"_s})
                    .has_value());
        QTRY_COMPARE_WITH_TIMEOUT(scene.errorOfRetire(u"pc-2"_s), LeavingScene::kNoError, kPatienceMs);
    }

    void forget_stripesNotYetCommitted_isPutOff()
    {
        LeavingScene scene;
        TestArray &array = scene.array;
        QCOMPARE(scene.begin(3), QString());
        QCOMPARE(scene.writeUncommitted(kNoParity), QString());
        QVERIFY(array.addAgent(u"pc-4"_s)); // for what was not placed yet
        QVERIFY(array.ask<ActionAnswer>(u"machines.revoke"_s, scene.machine(u"pc-1"_s)).has_value());
        for (const bool isPreview : {true, false}) {
            const auto forgotten = array.ask<ActionAnswer>(u"machines.forget"_s, scene.machine(u"pc-1"_s, isPreview));
            QCOMPARE(forgotten.error().code, ErrorCode::Busy);
        }
        scene.gate.open();
        QVERIFY(array.waitForStripes());
        const auto forgotten = array.ask<ActionAnswer>(u"machines.forget"_s, scene.machine(u"pc-1"_s));
        QCOMPARE(forgotten.error().code, ErrorCode::Refused);
    }

    void lostDisk_withStrips_isReadForItsRebuildAfterARestart()
    {
        DisksScene scene;
        QCOMPARE(scene.problem, QString());
        TestArray &array = scene.array;
        const StoreId lost = array.session->snapshot().stores.first().store;
        QVERIFY(scene.lose(lost));
        QVERIFY(array.isContentWhole());
        array.kill();
        QCOMPARE(array.start(), QString());
        QVERIFY(array.isContentWhole());
        QCOMPARE(scene.addDisk(), QString());
        const auto begun = array.ask<ActionAnswer>(u"rebuild.run"_s, RebuildRequest{.store = lost});
        QVERIFY2(begun.has_value(), begun ? "" : qPrintable(begun.error().toString()));
        QTRY_COMPARE_WITH_TIMEOUT(scene.store(lost).state, StoreState::Retired, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    void lostDisk_thatDoesNotOpen_isNoTrouble()
    {
        DisksScene scene;
        QCOMPARE(scene.problem, QString());
        TestArray &array = scene.array;
        const StoreId lost = array.session->snapshot().stores.first().store;
        QVERIFY(scene.lose(lost));
        array.kill();
        for (const auto &disk : scene.disks) // it is on one of them
            QVERIFY(QDir(localStorePath(disk->path(), lost)).removeRecursively());
        QCOMPARE(array.start(), QString());
        QVERIFY(array.controller->fleet().unopened().isEmpty());
        QCOMPARE(array.eventCount(u"store.not-opened"_s), 0);
        QCOMPARE(scene.store(lost).state, StoreState::Lost);
        QVERIFY(!array.isContentWhole());
    }

    void withdrawal_takenBack_isBegunAnewWhenItIsAskedForAgain()
    {
        LeavingScene scene;
        TestArray &array = scene.array;
        QCOMPARE(scene.begin(3), QString());
        QCOMPARE(array.makeVolume(kNoParity, kMiB), QString()); // has nowhere to go
        QVERIFY(array.waitForStripes());
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        array.agents[0]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf(array, u"pc-1"_s), Presence::Unreachable, kPatienceMs);
        BareAgent agent(array, array.agents[0]->directory(), store);
        QVERIFY(agent.hasStarted);
        QTRY_VERIFY_WITH_TIMEOUT(agent.isReady, kPatienceMs);
        QVERIFY(agent.askToWithdraw(store));
        QTRY_COMPARE_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).state, StoreState::Draining, kPatienceMs);
        QVERIFY(agent.askToWithdraw(store)); // it does not lose patience
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.withdrawn"_s), 1, kPatienceMs);
        QVERIFY(array.ask<ActionAnswer>(u"machines.undrain"_s, scene.machine(u"pc-1"_s)).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).state, StoreState::Active, kPatienceMs);
        QVERIFY(agent.askToWithdraw(store));
        QTRY_COMPARE_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).state, StoreState::Draining, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.withdrawn"_s), 2, kPatienceMs);
    }

    /// It is rebuilt elsewhere, and not counted on any more.
    void withdrawal_ofAStoreDeclaredLost_isNotBegun()
    {
        LeavingScene scene;
        TestArray &array = scene.array;
        QCOMPARE(scene.begin(1), QString());
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        array.agents[0]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf(array, u"pc-1"_s), Presence::Unreachable, kPatienceMs);
        array.controller->fleet().declareStoreLost(store, u"anna"_s, [](const Result<ActionAnswer> &) {});
        BareAgent agent(array, array.agents[0]->directory(), store);
        QVERIFY(agent.hasStarted);
        QTRY_VERIFY_WITH_TIMEOUT(agent.isReady, kPatienceMs);
        QVERIFY(agent.askToWithdraw(store));
        QVERIFY(agent.askToWithdraw(store)); // by now the first would have begun
        const auto stores = array.controller->fleet().stores();
        QCOMPARE(std::ranges::find(stores, store, &StoreRecord::id)->state, StoreState::Lost);
        QCOMPARE(array.eventCount(u"store.withdrawn"_s), 0);
    }

    /// The mark is in the catalog, and the crash came before the state.
    void withdrawal_interrupted_isBegunAnewWhenItIsAskedForAgain()
    {
        LeavingScene scene;
        TestArray &array = scene.array;
        QCOMPARE(scene.begin(1), QString());
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        array.agents[0]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf(array, u"pc-1"_s), Presence::Unreachable, kPatienceMs);
        array.kill();
        QVERIFY(changeCatalog(ArrayDirectory(array.directory()).catalogPath(), [store](CatalogReader &) {
                    CatalogChange change;
                    change.putSettings.insert(u"fleet.withdrawn."_s + store.toString(), "1");
                    return change;
                }).has_value());
        QCOMPARE(array.start(), QString());
        BareAgent agent(array, array.agents[0]->directory(), store);
        QVERIFY(agent.hasStarted);
        QTRY_VERIFY_WITH_TIMEOUT(agent.isReady, kPatienceMs);
        QVERIFY(agent.askToWithdraw(store));
        QTRY_COMPARE_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).state, StoreState::Retired, kPatienceMs); // it was empty
        QCOMPARE(array.machine(u"pc-1"_s).approval, MachineApproval::Approved);
    }
};

FALLOW_TEST(ControllerLeavingTest)
#include "tst_controller_leaving.moc"
