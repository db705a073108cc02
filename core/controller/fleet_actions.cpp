// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/fleet.h"

#include "base/units.h"
#include "base/wording.h"
#include "controller/action_answers.h"
#include "controller/fleet_counts.h"
#include "wire/fields.h"

#include <QFileInfo>
#include <QPointer>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kCommandTimeoutMs = 30'000;
constexpr qint64 kMinLocalStoreBytes = 1 * kMiB;

} // namespace

void Fleet::makeCode(const MakeCodeRequest &request, const QString &actor, Completion<EnrolmentCodeAnswer> done)
{
    const qint64 validForSeconds =
        std::clamp<qint64>(request.validForSeconds, 0, Membership::kMaxCodeValidityMs / 1000 + 1);
    const QDateTime expires = m_services.clock.nowUtc().addSecs(validForSeconds);
    const QString note = request.note.left(kMaxNameCharacters);
    m_membership->createCode(
        m_services.config.advertisedAddress, validForSeconds * 1000, actor,
        [this, expires, actor, note, done = std::move(done)](Result<EnrolmentCode> code) mutable {
            if (!code)
                return done(fail(std::move(code.error())));
            if (!note.isEmpty())
                m_services.events.add(EventSeverity::Info, u"enrolment.note"_s, u"array"_s,
                                      Wording(QT_TRANSLATE_NOOP("Controller", "The enrolment code is for: %1"), note),
                                      actor);
            done(EnrolmentCodeAnswer{.code = code->toString(), .expires = expires});
        },
        note);
}

OpenCodeList Fleet::openCodes() const
{
    OpenCodeList list;
    const auto open = m_membership->openCodes();
    for (auto it = open.cbegin(); it != open.cend(); ++it)
        list.codes.append({.code = it.key(), .expires = it->expires, .createdBy = it->createdBy, .note = it->note});
    std::ranges::stable_sort(list.codes, {}, &OpenCodeSnapshot::expires);
    return list;
}

void Fleet::withdrawCode(const WithdrawCodeRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    if (request.isAll)
        return m_membership->withdrawCodes(actor, saying(std::move(done), u"No enrolment code is open any more."_s));
    if (request.code < 0 || request.code > std::numeric_limits<quint32>::max())
        return done(
            fail(ErrorCode::NotFound,
                 Wording(QT_TRANSLATE_NOOP("Controller", "there is no such open code: it was used, or has expired"))));
    m_membership->withdrawCode(quint32(request.code), actor,
                               saying(std::move(done), u"The enrolment code is not good any more."_s));
}

Result<MachineRecord> Fleet::workstation(MachineId id) const
{
    const auto machine = m_membership->machine(id);
    if (!machine || id == kControllerMachine)
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such machine")),
                    id.toString());
    return *machine;
}

/// What letting a waiting machine in, or turning it away, would say; nothing is done.
void Fleet::previewWaiting(MachineId machine, const QString &sentence, Completion<ActionAnswer> done) const
{
    const auto record = m_membership->machine(machine);
    if (!record)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such machine")),
                         machine.toString()));
    if (record->approval != MachineApproval::Waiting)
        return done(fail(ErrorCode::Refused,
                         Wording(QT_TRANSLATE_NOOP("Controller", "the machine does not wait for approval")),
                         record->name));
    done(ActionAnswer{.summary = sentence});
}

void Fleet::reject(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const QString sentence = u"%1 was turned away."_s.arg(nameOf(request.machine));
    if (request.isPreview)
        return previewWaiting(request.machine, sentence, std::move(done));
    m_membership->reject(request.machine, actor, saying(std::move(done), sentence));
}

