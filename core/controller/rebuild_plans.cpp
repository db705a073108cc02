// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/rebuild_plans.h"

#include "base/log.h"
#include "base/units.h"
#include "base/wording.h"
#include "catalog/families.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kLeastReplacementBytes = 1 * kMiB;

QString nameOfStore(const StoreRecord &store)
{
    return u"store "_s + store.id.toString() + (store.path.isEmpty() ? QString() : u" ("_s + store.path + u')');
}

} // namespace

RebuildPlans::RebuildPlans(Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_home(m_services.control)
{}

Result<RebuildPlans::Failure> RebuildPlans::failureOf(const RebuildRequest &request) const
{
    if (!request.machine.isNull() && !request.store.isNull())
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "give a workstation or a store, not both")));
    if (request.limitBytesPerSecond < 0)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "a limit is at least 0, which is none")));
    if (!request.hours.isEmpty()) {
        if (const auto hours = WorkHours::parse(request.hours); !hours)
            return fail(hours.error());
    }
    if (!request.replacementPath.isEmpty() && request.store.isNull())
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "say which disk the directory replaces")));
    if (!request.machine.isNull())
        return failedMachine(request.machine);
    if (!request.store.isNull())
        return failedStore(request);
    return Failure{.stores = {}, .subject = u"all that is missing"_s, .warnings = {}, .isLostAlready = true};
}

Result<RebuildPlans::Failure> RebuildPlans::failedMachine(MachineId id) const
{
    for (const MachineRecord &machine : m_services.fleet.machines()) {
        if (machine.id != id)
            continue;
        if (machine.approval == MachineApproval::Waiting)
            return fail(ErrorCode::Refused,
                        Wording(QT_TRANSLATE_NOOP("Controller", "this workstation has not joined: it holds nothing")),
                        machine.name);
        Failure failure{.stores = m_services.fleet.storesOf(id),
                        .subject = u"workstation "_s + machine.name,
                        .warnings = {},
                        .isLostAlready = machine.presence == Presence::Lost || machine.presence == Presence::Retired};
        if (machine.presence == Presence::Online)
            failure.warnings.append(
                Wording(QT_TRANSLATE_NOOP("Controller",
                                          "%1 is online. If it is only to leave, retire it instead: then its strips "
                                          "are moved away while they still count, and no redundancy is lost."),
                        machine.name));
        if (machine.presence == Presence::Asleep)
            failure.warnings.append(
                Wording(QT_TRANSLATE_NOOP("Controller", "%1 announced its absence and is expected back. What it holds "
                                                        "is needed again only if it stays away."),
                        machine.name));
        return failure;
    }
    return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such workstation")),
                u"machine "_s + id.toString());
}

Result<RebuildPlans::Failure> RebuildPlans::failedStore(const RebuildRequest &request) const
{
    const QList<StoreRecord> stores = m_services.fleet.stores();
    const auto store = std::find_if(stores.begin(), stores.end(),
                                    [&request](const StoreRecord &one) { return one.id == request.store; });
    if (store == stores.end() || store->state == StoreState::Retired)
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such store")),
                    u"store "_s + request.store.toString());
    const bool isLocal = store->storeClass == StoreClass::Local;
    const DataPlane::StoreFacts facts = m_services.facts().stores.value(store->id);
    const bool isServing = facts.isReady && facts.errorCount == 0 && store->state != StoreState::Lost;
    if (!request.replacementPath.isEmpty()) {
        const QFileInfo directory(request.replacementPath);
        if (!isLocal)
            return fail(ErrorCode::Refused,
                        Wording(QT_TRANSLATE_NOOP("Controller",
                                                  "only a disk of the controller can be replaced by a directory here")),
                        nameOfStore(*store));
        if (!directory.isAbsolute() || !directory.isDir())
            return fail(ErrorCode::InvalidArgument,
                        Wording(QT_TRANSLATE_NOOP("Controller",
                                                  "give an existing directory of the controller, with its whole path")),
                        request.replacementPath.left(200));
        if (request.replacementQuotaBytes < kLeastReplacementBytes)
            return fail(ErrorCode::InvalidArgument,
                        Wording(QT_TRANSLATE_NOOP("Controller", "a store holds at least 1 MiB")),
                        formatBytes(request.replacementQuotaBytes));
        if (isServing && directory.canonicalFilePath() == store->path)
            return fail(ErrorCode::Refused,
                        Wording(QT_TRANSLATE_NOOP("Controller", "the disk in this directory still serves: give another "
                                                                "directory, or rebuild without a new disk first")),
                        store->path);
    }
    Failure failure{.stores = {store->id},
                    .subject = isLocal ? nameOfStore(*store)
                                       : nameOfStore(*store) + u" of "_s + m_services.fleet.nameOf(store->machine),
                    .warnings = {},
                    .isLostAlready = store->state == StoreState::Lost};
    if (isServing)
        failure.warnings.append(
            Wording(QT_TRANSLATE_NOOP("Controller", "This store answers, and no error of it is known.")));
    return failure;
}

