// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/fleet.h"

#include "base/log.h"
#include "base/units.h"
#include "wire/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

const QString kWithdrawnSettingPrefix = u"fleet.withdrawn."_s; ///< + store id -> "1"
constexpr qint64 kFullDiskEventEveryMs = 10 * 60'000;
constexpr qint64 kTroubleEventEveryMs = 60'000;
constexpr qsizetype kMaxBadStrips = 4096;
constexpr qsizetype kMaxToldKinds = 10'000;
constexpr qsizetype kMaxTroubleCharacters = 400;

} // namespace

void Fleet::loadWithdrawn()
{
    const auto known = m_services.reader.settings(kWithdrawnSettingPrefix);
    if (!known)
        return;
    for (auto it = known->constBegin(); it != known->constEnd(); ++it)
        m_withdrawn.insert(StoreId(QStringView(it.key()).mid(kWithdrawnSettingPrefix.size()).toULongLong()));
}

/// Whether so much time has passed since this was told last; then it counts as told.
bool Fleet::isOnce(const QString &what, qint64 everyMs)
{
    const qint64 nowMs = m_services.clock.monotonicMs();
    const auto told = m_toldAtMs.constFind(what);
    if (told != m_toldAtMs.constEnd() && nowMs - *told < everyMs)
        return false;
    if (m_toldAtMs.size() >= kMaxToldKinds)
        m_toldAtMs.clear();
    m_toldAtMs.insert(what, nowMs);
    return true;
}

void Fleet::giveBack(MachineId machine, const GiveBackRequest &request, ControlResponder responder)
{
    const auto store = m_membership->store(request.store);
    if (!store || store->machine != machine || m_agents.value(machine).store != request.store)
        return responder.fail({ErrorCode::NotFound, u"this machine does not serve that store"_s, nameOf(machine)});
    const bool isOfBounds = request.bytes < 0 || (request.bytes == 0 && !request.mustWithdraw);
    if (isOfBounds)
        return responder.fail({ErrorCode::InvalidArgument, u"\"bytes\" must be above 0"_s, nameOf(machine)});
    const quint32 epoch = m_services.catalog.epoch();
    if (request.mustWithdraw) {
        withdraw(machine, request.store, request.diskFreeBytes);
        return responder.succeed(toCbor(GiveBackAnswer{.epoch = epoch}));
    }
    if (!request.isUrgent) {
        m_services.plane.moveAway(request.store, request.bytes);
        return responder.succeed(toCbor(GiveBackAnswer{.epoch = epoch}));
    }
    if (isOnce(u"full/"_s + request.store.toString(), kFullDiskEventEveryMs))
        m_services.events.add(
            EventSeverity::Warning, u"store.disk-full"_s, u"workstation "_s + nameOf(machine),
            Wording(QT_TRANSLATE_NOOP("Controller", "Its disk is nearly full (%1 free): it takes back space that it "
                                                    "lent; what lay there is rebuilt elsewhere"),
                    Wording::bytes(std::max<qint64>(0, request.diskFreeBytes))));
    m_services.plane.giveBack(
        request.store, request.bytes,
        [epoch, responder = std::move(responder)](Result<DataPlane::GivenBack> given) mutable {
            if (!given)
                return responder.fail(std::move(given.error()));
            GiveBackAnswer answer{.epoch = epoch, .stripes = {}, .positions = {}, .neededBytes = given->neededBytes};
            for (const StripKey &key : std::as_const(given->keys)) {
                answer.stripes.append(key.stripe.value());
                answer.positions.append(key.position);
            }
            responder.succeed(toCbor(answer));
        });
}

