// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/controller/array_fixture.h"

#include "support/test_program.h"
#include "wire/fleet_messages.h"
#include "wire/map_messages.h"

#include <QTest>
#include <QTimer>
#include <limits>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// Waits until a volume's data lies in stripes, not in the journal alone.
bool waitForStripes(TestArray &array, VolumeId volume)
{
    return waitUntil(
        [&] {
            const auto rows = array.ask<MapRows>(u"map.rows"_s, MapRowsRequest{.volume = volume, .limit = 1});
            return rows && rows->totalRows >= 16;
        },
        kPatienceMs);
}

/// An array of workstations with a volume of 1 MiB on them.
QString startArray(TestArray &array, int machines)
{
    if (const QString problem = array.start(); !problem.isEmpty())
        return problem;
    if (!array.addAgents(machines))
        return u"an agent does not serve"_s;
    if (const QString problem = array.makeVolume(kSmallStripes, kMiB); !problem.isEmpty())
        return problem;
    return array.waitForStripes() ? QString() : u"no stripes"_s;
}

MachineRequest machineNamed(const TestArray &array, const QString &name, bool isPreview = false)
{
    return {.machine = array.machine(name).machine, .isPreview = isPreview};
}

Result<EventList> historyOf(TestArray &array, const QString &name)
{
    return array.ask<EventList>(u"machines.history"_s, MachineHistoryRequest{.machine = array.machine(name).machine});
}

/// The actor of a machine's latest event of a kind.
QString actorOf(TestArray &array, const QString &name, const QString &kind)
{
    const auto history = historyOf(array, name);
    for (qsizetype i = history ? history->events.size() : 0; i > 0; --i) {
        if (history->events.at(i - 1).kind == kind)
            return history->events.at(i - 1).actor;
    }
    return {};
}

/// A disk that always says the same.
class FakeDisks final : public DiskHealthSource
{
public:
    explicit FakeDisks(DiskHealth health)
        : m_health(std::move(health))
    {}
    void read(const QStringList &, Done done) override
    {
        QTimer::singleShot(0, &m_context,
                           [this, done = std::make_shared<Done>(std::move(done))] { (*done)(m_health); });
    }

private:
    DiskHealth m_health;
    QObject m_context;
};

DiskHealth diskOf(bool isFailing, int temperatureKelvin)
{
    return {.measured = QDateTime::fromSecsSinceEpoch(1'795'600'000, Qt::UTC),
            .model = u"Fallow Disk 1"_s,
            .isFailing = isFailing,
            .temperatureKelvin = temperatureKelvin,
            .poweredOnHours = 12'345,
            .badSectorCount = 8,
            .diskCount = 1};
}

/// Starts a workstation again, with another disk.
void restartWith(TestAgent &agent, const DiskHealth &disk)
{
    agent.switchOff();
    AgentService::Ports ports;
    ports.disks = std::make_unique<FakeDisks>(disk);
    agent.switchOn(std::move(ports));
}

} // namespace

class ControllerUpkeepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drain_machine_isEmptiedAndKeptUntilTakenBack()
    {
        TestArray array;
        QCOMPARE(startArray(array, 4), QString());
        const auto preview = array.ask<ActionAnswer>(u"machines.drain"_s, machineNamed(array, u"pc-1"_s, true));
        QVERIFY(preview.has_value());
        QVERIFY(preview->bytesToMove > 0 && preview->stripesTouched > 0);
        QVERIFY(preview->estimatedSeconds > 0);
        QCOMPARE(array.storeOf(u"pc-1"_s).state, StoreState::Active);
        const auto done = array.ask<ActionAnswer>(u"machines.drain"_s, machineNamed(array, u"pc-1"_s));
        QVERIFY(done.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.job(done->job).state, JobState::Finished, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.emptied"_s), 1, kPatienceMs);
        const auto contents =
            array.ask<StoreContents>(u"stores.contents"_s, StoreRequest{.store = array.storeOf(u"pc-1"_s).store});
        QVERIFY(contents.has_value());
        QVERIFY(contents->volumes.isEmpty());
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString()); // and it stays so: neither drained again nor let go
        QVERIFY(array.waitForStore(u"pc-1"_s));
        QCOMPARE(array.storeOf(u"pc-1"_s).state, StoreState::Draining);
        QCOMPARE(array.machine(u"pc-1"_s).approval, MachineApproval::Approved);
        QVERIFY(array.ask<ActionAnswer>(u"machines.undrain"_s, machineNamed(array, u"pc-1"_s)).has_value());
        QTRY_COMPARE(array.storeOf(u"pc-1"_s).state, StoreState::Active);
        QVERIFY(!actorOf(array, u"pc-1"_s, u"store.state"_s).isEmpty());
        for (const QString &name : {u"pc-2"_s, u"pc-3"_s, u"pc-4"_s})
            QVERIFY(array.waitForStore(name)); // they dial in again one by one
        QVERIFY(array.isContentWhole());
    }

    void retire_drainedMachine_isLetGo()
    {
        TestArray array;
        QCOMPARE(startArray(array, 4), QString());
        QVERIFY(array.ask<ActionAnswer>(u"machines.drain"_s, machineNamed(array, u"pc-1"_s)).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.emptied"_s), 1, kPatienceMs);
        QVERIFY(array.ask<ActionAnswer>(u"machines.retire"_s, machineNamed(array, u"pc-1"_s)).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).approval, MachineApproval::Retired, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    void undrain_machineInUse_isRefused()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const auto done = array.ask<ActionAnswer>(u"machines.undrain"_s, machineNamed(array, u"pc-1"_s));
        QCOMPARE(done.error().code, ErrorCode::Refused);
        const auto unknown = array.ask<ActionAnswer>(u"machines.drain"_s, MachineRequest{.machine = MachineId(4711)});
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    }

    void preview_severalMachines_countsThemTogether()
    {
        TestArray array;
        QCOMPARE(startArray(array, 4), QString());
        MachinesRequest request{.machines = {array.machine(u"pc-1"_s).machine.value()}, .verb = u"lose"_s};
        const auto one = array.ask<MachinesPreview>(u"machines.preview"_s, request);
        QVERIFY(one.has_value());
        QCOMPARE(one->answer.stripesLost, 0);
        request.machines.append(array.machine(u"pc-2"_s).machine.value());
        const auto both = array.ask<MachinesPreview>(u"machines.preview"_s, request);
        QVERIFY(both.has_value());
        QVERIFY2(both->answer.stripesLost > 0, "2+1 does not survive two losses");
        request.verb = u"drain"_s; // two are left for a layout of three
        const auto drain = array.ask<MachinesPreview>(u"machines.preview"_s, request);
        QVERIFY(drain.has_value());
        QCOMPARE(drain->obstacles.size(), 1);
        QCOMPARE(drain->obstacles.first().name, u"vol"_s);
        QCOMPARE(drain->obstacles.first().neededDomains, 3);
        QCOMPARE(drain->obstacles.first().leftDomains, 2);
        QVERIFY(drain->roomBytes > 0);
        request.verb = u"eat"_s;
        QCOMPARE(array.ask<MachinesPreview>(u"machines.preview"_s, request).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(array.ask<MachinesPreview>(u"machines.preview"_s, MachinesRequest{.verb = u"lose"_s}).error().code,
                 ErrorCode::InvalidArgument);
        QVERIFY(array.isContentWhole()); // nothing was done
        QCOMPARE(array.machine(u"pc-1"_s).presence, Presence::Online);
    }

    void contents_storeWithData_isToldByVolume()
    {
        TestArray array;
        QCOMPARE(startArray(array, 3), QString());
        const auto contents =
            array.ask<StoreContents>(u"stores.contents"_s, StoreRequest{.store = array.storeOf(u"pc-1"_s).store});
        QVERIFY(contents.has_value());
        QCOMPARE(contents->volumes.size(), 1);
        const VolumeOnStore &volume = contents->volumes.first();
        QCOMPARE(volume.name, u"vol"_s);
        QVERIFY(volume.dataStrips > 0 && volume.parityStrips > 0);
        QVERIFY(volume.payloadBytes > 0);
        QCOMPARE(volume.leastSurplus, 1);
        QCOMPARE(array.ask<StoreContents>(u"stores.contents"_s, StoreRequest{.store = StoreId(999)}).error().code,
                 ErrorCode::NotFound);
    }

    void failureDomain_set_keepsStripesApart()
    {
        TestArray array;
        QCOMPARE(startArray(array, 4), QString());
        MachineTextRequest request{.machine = array.machine(u"pc-1"_s).machine, .text = u"lab"_s};
        QVERIFY(array.ask<ActionAnswer>(u"machines.setFailureDomain"_s, request).has_value());
        QTRY_COMPARE(array.machine(u"pc-1"_s).failureDomain, u"lab"_s);
        request.machine = array.machine(u"pc-2"_s).machine;
        request.isPreview = true;
        const auto preview = array.ask<ActionAnswer>(u"machines.setFailureDomain"_s, request);
        QVERIFY(preview.has_value());
        QVERIFY(preview->stripesTouched > 0); // they share stripes already
        QCOMPARE(array.machine(u"pc-2"_s).failureDomain, QString());
        request.isPreview = false;
        QVERIFY(array.ask<ActionAnswer>(u"machines.setFailureDomain"_s, request).has_value());
        QVERIFY(!actorOf(array, u"pc-1"_s, u"machine.failure-domain"_s).isEmpty());
        // Three domains are left for three strips: new stripes have at most one strip on pc-1 and pc-2 together.
        const CreateVolumeRequest create{.name = u"second"_s, .sizeBytes = 8 * kMiB, .layout = kSmallStripes};
        QVERIFY(array.ask<VolumeSnapshot>(u"volumes.create"_s, create).has_value());
        QCOMPARE(array.writeNoise(u"second"_s, kMiB), QString());
        QVERIFY(waitForStripes(array, VolumeId(2)));
        const auto window =
            array.ask<MapRows>(u"map.rows"_s, MapRowsRequest{.volume = VolumeId(2), .limit = kMaxMapRows});
        QVERIFY(window.has_value() && !window->rows.isEmpty());
        const quint64 one = array.storeOf(u"pc-1"_s).store.value();
        const quint64 two = array.storeOf(u"pc-2"_s).store.value();
        for (const StripeMapRow &row : window->rows)
            QVERIFY(!(row.stores.contains(one) && row.stores.contains(two)));
    }

    void failureDomain_ofSeveral_previewCountsThemTogether()
    {
        TestArray array;
        QCOMPARE(startArray(array, 4), QString());
        MachinesRequest request{
            .machines = {array.machine(u"pc-1"_s).machine.value(), array.machine(u"pc-2"_s).machine.value()},
            .verb = u"domain"_s,
            .text = u"lab"_s};
        const auto two = array.ask<MachinesPreview>(u"machines.preview"_s, request);
        QVERIFY2(two.has_value(), two ? "" : qPrintable(two.error().toString()));
        QVERIFY(two->answer.stripesTouched > 0);
        QCOMPARE(two->crowdedNowCount, 0); // each is a domain of its own
        QCOMPARE(two->crowded.size(), 1);
        QCOMPARE(two->crowded.first().name, u"vol"_s);
        QCOMPARE(two->crowded.first().stripeCount, two->answer.stripesTouched);
        QVERIFY(two->answer.bytesToMove > 0);
        QCOMPARE(two->answer.surplusStripsAfter, -1); // 2+1: the loss of two strips is one too many
        QVERIFY(two->obstacles.isEmpty());            // three domains are left for three strips
        QVERIFY(two->answer.summary.contains(u"vol"_s));
        request.machines.append(array.machine(u"pc-3"_s).machine.value());
        const auto three = array.ask<MachinesPreview>(u"machines.preview"_s, request);
        QVERIFY(three.has_value());
        QVERIFY(three->answer.stripesTouched > two->answer.stripesTouched);
        QCOMPARE(three->obstacles.size(), 1);
        QCOMPARE(three->obstacles.first().leftDomains, 2);
        request.text = QString(); // as it is now
        const auto none = array.ask<MachinesPreview>(u"machines.preview"_s, request);
        QVERIFY(none.has_value());
        QCOMPARE(none->answer.stripesTouched, 0);
        QCOMPARE(none->answer.bytesToMove, 0);
        QVERIFY(none->crowded.isEmpty() && none->obstacles.isEmpty());
        request.text = QString(500, u'x');
        QCOMPARE(array.ask<MachinesPreview>(u"machines.preview"_s, request).error().code, ErrorCode::InvalidArgument);
        request.machines = {4711};
        request.text = u"lab"_s;
        QCOMPARE(array.ask<MachinesPreview>(u"machines.preview"_s, request).error().code, ErrorCode::NotFound);
        QCOMPARE(array.machine(u"pc-1"_s).failureDomain, QString()); // nothing was done
    }

    void rename_machine_isKeptAndItsHistoryToo()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(2));
        MachineTextRequest request{.machine = array.machine(u"pc-1"_s).machine, .text = u"前台 «reception»"_s};
        QVERIFY(array.ask<ActionAnswer>(u"machines.rename"_s, request).has_value());
        QTRY_COMPARE(array.machine(request.text).machine, request.machine);
        QVERIFY(!actorOf(array, request.text, u"machine.renamed"_s).isEmpty());
        const auto history = historyOf(array, request.text);
        QVERIFY(history.has_value());
        QCOMPARE(history->events.last().kind, u"machine.renamed"_s);
        const auto isOld = [](const EventSnapshot &event) { return event.subject == u"machine pc-1"_s; };
        QVERIFY(std::any_of(history->events.cbegin(), history->events.cend(), isOld));
        const auto isOther = [](const EventSnapshot &event) { return event.subject == u"machine pc-2"_s; };
        QVERIFY(std::none_of(history->events.cbegin(), history->events.cend(), isOther));
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        QCOMPARE(array.machine(request.text).machine, request.machine);
    }

    void rename_badNames_areRefused()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(2));
        const MachineId machine = array.machine(u"pc-1"_s).machine;
        const auto codeOf = [&](MachineId renamed, const QString &name, bool isPreview) {
            const MachineTextRequest request{.machine = renamed, .text = name, .isPreview = isPreview};
            const auto answer = array.ask<ActionAnswer>(u"machines.rename"_s, request);
            return answer ? ErrorCode::Internal : answer.error().code;
        };
        for (const bool isPreview : {true, false}) {
            QCOMPARE(codeOf(machine, {}, isPreview), ErrorCode::InvalidArgument);
            QCOMPARE(codeOf(machine, QString(10'000, u'x'), isPreview), ErrorCode::InvalidArgument);
            QCOMPARE(codeOf(machine, u"pc\n1"_s, isPreview), ErrorCode::InvalidArgument);
            QCOMPARE(codeOf(machine, u" pc "_s, isPreview), ErrorCode::InvalidArgument);
            QCOMPARE(codeOf(machine, u"pc-2"_s, isPreview), ErrorCode::AlreadyExists);
            QCOMPARE(codeOf(MachineId(4711), u"pc-3"_s, isPreview), ErrorCode::NotFound);
            QCOMPARE(codeOf(kControllerMachine, u"pc-3"_s, isPreview), ErrorCode::NotFound);
        }
        QCOMPARE(array.machine(u"pc-1"_s).machine, machine);
    }

    void quota_preview_tellsWhatIsAboveIt()
    {
        TestArray array;
        QCOMPARE(startArray(array, 3), QString());
        const StoreId store = array.storeOf(u"pc-1"_s).store;
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).usedBytes > 0, kPatienceMs);
        const qint64 quota = array.storeOf(u"pc-1"_s).quotaBytes;
        const auto small =
            array.ask<QuotaPreview>(u"stores.previewQuota"_s, SetQuotaRequest{.store = store, .quotaBytes = 1});
        QVERIFY(small.has_value());
        QVERIFY(small->surplusBytes > 0);
        QVERIFY(small->isOnline && small->possibleBytes > 0);
        QCOMPARE(array.storeOf(u"pc-1"_s).quotaBytes, quota);
        const auto negative =
            array.ask<QuotaPreview>(u"stores.previewQuota"_s, SetQuotaRequest{.store = store, .quotaBytes = -1});
        QCOMPARE(negative.error().code, ErrorCode::InvalidArgument);
    }

    void resize_preview_tellsWhatMovesAndWhatDisksNeed()
    {
        TestArray array;
        QCOMPARE(startArray(array, 4), QString());
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).usedBytes > 0 && array.storeOf(u"pc-2"_s).usedBytes > 0,
                                 kPatienceMs);
        MachinesRequest request{
            .machines = {array.machine(u"pc-1"_s).machine.value(), array.machine(u"pc-2"_s).machine.value()},
            .verb = u"resize"_s,
            .quotaBytes = 1};
        const auto small = array.ask<MachinesPreview>(u"machines.preview"_s, request);
        QVERIFY(small.has_value());
        QVERIFY(small->answer.bytesToMove > 0 && small->answer.estimatedSeconds > 0);
        QVERIFY(small->roomBytes > 0);
        QCOMPARE(small->obstacles.size(), 1); // two are left for a layout of three
        QCOMPARE(small->diskNeededBytes, 0);
        request.quotaBytes = qint64(1) << 60;
        const auto huge = array.ask<MachinesPreview>(u"machines.preview"_s, request);
        QVERIFY(huge.has_value());
        QCOMPARE(huge->answer.bytesToMove, 0);
        QCOMPARE(huge->answer.estimatedSeconds, 0);
        QVERIFY(huge->diskNeededBytes > 0);
        QCOMPARE(huge->diskObstacles.size(), 2);
        QVERIFY(huge->diskObstacles.first().freeBytes < huge->diskObstacles.first().neededBytes);
        QVERIFY(!huge->diskObstacles.first().name.isEmpty());
        request.quotaBytes = -1;
        QCOMPARE(array.ask<MachinesPreview>(u"machines.preview"_s, request).error().code, ErrorCode::InvalidArgument);
        request.machines = {4711};
        QCOMPARE(array.ask<MachinesPreview>(u"machines.preview"_s, request).error().code, ErrorCode::NotFound);
        QVERIFY(array.isContentWhole()); // nothing was done
    }

    void volumes_previews_changeNothing()
    {
        TestArray array;
        QCOMPARE(startArray(array, 3), QString());
        const VolumeId volume = array.session->snapshot().volumes.first().volume;
        const auto shrink = array.ask<ActionAnswer>(
            u"volumes.resize"_s, VolumeRequest{.volume = volume, .sizeBytes = kMiB, .isPreview = true});
        QVERIFY(shrink.has_value());
        QCOMPARE(shrink->bytesLost, 0); // just what was written stays
        QTRY_VERIFY_WITH_TIMEOUT(array.session->snapshot().volumes.first().liveBytes >= kMiB, kPatienceMs);
        const auto gone = array.ask<ActionAnswer>(
            u"volumes.delete"_s, VolumeRequest{.volume = volume, .confirmName = u"vol"_s, .isPreview = true});
        QVERIFY(gone.has_value());
        QVERIFY(gone->bytesLost >= kMiB);
        QVERIFY(array
                    .ask<ActionAnswer>(u"volumes.setExported"_s,
                                       VolumeRequest{.volume = volume, .isExported = false, .isPreview = true})
                    .has_value());
        QCOMPARE(array.session->snapshot().volumes.size(), 1);
        QVERIFY(array.session->snapshot().volumes.first().isExported);
        QCOMPARE(array.session->snapshot().volumes.first().sizeBytes, 64 * kMiB);
        QVERIFY(array.isContentWhole());
    }

    void diskHealth_failing_isToldOnceOverConnectionsAndRestarts()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        TestAgent *agent = array.addAgent(u"pc-1"_s);
        QVERIFY(agent);
        QVERIFY(!array.storeOf(u"pc-1"_s).disk.isKnown());
        restartWith(*agent, diskOf(false, 300));
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).disk == diskOf(false, 300), kPatienceMs);
        QCOMPARE(array.eventCount(u"store.disk-failing"_s), 0);
        restartWith(*agent, diskOf(true, 301));
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).disk == diskOf(true, 301), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.disk-failing"_s), 1, kPatienceMs);
        QVERIFY(agent->status().disk == diskOf(true, 301));
        restartWith(*agent, diskOf(true, 302));
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).disk == diskOf(true, 302), kPatienceMs);
        QCOMPARE(array.eventCount(u"store.disk-failing"_s), 1);
        QCOMPARE(array.stop(), QString());
        QCOMPARE(array.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).disk == diskOf(true, 302), kPatienceMs);
        QCOMPARE(array.eventCount(u"store.disk-failing"_s), 1);
        const auto history = historyOf(array, u"pc-1"_s);
        QVERIFY(history.has_value());
        const auto isTold = [](const EventSnapshot &event) { return event.kind == u"store.disk-failing"_s; };
        QCOMPARE(std::count_if(history->events.cbegin(), history->events.cend(), isTold), 1);
    }

    void diskHealth_garbageOrForeign_isBoundedOrPassedOver()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(2));
        const StoreId own = array.storeOf(u"pc-1"_s).store;
        const StoreId foreign = array.storeOf(u"pc-2"_s).store;
        const QByteArray storeUuid = array.storeUuidOf(own);
        const auto identity = Identity::load(AgentConfig::identityPath(array.agents[0]->directory()));
        QVERIFY(identity.has_value());
        array.agents[0]->switchOff();
        DiskHealth absurd = diskOf(true, std::numeric_limits<int>::max());
        absurd.model = QString(10'000, u'm') + QChar(u'\n');
        absurd.poweredOnHours = std::numeric_limits<qint64>::max();
        absurd.badSectorCount = std::numeric_limits<qint64>::min();
        SystemClock clock;
        ControlClient liar(clock);
        bool isReady = false;
        QObject::connect(&liar, &ControlClient::connected, &liar, [&](ControlConnection *connection) {
            const HelloRequest hello{.version = u"0"_s,
                                     .store = own,
                                     .storeUuid = storeUuid,
                                     .diskFreeBytes = 100 * kGiB,
                                     .diskTotalBytes = 100 * kGiB};
            connection->call(u"agent.hello"_s, toCbor(hello), kPatienceMs, [&, connection](Result<QCborMap>) {
                const StoreReadyRequest ready{.store = own, .storeUuid = storeUuid};
                connection->call(u"agent.storeReady"_s, toCbor(ready), kPatienceMs,
                                 [&](Result<QCborMap> answer) { isReady = answer.has_value(); });
            });
        });
        QVERIFY(array.connectAs(*identity, liar).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(isReady, kPatienceMs);
        const auto tell = [&](const QCborMap &body) { liar.connection()->notify(u"agent.diskHealth"_s, body); };
        tell({{u"store"_s, u"no number"_s}});
        tell(toCbor(DiskHealthNotice{.store = foreign, .disk = absurd}));
        tell(toCbor(DiskHealthNotice{.store = StoreId(4711), .disk = absurd}));
        for (int i = 0; i < 50; ++i) { // it cannot make up its mind
            absurd.isFailing = i % 2 == 0;
            tell(toCbor(DiskHealthNotice{.store = own, .disk = absurd}));
        }
        QTRY_VERIFY_WITH_TIMEOUT(array.storeOf(u"pc-1"_s).disk.isKnown(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!array.storeOf(u"pc-1"_s).disk.isFailing, kPatienceMs);
        const DiskHealth kept = array.storeOf(u"pc-1"_s).disk;
        QCOMPARE(kept.model.size(), kMaxDiskModelCharacters);
        QCOMPARE(kept.temperatureKelvin, 0);
        QCOMPARE(kept.poweredOnHours, -1);
        QCOMPARE(kept.badSectorCount, -1);
        QVERIFY(!array.storeOf(u"pc-2"_s).disk.isKnown());
        QTRY_COMPARE_WITH_TIMEOUT(array.eventCount(u"store.disk-failing"_s), 1, kPatienceMs);
        QCOMPARE(array.eventCount(u"store.disk-well"_s), 0);
        liar.stop();
    }

    void profiles_youngArray_areEmptyAndUnknown()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgent(u"pc-1"_s));
        const auto profiles = array.ask<MachineProfiles>(u"machines.profiles"_s, Nothing{});
        QVERIFY(profiles.has_value());
        QVERIFY(profiles->machines.isEmpty());
        QCOMPARE(array.machine(u"pc-1"_s).machineClass, MachineClass::Unknown);
        QCOMPARE(array.machine(u"pc-1"_s).upPercent, -1);
    }
};

FALLOW_TEST(ControllerUpkeepTest)
#include "tst_controller_upkeep.moc"
