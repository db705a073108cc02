// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/event_pages.h"

#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/format/subject_text.h"
#include "console/format/wording_text.h"
#include "console/theme/icons.h"

namespace fallow::console {

namespace {

constexpr int kMostRows = 1'000'000; ///< a liar's count costs no more

bool isSameFilter(const EventListRequest &a, const EventListRequest &b)
{
    return a.leastSeverity == b.leastSeverity && a.kind == b.kind && a.subject == b.subject && a.actor == b.actor &&
           a.text == b.text && a.from == b.from && a.until == b.until;
}

EventId after(EventId event)
{
    return EventId(event.value() + 1);
}

} // namespace

void EventPages::setFilter(const EventListRequest &filter)
{
    if (isSameFilter(m_filter, filter))
        return;
    m_filter = filter;
    if (m_isActive)
        reload();
}

void EventPages::clear()
{
    beginResetModel();
    m_isActive = false;
    m_newest = {};
    m_known = {};
    m_anchor = {};
    m_total = -1;
    m_later.clear();
    m_pages.clear();
    m_order.clear();
    m_asked.clear();
    m_isAskingFirst = false;
    m_isAskingLater = false;
    endResetModel();
    Q_EMIT changed();
}

void EventPages::reload()
{
    const EventId newest = m_newest;
    clear();
    m_newest = newest;
    m_isActive = true;
    askFirst();
}

void EventPages::setNewest(EventId newest)
{
    if (newest.value() <= m_newest.value())
        return;
    m_newest = newest;
    if (!m_isActive || m_isAskingFirst)
        return;
    if (m_isFollowing)
        askLater();
    else
        Q_EMIT changed();
}

void EventPages::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    if (m_isFollowing && m_isActive && hasLater())
        askLater();
}

/// The first page, which also gives the anchor and the count.
void EventPages::askFirst()
{
    m_isAskingFirst = true;
    m_known = m_newest;
    EventListRequest request = m_filter;
    request.after = {};
    request.before = m_newest.isNull() ? EventId() : after(m_newest);
    request.limit = kPageRows;
    request.offset = 0;
    request.isNewestFirst = true;
    request.isCounted = true;
    Q_EMIT wanted(request);
}

void EventPages::askLater()
{
    if (m_isAskingLater || !hasLater())
        return;
    if (m_later.size() >= kMostLater || m_total < 0)
        return reload();
    m_isAskingLater = true;
    EventListRequest request = m_filter;
    request.after = m_known;
    request.before = after(m_newest);
    request.limit = kMostLater;
    request.offset = 0;
    request.isNewestFirst = true;
    request.isCounted = false;
    m_known = m_newest;
    Q_EMIT wanted(request);
}

void EventPages::askPage(int page) const
{
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    EventListRequest request = m_filter;
    request.after = {};
    request.before = after(m_anchor);
    request.limit = kPageRows;
    request.offset = qint64(page) * kPageRows;
    request.isNewestFirst = true;
    request.isCounted = false;
    Q_EMIT wanted(request);
}

bool EventPages::isCurrent(const EventListRequest &request) const
{
    return m_isActive && isSameFilter(request, m_filter);
}

void EventPages::take(const EventListRequest &request, const EventList &answer)
{
    if (!isCurrent(request))
        return;
    if (request.isCounted && request.before == (m_known.isNull() ? EventId() : after(m_known)))
        return takeFirst(answer);
    if (request.isCounted)
        return; // of an earlier anchor
    if (!request.after.isNull())
        return takeLater(answer);
    const int page = int(request.offset / kPageRows);
    m_asked.remove(page);
    if (request.before == after(m_anchor))
        keepPage(page, answer.events);
}

