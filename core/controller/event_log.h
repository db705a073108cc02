// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/executor.h"
#include "base/reply_channel.h"
#include "base/wording.h"
#include "catalog/catalog.h"
#include "controller/unopened.h"
#include "wire/admin_messages.h"

#include <QObject>

namespace fallow {

/// What happened, kept in the catalog; audited actions carry their administrator's name. What the catalog has no room
/// for is kept, up to a bound, and recorded when it takes it. Thread: control.
class EventLog : public QObject
{
    Q_OBJECT
public:
    static constexpr int kLatest = 50;
    static constexpr int kMostUnrecorded = 500; ///< those of the beginning, which tell the cause

    /// `catalog`, `reader`, `control` and `clock` outlive it.
    EventLog(Catalog &catalog, CatalogReader &reader, Executor &control, Clock &clock, RetryPace retries = {},
             QObject *parent = nullptr);

    void add(EventSeverity severity, const QString &kind, const QString &subject, const Wording &what,
             const QString &actor = {});
    void add(EventRecord event);
    /// Newest first, at most kLatest.
    QList<EventSnapshot> latest() const { return m_latest; }
    /// Another part has committed events with its own change: looks again.
    void refresh();
    /// The last `limit`, the oldest of them first. Errors: Io.
    Result<QList<EventSnapshot>> recent(int limit);

Q_SIGNALS:
    void changed();

private:
    void load();
    void record(QList<EventRecord> events);
    void keep(QList<EventRecord> events);

    Catalog &m_catalog;
    CatalogReader &m_reader;
    Executor &m_control;
    Clock &m_clock;
    ReplyChannel m_home;
    const RetryPace m_retries;
    int m_underWay = 0;
    QList<EventRecord> m_unrecorded = {};
    qint64 m_pauseMs = 0;
    std::unique_ptr<Clock::Timer> m_retry;
    QList<EventSnapshot> m_latest = {};
};

} // namespace fallow
