// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/event_log.h"

#include "base/log.h"
#include "controller/event_search.h"

#include <algorithm>

namespace fallow {

EventLog::EventLog(Catalog &catalog, CatalogReader &reader, Executor &control, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_reader(reader)
    , m_control(control)
    , m_clock(clock)
    , m_home(control)
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
    CatalogChange change;
    change.addEvents.append(std::move(event));
    ++m_underWay;
    m_catalog.commit(std::move(change), m_control, m_home.wrap<void>([this](Result<void> added) {
        if (!added)
            qCWarning(lcController) << "an event could not be recorded:" << added.error().toString();
        if (--m_underWay > 0)
            return; // the last of a burst looks once for all
        refresh();
    }));
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
