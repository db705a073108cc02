// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/event_loop_executor.h"
#include "base/reply_channel.h"
#include "console/dialogs/commands.h"
#include "net/identity_file.h"
#include "wire/administrator_messages.h"

#include <QObject>

namespace fallow::console {

/// Makes identity files: the key here, on a thread beside the window's, the certificate by the controller. One at a
/// time. A file is there whole, or not at all; a new one takes no other's place. Thread: gui.
class IdentityMaker final : public QObject
{
    Q_OBJECT
public:
    explicit IdentityMaker(Commands commands, QObject *parent = nullptr);

    /// Another administrator's.
    void create(const QString &name, const QString &path);
    /// A new key and certificate in the place of the identity in use. @param passphrase opens it if it is protected,
    /// and protects the new one
    void renew(const QString &path, const QByteArray &passphrase);
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void created(const QString &path);
    void renewed(const QString &path);
    /// Nothing was asked for: the identity does not open with the passphrase that was given.
    void passphraseWrong();
    /// Unauthorised: the controller refuses it. AlreadyExists: the file, or a good certificate of that name.
    void failed(const fallow::Error &error);

private:
    struct Key
    {
        QByteArray privateKeyPem;
        QByteArray signingRequest;
    };
    struct Order
    {
        QString name = {}; ///< empty: a renewal
        QString path = {};
        QByteArray passphrase = {};
        QString controllerAddress = {}; ///< by which a renewed identity reaches it
    };
    static Result<Key> makeKey(const QString &name);
    static Result<Key> openAndMakeKey(Order &order);
    static Result<void> writeIdentity(const Order &order, const Key &key, const IssuedIdentity &issued);
    void ask(const Order &order, const Key &key);
    void take(const Order &order, const Key &key, const Result<IssuedIdentity> &issued);
    void end(const Order &order, const Result<void> &outcome);

    Commands m_commands;
    bool m_isBusy = false;
    EventLoopExecutor m_home;
    ReplyChannel m_replies;
    PoolExecutor m_pool{1}; ///< last: what it runs ends before the rest goes
};

} // namespace fallow::console
