// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/event_loop_executor.h"
#include "base/reply_channel.h"
#include "console/pages/events_page.h"
#include "net/whole_file.h"
#include "session/session.h"

namespace fallow::console {

/// Writes all events that match into one file, page by page; the file is there whole, or not at all. One export is one
/// object; destroying it gives it up. Thread: gui; the disk is waited for on a thread of its own.
class EventExport final : public QObject
{
    Q_OBJECT
public:
    EventExport(Session &session, EventListRequest filter, const QString &path, EventsPage::Format format,
                QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    /// `total` is -1 while it is not known.
    void progressed(qint64 done, qint64 total);
    /// Once. An empty text: the file is there.
    void finished(qint64 count, const QString &trouble);

private:
    void opened(const Result<void> &outcome);
    void ask();
    void take(const EventList &page);
    void written(Result<void> outcome, bool isLast);

    Session &m_session;
    EventListRequest m_next;
    const EventsPage::Format m_format;
    const QString m_path;
    WholeFile m_file; ///< of m_disk's thread once start() was called
    qint64 m_done = 0;
    qint64 m_total = -1;
    EventLoopExecutor m_home;
    ReplyChannel m_replies;
    PoolExecutor m_disk{1}; ///< last: it ends before the file goes
};

} // namespace fallow::console
