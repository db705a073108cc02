// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/executor.h"
#include "base/id.h"
#include "base/strip_store.h"
#include "net/data_tickets.h"
#include "net/identity.h"

#include <functional>
#include <memory>

namespace fallow {

/// The store that this workstation lends, with the thread that serves it: disk, data connections, nothing of the
/// control plane. Functions are called on the control thread; completions and the callback come on it, through the
/// executor given.
class LentStore
{
public:
    struct Options
    {
        QString directory; ///< of the store itself; its name begins with '.'
        ArrayId array;
        StoreId store;
        qint64 quotaBytes = 0; ///< create only
    };
    struct Facts
    {
        StoreStatistics statistics;
        ArrayId storeUuid;
        quint32 epochSeen = 0;
        bool wasCleanlyClosed = true;
        int dataConnections = 0;
    };
    /// `control` outlives it.
    explicit LentStore(Executor &control);
    ~LentStore(); ///< closes connections and store; waits

    /// Opens the store, or makes an empty one. Seconds when an index is rebuilt; the thread of the caller goes on.
    /// Errors: as FileStore::open and create.
    void open(const Options &options, bool mustCreate, Completion<Facts> done);
    bool isOpen() const;
    void close();

    /// Dials the controller's data port with a ticket and serves the store over that connection.
    void dial(const QString &host, quint16 port, const DataTicket &ticket, const Identity &identity,
              Completion<void> done);
    void closeConnections(const Error &reason);
    /// A later controller was heard of; durable when done. Errors: StaleEpoch for an earlier one.
    void noteEpoch(quint32 epoch, Completion<void> done);
    /// Shrinking below what is used drains: the controller moves the surplus away.
    void setQuota(qint64 quotaBytes, Completion<qint64> done);
    void facts(Completion<Facts> done);
    /// Called when a data connection was lost, with how many are left.
    void setConnectionLostHandler(std::function<void(int left)> handler);

private:
    class Plane;
    std::unique_ptr<Plane> m_plane;
};

} // namespace fallow
