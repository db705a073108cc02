// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/plan_messages.h"

#include <QWidget>

class QPushButton;

namespace fallow::console {

class LimitEdit;
class ShareBar;
class TextLabel;

/// The fourth step of a rebuild: it runs. Shows how far it is, and steers it. Thread: gui.
class RunPage final : public QWidget
{
    Q_OBJECT
public:
    explicit RunPage(QWidget *parent = nullptr);
    void setJob(const JobSnapshot &job);
    void setConnected(bool isConnected);
    /// What came of a command, if it was refused; empty, or another command: nothing.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    void pauseWanted(bool isPaused);
    void cancelWanted();
    void limitWanted(qint64 bytesPerSecond);

private:
    void showButtons();
    void askCancel();

    TextLabel *m_title;
    ShareBar *m_bar;
    TextLabel *m_progress;
    TextLabel *m_left;
    TextLabel *m_note;
    LimitEdit *m_limit;
    QPushButton *m_apply;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    TextLabel *m_problem;
    JobSnapshot m_job;
    bool m_isConnected = true;
};

} // namespace fallow::console
