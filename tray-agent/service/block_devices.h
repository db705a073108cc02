// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <sys/types.h>

namespace fallow {

/// The disks that a block device lies on, named as the kernel does ("sda", "nvme0n1"), in order: of a partition its
/// disk; of a mapped device or an array those of all of its parts, however they are stacked. Empty where there is none:
/// a file system without a device (tmpfs, btrfs, a network's). What cannot be read is passed over; no more than
/// kMaxDisksOfStore are named.
/// @param sysRoot where /sys is. Thread: any; reads a few links of the kernel's, no disk.
QStringList disksBelow(dev_t device, const QString &sysRoot = QStringLiteral("/sys"));

/// Those that a place lies on: a file or directory, or the device itself if it is one. Thread: any; may wait where the
/// place does (a network's file system).
QStringList disksOfPlace(const QString &path, const QString &sysRoot = QStringLiteral("/sys"));

} // namespace fallow
