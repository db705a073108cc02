// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/policy_model.h"

#include "console/format/format.h"
#include "console/theme/tone.h"

#include <QCoreApplication>
#include <QFont>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct Policies
{
    Q_DECLARE_TR_FUNCTIONS(Policies)
};

struct PolicyWords
{
    const char *name;
    const char *meaning;
};

const PolicyWords *wordsOf(const QString &key)
{
    static const QHash<QString, PolicyWords> kWords{
        {u"presence.unreachable-to-lost"_s,
         {QT_TRANSLATE_NOOP("Policies", "Unannounced absence until lost"),
          QT_TRANSLATE_NOOP("Policies",
                            "How long a workstation may be away without having announced it before it counts "
                            "as lost, and what it holds is rebuilt.")}},
        {u"presence.announced-grace"_s,
         {QT_TRANSLATE_NOOP("Policies", "Grace after an announced return"),
          QT_TRANSLATE_NOOP("Policies", "So long after the return that it announced a workstation still counts as "
                                        "asleep; then it counts as unreachable.")}},
        {u"presence.announced-without-return"_s,
         {QT_TRANSLATE_NOOP("Policies", "Announced absence without a time"),
          QT_TRANSLATE_NOOP("Policies", "How long a workstation that was shut down or sent to sleep without a time of "
                                        "return counts as asleep.")}},
        {u"presence.longest-announced"_s,
         {QT_TRANSLATE_NOOP("Policies", "Longest announced absence"),
          QT_TRANSLATE_NOOP("Policies", "A workstation that announces a later return counts as if it had announced "
                                        "this.")}},
        {u"rebuild.limit"_s,
         {QT_TRANSLATE_NOOP("Policies", "Limit of rebuilds"),
          QT_TRANSLATE_NOOP("Policies", "The most that rebuilds read and write in all, on top of giving way to whoever "
                                        "uses volumes.")}},
        {u"rebuild.hours"_s,
         {QT_TRANSLATE_NOOP("Policies", "Hours of rebuilds"),
          QT_TRANSLATE_NOOP("Policies", "By the controller's clock. Stripes that would not survive another loss are "
                                        "rebuilt at any hour.")}},
        {u"rebuild.read-back"_s,
         {QT_TRANSLATE_NOOP("Policies", "Rebuilt strips are read back"),
          QT_TRANSLATE_NOOP("Policies", "Every rebuilt strip is read from its new store and compared with the catalog "
                                        "before it counts.")}},
        {u"background.hours"_s,
         {QT_TRANSLATE_NOOP("Policies", "Hours of background work"),
          QT_TRANSLATE_NOOP("Policies", "By the controller's clock: when scrubs run and stores are emptied.")}},
        {u"balance.limit"_s,
         {QT_TRANSLATE_NOOP("Policies", "Limit of emptying stores"),
          QT_TRANSLATE_NOOP("Policies", "The most that emptying stores reads and writes in all.")}},
        {u"scrub.limit"_s,
         {QT_TRANSLATE_NOOP("Policies", "Limit of scrubs"),
          QT_TRANSLATE_NOOP("Policies", "The most that a scrub lets all stores together read.")}},
        {u"scrub.period"_s,
         {QT_TRANSLATE_NOOP("Policies", "A scrub begins by itself after"),
          QT_TRANSLATE_NOOP("Policies", "Counted from the last whole scrub.")}},
        {u"volume.layout"_s,
         {QT_TRANSLATE_NOOP("Policies", "Layout of new volumes"),
          QT_TRANSLATE_NOOP("Policies", "For a volume for which none is given, for instance \"distributed 4+2\".")}},
        {u"volume.strip-size"_s,
         {QT_TRANSLATE_NOOP("Policies", "Strip size of new volumes"),
          QT_TRANSLATE_NOOP("Policies", "For a volume whose layout gives none; in steps of 4 KiB.")}},
        {u"volume.compression"_s,
         {QT_TRANSLATE_NOOP("Policies", "New volumes compress"),
          QT_TRANSLATE_NOOP("Policies", "Unless it is said otherwise when a volume is made.")}},
        {u"gc.live-share"_s,
         {QT_TRANSLATE_NOOP("Policies", "Stripes used less than this are emptied"),
          QT_TRANSLATE_NOOP("Policies",
                            "Garbage collection empties stripes of which at most this share is still in use. "
                            "More gives space back sooner, and writes more.")}},
    };
    const auto found = kWords.constFind(key);
    return found == kWords.cend() ? nullptr : &*found;
}

