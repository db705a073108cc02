// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "owner_limits.h"
#include "space_guard.h"
#include "support/manual_executor.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// A disk, a store on it and a controller, as numbers: strips of one size.
class FakePort final : public SpaceGuard::Port
{
public:
    static constexpr qint64 kStripBytes = kMiB;

    void readSpace(Completion<LentStore::DiskSpace> done) override
    {
        ++lookCount;
        executor.post([this, done = std::move(done)]() mutable {
            done(LentStore::DiskSpace{.freeBytes = freeBytes, .totalBytes = totalBytes});
        });
    }
    void readStore(Completion<LentStore::Holdings> done) override
    {
        executor.post([this, done = std::move(done)]() mutable {
            done(LentStore::Holdings{.usedBytes = strips * kStripBytes, .quotaBytes = quotaBytes});
        });
    }
    void ask(const GiveBackRequest &request, Completion<GiveBackAnswer> done) override
    {
        requests.append(request);
        executor.post([this, request, done = std::move(done)]() mutable {
            if (isAlone)
                return done(fail(ErrorCode::Unreachable, u"alone"_s));
            GiveBackAnswer answer{.epoch = epoch};
            const qint64 spared = request.isUrgent && !request.mustWithdraw
                                      ? std::min(sparable, (request.bytes + kStripBytes - 1) / kStripBytes)
                                      : 0;
            sparable -= spared;
            for (qint64 i = 0; i < spared; ++i) {
                answer.stripes.append(quint64(i) + 1);
                answer.positions.append(0);
            }
            done(std::move(answer));
        });
    }
    quint32 epochSeen() const override { return seen; }
    void forget(QList<StripKey> keys, Completion<void> done) override
    {
        strips -= keys.size();
        freeBytes += keys.size() * kStripBytes;
        executor.post([done = std::move(done)]() mutable { done({}); });
    }
    void setKeptFree(qint64 bytes) override { keptFreeBytes = bytes; }
    void setUrgent(bool is) override
    {
        ++urgencyCount;
        isUrgent = is;
    }

    ManualExecutor executor;
    QList<GiveBackRequest> requests;
    quint32 epoch = 7; ///< of the controller that answers
    quint32 seen = 7;
    qint64 totalBytes = 1000 * kMiB;
    qint64 freeBytes = 500 * kMiB;
    qint64 quotaBytes = 400 * kMiB;
    qint64 strips = 100;
    qint64 sparable = 100;
    qint64 keptFreeBytes = -1;
    int lookCount = 0;
    int urgencyCount = 0;
    bool isUrgent = false;
    bool isAlone = false;
};

void pass(ManualClock &clock, FakePort &port, qint64 ms)
{
    for (qint64 gone = 0; gone < ms; gone += 10) {
        clock.advance(10);
        port.executor.drain();
    }
}

} // namespace

class AgentSpaceGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limits_bounds_data()
    {
        QTest::addColumn<qint64>("cap");
        QTest::addColumn<qint64>("minimumFree");
        QTest::addColumn<std::optional<ErrorCode>>("code");
        using Code = std::optional<ErrorCode>;
        QTest::newRow("none") << 0ll << -1ll << Code();
        QTest::newRow("within") << 20 * kGiB << 5 * kGiB << Code();
        QTest::newRow("cap below the administrator's least") << kGiB << -1ll << Code(ErrorCode::Refused);
        QTest::newRow("too much kept free") << 0ll << 60 * kGiB << Code(ErrorCode::Refused);
        QTest::newRow("cap negative") << -1ll << -1ll << Code(ErrorCode::InvalidArgument);
        QTest::newRow("free negative") << 0ll << -2ll << Code(ErrorCode::InvalidArgument);
    }

    void limits_bounds()
    {
        QFETCH(qint64, cap);
        QFETCH(qint64, minimumFree);
        QFETCH(std::optional<ErrorCode>, code);
        const OwnerBounds bounds{.minCapBytes = 2 * kGiB, .maxMinimumFreeBytes = 50 * kGiB};
        const auto checked = checkOwnerLimits({.capBytes = cap, .minimumFreeBytes = minimumFree}, bounds);
        QCOMPARE(checked ? std::nullopt : std::optional(checked.error().code), code);
        QVERIFY(code == ErrorCode::InvalidArgument || checkOwnerLimits({.capBytes = qMax(0ll, cap)}, {}).has_value());
    }

    void minimumFree_ownRule_followsTheDisk()
    {
        QCOMPARE(minimumFreeInEffect({}, 2 * kTiB), 10 * kGiB);
        QCOMPARE(minimumFreeInEffect({}, 20 * kGiB), kGiB);
        QCOMPARE(minimumFreeInEffect({.minimumFreeBytes = 0}, 20 * kGiB), 0);
        QCOMPARE(minimumFreeInEffect({.minimumFreeBytes = 3 * kGiB}, 20 * kGiB), 3 * kGiB);
    }

    void look_rhythm_followsTheHeadroom()
    {
        QCOMPARE(SpaceGuard::lookAfterMs(500 * kGiB, 510 * kGiB), SpaceGuard::kSlowestLookMs);
        QCOMPARE(SpaceGuard::lookAfterMs(0, 100 * kMiB), SpaceGuard::kQuickestLookMs);
        QCOMPARE(SpaceGuard::lookAfterMs(0, 20 * kGiB), SpaceGuard::kPromptLookMs);
        // Nothing can pass the limit and half of what is kept between two looks.
        for (qint64 headroom = 0; headroom < 40 * kGiB; headroom += 100 * kMiB) {
            const qint64 free = headroom + kGiB;
            const qint64 written =
                SpaceGuard::lookAfterMs(headroom, free) * SpaceGuard::kFastestFillBytesPerSecond / 1000;
            QVERIFY2(written < headroom + kGiB / 2, qPrintable(QString::number(headroom)));
        }
    }

    void disk_roomEnough_asksNobody()
    {
        ManualClock clock;
        FakePort port;
        SpaceGuard guard(port, clock);
        guard.start({.minimumFreeBytes = 200 * kMiB});
        pass(clock, port, 60'000);
        QVERIFY(port.requests.isEmpty());
        QCOMPARE(guard.state(), SpaceGuard::State::Enough);
        QCOMPARE(port.keptFreeBytes, 250 * kMiB);
    }

    void look_nearTheLimit_isRareWhileNothingHappens()
    {
        QCOMPARE(SpaceGuard::calmLookAfterMs(80, 0), 80);
        QCOMPARE(SpaceGuard::calmLookAfterMs(80, 2), 320);
        QCOMPARE(SpaceGuard::calmLookAfterMs(80, 1000), SpaceGuard::kCalmLookMs);
        QCOMPARE(SpaceGuard::calmLookAfterMs(SpaceGuard::kSlowestLookMs, 3), SpaceGuard::kSlowestLookMs);
        ManualClock clock;
        FakePort port;
        port.totalBytes = 100 * kGiB;
        port.freeBytes = kGiB + 256 * kMiB; // as after giving back
        SpaceGuard guard(port, clock);
        guard.start({.minimumFreeBytes = kGiB});
        pass(clock, port, 10'000);
        port.lookCount = 0;
        for (int second = 0; second < 60; ++second) {
            port.freeBytes -= 256 * kKiB; // somebody's log
            pass(clock, port, 1000);
        }
        QVERIFY2(port.lookCount <= 61, qPrintable(QString::number(port.lookCount)));
        port.freeBytes -= 100 * kMiB; // somebody's film
        port.lookCount = 0;
        for (qint64 waitedMs = 0; port.lookCount == 0 && waitedMs <= SpaceGuard::kCalmLookMs; waitedMs += 10)
            pass(clock, port, 10);
        QCOMPARE(port.lookCount, 1);
        port.lookCount = 0;
        pass(clock, port, 300);
        QVERIFY2(port.lookCount >= 2, qPrintable(QString::number(port.lookCount)));
        pass(clock, port, 10'000);
        QVERIFY(port.requests.isEmpty());
        port.freeBytes = kGiB - 50 * kMiB;
        pass(clock, port, SpaceGuard::kCalmLookMs);
        QVERIFY(port.freeBytes >= kGiB);
    }

    void disk_fillsUp_spaceIsGivenBackUntilThePersonHasEnough()
    {
        ManualClock clock;
        FakePort port;
        SpaceGuard guard(port, clock);
        guard.start({.minimumFreeBytes = 200 * kMiB});
        pass(clock, port, 1000);
        port.freeBytes = 170 * kMiB;
        pass(clock, port, SpaceGuard::kCalmLookMs);
        QVERIFY(port.freeBytes >= 200 * kMiB);
        QCOMPARE(port.requests.size(), 1);
        QVERIFY(port.requests.first().isUrgent);
        QCOMPARE(port.requests.first().bytes, 80 * kMiB); // and the margin, or the next file would do it again
        QCOMPARE(guard.state(), SpaceGuard::State::Enough);
    }

    void foresight_fallTowardsTheLimit_data()
    {
        QTest::addColumn<qint64>("headroom");
        QTest::addColumn<qint64>("fallen");
        QTest::addColumn<qint64>("withinMs");
        QTest::addColumn<bool>("isAbout");
        QTest::newRow("nothing falls") << kMiB << 0ll << 100ll << false;
        QTest::newRow("space comes back") << kMiB << -kMiB << 100ll << false;
        QTest::newRow("no time has passed") << kMiB << kMiB << 0ll << false;
        QTest::newRow("in less than two seconds") << 199 * kMiB << 10 * kMiB << 100ll << true;
        QTest::newRow("in more") << 201 * kMiB << 10 * kMiB << 100ll << false;
        QTest::newRow("a log") << 64 * kMiB << kMiB << 1000ll << false;
        QTest::newRow("the whole of a large disk at once") << 16 * kTiB << 15 * kTiB << 1ll << true;
    }

    void foresight_fallTowardsTheLimit()
    {
        QFETCH(qint64, headroom);
        QFETCH(qint64, fallen);
        QFETCH(qint64, withinMs);
        QFETCH(bool, isAbout);
        QCOMPARE(SpaceGuard::isAboutToPass(headroom, fallen, withinMs), isAbout);
    }

    void disk_filledFast_isUrgentBeforeTheLimitAndNoLongerThanItHelps()
    {
        ManualClock clock;
        FakePort port;
        SpaceGuard guard(port, clock);
        guard.start({.minimumFreeBytes = 200 * kMiB});
        pass(clock, port, 5000);
        QCOMPARE(port.urgencyCount, 0);
        while (port.freeBytes > 210 * kMiB) { // 100 MiB/s
            port.freeBytes -= kMiB;
            pass(clock, port, 10);
        }
        QVERIFY(port.isUrgent);
        QVERIFY(port.requests.isEmpty()); // nothing goes before its time
        port.freeBytes = 190 * kMiB;
        pass(clock, port, SpaceGuard::kCalmLookMs + 1000);
        QVERIFY(port.freeBytes >= 200 * kMiB);
        QCOMPARE(guard.state(), SpaceGuard::State::Enough);
        QVERIFY(!port.isUrgent);
        port.freeBytes = 10 * kMiB; // all that is left is too little: then there is no hurry
        port.sparable = 5;
        pass(clock, port, 60'000);
        QCOMPARE(guard.state(), SpaceGuard::State::Helpless);
        QVERIFY(!port.isUrgent);
        const int told = port.urgencyCount;
        pass(clock, port, 60'000);
        QCOMPARE(port.urgencyCount, told);
        port.sparable = 100;
        while (port.strips > 0 && port.requests.size() < 1000)
            pass(clock, port, 10);
        QVERIFY(port.urgencyCount > told); // there is something to do again
    }

    void stop_whileUrgent_isSoNoLonger()
    {
        ManualClock clock;
        FakePort port;
        SpaceGuard guard(port, clock);
        guard.start({.minimumFreeBytes = 400 * kMiB});
        port.freeBytes = 10 * kMiB;
        port.executor.runOne(); // the look: the store is being asked
        QVERIFY(port.isUrgent);
        guard.stop();
        QVERIFY(!port.isUrgent);
    }

    void controller_answersLate_itIsSaidAtOnce()
    {
        ManualClock clock;
        FakePort port;
        SpaceGuard guard(port, clock);
        guard.start({.minimumFreeBytes = 400 * kMiB});
        port.freeBytes = 390 * kMiB;
        port.executor.runOne(); // the look
        port.executor.runOne(); // what the store holds
        QCOMPARE(port.requests.size(), 1);
        QCOMPARE(guard.state(), SpaceGuard::State::GivingBack);
        port.executor.drain();
    }

    void disk_needsMoreThanThereIs_everythingGoesThenItIsWithdrawn()
    {
        ManualClock clock;
        FakePort port;
        SpaceGuard guard(port, clock);
        guard.start({.minimumFreeBytes = 400 * kMiB});
        pass(clock, port, 1000);
        port.freeBytes = 10 * kMiB;
        pass(clock, port, SpaceGuard::kCalmLookMs);
        QCOMPARE(port.strips, 0);
        QCOMPARE(guard.state(), SpaceGuard::State::Helpless);
        QVERIFY(!port.requests.last().mustWithdraw); // it may pass
        pass(clock, port, SpaceGuard::kStuckMs + 20'000);
        const auto withdrawals = std::ranges::count_if(port.requests, &GiveBackRequest::mustWithdraw);
        QCOMPARE(withdrawals, 1);
        port.freeBytes = 900 * kMiB;
        pass(clock, port, 20'000);
        QCOMPARE(guard.state(), SpaceGuard::State::Enough);
    }

    void strips_neededByTheArray_areKept()
    {
        ManualClock clock;
        FakePort port;
        port.sparable = 30;
        SpaceGuard guard(port, clock);
        guard.start({.minimumFreeBytes = 400 * kMiB});
        port.freeBytes = 10 * kMiB;
        pass(clock, port, 5000);
        QCOMPARE(port.strips, 70);
        QCOMPARE(guard.state(), SpaceGuard::State::Helpless);
        pass(clock, port, SpaceGuard::kStuckMs + 20'000);
        QCOMPARE(port.strips, 70); // what goes next the controller moves
        QVERIFY(port.requests.last().mustWithdraw ||
                std::ranges::any_of(port.requests, &GiveBackRequest::mustWithdraw));
    }

    void controller_away_nothingIsRemoved()
    {
        ManualClock clock;
        FakePort port;
        port.isAlone = true;
        SpaceGuard guard(port, clock);
        guard.start({.minimumFreeBytes = 400 * kMiB});
        port.freeBytes = 10 * kMiB;
        pass(clock, port, 120'000);
        QCOMPARE(port.strips, 100);
        QCOMPARE(guard.state(), SpaceGuard::State::Helpless);
        port.isAlone = false;
        pass(clock, port, 15'000);
        QCOMPARE(port.strips, 0);
    }

    void answer_ofAnOlderController_nothingIsRemoved()
    {
        ManualClock clock;
        FakePort port;
        port.seen = port.epoch + 1; // since it was asked
        SpaceGuard guard(port, clock);
        guard.start({.minimumFreeBytes = 400 * kMiB});
        port.freeBytes = 10 * kMiB;
        pass(clock, port, 120'000);
        QCOMPARE(port.strips, 100);
        QCOMPARE(guard.state(), SpaceGuard::State::Helpless);
        port.sparable = 100;
        ++port.epoch;
        pass(clock, port, 15'000);
        QVERIFY(port.strips < 100);
    }

    void quota_shrunk_restMovesAway()
    {
        ManualClock clock;
        FakePort port;
        port.quotaBytes = 60 * kMiB;
        SpaceGuard guard(port, clock);
        guard.start({.minimumFreeBytes = 100 * kMiB});
        pass(clock, port, 100);
        QCOMPARE(port.requests.size(), 1);
        QVERIFY(!port.requests.first().isUrgent);
        QCOMPARE(port.requests.first().bytes, 40 * kMiB);
        QCOMPARE(guard.overdueBytes(), 40 * kMiB);
        pass(clock, port, SpaceGuard::kOverdueEveryMs / 2);
        QCOMPARE(port.requests.size(), 1);
        port.strips = 60;
        pass(clock, port, SpaceGuard::kOverdueEveryMs + 10'000);
        QCOMPARE(port.requests.size(), 1);
        QCOMPARE(guard.overdueBytes(), 0);
    }

    void stop_whileAsking_nothingFollows()
    {
        ManualClock clock;
        FakePort port;
        {
            SpaceGuard guard(port, clock);
            guard.start({.minimumFreeBytes = 400 * kMiB});
            port.freeBytes = 0;
            port.executor.runOne();
            guard.stop();
            port.executor.drain();
            QCOMPARE(clock.pendingTimerCount(), 0);
            guard.start({.minimumFreeBytes = 400 * kMiB});
        }
        port.executor.drain();
        QCOMPARE(port.strips, 100);
    }
};

FALLOW_TEST(AgentSpaceGuardTest)
#include "tst_agent_space_guard.moc"
