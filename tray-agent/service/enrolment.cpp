// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrolment.h"

#include "base/backoff.h"
#include "base/log.h"
#include "base/wording.h"
#include "membership/enrolment_code.h"
#include "net/control_connection.h"
#include "net/controller_finder.h"
#include "store_claims.h"
#include "wire/fields.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStorageInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kEnrolmentTimeoutMs = 30'000;
constexpr qsizetype kFingerprintBytes = 32;
constexpr qint64 kMaxKeyBytes = 16 * 1024;
constexpr qint64 kMinRetryMs = 200;
constexpr Backoff kBusyRetry{.firstMs = 2000, .longestMs = 30'000};
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
    int busyCount = 0; ///< answers in a row
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
                    Wording(QT_TRANSLATE_NOOP("Controller",
                                              "this workstation is enrolled already; remove agent.json to begin anew")),
                    d->options.directory);
    if (const auto target = takeTarget(); !target)
        return target;
    for (const QString &directory : {d->options.directory, d->options.storeDirectory}) {
        if (!QDir().mkpath(directory))
            return fail(ErrorCode::Refused, Wording(QT_TRANSLATE_NOOP("Controller", "cannot make the directory")),
                        directory);
    }
    if (const auto taken = takeKey(); !taken)
        return taken;
    if (const auto looked = lookForStores(); !looked)
        return looked;
    return d->client.start(
        {.host = d->host, .port = d->port, .identity = {}, .authorityFingerprint = d->authority, .limits = {}});
}

/// Where the store is to lie. Beside a partition that is lent wholly no folder counts.
Result<QList<FoundStore>> Enrolment::storesHere() const
{
    if (d->options.partition.isEmpty())
        return findStores(QFileInfo(d->options.storeDirectory).absoluteFilePath());
    const auto found = findStoreOn(d->options.partition);
    if (!found && found.error().code == ErrorCode::Refused && !d->options.isStoreOnPartition) {
        qCWarning(lcAgent).noquote() << "this user may not use the partition yet:" << found.error().toString();
        return QList<FoundStore>(); // root has given it, and nothing lies there
    }
    if (!found)
        return fail(found.error());
    return *found ? QList<FoundStore>{**found} : QList<FoundStore>();
}

/// Of before the system was installed anew, perhaps. They are told of, and not touched.
Result<void> Enrolment::lookForStores()
{
    auto here = storesHere();
    if (!here)
        return fail(here.error());
    d->found = here->mid(0, kMaxStoreClaims);
    QStringList places;
    for (const FoundStore &found : std::as_const(d->found))
        places.append(placeOf(found));
    const QStringList unreadable =
        d->options.partition.isEmpty() ? findUnreadable(d->options.storeDirectory) : QStringList();
    for (const QString &directory : unreadable)
        qCWarning(lcAgent).noquote() << "a store may not be looked into; give it to the agent's user:" << directory;
    if (!places.isEmpty() || !unreadable.isEmpty())
        Q_EMIT storesFound(places, unreadable);
    return {};
}

/// Where to ask, and how to know who answers.
Result<void> Enrolment::takeTarget()
{
    if (d->options.code.isEmpty()) {
        const auto place = ControllerFinder::parse(d->options.address);
        if (!place)
            return fail(place.error());
        if (d->options.authorityFingerprint.size() != kFingerprintBytes)
            // house-allow: the tray sends it
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
        u"agent.enrol"_s, toCbor(request), kEnrolmentTimeoutMs,
        [this, guard = QPointer<Enrolment>(this)](Result<QCborMap> map) {
            if (!guard || d->isFinished)
                return;
            const auto answer = map ? fromCbor<EnrolAnswer>(*map) : Result<EnrolAnswer>(fail(map.error()));
            if (answer)
                return take(*answer);
            if (answer.error().code == ErrorCode::Busy) { // others, or strangers, ask at the same time
                d->retry = d->clock.after(kBusyRetry.delayMs(d->busyCount++), [this] { ask(); });
                return;
            }
            if (answer.error().code != ErrorCode::Disconnected && answer.error().code != ErrorCode::Timeout)
                finish(fail(answer.error())); // else the client dials again, and the same request is asked again
        });
}

