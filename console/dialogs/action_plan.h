// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/theme/tone.h"
#include "wire/admin_messages.h"
#include "wire/fields.h"

#include <functional>
#include <optional>

namespace fallow::console {

/// What a person has to do before an action is done, in the order of danger.
enum class Caution {
    Plain,    ///< press the button
    CheckBox, ///< say that it was read
    TypeName, ///< type the name of what is acted on
};

/// One call of the controller.
struct ActionStep
{
    QString subject = {}; ///< whom it concerns, for people: "pc-17"
    QString method = {};
    QCborMap arguments = {};
};

/// What an action would do, in words and figures.
struct ActionPreview
{
    QString sentence = {};
    Tone tone = Tone::Good;
    Caution caution = Caution::Plain; ///< at least
    friend bool operator==(const ActionPreview &, const ActionPreview &) = default;
};

/// Words for the controller's figures: "Moves 41 GiB, about 12 min. No data at risk." The more can be lost, the more
/// caution it asks for. Thread: gui.
ActionPreview previewOf(const ActionAnswer &answer);

/// A dangerous action before it is done: how it is asked about, and what is then sent. See ActionDialog.
struct ActionPlan
{
    QString title = {};               ///< a question: "Declare pc-17 lost?"
    QString explanation = {};         ///< what the action is, for somebody who has never done it
    QString verb = {};                ///< on the button: "Declare lost"
    Caution caution = Caution::Plain; ///< at least; the preview may ask for more
    QString nameToType = {};          ///< for Caution::TypeName; see typeableName()
    QString checkText = {};           ///< for Caution::CheckBox; empty: "I have read what will happen"
    QStringList warnings = {};        ///< what is known without asking
    /// Asked first; without one the plan can be confirmed at once.
    std::optional<ActionStep> preview = {};
    /// Reads the answer to `preview`; empty: an ActionAnswer, by previewOf().
    std::function<Result<ActionPreview>(const QCborMap &)> readPreview = {};
    /// Sent one after the other once it is confirmed; one that fails does not hold up the others. Each is answered by
    /// an ActionAnswer, or by something else that has none of its fields.
    QList<ActionStep> steps = {};
};

/// A step with a message struct as its arguments.
template <class Arguments>
ActionStep actionStep(const QString &subject, const QString &method, const Arguments &arguments)
{
    return {.subject = subject, .method = method, .arguments = toCbor(arguments)};
}

/// What to type for a thing of this name: the name itself, or `substitute` if the name is too long to be typed, or has
/// characters that cannot be seen.
QString typeableName(const QString &name, const QString &substitute);

} // namespace fallow::console
