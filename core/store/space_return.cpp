// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/space_return.h"

#include "base/crash_point.h"
#include "base/log.h"
#include "store/extent_runs.h"
#include "store/store_writer.h"

#include <cstring>

namespace fallow {

SpaceReturn::SpaceReturn(StoreCore &core, StoreWriter &writer)
    : m_core(core)
    , m_writer(writer)
{}

void SpaceReturn::giveBack(const QList<StripKey> &keys, Completion<void> done)
{
    if (m_core.disk->isFixedSize()) // nobody else wants its space, and no opening looks there for holes
        return m_writer.remove(keys, std::move(done));
    if (m_core.isVanished)
        return m_core.complete(std::move(done), Result<void>(fail(m_core.vanished())));
    std::vector<StripEntry> entries;
    qint64 bytes = 0;
    {
        const std::lock_guard lock(m_core.indexMutex);
        for (const StripKey key : keys) {
            if (const auto entry = m_core.index.take(key)) {
                entries.push_back(*entry);
                bytes += entry->extentBytes();
            }
        }
    }
    if (entries.empty())
        return m_core.complete(std::move(done), Result<void>());
    m_core.returnedBytes += bytes;
    if (!m_thread)
        m_thread = std::make_unique<PoolExecutor>(1);
    m_thread->post([this, entries = std::move(entries), done = std::move(done)]() mutable {
        const bool isBack = punch(entries);
        hitCrashPoint("store.return.punched");
        if (!isBack)
            return m_writer.forget(std::move(entries), false, std::move(done));
        m_writer.forget(std::move(entries), true, nullptr);
        m_core.complete(std::move(done), Result<void>());
    });
}

/// Whether all of it is the disk's again.
bool SpaceReturn::punch(std::vector<StripEntry> &entries)
{
    bool isBack = true;
    punchExtents(*m_core.disk, entries, [this, &isBack](const ExtentRun &, int error) {
        isBack = false;
        qCDebug(lcStore) << m_core.storagePath << "gives space back only by its index:" << std::strerror(error);
    });
    return isBack;
}

} // namespace fallow
