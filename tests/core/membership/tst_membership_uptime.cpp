// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/uptime_recorder.h"
#include "membership_rig.h"
#include "support/manual_executor.h"
#include "support/memory_catalog.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr MachineId kPc{7};

/// A clock whose timer rings when the test says so, however late.
class SleepyClock final : public Clock
{
public:
    qint64 monotonicMs() const override { return nowMs; }
    QDateTime nowUtc() const override
    {
        return QDateTime(QDate(2026, 1, 5), QTime(8, 0), QTimeZone::utc()).addMSecs(nowMs);
    }
    [[nodiscard]] std::unique_ptr<Timer> after(qint64, std::move_only_function<void()> callback) override
    {
        m_pending = std::move(callback);
        return std::make_unique<Timer>();
    }
    void ringAfter(qint64 ms)
    {
        nowMs += ms;
        std::exchange(m_pending, nullptr)();
    }
    qint64 nowMs = 0;

private:
    std::move_only_function<void()> m_pending;
};

/// A recorder on a clock that stands on a Monday at 08:00 UTC.
struct Watch
{
    Watch()
    {
        clock.setWallStart(QDateTime(QDate(2026, 1, 5), QTime(8, 0), QTimeZone::utc()));
        begin();
    }
    void begin()
    {
        recorder.reset();
        auto loaded = UptimeRecorder::load(catalog, *catalog.makeReader().value(), clock, control);
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().toString()));
        recorder = std::move(*loaded);
    }
    void pass(qint64 ms)
    {
        clock.advance(ms);
        control.drain();
    }
    double at(int day, int hour) const { return recorder->profile(kPc).probability(day * 24 + hour); }

    MemoryCatalog catalog;
    ManualClock clock;
    ManualExecutor control;
    std::unique_ptr<UptimeRecorder> recorder;
};

} // namespace

class TestMembershipUptime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hourOfWeek_moments_beginOnMonday();
    void profile_weeks_areAveragedThenForgotten();
    void profile_glimpses_teachNothing();
    void profile_weeks_giveItsClass();
    void profile_bytes_areReadAgain();
    void profile_badBytes_areRefused_data();
    void profile_badBytes_areRefused();
    void recorder_machineUpHalfAnHour_isLearned();
    void recorder_firstMinutes_doNotCount();
    void recorder_controllerAsleep_doesNotCount();
    void recorder_restarted_knowsWhatItLearned();
    void recorder_forgottenMachine_leavesNothing();
    void recorder_wallClockJumps_staysSane();
};

void TestMembershipUptime::hourOfWeek_moments_beginOnMonday()
{
    QCOMPARE(UptimeProfile::hourOfWeek(QDateTime(QDate(2026, 1, 5), QTime(0, 0), QTimeZone::utc())), 0);
    QCOMPARE(UptimeProfile::hourOfWeek(QDateTime(QDate(2026, 1, 11), QTime(23, 59), QTimeZone::utc())), 167);
}

void TestMembershipUptime::profile_weeks_areAveragedThenForgotten()
{
    UptimeProfile profile;
    QVERIFY(profile.probability(9) < 0);
    QVERIFY(profile.mean() < 0);
    profile.observe(9, 1, 1);
    profile.observe(9, 0, 1);
    QCOMPARE(profile.probability(9), 0.5);
    for (int week = 0; week < 60; ++week)
        profile.observe(9, 1, 1);
    QVERIFY(profile.probability(9) > 0.99); // the two old weeks have faded
    profile.observe(9, 0, 1);
    QVERIFY(qAbs(profile.probability(9) - 0.875) < 0.01); // an eighth of what is known
    QCOMPARE(profile.knownHours(), 1);
}

void TestMembershipUptime::profile_glimpses_teachNothing()
{
    UptimeProfile profile;
    profile.observe(3, 1, 0.2);
    QVERIFY(profile.probability(3) < 0);
    profile.observe(3, 7, 1); // nonsense is cut off
    QCOMPARE(profile.probability(3), 1.0);
    profile.observe(3, -7, 0.5);
    QCOMPARE(profile.probability(3), 0.75); // half an hour counts half a week
}

void TestMembershipUptime::profile_weeks_giveItsClass()
{
    UptimeProfile server;
    UptimeProfile desktop;
    for (int hour = 0; hour < UptimeProfile::kHours; ++hour) {
        QCOMPARE(server.machineClass(),
                 hour < UptimeProfile::kHoursToJudge ? MachineClass::Unknown : MachineClass::AlwaysOn);
        server.observe(hour, hour == 100 ? 0.5 : 1, 1); // a reboot now and then is no habit
        desktop.observe(hour, hour % 24 >= 8 && hour % 24 < 18 ? 1 : 0, 1);
    }
    QCOMPARE(server.machineClass(), MachineClass::AlwaysOn);
    QCOMPARE(desktop.machineClass(), MachineClass::Desktop);
    QVERIFY(qAbs(desktop.mean() - 10.0 / 24) < 0.001);
    QCOMPARE(quint8(desktop.toPercents().at(9)), quint8(100));
    QCOMPARE(quint8(UptimeProfile().toPercents().at(9)), quint8(255));
}

