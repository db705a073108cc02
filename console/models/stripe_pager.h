// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/admin_messages.h"

#include <QHash>
#include <optional>

namespace fallow::console {

/// The rows of a stripe map that is too long to hold: asks for windows, keeps those near what is seen.
///
/// The controller gives stripes after a stripe, not from a row on; so the pager remembers with which stripe each page
/// of kPageRows begins, as far as it has been, and walks in long windows to pages beyond that. Rows shift as stripes
/// come and go: each answer sets the border to the next page right, and what lies behind a moved border is asked for
/// again. One request is under way at a time. Knows no network: whoever owns it carries the requests. Thread: gui.
class StripePager
{
public:
    static constexpr int kPageRows = 256;
    static constexpr int kWalkRows = 4096; ///< the most that the controller gives at once
    static constexpr int kMostPages = 32;

    /// Forgets everything and turns to another volume; null: all.
    void reset(VolumeId volume);
    VolumeId volume() const { return m_volume; }
    /// As far as known; 0 before the first answer.
    qint64 totalRows() const { return m_totalRows; }
    bool hasAnswer() const { return m_hasAnswer; }
    /// Null if it is not loaded (yet).
    const StripeMapRow *row(qint64 index) const;
    /// Which rows are seen at present.
    void setVisible(qint64 firstRow, qint64 rowCount);
    /// What is seen shall be asked for again.
    void refresh();
    /// The next request to send; none while one is under way or nothing is wanted.
    std::optional<StripeMapRequest> nextRequest();
    /// The answer to the request last given out. Answers to older questions (another volume) are passed over.
    void take(const StripeMapRequest &request, const StripeMapWindow &window);
    /// The request failed; it will be made again at the next refresh().
    void giveUp(const StripeMapRequest &request);

private:
    struct Page
    {
        QList<StripeMapRow> rows;
        bool isStale = false;
    };
    bool isAsked(const StripeMapRequest &request) const;
    void takePage(qsizetype page, const QList<StripeMapRow> &rows);
    void evictFar();

    VolumeId m_volume;
    QList<quint64> m_anchors{0}; ///< by page: the stripe before its first
    QHash<qsizetype, Page> m_pages;
    qint64 m_totalRows = 0;
    qint64 m_firstVisible = 0;
    qint64 m_visibleCount = 0;
    std::optional<StripeMapRequest> m_asked;
    qsizetype m_askedPage = 0;
    bool m_hasAnswer = false;
    bool m_isWaiting = false; ///< after a failure, until the next refresh
};

} // namespace fallow::console
