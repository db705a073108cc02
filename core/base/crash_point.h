// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fallow {

/// A named place where a test may want the process to die as if by a power cut. Does nothing unless the environment
/// variable FALLOW_CRASH_AT was "name" or "name:n" when the process started: then the n-th passage (1: the first)
/// raises SIGKILL. `name` is a literal such as "volume.commit.before". Costs one branch. Thread: any.
void hitCrashPoint(const char *name);

} // namespace fallow
