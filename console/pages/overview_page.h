// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/attention.h"
#include "console/models/job_model.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;
class QVBoxLayout;

namespace fallow::console {

class Card;
class EmptyState;
class FigureCard;
class ShareBar;
class TextLabel;

/// The array at one look: how the data is, what there is room for, what is under way, what needs the administrator.
class OverviewPage final : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewPage(QWidget *parent = nullptr);
    void apply(const ArraySnapshot &array);
    /// Buttons that command the controller work only while it is connected.
    void setConnected(bool isConnected);

Q_SIGNALS:
    void approveRequested(fallow::MachineId machine);
    void machinesRequested(fallow::console::Standing standing);

private:
    QWidget *makeFigures();
    QWidget *makeCapacity();
    QWidget *makeAttention();
    QWidget *makeJobs();
    void showFigures(const ArraySnapshot &array);
    void showCapacity(const ArraySnapshot &array);
    void showAttentions(const ArraySnapshot &array);
    QWidget *makeAttentionRow(const Attention &attention);

    QLabel *m_sign;
    TextLabel *m_word;
    TextLabel *m_sentence;
    FigureCard *m_durability;
    FigureCard *m_availability;
    FigureCard *m_machines;
    TextLabel *m_capacityText;
    TextLabel *m_capacityFree;
    TextLabel *m_capacityParts;
    ShareBar *m_capacityBar;
    JobModel *m_jobModel;
    QListView *m_jobs;
    TextLabel *m_noJobs;
    QVBoxLayout *m_attentionRows;
    TextLabel *m_noAttention;
    QList<Attention> m_attentions;
    QList<QWidget *> m_attentionWidgets;
    bool m_isConnected = true;
};

} // namespace fallow::console
