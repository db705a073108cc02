// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/fleet.h"

#include "base/units.h"
#include "base/wording.h"
#include "catalog/families.h"
#include "controller/action_answers.h"
#include "controller/event_search.h"
#include "controller/fleet_counts.h"
#include "controller/stripes_on_store.h"
#include "layout/capacity.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

const QString kKeepSettingPrefix = u"fleet.keep."_s; ///< + store id -> 1: stays when it has been emptied

/// Volumes with strips to move whose layout would no longer find enough failure domains.
QList<VolumeObstacle> obstaclesOf(const QList<VolumeRecord> &volumes, const QSet<VolumeId> &touched,
                                  const QList<PlacementStore> &left)
{
    QList<VolumeObstacle> obstacles;
    for (const VolumeRecord &volume : familyHeads(volumes)) {
        if (!touched.contains(volume.family()))
            continue;
        const LayoutFit fit = fitLayout(volume.layout, left);
        if (fit.have() < fit.wanted())
            obstacles.append(
                {.volume = volume.id, .name = volume.name, .neededDomains = fit.wanted(), .leftDomains = fit.have()});
    }
    return obstacles;
}

} // namespace

Result<void> Fleet::loadUpkeep()
{
    const auto kept = m_services.reader.settings(kKeepSettingPrefix);
    if (!kept)
        return fail(kept.error());
    for (auto it = kept->constBegin(); it != kept->constEnd(); ++it)
        m_kept.insert(StoreId(QStringView(it.key()).mid(kKeepSettingPrefix.size()).toULongLong()));
    auto uptime = UptimeRecorder::load(m_services.catalog, m_services.reader, m_services.clock, m_services.control);
    if (!uptime)
        return fail(uptime.error());
    m_uptime = std::move(*uptime);
    for (const MachineRecord &machine : m_membership->machines()) {
        if (machine.approval == MachineApproval::Approved && machine.id != kControllerMachine)
            m_uptime->setUp(machine.id, false);
    }
    connect(m_membership.get(), &Membership::presenceChanged, this,
            [this](MachineId machine, const PresenceTransition &transition) {
                m_uptime->setUp(machine, transition.to == Presence::Online);
            });
    connect(m_membership.get(), &Membership::machineChanged, this, [this](const MachineRecord &machine) {
        if (machine.approval == MachineApproval::Revoked || machine.approval == MachineApproval::Retired)
            m_uptime->forget(machine.id);
    });
    connect(m_membership.get(), &Membership::machineRemoved, this,
            [this](MachineId machine) { m_uptime->forget(machine); });
    return {};
}

void Fleet::keep(const QList<StoreId> &stores, bool isKept, Completion<void> done)
{
    CatalogChange change;
    for (const StoreId store : stores) {
        if (m_kept.contains(store) != isKept)
            change.putSettings.insert(kKeepSettingPrefix + store.toString(),
                                      isKept ? QByteArrayLiteral("1") : QByteArray());
    }
    if (change.isEmpty())
        return done({});
    m_services.catalog.commit(
        std::move(change), m_services.control,
        m_home.wrap<void>([this, stores, isKept, done = std::move(done)](Result<void> kept) mutable {
            for (const StoreId store : stores) {
                if (kept && isKept)
                    m_kept.insert(store);
                else if (kept)
                    m_kept.remove(store);
            }
            done(std::move(kept));
        }));
}

bool Fleet::isEmptyAndKept(StoreId store)
{
    if (!m_kept.contains(store))
        return false;
    const auto left = m_services.reader.stripesOnStore(store, {}, 1);
    return left && left->holdsNothing();
}

QList<StoreId> Fleet::storesInUse(MachineId machine) const
{
    QList<StoreId> stores;
    for (const StoreRecord &store : m_membership->stores()) {
        if (store.machine == machine && isInUse(store.state) && !m_beingMade.contains(store.id))
            stores.append(store.id);
    }
    return stores;
}