PlanScene RebuildPlans::sceneOf(const RebuildRequest &request, const Failure &failure) const
{
    const DataPlane::Facts &facts = m_services.facts();
    PlanScene scene;
    scene.lost = m_services.background.reach().lost + failure.stores;
    scene.mustReadBack = m_services.policies.values().isRebuildReadBack;
    quint64 lastStore = 0;
    for (PlacementStore store : m_services.fleet.placementStores(facts)) {
        lastStore = std::max(lastStore, store.store.value());
        const bool isGone = request.machine == store.machine && !request.machine.isNull();
        const bool isClosed = store.store == request.store && !request.replacementPath.isEmpty();
        if (facts.stores.value(store.store).isReady && !isGone && !isClosed)
            scene.answering.insert(store.store);
        store.isOnline = store.isOnline && !scene.lost.contains(store.store);
        scene.stores.append(store);
        scene.names.insert(store.store, m_services.fleet.nameOfStore(store.store));
    }
    if (!request.replacementPath.isEmpty()) {
        scene.replacement = StoreId(lastStore + 1);
        scene.names.insert(scene.replacement, request.replacementPath);
        scene.stores.append({.store = scene.replacement,
                             .machine = kControllerMachine,
                             .failureDomain = Fleet::localFailureDomain(scene.replacement),
                             .cohort = 0,
                             .storeClass = StoreClass::Local,
                             .freeBytes = request.replacementQuotaBytes,
                             .quotaBytes = request.replacementQuotaBytes,
                             .isOnline = true});
    }
    for (const VolumeRecord &head : familyHeads(m_services.volumes.volumes()))
        scene.volumeNames.insert(head.family(), head.name);
    return scene;
}

void RebuildPlans::plan(const RebuildRequest &request, Completion<RebuildPlan> done)
{
    const auto failure = failureOf(request);
    if (!failure)
        return done(fail(failure.error()));
    const PolicyValues &policies = m_services.policies.values();
    const auto hours = WorkHours::parse(request.hours);
    RebuildPlan terms;
    terms.subject = failure->subject;
    for (const Wording &warning : failure->warnings)
        addWarning(terms, warning);
    terms.limitBytesPerSecond = request.hasOwnLimit ? request.limitBytesPerSecond : policies.rebuildLimitBytesPerSecond;
    terms.hours = (hours ? *hours : policies.rebuildHours).toString();
    terms.runningJob = m_services.jobs.find(u"rebuild"_s);
    using Counted = std::pair<RebuildPlan, QList<DataPlane::ProbeStrip>>;
    auto counted = m_home.wrap<Counted>([this, terms, done = std::move(done)](Result<Counted> result) mutable {
        if (!result)
            return done(fail(std::move(result.error())));
        RebuildPlan plan = std::move(result->first);
        plan.subject = terms.subject;
        plan.warnings = terms.warnings + plan.warnings;
        plan.warningWordings = terms.warningWordings + plan.warningWordings;
        plan.limitBytesPerSecond = terms.limitBytesPerSecond;
        plan.hours = terms.hours;
        plan.runningJob = terms.runningJob;
        measure(std::move(plan), result->second, std::move(done));
    });
    m_services.health.run([scene = sceneOf(request, *failure),
                           counted = std::move(counted)](CatalogReader &reader, const CancelToken &cancel) mutable {
        RebuildPlanner planner(std::move(scene));
        if (const auto outcome = planner.count(reader, cancel); !outcome)
            return counted(fail(outcome.error()));
        counted(Counted{planner.plan(), planner.probe()});
    });
}

