// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"
#include "support/gated_catalog.h"
#include "support/test_program.h"
#include "wire/plan_messages.h"

#include <QDir>
#include <QTest>

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
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
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
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
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
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
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
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(4));
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
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
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
};

FALLOW_TEST(ControllerLeavingTest)
#include "tst_controller_leaving.moc"
