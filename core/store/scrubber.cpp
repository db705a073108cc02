// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scrubber.h"

namespace fallow {

namespace {

constexpr int kPageStrips = 128;
constexpr qint64 kSaveCursorEveryMs = 10'000;
constexpr qint64 kMaxDebtMs = 1000; ///< a pause is not made up for by a burst longer than this

} // namespace

class Scrubber::Private : public std::enable_shared_from_this<Private>
{
public:
    Private(FileStore &storeToScrub, Clock &clockToUse, Options givenOptions)
        : store(storeToScrub)
        , clock(clockToUse)
        , options(givenOptions)
    {
        options.bytesPerSecond = std::max<qint64>(1, options.bytesPerSecond);
    }

    void begin()
    {
        isRunning = true;
        cursor = store.scrubCursor();
        if (!isPassBegun) {
            summary = {};
            summary.wasResumed = !cursor.stripe.isNull();
            isPassBegun = true;
        }
        page.clear();
        isLastPage = false;
        dueMs = lastSavedMs = clock.monotonicMs();
        if (!isBusy)
            next();
    }

    /// A call to the store whose answer is wanted only while the scrubber lives.
    template <class T>
    Completion<T> answer(void (Private::*handler)(Result<T>))
    {
        isBusy = true;
        return [weak = weak_from_this(), handler](Result<T> result) {
            const auto self = weak.lock();
            if (!self)
                return;
            self->isBusy = false;
            (self.get()->*handler)(std::move(result));
        };
    }

    void next()
    {
        if (!isRunning)
            return;
        if (!page.isEmpty()) {
            const qint64 waitMs = dueMs - clock.monotonicMs();
            if (waitMs <= 0)
                return store.verify(page.first().key, answer(&Private::takeVerdict));
            timer = clock.after(waitMs, [weak = weak_from_this()] {
                if (const auto self = weak.lock())
                    self->next();
            });
        } else if (isLastPage) {
            finishPass();
        } else {
            store.inventory(cursor, kPageStrips, answer(&Private::takePage));
        }
    }

    void takePage(Result<InventoryPage> result)
    {
        if (result) {
            page = result->labels;
            isLastPage = result->isLast;
        } else {
            isLastPage = true; // never so for a local store
        }
        next();
    }

    void takeVerdict(Result<StripLabel> verdict)
    {
        if (page.isEmpty())
            return next(); // stopped and started meanwhile
        const StripLabel label = page.takeFirst();
        const qint64 bytes = FileStore::footprintBytes(label.payloadBytes);
        const qint64 nowMs = clock.monotonicMs();
        dueMs = std::max(dueMs, nowMs - kMaxDebtMs) + std::max<qint64>(1, bytes * 1000 / options.bytesPerSecond);
        cursor = label.key;
        store.setScrubCursor(cursor);
        if (nowMs - lastSavedMs >= kSaveCursorEveryMs) {
            lastSavedMs = nowMs;
            store.flushIndex([](Result<void>) {}); // if it fails, a restart repeats a little
        }
        const bool isGone = !verdict && verdict.error().code == ErrorCode::NotFound; // removed meanwhile
        if (!isGone) {
            ++summary.checkedStrips;
            summary.checkedBytes += bytes;
        }
        if (!verdict && !isGone) {
            ++summary.badStrips;
            if (badStripFound)
                badStripFound(label.key, verdict.error());
        }
        next();
    }

    void finishPass()
    {
        isRunning = false;
        isPassBegun = false;
        store.setScrubCursor({});
        if (passFinished)
            passFinished(summary);
    }

    FileStore &store;
    Clock &clock;
    Options options;
    std::move_only_function<void(StripKey, const Error &)> badStripFound;
    std::move_only_function<void(const ScrubSummary &)> passFinished;
    std::unique_ptr<Clock::Timer> timer;
    QList<StripLabel> page;
    StripKey cursor;
    ScrubSummary summary;
    qint64 dueMs = 0;
    qint64 lastSavedMs = 0;
    bool isRunning = false;
    bool isBusy = false; ///< the store owes an answer
    bool isPassBegun = false;
    bool isLastPage = false;
};

Scrubber::Scrubber(FileStore &store, Clock &clock, Options options)
    : d(std::make_shared<Private>(store, clock, options))
{}

Scrubber::~Scrubber()
{
    stop();
}

void Scrubber::setBadStripHandler(std::move_only_function<void(StripKey, const Error &)> handler)
{
    d->badStripFound = std::move(handler);
}

void Scrubber::setPassFinishedHandler(std::move_only_function<void(const ScrubSummary &)> handler)
{
    d->passFinished = std::move(handler);
}

void Scrubber::start()
{
    if (!d->isRunning)
        d->begin();
}

void Scrubber::stop()
{
    d->isRunning = false;
    d->timer.reset();
}

bool Scrubber::isRunning() const
{
    return d->isRunning;
}

void Scrubber::setRate(qint64 bytesPerSecond)
{
    d->options.bytesPerSecond = std::max<qint64>(1, bytesPerSecond);
}

ScrubSummary Scrubber::summary() const
{
    return d->summary;
}

} // namespace fallow
