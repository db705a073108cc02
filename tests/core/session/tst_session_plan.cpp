// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/volume_plan.h"
#include "support/test_program.h"
#include "wire/fields.h"

#include <QTest>

using namespace fallow;
using namespace Qt::StringLiterals;

namespace {

/// An array of machines that lend 10 GiB each, half of it used.
ArraySnapshot arrayOf(int machines, int disks = 0)
{
    ArraySnapshot array;
    for (int i = 0; i < machines + disks; ++i) {
        const bool isLocal = i >= machines;
        const MachineId machine = isLocal ? kControllerMachine : MachineId(quint64(i) + 2);
        if (!isLocal)
            array.machines.append({.machine = machine,
                                   .name = u"pc-%1"_s.arg(i),
                                   .approval = MachineApproval::Approved,
                                   .presence = Presence::Online});
        array.stores.append({.store = StoreId(quint64(i) + 1),
                             .machine = machine,
                             .isLocal = isLocal,
                             .isOnline = true,
                             .quotaBytes = 10 * kGiB,
                             .usedBytes = 5 * kGiB});
    }
    return array;
}

QByteArray week(quint8 percent)
{
    return QByteArray(WeekForecast::kHours, char(percent));
}

} // namespace

class SessionPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void defaults_ofPolicies_haveTheStripThatCounts()
    {
        const auto policy = [](const QString &key, const QString &value, bool isDefault = false) {
            return PolicySnapshot{.key = key, .value = value, .isDefault = isDefault};
        };
        const QString layout = u"volume.layout"_s;
        const QString strip = u"volume.strip-size"_s;
        QCOMPARE(volumeDefaults({}).layout, LayoutSpec());
        QVERIFY(volumeDefaults({}).isCompressed && !volumeDefaults({}).isLayoutSet);
        VolumeDefaults defaults = volumeDefaults({{policy(layout, u"distributed 8+3"_s), policy(strip, u"1048576"_s),
                                                   policy(u"volume.compression"_s, u"false"_s)}});
        QCOMPARE(defaults.layout.toString(), u"distributed 8+3, strip 1024 KiB"_s);
        QVERIFY(!defaults.isCompressed && defaults.isLayoutSet);
        defaults =
            volumeDefaults({{policy(layout, u"distributed 8+3, strip 256 KiB"_s), policy(strip, u"1048576"_s, true)}});
        QCOMPARE(defaults.layout.toString(), u"distributed 8+3"_s); // a size that the layout names counts
        defaults = volumeDefaults({{policy(layout, u"nonsense"_s, true), policy(strip, u"-7"_s, true)}});
        QCOMPARE(defaults.layout, LayoutSpec());
        QVERIFY(!defaults.isLayoutSet);
    }

    void stores_ofSnapshot_areThoseThatTakeStrips()
    {
        ArraySnapshot array = arrayOf(5, 1);
        array.stores[0].state = StoreState::Draining;
        array.stores[1].state = StoreState::Lost;
        array.stores[2].quotaBytes = 0;
        array.machines[3].approval = MachineApproval::Waiting;
        const QList<PlacementStore> stores = placementStores(array);
        QCOMPARE(stores.size(), 2);
        QCOMPARE(stores[0].storeClass, StoreClass::Client);
        QCOMPARE(stores[0].freeBytes, 5 * kGiB);
        QCOMPARE(stores[1].storeClass, StoreClass::Local);
        QVERIFY(stores[0].failureDomain != stores[1].failureDomain);
    }

    void stores_ofOneDomain_shareIt()
    {
        ArraySnapshot array = arrayOf(4);
        array.machines[0].failureDomain = array.machines[2].failureDomain = u"lab"_s;
        const QList<PlacementStore> stores = placementStores(array);
        QCOMPARE(stores[0].failureDomain, stores[2].failureDomain);
        QVERIFY(stores[0].failureDomain != stores[1].failureDomain);
        QCOMPARE(planVolume(array, LayoutSpec::distributed(3, 1)).fit.missing(), 1);
    }

    void plan_ofFittingLayout_givesRoomAndWhole()
    {
        ArraySnapshot array = arrayOf(6);
        array.volumes.append({.sizeBytes = 100 * kGiB, .liveBytes = 30 * kGiB});
        const VolumePlan plan = planVolume(array, LayoutSpec::distributed(4, 2));
        QVERIFY(plan.whole);
        QCOMPARE(plan.fit.missing(), 0);
        QCOMPARE(plan.onlineDomains, 6);
        QCOMPARE(plan.promisedBytes, 70 * kGiB);
        QVERIFY(plan.roomBytes > 19 * kGiB && plan.roomBytes < 20 * kGiB); // 6 x 5 GiB, two thirds, less the seals
        QVERIFY(plan.whole->usableBytes > 39 * kGiB);
        QCOMPARE(plan.whole->machineFailuresSurvived, 2);
    }

    /// What writers never get is not promised: what collecting the volume with the largest strips may need.
    void plan_ofFullStores_leavesOutWhatCollectingMayNeed()
    {
        const LayoutSpec spec = LayoutSpec::distributed(4, 2);
        ArraySnapshot array = arrayOf(6);
        for (StoreSnapshot &store : array.stores)
            store.usedBytes = store.quotaBytes - keptFreeBytes(spec) - 3 * kMiB;
        const qint64 roomBytes = planVolume(array, spec).roomBytes;
        QVERIFY(roomBytes > 10 * kMiB && roomBytes <= 12 * kMiB);
        array.volumes.append({.layout = u"distributed 4+2, strip 4096 KiB"_s});
        QCOMPARE(planVolume(array, spec).roomBytes, 0);
        QVERIFY(planVolume(array, spec).whole); // the stores are large enough
        for (StoreSnapshot &store : array.stores)
            store.quotaBytes = 8 * kMiB;
        QVERIFY(!planVolume(array, spec).whole);
    }

    void plan_ofTooFewMachines_saysHowManyAreMissing()
    {
        const VolumePlan plan = planVolume(arrayOf(4), LayoutSpec::distributed(4, 2));
        QVERIFY(!plan.whole);
        QCOMPARE(plan.fit.missing(), 2);
        QCOMPARE(plan.roomBytes, 0);
        QVERIFY(!planVolume({}, LayoutSpec::distributed(4, 2)).whole);
        QVERIFY(!planVolume(arrayOf(4), LayoutSpec::distributed(0, 2)).whole);
    }

    void forecast_ofKnownWeeks_weighsBySpace()
    {
        ArraySnapshot array = arrayOf(6);
        MachineProfiles profiles;
        QVERIFY(forecastWeek(array, profiles, LayoutSpec::distributed(4, 2)).mean < 0);
        for (int i = 0; i < 6; ++i)
            profiles.machines.append({.machine = MachineId(quint64(i) + 2), .upPercents = week(90)});
        profiles.machines[5].upPercents[30] = char(255);                                        // not known in one hour
        profiles.machines.append({.machine = MachineId(999), .upPercents = week(0)});           // a stranger
        profiles.machines.append({.machine = MachineId(2), .upPercents = QByteArray("short")}); // nonsense
        const WeekForecast forecast = forecastWeek(array, profiles, LayoutSpec::distributed(4, 2));
        QCOMPARE(forecast.knownMachines, 6);
        QVERIFY(qAbs(forecast.mean - (1 - 0.01585)) < 0.0005); // as for six machines that are up at 0.90
        array.stores[0].quotaBytes = 1000 * kGiB;
        profiles.machines[0].upPercents = week(100);
        QVERIFY(forecastWeek(array, profiles, LayoutSpec::distributed(4, 2)).mean > 0.999);
    }

    void forecast_ofNights_findsTheWorstHour()
    {
        const ArraySnapshot array = arrayOf(6);
        MachineProfiles profiles;
        QByteArray office = week(95);
        office[3 * 24 + 2] = 5;
        for (int i = 0; i < 6; ++i)
            profiles.machines.append({.machine = MachineId(quint64(i) + 2), .upPercents = office});
        const WeekForecast forecast = forecastWeek(array, profiles, LayoutSpec::distributed(2, 2));
        QCOMPARE(forecast.worstHour, 3 * 24 + 2);
        QVERIFY(forecast.worst < 0.05);
    }

    void messages_roundTrip_keepEverything()
    {
        MachinesPreview preview{.answer = {.summary = u"x"_s, .bytesToMove = 7, .bytesLost = 3}, .roomBytes = 9};
        preview.obstacles.append({.volume = VolumeId(4), .name = u"home"_s, .neededDomains = 6, .leftDomains = 5});
        const auto read = fromCbor<MachinesPreview>(toCbor(preview));
        QVERIFY(read);
        QCOMPARE(read->answer.bytesLost, 3);
        QCOMPARE(read->obstacles.first().name, u"home"_s);
        const auto profiles = fromCbor<MachineProfiles>(
            toCbor(MachineProfiles{.machines = {{.machine = MachineId(3), .upPercents = week(7)}}}));
        QVERIFY(profiles);
        QCOMPARE(profiles->machines.first().upPercents, week(7));
    }
};

FALLOW_TEST(SessionPlanTest)
#include "tst_session_plan.moc"