void TestMembershipUptime::profile_bytes_areReadAgain()
{
    UptimeProfile profile;
    for (int hour = 0; hour < UptimeProfile::kHours; hour += 2)
        profile.observe(hour, hour / 200.0, 1);
    const QByteArray bytes = profile.toBytes();
    QCOMPARE(bytes.size(), 508);
    QCOMPARE(UptimeProfile::fromBytes(bytes).value(), profile);
}

void TestMembershipUptime::profile_badBytes_areRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = UptimeProfile().toBytes();
    QTest::newRow("none") << QByteArray();
    QTest::newRow("short") << good.left(507);
    QTest::newRow("long") << good + 'x';
    QTest::newRow("other magic") << QByteArray(good).replace(0, 4, "FUP2");
    QTest::newRow("more than always") << QByteArray(good).replace(4, 3, QByteArray("\xff\xff\x01", 3));
    QTest::newRow("known in no week") << QByteArray(good).replace(4, 3, QByteArray("\x01\x00\x00", 3));
}

void TestMembershipUptime::profile_badBytes_areRefused()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(UptimeProfile::fromBytes(bytes).error().code, ErrorCode::Corrupt);
}

void TestMembershipUptime::recorder_machineUpHalfAnHour_isLearned()
{
    Watch watch;
    watch.recorder->setUp(kPc, true);
    watch.pass(kHour + kMinute); // 08:00 to 09:01
    QCOMPARE(watch.at(0, 8), 1.0);
    watch.pass(29 * kMinute);
    watch.recorder->setUp(kPc, false);
    watch.pass(31 * kMinute); // 10:01
    QVERIFY2(qAbs(watch.at(0, 9) - 0.5) < 0.03, qPrintable(QString::number(watch.at(0, 9))));
    watch.pass(kHour);
    QCOMPARE(watch.at(0, 10), 0.0);
    QVERIFY(watch.at(0, 11) < 0);
}

void TestMembershipUptime::recorder_firstMinutes_doNotCount()
{
    Watch watch;
    watch.recorder->setUp(kPc, false); // as everybody is right after the start
    watch.pass(100'000);
    watch.recorder->setUp(kPc, true); // has found its way back
    watch.pass(kHour);
    QCOMPARE(watch.at(0, 8), 1.0);
}

void TestMembershipUptime::recorder_controllerAsleep_doesNotCount()
{
    MemoryCatalog catalog;
    SleepyClock clock;
    ManualExecutor control;
    auto recorder = UptimeRecorder::load(catalog, *catalog.makeReader().value(), clock, control).value();
    recorder->setUp(kPc, true);
    for (int minute = 0; minute < 62; ++minute)
        clock.ringAfter(kMinute);
    const UptimeProfile before = recorder->profile(kPc);
    QCOMPARE(before.knownHours(), 1);
    recorder->setUp(kPc, false);
    clock.ringAfter(9 * kHour); // nobody was there to see it off
    QCOMPARE(recorder->profile(kPc), before);
    recorder->setUp(kPc, true);
    for (int minute = 0; minute < 130; ++minute)
        clock.ringAfter(kMinute);
    const UptimeProfile after = recorder->profile(kPc);
    QVERIFY(after.knownHours() > 1);
    for (int hour = 0; hour < UptimeProfile::kHours; ++hour)
        QVERIFY(after.probability(hour) < 0 || after.probability(hour) == 1.0);
}

void TestMembershipUptime::recorder_restarted_knowsWhatItLearned()
{
    Watch watch;
    watch.recorder->setUp(kPc, true);
    watch.pass(3 * kHour + kMinute);
    const UptimeProfile learned = watch.recorder->profile(kPc);
    QCOMPARE(learned.knownHours(), 3);
    watch.begin();
    QCOMPARE(watch.recorder->profile(kPc), learned);
}

void TestMembershipUptime::recorder_forgottenMachine_leavesNothing()
{
    Watch watch;
    watch.recorder->setUp(kPc, true);
    watch.pass(kHour + kMinute);
    watch.recorder->forget(kPc);
    watch.pass(0);
    QCOMPARE(watch.recorder->profile(kPc).knownHours(), 0);
    watch.begin();
    QCOMPARE(watch.recorder->profile(kPc).knownHours(), 0);
}

void TestMembershipUptime::recorder_wallClockJumps_staysSane()
{
    Watch watch;
    watch.recorder->setUp(kPc, true);
    watch.pass(40 * kMinute);
    watch.clock.shiftWall(-5 * kHour);
    watch.pass(2 * kMinute);
    watch.clock.shiftWall(30 * 24 * kHour);
    watch.pass(3 * kHour);
    const UptimeProfile profile = watch.recorder->profile(kPc);
    QVERIFY(profile.knownHours() > 0);
    for (int hour = 0; hour < UptimeProfile::kHours; ++hour)
        QVERIFY(profile.probability(hour) < 0 || profile.probability(hour) == 1.0);
}

FALLOW_TEST(TestMembershipUptime)
#include "tst_membership_uptime.moc"
