// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/action_plan.h"
#include "console/dialogs/commands.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace fallow::console {

class TextLabel;

/// The one confirmation of every dangerous action. It asks the controller what the action would do, shows that in words
/// and figures, has it confirmed in proportion to the danger, does it, and says what went wrong and what helps.
///
/// It never waits: preview and steps are answered by the event loop, Cancel works at every moment and sends nothing
/// more. What was sent already goes on. Widgets: "actionTitle", "actionPreview", "actionCheck", "actionName",
/// "actionConfirm", "actionCancel", "actionRetry", "actionError", "actionProgress". Thread: gui.
class ActionDialog final : public QDialog
{
    Q_OBJECT
public:
    ActionDialog(ActionPlan plan, Commands commands, QWidget *parent = nullptr);
    /// Makes one and shows it; it deletes itself when it is closed. Its objectName is "actionDialog".
    static ActionDialog *ask(ActionPlan plan, Commands commands, QWidget *parent);

Q_SIGNALS:
    /// Every step was done; the answer is the last one's. The dialog closes by itself.
    void acted(const fallow::ActionAnswer &answer);

private:
    enum class Phase { Asking, PreviewFailed, Ready, Acting, Failed };
    void makeWidgets();
    QWidget *makePreviewBox();
    QWidget *makeConfirmation();
    void askPreview();
    void takePreview(const ActionPreview &preview);
    void act();
    void sendNext();
    void takeStep(const Result<QCborMap> &answer);
    void finish();
    void enter(Phase phase);
    bool isConfirmed() const;
    void showConfirm();
    void showPreview(Tone tone, const QString &sentence);

    ActionPlan m_plan;
    Commands m_commands;
    Phase m_phase = Phase::Asking;
    Caution m_caution = Caution::Plain;
    qsizetype m_sent = 0;
    QList<ActionStep> m_failed = {};
    QStringList m_problems = {};
    ActionAnswer m_lastAnswer = {};
    QLabel *m_previewSign = nullptr;
    TextLabel *m_previewText = nullptr;
    QCheckBox *m_check = nullptr;
    TextLabel *m_nameQuestion = nullptr;
    QLineEdit *m_name = nullptr;
    TextLabel *m_error = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace fallow::console
