// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shell/main_window.h"

#include "console/format/describe.h"
#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/pages/events_page.h"
#include "console/pages/overview_page.h"
#include "console/pages/stripe_map_page.h"
#include "console/pages/volumes_page.h"
#include "console/pages/workstations_page.h"
#include "console/shell/header_bar.h"
#include "console/shell/navigation_bar.h"
#include "console/shell/stale_veil.h"
#include "console/theme/icons.h"
#include "console/widgets/empty_state.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr qint64 kHistoryEvents = 1000;
constexpr int kMapTimeoutMs = 10'000;

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_navigation(new NavigationBar(this))
    , m_header(new HeaderBar(this))
    , m_notice(new NoticeLine(this))
    , m_front(new QStackedWidget(this))
    , m_welcome(new EmptyState(u"fallow"_s, this))
    , m_pages(new QStackedWidget(this))
    , m_veil(new StaleVeil(m_pages))
    , m_overview(new OverviewPage(this))
    , m_workstations(new WorkstationsPage(this))
    , m_volumes(new VolumesPage(this))
    , m_stripeMap(new StripeMapPage(this))
    , m_events(new EventsPage(this))
{
    setObjectName(u"console"_s);
    setWindowTitle(tr("Fallow"));
    setWindowIcon(icon(u"fallow"_s));
    setMinimumSize(1024, 700);
    resize(1240, 800);
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
    connect(m_welcome, &EmptyState::buttonClicked, this, &MainWindow::chooseIdentity);
    connect(m_overview, &OverviewPage::approveRequested, this, &MainWindow::approve);
    connect(m_overview, &OverviewPage::machinesRequested, this, [this](Standing standing) {
        m_workstations->showStanding(standing);
        setPage(Workstations);
    });
    connect(m_workstations, &WorkstationsPage::approveRequested, this, &MainWindow::approve);
    connect(m_stripeMap, &StripeMapPage::windowWanted, this, &MainWindow::askWindow);
    showNoSession(tr("Not connected"), tr("There is no session yet."));
}

MainWindow::~MainWindow()
{
    m_session.reset(); // before the widgets that its signals reach
}

void MainWindow::makePages()
{
    m_front->addWidget(m_welcome);
    m_front->addWidget(m_pages);
    for (QWidget *page : std::initializer_list<QWidget *>{m_overview, m_workstations, m_volumes, m_stripeMap, m_events})
        m_pages->addWidget(page);
    m_navigation->addPage(u"navOverview"_s, u"page-overview"_s, tr("Overview"));
    m_workstationsButton = m_navigation->addPage(u"navWorkstations"_s, u"page-workstations"_s, tr("Workstations"));
    m_navigation->addPage(u"navVolumes"_s, u"page-volumes"_s, tr("Volumes"));
    m_navigation->addPage(u"navStripeMap"_s, u"page-stripes"_s, tr("Stripe map"));
    m_navigation->addPage(u"navEvents"_s, u"page-events"_s, tr("Events"));
    connect(m_navigation, &NavigationBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_pages, &QStackedWidget::currentChanged, m_veil, &QWidget::raise);
}

void MainWindow::setSession(std::unique_ptr<Session> session)
{
    m_session = std::move(session);
    m_hasSnapshot = false;
    m_events->clear();
    m_stripeMap->clear();
    connect(m_session.get(), &Session::snapshotChanged, this, &MainWindow::takeSnapshot);
    connect(m_session.get(), &Session::stateChanged, this, &MainWindow::takeState);
    takeState(m_session->state());
    if (m_session->state() == Session::State::Online)
        takeSnapshot(m_session->snapshot());
}

