// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/control_connection.h"
#include "wire/fields.h"
#include "wire/tray_messages.h"

#include <QPointer>

namespace fallow::tray {

/// The agent as the windows see it: something that takes commands. Behind a port, so that tests need no socket.
/// Thread: gui.
class AgentPort
{
public:
    virtual ~AgentPort() = default;
    /// Completes once, later, never inside the call. Errors: the agent's own; Unreachable, Disconnected, Timeout.
    virtual void call(const QString &method, const QCborMap &args, Completion<ControlReply> done) = 0;

    /// A command that is answered by success alone; `done` comes only while `context` lives.
    template <class Request>
    void command(const QString &method, const Request &request, const QObject *context,
                 std::function<void(Result<void>)> done)
    {
        call(method, argumentsOf(request),
             [guard = QPointer<const QObject>(context), done = std::move(done)](Result<ControlReply> reply) {
                 if (guard)
                     done(reply ? Result<void>() : Result<void>(fail(std::move(reply.error()))));
             });
    }
    /// A question.
    template <class Answer, class Request>
    void ask(const QString &method, const Request &request, const QObject *context,
             std::function<void(Result<Answer>)> done)
    {
        call(method, argumentsOf(request),
             [guard = QPointer<const QObject>(context), done = std::move(done)](Result<ControlReply> reply) {
                 if (guard)
                     done(reply ? fromCbor<Answer>(reply->result) : Result<Answer>(fail(std::move(reply.error()))));
             });
    }

private:
    template <class Request>
    static QCborMap argumentsOf(const Request &request)
    {
        if constexpr (std::is_empty_v<Request>)
            return {};
        else
            return toCbor(request);
    }
};

} // namespace fallow::tray
