// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lending_policy.h"

#include "base/units.h"
#include "base/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kActiveWithinMs = 120'000;
constexpr double kCpuBusy = 0.25;
constexpr double kDiskBusy = 0.10;
constexpr double kBatteryLow = 0.30;
constexpr qint64 kSessionFactsAgeMs = 60'000;

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kMostClockChangeMinutes = 180;
constexpr qint64 kClockSlackMs = 60'000; ///< a wall clock that is set by less has not jumped

bool isWithin(const LendingHours &hours, int weekday, int minute)
{
    const auto holds = [&hours](int day) { return (hours.weekdays >> day & 1) != 0; };
    const bool wraps = hours.toMinute <= hours.fromMinute;
    if (holds(weekday) && minute >= hours.fromMinute && (wraps || minute < hours.toMinute))
        return true;
    return wraps && holds((weekday + 6) % 7) && minute < hours.toMinute;
}

bool isWithin(const LendingSchedule &schedule, const QDateTime &local)
{
    const int weekday = local.date().dayOfWeek() - 1;
    const int minute = local.time().hour() * 60 + local.time().minute();
    return schedule.isEmpty() || std::ranges::any_of(schedule, [weekday, minute](const LendingHours &hours) {
               return isWithin(hours, weekday, minute);
           });
}

/// When the schedule opens again; null if it never does. It can open only where an entry begins; where the clocks are
/// put forward over that moment, with the first minute after it.
QDateTime nextOpening(const LendingSchedule &schedule, const QDateTime &local)
{
    QDateTime next;
    for (int day = 0; day <= 8 && next.isNull(); ++day) {
        const QDate date = local.date().addDays(day);
        for (const LendingHours &hours : schedule) {
            if ((hours.weekdays >> (date.dayOfWeek() - 1) & 1) == 0)
                continue;
            QDateTime begin(date, QTime(0, 0).addSecs(int(hours.fromMinute) * 60));
            if (!begin.isValid())
                begin = date.startOfDay().addSecs(hours.fromMinute * 60);
            if (begin > local && (next.isNull() || begin < next))
                next = begin;
        }
    }
    if (next.isNull())
        return {};
    for (int step = 0; step < kMostClockChangeMinutes && !isWithin(schedule, next); ++step)
        next = next.addSecs(60);
    for (QDateTime before = next.addSecs(-60); before > local && isWithin(schedule, before); before = next.addSecs(-60))
        next = before;
    return next.toUTC();
}

struct Consideration
{
    LendingReason reason;
    QString sentence;
    qint64 readBytesPerSecond;
};

/// All that asks for courtesy, in order of precedence.
QList<Consideration> courtesiesOf(const LendingFacts &facts)
{
    QList<Consideration> found;
    if (facts.isVpn)
        found.append({LendingReason::Vpn, u"The array is reached through a VPN; only little is served"_s, 1 * kMiB});
    if (facts.isOnBattery)
        found.append({LendingReason::OnBattery, u"The machine runs on its battery; only little is served"_s, 4 * kMiB});
    if (!facts.session) // who is not there is not disturbed
        return found;
    if (facts.session->isFullScreen)
        found.append({LendingReason::FullScreen, u"A program has the whole screen; only little is served"_s, 4 * kMiB});
    if (facts.diskPressure >= kDiskBusy)
        found.append({LendingReason::DiskBusy, u"The disk is busy; repairs wait"_s, 8 * kMiB});
    if (facts.cpuPressure >= kCpuBusy)
        found.append({LendingReason::CpuBusy, u"The processor is busy; repairs wait"_s, 8 * kMiB});
    if (facts.session->idleMs < kActiveWithinMs)
        found.append({LendingReason::UserActive,
                      facts.session->isIdleKnown
                          ? u"Somebody works here; repairs wait"_s
                          : u"Somebody is logged in, and the desktop does not tell whether they work; repairs wait"_s,
                      32 * kMiB});
    return found;
}

} // namespace

