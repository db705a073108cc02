// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "courteous_store.h"

#include "base/units.h"
#include "store/file_store.h"

#include <QSet>
#include <algorithm>
#include <deque>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kActivityEveryMs = 1000;
constexpr qint64 kLookEveryMs = 100;    ///< while something waits
constexpr int kMaxBackgroundAtOnce = 4; ///< given to the disk; the rest waits for whoever waits in front of a screen

Error refusalOf(ErrorCode code)
{
    return code == ErrorCode::Busy ? Error{code, u"somebody works at that machine; try again later"_s, {}}
                                   : Error{code, u"the store is being closed"_s, {}};
}

} // namespace

class CourteousStore::Private : public std::enable_shared_from_this<Private>
{
public:
    Private(StripStore &theStore, Clock &theClock)
        : store(theStore)
        , clock(theClock)
        , refilledMs(theClock.monotonicMs())
    {}

    /// Given an error, it answers with that; else it does its work.
    using Task = std::move_only_function<void(const Error *refusal)>;
    struct Waiting
    {
        Task task;
        qint64 sinceMs = 0;
        qint64 bytes = 0;
        std::optional<StripKey> putKey = {}; ///< of a put
    };

    void noteActivity()
    {
        const qint64 nowMs = clock.monotonicMs();
        if (!activityHandler || nowMs - lastActivityMs < kActivityEveryMs)
            return;
        lastActivityMs = nowMs;
        activityHandler();
    }

    void background(qint64 bytes, Task task, std::optional<StripKey> putKey = {})
    {
        noteActivity();
        if (courtesy.isBackgroundHeld && !heldBack.empty() && heldBytes() + bytes > kMaxHeldBytes) {
            tooMuch.push_back({std::move(task), clock.monotonicMs(), bytes, putKey});
            return lookLater();
        }
        heldBack.push_back({std::move(task), clock.monotonicMs(), bytes, putKey});
        runBackground();
        if (!heldBack.empty())
            lookLater();
    }

    qint64 heldBytes() const
    {
        qint64 sum = 0;
        for (const Waiting &held : heldBack)
            sum += held.bytes;
        return sum;
    }

    void runBackground()
    {
        while (!heldBack.empty() && !courtesy.isBackgroundHeld && backgroundInService < kMaxBackgroundAtOnce)
            run(heldBack, nullptr);
    }

    void foregroundRead(qint64 bytes, Task task)
    {
        noteActivity();
        if (delayed.empty() && mayRead(bytes))
            return task(nullptr);
        delayed.push_back({std::move(task), clock.monotonicMs(), bytes});
        lookLater();
    }

    /// One read may overdraw the bucket; the debt is paid before the next.
    bool mayRead(qint64 bytes)
    {
        const qint64 nowMs = clock.monotonicMs();
        const double rate = double(courtesy.foregroundReadBytesPerSecond);
        credit = std::min(rate / 4, credit + rate * double(nowMs - refilledMs) / 1000);
        refilledMs = nowMs;
        if (courtesy.foregroundReadBytesPerSecond <= 0)
            return true;
        if (credit < 0)
            return false;
        credit -= double(bytes);
        return true;
    }

    void lookLater()
    {
        if (!timer)
            timer = clock.after(kLookEveryMs, [weak = weak_from_this()] {
                const auto self = weak.lock();
                if (!self)
                    return;
                const auto spent = std::move(self->timer);
                self->look();
            });
    }

