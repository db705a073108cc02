// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "back_seat.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace fallow {

bool takeBackSeatAtDisk()
{
    constexpr int kIoPriorityOfProcess = 1; // <linux/ioprio.h> is no header for programs on every system
    constexpr int kIoClassIdle = 3 << 13;
    return ::syscall(SYS_ioprio_set, kIoPriorityOfProcess, 0, kIoClassIdle) == 0;
}

bool takeBackSeatAtProcessor()
{
    constexpr int kNice = 10;
    return ::setpriority(PRIO_PROCESS, 0, kNice) == 0; // on Linux: of this thread
}

} // namespace fallow
