// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/local_client.h"

#include "base/wording.h"
#include "wire/cbor.h"
#include "wire/control_frame.h"
#include "wire/tray_messages.h"

#include <QHash>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kReadBufferBytes = 256 * 1024;
const ControlFrameReader::Limits kAnswerLimits{kMaxFrameMetadataBytes, kMaxTrayPayloadBytes};

} // namespace

class LocalClient::Private
{
public:
    struct Call
    {
        Completion<ControlReply> done;
        std::unique_ptr<Clock::Timer> timeout;
    };

    Private(LocalClient *client, Clock &theClock, Options theOptions)
        : q(client)
        , clock(theClock)
        , options(std::move(theOptions))
    {}
    void dial();
    void read();
    bool take(const ControlFrame &frame);
    void answer(quint64 id, Result<ControlReply> reply);
    void drop(const Error &reason);
    void later(Completion<ControlReply> done, Error error);

    LocalClient *q;
    Clock &clock;
    const Options options;
    QLocalSocket socket;
    ControlFrameReader reader{kAnswerLimits};
    std::unique_ptr<Clock::Timer> timer; ///< the hello's deadline, or the next attempt
    std::map<quint64, Call> calls;
    quint64 lastCall = 0;
    bool isConnected = false;
    bool isDialling = false;
};

LocalClient::LocalClient(Clock &clock, Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, clock, std::move(options)))
{
    d->socket.setReadBufferSize(kReadBufferBytes);
    connect(&d->socket, &QLocalSocket::connected, this, [this] {
        if (const auto hello = encodeControlFrame(helloFrame(u"fallow "_s + QLatin1StringView(FALLOW_VERSION))))
            d->socket.write(*hello);
    });
    connect(&d->socket, &QLocalSocket::readyRead, this, [this] { d->read(); });
    connect(&d->socket, &QLocalSocket::disconnected, this, [this] {
        d->read(); // its last words
        d->drop({ErrorCode::Disconnected, u"the service closed the connection"_s, d->options.path});
    });
    connect(&d->socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError) {
        if (d->socket.state() == QLocalSocket::UnconnectedState || d->socket.state() == QLocalSocket::ConnectingState)
            d->drop(
                {ErrorCode::Unreachable, u"the service does not run: "_s + d->socket.errorString(), d->options.path});
    });
}

LocalClient::~LocalClient()
{
    d->socket.disconnect(this);
}

void LocalClient::start()
{
    d->dial();
}

bool LocalClient::isConnected() const
{
    return d->isConnected;
}

void LocalClient::call(const QString &method, const QCborMap &args, Completion<ControlReply> done)
{
    if (!d->isConnected)
        return d->later(std::move(done),
                        errorOf(ErrorCode::Unreachable,
                                Wording(QT_TRANSLATE_NOOP("Controller", "the service does not run")), d->options.path));
    const quint64 id = ++d->lastCall;
    const auto frame = encodeControlFrame(requestFrame(id, method, args));
    if (!frame)
        return d->later(std::move(done), frame.error());
    auto timeout = d->clock.after(d->options.callTimeoutMs, [this, id, method] {
        d->answer(id, fail(ErrorCode::Timeout, Wording(QT_TRANSLATE_NOOP("Controller", "the service does not answer")),
                           method));
    });
    d->calls.emplace(id, Private::Call{std::move(done), std::move(timeout)});
    d->socket.write(*frame);
}

void LocalClient::Private::later(Completion<ControlReply> done, Error error)
{
    QMetaObject::invokeMethod(
        q,
        [kept = std::make_shared<Completion<ControlReply>>(std::move(done)), error = std::move(error)] {
            (*kept)(fail(error));
        },
        Qt::QueuedConnection);
}

void LocalClient::Private::dial()
{
    reader = ControlFrameReader(kAnswerLimits);
    isDialling = true;
    timer = clock.after(options.helloTimeoutMs,
                        [this] { drop({ErrorCode::Timeout, u"the service does not say hello"_s, options.path}); });
    socket.connectToServer(options.path);
}

void LocalClient::Private::read()
{
    while (isDialling && socket.bytesAvailable() > 0) {
        const auto frame = reader.feed(socket.read(reader.bytesWanted()));
        if (!frame)
            return drop(frame.error());
        if (*frame && !take(**frame))
            return;
    }
}

/// @returns false when the connection is over.
bool LocalClient::Private::take(const ControlFrame &frame)
{
    if (frame.type == ControlFrameType::Goodbye) {
        drop(decodeError(frame.metadata));
        return false;
    }
    if (!isConnected) {
        if (const auto version = agreeOnVersion(frame); !version) {
            drop(version.error());
            return false;
        }
        timer.reset();
        isConnected = true;
        Q_EMIT q->connected();
        return isDialling;
    }
    if (frame.type == ControlFrameType::Response) {
        answer(frame.requestId, ControlReply{frame.metadata, frame.payload});
    } else if (frame.type == ControlFrameType::Failure) {
        answer(frame.requestId, fail(decodeError(frame.metadata)));
    } else if (const auto notice = decodeNotice(frame); frame.type == ControlFrameType::Notice && notice) {
        Q_EMIT q->noticeReceived(notice->event, notice->body);
    } else {
        drop({ErrorCode::ProtocolViolation, u"the service sent what it may not"_s, options.path});
    }
    return isDialling;
}

void LocalClient::Private::answer(quint64 id, Result<ControlReply> reply)
{
    auto found = calls.extract(id);
    if (!found.empty()) // else its time had run out
        found.mapped().done(std::move(reply));
}

void LocalClient::Private::drop(const Error &reason)
{
    if (!std::exchange(isDialling, false))
        return;
    isConnected = false;
    socket.abort();
    timer = clock.after(options.reconnectMs, [this] { dial(); });
    for (auto &[id, call] : std::exchange(calls, {})) {
        call.timeout.reset();
        call.done(fail(ErrorCode::Disconnected, reason.what, reason.where));
    }
    Q_EMIT q->lost(reason);
}

} // namespace fallow
