// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/disk_file.h"

#include <QFile>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <functional>
#include <map>
#include <mutex>
#include <random>
#include <vector>

namespace fallow::test {

/// A disk in memory whose power can fail: what was not synced is then kept, lost or torn, by chance. It outlives the
/// stores that use it; each opens it anew by opener(). Thread: any.
class SimulatedDisk
{
public:
    static constexpr qint64 kPageBytes = 4096;

    SimulatedDisk() = default;
    /// Another disk with what lies on that one, synced or not; nobody has it open.
    SimulatedDisk(const SimulatedDisk &other)
        : m_current(other.m_current)
        , m_durable(other.m_durable)
        , m_unsynced(other.m_unsynced)
        , m_isPartition(other.m_isPartition)
    {}
    SimulatedDisk &operator=(const SimulatedDisk &) = delete;

    /// The power fails at the nth operation that changes the disk (1: the next); `powerFailed` is called at that
    /// moment.
    void failPowerAt(int nth, quint32 seed, std::function<void()> powerFailed)
    {
        const std::lock_guard lock(m_mutex);
        m_powerFailsAt = m_operationCount + nth;
        m_random.seed(seed);
        m_powerFailed = std::move(powerFailed);
    }
    bool hasFailed() const
    {
        const std::lock_guard lock(m_mutex);
        return m_hasFailed;
    }
    int operationCount() const
    {
        const std::lock_guard lock(m_mutex);
        return m_operationCount;
    }
    /// Power is back: what had been durable is there.
    void restorePower()
    {
        const std::lock_guard lock(m_mutex);
        m_hasFailed = false;
        m_powerFailsAt = -1;
    }
    /// The bytes at rest, for tests that spoil them.
    void flipByte(qint64 offsetBytes)
    {
        const std::lock_guard lock(m_mutex);
        for (Image *image : {&m_current, &m_durable})
            image->pages[offsetBytes / kPageBytes][size_t(offsetBytes % kPageBytes)] ^= std::byte{0x20};
    }

    /// From now on it is a partition of this size, all zeros where nothing was written; it outlives power cuts.
    void becomePartition(qint64 sizeBytes)
    {
        const std::lock_guard lock(m_mutex);
        m_isPartition = true;
        m_current.sizeBytes = m_durable.sizeBytes = sizeBytes;
    }

    DiskFileOpener opener()
    {
        return [this](const QString &path, DiskFileMode mode) -> Result<std::unique_ptr<DiskFile>> {
            if (mode == DiskFileMode::CreateNew) { // something for the directory to show
                QFile placeholder(path);
                if (!placeholder.open(QIODevice::WriteOnly))
                    return fail(ErrorCode::Io, placeholder.errorString(), path);
            }
            return std::make_unique<View>(*this);
        };
    }

private:
    using Page = std::array<std::byte, size_t(kPageBytes)>;
    struct Image
    {
        std::map<qint64, Page> pages;
        qint64 sizeBytes = 0;
    };
    struct Change
    {
        enum Kind { Write, Punch, Truncate } kind;
        qint64 offsetBytes;
        qint64 lengthBytes;
        std::vector<std::byte> bytes;
    };

    static void apply(Image &image, const Change &change)
    {
        const qint64 end = change.offsetBytes + change.lengthBytes;
        if (change.kind == Change::Truncate) {
            image.pages.erase(image.pages.lower_bound((change.lengthBytes + kPageBytes - 1) / kPageBytes),
                              image.pages.end());
            image.sizeBytes = change.lengthBytes;
        } else if (change.kind == Change::Punch) { // whole pages, as all extents are
            image.pages.erase(image.pages.lower_bound(change.offsetBytes / kPageBytes),
                              image.pages.lower_bound(end / kPageBytes));
        } else {
            for (qint64 done = 0; done < change.lengthBytes;) {
                const qint64 place = change.offsetBytes + done;
                const qint64 count = std::min(kPageBytes - place % kPageBytes, change.lengthBytes - done);
                std::memcpy(image.pages[place / kPageBytes].data() + place % kPageBytes, change.bytes.data() + done,
                            size_t(count));
                done += count;
            }
            image.sizeBytes = std::max(image.sizeBytes, end);
        }
    }

    /// -EIO once the power is gone.
    int change(Change change)
    {
        const std::lock_guard lock(m_mutex);
        if (const int error = countOperation(); error != 0) {
            if (error == kFailsNow) {
                m_unsynced.push_back(std::move(change)); // under way when it happened
                failPower();
            }
            return -EIO;
        }
        apply(m_current, change);
        m_unsynced.push_back(std::move(change));
        return 0;
    }

    int sync()
    {
        const std::lock_guard lock(m_mutex);
        if (const int error = countOperation(); error != 0) {
            if (error == kFailsNow)
                failPower();
            return -EIO;
        }
        for (const Change &change : m_unsynced)
            apply(m_durable, change);
        m_unsynced.clear();
        return 0;
    }

    static constexpr int kFailsNow = 2;
    int countOperation()
    {
        if (m_hasFailed)
            return 1;
        return ++m_operationCount == m_powerFailsAt ? kFailsNow : 0;
    }

