// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/data_plane_core.h"

#include "base/log.h"
#include "base/wording.h"
#include "layout/capacity.h"
#include "volume/volume_keys.h"

#include <latch>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr int kPoolThreads = 2;
constexpr qint64 kSpaceWatchMs = 5000;
constexpr qsizetype kMaxSuspects = 1000;
constexpr qint64 kFactsDeadlineMs = 1000;

NbdTlsMode tlsModeOf(const QString &text)
{
    return text == u"require"_s ? NbdTlsMode::Require : text == u"allow"_s ? NbdTlsMode::Allow : NbdTlsMode::Off;
}

} // namespace

DataPlane::Core::Core(Options planeOptions, Catalog &planeCatalog, Executor &control, Handlers planeHandlers)
    : options(std::move(planeOptions))
    , catalog(planeCatalog)
    , home(control)
    , handlers(std::move(planeHandlers))
    , pool(kPoolThreads)
{
    thread.runAndWait([this] { build(); });
}

DataPlane::Core::~Core()
{
    home.close();
    thread.runAndWait([this] { demolish(); });
    drainCommits();
    disks.waitForAll();
}

NbdServerOptions DataPlane::Core::nbdOptions()
{
    NbdServerOptions nbdServer;
    nbdServer.listenHost = options.config.nbdHost;
    nbdServer.listenPort = options.config.nbdPort;
    nbdServer.unixSocketPath = options.config.nbdUnixSocket;
    nbdServer.tlsMode = tlsModeOf(options.config.nbdTls);
    if (nbdServer.tlsMode != NbdTlsMode::Off) {
        nbdServer.certificateChainPath = options.directory.identityPath() + u"/certificate.pem"_s;
        nbdServer.privateKeyPath = options.directory.identityPath() + u"/key.pem"_s;
        nbdServer.clientCaPath = options.directory.identityPath() + u"/authority.pem"_s;
        nbdServer.admitClient = [this](const QByteArray &certificate) { return admitClient(certificate); };
    }
    return nbdServer;
}

/// The rule is AdministratorKeeper::admit()'s; the control thread is not asked, for clients must not wait for it.
Result<QDateTime> DataPlane::Core::admitClient(const QByteArray &certificate)
{
    const auto peer = PeerIdentity::fromCertificate(certificate);
    if (!peer)
        return fail(peer.error());
    if (peer->role != PeerRole::Administrator || peer->array != options.array)
        return fail(ErrorCode::Unauthorised, u"volumes are for administrators of this array"_s, peer->toString());
    if (barred.contains(peer->fingerprint))
        return fail(ErrorCode::Unauthorised, u"this administrator's certificate was revoked"_s, peer->toString());
    if (!peer->expires.isValid() || peer->expires <= thread.clock().nowUtc())
        return fail(ErrorCode::Unauthorised, u"this administrator's certificate has ended"_s, peer->toString());
    home.post([this, peer = *peer] {
        if (handlers.administratorCame)
            handlers.administratorCame(peer);
    });
    return peer->expires;
}

void DataPlane::Core::build()
{
    auto made = catalog.makeReader();
    if (!made)
        qFatal("the catalog cannot be read: %s", qUtf8Printable(made.error().toString()));
    reader = std::move(*made);
    families = std::make_shared<VolumeFamilies>();
    caches = std::make_shared<CacheBudget>(kVolumeCachesBytes);
    writeBuffers = std::make_shared<WriteBudget>(kWriteBuffersBytes, thread.executor());
    directory = std::make_unique<StoreDirectory>(thread.clock());
    stripes = std::make_unique<StripeService>(StripeEnvironment{.array = options.array,
                                                                .catalog = catalog,
                                                                .reader = *reader,
                                                                .directory = *directory,
                                                                .pool = pool,
                                                                .dataThread = thread.executor(),
                                                                .clock = thread.clock()});
    stripes->setSuspectCallback([this](StripKey strip, StoreId store, SuspectReason reason, bool isKept) {
        suspected(strip, store, reason, isKept);
    });
    nbd = std::make_unique<NbdServer>(nbdOptions(), thread.poller(), thread.clock(), thread.executor());
    watchSpace();
}

