// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "volume/journal_disk.h"
#include "volume/journal_format.h"

#include <QByteArray>
#include <QMap>
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <limits>
#include <mutex>
#include <random>
#include <thread>

namespace fallow::test {

/// A journal disk in memory that knows what was synced, fails on command, and can lose power. Any thread.
class MemoryJournalDisk final : public JournalDisk
{
public:
    struct File
    {
        QByteArray bytes;
        QByteArray durable; ///< as of the last sync
        struct Write
        {
            qint64 offset;
            QByteArray bytes;
        };
        QList<Write> unsynced;
    };

    Result<QStringList> names() override
    {
        const std::lock_guard lock(m_mutex);
        return QStringList(m_files.keys());
    }
    Result<std::unique_ptr<JournalFile>> create(const QString &name, qint64 sizeBytes) override
    {
        std::unique_lock lock(m_mutex);
        ++m_createCalls;
        if (const auto error = m_createError) {
            m_mayFail.wait(lock, [this] { return m_createCalls != m_heldCreate; });
            return fail(*error, QStringLiteral("injected"), name);
        }
        if (m_files.contains(name))
            return fail(ErrorCode::AlreadyExists, QStringLiteral("there is such a file"), name);
        auto file = std::make_shared<File>();
        file->bytes = file->durable = QByteArray(sizeBytes, '\0');
        m_files.insert(name, file);
        return std::make_unique<Handle>(*this, file);
    }
    Result<std::unique_ptr<JournalFile>> open(const QString &name) override
    {
        const std::lock_guard lock(m_mutex);
        if (!m_files.contains(name))
            return fail(ErrorCode::NotFound, QStringLiteral("no such file"), name);
        return std::make_unique<Handle>(*this, m_files.value(name));
    }
    Result<void> remove(const QString &name) override
    {
        std::unique_lock lock(m_mutex);
        m_isInHeldCall = m_isHolding;
        m_mayGoOn.wait(lock, [this] { return !m_isHolding; });
        m_isInHeldCall = false;
        if (m_failRemoves > 0) {
            --m_failRemoves;
            return fail(ErrorCode::Io, QStringLiteral("injected"), name);
        }
        m_files.remove(name);
        return {};
    }
    Result<void> syncNames() override
    {
        const std::lock_guard lock(m_mutex);
        m_durableFiles = m_files;
        return {};
    }

    /// Syncs and removals are not answered before release().
    void hold()
    {
        const std::lock_guard lock(m_mutex);
        m_isHolding = true;
    }
    void release()
    {
        const std::lock_guard lock(m_mutex);
        m_isHolding = false;
        m_mayGoOn.notify_all();
    }
    /// Whether somebody waits for such an answer.
    bool isInHeldCall() const
    {
        const std::lock_guard lock(m_mutex);
        return m_isInHeldCall;
    }
    /// What was to be written behind the segments' headers, whether it was or not.
    qint64 recordBytes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_recordBytes;
    }
    /// From there on every file tells holes, whatever it has.
    void tellHolesFrom(qint64 offset)
    {
        const std::lock_guard lock(m_mutex);
        m_holesFrom = offset;
    }
    qint64 readBytes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_readBytes;
    }
    void failRemoves(int count)
    {
        const std::lock_guard lock(m_mutex);
        m_failRemoves = count;
    }
    int createCalls() const
    {
        const std::lock_guard lock(m_mutex);
        return m_createCalls;
    }

    void failCreate(std::optional<ErrorCode> code)
    {
        const std::lock_guard lock(m_mutex);
        m_createError = code;
    }
    /// The create call of that number (1: the first) is not answered before releaseCreate(), if it fails.
    void holdFailingCreate(int number)
    {
        const std::lock_guard lock(m_mutex);
        m_heldCreate = number;
    }
    void releaseCreate()
    {
        const std::lock_guard lock(m_mutex);
        m_heldCreate = 0;
        m_mayFail.notify_all();
    }
    /// A sync that fails leaves what it was to write readable and takes it for written, as Linux does.
    void forgetWhatFailed()
    {
        const std::lock_guard lock(m_mutex);
        m_isForgetting = true;
    }
    /// The next `count` syncs fail, and what they would have made durable stays in doubt.
    void failSyncs(int count)
    {
        const std::lock_guard lock(m_mutex);
        m_failSyncs = count;
    }
    /// Every file becomes what was synced plus any of the later writes, each whole, in part or not at all; of the
    /// creations and removals that were not synced any may have happened.
    void losePower(std::mt19937 &random)
    {
        const std::lock_guard lock(m_mutex);
        const auto before = m_durableFiles;
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            if (!m_files.contains(it.key()) && random() % 2 == 0)
                m_files.insert(it.key(), it.value());
        }
        m_files.removeIf([&](const auto &it) { return !before.contains(it.key()) && random() % 2 == 0; });
        m_durableFiles = m_files;
        for (const auto &file : std::as_const(m_files)) {
            file->bytes = file->durable;
            for (const auto &write : std::as_const(file->unsynced)) {
                const auto chance = random() % 3;
                if (chance == 0)
                    continue;
                const qsizetype kept = chance == 1 ? write.bytes.size()
                                                   : qsizetype(random() % quint64(write.bytes.size() + 1)) / 512 * 512;
                file->bytes.replace(write.offset, kept, write.bytes.first(kept));
            }
            file->unsynced.clear();
            file->durable = file->bytes;
        }
    }
    std::shared_ptr<File> file(const QString &name)
    {
        const std::lock_guard lock(m_mutex);
        return m_files.value(name);
    }
    /// Segments can be begun, but take no records: a file system that sets nothing aside is full.
    void failRecords(bool areFailing)
    {
        const std::lock_guard lock(m_mutex);
        m_failRecords = areFailing;
    }
    /// So long takes each sync from now on.
    void setSyncMs(int milliseconds)
    {
        const std::lock_guard lock(m_mutex);
        m_syncMs = milliseconds;
    }
    int syncMs() const
    {
        const std::lock_guard lock(m_mutex);
        return m_syncMs;
    }
    int syncCount() const
    {
        const std::lock_guard lock(m_mutex);
        return m_syncCount;
    }
    qsizetype fileCount() const
    {
        const std::lock_guard lock(m_mutex);
        return m_files.size();
    }

