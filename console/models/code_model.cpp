// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/code_model.h"

#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/theme/icons.h"

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

QString dateText(const QDateTime &when)
{
    return when.isValid()
               ? QLocale().toString(when.toLocalTime().date(),
                                    CodeModel::tr("d MMM yyyy", "form of a date, as QLocale::toString() reads it"))
               : u"–"_s;
}

QVariant heading(Qt::Orientation orientation, int role, const QStringList &texts, int section)
{
    if (orientation != Qt::Horizontal || section < 0 || section >= texts.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(texts.at(section)) : QVariant();
}

enum class CertificateState { Good, Soon, Expired, Revoked, Unknown };

CertificateState stateOf(const CertificateRow &row)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (row.isRevoked)
        return CertificateState::Revoked;
    if (!row.expires.isValid())
        return CertificateState::Unknown;
    if (row.expires <= now)
        return CertificateState::Expired;
    return row.expires <= now.addDays(CertificateModel::kSoonDays) ? CertificateState::Soon : CertificateState::Good;
}

Tone toneOf(CertificateState state)
{
    switch (state) {
    case CertificateState::Good:
        return Tone::Good;
    case CertificateState::Soon:
        return Tone::Warning;
    case CertificateState::Expired:
        return Tone::Danger;
    case CertificateState::Revoked:
    case CertificateState::Unknown:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QString wordOf(CertificateState state)
{
    switch (state) {
    case CertificateState::Good:
        return CertificateModel::tr("Good");
    case CertificateState::Soon:
        return CertificateModel::tr("Ends soon");
    case CertificateState::Expired:
        return CertificateModel::tr("Expired");
    case CertificateState::Revoked:
        return CertificateModel::tr("Revoked");
    case CertificateState::Unknown:
        return CertificateModel::tr("Known when it connects");
    }
    Q_UNREACHABLE();
}

QString roleWord(const QString &role, bool isOwn)
{
    if (role == u"authority"_s)
        return CertificateModel::tr("The array's authority");
    if (role == u"controller"_s)
        return CertificateModel::tr("Controller");
    if (role == u"administrator"_s)
        return isOwn ? CertificateModel::tr("You") : CertificateModel::tr("Administrator");
    return role == u"machine"_s ? CertificateModel::tr("Workstation") : role;
}

} // namespace

QVariant CodeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CodeRow &row = this->row(index.row());
    if (role == KeyRole)
        return row.code;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (Column(index.column())) {
    case Note:
        return row.note.isEmpty() && role == Qt::DisplayRole ? tr("(no note)") : row.note;
    case Expires:
        return role == SortRole ? QVariant(row.expires)
                                : QVariant(tr("in %1").arg(durationText(
                                      std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(row.expires)))));
    case CreatedBy:
        return row.createdBy;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CodeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return heading(orientation, role, {tr("For"), tr("Expires"), tr("Made by")}, section);
}

QVariant CertificateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CertificateRow &row = this->row(index.row());
    if (role == Qt::DecorationRole)
        return index.column() == State ? QVariant(icon(toneIcon(toneOf(stateOf(row))))) : QVariant();
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (Column(index.column())) {
    case Holder:
        return row.holder;
    case Role:
        return roleWord(row.role, row.isOwn);
    case State:
        return role == SortRole ? QVariant(int(stateOf(row))) : QVariant(wordOf(stateOf(row)));
    case Expires:
        return role == SortRole ? QVariant(row.expires) : QVariant(dateText(row.expires));
    case LastSeen: // of workstations their own table tells
        if (role == SortRole)
            return row.isConnected ? QDateTime::currentDateTimeUtc() : row.lastSeen;
        return row.isConnected                  ? tr("now")
               : row.role != u"administrator"_s ? QString()
               : !row.lastSeen.isValid()        ? tr("never")
                                                : dateText(row.lastSeen);
    case Made:
        return role == SortRole     ? QVariant(row.made)
               : row.made.isValid() ? QVariant(dateText(row.made))
                                    : QVariant(QString());
    case Fingerprint:
        return row.fingerprint;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CertificateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return heading(
        orientation, role,
        {tr("Holder"), tr("Is"), tr("State"), tr("Good until"), tr("Last seen"), tr("Made"), tr("Fingerprint")},
        section);
}

} // namespace fallow::console
