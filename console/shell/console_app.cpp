// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shell/console_app.h"

#include "console/format/describe.h"
#include "console/pages/connect_page.h"
#include "console/shell/main_window.h"
#include "console/shell/passphrase_dialog.h"

#include <QApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace fallow::console {

ConsoleApp::ConsoleApp(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_connector(m_parts.secrets, m_parts.open,
                  [this](std::unique_ptr<Session> session, const QString &path, const IdentityFile &file) {
                      opened(std::move(session), path, file);
                  })
{
    connect(&m_connector, &Connector::passphraseWanted, this, &ConsoleApp::askPassphrase);
    connect(&m_connector, &Connector::busyChanged, this, [this](bool isBusy) {
        if (isBusy)
            m_parts.window.connectPage()->setBusy(tr("Unlocking the identity…"));
        else
            m_parts.window.connectPage()->setIdle();
    });
    connect(&m_connector, &Connector::failed, this, [this](const QString &title, const QString &sentence) {
        if (m_dialog)
            m_dialog->close();
        m_parts.window.showNoSession(title, sentence);
        showArrays();
    });
    connect(&m_parts.window, &MainWindow::firstSnapshotShown, this, &ConsoleApp::remember);
    connect(&m_parts.window, &MainWindow::identityChosen, this, &ConsoleApp::open);
    wireConnectPage();
    wireSettings();
    showArrays();
}

ConsoleApp::~ConsoleApp()
{
    m_connector.disconnect(this);
    m_parts.window.disconnect(this);
    endEvaluation();
}

void ConsoleApp::wireConnectPage()
{
    ConnectPage *page = m_parts.window.connectPage();
    connect(page, &ConnectPage::renameRequested, this, [this](const QString &path, const QString &name) {
        m_parts.settings.renameArray(path, name);
        showArrays();
    });
    connect(page, &ConnectPage::forgetRequested, this, &ConsoleApp::forget);
    connect(page, &ConnectPage::stopRequested, this, &ConsoleApp::stopEvaluation);
    connect(page, &ConnectPage::deleteRequested, this, &ConsoleApp::deleteEvaluation);
    connect(page, &ConnectPage::evaluationRequested, this, &ConsoleApp::createEvaluation);
    connect(page, &ConnectPage::cancelRequested, this, &ConsoleApp::cancel);
}

void ConsoleApp::wireSettings()
{
    ConsoleSection *section = m_parts.window.settingsPage()->console();
    section->setTheme(m_parts.settings.theme());
    section->setLanguages(m_parts.languages, m_parts.settings.language());
    m_parts.window.eventsPage()->setFollowing(m_parts.settings.followsEvents());
    connect(section, &ConsoleSection::themeChosen, this, [this](ThemeChoice theme) {
        m_parts.settings.setTheme(theme);
        applyTheme(*qApp, theme);
    });
    connect(section, &ConsoleSection::languageChosen, this,
            [this](const QString &language) { m_parts.settings.setLanguage(language); });
    connect(m_parts.window.eventsPage(), &EventsPage::followingChanged, this,
            [this](bool follows) { m_parts.settings.setFollowsEvents(follows); });
    connect(section, &ConsoleSection::passphraseChosen, this,
            [this, section](const QByteArray &present, const QByteArray &next) {
                m_connector.changePassphrase(
                    m_identityPath, present, next,
                    [this, section, isLocked = !next.isEmpty()](const Result<void> &changed) {
                        const bool isWrong = !changed && changed.error().code == ErrorCode::Unauthorised;
                        m_isLocked = changed ? isLocked : m_isLocked;
                        showIdentity();
                        section->endPassphrase(changed   ? QString()
                                               : isWrong ? tr("The present passphrase is not the right one.")
                                                         : describe(changed.error()));
                    });
            });
    showIdentity();
}

void ConsoleApp::showIdentity()
{
    m_parts.window.setIdentity(m_identityPath, m_isLocked);
    m_parts.window.settingsPage()->console()->setIdentity(m_identityPath, m_isLocked, m_parts.secrets.isAvailable());
}

void ConsoleApp::showArrays()
{
    m_parts.window.connectPage()->setArrays(m_parts.settings.arrays());
}

RememberedArray ConsoleApp::known(const QString &identityPath) const
{
    const QString path = QFileInfo(identityPath).absoluteFilePath();
    for (const RememberedArray &array : m_parts.settings.arrays()) {
        if (array.identityPath == path)
            return array;
    }
    return {};
}

void ConsoleApp::openLast()
{
    const QList<RememberedArray> arrays = m_parts.settings.arrays();
    if (!arrays.isEmpty())
        open(arrays.first().identityPath);
}

void ConsoleApp::open(const QString &identityPath)
{
    m_parts.window.connectPage()->clearMessage();
    const QString folder = known(identityPath).evaluationFolder;
    if (!folder.isEmpty())
        return resumeEvaluation(folder);
    m_connector.connectTo(identityPath);
}

void ConsoleApp::opened(std::unique_ptr<Session> session, const QString &identityPath, const IdentityFile &file)
{
    if (m_dialog)
        m_dialog->close();
    m_identityPath = QFileInfo(identityPath).absoluteFilePath();
    m_address = file.controllerAddress;
    m_arrayName = file.arrayName;
    const auto kept = IdentityFile::read(identityPath); // what was opened is in the clear
    m_isLocked = kept && kept->isLocked();
    showIdentity();
    m_parts.window.setSession(std::move(session));
}

void ConsoleApp::remember()
{
    if (m_identityPath.isEmpty())
        return;
    const bool isEvaluation = m_evaluation && m_evaluation->identityPath() == m_identityPath;
    m_parts.settings.rememberArray({.identityPath = m_identityPath,
                                    .name = m_arrayName,
                                    .address = m_address,
                                    .lastUsed = QDateTime::currentDateTimeUtc(),
                                    .evaluationFolder = isEvaluation ? m_evaluation->folder() : QString()});
    showArrays();
}

void ConsoleApp::askPassphrase(const QString &arrayName, const QString &identityPath, bool isAgain)
{
    if (m_dialog && isAgain)
        return m_dialog->askAgain();
    if (m_dialog)
        m_dialog->close();
    m_dialog = new PassphraseDialog(arrayName, identityPath, m_parts.secrets.isAvailable(), &m_parts.window);
    connect(m_dialog, &PassphraseDialog::given, &m_connector, &Connector::givePassphrase);
    connect(m_dialog, &QDialog::rejected, this, &ConsoleApp::cancel);
    m_dialog->open();
}

void ConsoleApp::createEvaluation(const EvaluationPlan &plan)
{
    endEvaluation();
    m_evaluation = std::make_unique<EvaluationArray>(plan.folder);
    watchEvaluation();
    m_evaluation->create(plan);
}

void ConsoleApp::resumeEvaluation(const QString &folder)
{
    holdEvaluation(folder);
    m_evaluation->resume();
}

/// From now on this is the evaluation array that the console deals with.
void ConsoleApp::holdEvaluation(const QString &folder)
{
    if (m_evaluation && m_evaluation->folder() == folder)
        return;
    endEvaluation();
    m_evaluation = std::make_unique<EvaluationArray>(folder);
    watchEvaluation();
}

void ConsoleApp::forget(const QString &identityPath)
{
    m_connector.forgetPassphrase(identityPath, [] {}); // beside: the list does not wait for the keyring
    m_parts.settings.forgetArray(identityPath);
    showArrays();
}

void ConsoleApp::stopEvaluation(const QString &identityPath)
{
    const RememberedArray array = known(identityPath);
    if (array.evaluationFolder.isEmpty())
        return;
    holdEvaluation(array.evaluationFolder);
    const bool wasRunning = m_evaluation->isAnyRunning();
    m_evaluation->stop();
    m_evaluation.reset();
    m_parts.window.connectPage()->setMessage(
        Tone::Notice, wasRunning ? tr("%1 is stopped").arg(array.name) : tr("%1 does not run").arg(array.name),
        tr("Its programs have been told to end. What is in its volumes stays; connect to it, and it runs again."));
}

void ConsoleApp::deleteEvaluation(const QString &identityPath)
{
    const RememberedArray array = known(identityPath);
    if (array.evaluationFolder.isEmpty())
        return;
    holdEvaluation(array.evaluationFolder);
    m_parts.window.connectPage()->clearMessage();
    m_parts.window.connectPage()->setBusy(tr("Ending the programs of the array…"));
    m_evaluation->stop();
    // First, because the identity file says which passphrase is its own.
    m_connector.forgetPassphrase(array.identityPath, [this, folder = array.evaluationFolder] {
        if (m_evaluation && m_evaluation->folder() == folder)
            m_evaluation->remove();
    });
}

void ConsoleApp::watchEvaluation()
{
    ConnectPage *page = m_parts.window.connectPage();
    connect(m_evaluation.get(), &EvaluationArray::progressed, page, &ConnectPage::setProgress);
    connect(m_evaluation.get(), &EvaluationArray::failed, this, [this, page](const QString &sentence) {
        page->setIdle();
        m_parts.window.showNoSession(tr("The evaluation array does not run"), sentence);
        showArrays();
    });
    connect(m_evaluation.get(), &EvaluationArray::removed, this, [this, page](const QString &trouble) {
        const QString folder = m_evaluation->folder();
        page->setIdle();
        m_evaluation.release()->deleteLater(); // it is what calls us
        if (!trouble.isEmpty())
            return page->setMessage(Tone::Danger, tr("The evaluation array was not deleted"), trouble);
        for (const RememberedArray &array : m_parts.settings.arrays()) {
            if (array.evaluationFolder == folder)
                m_parts.settings.forgetArray(array.identityPath);
        }
        showArrays();
        page->setMessage(Tone::Notice, tr("The evaluation array is deleted"),
                         tr("What it had made in %1 is gone.").arg(folder));
    });
    connect(m_evaluation.get(), &EvaluationArray::readied, this, [this, page](const QString &identityPath) {
        page->setIdle();
        m_connector.connectTo(identityPath);
    });
}

void ConsoleApp::cancel()
{
    if (m_evaluation && m_evaluation->step() == EvaluationArray::Step::Deleting)
        return; // half of it is not to be had: this goes on to its end
    m_connector.cancel();
    m_parts.window.connectPage()->setIdle();
    const bool isBeingMade = m_evaluation && m_evaluation->step() != EvaluationArray::Step::Running;
    if (!isBeingMade)
        return;
    const bool wasMade = m_evaluation->step() == EvaluationArray::Step::Ending;
    m_evaluation->stop();
    if (wasMade)
        return m_parts.window.connectPage()->setMessage(Tone::Notice, tr("Cancelled"),
                                                        tr("The evaluation array is stopped. Nothing was deleted."));
    m_parts.window.connectPage()->setMessage(
        Tone::Notice, tr("Cancelled"),
        tr("What was begun lies in %1; remove the folder before you try again there.").arg(m_evaluation->folder()));
    m_evaluation.reset();
}

void ConsoleApp::endEvaluation()
{
    if (m_evaluation && !m_evaluation->keepsRunning())
        m_evaluation->stop();
    m_evaluation.reset();
}

} // namespace fallow::console
