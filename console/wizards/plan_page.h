// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/plan_messages.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QTableWidget;
class QTimeEdit;

namespace fallow::console {

class FigureCard;
class LimitEdit;
class TextLabel;

/// The third step of a rebuild: where the strips go, how much is moved, how long it takes, within which limit and
/// hours. Changing these changes the estimate at once. Thread: gui.
class PlanPage final : public QWidget
{
    Q_OBJECT
public:
    explicit PlanPage(QWidget *parent = nullptr);
    /// @param danger what counts as lost once it is begun; empty: nothing that does not yet
    void setPlan(const RebuildPlan &plan, const QString &danger);
    void takeTerms(RebuildRequest &request) const;
    /// Empty: one may begin; else what has to be done first.
    QString whatIsMissing() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeTerms();
    void showEstimate();
    void showTargets();
    void showZone();
    QString hours() const;
    /// When work of so many seconds would end, begun now; empty if that cannot be said.
    QString endText(qint64 seconds) const;

    RebuildPlan m_plan;
    TextLabel *m_sentence;
    FigureCard *m_write;
    FigureCard *m_move;
    FigureCard *m_time;
    QTableWidget *m_targets;
    TextLabel *m_warnings;
    QCheckBox *m_policyLimit;
    LimitEdit *m_limit;
    QComboBox *m_hours;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    TextLabel *m_zone; ///< whose hours these are, where it is not plain
    QCheckBox *m_confirm;
};

} // namespace fallow::console
