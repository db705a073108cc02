// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lent_store.h"

#include "base/event_loop_executor.h"
#include "base/log.h"
#include "base/reply_channel.h"
#include "base/units.h"
#include "block_devices.h"
#include "net/data_budget.h"
#include "net/data_connection.h"
#include "net/data_dial.h"
#include "net/data_thread.h"
#include "net/strip_store_server.h"
#include "store/file_store.h"
#include "store/give_partition.h"
#include "store/inspect_partition.h"
#include "store/scrubber.h"
#include "store_place.h"

#include <QFile>
#include <algorithm>
#include <cerrno>
#include <map>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kDialTimeoutMs = 10'000;
constexpr qint64 kMaxUnprocessedBytes = 24 * kMiB; ///< of all connections: an agent is to live in 64 MiB
constexpr qint64 kQuiesceMs = 5000;
constexpr qint64 kQuiesceLookMs = 20;
constexpr int kWaitAnywhere = 4096; ///< background requests wait in the courteous store, which answers them in time

std::unexpected<Error> notOpen()
{
    return fail(ErrorCode::Unreachable, u"the store is not open"_s);
}

std::unexpected<Error> cancelledOpening()
{
    return fail(ErrorCode::Cancelled, u"the store was closed while it was being opened"_s);
}

} // namespace

/// What lives on the data thread, and the thread.
class LentStore::Plane
{
public:
    struct Dial
    {
        std::unique_ptr<DataDial> handle;
        Completion<void> finish;
    };

    explicit Plane(Executor &controlExecutor)
        : home(controlExecutor)
        , opener(std::make_unique<PoolExecutor>(1))
    {}

