// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace fallow {

/// The disk serves whoever sits here first: from now on the calling thread, and each that it starts, reads and writes
/// at idle priority. False if the system refuses. Thread: any.
bool takeBackSeatAtDisk();
/// The same with the processor, for an agent that no service manager has ranked. Cannot be taken back.
bool takeBackSeatAtProcessor();

/// While it lives the threads of this process that sit where the calling thread sits are served like everybody's: what
/// gives space back must not come last behind whoever fills the disk. The disk's class can always be had; the
/// processor's rank only as far as the system permits (RLIMIT_NICE, or the capability). Threads that begin meanwhile
/// keep what they were born with. Thread: any, one at a time.
class FrontSeat
{
public:
    FrontSeat();
    ~FrontSeat(); ///< they sit where they sat
    FrontSeat(const FrontSeat &) = delete;
    FrontSeat &operator=(const FrontSeat &) = delete;

private:
    const int m_ioPriority; ///< of the calling thread, before
    const int m_niceness;
    std::vector<int> m_threads; ///< that were moved
};

} // namespace fallow
