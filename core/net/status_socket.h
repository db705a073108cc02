// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCborMap>
#include <QObject>
#include <functional>
#include <memory>

namespace fallow {

/// A local socket, for users of this machine that its file mode admits, on which a service publishes its status as CBOR
/// maps, each with a 32-bit little-endian length before it: one at once, and one at every change. Thread: its own.
class StatusPublisher : public QObject
{
    Q_OBJECT
public:
    explicit StatusPublisher(std::function<QCborMap()> status, QObject *parent = nullptr);
    ~StatusPublisher() override;
    /// A socket left behind by a crash is replaced. Errors: Io (path too long, directory not writable), Busy (another
    /// service answers there).
    Result<void> listen(const QString &path);
    /// Sends the present status to everybody connected; a reader that is too slow is dropped.
    void publish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// The other end: stays connected, and connects again when the service comes back. Thread: its own.
class StatusSubscriber : public QObject
{
    Q_OBJECT
public:
    explicit StatusSubscriber(QString path, QObject *parent = nullptr);
    ~StatusSubscriber() override;
    void start();

Q_SIGNALS:
    void received(const QCborMap &status);
    void lost(const QString &reason);

private:
    void tryConnect();
    void read();
    class Private;
    std::unique_ptr<Private> d;
};

/// One status, or why there is none. Blocks up to `timeoutMs`: for command lines only. Errors: Unreachable, Timeout,
/// ProtocolViolation.
Result<QCborMap> fetchStatusOnce(const QString &path, int timeoutMs = 3000);

} // namespace fallow
