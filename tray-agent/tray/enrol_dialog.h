// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/agent_port.h"
#include "tray-agent/tray/tray_state.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace fallow::tray {

/// Joins this computer to an array: a pasted code, or an address with the fingerprint of who answers there; then the
/// wait for the administrator, with the fingerprint of this computer. What it shows while it waits is what the agent
/// says, so closing it loses nothing. Where a store that is this computer's is not found, the person looks for its
/// disk, or says that it will not come back; only then the computer joins without it. Thread: gui.
class EnrolDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Step { Ask, Compare, Wait, Missing, Done };

    /// `agent` outlives it.
    explicit EnrolDialog(AgentPort &agent, QWidget *parent = nullptr);
    void apply(const TrayFacts &facts);
    Step step() const;
    void present();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeAskPage();
    QWidget *makeComparePage();
    QWidget *makeWaitPage();
    QWidget *makeMissingPage();
    QWidget *makeDonePage();
    QPushButton *addButton(QWidget *parent, const QString &objectName, const QString &text);
    void go(Step step);
    void focusStep();
    void waitWith(const QString &text, const QString &fingerprint);
    void takeFailure(const TrayStatus &status);
    void joinAgain(bool mustForgetStore);
    void join(const EnrolHere &request);
    void probe();
    void complain(const QString &text);
    void tellFound(const TrayStatus &status);
    AgentPort &m_agent;
    QStackedWidget *m_pages;
    QLineEdit *m_code;
    QPushButton *m_useCode;
    QLineEdit *m_address;
    QPushButton *m_find;
    QLabel *m_who;
    QLabel *m_theirFingerprint;
    QLabel *m_waitText;
    QLabel *m_ownFingerprint;
    QPushButton *m_hide;
    QLabel *m_missingText;
    QCheckBox *m_isGone;
    QPushButton *m_tryAgain;
    QLabel *m_doneText;
    QPushButton *m_close;
    QLabel *m_found;
    QLabel *m_complaint;
    QPointer<QWidget> m_complained; ///< whose description the complaint is
    ProbeAnswer m_answerer;         ///< who was found
    EnrolHere m_request;            ///< the latest that this dialog made; neither code nor address: none
};

} // namespace fallow::tray
