// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/disk_file.h"

#include <QList>
#include <QString>

namespace fallow {

/// A mark that another program left on a partition: what libblkid knows.
struct PartitionSignature
{
    QString what;           ///< "file system ext4, labelled \"home\""; English
    qint64 offsetBytes = 0; ///< of its magic number; -1: not told
    friend bool operator==(const PartitionSignature &, const PartitionSignature &) = default;
};

/// All signatures on a device or file, those with a wrong checksum included. Errors: Io. Blocks; thread: any.
Result<QList<PartitionSignature>> findSignatures(int descriptor);
/// Overwrites the magic number of each. Errors: Io.
Result<void> eraseSignatures(int descriptor);
/// Those of others before the first extent of a store, also bytes that nobody can name. Errors: Io.
Result<QList<PartitionSignature>> findSignaturesBeforeExtents(DiskFile &disk);

} // namespace fallow
