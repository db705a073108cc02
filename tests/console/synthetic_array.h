// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "base/wording.h"
#include "layout/mixing.h"
#include "wire/admin_messages.h"

namespace fallow::console {

/// A made-up array of plausible machines: the same for the same choice, at any scale.
class SyntheticArray
{
public:
    struct Options
    {
        int machineCount = 24;
        int localStoreCount = 2;
        int awayCount = 0;    ///< unreachable machines
        int lostCount = 0;    ///< machines given up, their strips to be rebuilt
        int asleepCount = 0;  ///< announced
        int waitingCount = 0; ///< ask to join
        int claimCount = 0;   ///< of these have found a store on their disks; every second one cannot adopt it
        qint64 stripeCount = 40'000;
        bool isRebuilding = false;
        int domainCount = 0; ///< failure domains, of the machines in turn; 0: each machine its own
    };
    const Options &options() const { return m_options; }
    explicit SyntheticArray(Options options)
        : m_options(options)
    {
        makeMachines();
        makeVolumes();
        makeEvents();
        if (options.isRebuilding)
            makeJobs();
    }

    static QDateTime now() { return QDateTime(QDate(2026, 11, 20), QTime(14, 2, 11), Qt::UTC); }
    const ArraySnapshot &snapshot() const { return m_array; }
    ArraySnapshot &snapshot() { return m_array; }

private:
    static QString machineName(int number)
    {
        static const QStringList kRooms{QStringLiteral("accounts"),  QStringLiteral("design"),
                                        QStringLiteral("reception"), QStringLiteral("lab"),
                                        QStringLiteral("training"),  QStringLiteral("sales")};
        return QStringLiteral("pc-%1-%2")
            .arg(kRooms.at(number % kRooms.size()))
            .arg(number / kRooms.size() + 1, 2, 10, QLatin1Char('0'));
    }

    Presence presenceOf(int number) const
    {
        // Spread over the list, so that a look at its top does not tell the whole.
        const int fromEnd = m_options.machineCount - 1 - number * 7 % std::max(1, m_options.machineCount);
        if (fromEnd < m_options.lostCount)
            return Presence::Lost;
        if (fromEnd < m_options.lostCount + m_options.awayCount)
            return Presence::Unreachable;
        return fromEnd < m_options.lostCount + m_options.awayCount + m_options.asleepCount ? Presence::Asleep
                                                                                           : Presence::Online;
    }

    void addStore(MachineId machine, bool isLocal, Presence presence, qint64 quota, quint64 seed)
    {
        const bool isLost = presence == Presence::Lost;
        m_array.stores.append({.store = StoreId(quint64(m_array.stores.size()) + 1),
                               .machine = machine,
                               .isLocal = isLocal,
                               .state = isLost ? StoreState::Lost : StoreState::Active,
                               .isOnline = presence == Presence::Online,
                               .quotaBytes = quota,
                               .usedBytes = quota / 100 * qint64(38 + fallow::mixed(seed) % 24),
                               .diskFreeBytes = quota * 2,
                               .stripCount = quota / (384 * 1024) * 45 / 100,
                               .errorCount = 0,
                               .path = {}});
        if (isLost)
            return;
        m_array.quotaBytes += quota;
        m_array.usedBytes += m_array.stores.last().usedBytes;
    }

