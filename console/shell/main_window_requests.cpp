// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/action_dialog.h"
#include "console/dialogs/machine_plans.h"
#include "console/format/describe.h"
#include "console/format/format.h"
#include "console/pages/certificates_section.h"
#include "console/pages/enrolment_section.h"
#include "console/pages/overview_page.h"
#include "console/pages/policies_section.h"
#include "console/pages/stripe_map_page.h"
#include "console/pages/workstations_page.h"
#include "console/setup/identity_maker.h"
#include "console/shell/event_export.h"
#include "console/shell/main_window.h"
#include "console/shell/passphrase_dialog.h"

using namespace Qt::StringLiterals;

namespace fallow::console {

// What the pages ask for, answered by the session. An answer that comes after the session has gone is dropped by it.

namespace {

constexpr int kMapTimeoutMs = 10'000;

} // namespace

void MainWindow::wireSettings()
{
    connect(m_settings, &SettingsPage::sectionWanted, this, &MainWindow::askSection);
    connect(m_settings->policies(), &PoliciesSection::setRequested, this,
            [this](const QString &key, const QString &value) {
                changePolicy(u"policies.set"_s, {.key = key, .value = value});
            });
    connect(m_settings->policies(), &PoliciesSection::resetRequested, this,
            [this](const QString &key) { changePolicy(u"policies.reset"_s, {.key = key}); });
    connect(m_settings->enrolment(), &EnrolmentSection::codeRequested, this, &MainWindow::makeCode);
    connect(m_settings->enrolment(), &EnrolmentSection::withdrawRequested, this, &MainWindow::withdrawCode);
    wireIdentities();
}

void MainWindow::wireIdentities()
{
    CertificatesSection *section = m_settings->certificates();
    section->setCommands(commands());
    m_maker = new IdentityMaker(commands(), this);
    connect(section, &CertificatesSection::acted, this, [this] { askSection(SettingsPage::Certificates); });
    connect(section, &CertificatesSection::renewRequested, this, &MainWindow::renewIdentity);
    connect(section, &CertificatesSection::createRequested, this,
            [this, section](const QString &name, const QString &path) {
                section->setBusy(true);
                m_maker->create(name, path);
            });
    connect(m_maker, &IdentityMaker::created, this, [this, section](const QString &path) {
        section->setBusy(false);
        section->showOutcome(Tone::Good, tr("The identity was made"),
                             tr("%1 is to be carried to the new administrator by a safe way, and not to be kept here. "
                                "It is good at once.")
                                 .arg(path));
        askSection(SettingsPage::Certificates);
    });
    connect(m_maker, &IdentityMaker::renewed, this, [this, section](const QString &path) {
        section->setBusy(false);
        if (m_passphrase)
            m_passphrase->close();
        section->showOutcome(Tone::Good, tr("Your identity was renewed"),
                             tr("%1 holds the new one. Copies elsewhere stay good until their own end; revoke the "
                                "former certificate if they should not.")
                                 .arg(path));
        Q_EMIT identityChosen(path); // from now on with the new one
    });
    connect(m_maker, &IdentityMaker::passphraseWrong, this, [this, section] {
        section->setBusy(false);
        if (m_passphrase)
            m_passphrase->askAgain();
        else if (!std::exchange(m_isIdentityLocked, true)) // it has got a passphrase since it was opened
            renewIdentity();
    });
    connect(m_maker, &IdentityMaker::failed, this, [this, section](const Error &error) {
        section->setBusy(false);
        if (m_passphrase)
            m_passphrase->close();
        section->showOutcome(Tone::Danger, tr("No identity was made"), describe(error));
    });
}

void MainWindow::renewIdentity()
{
    CertificatesSection *section = m_settings->certificates();
    if (m_identityPath.isEmpty())
        return section->showOutcome(Tone::Danger, tr("No identity was made"),
                                    tr("It is not known which file this console was opened with."));
    if (!m_isIdentityLocked) {
        section->setBusy(true);
        return m_maker->renew(m_identityPath, {});
    }
    m_passphrase = new PassphraseDialog({}, m_identityPath, false, this);
    connect(m_passphrase, &PassphraseDialog::given, this, [this, section](const QByteArray &passphrase) {
        section->setBusy(true);
        m_maker->renew(m_identityPath, passphrase);
    });
    m_passphrase->open();
}

void MainWindow::setIdentity(const QString &path, bool isLocked)
{
    m_identityPath = path;
    m_isIdentityLocked = isLocked;
}

void MainWindow::askEvents(const EventListRequest &request)
{
    if (!m_session)
        return m_events->failEvents(request, {});
    m_session->request<EventList>(u"events.list"_s, request, m_session.get(),
                                  [this, request](Result<EventList> answer) {
                                      if (answer)
                                          m_events->takeEvents(request, *answer);
                                      else
                                          m_events->failEvents(request, describe(answer.error()));
                                  });
}

void MainWindow::exportEvents(const EventListRequest &filter, const QString &path, EventsPage::Format format)
{
    if (!m_session)
        return;
    m_export = std::make_unique<EventExport>(*m_session, filter, path, format);
    connect(m_export.get(), &EventExport::progressed, m_events, &EventsPage::showExport);
    connect(m_export.get(), &EventExport::finished, this, [this, path](qint64 count, const QString &trouble) {
        m_events->endExport(trouble.isEmpty() ? tr("%1 events were written to %2.").arg(countText(count), path)
                                              : tr("The export did not come about. %1").arg(trouble),
                            trouble.isEmpty());
        m_export.release()->deleteLater(); // it is what calls us
    });
    m_export->start();
}

void MainWindow::askHistory(const HistoryRequest &request)
{
    if (!m_session)
        return;
    m_session->request<HistoryAnswer>(
        u"history.read"_s, request, m_session.get(), [this, request](Result<HistoryAnswer> answer) {
            if (answer)
                return m_overview->takeHistory(request, *answer);
            m_overview->failHistory(answer.error().code == ErrorCode::Unsupported
                                        ? tr("This controller is of a version that keeps no history.")
                                        : describe(answer.error()));
        });
}

void MainWindow::askSection(SettingsPage::Section section)
{
    if (!m_session)
        return;
    switch (section) {
    case SettingsPage::Policies:
        m_session->request<PolicyList>(u"policies.list"_s, Nothing{}, m_session.get(),
                                       [this](Result<PolicyList> answer) {
                                           if (answer)
                                               m_settings->policies()->setPolicies(*answer);
                                           else
                                               m_settings->policies()->showTrouble(describe(answer.error()));
                                       });
        return;
    case SettingsPage::Enrolment:
        m_session->request<OpenCodeList>(u"machines.codes"_s, OpenCodeListRequest{}, m_session.get(),
                                         [this](Result<OpenCodeList> answer) {
                                             if (answer)
                                                 m_settings->enrolment()->setCodes(*answer);
                                             else
                                                 m_settings->enrolment()->showListTrouble(describe(answer.error()));
                                         });
        return;
    case SettingsPage::Certificates:
        m_session->request<CertificateList>(u"certificates.list"_s, CertificateListRequest{}, m_session.get(),
                                            [this](Result<CertificateList> answer) {
                                                if (answer)
                                                    m_settings->certificates()->setCertificates(*answer);
                                                else
                                                    m_settings->certificates()->showTrouble(describe(answer.error()));
                                            });
        return;
    case SettingsPage::Console:
    case SettingsPage::SectionCount:
        return;
    }
}

void MainWindow::changePolicy(const QString &method, const PolicyRequest &request)
{
    if (!m_session)
        return;
    m_session->request<PolicySnapshot>(method, request, m_session.get(),
                                       [this, key = request.key](Result<PolicySnapshot> answer) {
                                           if (answer)
                                               m_settings->policies()->takePolicy(*answer);
                                           else
                                               m_settings->policies()->failPolicy(key, describe(answer.error()));
                                       });
}

void MainWindow::makeCode(const MakeCodeRequest &request)
{
    if (!m_session)
        return;
    m_session->request<EnrolmentCodeAnswer>(u"machines.makeCode"_s, request, m_session.get(),
                                            [this](Result<EnrolmentCodeAnswer> code) {
                                                if (!code)
                                                    return m_settings->enrolment()->failCode(describe(code.error()));
                                                m_settings->enrolment()->showCode(*code);
                                                askSection(SettingsPage::Enrolment);
                                            });
}

void MainWindow::withdrawCode(std::optional<qint64> code)
{
    if (!m_session)
        return;
    const WithdrawCodeRequest request{.code = code.value_or(0), .isAll = !code.has_value()};
    m_session->request<ActionAnswer>(
        u"machines.withdrawCode"_s, request, m_session.get(), [this](Result<ActionAnswer> answer) {
            if (!answer)
                m_settings->enrolment()->showTrouble(tr("The code was not withdrawn"), describe(answer.error()));
            askSection(SettingsPage::Enrolment);
        });
}

void MainWindow::startScrub()
{
    if (!m_session)
        return;
    m_session->request<ActionAnswer>(u"jobs.startScrub"_s, JobRequest{}, m_session.get(),
                                     [this](Result<ActionAnswer> answer) {
                                         if (!answer)
                                             tell(tr("The scrub was not started"), answer.error());
                                     });
}

void MainWindow::askMap(const MapAsk &ask)
{
    if (!m_session)
        return ask.answer(fail(ErrorCode::Unreachable, u"there is no session"_s));
    m_session->call(ask.method, ask.arguments, m_session.get(), ask.answer, kMapTimeoutMs);
}

/// Whoever lets a machine in sees what is asked of that on the page where it waits.
void MainWindow::approve(MachineId machine)
{
    setPage(Workstations);
    m_workstations->approve(machine);
}

void MainWindow::drain(MachineId machine)
{
    if (!m_session)
        return;
    for (const MachineRow &row : machineRows(m_session->snapshot())) {
        if (row.machine == machine)
            ActionDialog::ask(drainPlan({row}), commands(), this);
    }
}

} // namespace fallow::console