    void look()
    {
        const qint64 nowMs = clock.monotonicMs();
        while (!delayed.empty() && mayRead(delayed.front().bytes))
            run(delayed, nullptr);
        const Error busy = refusalOf(ErrorCode::Busy);
        for (auto left = tooMuch.size(); left > 0 && !tooMuch.empty(); --left) // what comes meanwhile waits, too
            run(tooMuch, &busy);
        while (!delayed.empty() && nowMs - delayed.front().sinceMs >= kMaxWaitMs)
            run(delayed, &busy);
        runBackground();
        const bool isTrickling = courtesy.isBackgroundHeld && nowMs - heldSinceMs >= kTrickleAfterMs;
        if (!heldBack.empty() && isTrickling && nowMs - lastTrickleMs >= kTrickleEveryMs) {
            lastTrickleMs = nowMs;
            run(heldBack, nullptr);
        }
        while (!heldBack.empty() && nowMs - heldBack.front().sinceMs >= kMaxWaitMs)
            run(heldBack, &busy);
        if (waitingCount() > 0)
            lookLater();
    }

    int waitingCount() const { return int(delayed.size() + heldBack.size() + tooMuch.size()); }

    static void run(std::deque<Waiting> &queue, const Error *refusal)
    {
        Task task = std::move(queue.front().task);
        queue.pop_front();
        task(refusal);
    }

    /// Puts that wait would bring back what is removed: whoever removes has given them up, or his connection has.
    void cancelPuts(const QList<StripKey> &keys)
    {
        if (heldBack.empty())
            return;
        const QSet<StripKey> removed(keys.begin(), keys.end());
        std::vector<Task> cancelled;
        std::erase_if(heldBack, [&](Waiting &held) {
            if (!held.putKey || !removed.contains(*held.putKey))
                return false;
            cancelled.push_back(std::move(held.task));
            return true;
        });
        const Error reason{ErrorCode::Cancelled, u"the strip was removed before it was written"_s, {}};
        for (Task &task : cancelled)
            task(&reason);
    }

    void refuseWaiting()
    {
        const Error gone = refusalOf(ErrorCode::Unreachable);
        while (!delayed.empty())
            run(delayed, &gone);
        while (!heldBack.empty())
            run(heldBack, &gone);
        while (!tooMuch.empty())
            run(tooMuch, &gone);
        timer.reset();
    }

    /// Counts a request as in service until its answer.
    template <class T, class F>
    Completion<T> counted(IoPriority priority, Completion<T> done, F served)
    {
        const bool isBackground = priority == IoPriority::Background;
        ++inService;
        backgroundInService += isBackground ? 1 : 0;
        return [weak = weak_from_this(), isBackground, done = std::move(done), served](Result<T> result) mutable {
            const auto self = weak.lock();
            if (self) {
                --self->inService;
                self->backgroundInService -= isBackground ? 1 : 0;
                if (result) {
                    ++self->traffic.servedCount;
                    served(self->traffic);
                }
            }
            done(std::move(result));
            if (self && isBackground)
                self->runBackground();
        };
    }

    StripStore &store;
    Clock &clock;
    Courtesy courtesy;
    std::function<void()> activityHandler;
    qint64 lastActivityMs = -kActivityEveryMs;
    TrafficCount traffic;
    int inService = 0;
    int backgroundInService = 0;
    std::deque<Waiting> delayed;  ///< reads that wait for the bucket
    std::deque<Waiting> heldBack; ///< background work
    std::deque<Waiting> tooMuch;  ///< more of it than is held; answered at the next look
    double credit = 0;
    qint64 refilledMs;
    qint64 heldSinceMs = 0;
    qint64 lastTrickleMs = 0;
    std::unique_ptr<Clock::Timer> timer;
};

CourteousStore::CourteousStore(StripStore &store, Clock &clock)
    : d(std::make_shared<Private>(store, clock))
{}

CourteousStore::~CourteousStore()
{
    d->refuseWaiting();
}

void CourteousStore::setCourtesy(const Courtesy &courtesy)
{
    if (courtesy.isBackgroundHeld && !d->courtesy.isBackgroundHeld)
        d->heldSinceMs = d->clock.monotonicMs();
    if (courtesy.foregroundReadBytesPerSecond != d->courtesy.foregroundReadBytesPerSecond)
        d->credit = 0;
    d->courtesy = courtesy;
    if (d->waitingCount() > 0)
        d->look();
}

