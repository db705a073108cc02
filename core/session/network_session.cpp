// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/network_session.h"

#include "base/event_loop_executor.h"
#include "base/log.h"
#include "base/wording.h"
#include "coding/compression.h"
#include "net/control_client.h"
#include "net/identity_file.h"
#include "wire/cbor.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kMaxPackedBytes = 256 * kMiB; ///< a snapshot of the largest array, unpacked
constexpr int kMaxPackedItems = 16'000'000;

/// Unpacks what the controller packed: {"packedBytes": n} and a payload, compressed if it is shorter than n.
/// Errors: ProtocolViolation, TooLarge, Corrupt.
Result<QCborMap> unpack(const QCborMap &head, const QByteArray &payload)
{
    const qint64 size = head.value(u"packedBytes"_s).toInteger(-1);
    if (size < payload.size())
        return fail(ErrorCode::ProtocolViolation, u"a packed message of no size"_s);
    if (size > kMaxPackedBytes)
        return fail(ErrorCode::TooLarge, u"a packed message of %1 bytes"_s.arg(size));
    QByteArray bytes = payload;
    if (size > payload.size()) {
        bytes = QByteArray(size, Qt::Uninitialized);
        const auto unpacked = decompressChunk(std::as_bytes(std::span(payload.constData(), size_t(payload.size()))),
                                              std::as_writable_bytes(std::span(bytes.data(), size_t(size))));
        if (!unpacked)
            return fail(unpacked.error());
    }
    return decodeCborMap(bytes, {.maxBytes = kMaxPackedBytes, .maxItems = kMaxPackedItems});
}

class NetworkSession final : public Session
{
public:
    NetworkSession(QString address, QString host, quint16 port, Identity identity)
        : m_address(std::move(address))
        , m_options{.host = std::move(host),
                    .port = port,
                    .identity = std::move(identity),
                    .authorityFingerprint = {},
                    .limits = {}}
        , m_client(m_clock)
    {
        connect(&m_client, &ControlClient::connected, this, &NetworkSession::handleConnected);
        connect(&m_client, &ControlClient::disconnected, this, &NetworkSession::handleDisconnected);
    }

    Result<void> start() { return m_client.start(m_options); }

    State state() const override { return m_state; }
    Error lastError() const override { return m_lastError; }
    QString controllerAddress() const override { return m_address; }
    const ArraySnapshot &snapshot() const override { return m_snapshot; }
    std::optional<ChangedAuthority> changedAuthority() const override { return m_changedAuthority; }

    void call(const QString &method, const QCborMap &arguments, QObject *context, Completion<QCborMap> done,
              int timeoutMs) override
    {
        ControlConnection *connection = m_client.connection();
        if (!connection) {
            QMetaObject::invokeMethod(
                context,
                [done = std::make_shared<Completion<QCborMap>>(std::move(done)), where = m_address] {
                    (*done)(fail(ErrorCode::Unreachable,
                                 Wording(QT_TRANSLATE_NOOP("Controller", "there is no connection to the controller")),
                                 where));
                },
                Qt::QueuedConnection);
            return;
        }
        connection->callWithPayload(
            method, arguments, {}, timeoutMs,
            [guard = QPointer<QObject>(context), done = std::move(done)](Result<ControlReply> reply) mutable {
                if (!guard)
                    return;
                if (!reply)
                    return done(fail(std::move(reply.error())));
                if (reply->result.contains(u"packedBytes"_s))
                    return done(unpack(reply->result, reply->payload));
                if (!reply->payload.isEmpty())
                    reply->result.insert(u"payload"_s, reply->payload);
                done(std::move(reply->result));
            });
    }

    void setSnapshotInterval(int intervalMs) override
    {
        m_intervalMs = intervalMs;
        if (m_state == State::Online)
            subscribe();
    }

private:
    void setState(State state)
    {
        if (std::exchange(m_state, state) != state)
            Q_EMIT stateChanged(state);
    }

    void take(const QCborMap &map)
    {
        auto snapshot = fromCbor<ArraySnapshot>(map);
        if (!snapshot) {
            qCWarning(lcSession) << "a snapshot that cannot be read:" << snapshot.error().toString();
            return;
        }
        m_snapshot = std::move(*snapshot);
        setState(State::Online);
        Q_EMIT snapshotChanged(m_snapshot);
    }

