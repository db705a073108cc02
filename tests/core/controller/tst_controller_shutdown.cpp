// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A controller ends while commits of its data thread are in flight. What goes wrong then is memory used after it was
// freed, so these tests say most with the address sanitizer.
#include "core/controller/array_fixture.h"
#include "support/slow_catalog.h"
#include "support/test_program.h"
#include "wire/plan_messages.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSlowCommit{250};

/// Five workstations, a volume of 2+1 with a snapshot, and a catalog that can be slow.
struct ShutdownScene
{
    ShutdownScene()
    {
        array.openOptions.wrapCatalog = [this](std::unique_ptr<Catalog> real) {
            auto made = std::make_unique<SlowCatalog>(std::move(real));
            slow = made.get();
            return std::unique_ptr<Catalog>(std::move(made));
        };
        array.openOptions.stopDeadlineMs = 2000;
        problem = array.start();
        if (problem.isEmpty() && !array.addAgents(5))
            problem = u"a workstation did not join"_s;
        if (problem.isEmpty())
            problem = array.makeVolume(u"distributed 2+1, strip 16 KiB"_s, 4 * kMiB);
        if (!problem.isEmpty())
            return;
        const auto taken =
            array.ask<ActionAnswer>(u"volumes.snapshot"_s, VolumeRequest{.volume = volume(), .name = u"before"_s});
        if (!taken)
            problem = taken.error().toString();
    }
    VolumeId volume() const
    {
        for (const VolumeSnapshot &each : array.session->snapshot().volumes) {
            if (each.name == u"vol")
                return each.volume;
        }
        return {};
    }
    template <class Predicate>
    bool waitForCommit(Predicate isMeant)
    {
        return waitUntil([&] { return slow->isWaiting(isMeant); }, kPatienceMs);
    }
    /// Ends the controller, cleanly or as a crash does, and starts it again.
    QString restart(bool isClean)
    {
        if (isClean) {
            array.session.reset();
            std::optional<Result<void>> stopped; // it may say that not all was closed in time
            array.controller->stop([&](Result<void> result) { stopped = std::move(result); });
            if (!waitUntil([&] { return stopped.has_value(); }, kPatienceMs))
                return u"it does not stop"_s;
        }
        array.kill();
        slow = nullptr;
        return array.start();
    }

    TestArray array;
    SlowCatalog *slow = nullptr; ///< belongs to the controller
    QString problem;
};

bool isDeletion(const CatalogChange &change)
{
    return !change.removeExtents.isEmpty() || !change.removeStripes.isEmpty();
}
bool isMove(const CatalogChange &change)
{
    return !change.moveStrips.isEmpty();
}

void addEnds()
{
    QTest::addColumn<bool>("isClean");
    QTest::newRow("stopped") << true;
    QTest::newRow("killed") << false;
}

} // namespace

class TestControllerShutdown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void end_deletionOnASlowDisk_isFinishedByTheNextStart_data() { addEnds(); }
    void end_deletionOnASlowDisk_isFinishedByTheNextStart()
    {
        QFETCH(bool, isClean);
        ShutdownScene scene;
        QCOMPARE(scene.problem, QString());
        const QByteArray old = scene.array.content;
        QCOMPARE(scene.array.writeNoise(u"vol"_s, 4 * kMiB, 2), QString());
        scene.slow->setDelay(kSlowCommit);
        QVERIFY(scene.array.ask<ActionAnswer>(u"volumes.delete"_s,
                                              VolumeRequest{.volume = scene.volume(), .confirmName = u"vol"_s}));
        QVERIFY(scene.waitForCommit(isDeletion));
        QCOMPARE(scene.restart(isClean), QString());
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.lastJob(u"delete"_s).state, JobState::Finished, kPatienceMs);
        const QList<VolumeSnapshot> left = scene.array.session->snapshot().volumes;
        QCOMPARE(left.size(), 1);
        for (int i = 1; i <= 5; ++i)
            QVERIFY(scene.array.waitForStore(u"pc-%1"_s.arg(i)));
        QVERIFY(scene.array.ask<ActionAnswer>(u"volumes.setExported"_s,
                                              VolumeRequest{.volume = left.first().volume, .isExported = true}));
        QVERIFY(scene.array.holds("before", old));
    }

    void start_deletionHadEndedButItsJobHadNot_endsTheJob()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        array.controller->jobs().begin(u"delete"_s, u"volume gone"_s, {});
        bool isKept = false;
        array.controller->jobStore().afterKept([&](const Result<void> &) { isKept = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isKept, kPatienceMs);
        array.kill();
        QCOMPARE(array.start(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(array.lastJob(u"delete"_s).state, JobState::Finished, kPatienceMs);
    }

    void end_rebuildOnASlowDisk_goesOnWithTheNextStart_data() { addEnds(); }
    void end_rebuildOnASlowDisk_goesOnWithTheNextStart()
    {
        QFETCH(bool, isClean);
        ShutdownScene scene;
        QCOMPARE(scene.problem, QString());
        TestArray &array = scene.array;
        array.agents[2]->switchOff();
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(u"pc-3"_s).isOnline, kPatienceMs);
        scene.slow->setDelay(kSlowCommit);
        QVERIFY(array.ask<ActionAnswer>(u"rebuild.run"_s, RebuildRequest{.machine = array.machine(u"pc-3"_s).machine}));
        QVERIFY(scene.waitForCommit(isMove));
        QCOMPARE(scene.restart(isClean), QString());
        QTRY_COMPARE_WITH_TIMEOUT(array.lastJob(u"rebuild"_s).state, JobState::Finished, 2 * kPatienceMs);
        QVERIFY(array.isContentWhole());
    }
};

FALLOW_TEST(TestControllerShutdown)
#include "tst_controller_shutdown.moc"
