// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/report_view.h"

#include "console/format/describe.h"
#include "console/report/job_report.h"
#include "console/theme/tone.h"
#include "console/widgets/labels.h"
#include "net/whole_file.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kMarginPx = 12; ///< of the document; a table at its right edge has to keep it by itself

/// Qt's rich text knows no lengths in rem, and no tables that run from right to left. Where a line runs so, it takes
/// "left" for the side where it begins.
ReportDress dressOf(Qt::LayoutDirection direction)
{
    const QString style = u"h1{font-size:16pt}h2{font-size:12pt;margin-top:14px}"
                          ".good{color:#2f8f5b}.bad{color:#d0523f}"
                          "th,td{text-align:left}td.n,th.n{text-align:right}"_s;
    if (direction == Qt::RightToLeft)
        return {.style = style + u"th,td{padding:3px 0 3px 18px}table{margin-right:%1px}"_s.arg(kMarginPx),
                .isMirrored = true};
    return {.style = style + u"th,td{padding:3px 18px 3px 0}"_s};
}

} // namespace

ReportView::ReportView(QWidget *parent)
    : QWidget(parent)
    , m_outcome(new TextLabel(LabelKind::Strong, {}, this))
    , m_verification(new TextLabel(LabelKind::Body, {}, this))
    , m_text(new QTextBrowser(this))
    , m_saveHtml(new QPushButton(tr("Save as &page…"), this))
    , m_saveJson(new QPushButton(tr("Save as &JSON…"), this))
    , m_saved(new TextLabel(LabelKind::Soft, {}, this))
    , m_replies(m_home)
{
    m_saved->setObjectName(u"reportSaved"_s);
    m_outcome->setObjectName(u"reportOutcome"_s);
    m_verification->setObjectName(u"reportVerification"_s);
    m_text->setObjectName(u"reportText"_s);
    m_text->setAccessibleName(tr("The whole report"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(kMarginPx);
    m_saveHtml->setObjectName(u"saveHtml"_s);
    m_saveJson->setObjectName(u"saveJson"_s);
    m_outcome->setWordWrap(true);
    m_verification->setWordWrap(true);
    m_saved->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_outcome);
    layout->addWidget(m_verification);
    layout->addWidget(m_text, 1);
    auto *line = new QHBoxLayout;
    line->addWidget(m_saveHtml);
    line->addWidget(m_saveJson);
    line->addWidget(m_saved, 1);
    layout->addLayout(line);
    setFocusProxy(m_text);
    connect(m_saveHtml, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_saveJson, &QPushButton::clicked, this, [this] { save(false); });
    clear();
}

void ReportView::setReport(const JobDetails &details, const QString &arrayName)
{
    m_details = details;
    m_arrayName = arrayName;
    const bool isGood = details.job.state == JobState::Finished && details.job.problemCount == 0;
    m_outcome->setInk(toneColor(isGood ? Tone::Good : Tone::Warning, palette()));
    m_outcome->setText(outcomeSentence(details));
    m_verification->setText(details.job.kind == u"rebuild"_s ? verificationSentence(details) : QString());
    m_verification->setVisible(!m_verification->text().isEmpty());
    m_text->setHtml(QString::fromUtf8(reportHtml(details, arrayName, dressOf(layoutDirection()))));
    m_hasReport = true;
    showButtons();
}

void ReportView::setError(const QString &sentence)
{
    clear();
    m_outcome->setText(sentence);
}

void ReportView::showLoading()
{
    clear();
    m_outcome->setInk({});
    m_outcome->setText(tr("Asking the controller…"));
}

void ReportView::clear()
{
    m_outcome->setText({});
    m_verification->setText({});
    m_text->clear();
    m_saved->setText({});
    m_hasReport = false;
    showButtons();
}

void ReportView::showButtons()
{
    for (QPushButton *button : {m_saveHtml, m_saveJson})
        button->setEnabled(m_hasReport && !m_isWriting);
}

void ReportView::save(bool isHtml)
{
    auto *dialog =
        new QFileDialog(this, tr("Save the report"), {}, isHtml ? tr("Pages (*.html)") : tr("JSON (*.json)"));
    dialog->setObjectName(u"saveReportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(isHtml ? u"html"_s : u"json"_s);
    dialog->selectFile(tr("report-job-%1", "a file's name").arg(m_details.job.job.toString()) +
                       (isHtml ? u".html"_s : u".json"_s));
    connect(dialog, &QFileDialog::fileSelected, this, [this, isHtml](const QString &path) {
        write(path, isHtml ? reportHtml(m_details, m_arrayName) : reportJson(m_details, m_arrayName));
    });
    dialog->open();
}

void ReportView::write(const QString &path, const QByteArray &bytes)
{
    if (!m_disk)
        m_disk = std::make_unique<PoolExecutor>(1);
    m_isWriting = true;
    m_saved->setInk({});
    m_saved->setText(tr("Saving…"));
    showButtons();
    m_disk->post([path, bytes, reply = m_replies.wrap<void>([this, path](const Result<void> &outcome) {
        written(path, outcome);
    })]() mutable { reply(WholeFile::write(path, bytes, WholeFile::Readers::AsUsual)); });
}

void ReportView::written(const QString &path, const Result<void> &outcome)
{
    m_isWriting = false;
    showButtons();
    m_saved->setInk(outcome ? QColor() : toneColor(Tone::Danger, palette()));
    m_saved->setText(
        outcome ? tr("Saved: %1").arg(path)
                : tr("%1 cannot be written: %2. Choose another folder.").arg(path, detailText(outcome.error())));
}

} // namespace fallow::console
