// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrolment.h"

#include "base/log.h"
#include "membership/enrolment_code.h"
#include "net/control_connection.h"
#include "net/controller_finder.h"
#include "store_claims.h"
#include "wire/fields.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kCallTimeoutMs = 30'000;
constexpr qsizetype kFingerprintBytes = 32;
constexpr qint64 kMaxKeyBytes = 16 * 1024;
constexpr qint64 kMinRetryMs = 200;
constexpr qint64 kMaxRetryMs = 60'000;

QString pendingKeyPath(const QString &directory)
{
    return directory + u"/enrolment-key.pem"_s;
}

} // namespace

struct Enrolment::Private
{
    Private(Options enrolmentOptions, Clock &enrolmentClock)
        : options(std::move(enrolmentOptions))
        , clock(enrolmentClock)
        , client(enrolmentClock)
    {}
    Options options;
    Clock &clock;
    QString host;
    quint16 port = 0;
    QByteArray authority; ///< its certificate's fingerprint, or the first bytes of it
    KeyPair key;
    QByteArray request;
    QList<FoundStore> found; ///< where the store is to lie
    ControlClient client;
    std::unique_ptr<Clock::Timer> retry;
    QString toldFingerprint;
    bool isFinished = false;
    bool hasToldDelay = false;
};

Enrolment::Enrolment(Options options, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options), clock))
{
    connect(&d->client, &ControlClient::connected, this, [this] { ask(); });
    connect(&d->client, &ControlClient::disconnected, this, [this](const Error &reason, qint64) {
        if (reason.code == ErrorCode::Unauthorised || reason.code == ErrorCode::WrongArray)
            finish(fail(reason));
        else if (!d->isFinished && !std::exchange(d->hasToldDelay, true))
            Q_EMIT delayed(reason);
    });
}

Enrolment::~Enrolment() = default;

Result<void> Enrolment::start()
{
    if (AgentConfig::read(d->options.directory))
        return fail(ErrorCode::AlreadyExists,
                    u"this workstation is enrolled already; remove agent.json to begin anew"_s, d->options.directory);
    if (const auto target = takeTarget(); !target)
        return target;
    for (const QString &directory : {d->options.directory, d->options.storeDirectory}) {
        if (!QDir().mkpath(directory))
            return fail(ErrorCode::Refused, u"cannot make the directory"_s, directory);
    }
    if (const auto taken = takeKey(); !taken)
        return taken;
    lookForStores();
    return d->client.start(
        {.host = d->host, .port = d->port, .identity = {}, .authorityFingerprint = d->authority, .limits = {}});
}

/// Of before the system was installed anew, perhaps. They are told of, and not touched.
void Enrolment::lookForStores()
{
    d->found = findClaimable(d->options.storeDirectory);
    QStringList directories;
    for (const FoundStore &found : std::as_const(d->found))
        directories.append(found.directory);
    const QStringList unreadable = findUnreadable(d->options.storeDirectory);
    for (const QString &directory : unreadable)
        qCWarning(lcAgent).noquote() << "a store may not be looked into; give it to the agent's user:" << directory;
    if (!directories.isEmpty() || !unreadable.isEmpty())
        Q_EMIT storesFound(directories, unreadable);
}

/// Where to ask, and how to know who answers.
Result<void> Enrolment::takeTarget()
{
    if (d->options.code.isEmpty()) {
        const auto place = ControllerFinder::parse(d->options.address);
        if (!place)
            return fail(place.error());
        if (d->options.authorityFingerprint.size() != kFingerprintBytes)
            return fail(ErrorCode::InvalidArgument, u"without a code the authority's fingerprint must be known"_s);
        d->host = place->host;
        d->port = place->port;
        d->authority = d->options.authorityFingerprint;
        return {};
    }
    const auto code = EnrolmentCode::parse(d->options.code);
    if (!code)
        return fail(code.error());
    d->host = code->host;
    d->port = code->port;
    d->authority = code->authorityPrefix;
    d->options.address = code->address();
    return {};
}

/// The key of an enrolment that was interrupted, or a new one.
Result<void> Enrolment::takeKey()
{
    const QString path = pendingKeyPath(d->options.directory);
    if (const auto kept = readSmallFile(path, kMaxKeyBytes)) {
        d->key.privateKeyPem = *kept;
        if (const auto request = d->key.certificateRequest(d->options.machineName)) {
            d->request = *request;
            return {};
        }
    }
    auto key = KeyPair::generate();
    if (!key)
        return fail(key.error());
    const auto request = key->certificateRequest(d->options.machineName);
    if (!request)
        return fail(request.error());
    d->key = std::move(*key);
    d->request = *request;
    return writePrivateFile(path, d->key.privateKeyPem);
}

