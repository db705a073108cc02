// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/setup/connector.h"

#include "console/format/describe.h"

#include <QCryptographicHash>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace fallow::console {

Connector::Connector(SecretStore &secrets, Open open, Opened opened, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_open(std::move(open))
    , m_opened(std::move(opened))
    , m_replies(m_home)
{}

void Connector::connectTo(const QString &identityPath)
{
    cancel();
    m_path = identityPath;
    auto file = IdentityFile::read(identityPath);
    if (!file)
        return refuse(file.error());
    m_file = std::move(*file);
    if (m_file.isLocked())
        askKeyring();
    else
        openWith(m_file);
}

void Connector::cancel()
{
    ++m_attempt;
    setBusy(false);
}

void Connector::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT busyChanged(isBusy);
}

/// Of the certificate, not of the path: a file that moves, or is copied, keeps its passphrase.
QString Connector::secretKeyOf(const IdentityFile &file)
{
    return QString::fromLatin1(QCryptographicHash::hash(file.certificate, QCryptographicHash::Sha256).toHex());
}

void Connector::forgetPassphrase(const QString &identityPath, std::function<void()> done)
{
    auto reply = m_replies.wrap<QString>([this, done = std::move(done)](const Result<QString> &key) {
        if (!key)
            return done();
        m_secrets.remove(*key, [guard = QPointer(this), done](const Result<void> &) {
            if (guard)
                done();
        });
    });
    m_pool.post([identityPath, reply = std::move(reply)]() mutable {
        const auto file = IdentityFile::read(identityPath);
        reply(file ? Result<QString>(secretKeyOf(*file)) : Result<QString>(fail(file.error())));
    });
}

void Connector::askKeyring()
{
    setBusy(true);
    m_secrets.read(secretKey(), [this, attempt = m_attempt, guard = QPointer(this)](Result<QByteArray> secret) {
        if (!guard || attempt != m_attempt)
            return;
        if (secret && !secret->isEmpty())
            return unlock(*secret, Origin::Keyring, false);
        setBusy(false);
        Q_EMIT passphraseWanted(m_file.arrayName, m_path, false);
    });
}

void Connector::givePassphrase(const QByteArray &passphrase, bool mustRemember)
{
    if (m_file.isLocked())
        unlock(passphrase, Origin::Person, mustRemember);
}

void Connector::unlock(const QByteArray &passphrase, Origin origin, bool mustRemember)
{
    setBusy(true);
    auto reply = m_replies.wrap<IdentityFile>(
        [this, attempt = m_attempt, passphrase, origin, mustRemember](Result<IdentityFile> file) {
            if (attempt == m_attempt)
                unlocked(std::move(file), passphrase, origin, mustRemember);
        });
    m_pool.post([file = m_file, passphrase, reply = std::move(reply)]() mutable { reply(file.unlocked(passphrase)); });
}

void Connector::unlocked(Result<IdentityFile> file, const QByteArray &passphrase, Origin origin, bool mustRemember)
{
    setBusy(false);
    if (!file && file.error().code == ErrorCode::Unauthorised) {
        if (origin == Origin::Keyring) // it was changed elsewhere
            m_secrets.remove(secretKey(), [](const Result<void> &) {});
        Q_EMIT passphraseWanted(m_file.arrayName, m_path, origin == Origin::Person);
        return;
    }
    if (!file)
        return refuse(file.error());
    if (mustRemember)
        m_secrets.write(secretKey(), passphrase, [](const Result<void> &) {}); // else it is asked for again
    openWith(*file);
}

void Connector::openWith(const IdentityFile &file)
{
    auto session = m_open(file);
    if (!session)
        return refuse(session.error());
    m_opened(std::move(*session), m_path, file);
}

void Connector::refuse(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        Q_EMIT failed(tr("There is no identity file"),
                      tr("%1 is not there. `fallowd init` writes one, admin.identity, on the controller; bring it here "
                         "by a safe way.")
                          .arg(m_path),
                      m_path);
        return;
    case ErrorCode::Corrupt:
    case ErrorCode::TooLarge:
        Q_EMIT failed(tr("This is not an identity file"), tr("%1: %2.").arg(m_path, detailText(error)), m_path);
        return;
    case ErrorCode::Refused:
        Q_EMIT failed(tr("The identity file cannot be read"),
                      tr("You are not allowed to read %1. Its owner is, or the system's administrator.").arg(m_path),
                      m_path);
        return;
    default:
        Q_EMIT failed(tr("This identity cannot be used"), describe(error), m_path);
    }
}

void Connector::changePassphrase(const QString &identityPath, const QByteArray &present, const QByteArray &next,
                                 Completion<void> done)
{
    auto reply = m_replies.wrap<void>([this, key = secretKey(), done = std::move(done)](Result<void> changed) mutable {
        if (changed) // what the keyring has is out of date
            m_secrets.remove(key, [](const Result<void> &) {});
        done(std::move(changed));
    });
    m_pool.post([identityPath, present, next, reply = std::move(reply)]() mutable {
        const auto file = IdentityFile::read(identityPath);
        if (!file)
            return reply(fail(file.error()));
        const auto open = file->unlocked(present);
        if (!open)
            return reply(fail(open.error()));
        const auto changed = next.isEmpty() ? open : open->locked(next);
        reply(changed ? changed->write(identityPath) : Result<void>(fail(changed.error())));
    });
}

} // namespace fallow::console
