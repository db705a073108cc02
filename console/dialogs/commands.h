// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "wire/admin_messages.h"
#include "wire/fields.h"

#include <QObject>
#include <functional>

namespace fallow::console {

/// The way from a page or a dialog to the controller. It knows neither session nor network: the window gives one that
/// goes to whatever session it has at that moment, a test one that answers by itself. Thread: gui.
class Commands
{
public:
    using Send = std::function<void(const QString &method, const QCborMap &arguments, QObject *context,
                                    Completion<QCborMap> done, int timeoutMs)>;
    static constexpr int kDefaultTimeoutMs = 30'000;

    Commands() = default; ///< to nowhere: everything is Unreachable
    explicit Commands(Send send)
        : m_send(std::move(send))
    {}

    /// Asks; `done` runs once, never inside the call, not at all if `context` was destroyed before. Errors: the
    /// controller's own, Disconnected, Timeout, Unreachable.
    template <class Answer, class Arguments>
    void request(const QString &method, const Arguments &arguments, QObject *context, Completion<Answer> done,
                 int timeoutMs = kDefaultTimeoutMs) const
    {
        call(
            method, toCbor(arguments), context,
            [done = std::move(done)](Result<QCborMap> answer) mutable {
                if (answer)
                    done(fromCbor<Answer>(*answer));
                else
                    done(fail(std::move(answer.error())));
            },
            timeoutMs);
    }
    /// As request(), untyped.
    void call(const QString &method, const QCborMap &arguments, QObject *context, Completion<QCborMap> done,
              int timeoutMs = kDefaultTimeoutMs) const
    {
        if (m_send)
            return m_send(method, arguments, context, std::move(done), timeoutMs);
        QMetaObject::invokeMethod(
            context,
            [done = std::make_shared<Completion<QCborMap>>(std::move(done))] {
                (*done)(fail(ErrorCode::Unreachable, QStringLiteral("there is no connection to the controller")));
            },
            Qt::QueuedConnection);
    }

private:
    Send m_send;
};

} // namespace fallow::console
