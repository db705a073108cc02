// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How exports go: what is in flight is answered, the device flushed, the answers sent, the clients closed.
#include "export/nbd_server_private.h"

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDrainGraceMs = 5'000; ///< for clients to take their last answers

} // namespace

void NbdServer::Private::startDrain(std::shared_ptr<NbdExport> one, Completion<void> done)
{
    const auto drain = drains.insert(drains.end(), Drain{});
    drain->served = std::move(one);
    drain->done = std::move(done);
    drain->deadline = clock.after(options.drainTimeoutMs, [this, drain] { giveUpDrain(drain); });
    drain->served->beginClosing([this, drain, weak = std::weak_ptr(drain->alive)] {
        if (!weak.expired())
            flushDrain(drain);
    });
}

void NbdServer::Private::flushDrain(DrainIterator drain)
{
    drain->served->flush([this, drain, weak = std::weak_ptr(drain->alive)](Result<void> result) {
        if (weak.expired())
            return;
        drain->result = std::move(result);
        drain->isFlushed = true;
        closeClients(drain);
    });
}

/// The device does not answer: nobody is made to wait for it any longer.
void NbdServer::Private::giveUpDrain(DrainIterator drain)
{
    const auto spent = std::move(drain->deadline);
    if (!drain->isFlushed) {
        drain->result =
            fail(ErrorCode::Timeout, u"the device did not answer within %1 ms"_s.arg(options.drainTimeoutMs),
                 drain->served->name());
        drain->isFlushed = true;
        drain->alive.reset();
        drain->served->abandon();
    }
    for (const auto &connection : connectionsOf(drain->served.get()))
        connection->close(u"its export was removed and its device does not answer"_s);
    finishDrains();
}

void NbdServer::Private::closeClients(DrainIterator drain)
{
    const auto connections = connectionsOf(drain->served.get());
    drain->grace = clock.after(kDrainGraceMs, [this, drain] {
        for (const auto &connection : connectionsOf(drain->served.get()))
            connection->close(u"its export was removed and it does not take its answers"_s);
    });
    for (const auto &connection : connections)
        connection->closeWhenDrained();
    finishDrains();
}

void NbdServer::Private::finishDrains()
{
    for (auto drain = drains.begin(); drain != drains.end();) {
        if (!drain->isFlushed || !connectionsOf(drain->served.get()).isEmpty()) {
            ++drain;
            continue;
        }
        if (!drain->result && stopResult)
            stopResult = drain->result;
        if (drain->done)
            dataThread.post([done = std::move(drain->done), result = std::move(drain->result)]() mutable {
                done(std::move(result));
            });
        drain = drains.erase(drain);
    }
    finishStop();
}

void NbdServer::Private::finishStop()
{
    if (!isStopping || !drains.empty() || !clients.empty())
        return;
    for (const auto &waiter : std::exchange(stopWaiters, {}))
        dataThread.post([waiter, result = stopResult] { (*waiter)(result); });
}

} // namespace fallow