void MainWindow::showNoSession(const QString &title, const QString &sentence)
{
    m_session.reset();
    m_hasSnapshot = false;
    m_ageTimer.stop();
    m_notice->hide();
    m_veil->hide();
    m_header->setArray(tr("Fallow"), Tone::Neutral, {}, {});
    m_header->setConnection(Tone::Neutral, tr("Not connected"), sentence);
    m_welcome->setTexts(title, sentence);
    m_welcome->setButton(tr("Open identity…"));
    m_front->setCurrentWidget(m_welcome);
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
    case Events:
        return u"events"_s;
    case PageCount:
        break;
    }
    Q_UNREACHABLE();
}

void MainWindow::takeSnapshot(const ArraySnapshot &array)
{
    const bool isFirst = !std::exchange(m_hasSnapshot, true);
    m_lastSnapshot = QDateTime::currentDateTimeUtc();
    const Health health = healthOf(array);
    m_header->setArray(array.arrayName, healthTone(health), healthWord(health), healthSentence(array));
    setWindowTitle(tr("%1 – Fallow", "name of the array").arg(array.arrayName));
    m_navigation->setFootnote(m_session->controllerAddress(), tr("Version %1").arg(array.controllerVersion));
    m_overview->apply(array);
    m_workstations->apply(array);
    m_volumes->apply(array);
    m_stripeMap->apply(array);
    m_events->apply(array);
    const auto waiting =
        std::count_if(array.machines.cbegin(), array.machines.cend(),
                      [](const MachineSnapshot &machine) { return standingOf(machine) == Standing::Waiting; });
    m_workstationsButton->setBadge(int(waiting));
    m_front->setCurrentWidget(m_pages);
    showConnection();
    if (isFirst) {
        askHistory(array.latestEvents.isEmpty() ? EventId() : array.latestEvents.first().event);
        Q_EMIT firstSnapshotShown();
    }
}

void MainWindow::takeState(Session::State state)
{
    const bool isOnline = state == Session::State::Online;
    m_overview->setConnected(isOnline);
    m_workstations->setConnected(isOnline);
    m_stripeMap->setConnected(isOnline);
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
        m_welcome->setTexts(tr("The controller does not answer"),
                            tr("%1 Is `fallowd` running at %2? The console tries again by itself.")
                                .arg(describe(m_session->lastError()), address));
        m_welcome->setButton(tr("Open identity…"));
        break;
    case Session::State::Refused:
        m_welcome->setTexts(tr("The controller refuses this console"), describe(m_session->lastError()));
        m_welcome->setButton(tr("Open identity…"));
        break;
    }
    m_front->setCurrentWidget(m_welcome);
}

void MainWindow::askHistory(EventId newest)
{
    const quint64 after = newest.value() > quint64(kHistoryEvents) ? newest.value() - quint64(kHistoryEvents) : 0;
    m_session->request<EventList>(u"events.list"_s, EventListRequest{.after = EventId(after), .limit = kHistoryEvents},
                                  m_session.get(), [this](Result<EventList> answer) {
                                      if (answer) // without history there are still the snapshots' events
                                          m_events->takeHistory(answer->events);
                                  });
}

void MainWindow::askWindow(const StripeMapRequest &request)
{
    if (!m_session)
        return m_stripeMap->failWindow(request);
    m_session->request<StripeMapWindow>(
        u"stripes.map"_s, request, m_session.get(),
        [this, request](Result<StripeMapWindow> answer) {
            if (answer)
                m_stripeMap->takeWindow(request, *answer);
            else
                m_stripeMap->failWindow(request);
        },
        kMapTimeoutMs);
}

void MainWindow::approve(MachineId machine)
{
    if (!m_session)
        return;
    m_session->request<ActionAnswer>(u"machines.approve"_s, MachineRequest{.machine = machine}, m_session.get(),
                                     [this](Result<ActionAnswer> answer) {
                                         if (!answer)
                                             tell(tr("The workstation was not approved"), answer.error());
                                     });
}

void MainWindow::tell(const QString &title, const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Fallow"), title, QMessageBox::Ok, this);
    box->setObjectName(u"errorBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(describe(error).toHtmlEscaped());
    box->open();
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
