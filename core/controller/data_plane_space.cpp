// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/data_plane_core.h"

#include "base/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kTakesNothingMs = 60'000; ///< after giving space back: it would fill up again at once

} // namespace

void DataPlane::Core::giveBack(StoreId store, qint64 bytes, Completion<GivenBack> done)
{
    if (yields.contains(store))
        return done(fail(ErrorCode::Busy, u"the store is giving space back already"_s, u"store "_s + store.toString()));
    directory->setTakesNothingUntil(store, thread.clock().monotonicMs() + kTakesNothingMs);
    const auto job = std::shared_ptr<YieldStrips>(stripes->makeYield({.store = store, .bytes = bytes}));
    yields.insert(store, job);
    job->start(
        [this, store, done = std::make_shared<Completion<GivenBack>>(std::move(done))](const YieldReport &report) {
            onData([this, store] { yields.remove(store); }); // not inside the job's own call
            directory->noteRemoved(store);
            if (report.keys.isEmpty() && !report.error.what.isEmpty())
                return (*done)(fail(report.error));
            (*done)(GivenBack{.keys = report.keys, .bytes = report.yieldedBytes, .neededBytes = report.neededBytes});
        });
}

void DataPlane::Core::moveAway(StoreId store, qint64 bytes)
{
    if (movesAway.contains(store) || drains.contains(store) || bytes <= 0)
        return;
    directory->setTakesNothingUntil(store, thread.clock().monotonicMs() + kTakesNothingMs);
    const auto job = std::shared_ptr<Rebalance>(stripes->makeRebalance({.drain = store, .drainBytes = bytes}));
    movesAway.insert(store, job);
    job->start([this, store](const RebalanceReport &report) {
        qCInfo(lcController).noquote() << "store" << store.value() << "holds more than it may:" << report.movedStrips
                                       << "strips were moved," << report.failedStrips << "could not be"
                                       << report.firstError.what;
        onData([this, store] { movesAway.remove(store); }); // not inside the job's own call
    });
}

void DataPlane::giveBack(StoreId store, qint64 bytes, Completion<GivenBack> done)
{
    m_core->onData(
        [core = m_core.get(), store, bytes, reply = m_core->home.wrap<GivenBack>(std::move(done))]() mutable {
            core->giveBack(store, bytes, std::move(reply));
        });
}

void DataPlane::moveAway(StoreId store, qint64 bytes)
{
    m_core->onData([core = m_core.get(), store, bytes] { core->moveAway(store, bytes); });
}

void DataPlane::hasInFlight(const QList<StoreId> &stores, Completion<bool> done)
{
    m_core->onData([core = m_core.get(), stores, reply = m_core->home.wrap<bool>(std::move(done))]() mutable {
        reply(std::ranges::any_of(stores, [core](StoreId store) {
            const bool isCompared = core->reconciles.contains(store) || core->unfinished.contains(store);
            const bool mayTakeUp = isCompared && !core->directory->isLost(store);
            if (mayTakeUp)
                core->compareSoon(store);
            return mayTakeUp || core->stripes->hasInFlight(store);
        }));
    });
}

void DataPlane::reportBadStrips(StoreId store, QList<StripKey> keys, Completion<void> done)
{
    m_core->onData([core = m_core.get(), store, keys = std::move(keys),
                    reply = m_core->home.wrap<void>(std::move(done))]() mutable {
        core->stripes->takeReport(store, std::move(keys), std::move(reply));
    });
}

} // namespace fallow
