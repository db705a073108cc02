// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace fallow::tray {

/// One of this program for each user and desktop session. A second one makes the first show its window, and ends.
/// Thread: gui.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    /// `folder` is the session's own, for run-time files.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    /// @returns whether this is the first; if not, the first one has been told. Errors: Io (the folder).
    Result<bool> claim();

Q_SIGNALS:
    void showRequested();

private:
    const QString m_socketPath;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace fallow::tray
