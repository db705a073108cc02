// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "back_seat.h"

#include <QDir>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace fallow {

namespace {

// <linux/ioprio.h> is no header for programs on every system.
constexpr int kIoPriorityOfProcess = 1; // on Linux: of a thread
constexpr int kIoClassShift = 13;
constexpr int kIoClassIdle = 3;
constexpr int kIoPriorityOfEverybody = 2 << kIoClassShift | 4; // best effort
constexpr int kNicenessOfEverybody = 0;

int ioPriorityOf(int thread)
{
    return int(::syscall(SYS_ioprio_get, kIoPriorityOfProcess, thread));
}

bool setIoPriority(int thread, int priority)
{
    return ::syscall(SYS_ioprio_set, kIoPriorityOfProcess, thread, priority) == 0;
}

int nicenessOf(int thread)
{
    return ::getpriority(PRIO_PROCESS, id_t(thread));
}

bool setNiceness(int thread, int niceness)
{
    return ::setpriority(PRIO_PROCESS, id_t(thread), niceness) == 0;
}

bool isAtTheBack(int ioPriority, int niceness)
{
    return ioPriority >> kIoClassShift == kIoClassIdle || niceness > kNicenessOfEverybody;
}

} // namespace

bool takeBackSeatAtDisk()
{
    return setIoPriority(0, kIoClassIdle << kIoClassShift);
}

bool takeBackSeatAtProcessor()
{
    constexpr int kNice = 10;
    return setNiceness(0, kNice);
}

FrontSeat::FrontSeat()
    : m_ioPriority(ioPriorityOf(0))
    , m_niceness(nicenessOf(0))
{
    if (m_ioPriority < 0 || !isAtTheBack(m_ioPriority, m_niceness))
        return;
    const QStringList names = QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const int thread = name.toInt();
        if (thread <= 0 || ioPriorityOf(thread) != m_ioPriority || nicenessOf(thread) != m_niceness)
            continue; // somebody else's, of a process that hosts the agent
        setIoPriority(thread, kIoPriorityOfEverybody);
        if (m_niceness > kNicenessOfEverybody)
            setNiceness(thread, kNicenessOfEverybody);
        m_threads.push_back(thread);
    }
}

FrontSeat::~FrontSeat()
{
    for (const int thread : m_threads) { // one that has ended answers ESRCH
        setIoPriority(thread, m_ioPriority);
        setNiceness(thread, m_niceness);
    }
}

} // namespace fallow
