// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/crash_point.h"

#include <QByteArray>
#include <atomic>
#include <csignal>
#include <cstring>

namespace fallow {

namespace {

struct CrashPlan
{
    QByteArray name;
    int passages = 1;
    std::atomic_int seen = 0;

    CrashPlan()
    {
        name = qgetenv("FALLOW_CRASH_AT");
        const qsizetype colon = name.lastIndexOf(':');
        if (colon < 0)
            return;
        passages = qMax(1, name.mid(colon + 1).toInt());
        name.truncate(colon);
    }
};

CrashPlan &plan()
{
    static CrashPlan instance;
    return instance;
}

} // namespace

void hitCrashPoint(const char *name)
{
    CrashPlan &crash = plan();
    if (crash.name.isEmpty()) [[likely]]
        return;
    if (std::strcmp(crash.name.constData(), name) == 0 && crash.seen.fetch_add(1) + 1 == crash.passages)
        std::raise(SIGKILL);
}

} // namespace fallow
