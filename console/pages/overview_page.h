// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/attention.h"
#include "console/models/job_model.h"
#include "wire/history_messages.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QListView;

namespace fallow::console {

class AttentionCard;
class CapacityCard;
class FigureCard;
class HistoryChart;
class TextLabel;

/// The array at one look: how the data is, what moves, what there is room for, what is under way, what needs the
/// administrator.
class OverviewPage final : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewPage(QWidget *parent = nullptr);
    void apply(const ArraySnapshot &array);
    /// Buttons that command the controller work only while it is connected.
    void setConnected(bool isConnected);
    /// The answer to historyWanted(), or why there is none. One for an earlier choice of the span is passed over.
    void takeHistory(const HistoryRequest &request, const HistoryAnswer &answer);
    void failHistory(const QString &sentence);
    /// Turns to another array: what was drawn is forgotten.
    void clear();

Q_SIGNALS:
    void approveRequested(fallow::MachineId machine);
    void machinesRequested(fallow::console::Standing standing);
    /// Null, null: nothing in particular.
    void rebuildRequested(fallow::MachineId machine, fallow::StoreId store);
    void volumesRequested();
    void jobsRequested();
    void certificatesRequested();
    void codeRequested();
    void scrubRequested();
    void drainRequested(fallow::MachineId machine);
    /// While the page is seen and connected, and whenever another span is chosen.
    void historyWanted(const fallow::HistoryRequest &request);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFigures();
    QWidget *makeCharts();
    QWidget *makeJobs();
    void choose(const Attention &attention);
    void showFigures(const ArraySnapshot &array);
    void showMachines(const ArraySnapshot &array);
    void askHistory();

    QLabel *m_sign;
    TextLabel *m_word;
    TextLabel *m_sentence;
    FigureCard *m_durability;
    FigureCard *m_availability;
    FigureCard *m_machines;
    HistoryChart *m_traffic;
    HistoryChart *m_repair;
    QButtonGroup *m_span;
    CapacityCard *m_capacity;
    AttentionCard *m_attention;
    JobModel *m_jobModel;
    QListView *m_jobs;
    TextLabel *m_noJobs;
    QTimer m_historyTimer;
    HistoryRequest m_asked;
    bool m_isConnected = false;
};

} // namespace fallow::console