    ~Plane()
    {
        home.close();
        opening.cancel();
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
                .dataConnections = server->connectionCount(),
                .traffic = courteous->traffic(),
                .inServiceCount = courteous->inServiceCount(),
                .isCheckRunning = scrubber->isRunning(),
                .checkedBytes = scrubber->summary().checkedBytes,
                .badStripCount = badStripCount,
                .mount = mount};
    }

    void adopt(std::unique_ptr<FileStore> opened, Completion<Facts> done)
    {
        closeStore();
        store = std::move(opened);
        store->setKeptFree(keptFreeBytes);
        courteous = std::make_unique<CourteousStore>(*store, thread.clock());
        courteous->setCourtesy(courtesy);
        courteous->setActivityHandler([this] {
            home.post([this] {
                if (active)
                    active();
            });
        });
        makeScrubber();
        server = std::make_unique<StripStoreServer>(*courteous,
                                                    StripStoreServer::Options{.maxBackgroundInService = kWaitAnywhere});
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

    void makeScrubber()
    {
        badStripCount = 0;
        scrubber = std::make_unique<Scrubber>(*store, thread.clock(), Scrubber::Options());
        scrubber->setBadStripHandler([this](StripKey key, const Error &error) {
            ++badStripCount;
            home.post([this, key, error] {
                if (badStripFound)
                    badStripFound(key, error);
            });
        });
        scrubber->setPassFinishedHandler([this](const ScrubSummary &) {
            home.post([this] {
                if (checkFinished)
                    checkFinished();
            });
        });
        applyCheckRate();
    }

    void applyCheckRate()
    {
        if (!scrubber)
            return;
        if (checkRate <= 0)
            return scrubber->stop();
        scrubber->setRate(checkRate);
        scrubber->start();
    }

    /// Waits until nothing is under way any more, or too long.
    void awaitQuiet(qint64 deadlineMs, Error reason, Completion<void> done)
    {
        if (!store)
            return done({});
        courteous->refuseWaiting();
        if (courteous->inServiceCount() > 0 && thread.clock().monotonicMs() < deadlineMs) {
            quietTimer = thread.clock().after(
                kQuiesceLookMs, [this, deadlineMs, reason = std::move(reason), done = std::move(done)]() mutable {
                    const auto spent = std::move(quietTimer);
                    awaitQuiet(deadlineMs, std::move(reason), std::move(done));
                });
            return;
        }
        server->closeConnections(reason);
        store->flushIndex(std::move(done));
    }

    void closeStore()
    {
        quietTimer.reset();
        for (auto &[number, underWay] : std::exchange(dials, {}))
            underWay.finish(notOpen());
        server.reset();
        scrubber.reset();
        courteous.reset();
        store.reset();
    }

    ReplyChannel home;
    std::function<void(int)> connectionLost;
    BadStripHandler badStripFound;
    std::function<void()> checkFinished;
    std::function<void()> active;
    bool isOpen = false;
    CancelToken opening; ///< of the latest opening

    DataThread thread;
    const std::shared_ptr<DataBudget> budget = std::make_shared<DataBudget>(kMaxUnprocessedBytes);
    // On the data thread only:
    std::unique_ptr<FileStore> store;
    std::unique_ptr<CourteousStore> courteous;
    std::unique_ptr<Scrubber> scrubber;
    std::unique_ptr<StripStoreServer> server;
    std::unique_ptr<Clock::Timer> quietTimer;
    Courtesy courtesy;
    qint64 keptFreeBytes = 0;
    qint64 checkRate = 0;
    qint64 badStripCount = 0;
    QString directory; ///< of the open store
    QString mount;     ///< where its disk was mounted then; empty on a partition
    ino_t inode = 0;   ///< of its storage file when it was opened
    bool isOnPartition = false;
    std::map<quint64, Dial> dials;
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
    storeOptions.partition = options.partition;
    storeOptions.openDisk = options.openDisk;
    plane->opening = storeOptions.cancel;
    auto finish = plane->home.wrap<Facts>(
        [plane, cancel = storeOptions.cancel, done = std::move(done)](Result<Facts> facts) mutable {
            if (cancel.isCancelled()) // whatever had been opened by then, close() has closed
                return done(cancelledOpening());
            plane->isOpen = facts.has_value();
            done(std::move(facts));
        });
    plane->opener->post([plane, options, storeOptions, mustCreate, finish = std::move(finish)]() mutable {
        if (storeOptions.cancel.isCancelled())
            return finish(cancelledOpening());
        if (mustCreate && !isDiskThere(options))
            return finish(diskIsAway(options));
        if (!mustCreate && storeOptions.partition.isEmpty())
            bringBack(storeOptions);
        auto opened = mustCreate ? FileStore::create(storeOptions, plane->thread.executor())
                                 : FileStore::open(storeOptions, plane->thread.executor());
        if (!opened)
            return finish(isDiskThere(options) ? fail(opened.error()) : diskIsAway(options));
        struct stat status{};
        const bool isKnown = ::stat(QFile::encodeName(storagePathOf(storeOptions.directory)).constData(), &status) == 0;
        plane->onData([plane, directory = storeOptions.directory, inode = isKnown ? status.st_ino : 0,
                       isOnPartition = !storeOptions.partition.isEmpty(),
                       mount = storeOptions.partition.isEmpty() ? mountOf(options) : QString(),
                       store = std::move(*opened), cancel = storeOptions.cancel, finish = std::move(finish)]() mutable {
            if (cancel.isCancelled()) {
                store.reset();
                return finish(cancelledOpening());
            }
            plane->directory = directory;
            plane->mount = mount;
            plane->inode = inode;
            plane->isOnPartition = isOnPartition;
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
    m_plane->opening.cancel();
    m_plane->thread.runAndWait([plane = m_plane.get()] { plane->closeStore(); });
}

void LentStore::settle(Completion<void> done)
{
    Plane *plane = m_plane.get();
    plane->opener->post([plane, finish = plane->home.wrap<void>(std::move(done))]() mutable {
        plane->onData([finish = std::move(finish)]() mutable { finish({}); }); // after what it was handed is closed
    });
}

void LentStore::shut(Completion<void> done)
{
    Plane *plane = m_plane.get();
    plane->isOpen = false;
    plane->opening.cancel();
    plane->onData([plane] { plane->closeStore(); });
    settle(std::move(done));
}

void LentStore::dial(const QHostAddress &address, quint16 port, const DataTicket &ticket, const Identity &identity,
                     Completion<void> done)
{
    Plane *plane = m_plane.get();
    DataConnection::Setup setup;
    setup.side = DataConnection::Side::Agent;
    setup.ticket = ticket;
    setup.budget = plane->budget;
    if (ticket.stage == DataStage::Tls) {
        const auto context = identity.tlsContext();
        if (!context)
            return plane->home.wrap<void>(std::move(done))(fail(context.error()));
        setup.tls = *context;
    }
    plane->onData(
        [plane, address, port, setup = std::move(setup), finish = plane->home.wrap<void>(std::move(done))]() mutable {
            const quint64 number = ++plane->lastDial;
            auto dial = dialData(plane->thread.poller(), plane->thread.clock(), address, port, std::move(setup),
                                 kDialTimeoutMs, [plane, number](Result<std::unique_ptr<DataConnection>> connection) {
                                     auto ended = plane->dials.extract(number); // lives until this has ended
                                     Completion<void> &finish = ended.mapped().finish;
                                     if (!connection)
                                         return finish(fail(connection.error()));
                                     if (!plane->server)
                                         return finish(notOpen());
                                     plane->server->serve(std::move(*connection));
                                     finish({});
                                 });
            plane->dials.emplace(number, Plane::Dial{.handle = std::move(dial), .finish = std::move(finish)});
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

void LentStore::holdings(Completion<Holdings> done)
{
    Plane *plane = m_plane.get();
    plane->onData([plane, finish = plane->home.wrap<Holdings>(std::move(done))]() mutable {
        if (!plane->store)
            return finish(notOpen());
        finish(Holdings{.usedBytes = plane->store->usedBytes(), .quotaBytes = plane->store->quotaBytes()});
    });
}

void LentStore::giveBack(QList<StripKey> keys, Completion<void> done)
{
    Plane *plane = m_plane.get();
    plane->onData([plane, keys = std::move(keys), finish = plane->home.wrap<void>(std::move(done))]() mutable {
        if (!plane->store)
            return finish(notOpen());
        plane->store->giveBack(std::move(keys), std::move(finish));
    });
}

void LentStore::diskSpace(const QString &directory, Completion<DiskSpace> done)
{
    m_plane->opener->post([directory, finish = m_plane->home.wrap<DiskSpace>(std::move(done))]() mutable {
        struct statvfs status{};
        if (::statvfs(QFile::encodeName(directory).constData(), &status) != 0)
            return finish(fail(errorFromErrno(errno, u"read the disk's free space"_s, directory)));
        finish(DiskSpace{.freeBytes = qint64(status.f_bavail) * qint64(status.f_frsize),
                         .totalBytes = qint64(status.f_blocks) * qint64(status.f_frsize)});
    });
}

void LentStore::disks(const QString &place, Completion<QStringList> done)
{
    m_plane->opener->post(
        [place, finish = m_plane->home.wrap<QStringList>(std::move(done))]() mutable { finish(disksOfPlace(place)); });
}

void LentStore::partitionSpace(const QString &partition, Completion<DiskSpace> done)
{
    m_plane->opener->post([partition, finish = m_plane->home.wrap<DiskSpace>(std::move(done))]() mutable {
        const auto bytes = measurePartition(partition);
        finish(bytes ? Result<DiskSpace>(DiskSpace{.freeBytes = *bytes, .totalBytes = *bytes}) : fail(bytes.error()));
    });
}

void LentStore::endOnPartition(const Options &options, Completion<void> done)
{
    m_plane->opener->post([options, finish = m_plane->home.wrap<void>(std::move(done))]() mutable {
        finish(endPartitionStore(options.partition, options.array, options.store));
    });
}

void LentStore::volumes(Completion<QList<VolumeShare>> done)
{
    Plane *plane = m_plane.get();
    plane->onData([plane, finish = plane->home.wrap<QList<VolumeShare>>(std::move(done))]() mutable {
        if (!plane->store)
            return finish(notOpen());
        QList<VolumeShare> shares;
        const auto usage = plane->store->volumeUsage();
        for (auto it = usage.constBegin(); it != usage.constEnd(); ++it)
            shares.append({.volume = it.key(), .bytes = it->bytes, .stripCount = it->stripCount});
        std::ranges::sort(shares, std::ranges::greater(), &VolumeShare::bytes);
        finish(std::move(shares));
    });
}

void LentStore::examine(Completion<Health> done)
{
    Plane *plane = m_plane.get();
    plane->onData([plane, finish = plane->home.wrap<Health>(std::move(done))]() mutable {
        if (!plane->store)
            return finish(notOpen());
        if (plane->isOnPartition)
            return finish(healthOnPartition(*plane->store));
        finish(healthInFolder(*plane->store, plane->directory, plane->inode));
    });
}

void LentStore::setKeptFree(qint64 bytes)
{
    m_plane->onData([plane = m_plane.get(), bytes] {
        plane->keptFreeBytes = bytes;
        if (plane->store)
            plane->store->setKeptFree(bytes);
    });
}

void LentStore::setCourtesy(const Courtesy &courtesy)
{
    m_plane->onData([plane = m_plane.get(), courtesy] {
        plane->courtesy = courtesy;
        if (plane->courteous)
            plane->courteous->setCourtesy(courtesy);
    });
}

void LentStore::quiesce(const Error &reason, Completion<void> done)
{
    Plane *plane = m_plane.get();
    plane->onData([plane, reason, finish = plane->home.wrap<void>(std::move(done))]() mutable {
        plane->awaitQuiet(plane->thread.clock().monotonicMs() + kQuiesceMs, reason, std::move(finish));
    });
}

void LentStore::setCheckRate(qint64 bytesPerSecond)
{
    m_plane->onData([plane = m_plane.get(), bytesPerSecond] {
        plane->checkRate = bytesPerSecond;
        plane->applyCheckRate();
    });
}

void LentStore::setActivityHandler(std::function<void()> handler)
{
    m_plane->active = std::move(handler);
}

void LentStore::setBadStripHandler(BadStripHandler handler)
{
    m_plane->badStripFound = std::move(handler);
}

void LentStore::setCheckFinishedHandler(std::function<void()> handler)
{
    m_plane->checkFinished = std::move(handler);
}

void LentStore::setConnectionLostHandler(std::function<void(int left)> handler)
{
    m_plane->connectionLost = std::move(handler);
}

} // namespace fallow
