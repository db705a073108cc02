// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "lent_store.h"
#include "wire/agent_messages.h"

namespace fallow {

/// Sees to it that the person's free space wins: watches the disk, and gives lent space back while there is less free
/// than the person keeps. Only the controller says which strips can be spared (`ask`); without its word nothing goes.
///
/// How often it looks follows from how long the disk would take to fill: nothing writes faster than
/// kFastestFillBytesPerSecond. Near the limit, where it stands for months once space was given back, it looks less and
/// less often while nothing happens, and as often as before when the free space falls. Growth stops one margin before
/// the limit (LentStore::setKeptFree), so that what was just given back is not taken again. While the limit is about to
/// be passed, and from then on until there is room again or nothing can be had, whatever gives space back is to come
/// first (setUrgent). Thread: control.
class SpaceGuard
{
public:
    static constexpr qint64 kFastestFillBytesPerSecond = 4ll << 30;
    static constexpr qint64 kQuickestLookMs = 50;
    static constexpr qint64 kPromptLookMs = 500; ///< quick enough while what is kept free is large itself
    static constexpr qint64 kSlowestLookMs = 5000;
    static constexpr qint64 kCalmLookMs = 1000;  ///< near the limit, while the free space does not fall
    static constexpr qint64 kForesightMs = 2000; ///< whoever would pass the limit within that is prepared for
    static constexpr qint64 kOverdueEveryMs =
        30'000;                                ///< between two requests to move away what is held beyond the quota
    static constexpr qint64 kStuckMs = 20'000; ///< without any headway: the store is withdrawn

    /// What it asks of the rest of the agent; all completions come on the control thread.
    class Port
    {
    public:
        virtual ~Port() = default;
        virtual void readSpace(Completion<LentStore::DiskSpace> done) = 0;
        virtual void readStore(Completion<LentStore::Holdings> done) = 0;
        /// Errors: Unreachable (no controller now), as the controller's.
        virtual void ask(const GiveBackRequest &request, Completion<GiveBackAnswer> done) = 0;
        /// The highest epoch of a controller that the store has seen.
        virtual quint32 epochSeen() const = 0;
        virtual void forget(QList<StripKey> keys, Completion<void> done) = 0;
        virtual void setKeptFree(qint64 bytes) = 0;
        /// Called when it changes; false at first, and after stop().
        virtual void setUrgent(bool isUrgent) = 0;
    };
    enum class State {
        Enough,     ///< the person has the space that they keep
        GivingBack, ///< less is free, and lent space goes, or the controller is being asked for it
        Helpless,   ///< less is free, and the array can spare nothing, or cannot be asked
    };

    /// @param slowestLookMs  while all is well it looks at least so often
    SpaceGuard(Port &port, Clock &clock, qint64 slowestLookMs = kSlowestLookMs);
    ~SpaceGuard();

    /// Begins, or goes on with other limits.
    void start(const OwnerLimits &limits);
    void stop();
    /// A look now: something has changed.
    void look();

    State state() const;
    LentStore::DiskSpace space() const;
    qint64 minimumFreeBytes() const; ///< in effect
    qint64 overdueBytes() const;     ///< held beyond what may be lent
    /// Called after each change of state().
    void setChangedHandler(std::function<void()> changed);

    /// Growth stops so much above the limit.
    static qint64 marginBytes(qint64 minimumFreeBytes);
    /// When to look again, with so much free, `headroomBytes` more than is to be kept. Pure.
    static qint64 lookAfterMs(qint64 headroomBytes, qint64 freeBytes);
    /// The same after so many looks in a row at which the free space had not fallen: twice as long each time, up to
    /// kCalmLookMs. Pure.
    static qint64 calmLookAfterMs(qint64 lookAfterMs, int calmLooks);
    /// Whether the limit will be passed within kForesightMs if the free space, which fell by `fallenBytes` within
    /// `passedMs`, goes on falling like that. Pure.
    static bool isAboutToPass(qint64 headroomBytes, qint64 fallenBytes, qint64 passedMs);

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace fallow
