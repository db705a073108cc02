// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent_host.h"
#include "core/controller/array_fixture.h"
#include "net/local_client.h"
#include "wire/fields.h"
#include "wire/tray_messages.h"

namespace fallow::test {

using namespace Qt::StringLiterals;

/// An agent as it runs on a machine, and a tray's end of its socket.
struct HostRig
{
    HostRig() { start(); }
    ~HostRig() { client.reset(); }
    void start()
    {
        host = std::make_unique<AgentHost>(AgentHost::Options{.directory = room.path(),
                                                              .socketPath = room.filePath(u"agent.sock"_s),
                                                              .makePorts =
                                                                  [](const std::function<QString()> &) {
                                                                      return AgentService::Ports{.rhythm = kTestRhythm};
                                                                  }},
                                           clock);
        if (const auto started = host->start(); !started)
            qFatal("%s", qPrintable(started.error().toString()));
        client = std::make_unique<LocalClient>(
            clock, LocalClient::Options{.path = room.filePath(u"agent.sock"_s), .reconnectMs = 20});
        QObject::connect(client.get(), &LocalClient::noticeReceived, client.get(),
                         [this](const QString &, const QCborMap &body) {
                             if (auto read = fromCbor<TrayStatus>(body))
                                 status = std::move(*read);
                         });
        client->start();
    }
    /// What a command was answered with.
    template <class Request>
    Result<ControlReply> ask(const QString &method, const Request &request)
    {
        if (!waitUntil([&] { return client->isConnected(); }))
            return fail(ErrorCode::Timeout, u"no connection"_s);
        std::optional<Result<ControlReply>> got;
        QCborMap args;
        if constexpr (!std::is_empty_v<Request>)
            args = toCbor(request);
        client->call(method, args, [&](Result<ControlReply> reply) { got = std::move(reply); });
        if (!waitUntil([&] { return got.has_value(); }))
            return fail(ErrorCode::Timeout, u"no answer to "_s + method);
        return std::move(*got);
    }
    bool waitFor(const std::function<bool(const TrayStatus &)> &condition)
    {
        return waitUntil([&] { return status && condition(*status); });
    }
    bool waitForState(const QString &state)
    {
        return waitFor([&](const TrayStatus &now) { return now.agent.state == state; });
    }
    static EnrolHere withCode(const QString &code)
    {
        EnrolHere request;
        request.code = code;
        request.machineName = u"pc-1"_s;
        request.capBytes = 2 * kGiB;
        return request;
    }
    static EnrolHere at(const ProbeAnswer &found)
    {
        EnrolHere request;
        request.address = found.address;
        request.authorityFingerprint = found.authorityFingerprint;
        request.machineName = u"pc-1"_s;
        request.capBytes = 2 * kGiB;
        return request;
    }

    QTemporaryDir room;
    SystemClock clock;
    std::unique_ptr<AgentHost> host;
    std::unique_ptr<LocalClient> client;
    std::optional<TrayStatus> status;
};

} // namespace fallow::test
