// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/controller/array_fixture.h"
#include "support/own_loopback.h"

#include <QFile>

namespace fallow::test {

/// What `act` does to the array is forgotten by its catalog: a copy of before it takes its place.
inline QString restoreAround(TestArray &array, const std::function<QString()> &act)
{
    const QString catalog = ArrayDirectory(array.directory()).catalogPath();
    const QString copy = array.directory() + QStringLiteral("/copy");
    if (const QString stopped = array.stop(); !stopped.isEmpty())
        return stopped;
    if (!QFile::copy(catalog, copy))
        return QStringLiteral("no copy");
    if (const QString started = array.start(); !started.isEmpty())
        return started;
    if (const QString acted = act(); !acted.isEmpty())
        return acted;
    if (const QString stopped = array.stop(); !stopped.isEmpty())
        return stopped;
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(catalog + suffix);
    if (!QFile::rename(copy, catalog))
        return QStringLiteral("the copy does not take its place");
    return array.start();
}

inline Identity identityOf(const TestAgent &agent)
{
    return Identity::load(AgentConfig::identityPath(agent.directory())).value_or(Identity());
}

inline QByteArray printOf(const Identity &identity)
{
    const auto peer = identity.check();
    return peer ? peer->fingerprint : QByteArray();
}

/// Whether the machine's or administrator's holder is told that he may not come in, and nothing else.
inline bool isTurnedAway(const TestArray &array, const Identity &identity)
{
    SystemClock clock;
    ControlClient client(clock);
    std::optional<Error> reason;
    bool wasIn = false;
    QObject::connect(&client, &ControlClient::connected, &client, [&] { wasIn = true; });
    QObject::connect(&client, &ControlClient::disconnected, &client, [&](const Error &why, qint64) { reason = why; });
    const auto started = client.start({.host = ownLoopback().toString(),
                                       .port = array.controller->serverPort(),
                                       .identity = identity,
                                       .authorityFingerprint = {},
                                       .limits = {},
                                       .reconnect = false});
    return started && waitUntil([&] { return reason.has_value(); }, kPatienceMs) && !wasIn &&
           reason->code == ErrorCode::Unauthorised;
}

inline bool isLetIn(const TestArray &array, const Identity &identity)
{
    SystemClock clock;
    ControlClient client(clock);
    const auto started = client.start({.host = ownLoopback().toString(),
                                       .port = array.controller->serverPort(),
                                       .identity = identity,
                                       .authorityFingerprint = {},
                                       .limits = {},
                                       .reconnect = false});
    (void)waitUntil([&] { return client.state() != ControlClient::State::Connecting; }, kPatienceMs);
    return started && client.state() == ControlClient::State::Connected;
}

} // namespace fallow::test
