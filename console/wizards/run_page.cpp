// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/wizards/run_page.h"

#include "console/format/format.h"
#include "console/format/short_name.h"
#include "console/format/standing.h"
#include "console/format/subject_text.h"
#include "console/format/wording_text.h"
#include "console/widgets/card.h"
#include "console/widgets/limit_edit.h"
#include "console/widgets/share_bar.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr qsizetype kMostTitle = 120;

} // namespace

RunPage::RunPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(LabelKind::Title, {}, this))
    , m_bar(new ShareBar(this))
    , m_progress(new TextLabel(LabelKind::Strong, {}, this))
    , m_left(new TextLabel(LabelKind::Body, {}, this))
    , m_note(new TextLabel(LabelKind::Body, {}, this))
    , m_limit(new LimitEdit(this))
    , m_apply(new QPushButton(tr("&Set limit"), this))
    , m_pause(new QPushButton(tr("&Pause"), this))
    , m_cancel(new QPushButton(tr("&Cancel rebuild"), this))
    , m_problem(new TextLabel(LabelKind::Body, {}, this))
{
    setObjectName(u"runPage"_s);
    m_title->setObjectName(u"runTitle"_s);
    m_progress->setObjectName(u"runProgress"_s);
    m_left->setObjectName(u"runLeft"_s);
    m_note->setObjectName(u"runNote"_s);
    m_limit->setObjectName(u"runLimit"_s);
    m_apply->setObjectName(u"runSetLimit"_s);
    m_pause->setObjectName(u"runPause"_s);
    m_cancel->setObjectName(u"runCancel"_s);
    m_problem->setObjectName(u"runProblem"_s);
    m_bar->setThickness(16);
    m_bar->setAccessibleName(tr("Progress of the rebuild"));
    for (TextLabel *label : {m_title, m_left, m_note, m_problem})
        label->setWordWrap(true);
    m_problem->setInk(toneColor(Tone::Danger, palette()));
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    auto *card = new Card({}, this);
    card->body()->setSpacing(10);
    card->body()->addWidget(m_progress);
    card->body()->addWidget(m_bar);
    card->body()->addWidget(m_left);
    card->body()->addWidget(m_note);
    layout->addWidget(card);
    auto *line = new QHBoxLayout;
    line->addWidget(m_pause);
    line->addWidget(m_cancel);
    line->addSpacing(24);
    line->addWidget(m_limit);
    line->addWidget(m_apply);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    auto *free = new TextLabel(
        LabelKind::Soft,
        tr("Each strip is computed from the surviving ones, written, read back and compared; only then does it count. "
           "You may "
           "close this window: the rebuild goes on, over a restart of the controller too, and the page Jobs shows it."),
        this);
    free->setWordWrap(true);
    layout->addWidget(free);
    layout->addStretch(1);
    setFocusProxy(m_pause);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        setProblem({});
        Q_EMIT pauseWanted(m_job.state != JobState::Paused);
    });
    connect(m_cancel, &QPushButton::clicked, this, &RunPage::askCancel);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        setProblem({});
        Q_EMIT limitWanted(m_limit->bytesPerSecond());
    });
}

void RunPage::setJob(const JobSnapshot &job)
{
    const bool isOther = std::exchange(m_job, job).job != job.job;
    if (isOther)
        m_limit->setBytesPerSecond(job.limitBytesPerSecond);
    m_title->setText(shortName(jobTitle(job), kMostTitle));
    const double share = std::max(0.0, jobShare(job));
    m_bar->setShare(share, toneColor(jobTone(job), palette()));
    m_progress->setText(job.totalBytes > 0
                            ? tr("%1 · %2").arg(percentText(share), usedOfText(job.doneBytes, job.totalBytes))
                            : tr("Looking at what is missing…"));
    QStringList parts;
    if (job.state == JobState::Paused)
        parts.append(tr("Paused. It stays paused until somebody lets it go on, over restarts too."));
    else if (job.state == JobState::Queued)
        parts.append(tr("Waiting."));
    if (job.bytesPerSecond > 0 && isUnfinished(job))
        parts.append(rateText(job.bytesPerSecond));
    if (job.remainingSeconds >= 0 && isUnfinished(job))
        parts.append(remainingText(job));
    else if (job.state == JobState::Running && job.totalBytes > 0)
        parts.append(tr("time left is known after a few seconds of work"));
    parts.append(job.limitBytesPerSecond > 0 ? tr("limit %1").arg(rateText(job.limitBytesPerSecond)) : tr("no limit"));
    m_left->setText(parts.join(u" · "_s));
    m_note->setText(wordingText(job.wording, job.message));
    m_note->setVisible(!job.message.isEmpty());
    showButtons();
}

void RunPage::showButtons()
{
    const bool canSteer = m_isConnected && isUnfinished(m_job);
    m_pause->setText(m_job.state == JobState::Paused ? tr("&Go on") : tr("&Pause"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pause, m_cancel, m_limit, m_apply})
        widget->setEnabled(canSteer);
}

void RunPage::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    showButtons();
}

void RunPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void RunPage::askCancel()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Cancel the rebuild?"),
                                tr("What has been rebuilt stays. The rest lacks redundancy until it is rebuilt."),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"cancelBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *stop = box->addButton(tr("Cancel rebuild"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Let it go on"), QMessageBox::RejectRole));
    connect(stop, &QPushButton::clicked, this, [this] {
        setProblem({});
        Q_EMIT cancelWanted();
    });
    box->open();
}

} // namespace fallow::console
