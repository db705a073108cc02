// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/event_loop_executor.h"
#include "base/reply_channel.h"
#include "console/setup/secret_store.h"
#include "net/identity_file.h"
#include "session/session.h"

#include <QObject>

namespace fallow::console {

/// Gets from an identity file to a session: reads it, unlocks it with the passphrase of the keyring or of the person,
/// and opens the session. One attempt at a time; a new one takes the place of the last. Unlocking takes a while and
/// runs on a thread of its own. Thread: gui.
class Connector final : public QObject
{
    Q_OBJECT
public:
    using Open = std::function<Result<std::unique_ptr<Session>>(const IdentityFile &)>;
    using Opened = std::function<void(std::unique_ptr<Session>, const QString &identityPath, const IdentityFile &)>;

    /// `secrets` outlives it. `opened` is called for each session that comes about.
    Connector(SecretStore &secrets, Open open, Opened opened, QObject *parent = nullptr);

    void connectTo(const QString &identityPath);
    /// An answer to passphraseWanted().
    void givePassphrase(const QByteArray &passphrase, bool mustRemember);
    /// Gives the present attempt up.
    void cancel();
    bool isBusy() const { return m_isBusy; }
    /// Takes the passphrase of an identity out of the keyring. A file that is gone cannot say which that is: nothing is
    /// done then. `done` comes later, once, whatever came of it.
    void forgetPassphrase(const QString &identityPath, std::function<void()> done);

    /// Protects the identity file with a passphrase, or (empty) takes it away; `present` opens it if it is locked.
    /// Errors: as IdentityFile's functions. `done` comes later.
    void changePassphrase(const QString &identityPath, const QByteArray &present, const QByteArray &next,
                          Completion<void> done);

Q_SIGNALS:
    /// The identity is locked. `isAgain`: the last passphrase was not the right one.
    void passphraseWanted(const QString &arrayName, const QString &identityPath, bool isAgain);
    /// In words for people.
    void failed(const QString &title, const QString &sentence, const QString &identityPath);
    /// The attempt works at something that takes a while (unlocking), or has ended.
    void busyChanged(bool isBusy);

private:
    /// What of a passphrase's origin must be seen to when it is right or wrong.
    enum class Origin { Keyring, Person };
    void askKeyring();
    void unlock(const QByteArray &passphrase, Origin origin, bool mustRemember);
    void unlocked(Result<IdentityFile> file, const QByteArray &passphrase, Origin origin, bool mustRemember);
    void openWith(const IdentityFile &file);
    void refuse(const Error &error);
    void setBusy(bool isBusy);
    static QString secretKeyOf(const IdentityFile &file);
    QString secretKey() const { return secretKeyOf(m_file); }

    SecretStore &m_secrets;
    Open m_open;
    Opened m_opened;
    EventLoopExecutor m_home;
    ReplyChannel m_replies;
    QString m_path;
    IdentityFile m_file;
    quint64 m_attempt = 0;
    bool m_isBusy = false;
    PoolExecutor m_pool{1}; ///< last: what it runs ends before the rest goes
};

} // namespace fallow::console
