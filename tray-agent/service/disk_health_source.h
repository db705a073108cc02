// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/disk_health.h"

#include <QStringList>
#include <functional>

namespace fallow {

/// Who can say how disks are. Thread: control.
class DiskHealthSource
{
public:
    using Done = std::move_only_function<void(const DiskHealth &)>;

    virtual ~DiskHealthSource() = default;
    /// Asks for the worst of these disks, named as the kernel does ("sda", "nvme0n1"); at most kMaxDisksOfStore of them
    /// are looked at. Wakes no disk that sleeps. `done` is called once, later, within a minute, and not at all once the
    /// source is gone; its value is bounded (boundedDiskHealth), and not known where nobody can say anything, which is
    /// no error.
    virtual void read(const QStringList &disks, Done done) = 0;
};

} // namespace fallow
