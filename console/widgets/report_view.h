// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/event_loop_executor.h"
#include "base/reply_channel.h"
#include "wire/plan_messages.h"

#include <QWidget>

class QPushButton;
class QTextBrowser;

namespace fallow::console {

class TextLabel;

/// A job's report: how it ended and whether it was verified, in a sentence each; all of it below; and as a file.
/// Widgets: "reportOutcome", "reportVerification", "reportText", "saveHtml", "saveJson", "reportSaved". Thread: gui;
/// the disk is waited for on a thread of its own.
class ReportView final : public QWidget
{
    Q_OBJECT
public:
    explicit ReportView(QWidget *parent = nullptr);
    void setReport(const JobDetails &details, const QString &arrayName);
    void setError(const QString &sentence);
    void clear();
    void showLoading();

private:
    void save(bool isHtml);
    void write(const QString &path, const QByteArray &bytes);
    void written(const QString &path, const Result<void> &outcome);
    void showButtons();

    TextLabel *m_outcome;
    TextLabel *m_verification;
    QTextBrowser *m_text;
    QPushButton *m_saveHtml;
    QPushButton *m_saveJson;
    TextLabel *m_saved;
    JobDetails m_details;
    QString m_arrayName;
    bool m_hasReport = false;
    bool m_isWriting = false;
    EventLoopExecutor m_home;
    ReplyChannel m_replies;
    std::unique_ptr<PoolExecutor> m_disk; ///< made when something is saved first; last: it ends before the rest goes
};

} // namespace fallow::console
