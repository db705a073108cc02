// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/stripe_pager.h"

namespace fallow::console {

void StripePager::reset(VolumeId volume)
{
    const qint64 visibleCount = m_visibleCount;
    *this = StripePager();
    m_volume = volume;
    m_visibleCount = visibleCount;
}

const StripeMapRow *StripePager::row(qint64 index) const
{
    const auto page = m_pages.constFind(index / kPageRows);
    const qint64 place = index % kPageRows;
    return page == m_pages.cend() || place >= page->rows.size() ? nullptr : &page->rows.at(place);
}

void StripePager::setVisible(qint64 firstRow, qint64 rowCount)
{
    m_firstVisible = std::max<qint64>(firstRow, 0);
    m_visibleCount = std::max<qint64>(rowCount, 1);
}

void StripePager::refresh()
{
    m_isWaiting = false;
    for (qsizetype page = m_firstVisible / kPageRows; page <= (m_firstVisible + m_visibleCount - 1) / kPageRows;
         ++page) {
        if (const auto found = m_pages.find(page); found != m_pages.end())
            found->isStale = true;
    }
}

std::optional<StripeMapRequest> StripePager::nextRequest()
{
    if (m_asked || m_isWaiting)
        return std::nullopt;
    const qint64 lastRow = m_firstVisible + std::max<qint64>(m_visibleCount, 1) - 1;
    const qint64 lastKnownRow = m_hasAnswer ? std::max<qint64>(m_totalRows - 1, 0) : 0;
    const qsizetype firstPage = std::min(m_firstVisible, lastKnownRow) / kPageRows;
    const qsizetype lastPage = std::min(lastRow, lastKnownRow) / kPageRows;
    for (qsizetype page = firstPage; page <= lastPage; ++page) {
        if (const auto found = m_pages.constFind(page); found != m_pages.cend() && !found->isStale)
            continue;
        m_askedPage = std::min(page, m_anchors.size() - 1);
        const qint64 limit = std::min<qint64>((page - m_askedPage + 1) * kPageRows, kWalkRows);
        m_asked = StripeMapRequest{.volume = m_volume, .afterStripe = m_anchors.at(m_askedPage), .limit = limit};
        return m_asked;
    }
    return std::nullopt;
}

bool StripePager::isAsked(const StripeMapRequest &request) const
{
    return m_asked && m_asked->volume == request.volume && m_asked->afterStripe == request.afterStripe &&
           m_asked->limit == request.limit;
}

void StripePager::takePage(qsizetype page, const QList<StripeMapRow> &rows)
{
    m_pages.insert(page, {.rows = rows, .isStale = false});
    if (rows.size() < kPageRows) { // the end
        m_anchors.resize(page + 1);
        m_pages.removeIf([page](const auto &entry) { return entry.key() > page; });
        return;
    }
    const quint64 next = rows.last().stripe.value();
    if (m_anchors.size() > page + 1 && m_anchors.at(page + 1) == next)
        return;
    m_anchors.resize(page + 1);
    m_anchors.append(next);
    for (auto entry = m_pages.begin(); entry != m_pages.end(); ++entry)
        entry->isStale = entry->isStale || entry.key() > page;
}

void StripePager::take(const StripeMapRequest &request, const StripeMapWindow &window)
{
    if (!isAsked(request))
        return;
    m_asked.reset();
    m_hasAnswer = true;
    const qsizetype rowCount = std::min(window.rows.size(), qsizetype(request.limit));
    for (qsizetype begin = 0; begin < std::max<qsizetype>(rowCount, 1); begin += kPageRows) {
        // A full window's last page is whole; a short window ends the map.
        takePage(m_askedPage + begin / kPageRows,
                 window.rows.mid(begin, std::min<qsizetype>(kPageRows, rowCount - begin)));
    }
    const qint64 seenRows = m_askedPage * kPageRows + rowCount;
    m_totalRows = rowCount < request.limit ? seenRows : std::max({window.totalStripes, seenRows, qint64(0)});
    if (rowCount < request.limit && seenRows % kPageRows == 0 && seenRows > 0) {
        // The map ends on a page's border: there is no page behind it.
        m_pages.remove(seenRows / kPageRows);
    }
    evictFar();
}

void StripePager::giveUp(const StripeMapRequest &request)
{
    if (!isAsked(request))
        return;
    m_asked.reset();
    m_isWaiting = true;
}

void StripePager::evictFar()
{
    while (m_pages.size() > kMostPages) {
        const qsizetype centre = (m_firstVisible + m_visibleCount / 2) / kPageRows;
        auto farthest = m_pages.begin();
        for (auto entry = m_pages.begin(); entry != m_pages.end(); ++entry) {
            if (qAbs(entry.key() - centre) > qAbs(farthest.key() - centre))
                farthest = entry;
        }
        m_pages.erase(farthest);
    }
}

} // namespace fallow::console