void EventPages::takeFirst(const EventList &answer)
{
    m_isAskingFirst = false;
    beginResetModel();
    m_anchor = !m_known.isNull() ? m_known : answer.events.isEmpty() ? EventId() : answer.events.first().event;
    m_known = m_anchor;
    m_total = std::clamp<qint64>(answer.totalCount, answer.events.size(), kMostRows);
    m_pages.insert(0, answer.events);
    m_order = {0};
    endResetModel();
    Q_EMIT changed();
    if (m_isFollowing)
        askLater();
}

void EventPages::takeLater(const EventList &answer)
{
    m_isAskingLater = false;
    if (!answer.events.isEmpty()) {
        beginInsertRows({}, 0, int(answer.events.size()) - 1);
        m_later = answer.events + m_later;
        endInsertRows();
    }
    Q_EMIT changed();
    if (m_isFollowing)
        askLater();
}

void EventPages::keepPage(int page, const QList<EventSnapshot> &events)
{
    m_pages.insert(page, events);
    m_order.removeAll(page);
    m_order.append(page);
    while (m_order.size() > kMostPages)
        m_pages.remove(m_order.takeFirst());
    const int first = int(m_later.size()) + page * kPageRows;
    const int last = std::min(first + kPageRows, rowCount()) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void EventPages::fail(const EventListRequest &request)
{
    if (!isCurrent(request))
        return;
    // Asked again when somebody looks, or by the next snapshot.
    m_asked.remove(int(request.offset / kPageRows));
    if (!request.after.isNull()) {
        m_isAskingLater = false;
        m_known = request.after;
    }
    if (request.isCounted)
        m_isAskingFirst = false;
}

int EventPages::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_total < 0 ? 0 : int(m_later.size() + m_total);
}

const EventSnapshot *EventPages::find(int row) const
{
    if (row < m_later.size())
        return &m_later.at(row);
    const int below = row - int(m_later.size());
    const auto page = m_pages.constFind(below / kPageRows);
    if (page == m_pages.cend()) {
        askPage(below / kPageRows);
        return nullptr;
    }
    if (m_order.isEmpty() || m_order.last() != page.key()) {
        m_order.removeAll(page.key());
        m_order.append(page.key());
    }
    const int place = below % kPageRows;
    return place < page->size() ? &page->at(place) : nullptr; // the oldest are forgotten while one looks
}

EventSnapshot EventPages::eventOf(int row) const
{
    const EventSnapshot *found = row >= 0 && row < rowCount() ? find(row) : nullptr;
    return found ? *found : EventSnapshot();
}

QVariant EventPages::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isAsked = role == Qt::DisplayRole || role == Qt::DecorationRole || role == Qt::ToolTipRole ||
                         role == KeyRole || role == StateRole;
    const EventSnapshot *event = isAsked ? find(index.row()) : nullptr;
    if (!event)
        return role == Qt::DisplayRole && index.column() == Text ? QVariant(QStringLiteral("…")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        switch (Column(index.column())) {
        case When:
            return momentText(event->when, QDateTime::currentDateTimeUtc());
        case Severity:
            return severityWord(event->severity);
        case Subject:
            return subjectText(event->subject);
        case Text:
            return wordingText(event->wording, event->text);
        case Actor:
            return event->actor;
        case Kind:
            return event->kind;
        case ColumnCount:
            break;
        }
        return {};
    case Qt::ToolTipRole:
        if (index.column() == When)
            return QLocale().toString(event->when.toLocalTime(), QLocale::LongFormat);
        return index.column() == Text ? QVariant(wordingText(event->wording, event->text).toHtmlEscaped()) : QVariant();
    case Qt::DecorationRole:
        return index.column() == Severity ? QVariant(icon(toneIcon(severityTone(event->severity)))) : QVariant();
    case KeyRole:
        return event->event.value();
    case StateRole:
        return int(event->severity);
    default:
        return {};
    }
}

QVariant EventPages::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case When:
        return tr("When");
    case Severity:
        return tr("Severity");
    case Subject:
        return tr("Subject");
    case Text:
        return tr("What happened");
    case Actor:
        return tr("By");
    case Kind:
        return tr("Kind");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace fallow::console
