// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/synthetic_map.h"
#include "console/synthetic_records.h"
#include "session/session.h"

#include <QPointer>
#include <QTimer>
#include <optional>

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
        // What the map asks is worked out when it is answered: by a controller, not within the frame that asks.
        auto answer = std::make_shared<std::optional<Result<QCborMap>>>();
        if (!method.startsWith(QStringLiteral("map.")))
            *answer = answerTo(method, arguments);
        std::function<void()> reply = [this, method, arguments, answer, guard = QPointer<QObject>(context),
                                       done = std::make_shared<Completion<QCborMap>>(std::move(done))] {
            if (guard)
                (*done)(*answer ? std::move(**answer) : answerTo(method, arguments));
        };
        if (isHolding)
            m_held.push_back(std::move(reply));
        else
            QMetaObject::invokeMethod(this, std::move(reply), Qt::QueuedConnection);
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
        ++m_version;
        if (m_state == State::Online)
            send();
    }
    int callCount(const QString &method) const
    {
        return int(std::count_if(calls.cbegin(), calls.cend(), [&](const auto &call) { return call.first == method; }));
    }

    std::optional<ChangedAuthority> changedAuthority() const override { return changed; }
    SyntheticRecords &records() { return m_records; }

    QList<std::pair<QString, QCborMap>> calls;
    QHash<QString, Error> refusals;         ///< by method
    QHash<QString, QCborMap> answers;       ///< by method, before its own
    std::optional<MapProgress> mapProgress; ///< the map's index is not ready, but so far
    std::optional<ChangedAuthority> changed;
    /// Answers wait until release().
    bool isHolding = false;
    void release()
    {
        isHolding = false;
        for (auto &answer : std::exchange(m_held, {}))
            QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
    }

private:
    void setState(State state)
    {
        m_state = state;
        Q_EMIT stateChanged(state);
    }

    Result<QCborMap> answerTo(const QString &method, const QCborMap &arguments)
    {
        if (refusals.contains(method))
            return fail(refusals.value(method));
        if (answers.contains(method))
            return answers.value(method);
        if (method.startsWith(QStringLiteral("map.")))
            return mapAnswer(method, arguments);
        if (auto records = m_records.answerTo(method, arguments, m_array.snapshot()))
            return std::move(*records);
        return toCbor(ActionAnswer{.summary = QStringLiteral("done")});
    }

    template <class Request, class Give>
    static Result<QCborMap> given(const QCborMap &arguments, Give give)
    {
        const auto request = fromCbor<Request>(arguments);
        if (!request)
            return fail(request.error());
        const auto answer = give(*request);
        if constexpr (requires { answer.error(); }) {
            if (!answer)
                return fail(answer.error());
            return toCbor(*answer);
        } else {
            return toCbor(answer);
        }
    }
    Result<QCborMap> mapAnswer(const QString &method, const QCborMap &arguments) const
    {
        const SyntheticMap map(m_array);
        if (mapProgress) { // the controller still reads its catalog
            if (method == QStringLiteral("map.rows"))
                return toCbor(MapRows{.progress = *mapProgress});
            if (method == QStringLiteral("map.tile"))
                return toCbor(MapTile{.progress = *mapProgress});
        }
        if (method == QStringLiteral("map.tile"))
            return given<MapTileRequest>(arguments, [&](const auto &r) { return map.tile(r, m_version); });
        if (method == QStringLiteral("map.rows"))
            return given<MapRowsRequest>(arguments, [&](const auto &r) { return map.rows(r, m_version); });
        if (method == QStringLiteral("map.stripe"))
            return given<MapStripeRequest>(arguments, [&](const auto &r) { return map.stripe(r.stripe); });
        if (method == QStringLiteral("map.ranges"))
            return given<MapRangesRequest>(arguments, [&](const auto &r) { return map.ranges(r); });
        if (method == QStringLiteral("map.locate"))
            return given<MapLocateRequest>(arguments, [&](const auto &r) { return map.locate(r); });
        return given<MapFindRequest>(arguments, [&](const auto &r) { return map.find(r); });
    }

    quint64 m_version = 1; ///< of the map: another with each array
    std::vector<std::function<void()>> m_held;
    SyntheticArray m_array;
    SyntheticRecords m_records;
    State m_state = State::Connecting;
    Error m_error{ErrorCode::Unreachable, QStringLiteral("not connected yet"), {}};
};

} // namespace fallow::console
