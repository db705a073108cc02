// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shell/main_window.h"

#include "console/format/describe.h"
#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/pages/connect_page.h"
#include "console/pages/enrolment_section.h"
#include "console/pages/jobs_page.h"
#include "console/pages/overview_page.h"
#include "console/pages/stripe_map_page.h"
#include "console/pages/volumes_page.h"
#include "console/pages/workstations_page.h"
#include "console/shell/event_export.h"
#include "console/shell/header_bar.h"
#include "console/shell/jobs_desk.h"
#include "console/shell/navigation_bar.h"
#include "console/shell/stale_veil.h"
#include "console/theme/icons.h"
#include "console/widgets/empty_state.h"

#include <QEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kHugeName = 80; ///< of an array in the window's title

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_navigation(new NavigationBar(this))
    , m_header(new HeaderBar(this))
    , m_notice(new NoticeLine(this))
    , m_front(new QStackedWidget(this))
    , m_welcome(new EmptyState(u"fallow"_s, this))
    , m_connect(new ConnectPage(this))
    , m_pages(new QStackedWidget(this))
    , m_veil(new StaleVeil(m_pages))
    , m_overview(new OverviewPage(this))
    , m_workstations(new WorkstationsPage(this))
    , m_volumes(new VolumesPage(this))
    , m_stripeMap(new StripeMapPage(this))
    , m_jobs(new JobsPage(this))
    , m_jobsDesk(new JobsDesk(*m_jobs, this))
    , m_events(new EventsPage(this))
    , m_settings(new SettingsPage(this))
{
    setObjectName(u"console"_s);
    setWindowTitle(tr("Fallow"));
    setWindowIcon(icon(u"fallow"_s));
    setMinimumSize(1024, 700);
    resize(1240, 800);
    connect(new QShortcut(QKeySequence::Quit, this), &QShortcut::activated, this, &QWidget::close);
    m_front->setObjectName(u"front"_s);
    m_welcome->setObjectName(u"welcome"_s);

    auto *central = new QWidget(this);
    auto *columns = new QHBoxLayout(central);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_navigation);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(m_notice);
    rows->addWidget(m_front, 1);
    columns->addLayout(rows, 1);
    setCentralWidget(central);
    makePages();

    m_ageTimer.setInterval(1000);
    connect(&m_ageTimer, &QTimer::timeout, this, &MainWindow::showConnection);
    wirePages();
    wireSettings();
    leave();
}

void MainWindow::wirePages()
{
    connect(m_welcome, &EmptyState::buttonClicked, this, &MainWindow::leave);
    connect(m_header, &HeaderBar::leaveRequested, this, &MainWindow::leave);
    connect(m_connect, &ConnectPage::openRequested, this, &MainWindow::chooseIdentity);
    connect(m_connect, &ConnectPage::connectRequested, this, &MainWindow::identityChosen);
    connect(m_overview, &OverviewPage::approveRequested, this, &MainWindow::approve);
    connect(m_overview, &OverviewPage::machinesRequested, this, [this](Standing standing) {
        m_workstations->showStanding(standing);
        setPage(Workstations);
    });
    m_workstations->setCommands(commands());
    m_volumes->setCommands(commands());
    connect(m_jobsDesk, &JobsDesk::refused, this, &MainWindow::tell);
    connect(m_stripeMap, &StripeMapPage::asked, this, &MainWindow::askMap);
    connect(m_overview, &OverviewPage::rebuildRequested, m_jobsDesk, &JobsDesk::openRebuild);
    connect(m_workstations, &WorkstationsPage::rebuildRequested, m_jobsDesk, &JobsDesk::openRebuild);
    connect(m_overview, &OverviewPage::volumesRequested, this, [this] { setPage(Volumes); });
    connect(m_overview, &OverviewPage::jobsRequested, this, [this] { setPage(Jobs); });
    connect(m_overview, &OverviewPage::certificatesRequested, this, [this] {
        setPage(Settings);
        m_settings->setSection(SettingsPage::Certificates);
    });
    connect(m_overview, &OverviewPage::scrubRequested, this, &MainWindow::startScrub);
    connect(m_overview, &OverviewPage::drainRequested, this, &MainWindow::drain);
    connect(m_overview, &OverviewPage::historyWanted, this, &MainWindow::askHistory);
    connect(m_overview, &OverviewPage::codeRequested, this, [this] {
        setPage(Settings);
        m_settings->setSection(SettingsPage::Enrolment);
        m_settings->enrolment()->beginCode();
    });
    connect(m_events, &EventsPage::eventsWanted, this, &MainWindow::askEvents);
    connect(m_events, &EventsPage::exportRequested, this, &MainWindow::exportEvents);
    connect(m_events, &EventsPage::exportCancelled, this, [this] {
        m_export.reset();
        m_events->endExport({}, true);
    });
}

MainWindow::~MainWindow()
{
    m_export.reset();
    m_session.reset(); // before the widgets that its signals reach
}

