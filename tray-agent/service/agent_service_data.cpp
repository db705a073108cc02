// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_service_private.h"
#include "base/log.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kTicketTimeoutMs = 30'000;
constexpr int kBareRounds = 3; ///< of the figures' rhythm without a data connection: to connect anew takes less

} // namespace

void AgentService::openDataConnections()
{
    if (!mayServe())
        return;
    d->store->facts([this](Result<LentStore::Facts> facts) {
        ControlConnection *open = d->client.connection();
        if (!facts || !open || !mayServe())
            return;
        for (int have = facts->dataConnections + d->dialsUnderWay; have < d->wantedDataConnections; ++have) {
            ++d->dialsUnderWay;
            // Where the control connection goes, and not its name: that may mean another address by now, or several.
            open->call(u"agent.openData"_s, {}, kTicketTimeoutMs,
                       [this, guard = QPointer<AgentService>(this), address = open->peerAddress(),
                        port = open->peerPort()](Result<QCborMap> answer) {
                           if (!guard)
                               return;
                           const auto ticket =
                               answer ? DataTicket::fromCbor(*answer) : Result<DataTicket>(fail(answer.error()));
                           if (!ticket)
                               return dataDialled(fail(ticket.error()));
                           d->store->dial(address, port, *ticket, d->identity,
                                          [this](Result<void> dialled) { dataDialled(std::move(dialled)); });
                       });
        }
    });
}

void AgentService::dataDialled(Result<void> dialled)
{
    --d->dialsUnderWay;
    if (dialled || !mayServe())
        return;
    d->dataTrouble = dialled.error();
    if (!d->loggedDials.contains(d->dataTrouble.toString())) { // it is tried again and again
        d->loggedDials.insert(d->dataTrouble.toString());
        qCWarning(lcAgent).noquote() << "no data connection to the controller:" << d->dataTrouble.toString();
    }
    redialData();
}

void AgentService::redialData()
{
    if (d->redial)
        return;
    d->redial = d->clock.after(d->ports.rhythm.redial.delayMs(d->dialFailures++), [this] {
        const auto spent = std::move(d->redial);
        openDataConnections();
    });
}

void AgentService::dataConnectionLost()
{
    if (!mayServe())
        return;
    d->dataTrouble = {ErrorCode::Disconnected, u"it ends soon after it was made"_s, {}};
    redialData();
}

/// With the figures that are read anyway. Without a data connection the machine is in the array, and its store is not.
void AgentService::countDataConnections(int count)
{
    const bool isWithout = mayServe() && d->wantedDataConnections > 0 && count == 0;
    if (!isWithout) {
        d->bareSinceMs = -1;
        if (std::exchange(d->isBare, false)) {
            qCInfo(lcAgent) << "there are data connections to the controller again, or none are wanted";
            Q_EMIT statusChanged();
        }
        if (count >= d->wantedDataConnections) {
            d->loggedDials.clear();
            d->dialFailures = 0;
        }
        return;
    }
    const qint64 nowMs = d->clock.monotonicMs();
    if (d->bareSinceMs < 0)
        d->bareSinceMs = nowMs;
    if (d->isBare || nowMs - d->bareSinceMs < kBareRounds * d->ports.rhythm.factsMs)
        return;
    d->isBare = true;
    tellTrouble(u"connections"_s, unservedWording());
    Q_EMIT statusChanged();
}

bool AgentService::isUnserved() const
{
    return d->isBare && d->state == u"connected"_s && mayServe();
}

Wording AgentService::unservedWording() const
{
    const Error reason =
        d->dataTrouble.what.isEmpty() ? Error{ErrorCode::Timeout, u"nothing has answered yet"_s, {}} : d->dataTrouble;
    return Wording(QT_TRANSLATE_NOOP("Controller", "The controller answers, but no connection for data to it comes "
                                                   "about, so this computer serves nothing: %1"),
                   Wording::reason(reason));
}

} // namespace fallow
