// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How stores and machines are let go: none of which anything is needed, or may be in a moment.
#include "controller/fleet.h"

#include "base/log.h"
#include "base/units.h"
#include "base/wording.h"
#include "controller/action_answers.h"
#include "controller/fleet_counts.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kDrainAgainMs = 300'000; ///< after a drain that could not move everything
constexpr qint64 kSettleAgainMs = 1'000;  ///< while strips are on their way to a store that is to be let go

} // namespace

/// What is on its way is asked for first: once it is not any more the catalog has it.
void Fleet::askWhetherEmpty(const QList<StoreId> &stores, const QString &where, Completion<void> done)
{
    if (stores.isEmpty())
        return done({});
    m_services.plane.hasInFlight(stores, [this, stores, where, done = std::move(done)](Result<bool> some) mutable {
        if (!some)
            return done(fail(std::move(some.error())));
        if (*some)
            return done(
                fail(ErrorCode::Busy,
                     Wording(QT_TRANSLATE_NOOP("Controller", "strips are still on their way to one of its stores: "
                                                             "try again in a moment")),
                     where));
        for (const StoreId store : std::as_const(stores)) {
            const auto left = m_services.reader.stripesOnStore(store, {}, 1);
            if (!left)
                return done(fail(left.error()));
            if (!left->holdsNothing())
                return done(fail(
                    ErrorCode::Refused,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the catalog still records strips on its store %1: rebuild "
                                                            "them elsewhere first, or delete the volumes that they "
                                                            "belong to"),
                            store.toString()),
                    where));
        }
        done({});
    });
}

QList<StoreId> Fleet::lostStoresOf(MachineId machine) const
{
    QList<StoreId> lost;
    for (const StoreRecord &store : m_membership->stores()) {
        if (store.machine == machine && store.state == StoreState::Lost)
            lost.append(store.id);
    }
    return lost;
}

/// What is lost is not moved but rebuilt: until then the machine may return with what nobody else has.
void Fleet::retire(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const auto machine = workstation(request.machine);
    if (!machine)
        return done(fail(machine.error()));
    const QList<StoreId> lost = lostStoresOf(request.machine);
    askWhetherEmpty(lost, machine->name,
                    [this, request, actor, lost, done = std::move(done)](Result<void> empty) mutable {
                        if (!empty)
                            return done(fail(std::move(empty.error())));
                        if (lostStoresOf(request.machine) != lost) // others by now
                            return retire(request, actor, std::move(done));
                        emptyAndRetire(request, actor, std::move(done));
                    });
}

void Fleet::emptyAndRetire(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const QString name = nameOf(request.machine);
    const QList<StoreId> toDrain = storesInUse(request.machine);
    ActionAnswer answer;
    if (const auto usage = m_services.reader.storeUsage()) {
        for (const CatalogReader::StoreUsage &each : *usage)
            answer.bytesToMove += toDrain.contains(each.store) ? each.payloadBytes : 0;
    }
    answer.estimatedSeconds = estimatedSeconds(m_services.jobs.snapshots(), answer.bytesToMove);
    answer.summary = toDrain.isEmpty() ? u"%1 holds nothing and is let go."_s.arg(name)
                                       : u"%1 is emptied (about %2 move to other machines) and then let go."_s.arg(
                                             name, formatBytes(answer.bytesToMove));
    if (request.isPreview)
        return done(std::move(answer));
    if (toDrain.isEmpty())
        return m_membership->retire(request.machine, actor, saying(std::move(done), u"%1 was let go."_s.arg(name)));
    keep(toDrain, false, [this, toDrain, actor, answer, done = std::move(done)](Result<void> kept) mutable {
        if (!kept)
            return done(fail(std::move(kept.error())));
        for (const StoreId store : std::as_const(toDrain))
            forgetWithdrawal(store); // now the machine is to go as well
        // The agent may ask for another withdrawal until it is Draining.
        const auto begin = [this, actor](StoreId store, ActionAnswer first, Completion<ActionAnswer> begun) {
            startDrain(store, actor, std::move(first),
                       [this, store, begun = std::move(begun)](Result<ActionAnswer> set) mutable {
                           if (set)
                               forgetWithdrawal(store);
                           begun(std::move(set));
                       });
        };
        for (const StoreId other : toDrain.mid(1))
            begin(other, {}, [](Result<ActionAnswer>) {}); // the first one answers for all
        begin(toDrain.first(), std::move(answer), std::move(done));
    });
}