    void failPower()
    {
        m_hasFailed = true;
        for (Change &change : m_unsynced)
            applyByChance(change);
        m_unsynced.clear();
        m_current = m_durable;
        if (m_powerFailed)
            m_powerFailed();
    }

    /// A disk writes back pages in any order: each 4 KiB of a change arrives or does not; one may be torn within.
    void applyByChance(Change &change)
    {
        const auto chance = [this](int outOf) { return int(m_random() % quint32(outOf)) == 0; };
        if (chance(3))
            return;
        if (change.kind != Change::Write || chance(3)) {
            apply(m_durable, change);
            return;
        }
        for (qint64 done = 0; done < change.lengthBytes;) {
            const qint64 place = change.offsetBytes + done;
            const qint64 count = std::min(kPageBytes - place % kPageBytes, change.lengthBytes - done);
            if (!chance(2)) {
                const qint64 kept = chance(8) ? std::min<qint64>(count, 512) : count;
                const auto begin = change.bytes.begin() + done;
                apply(m_durable, {Change::Write, place, kept, std::vector<std::byte>(begin, begin + kept)});
            }
            done += count;
        }
    }

    class View final : public DiskFile
    {
    public:
        explicit View(SimulatedDisk &disk)
            : m_disk(disk)
        {}
        qint64 readAt(std::span<const iovec> into, qint64 offsetBytes) override
        {
            const std::lock_guard lock(m_disk.m_mutex);
            if (m_disk.m_hasFailed)
                return -EIO;
            qint64 done = 0;
            for (const iovec &piece : into) {
                auto *target = static_cast<std::byte *>(piece.iov_base);
                for (size_t i = 0; i < piece.iov_len;) {
                    const qint64 place = offsetBytes + done;
                    if (place >= m_disk.m_current.sizeBytes)
                        return done;
                    const qint64 count = std::min({kPageBytes - place % kPageBytes, qint64(piece.iov_len - i),
                                                   m_disk.m_current.sizeBytes - place});
                    const auto page = m_disk.m_current.pages.find(place / kPageBytes);
                    if (page == m_disk.m_current.pages.end())
                        std::memset(target + i, 0, size_t(count));
                    else
                        std::memcpy(target + i, page->second.data() + place % kPageBytes, size_t(count));
                    i += size_t(count);
                    done += count;
                }
            }
            return done;
        }
        qint64 readAtNoWait(std::span<const iovec> into, qint64 offsetBytes) override
        {
            return readAt(into, offsetBytes);
        }
        qint64 writeAt(std::span<const iovec> from, qint64 offsetBytes) override
        {
            std::vector<std::byte> bytes;
            for (const iovec &piece : from) {
                const auto *begin = static_cast<const std::byte *>(piece.iov_base);
                bytes.insert(bytes.end(), begin, begin + piece.iov_len);
            }
            const qint64 count = qint64(bytes.size());
            const int error = m_disk.change({Change::Write, offsetBytes, count, std::move(bytes)});
            return error < 0 ? error : count;
        }
        int syncData() override { return m_disk.sync(); }
        int punchHole(qint64 offsetBytes, qint64 lengthBytes) override
        {
            return m_disk.change({Change::Punch, offsetBytes, lengthBytes, {}});
        }
        int truncate(qint64 sizeBytes) override { return m_disk.change({Change::Truncate, 0, sizeBytes, {}}); }
        qint64 sizeBytes() const override
        {
            const std::lock_guard lock(m_disk.m_mutex);
            return m_disk.m_current.sizeBytes;
        }
        bool isFixedSize() const override { return m_disk.m_isPartition; }
        qint64 nextDataOffset(qint64 offsetBytes) const override
        {
            const std::lock_guard lock(m_disk.m_mutex);
            if (m_disk.m_isPartition)
                return offsetBytes;
            const auto page = m_disk.m_current.pages.lower_bound(offsetBytes / kPageBytes);
            return page == m_disk.m_current.pages.end() ? -ENXIO : std::max(offsetBytes, page->first * kPageBytes);
        }
        qint64 nextHoleOffset(qint64 offsetBytes) const override
        {
            const std::lock_guard lock(m_disk.m_mutex);
            const qint64 endBytes = std::max(offsetBytes, m_disk.m_current.sizeBytes);
            if (m_disk.m_isPartition)
                return endBytes;
            qint64 number = offsetBytes / kPageBytes;
            while (number * kPageBytes < endBytes && m_disk.m_current.pages.contains(number))
                ++number;
            return std::clamp(number * kPageBytes, offsetBytes, endBytes);
        }
        void dropCached(qint64, qint64) override {}
        void startWriting(qint64, qint64) override {}
        qint64 freeBytes() const override { return 1ll << 40; }
        bool isLinked() const override { return true; }

    private:
        SimulatedDisk &m_disk;
    };

    mutable std::mutex m_mutex;
    Image m_current;
    Image m_durable;
    std::vector<Change> m_unsynced;
    std::mt19937 m_random;
    std::function<void()> m_powerFailed;
    int m_operationCount = 0;
    int m_powerFailsAt = -1;
    bool m_hasFailed = false;
    bool m_isPartition = false;
};

} // namespace fallow::test
