// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strip_store.h"
#include "net/data_connection.h"

namespace fallow {

/// Serves a local store to the controller over data connections: the agent's end of RemoteStripStore.
/// Remembers the highest epoch it has seen and refuses removals of an older one. Thread: the Poller's.
class StripStoreServer
{
public:
    struct Options
    {
        int maxBackgroundInService =
            4; ///< background requests given to the store at once; the rest wait for foreground
    };
    /// `store` outlives it.
    explicit StripStoreServer(StripStore &store);
    StripStoreServer(StripStore &store, Options options);
    ~StripStoreServer(); ///< closes all connections

    /// Serves one more connection until it closes.
    void serve(std::unique_ptr<DataConnection> connection);
    int connectionCount() const;
    void closeConnections(const Error &reason);
    /// Raises the epoch below which removals are refused (it never falls).
    void raiseEpoch(quint32 epoch);
    quint32 epoch() const;
    void setConnectionClosedHandler(std::move_only_function<void(const Error &)> handler);

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace fallow
