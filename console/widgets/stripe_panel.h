// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/strip_model.h"
#include "console/widgets/stripe_map_view.h"

class QPushButton;
class QStackedWidget;
class QTableView;

namespace fallow::console {

class TextLabel;

/// Beside the map: what is known of the cell, the stripe or the search that was chosen. Thread: gui.
class StripePanel final : public QFrame
{
    Q_OBJECT
public:
    explicit StripePanel(QWidget *parent = nullptr);
    /// A cell that stands for many stripes.
    void showCell(const QString &title, const QString &columns, const MapCell &cell);
    /// Before the answer is there.
    void showLoading(const QString &title);
    void showProblem(const QString &title, const QString &sentence);
    void showStripe(const MapStripe &stripe, const QString &volumeName);
    /// Of the stripe that is shown. @param searchedShare 0..1 of the volume's map; 1: complete.
    void showRanges(const QList<MapRange> &ranges, double searchedShare);
    void showFindings(const QString &title, const QString &sentence, QList<FindingRow> findings);
    StripeId stripe() const { return m_stripe; }
    const FindingModel &findings() const { return m_findings; }

Q_SIGNALS:
    void closeRequested();
    void closerRequested();
    void findingChosen(const fallow::console::FindingRow &finding);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeTables();
    void clear(const QString &title);

    TextLabel *m_title;
    TextLabel *m_sentence;
    QTableView *m_strips;
    QTableView *m_list;
    TextLabel *m_ranges;
    QPushButton *m_closer;
    StripModel m_stripModel;
    FindingModel m_findings;
    StripeId m_stripe;
};

} // namespace fallow::console
