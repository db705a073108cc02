// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fallow {

/// The disk serves whoever sits here first: from now on the calling thread, and each that it starts, reads and writes
/// at idle priority. False if the system refuses. Thread: any.
bool takeBackSeatAtDisk();
/// The same with the processor, for an agent that no service manager has ranked. Cannot be taken back.
bool takeBackSeatAtProcessor();

} // namespace fallow
