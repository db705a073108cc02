// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/unserved.h"

#include <QSet>
#include <algorithm>

namespace fallow::console {

QList<const MachineSnapshot *> unservedMachines(const ArraySnapshot &array)
{
    constexpr qint64 kSettledMs = 30'000; // data connections come after the control connection
    QSet<MachineId> mute;
    for (const StoreSnapshot &store : array.stores) {
        if (!store.isLocal && store.isAway())
            mute.insert(store.machine);
    }
    QList<const MachineSnapshot *> found;
    for (const MachineSnapshot &machine : array.machines) {
        const bool isOnline = machine.approval == MachineApproval::Approved && machine.presence == Presence::Online;
        if (isOnline && mute.contains(machine.machine) && machine.presenceSince.msecsTo(array.when) >= kSettledMs)
            found.append(&machine);
    }
    return found;
}

} // namespace fallow::console
