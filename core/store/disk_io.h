// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/disk_file.h"

namespace fallow {

/// Reads until `into` is full or the file ends. Returns the count, or -errno.
qint64 readFully(DiskFile &disk, std::span<std::byte> into, qint64 offsetBytes);
/// The same for several pieces end to end; `pieces` is used up.
qint64 readFully(DiskFile &disk, std::span<iovec> pieces, qint64 offsetBytes);
/// Writes everything, short writes continued. Returns 0 or errno (positive).
int writeFully(DiskFile &disk, std::span<const std::byte> from, qint64 offsetBytes);
/// The same for several pieces end to end; `pieces` is used up.
int writeFully(DiskFile &disk, std::span<iovec> pieces, qint64 offsetBytes);

/// Memory to read into. The kernel's type knows no const.
iovec ioPiece(std::span<std::byte> bytes);
/// Memory to write from.
iovec ioPiece(std::span<const std::byte> bytes);

} // namespace fallow
