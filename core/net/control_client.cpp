// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/control_client.h"

#include "base/backoff.h"
#include "base/log.h"
#include "base/wording.h"
#include "net/control_handshake.h"
#include "net/openssl_ptr.h"
#include "net/tls_dates.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <algorithm>
#include <openssl/err.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kSteadyMs = 1000; ///< a connection that stood so long was a success

constexpr qsizetype kMinFingerprintBytes = 16; ///< a code carries so many: 128 bits

QList<QSslCertificate>::const_iterator pinnedIn(const QList<QSslCertificate> &chain, const QByteArray &fingerprint)
{
    return std::ranges::find_if(chain, [&fingerprint](const QSslCertificate &c) {
        return certificateFingerprint(c.toDer()).startsWith(fingerprint);
    });
}

/// Whether `chain` (leaf first) leads to the authority with that fingerprint, by signatures and dates, and names a
/// controller.
/// @returns the authority's PEM, empty if not.
QByteArray verifyPinned(const QList<QSslCertificate> &chain, const QByteArray &fingerprint)
{
    const auto authority = pinnedIn(chain, fingerprint);
    if (authority == chain.end() || chain.isEmpty() || fingerprint.isEmpty())
        return {};
    const OpenSslPtr<X509> root = readCertificate(authority->toDer());
    const OpenSslPtr<X509> leaf = readCertificate(chain.constFirst().toDer());
    const OpenSslPtr<X509_STORE> store(X509_STORE_new());
    const OpenSslPtr<X509_STORE_CTX> context(X509_STORE_CTX_new());
    const bool isGood = root && leaf && X509_STORE_add_cert(store.get(), root.get()) == 1 &&
                        X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), nullptr) == 1 &&
                        X509_STORE_CTX_set_default(context.get(), "ssl_server") == 1 &&
                        X509_verify_cert(context.get()) == 1 &&
                        X509_check_host(leaf.get(), kControllerDnsName, 0, 0, nullptr) == 1;
    ERR_clear_error();
    return isGood ? authority->toPem() : QByteArray();
}

} // namespace

class ControlClient::Private
{
public:
    Private(ControlClient *client, Clock &theClock)
        : q(client)
        , clock(theClock)
    {}

    void dial();
    void takeTlsErrors(const QList<QSslError> &errors);
    void encrypted();
    void connectedAs(ControlConnection *made);
    void attemptFailed(const Error &reason);
    void lost(const Error &reason);
    void setState(State next);
    void dropAttempt();

    ControlClient *q;
    Clock &clock;
    Options options;
    PeerIdentity own;
    QSslConfiguration tls;
    State state = State::Idle;
    QSslSocket *socket = nullptr;          ///< while dialling
    ControlHandshake *handshake = nullptr; ///< after TLS; owns the socket then
    ControlConnection *connection = nullptr;
    std::unique_ptr<Clock::Timer> timer;
    QByteArray authorityPem;
    QByteArray foreignAuthority; ///< fingerprint
    bool isOutOfDate = false;    ///< the controller's certificate, by our clock
    int failures = 0;
    qint64 connectedMs = 0; ///< since when the present connection stands
};

ControlClient::ControlClient(Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, clock))
{}

ControlClient::~ControlClient()
{
    disconnect();
    if (d->connection) {
        d->connection->disconnect(this);
        delete d->connection;
    }
}

Result<void> ControlClient::start(Options options)
{
    stop();
    if (options.host.isEmpty() || options.port == 0)
        return fail(ErrorCode::InvalidArgument, u"host and port of the controller are missing"_s);
    if (options.identity.isNull()) {
        if (options.authorityFingerprint.size() < kMinFingerprintBytes)
            return fail(ErrorCode::InvalidArgument,
                        u"without an identity the authority's fingerprint has to be known"_s);
        d->own = {};
    } else {
        auto own = options.identity.check();
        if (!own)
            return fail(own.error());
        d->own = std::move(*own);
    }
    d->tls = controlTlsConfiguration(options.identity);
    d->authorityPem = options.identity.authorityPem;
    d->options = std::move(options);
    d->failures = 0;
    d->dial();
    return {};
}

