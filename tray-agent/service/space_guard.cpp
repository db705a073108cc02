// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "space_guard.h"

#include "base/log.h"
#include "base/units.h"
#include "owner_limits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kMinMarginBytes = 16 * kMiB; ///< the store's own index grows, too
constexpr qint64 kMaxMarginBytes = 256 * kMiB;
constexpr qint64 kStirBytes = kMiB; ///< a log that grows is no reason to hurry
constexpr int kMaxCalmLooks = 10;
constexpr qint64 kAgainMs = 1000;        ///< after the controller could not help
constexpr qint64 kAgainLaterMs = 10'000; ///< when it could not for a while

} // namespace

class SpaceGuard::Private : public std::enable_shared_from_this<Private>
{
public:
    Private(Port &guardPort, Clock &guardClock, qint64 slowestMs)
        : port(guardPort)
        , clock(guardClock)
        , slowestLookMs(slowestMs)
    {}

    /// A completion that is dropped once the guard is gone or was stopped meanwhile.
    template <class T>
    Completion<T> answer(void (Private::*handler)(Result<T>))
    {
        return [weak = weak_from_this(), startedIn = life, handler](Result<T> result) {
            const auto self = weak.lock();
            if (self && self->isRunning && self->life == startedIn)
                (self.get()->*handler)(std::move(result));
        };
    }

    void lookAfter(qint64 delayMs)
    {
        isBusy = false;
        timer = clock.after(delayMs, [weak = weak_from_this()] {
            if (const auto self = weak.lock()) {
                const auto spent = std::move(self->timer);
                self->look();
            }
        });
    }

    /// The rest of the agent is told once.
    void hurry(bool mustHurry)
    {
        if (std::exchange(isUrgent, mustHurry) != mustHurry)
            port.setUrgent(mustHurry);
    }

    void lookAtLeisure()
    {
        const qint64 headroom = space.freeBytes - minimumFree;
        hurry(isAboutToPass(headroom, fallenBytes, fallenInMs));
        const qint64 stirBytes = std::max(kStirBytes, headroom / 8);
        if (calmFromBytes < 0 || space.freeBytes < calmFromBytes - stirBytes) {
            calmFromBytes = space.freeBytes;
            calmLooks = 0;
        } else {
            calmFromBytes = std::max(calmFromBytes, space.freeBytes);
            calmLooks = std::min(calmLooks + 1, kMaxCalmLooks);
        }
        lookAfter(std::min(calmLookAfterMs(lookAfterMs(headroom, space.freeBytes), calmLooks), slowestLookMs));
    }

    void lookAgain()
    {
        const bool isNew = shortSinceMs < 0 || clock.monotonicMs() - shortSinceMs < kStuckMs;
        lookAfter(isNew ? kAgainMs : kAgainLaterMs);
    }

    void look()
    {
        if (!isRunning || std::exchange(isBusy, true))
            return;
        timer.reset();
        port.readSpace(answer(&Private::takeSpace));
    }

    void takeSpace(Result<LentStore::DiskSpace> read)
    {
        if (!read) {
            hurry(false);
            return lookAfter(kSlowestLookMs); // the disk is away: whoever keeps the store sees to that
        }
        const qint64 nowMs = clock.monotonicMs();
        fallenBytes = seenMs < 0 ? 0 : space.freeBytes - read->freeBytes;
        fallenInMs = nowMs - std::exchange(seenMs, nowMs);
        space = *read;
        const qint64 minimum = minimumFreeInEffect(limits, space.totalBytes);
        if (std::exchange(minimumFree, minimum) != minimum)
            port.setKeptFree(minimum + marginBytes(minimum));
        if (space.freeBytes >= minimum && nowMs < overdueNotBeforeMs) {
            settle();
            return lookAtLeisure();
        }
        if (space.freeBytes < minimum && state != State::Helpless)
            hurry(true); // before the store is asked: it may have much to do
        port.readStore(answer(&Private::takeStore));
    }

    void takeStore(Result<LentStore::Holdings> holdings)
    {
        if (!holdings) {
            settle();
            hurry(false);
            return lookAfter(kSlowestLookMs); // no store, nothing to give
        }
        overdue = std::max<qint64>(0, holdings->usedBytes - holdings->quotaBytes);
        const qint64 deficit = minimumFree - space.freeBytes;
        if (deficit <= 0) {
            settle();
            overdueNotBeforeMs = clock.monotonicMs() + kOverdueEveryMs;
            if (overdue > 0) {
                return port.ask({.store = {}, .bytes = overdue, .isUrgent = false, .diskFreeBytes = space.freeBytes},
                                answer(&Private::takeMoving));
            }
            return lookAtLeisure();
        }
        if (shortSinceMs < 0)
            shortSinceMs = clock.monotonicMs();
        calmFromBytes = -1;
        const qint64 wanted = std::min(holdings->usedBytes, deficit + marginBytes(minimumFree));
        if (wanted > 0) {
            if (state == State::Enough) // said at once: the answer may take its time
                become(State::GivingBack);
            return port.ask({.store = {}, .bytes = wanted, .isUrgent = true, .diskFreeBytes = space.freeBytes},
                            answer(&Private::takeGivenBack));
        }
        become(State::Helpless);
        withdrawIfStuck();
    }

    void takeGivenBack(Result<GiveBackAnswer> given)
    {
        if (given && given->epoch < port.epochSeen()) // the later one may count on these strips
            given = fail(ErrorCode::StaleEpoch, u"the answer is of an older controller"_s, {});
        const bool isSound = given && given->stripes.size() == given->positions.size();
        if (!isSound || given->stripes.isEmpty()) {
            become(State::Helpless);
            if (given) // it was asked, and has no strip that it can spare
                return withdrawIfStuck();
            return lookAgain();
        }
        become(State::GivingBack);
        shortSinceMs = clock.monotonicMs();
        QList<StripKey> keys;
        for (qsizetype i = 0; i < given->stripes.size(); ++i)
            keys.append({StripeId(given->stripes.at(i)), given->positions.at(i)});
        port.forget(std::move(keys), answer(&Private::takeForgotten));
    }