void MainWindow::makePages()
{
    m_front->addWidget(m_welcome);
    m_front->addWidget(m_connect);
    m_front->addWidget(m_pages);
    for (QWidget *page : std::initializer_list<QWidget *>{m_overview, m_workstations, m_volumes, m_stripeMap, m_jobs,
                                                          m_events, m_settings})
        m_pages->addWidget(page);
    m_navigation->addPage(u"navOverview"_s, u"page-overview"_s, tr("Overview"));
    m_workstationsButton = m_navigation->addPage(u"navWorkstations"_s, u"page-workstations"_s, tr("Workstations"));
    m_navigation->addPage(u"navVolumes"_s, u"page-volumes"_s, tr("Volumes"));
    m_navigation->addPage(u"navStripeMap"_s, u"page-stripes"_s, tr("Stripe map"));
    m_navigation->addPage(u"navJobs"_s, u"page-jobs"_s, tr("Jobs"));
    m_navigation->addPage(u"navEvents"_s, u"page-events"_s, tr("Events"));
    m_navigation->addPage(u"navSettings"_s, u"page-settings"_s, tr("Settings"));
    connect(m_navigation, &NavigationBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_pages, &QStackedWidget::currentChanged, m_veil, &QWidget::raise);
}

void MainWindow::setSession(std::unique_ptr<Session> session)
{
    m_jobsDesk->setSession(session.get()); // before the one that it knows goes
    m_export.reset();
    m_session = std::move(session);
    m_hasSnapshot = false;
    m_overview->clear();
    m_events->clear();
    m_stripeMap->clear();
    m_settings->clear();
    m_connect->clearMessage();
    m_navigation->setEnabled(false); // until there is something to be seen
    m_header->setLeaving(true);
    connect(m_session.get(), &Session::snapshotChanged, this, &MainWindow::takeSnapshot);
    connect(m_session.get(), &Session::stateChanged, this, &MainWindow::takeState);
    takeState(m_session->state());
    if (m_session->state() == Session::State::Online)
        takeSnapshot(m_session->snapshot());
}

void MainWindow::showNoSession(const QString &title, const QString &sentence)
{
    leave();
    m_connect->setMessage(Tone::Warning, title, sentence);
}

void MainWindow::leave()
{
    m_export.reset();
    m_jobsDesk->setSession(nullptr); // before the one that it knows goes
    m_session.reset();
    m_hasSnapshot = false;
    m_ageTimer.stop();
    m_notice->hide();
    m_veil->hide();
    m_connect->clearMessage();
    m_header->setArray(tr("Fallow"), Tone::Neutral, {}, {});
    m_header->setConnection(Tone::Neutral, tr("Not connected"), tr("No array is open."));
    m_header->setLeaving(false);
    m_navigation->setFootnote({}, {});
    m_navigation->setEnabled(false);
    setWindowTitle(tr("Fallow"));
    m_front->setCurrentWidget(m_connect);
}

void MainWindow::setPage(Page page)
{
    m_navigation->setCurrent(page);
}

MainWindow::Page MainWindow::page() const
{
    return Page(m_navigation->current());
}

QString MainWindow::pageName(Page page)
{
    switch (page) {
    case Overview:
        return u"overview"_s;
    case Workstations:
        return u"workstations"_s;
    case Volumes:
        return u"volumes"_s;
    case StripeMap:
        return u"stripe-map"_s;
    case Jobs:
        return u"jobs"_s;
    case Events:
        return u"events"_s;
    case Settings:
        return u"settings"_s;
    case PageCount:
        break;
    }
    Q_UNREACHABLE();
}

std::optional<MainWindow::Page> MainWindow::pageOfName(const QString &name)
{
    for (int page = 0; page < PageCount; ++page) {
        if (pageName(Page(page)) == name)
            return Page(page);
    }
    return {};
}

void MainWindow::takeSnapshot(const ArraySnapshot &array)
{
    const bool isFirst = !std::exchange(m_hasSnapshot, true);
    m_lastSnapshot = QDateTime::currentDateTimeUtc();
    showArray(array);
    m_navigation->setEnabled(true);
    m_front->setCurrentWidget(m_pages);
    showConnection();
    if (isFirst)
        Q_EMIT firstSnapshotShown();
}

void MainWindow::showArray(const ArraySnapshot &array)
{
    const Health health = healthOf(array);
    m_header->setArray(array.arrayName, healthTone(health), healthWord(health), healthSentence(array));
    setWindowTitle(tr("%1 – Fallow", "name of the array").arg(array.arrayName.left(kHugeName)));
    m_navigation->setFootnote(m_session->controllerAddress(), tr("Version %1").arg(array.controllerVersion));
    m_overview->apply(array);
    m_workstations->apply(array);
    m_volumes->apply(array);
    m_stripeMap->apply(array);
    m_jobsDesk->apply(array);
    m_events->apply(array);
    const auto waiting =
        std::count_if(array.machines.cbegin(), array.machines.cend(),
                      [](const MachineSnapshot &machine) { return standingOf(machine) == Standing::Waiting; });
    m_workstationsButton->setBadge(int(waiting));
}

