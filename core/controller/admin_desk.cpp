// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/admin_desk.h"

#include "base/log.h"
#include "controller/controller.h"
#include "controller/packed_message.h"
#include "wire/fields.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kMinIntervalMs = 100;
constexpr qint64 kMaxIntervalMs = 60'000;
constexpr qint64 kSnapshotTimeoutMs = 30'000;

/// Answers with a message, once.
template <class Answer>
Completion<Answer> answering(ControlResponder responder)
{
    return [responder = std::move(responder)](Result<Answer> answer) mutable {
        if (answer)
            responder.succeed(toCbor(*answer));
        else
            responder.fail(std::move(answer.error()));
    };
}

/// For functions that only succeed or fail: the answer is a sentence.
Completion<void> saying(Completion<ActionAnswer> done, const QString &sentence)
{
    return [done = std::move(done), sentence](Result<void> outcome) mutable {
        if (outcome)
            done(ActionAnswer{.summary = sentence});
        else
            done(fail(std::move(outcome.error())));
    };
}

} // namespace

AdminDesk::AdminDesk(Controller &controller)
    : m_controller(controller)
{
    addArrayMethods();
    addMachineMethods();
    addStoreMethods();
    addVolumeMethods();
    addJobMethods();
}

template <class Arguments, class Answer, class Function>
void AdminDesk::add(const QString &method, Function function)
{
    m_handlers.insert(method,
                      [function](const QString &actor, const ControlRequest &request, ControlResponder responder) {
                          auto arguments = fromCbor<Arguments>(request.args);
                          if (!arguments)
                              return responder.fail(arguments.error());
                          function(actor, *arguments, answering<Answer>(std::move(responder)));
                      });
}

