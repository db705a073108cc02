// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QMainWindow>
#include <QTimer>
#include <memory>

class QStackedWidget;

namespace fallow::console {

class EmptyState;
class EventsPage;
class HeaderBar;
class NavigationBar;
class NavigationButton;
class NoticeLine;
class OverviewPage;
class StaleVeil;
class StripeMapPage;
class VolumesPage;
class WorkstationsPage;

/// The console's window: puts the pages between one session's snapshots and its commands. Pages take values and give
/// signals; only this class knows that there is a session. Thread: gui.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum Page { Overview, Workstations, Volumes, StripeMap, Events, PageCount };

    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows what this session says, from now on; the one before is closed.
    void setSession(std::unique_ptr<Session> session);
    /// There is no session, and this is why; offers to choose an identity file.
    void showNoSession(const QString &title, const QString &sentence);
    void setPage(Page page);
    Page page() const;
    /// The page's name in file names: "overview", "workstations", "volumes", "stripe-map", "events".
    static QString pageName(Page page);
    bool hasSnapshot() const { return m_hasSnapshot; }

Q_SIGNALS:
    void identityChosen(const QString &path);
    /// The first snapshot of a session has been shown.
    void firstSnapshotShown();

private:
    void makePages();
    void takeSnapshot(const ArraySnapshot &array);
    void takeState(Session::State state);
    void showConnection();
    void showWelcome();
    void askHistory(EventId newest);
    void askWindow(const StripeMapRequest &request);
    void approve(MachineId machine);
    void tell(const QString &title, const Error &error);
    void chooseIdentity();

    std::unique_ptr<Session> m_session;
    NavigationBar *m_navigation;
    NavigationButton *m_workstationsButton = nullptr;
    HeaderBar *m_header;
    NoticeLine *m_notice;
    QStackedWidget *m_front; ///< welcome | pages
    EmptyState *m_welcome;
    QStackedWidget *m_pages;
    StaleVeil *m_veil;
    OverviewPage *m_overview;
    WorkstationsPage *m_workstations;
    VolumesPage *m_volumes;
    StripeMapPage *m_stripeMap;
    EventsPage *m_events;
    QTimer m_ageTimer;
    QDateTime m_lastSnapshot; ///< by this machine's clock
    bool m_hasSnapshot = false;
};

} // namespace fallow::console
