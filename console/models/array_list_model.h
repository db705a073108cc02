// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/row_model.h"
#include "console/setup/console_settings.h"

namespace fallow::console {

/// The arrays that this person knows, one column: name, and where and when in DetailRole. Names can be edited; the
/// model says so and leaves the change to its owner.
class ArrayListModel final : public RowModel<RememberedArray>
{
    Q_OBJECT
public:
    using RowModel::RowModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void renamed(const QString &identityPath, const QString &name);

protected:
    quint64 key(const RememberedArray &row) const override { return qHash(row.identityPath); }
};

} // namespace fallow::console
