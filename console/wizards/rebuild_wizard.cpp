// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/wizards/rebuild_wizard.h"

#include "console/format/describe.h"
#include "console/format/short_name.h"
#include "console/format/standing.h"
#include "console/theme/icons.h"
#include "console/widgets/labels.h"
#include "console/widgets/report_view.h"
#include "console/widgets/step_bar.h"
#include "console/wizards/failure_page.h"
#include "console/wizards/impact_page.h"
#include "console/wizards/plan_page.h"
#include "console/wizards/run_page.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::console {

RebuildWizard::RebuildWizard(QWidget *parent)
    : QDialog(parent)
    , m_steps(new StepBar({tr("What failed"), tr("Impact"), tr("Plan"), tr("Rebuild"), tr("Report")}, this))
    , m_stack(new QStackedWidget(this))
    , m_failure(new FailurePage(this))
    , m_impact(new ImpactPage(this))
    , m_planPage(new PlanPage(this))
    , m_run(new RunPage(this))
    , m_report(new ReportView(this))
    , m_busy(new QProgressBar(this))
    , m_note(new TextLabel(LabelKind::Body, {}, this))
{
    setObjectName(u"rebuildWizard"_s);
    setWindowTitle(tr("Rebuild"));
    setWindowIcon(icon(u"fallow"_s));
    setMinimumSize(780, 560);
    resize(880, 660);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 16);
    layout->setSpacing(16);
    layout->addWidget(m_steps);
    for (QWidget *page : std::initializer_list<QWidget *>{m_failure, m_impact, m_planPage, m_run, m_report})
        m_stack->addWidget(page);
    layout->addWidget(m_stack, 1);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(6);
    m_busy->setAccessibleName(tr("The controller is at work"));
    layout->addWidget(m_busy);
    layout->addWidget(makeButtons());

    connect(m_failure, &FailurePage::changed, this, &RebuildWizard::showButtons);
    connect(m_failure, &FailurePage::accepted, this, &RebuildWizard::goOn);
    connect(m_planPage, &PlanPage::changed, this, &RebuildWizard::showButtons);
    connect(m_run, &RunPage::pauseWanted, this, [this](bool isPaused) { Q_EMIT pauseWanted(m_job.job(), isPaused); });
    connect(m_run, &RunPage::cancelWanted, this, [this] { Q_EMIT cancelWanted(m_job.job()); });
    connect(m_run, &RunPage::limitWanted, this, [this](qint64 limit) { Q_EMIT limitWanted(m_job.job(), limit); });
    setBusy({});
    setStep(Failure);
}

QWidget *RebuildWizard::makeButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_note->setObjectName(u"wizardNote"_s);
    m_note->setWordWrap(true);
    m_back = new QPushButton(tr("&Back"), row);
    m_back->setObjectName(u"wizardBack"_s);
    m_next = new QPushButton(row);
    m_next->setObjectName(u"wizardNext"_s);
    m_next->setDefault(true);
    m_close = new QPushButton(tr("Close"), row);
    m_close->setObjectName(u"wizardClose"_s);
    m_close->setAutoDefault(false);
    m_back->setAutoDefault(false);
    layout->addWidget(m_note, 1);
    for (QPushButton *button : {m_back, m_next, m_close})
        layout->addWidget(button);
    connect(m_back, &QPushButton::clicked, this, &RebuildWizard::goBack);
    connect(m_next, &QPushButton::clicked, this, &RebuildWizard::goOn);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

RebuildWizard::Step RebuildWizard::step() const
{
    return Step(m_stack->currentIndex());
}

void RebuildWizard::setStep(Step step)
{
    m_stack->setCurrentIndex(step);
    m_steps->setCurrent(step);
    m_failureText.clear();
    showButtons();
    m_stack->currentWidget()->setFocus(Qt::TabFocusReason); // the keyboard goes on where the eye does
}

void RebuildWizard::setBusy(const QString &text)
{
    m_isBusy = !text.isEmpty();
    QSizePolicy policy = m_busy->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(policy);
    m_busy->setVisible(m_isBusy);
    m_failureText.clear();
    showButtons();
    if (m_isBusy)
        m_note->setText(text);
}

QString RebuildWizard::danger() const
{
    return m_asked.isLostAlready ? QString() : m_asked.name;
}

/// What has to be done before one may go on.
QString RebuildWizard::obstacle() const
{
    if (!m_isConnected)
        return tr("There is no connection to the controller. The console tries again by itself.");
    switch (step()) {
    case Failure:
        return m_failure->whatIsMissing();
    case Impact:
        return m_plan.stripesTouched == 0 && m_request.replacementPath.isEmpty() ? tr("Nothing is left to do here.")
                                                                                 : QString();
    case Plan:
        return m_planPage->whatIsMissing();
    default:
        return {};
    }
}

void RebuildWizard::showButtons()
{
    const Step now = step();
    const QString missing = obstacle();
    m_back->setVisible(now == Impact || now == Plan);
    m_back->setEnabled(!m_isBusy);
    m_next->setVisible(now < Run);
    m_next->setText(now == Plan ? tr("&Start rebuild") : tr("&Next"));
    m_next->setEnabled(!m_isBusy && missing.isEmpty());
    const bool isStarting = m_isBusy && now == Plan; // what was asked for is not taken back by closing
    m_close->setText(isStarting ? tr("Close (it goes on)") : now == Run || now == Report ? tr("Close") : tr("Cancel"));
    if (m_isBusy)
        return;
    m_note->setInk(m_failureText.isEmpty() ? QColor() : toneColor(Tone::Danger, palette()));
    m_note->setText(m_failureText.isEmpty() ? missing.trimmed() : m_failureText);
}

