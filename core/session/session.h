// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "wire/admin_messages.h"
#include "wire/fields.h"

#include <QObject>
#include <optional>

namespace fallow {

/// An administrator's connection to one controller: what every front end sees of the array.
///
/// Implemented over the network (openSession) and, in tests, by a synthetic controller. Thread: the one it lives in.
/// Commands are the structs of wire/admin_messages.h, sent with their method's name:
///
///     session.request<ActionAnswer>(u"machines.retire"_s, MachineRequest{.machine = id}, this, [](auto answer) { ...
///     });
class Session : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Offline,    ///< not connected; `lastError` says why; tries again by itself
        Connecting, ///< on the way
        Online,     ///< snapshots arrive
        Refused,    ///< the controller does not accept this identity, or is not the one it was: will not try again
    };
    Q_ENUM(State)
    static constexpr int kDefaultTimeoutMs = 30'000;

    using QObject::QObject;
    virtual State state() const = 0;
    virtual Error lastError() const = 0;
    virtual QString controllerAddress() const = 0;
    /// Both authorities' fingerprints (SHA-256, 32 bytes) if the controller was refused because another one than the
    /// identity's vouches for it: set up anew, an identity of another array, or somebody between.
    struct ChangedAuthority
    {
        QByteArray expected;
        QByteArray shown;
    };
    virtual std::optional<ChangedAuthority> changedAuthority() const { return {}; }
    /// The last snapshot; `when` tells its age. Empty before the first.
    virtual const ArraySnapshot &snapshot() const = 0;

    /// Calls a method of the controller. `done` runs on this thread, once, never inside the call; not at all if
    /// `context` was destroyed before. Errors: the controller's own, Disconnected, Timeout, Unreachable.
    template <class Answer, class Arguments>
    void request(const QString &method, const Arguments &arguments, QObject *context, Completion<Answer> done,
                 int timeoutMs = kDefaultTimeoutMs)
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
    /// As request(), untyped. The bytes of an answer that has some lie in it under "payload".
    virtual void call(const QString &method, const QCborMap &arguments, QObject *context, Completion<QCborMap> done,
                      int timeoutMs = kDefaultTimeoutMs) = 0;
    /// How often the controller sends a snapshot, once a second unless told otherwise.
    virtual void setSnapshotInterval(int intervalMs) = 0;

Q_SIGNALS:
    void stateChanged(fallow::Session::State state);
    void snapshotChanged(const fallow::ArraySnapshot &snapshot);
};

/// The empty argument or answer of a method that takes or gives nothing.
struct Nothing
{
    static void fields(auto &&, auto &) {}
};

} // namespace fallow
