// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/executor.h"
#include "base/limits.h"
#include "volume/block_device.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <functional>
#include <optional>
#include <sys/mman.h>
#include <vector>

namespace fallow::test {

/// A block device in memory, with holes, faults and answers that wait until the test lets them go. The memory is mapped
/// and costs nothing until it is written. Thread: one.
class MemoryBlockDevice final : public BlockDevice
{
public:
    enum class Operation { Read, Write, Flush, Trim, WriteZeroes, BlockStatus };
    struct Options
    {
        qint64 sizeBytes = 64 * kMiB;
        qint64 blockSizeBytes = kBlockSizeBytes;
        qint64 holeSizeBytes = kBlockSizeBytes; ///< granularity of holes; a multiple of blockSizeBytes
        bool isReadOnly = false;
    };
    /// Says which calls fail, and how. Called before the operation has any effect.
    using Fault = std::function<std::optional<Error>(Operation, qint64 offset, qint64 length)>;

    MemoryBlockDevice(Executor &executor, Options options)
        : m_executor(executor)
        , m_options(options)
        , m_isAllocated(size_t((options.sizeBytes + options.holeSizeBytes - 1) / options.holeSizeBytes), 0)
    {
        m_sizeBytes = options.sizeBytes;
        void *memory = ::mmap(nullptr, size_t(std::max<qint64>(options.sizeBytes, 1)), PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (memory == MAP_FAILED)
            qFatal("no memory for a block device");
        m_memory = static_cast<std::byte *>(memory);
    }
    ~MemoryBlockDevice() override { ::munmap(m_memory, size_t(std::max<qint64>(m_options.sizeBytes, 1))); }
    MemoryBlockDevice(const MemoryBlockDevice &) = delete;
    MemoryBlockDevice &operator=(const MemoryBlockDevice &) = delete;

    void setFault(Fault fault) { m_fault = std::move(fault); }
    void setReadOnly(bool isReadOnly) { m_options.isReadOnly = isReadOnly; }
    /// Within the size it was made with.
    void resize(qint64 sizeBytes) { m_sizeBytes = std::min(sizeBytes, m_options.sizeBytes); }
    /// From now on answers wait for letGo(); the operations themselves take place at once.
    void hold() { m_isHeld = true; }
    void letGo()
    {
        m_isHeld = false;
        scheduleAnswers();
    }
    /// What was written and not flushed is as it was before; holes stay as they are.
    void cutPower()
    {
        for (; !m_unflushed.empty(); m_unflushed.pop_back())
            std::memcpy(m_memory + m_unflushed.back().first, m_unflushed.back().second.constData(),
                        size_t(m_unflushed.back().second.size()));
    }
    qsizetype heldCount() const { return qsizetype(m_answers.size()); }
    int count(Operation operation) const { return m_counts[size_t(operation)]; }
    int forcedCount() const { return m_forcedCount; } ///< changes with forced unit access
    std::byte *memory() { return m_memory; }

    // BlockDevice
    QString name() const override { return QStringLiteral("memory"); }
    qint64 sizeBytes() const override { return m_sizeBytes; }
    qint64 blockSizeBytes() const override { return m_options.blockSizeBytes; }
    bool isReadOnly() const override { return m_options.isReadOnly; }

    void read(qint64 offset, SharedBytes into, Completion<SharedBytes> done) override
    {
        const auto length = qint64(into.size());
        if (auto error = begin(Operation::Read, offset, length, {}))
            return answer(
                [done = std::move(done), error = std::move(*error)]() mutable { done(fail(std::move(error))); });
        std::memcpy(into.writableData(), m_memory + offset, into.size());
        answer([done = std::move(done), into = std::move(into)]() mutable { done(std::move(into)); });
    }
    void write(qint64 offset, SharedBytes bytes, WriteOptions options, Completion<void> done) override
    {
        auto error = begin(Operation::Write, offset, qint64(bytes.size()), options);
        if (!error) {
            if (!options.isForcedUnitAccess && qint64(bytes.size()) <= kRememberedBytes)
                m_unflushed.emplace_back(
                    offset, QByteArray(reinterpret_cast<const char *>(m_memory + offset), qsizetype(bytes.size())));
            std::memcpy(m_memory + offset, bytes.data(), bytes.size());
            mark(offset, qint64(bytes.size()), true);
        }
        answerChange(std::move(error), std::move(done));
    }
    void flush(Completion<void> done) override
    {
        auto error = begin(Operation::Flush, 0, 0, {});
        if (!error)
            m_unflushed.clear();
        answerChange(std::move(error), std::move(done));
    }
    void trim(qint64 offset, qint64 length, WriteOptions options, Completion<void> done) override
    {
        auto error = begin(Operation::Trim, offset, length, options);
        if (!error)
            clear(offset, length);
        answerChange(std::move(error), std::move(done));
    }
    void writeZeroes(qint64 offset, qint64 length, WriteOptions options, Completion<void> done) override
    {
        auto error = begin(Operation::WriteZeroes, offset, length, options);
        if (!error)
            clear(offset, length);
        answerChange(std::move(error), std::move(done));
    }
    void blockStatus(qint64 offset, qint64 length, int maxExtents, Completion<QList<Extent>> done) override
    {
        auto error = begin(Operation::BlockStatus, offset, length, {});
        QList<Extent> extents;
        while (!error && length > 0) {
            const bool isAllocated = m_isAllocated[size_t(offset / m_options.holeSizeBytes)] != 0;
            const qint64 rest = m_options.holeSizeBytes - offset % m_options.holeSizeBytes;
            const qint64 step = std::min(rest, length);
            if (!extents.isEmpty() && extents.last().isAllocated == isAllocated)
                extents.last().lengthBytes += step;
            else if (extents.size() == maxExtents)
                break;
            else
                extents.append({step, isAllocated});
            offset += step;
            length -= step;
        }
        answer([done = std::move(done), error = std::move(error), extents = std::move(extents)]() mutable {
            if (error)
                done(fail(std::move(*error)));
            else
                done(std::move(extents));
        });
    }

private:
    static constexpr qint64 kRememberedBytes = 64 * kKiB; ///< larger writes survive cutPower()

    std::optional<Error> begin(Operation operation, qint64 offset, qint64 length, WriteOptions options)
    {
        ++m_counts[size_t(operation)];
        m_forcedCount += options.isForcedUnitAccess ? 1 : 0;
        const qint64 unit = m_options.blockSizeBytes;
        if (offset < 0 || length < 0 || offset % unit != 0 || length % unit != 0 ||
            offset + length > m_options.sizeBytes)
            return Error{ErrorCode::InvalidArgument, QStringLiteral("a range that is not made of whole blocks"), {}};
        const bool isChange =
            operation == Operation::Write || operation == Operation::Trim || operation == Operation::WriteZeroes;
        if (isChange && m_options.isReadOnly)
            return Error{ErrorCode::ReadOnly, QStringLiteral("the device takes no writes"), {}};
        return m_fault ? m_fault(operation, offset, length) : std::nullopt;
    }
    void mark(qint64 offset, qint64 length, bool isAllocated)
    {
        if (length == 0)
            return;
        const qint64 first = offset / m_options.holeSizeBytes;
        const qint64 last = (offset + length - 1) / m_options.holeSizeBytes;
        std::memset(m_isAllocated.data() + first, isAllocated ? 1 : 0, size_t(last - first + 1));
    }
    /// Zeros the range; what covers whole hole units becomes holes.
    void clear(qint64 offset, qint64 length)
    {
        std::memset(m_memory + offset, 0, size_t(length));
        const qint64 first = roundUp(offset, m_options.holeSizeBytes);
        const qint64 end = (offset + length) / m_options.holeSizeBytes * m_options.holeSizeBytes;
        if (end > first)
            mark(first, end - first, false);
    }
    void answerChange(std::optional<Error> error, Completion<void> done)
    {
        answer([done = std::move(done), error = std::move(error)]() mutable {
            if (error)
                done(fail(std::move(*error)));
            else
                done({});
        });
    }
    void answer(std::move_only_function<void()> task)
    {
        m_answers.push_back(std::move(task));
        if (!m_isHeld)
            scheduleAnswers();
    }
    void scheduleAnswers()
    {
        if (m_answers.empty() || std::exchange(m_isScheduled, true))
            return;
        m_executor.post([this, weak = std::weak_ptr(m_alive)] {
            if (weak.expired())
                return;
            m_isScheduled = false;
            if (m_isHeld)
                return;
            for (auto &task : std::exchange(m_answers, {}))
                task();
        });
    }

    Executor &m_executor;
    Options m_options;
    qint64 m_sizeBytes = 0;
    std::byte *m_memory = nullptr;
    std::vector<quint8> m_isAllocated;
    Fault m_fault;
    std::deque<std::move_only_function<void()>> m_answers;
    std::vector<std::pair<qint64, QByteArray>> m_unflushed; ///< offsets, and what was there before; the oldest first
    std::array<int, 6> m_counts{};
    int m_forcedCount = 0;
    bool m_isHeld = false;
    bool m_isScheduled = false;
    std::shared_ptr<char> m_alive = std::make_shared<char>();
};

} // namespace fallow::test