void DataPlane::Core::demolish()
{
    erasing.cancel();
    spaceTimer.reset();
    suspectTimer.reset();
    unfinished.clear();
    nbd.reset();
    openings.clear();
    volumes.clear();
    families.reset();
    scrub.reset();
    drains.clear();
    movesAway.clear();
    yields.clear();
    reconciles.clear();
    for (const StoreId store : directory->stores())
        directory->setConnection(store, nullptr);
    stripes.reset();
    directory.reset();
    remotes.clear();
    localPorts.clear();
    locals.clear();
    reader.reset();
}

/// The catalog answers on the data thread, which must be there until the last answer has come. Answers come in the
/// order of submission, and what is left after demolish() submits nothing; so one more commit, of nothing, tells.
void DataPlane::Core::drainCommits()
{
    std::latch answered(1);
    catalog.commit({}, thread.executor(), [&answered](const Result<void> &) { answered.count_down(); });
    answered.wait();
}

/// Used only after it has agreed to this controller's epoch. A store that knows one which this catalog has not told it
/// has it from a life of the controller of which the catalog knows nothing, and what that has written would be swept
/// away as unknown. What it is told is committed before, so that no crash makes a stranger's epoch of ours.
void DataPlane::Core::takeLocalStore(std::shared_ptr<FileStore> store, const QString &where, Completion<ArrayId> done)
{
    if (!directory)
        return;
    const QString key = toldStoreKey(store->id());
    const auto told = reader->setting(key);
    const auto superseded = reader->setting(kSupersededEpochSetting);
    if (!told || !superseded)
        return done(fail(told ? superseded.error() : told.error()));
    const quint32 seen = store->highestEpoch();
    if (seen > std::max(told->toUInt(), superseded->toUInt()))
        return done(fail(ErrorCode::StaleEpoch,
                         u"another controller of epoch %1 has spoken already: the catalog is an older copy"_s.arg(seen),
                         where));
    if (told->toUInt() == options.epoch)
        return tellEpoch(std::move(store), std::move(done));
    CatalogChange change;
    change.putSettings.insert(key, QByteArray::number(options.epoch));
    catalog.commit(std::move(change), thread.executor(),
                   [this, store = std::move(store), done = std::move(done)](Result<void> kept) mutable {
                       if (!directory)
                           return;
                       if (!kept)
                           return done(fail(std::move(kept.error())));
                       tellEpoch(std::move(store), std::move(done));
                   });
}

void DataPlane::Core::tellEpoch(std::shared_ptr<FileStore> store, Completion<ArrayId> done)
{
    FileStore &telling = *store;
    telling.noteEpoch(options.epoch,
                      [this, store = std::move(store), done = std::move(done)](Result<void> noted) mutable {
                          if (!directory)
                              return;
                          const StoreId id = store->id();
                          const ArrayId uuid = store->storeUuid();
                          if (!noted)
                              return done(fail(noted.error()));
                          const auto port = std::make_shared<TimelyStore>(store, thread.executor(), thread.clock());
                          directory->setConnection(id, port.get());
                          localPorts.insert(id, port);
                          locals.insert(id, store);
                          reconcile(id);
                          done(uuid);
                      });
}

VolumeServices DataPlane::Core::volumeServices()
{
    return VolumeServices{.stripes = *stripes,
                          .catalog = catalog,
                          .dataThread = thread.executor(),
                          .pool = pool,
                          .clock = thread.clock(),
                          .report = [this](EventRecord event) { report(std::move(event)); },
                          .journalDisk = {},
                          .families = families,
                          .caches = caches,
                          .writeBuffers = writeBuffers};
}

void DataPlane::Core::report(EventRecord event)
{
    home.post([this, event = std::move(event)] {
        if (handlers.report)
            handlers.report(event);
    });
}

