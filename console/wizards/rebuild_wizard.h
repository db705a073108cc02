// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "console/models/failure_model.h"
#include "session/job_watch.h"
#include "wire/plan_messages.h"

#include <QDialog>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace fallow::console {

class FailurePage;
class ImpactPage;
class PlanPage;
class ReportView;
class RunPage;
class StepBar;
class TextLabel;

/// A rebuild from the question what has failed to the report of what was done. Takes values and gives signals; it may
/// be closed at any time: what runs goes on. Thread: gui.
class RebuildWizard final : public QDialog
{
    Q_OBJECT
public:
    enum Step { Failure, Impact, Plan, Run, Report, StepCount };
    explicit RebuildWizard(QWidget *parent = nullptr);

    void apply(const ArraySnapshot &array);
    void setConnected(bool isConnected);
    /// Chooses what it was opened for.
    void choose(MachineId machine, StoreId store);
    /// Shows a rebuild that runs, or has ended.
    void showJob(JobId job);
    Step step() const;
    /// Nothing has been asked of the controller: another failure can still be chosen.
    bool isChoosing() const { return step() == Failure && !m_isBusy; }
    /// For an error after which a rebuild that was asked for may have begun, or not: says so. Else empty.
    static QString unknownOutcome(const Error &error);

    void takePlan(const Result<RebuildPlan> &plan);
    void takeStarted(const Result<ActionAnswer> &answer);
    void takeDetails(const Result<JobDetails> &details);
    void takeRefusal(const Error &error);

Q_SIGNALS:
    void planWanted(const fallow::RebuildRequest &request);
    void runWanted(const fallow::RebuildRequest &request);
    void pauseWanted(fallow::JobId job, bool isPaused);
    void cancelWanted(fallow::JobId job);
    void limitWanted(fallow::JobId job, qint64 bytesPerSecond);
    void detailsWanted(fallow::JobId job);

private:
    QWidget *makeButtons();
    void setStep(Step step);
    void goOn();
    void goBack();
    void setBusy(const QString &text);
    void showButtons();
    QString danger() const;
    void lookAgain();
    void followJob();
    void giveUpJob();
    void askDetails();
    QString obstacle() const;

    StepBar *m_steps;
    QStackedWidget *m_stack;
    FailurePage *m_failure;
    ImpactPage *m_impact;
    PlanPage *m_planPage;
    RunPage *m_run;
    ReportView *m_report;
    QProgressBar *m_busy;
    TextLabel *m_note;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_close;
    ArraySnapshot m_array;
    FailureRow m_asked; ///< what the plan is for, as it was when that was asked
    RebuildPlan m_plan;
    RebuildRequest m_request;
    JobWatch m_job;
    QString m_failureText; ///< why the last question was not answered
    bool m_isBusy = false;
    bool m_hasReport = false;
    bool m_isConnected = true;
};

} // namespace fallow::console