void Enrolment::take(const EnrolAnswer &answer)
{
    d->busyCount = 0;
    if (answer.approval == MachineApproval::Waiting) {
        if (std::exchange(d->toldFingerprint, answer.fingerprint) != answer.fingerprint)
            Q_EMIT waiting(answer.fingerprint);
        d->retry = d->clock.after(std::clamp(answer.retryAfterMs, kMinRetryMs, kMaxRetryMs), [this] { ask(); });
        return;
    }
    if (answer.approval != MachineApproval::Approved) {
        forgetKey(); // it is not welcome any more: the next attempt begins anew
        return finish(fail(ErrorCode::Unauthorised,
                           Wording(QT_TRANSLATE_NOOP("Controller", "the administrator has turned this machine away"))));
    }
    join(answer);
}

void Enrolment::join(const EnrolAnswer &answer)
{
    const Identity identity{.certificatePem = answer.certificate,
                            .privateKeyPem = d->key.privateKeyPem,
                            .authorityPem = answer.authorityCertificate};
    if (!identity.authorityFingerprint().startsWith(d->authority))
        return finish(
            fail(ErrorCode::WrongArray,
                 Wording(QT_TRANSLATE_NOOP("Controller", "the authority is not the one that was agreed on"))));
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
        // house-allow: no controller does so
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

/// What the administrator has decided. Told again after a crash, so each step may have been done already. Whatever
/// stands in the way is found before anything is changed.
Result<void> Enrolment::takeOverStores(const EnrolAnswer &answer, AgentConfig &config)
{
    const auto here = storesHere(); // as they lie now: the administrator may have taken days
    if (!here)
        return fail(here.error());
    if (auto taken = takeOwnStore(answer, *here, config); !taken)
        return taken;
    QList<FoundStore> toDelete;
    for (const FoundStore &found : *here) {
        const auto isIt = [&](const StoreName &name) { return isNamed(found, config.array, name); };
        if (std::ranges::any_of(answer.mustDelete, isIt) && found.store != config.store)
            toDelete.append(found);
        else if (!found.partition.isEmpty() && config.store.isNull())
            // house-allow: with a partition only the command line enrols
            return fail(ErrorCode::Refused,
                        u"the partition carries store %1 of array %2, which is not this machine's. Enrol once more, "
                        "with --wipe to erase it or without --partition to leave it"_s.arg(found.store.toString(),
                                                                                           found.array.toString()),
                        found.partition);
    }
    for (const FoundStore &found : std::as_const(toDelete)) {
        const auto deleted = deleteStore(found);
        if (!deleted)
            return fail(deleted.error()); // enrolling once more tries again
        qCInfo(lcAgent).noquote() << "the administrator had the store deleted:" << placeOf(found);
        if (!deleted->isEmpty())
            qCWarning(lcAgent).noquote() << found.directory
                                         << "stays, for other files lie in it:" << deleted->join(u", "_s);
    }
    return {};
}

/// The machine joins with the store that it owns, or not at all: if it came without, the array would take the store for
/// lost and rebuild it elsewhere.
Result<void> Enrolment::takeOwnStore(const EnrolAnswer &answer, const QList<FoundStore> &found, AgentConfig &config)
{
    if (answer.store.isNull())
        return {};
    const QString path = config.storePath(answer.store);
    const StoreName name{.store = answer.store, .storeUuid = answer.storeUuid};
    const FoundStore *own = nullptr;
    for (const FoundStore &each : found) {
        if (isNamed(each, config.array, name) && (!own || each.directory == path)) // of copies, the one in its place
            own = &each;
    }
    if (!own && d->options.mustForgetStore) {
        qCWarning(lcAgent).noquote() << "joins without its store" << answer.store.toString();
        return {};
    }
    if (!own) {
        Q_EMIT storeMissing(answer.store);
        // house-allow: the tray words its own by storeMissing
        return fail(ErrorCode::NotFound,
                    u"store %1 belongs to this machine, and is not found here. Attach its disk, or name where it lies "
                    "(--store-dir or --partition), and enrol once more; --forget joins without it, and what it holds "
                    "is then rebuilt elsewhere"_s.arg(answer.store.toString()),
                    config.partition.isEmpty() ? config.storeDirectory : config.partition);
    }
    if (own->directory != path && QFileInfo::exists(path + u"/storage"_s))
        return fail(
            ErrorCode::AlreadyExists,
            Wording(QT_TRANSLATE_NOOP("Controller", "another store lies where the index or the files of this machine's "
                                                    "store belong; move it away, and enrol once more")),
            path);
    config.store = own->store;
    if (config.partition.isEmpty())
        config.storeVolume = QStorageInfo(config.storeDirectory).rootPath();
    qCInfo(lcAgent).noquote() << "the store is this machine's now:" << placeOf(*own);
    Q_EMIT adopted(placeOf(*own));
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
