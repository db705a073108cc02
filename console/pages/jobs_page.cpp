// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/jobs_page.h"

#include "console/delegates/bar_delegate.h"
#include "console/format/describe.h"
#include "console/format/format.h"
#include "console/format/short_name.h"
#include "console/format/standing.h"
#include "console/format/subject_text.h"
#include "console/format/wording_text.h"
#include "console/pages/table_page.h"
#include "console/widgets/card.h"
#include "console/widgets/empty_state.h"
#include "console/widgets/limit_edit.h"
#include "console/widgets/report_view.h"
#include "console/widgets/select_row.h"
#include "console/widgets/share_bar.h"
#include "console/widgets/wrap_layout.h"

#include <QComboBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr qsizetype kMostJobTitle = 120;

} // namespace

void JobFilter::setWhich(Which which)
{
    m_which = which;
    invalidateFilter();
}

bool JobFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const auto *model = qobject_cast<const JobTableModel *>(sourceModel());
    if (!model)
        return false;
    return m_which == All || model->row(sourceRow).isUnfinished == (m_which == Unfinished);
}

JobsPage::JobsPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new JobTableModel(this))
    , m_filter(new JobFilter(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(u"page-jobs"_s, this))
{
    setObjectName(u"jobsPage"_s);
    m_filter->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(makeBar());
    m_table = makeTable(m_filter, u"jobTable"_s, tr("Jobs"), this);
    m_table->setItemDelegateForColumn(JobTableModel::Progress, new BarDelegate(m_table));
    static constexpr std::array<int, JobTableModel::ColumnCount> kWidths{300, 112, 190, 96, 84, 84, 110};
    setColumnWidths(m_table, kWidths);
    m_table->sortByColumn(JobTableModel::State, Qt::DescendingOrder);
    QStringList states;
    for (int state = int(JobState::Queued); state <= int(JobState::Cancelled); ++state)
        states.append(jobStateWord(JobState(state)));
    fitColumn(m_table, JobTableModel::State, states, true);
    makeColumnsChoosable(m_table, u"jobs"_s);
    showColumnsOf(m_table, m_columns);
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_table);
    m_stack->addWidget(sheet);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 3);
    layout->addWidget(makeDetails(), 4);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobsPage::showDetails);
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setWhich(JobFilter::Which(index));
        showCount();
    });
}

QWidget *JobsPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new WrapLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_which = new QComboBox(bar);
    m_which->setObjectName(u"jobWhich"_s);
    m_which->setAccessibleName(tr("Which jobs are shown"));
    m_which->addItems({tr("All jobs"), tr("Under way"), tr("Ended")});
    m_count = new TextLabel(LabelKind::Soft, {}, bar);
    m_columns = makeColumnsButton(u"jobColumns"_s, bar);
    m_scrub = new QPushButton(tr("&Scrub"), bar);
    m_scrub->setObjectName(u"startScrub"_s);
    m_scrub->setToolTip(tr("Let every store check every strip, and repair what is wrong"));
    m_check = new QPushButton(tr("&Check catalog"), bar);
    m_check->setObjectName(u"startCheck"_s);
    m_check->setToolTip(tr("Check every volume, stripe and count of the controller's catalog"));
    m_rebuild = new QPushButton(tr("&Rebuild…"), bar);
    m_rebuild->setObjectName(u"startRebuild"_s);
    m_rebuild->setToolTip(tr("Say what has failed, see what that means, and rebuild it"));
    layout->addWidget(m_which);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(m_columns);
    layout->addWidget(m_scrub);
    layout->addWidget(m_check);
    layout->addWidget(m_rebuild);
    connect(m_rebuild, &QPushButton::clicked, this, &JobsPage::rebuildRequested);
    connect(m_scrub, &QPushButton::clicked, this, &JobsPage::scrubRequested);
    connect(m_check, &QPushButton::clicked, this, &JobsPage::checkRequested);
    return bar;
}

QWidget *JobsPage::makeDetails()
{
    m_details = new Card({}, this);
    m_lower = new QStackedWidget(m_details);
    auto *steering = new QWidget(m_lower);
    m_title = new TextLabel(LabelKind::Strong, {}, steering);
    m_title->setWordWrap(true);
    m_text = new TextLabel(LabelKind::Soft, {}, steering);
    m_text->setObjectName(u"jobText"_s);
    m_text->setWordWrap(true);
    m_bar = new ShareBar(steering);
    m_bar->setAccessibleName(tr("Progress of the job"));
    m_limit = new LimitEdit(steering);
    m_limit->setObjectName(u"jobLimit"_s);
    m_apply = new QPushButton(tr("Set &limit"), steering);
    m_apply->setObjectName(u"jobSetLimit"_s);
    m_pause = new QPushButton(tr("&Pause"), steering);
    m_pause->setObjectName(u"jobPause"_s);
    m_cancel = new QPushButton(tr("Ca&ncel"), steering);
    m_cancel->setObjectName(u"jobCancel"_s);
    auto *column = new QVBoxLayout(steering);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_bar);
    column->addWidget(m_text);
    auto *line = new QHBoxLayout;
    line->addWidget(m_pause);
    line->addWidget(m_cancel);
    line->addSpacing(20);
    line->addWidget(m_limit);
    line->addWidget(m_apply);
    line->addStretch(1);
    column->addLayout(line);
    column->addStretch(1);
    m_report = new ReportView(m_lower);
    m_lower->addWidget(steering);
    m_lower->addWidget(m_report);
    m_details->body()->addWidget(m_lower);
    m_details->hide();
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (const JobSnapshot *job = snapshotOf(selected()))
            Q_EMIT pauseRequested(job->job, job->state != JobState::Paused);
    });
    connect(m_cancel, &QPushButton::clicked, this, &JobsPage::askCancel);
    connect(m_apply, &QPushButton::clicked, this,
            [this] { Q_EMIT limitRequested(selected(), m_limit->bytesPerSecond()); });
    return m_details;
}

