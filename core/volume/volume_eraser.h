// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "volume/volume_options.h"

namespace fallow {

/// Deletes a volume: all its stripes, extents and its record, in pages, so that nothing else waits long. The Volume
/// must be gone (closed or destroyed). May be started again after a crash at any point: the first commit sets the
/// setting "volume.deleting.<id>", the last one removes it together with the record. `journalDirectory` is removed in
/// the end. What snapshots of the volume show stays with them, and a snapshot is erased like a volume: whatever only it
/// shows goes. One of a family (VolumeRecord::family) at a time; an open volume must have let a snapshot go
/// (Volume::releaseSnapshot) before that is erased. Once `cancel` is cancelled it goes no further and uses nothing of
/// `services` any more; the completion is then dropped, not called. Cancel on the data thread, and let the catalog
/// answer what is in flight before the executor goes. Errors: Io, NoSpace; then it may be called again. Thread: the
/// data thread; the completion on it.
void eraseVolume(VolumeId volume, VolumeServices services, const QString &journalDirectory, Completion<void> done,
                 const CancelToken &cancel = {});

/// The setting that marks a volume which is being deleted; its value is "1".
QString volumeDeletingSetting(VolumeId volume);

} // namespace fallow
