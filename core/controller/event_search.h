// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/event_loop_executor.h"
#include "base/reply_channel.h"
#include "catalog/event_reader.h"
#include "wire/admin_messages.h"

namespace fallow {

/// Looks through the log on a thread of its own: a search over 100,000 events takes longer than the control thread may.
/// Thread: control; completions come there.
class EventSearch
{
public:
    static constexpr qint64 kMostEvents = 5000; ///< of one answer

    /// `catalogPath`: the catalog's file; `control` outlives it.
    EventSearch(QString catalogPath, Executor &control);
    ~EventSearch(); ///< what is under way is given up
    EventSearch(const EventSearch &) = delete;
    EventSearch &operator=(const EventSearch &) = delete;

    /// Errors: Io, those of opening a reader.
    void find(const EventListRequest &request, Completion<EventList> done);

private:
    Result<EventList> search(const EventListRequest &request);

    const QString m_path;
    ReplyChannel m_home;
    std::unique_ptr<EventReader> m_reader; ///< of m_thread's thread
    PoolExecutor m_thread{1};
};

/// An event of the catalog as front ends see it.
EventSnapshot eventSnapshot(const EventRecord &record);
/// Of one answer, which wordings do not make much larger: where there are very many, the last have none.
QList<EventSnapshot> eventSnapshots(const QList<EventRecord> &records);

} // namespace fallow
