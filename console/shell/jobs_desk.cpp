// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shell/jobs_desk.h"

#include "console/pages/jobs_page.h"
#include "console/wizards/rebuild_wizard.h"

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kPlanTimeoutMs = 600'000; ///< a large catalog is counted whole

} // namespace

JobsDesk::JobsDesk(JobsPage &page, QWidget *window)
    : QObject(window)
    , m_page(page)
    , m_window(window)
{
    connectPage();
}

RebuildWizard *JobsDesk::wizard() const
{
    return m_wizard;
}

void JobsDesk::connectPage()
{
    connect(&m_page, &JobsPage::rebuildRequested, this, [this] { openRebuild(); });
    connect(&m_page, &JobsPage::scrubRequested, this, [this] { start(u"jobs.startScrub"_s); });
    connect(&m_page, &JobsPage::checkRequested, this, [this] { start(u"jobs.startCheck"_s); });
    connect(&m_page, &JobsPage::pauseRequested, this,
            [this](JobId job, bool isPaused) { command(isPaused ? u"jobs.pause"_s : u"jobs.resume"_s, {.job = job}); });
    connect(&m_page, &JobsPage::cancelRequested, this, [this](JobId job) { command(u"jobs.cancel"_s, {.job = job}); });
    connect(&m_page, &JobsPage::limitRequested, this, [this](JobId job, qint64 limit) {
        command(u"jobs.setLimit"_s, {.job = job, .limitBytesPerSecond = limit});
    });
    connect(&m_page, &JobsPage::detailsRequested, this, &JobsDesk::askDetails);
}

void JobsDesk::setSession(Session *session)
{
    if (m_wizard)
        m_wizard->close();
    m_session = session;
}

void JobsDesk::apply(const ArraySnapshot &array)
{
    m_page.apply(array);
    if (m_wizard)
        m_wizard->apply(array);
}

void JobsDesk::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    m_page.setConnected(isConnected);
    if (m_wizard)
        m_wizard->setConnected(isConnected);
}

void JobsDesk::openRebuild(MachineId machine, StoreId store)
{
    if (!m_session)
        return;
    const bool isAimed = !machine.isNull() || !store.isNull();
    // One that is on its way, or at its end, stays with what it is about; what runs goes on without it.
    if (m_wizard && (isAimed ? !m_wizard->isChoosing() : m_wizard->step() == RebuildWizard::Report)) {
        m_wizard->close();
        m_wizard = nullptr;
    }
    if (!m_wizard) {
        m_wizard = new RebuildWizard(m_window);
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        connectWizard();
        m_wizard->setConnected(m_isConnected);
        m_wizard->apply(m_session->snapshot());
        m_wizard->show();
    }
    if (isAimed)
        m_wizard->choose(machine, store);
    m_wizard->raise();
    m_wizard->activateWindow();
}

void JobsDesk::connectWizard()
{
    RebuildWizard *wizard = m_wizard;
    connect(wizard, &RebuildWizard::planWanted, this, [this, wizard](const RebuildRequest &request) {
        if (m_session)
            m_session->request<RebuildPlan>(
                u"rebuild.plan"_s, request, wizard,
                [wizard](const Result<RebuildPlan> &plan) { wizard->takePlan(plan); }, kPlanTimeoutMs);
    });
    connect(wizard, &RebuildWizard::runWanted, this, [this, wizard](const RebuildRequest &request) {
        if (m_session)
            m_session->request<ActionAnswer>(
                u"rebuild.run"_s, request, this,
                [this, shown = QPointer(wizard)](const Result<ActionAnswer> &answer) {
                    if (shown)
                        shown->takeStarted(answer);
                    else if (!answer) // it was closed meanwhile, and still has to be told
                        tellOfStart(answer.error());
                    else if (!answer->job.isNull())
                        m_page.showJob(answer->job);
                },
                kPlanTimeoutMs);
    });
    const auto steer = [this, wizard](const QString &method, const JobRequest &request) {
        if (!m_session)
            return;
        m_session->request<ActionAnswer>(method, request, wizard, [wizard](const Result<ActionAnswer> &answer) {
            if (!answer)
                wizard->takeRefusal(answer.error());
        });
    };
    connect(wizard, &RebuildWizard::pauseWanted, this,
            [steer](JobId job, bool isPaused) { steer(isPaused ? u"jobs.pause"_s : u"jobs.resume"_s, {.job = job}); });
    connect(wizard, &RebuildWizard::cancelWanted, this, [steer](JobId job) { steer(u"jobs.cancel"_s, {.job = job}); });
    connect(wizard, &RebuildWizard::limitWanted, this, [steer](JobId job, qint64 limit) {
        steer(u"jobs.setLimit"_s, {.job = job, .limitBytesPerSecond = limit});
    });
    connect(wizard, &RebuildWizard::detailsWanted, this, [this, wizard](JobId job) {
        if (m_session)
            m_session->request<JobDetails>(
                u"jobs.details"_s, JobRequest{.job = job}, wizard,
                [wizard](const Result<JobDetails> &details) { wizard->takeDetails(details); });
    });
}

void JobsDesk::tellOfStart(const Error &error)
{
    const QString unknown = RebuildWizard::unknownOutcome(error);
    Q_EMIT refused(unknown.isEmpty() ? tr("The rebuild was not begun") : unknown, error);
}

void JobsDesk::start(const QString &method)
{
    if (!m_session)
        return;
    m_session->request<ActionAnswer>(method, JobRequest{}, this, [this](const Result<ActionAnswer> &answer) {
        if (!answer)
            Q_EMIT refused(tr("The job was not begun"), answer.error());
        else if (!answer->job.isNull())
            m_page.showJob(answer->job);
    });
}

void JobsDesk::command(const QString &method, const JobRequest &request)
{
    if (!m_session)
        return;
    m_session->request<ActionAnswer>(method, request, this, [this](const Result<ActionAnswer> &answer) {
        if (!answer)
            Q_EMIT refused(tr("The job goes on as it was"), answer.error());
    });
}

void JobsDesk::askDetails(JobId job)
{
    if (!m_session)
        return;
    m_session->request<JobDetails>(
        u"jobs.details"_s, JobRequest{.job = job}, this,
        [this, job](const Result<JobDetails> &details) { m_page.takeDetails(job, details); });
}

} // namespace fallow::console
