// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/row_model.h"
#include "wire/administrator_messages.h"
#include "wire/enrolment_messages.h"

namespace fallow::console {

struct CodeRow : OpenCodeSnapshot
{
    friend bool operator==(const CodeRow &a, const CodeRow &b)
    {
        return a.code == b.code && a.expires == b.expires && a.createdBy == b.createdBy && a.note == b.note;
    }
};

/// The enrolment codes that are still open.
class CodeModel final : public RowModel<CodeRow>
{
    Q_OBJECT
public:
    enum Column { Note, Expires, CreatedBy, ColumnCount };
    using RowModel::RowModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    quint64 key(const CodeRow &row) const override { return quint64(row.code); }
};

struct CertificateRow : CertificateSnapshot
{
    friend bool operator==(const CertificateRow &a, const CertificateRow &b)
    {
        return a.role == b.role && a.holder == b.holder && a.machine == b.machine && a.fingerprint == b.fingerprint &&
               a.expires == b.expires && a.isRevoked == b.isRevoked && a.made == b.made && a.lastSeen == b.lastSeen &&
               a.isConnected == b.isConnected && a.isOwn == b.isOwn;
    }
};

/// The array's certificates and until when they are good; those that end soon are told by sign and tone.
class CertificateModel final : public RowModel<CertificateRow>
{
    Q_OBJECT
public:
    enum Column { Holder, Role, State, Expires, LastSeen, Made, Fingerprint, ColumnCount };
    static constexpr int kSoonDays = kCertificateEndsSoonDays;
    using RowModel::RowModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    quint64 key(const CertificateRow &row) const override
    {
        return row.machine.isNull() ? qHash(row.role + row.fingerprint) | (quint64(1) << 63) : row.machine.value();
    }
};

} // namespace fallow::console
