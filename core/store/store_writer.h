// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store_core.h"
#include "store/store_opening.h"

#include <QHash>
#include <QSet>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <future>
#include <optional>
#include <set>
#include <thread>
#include <variant>

namespace fallow {

/// The disk thread: opens the store, and then is the only one that writes to it. It takes whatever waits, writes it,
/// and makes it durable with one fdatasync; nobody is made to wait for a fuller group. Thread: start() and the
/// destructor one after the other; the rest any.
class StoreWriter
{
public:
    explicit StoreWriter(StoreCore &core);
    /// Finishes what is queued, closes the index in order, ends the thread.
    ~StoreWriter();
    StoreWriter(const StoreWriter &) = delete;
    StoreWriter &operator=(const StoreWriter &) = delete;

    /// Opens the store on the disk thread and waits for it.
    Result<void> start();
    void put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done);
    /// A put in the background; `next` runs on the disk thread, for what needs no turn of the data thread before it.
    void putAndThen(StripLabel label, SharedBytes payload, Completion<void> next);
    void remove(QList<StripKey> keys, Completion<void> done);
    /// Has the index forget strips that are in it no more, and whose space the disk has again (`arePunched`) or not
    /// yet. `done` may be empty.
    void forget(std::vector<StripEntry> entries, bool arePunched, Completion<void> done);
    void noteEpoch(quint32 epoch, Completion<void> done);
    void setQuota(qint64 quotaBytes, ShrinkPolicy policy, Completion<qint64> done);
    void flushIndex(Completion<void> done);

private:
    struct Put
    {
        StripLabel label;
        SharedBytes payload;
        Completion<void> done;
        bool isDoneOnDiskThread = false;
    };
    struct Remove
    {
        QList<StripKey> keys;
        Completion<void> done;
    };
    using Control = std::move_only_function<void()>;
    using Operation = std::variant<Put, Remove, Control>;
    /// What is done together.
    struct Batch
    {
        std::vector<Put> puts;
        std::vector<Remove> removes;    ///< after the puts
        std::optional<Control> control; ///< alone
    };
    /// A put on its way through a group.
    struct Candidate
    {
        Put *put = nullptr;
        StripEntry entry;
        std::optional<Result<void>> verdict; ///< set as soon as it is known
        std::optional<size_t> twin;          ///< the same strip, earlier in the group
        bool isPlaced = false;               ///< has an extent
    };

    void run(std::promise<Result<void>> opened);
    void enqueue(Operation operation, bool isBackground);
    Batch takeBatch(std::unique_lock<std::mutex> &lock);
    static bool addToBatch(Batch &batch, std::deque<Operation> &queue, QSet<StripKey> &removedKeys,
                           qint64 &budgetBytes);
    void process(Batch batch);

    void processPuts(std::vector<Put> &puts);
    std::optional<Result<void>> judge(const Put &put) const;
    bool isIntact(const StripEntry &entry) const;
    void admit(std::vector<Candidate> &group);
    qint64 roomOnDisk() const;
    void place(std::vector<Candidate> &group);
    void persistEpoch(std::vector<Candidate> &group);
    void openRegions(std::vector<Candidate> &group);
    bool writeAll(std::vector<Candidate> &group);
    int writeStrip(const Candidate &candidate);
    void settle(std::vector<Candidate> &group);
    void giveBack(Candidate &candidate);

    void processRemoves(std::vector<Remove> &removes);
    void makeRoom(const std::vector<Remove> &removes);
    Result<void> forgetNow(std::vector<StripEntry> entries, bool arePunched);
    void releaseForgotten();
    void punch(std::vector<StripEntry> &entries);
    void blotOut(const StripEntry &entry);
    void trimTail();

    Result<void> raiseEpoch(quint32 epoch);
    Result<qint64> changeQuota(qint64 quotaBytes, ShrinkPolicy policy);
    Result<void> commitIndex(std::span<const quint32> removedSectors = {}, bool isClean = false);
    void commitIndexIfDue();
    bool hasRowsToWrite() const;
    void close();
    bool isSound();
    bool isWritable();
    Error refusal() const;
    void stopWriting(Error reason);
    void publishUsage();

    StoreCore &m_core;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Operation> m_foreground;
    std::deque<Operation> m_background; ///< puts only
    bool m_isStopping = false;

    // The disk thread's own.
    OpenedStore m_store;
    std::vector<StripEntry> m_unindexed; ///< durable, not yet rows
    std::vector<StripEntry> m_forgotten; ///< still rows; their extents are released when they are none
    bool m_mustPunchForgotten = false;   ///< some of them are no holes yet
    std::set<quint32> m_openRegions;     ///< as the index knows them
    std::set<quint32> m_regionsInUse;    ///< of the group at hand
    std::chrono::steady_clock::time_point m_nextCommit{};
    bool m_isIndexFailing = false;  ///< for want of space; tried again now and then
    std::optional<Error> m_failure; ///< why there are no more writes
    std::chrono::steady_clock::time_point m_nextSessionTry{};
    std::thread m_thread;
};

} // namespace fallow
