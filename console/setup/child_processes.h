// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QMap>
#include <QStringList>

namespace fallow::console {

/// Programs that this console has started and that live on without it, known again by a file: their process numbers and
/// when each began, so that a number that was given to another process since is never mistaken. Thread: gui.
class ChildProcesses
{
public:
    /// `path`: the file, JSON; what it says is believed only of processes that still run.
    explicit ChildProcesses(QString path);

    /// Starts a program with its output in `logPath`. Errors: NotFound (no such program), Io.
    Result<void> start(const QString &name, const QString &program, const QStringList &arguments,
                       const QString &logPath);
    bool isRunning(const QString &name) const;
    bool isAnyRunning() const;
    /// Asks all to end (SIGTERM); they do by themselves, within a few seconds.
    void terminate();

private:
    struct Child
    {
        qint64 pid = 0;
        QString began; ///< as the kernel counts it
    };
    void read();
    Result<void> write() const;
    static QString whenBegan(qint64 pid);
    static bool isAlive(const Child &child);

    QString m_path;
    QMap<QString, Child> m_children;
};

} // namespace fallow::console
