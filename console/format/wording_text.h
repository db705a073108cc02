// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace fallow::console {

/// What the controller says, in the person's language, its numbers and dates too; sentences that nobody has translated
/// stay English. Plain text, never HTML. Thread: gui.
/// @param wording Wording::toString, of whatever a controller sends. @param english said where there is none, or none
/// that this version reads
QString wordingText(const QString &wording, const QString &english);
/// Each of `english`, by the wording of its place, if it has one.
QStringList wordingTexts(const QStringList &wordings, const QStringList &english);

} // namespace fallow::console
