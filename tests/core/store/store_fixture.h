// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "coding/checksum.h"
#include "store/file_store.h"

#include <QTemporaryDir>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace fallow::test {

/// The test's thread as an executor that can be waited for.
class WaitableExecutor final : public Executor
{
public:
    void post(std::move_only_function<void()> task) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_tasks.push_back(std::move(task));
        }
        m_wake.notify_one();
    }
    /// Runs what is posted until `isDone`; false after half a minute.
    bool runUntil(const std::function<bool()> &isDone)
    {
        while (!isDone()) {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait_for(lock, std::chrono::seconds(30), [this] { return !m_tasks.empty(); }))
                return false;
            auto task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            task();
        }
        return true;
    }
    qsizetype pendingCount()
    {
        const std::lock_guard lock(m_mutex);
        return qsizetype(m_tasks.size());
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::move_only_function<void()>> m_tasks;
};

inline ArrayId testArray(quint8 fill = 0xa1)
{
    ArrayId id;
    id.bytes.fill(fill);
    return id;
}

/// Bytes that only this strip has.
inline SharedBytes payloadOf(StripKey key, size_t size, quint64 salt = 0)
{
    SharedBytes bytes = SharedBytes::allocate(size);
    quint64 state = (key.stripe.value() * 64 + key.position + salt * 3 + 1) * 0x9e37'79b9'7f4a'7c15ull;
    std::byte *const begin = bytes.writableData();
    for (size_t i = 0; i < size; i += sizeof state) { // a standard engine's set-up took a third of some tests' time
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        std::memcpy(begin + i, &state, size - i < sizeof state ? size - i : sizeof state);
    }
    return bytes;
}

inline StripLabel labelOf(StripKey key, const SharedBytes &payload, quint32 epoch = 1)
{
    StripLabel label;
    label.key = key;
    label.array = testArray();
    label.volume = VolumeId(3);
    label.dataCount = 4;
    label.parityCount = 2;
    label.payloadBytes = quint32(payload.size());
    label.payloadChecksum = crc32c(payload.span());
    label.summaryOffsetBytes = 77;
    label.summaryBytes = 16;
    label.epoch = epoch;
    return label;
}

inline StripKey key(quint64 stripe, quint8 position = 0)
{
    return {StripeId(stripe), position};
}

/// A store in a temporary directory, with calls that wait.
class StoreFixture
{
public:
    StoreFixture()
    {
        options.directory = m_directory.path() + QStringLiteral("/.store");
        options.array = testArray();
        options.store = StoreId(5);
        options.quotaBytes = 64 * 1024 * 1024;
        options.readerThreadCount = 2;
        options.indexCommitDelayMs = 60'000; // so that only what must be committed is
    }
    ~StoreFixture() { close(); }

    Result<void> create() { return adopt(FileStore::create(options, executor)); }
    Result<void> open() { return adopt(FileStore::open(options, executor)); }
    void close() { store.reset(); }
    QString storagePath() const { return options.directory + QStringLiteral("/storage"); }
    QString indexPath() const { return options.directory + QStringLiteral("/index.sqlite"); }
    QString basePath() const { return m_directory.path(); }

    template <class T>
    Result<T> await(const std::function<void(Completion<T>)> &call)
    {
        std::optional<Result<T>> result;
        call([&result](Result<T> value) { result = std::move(value); });
        if (result)
            qFatal("completed inside the call");
        if (!executor.runUntil([&result] { return result.has_value(); }))
            return fail(ErrorCode::Timeout, QStringLiteral("no completion"));
        return *result;
    }
    Result<void> put(StripLabel label, SharedBytes payload)
    {
        return await<void>(
            [&](Completion<void> done) { store->put(label, payload, IoPriority::Foreground, std::move(done)); });
    }
    Result<void> put(StripKey strip, size_t size = 5000, quint64 salt = 0)
    {
        const SharedBytes payload = payloadOf(strip, size, salt);
        return put(labelOf(strip, payload), payload);
    }
    Result<SharedBytes> get(StripKey strip, quint32 offset, size_t size)
    {
        return await<SharedBytes>([&](Completion<SharedBytes> done) {
            store->get(strip, offset, SharedBytes::allocate(size), IoPriority::Foreground, std::move(done));
        });
    }
    Result<void> remove(QList<StripKey> keys)
    {
        return await<void>([&](Completion<void> done) { store->remove(keys, std::move(done)); });
    }
    Result<StripLabel> verify(StripKey strip)
    {
        return await<StripLabel>([&](Completion<StripLabel> done) { store->verify(strip, std::move(done)); });
    }
    Result<StripLabel> putAndVerify(StripKey strip, size_t size = 5000)
    {
        const SharedBytes payload = payloadOf(strip, size);
        return await<StripLabel>([&](Completion<StripLabel> done) {
            store->putAndVerify(labelOf(strip, payload), payload, std::move(done));
        });
    }
    Result<StoreStatistics> statistics()
    {
        return await<StoreStatistics>([&](Completion<StoreStatistics> done) { store->statistics(std::move(done)); });
    }
    Result<InventoryPage> inventory(StripKey after, int limit)
    {
        return await<InventoryPage>(
            [&](Completion<InventoryPage> done) { store->inventory(after, limit, std::move(done)); });
    }
    Result<qint64> setQuota(qint64 bytes, ShrinkPolicy policy)
    {
        return await<qint64>([&](Completion<qint64> done) { store->setQuota(bytes, policy, std::move(done)); });
    }
    Result<void> noteEpoch(quint32 epoch)
    {
        return await<void>([&](Completion<void> done) { store->noteEpoch(epoch, std::move(done)); });
    }
    /// Whether the whole strip comes back as it was put.
    bool holds(StripKey strip, size_t size = 5000, quint64 salt = 0)
    {
        const auto bytes = get(strip, 0, size);
        return bytes && *bytes == payloadOf(strip, size, salt);
    }

    FileStoreOptions options;
    WaitableExecutor executor;
    std::unique_ptr<FileStore> store;

private:
    Result<void> adopt(Result<std::unique_ptr<FileStore>> opened)
    {
        if (!opened)
            return fail(opened.error());
        store = std::move(*opened);
        return {};
    }

    QTemporaryDir m_directory{QStringLiteral("/dev/shm/fallow-store-XXXXXX")};
};

/// The error's code, or nothing for success: what a test compares.
template <class T>
std::optional<ErrorCode> codeOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

} // namespace fallow::test
