// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/commands.h"
#include "console/models/code_model.h"
#include "console/models/natural_sort.h"
#include "console/theme/tone.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTableView;

namespace fallow::console {

class EmptyState;
class MessagePanel;
class TextLabel;

/// Of the settings: until when the array's certificates are good; administrators are made, renewed and revoked here.
/// Thread: gui.
class CertificatesSection final : public QWidget
{
    Q_OBJECT
public:
    explicit CertificatesSection(QWidget *parent = nullptr);
    void setCertificates(const CertificateList &certificates);
    void showTrouble(const QString &sentence);
    void setCommands(Commands commands) { m_commands = std::move(commands); }
    void setConnected(bool isConnected);
    /// What came of making or renewing an identity.
    void showOutcome(Tone tone, const QString &title, const QString &sentence);
    /// While one is being made.
    void setBusy(bool isBusy);
    void clear();

Q_SIGNALS:
    /// Another administrator's identity is wanted in this file.
    void createRequested(const QString &name, const QString &path);
    void renewRequested();
    /// Something was done: what is listed is old.
    void acted();

private:
    QLayout *makeButtons();
    void askName();
    void askPath(const QString &name);
    void askRenew();
    void askRevoke();
    /// Null: no administrator's certificate that is good is selected.
    const CertificateRow *chosen() const;
    void showButtons();
    void showTable();

    Commands m_commands;
    CertificateModel *m_model;
    NaturalSort *m_sorted;
    QTableView *m_table;
    EmptyState *m_empty;
    TextLabel *m_says;
    QLineEdit *m_search;
    MessagePanel *m_message;
    QPushButton *m_create = nullptr;
    QPushButton *m_renew = nullptr;
    QPushButton *m_revoke = nullptr;
    bool m_isConnected = false;
    bool m_isOld = false; ///< what is shown, and the message says so
    bool m_isBusy = false;
};

} // namespace fallow::console