void JobsPage::askCancel()
{
    const JobSnapshot *job = snapshotOf(selected());
    if (!job)
        return;
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Cancel the job?"),
                        tr("What it has done stays done; the rest is left as it is."), QMessageBox::NoButton, this);
    box->setObjectName(u"cancelBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *stop = box->addButton(tr("Cancel job"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Let it go on"), QMessageBox::RejectRole));
    connect(stop, &QPushButton::clicked, this, [this, id = job->job] { Q_EMIT cancelRequested(id); });
    box->open();
}

void JobsPage::apply(const ArraySnapshot &array)
{
    m_array = array;
    m_model->apply(jobTableRows(array), array.when);
    if (!m_wanted.isNull())
        showJob(m_wanted);
    showCount();
    showDetails();
}

void JobsPage::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    for (QPushButton *button : {m_rebuild, m_scrub, m_check})
        button->setEnabled(isConnected);
    showDetails();
}

void JobsPage::showJob(JobId job)
{
    m_wanted = job;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row).job != job)
            continue;
        m_wanted = {};
        m_which->setCurrentIndex(JobFilter::All);
        const int shown = m_filter->mapFromSource(m_model->index(row, 0)).row();
        selectRow(m_table, shown);
        m_table->scrollTo(m_filter->index(shown, 0));
    }
}

void JobsPage::showCount()
{
    const int shown = m_filter->rowCount();
    m_count->setText(shown > 0 ? tr("%Ln job(s)", nullptr, shown) : QString());
    if (m_model->rowCount() == 0)
        m_empty->setTexts(
            tr("No job has run yet"),
            tr("A rebuild begins by itself when a workstation is lost, a scrub every few weeks. With the buttons "
               "above you can begin one now."));
    else
        m_empty->setTexts(tr("No such job"), tr("Choose all jobs above."));
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
}

JobId JobsPage::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? JobId() : m_model->row(m_filter->mapToSource(rows.first()).row()).job;
}

const JobSnapshot *JobsPage::snapshotOf(JobId id) const
{
    const auto job = std::find_if(m_array.jobs.cbegin(), m_array.jobs.cend(),
                                  [id](const JobSnapshot &one) { return one.job == id; });
    return job == m_array.jobs.cend() ? nullptr : &*job;
}

void JobsPage::showDetails()
{
    const JobSnapshot *job = snapshotOf(selected());
    m_details->setVisible(job != nullptr);
    if (!job)
        return;
    const bool isOther = std::exchange(m_shown, job->job) != job->job;
    if (!isUnfinished(*job)) {
        if (std::exchange(m_reported, job->job) != job->job) {
            if (isOther || m_lower->currentIndex() == 0) // else it says why there is none yet
                m_report->showLoading();
            Q_EMIT detailsRequested(job->job);
        }
        m_lower->setCurrentIndex(1);
        return;
    }
    m_reported = {};
    m_lower->setCurrentIndex(0);
    m_title->setText(shortName(jobTitle(*job), kMostJobTitle));
    m_bar->setShare(std::max(0.0, jobShare(*job)), toneColor(jobTone(*job), palette()));
    QStringList lines{jobDetail(*job)};
    if (!job->message.isEmpty())
        lines.append(wordingText(job->wording, job->message));
    m_text->setText(lines.join(u'\n'));
    m_pause->setText(job->state == JobState::Paused ? tr("&Go on") : tr("&Pause"));
    if (isOther)
        m_limit->setBytesPerSecond(job->limitBytesPerSecond);
    const bool canPause = job->kind == u"rebuild"_s || job->kind == u"scrub"_s || job->kind == u"drain"_s;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pause, m_limit, m_apply}) {
        widget->setVisible(canPause);
        widget->setEnabled(m_isConnected);
    }
    m_cancel->setVisible(canPause || job->kind == u"check"_s);
    m_cancel->setEnabled(m_isConnected);
}

void JobsPage::takeDetails(JobId job, const Result<JobDetails> &details)
{
    if (job != m_reported)
        return; // another is selected by now
    if (details)
        return m_report->setReport(*details, m_array.arrayName);
    m_report->setError(describe(details.error()));
    m_reported = {}; // asked again with the next snapshot
}

} // namespace fallow::console
