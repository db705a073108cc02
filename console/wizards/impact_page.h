// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/plan_messages.h"

#include <QWidget>

class QTableWidget;

namespace fallow::console {

class FigureCard;
class TextLabel;

/// The second step of a rebuild: what the failure means for the data. Thread: gui.
class ImpactPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ImpactPage(QWidget *parent = nullptr);
    void setPlan(const RebuildPlan &plan);

private:
    void showVolumes(const RebuildPlan &plan);
    void showRanges(const RebuildPlan &plan);

    TextLabel *m_sentence;
    FigureCard *m_touched;
    FigureCard *m_spare;
    FigureCard *m_unreadable;
    QTableWidget *m_volumes;
    TextLabel *m_ranges;
};

} // namespace fallow::console