void ControlClient::stop()
{
    d->timer.reset();
    d->dropAttempt();
    if (ControlConnection *connection = std::exchange(d->connection, nullptr)) {
        connection->disconnect(this);
        connect(connection, &ControlConnection::closed, connection, &QObject::deleteLater);
        connection->close({ErrorCode::Cancelled, u"stopped"_s, {}});
    }
    d->setState(State::Idle);
}

ControlClient::State ControlClient::state() const
{
    return d->state;
}

ControlConnection *ControlClient::connection() const
{
    return d->connection;
}

QByteArray ControlClient::authorityPem() const
{
    return d->authorityPem;
}

QByteArray ControlClient::foreignAuthorityFingerprint() const
{
    return d->foreignAuthority;
}

void ControlClient::Private::setState(State next)
{
    if (std::exchange(state, next) != next)
        Q_EMIT q->stateChanged(next);
}

void ControlClient::Private::dropAttempt()
{
    if (socket) {
        socket->disconnect(q);
        socket->abort();
        std::exchange(socket, nullptr)->deleteLater();
    }
    if (handshake)
        std::exchange(handshake, nullptr)->deleteLater();
}

void ControlClient::Private::dial()
{
    foreignAuthority.clear();
    isOutOfDate = false;
    socket = new QSslSocket(q);
    socket->setSslConfiguration(tls);
    socket->setPeerVerifyName(QString::fromLatin1(kControllerDnsName));
    socket->setReadBufferSize(kTlsReadBufferBytes);
    socket->setProxy(QNetworkProxy::NoProxy);
    QObject::connect(socket, &QSslSocket::sslErrors, q,
                     [this](const QList<QSslError> &errors) { takeTlsErrors(errors); });
    QObject::connect(socket, &QSslSocket::encrypted, q, [this] { encrypted(); });
    QObject::connect(socket, &QSslSocket::errorOccurred, q, [this](QAbstractSocket::SocketError error) {
        const bool isTls = error == QAbstractSocket::SslHandshakeFailedError;
        const QByteArray expected = options.identity.isNull() ? QByteArray() : options.identity.authorityFingerprint();
        if (isTls && !foreignAuthority.isEmpty())
            return attemptFailed(errorOf(
                ErrorCode::Unauthorised,
                Wording(
                    QT_TRANSLATE_NOOP(
                        "Controller",
                        "the controller proves itself by another authority than the identity's: expected %1, shown %2"),
                    QString::fromLatin1(expected.toHex()), QString::fromLatin1(foreignAuthority.toHex())),
                u"%1 port %2"_s.arg(options.host).arg(options.port)));
        if (isTls && isOutOfDate) // passes when the clock is set
            return attemptFailed(errorOf(
                ErrorCode::Unreachable,
                Wording(QT_TRANSLATE_NOOP("Controller",
                                          "by this computer's clock, %1, the controller's certificate is not good yet "
                                          "or not any more: set the clock right, or tell the administrator"),
                        Wording::moment(clock.nowUtc())),
                u"%1 port %2"_s.arg(options.host).arg(options.port)));
        attemptFailed({isTls ? ErrorCode::Unauthorised : ErrorCode::Unreachable, socket->errorString(),
                       u"%1 port %2"_s.arg(options.host).arg(options.port)});
    });
    timer = clock.after(options.limits.handshakeTimeoutMs, [this] {
        attemptFailed(errorOf(ErrorCode::Timeout,
                              Wording(QT_TRANSLATE_NOOP("Controller", "no connection within %1 ms"),
                                      Wording::count(options.limits.handshakeTimeoutMs)),
                              u"%1 port %2"_s.arg(options.host).arg(options.port)));
    });
    setState(State::Connecting);
    if (socket) // nobody stopped us in a slot
        socket->connectToHostEncrypted(options.host, options.port);
}

