// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"
#include "support/faulty_disk.h"
#include "support/test_program.h"
#include "wire/plan_messages.h"

#include <QDir>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

const QString kOneDisk = u"striped 1 local + 0 clients, strip 16 KiB"_s;

/// An array with disks of the controller's own. Those below a folder called "bad" hang when they are told to.
struct HangingScene
{
    HangingScene()
    {
        array.openOptions.pace.retries = {.firstMs = 20, .longestMs = 100};
        array.openOptions.openDisk = [good = DiskFileOpener(openPosixDiskFile),
                                      bad = FaultyDisk::opener(faults)](const QString &path, DiskFileMode mode) {
            return path.contains(u"/bad"_s) ? bad(path, mode) : good(path, mode);
        };
    }
    ~HangingScene() { setHung(false); } // else nothing would end

    void setHung(bool isHung)
    {
        faults->isHung = isHung;
        faults->isHung.notify_all();
    }
    /// From the next start on.
    void beImpatient() { array.openOptions.pace.diskPatienceMs = 100; }
    LocalStoreRequest request(const QString &name) const
    {
        return {.path = room.filePath(name), .quotaBytes = 64 * kMiB};
    }
    bool addDisk(const QString &name)
    {
        return QDir(room.path()).mkdir(name) && array.ask<ActionAnswer>(u"stores.addLocal"_s, request(name));
    }
    StoreSnapshot disk(const QString &name) const
    {
        for (const StoreSnapshot &store : array.session->snapshot().stores) {
            if (store.path == room.filePath(name))
                return store;
        }
        return {};
    }

    std::shared_ptr<DiskFaults> faults = std::make_shared<DiskFaults>();
    QTemporaryDir room;
    TestArray array;
};

} // namespace

/// Disks of the controller's own that do not answer.
class ControllerHangingDisksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void start_disksHang_theOthersServe_andTheyDoOnceTheyAnswer()
    {
        HangingScene scene;
        QCOMPARE(scene.array.start(), QString());
        QVERIFY(scene.addDisk(u"bad-1"_s) && scene.addDisk(u"bad-2"_s) && scene.addDisk(u"good"_s));
        QCOMPARE(scene.array.stop(), QString());
        scene.setHung(true);
        scene.beImpatient();
        QCOMPARE(scene.array.start(), QString());
        for (const QString &name : {u"bad-1"_s, u"bad-2"_s}) {
            QTRY_VERIFY_WITH_TIMEOUT(scene.disk(name).trouble.contains(u"the disk does not answer"_s), kPatienceMs);
            QVERIFY(!scene.disk(name).isOnline);
        }
        QTRY_VERIFY_WITH_TIMEOUT(scene.disk(u"good"_s).isOnline, kPatienceMs);
        QCOMPARE(scene.array.makeVolume(kOneDisk, kMiB), QString());
        QVERIFY(scene.array.waitForStripes()); // those who compute are not held up either
        QVERIFY(scene.array.isContentWhole());
        QCOMPARE(scene.faults->hungCount, 2); // however often it was tried
        scene.setHung(false);
        for (const QString &name : {u"bad-1"_s, u"bad-2"_s})
            QTRY_VERIFY_WITH_TIMEOUT(scene.disk(name).isOnline && scene.disk(name).trouble.isEmpty(), kPatienceMs);
        const auto notOpened = scene.array.eventCount(u"store.not-opened"_s);
        QVERIFY(notOpened == 2 || notOpened == 3); // on a slow machine the good disk may be late, too
        QTRY_COMPARE_WITH_TIMEOUT(scene.array.eventCount(u"store.opened"_s), notOpened, kPatienceMs);
        QCOMPARE(scene.array.stop(), QString());
    }

    void addition_diskHangs_isGivenUpAndLeavesItsPlace()
    {
        HangingScene scene;
        scene.beImpatient();
        QCOMPARE(scene.array.start(), QString());
        scene.setHung(true);
        QVERIFY(QDir(scene.room.path()).mkdir(u"bad"_s));
        const auto added = scene.array.ask<ActionAnswer>(u"stores.addLocal"_s, scene.request(u"bad"_s));
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Timeout);
        const auto isInUse = [&] {
            const auto stores = scene.array.session->snapshot().stores;
            return std::ranges::any_of(stores, [](const auto &store) { return fallow::isInUse(store.state); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(!isInUse(), kPatienceMs);
        scene.setHung(false);
        QCOMPARE(scene.array.stop(), QString());
        scene.array.openOptions.pace.diskPatienceMs = kPatienceMs;
        QCOMPARE(scene.array.start(), QString());
        QVERIFY(scene.array.ask<ActionAnswer>(u"stores.addLocal"_s, scene.request(u"bad"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(isInUse(), kPatienceMs);
        QCOMPARE(scene.array.stop(), QString());
    }

    /// What was asked for while it was there arrives when it is away.
    void figures_diskHangs_aMachineThatHasGone_isNotThereAgain()
    {
        HangingScene scene;
        QCOMPARE(scene.array.start(), QString());
        QVERIFY(scene.addDisk(u"bad"_s) && scene.array.addAgent(u"pc-1"_s));
        QTRY_VERIFY_WITH_TIMEOUT(scene.disk(u"bad"_s).isOnline, kPatienceMs);
        scene.setHung(true);
        QTRY_VERIFY_WITH_TIMEOUT(scene.faults->hungCount > 0, kPatienceMs);
        const auto isThere = [&] { return scene.array.storeOf(u"pc-1"_s).isOnline; };
        scene.array.agents.front()->switchOff();
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(), kPatienceMs);
        QVERIFY(!waitUntil(isThere, 1'500));
    }

    void close_diskHangs_theOthersServe()
    {
        HangingScene scene;
        QCOMPARE(scene.array.start(), QString());
        QVERIFY(scene.addDisk(u"good"_s));
        QCOMPARE(scene.array.makeVolume(kOneDisk, kMiB), QString());
        QVERIFY(scene.array.waitForStripes());
        QVERIFY(scene.addDisk(u"bad"_s));
        QTRY_VERIFY_WITH_TIMEOUT(scene.disk(u"bad"_s).isOnline, kPatienceMs);
        scene.setHung(true);
        QTRY_VERIFY_WITH_TIMEOUT(scene.faults->hungCount > 0, kPatienceMs);
        QVERIFY(QDir(scene.room.path()).mkdir(u"new"_s));
        const RebuildRequest replace{.store = scene.disk(u"bad"_s).store,
                                     .replacementPath = scene.room.filePath(u"new"_s),
                                     .replacementQuotaBytes = 64 * kMiB};
        QVERIFY(scene.array.ask<ActionAnswer>(u"rebuild.run"_s, replace));
        QTRY_VERIFY_WITH_TIMEOUT(scene.disk(u"bad"_s).state == StoreState::Retired, kPatienceMs);
        QVERIFY(scene.array.isContentWhole());
        QCOMPARE(scene.array.writeNoise(u"vol"_s, kMiB, 2), QString());
        QVERIFY(scene.array.waitForStripes());
        scene.setHung(false);
        QCOMPARE(scene.array.stop(), QString());
    }
};

FALLOW_TEST(ControllerHangingDisksTest)
#include "tst_controller_hanging_disks.moc"
