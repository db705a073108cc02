// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tray-agent/tray/tray_state.h"

#include <QMap>
#include <QSet>

namespace fallow::tray {

/// What a person must know; nothing else makes a bubble.
enum class BubbleKind {
    Problem, ///< the agent reports an error, and goes on reporting it
    DiskNearlyFull,
    DiskFailing,  ///< strips could not be read back: the person's own files may be in danger
    SafeToUnplug, ///< the answer to "I'm leaving"
    Joined,       ///< the answer to joining, after an administrator's approval
    TurnedAway,
};
/// What its button does.
enum class BubbleAction { ShowWindow, ShowDetails, Stay, Join };

struct Bubble
{
    BubbleKind kind = BubbleKind::Problem;
    QString title = {};
    QString text = {};
    BubbleAction action = BubbleAction::ShowWindow;
    QString actionText = {};
    friend bool operator==(const Bubble &, const Bubble &) = default;
};

/// Turns states into bubbles. A condition has to hold for its grace period first, so that what heals by itself is not
/// told; each is told once, until it has been gone for kForgetMs; what was told is told to no later run of this program
/// either (told(), and the constructor). Pure: time comes in. Thread: gui.
class Notifier
{
public:
    static constexpr qint64 kGraceMs = 60'000;
    static constexpr qint64 kForgetMs = 600'000;

    struct Steps
    {
        QList<Bubble> show = {};
        QList<BubbleKind> withdraw = {}; ///< whose condition is over
        qint64 lookAgainInMs = -1;       ///< -1: not before the facts change
    };
    explicit Notifier(QSet<BubbleKind> told = {});
    /// @param nowMs of a clock that never goes back
    Steps look(const TrayFacts &facts, qint64 nowMs);
    /// What need not be told again; to be remembered whenever it changes.
    QSet<BubbleKind> told() const;

private:
    struct Watch
    {
        qint64 heldSinceMs = -1; ///< -1: it does not hold
        qint64 goneSinceMs = -1; ///< of one that was told
        bool isTold = false;
    };
    void watch(BubbleKind kind, bool holds, qint64 graceMs, const TrayFacts &facts, qint64 nowMs, Steps &steps);
    void watchJoining(const TrayFacts &facts, Steps &steps);
    QMap<BubbleKind, Watch> m_watches;
    bool m_isJoining = false;          ///< this run has seen the machine ask
    std::optional<LeaveState> m_leave; ///< as it was seen last
};

} // namespace fallow::tray
