// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/fields.h"
#include "wire/map_messages.h"

#include <functional>

namespace fallow::console {

/// A question about the stripe map on its way to the controller. Whoever carries it calls `answer` once, or never if
/// the session ends before. Thread: gui.
struct MapAsk
{
    QString method;
    QCborMap arguments;
    std::function<void(Result<QCborMap>)> answer;
};

/// `done` gets the answer, or the error that it could not be read.
template <class Answer, class Request>
MapAsk mapAsk(const QString &method, const Request &request, std::function<void(Result<Answer>)> done)
{
    return {method, toCbor(request), [done = std::move(done)](Result<QCborMap> answer) {
                if (answer)
                    done(fromCbor<Answer>(*answer));
                else
                    done(fail(std::move(answer.error())));
            }};
}

} // namespace fallow::console
