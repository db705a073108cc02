// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lent_store.h"

#include "base/event_loop_executor.h"
#include "base/reply_channel.h"
#include "net/data_connection.h"
#include "net/data_dial.h"
#include "net/data_thread.h"
#include "net/strip_store_server.h"
#include "store/file_store.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kDialTimeoutMs = 10'000;

std::unexpected<Error> notOpen()
{
    return fail(ErrorCode::Unreachable, u"the store is not open"_s);
}

} // namespace

/// What lives on the data thread, and the thread.
class LentStore::Plane
{
public:
    explicit Plane(Executor &controlExecutor)
        : home(controlExecutor)
        , opener(std::make_unique<PoolExecutor>(1))
    {}

    ~Plane()
    {
        home.close();
        opener.reset(); // waits: what it opens is handed to the data thread, which closes it
        thread.runAndWait([this] { closeStore(); });
    }

    /// Runs on the data thread.
    template <class F>
    void onData(F task)
    {
        thread.executor().post(std::move(task));
    }

    Facts factsOf(const StoreStatistics &statistics) const
    {
        return {.statistics = statistics,
                .storeUuid = store->storeUuid(),
                .epochSeen = store->highestEpoch(),
                .wasCleanlyClosed = store->openReport().wasCleanlyClosed,
                .dataConnections = server->connectionCount()};
    }

    void adopt(std::unique_ptr<FileStore> opened, Completion<Facts> done)
    {
        closeStore();
        store = std::move(opened);
        server = std::make_unique<StripStoreServer>(*store);
        server->raiseEpoch(store->highestEpoch());
        server->setConnectionClosedHandler([this](const Error &) {
            const int left = server ? server->connectionCount() : 0;
            home.post([this, left] {
                if (connectionLost)
                    connectionLost(left);
            });
        });
        gatherFacts(std::move(done));
    }

    void gatherFacts(Completion<Facts> done)
    {
        if (!store)
            return done(notOpen());
        store->statistics([this, done = std::move(done)](Result<StoreStatistics> statistics) mutable {
            if (!store)
                done(notOpen());
            else if (!statistics)
                done(fail(statistics.error()));
            else
                done(factsOf(*statistics));
        });
    }

    void closeStore()
    {
        dials.clear();
        server.reset();
        store.reset();
    }

    ReplyChannel home;
    std::function<void(int)> connectionLost;
    bool isOpen = false;

    DataThread thread;
    // On the data thread only:
    std::unique_ptr<FileStore> store;
    std::unique_ptr<StripStoreServer> server;
    QHash<quint64, std::shared_ptr<DataDial>> dials;
    quint64 lastDial = 0;

    std::unique_ptr<PoolExecutor> opener;
};

LentStore::LentStore(Executor &control)
    : m_plane(std::make_unique<Plane>(control))
{}

LentStore::~LentStore() = default;

void LentStore::open(const Options &options, bool mustCreate, Completion<Facts> done)
{
    Plane *plane = m_plane.get();
    FileStoreOptions storeOptions;
    storeOptions.directory = options.directory;
    storeOptions.array = options.array;
    storeOptions.store = options.store;
    storeOptions.quotaBytes = options.quotaBytes;
    auto finish = plane->home.wrap<Facts>([plane, done = std::move(done)](Result<Facts> facts) mutable {
        plane->isOpen = facts.has_value();
        done(std::move(facts));
    });
    plane->opener->post([plane, storeOptions, mustCreate, finish = std::move(finish)]() mutable {
        auto opened = mustCreate ? FileStore::create(storeOptions, plane->thread.executor())
                                 : FileStore::open(storeOptions, plane->thread.executor());
        if (!opened)
            return finish(fail(opened.error()));
        plane->onData([plane, store = std::move(*opened), finish = std::move(finish)]() mutable {
            plane->adopt(std::move(store), std::move(finish));
        });
    });
}

bool LentStore::isOpen() const
{
    return m_plane->isOpen;
}

void LentStore::close()
{
    m_plane->isOpen = false;
    m_plane->thread.runAndWait([plane = m_plane.get()] { plane->closeStore(); });
}

void LentStore::dial(const QString &host, quint16 port, const DataTicket &ticket, const Identity &identity,
                     Completion<void> done)
{
    Plane *plane = m_plane.get();
    DataConnection::Setup setup;
    setup.side = DataConnection::Side::Agent;
    setup.ticket = ticket;
    if (ticket.stage == DataStage::Tls) {
        const auto context = identity.tlsContext();
        if (!context)
            return plane->home.wrap<void>(std::move(done))(fail(context.error()));
        setup.tls = *context;
    }
    plane->onData([plane, host, port, setup = std::move(setup),
                   finish = plane->home.wrap<void>(std::move(done))]() mutable {
        const quint64 number = ++plane->lastDial;
        auto dial = dialData(
            plane->thread.poller(), plane->thread.clock(), host, port, std::move(setup), kDialTimeoutMs,
            [plane, number, finish = std::move(finish)](Result<std::unique_ptr<DataConnection>> connection) mutable {
                const auto kept = plane->dials.take(number); // lives until this has ended
                if (!connection)
                    return finish(fail(connection.error()));
                if (!plane->server)
                    return finish(notOpen());
                plane->server->serve(std::move(*connection));
                finish({});
            });
        plane->dials.insert(number, std::shared_ptr<DataDial>(std::move(dial)));
    });
}

void LentStore::closeConnections(const Error &reason)
{
    m_plane->onData([plane = m_plane.get(), reason] {
        if (plane->server)
            plane->server->closeConnections(reason);
    });
}

void LentStore::noteEpoch(quint32 epoch, Completion<void> done)
{
    Plane *plane = m_plane.get();
    plane->onData([plane, epoch, finish = plane->home.wrap<void>(std::move(done))]() mutable {
        if (!plane->store)
            return finish(notOpen());
        plane->store->noteEpoch(epoch, [plane, epoch, finish = std::move(finish)](Result<void> noted) mutable {
            if (noted && plane->server)
                plane->server->raiseEpoch(epoch);
            finish(std::move(noted));
        });
    });
}

void LentStore::setQuota(qint64 quotaBytes, Completion<qint64> done)
{
    Plane *plane = m_plane.get();
    plane->onData([plane, quotaBytes, finish = plane->home.wrap<qint64>(std::move(done))]() mutable {
        if (!plane->store)
            return finish(notOpen());
        plane->store->setQuota(quotaBytes, ShrinkPolicy::Drain, std::move(finish));
    });
}

void LentStore::facts(Completion<Facts> done)
{
    Plane *plane = m_plane.get();
    plane->onData([plane, finish = plane->home.wrap<Facts>(std::move(done))]() mutable {
        plane->gatherFacts(std::move(finish));
    });
}

void LentStore::setConnectionLostHandler(std::function<void(int left)> handler)
{
    m_plane->connectionLost = std::move(handler);
}

} // namespace fallow
