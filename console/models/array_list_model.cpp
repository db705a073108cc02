// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/array_list_model.h"

#include "console/format/format.h"
#include "console/theme/icons.h"

using namespace Qt::StringLiterals;

namespace fallow::console {

QVariant ArrayListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RememberedArray &array = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return array.name;
    case Qt::DecorationRole:
        return icon(array.evaluationFolder.isEmpty() ? u"fallow"_s : u"sign-evaluation"_s);
    case DetailRole:
        if (!array.evaluationFolder.isEmpty())
            return tr("For evaluation, on this computer · %1").arg(array.evaluationFolder);
        return array.lastUsed.isValid()
                   ? tr("%1 · last used %2", "address, moment")
                         .arg(array.address, agoText(array.lastUsed, QDateTime::currentDateTimeUtc()))
                   : array.address;
    case Qt::ToolTipRole:
        return array.identityPath.toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "name, address").arg(array.name, array.address);
    default:
        return {};
    }
}

Qt::ItemFlags ArrayListModel::flags(const QModelIndex &index) const
{
    return RowModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool ArrayListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || value.toString().trimmed().isEmpty())
        return false;
    Q_EMIT renamed(row(index.row()).identityPath, value.toString());
    return true;
}

} // namespace fallow::console
