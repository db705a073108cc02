// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/data_plane.h"

#include "base/log.h"
#include "base/payload_copy.h"
#include "base/wording.h"
#include "controller/data_plane_core.h"
#include "export/metrics.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

std::unexpected<Error> noSuchVolume(VolumeId volume)
{
    return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "the volume is not open")),
                u"volume "_s + volume.toString());
}

std::unexpected<Error> noSuchStore(StoreId store)
{
    return fail(ErrorCode::NotFound, Wording(QT_TRANSLATE_NOOP("Controller", "there is no such local store")),
                u"store "_s + store.toString());
}

} // namespace

DataPlane::DataPlane(Options options, Catalog &catalog, Executor &control, Handlers handlers)
    : m_core(std::make_unique<Core>(std::move(options), catalog, control, std::move(handlers)))
{}

DataPlane::~DataPlane() = default;

void DataPlane::start(Completion<NbdAddress> done)
{
    m_core->onData([core = m_core.get(), reply = m_core->home.wrap<NbdAddress>(std::move(done))]() mutable {
        reply(core->nbd->start());
    });
}

void DataPlane::barAdministrators(QSet<QByteArray> fingerprints)
{
    m_core->onData([core = m_core.get(), fingerprints = std::move(fingerprints)] { core->barred.unite(fingerprints); });
}

void DataPlane::disconnectAdministrator(const QByteArray &fingerprint, Completion<int> done)
{
    m_core->onData([core = m_core.get(), fingerprint, reply = m_core->home.wrap<int>(std::move(done))]() mutable {
        reply(core->nbd->disconnectFingerprint(fingerprint));
    });
}

void DataPlane::countConnections(const QByteArray &fingerprint, Completion<int> done)
{
    m_core->onData([core = m_core.get(), fingerprint, reply = m_core->home.wrap<int>(std::move(done))]() mutable {
        reply(core->nbd->connectionCount(fingerprint));
    });
}

void DataPlane::stop(Completion<void> done)
{
    m_core->onData([core = m_core.get(), reply = m_core->home.wrap<void>(std::move(done))]() mutable {
        core->isStopping = true;
        core->nbd->stop([core, reply = std::move(reply)](Result<void> stopped) mutable {
            core->closeVolumes([stopped = std::move(stopped), reply = std::move(reply)](Result<void> closed) mutable {
                reply(stopped ? std::move(closed) : std::move(stopped));
            });
        });
    });
}

void DataPlane::setStore(const PlacementStore &facts, StoreState state)
{
    m_core->onData([core = m_core.get(), facts, state] {
        core->directory->setStore(facts, state);
        const auto local = core->localPorts.value(facts.store);
        const auto remote = core->remotes.value(facts.store);
        if (local)
            core->directory->setConnection(facts.store, local.get());
        else if (remote && remote->isReady())
            core->directory->setConnection(facts.store, remote.get());
    });
}

void DataPlane::removeStore(StoreId store)
{
    m_core->onData([core = m_core.get(), store] {
        core->directory->setConnection(store, nullptr);
        core->directory->removeStore(store);
        core->remotes.remove(store);
        core->localPorts.remove(store);
        core->locals.remove(store);
        core->knownReady.remove(store);
    });
}

void DataPlane::openLocalStore(const StoreRecord &record, bool mustCreate, Completion<ArrayId> done)
{
    Core *core = m_core.get();
    FileStoreOptions options;
    options.openDisk = core->options.openDisk;
    options.directory = localStorePath(record.path, record.id);
    options.array = core->options.array;
    options.store = record.id;
    options.quotaBytes = record.quotaBytes;
    core->disks.run([core, options, mustCreate, reply = core->home.wrap<ArrayId>(std::move(done))]() mutable {
        auto opened = mustCreate ? FileStore::create(options, core->thread.executor())
                                 : FileStore::open(options, core->thread.executor());
        if (!opened)
            return reply(fail(opened.error()));
        core->onData(
            [core, store = core->disks.keep(std::move(*opened)), where = options.directory,
             reply = std::move(reply)]() mutable { core->takeLocalStore(std::move(store), where, std::move(reply)); });
    });
}

void DataPlane::closeLocalStore(StoreId store)
{
    m_core->onData([core = m_core.get(), store] {
        core->directory->setConnection(store, nullptr);
        core->localPorts.remove(store);
        core->locals.remove(store);
    });
}

void DataPlane::adoptConnection(Descriptor descriptor, DataTicket ticket, std::shared_ptr<const TlsContext> tls)
{
    m_core->onData([core = m_core.get(), descriptor = std::move(descriptor), ticket = std::move(ticket),
                    tls = std::move(tls)]() mutable {
        const StoreId store = ticket.store;
        DataConnection::Setup setup;
        setup.descriptor = std::move(descriptor);
        setup.side = DataConnection::Side::Controller;
        setup.ticket = std::move(ticket);
        setup.tls = std::move(tls);
        auto connection = DataConnection::make(core->thread.poller(), core->thread.clock(), std::move(setup));
        if (connection)
            core->remoteStore(store).addConnection(std::move(*connection));
        core->storeStateChanged(store);
    });
}

void DataPlane::closeConnections(StoreId store, const Error &reason)
{
    m_core->onData([core = m_core.get(), store, reason] {
        if (const auto remote = core->remotes.value(store))
            remote->closeConnections(reason);
    });
}

