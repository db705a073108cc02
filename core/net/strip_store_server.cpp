// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/strip_store_server.h"

#include <algorithm>
#include <deque>
#include <vector>

using namespace Qt::StringLiterals;

namespace fallow {

class StripStoreServer::Private : public std::enable_shared_from_this<StripStoreServer::Private>
{
public:
    Private(StripStore &theStore, Options theOptions)
        : store(theStore)
        , options(theOptions)
    {}

    using Link = std::shared_ptr<DataConnection>;
    struct Waiting
    {
        std::weak_ptr<DataConnection> link;
        DataConnection::Incoming request;
    };

    void receive(const std::weak_ptr<DataConnection> &link, DataConnection::Incoming request)
    {
        if (request.priority == IoPriority::Background && backgroundInService >= options.maxBackgroundInService) {
            waiting.push_back({link, std::move(request)});
            return;
        }
        serve(link, std::move(request));
    }

    /// Answers once, if connection and server are still there, and lets the next background request go. Until then it
    /// holds the request's share of the budget, for the store holds the payload.
    class Reply
    {
    public:
        Reply(std::weak_ptr<Private> server, std::weak_ptr<DataConnection> link, DataConnection::Incoming &request)
            : m_server(std::move(server))
            , m_link(std::move(link))
            , m_requestId(request.requestId)
            , m_isBackground(request.priority == IoPriority::Background)
            , m_share(std::move(request.share))
        {}
        void operator()(DataReply message, SharedBytes payload = {})
        {
            auto share = std::move(m_share);
            if (const auto link = m_link.lock())
                link->answer(m_requestId, std::move(message), std::move(payload), std::move(share));
            const auto server = m_server.lock();
            if (server && m_isBackground) {
                --server->backgroundInService;
                server->serveWaiting();
            }
        }

    private:
        std::weak_ptr<Private> m_server;
        std::weak_ptr<DataConnection> m_link;
        quint64 m_requestId;
        bool m_isBackground;
        DataBudget::Share m_share;
    };

    void serve(const std::weak_ptr<DataConnection> &link, DataConnection::Incoming request)
    {
        if (request.priority == IoPriority::Background)
            ++backgroundInService;
        Reply reply(weak_from_this(), link, request);
        std::visit([&](const auto &message) { handle(message, request, std::move(reply)); }, request.message);
    }
    void serveWaiting()
    {
        while (!waiting.empty() && backgroundInService < options.maxBackgroundInService) {
            Waiting next = std::move(waiting.front());
            waiting.pop_front();
            if (!next.link.expired())
                serve(next.link, std::move(next.request));
        }
    }

    static Completion<StripLabel> labelTo(Reply reply)
    {
        return [reply = std::move(reply)](Result<StripLabel> result) mutable {
            reply(result ? DataReply{*result} : DataReply{std::move(result.error())});
        };
    }
    void handle(const PutStrip &put, DataConnection::Incoming &request, Reply reply)
    {
        epoch = std::max(epoch, put.label.epoch); // the store itself refuses strips of an older epoch
        if (put.mustVerify)
            return store.putAndVerify(put.label, std::move(request.payload), labelTo(std::move(reply)));
        store.put(put.label, std::move(request.payload), request.priority,
                  [reply = std::move(reply)](Result<void> result) mutable {
                      reply(result ? DataReply{} : DataReply{std::move(result.error())});
                  });
    }
    void handle(const GetStrip &get, DataConnection::Incoming &request, Reply reply)
    {
        store.get(get.key, get.offset, SharedBytes::allocate(get.length), request.priority,
                  [reply = std::move(reply)](Result<SharedBytes> result) mutable {
                      if (result)
                          reply({}, std::move(*result));
                      else
                          reply({std::move(result.error())});
                  });
    }
    void handle(const RemoveStrips &remove, DataConnection::Incoming &, Reply reply)
    {
        if (remove.epoch < epoch)
            return reply({Error{ErrorCode::StaleEpoch,
                                u"a removal of epoch %1; epoch %2 was seen already"_s.arg(remove.epoch).arg(epoch),
                                {}}});
        epoch = remove.epoch;
        store.remove(remove.keys, [reply = std::move(reply)](Result<void> result) mutable {
            reply(result ? DataReply{} : DataReply{std::move(result.error())});
        });
    }
    void handle(const VerifyStrip &verify, DataConnection::Incoming &, Reply reply)
    {
        store.verify(verify.key, labelTo(std::move(reply)));
    }
    void handle(const ListStrips &list, DataConnection::Incoming &, Reply reply)
    {
        const int limit = std::min(int(list.limit), kMaxInventoryLabels);
        store.inventory(list.after, limit, [reply = std::move(reply), limit](Result<InventoryPage> result) mutable {
            if (result && result->labels.size() > limit) { // more than was asked for would not fit into a frame
                result->labels.resize(limit);
                result->isLast = false;
            }
            reply(result ? DataReply{std::move(*result)} : DataReply{std::move(result.error())});
        });
    }
    void handle(const AskStatistics &, DataConnection::Incoming &, Reply reply)
    {
        store.statistics([reply = std::move(reply)](Result<StoreStatistics> result) mutable {
            reply(result ? DataReply{*result} : DataReply{std::move(result.error())});
        });
    }
    void handle(const DataPing &, DataConnection::Incoming &, Reply reply) { reply({}); }

    void linkClosed(const DataConnection *connection, const Error &reason)
    {
        const auto self = shared_from_this();
        std::erase_if(waiting, [connection](const Waiting &entry) { return entry.link.lock().get() == connection; });
        std::erase_if(links, [connection](const Link &link) { return link.get() == connection; });
        if (closedHandler)
            closedHandler(reason);
    }

    StripStore &store;
    const Options options;
    std::vector<Link> links;
    std::deque<Waiting> waiting;
    int backgroundInService = 0;
    quint32 epoch = 0;
    std::move_only_function<void(const Error &)> closedHandler;
};

StripStoreServer::StripStoreServer(StripStore &store)
    : StripStoreServer(store, Options{})
{}

StripStoreServer::StripStoreServer(StripStore &store, Options options)
    : d(std::make_shared<Private>(store, options))
{}

StripStoreServer::~StripStoreServer()
{
    d->closedHandler = {};
    d->waiting.clear();
    d->links.clear();
}

void StripStoreServer::serve(std::unique_ptr<DataConnection> connection)
{
    Private::Link link(std::move(connection));
    const std::weak_ptr<DataConnection> weakLink = link;
    const DataConnection *raw = link.get();
    link->setRequestHandler([weak = d->weak_from_this(), weakLink](DataConnection::Incoming request) {
        if (const auto self = weak.lock())
            self->receive(weakLink, std::move(request));
    });
    link->setClosedHandler([weak = d->weak_from_this(), raw](const Error &reason) {
        if (const auto self = weak.lock())
            self->linkClosed(raw, reason);
    });
    d->links.push_back(std::move(link));
}

int StripStoreServer::connectionCount() const
{
    return int(std::ranges::count_if(d->links, [](const auto &link) { return link->isOpen(); }));
}

void StripStoreServer::closeConnections(const Error &reason)
{
    for (const auto &link : d->links)
        link->close(reason);
}

void StripStoreServer::raiseEpoch(quint32 epoch)
{
    d->epoch = std::max(d->epoch, epoch);
}

quint32 StripStoreServer::epoch() const
{
    return d->epoch;
}

void StripStoreServer::setConnectionClosedHandler(std::move_only_function<void(const Error &)> handler)
{
    d->closedHandler = std::move(handler);
}

} // namespace fallow
