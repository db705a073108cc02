// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "base/wording.h"
#include "catalog/families.h"
#include "controller/fleet.h"
#include "controller/fleet_counts.h"
#include "controller/stripes_on_store.h"
#include "layout/capacity.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

QHash<StoreId, quint64> domainsOf(const QList<PlacementStore> &stores)
{
    QHash<StoreId, quint64> domains;
    for (const PlacementStore &store : stores)
        domains.insert(store.store, store.failureDomain);
    return domains;
}

/// Volumes whose layout finds failure domains enough now, and would not then.
QList<VolumeObstacle> newObstacles(const QList<VolumeRecord> &volumes, const QList<PlacementStore> &now,
                                   const QList<PlacementStore> &then)
{
    QList<VolumeObstacle> obstacles;
    for (const VolumeRecord &volume : volumes) {
        const LayoutFit fit = fitLayout(volume.layout, then);
        if (volume.isSnapshot() || fit.missing() <= fitLayout(volume.layout, now).missing())
            continue;
        obstacles.append(
            {.volume = volume.id, .name = volume.name, .neededDomains = fit.wanted(), .leftDomains = fit.have()});
    }
    return obstacles;
}

QList<CrowdedStripes> crowdedOf(const DomainFigures &figures, const QList<VolumeRecord> &volumes)
{
    const QHash<VolumeId, VolumeRecord> heads = familyHeads(volumes);
    QList<CrowdedStripes> crowded;
    for (auto it = figures.byVolume.cbegin(); it != figures.byVolume.cend(); ++it) {
        const VolumeRecord head = heads.value(it.key());
        crowded.append({.volume = head.id.isNull() ? it.key() : head.id, .name = head.name, .stripeCount = it.value()});
    }
    std::ranges::sort(crowded, [](const CrowdedStripes &a, const CrowdedStripes &b) {
        return std::tuple(-a.stripeCount, a.volume) < std::tuple(-b.stripeCount, b.volume);
    });
    return crowded;
}

/// The figures in one paragraph, for who reads English.
QString domainSummary(const MachinesPreview &preview)
{
    QStringList sentences;
    if (preview.answer.stripesTouched == 0)
        sentences.append(u"No stripe has two strips in one of these failure domains then."_s);
    for (const CrowdedStripes &crowded : preview.crowded)
        sentences.append(
            Wording::counted(u"%Ln stripe(s) of volume %1 have two strips or more in one failure domain then."_s,
                             crowded.stripeCount, {crowded.name.isEmpty() ? u"(deleted)"_s : crowded.name}));
    if (preview.answer.bytesToMove > 0)
        sentences.append(u"About %1 would have to move to bring them apart, which does not happen by itself: drain a "
                         "workstation and take it back."_s.arg(formatBytes(preview.answer.bytesToMove)));
    if (preview.answer.stripesTouched > 0 && preview.answer.surplusStripsAfter < 0)
        sentences.append(u"If that failure domain failed, some data could not be read until it is back."_s);
    for (const VolumeObstacle &obstacle : preview.obstacles)
        sentences.append(u"Volume %1 needs %2 failure domains, %3 would be left: what is written then has less "
                         "redundancy, or cannot be written."_s.arg(obstacle.name)
                             .arg(obstacle.neededDomains)
                             .arg(obstacle.leftDomains));
    return sentences.join(u' ');
}

} // namespace

void Fleet::setFailureDomain(const MachineTextRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const auto machine = m_membership->machine(request.machine);
    if (!machine || request.machine == kControllerMachine)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such machine")),
                         request.machine.toString()));
    const QString sentence = request.text.isEmpty()
                                 ? u"%1 is a failure domain of its own."_s.arg(machine->name)
                                 : u"%1 belongs to the failure domain \"%2\"."_s.arg(machine->name, request.text);
    if (request.isPreview)
        return previewDomain({.machines = {request.machine.value()}, .verb = u"domain"_s, .text = request.text},
                             [sentence, done = std::move(done)](Result<MachinesPreview> preview) mutable {
                                 if (!preview)
                                     return done(fail(std::move(preview.error())));
                                 preview->answer.summary.prepend(sentence + u' ');
                                 done(std::move(preview->answer));
                             });
    m_membership->setFailureDomain(
        request.machine, request.text, actor,
        [this, id = request.machine, sentence, done = std::move(done)](Result<void> set) mutable {
            if (!set)
                return done(fail(std::move(set.error())));
            for (const StoreRecord &store : m_membership->stores()) {
                if (store.machine == id)
                    tellPlane(store);
            }
            done(ActionAnswer{.summary = sentence});
        });
}

void Fleet::previewDomain(const MachinesRequest &request, Completion<MachinesPreview> done)
{
    const auto machines = previewedMachines(request);
    if (!machines)
        return done(fail(machines.error()));
    if (const auto checked = Membership::checkFailureDomain(request.text); !checked)
        return done(fail(checked.error()));
    QSet<StoreId> own;
    QList<PlacementStore> now;
    QList<PlacementStore> then;
    for (const StoreRecord &store : m_membership->stores()) {
        if (!isInUse(store.state))
            continue;
        now.append(placementOf(store));
        then.append(now.last());
        if (store.storeClass == StoreClass::Local || !machines->contains(store.machine))
            continue;
        own.insert(store.id);
        then.last().failureDomain = clientFailureDomain(store.machine, request.text);
    }
    auto reply = m_home.wrap<MachinesPreview>([this, done = std::move(done)](Result<MachinesPreview> preview) mutable {
        if (preview)
            preview->answer.estimatedSeconds =
                estimatedSeconds(m_services.jobs.snapshots(), preview->answer.bytesToMove);
        done(std::move(preview));
    });
    m_services.health.run([own, now, then, lost = m_services.background.reach().lost,
                           reply = std::move(reply)](CatalogReader &reader, const CancelToken &cancel) mutable {
        const auto figures = countDomains(reader, own, domainsOf(now), domainsOf(then), lost, cancel);
        const auto volumes = reader.volumes();
        if (!figures || !volumes)
            return reply(fail(!figures ? figures.error() : volumes.error()));
        MachinesPreview preview;
        preview.answer.stripesTouched = figures->stripes;
        preview.answer.bytesToMove = figures->bytes;
        preview.answer.surplusStripsAfter = figures->leastSurplus;
        preview.obstacles = newObstacles(*volumes, now, then);
        preview.crowded = crowdedOf(*figures, *volumes);
        preview.crowdedNowCount = figures->stripesNow;
        preview.answer.summary = domainSummary(preview);
        if (!figures->damaged.isEmpty())
            preview.answer.summary += u' ' + damagedSentence(figures->damaged.size()).english();
        reply(std::move(preview));
    });
}

} // namespace fallow
