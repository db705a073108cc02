// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/remote_strip_store.h"

#include "base/log.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

using Answer = DataConnection::Answer;

namespace {
constexpr int kPutAndVerifyVersion = 2; ///< of the protocol

/// What putAndVerify() says of a put that failed: Corrupt and NotFound would tell of what was read back.
Error asErrorOfPut(Error error)
{
    if (error.code == ErrorCode::Corrupt || error.code == ErrorCode::NotFound)
        error.code = ErrorCode::InvalidArgument;
    return error;
}
} // namespace

class RemoteStripStore::Private : public std::enable_shared_from_this<RemoteStripStore::Private>
{
public:
    Private(Poller &thePoller, StoreId theId, quint32 theEpoch)
        : poller(thePoller)
        , id(theId)
        , epoch(theEpoch)
    {}

    struct Line
    {
        std::unique_ptr<DataConnection> connection;
        bool isRetiring = false; ///< its keys are nearly used up: only while there is no other
    };

    /// The open connection with the least on its way; one whose keys last is preferred. Null if there is none.
    DataConnection *pick()
    {
        DataConnection *best = nullptr;
        std::pair<bool, qint64> bestLoad;
        for (const auto &line : lines) {
            if (!line->connection->isOpen())
                continue;
            const std::pair load(line->isRetiring, line->connection->loadBytes());
            if (!best || load < bestLoad) {
                best = line->connection.get();
                bestLoad = load;
            }
        }
        return best;
    }

    void send(DataConnection::Request request, Completion<Answer> done)
    {
        if (DataConnection *connection = pick())
            return connection->request(
                std::move(request), [weak = weak_from_this(), done = std::move(done)](Result<Answer> answer) mutable {
                    done(std::move(answer));
                    if (const auto self = weak.lock(); self && self->isRenewing)
                        self->closeIdleRetired();
                });
        poller.atEndOfRound([done = std::move(done), id = id]() mutable {
            done(fail(ErrorCode::Unreachable, u"the machine is not connected"_s, u"store "_s + id.toString()));
        });
    }
    /// For answers without a body.
    void sendForNothing(DataConnection::Request request, Completion<void> done)
    {
        send(std::move(request), [done = std::move(done)](Result<Answer> answer) mutable {
            done(answer ? Result<void>() : Result<void>(fail(std::move(answer.error()))));
        });
    }
    /// For answers whose body is a T; DataConnection has seen to it that it is.
    template <class T>
    void sendFor(DataConnection::Request request, Completion<T> done)
    {
        send(std::move(request), [done = std::move(done)](Result<Answer> answer) mutable {
            if (!answer)
                return done(fail(std::move(answer.error())));
            done(std::get<T>(std::move(answer->message.body)));
        });
    }
    void verify(StripKey key, Completion<StripLabel> done)
    {
        sendFor<StripLabel>(
            {.message = VerifyStrip{key}, .payload = {}, .into = {}, .priority = IoPriority::Background},
            std::move(done));
    }
    void lineClosed(const Line *line)
    {
        const auto self = shared_from_this();
        std::erase_if(lines, [line](const auto &other) { return other.get() == line; });
        isRenewing = std::ranges::any_of(lines, [](const auto &other) { return other->isRetiring; });
        changed();
    }
    void lineWantsRenewal(Line *line)
    {
        line->isRetiring = isRenewing = true;
        changed();
        closeIdleRetired();
    }
    /// A retiring connection goes when another has taken over and its last answer is in.
    void closeIdleRetired()
    {
        const bool hasFresh = std::ranges::any_of(
            lines, [](const auto &line) { return !line->isRetiring && line->connection->isOpen(); });
        for (const auto &line : lines) {
            if (hasFresh && line->isRetiring && line->connection->isOpen() && line->connection->pendingCount() == 0)
                line->connection->close({ErrorCode::Cancelled, u"renewed"_s, {}});
        }
    }
    void changed()
    {
        const auto self = shared_from_this();
        if (stateHandler)
            stateHandler();
    }

    Poller &poller;
    const StoreId id;
    quint32 epoch;
    std::vector<std::unique_ptr<Line>> lines;
    bool isRenewing = false; ///< some connection is retiring
    std::move_only_function<void()> stateHandler;
};

namespace {
/// Gathers the answers of several requests into one: success, or the first error.
struct Gathering
{
    Completion<void> done;
    qsizetype left = 0;
    Result<void> result;
    void add(Result<void> part)
    {
        if (!part && result)
            result = std::move(part);
        if (--left == 0)
            done(std::move(result));
    }
};
} // namespace

RemoteStripStore::RemoteStripStore(Poller &poller, StoreId id, quint32 epoch)
    : d(std::make_shared<Private>(poller, id, epoch))
{}