void Fleet::drainMachine(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const auto machine = m_membership->machine(request.machine);
    if (!machine)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such machine")),
                         request.machine.toString()));
    const QList<StoreId> stores = storesInUse(request.machine);
    if (stores.isEmpty())
        return done(fail(ErrorCode::Refused,
                         Wording(QT_TRANSLATE_NOOP("Controller", "the machine has no store that could be emptied")),
                         machine->name));
    previewTogether({.machines = {request.machine.value()}, .verb = u"drain"_s},
                    [this, request, actor, stores, name = machine->name,
                     done = std::move(done)](Result<MachinesPreview> preview) mutable {
                        if (!preview)
                            return done(fail(std::move(preview.error())));
                        ActionAnswer answer = std::move(preview->answer);
                        answer.summary = u"%1 is emptied and kept. %2"_s.arg(name, answer.summary);
                        if (request.isPreview)
                            return done(std::move(answer));
                        keep(stores, true,
                             [this, stores, actor, answer, done = std::move(done)](Result<void> kept) mutable {
                                 if (!kept)
                                     return done(fail(std::move(kept.error())));
                                 for (const StoreId other : stores.mid(1))
                                     startDrain(other, actor, {}, [](Result<ActionAnswer>) {});
                                 startDrain(stores.first(), actor, std::move(answer), std::move(done));
                             });
                    });
}

void Fleet::undrainMachine(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const auto machine = m_membership->machine(request.machine);
    if (!machine)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such machine")),
                         request.machine.toString()));
    QList<StoreId> draining;
    for (const StoreId store : storesInUse(request.machine)) {
        if (m_membership->store(store)->state == StoreState::Draining && !isDecided(store))
            draining.append(store);
    }
    if (draining.isEmpty())
        return done(fail(ErrorCode::Refused,
                         Wording(QT_TRANSLATE_NOOP("Controller", "the machine is not being emptied")), machine->name));
    const QString sentence = u"%1 takes strips again."_s.arg(machine->name);
    if (request.isPreview)
        return done(ActionAnswer{.summary = sentence});
    auto others = std::make_shared<QList<StoreId>>(); // that are in use again
    for (const StoreId other : draining.mid(1))
        takeBack(other, actor, [others, other](const Result<void> &taken) {
            if (taken)
                others->append(other);
        });
    takeBack(
        draining.first(), actor,
        [this, others, first = draining.first(), done = saying(std::move(done), sentence)](Result<void> taken) mutable {
            if (!taken)
                return done(std::move(taken));
            keep(*others << first, false, std::move(done));
        });
}

void Fleet::rename(const MachineTextRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    if (const auto machine = workstation(request.machine); !machine)
        return done(fail(machine.error()));
    if (const auto checked = m_membership->checkNewName(request.machine, request.text); !checked)
        return done(fail(checked.error()));
    const QString sentence = u"%1 is now called %2."_s.arg(nameOf(request.machine), request.text);
    if (request.isPreview)
        return done(ActionAnswer{.summary = sentence});
    m_membership->rename(request.machine, request.text, actor, saying(std::move(done), sentence));
}

Result<QSet<MachineId>> Fleet::previewedMachines(const MachinesRequest &request) const
{
    if (request.machines.isEmpty() || request.machines.size() > kMaxPreviewedMachines)
        return fail(ErrorCode::InvalidArgument, Wording(QT_TRANSLATE_NOOP("Controller", "name 1 to %1 machines"),
                                                        Wording::count(kMaxPreviewedMachines)));
    QSet<MachineId> machines;
    for (const quint64 id : request.machines) {
        if (!m_membership->machine(MachineId(id)) || MachineId(id) == kControllerMachine)
            return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such machine")),
                        u"machine %1"_s.arg(id));
        machines.insert(MachineId(id));
    }
    return machines;
}

void Fleet::previewTogether(const MachinesRequest &request, Completion<MachinesPreview> done)
{
    if (request.verb == u"domain"_s)
        return previewDomain(request, std::move(done));
    if (request.verb != u"drain"_s && request.verb != u"lose"_s)
        return done(
            // house-allow: the console sends no other
            fail(ErrorCode::InvalidArgument, u"the verb is drain, lose, resize or domain"_s, request.verb.left(80)));
    const auto machines = previewedMachines(request);
    if (!machines)
        return done(fail(machines.error()));
    QSet<StoreId> own;
    for (const MachineId machine : *machines)
        own += storesOf(machine);
    if (request.verb == u"drain"_s)
        return previewDrain(own, std::move(done));
    const StoreReach now = m_services.background.reach();
    m_services.background.previewRebuild(
        now.lost + own, now.unreachable + own, [this, done = std::move(done)](Result<ActionAnswer> answer) mutable {
            if (!answer)
                return done(fail(std::move(answer.error())));
            if (answer->estimatedSeconds < 0)
                answer->estimatedSeconds = estimatedSeconds(m_services.jobs.snapshots(), answer->bytesToMove);
            done(MachinesPreview{.answer = std::move(*answer)});
        });
}