void Fleet::lose(const MachineRequest &request, const QString &actor, const QString &sentence,
                 std::function<void(Completion<void>)> act, Completion<ActionAnswer> done)
{
    const QSet<StoreId> own = storesOf(request.machine);
    const bool isEmpty = std::ranges::all_of(own, [this](StoreId store) {
        const auto left = m_services.reader.stripesOnStore(store, {}, 1);
        return left && left->holdsNothing();
    });
    auto preview = [this, own, isEmpty, sentence](Completion<ActionAnswer> counted) {
        const StoreReach now = m_services.background.reach();
        m_services.background.previewRebuild(
            now.lost + own, now.unreachable + own,
            [sentence, isEmpty, counted = std::move(counted)](Result<ActionAnswer> answer) mutable {
                if (answer && isEmpty) // what is counted is all that is missing
                    answer->summary.prepend(answer->stripesTouched > 0
                                                ? u"It holds nothing. What is missing already: "_s
                                                : u"It holds nothing. "_s);
                if (answer)
                    answer->summary = sentence + u' ' + answer->summary;
                counted(std::move(answer));
            });
    };
    if (request.isPreview)
        return preview(std::move(done));
    // What must stop stops now; counting may take its time.
    const JobId before = m_services.background.lastRebuild();
    act([this, before, preview, actor, machine = request.machine, done = std::move(done)](Result<void> acted) mutable {
        if (!acted)
            return done(fail(std::move(acted.error())));
        preview([this, before, actor, machine, done = std::move(done)](Result<ActionAnswer> answer) mutable {
            if (!answer)
                return done(std::move(answer));
            // The change of presence has begun a rebuild already, unless the machine was lost before.
            const JobId begun = m_services.background.lastRebuild();
            if (begun != before)
                answer->job = begun;
            else if (answer->stripesTouched > 0)
                answer->job = m_services.background.rebuild(u"workstation "_s + nameOf(machine), {.actor = actor});
            done(std::move(answer));
        });
    });
}

void Fleet::revoke(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const auto machine = workstation(request.machine);
    if (!machine)
        return done(fail(machine.error()));
    lose(
        request, actor,
        u"The certificate of %1 is blocked for good, and what it holds counts as lost."_s.arg(machine->name),
        [this, request, actor](Completion<void> acted) {
            m_membership->revoke(request.machine, actor, std::move(acted));
        },
        std::move(done));
}

void Fleet::declareLost(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const auto machine = workstation(request.machine);
    if (!machine)
        return done(fail(machine.error()));
    lose(
        request, actor, u"%1 counts as lost; its strips are rebuilt onto others."_s.arg(machine->name),
        [this, request, actor](Completion<void> acted) {
            m_membership->declareLost(request.machine, actor, std::move(acted));
        },
        std::move(done));
}

void Fleet::startDrain(StoreId store, const QString &actor, ActionAnswer answer, Completion<ActionAnswer> done)
{
    m_membership->setStoreState(
        store, StoreState::Draining, actor,
        [this, store, actor, answer = std::move(answer), done = std::move(done)](Result<void> set) mutable {
            if (!set)
                return done(fail(std::move(set.error())));
            answer.job = drain(store, actor);
            done(std::move(answer));
        });
}

JobId Fleet::drain(StoreId store, const QString &actor)
{
    const auto record = m_membership->store(store);
    const QString name = record ? nameOf(record->machine) : store.toString();
    return m_services.background.drain(
        store, u"workstation "_s + name,
        [this, store, actor](BackgroundJobs::DrainEnd end) { drained(store, actor, end); });
}

/// A strip whose write was under way may still be committed there: so it is looked up anew, each minute at least.
void Fleet::lookForVacated()
{
    m_vacated.clear();
    for (const StoreRecord &store : m_membership->stores()) {
        if (store.storeClass != StoreClass::Client || store.state != StoreState::Lost)
            continue;
        const auto left = m_services.reader.stripesOnStore(store.id, {}, 1);
        if (left && left->holdsNothing())
            m_vacated.insert(store.id);
    }
}

void Fleet::resumeDrains()
{
    lookForVacated();
    retireEmptyDisks();
    const qint64 nowMs = m_services.clock.monotonicMs();
    for (const StoreRecord &store : m_membership->stores()) {
        if (store.state == StoreState::Draining && !m_services.background.isDraining(store.id) &&
            !m_leaving.contains(store.id) && !m_beingMade.contains(store.id) &&
            nowMs >= m_drainNotBefore.value(store.id) && !isEmptyAndKept(store.id))
            drain(store.id, {});
    }
}