Result<void> checkLendingSchedule(const LendingSchedule &schedule)
{
    constexpr qsizetype kMaxEntries = 64;
    if (schedule.size() > kMaxEntries)
        return fail(
            ErrorCode::InvalidArgument,
            Wording(QT_TRANSLATE_NOOP("Controller", "a schedule has at most %1 entries"), Wording::count(kMaxEntries)));
    for (qsizetype i = 0; i < schedule.size(); ++i) {
        const LendingHours &hours = schedule.at(i);
        const bool isSound = hours.weekdays > 0 && hours.weekdays < 0x80 && hours.fromMinute >= 0 &&
                             hours.fromMinute < kMinutesOfDay && hours.toMinute > 0 && hours.toMinute <= kMinutesOfDay;
        if (!isSound)
            return fail(
                ErrorCode::InvalidArgument,
                Wording(QT_TRANSLATE_NOOP(
                    "Controller",
                    "an entry needs a day of the week, a begin from 0 to 1439 and an end from 1 to 1440 minutes")),
                u"schedule entry %1"_s.arg(i + 1));
    }
    return {};
}

LendingDecision decideLending(const LendingFacts &facts, const LendingWishes &wishes, const QDateTime &now)
{
    const auto away = [](LendingReason reason, QString sentence, QDateTime until = {}) {
        return LendingDecision{
            .pace = LendingPace::Away, .reason = reason, .sentence = std::move(sentence), .until = std::move(until)};
    };
    if (wishes.isLeaving)
        return away(LendingReason::Leaving, u"The machine is about to leave"_s);
    if (wishes.pausedUntil.isValid() && now < wishes.pausedUntil)
        return away(LendingReason::Paused, u"Lending is paused"_s, wishes.pausedUntil);
    const QDateTime local = now.toLocalTime();
    if (!isWithin(wishes.schedule, local))
        return away(LendingReason::Schedule, u"Outside the hours in which this machine lends"_s,
                    nextOpening(wishes.schedule, local));
    if (facts.isOnBattery && facts.batteryShare && *facts.batteryShare < kBatteryLow)
        return away(LendingReason::BatteryLow, u"The battery is low"_s);
    if (facts.isMetered)
        return away(LendingReason::Metered, u"The network costs by volume"_s);
    const QList<Consideration> courtesies = courtesiesOf(facts);
    if (courtesies.isEmpty())
        return {.sentence = u"Nobody is disturbed"_s};
    const auto least = std::ranges::min_element(courtesies, {}, &Consideration::readBytesPerSecond);
    return {.pace = LendingPace::Courteous,
            .reason = courtesies.first().reason,
            .sentence = courtesies.first().sentence,
            .foregroundReadBytesPerSecond = least->readBytesPerSecond};
}

LendingPolicy::LendingPolicy(LendingSensors *sensors, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sensors(sensors)
    , m_clock(clock)
{
    m_decision = decideLending({}, {}, m_clock.nowUtc());
    schedule();
}

LendingPolicy::~LendingPolicy() = default;

void LendingPolicy::restore(const LendingWishes &wishes)
{
    m_wishes = wishes;
    if (!checkLendingSchedule(m_wishes.schedule))
        m_wishes.schedule.clear();
    const qint64 leftMs = m_clock.nowUtc().msecsTo(m_wishes.pausedUntil);
    if (m_wishes.pausedUntil.isValid() && (leftMs <= 0 || leftMs > kMaxPauseMs)) // the clock may have been set back
        m_wishes.pausedUntil = {};
    if (m_wishes.pausedUntil.isValid())
        m_pauseEndsMs = m_clock.monotonicMs() + leftMs;
    look();
}

Result<void> LendingPolicy::pause(const QDateTime &until)
{
    const qint64 forMs = until.isValid() ? m_clock.nowUtc().msecsTo(until) : 0;
    if (forMs <= 0 || forMs > kMaxPauseMs)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "a pause ends in the future, and within a week")));
    m_wishes.pausedUntil = until.toUTC();
    m_pauseEndsMs = m_clock.monotonicMs() + forMs;
    Q_EMIT wishesChanged();
    look();
    return {};
}