    void subscribe()
    {
        QCborMap arguments;
        arguments.insert(u"intervalMs"_s, m_intervalMs);
        call(
            u"subscribe"_s, arguments, this,
            [this](Result<QCborMap> answer) {
                if (answer)
                    return take(*answer);
                m_lastError = answer.error();
                if (answer.error().code == ErrorCode::Unauthorised) {
                    m_client.stop();
                    return setState(State::Refused);
                }
                // Without snapshots there is no session: dialled again, after a while.
                if (ControlConnection *connection = m_client.connection())
                    connection->close(answer.error());
            },
            kDefaultTimeoutMs);
    }

    void handleConnected(ControlConnection *connection)
    {
        connection->setRequestHandler([this](const ControlRequest &request, ControlResponder responder) {
            if (request.method != u"snapshot"_s)
                return responder.fail(
                    {ErrorCode::Unsupported, u"this front end does not know the method"_s, request.method.left(80)});
            responder.succeed(); // before it is taken, for a slot may end this session
            const auto map = unpack(request.args, request.payload);
            if (map)
                return take(*map);
            qCWarning(lcSession) << "a snapshot that cannot be unpacked:" << map.error().toString();
        });
        connection->setNoticeHandler([this](const QString &event, const QCborMap &body) {
            if (event != kDismissedNotice)
                return;
            // Later: the connection that tells so is being closed.
            QMetaObject::invokeMethod(
                this,
                [this, reason = body.value(u"reason"_s).toString().left(200),
                 wording = body.value(u"wording"_s).toString().left(kMaxWordingCharacters)] {
                    beDismissed({ErrorCode::Unauthorised, reason, m_address, wording});
                },
                Qt::QueuedConnection);
        });
        setState(State::Connecting);
        subscribe();
    }

    void beDismissed(const Error &reason)
    {
        m_client.stop();
        m_lastError = reason;
        setState(State::Refused);
    }

    void handleDisconnected(const Error &reason, qint64 retryMs)
    {
        m_lastError = reason;
        m_changedAuthority.reset();
        if (!m_client.foreignAuthorityFingerprint().isEmpty())
            m_changedAuthority = {.expected = m_options.identity.authorityFingerprint(),
                                  .shown = m_client.foreignAuthorityFingerprint()};
        const bool isFinal =
            retryMs < 0 || reason.code == ErrorCode::Unauthorised || reason.code == ErrorCode::WrongArray;
        if (isFinal)
            m_client.stop();
        setState(isFinal ? State::Refused : State::Offline);
    }

    QString m_address;
    ControlClient::Options m_options;
    SystemClock m_clock;
    ControlClient m_client;
    State m_state = State::Connecting;
    Error m_lastError{ErrorCode::Unreachable, u"not connected yet"_s, {}};
    std::optional<ChangedAuthority> m_changedAuthority;
    ArraySnapshot m_snapshot;
    int m_intervalMs = 1000;
};

} // namespace

Result<std::pair<QString, quint16>> splitAddress(const QString &address)
{
    const qsizetype colon = address.lastIndexOf(u':');
    bool ok = false;
    const quint16 port = colon > 0 ? address.mid(colon + 1).toUShort(&ok) : quint16(0);
    QString host = address.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (!ok || port == 0 || host.isEmpty())
        return fail(
            ErrorCode::InvalidArgument,
            Wording(QT_TRANSLATE_NOOP("Controller", "an address is host:port, for instance storage.example:7440")),
            address);
    return std::pair(host, port);
}

Result<std::unique_ptr<Session>> openSession(const IdentityFile &file)
{
    const auto address = splitAddress(file.controllerAddress);
    if (!address)
        return fail(address.error());
    if (file.isLocked())
        return fail(
            ErrorCode::Refused,
            Wording(QT_TRANSLATE_NOOP("Controller", "the identity is protected by a passphrase: unlock it first")));
    Identity identity{
        .certificatePem = file.certificate, .privateKeyPem = file.privateKey, .authorityPem = file.authority};
    if (const auto checked = identity.check(); !checked)
        return fail(checked.error());
    auto session =
        std::make_unique<NetworkSession>(file.controllerAddress, address->first, address->second, std::move(identity));
    if (const auto started = session->start(); !started)
        return fail(started.error());
    return std::unique_ptr<Session>(std::move(session));
}

Result<std::unique_ptr<Session>> openSession(const QString &identityPath)
{
    const auto file = IdentityFile::read(identityPath);
    if (!file)
        return fail(file.error());
    return openSession(*file);
}

} // namespace fallow
