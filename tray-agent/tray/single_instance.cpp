// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/single_instance.h"

#include "base/log.h"

#include <QDir>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

constexpr int kKnockTimeoutMs = 1000;

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_socketPath(QDir(folder).filePath(u"fallow-tray.show"_s))
    , m_lock(QDir(folder).filePath(u"fallow-tray.lock"_s))
{
    m_lock.setStaleLockTime(0); // until its process has gone
}

Result<bool> SingleInstance::claim()
{
    if (!m_lock.tryLock()) {
        if (m_lock.error() != QLockFile::LockFailedError)
            return fail(ErrorCode::Io, u"the lock file cannot be written"_s);
        QLocalSocket knock; // to connect says it all
        knock.connectToServer(m_socketPath);
        knock.waitForConnected(kKnockTimeoutMs);
        return false;
    }
    QLocalServer::removeServer(m_socketPath);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(m_socketPath)) // a convenience
        qCWarning(lcTray).noquote() << "a second start will not show the window:" << m_server.errorString();
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            socket->deleteLater();
        Q_EMIT showRequested();
    });
    return true;
}

} // namespace fallow::tray
