// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/event_search.h"

#include "base/limits.h"

namespace fallow {

namespace {

constexpr qint64 kMostOffset = 10'000'000; ///< beyond any log
constexpr qsizetype kMostWordingCharacters = 128 * kKiB;

EventQuery queryOf(const EventListRequest &request)
{
    return {.after = request.after,
            .before = request.before,
            .leastSeverity = request.leastSeverity,
            .kindPrefix = request.kind.left(kMaxNameCharacters),
            .subject = request.subject.left(kMaxNameCharacters),
            .actor = request.actor.left(kMaxNameCharacters),
            .text = request.text.left(kMaxNameCharacters),
            .from = request.from,
            .until = request.until,
            .isNewestFirst = request.isNewestFirst,
            .offset = std::clamp<qint64>(request.offset, 0, kMostOffset),
            .limit = int(std::clamp<qint64>(request.limit, 1, EventSearch::kMostEvents))};
}

} // namespace

EventSnapshot eventSnapshot(const EventRecord &record)
{
    return {.event = record.id,
            .when = record.when,
            .severity = record.severity,
            .kind = record.kind,
            .subject = record.subject,
            .text = record.text,
            .actor = record.actor,
            .wording = record.wording};
}

QList<EventSnapshot> eventSnapshots(const QList<EventRecord> &records)
{
    QList<EventSnapshot> events;
    events.reserve(records.size());
    qsizetype wordingCharacters = 0;
    for (const EventRecord &record : records) {
        events.append(eventSnapshot(record));
        wordingCharacters += record.wording.size();
        if (wordingCharacters > kMostWordingCharacters)
            events.last().wording.clear();
    }
    return events;
}

EventSearch::EventSearch(QString catalogPath, Executor &control)
    : m_path(std::move(catalogPath))
    , m_home(control)
{}

EventSearch::~EventSearch()
{
    m_thread.post([this] { m_reader.reset(); }); // where it was made
}

void EventSearch::find(const EventListRequest &request, Completion<EventList> done)
{
    m_thread.post(
        [this, request, reply = m_home.wrap<EventList>(std::move(done))]() mutable { reply(search(request)); });
}

Result<EventList> EventSearch::search(const EventListRequest &request)
{
    if (!m_reader) {
        auto reader = EventReader::open(m_path);
        if (!reader)
            return fail(reader.error());
        m_reader = std::move(*reader);
    }
    const EventQuery query = queryOf(request);
    const auto found = m_reader->find(query);
    if (!found)
        return fail(found.error());
    EventList list{.events = eventSnapshots(*found)};
    if (request.isCounted) {
        const auto count = m_reader->count(query);
        if (!count)
            return fail(count.error());
        list.totalCount = *count;
    }
    return list;
}

} // namespace fallow
