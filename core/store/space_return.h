// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/event_loop_executor.h"
#include "store/store_core.h"

#include <memory>

namespace fallow {

class StoreWriter;

/// Gives strips' space back to a disk that is full or nearly so: at once, whatever the disk thread waits for. First
/// nobody finds them, then holes take their place, then the disk thread has the index forget them, and only then are
/// their extents used again. After a stop in between rows point into holes; the next opening takes them away.
/// Thread: the data thread.
class SpaceReturn
{
public:
    SpaceReturn(StoreCore &core, StoreWriter &writer); ///< both outlive it
    /// Done once the space is the disk's again; where no hole can be punched, and on a partition, as a removal is.
    /// Errors: Io (the file has gone), else a removal's.
    void giveBack(const QList<StripKey> &keys, Completion<void> done);

private:
    bool punch(std::vector<StripEntry> &entries);

    StoreCore &m_core;
    StoreWriter &m_writer;
    std::unique_ptr<PoolExecutor> m_thread; ///< from the first time on; finishes what was asked for
};

} // namespace fallow
