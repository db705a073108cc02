// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/row_model.h"
#include "wire/policy_messages.h"

namespace fallow::console {

struct PolicyLine : PolicySnapshot
{
    friend bool operator==(const PolicyLine &a, const PolicyLine &b)
    {
        return a.key == b.key && a.value == b.value && a.defaultValue == b.defaultValue && a.isDefault == b.isDefault;
    }
};

/// The name of a policy and what it is for; those of a newer controller go by its own key and English sentence.
QString policyName(const PolicySnapshot &policy);
QString policyMeaning(const PolicySnapshot &policy);
/// A value in words: "1 h", "no limit", "Yes".
QString policyValueText(const PolicySnapshot &policy, const QString &value);
/// The same as one writes it, so that the controller reads it back as it is: "1h", "20MiB", "true".
QString policyEditText(const PolicySnapshot &policy);

/// The policies of the array, in the controller's order. A value that is edited is asked for by valueChosen() and shown
/// when the controller has answered.
class PolicyModel final : public RowModel<PolicyLine>
{
    Q_OBJECT
public:
    enum Column { Name, Value, Default, ColumnCount };
    using RowModel::RowModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    /// Takes one policy as the controller answered.
    void take(const PolicySnapshot &policy);

Q_SIGNALS:
    void valueChosen(const QString &key, const QString &value);

protected:
    quint64 key(const PolicyLine &row) const override { return qHash(row.key); }
};

} // namespace fallow::console