/// Qt closes the connection unless we ignore them.
void ControlClient::Private::takeTlsErrors(const QList<QSslError> &errors)
{
    const QList<QSslCertificate> chain = socket->peerCertificateChain();
    if (!options.identity.isNull()) {
        foreignAuthority = chain.isEmpty() ? QByteArray() : certificateFingerprint(chain.constLast().toDer());
        if (foreignAuthority == options.identity.authorityFingerprint()) {
            foreignAuthority.clear();
            isOutOfDate = std::ranges::all_of(errors, isAboutDates);
        }
        return;
    }
    authorityPem = verifyPinned(chain, options.authorityFingerprint);
    if (!authorityPem.isEmpty())
        return socket->ignoreSslErrors();
    isOutOfDate = std::ranges::any_of(errors, isAboutDates) &&
                  pinnedIn(chain, options.authorityFingerprint) != chain.cend(); // that nobody vouches for it, too
}

void ControlClient::Private::encrypted()
{
    const auto peer = PeerIdentity::fromCertificate(socket->peerCertificate().toDer());
    if (!peer)
        return attemptFailed(peer.error());
    if (peer->role != PeerRole::Controller)
        return attemptFailed(errorOf(ErrorCode::Unauthorised,
                                     Wording(QT_TRANSLATE_NOOP("Controller", "it is not a controller")),
                                     peer->toString()));
    if (own.role != PeerRole::Anonymous && peer->array != own.array)
        return attemptFailed(errorOf(ErrorCode::WrongArray,
                                     Wording(QT_TRANSLATE_NOOP("Controller", "it is the controller of another array")),
                                     peer->toString()));
    socket->disconnect(q);
    if (options.identity.isNull() && authorityPem.isEmpty()) // not reached: an unverified chain has ended in sslErrors
        return attemptFailed({ErrorCode::Unauthorised, u"the controller's authority is not the expected one"_s, {}});
    handshake = new ControlHandshake(
        clock, options.limits, std::exchange(socket, nullptr), *peer, q,
        [this](Result<ControlConnection *> made) {
            if (made)
                connectedAs(*made);
            else
                attemptFailed(made.error());
        },
        q);
}

void ControlClient::Private::connectedAs(ControlConnection *made)
{
    timer.reset();
    dropAttempt();
    connectedMs = clock.monotonicMs();
    connection = made;
    QObject::connect(made, &ControlConnection::closed, q, [this, made](const Error &reason) {
        made->deleteLater();
        if (connection == made)
            lost(reason);
    });
    setState(State::Connected);
    if (connection == made)
        Q_EMIT q->connected(made);
}

void ControlClient::Private::attemptFailed(const Error &reason)
{
    dropAttempt();
    // An older controller closes without a word.
    const bool hasEnded = own.expires.isValid() && own.expires <= clock.nowUtc();
    if (reason.code == ErrorCode::Disconnected && hasEnded)
        return lost(outOfDate(options.identity.certificate(), clock.nowUtc(), own.toString()));
    lost(reason);
}

void ControlClient::Private::lost(const Error &reason)
{
    // A controller that takes us and sends us away again is asked less and less often, too.
    if (connection && (connection->hasAnswered() || clock.monotonicMs() - connectedMs >= kSteadyMs))
        failures = 0;
    connection = nullptr;
    timer.reset();
    if (!options.reconnect) {
        setState(State::Idle);
        Q_EMIT q->disconnected(reason, -1);
        return;
    }
    const qint64 delayMs = Backoff{options.minDelayMs, options.maxDelayMs}.delayMs(failures++);
    timer = clock.after(delayMs, [this] { dial(); });
    qCInfo(lcNet).noquote() << "controller:" << reason.toString() << "- next attempt in" << delayMs << "ms";
    setState(State::Waiting);
    Q_EMIT q->disconnected(reason, delayMs);
}

} // namespace fallow