void Enrolment::forgetKey()
{
    QFile::remove(pendingKeyPath(d->options.directory));
}

void Enrolment::ask()
{
    ControlConnection *connection = d->client.connection();
    if (!connection || d->isFinished)
        return;
    EnrolRequest request{.code = d->options.code,
                         .machineName = d->options.machineName,
                         .signingRequest = d->request,
                         .version = QStringLiteral(FALLOW_VERSION)};
    for (const FoundStore &found : std::as_const(d->found))
        request.claims.append(claimOf(found));
    connection->call(
        u"agent.enrol"_s, toCbor(request), kCallTimeoutMs,
        [this, guard = QPointer<Enrolment>(this)](Result<QCborMap> map) {
            if (!guard || d->isFinished)
                return;
            const auto answer = map ? fromCbor<EnrolAnswer>(*map) : Result<EnrolAnswer>(fail(map.error()));
            if (answer)
                return take(*answer);
            if (answer.error().code != ErrorCode::Disconnected && answer.error().code != ErrorCode::Timeout)
                finish(fail(answer.error())); // else the client dials again, and the same request is asked again
        });
}

void Enrolment::take(const EnrolAnswer &answer)
{
    if (answer.approval == MachineApproval::Waiting) {
        if (std::exchange(d->toldFingerprint, answer.fingerprint) != answer.fingerprint)
            Q_EMIT waiting(answer.fingerprint);
        d->retry = d->clock.after(std::clamp(answer.retryAfterMs, kMinRetryMs, kMaxRetryMs), [this] { ask(); });
        return;
    }
    if (answer.approval != MachineApproval::Approved) {
        forgetKey(); // it is not welcome any more: the next attempt begins anew
        return finish(fail(ErrorCode::Unauthorised, u"the administrator has turned this machine away"_s));
    }
    join(answer);
}

void Enrolment::join(const EnrolAnswer &answer)
{
    const Identity identity{.certificatePem = answer.certificate,
                            .privateKeyPem = d->key.privateKeyPem,
                            .authorityPem = answer.authorityCertificate};
    if (!identity.authorityFingerprint().startsWith(d->authority))
        return finish(fail(ErrorCode::WrongArray, u"the authority is not the one that was agreed on"_s));
    if (const auto checked = identity.check(); !checked)
        return finish(fail(checked.error()));
    AgentConfig config{.controllerAddress = d->options.address.trimmed(),
                       .machineName = d->options.machineName,
                       .array = {},
                       .machine = answer.machine,
                       .storeDirectory = QFileInfo(d->options.storeDirectory).absoluteFilePath(),
                       .partition = d->options.partition,
                       .store = {},
                       .limits = {.capBytes = d->options.capBytes}};
    if (answer.arrayId.size() != qsizetype(config.array.bytes.size()))
        return finish(fail(ErrorCode::ProtocolViolation, u"the controller did not name its array"_s));
    std::copy_n(answer.arrayId.cbegin(), config.array.bytes.size(), config.array.bytes.begin());
    if (const auto taken = takeOverStores(answer, config); !taken)
        return finish(fail(taken.error()));
    if (const auto saved = identity.save(AgentConfig::identityPath(d->options.directory)); !saved)
        return finish(fail(saved.error()));
    auto written = config.write(d->options.directory);
    if (written)
        forgetKey();
    finish(std::move(written));
}

/// What the administrator has decided. Told again after a crash, so each step may have been done already.
Result<void> Enrolment::takeOverStores(const EnrolAnswer &answer, AgentConfig &config)
{
    for (const FoundStore &found : std::as_const(d->found)) {
        if (found.array != config.array)
            continue;
        if (found.store == answer.store) {
            config.store = found.store;
            config.storeVolume = QStorageInfo(config.storeDirectory).rootPath();
            qCInfo(lcAgent).noquote() << "the store is this machine's now:" << found.directory;
            Q_EMIT adopted(found.directory);
        } else if (answer.mustDeleteClaimed) {
            if (const auto deleted = deleteStore(found); !deleted)
                return fail(deleted.error()); // enrolling once more tries again
            qCInfo(lcAgent).noquote() << "the administrator had the store deleted:" << found.directory;
            if (!deleted->isEmpty())
                qCWarning(lcAgent).noquote()
                    << found.directory << "stays, for other files lie in it:" << deleted->join(u", "_s);
        }
    }
    return {};
}

void Enrolment::finish(Result<void> outcome)
{
    if (std::exchange(d->isFinished, true))
        return;
    d->client.stop();
    if (outcome)
        Q_EMIT enrolled();
    else
        Q_EMIT failed(outcome.error());
}

} // namespace fallow
