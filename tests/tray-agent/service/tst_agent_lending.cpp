// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_memory.h"
#include "coding/checksum.h"
#include "courteous_store.h"
#include "lending_policy.h"
#include "support/manual_executor.h"
#include "support/memory_strip_store.h"
#include "support/test_program.h"

#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <ctime>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

LendingFacts withSession(qint64 idleMs, bool isFullScreen = false)
{
    LendingFacts facts;
    facts.session = SessionFacts{.idleMs = idleMs, .isFullScreen = isFullScreen};
    return facts;
}

/// Local time on a day of the week (1: Monday), as UTC.
QDateTime localTime(int weekday, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 1, 4 + weekday), QTime(hour, minute)).toUTC(); // the 5th is a Monday
}

class FakeSensors final : public LendingSensors
{
public:
    LendingFacts look() override
    {
        ++lookCount;
        return facts;
    }
    LendingFacts facts;
    int lookCount = 0;
};

constexpr qint64 kHourMs = 3'600'000;

StripLabel labelOf(quint64 stripe, const SharedBytes &strip)
{
    StripLabel label;
    label.key = {StripeId(stripe), 0};
    label.payloadBytes = quint32(strip.size());
    label.payloadChecksum = crc32c(strip.span());
    return label;
}

} // namespace

class AgentLendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decide_desktopTellsNothing_itIsSaidAndNobodyIsDisturbed()
    {
        LendingFacts facts;
        facts.session = SessionFacts{.isIdleKnown = false};
        const LendingDecision decision = decideLending(facts, {}, QDateTime::currentDateTimeUtc());
        QCOMPARE(decision.pace, LendingPace::Courteous);
        QCOMPARE(decision.reason, LendingReason::UserActive);
        QVERIFY2(decision.sentence.contains(u"does not tell"_s), qPrintable(decision.sentence));
        facts.session->isIdleKnown = true;
        QVERIFY(!decideLending(facts, {}, QDateTime::currentDateTimeUtc()).sentence.contains(u"does not tell"_s));
    }

    void decide_facts_data()
    {
        QTest::addColumn<LendingFacts>("facts");
        QTest::addColumn<LendingPace>("pace");
        QTest::addColumn<LendingReason>("reason");
        QTest::newRow("nobody there") << LendingFacts() << LendingPace::Full << LendingReason::Idle;
        QTest::newRow("idle for long") << withSession(kHourMs) << LendingPace::Full << LendingReason::Idle;
        QTest::newRow("somebody types") << withSession(100) << LendingPace::Courteous << LendingReason::UserActive;
        QTest::newRow("a film") << withSession(kHourMs, true) << LendingPace::Courteous << LendingReason::FullScreen;
        QTest::newRow("a film, and typing")
            << withSession(100, true) << LendingPace::Courteous << LendingReason::FullScreen;
        LendingFacts busy = withSession(kHourMs);
        busy.cpuPressure = 0.6;
        QTest::newRow("long compilation") << busy << LendingPace::Courteous << LendingReason::CpuBusy;
        busy.diskPressure = 0.5;
        QTest::newRow("disk before processor") << busy << LendingPace::Courteous << LendingReason::DiskBusy;
        busy.session.reset();
        QTest::newRow("busy, but nobody there") << busy << LendingPace::Full << LendingReason::Idle;
        LendingFacts battery;
        battery.isOnBattery = true;
        QTest::newRow("battery, level not known") << battery << LendingPace::Courteous << LendingReason::OnBattery;
        battery.batteryShare = 0.8;
        QTest::newRow("battery") << battery << LendingPace::Courteous << LendingReason::OnBattery;
        battery.batteryShare = 0.1;
        QTest::newRow("battery low") << battery << LendingPace::Away << LendingReason::BatteryLow;
        battery.isOnBattery = false;
        QTest::newRow("low, but charging") << battery << LendingPace::Full << LendingReason::Idle;
        LendingFacts network;
        network.isVpn = true;
        QTest::newRow("vpn") << network << LendingPace::Courteous << LendingReason::Vpn;
        network.isMetered = true;
        QTest::newRow("metered before vpn") << network << LendingPace::Away << LendingReason::Metered;
    }

    void decide_facts()
    {
        QFETCH(LendingFacts, facts);
        const LendingDecision decision = decideLending(facts, {}, localTime(1, 12));
        QTEST(decision.pace, "pace");
        QTEST(decision.reason, "reason");
        QVERIFY(!decision.sentence.isEmpty());
        QCOMPARE(decision.foregroundReadBytesPerSecond > 0, decision.pace == LendingPace::Courteous);
    }

    void decide_severalReasons_leastBytes()
    {
        LendingFacts facts = withSession(0);
        const qint64 active = decideLending(facts, {}, localTime(1, 12)).foregroundReadBytesPerSecond;
        facts.isVpn = true;
        const LendingDecision both = decideLending(facts, {}, localTime(1, 12));
        QCOMPARE(both.reason, LendingReason::Vpn);
        QVERIFY(both.foregroundReadBytesPerSecond < active);
    }

    void decide_wishes_goBeforeFacts()
    {
        const QDateTime now = localTime(1, 12);
        LendingFacts metered;
        metered.isMetered = true;
        LendingWishes wishes{.pausedUntil = now.addSecs(60)};
        LendingDecision decision = decideLending(metered, wishes, now);
        QCOMPARE(decision.reason, LendingReason::Paused);
        QCOMPARE(decision.until, wishes.pausedUntil);
        wishes.isLeaving = true;
        QCOMPARE(decideLending(metered, wishes, now).reason, LendingReason::Leaving);
        QCOMPARE(decideLending({}, {.pausedUntil = now}, now).pace, LendingPace::Full); // over to the moment
    }

    void schedule_hours_data()
    {
        QTest::addColumn<LendingSchedule>("schedule");
        QTest::addColumn<int>("weekday");
        QTest::addColumn<int>("hour");
        QTest::addColumn<bool>("isOpen");
        QTest::addColumn<QDateTime>("until");
        const LendingSchedule office{{.weekdays = 0x1f, .fromMinute = 8 * 60, .toMinute = 18 * 60}};
        const LendingSchedule night{{.weekdays = 0x1f, .fromMinute = 20 * 60, .toMinute = 6 * 60}};
        QTest::newRow("always") << LendingSchedule() << 3 << 3 << true << QDateTime();
        QTest::newRow("office hours") << office << 1 << 12 << true << QDateTime();
        QTest::newRow("at their end") << office << 1 << 18 << false << localTime(2, 8);
        QTest::newRow("friday evening") << office << 5 << 19 << false << localTime(8, 8);
        QTest::newRow("night, before midnight") << night << 1 << 23 << true << QDateTime();
        QTest::newRow("night, after midnight") << night << 2 << 5 << true << QDateTime();
        QTest::newRow("friday's night ends on saturday") << night << 6 << 5 << true << QDateTime();
        QTest::newRow("saturday's night is none") << night << 6 << 23 << false << localTime(8, 20);
        QTest::newRow("monday before dawn belongs to sunday") << night << 1 << 5 << false << localTime(1, 20);
    }

    void schedule_hours()
    {
        QFETCH(LendingSchedule, schedule);
        QFETCH(int, weekday);
        QFETCH(int, hour);
        QFETCH(bool, isOpen);
        QFETCH(QDateTime, until);
        const LendingDecision decision = decideLending({}, {.schedule = schedule}, localTime(weekday, hour));
        QCOMPARE(decision.pace, isOpen ? LendingPace::Full : LendingPace::Away);
        QCOMPARE(decision.until, until);
    }

    void schedule_clocksChange_opensByTheWallClock_data()
    {
        QTest::addColumn<LendingSchedule>("schedule");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QDateTime>("until"); // null: it is open
        const auto utc = [](int month, int day, int hour, int minute) {
            return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
        };
        // In Central Europe the clocks go from 2 to 3 on March 29, and from 3 to 2 on October 25, both Sundays.
        const LendingSchedule sundays{{.weekdays = 0x40, .fromMinute = 150, .toMinute = 300}};
        const LendingSchedule nights{{.weekdays = 0x20, .fromMinute = 1200, .toMinute = 360}};
        QTest::newRow("begins in the hour that is left out") << sundays << utc(3, 28, 22, 0) << utc(3, 29, 1, 0);
        QTest::newRow("the minute before that") << sundays << utc(3, 29, 0, 59) << utc(3, 29, 1, 0);
        QTest::newRow("open after it") << sundays << utc(3, 29, 1, 0) << QDateTime();
        QTest::newRow("ends by the new time") << sundays << utc(3, 29, 3, 0) << utc(4, 5, 0, 30);
        QTest::newRow("the short night") << nights << utc(3, 29, 3, 59) << QDateTime();
        QTest::newRow("its end") << nights << utc(3, 29, 4, 0) << utc(4, 4, 18, 0);
        QTest::newRow("the long night") << nights << utc(10, 25, 4, 59) << QDateTime();
        QTest::newRow("the long night's end") << nights << utc(10, 25, 5, 0) << utc(10, 31, 19, 0);
    }

    void schedule_clocksChange_opensByTheWallClock()
    {
        QFETCH(LendingSchedule, schedule);
        QFETCH(QDateTime, now);
        QFETCH(QDateTime, until);
        const QByteArray before = qgetenv("TZ");
        const auto restore = qScopeGuard([&] {
            if (before.isNull())
                qunsetenv("TZ");
            else
                qputenv("TZ", before);
            ::tzset();
        });
        qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3"); // says all by itself: nothing has to be installed
        ::tzset();
        const LendingDecision decision = decideLending({}, {.schedule = schedule}, now);
        QCOMPARE(decision.pace, until.isNull() ? LendingPace::Full : LendingPace::Away);
        QCOMPARE(decision.until, until);
    }

    void schedule_nonsense_isRefused_data()
    {
        QTest::addColumn<LendingHours>("hours");
        QTest::newRow("no day") << LendingHours{.weekdays = 0};
        QTest::newRow("eighth day") << LendingHours{.weekdays = 0x80};
        QTest::newRow("before midnight") << LendingHours{.fromMinute = -1};
        QTest::newRow("begin beyond the day") << LendingHours{.fromMinute = 1440};
        QTest::newRow("end beyond the day") << LendingHours{.toMinute = 1441};
        QTest::newRow("no end") << LendingHours{.toMinute = 0};
    }

    void schedule_nonsense_isRefused()
    {
        QFETCH(LendingHours, hours);
        ManualClock clock;
        LendingPolicy policy(nullptr, clock);
        const auto set = policy.setSchedule({hours});
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::InvalidArgument);
        QVERIFY(policy.wishes().schedule.isEmpty());
        QVERIFY(!policy.setSchedule(LendingSchedule(65)));
    }

    void pause_endsByItself_toTheMoment()
    {
        ManualClock clock;
        LendingPolicy policy(nullptr, clock);
        QList<LendingPace> seen;
        connect(&policy, &LendingPolicy::decisionChanged, this, [&](const LendingDecision &d) { seen.append(d.pace); });
        QVERIFY(policy.pause(clock.nowUtc().addMSecs(kHourMs)).has_value());
        QCOMPARE(seen, QList{LendingPace::Away});
        clock.advance(kHourMs - 1);
        QCOMPARE(policy.decision().reason, LendingReason::Paused);
        clock.advance(2);
        QCOMPARE(policy.decision().pace, LendingPace::Full);
        QVERIFY(!policy.wishes().pausedUntil.isValid());
        QCOMPARE(seen.size(), 2);
    }

    void pause_clockJumps_endsAtTheWallClocksTime()
    {
        ManualClock clock;
        LendingPolicy policy(nullptr, clock);
        QVERIFY(policy.pause(clock.nowUtc().addMSecs(kHourMs)).has_value());
        clock.shiftWall(2 * kHourMs);
        clock.advance(LendingPolicy::kLookIdleMs);
        QCOMPARE(policy.decision().pace, LendingPace::Full);
    }

    void pause_clockSetBack_endsAfterItsLength()
    {
        ManualClock clock;
        LendingPolicy policy(nullptr, clock);
        int remembered = 0;
        connect(&policy, &LendingPolicy::wishesChanged, this, [&] { ++remembered; });
        QVERIFY(policy.pause(clock.nowUtc().addMSecs(kHourMs)).has_value());
        clock.shiftWall(-500 * 24 * kHourMs);
        clock.advance(LendingPolicy::kLookIdleMs);
        QCOMPARE(policy.decision().reason, LendingReason::Paused);
        // Said and remembered as it is by the clock of now: a restart would else pause for 500 days.
        QCOMPARE(clock.nowUtc().msecsTo(policy.decision().until), kHourMs - LendingPolicy::kLookIdleMs);
        QCOMPARE(policy.wishes().pausedUntil, policy.decision().until);
        QCOMPARE(remembered, 2);
        clock.advance(kHourMs - LendingPolicy::kLookIdleMs - 1);
        QCOMPARE(policy.decision().reason, LendingReason::Paused);
        clock.advance(2);
        QCOMPARE(policy.decision().pace, LendingPace::Full);
        QVERIFY(!policy.wishes().pausedUntil.isValid());
    }

    void pause_clockSetBackAfterARestart_endsAfterItsLength()
    {
        ManualClock clock;
        LendingPolicy policy(nullptr, clock);
        policy.restore({.pausedUntil = clock.nowUtc().addMSecs(kHourMs)});
        clock.shiftWall(-24 * kHourMs);
        clock.advance(kHourMs + 1);
        QCOMPARE(policy.decision().pace, LendingPace::Full);
    }

    void pause_machineSleepsOverItsEnd_isOverAtTheFirstLook()
    {
        ManualClock clock;
        LendingPolicy policy(nullptr, clock);
        QVERIFY(policy.pause(clock.nowUtc().addMSecs(kHourMs)).has_value());
        clock.shiftWall(8 * kHourMs); // asleep: no timer ran
        policy.lookNow();
        QCOMPARE(policy.decision().pace, LendingPace::Full);
    }

    void pause_pastOrEndless_isRefused()
    {
        ManualClock clock;
        LendingPolicy policy(nullptr, clock);
        QVERIFY(!policy.pause({}));
        QVERIFY(!policy.pause(clock.nowUtc().addSecs(-1)));
        QVERIFY(!policy.pause(clock.nowUtc().addYears(1)));
        QCOMPARE(policy.decision().pace, LendingPace::Full);
    }

    void restore_clockSetBack_noEndlessPause()
    {
        ManualClock clock;
        LendingPolicy policy(nullptr, clock);
        policy.restore({.pausedUntil = clock.nowUtc().addYears(1)});
        QCOMPARE(policy.decision().pace, LendingPace::Full);
        policy.restore({.pausedUntil = clock.nowUtc().addSecs(60)});
        QCOMPARE(policy.decision().pace, LendingPace::Away);
        policy.resume();
        QCOMPARE(policy.decision().pace, LendingPace::Full);
    }

    void sensors_userReturnsWhileBusy_isSeenWithinASecond()
    {
        ManualClock clock;
        FakeSensors sensors;
        LendingPolicy policy(&sensors, clock);
        policy.setBusy(true);
        sensors.facts = withSession(0);
        clock.advance(LendingPolicy::kLookBusyMs);
        QCOMPARE(policy.decision().reason, LendingReason::UserActive);
    }

    void sensors_shortRest_isStillCourteous()
    {
        ManualClock clock;
        FakeSensors sensors;
        sensors.facts = withSession(0);
        LendingPolicy policy(&sensors, clock);
        policy.setBusy(true);
        QCOMPARE(policy.decision().pace, LendingPace::Courteous);
        sensors.facts = withSession(kHourMs);
        clock.advance(LendingPolicy::kHoldMs - 2 * LendingPolicy::kLookBusyMs);
        QCOMPARE(policy.decision().pace, LendingPace::Courteous);
        clock.advance(3 * LendingPolicy::kLookBusyMs);
        QCOMPARE(policy.decision().pace, LendingPace::Full);
    }

    void sensors_nothingServed_areLeftAlone()
    {
        ManualClock clock;
        FakeSensors sensors;
        LendingPolicy policy(&sensors, clock);
        const int before = sensors.lookCount;
        clock.advance(10 * 60'000);
        QVERIFY2(sensors.lookCount - before <= 20, qPrintable(QString::number(sensors.lookCount - before)));
    }

    void session_toldByTheTray_agesAndExpires()
    {
        ManualClock clock;
        LendingPolicy policy(nullptr, clock);
        policy.setBusy(true);
        policy.setSessionFacts({.idleMs = 0, .isFullScreen = true});
        QCOMPARE(policy.decision().reason, LendingReason::FullScreen);
        clock.advance(60'000 + LendingPolicy::kHoldMs + 2 * LendingPolicy::kLookBusyMs); // the tray was ended
        QCOMPARE(policy.decision().pace, LendingPace::Full);
    }

    void memory_writtenAndRead_isTheSame()
    {
        const QTemporaryDir room;
        AgentMemory memory;
        memory.wishes = {.pausedUntil = QDateTime(QDate(2026, 1, 5), QTime(9, 30, 0, 250), Qt::UTC),
                         .schedule = {{.weekdays = 3, .fromMinute = 60, .toMinute = 30}},
                         .isLeaving = true};
        memory.leftInBoot = u"boot"_s;
        memory.lastFullCheck = memory.wishes.pausedUntil.addDays(-3);
        memory.checkedSince = memory.lastFullCheck.addDays(-1);
        memory.checkedBytes = 3 * kGiB;
        memory.hasToldOverdue = true;
        memory.idle.add(3'600'000, QDate(2026, 11, 25));
        memory.traffic.add({.receivedBytes = 5, .sentBytes = 6, .writtenBytes = 7, .delayMs = 8}, QDate(2026, 1, 5));
        QVERIFY(memory.write(room.path()).has_value());
        const AgentMemory back = AgentMemory::read(room.path());
        QCOMPARE(back.wishes.pausedUntil, memory.wishes.pausedUntil);
        QCOMPARE(back.wishes.schedule, memory.wishes.schedule);
        QVERIFY(back.wishes.isLeaving);
        QCOMPARE(back.leftInBoot, memory.leftInBoot);
        QCOMPARE(back.lastFullCheck, memory.lastFullCheck);
        QCOMPARE(back.checkedSince, memory.checkedSince);
        QCOMPARE(back.checkedBytes, memory.checkedBytes);
        QCOMPARE(back.idle.todayMs, memory.idle.todayMs);
        QCOMPARE(back.idle.perDayMs, memory.idle.perDayMs);
        QVERIFY(back.hasToldOverdue);
        QCOMPARE(back.traffic.day.label, u"2026-01-05"_s);
        QCOMPARE(back.traffic.month.writtenBytes, 7);
    }

    void memory_damagedOrMissing_isEmpty()
    {
        const QTemporaryDir room;
        QVERIFY(!AgentMemory::read(room.path()).wishes.isLeaving);
        QFile file(room.filePath(u"state.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"isLeaving": 7, "schedule": [{"weekdays": 900}], "day": {"sentBytes": -5}, "pausedUntil": "x"})");
        file.close();
        const AgentMemory memory = AgentMemory::read(room.path());
        QVERIFY(!memory.wishes.isLeaving && !memory.wishes.pausedUntil.isValid());
        QVERIFY(memory.wishes.schedule.isEmpty());
        QCOMPARE(memory.traffic.day.sentBytes, 0);
    }

    void traffic_newDayAndMonth_beginAtZero()
    {
        TrafficTotals totals;
        totals.add({.sentBytes = 10}, QDate(2026, 1, 30));
        totals.add({.sentBytes = 10}, QDate(2026, 1, 30));
        QCOMPARE(totals.day.sentBytes, 20);
        totals.add({.sentBytes = 1}, QDate(2026, 1, 31));
        QCOMPARE(totals.day.sentBytes, 1);
        QCOMPARE(totals.month.sentBytes, 21);
        totals.add({.sentBytes = 2}, QDate(2026, 2, 1));
        QCOMPARE(totals.month.sentBytes, 2);
    }

    void courteousStore_background_yieldsAtOnceAndTrickles()
    {
        ManualClock clock;
        ManualExecutor executor;
        MemoryStripStore memory(StoreId(1), executor, 64 * kMiB);
        CourteousStore store(memory, clock);
        store.setCourtesy({.isBackgroundHeld = true});
        QList<std::optional<ErrorCode>> answers;
        const auto verify = [&] {
            store.verify({StripeId(1), 0}, [&](Result<StripLabel> label) {
                answers.append(label ? std::nullopt : std::optional(label.error().code));
            });
        };
        for (int i = 0; i < 10; ++i)
            verify();
        executor.drain();
        QCOMPARE(answers.size(), 0);
        QCOMPARE(store.waitingCount(), 10);
        clock.advance(CourteousStore::kTrickleAfterMs - 200);
        executor.drain();
        QCOMPARE(answers.size(), 0);
        clock.advance(1000); // now one a second
        executor.drain();
        QCOMPARE(answers, QList{std::optional(ErrorCode::NotFound)}); // it reached the store
        clock.advance(CourteousStore::kMaxWaitMs);
        executor.drain();
        QCOMPARE(answers.size(), 10); // the rest was told to come later
        QVERIFY(answers.count(ErrorCode::Busy) >= 1 && answers.count(ErrorCode::NotFound) >= 4);
        verify();
        store.setCourtesy({});
        executor.drain();
        QCOMPARE(answers.last(), ErrorCode::NotFound);
        QCOMPARE(store.inServiceCount(), 0);
    }

    void courteousStore_moreThanIsHeld_isToldToComeLater()
    {
        ManualClock clock;
        ManualExecutor executor;
        MemoryStripStore memory(StoreId(1), executor, 64 * kMiB);
        CourteousStore store(memory, clock);
        store.setCourtesy({.isBackgroundHeld = true});
        constexpr qint64 kBytes = kMiB;
        int busy = 0;
        const auto get = [&](IoPriority priority, Completion<SharedBytes> done) {
            store.get({StripeId(1), 0}, 0, SharedBytes::allocate(kBytes), priority, std::move(done));
        };
        for (int i = 0; i < 20; ++i)
            get(IoPriority::Background,
                [&](Result<SharedBytes> got) { busy += !got && got.error().code == ErrorCode::Busy ? 1 : 0; });
        executor.drain();
        QCOMPARE(busy, 0); // not at once
        bool isServed = false;
        get(IoPriority::Foreground, [&](Result<SharedBytes>) { isServed = true; });
        executor.drain();
        QVERIFY(isServed);
        clock.advance(200);
        executor.drain();
        QCOMPARE(busy, 20 - int(CourteousStore::kMaxHeldBytes / kBytes));
        QCOMPARE(store.waitingCount(), int(CourteousStore::kMaxHeldBytes / kBytes));
        store.setCourtesy({});
        executor.drain();
        QCOMPARE(store.waitingCount(), 0);
        QCOMPARE(busy, 20 - int(CourteousStore::kMaxHeldBytes / kBytes));
    }

    void courteousStore_foregroundReads_comeAtTheirRate()
    {
        ManualClock clock;
        ManualExecutor executor;
        MemoryStripStore memory(StoreId(1), executor, 64 * kMiB);
        CourteousStore store(memory, clock);
        constexpr qint64 kBytes = 256 * 1024;
        store.setCourtesy({.foregroundReadBytesPerSecond = 4 * kBytes});
        int answered = 0;
        for (int i = 0; i < 21; ++i)
            store.get({StripeId(1), 0}, 0, SharedBytes::allocate(kBytes), IoPriority::Foreground,
                      [&](Result<SharedBytes>) { ++answered; });
        executor.drain();
        QCOMPARE(answered, 1);
        clock.advance(2000);
        executor.drain();
        QVERIFY2(answered >= 7 && answered <= 10, qPrintable(QString::number(answered)));
        clock.advance(4000);
        executor.drain();
        QCOMPARE(answered, 21);
    }

    void courteousStore_putAndVerify_yieldsAndIsCountedOnce()
    {
        ManualClock clock;
        ManualExecutor executor;
        MemoryStripStore memory(StoreId(1), executor, 64 * kMiB);
        CourteousStore store(memory, clock);
        store.setCourtesy({.isBackgroundHeld = true});
        const SharedBytes strip = SharedBytes::zeroed(4112);
        const StripLabel label = labelOf(1, strip);
        std::optional<Result<StripLabel>> found;
        store.putAndVerify(label, strip, [&](Result<StripLabel> result) { found = std::move(result); });
        executor.drain();
        QVERIFY(!found);
        QCOMPARE(store.waitingCount(), 1);
        store.setCourtesy({});
        executor.drain();
        QVERIFY(found && *found);
        QVERIFY(**found == label);
        QCOMPARE(store.inServiceCount(), 0);
        QCOMPARE(store.traffic().receivedBytes, 4112);
        QCOMPARE(store.traffic().writtenBytes, FileStore::footprintBytes(4112));
        QCOMPARE(store.traffic().servedCount, 1);
    }

    void courteousStore_remove_cancelsPutsThatWait()
    {
        ManualClock clock;
        ManualExecutor executor;
        MemoryStripStore memory(StoreId(1), executor, 64 * kMiB);
        CourteousStore store(memory, clock);
        store.setCourtesy({.isBackgroundHeld = true});
        const SharedBytes strip = SharedBytes::zeroed(4112);
        QHash<quint64, ErrorCode> refused; // by stripe
        const auto note = [&](quint64 stripe) {
            return [&refused, stripe](const auto &result) {
                if (!result)
                    refused.insert(stripe, result.error().code);
            };
        };
        store.putAndVerify(labelOf(1, strip), strip, note(1));
        store.put(labelOf(2, strip), strip, IoPriority::Background, note(2));
        store.put(labelOf(3, strip), strip, IoPriority::Background, note(3));
        store.verify({StripeId(1), 0}, note(4));
        bool isRemoved = false;
        store.remove({{StripeId(1), 0}, {StripeId(2), 0}},
                     [&](Result<void> result) { isRemoved = result.has_value(); });
        executor.drain();
        QVERIFY(isRemoved);
        QCOMPARE(refused, (QHash<quint64, ErrorCode>{{1, ErrorCode::Cancelled}, {2, ErrorCode::Cancelled}}));
        QCOMPARE(store.waitingCount(), 2);
        store.setCourtesy({});
        executor.drain();
        QCOMPARE(memory.strips().keys(), QList<StripKey>({{StripeId(3), 0}}));
        QCOMPARE(refused.value(4), ErrorCode::NotFound);
    }

    void courteousStore_destroyed_answersWhatWaits()
    {
        ManualClock clock;
        ManualExecutor executor;
        MemoryStripStore memory(StoreId(1), executor, 64 * kMiB);
        std::optional<ErrorCode> answer;
        {
            CourteousStore store(memory, clock);
            store.setCourtesy({.isBackgroundHeld = true});
            store.verify({StripeId(1), 0}, [&](Result<StripLabel> label) { answer = label.error().code; });
        }
        QCOMPARE(answer, ErrorCode::Unreachable);
        QCOMPARE(clock.pendingTimerCount(), 0);
    }
};

FALLOW_TEST(AgentLendingTest)
#include "tst_agent_lending.moc"