void CourteousStore::setActivityHandler(std::function<void()> handler)
{
    d->activityHandler = std::move(handler);
}

void TrafficCount::countPut(qint64 payloadBytes)
{
    receivedBytes += payloadBytes;
    writtenBytes += FileStore::footprintBytes(payloadBytes);
}

TrafficCount CourteousStore::traffic() const
{
    return d->traffic;
}

int CourteousStore::inServiceCount() const
{
    return d->inService;
}

int CourteousStore::waitingCount() const
{
    return d->waitingCount();
}

StoreId CourteousStore::id() const
{
    return d->store.id();
}

bool CourteousStore::isReady() const
{
    return d->store.isReady();
}

void CourteousStore::refuseWaiting()
{
    d->refuseWaiting();
}

void CourteousStore::put(StripLabel label, SharedBytes payload, IoPriority priority, Completion<void> done)
{
    const qint64 size = qint64(payload.size());
    auto task = [d = d.get(), label, payload = std::move(payload), priority,
                 done = std::move(done)](const Error *refusal) mutable {
        if (refusal)
            return done(fail(*refusal));
        const qint64 bytes = qint64(payload.size());
        d->store.put(
            label, std::move(payload), priority,
            d->counted<void>(priority, std::move(done), [bytes](TrafficCount &traffic) { traffic.countPut(bytes); }));
    };
    if (priority == IoPriority::Background)
        d->background(size, std::move(task), label.key);
    else
        task(nullptr);
}

void CourteousStore::get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority,
                         Completion<SharedBytes> done)
{
    const qint64 bytes = qint64(into.size());
    auto task = [d = d.get(), key, offset, into = std::move(into), priority,
                 done = std::move(done)](const Error *refusal) mutable {
        if (refusal)
            return done(fail(*refusal));
        const qint64 wanted = qint64(into.size());
        d->store.get(key, offset, std::move(into), priority,
                     d->counted<SharedBytes>(priority, std::move(done),
                                             [wanted](TrafficCount &traffic) { traffic.sentBytes += wanted; }));
    };
    if (priority == IoPriority::Background)
        d->background(bytes, std::move(task));
    else
        d->foregroundRead(bytes, std::move(task));
}

void CourteousStore::remove(QList<StripKey> keys, Completion<void> done)
{
    d->cancelPuts(keys);
    d->store.remove(std::move(keys), d->counted<void>(IoPriority::Foreground, std::move(done), [](TrafficCount &) {}));
}

void CourteousStore::verify(StripKey key, Completion<StripLabel> done)
{
    d->background(0, [d = d.get(), key, done = std::move(done)](const Error *refusal) mutable {
        if (refusal)
            return done(fail(*refusal));
        d->store.verify(key, d->counted<StripLabel>(IoPriority::Background, std::move(done), [](TrafficCount &) {}));
    });
}

void CourteousStore::putAndVerify(StripLabel label, SharedBytes payload, Completion<StripLabel> done)
{
    const qint64 size = qint64(payload.size());
    d->background(
        size,
        [d = d.get(), label, payload = std::move(payload), done = std::move(done)](const Error *refusal) mutable {
            if (refusal)
                return done(fail(*refusal));
            const qint64 bytes = qint64(payload.size());
            d->store.putAndVerify(label, std::move(payload),
                                  d->counted<StripLabel>(IoPriority::Background, std::move(done),
                                                         [bytes](TrafficCount &traffic) { traffic.countPut(bytes); }));
        },
        label.key);
}

void CourteousStore::inventory(StripKey after, int limit, Completion<InventoryPage> done)
{
    d->store.inventory(after, limit, std::move(done));
}

void CourteousStore::statistics(Completion<StoreStatistics> done)
{
    d->store.statistics(std::move(done));
}

} // namespace fallow
