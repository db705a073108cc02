// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "lending_sensors.h"
#include "wire/agent_messages.h"

#include <QObject>

namespace fallow {

/// What the person, and the service itself, have decided; the rest is observed.
struct LendingWishes
{
    QDateTime pausedUntil = {}; ///< null: not paused
    LendingSchedule schedule = {};
    bool isLeaving = false;
};

/// "May I run now?"
struct LendingDecision
{
    LendingPace pace = LendingPace::Full;
    LendingReason reason = LendingReason::Idle;
    QString sentence = {};                   ///< one line, English
    QDateTime until = {};                    ///< when the reason ends by itself; null: not known
    qint64 foregroundReadBytesPerSecond = 0; ///< for others' reads; 0: as much as they want
    friend bool operator==(const LendingDecision &, const LendingDecision &) = default;
};

/// The decision itself. `now` is local time where the schedule is concerned. Thread: any (pure).
LendingDecision decideLending(const LendingFacts &facts, const LendingWishes &wishes, const QDateTime &now);
/// Errors: InvalidArgument (which entry, which bound).
Result<void> checkLendingSchedule(const LendingSchedule &schedule);

/// Keeps the decision up to date: asks the sensors, more often while there is traffic, and never when nothing depends
/// on it. What holds back holds for a while longer (kHoldMs), so that a pause between two key strokes is none.
/// Thread: control.
class LendingPolicy final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 kLookBusyMs = 1000; ///< between two looks while others are served
    static constexpr qint64 kLookIdleMs = 30'000;
    static constexpr qint64 kHoldMs = 30'000;
    static constexpr qint64 kMaxPauseMs = 7 * 24 * 3'600'000LL; ///< a pause always ends by itself

    /// `sensors` may be null: nothing is observed then. Both outlive the policy.
    LendingPolicy(LendingSensors *sensors, Clock &clock, QObject *parent = nullptr);
    ~LendingPolicy() override;

    const LendingDecision &decision() const { return m_decision; }
    const LendingWishes &wishes() const { return m_wishes; }
    /// Takes up what was remembered from an earlier run; a pause that is over is none.
    void restore(const LendingWishes &wishes);

    /// Stops lending until then, and no longer than it is until then now, whatever becomes of the wall clock; it
    /// resumes by itself. Errors: InvalidArgument (not in the future, or more than a week away).
    Result<void> pause(const QDateTime &until);
    void resume();
    /// Errors: as checkLendingSchedule.
    Result<void> setSchedule(const LendingSchedule &schedule);
    void setLeaving(bool isLeaving);
    /// What the tray sees of the session it runs in; counts for a minute.
    void setSessionFacts(const SessionFacts &facts);
    /// Whether anything is being served; then it looks more closely.
    void setBusy(bool isBusy);
    /// Something has changed that the sensors will show.
    void lookNow();

Q_SIGNALS:
    void decisionChanged(const fallow::LendingDecision &decision);
    /// To be remembered.
    void wishesChanged();

private:
    void keepPauseInBounds(const QDateTime &now);
    void look();
    void schedule();
    LendingFacts gatherFacts();

    LendingSensors *m_sensors;
    Clock &m_clock;
    LendingWishes m_wishes;
    LendingDecision m_decision;
    SessionFacts m_session;
    qint64 m_sessionToldMs = -1;
    qint64 m_holdUntilMs = 0;
    qint64 m_pauseEndsMs = 0; ///< while m_wishes.pausedUntil says so; monotonic
    bool m_isBusy = false;
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace fallow
