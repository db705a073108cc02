// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/code_model.h"
#include "console/models/natural_sort.h"
#include "wire/admin_messages.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace fallow::console {

class EmptyState;
class MessagePanel;
class TextLabel;

/// Of the settings: enrolment codes, made here and withdrawn here. Of codes one is asked for at a time; all are
/// withdrawn only after a question. Thread: gui.
class EnrolmentSection final : public QWidget
{
    Q_OBJECT
public:
    explicit EnrolmentSection(QWidget *parent = nullptr);
    void setCodes(const OpenCodeList &codes);
    /// A code that was just made: shown once, to be carried to the workstation.
    void showCode(const EnrolmentCodeAnswer &code);
    void showTrouble(const QString &title, const QString &sentence);
    /// The open codes are not to be had: what was shown stays, and without any the place says why.
    void showListTrouble(const QString &sentence);
    /// No code was made; one may ask again.
    void failCode(const QString &sentence);
    void setConnected(bool isConnected);
    void clear();
    /// Brings the keyboard to where a code is made.
    void beginCode();

Q_SIGNALS:
    void codeRequested(const fallow::MakeCodeRequest &request);
    /// One code, or (null) all.
    void withdrawRequested(std::optional<qint64> code);

private:
    QWidget *makeMaker();
    QWidget *makeList();
    void askWithdrawAll();
    void showButtons();

    QLineEdit *m_note;
    QComboBox *m_valid;
    QPushButton *m_make;
    MessagePanel *m_message;
    QWidget *m_made;
    QLineEdit *m_code;
    TextLabel *m_codeSays;
    CodeModel *m_model;
    NaturalSort *m_sorted;
    QTableView *m_table;
    EmptyState *m_empty;
    QPushButton *m_withdraw;
    QPushButton *m_withdrawAll;
    bool m_isConnected = false;
    bool m_isMaking = false; ///< a code was asked for and has not come yet
};

} // namespace fallow::console
