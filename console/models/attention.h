// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/format/standing.h"

namespace fallow::console {

/// Something that waits for the administrator.
struct Attention
{
    enum class Kind {
        Approve,          ///< one machine asks to join; `machine` says which
        Show,             ///< machines in a state; the Workstations page shows them, `standing` says which
        ShowVolumes,      ///< the Volumes page helps
        ShowJobs,         ///< a job that failed or found something; the page of jobs tells
        MakeCode,         ///< workstations are wanted; an enrolment code brings them
        CheckStores,      ///< a store has wrong or unreadable strips; a scrub tells how many
        ShowCertificates, ///< administrators' certificates end; the settings renew and revoke them
        Drain,            ///< a disk says that it fails; `machine` says whose store is to be emptied
        Tell,             ///< nothing of the console's own helps, but perhaps a rebuild
    };
    Kind kind = Kind::Show;
    Tone tone = Tone::Notice;
    QString icon = {};
    QString title = {};
    QString detail = {};
    MachineId machine = {};
    Standing standing = Standing::Waiting;
    bool canRebuild = false; ///< the rebuild wizard helps too, for `machine` or `store`, if it is one
    StoreId store = {};
    friend bool operator==(const Attention &, const Attention &) = default;
};

/// What needs the administrator, most urgent first: data before machines before housekeeping. At most `waitingLimit`
/// machines that ask to join, and as many whose disk fails, are told one by one; machines that are lost or unreachable
/// are told together. Texts change
/// only when machines do, not with the clock. Thread: any (pure).
QList<Attention> attentionsOf(const ArraySnapshot &array, int waitingLimit = 10);

} // namespace fallow::console
