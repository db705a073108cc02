// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_service_private.h"
#include "base/log.h"
#include "store/remove_store.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

/// Says what stays of a store that was to go. False if that is the store itself.
bool reportRemoval(const Result<QStringList> &removed, const QString &directory)
{
    if (!removed)
        qCWarning(lcAgent).noquote() << directory << "stays:" << removed.error().toString();
    else if (!removed->isEmpty())
        qCWarning(lcAgent).noquote() << directory << "stays, for other files lie in it:" << removed->join(u", "_s);
    return removed.has_value();
}

/// `marked` says what could not be done; that the disk is not there says enough.
Wording whyNot(const char *marked, const Error &error)
{
    const Wording::Value reason = Wording::reason(error);
    return error.code == ErrorCode::Unreachable ? Wording::of(reason) : Wording(marked, reason);
}

} // namespace

/// What the person sees of it before a store is there.
void AgentService::lookAtDisk()
{
    if (d->isOnPartition())
        return;
    d->store->diskSpace(d->config.storeDirectory, [this](Result<LentStore::DiskSpace> space) {
        if (space && !d->isStopping)
            noteSpace(*space);
    });
}

void AgentService::noteSpace(const LentStore::DiskSpace &space)
{
    d->space = space;
    Q_EMIT statusChanged();
}

void AgentService::openKnownStore()
{
    if (d->config.store.isNull())
        return storeOpened({});
    if (d->state != u"error"_s) // tried again, it is the same trouble until it opens
        setState(u"connecting"_s, Wording::of(u"Opening the store"_s));
    d->store->close();
    d->store->open(d->storeOptions(d->config.store), false, [this](Result<LentStore::Facts> facts) {
        if (!facts && facts.error().code == ErrorCode::Cancelled)
            return; // leave() or stop() goes on from here
        if (!facts)
            return storeOpened(fail(facts.error()));
        d->facts = std::move(*facts);
        startGuard();
        storeOpened({});
    });
}

/// It has one, and has not got it open: then nothing is said to the controller, which would take it for lost.
bool AgentService::isStoreClosed() const
{
    return !d->config.store.isNull() && !d->store->isOpen();
}

/// The store is open, or there is none, or it cannot be opened. Only a store that is really gone is given up; what is
/// damaged, locked or not mounted stays as it is, and is tried again.
void AgentService::storeOpened(Result<void> opened)
{
    if (d->isStopping)
        return;
    if (!opened) {
        const ErrorCode code = opened.error().code;
        // Another disk may bear a partition's name: only the mark that it was given anew says that the store is gone.
        const bool isGone = code == ErrorCode::NotFound || (code == ErrorCode::WrongArray && !d->isOnPartition());
        if (!isGone) {
            setState(u"error"_s,
                     whyNot(QT_TRANSLATE_NOOP("Controller", "The store cannot be opened: %1"), opened.error()));
            d->client.stop(); // the machine counts as away meanwhile
            d->isServing = false;
            return tryAgain([this] { openKnownStore(); });
        }
        const QString path = d->storePath(d->config.store);
        if (d->isOnPartition())
            reportRemoval(removeIndexFiles(path), path); // it is an index of nothing
        qCWarning(lcAgent).noquote() << "the store is gone:" << opened.error().toString();
        d->config.store = {};
    }
    if (d->client.state() == ControlClient::State::Idle)
        return dial();
    sayHello();
}

/// The array needs nothing of it any more: its space is the person's again.
void AgentService::dropStore(std::move_only_function<void()> dropped)
{
    if (d->config.store.isNull())
        return dropped();
    const QString path = d->storePath(d->config.store);
    qCInfo(lcAgent).noquote() << "the array has moved on from the store, which is removed:" << path;
    d->guard.stop();
    if (d->store->isOpen())
        d->store->close();
    if (!d->isOnPartition()) { // at once: the disk may be so full that nothing can be written
        const auto removed = removeStoreFiles(
            {.directory = path, .array = d->config.array, .store = d->config.store, .storeUuid = d->facts.storeUuid});
        forgetStore(reportRemoval(removed, path), path);
        return dropped();
    }
    d->store->endOnPartition(d->storeOptions(d->config.store), [this, path, dropped = std::move(dropped)](
                                                                   Result<void> ended) mutable {
        if (d->isStopping)
            return;
        if (!ended && ended.error().code != ErrorCode::NotFound) { // as it was, and told again
            setState(u"error"_s,
                     Wording(QT_TRANSLATE_NOOP("Controller", "A store that is needed no more could not be removed: %1"),
                             Wording::reason(ended.error())));
            return tryAgain([this] { openKnownStore(); });
        }
        forgetStore(reportRemoval(removeIndexFiles(path), path), path);
        dropped();
    });
}

void AgentService::forgetStore(bool isRemoved, const QString &path)
{
    if (!isRemoved)
        tellTrouble(
            u"other"_s,
            Wording(QT_TRANSLATE_NOOP("Controller", "A store that is needed no more could not be removed: %1"), path));
    d->facts = {};
    d->config.store = {};
    if (const auto written = d->config.write(d->directory); !written)
        qCWarning(lcAgent).noquote() << "the configuration cannot be written:" << written.error().toString();
}

void AgentService::createStore(StoreId store, qint64 quotaBytes)
{
    d->store->close(); // or another that is being opened, which would keep this one out
    d->store->open(d->storeOptions(store, quotaBytes), true, [this, store](Result<LentStore::Facts> facts) {
        if (facts)
            return keepStore(store, std::move(*facts));
        if (facts.error().code == ErrorCode::Cancelled)
            return; // leave() or stop() goes on from here; what was made is adopted when the controller asks again
        if (facts.error().code == ErrorCode::AlreadyExists)
            return adoptUnannounced(store);
        giveUpForNow(whyNot(QT_TRANSLATE_NOOP("Controller", "The store cannot be made: %1"), facts.error()));
    });
}

/// Made before a crash or a full disk kept us from saying so: the controller still waits for it, and it is empty.
void AgentService::adoptUnannounced(StoreId store)
{
    d->store->open(d->storeOptions(store), false, [this, store](Result<LentStore::Facts> facts) {
        if (!facts && facts.error().code == ErrorCode::Cancelled)
            return;
        if (facts && facts->statistics.stripCount == 0)
            return keepStore(store, std::move(*facts));
        if (facts)
            d->store->close();
        giveUpForNow(
            facts ? Wording(QT_TRANSLATE_NOOP(
                        "Controller", "A store lies where the new one should, and it is not empty: move it away"))
                  : whyNot(QT_TRANSLATE_NOOP("Controller", "The store cannot be made: %1"), facts.error()));
    });
}

void AgentService::keepStore(StoreId store, LentStore::Facts facts)
{
    d->facts = std::move(facts);
    d->config.store = store;
    d->config.storeVolume = d->facts.mount;
    d->memory.lastFullCheck = {}; // of a store before
    d->memory.checkedSince = {};
    d->memory.checkedBytes = 0;
    d->memory.hasToldOverdue = false;
    startGuard();
    if (const auto written = d->config.write(d->directory); !written)
        return giveUpForNow(Wording(QT_TRANSLATE_NOOP("Controller", "The configuration cannot be written: %1"),
                                    Wording::reason(written.error())));
    d->store->noteEpoch(d->epoch, [this](Result<void> noted) {
        if (!noted)
            return giveUpForNow(Wording(QT_TRANSLATE_NOOP("Controller", "The store cannot be used: %1"),
                                        Wording::reason(noted.error())));
        d->facts.epochSeen = std::max(d->facts.epochSeen, d->epoch);
        announceStore();
    });
}

} // namespace fallow
