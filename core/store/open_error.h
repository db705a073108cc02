// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace fallow {

/// What a store's bytes lie in.
enum class DiskKind { File, Partition };

/// What it means that `path` could not be opened, or told nothing about itself. Of a partition Unreachable (it is not
/// there), Busy, ReadOnly; of a file ReadOnly; else as errorFromErrno(). Thread: any; asks the kernel about a
/// partition.
Error openError(DiskKind kind, int errnoValue, const QString &path);

} // namespace fallow
