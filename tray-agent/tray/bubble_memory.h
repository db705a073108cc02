// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/notifier.h"

namespace fallow::tray {

/// Which bubbles were shown and need not be shown by a later run. A file that is not there, or cannot be read, is
/// empty. Thread: any.
QSet<BubbleKind> readBubbleMemory(const QString &path);
/// A failure costs a bubble too many, and is logged. An empty path: nothing is remembered.
void writeBubbleMemory(const QString &path, const QSet<BubbleKind> &told);

} // namespace fallow::tray
