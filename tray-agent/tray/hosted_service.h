// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QObject>
#include <QThread>
#include <atomic>

namespace fallow {
class AgentHost;
}

namespace fallow::tray {

/// The service of a per-user install, on a thread of its own, so that no window ever waits for a disk, and nobody at
/// the computer for the service: that thread and those it starts come last at disk and processor. Only the user it runs
/// as may use its socket. Thread: gui.
class HostedService final : public QObject
{
    Q_OBJECT
public:
    HostedService(QString directory, QString socketPath, QObject *parent = nullptr);
    ~HostedService() override; ///< stops the service without a goodbye if stop() was not waited for

    /// Makes the directory, readable by its owner alone, and starts. startFailed() comes where it cannot.
    /// Errors: Io (the directory).
    Result<void> start();
    /// The controller is told, everything is closed; then stopped() comes.
    void stop();
    /// stop() was called, and the store is not closed: the disk does not answer, or it is too soon. The destructor
    /// waits then; the program may end without (AgentService::isHeldUp).
    bool isHeldUp() const { return m_isHeldUp; }

Q_SIGNALS:
    void startFailed(const fallow::Error &reason);
    void stopped();

private:
    const QString m_directory;
    const QString m_socketPath;
    QThread m_thread;
    QObject *m_room = nullptr;   ///< lives on the thread, with the service in it
    AgentHost *m_host = nullptr; ///< touched on the thread only
    std::atomic_bool m_isHeldUp = false;
};

} // namespace fallow::tray
