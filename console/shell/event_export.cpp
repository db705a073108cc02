// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shell/event_export.h"

#include "console/format/describe.h"
#include "console/format/event_text.h"

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr qint64 kPage = 2000;

QByteArray textOf(const QList<EventSnapshot> &events, EventsPage::Format format, bool isFirst, bool isLast)
{
    QByteArray text;
    if (format == EventsPage::Format::Csv) {
        text = isFirst ? eventCsvHeader() : QByteArray();
        for (const EventSnapshot &event : events)
            text += eventCsv(event);
        return text;
    }
    text = isFirst ? "[" : "";
    bool hasOne = !isFirst;
    for (const EventSnapshot &event : events) {
        text += (hasOne ? ",\n" : "\n") + eventJson(event);
        hasOne = true;
    }
    return isLast ? text + "\n]\n" : text;
}

} // namespace

EventExport::EventExport(Session &session, EventListRequest filter, const QString &path, EventsPage::Format format,
                         QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_next(std::move(filter))
    , m_format(format)
    , m_path(path)
    , m_file(path, WholeFile::Readers::AsUsual)
    , m_replies(m_home)
{
    m_next.after = {};
    m_next.before = {};
    m_next.offset = 0;
    m_next.limit = kPage;
    m_next.isNewestFirst = false;
    m_next.isCounted = true;
}

void EventExport::start()
{
    Q_EMIT progressed(0, -1);
    m_disk.post([this, reply = m_replies.wrap<void>([this](const Result<void> &outcome) {
        opened(outcome);
    })]() mutable { reply(m_file.open()); });
}

void EventExport::opened(const Result<void> &outcome)
{
    if (outcome)
        ask();
    else
        Q_EMIT finished(0, tr("%1 cannot be written: %2.").arg(m_path, detailText(outcome.error())));
}

void EventExport::ask()
{
    m_session.request<EventList>(u"events.list"_s, m_next, this, [this](Result<EventList> page) {
        if (page)
            return take(*page);
        Q_EMIT finished(m_done, describe(page.error()));
    });
}

void EventExport::take(const EventList &page)
{
    if (m_next.isCounted)
        m_total = page.totalCount;
    const bool isFirst = m_next.after.isNull();
    const bool isLast = page.events.size() < kPage;
    m_next.isCounted = false;
    if (!page.events.isEmpty())
        m_next.after = page.events.last().event;
    m_done += page.events.size();
    auto reply = m_replies.wrap<void>([this, isLast](Result<void> outcome) { written(std::move(outcome), isLast); });
    m_disk.post([this, events = page.events, isFirst, isLast, reply = std::move(reply)]() mutable {
        auto outcome = m_file.write(textOf(events, m_format, isFirst, isLast));
        if (outcome && isLast)
            outcome = m_file.commit();
        reply(std::move(outcome));
    });
}

void EventExport::written(Result<void> outcome, bool isLast)
{
    if (!outcome) {
        Q_EMIT finished(m_done, tr("%1 cannot be written: %2.").arg(m_path, detailText(outcome.error())));
        return;
    }
    Q_EMIT progressed(m_done, m_total);
    if (isLast)
        Q_EMIT finished(m_done, {});
    else
        ask();
}

} // namespace fallow::console
