// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/derived_check.h"

#include "base/wording.h"
#include "catalog/index_check.h"

#include <QMap>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

CatalogProblem problemOf(const QString &kind, const QString &subject, const Wording &what, bool isRepairable)
{
    return {kind, subject, what.english(), isRepairable, what.toString()};
}

/// What the index of stores has wrong of one store.
struct StoreFaults
{
    qint64 absent = 0;
    qint64 surplus = 0;
    StripeId first;
};

CatalogProblem problemOf(StoreId store, const StoreFaults &faults)
{
    const QString subject = store.isNull() ? u"missing strips"_s : u"store %1"_s.arg(store.toString());
    return problemOf(u"store.index"_s, subject,
                     Wording(QT_TRANSLATE_NOOP("Controller", "the index of its stripes lacks %1 and has %2 too many, "
                                                             "the first is stripe %3"),
                             Wording::count(faults.absent), Wording::count(faults.surplus), faults.first.toString()),
                     true);
}

Result<void> checkUsage(CatalogReader &reader, StoreIndexSums sums, QList<CatalogProblem> &problems)
{
    const auto usage = reader.storeUsage();
    if (!usage)
        return fail(usage.error());
    const bool isRepairable = sums.damagedStrips == 0;
    sums.usage.remove(StoreId());
    for (const auto &recorded : *usage) {
        const auto counted = sums.usage.take(recorded.store);
        const qint64 more = recorded.stripCount - counted.stripCount;
        const bool mayBeRight =
            more == 0 ? recorded.payloadBytes == counted.payloadBytes : more > 0 && more <= sums.damagedStrips;
        if (!mayBeRight)
            problems.append(problemOf(u"store.usage"_s, u"store %1"_s.arg(recorded.store.toString()),
                                      Wording(QT_TRANSLATE_NOOP("Controller", "its sums say %1 strips, there are %2"),
                                              Wording::count(recorded.stripCount), Wording::count(counted.stripCount)),
                                      isRepairable));
    }
    for (auto it = sums.usage.cbegin(); it != sums.usage.cend(); ++it)
        problems.append(
            problemOf(u"store.usage"_s, u"store %1"_s.arg(it.key().toString()),
                      Wording(QT_TRANSLATE_N_NOOP("Controller", "its sums say nothing, there are %Ln strip(s)"),
                              Wording::amount(it->stripCount)),
                      isRepairable));
    return {};
}

} // namespace

Result<QList<CatalogProblem>> checkTable(CatalogReader &reader)
{
    QList<CatalogProblem> problems;
    const auto damage = reader.damageOfStripeIndices();
    if (!damage)
        return fail(damage.error());
    if (!damage->isEmpty())
        problems.append(
            problemOf(u"stripe.table"_s, u"stripes"_s,
                      Wording(QT_TRANSLATE_NOOP("Controller", "the table does not agree with itself: %1"), *damage),
                      damage->contains(u" index "_s)));
    return problems;
}

Result<QList<CatalogProblem>> checkDerived(CatalogReader &reader, int pageRows,
                                           const std::function<Result<void>()> &pageTurned)
{
    auto problems = checkTable(reader);
    if (!problems)
        return problems;
    QMap<StoreId, StoreFaults> faults;
    auto sums = compareStoreIndex(reader, {.fault =
                                               [&](const StoreIndexFault &fault) {
                                                   StoreFaults &own = faults[fault.store];
                                                   ++(fault.isAbsent ? own.absent : own.surplus);
                                                   if (own.first.isNull())
                                                       own.first = fault.stripe;
                                               },
                                           .pageTurned = pageTurned,
                                           .pageRows = pageRows});
    if (!sums)
        return fail(sums.error());
    for (auto it = faults.cbegin(); it != faults.cend(); ++it)
        problems->append(problemOf(it.key(), *it));
    if (auto checked = checkUsage(reader, std::move(*sums), *problems); !checked)
        return fail(checked.error());
    return problems;
}

} // namespace fallow
