// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strip_store.h"
#include "net/data_connection.h"

#include <vector>

namespace fallow {

/// An agent's store as the controller sees it: a StripStore over that agent's data connections.
/// Without a connection every call completes with Unreachable; a call whose connection is lost with Disconnected (a put
/// may then have happened or not: the same put again is safe). Thread: data.
class RemoteStripStore final : public StripStore
{
public:
    /// `poller` outlives it. `epoch` goes with every removal.
    RemoteStripStore(Poller &poller, StoreId id, quint32 epoch);
    ~RemoteStripStore() override;

    static constexpr int kMaxConnections = 32; ///< twice what is ever wanted, for renewal, and as many again
    /// Adds a connection to the agent; lost ones leave by themselves. One beyond kMaxConnections is closed at once.
    void addConnection(std::unique_ptr<DataConnection> connection);
    int connectionCount() const;
    void closeConnections(const Error &reason);
    void setEpoch(quint32 epoch);
    /// Called from the loop when isReady() changed, and when a connection was lost or wants to be renewed:
    /// open another if connectionCount() is below what is wanted.
    void setStateHandler(std::move_only_function<void()> handler);

    StoreId id() const override;
    bool isReady() const override;
    void put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done) override;
    void get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority,
             Completion<SharedBytes> done) override;
    void remove(QList<StripKey> keys, Completion<void> done) override;
    void verify(StripKey key, Completion<StripLabel> done) override;
    /// Two exchanges with an agent of before protocol version 2.
    void putAndVerify(StripLabel label, SharedBytes payload, Completion<StripLabel> done) override;
    void inventory(StripKey after, int limit, Completion<InventoryPage> done) override;
    void statistics(Completion<StoreStatistics> done) override;

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace fallow