namespace {

struct QuotaInForce
{
    qint64 quotaBytes = 0; ///< less than what was asked for where the owner lends no more
    qint64 surplusBytes = 0;
};

Wording quotaSentence(const SetQuotaRequest &request, qint64 quotaBytes)
{
    if (quotaBytes < 0 || quotaBytes >= request.quotaBytes)
        return Wording(QT_TRANSLATE_NOOP("Controller", "The quota of store %1 is %2."), request.store.toString(),
                       Wording::bytes(request.quotaBytes));
    return Wording(QT_TRANSLATE_NOOP("Controller",
                                     "The quota of store %1 is %2, the most that its owner lends; %3 were asked for."),
                   request.store.toString(), Wording::bytes(quotaBytes), Wording::bytes(request.quotaBytes));
}

} // namespace

void Fleet::setQuota(const SetQuotaRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const auto store = m_membership->store(request.store);
    if (!store)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such store")),
                         u"store "_s + request.store.toString()));
    if (request.quotaBytes < 0)
        return done(
            fail(ErrorCode::InvalidArgument, Wording(QT_TRANSLATE_NOOP("Controller", "a quota is not negative"))));
    if (store->state == StoreState::Retired || store->state == StoreState::Lost)
        return done(fail(ErrorCode::Refused, Wording(QT_TRANSLATE_NOOP("Controller", "the store is no longer in use")),
                         u"store "_s + request.store.toString()));
    auto finish = [this, request, actor, done = std::move(done)](Result<QuotaInForce> set) mutable {
        if (!set)
            return done(fail(std::move(set.error())));
        const Wording sentence = quotaSentence(request, set->quotaBytes);
        m_services.events.add(EventSeverity::Notice, u"store.quota"_s, u"store "_s + request.store.toString(), sentence,
                              actor);
        const QString drained = set->surplusBytes > 0
                                    ? u" %1 above it have to move away first."_s.arg(formatBytes(set->surplusBytes))
                                    : QString();
        done(ActionAnswer{.summary = sentence.english() + drained, .bytesToMove = set->surplusBytes});
    };
    if (store->storeClass == StoreClass::Local) // it remembers by itself
        return m_services.plane.setLocalQuota(
            request.store, request.quotaBytes,
            [finish = std::move(finish), quotaBytes = request.quotaBytes](Result<qint64> surplus) mutable {
                if (surplus)
                    finish(QuotaInForce{.quotaBytes = quotaBytes, .surplusBytes = *surplus});
                else
                    finish(fail(std::move(surplus.error())));
            });
    rememberQuota(
        request, [this, request, machine = store->machine, finish = std::move(finish)](Result<void> kept) mutable {
            if (!kept)
                return finish(fail(std::move(kept.error())));
            const Agent agent = m_agents.value(machine);
            if (!agent.isGreeted)
                return finish(QuotaInForce{.quotaBytes = request.quotaBytes}); // it hears of it at its next hello
            const StoreQuotaCommand command{
                .epoch = m_services.catalog.epoch(), .store = request.store, .quotaBytes = request.quotaBytes};
            agent.connection->call(
                u"store.setQuota"_s, toCbor(command), kCommandTimeoutMs,
                [guard = QPointer<Fleet>(this), quotaBytes = request.quotaBytes,
                 finish = std::move(finish)](Result<QCborMap> answer) mutable {
                    if (!guard)
                        return;
                    if (answer) // an older agent does not say what it took
                        finish(QuotaInForce{.quotaBytes = answer->value(u"quotaBytes"_s).toInteger(quotaBytes),
                                            .surplusBytes = answer->value(u"surplusBytes"_s).toInteger(0)});
                    else
                        finish(fail(std::move(answer.error())));
                });
        });
}

void Fleet::declareStoreLost(StoreId id, const QString &actor, Completion<ActionAnswer> done)
{
    const auto store = m_membership->store(id);
    if (!store || store->state == StoreState::Retired)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such store")),
                         u"store "_s + id.toString()));
    m_membership->setStoreState(
        id, StoreState::Lost, actor,
        saying(std::move(done), u"Store %1 counts as lost; its strips are rebuilt onto others."_s.arg(id.toString())));
}

