// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/admin_desk.h"

#include "base/log.h"
#include "base/wording.h"
#include "controller/admin_desk_methods.h"
#include "controller/administrator_desk.h"
#include "controller/controller.h"
#include "controller/fleet_desk.h"
#include "controller/packed_message.h"
#include "controller/plan_desk.h"
#include "controller/policy_desk.h"
#include "controller/volume_desk.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kMinIntervalMs = 100;
constexpr qint64 kMaxIntervalMs = 60'000;
constexpr qint64 kSnapshotTimeoutMs = 30'000;

} // namespace

AdminDesk::AdminDesk(Controller &controller)
    : m_controller(controller)
{
    addArrayMethods();
    addMachineMethods();
    addStoreMethods();
    addJobMethods();
    addPolicyMethods(m_handlers, controller.policies());
    addPlanMethods(m_handlers, controller.plans(), controller.jobs(), controller.jobStore());
    addMapMethods();
    addRecordMethods();
    addFleetMethods(m_handlers, controller);
    addVolumeMethods(m_handlers, controller);
    addAdministratorMethods(m_handlers, controller.administrators());
}

void AdminDesk::serve(ControlConnection *connection)
{
    connect(connection, &ControlConnection::closed, this, [this, connection] { m_subscribers.remove(connection); });
    connection->setRequestHandler([this, connection](ControlRequest request, ControlResponder responder) {
        if (const auto allowed = m_controller.administrators().admit(connection->peer()); !allowed)
            return responder.fail(allowed.error());
        if (request.method == u"subscribe"_s)
            return subscribe(connection, request, std::move(responder));
        const auto handler = m_handlers.constFind(request.method);
        if (handler == m_handlers.constEnd())
            return responder.fail(
                errorOf(ErrorCode::Unsupported,
                        Wording(QT_TRANSLATE_NOOP("Controller", "this controller does not know the method")),
                        request.method.left(80)));
        (*handler)(connection->peer(), request, std::move(responder));
    });
}

void AdminDesk::subscribe(ControlConnection *connection, const ControlRequest &request, ControlResponder responder)
{
    const qint64 wanted = request.args.value(u"intervalMs"_s).toInteger(1000);
    Subscriber &subscriber = m_subscribers[connection];
    subscriber.intervalMs = std::clamp(wanted, kMinIntervalMs, kMaxIntervalMs);
    answerSnapshot(std::move(responder));
}

void AdminDesk::answerSnapshot(ControlResponder responder)
{
    m_controller.refreshFacts([this, responder = std::move(responder)]() mutable {
        auto packed = packMessage(toCbor(m_controller.snapshot()));
        responder.succeed(std::move(packed.head), std::move(packed.payload));
    });
}

void AdminDesk::publish(qint64 nowMs)
{
    std::optional<PackedMessage> packed; // made once, and only if somebody is due
    for (auto it = m_subscribers.begin(); it != m_subscribers.end(); ++it) {
        if (it->isBusy || nowMs - it->sentMs < it->intervalMs - kMinIntervalMs / 2)
            continue;
        if (!packed)
            packed = packMessage(toCbor(m_controller.snapshot()));
        it->sentMs = nowMs;
        it->isBusy = true;
        // A call and no notice: its answer says that the peer keeps up, and it may be larger.
        it.key()->callWithPayload(
            u"snapshot"_s, packed->head, packed->payload, kSnapshotTimeoutMs,
            [guard = QPointer<AdminDesk>(this), connection = it.key()](const Result<ControlReply> &) {
                if (!guard)
                    return;
                if (const auto known = guard->m_subscribers.find(connection); known != guard->m_subscribers.end())
                    known->isBusy = false;
            });
    }
}

void AdminDesk::addArrayMethods()
{
    m_handlers.insert(u"status"_s, [this](const PeerIdentity &, const ControlRequest &, ControlResponder responder) {
        answerSnapshot(std::move(responder));
    });
    m_handlers.insert(u"bundle"_s, [this](const PeerIdentity &peer, const ControlRequest &,
                                          ControlResponder responder) {
        m_controller.makeBundle([this, actor = peer.name,
                                 responder = std::move(responder)](Result<QByteArray> zip) mutable {
            if (!zip)
                return responder.fail(std::move(zip.error()));
            m_controller.events().add(EventSeverity::Info, u"bundle.made"_s, u"array"_s,
                                      Wording(QT_TRANSLATE_NOOP("Controller", "A diagnostics bundle was made")), actor);
            responder.succeed({{u"sizeBytes"_s, zip->size()}}, *zip);
        });
    });
}

void AdminDesk::addMachineMethods()
{
    add<MakeCodeRequest, EnrolmentCodeAnswer>(
        u"machines.makeCode"_s,
        [this](const QString &actor, const MakeCodeRequest &request, Completion<EnrolmentCodeAnswer> done) {
            m_controller.fleet().makeCode(request, actor, std::move(done));
        });
    add<ApproveRequest, ActionAnswer>(u"machines.approve"_s, [this](const QString &actor, const ApproveRequest &request,
                                                                    Completion<ActionAnswer> done) {
        m_controller.fleet().approve(request, actor, std::move(done));
    });
    const auto addAction = [this](const QString &method, auto action) {
        add<MachineRequest, ActionAnswer>(
            method, [this, action](const QString &actor, const MachineRequest &request, Completion<ActionAnswer> done) {
                (m_controller.fleet().*action)(request, actor, std::move(done));
            });
    };
    addAction(u"machines.reject"_s, &Fleet::reject);
    addAction(u"machines.revoke"_s, &Fleet::revoke);
    addAction(u"machines.declareLost"_s, &Fleet::declareLost);
    addAction(u"machines.retire"_s, &Fleet::retire);
    addAction(u"machines.forget"_s, &Fleet::forget);
}