void Fleet::previewDrain(const QSet<StoreId> &own, Completion<MachinesPreview> done)
{
    QSet<StoreId> toMove; // what is lost is not moved but rebuilt
    QList<PlacementStore> left;
    QHash<StoreId, qint64> room;
    for (const StoreRecord &store : m_membership->stores()) {
        if (own.contains(store.id) && isInUse(store.state)) {
            toMove.insert(store.id);
        } else if (store.state == StoreState::Active) {
            left.append(placementOf(store));
            room.insert(store.id, store.quotaBytes);
        }
    }
    auto reply = m_home.wrap<MachinesPreview>([this, done = std::move(done)](Result<MachinesPreview> preview) mutable {
        if (preview)
            preview->answer.estimatedSeconds =
                estimatedSeconds(m_services.jobs.snapshots(), preview->answer.bytesToMove);
        done(std::move(preview));
    });
    m_services.health.run([toMove, left, room, lost = m_services.background.reach().lost,
                           reply = std::move(reply)](CatalogReader &reader, const CancelToken &cancel) mutable {
        const auto figures = countDrain(reader, toMove, lost, cancel);
        const auto usage = reader.storeUsage();
        const auto volumes = reader.volumes();
        if (!figures || !usage || !volumes)
            return reply(fail(!figures ? figures.error() : !usage ? usage.error() : volumes.error()));
        for (const CatalogReader::StoreUsage &each : *usage) {
            if (const auto found = room.find(each.store); found != room.end())
                *found = std::max<qint64>(0, *found - each.payloadBytes);
        }
        MachinesPreview preview;
        for (const qint64 bytes : std::as_const(room))
            preview.roomBytes += bytes;
        preview.answer.bytesToMove = figures->bytes;
        preview.answer.stripesTouched = figures->stripes;
        preview.answer.surplusStripsAfter = figures->leastSurplus;
        preview.obstacles = obstaclesOf(*volumes, figures->volumes, left);
        preview.answer.summary = figures->stripes == 0
                                     ? u"It holds nothing."_s
                                     : Wording::counted(u"About %1 of %Ln stripe(s) move to other machines."_s,
                                                        figures->stripes, {formatBytes(figures->bytes)});
        if (!figures->damaged.isEmpty())
            preview.answer.summary += u' ' + damagedSentence(figures->damaged.size()).english();
        for (const VolumeObstacle &obstacle : std::as_const(preview.obstacles))
            preview.answer.summary += u" Volume %1 needs %2 failure domains, %3 would be left."_s.arg(obstacle.name)
                                          .arg(obstacle.neededDomains)
                                          .arg(obstacle.leftDomains);
        reply(std::move(preview));
    });
}

void Fleet::previewResize(const MachinesRequest &request, const QList<StoreSnapshot> &stores,
                          Completion<MachinesPreview> done)
{
    const auto machines = previewedMachines(request);
    if (!machines)
        return done(fail(machines.error()));
    if (request.quotaBytes < 0)
        return done(
            fail(ErrorCode::InvalidArgument, Wording(QT_TRANSLATE_NOOP("Controller", "a quota is not negative"))));
    MachinesPreview preview;
    QSet<StoreId> shrunk;       // something of these moves
    QList<PlacementStore> left; // to these
    for (const StoreSnapshot &store : stores) {
        const auto record = m_membership->store(store.store);
        if (!record || !isInUse(record->state))
            continue;
        const bool isMeant = !store.isLocal && machines->contains(store.machine);
        const qint64 quotaBytes = isMeant ? request.quotaBytes : store.quotaBytes;
        preview.awayCount += isMeant && !store.isOnline ? 1 : 0;
        if (isMeant && store.isPartition && store.isOnline)
            preview.idleBytes += std::max<qint64>(0, store.usedBytes + store.diskFreeBytes - quotaBytes);
        if (isMeant && store.usedBytes > quotaBytes) {
            shrunk.insert(store.store);
            preview.answer.bytesToMove += store.usedBytes - quotaBytes;
            continue;
        }
        if (record->state == StoreState::Active) {
            left.append(placementOf(*record));
            preview.roomBytes += std::max<qint64>(0, quotaBytes - store.usedBytes);
        }
        if (!isMeant || quotaBytes <= store.quotaBytes)
            continue;
        const qint64 neededBytes = quotaBytes - store.usedBytes;
        preview.diskNeededBytes = std::max(preview.diskNeededBytes, neededBytes);
        if (store.isOnline && store.diskFreeBytes < neededBytes)
            preview.diskObstacles.append({.machine = store.machine,
                                          .name = nameOf(store.machine),
                                          .neededBytes = neededBytes,
                                          .freeBytes = store.diskFreeBytes});
    }
    preview.answer.estimatedSeconds = estimatedSeconds(m_services.jobs.snapshots(), preview.answer.bytesToMove);
    preview.answer.summary = preview.answer.bytesToMove == 0
                                 ? u"Nothing has to be moved."_s
                                 : u"About %1 move to other machines."_s.arg(formatBytes(preview.answer.bytesToMove));
    if (preview.idleBytes > 0)
        preview.answer.summary +=
            u" %1 of partitions that are lent wholly would lie idle."_s.arg(formatBytes(preview.idleBytes));
    if (shrunk.isEmpty())
        return done(std::move(preview));
    m_services.health.run([shrunk, left, preview = std::move(preview), lost = m_services.background.reach().lost,
                           reply = m_home.wrap<MachinesPreview>(std::move(done))](CatalogReader &reader,
                                                                                  const CancelToken &cancel) mutable {
        const auto figures = countDrain(reader, shrunk, lost, cancel);
        const auto volumes = reader.volumes();
        if (!figures || !volumes)
            return reply(fail(!figures ? figures.error() : volumes.error()));
        preview.answer.surplusStripsAfter = figures->leastSurplus;
        if (!figures->damaged.isEmpty())
            preview.answer.summary += u' ' + damagedSentence(figures->damaged.size()).english();
        preview.obstacles = obstaclesOf(*volumes, figures->volumes, left);
        reply(std::move(preview));
    });
}

