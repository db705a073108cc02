// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strip_store.h"
#include "volume/block_device.h"
#include "volume/read_ahead.h"
#include "volume/stripe_cache.h"

#include <memory>
#include <vector>

namespace fallow {

class VolumeCore;

/// Reads: overlay first, then what the map says. Thread: the data thread; seals are opened where StripeIo checks.
class Reader
{
public:
    explicit Reader(VolumeCore &core);
    ~Reader();
    Q_DISABLE_COPY(Reader)

    void read(qint64 firstBlock, SharedBytes into, Completion<SharedBytes> done);
    /// What is allocated; see BlockDevice::blockStatus.
    Result<QList<BlockDevice::Extent>> status(qint64 firstBlock, qint64 blockCount, int maxExtents);

    /// A part of an extent and the memory its blocks are wanted in.
    struct Wanted
    {
        ExtentRecord extent;
        SharedBytes into;
    };
    /// Whether a row of the map can mean something in its stripe: else it is damaged. What it says wrongly beyond that
    /// the seals show.
    static bool isSound(const ExtentRecord &extent, const StripeRecord &stripe);
    using Done = std::move_only_function<void(Result<void>)>;
    /// Reads and opens parts of extents of one stripe. `done` comes on the data thread, never inside the call.
    void readStripe(const StripeCache::Entry &stripe, std::vector<Wanted> wanted, IoPriority priority, Done done);

private:
    struct Request;
    void readMapped(const std::shared_ptr<Request> &request, qint64 firstBlock, qint64 blockCount);
    void readParts(const std::shared_ptr<Request> &request, const std::vector<Wanted> &parts);
    void fetchWhole(const ExtentRecord &part);
    void finishPart(const std::shared_ptr<Request> &request, const Result<void> &result);
    void prefetch(qint64 firstBlock, qint64 blockCount);
    void fetchAhead(const StripeCache::Entry &stripe, const std::vector<ExtentRecord> &extents);

    VolumeCore &m_core;
    ReadAhead m_readAhead;
    int m_requests = 0;
};

} // namespace fallow