    void makeMachines()
    {
        m_array.arrayId = QStringLiteral("5f1c0a7e92d44b0f8a6e3c1d2b9f7e60");
        m_array.arrayName = QStringLiteral("Northgate Office");
        m_array.controllerVersion = QStringLiteral("0.1.0");
        m_array.epoch = 3;
        m_array.when = now();
        m_array.started = now().addDays(-12);
        for (int disk = 0; disk < m_options.localStoreCount; ++disk)
            addStore(kControllerMachine, true, Presence::Online, 200LL << 30, quint64(disk) + 1000);
        for (int number = 0; number < m_options.machineCount; ++number) {
            const Presence presence = presenceOf(number);
            const MachineId machine(quint64(number) + 2);
            const qint64 away = presence == Presence::Online ? 200'000 : presence == Presence::Asleep ? 5200 : 340;
            m_array.machines.append(
                {.machine = machine,
                 .name = machineName(number),
                 .fingerprint = QStringLiteral("3f9a 11c4 %1 77be").arg(number, 4, 16, QLatin1Char('0')),
                 .approval = MachineApproval::Approved,
                 .presence = presence,
                 .presenceSince = now().addSecs(-away - qint64(fallow::mixed(quint64(number)) % 3000)),
                 .lastSeen = presence == Presence::Online ? now() : now().addSecs(-away),
                 .expectedReturn = presence == Presence::Asleep ? now().addSecs(64'000) : QDateTime(),
                 .failureDomain = m_options.domainCount > 0
                                      ? QStringLiteral("Floor %1").arg(number % m_options.domainCount + 1)
                                      : QString(),
                 .version = QStringLiteral("0.1.0"),
                 .address = QStringLiteral("10.20.%1.%2").arg(number / 200 + 1).arg(number % 200 + 20)});
            addStore(machine, false, presence, qint64(20 + fallow::mixed(quint64(number)) % 5 * 20) << 30,
                     quint64(number));
        }
        for (int number = 0; number < m_options.waitingCount; ++number) {
            m_array.machines.append({.machine = MachineId(quint64(m_options.machineCount + number) + 2),
                                     .name = QStringLiteral("pc-annex-%1").arg(number + 1, 2, 10, QLatin1Char('0')),
                                     .fingerprint = QStringLiteral("8b02 4e7d c19a 50f%1").arg(number % 16, 0, 16),
                                     .approval = MachineApproval::Waiting,
                                     .presenceSince = now().addSecs(-95),
                                     .lastSeen = now().addSecs(-5),
                                     .version = QStringLiteral("0.1.0"),
                                     .address = QStringLiteral("10.20.9.%1").arg(number % 200 + 20)});
            if (number < m_options.claimCount)
                m_array.machines.last().claims.append(claimOf(number));
        }
    }
    static StoreClaimSnapshot claimOf(int number)
    {
        const bool isCopy = number % 2 == 1;
        return {.store = StoreId(quint64(number) + 3),
                .owner = MachineId(quint64(number) + 4),
                .ownerName = QStringLiteral("pc-reception-%1").arg(number + 3),
                .ownerPresence = isCopy ? Presence::Online : Presence::Unreachable,
                .ownerLastSeen = now().addSecs(-90'000),
                .stripCount = 12'044,
                .payloadBytes = qint64(3) << 30,
                .storedBytes = qint64(7) << 29,
                .obstacle = isCopy ? QStringLiteral("pc-reception is connected") : QString(),
                .obstacleCode = isCopy ? ClaimObstacle::OwnerConnected : ClaimObstacle::None};
    }

    void makeVolumes()
    {
        if (m_options.stripeCount == 0) {
            m_array.health = m_array.stores.isEmpty() ? QStringLiteral("no-stores") : QStringLiteral("healthy");
            return;
        }
        const int away = m_options.awayCount + m_options.lostCount + m_options.asleepCount;
        const int machines = std::max(1, m_options.machineCount);
        const auto share = [&](int percent) { return m_options.stripeCount * percent / 100; };
        const auto degraded = [&](qint64 stripes, int strips) {
            return std::min(stripes, stripes * strips * away / machines);
        };
        struct Plan
        {
            const char *name;
            const char *layout;
            int percent;
            int strips;
            qint64 size;
            int surplus;
        };
        for (const Plan &plan : {Plan{"home", "distributed 4+2", 60, 6, 2LL << 40, 2},
                                 Plan{"images", "distributed 8+3", 25, 11, 1LL << 40, 3},
                                 Plan{"mail-archive", "mirrored spread 1+1", 15, 2, 300LL << 30, 1}}) {
            const qint64 stripes = share(plan.percent);
            m_array.volumes.append(
                {.volume = VolumeId(quint64(m_array.volumes.size()) + 1),
                 .name = QString::fromLatin1(plan.name),
                 .sizeBytes = plan.size,
                 .liveBytes = stripes << 20,
                 .storedBytes = (stripes << 20) / 2 * 3,
                 .layout = QString::fromLatin1(plan.layout),
                 .isCompressed = true,
                 .isExported = plan.percent != 15,
                 .exportUri = QStringLiteral("nbd://storage.northgate.example:10809/%1").arg(QLatin1String(plan.name)),
                 .connections = plan.percent == 60 ? 2 : 0,
                 .stripeCount = stripes,
                 .degradedStripeCount = degraded(stripes, plan.strips),
                 .surplusStrips = plan.surplus - std::min(plan.surplus, m_options.lostCount),
                 .readBytesPerSecond = plan.percent == 60 ? 48'300'000 : 0,
                 .writeBytesPerSecond = plan.percent == 60 ? 112'700'000 : 0});
        }
        m_array.surplusStrips = 1 - std::min(1, m_options.lostCount);
        for (const VolumeSnapshot &volume : std::as_const(m_array.volumes))
            m_array.degradedStripeCount += volume.degradedStripeCount;
        m_array.health = m_array.degradedStripeCount == 0 ? QStringLiteral("healthy")
                         : m_array.surplusStrips == 0     ? QStringLiteral("at-risk")
                                                          : QStringLiteral("degraded");
    }

    QString lostMachine() const
    {
        for (const MachineSnapshot &machine : m_array.machines) {
            if (machine.presence == Presence::Lost)
                return QStringLiteral("machine ") + machine.name;
        }
        return QStringLiteral("machine pc-old-01");
    }

    void makeJobs()
    {
        m_array.jobs.append({.job = JobId(7),
                             .kind = QStringLiteral("rebuild"),
                             .subject = lostMachine(),
                             .state = JobState::Running,
                             .doneBytes = 9'900'000'000,
                             .totalBytes = 23'600'000'000,
                             .doneCount = 25'200,
                             .totalCount = 60'100,
                             .bytesPerSecond = 212'000'000,
                             .remainingSeconds = 65,
                             .started = now().addSecs(-48)});
        m_array.jobs.append({.job = JobId(6),
                             .kind = QStringLiteral("scrub"),
                             .subject = QStringLiteral("all stores"),
                             .state = JobState::Paused,
                             .doneCount = 410'000,
                             .totalCount = 900'000,
                             .started = now().addSecs(-4000)});
        m_array.jobs.append({.job = JobId(5),
                             .kind = QStringLiteral("check"),
                             .subject = QStringLiteral("catalog"),
                             .state = JobState::Finished,
                             .doneBytes = 61'000'000,
                             .totalBytes = 61'000'000,
                             .started = now().addSecs(-9000),
                             .ended = now().addSecs(-8990)});
    }

    void addEvent(int secondsAgo, EventSeverity severity, const QString &subject, const Wording &what,
                  const QString &actor = {})
    {
        m_array.latestEvents.append({.event = EventId(quint64(1000 - m_array.latestEvents.size())),
                                     .when = now().addSecs(-secondsAgo),
                                     .severity = severity,
                                     .kind = QStringLiteral("synthetic"),
                                     .subject = subject,
                                     .text = what.english(),
                                     .actor = actor,
                                     .wording = what.toString()});
    }

    void makeEvents()
    {
        if (m_options.machineCount == 0)
            return;
        if (m_options.isRebuilding)
            addEvent(48, EventSeverity::Notice, lostMachine(),
                     Wording("%Ln stripe(s) are touched, %1 have to be written to other stores; %2 more strips of a "
                             "stripe may be lost meanwhile.",
                             Wording::amount(90'112), Wording::bytes(22 * kGiB), Wording::count(1)),
                     QStringLiteral("admin"));
        if (m_options.lostCount > 0)
            addEvent(49, EventSeverity::Critical, lostMachine(),
                     Wording("%1 (%2)", Wording::term("lost"), Wording::term("declared")), QStringLiteral("admin"));
        for (const MachineSnapshot &machine : std::as_const(m_array.machines)) {
            if (machine.presence == Presence::Unreachable && machine.approval == MachineApproval::Approved &&
                m_array.latestEvents.size() < 20)
                addEvent(340, EventSeverity::Warning, QStringLiteral("machine ") + machine.name,
                         Wording("%1 (%2)", Wording::term("unreachable"), Wording::term("disconnected")));
        }
        addEvent(5200, EventSeverity::Info, QStringLiteral("machine pc-sales-02"),
                 Wording("%1 (%2)", Wording::term("asleep"), Wording::term("announced")));
        addEvent(9000, EventSeverity::Info, QStringLiteral("catalog"), Wording("Nothing is wrong with the catalog."),
                 QStringLiteral("admin"));
        addEvent(90'000, EventSeverity::Notice, QStringLiteral("volume images"),
                 Wording("Made with %1, %2", Wording::bytes(1024 * kGiB), QStringLiteral("distributed 8+3")),
                 QStringLiteral("admin"));
        addEvent(99'000, EventSeverity::Notice, QStringLiteral("machine pc-lab-04"),
                 Wording("joined by a one-time code"));
    }

    Options m_options;
    ArraySnapshot m_array;
};

} // namespace fallow::console
