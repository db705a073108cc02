// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/bad_strip_reports.h"

namespace fallow {

void BadStripReports::take(StoreId store, QList<StripKey> keys, Completion<void> done)
{
    Q_ASSERT(!isLookingAt(store));
    m_reports.emplace(store, Report{.keys = std::move(keys), .lookedAt = 0, .done = std::move(done)});
    lookLater();
}

void BadStripReports::lookLater()
{
    if (m_isTurnPosted || m_reports.empty())
        return;
    m_isTurnPosted = true;
    m_core->env.dataThread.post([this, core = m_core] {
        if (!core->isAlive)
            return;
        m_isTurnPosted = false;
        lookAtSome();
    });
}

void BadStripReports::lookAtSome()
{
    auto next = m_reports.upper_bound(m_latest);
    if (next == m_reports.end())
        next = m_reports.begin();
    m_latest = next->first;
    Report &report = next->second;
    const QList<StripKey> some = report.keys.mid(report.lookedAt, kKeysPerTurn);
    const auto recorded = m_core->env.reader.isRecorded(m_latest, some);
    for (qsizetype i = 0; recorded && i < some.size(); ++i)
        if (recorded->at(i))
            m_found(some.at(i), m_latest);
    report.lookedAt += some.size();
    if (recorded && report.lookedAt < report.keys.size())
        return lookLater();
    Completion<void> done = std::move(report.done);
    m_reports.erase(next);
    lookLater();
    done(recorded ? Result<void>() : Result<void>(fail(recorded.error())));
}

} // namespace fallow