RemoteStripStore::~RemoteStripStore()
{
    d->stateHandler = {};
    d->lines.clear();
}

void RemoteStripStore::addConnection(std::unique_ptr<DataConnection> connection)
{
    if (d->lines.size() >= size_t(kMaxConnections)) {
        qCWarning(lcNet) << "store" << d->id.value() << "opens more data connections than it was asked for";
        return;
    }
    auto line = std::make_unique<Private::Line>(std::move(connection));
    Private::Line *raw = line.get();
    raw->connection->setClosedHandler([weak = d->weak_from_this(), raw](const Error &) {
        if (const auto self = weak.lock())
            self->lineClosed(raw);
    });
    raw->connection->setRenewalHandler([weak = d->weak_from_this(), raw] {
        if (const auto self = weak.lock())
            self->lineWantsRenewal(raw);
    });
    d->lines.push_back(std::move(line));
    d->closeIdleRetired();
    d->poller.atEndOfRound([weak = d->weak_from_this()] {
        if (const auto self = weak.lock())
            self->changed();
    });
}

int RemoteStripStore::connectionCount() const
{
    return int(std::ranges::count_if(d->lines,
                                     [](const auto &line) { return line->connection->isOpen() && !line->isRetiring; }));
}

void RemoteStripStore::closeConnections(const Error &reason)
{
    for (const auto &line : d->lines)
        line->connection->close(reason);
}

void RemoteStripStore::setEpoch(quint32 epoch)
{
    d->epoch = epoch;
}

void RemoteStripStore::setStateHandler(std::move_only_function<void()> handler)
{
    d->stateHandler = std::move(handler);
}

StoreId RemoteStripStore::id() const
{
    return d->id;
}

bool RemoteStripStore::isReady() const
{
    return d->pick() != nullptr;
}

void RemoteStripStore::put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done)
{
    Q_ASSERT(label.payloadBytes == payload.size());
    d->sendForNothing({.message = PutStrip{label}, .payload = std::move(payload), .into = {}, .priority = priority},
                      std::move(done));
}

void RemoteStripStore::get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority,
                           Completion<SharedBytes> done)
{
    const GetStrip message{key, offset, quint32(into.size())};
    d->send({.message = message, .payload = {}, .into = std::move(into), .priority = priority},
            [done = std::move(done)](Result<Answer> answer) mutable {
                if (!answer)
                    return done(fail(std::move(answer.error())));
                done(std::move(answer->payload));
            });
}

void RemoteStripStore::remove(QList<StripKey> keys, Completion<void> done)
{
    auto gathering = std::make_shared<Gathering>();
    gathering->done = std::move(done);
    gathering->left = std::max<qsizetype>((keys.size() + kMaxRemoveKeys - 1) / kMaxRemoveKeys, 1);
    for (qsizetype at = 0; at == 0 || at < keys.size(); at += kMaxRemoveKeys) {
        RemoveStrips message{d->epoch, keys.mid(at, kMaxRemoveKeys)};
        d->sendForNothing({.message = std::move(message), .payload = {}, .into = {}},
                          [gathering](Result<void> part) { gathering->add(std::move(part)); });
    }
}

void RemoteStripStore::verify(StripKey key, Completion<StripLabel> done)
{
    d->verify(key, std::move(done));
}

void RemoteStripStore::putAndVerify(StripLabel label, SharedBytes payload, Completion<StripLabel> done)
{
    Q_ASSERT(label.payloadBytes == payload.size());
    const DataConnection *connection = d->pick();
    const bool isKnown = connection && connection->protocolVersion() >= kPutAndVerifyVersion;
    DataConnection::Request request{.message = PutStrip{label, isKnown},
                                    .payload = std::move(payload),
                                    .into = {},
                                    .priority = IoPriority::Background};
    if (isKnown)
        return d->sendFor<StripLabel>(std::move(request), std::move(done));
    d->sendForNothing(std::move(request),
                      [weak = d->weak_from_this(), key = label.key, done = std::move(done)](Result<void> put) mutable {
                          const auto self = weak.lock();
                          if (!put)
                              done(fail(asErrorOfPut(std::move(put.error()))));
                          else if (!self)
                              done(fail(ErrorCode::Disconnected, u"the store was let go"_s));
                          else
                              self->verify(key, std::move(done));
                      });
}

void RemoteStripStore::inventory(StripKey after, int limit, Completion<InventoryPage> done)
{
    const ListStrips message{after, quint32(std::clamp(limit, 1, kMaxInventoryLabels))};
    d->sendFor<InventoryPage>({.message = message, .payload = {}, .into = {}}, std::move(done));
}

void RemoteStripStore::statistics(Completion<StoreStatistics> done)
{
    d->sendFor<StoreStatistics>({.message = AskStatistics{}, .payload = {}, .into = {}}, std::move(done));
}

} // namespace fallow
