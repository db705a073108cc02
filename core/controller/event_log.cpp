// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/event_log.h"

#include "base/log.h"
#include "controller/event_search.h"

#include <algorithm>
#include <utility>

namespace fallow {

EventLog::EventLog(Catalog &catalog, CatalogReader &reader, Executor &control, Clock &clock, RetryPace retries,
                   QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_reader(reader)
    , m_control(control)
    , m_clock(clock)
    , m_home(control)
    , m_retries(retries)
{
    load();
}

void EventLog::add(EventSeverity severity, const QString &kind, const QString &subject, const Wording &what,
                   const QString &actor)
{
    add(EventRecord{.id = {},
                    .when = m_clock.nowUtc(),
                    .severity = severity,
                    .kind = kind,
                    .subject = subject,
                    .text = what.english(),
                    .actor = actor,
                    .wording = what.toString()});
}

void EventLog::add(EventRecord event)
{
    if (!event.when.isValid())
        event.when = m_clock.nowUtc();
    if (event.severity >= EventSeverity::Warning)
        qCWarning(lcController).noquote() << event.subject << '-' << event.text;
    else
        qCInfo(lcController).noquote() << event.subject << '-' << event.text;
    record({std::move(event)});
}

void EventLog::record(QList<EventRecord> events)
{
    CatalogChange change;
    change.addEvents = events;
    ++m_underWay;
    m_catalog.commit(std::move(change), m_control,
                     m_home.wrap<void>([this, events = std::move(events)](Result<void> added) mutable {
                         if (!added) {
                             qCWarning(lcController) << "an event could not be recorded:" << added.error().toString();
                             if (mayPass(added.error().code))
                                 keep(std::move(events));
                         } else if (!m_retry) {
                             m_pauseMs = 0;
                         }
                         if (--m_underWay > 0)
                             return; // the last of a burst looks once for all
                         refresh();
                     }));
}

/// They keep the moment at which they happened, and come after what was recorded meanwhile.
void EventLog::keep(QList<EventRecord> events)
{
    m_unrecorded += events.mid(0, kMostUnrecorded - m_unrecorded.size());
    if (m_retry || m_unrecorded.isEmpty())
        return;
    m_pauseMs = m_retries.after(m_pauseMs);
    m_retry = m_clock.after(m_pauseMs, [this] {
        const auto spent = std::move(m_retry);
        record(std::exchange(m_unrecorded, {}));
    });
}

Result<QList<EventSnapshot>> EventLog::recent(int limit)
{
    auto records = m_reader.latestEvents(limit);
    if (!records)
        return fail(records.error());
    std::ranges::reverse(*records);
    return eventSnapshots(*records);
}

void EventLog::refresh()
{
    load();
    Q_EMIT changed();
}

void EventLog::load()
{
    const auto records = m_reader.latestEvents(kLatest);
    if (!records)
        return;
    m_latest.clear();
    for (const EventRecord &record : *records)
        m_latest.append(eventSnapshot(record));
}

} // namespace fallow