void MainWindow::takeState(Session::State state)
{
    const bool isOnline = state == Session::State::Online;
    m_overview->setConnected(isOnline);
    m_workstations->setConnected(isOnline);
    m_volumes->setConnected(isOnline);
    m_stripeMap->setConnected(isOnline);
    m_jobsDesk->setConnected(isOnline);
    m_settings->setConnected(isOnline);
    if (isOnline)
        m_ageTimer.stop();
    else
        m_ageTimer.start();
    showConnection();
    if (!m_hasSnapshot)
        showWelcome();
}

void MainWindow::showConnection()
{
    if (!m_session)
        return;
    const Session::State state = m_session->state();
    const bool isOnline = state == Session::State::Online;
    m_veil->setVisible(m_hasSnapshot && !isOnline);
    m_veil->raise();
    m_notice->setVisible(m_hasSnapshot && !isOnline);
    const QString why = describe(m_session->lastError());
    switch (state) {
    case Session::State::Online:
        m_header->setConnection(Tone::Good, tr("Connected"), tr("Connected to %1").arg(m_session->controllerAddress()));
        return;
    case Session::State::Connecting:
        m_header->setConnection(Tone::Neutral, tr("Connecting…"),
                                tr("Connecting to %1").arg(m_session->controllerAddress()));
        break;
    case Session::State::Offline:
        m_header->setConnection(Tone::Warning, tr("Not connected"), why);
        break;
    case Session::State::Refused:
        m_header->setConnection(Tone::Danger, tr("Refused"), why);
        break;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString age =
        tr("This is how it was at %1, %2.").arg(momentText(m_lastSnapshot, now), agoText(m_lastSnapshot, now));
    m_notice->setText(state == Session::State::Refused
                          ? tr("The controller refuses this console. %1 %2").arg(why, age)
                          : tr("No connection to the controller; trying again by itself. %1 %2").arg(age, why));
}

void MainWindow::showWelcome()
{
    const QString address = m_session->controllerAddress();
    switch (m_session->state()) {
    case Session::State::Online:
    case Session::State::Connecting:
        m_header->setArray(tr("Fallow"), Tone::Neutral, {}, {});
        m_welcome->setTexts(tr("Connecting to %1…").arg(address),
                            tr("The array appears as soon as the controller answers."));
        m_welcome->setButton({});
        break;
    case Session::State::Offline:
        if (m_session->lastError().code == ErrorCode::Unsupported)
            m_welcome->setTexts(
                tr("Console and controller are of different versions"),
                tr("The controller at %1 speaks a version that this console does not: bring both to the "
                   "same version. (%2)")
                    .arg(address, detailText(m_session->lastError())));
        else
            m_welcome->setTexts(tr("The controller does not answer"),
                                tr("%1 Is `fallowd` running at %2? The console tries again by itself.")
                                    .arg(describe(m_session->lastError()), address));
        m_welcome->setButton(tr("Choose another array…"));
        break;
    case Session::State::Refused:
        return showRefused();
    }
    m_front->setCurrentWidget(m_welcome);
}

Commands MainWindow::commands()
{
    return Commands([this](const QString &method, const QCborMap &arguments, QObject *context,
                           Completion<QCborMap> done, int timeoutMs) {
        if (m_session)
            return m_session->call(method, arguments, context, std::move(done), timeoutMs);
        Commands().call(method, arguments, context, std::move(done));
    });
}

/// The session is over before it began; what was refused is told where one chooses anew.
void MainWindow::showRefused()
{
    const auto changed = m_session->changedAuthority();
    const Error error = m_session->lastError();
    const QString address = m_session->controllerAddress();
    m_header->setConnection(Tone::Danger, tr("Refused"), describe(error));
    m_header->setLeaving(false);
    if (changed)
        m_connect->setMessage(
            Tone::Danger, tr("The controller at %1 is not the one that this identity belongs to").arg(address),
            tr("Nothing was sent to it. If the array was set up anew, or the identity is one of another array, open "
               "the "
               "identity that belongs to it. If neither is so, somebody may stand between you and the controller."),
            changed->expected, changed->shown);
    else
        m_connect->setMessage(Tone::Danger, tr("The controller at %1 refuses this identity").arg(address),
                              describe(error));
    m_front->setCurrentWidget(m_connect);
}

void MainWindow::tell(const QString &title, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Fallow"), title, QMessageBox::NoButton, this);
    box->addButton(tr("Close"), QMessageBox::RejectRole);
    box->setObjectName(u"errorBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(describe(error).toHtmlEscaped());
    box->open();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // Colours that follow from what is shown, and not from a role, are given anew.
    if (event->type() == QEvent::ApplicationPaletteChange && m_session && m_hasSnapshot)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_session && m_hasSnapshot)
                    showArray(m_session->snapshot());
            },
            Qt::QueuedConnection);
}

void MainWindow::chooseIdentity()
{
    auto *dialog =
        new QFileDialog(this, tr("Open an administrator's identity"), {}, tr("Identities (*.identity);;All files (*)"));
    dialog->setObjectName(u"identityDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::identityChosen);
    dialog->open();
}

} // namespace fallow::console
