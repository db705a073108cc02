// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/presence.h"
#include "membership/quota.h"
#include "membership_rig.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// One thing that happens at a time, and where the machine stands after it.
struct Act
{
    qint64 atMs;
    PresenceInput input;
    Presence after;
    const char *reason = ""; ///< of the transition; "": none
    qint64 returnInMs = -1;
};
using Acts = QList<Act>;

} // namespace
Q_DECLARE_METATYPE(Acts)

class TestMembershipPresence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tracker_acts_goThroughThePresences_data();
    void tracker_acts_goThroughThePresences();
    void tracker_everyInputInEveryPresence_keepsItsPromises();
    void tracker_deadlines_followThePolicy();
    void quota_space_decidesSize_data();
    void quota_space_decidesSize();
    void quota_figuresCannotBeTrue_leaveItAsItIs();
    void quota_partition_isLentWholly();
    void quota_smallChanges_leaveItAsItIs();
};

void TestMembershipPresence::tracker_acts_goThroughThePresences_data()
{
    using enum PresenceInput;
    using P = Presence;
    QTest::addColumn<Presence>("last");
    QTest::addColumn<Acts>("acts");
    QTest::newRow("comes and goes") << P::Unreachable
                                    << Acts{{1, Connected, P::Online, "connected"},
                                            {2, Connected, P::Online},
                                            {3, Disconnected, P::Unreachable, "disconnected"},
                                            {4, Disconnected, P::Unreachable},
                                            {5, Connected, P::Online, "connected"}};
    QTest::newRow("lost at its deadline")
        << P::Unreachable
        << Acts{{0, Connected, P::Online, "connected"},       {10, Disconnected, P::Unreachable, "disconnected"},
                {10 + kHour - 1, TimePassed, P::Unreachable}, {10 + kHour, TimePassed, P::Lost, "deadline"},
                {10 + 9 * kHour, TimePassed, P::Lost},        {10 + 9 * kHour, Connected, P::Online, "returned"}};
    QTest::newRow("flapping does not add up") << P::Unreachable
                                              << Acts{{0, Connected, P::Online, "connected"},
                                                      {1, Disconnected, P::Unreachable, "disconnected"},
                                                      {kHour, Connected, P::Online, "connected"},
                                                      {kHour + 1, Disconnected, P::Unreachable, "disconnected"},
                                                      {2 * kHour, TimePassed, P::Unreachable}};
    QTest::newRow("the controller's start gives a new deadline")
        << P::Online << Acts{{kHour - 1, TimePassed, P::Unreachable}, {kHour, TimePassed, P::Lost, "deadline"}};
    QTest::newRow("announced with a return")
        << P::Unreachable
        << Acts{{0, Connected, P::Online, "connected"},
                {1, Announced, P::Asleep, "announced", 8 * kHour},
                {2, Disconnected, P::Asleep},
                {8 * kHour + 30 * kMinute, TimePassed, P::Asleep},
                {8 * kHour + 30 * kMinute + 1, TimePassed, P::Unreachable, "overdue"},
                {9 * kHour + 30 * kMinute, TimePassed, P::Unreachable},
                {9 * kHour + 30 * kMinute + 1, TimePassed, P::Lost, "deadline"}};
    QTest::newRow("announced without a return") << P::Unreachable
                                                << Acts{{0, Connected, P::Online, "connected"},
                                                        {0, Announced, P::Asleep, "announced"},
                                                        {1, Disconnected, P::Asleep},
                                                        {72 * kHour - 1, TimePassed, P::Asleep},
                                                        {72 * kHour, TimePassed, P::Unreachable, "overdue"}};
    QTest::newRow("a return in a hundred years is not believed")
        << P::Unreachable
        << Acts{{0, Connected, P::Online, "connected"},
                {0, Announced, P::Asleep, "announced", 876'000 * kHour},
                {1, Disconnected, P::Asleep},
                {30 * 24 * kHour + 30 * kMinute, TimePassed, P::Unreachable, "overdue"}};
    QTest::newRow("announced, but stays") << P::Unreachable
                                          << Acts{{0, Connected, P::Online, "connected"},
                                                  {1, Announced, P::Asleep, "announced", kHour},
                                                  {2, Heard, P::Asleep},
                                                  {30'001, Heard, P::Online, "stayed"}};
    QTest::newRow("announced, silent and connected") << P::Unreachable
                                                     << Acts{{0, Connected, P::Online, "connected"},
                                                             {0, Announced, P::Asleep, "announced", kHour},
                                                             {2 * kHour, TimePassed, P::Online, "stayed"}};
    QTest::newRow("strangers cannot announce for it")
        << P::Unreachable << Acts{{0, Announced, P::Unreachable}, {kHour, TimePassed, P::Lost, "deadline"}};
    QTest::newRow("declared lost") << P::Unreachable
                                   << Acts{{0, Connected, P::Online, "connected"},
                                           {1, DeclaredLost, P::Lost, "declared"},
                                           {2, DeclaredLost, P::Lost},
                                           {3, Disconnected, P::Lost},
                                           {4, Connected, P::Online, "returned"}};
    QTest::newRow("retired is final") << P::Unreachable
                                      << Acts{{0, Retired, P::Retired, "retired"},
                                              {1, Connected, P::Retired},
                                              {2, DeclaredLost, P::Retired},
                                              {9 * kHour, TimePassed, P::Retired}};
    QTest::newRow("asleep over the controller's restart")
        << P::Asleep << Acts{{kHour, TimePassed, P::Asleep}, {72 * kHour, TimePassed, P::Unreachable, "overdue"}};
}

void TestMembershipPresence::tracker_acts_goThroughThePresences()
{
    QFETCH(Presence, last);
    QFETCH(Acts, acts);
    PresenceTracker tracker({}, last, 0);
    for (const Act &act : acts) {
        const Presence before = tracker.presence();
        const auto transition = tracker.apply(act.input, act.atMs, act.returnInMs);
        QCOMPARE(tracker.presence(), act.after);
        QCOMPARE(QByteArray(transition ? transition->reason : ""), QByteArray(act.reason));
        if (transition) {
            QCOMPARE(transition->from, before);
            QCOMPARE(transition->to, act.after);
            QCOMPARE(transition->startsRebuild(), act.after == Presence::Lost);
        }
    }
}

void TestMembershipPresence::tracker_everyInputInEveryPresence_keepsItsPromises()
{
    using enum PresenceInput;
    for (const Presence last :
         {Presence::Online, Presence::Asleep, Presence::Unreachable, Presence::Lost, Presence::Retired}) {
        for (const PresenceInput first : {Connected, Disconnected, TimePassed}) {
            for (const PresenceInput input :
                 {Connected, Heard, Disconnected, Announced, DeclaredLost, PresenceInput::Retired, TimePassed}) {
                PresenceTracker tracker({}, last, 0);
                (void)tracker.apply(first, 1);
                const Presence before = tracker.presence();
                const auto transition = tracker.apply(input, 2);
                QCOMPARE(transition.has_value(), tracker.presence() != before);
                if (tracker.presence() == Presence::Lost && before != Presence::Lost)
                    QCOMPARE(input, DeclaredLost); // nothing else loses a machine within 2 ms
                if (before == Presence::Retired)
                    QVERIFY(!transition);
                const bool waits =
                    tracker.presence() == Presence::Asleep || tracker.presence() == Presence::Unreachable;
                QCOMPARE(tracker.deadlineMs().has_value(), waits);
            }
        }
    }
}

void TestMembershipPresence::tracker_deadlines_followThePolicy()
{
    PresencePolicy policy;
    policy.unreachableToLostMs = 500;
    PresenceTracker tracker(policy, Presence::Online, 1000);
    QCOMPARE(tracker.presence(), Presence::Unreachable);
    QCOMPARE(tracker.deadlineMs(), std::optional<qint64>(1500));
    tracker.restartDeadline(1400);
    QVERIFY(!tracker.apply(PresenceInput::TimePassed, 1500));
    QVERIFY(tracker.apply(PresenceInput::TimePassed, 1900));
    QVERIFY(tracker.apply(PresenceInput::Connected, 1901)->stopsRebuild());
}

void TestMembershipPresence::quota_space_decidesSize_data()
{
    QTest::addColumn<qint64>("free");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("used");
    QTest::addColumn<qint64>("cap");
    QTest::addColumn<qint64>("expected");
    constexpr qint64 g = kGiB;
    QTest::newRow("half of what is free") << 400 * g << 500 * g << 0 * g << 0 * g << 200 * g;
    QTest::newRow("what it holds counts as free") << 200 * g << 500 * g << 200 * g << 0 * g << 200 * g;
    QTest::newRow("a tenth stays free") << 60 * g << 500 * g << 0 * g << 0 * g << 10 * g;
    QTest::newRow("10 GiB stay free") << 15 * g << 60 * g << 0 * g << 0 * g << 5 * g;
    QTest::newRow("too little is none") << 10 * g << 60 * g << 0 * g << 0 * g << 0 * g;
    QTest::newRow("the owner's cap") << 400 * g << 500 * g << 0 * g << 30 * g << 30 * g;
    QTest::newRow("a cap below the least is none") << 400 * g << 500 * g << 0 * g << g / 2 << 0 * g;
    QTest::newRow("at most 4 TiB") << 90 * kTiB << 100 * kTiB << 0 * g << 0 * g << 4 * kTiB;
    QTest::newRow("more free than there is") << 600 * g << 500 * g << 0 * g << 0 * g << 0 * g;
    QTest::newRow("negative") << -1 * g << 500 * g << 0 * g << 0 * g << 0 * g;
    QTest::newRow("holds more than is used") << 400 * g << 500 * g << 200 * g << 0 * g << 0 * g;
    QTest::newRow("absurd") << std::numeric_limits<qint64>::max() << std::numeric_limits<qint64>::max() << 0 * g
                            << 0 * g << 0 * g;
    QTest::newRow("whole granules") << 400 * g + 12345 << 500 * g << 0 * g << 0 * g << 200 * g;
}

void TestMembershipPresence::quota_space_decidesSize()
{
    QFETCH(qint64, free);
    QFETCH(qint64, total);
    QFETCH(qint64, used);
    QFETCH(qint64, cap);
    QFETCH(qint64, expected);
    QCOMPARE(decideQuota({free, total, used, cap}, {}), expected);
}

void TestMembershipPresence::quota_smallChanges_leaveItAsItIs()
{
    const auto adjusted = [](qint64 present, qint64 freeGiB, qint64 capGiB = 0) {
        return adjustQuota(present * kGiB, {freeGiB * kGiB, 500 * kGiB, 0, capGiB * kGiB}, {}) / kGiB;
    };
    QCOMPARE(adjusted(200, 400), 200);
    QCOMPARE(adjusted(200, 380), 200);
    QCOMPARE(adjusted(200, 420), 200);
    QCOMPARE(adjusted(200, 300), 150);
    QCOMPARE(adjusted(200, 480), 240);
    QCOMPARE(adjusted(0, 400), 200);
    QCOMPARE(adjusted(200, 400, 190), 190); // the owner's word counts at once
    QCOMPARE(adjusted(200, 20), 0);
}

/// A disk of 1000 GiB with nothing but the store on it, which has removed strips since it was asked what it holds.
void TestMembershipPresence::quota_figuresCannotBeTrue_leaveItAsItIs()
{
    LendableSpace space{.diskFreeBytes = 600 * kGiB, .diskTotalBytes = 1000 * kGiB, .storeUsedBytes = 401 * kGiB};
    QCOMPARE(decideQuota(space, {}), 0); // for a new store
    QCOMPARE(adjustQuota(0, space, {}), 0);
    QCOMPARE(adjustQuota(500 * kGiB, space, {}), 500 * kGiB);
    space.isWhollyLent = true;
    QCOMPARE(adjustQuota(500 * kGiB, space, {}), 500 * kGiB);
    space.ownerCapBytes = 300 * kGiB; // that is her word, and no measurement
    QCOMPARE(adjustQuota(500 * kGiB, space, {}), 300 * kGiB);
    space.ownerCapBytes = -1;
    QCOMPARE(adjustQuota(500 * kGiB, space, {}), 500 * kGiB);
    QCOMPARE(adjustQuota(500 * kGiB, {}, {}), 500 * kGiB); // it could not measure its disk
}

void TestMembershipPresence::quota_partition_isLentWholly()
{
    LendableSpace space{.diskFreeBytes = 20 * kGiB, .diskTotalBytes = 20 * kGiB, .isWhollyLent = true};
    QCOMPARE(decideQuota(space, {}), 20 * kGiB); // no share is left, nothing is kept free
    space.diskFreeBytes = space.diskTotalBytes = 21 * kGiB;
    QCOMPARE(adjustQuota(20 * kGiB, space, {}), 21 * kGiB); // it follows small changes, too
    space.storeUsedBytes = 15 * kGiB;
    space.diskFreeBytes = 6 * kGiB;
    QCOMPARE(adjustQuota(20 * kGiB, space, {}), 21 * kGiB);
    space.ownerCapBytes = 5 * kGiB;
    QCOMPARE(decideQuota(space, {}), 5 * kGiB);
}

FALLOW_TEST(TestMembershipPresence)
#include "tst_membership_presence.moc"
