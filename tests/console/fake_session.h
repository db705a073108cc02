// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/synthetic_array.h"
#include "session/session.h"

#include <QPointer>
#include <QTimer>

namespace fallow::console {

/// A session without a network: the test says what comes, and sees what was asked. Answers come from the event loop.
class FakeSession final : public Session
{
public:
    explicit FakeSession(SyntheticArray array)
        : m_array(std::move(array))
    {}

    State state() const override { return m_state; }
    Error lastError() const override { return m_error; }
    QString controllerAddress() const override { return QStringLiteral("storage.northgate.example:7700"); }
    const ArraySnapshot &snapshot() const override { return m_array.snapshot(); }
    void setSnapshotInterval(int) override {}

    void call(const QString &method, const QCborMap &arguments, QObject *context, Completion<QCborMap> done,
              int) override
    {
        calls.append({method, arguments});
        auto answer = std::make_shared<Result<QCborMap>>(answerTo(method, arguments));
        QMetaObject::invokeMethod(
            this,
            [guard = QPointer<QObject>(context), answer,
             done = std::make_shared<Completion<QCborMap>>(std::move(done))] {
                if (guard)
                    (*done)(std::move(*answer));
            },
            Qt::QueuedConnection);
    }

    void goOnline()
    {
        m_error = {};
        setState(State::Online);
        send();
    }
    void send() { Q_EMIT snapshotChanged(m_array.snapshot()); }
    void fall(State state, Error error)
    {
        m_error = std::move(error);
        setState(state);
    }
    /// Another array from now on; sent if online.
    void become(SyntheticArray array)
    {
        m_array = std::move(array);
        if (m_state == State::Online)
            send();
    }
    int callCount(const QString &method) const
    {
        return int(std::count_if(calls.cbegin(), calls.cend(), [&](const auto &call) { return call.first == method; }));
    }

    QList<std::pair<QString, QCborMap>> calls;
    QHash<QString, Error> refusals; ///< by method

private:
    void setState(State state)
    {
        m_state = state;
        Q_EMIT stateChanged(state);
    }

    Result<QCborMap> answerTo(const QString &method, const QCborMap &arguments) const
    {
        if (refusals.contains(method))
            return fail(refusals.value(method));
        if (method == QStringLiteral("stripes.map")) {
            auto request = fromCbor<StripeMapRequest>(arguments);
            return request ? Result<QCborMap>(toCbor(m_array.window(*request)))
                           : Result<QCborMap>(fail(request.error()));
        }
        if (method == QStringLiteral("events.list"))
            return toCbor(EventList{.events = m_array.snapshot().latestEvents});
        return toCbor(ActionAnswer{.summary = QStringLiteral("done")});
    }

    SyntheticArray m_array;
    State m_state = State::Connecting;
    Error m_error{ErrorCode::Unreachable, QStringLiteral("not connected yet"), {}};
};

} // namespace fallow::console
