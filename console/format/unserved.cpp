// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/unserved.h"

#include <QSet>
#include <algorithm>

namespace fallow::console {

namespace {

/// In use, and out of reach.
bool isAway(const StoreSnapshot &store)
{
    return !store.isOnline && (store.state == StoreState::Active || store.state == StoreState::Draining);
}

} // namespace

bool isAnyStoreAway(const ArraySnapshot &array)
{
    return std::ranges::any_of(array.stores, isAway);
}

QList<const MachineSnapshot *> unservedMachines(const ArraySnapshot &array)
{
    constexpr qint64 kSettledMs = 30'000; // data connections come after the control connection
    QSet<MachineId> mute;
    for (const StoreSnapshot &store : array.stores) {
        if (!store.isLocal && isAway(store))
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
