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

std::function<bool(const CatalogChange &)> turnsTo(StoreState state)
{
    return [state](const CatalogChange &change) {
        return std::ranges::any_of(change.putStores,
                                   [state](const StoreRecord &store) { return store.state == state; });
    };
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
    /// With four agents and a volume whose stripes are all committed.
    QString beginFilled()
    {
        if (const QString problem = begin(4); !problem.isEmpty())
            return problem;
        if (const QString problem = array.makeVolume(kSmallStripes, kMiB); !problem.isEmpty())
            return problem;
        return array.waitForStripes() ? QString() : u"the stripes were not written"_s;
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
    /// What is committed of it, without waiting for a snapshot.
    StoreState stateOf(const QString &name) const
    {
        const auto stores = array.controller->fleet().stores();
        return std::ranges::find(stores, array.storeOf(name).store, &StoreRecord::id)->state;
    }
    /// Begins to retire a machine, and pauses its drain before that can end.
    JobId beginToRetire(const QString &name)
    {
        JobId job;
        array.controller->fleet().retire(machine(name), u"anna"_s, [&](Result<ActionAnswer> answer) {
            job = answer ? answer->job : JobId();
            (void)array.controller->jobs().pause(job);
        });
        const auto isPaused = [&] { return !job.isNull() && array.job(job).state == JobState::Paused; };
        return waitUntil(isPaused, kPatienceMs) ? job : JobId();
    }
    /// Takes it back, and lets its drain end, while the commit of taking it back waits. The gate is closed then.
    bool takeBackAsTheDrainEnds(
        const QString &name, JobId drain, Completion<ActionAnswer> done, const std::function<void()> &meanwhile = [] {})
    {
        gate.close(turnsTo(StoreState::Active));
        array.controller->fleet().undrainMachine(machine(name), u"anna"_s, std::move(done));
        meanwhile();
        return waitUntil([&] { return gate.waitingCount() == 1; }, kPatienceMs) &&
               array.ask<ActionAnswer>(u"jobs.resume"_s, JobRequest{.job = drain}).has_value() &&
               waitUntil([&] { return array.job(drain).state == JobState::Finished; }, kPatienceMs) &&
               array.isContentWhole(); // what is asked of the data thread as it ends is answered
    }
    /// A commit behind all that was decided before.
    bool renameAnother(const QString &name)
    {
        const MachineTextRequest rename{.machine = machine(name).machine, .text = u"another"_s};
        return array.ask<ActionAnswer>(u"machines.rename"_s, rename).has_value();
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
        array.openOptions.wrapCatalog = [this](std::unique_ptr<Catalog> real) {
            return std::unique_ptr<Catalog>(std::make_unique<GatedCatalog>(std::move(real), gate));
        };
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
    /// But the three that it begins with, and those that were let go.
    qsizetype furtherCount() const
    {
        const auto stores = array.controller->fleet().stores();
        return std::ranges::count_if(stores, [](const auto &each) { return each.state != StoreState::Retired; }) - 3;
    }
    /// As its rebuild does first.
    bool lose(StoreId id)
    {
        array.controller->fleet().declareStoreLost(id, {}, [](Result<ActionAnswer>) {});
        return waitUntil([&] { return store(id).state == StoreState::Lost; }, kPatienceMs);
    }

    CommitGate gate;
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

    void undrain_itsDrainEndsMeanwhile_staysInUse()
    {
        LeavingScene scene;
        TestArray &array = scene.array;
        QCOMPARE(scene.beginFilled(), QString());
        const JobId drain = scene.beginToRetire(u"pc-1"_s);
        QVERIFY(!drain.isNull());
        std::optional<Result<ActionAnswer>> taken;
        QVERIFY(scene.takeBackAsTheDrainEnds(u"pc-1"_s, drain,
                                             [&](Result<ActionAnswer> answer) { taken = std::move(answer); }));
        scene.gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(taken.has_value(), kPatienceMs);
        QVERIFY(taken->has_value());
        QVERIFY(scene.renameAnother(u"pc-2"_s));
        QCOMPARE(scene.stateOf(u"pc-1"_s), StoreState::Active);
        QCOMPARE(array.machine(u"pc-1"_s).approval, MachineApproval::Approved);
    }

    void undrain_retiredAnewMeanwhile_keepsWhatCameBetween()
    {
        LeavingScene scene;
        TestArray &array = scene.array;
        QCOMPARE(scene.beginFilled(), QString());
        const JobId drain = scene.beginToRetire(u"pc-1"_s);
        QVERIFY(!drain.isNull());
        std::optional<Result<ActionAnswer>> retired;
        const auto retireAnew = [&] {
            array.controller->fleet().retire(scene.machine(u"pc-1"_s), u"bob"_s,
                                             [&](Result<ActionAnswer> answer) { retired = std::move(answer); });
        };
        QVERIFY(scene.takeBackAsTheDrainEnds(u"pc-1"_s, drain, [](const Result<ActionAnswer> &) {}, retireAnew));
        scene.gate.open();
        scene.gate.close(turnsTo(StoreState::Draining)); // which was asked for before the drain ended
        QTRY_COMPARE_WITH_TIMEOUT(scene.stateOf(u"pc-1"_s), StoreState::Active, kPatienceMs);
        const CreateVolumeRequest wide{
            .name = u"wide"_s, .sizeBytes = 64 * kMiB, .layout = u"striped 0 local + 4 clients, strip 16 KiB"_s};
        QVERIFY(array.ask<VolumeSnapshot>(u"volumes.create"_s, wide)); // needs all four
        QCOMPARE(array.writeNoise(u"wide"_s, kMiB), QString());
        QVERIFY(array.waitForStripes(u"wide"_s));
        scene.gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(retired.has_value(), kPatienceMs);
        QVERIFY(retired->has_value());
        QVERIFY(scene.renameAnother(u"pc-2"_s));
        QCOMPARE(scene.stateOf(u"pc-1"_s), StoreState::Draining);
        QVERIFY(array.holds("wide", array.content));
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
        QCOMPARE(scene.beginFilled(), QString());
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

    void replacement_notCommitted_changesNothing_data()
    {
        QTest::addColumn<int>("failureCount");
        QTest::newRow("once") << 1;
        QTest::newRow("nor can the new disk be let go") << 2;
    }

    void replacement_notCommitted_changesNothing()
    {
        QFETCH(int, failureCount);
        DisksScene scene;
        QCOMPARE(scene.problem, QString());
        TestArray &array = scene.array;
        const StoreId old = array.session->snapshot().stores.first().store;
        const QTemporaryDir fresh;
        const RebuildRequest replace{
            .store = old, .replacementPath = fresh.path(), .replacementQuotaBytes = 256 * kMiB};
        scene.gate.fail(failureCount, [](const CatalogChange &change) {
            return turnsTo(StoreState::Lost)(change) || turnsTo(StoreState::Retired)(change);
        });
        const auto failed = array.ask<ActionAnswer>(u"rebuild.run"_s, replace);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::NoSpace);
        QVERIFY(array.isContentWhole());
        QCOMPARE(scene.store(old).state, StoreState::Active);
        QTRY_COMPARE_WITH_TIMEOUT(scene.furtherCount(), 0, kPatienceMs);
        QCOMPARE(scene.gate.failuresLeft(), 0);
        QVERIFY(array.ask<ActionAnswer>(u"rebuild.run"_s, replace)); // the same place once more
        QTRY_COMPARE_WITH_TIMEOUT(scene.store(old).state, StoreState::Lost, kPatienceMs);
    }

    void addition_notCommitted_isLetGo()
    {
        DisksScene scene;
        QCOMPARE(scene.problem, QString());
        scene.gate.fail(1, turnsTo(StoreState::Active));
        QVERIFY(!scene.addDisk().isEmpty());
        QCOMPARE(scene.furtherCount(), 0);
        QCOMPARE(scene.addDisk(), QString());
        QCOMPARE(scene.furtherCount(), 1);
    }

    /// It holds nothing, but is not to go.
    void addition_underWay_isNotEmptied()
    {
        DisksScene scene;
        QCOMPARE(scene.problem, QString());
        TestArray &array = scene.array;
        const QTemporaryDir fresh;
        scene.gate.close(turnsTo(StoreState::Active));
        std::optional<Result<ActionAnswer>> added;
        array.controller->fleet().addLocalStore({.path = fresh.path(), .quotaBytes = 256 * kMiB}, u"anna"_s,
                                                [&](Result<ActionAnswer> answer) { added = std::move(answer); });
        QTRY_COMPARE_WITH_TIMEOUT(scene.gate.waitingCount(), 1, kPatienceMs);
        array.controller->fleet().resumeDrains();
        QVERIFY(array.controller->jobs().snapshots().isEmpty());
        std::optional<ErrorCode> refused;
        array.controller->fleet().undrainMachine({.machine = kControllerMachine}, u"bob"_s,
                                                 [&](Result<ActionAnswer> answer) { refused = answer.error().code; });
        QCOMPARE(refused, ErrorCode::Refused);
        scene.gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(added.has_value(), kPatienceMs);
        QVERIFY(added->has_value());
        const auto stores = array.controller->fleet().stores();
        QVERIFY(std::ranges::all_of(stores, [](const auto &each) { return each.state == StoreState::Active; }));
    }

    /// A full disk does not keep a machine that an administrator lets go.
    void withdrawal_ofAMachineThatIsRetired_leavesItRetired_data()
    {
        QTest::addColumn<StoreState>("held");
        QTest::newRow("before it is being emptied") << StoreState::Draining;
        QTest::newRow("while it is") << StoreState::Retired;
    }

    void withdrawal_ofAMachineThatIsRetired_leavesItRetired()
    {
        QFETCH(StoreState, held);
        LeavingScene scene;
        TestArray &array = scene.array;
        QCOMPARE(scene.begin(1), QString());
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        array.agents[0]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf(array, u"pc-1"_s), Presence::Unreachable, kPatienceMs);
        BareAgent agent(array, array.agents[0]->directory(), store);
        QVERIFY(agent.hasStarted);
        QTRY_VERIFY_WITH_TIMEOUT(agent.isReady, kPatienceMs);
        scene.gate.close(turnsTo(held));
        array.controller->fleet().retire(scene.machine(u"pc-1"_s), u"anna"_s, [](const Result<ActionAnswer> &) {});
        QTRY_COMPARE_WITH_TIMEOUT(scene.gate.waitingCount(), 1, kPatienceMs);
        QVERIFY(agent.askToWithdraw(store));
        scene.gate.open();
        QTRY_COMPARE_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).state, StoreState::Retired, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Retired, kPatienceMs);
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