void AdminDesk::addStoreMethods()
{
    add<SetQuotaRequest, ActionAnswer>(
        u"stores.setQuota"_s,
        [this](const QString &actor, const SetQuotaRequest &request, Completion<ActionAnswer> done) {
            m_controller.fleet().setQuota(request, actor, std::move(done));
        });
    add<LocalStoreRequest, ActionAnswer>(
        u"stores.addLocal"_s,
        [this](const QString &actor, const LocalStoreRequest &request, Completion<ActionAnswer> done) {
            m_controller.fleet().addLocalStore(request, actor, std::move(done));
        });
}

void AdminDesk::addJobMethods()
{
    add<JobRequest, ActionAnswer>(
        u"jobs.startRebuild"_s, [this](const QString &actor, const JobRequest &request, Completion<ActionAnswer> done) {
            m_controller.background().startRebuild(request, actor, std::move(done));
        });
    add<JobRequest, ActionAnswer>(u"jobs.startScrub"_s,
                                  [this](const QString &actor, const JobRequest &, Completion<ActionAnswer> done) {
                                      m_controller.background().startScrub(actor, std::move(done));
                                  });
    add<JobRequest, ActionAnswer>(u"jobs.startCheck"_s,
                                  [this](const QString &actor, const JobRequest &, Completion<ActionAnswer> done) {
                                      m_controller.background().startCheck(actor, std::move(done));
                                  });
    const auto addControl = [this](const QString &method, const Wording &sentence, auto control) {
        add<JobRequest, ActionAnswer>(method, [this, method, sentence, control](const QString &actor,
                                                                                const JobRequest &request,
                                                                                Completion<ActionAnswer> done) {
            if (auto told = control(m_controller.jobs(), request, actor); !told)
                return done(fail(std::move(told.error())));
            m_controller.events().add(EventSeverity::Info,
                                      u"job."_s + method.section(u'.', 1), // "jobs.pause" -> "job.pause"
                                      u"job "_s + request.job.toString(), sentence, actor);
            m_controller.jobStore().afterKept(
                saying(std::move(done), sentence.english())); // what a person told a job stays told
        });
    };
    addControl(u"jobs.pause"_s, Wording(QT_TRANSLATE_NOOP("Controller", "The job is paused.")),
               [](JobRegistry &jobs, const JobRequest &request, const QString &actor) {
                   return jobs.pause(request.job, actor);
               });
    addControl(u"jobs.resume"_s, Wording(QT_TRANSLATE_NOOP("Controller", "The job goes on.")),
               [](JobRegistry &jobs, const JobRequest &request, const QString &actor) {
                   return jobs.resume(request.job, actor);
               });
    addControl(u"jobs.cancel"_s, Wording(QT_TRANSLATE_NOOP("Controller", "The job is being cancelled.")),
               [](JobRegistry &jobs, const JobRequest &request, const QString &actor) {
                   return jobs.cancel(request.job, actor);
               });
    addControl(u"jobs.setLimit"_s, Wording(QT_TRANSLATE_NOOP("Controller", "The limit is set.")),
               [](JobRegistry &jobs, const JobRequest &request, const QString &actor) {
                   return jobs.setLimit(request.job, request.limitBytesPerSecond, actor);
               });
    add<JobRequest, JobReport>(u"jobs.report"_s,
                               [this](const QString &, const JobRequest &request, Completion<JobReport> done) {
                                   done(m_controller.jobs().report(request.job));
                               });
}

void AdminDesk::addMapMethods()
{
    MapDesk &map = m_controller.map();
    add<MapTileRequest, MapTile>(u"map.tile"_s,
                                 [&map](const QString &, const MapTileRequest &request, Completion<MapTile> done) {
                                     map.tile(request, std::move(done));
                                 });
    add<MapRowsRequest, MapRows>(u"map.rows"_s,
                                 [&map](const QString &, const MapRowsRequest &request, Completion<MapRows> done) {
                                     map.rows(request, std::move(done));
                                 });
    add<MapStripeRequest, MapStripe>(u"map.stripe"_s,
                                     [&map](const QString &, const MapStripeRequest &request,
                                            Completion<MapStripe> done) { map.stripe(request, std::move(done)); });
    add<MapRangesRequest, MapRanges>(u"map.ranges"_s,
                                     [&map](const QString &, const MapRangesRequest &request,
                                            Completion<MapRanges> done) { map.ranges(request, std::move(done)); });
    add<MapLocateRequest, MapLocation>(u"map.locate"_s,
                                       [&map](const QString &, const MapLocateRequest &request,
                                              Completion<MapLocation> done) { map.locate(request, std::move(done)); });
    add<MapFindRequest, MapFindings>(u"map.find"_s,
                                     [&map](const QString &, const MapFindRequest &request,
                                            Completion<MapFindings> done) { map.find(request, std::move(done)); });
}

} // namespace fallow
