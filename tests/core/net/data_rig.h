// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/data_budget.h"
#include "net/remote_strip_store.h"
#include "net/strip_store_server.h"
#include "net_fixtures.h"

namespace fallow::test {

inline constexpr size_t kStripBytes = 64 * size_t(kSealedBlockBytes);

/// A whole array in small: the controller's RemoteStripStore, the agent's StripStoreServer, a store in memory.
struct DataRig
{
    explicit DataRig(DataStage theStage, int connections = 2, DataLimits theLimits = {}, qint64 budgetBytes = kGiB)
        : stage(theStage)
        , limits(theLimits)
        , budget(std::make_shared<DataBudget>(budgetBytes))
    {
        for (int i = 0; i < connections; ++i)
            add();
    }
    void add(std::pair<Descriptor, Descriptor> sockets = socketPair())
    {
        DataEnds ends = connectedEnds(poller, clock, stage, limits, budget, kMaxProtocolVersion, std::move(sockets));
        remote.addConnection(std::move(ends.controller));
        server.serve(std::move(ends.agent));
    }
    DataStage stage;
    DataLimits limits;
    std::shared_ptr<DataBudget> budget;
    Poller poller;
    SystemClock clock;
    EventLoopExecutor executor;
    MemoryStripStore store{StoreId(4), executor};
    StripStoreServer server{store};
    RemoteStripStore remote{poller, StoreId(4), 1};
};

} // namespace fallow::test
