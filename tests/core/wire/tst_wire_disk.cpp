// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_program.h"
#include "wire/disk_health.h"
#include "wire/fields.h"

#include <QtTest>
#include <limits>

using namespace fallow;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::function<void(DiskHealth &)>)

namespace {

DiskHealth plausible()
{
    return {.measured = QDateTime::fromSecsSinceEpoch(1'795'600'000, Qt::UTC),
            .model = u"Fallow Disk 1"_s,
            .isFailing = true,
            .temperatureKelvin = 310,
            .poweredOnHours = 12'345,
            .badSectorCount = 8,
            .usedEndurancePercent = 104,
            .availableSparePercent = 90,
            .diskCount = 2};
}

} // namespace

class TestWireDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bounds_plausible_stayAsTheyAre() { QVERIFY(boundedDiskHealth(plausible()) == plausible()); }

    void bounds_nothingMeasured_nothingIsKnown()
    {
        QVERIFY(boundedDiskHealth({}) == DiskHealth());
        DiskHealth health = plausible();
        health.measured = {};
        QVERIFY(boundedDiskHealth(health) == DiskHealth());
        for (const qint64 ms : {qint64(0), qint64(-1), std::numeric_limits<qint64>::max() / 4}) {
            health.measured = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
            QVERIFY(boundedDiskHealth(health) == DiskHealth());
        }
    }

    void bounds_absurdFigures_areNotKnown_data()
    {
        QTest::addColumn<qint64>("figure");
        QTest::newRow("greatest") << std::numeric_limits<qint64>::max();
        QTest::newRow("least") << std::numeric_limits<qint64>::min();
        QTest::newRow("negative") << qint64(-7);
    }
    void bounds_absurdFigures_areNotKnown()
    {
        QFETCH(qint64, figure);
        DiskHealth health = plausible();
        const int small = int(std::clamp<qint64>(figure, std::numeric_limits<int>::min(), 2'000'000'000));
        health.temperatureKelvin = small;
        health.poweredOnHours = figure;
        health.badSectorCount = figure;
        health.usedEndurancePercent = small;
        health.availableSparePercent = small;
        health.diskCount = small;
        const DiskHealth bounded = boundedDiskHealth(health);
        QCOMPARE(bounded.temperatureKelvin, 0);
        QCOMPARE(bounded.poweredOnHours, -1);
        QCOMPARE(bounded.badSectorCount, -1);
        QCOMPARE(bounded.usedEndurancePercent, -1);
        QCOMPARE(bounded.availableSparePercent, -1);
        QVERIFY(bounded.diskCount >= 1 && bounded.diskCount <= kMaxDisksOfStore);
        QVERIFY(bounded.isFailing); // that word has no bounds
    }

    void bounds_model_isCutAndPrintable()
    {
        DiskHealth health = plausible();
        health.model = u"  A\tB\n\u202e"_s + QString(60'000, u'x');
        const QString model = boundedDiskHealth(health).model;
        QCOMPARE(model.size(), kMaxDiskModelCharacters);
        QVERIFY(model.startsWith(u"ABx"_s));
    }

    void worse_table_data()
    {
        QTest::addColumn<std::function<void(DiskHealth &)>>("worsen");
        const auto row = [](const char *name, std::function<void(DiskHealth &)> worsen) {
            QTest::newRow(name) << std::move(worsen);
        };
        row("failing", [](DiskHealth &health) { health.isFailing = true; });
        row("bad sectors", [](DiskHealth &health) { health.badSectorCount = 9; });
        row("worn", [](DiskHealth &health) { health.usedEndurancePercent = 105; });
        row("hot", [](DiskHealth &health) { health.temperatureKelvin = 340; });
    }
    void worse_table()
    {
        QFETCH(std::function<void(DiskHealth &)>, worsen);
        DiskHealth good = plausible();
        good.isFailing = false;
        DiskHealth bad = good;
        worsen(bad);
        QVERIFY(isWorse(bad, good));
        QVERIFY(!isWorse(good, bad));
        QVERIFY(!isWorse(good, good));
        QVERIFY(isWorse(good, {}));
        QVERIFY(!isWorse({}, good));
    }

    void olderPeer_withoutTheField_knowsNothing()
    {
        const auto read = fromCbor<DiskHealthNotice>({{u"store"_s, 3}, {u"ofALaterVersion"_s, true}});
        QVERIFY(read.has_value());
        QVERIFY(!read->disk.isKnown());
    }
};

FALLOW_TEST(TestWireDisk)
#include "tst_wire_disk.moc"