void RebuildWizard::goOn()
{
    if (!m_next->isEnabled())
        return;
    switch (step()) {
    case Failure:
        m_request = m_failure->request();
        m_asked = *m_failure->chosen(); // the list may change, and the choice, before the answer comes
        setBusy(tr("The controller counts what that means…"));
        Q_EMIT planWanted(m_request);
        return;
    case Impact:
        m_planPage->setPlan(m_plan, danger());
        return setStep(Plan);
    case Plan:
        m_planPage->takeTerms(m_request);
        setBusy(tr("Starting…"));
        Q_EMIT runWanted(m_request);
        return;
    default:
        return;
    }
}

void RebuildWizard::goBack()
{
    setStep(step() == Plan ? Impact : Failure);
}

void RebuildWizard::takePlan(const Result<RebuildPlan> &plan)
{
    setBusy({});
    if (step() != Failure)
        return;
    if (!plan) {
        m_failureText = describe(plan.error());
        return showButtons();
    }
    m_plan = *plan;
    m_impact->setPlan(m_plan);
    setStep(Impact);
}

void RebuildWizard::takeStarted(const Result<ActionAnswer> &answer)
{
    setBusy({});
    if (!answer) {
        m_failureText = (describe(answer.error()) + u' ' + unknownOutcome(answer.error())).trimmed();
        return showButtons();
    }
    if (answer->job.isNull()) {
        m_failureText = tr("There was nothing left to rebuild.");
        return showButtons();
    }
    showJob(answer->job);
}

void RebuildWizard::showJob(JobId job)
{
    m_job = JobWatch(job);
    m_hasReport = false;
    m_report->clear();
    m_run->setProblem({});
    m_run->setJob(
        {.job = job,
         .kind = u"rebuild"_s,
         .subject = m_plan.subject,
         .limitBytesPerSecond = m_request.hasOwnLimit ? m_request.limitBytesPerSecond : m_plan.limitBytesPerSecond});
    setStep(Run);
    apply(m_array);
}

QString RebuildWizard::unknownOutcome(const Error &error)
{
    const bool isUnknown = error.code == ErrorCode::Disconnected || error.code == ErrorCode::Timeout;
    return isUnknown ? tr("It is not known whether the rebuild has begun; the page Jobs tells.") : QString();
}

void RebuildWizard::apply(const ArraySnapshot &array)
{
    m_array = array;
    switch (step()) {
    case Failure:
        return m_failure->apply(array);
    case Impact:
    case Plan:
        return lookAgain();
    case Run:
        return followJob();
    case Report:
    case StepCount:
        return;
    }
}

/// A plan may be read for long. What came back meanwhile, or is gone for good, is not dealt with as it was.
void RebuildWizard::lookAgain()
{
    if (m_isBusy || (m_asked.machine.isNull() && m_asked.store.isNull()))
        return;
    const QList<FailureRow> rows = failureRows(m_array, true);
    const bool isAsItWas = std::ranges::any_of(rows, [this](const FailureRow &row) {
        return row.machine == m_asked.machine && row.store == m_asked.store && row.urgency == m_asked.urgency;
    });
    if (isAsItWas)
        return;
    setStep(Failure);
    m_failure->apply(m_array);
    m_failureText =
        tr("%1 is no longer as it was when this was planned. Nothing has been changed; look at it once more.")
            .arg(shortName(m_asked.name));
    showButtons();
}

void RebuildWizard::followJob()
{
    if (const JobSnapshot *job = m_job.look(m_array.jobs)) {
        m_run->setJob(*job);
        if (isUnfinished(*job))
            return;
    } else if (m_job.isReplaced()) {
        return giveUpJob();
    } else if (!m_job.isMissed()) {
        return;
    }
    setStep(Report);
    askDetails();
}

void RebuildWizard::giveUpJob()
{
    setStep(Report);
    m_hasReport = true; // there will be none
    m_report->setError(tr("The controller was started anew and knows nothing of this rebuild. If something is still "
                          "missing, begin a rebuild again."));
}

void RebuildWizard::askDetails()
{
    m_report->showLoading();
    Q_EMIT detailsWanted(m_job.job());
}

void RebuildWizard::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    m_run->setConnected(isConnected);
    if (!isConnected && m_isBusy)
        setBusy({});
    if (isConnected && step() == Report && !m_hasReport)
        askDetails();
    showButtons();
}

void RebuildWizard::choose(MachineId machine, StoreId store)
{
    m_failure->choose(machine, store);
}

void RebuildWizard::takeDetails(const Result<JobDetails> &details)
{
    m_hasReport = details.has_value();
    if (details)
        m_report->setReport(*details, m_array.arrayName);
    else if (details.error().code == ErrorCode::NotFound)
        giveUpJob();
    else
        m_report->setError(
            tr("The report is not to be had now: %1 The page Jobs shows it later.").arg(describe(details.error())));
}

void RebuildWizard::takeRefusal(const Error &error)
{
    m_run->setProblem(describe(error));
}

} // namespace fallow::console