void Fleet::forget(const MachineRequest &request, const QString &actor, Completion<ActionAnswer> done)
{
    const auto machine = workstation(request.machine);
    if (!machine)
        return done(fail(machine.error()));
    if (machine->approval != MachineApproval::Revoked && machine->approval != MachineApproval::Retired)
        return done(fail(ErrorCode::Refused,
                         Wording(QT_TRANSLATE_NOOP("Controller", "turn the machine away, or retire it, first")),
                         machine->name));
    QList<StoreId> stores; // retired ones too
    for (const StoreRecord &store : m_membership->stores()) {
        if (store.machine == request.machine)
            stores.append(store.id);
    }
    const QString sentence = u"%1 is forgotten. Its key is unknown again and may ask to join."_s.arg(machine->name);
    askWhetherEmpty(stores, machine->name,
                    [this, request, actor, stores, sentence, done = std::move(done)](Result<void> empty) mutable {
                        if (!empty)
                            return done(fail(std::move(empty.error())));
                        if (request.isPreview)
                            return done(ActionAnswer{.summary = sentence, .surplusStripsAfter = 1});
                        forgetEmptied(request.machine, stores, actor, saying(std::move(done), sentence));
                    });
}

void Fleet::forgetEmptied(MachineId machine, const QList<StoreId> &stores, const QString &actor, Completion<void> done)
{
    m_membership->forget(machine, actor, [this, stores, done = std::move(done)](Result<void> forgotten) mutable {
        if (!forgotten)
            return done(std::move(forgotten));
        for (const StoreId store : std::as_const(stores)) {
            m_drainNotBefore.remove(store);
            forgetWithdrawal(store);
            forgetQuota(store);
        }
        keep(stores, false, std::move(done));
    });
}

/// A store's drain has ended. Only one that the catalog knows to be empty is let go.
void Fleet::drained(StoreId store, const QString &actor, BackgroundJobs::DrainEnd end)
{
    const auto record = m_membership->store(store);
    if (!record || record->state != StoreState::Draining)
        return; // lost or retired meanwhile
    if (isDecided(store))
        return;
    if (end == BackgroundJobs::DrainEnd::Cancelled)
        return takeBack(store, actor, [](Result<void>) {});
    const auto left = m_services.reader.stripesOnStore(store, {}, 1);
    if (end == BackgroundJobs::DrainEnd::Incomplete || !left || !left->holdsNothing()) {
        m_drainNotBefore.insert(store, m_services.clock.monotonicMs() + kDrainAgainMs);
        return;
    }
    m_drainNotBefore.remove(store);
    if (m_leaving.try_emplace(store).second)
        letGo(store, actor);
}

/// Whether it is being retired or taken back: that is not committed yet, so its record says nothing of it.
bool Fleet::isDecided(StoreId store) const
{
    const auto leaving = m_leaving.find(store);
    return leaving != m_leaving.end() && leaving->second.end != Leaving::End::Open;
}

/// Until it is committed nothing else is decided: what was found before it is given strips holds no more after it.
void Fleet::takeBack(StoreId store, const QString &actor, Completion<void> done)
{
    m_leaving[store] = {.again = {}, .end = Leaving::End::TakenBack};
    m_membership->setStoreState(store, StoreState::Active, actor,
                                [this, store, done = std::move(done)](Result<void> set) mutable {
                                    m_leaving.erase(store);
                                    if (set) {
                                        m_services.background.cancelDrain(store);
                                        forgetWithdrawal(store);
                                    }
                                    done(std::move(set));
                                });
}

