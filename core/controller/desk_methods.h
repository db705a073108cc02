// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "controller/action_answers.h"
#include "controller/packed_message.h"
#include "net/control_connection.h"
#include "wire/admin_messages.h"
#include "wire/cbor.h"
#include "wire/fields.h"

#include <QHash>
#include <functional>

namespace fallow {

/// Answers one method; `peer` is the administrator who asks.
using DeskHandler = std::function<void(const PeerIdentity &peer, const ControlRequest &, ControlResponder)>;
/// What administrators may ask for, by method; each desk adds its own.
using DeskMethods = QHash<QString, DeskHandler>;

inline constexpr qsizetype kPlainAnswerBytes = 256 * 1024; ///< larger ones travel packed: a frame's metadata is bounded

/// Answers with a message, once.
template <class Answer>
Completion<Answer> answering(ControlResponder responder)
{
    return [responder = std::move(responder)](Result<Answer> answer) mutable {
        if (!answer)
            return responder.fail(std::move(answer.error()));
        QCborMap message = toCbor(*answer);
        if (encodeCborMap(message).size() <= kPlainAnswerBytes)
            return responder.succeed(std::move(message));
        auto packed = packMessage(message);
        responder.succeed(std::move(packed.head), std::move(packed.payload));
    };
}

/// Adds a method whose argument and answer are message structs: function(peer, arguments, Completion<Answer>).
template <class Arguments, class Answer, class Function>
void addPeerMethod(DeskMethods &methods, const QString &method, Function function)
{
    methods.insert(method,
                   [function](const PeerIdentity &peer, const ControlRequest &request, ControlResponder responder) {
                       auto arguments = fromCbor<Arguments>(request.args);
                       if (!arguments)
                           return responder.fail(arguments.error());
                       function(peer, *arguments, answering<Answer>(std::move(responder)));
                   });
}

/// The same, but the function is given the administrator's name only: function(actor, arguments, Completion<Answer>).
template <class Arguments, class Answer, class Function>
void addMethod(DeskMethods &methods, const QString &method, Function function)
{
    addPeerMethod<Arguments, Answer>(
        methods, method, [function](const PeerIdentity &peer, const Arguments &arguments, Completion<Answer> done) {
            function(peer.name, arguments, std::move(done));
        });
}

} // namespace fallow