QString numberText(const PolicySnapshot &policy, qint64 number)
{
    if (number == 0 && policy.zeroWord == u"no limit"_s)
        return Policies::tr("No limit");
    if (number == 0 && policy.zeroWord == u"never"_s)
        return Policies::tr("Never");
    if (number == 0 && !policy.zeroWord.isEmpty())
        return policy.zeroWord;
    if (policy.unit == u"seconds"_s)
        return durationText(number);
    if (policy.unit == u"days"_s)
        return Policies::tr("%Ln day(s)", nullptr, int(std::min<qint64>(number, 1'000'000)));
    if (policy.unit == u"bytes"_s)
        return bytesText(number);
    if (policy.unit == u"bytesPerSecond"_s)
        return rateText(number);
    return policy.unit == u"percent"_s ? percentText(double(number) / 100) : countText(number);
}

/// A number in the largest unit that leaves none over.
QString exactText(qint64 number, std::initializer_list<std::pair<qint64, const char *>> units)
{
    for (const auto &[size, name] : units) {
        if (number != 0 && number % size == 0)
            return QString::number(number / size) + QString::fromLatin1(name);
    }
    return QString::number(number);
}

} // namespace

QString policyName(const PolicySnapshot &policy)
{
    const PolicyWords *words = wordsOf(policy.key);
    return words ? Policies::tr(words->name) : policy.key;
}

QString policyMeaning(const PolicySnapshot &policy)
{
    const PolicyWords *words = wordsOf(policy.key);
    return words ? Policies::tr(words->meaning) : policy.meaning;
}

QString policyValueText(const PolicySnapshot &policy, const QString &value)
{
    if (policy.kind == u"flag"_s)
        return value == u"true"_s ? Policies::tr("Yes") : Policies::tr("No");
    if (policy.kind == u"hours"_s && value == u"always"_s)
        return Policies::tr("Always");
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    return policy.kind == u"number"_s && isNumber ? numberText(policy, number) : value;
}

QString policyEditText(const PolicySnapshot &policy)
{
    bool isNumber = false;
    const qint64 number = policy.value.toLongLong(&isNumber);
    if (policy.kind != u"number"_s || !isNumber)
        return policy.value;
    if (policy.unit == u"seconds"_s)
        return exactText(number, {{86'400, "d"}, {3600, "h"}, {60, "min"}, {1, "s"}});
    if (policy.unit == u"days"_s)
        return exactText(number, {{1, "d"}});
    if (policy.unit == u"bytes"_s || policy.unit == u"bytesPerSecond"_s)
        return exactText(number, {{qint64(1) << 30, "GiB"}, {qint64(1) << 20, "MiB"}, {qint64(1) << 10, "KiB"}});
    return policy.value;
}

QVariant PolicyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PolicyLine &policy = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return index.column() == Name    ? policyName(policy)
               : index.column() == Value ? policyValueText(policy, policy.value)
                                         : policyValueText(policy, policy.defaultValue);
    case Qt::EditRole:
        return policyEditText(policy);
    case StateRole:
        return policy.kind;
    case Qt::FontRole: {
        QFont font;
        font.setWeight(policy.isDefault || index.column() != Value ? QFont::Normal : QFont::DemiBold);
        return font;
    }
    case Qt::ToolTipRole:
        return policyMeaning(policy).toHtmlEscaped();
    case Qt::AccessibleDescriptionRole:
        return policyMeaning(policy);
    default:
        return {};
    }
}

QVariant PolicyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Policy") : section == Value ? tr("Value") : tr("Default");
}

Qt::ItemFlags PolicyModel::flags(const QModelIndex &index) const
{
    return RowModel::flags(index) | (index.column() == Value ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool PolicyModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const PolicyLine &policy = row(index.row());
    if (const QString text = value.toString().trimmed(); text != policyEditText(policy))
        Q_EMIT valueChosen(policy.key, text);
    return true;
}

void PolicyModel::take(const PolicySnapshot &policy)
{
    QList<PolicyLine> all = rows();
    for (PolicyLine &known : all) {
        if (known.key == policy.key)
            known = PolicyLine{policy};
    }
    apply(std::move(all));
}

} // namespace fallow::console
