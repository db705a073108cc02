// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>

namespace fallow::console {

/// What views and delegates ask for beside Qt's own roles. What is shown and what is sorted by are two things.
enum ModelRole {
    SortRole = Qt::UserRole + 1,
    KeyRole,    ///< the row's id, quint64
    StateRole,  ///< the row's state as int, for filters
    ShareRole,  ///< 0..1 for a bar; -1: no bar
    ToneRole,   ///< Tone of the bar or of the text
    DetailRole, ///< a second line
};

/// A table of values: one row of type Row for each thing, one column for each of its properties.
///
/// apply() turns the table into `rows` with as few signals as that takes: removals, insertions and one dataChanged if
/// the rows that stay keep their order, a reset otherwise. Selections and scroll positions therefore survive a
/// snapshot. A subclass gives key() and data(); it keeps values only, no pointers. Thread: gui.
template <class Row>
class RowModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    const Row &row(int index) const { return m_rows.at(index); }
    const QList<Row> &rows() const { return m_rows; }

    void apply(QList<Row> rows)
    {
        if (!keepsOrder(rows)) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
        removeVanished(rows);
        insertNew(rows);
        takeChanged(std::move(rows));
    }

protected:
    virtual quint64 key(const Row &row) const = 0;

private:
    bool keepsOrder(const QList<Row> &rows) const
    {
        QHash<quint64, qsizetype> places;
        places.reserve(rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            places.insert(key(rows[i]), i);
        if (places.size() != rows.size())
            return false; // two rows of one key: show them as they come
        qsizetype last = -1;
        for (const Row &row : m_rows) {
            const qsizetype place = places.value(key(row), -1);
            if (place >= 0 && place < last)
                return false;
            last = std::max(last, place);
        }
        return true;
    }

    void removeVanished(const QList<Row> &rows)
    {
        QSet<quint64> staying;
        staying.reserve(rows.size());
        for (const Row &row : rows)
            staying.insert(key(row));
        for (int end = int(m_rows.size()); end > 0;) {
            if (staying.contains(key(m_rows.at(end - 1)))) {
                --end;
                continue;
            }
            int begin = end - 1;
            while (begin > 0 && !staying.contains(key(m_rows.at(begin - 1))))
                --begin;
            beginRemoveRows({}, begin, end - 1);
            m_rows.remove(begin, end - begin);
            endRemoveRows();
            end = begin;
        }
    }

    void insertNew(const QList<Row> &rows)
    {
        for (int i = 0; i < int(rows.size());) {
            if (i < int(m_rows.size()) && key(m_rows.at(i)) == key(rows[i])) {
                ++i;
                continue;
            }
            // m_rows[i..] is a part of rows[i..] in the same order, so all up to the next common key is new.
            int end = i + 1;
            while (end < int(rows.size()) && (i >= int(m_rows.size()) || key(m_rows.at(i)) != key(rows[end])))
                ++end;
            beginInsertRows({}, i, end - 1);
            m_rows.insert(i, end - i, Row{});
            std::copy(rows.cbegin() + i, rows.cbegin() + end, m_rows.begin() + i);
            endInsertRows();
            i = end;
        }
    }

    void takeChanged(QList<Row> rows)
    {
        int first = -1;
        int last = -1;
        for (int i = 0; i < int(rows.size()); ++i) {
            if (m_rows.at(i) == rows[i])
                continue;
            first = first < 0 ? i : first;
            last = i;
        }
        m_rows = std::move(rows);
        if (first >= 0)
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }

    QList<Row> m_rows;
};

} // namespace fallow::console
