// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <atomic>
#include <memory>

namespace fallow {

class EventLoopExecutor;
class LoopClock;

/// Watches any number of descriptors through one epoll instance, so that a wake-up costs the same with ten descriptors
/// as with ten thousand. Either nested, by one notifier in the thread's Qt event loop, or as the thread's only loop.
/// Thread: the one that made it, for everything. Destroy every Registration before the Poller.
class Poller
{
public:
    struct Ready
    {
        bool isReadable = false; ///< also at end of stream and on errors: read to learn which
        bool isWritable = false; ///< also on errors
        bool isHungUp = false;   ///< nothing goes either way any more; reported whatever the interest: stop to watch
        bool hasEnded = false;   ///< the peer sends no more; what it has sent may still be there to read
    };
    enum class Trigger { Level, Edge };
    struct Interest
    {
        bool read = false;
        bool write = false;
        bool end = false; ///< `hasEnded` is reported without `read` too, again and again: stop to watch
        Trigger trigger = Trigger::Level;
        friend bool operator==(const Interest &, const Interest &) = default;
    };
    using Callback = std::move_only_function<void(Ready)>;

    /// One watched descriptor. Destroying it ends the watch at once, also from inside its own callback or another's;
    /// no call comes after. Destroy it before closing the descriptor.
    class Registration
    {
    public:
        virtual ~Registration() = default;
        virtual void setInterest(Interest interest) = 0; ///< free of cost when nothing changes
        virtual Interest interest() const = 0;
    };

    /// `executor`: of the same thread, outlives the poller; its tasks become part of the rounds: what callbacks post
    /// runs in the same round, and one that its tasks begin ends with what they asked atEndOfRound. nullptr: none.
    explicit Poller(EventLoopExecutor *executor = nullptr);
    /// The loop of its thread itself: nothing is served but by run(). `executor` and `clock` as above, `wakeUp` an
    /// eventfd that outlives the poller; the executor's wake function adds to it.
    Poller(EventLoopExecutor &executor, LoopClock &clock, int wakeUp);
    ~Poller();
    Poller(const Poller &) = delete;
    Poller &operator=(const Poller &) = delete;

    /// Starts to watch. The descriptor stays the caller's and must be non-blocking. Errors: Io (epoll refused it, e.g.
    /// a plain file).
    [[nodiscard]] Result<std::unique_ptr<Registration>> watch(int descriptor, Interest interest, Callback callback);

    /// Runs `task` once at the end of the present round of callbacks, or soon from the loop if none is running:
    /// the place to send what a whole round has gathered with one system call. Never runs inside this call; tasks run
    /// in order; tasks that are left when the Poller goes are dropped.
    void atEndOfRound(std::move_only_function<void()> task);

    /// Serves descriptors, timers and tasks by turns, so that none keeps the others waiting, until `isEnding`; whoever
    /// sets that adds to the eventfd after it. Only of a poller that is the loop itself.
    void run(const std::atomic_bool &isEnding);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fallow
