// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/pages/console_section.h"
#include "console/setup/connector.h"
#include "console/setup/console_settings.h"
#include "console/setup/evaluation_array.h"

#include <QPointer>

namespace fallow::console {

class MainWindow;
class PassphraseDialog;

/// Puts the window, what this person has set, and the ways to an array together: which array is opened, what is
/// remembered of it, the evaluation array's processes. One per program. Thread: gui.
class ConsoleApp final : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        MainWindow &window;
        ConsoleSettings &settings;
        SecretStore &secrets;
        Connector::Open open;
        QList<ConsoleSection::Language> languages; ///< that the console speaks
    };
    /// The parts outlive it.
    explicit ConsoleApp(Parts parts, QObject *parent = nullptr);
    ~ConsoleApp() override; ///< ends an evaluation array that shall not outlive the console

    /// Opens an array by its identity file; an evaluation array is started first if it does not run.
    void open(const QString &identityPath);
    /// The array that was used last, if any; otherwise where one comes in.
    void openLast();

private:
    void wireConnectPage();
    void wireSettings();
    void opened(std::unique_ptr<Session> session, const QString &identityPath, const IdentityFile &file);
    void remember();
    void showArrays();
    void askPassphrase(const QString &arrayName, const QString &identityPath, bool isAgain);
    void createEvaluation(const EvaluationPlan &plan);
    void resumeEvaluation(const QString &folder);
    void watchEvaluation();
    void cancel();
    void endEvaluation();
    void holdEvaluation(const QString &folder);
    void stopEvaluation(const QString &identityPath);
    void deleteEvaluation(const QString &identityPath);
    void forget(const QString &identityPath);
    void showIdentity();
    RememberedArray known(const QString &identityPath) const;

    Parts m_parts;
    Connector m_connector;
    std::unique_ptr<EvaluationArray> m_evaluation;
    QPointer<PassphraseDialog> m_dialog;
    QString m_identityPath; ///< of the session that is open
    QString m_address;
    QString m_arrayName;
    bool m_isLocked = false;
};

} // namespace fallow::console