void AdminDesk::serve(ControlConnection *connection)
{
    connect(connection, &ControlConnection::closed, this, [this, connection] { m_subscribers.remove(connection); });
    connection->setRequestHandler([this, connection](ControlRequest request, ControlResponder responder) {
        if (request.method == u"subscribe"_s)
            return subscribe(connection, request, std::move(responder));
        const auto handler = m_handlers.constFind(request.method);
        if (handler == m_handlers.constEnd())
            return responder.fail(
                {ErrorCode::Unsupported, u"this controller does not know the method"_s, request.method.left(80)});
        (*handler)(connection->peer().name, request, std::move(responder));
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
    m_handlers.insert(u"status"_s, [this](const QString &, const ControlRequest &, ControlResponder responder) {
        answerSnapshot(std::move(responder));
    });
    add<StripeMapRequest, StripeMapWindow>(
        u"stripes.map"_s, [this](const QString &, const StripeMapRequest &request, Completion<StripeMapWindow> done) {
            m_controller.health().map(request, m_controller.reach(), std::move(done));
        });
    add<EventListRequest, EventList>(
        u"events.list"_s, [this](const QString &, const EventListRequest &request, Completion<EventList> done) {
            auto events = m_controller.events().list(request.after, int(std::clamp<qint64>(request.limit, 1, 5000)));
            if (events)
                done(EventList{.events = *events});
            else
                done(fail(events.error()));
        });
    m_handlers.insert(u"bundle"_s, [this](const QString &actor, const ControlRequest &, ControlResponder responder) {
        m_controller.makeBundle([this, actor, responder = std::move(responder)](Result<QByteArray> zip) mutable {
            if (!zip)
                return responder.fail(std::move(zip.error()));
            m_controller.events().add(EventSeverity::Info, u"bundle.made"_s, u"array"_s,
                                      u"A diagnostics bundle was made"_s, actor);
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
    const auto addAction = [this](const QString &method, auto action) {
        add<MachineRequest, ActionAnswer>(
            method, [this, action](const QString &actor, const MachineRequest &request, Completion<ActionAnswer> done) {
                (m_controller.fleet().*action)(request, actor, std::move(done));
            });
    };
    addAction(u"machines.approve"_s, &Fleet::approve);
    addAction(u"machines.reject"_s, &Fleet::reject);
    addAction(u"machines.revoke"_s, &Fleet::revoke);
    addAction(u"machines.declareLost"_s, &Fleet::declareLost);
    addAction(u"machines.retire"_s, &Fleet::retire);
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
    add<LocalStoreRequest, ActionAnswer>(
        u"stores.replaceLocal"_s,
        [this](const QString &actor, const LocalStoreRequest &request, Completion<ActionAnswer> done) {
            m_controller.fleet().replaceLocalStore(request, actor, std::move(done));
        });
}

void AdminDesk::addVolumeMethods()
{
    add<CreateVolumeRequest, VolumeSnapshot>(
        u"volumes.create"_s,
        [this](const QString &actor, const CreateVolumeRequest &request, Completion<VolumeSnapshot> done) {
            m_controller.volumes().create(
                request, actor, [this, done = std::move(done)](Result<VolumeRecord> record) mutable {
                    if (!record)
                        return done(fail(std::move(record.error())));
                    m_controller.refreshFacts([this, id = record->id, done = std::move(done)]() mutable {
                        for (const VolumeSnapshot &volume : m_controller.snapshot().volumes) {
                            if (volume.volume == id)
                                return done(volume);
                        }
                        done(fail(ErrorCode::NotFound, u"the volume has gone again"_s));
                    });
                });
        });
    add<VolumeRequest, ActionAnswer>(
        u"volumes.resize"_s, [this](const QString &actor, const VolumeRequest &request, Completion<ActionAnswer> done) {
            m_controller.volumes().resize(request.volume, request.sizeBytes, actor,
                                          saying(std::move(done), u"The volume has its new size."_s));
        });
    add<VolumeRequest, ActionAnswer>(u"volumes.setExported"_s, [this](const QString &actor,
                                                                      const VolumeRequest &request,
                                                                      Completion<ActionAnswer> done) {
        m_controller.volumes().setExported(request.volume, request.isExported, actor,
                                           saying(std::move(done), request.isExported
                                                                       ? u"The volume is offered by NBD."_s
                                                                       : u"The volume is no longer offered by NBD."_s));
    });
    add<VolumeRequest, ActionAnswer>(
        u"volumes.delete"_s, [this](const QString &actor, const VolumeRequest &request, Completion<ActionAnswer> done) {
            m_controller.volumes().remove(
                request.volume, request.confirmName, actor, [done = std::move(done)](Result<JobId> job) mutable {
                    if (!job)
                        return done(fail(std::move(job.error())));
                    done(ActionAnswer{.summary = u"The volume is gone; its space is being given back."_s, .job = *job});
                });
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
    const auto addControl = [this](const QString &method, const QString &sentence, auto control) {
        add<JobRequest, ActionAnswer>(method, [this, sentence, control](const QString &, const JobRequest &request,
                                                                        Completion<ActionAnswer> done) {
            saying(std::move(done), sentence)(control(m_controller.jobs(), request));
        });
    };
    addControl(u"jobs.pause"_s, u"The job is paused."_s,
               [](JobRegistry &jobs, const JobRequest &request) { return jobs.pause(request.job); });
    addControl(u"jobs.resume"_s, u"The job goes on."_s,
               [](JobRegistry &jobs, const JobRequest &request) { return jobs.resume(request.job); });
    addControl(u"jobs.cancel"_s, u"The job is being cancelled."_s,
               [](JobRegistry &jobs, const JobRequest &request) { return jobs.cancel(request.job); });
    addControl(u"jobs.setLimit"_s, u"The limit is set."_s, [](JobRegistry &jobs, const JobRequest &request) {
        return jobs.setLimit(request.job, request.limitBytesPerSecond);
    });
    add<JobRequest, JobReport>(u"jobs.report"_s,
                               [this](const QString &, const JobRequest &request, Completion<JobReport> done) {
                                   done(m_controller.jobs().report(request.job));
                               });
}

} // namespace fallow