void DataPlane::setLocalQuota(StoreId store, qint64 quotaBytes, Completion<qint64> done)
{
    m_core->onData([core = m_core.get(), store, quotaBytes,
                    reply = m_core->home.wrap<qint64>(std::move(done))]() mutable {
        const auto local = core->locals.value(store);
        if (!local)
            return reply(noSuchStore(store));
        local->statistics([local, quotaBytes, reply = std::move(reply)](const Result<StoreStatistics> &now) mutable {
            const qint64 roomBytes = now ? now->diskFreeBytes + now->usedBytes : quotaBytes;
            if (quotaBytes > std::max(roomBytes, local->quotaBytes())) // made smaller it may be at any time
                return reply(fail(ErrorCode::Refused,
                                  Wording(QT_TRANSLATE_NOOP("Controller", "its disk has room for %1 only"),
                                          Wording::bytes(roomBytes)),
                                  u"quota"_s));
            local->setQuota(quotaBytes, ShrinkPolicy::Drain, std::move(reply));
        });
    });
}

void DataPlane::openVolume(const VolumeRecord &record, Completion<void> done)
{
    m_core->onData([core = m_core.get(), record, reply = m_core->home.wrap<void>(std::move(done))]() mutable {
        core->openVolume(record, std::move(reply));
    });
}

void DataPlane::setExported(VolumeId id, bool isExported, Completion<void> done)
{
    m_core->onData([core = m_core.get(), id, isExported, reply = m_core->home.wrap<void>(std::move(done))]() mutable {
        const auto volume = core->volumes.value(id);
        if (!volume)
            return reply(noSuchVolume(id));
        // No completion holds the volume: it would outlive what it works with if everything is taken down meanwhile.
        auto offer = [core, id, isExported, name = volume->name(),
                      reply = std::move(reply)](Result<void> changed) mutable {
            if (!changed)
                return reply(std::move(changed));
            if (isExported)
                return core->exportVolume(id, std::move(reply));
            core->nbd->removeExport(name, [reply = std::move(reply)](Result<void> removed) mutable {
                const bool wasNone = !removed && removed.error().code == ErrorCode::NotFound;
                reply(wasNone ? Result<void>() : std::move(removed));
            });
        };
        if (volume->record().isExported == isExported)
            return offer({});
        volume->changeRecord([isExported](VolumeRecord &record) { record.isExported = isExported; }, std::move(offer));
    });
}

void DataPlane::resizeVolume(VolumeId id, qint64 sizeBytes, Completion<void> done)
{
    m_core->onData([core = m_core.get(), id, sizeBytes, reply = m_core->home.wrap<void>(std::move(done))]() mutable {
        core->resizeVolume(id, sizeBytes, std::move(reply));
    });
}

/// Clients learn a device's size when they connect: those that are there are sent away first, and nobody comes before
/// it has the new one.
void DataPlane::Core::resizeVolume(VolumeId id, qint64 sizeBytes, Completion<void> done)
{
    const auto volume = volumes.value(id);
    if (!volume)
        return done(noSuchVolume(id));
    if (resizing.contains(id))
        return done(fail(ErrorCode::Busy, Wording(QT_TRANSLATE_NOOP("Controller", "the volume is being resized")),
                         volume->name()));
    resizing.insert(id);
    auto finish = [this, id, done = std::move(done)](Result<void> resized) mutable {
        resizing.remove(id);
        // As its record says now: it may have been taken off meanwhile, or put on.
        const auto present = volumes.value(id);
        if (!present || !present->record().isExported)
            return done(std::move(resized));
        exportVolume(id, [resized = std::move(resized), done = std::move(done)](Result<void> exported) mutable {
            done(resized ? std::move(exported) : std::move(resized));
        });
    };
    // Whatever comes of it: after a timeout the export asks nothing more of the volume, which itself refuses what it
    // was asked for beyond its new end.
    nbd->removeExport(volume->name(), [this, id, sizeBytes, finish = std::move(finish)](const Result<void> &) mutable {
        const auto present = volumes.value(id); // never held: see setExported()
        if (!present)
            return finish(noSuchVolume(id));
        present->resize(sizeBytes, std::move(finish));
    });
}

void DataPlane::facts(Completion<Facts> done)
{
    m_core->onData([core = m_core.get(), reply = m_core->home.wrap<Facts>(std::move(done))]() mutable {
        core->gatherFacts(std::move(reply));
    });
}

void DataPlane::renewTls()
{
    m_core->onData([core = m_core.get()] {
        if (const auto loaded = core->nbd->reloadCredentials(); !loaded) // the former are good for long yet
            qCWarning(lcController).noquote()
                << "NBD goes on with the former certificate:" << loaded.error().toString();
    });
}

void DataPlane::metricsText(Completion<QString> done)
{
    m_core->onData([core = m_core.get(), reply = m_core->home.wrap<QString>(std::move(done))]() mutable {
        const MetricFamily repairs =
            latencyMetric(u"fallow_repair_stripe_seconds"_s,
                          u"Time from a stripe's repair being begun until its last new strip is in the catalog."_s,
                          core->stripes->repairer().latency());
        const MetricFamily copied{.name = u"fallow_copied_payload_bytes_total"_s,
                                  .type = MetricType::Counter,
                                  .help = u"Users' bytes that the controller copied within its own memory."_s,
                                  .samples = {{.labels = {}, .value = double(copiedPayloadBytes()), .suffix = {}}}};
        reply(QString::fromUtf8(formatMetrics(nbdMetrics(core->nbd->statistics()) + QList{repairs, copied})));
    });
}

} // namespace fallow
