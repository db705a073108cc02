// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check_pace.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHourOfUseMs = 3'600'000;
constexpr qint64 kDayMs = 24 * kHourOfUseMs;

} // namespace

class AgentCheckPaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pace_table_data()
    {
        QTest::addColumn<CheckPlan>("plan");
        QTest::addColumn<qint64>("bytesPerSecond");
        QTest::newRow("nothing to do") << CheckPlan{0, 15 * kDayMs, 2 * kHourOfUseMs} << kMinCheckBytesPerSecond;
        QTest::newRow("little to do") << CheckPlan{kGiB, 15 * kDayMs, 2 * kHourOfUseMs} << kMinCheckBytesPerSecond;
        QTest::newRow("exactly") << CheckPlan{10 * 3600 * kMiB, 14 * kDayMs, kHourOfUseMs} << kMiB;
        QTest::newRow("half the idle time") << CheckPlan{10 * 3600 * kMiB, 14 * kDayMs, kHourOfUseMs / 2} << 2 * kMiB;
        QTest::newRow("half the days") << CheckPlan{10 * 3600 * kMiB, 9 * kDayMs, kHourOfUseMs} << 2 * kMiB;
        QTest::newRow("rounded up") << CheckPlan{10 * 3600 * kMiB + 1, 14 * kDayMs, kHourOfUseMs} << kMiB + 64 * kKiB;
        QTest::newRow("more than can be done") << CheckPlan{kTiB, 5 * kDayMs, kHourOfUseMs} << kMaxCheckBytesPerSecond;
        QTest::newRow("little time left") << CheckPlan{kGiB, kDayMs, 2 * kHourOfUseMs} << kMaxCheckBytesPerSecond;
        QTest::newRow("overdue") << CheckPlan{kGiB, 0, 2 * kHourOfUseMs} << kMaxCheckBytesPerSecond;
        QTest::newRow("long overdue") << CheckPlan{kGiB, -5 * kDayMs, 2 * kHourOfUseMs} << kMaxCheckBytesPerSecond;
        QTest::newRow("no idle time") << CheckPlan{600 * kMiB, 5 * kDayMs, 0} << kMiB; // ten minutes are hoped for
        QTest::newRow("nonsense") << CheckPlan{-1, 5 * kDayMs, -1} << kMinCheckBytesPerSecond;
    }

    void pace_table()
    {
        QFETCH(CheckPlan, plan);
        QFETCH(qint64, bytesPerSecond);
        QCOMPARE(checkBytesPerSecond(plan), bytesPerSecond);
    }

    void idleHours_areLearned()
    {
        IdleHours hours;
        QDate today(2026, 11, 2);
        for (int i = 0; i < 40; ++i) {
            hours.add(8 * kHourOfUseMs, today);
            today = today.addDays(1);
        }
        QVERIFY(qAbs(hours.expectedPerDayMs() - 8 * kHourOfUseMs) < kHourOfUseMs / 10);
        hours.add(0, today.addDays(9)); // it was off meanwhile
        QVERIFY(hours.expectedPerDayMs() < kHourOfUseMs);
        hours.add(20 * kHourOfUseMs, today.addDays(9)); // and has time now
        QCOMPARE(hours.expectedPerDayMs(), 20 * kHourOfUseMs);
        hours.add(100 * kHourOfUseMs, today.addDays(9));
        QCOMPARE(hours.todayMs, kDayMs);
        hours.add(-5, today.addDays(2)); // a clock that was set back
        QVERIFY(hours.todayMs >= 0 && hours.perDayMs >= 0);
    }

    void check_whateverTheDaysAreLike_keepsItsTime_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<qint64>("idleMs");
        QTest::addColumn<int>("weekdays");
        QTest::newRow("office, two idle hours of eight") << 400 * kGiB << 2 * kHourOfUseMs << 5;
        QTest::newRow("office, half an hour") << 200 * kGiB << kHourOfUseMs / 2 << 5;
        QTest::newRow("left on") << 2 * kTiB << 16 * kHourOfUseMs << 7;
        QTest::newRow("little") << 10 * kGiB << 2 * kHourOfUseMs << 5;
    }

    /// A month and a half from one full check to the next, a quarter of an idle hour at a time.
    void check_whateverTheDaysAreLike_keepsItsTime()
    {
        QFETCH(qint64, bytes);
        QFETCH(qint64, idleMs);
        QFETCH(int, weekdays);
        constexpr qint64 kStepMs = kHourOfUseMs / 4;
        IdleHours hours;
        qint64 leftBytes = bytes;
        int dayDone = -1;
        for (int day = 0; day < 45 && dayDone < 0; ++day) {
            const QDate today = QDate(2026, 11, 2).addDays(day);
            const qint64 todayMs = today.dayOfWeek() <= weekdays ? idleMs : 0;
            for (qint64 spentMs = 0; spentMs < todayMs; spentMs += kStepMs) {
                hours.add(kStepMs, today);
                if (day < 15) // the rest after the check before
                    continue;
                const qint64 leftMs = kFullCheckMs - day * kDayMs;
                const qint64 rate = checkBytesPerSecond({leftBytes, leftMs, hours.expectedPerDayMs()});
                leftBytes -= rate * kStepMs / 1000;
            }
            if (leftBytes <= 0)
                dayDone = day;
        }
        QVERIFY2(dayDone >= 0 && dayDone < 30, qPrintable(u"%1, %2 left"_s.arg(dayDone).arg(leftBytes)));
    }
};

FALLOW_TEST(AgentCheckPaceTest)
#include "tst_agent_check_pace.moc"
