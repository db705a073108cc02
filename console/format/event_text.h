// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/admin_messages.h"

namespace fallow::console {

// Events as files: UTF-8, one line for each; times in UTC by ISO 8601. Thread: any (pure).

/// The names of the columns, with the line's end.
QByteArray eventCsvHeader();
/// RFC 4180. A text that a spreadsheet would take for a formula (it may come from another machine) gets an apostrophe
/// in front.
QByteArray eventCsv(const EventSnapshot &event);
/// One JSON object, in one line, without an end.
QByteArray eventJson(const EventSnapshot &event);

} // namespace fallow::console
