// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QPointer>
#include <QWidget>

namespace fallow::console {

class JobsPage;
class RebuildWizard;

/// Between the session and what deals with jobs: the page and the rebuild wizard. Thread: gui.
class JobsDesk final : public QObject
{
    Q_OBJECT
public:
    /// @param window the wizard's parent
    JobsDesk(JobsPage &page, QWidget *window);

    /// Null: there is none now. A wizard that was opened on another is closed.
    void setSession(Session *session);
    void apply(const ArraySnapshot &array);
    void setConnected(bool isConnected);
    /// Opens the wizard, or brings the one that is open to the front. With a machine or store: that has failed; a
    /// wizard that deals with something already makes way for another.
    void openRebuild(MachineId machine = {}, StoreId store = {});
    /// Null if none is open.
    RebuildWizard *wizard() const;

Q_SIGNALS:
    void refused(const QString &title, const fallow::Error &error);

private:
    void connectPage();
    void connectWizard();
    void tellOfStart(const Error &error);
    void start(const QString &method);
    void command(const QString &method, const JobRequest &request);
    void askDetails(JobId job);

    JobsPage &m_page;
    QWidget *m_window;
    QPointer<Session> m_session;
    QPointer<RebuildWizard> m_wizard;
    bool m_isConnected = false;
};

} // namespace fallow::console
