// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/row_model.h"
#include "wire/admin_messages.h"

#include <QAbstractTableModel>
#include <QMap>

namespace fallow::console {

/// A log of any length as a table, newest first, of which only pages near what is looked at are held.
///
/// The controller filters. Below an anchor, the newest event at the time of the filter's choice, pages are counted from
/// there, so that what happens later does not shift them; later events lie above, all of them, and are asked for when a
/// snapshot tells that there are any. The model asks by wanted() and is answered by take(), in any order; answers for
/// an earlier filter are passed over. Rows that are not here yet are empty. Thread: gui.
class EventPages final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Severity, Subject, Text, Actor, Kind, ColumnCount };
    static constexpr int kPageRows = 200;
    static constexpr qsizetype kMostPages = 50;   ///< 10,000 events
    static constexpr qsizetype kMostLater = 5000; ///< above the anchor; then the anchor moves up
    using QAbstractTableModel::QAbstractTableModel;

    /// Looks for other events from now on; fields of paging are the model's own.
    void setFilter(const EventListRequest &filter);
    const EventListRequest &filter() const { return m_filter; }
    /// Begins anew: another array, or another anchor.
    void reload();
    /// Forgets everything and asks for nothing until reload().
    void clear();
    /// The newest event that the controller has: what is later than the newest known is asked for, or only counted
    /// while the log is not followed.
    void setNewest(EventId newest);
    void setFollowing(bool isFollowing);
    /// The first page is on its way.
    bool isAsking() const { return m_isAskingFirst; }
    /// There are later events than those shown.
    bool hasLater() const { return m_newest.value() > m_known.value(); }
    void take(const EventListRequest &request, const EventList &answer);
    void fail(const EventListRequest &request);
    /// Of all that match; -1: not known yet.
    qint64 totalCount() const { return m_total < 0 ? -1 : m_total + m_later.size(); }
    /// The event of a row; null id if it is not here.
    EventSnapshot eventOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void wanted(const fallow::EventListRequest &request) const;
    /// The count, or what is under way, has changed.
    void changed();

private:
    const EventSnapshot *find(int row) const;
    void askFirst();
    void askLater();
    void askPage(int page) const;
    void keepPage(int page, const QList<EventSnapshot> &events);
    bool isCurrent(const EventListRequest &request) const;
    void takeFirst(const EventList &answer);
    void takeLater(const EventList &answer);

    EventListRequest m_filter;
    EventId m_newest; ///< the controller's
    EventId m_known;  ///< the newest that was asked for
    EventId m_anchor; ///< pages lie at and below it; null: not known yet
    qint64 m_total = -1;
    QList<EventSnapshot> m_later; ///< above the anchor, newest first
    QMap<int, QList<EventSnapshot>> m_pages;
    mutable QList<int> m_order; ///< of use, the latest last
    mutable QSet<int> m_asked;
    bool m_isFollowing = true;
    bool m_isActive = false;
    bool m_isAskingFirst = false;
    bool m_isAskingLater = false;
};

} // namespace fallow::console