RemoteStripStore &DataPlane::Core::remoteStore(StoreId store)
{
    std::shared_ptr<RemoteStripStore> &remote = remotes[store];
    if (!remote) {
        remote = std::make_shared<RemoteStripStore>(thread.poller(), store, options.epoch);
        remote->setStateHandler([this, store] { storeStateChanged(store); });
    }
    return *remote;
}

/// A store became ready or went away, or lost one of its connections.
void DataPlane::Core::storeStateChanged(StoreId store)
{
    const auto remote = remotes.value(store);
    if (!remote)
        return;
    const bool isReady = remote->isReady();
    const bool wasReady = std::exchange(knownReady[store], isReady);
    directory->setConnection(store, isReady ? remote.get() : nullptr);
    const int left = remote->connectionCount();
    home.post([this, store, isReady, wasReady, left] {
        if (isReady != wasReady && handlers.storeReadyChanged)
            handlers.storeReadyChanged(store, isReady);
        if (handlers.dataConnectionLost)
            handlers.dataConnectionLost(store, left);
    });
    if (isReady && !wasReady)
        reconcile(store);
}

void DataPlane::Core::openVolume(const VolumeRecord &record, Completion<void> done)
{
    if (const auto volume = volumes.value(record.id))
        return volume->record().isExported ? exportVolume(record.id, std::move(done)) : done({});
    if (isStopping)
        return done(fail(ErrorCode::Cancelled, u"the controller stops"_s, record.name));
    std::vector<Completion<void>> &waiting = openings[record.id];
    waiting.push_back(std::move(done));
    if (waiting.size() > 1)
        return; // twice at once would be two who write one journal
    auto answer = [this, id = record.id, isExported = record.isExported](auto opened) {
        if (!directory)
            return; // everything was taken down meanwhile
        Result<void> taken = takeOpened(id, std::move(opened));
        auto answers = std::move(openings.extract(id).mapped());
        auto tell = [answers = std::move(answers)](Result<void> outcome) mutable {
            for (Completion<void> &each : answers)
                each(outcome);
        };
        if (taken && isExported)
            exportVolume(id, std::move(tell));
        else
            tell(std::move(taken));
    };
    const auto key = unwrapVolumeKey(options.masterKey, record.family(), record.wrappedKey);
    if (!key) {
        thread.executor().post([answer = std::move(answer), error = key.error()]() mutable {
            answer(Result<std::unique_ptr<Volume>>(fail(std::move(error))));
        });
        return;
    }
    VolumeOptions volumeOptions = options.volumes;
    volumeOptions.collectBelowLiveShare = collectBelowLiveShare;
    Volume::open(record, *key, volumeServices(), options.directory.journalPath(record.id), volumeOptions,
                 std::move(answer));
}

/// What Volume::open() has answered.
Result<void> DataPlane::Core::takeOpened(VolumeId id, Result<std::unique_ptr<Volume>> opened)
{
    if (!opened)
        return fail(std::move(opened.error()));
    if (condemned.contains(id))
        return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "the volume is being deleted")));
    if (isStopping) // nobody would close it any more
        return fail(ErrorCode::Cancelled, u"the controller stops"_s);
    const auto volume = std::shared_ptr<Volume>(std::move(*opened));
    volume->setCollectBelowLiveShare(collectBelowLiveShare); // it may have changed meanwhile
    volumes.insert(id, volume);
    keepRoom();
    tendGarbage(volume->record().family());
    return {};
}

/// One that is offered already stays so; one that is being resized follows at the end of that.
void DataPlane::Core::exportVolume(VolumeId volume, Completion<void> done)
{
    const auto found = volumes.value(volume);
    if (!found || found->isClosed() || condemned.contains(volume))
        return done(fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "the volume is not open")),
                         u"volume "_s + volume.toString()));
    if (resizing.contains(volume))
        return done({});
    auto added = nbd->addExport(found->name(), found,
                                {.isReadOnly = found->isReadOnly(), .description = found->record().layout.toString()});
    const bool isThere = !added && added.error().code == ErrorCode::AlreadyExists; // names are given once
    done(isThere ? Result<void>() : std::move(added));
}