void Fleet::createLocalStore(const LocalStoreRequest &request, StoreId replaced, const QString &actor,
                             std::move_only_function<void(StoreId, Completion<void>)> use, Completion<StoreId> done)
{
    const QFileInfo directory(request.path);
    if (!directory.isAbsolute() || !directory.isDir())
        return done(fail(ErrorCode::InvalidArgument,
                         Wording(QT_TRANSLATE_NOOP("Controller", "give an existing directory, with its whole path")),
                         request.path.left(200)));
    if (request.quotaBytes < kMinLocalStoreBytes)
        return done(fail(ErrorCode::InvalidArgument,
                         Wording(QT_TRANSLATE_NOOP("Controller", "a store holds at least 1 MiB")),
                         formatBytes(request.quotaBytes)));
    m_membership->addLocalStore(
        directory.canonicalFilePath(), QUuid::createUuid().toRfc4122(), request.quotaBytes, replaced,
        [this, actor, use = std::move(use), done = std::move(done)](Result<StoreId> added) mutable {
            if (!added)
                return done(std::move(added));
            const StoreId id = *added;
            m_beingMade.insert(id);
            auto used = [this, actor, id, done = std::move(done)](Result<void> result) mutable {
                if (!result)
                    return giveUpNewStore(id, actor, std::move(result.error()), std::move(done));
                m_beingMade.remove(id);
                Q_EMIT localStoreOpened(id);
                done(id);
            };
            auto made = [id, use = std::move(use), used = std::move(used)](Result<ArrayId> created) mutable {
                if (created)
                    use(id, std::move(used));
                else
                    used(fail(std::move(created.error())));
            };
            askDisk(*m_membership->store(id), true, std::move(made));
        });
}

/// It has been given nothing yet. One that cannot be retired now is emptied and let go like any other.
void Fleet::giveUpNewStore(StoreId store, const QString &actor, Error why, Completion<StoreId> done)
{
    m_membership->retireStore(
        store, StoreState::Draining, actor,
        [this, store, why = std::move(why), done = std::move(done)](const Result<void> &retired) mutable {
            m_beingMade.remove(store);
            if (retired)
                m_services.plane.closeLocalStore(store);
            done(fail(std::move(why)));
        });
}

void Fleet::addLocalStore(const LocalStoreRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    auto use = [this, actor](StoreId made, Completion<void> used) {
        m_membership->setStoreState(made, StoreState::Active, actor, std::move(used));
    };
    auto finish = [this, request, actor, done = std::move(done)](Result<StoreId> store) mutable {
        if (!store)
            return done(fail(std::move(store.error())));
        const Wording summary(QT_TRANSLATE_NOOP("Controller", "Store %1 of %2 was added."), store->toString(),
                              Wording::bytes(request.quotaBytes));
        m_services.events.add(EventSeverity::Notice, u"store.added"_s, u"store "_s + store->toString(), summary, actor);
        done(ActionAnswer{.summary = summary.english()});
    };
    createLocalStore(request, StoreId(), actor, std::move(use), std::move(finish));
}

void Fleet::replaceLocalStore(StoreId old, const LocalStoreRequest &request, const QString &actor,
                              Completion<ActionAnswer> done)
{
    const auto record = m_membership->store(old);
    if (!record || record->storeClass != StoreClass::Local || record->state == StoreState::Retired)
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such local store")),
                         u"store "_s + old.toString()));
    auto use = [this, old, actor](StoreId made, Completion<void> used) {
        m_membership->replaceStore(old, made, actor, std::move(used));
    };
    auto finish = [this, old, actor, done = std::move(done)](Result<StoreId> created) mutable {
        if (!created)
            return done(fail(std::move(created.error())));
        m_services.plane.closeLocalStore(old);
        const Wording summary(
            QT_TRANSLATE_NOOP("Controller", "Store %1 takes the place of store %2, which is rebuilt from the others."),
            created->toString(), old.toString());
        m_services.events.add(EventSeverity::Notice, u"store.replaced"_s, u"store "_s + old.toString(), summary, actor);
        ActionAnswer answer;
        answer.summary = summary.english();
        answer.job = m_services.background.rebuild(u"store "_s + old.toString(), {.actor = actor});
        done(std::move(answer));
    };
    createLocalStore(request, old, actor, std::move(use), std::move(finish));
}

} // namespace fallow
