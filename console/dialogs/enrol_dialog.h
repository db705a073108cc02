// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/commands.h"

#include <QDateTime>
#include <QDialog>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace fallow::console {

class CopyLine;
class TextLabel;

/// Makes a one-time code with which one workstation joins: shows it, until when it is good, and what to type on the
/// workstation. Widgets: "enrolValidity", "enrolNote", "enrolMake", "enrolCode", "enrolCommand", "enrolExpiry",
/// "enrolError". Thread: gui.
class EnrolDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit EnrolDialog(Commands commands, QWidget *parent = nullptr);
    /// Makes one and shows it; it deletes itself when it is closed.
    static EnrolDialog *ask(Commands commands, QWidget *parent);

private:
    QWidget *makeQuestion();
    QWidget *makeAnswer();
    void makeCode();
    void showCode(const EnrolmentCodeAnswer &answer);
    void showExpiry();

    Commands m_commands;
    QStackedWidget *m_stack;
    QComboBox *m_validity = nullptr;
    QLineEdit *m_note = nullptr;
    TextLabel *m_error = nullptr;
    CopyLine *m_code = nullptr;
    CopyLine *m_command = nullptr;
    TextLabel *m_expiry = nullptr;
    QPushButton *m_make;
    QPushButton *m_close;
    QDateTime m_expires;
    QTimer m_tick;
};

} // namespace fallow::console
