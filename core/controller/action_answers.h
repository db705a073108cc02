// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "wire/admin_messages.h"

#include <QString>
#include <utility>

namespace fallow {

/// For functions that only succeed or fail: the answer is a sentence.
inline Completion<void> saying(Completion<ActionAnswer> done, const QString &sentence)
{
    return [done = std::move(done), sentence](Result<void> outcome) mutable {
        if (outcome)
            done(ActionAnswer{.summary = sentence});
        else
            done(fail(std::move(outcome.error())));
    };
}

} // namespace fallow
