// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/commands.h"
#include "console/pages/events_page.h"
#include "console/pages/settings_page.h"
#include "session/session.h"
#include "wire/history_messages.h"
#include "wire/policy_messages.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>
#include <memory>

class QStackedWidget;

namespace fallow::console {

class ConnectPage;
class EmptyState;
class EventExport;
class HeaderBar;
class IdentityMaker;
class JobsDesk;
class JobsPage;
class NavigationBar;
class NavigationButton;
class NoticeLine;
class OverviewPage;
class PassphraseDialog;
class StaleVeil;
class StripeMapPage;
class VolumesPage;
class WorkstationsPage;
struct MapAsk;

/// The console's window: puts the pages between one session's snapshots and its commands. Pages take values and give
/// signals; only this class knows that there is a session. Thread: gui.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum Page { Overview, Workstations, Volumes, StripeMap, Jobs, Events, Settings, PageCount };

    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows what this session says, from now on; the one before is closed.
    void setSession(std::unique_ptr<Session> session);
    /// There is no session, and this is why; shows where one comes in.
    void showNoSession(const QString &title, const QString &sentence);
    /// Closes the session and shows where one comes in.
    void leave();
    ConnectPage *connectPage() const { return m_connect; }
    SettingsPage *settingsPage() const { return m_settings; }
    EventsPage *eventsPage() const { return m_events; }
    /// The identity file that the session was opened with, for its renewal.
    void setIdentity(const QString &path, bool isLocked);
    void setPage(Page page);
    Page page() const;
    /// The page's name in file names: "overview", "workstations", "volumes", "stripe-map", "jobs", "events",
    /// "settings".
    static QString pageName(Page page);
    static std::optional<Page> pageOfName(const QString &name);
    bool hasSnapshot() const { return m_hasSnapshot; }

Q_SIGNALS:
    void identityChosen(const QString &path);
    /// The first snapshot of a session has been shown.
    void firstSnapshotShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makePages();
    void takeSnapshot(const ArraySnapshot &array);
    void showArray(const ArraySnapshot &array);
    void takeState(Session::State state);
    void showConnection();
    void showWelcome();
    void askMap(const MapAsk &ask);
    void showRefused();
    void wirePages();
    // What the pages ask for, answered by the session (main_window_requests.cpp).
    void wireSettings();
    void askEvents(const EventListRequest &request);
    void exportEvents(const EventListRequest &filter, const QString &path, EventsPage::Format format);
    void askHistory(const HistoryRequest &request);
    void askSection(SettingsPage::Section section);
    void changePolicy(const QString &method, const PolicyRequest &request);
    void makeCode(const MakeCodeRequest &request);
    void withdrawCode(std::optional<qint64> code);
    void wireIdentities();
    void renewIdentity();
    void startScrub();
    /// The way to whatever session there is at the moment of asking.
    Commands commands();
    void approve(MachineId machine);
    /// Asks before it does it.
    void drain(MachineId machine);
    void tell(const QString &title, const Error &error);
    void chooseIdentity();

    std::unique_ptr<Session> m_session;
    NavigationBar *m_navigation;
    NavigationButton *m_workstationsButton = nullptr;
    HeaderBar *m_header;
    NoticeLine *m_notice;
    QStackedWidget *m_front; ///< welcome | where one comes in | pages
    EmptyState *m_welcome;
    ConnectPage *m_connect;
    QStackedWidget *m_pages;
    StaleVeil *m_veil;
    OverviewPage *m_overview;
    WorkstationsPage *m_workstations;
    VolumesPage *m_volumes;
    StripeMapPage *m_stripeMap;
    JobsPage *m_jobs;
    JobsDesk *m_jobsDesk;
    EventsPage *m_events;
    SettingsPage *m_settings;
    std::unique_ptr<EventExport> m_export;
    IdentityMaker *m_maker = nullptr;
    QPointer<PassphraseDialog> m_passphrase; ///< of a renewal
    QString m_identityPath;
    bool m_isIdentityLocked = false;
    QTimer m_ageTimer;
    QDateTime m_lastSnapshot; ///< by this machine's clock
    bool m_hasSnapshot = false;
};

} // namespace fallow::console
