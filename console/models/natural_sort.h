// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/name_order.h"

#include <QSortFilterProxyModel>

namespace fallow::console {

/// Sorts as QSortFilterProxyModel does, but texts by compareNames(): pc-2 before pc-10. Thread: gui.
class NaturalSort : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const QVariant a = left.data(sortRole());
        const QVariant b = right.data(sortRole());
        if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString)
            return compareNames(a.toString(), b.toString()) < 0;
        return QSortFilterProxyModel::lessThan(left, right);
    }
};

} // namespace fallow::console
