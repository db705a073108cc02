// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/crash_point.h"
#include "base/log.h"
#include "store/disk_io.h"
#include "store/extent_runs.h"
#include "store/store_writer.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace fallow {

/// First nobody finds them, then the index forgets them durably, then their space goes back: never is an extent used
/// again while a crash could bring back a row that points into it.
void StoreWriter::processRemoves(std::vector<Remove> &removes)
{
    Result<void> result;
    std::vector<StripEntry> entries;
    if (!isWritable() && !m_failure)
        makeRoom(removes);
    if (!isWritable()) {
        result = fail(refusal());
    } else {
        {
            const std::lock_guard lock(m_core.indexMutex);
            for (const Remove &remove : removes) {
                for (const StripKey key : remove.keys) {
                    if (auto entry = m_core.index.take(key))
                        entries.push_back(*entry);
                }
            }
        }
        if (!entries.empty()) {
            std::vector<quint32> sectors;
            sectors.reserve(entries.size());
            for (const StripEntry &entry : entries)
                sectors.push_back(entry.sector);
            m_regionsInUse = {m_store.allocator.currentRegion()};
            result = commitIndex(sectors);
            if (!result && result.error().code == ErrorCode::NoSpace) {
                // A full disk must not keep us from making room on it. Nobody wants these bytes any more, and a crash
                // now leaves rows over holes, which the next opening takes away.
                punch(entries);
                result = commitIndex(sectors);
            }
        }
        hitCrashPoint("store.remove.committed");
        if (result) {
            punch(entries);
            for (const StripEntry &entry : entries)
                m_store.allocator.release(entry.sector, quint32(entry.extentBytes() / kSectorBytes));
            m_core.crampedAtBytes = std::numeric_limits<qint64>::max();
            trimTail();
        } else {
            const std::lock_guard lock(m_core.indexMutex);
            for (const StripEntry &entry : entries)
                m_core.index.insert(entry);
        }
    }
    publishUsage();
    for (Remove &remove : removes)
        m_core.complete(std::move(remove.done), result);
}

/// A store that could not begin because its disk is full: nobody wants these bytes any more, so that their space may
/// help. A crash now leaves rows over holes, which the next opening takes away.
void StoreWriter::makeRoom(const std::vector<Remove> &removes)
{
    std::vector<StripEntry> entries;
    {
        const std::lock_guard lock(m_core.indexMutex);
        for (const Remove &remove : removes) {
            for (const StripKey key : remove.keys) {
                if (const StripEntry *entry = m_core.index.find(key))
                    entries.push_back(*entry);
            }
        }
    }
    punch(entries);
    m_nextSessionTry = {};
}

Result<void> StoreWriter::forgetNow(std::vector<StripEntry> entries, bool arePunched)
{
    m_forgotten.insert(m_forgotten.end(), entries.begin(), entries.end());
    m_mustPunchForgotten = m_mustPunchForgotten || !arePunched;
    m_nextSessionTry = {}; // the disk may have been too full for one till now
    if (!isWritable())
        return fail(refusal());
    m_regionsInUse = {m_store.allocator.currentRegion()};
    return commitIndex();
}

/// Nothing points into their extents any more.
void StoreWriter::releaseForgotten()
{
    if (m_forgotten.empty())
        return;
    if (std::exchange(m_mustPunchForgotten, false))
        punch(m_forgotten);
    for (const StripEntry &entry : m_forgotten) {
        m_store.allocator.release(entry.sector, quint32(entry.extentBytes() / kSectorBytes));
        m_core.returnedBytes -= entry.extentBytes();
    }
    m_forgotten.clear();
    m_core.crampedAtBytes = std::numeric_limits<qint64>::max();
    trimTail();
    publishUsage();
}

/// Gives the extents' space back, or at least has nothing found there any more.
void StoreWriter::punch(std::vector<StripEntry> &entries)
{
    punchExtents(*m_core.disk, entries, [this](const ExtentRun &run, int error) {
        if (error == EOPNOTSUPP)
            std::ranges::for_each(run.entries, [this](const StripEntry &entry) { blotOut(entry); });
        else
            qCWarning(lcStore) << m_core.storagePath
                               << "could not give space back to the disk:" << std::strerror(error);
    });
}

/// Where space cannot be given back: no scan is to take for a strip what was one.
void StoreWriter::blotOut(const StripEntry &entry)
{
    constexpr std::array<std::byte, kSectorBytes> kZeros{};
    if (const int error = writeFully(*m_core.disk, kZeros, entry.extentOffsetBytes()); error != 0)
        qCWarning(lcStore) << m_core.storagePath
                           << "could not blot out a strip that was removed:" << std::strerror(error);
}

/// The file ends where its last strip does, give or take a region.
void StoreWriter::trimTail()
{
    if (m_core.disk->isFixedSize())
        return;
    const qint64 endBytes = m_store.allocator.endBytes();
    if (m_core.disk->sizeBytes() <= endBytes + kRegionBytes)
        return;
    if (const int error = m_core.disk->truncate(endBytes); error != 0)
        qCWarning(lcStore) << m_core.storagePath << "could not be shortened:" << std::strerror(-error);
}

} // namespace fallow