void LendingPolicy::resume()
{
    if (!m_wishes.pausedUntil.isValid())
        return;
    m_wishes.pausedUntil = {};
    Q_EMIT wishesChanged();
    look();
}

Result<void> LendingPolicy::setSchedule(const LendingSchedule &hours)
{
    if (auto checked = checkLendingSchedule(hours); !checked)
        return checked;
    m_wishes.schedule = hours;
    Q_EMIT wishesChanged();
    look();
    return {};
}

void LendingPolicy::setLeaving(bool isLeaving)
{
    if (std::exchange(m_wishes.isLeaving, isLeaving) == isLeaving)
        return;
    Q_EMIT wishesChanged();
    look();
}

void LendingPolicy::setSessionFacts(const SessionFacts &facts)
{
    m_session = facts;
    m_sessionToldMs = m_clock.monotonicMs();
    if (m_isBusy)
        look();
}

void LendingPolicy::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) == isBusy)
        return;
    if (isBusy)
        look();
    else
        schedule();
}

void LendingPolicy::lookNow()
{
    look();
}

LendingFacts LendingPolicy::gatherFacts()
{
    LendingFacts facts = m_sensors ? m_sensors->look() : LendingFacts();
    const qint64 ageMs = m_clock.monotonicMs() - m_sessionToldMs;
    if (m_sessionToldMs >= 0 && ageMs < kSessionFactsAgeMs) // the tray sees more of its session than a service can
        facts.session = SessionFacts{.idleMs = m_session.idleMs + ageMs, .isFullScreen = m_session.isFullScreen};
    return facts;
}

/// A pause ends at its moment, and never later than after its length: the wall clock may be set back meanwhile.
void LendingPolicy::keepPauseInBounds(const QDateTime &now)
{
    if (!m_wishes.pausedUntil.isValid())
        return;
    const qint64 leftMs = m_pauseEndsMs - m_clock.monotonicMs();
    if (now >= m_wishes.pausedUntil || leftMs <= 0)
        m_wishes.pausedUntil = {};
    else if (now.msecsTo(m_wishes.pausedUntil) > leftMs + kClockSlackMs)
        m_wishes.pausedUntil = now.addMSecs(leftMs);
    else
        return;
    Q_EMIT wishesChanged();
}

void LendingPolicy::look()
{
    const QDateTime now = m_clock.nowUtc();
    keepPauseInBounds(now);
    const qint64 nowMs = m_clock.monotonicMs();
    LendingDecision next = decideLending(gatherFacts(), m_wishes, now);
    if (next.pace == LendingPace::Courteous)
        m_holdUntilMs = nowMs + kHoldMs;
    else if (next.pace == LendingPace::Full && m_decision.pace == LendingPace::Courteous && nowMs < m_holdUntilMs)
        next = m_decision;
    schedule();
    if (next == m_decision)
        return;
    m_decision = std::move(next);
    Q_EMIT decisionChanged(m_decision);
}

void LendingPolicy::schedule()
{
    qint64 delayMs = m_isBusy ? kLookBusyMs : kLookIdleMs;
    if (m_wishes.pausedUntil.isValid()) // to the moment, whatever the sensors' rhythm
        delayMs = std::clamp<qint64>(
            std::min(m_clock.nowUtc().msecsTo(m_wishes.pausedUntil), m_pauseEndsMs - m_clock.monotonicMs()), 1,
            delayMs);
    m_timer = m_clock.after(delayMs, [this] {
        const auto spent = std::move(m_timer);
        look();
    });
}

} // namespace fallow