void DataPlane::Core::closeVolumes(Completion<void> done)
{
    struct Closing
    {
        qsizetype left = 0;
        Result<void> outcome;
        Completion<void> done;
    };
    auto closing = std::make_shared<Closing>();
    closing->left = volumes.size();
    closing->done = std::move(done);
    if (volumes.isEmpty())
        return closing->done({});
    for (const auto &volume : std::as_const(volumes)) {
        volume->close([this, closing](Result<void> closed) {
            if (!closed && closing->outcome)
                closing->outcome = std::move(closed);
            if (--closing->left > 0)
                return;
            thread.executor().post([this, closing] { // not inside a volume's own call
                volumes.clear();
                closing->done(std::move(closing->outcome));
            });
        });
    }
}

/// Collects the stores' statistics, then everything else.
void DataPlane::Core::gatherFacts(Completion<Facts> done)
{
    struct Gathering
    {
        Facts facts;
        int left = 1;
        Completion<Facts> done;
        std::unique_ptr<Clock::Timer> deadline;
        void arrived()
        {
            if (--left == 0)
                answer();
        }
        void answer()
        {
            const auto spent = std::move(deadline);
            if (auto answering = std::exchange(done, nullptr))
                answering(std::move(facts));
        }
    };
    auto gathering = std::make_shared<Gathering>();
    gathering->done = [this, done = std::move(done)](Result<Facts> facts) mutable {
        // The statistics take their time: what is told of the rest is of now, as a store may have come or gone.
        if (facts && directory) {
            for (auto it = facts->stores.begin(); it != facts->stores.end(); ++it)
                it->isReady = directory->readyStore(it.key()) != nullptr;
            facts->rebuilding = stripes->repairer().underWay();
            facts->suspects = stripes->suspects(kMaxSuspects);
        }
        done(std::move(facts));
    };
    // One machine that hangs shall not keep back what is known of all the others.
    gathering->deadline = thread.clock().after(kFactsDeadlineMs, [gathering] { gathering->answer(); });
    for (const StoreId id : directory->stores()) {
        StoreFacts &facts = gathering->facts.stores[id];
        facts.errorCount = directory->badStripCount(id) + directory->readErrorCount(id);
        StripStore *store = directory->readyStore(id);
        if (!store)
            continue;
        ++gathering->left;
        store->statistics([gathering, id](Result<StoreStatistics> statistics) {
            if (statistics && gathering->done)
                gathering->facts.stores[id].statistics = *statistics;
            gathering->arrived();
        });
    }
    const QList<NbdExportStatistics> exports = nbd->statistics();
    for (auto it = volumes.constBegin(); it != volumes.constEnd(); ++it) {
        VolumeFacts &facts = gathering->facts.volumes[it.key()];
        facts.isOpen = true;
        facts.statistics = it.value()->statistics();
        facts.writeTrouble = it.value()->writeTrouble();
        facts.readTrouble = it.value()->readTrouble();
        for (const NbdExportStatistics &entry : exports) {
            if (entry.name == it.value()->name())
                facts.exported = entry;
        }
    }
    gathering->arrived();
}

/// The stores leave room to collect the largest stripes that there are.
void DataPlane::Core::keepRoom()
{
    qint64 bytes = 0;
    for (const auto &volume : std::as_const(volumes))
        bytes = std::max(bytes, keptFreeBytes(volume->record().layout));
    directory->setKeptFreeBytes(bytes);
}

/// Garbage collection gets keener as the stores fill up, and takes what it can get when writers find no room.
void DataPlane::Core::watchSpace()
{
    spaceTimer = thread.clock().after(kSpaceWatchMs, [this] { watchSpace(); });
    directory->refreshStatistics();
    keepRoom();
    double fill = 0;
    int count = 0;
    for (const StoreId store : directory->stores()) {
        if (directory->readyStore(store)) {
            fill += directory->fillShare(store);
            ++count;
        }
    }
    const double pressure = directory->isShortOfRoom() ? 1.0 : count > 0 ? fill / count : 0.0;
    for (const auto &volume : std::as_const(volumes))
        volume->setSpacePressure(pressure);
}

} // namespace fallow