void Fleet::contents(const StoreRequest &request, Completion<StoreContents> done)
{
    if (!m_membership->store(request.store))
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such store")),
                         u"store "_s + request.store.toString()));
    m_services.health.run([store = request.store, lost = m_services.background.reach().lost,
                           reply = m_home.wrap<StoreContents>(std::move(done))](CatalogReader &reader,
                                                                                const CancelToken &cancel) mutable {
        reply(countContents(reader, store, lost, cancel));
    });
}

void Fleet::history(const MachineHistoryRequest &request, Completion<EventList> done)
{
    const auto machine = m_membership->machine(request.machine);
    if (!machine)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such machine")),
                         request.machine.toString()));
    QSet<StoreId> stores;
    for (const StoreRecord &store : m_membership->stores()) {
        if (store.machine == request.machine)
            stores.insert(store.id);
    }
    const int limit = int(std::clamp<qint64>(request.limit, 1, 1000));
    m_services.health.run([name = machine->name, stores, limit, reply = m_home.wrap<EventList>(std::move(done))](
                              CatalogReader &reader, const CancelToken &) mutable {
        const auto records = historyOf(reader, name, stores, limit);
        if (!records)
            return reply(fail(records.error()));
        reply(EventList{.events = eventSnapshots(*records)});
    });
}

Result<QuotaPreview> Fleet::previewQuota(const SetQuotaRequest &request, const StoreSnapshot &store) const
{
    if (request.quotaBytes < 0)
        return fail(ErrorCode::InvalidArgument, Wording(QT_TRANSLATE_NOOP("Controller", "a quota is not negative")));
    if (store.state == StoreState::Retired || store.state == StoreState::Lost)
        return fail(ErrorCode::Refused, Wording(QT_TRANSLATE_NOOP("Controller", "the store is no longer in use")),
                    u"store "_s + store.store.toString());
    return QuotaPreview{.usedBytes = store.usedBytes,
                        .surplusBytes = std::max<qint64>(0, store.usedBytes - request.quotaBytes),
                        .possibleBytes = store.isOnline ? store.diskFreeBytes + store.usedBytes : -1,
                        .isOnline = store.isOnline,
                        .isPartition = store.isPartition};
}

MachineProfiles Fleet::profiles() const
{
    MachineProfiles profiles;
    for (const MachineRecord &machine : m_membership->machines()) {
        const UptimeProfile profile = m_uptime->profile(machine.id);
        if (profile.knownHours() > 0)
            profiles.machines.append({.machine = machine.id, .upPercents = profile.toPercents()});
    }
    return profiles;
}

QHash<MachineId, MachineUse> Fleet::uses() const
{
    QHash<MachineId, MachineUse> uses;
    for (const MachineRecord &machine : m_membership->machines()) {
        const UptimeProfile profile = m_uptime->profile(machine.id);
        const double mean = profile.mean();
        uses.insert(machine.id,
                    {.machineClass = profile.machineClass(), .upPercent = mean < 0 ? -1 : qRound(mean * 100)});
    }
    return uses;
}

} // namespace fallow