/// Stripes that were being written when it was set Draining may have strips there that are not recorded yet.
void Fleet::letGo(StoreId store, const QString &actor)
{
    askWhetherEmpty({store}, {}, [this, store, actor](const Result<void> &empty) {
        const auto leaving = m_leaving.find(store);
        if (leaving == m_leaving.end() || isDecided(store))
            return; // it was taken back meanwhile
        const auto record = m_membership->store(store);
        if (!record || record->state != StoreState::Draining) {
            m_leaving.erase(leaving);
            return;
        }
        if (!empty && empty.error().code == ErrorCode::Busy) {
            leaving->second.again = m_services.clock.after(kSettleAgainMs, [this, store, actor] {
                const auto spent = std::move(m_leaving[store].again);
                letGo(store, actor);
            });
            return;
        }
        if (empty && !m_kept.contains(store)) {
            leaving->second.end = Leaving::End::Retired;
            return retireStore(*record, actor);
        }
        m_leaving.erase(leaving);
        if (empty)
            return m_services.events.add(
                EventSeverity::Info, u"store.emptied"_s, u"store "_s + store.toString(),
                Wording(QT_TRANSLATE_NOOP("Controller",
                                          "It holds nothing any more, and stays out of use until it is taken back")),
                actor);
        if (empty.error().code == ErrorCode::Refused)
            drain(store, actor); // that came after the drain had looked
        else
            m_drainNotBefore.insert(store, m_services.clock.monotonicMs() + kDrainAgainMs);
    });
}

void Fleet::retireStore(const StoreRecord &store, const QString &actor)
{
    m_membership->retireStore(store.id, StoreState::Draining, actor,
                              [this, id = store.id, machine = store.machine, actor](const Result<void> &retired) {
                                  m_leaving.erase(id);
                                  if (!retired) {
                                      qCInfo(lcController).noquote()
                                          << "store" << id.toString() << "stays:" << retired.error().toString();
                                      return;
                                  }
                                  if (machine == kControllerMachine)
                                      m_services.plane.closeLocalStore(id);
                                  else if (m_withdrawn.contains(id))
                                      finishWithdrawal(id, machine);
                                  else
                                      retireEmptied(machine, actor);
                              });
}

/// One of its stores was let go; it goes with the last one.
void Fleet::retireEmptied(MachineId machine, const QString &actor)
{
    if (!storesInUse(machine).isEmpty())
        return; // their turn comes
    const QList<StoreId> lost = lostStoresOf(machine);
    askWhetherEmpty(lost, nameOf(machine), [this, machine, actor, lost](const Result<void> &empty) {
        if (!empty || !storesInUse(machine).isEmpty() || lostStoresOf(machine) != lost) {
            qCInfo(lcController).noquote() << nameOf(machine) << "stays for what was lost with it"
                                           << (empty ? QString() : empty.error().toString());
            return;
        }
        m_membership->retire(machine, actor, [](Result<void>) {}); // refused only if it is retired already
    });
}

/// Disks of the controller that were lost and of which nothing is needed any more are let go.
void Fleet::retireEmptyDisks()
{
    for (const StoreRecord &store : m_membership->stores()) {
        if (store.storeClass != StoreClass::Local || store.state != StoreState::Lost)
            continue;
        askWhetherEmpty({store.id}, {}, [this, id = store.id](const Result<void> &empty) {
            const auto record = m_membership->store(id);
            if (!empty || !record || record->state != StoreState::Lost)
                return;
            m_membership->retireStore(id, StoreState::Lost, {}, [this, id](const Result<void> &retired) {
                if (retired)
                    m_services.plane.closeLocalStore(id);
            });
        });
    }
}

} // namespace fallow
