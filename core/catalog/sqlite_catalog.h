// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/file_lock.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace fallow {

class CatalogWriter;

/// Catalog over one SQLite file: a lock file, and a thread that owns the connection that writes.
class SqliteCatalog final : public Catalog
{
public:
    static Result<std::unique_ptr<Catalog>> open(const QString &path, Options options);
    ~SqliteCatalog() override;

    ArrayId array() const override { return m_array; }
    quint32 epoch() const override { return m_epoch.load(std::memory_order_acquire); }
    Result<void> raiseEpochAbove(quint32 seen) override;
    void commit(CatalogChange change, Executor &replyTo, Completion<void> done) override;
    Result<std::unique_ptr<CatalogReader>> makeReader() const override;
    StripeId nextStripeId() override { return StripeId(m_nextStripe.fetch_add(1, std::memory_order_relaxed)); }
    Result<void> backupTo(const QString &path) const override;

private:
    /// A change that waits for the writer, or something else that the writer shall do between two transactions.
    struct Submission
    {
        CatalogChange change;
        Executor *replyTo = nullptr;
        Completion<void> done;
        std::move_only_function<void(CatalogWriter *)> task;
    };
    SqliteCatalog(QString path, FileLock lock, Options options);
    /// The writer's thread: opens, tells `opened`, then serves the queue until it is closed and empty.
    void run(std::move_only_function<void(Result<void>)> opened);
    Result<void> prepare(class SqlConnection &connection, CatalogWriter &writer);
    void serve(CatalogWriter &writer);
    /// Waits for work, making use of a quiet moment for a checkpoint, and gathers what comes soon after a transaction.
    /// Empty: the queue is closed.
    std::deque<Submission> takeGroup(CatalogWriter &writer);
    void commitGroup(CatalogWriter &writer, std::deque<Submission> &group);
    void startEpoch(quint32 epoch);
    Result<void> supersede(CatalogWriter &writer, quint32 seen);
    bool mustNotGather() const; ///< m_mutex is held

    const QString m_path;
    FileLock m_lock;
    const Options m_options;
    ArrayId m_array;
    std::atomic<quint32> m_epoch{0};
    std::atomic<quint64> m_nextStripe{0};

    std::mutex m_mutex;
    std::condition_variable m_wake;                     ///< there is work, or no reason to gather any more
    bool m_isGathering = false;                         ///< guarded by m_mutex: more of the same work wakes nobody
    std::deque<Submission> m_queue;                     ///< guarded by m_mutex
    bool m_isClosing = false;                           ///< guarded by m_mutex
    std::chrono::steady_clock::time_point m_groupBegun; ///< the writer's
    std::thread m_thread;
};

} // namespace fallow
