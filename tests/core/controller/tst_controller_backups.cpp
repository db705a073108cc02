// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/event_loop_executor.h"
#include "catalog/backup.h"
#include "controller/catalog_backups.h"
#include "core/catalog/catalog_fixture.h"
#include "support/manual_executor.h"
#include "support/patience.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

struct BackupScene
{
    explicit BackupScene(qint64 spareBytes)
        : events(*catalog, catalog.reader(), control, clock)
        , health(*catalog, control)
        , backups({.catalog = *catalog,
                   .catalogPath = catalog.path(),
                   .health = health,
                   .events = events,
                   .control = control,
                   .clock = clock},
                  {.firstMs = 1000, .lookEveryMs = 60'000, .everyMs = 3'600'000, .spareBytes = spareBytes})
    {
        clock.setWallStart(QDateTime::currentDateTimeUtc()); // what the files' times are compared with
    }
    qsizetype count(const QString &kind)
    {
        const auto all = events.recent(1000);
        return all ? std::count_if(all->cbegin(), all->cend(),
                                   [&](const EventSnapshot &event) { return event.kind == kind; })
                   : -1;
    }
    /// Waits until what was begun before has been answered.
    bool settle()
    {
        bool isAnswered = false;
        health.run([&](CatalogReader &, const CancelToken &) { control.post([&] { isAnswered = true; }); });
        return waitUntil([&] { return isAnswered; }, kLoadedMachineMs);
    }
    bool hasCopy(const QString &end = {}) const { return QFile::exists(backupPath(catalog.path()) + end); }

    EventLoopExecutor control;
    ManualClock clock;
    CatalogFixture catalog;
    EventLog events;
    HealthMonitor health;
    CatalogBackups backups;
};

} // namespace

class TestControllerBackups : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void backups_afterStartAndHours_keepTwo()
    {
        BackupScene scene(0);
        scene.backups.start();
        scene.clock.advance(1000);
        QVERIFY(scene.settle());
        QVERIFY(scene.hasCopy());
        scene.clock.advance(1'800'000);
        QVERIFY(scene.settle());
        QVERIFY(!scene.hasCopy(u"-former"_s));
        scene.clock.advance(1'900'000);
        QVERIFY(scene.settle());
        QVERIFY(scene.hasCopy(u"-former"_s) && scene.hasCopy());
        QCOMPARE(scene.count(u"catalog.not-copied"_s), 0);
    }

    void backups_diskNearlyFull_areToldOfOnce()
    {
        BackupScene scene(1024 * kTiB);
        scene.backups.start();
        scene.clock.advance(1000);
        QTRY_COMPARE(scene.count(u"catalog.not-copied"_s), 1);
        scene.clock.advance(600'000);
        QVERIFY(scene.settle());
        QCOMPARE(scene.count(u"catalog.not-copied"_s), 1);
        QVERIFY(!scene.hasCopy());
    }
};

FALLOW_TEST(TestControllerBackups)
#include "tst_controller_backups.moc"