private:
    class Handle final : public JournalFile
    {
    public:
        Handle(MemoryJournalDisk &disk, std::shared_ptr<File> file)
            : m_disk(disk)
            , m_file(std::move(file))
        {}
        qint64 sizeBytes() const override { return m_file->bytes.size(); }
        Result<void> write(qint64 offset, std::span<const std::byte> bytes) override
        {
            const std::lock_guard lock(m_disk.m_mutex);
            m_disk.m_recordBytes += offset >= kJournalFirstRecordOffset ? qint64(bytes.size()) : 0;
            if (m_disk.m_failRecords && offset >= kJournalFirstRecordOffset)
                return fail(ErrorCode::NoSpace, QStringLiteral("injected"), QStringLiteral("journal record"));
            const QByteArray copy(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
            m_file->bytes.replace(offset, copy.size(), copy);
            m_file->unsynced.append({offset, copy});
            return {};
        }
        Result<void> sync() override
        {
            std::this_thread::sleep_for(std::chrono::milliseconds(m_disk.syncMs())); // house-allow: a disk's own time
            std::unique_lock lock(m_disk.m_mutex);
            m_disk.m_isInHeldCall = m_disk.m_isHolding;
            m_disk.m_mayGoOn.wait(lock, [this] { return !m_disk.m_isHolding; });
            m_disk.m_isInHeldCall = false;
            ++m_disk.m_syncCount;
            if (m_disk.m_failSyncs > 0) {
                --m_disk.m_failSyncs;
                if (m_disk.m_isForgetting)
                    m_file->unsynced.clear();
                return fail(ErrorCode::Io, QStringLiteral("injected"), QStringLiteral("journal sync"));
            }
            for (const auto &write : std::as_const(m_file->unsynced))
                m_file->durable.replace(write.offset, write.bytes.size(), write.bytes);
            m_file->unsynced.clear();
            return {};
        }
        Result<qint64> read(qint64 offset, std::span<std::byte> into) override
        {
            const std::lock_guard lock(m_disk.m_mutex);
            const qint64 count = std::clamp<qint64>(m_file->bytes.size() - offset, 0, qint64(into.size()));
            std::memcpy(into.data(), m_file->bytes.constData() + offset, size_t(count));
            m_disk.m_readBytes += count;
            return count;
        }
        /// As finely as can be: sectors that are all zeros are holes.
        Result<Range> dataFrom(qint64 offset) override
        {
            const std::lock_guard lock(m_disk.m_mutex);
            const QByteArray &bytes = m_file->bytes;
            const auto isHole = [&](qint64 at) {
                return std::ranges::all_of(QByteArrayView(bytes).sliced(at, qMin<qint64>(512, bytes.size() - at)),
                                           [](char byte) { return byte == '\0'; });
            };
            if (offset >= m_disk.m_holesFrom)
                return Range{bytes.size(), bytes.size()};
            Range range{offset, offset};
            while (range.begin < bytes.size() && isHole(range.begin))
                range.begin = qMin<qint64>(range.begin + 512, bytes.size());
            range.end = range.begin;
            while (range.end < bytes.size() && !isHole(range.end))
                range.end = qMin<qint64>(range.end + 512, bytes.size());
            range.begin = qMin(range.begin, qMax(offset, m_disk.m_holesFrom));
            range.end = qMin(range.end, qMax(range.begin, m_disk.m_holesFrom));
            return range;
        }

    private:
        MemoryJournalDisk &m_disk;
        std::shared_ptr<File> m_file;
    };

    mutable std::mutex m_mutex;
    QMap<QString, std::shared_ptr<File>> m_files;
    QMap<QString, std::shared_ptr<File>> m_durableFiles; ///< as of the last syncNames()
    std::optional<ErrorCode> m_createError;
    int m_failSyncs = 0;
    int m_createCalls = 0;
    int m_heldCreate = 0;
    std::condition_variable m_mayFail;
    std::condition_variable m_mayGoOn;
    bool m_isForgetting = false;
    bool m_isHolding = false;
    bool m_isInHeldCall = false;
    qint64 m_recordBytes = 0;
    qint64 m_readBytes = 0;
    qint64 m_holesFrom = std::numeric_limits<qint64>::max();
    int m_failRemoves = 0;
    int m_syncCount = 0;
    int m_syncMs = 0;
    bool m_failRecords = false;
};

} // namespace fallow::test