    void takeForgotten(Result<void> forgotten)
    {
        if (!forgotten)
            qCWarning(lcAgent).noquote() << "space could not be given back:" << forgotten.error().toString();
        lookAfter(forgotten ? 0 : kAgainMs);
    }

    void takeMoving(Result<GiveBackAnswer>) { lookAtLeisure(); }

    /// The store holds nothing, or nothing that can be spared, and still the person is short of space.
    void withdrawIfStuck()
    {
        const qint64 nowMs = clock.monotonicMs();
        if (hasWithdrawn || nowMs - shortSinceMs < kStuckMs || space.freeBytes >= minimumFree / 2)
            return lookAgain();
        port.ask({.store = {}, .isUrgent = true, .diskFreeBytes = space.freeBytes, .mustWithdraw = true},
                 answer(&Private::takeWithdrawn));
    }

    void takeWithdrawn(Result<GiveBackAnswer> withdrawn)
    {
        hasWithdrawn = withdrawn.has_value();
        lookAgain();
    }

    void settle()
    {
        shortSinceMs = -1;
        hasWithdrawn = false;
        become(State::Enough);
    }

    void become(State next)
    {
        if (next != State::Enough)
            hurry(next == State::GivingBack); // who can do nothing, perhaps for months, need not be quick
        if (std::exchange(state, next) == next)
            return;
        if (next == State::Enough)
            qCInfo(lcAgent).noquote() << "the disk has room again:" << formatBytes(space.freeBytes) << "free";
        else
            qCWarning(lcAgent).noquote() << "the disk is nearly full:" << formatBytes(space.freeBytes)
                                         << (next == State::GivingBack ? "free; lent space goes back"
                                                                       : "free, and the array can spare nothing now");
        if (changed)
            changed();
    }

    Port &port;
    Clock &clock;
    const qint64 slowestLookMs;
    std::function<void()> changed;
    OwnerLimits limits;
    State state = State::Enough;
    LentStore::DiskSpace space;
    qint64 minimumFree = -1;
    qint64 seenMs = -1;     ///< when `space` was read
    qint64 fallenBytes = 0; ///< by so much it fell between the last two looks
    qint64 fallenInMs = 0;
    qint64 overdue = 0;
    qint64 overdueNotBeforeMs = 0;
    qint64 calmFromBytes = -1; ///< the most that was free since it fell last; -1: look anew
    int calmLooks = 0;
    qint64 shortSinceMs = -1; ///< since when there was too little and no headway
    bool hasWithdrawn = false;
    bool isRunning = false;
    bool isBusy = false;   ///< an answer is awaited
    bool isUrgent = false; ///< told to the port
    int life = 0;
    std::unique_ptr<Clock::Timer> timer;
};

SpaceGuard::SpaceGuard(Port &port, Clock &clock, qint64 slowestLookMs)
    : d(std::make_shared<Private>(port, clock, slowestLookMs))
{}

SpaceGuard::~SpaceGuard()
{
    stop();
}

void SpaceGuard::start(const OwnerLimits &limits)
{
    d->limits = limits;
    d->minimumFree = -1;
    d->overdueNotBeforeMs = 0;
    d->calmFromBytes = -1;
    d->seenMs = -1;
    d->isRunning = true;
    look();
}

void SpaceGuard::stop()
{
    d->isRunning = false;
    d->isBusy = false;
    ++d->life;
    d->timer.reset();
    d->hurry(false);
}

void SpaceGuard::look()
{
    d->look();
}

SpaceGuard::State SpaceGuard::state() const
{
    return d->state;
}

LentStore::DiskSpace SpaceGuard::space() const
{
    return d->space;
}

qint64 SpaceGuard::minimumFreeBytes() const
{
    return std::max<qint64>(0, d->minimumFree);
}

qint64 SpaceGuard::overdueBytes() const
{
    return d->overdue;
}

void SpaceGuard::setChangedHandler(std::function<void()> changed)
{
    d->changed = std::move(changed);
}

qint64 SpaceGuard::marginBytes(qint64 minimumFreeBytes)
{
    return std::clamp<qint64>(minimumFreeBytes / 4, kMinMarginBytes, kMaxMarginBytes);
}

qint64 SpaceGuard::lookAfterMs(qint64 headroomBytes, qint64 freeBytes)
{
    const auto fillMs = [](qint64 bytes) { return bytes / (kFastestFillBytesPerSecond / 1000); };
    // Twice before the limit can be reached; near it, often enough before the disk can be full.
    const qint64 nearLimitMs = std::min(kPromptLookMs, fillMs(freeBytes) / 4);
    return std::clamp(std::max(fillMs(headroomBytes) / 2, nearLimitMs), kQuickestLookMs, kSlowestLookMs);
}

bool SpaceGuard::isAboutToPass(qint64 headroomBytes, qint64 fallenBytes, qint64 passedMs)
{
    if (fallenBytes <= 0 || passedMs <= 0)
        return false;
    return double(headroomBytes) < double(fallenBytes) / double(passedMs) * double(kForesightMs);
}

qint64 SpaceGuard::calmLookAfterMs(qint64 lookAfterMs, int calmLooks)
{
    if (lookAfterMs >= kCalmLookMs)
        return lookAfterMs;
    return std::min(lookAfterMs << std::clamp(calmLooks, 0, kMaxCalmLooks), kCalmLookMs);
}

} // namespace fallow
