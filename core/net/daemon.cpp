// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/daemon.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QSocketNotifier>
#include <csignal>
#include <cstring>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace fallow {

using namespace Qt::StringLiterals;

void notifyServiceManager(const QByteArray &state)
{
    QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    if (path.isEmpty() || path.size() >= qsizetype(sizeof address.sun_path))
        return;
    if (path.front() == '@')
        path[0] = '\0'; // an abstract address
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return;
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(path.size()));
    // Nobody who could be told of a failure is left: the service manager will see the timeout.
    [[maybe_unused]] const ssize_t sent = ::sendto(socket, state.constData(), size_t(state.size()), MSG_NOSIGNAL,
                                                   reinterpret_cast<const sockaddr *>(&address), length);
    ::close(socket);
}

quint64 raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    limit.rlim_cur = limit.rlim_max;
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0) // then what we have must do
        ::getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

Result<void> takesAllOptions(const QCommandLineParser &parser, const QMap<QString, QStringList> &optionsOf,
                             const QString &program)
{
    const QString command = parser.positionalArguments().value(0);
    const auto own = optionsOf.constFind(command);
    if (own == optionsOf.constEnd())
        return {};
    for (const QString &option : parser.optionNames()) {
        if (!own->contains(option))
            return fail(ErrorCode::InvalidArgument, u"--%1 is no option of `%2 %3`"_s.arg(option, program, command),
                        program + u" --help"_s);
    }
    return {};
}

QString absolutePath(const QString &path)
{
    return path.isEmpty() ? path : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

namespace {

sigset_t terminationSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

} // namespace

void TerminationWatcher::blockSignals()
{
    std::signal(SIGPIPE, SIG_IGN);
    const sigset_t signals = terminationSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

TerminationWatcher::TerminationWatcher(QObject *parent)
    : QObject(parent)
{
    blockSignals();
    const sigset_t signals = terminationSignals();
    m_descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    if (m_descriptor < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        while (::read(m_descriptor, &info, sizeof info) == ssize_t(sizeof info))
            Q_EMIT terminationRequested();
    });
}

TerminationWatcher::~TerminationWatcher()
{
    m_notifier.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace fallow
