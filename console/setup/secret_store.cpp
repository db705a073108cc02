// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/setup/secret_store.h"

#include <QPointer>
#ifdef FALLOW_HAS_KEYCHAIN
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFileInfo>
#include <qt6keychain/keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

/// Keeps nothing.
class NoSecretStore final : public SecretStore
{
public:
    bool isAvailable() const override { return false; }
    void read(const QString &, Completion<QByteArray> done) override
    {
        later([done = std::move(done)]() mutable { done(fail(ErrorCode::NotFound, u"there is no keyring"_s)); });
    }
    void write(const QString &, const QByteArray &, Completion<void> done) override
    {
        later([done = std::move(done)]() mutable { done(fail(ErrorCode::Refused, u"there is no keyring"_s)); });
    }
    void remove(const QString &, Completion<void> done) override
    {
        later([done = std::move(done)]() mutable { done({}); });
    }

private:
    void later(std::move_only_function<void()> task)
    {
        QMetaObject::invokeMethod(
            this, [task = std::make_shared<std::move_only_function<void()>>(std::move(task))] { (*task)(); },
            Qt::QueuedConnection);
    }
};

#ifdef FALLOW_HAS_KEYCHAIN

const QString kService = u"fallow-console"_s;

/// Whether a keyring runs in this session, or would be started for us. QtKeychain itself tells it from 0.14 on only.
bool hasKeyring()
{
    // Without a bus there is none, and one must not be started for the question.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") &&
        !QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s))
        return false;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    const QStringList names =
        bus.interface()->registeredServiceNames().value() + bus.interface()->activatableServiceNames().value();
    return names.contains(u"org.freedesktop.secrets"_s) || names.contains(u"org.kde.kwalletd6"_s) ||
           names.contains(u"org.kde.kwalletd5"_s);
}

Result<void> outcomeOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return fail(ErrorCode::NotFound, job.errorString());
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return fail(ErrorCode::Refused, job.errorString());
    default:
        return fail(ErrorCode::Io, job.errorString());
    }
}

class KeychainStore final : public SecretStore
{
public:
    bool isAvailable() const override { return true; }

    void read(const QString &key, Completion<QByteArray> done) override
    {
        start(new QKeychain::ReadPasswordJob(kService, this), key,
              [done = std::move(done)](QKeychain::ReadPasswordJob *job) mutable {
                  const auto outcome = outcomeOf(*job);
                  done(outcome ? Result<QByteArray>(job->binaryData()) : Result<QByteArray>(fail(outcome.error())));
              });
    }
    void write(const QString &key, const QByteArray &secret, Completion<void> done) override
    {
        auto *job = new QKeychain::WritePasswordJob(kService, this);
        job->setBinaryData(secret);
        start(job, key,
              [done = std::move(done)](QKeychain::WritePasswordJob *ended) mutable { done(outcomeOf(*ended)); });
    }
    void remove(const QString &key, Completion<void> done) override
    {
        start(new QKeychain::DeletePasswordJob(kService, this), key,
              [done = std::move(done)](QKeychain::DeletePasswordJob *job) mutable {
                  auto outcome = outcomeOf(*job);
                  const bool wasThere = outcome || outcome.error().code != ErrorCode::NotFound;
                  done(wasThere ? std::move(outcome) : Result<void>());
              });
    }

private:
    template <class Job, class Ended>
    void start(Job *job, const QString &key, Ended ended)
    {
        job->setKey(key);
        job->setAutoDelete(true);
        QObject::connect(job, &QKeychain::Job::finished, this,
                         [job, ended = std::make_shared<Ended>(std::move(ended))] { (*ended)(job); });
        job->start();
    }
};

#endif

} // namespace

std::unique_ptr<SecretStore> makeSecretStore()
{
#ifdef FALLOW_HAS_KEYCHAIN
    if (hasKeyring())
        return std::make_unique<KeychainStore>();
#endif
    return std::make_unique<NoSecretStore>();
}

} // namespace fallow::console