/// With what the last rebuild moved per second, or else with what can be read now.
void RebuildPlans::measure(RebuildPlan plan, const QList<DataPlane::ProbeStrip> &probe, Completion<RebuildPlan> done)
{
    const auto kept = m_services.reader.setting(rebuildRateSetting());
    plan.rateBytesPerSecond = kept ? kept->toLongLong() : 0;
    if (plan.rateBytesPerSecond > 0 || probe.isEmpty() || plan.bytesToWrite == 0) {
        plan.rateSource = plan.rateBytesPerSecond > 0 ? u"rebuild"_s : QString();
        estimate(plan);
        return done(std::move(plan));
    }
    m_services.plane.measureReading(
        probe, [this, plan = std::move(plan), done = std::move(done)](Result<qint64> rate) mutable {
            plan.rateBytesPerSecond = rate.value_or(0);
            plan.rateSource = plan.rateBytesPerSecond > 0 ? u"reading"_s : QString();
            estimate(plan);
            done(std::move(plan));
        });
}

void RebuildPlans::estimate(RebuildPlan &plan) const
{
    const QDateTime now = m_services.clock.nowUtc().toLocalTime();
    plan.utcOffsetSeconds = now.offsetFromUtc();
    qint64 rate = plan.rateBytesPerSecond;
    if (plan.limitBytesPerSecond > 0)
        rate = rate > 0 ? std::min(rate, plan.limitBytesPerSecond) : plan.limitBytesPerSecond;
    if (rate <= 0 || plan.bytesToWrite == 0)
        return;
    plan.estimatedSeconds = std::max<qint64>(1, (plan.bytesToRead + plan.bytesToWrite) / rate);
    const WorkHours hours = WorkHours::parse(plan.hours).value_or(WorkHours());
    plan.estimatedEnd = hours.endOfWork(now, plan.estimatedSeconds).toUTC();
}

void RebuildPlans::run(const RebuildRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    plan(request, [this, request, actor, done = std::move(done)](Result<RebuildPlan> plan) mutable {
        if (!plan)
            return done(fail(std::move(plan.error())));
        const auto failure = failureOf(request); // as it is by now
        if (!failure)
            return done(fail(failure.error()));
        if (plan->stripesTouched == 0 && request.replacementPath.isEmpty())
            return done(ActionAnswer{.summary = plan->sentence});
        act(request, *failure, *plan, actor, std::move(done));
    });
}

void RebuildPlans::act(const RebuildRequest &request, const Failure &failure, const RebuildPlan &plan,
                       const QString &actor, Completion<ActionAnswer> done)
{
    const auto hours = WorkHours::parse(request.hours);
    const RebuildTerms terms{.hasOwnLimit = request.hasOwnLimit,
                             .limitBytesPerSecond = request.limitBytesPerSecond,
                             .hours = hours ? hours->toString() : QString(),
                             .plan = plan,
                             .store = request.store,
                             .actor = actor};
    // Whoever begins the rebuild, the change of presence or what follows here: it begins on these terms.
    m_services.background.setNextTerms(terms);
    auto finish = [this, plan, subject = failure.subject, done = std::move(done)](Result<ActionAnswer> acted) mutable {
        if (!acted) {
            m_services.background.setNextTerms(std::nullopt);
            return done(std::move(acted));
        }
        ActionAnswer answer;
        answer.job = acted->job.isNull() ? m_services.background.rebuild(subject) : acted->job;
        m_services.background.setNextTerms(std::nullopt);
        answer.summary = plan.sentence;
        answer.bytesToMove = plan.bytesToWrite;
        answer.stripesTouched = plan.stripesTouched;
        answer.stripesLost = plan.lostStripes;
        answer.surplusStripsAfter = plan.surplusStrips;
        answer.estimatedSeconds = plan.estimatedSeconds;
        done(std::move(answer));
    };
    if (!request.replacementPath.isEmpty())
        return m_services.fleet.replaceLocalStore(
            request.store, {.path = request.replacementPath, .quotaBytes = request.replacementQuotaBytes}, actor,
            std::move(finish));
    if (failure.isLostAlready)
        return finish(ActionAnswer{});
    if (!request.machine.isNull())
        return m_services.fleet.declareLost({.machine = request.machine}, actor, std::move(finish));
    m_services.fleet.declareStoreLost(request.store, actor, std::move(finish));
}

void RebuildPlans::planFor(JobId job)
{
    plan({}, [this, job](Result<RebuildPlan> plan) {
        const auto details = m_services.jobs.details(job);
        if (!plan || !details || details->hasPlan)
            return;
        plan->subject = details->job.subject;
        plan->runningJob = {};
        m_services.jobs.setPlan(job, *plan);
    });
}

} // namespace fallow