/// The machine has no room for a store any more. What the array still needs of it is moved away first.
void Fleet::withdraw(MachineId machine, StoreId store, qint64 diskFreeBytes)
{
    const auto record = m_membership->store(store);
    if (record->state != StoreState::Active)
        return; // it is being emptied, perhaps to be retired; or was declared lost, and is rebuilt elsewhere
    if (m_withdrawn.contains(store)) // it was lost, or interrupted, before it had begun
        return startDrain(store, {}, {}, [](Result<ActionAnswer>) {});
    m_withdrawn.insert(store);
    m_services.events.add(
        EventSeverity::Critical, u"store.withdrawn"_s, u"workstation "_s + nameOf(machine),
        Wording(
            QT_TRANSLATE_NOOP("Controller",
                              "Its disk is nearly full (%1 free), and giving space back was not enough: its store is "
                              "emptied and taken out of the array. Make room on that machine, or plan without it"),
            Wording::bytes(std::max<qint64>(0, diskFreeBytes))));
    CatalogChange change;
    change.putSettings.insert(kWithdrawnSettingPrefix + store.toString(), "1");
    m_services.catalog.commit(std::move(change), m_services.control, m_home.wrap<void>([](Result<void> kept) {
        if (!kept)
            qCWarning(lcController).noquote() << "a withdrawal was not written down:" << kept.error().toString();
    }));
    startDrain(store, {}, {}, [](Result<ActionAnswer>) {});
}

void Fleet::forgetWithdrawal(StoreId store)
{
    if (!m_withdrawn.remove(store))
        return;
    CatalogChange change;
    change.putSettings.insert(kWithdrawnSettingPrefix + store.toString(), {});
    m_services.catalog.commit(std::move(change), m_services.control, m_home.wrap<void>([](Result<void>) {}));
}

void Fleet::finishWithdrawal(StoreId store, MachineId machine)
{
    forgetWithdrawal(store);
    m_services.events.add(
        EventSeverity::Notice, u"store.withdrawal-done"_s, u"workstation "_s + nameOf(machine),
        Wording(QT_TRANSLATE_NOOP("Controller", "Its store is empty and was given back; the machine stays enrolled")));
    if (ControlConnection *connection = m_agents.value(machine).connection)
        connection->notify(u"store.dropped"_s, {});
}

void Fleet::takeBadStrips(MachineId machine, const BadStripsRequest &request, ControlResponder responder)
{
    const auto store = m_membership->store(request.store);
    if (!store || store->machine != machine)
        return responder.fail({ErrorCode::NotFound, u"this machine does not serve that store"_s, nameOf(machine)});
    if (request.stripes.size() != request.positions.size() || request.stripes.size() > kMaxBadStrips)
        return responder.fail({ErrorCode::InvalidArgument,
                               u"\"stripes\" and \"positions\" must be of one length, %1 at most"_s.arg(kMaxBadStrips),
                               nameOf(machine)});
    QList<StripKey> keys;
    for (qsizetype i = 0; i < request.stripes.size(); ++i)
        keys.append({StripeId(request.stripes.at(i)), request.positions.at(i)});
    m_services.plane.reportBadStrips(request.store, std::move(keys),
                                     [responder = std::move(responder)](Result<void> taken) mutable {
                                         taken ? responder.succeed() : responder.fail(std::move(taken.error()));
                                     });
}

/// An agent is trusted with words, not with kinds or numbers of events.
void Fleet::takeTrouble(MachineId machine, const TroubleNotice &notice)
{
    static const QStringList kKinds = {u"deleted"_s,     u"moved"_s, u"truncated"_s,
                                       u"permissions"_s, u"disk"_s,  u"connections"_s};
    const QString kind = kKinds.contains(notice.kind) ? notice.kind : u"other"_s;
    if (!isOnce(u"trouble/"_s + machine.toString() + u'/' + kind, kTroubleEventEveryMs))
        return;
    // An older agent says it in English alone; one gone bad may say anything, but not one thing in one language and
    // another in the next.
    auto wording = Wording::parse(notice.wording);
    if (!wording || wording->isEmpty() || wording->english().size() > kMaxTroubleCharacters)
        wording = Wording::of(notice.text.left(kMaxTroubleCharacters));
    m_services.events.add(EventSeverity::Warning, u"store.trouble-"_s + kind, u"workstation "_s + nameOf(machine),
                          *wording);
}

} // namespace fallow
