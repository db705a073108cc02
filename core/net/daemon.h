// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <memory>

class QCommandLineParser;
class QSocketNotifier;

namespace fallow {

/// Tells systemd (Type=notify) how the service is: "READY=1", "STOPPING=1", "STATUS=...". Does nothing without
/// NOTIFY_SOCKET. Thread: any.
void notifyServiceManager(const QByteArray &state);

/// Lets this process have as many descriptors as the system allows it: a controller needs three for each workstation,
/// and the usual bound is 1024. @returns how many that are.
quint64 raiseDescriptorLimit();

/// That nothing was said which the command given by the first word does not heed. One that is not among the commands
/// is somebody else's to refuse.
/// @param optionsOf each command's own options. Errors: InvalidArgument.
Result<void> takesAllOptions(const QCommandLineParser &parser, const QMap<QString, QStringList> &optionsOf,
                             const QString &program);

/// A path as the command line gives it, absolute from here on: where it is used, and by whom, "here" is elsewhere, and
/// a local socket takes nothing else. An empty one stays empty.
QString absolutePath(const QString &path);

/// Turns SIGTERM and SIGINT into a signal of Qt's, and lets SIGPIPE pass unheard. Make it before any thread is started,
/// so that all inherit the mask; one per process. Thread: main.
class TerminationWatcher : public QObject
{
    Q_OBJECT
public:
    explicit TerminationWatcher(QObject *parent = nullptr);
    /// Where the application object itself starts threads (a desktop's): call this before it is made, and make the
    /// watcher after it, for the watcher needs its event loop.
    static void blockSignals();
    ~TerminationWatcher() override;

Q_SIGNALS:
    void terminationRequested();

private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace fallow
