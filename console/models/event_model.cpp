// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/event_model.h"

#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/theme/icons.h"

namespace fallow::console {

void EventModel::merge(const QList<EventSnapshot> &events)
{
    QSet<quint64> known;
    known.reserve(rows().size());
    for (const EventRow &row : rows())
        known.insert(row.event.value());
    QList<EventRow> merged = rows();
    for (const EventSnapshot &event : events) {
        if (!known.contains(event.event.value())) {
            known.insert(event.event.value());
            merged.append(EventRow{event});
        }
    }
    if (merged.size() == rows().size())
        return;
    std::sort(merged.begin(), merged.end(), [](const EventRow &a, const EventRow &b) { return b.event < a.event; });
    if (merged.size() > kMostKept)
        merged.resize(kMostKept);
    apply(std::move(merged));
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const EventRow &row = this->row(index.row());
    if (role == Qt::DisplayRole || role == SortRole) {
        switch (Column(index.column())) {
        case When:
            return role == SortRole ? QVariant(row.event.value())
                                    : QVariant(momentText(row.when, QDateTime::currentDateTimeUtc()));
        case Severity:
            return role == SortRole ? QVariant(int(row.severity)) : QVariant(severityWord(row.severity));
        case Subject:
            return row.subject;
        case Text:
            return row.text;
        case Actor:
            return row.actor;
        case ColumnCount:
            break;
        }
        return {};
    }
    switch (role) {
    case Qt::ToolTipRole:
        return index.column() == Text ? QVariant(row.text.toHtmlEscaped()) : QVariant();
    case Qt::DecorationRole:
        return index.column() == Severity ? QVariant(icon(toneIcon(severityTone(row.severity)))) : QVariant();
    case KeyRole:
        return row.event.value();
    case StateRole:
        return int(row.severity);
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case When:
        return tr("When");
    case Severity:
        return tr("Weight");
    case Subject:
        return tr("What");
    case Text:
        return tr("What happened");
    case Actor:
        return tr("By");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace fallow::console
