// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership_rig.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// Those who belong to the array: their hellos, their presence, what is remembered of them.
class TestMembershipMembers : public QObject, private MembershipRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void hello_newAgent_isGivenAStoreOnce();
    void hello_storeVanished_countsAsLostAndBeginsAnew();
    void hello_storeVanishedAgainAndAgain_isRefusedInTheEnd();
    void hello_laterEpoch_isStale();
    void hello_ourEpochBeforeWeToldIt_isStale();
    void hello_answerLost_isNoStrangerAfterARestart();
    void hello_forgotten_leavesNoEpochBehind();
    void hello_noRoom_isGivenNone();
    void hello_onAPartition_isRememberedWithTheStore();
    void presence_unreachableTooLong_isLostWithItsStoresAndReturns();
    void presence_ownAbsenceOfTheController_losesNobody();
    void presence_announcedAbsence_isAsleep();
    void restart_everything_isRemembered();
    void localStores_addedTwice_areRefused();
    void requests_whenDestroyed_areCancelled();
    void renewal_untilItComesWithIt_bothAreGood();
    void renewal_answerLost_isGivenAgainAfterARestart();
    void renewal_revokedRetiredOrFenced_isRefusedAndNoneIsGood_data();
    void renewal_revokedRetiredOrFenced_isRefusedAndNoneIsGood();
    void renewal_tooEarlyTooOftenOrNonsense_changesNothing();
    void renewal_notWrittenDown_leavesTheFormer();
    void renewal_enrolledAnew_isWorthless();

private:
    Result<QByteArray> renew(MachineId machine, const QByteArray &fingerprint, const QByteArray &key,
                             int daysLeft = 300)
    {
        return ask<QByteArray>([&](auto done) {
            m_membership->renewCertificate(machine,
                                           {.fingerprint = fingerprint, .expires = m_clock->nowUtc().addDays(daysLeft)},
                                           key, std::move(done));
        });
    }
    QByteArray comeWith(MachineId machine, const QByteArray &fingerprint)
    {
        return ask<QByteArray>([&](auto done) { m_membership->takeRenewed(machine, fingerprint, std::move(done)); })
            .value();
    }
    bool isLetIn(MachineId machine, const QByteArray &fingerprint) const
    {
        return m_membership->authorise(machine, fingerprint).has_value();
    }
    static QByteArray printOf(const QByteArray &certificate)
    {
        return QCryptographicHash::hash(certificate, QCryptographicHash::Sha256);
    }
    /// Joins, and has said hello: the certificate in force.
    QByteArray joined(const QByteArray &key, MachineId &machine)
    {
        machine = join(key);
        (void)hello(machine, helloOf());
        return m_membership->machine(machine)->certificateFingerprint;
    }
};

void TestMembershipMembers::renewal_untilItComesWithIt_bothAreGood()
{
    MachineId machine;
    const QByteArray former = joined("key:a", machine);
    const MachineId other = join("key:b");
    const QByteArray certificate = renew(machine, former, "key:a2").value();
    QVERIFY(certificate.startsWith("cert " + machine.toString().toUtf8() + " key:a2"));
    const QByteArray later = printOf(certificate);
    for (int round = 0; round < 2; ++round) { // the second time after a restart
        QVERIFY(isLetIn(machine, former) && isLetIn(machine, later));
        QVERIFY(!isLetIn(other, later) && !isLetIn(machine, {}));
        openAll();
    }
    QCOMPARE(comeWith(machine, former), QByteArray()); // as it does until it has stored the new one
    QCOMPARE(comeWith(other, later), QByteArray());
    QVERIFY(isLetIn(machine, former) && isLetIn(machine, later));
    QCOMPARE(comeWith(machine, later), former);
    for (int round = 0; round < 2; ++round) {
        QVERIFY(!isLetIn(machine, former) && isLetIn(machine, later));
        QCOMPARE(m_membership->machine(machine)->certificateFingerprint, later);
        QVERIFY(m_membership->certificates(machine).contains(former)); // for a revocation
        openAll();
    }
    QCOMPARE(comeWith(machine, later), QByteArray()); // again, after a crash
    const auto events = m_catalog->makeReader().value()->events({}, 100).value();
    for (const QString &kind : {u"machine.certificate-made"_s, u"machine.certificate-renewed"_s})
        QCOMPARE(std::ranges::count(events, kind, &EventRecord::kind), 1);
}

void TestMembershipMembers::renewal_answerLost_isGivenAgainAfterARestart()
{
    MachineId machine;
    const QByteArray former = joined("key:a", machine);
    const QByteArray certificate = renew(machine, former, "key:a2").value();
    QCOMPARE(renew(machine, former, "key:a2").value(), certificate);
    openAll();
    QCOMPARE(renew(machine, former, "key:a2").value(), certificate);
    QCOMPARE(renew(machine, former, "key:a3").error().code, ErrorCode::Busy);
    m_clock->advance(2 * kHour);
    const QByteArray another = renew(machine, former, "key:a3").value(); // its key was lost with its disk, say
    QVERIFY(!isLetIn(machine, printOf(certificate)));                    // never more than two
    QVERIFY(isLetIn(machine, printOf(another)) && isLetIn(machine, former));
}

void TestMembershipMembers::renewal_revokedRetiredOrFenced_isRefusedAndNoneIsGood_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<bool>("hasCome"); // with the new one
    for (const bool hasCome : {false, true}) {
        const QByteArray when = hasCome ? " after it" : " before it";
        QTest::newRow(("revoked" + when).constData()) << 0 << hasCome;
        QTest::newRow(("retired" + when).constData()) << 1 << hasCome;
        QTest::newRow(("fenced" + when).constData()) << 2 << hasCome;
    }
}

void TestMembershipMembers::renewal_revokedRetiredOrFenced_isRefusedAndNoneIsGood()
{
    QFETCH(int, verb);
    QFETCH(bool, hasCome);
    MachineId machine;
    const QByteArray former = joined("key:a", machine);
    const QByteArray later = printOf(renew(machine, former, "key:a2").value());
    if (hasCome)
        QCOMPARE(comeWith(machine, later), former);
    m_clock->advance(2 * kHour);
    if (verb == 2)
        QVERIFY(ask<void>([&](auto done) { m_membership->fence(machine, std::move(done)); }));
    else
        QVERIFY(tell(verb == 0 ? &Membership::revoke : &Membership::retire, machine));
    for (int round = 0; round < 2; ++round) {
        QVERIFY(!isLetIn(machine, former) && !isLetIn(machine, later));
        for (const QByteArray &print : {former, later}) {
            QCOMPARE(renew(machine, print, "key:a3").error().code, ErrorCode::Unauthorised);
            QCOMPARE(comeWith(machine, print), QByteArray());
        }
        QVERIFY(m_membership->certificates(machine).contains(former));
        QVERIFY(m_membership->certificates(machine).contains(later));
        openAll();
    }
}

void TestMembershipMembers::renewal_tooEarlyTooOftenOrNonsense_changesNothing()
{
    MachineId machine;
    const QByteArray former = joined("key:a", machine);
    const auto codeOf = [&](const QByteArray &print, const QByteArray &key, int daysLeft) {
        return renew(machine, print, key, daysLeft).error().code;
    };
    QCOMPARE(codeOf(former, "key:a2", 1000), ErrorCode::Refused);
    QCOMPARE(codeOf(former, "nonsense", 300), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(former, "key:" + QByteArray(100'000, 'x'), 300), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(QByteArray(32, 'x'), "key:a2", 300), ErrorCode::Unauthorised);
    QCOMPARE(renew(MachineId(99), former, "key:a2").error().code, ErrorCode::Unauthorised);
    QCOMPARE(renew(kControllerMachine, {}, "key:a2").error().code, ErrorCode::Unauthorised);
    QCOMPARE(m_membership->certificates(machine), QList<QByteArray>{former});
    const QByteArray later = printOf(renew(machine, former, "key:a2").value());
    QCOMPARE(codeOf(later, "key:a3", 300), ErrorCode::Refused); // not before a hello with it
}

void TestMembershipMembers::renewal_notWrittenDown_leavesTheFormer()
{
    MachineId machine;
    const QByteArray former = joined("key:a", machine);
    bool isAnswered = false;
    m_membership->renewCertificate(machine, {former, m_clock->nowUtc().addDays(3)}, "key:a2",
                                   [&](Result<QByteArray>) { isAnswered = true; });
    m_membership.reset(); // the controller ends before it has answered
    m_catalog.reset();
    openAll();
    QVERIFY(isLetIn(machine, former));
    QVERIFY(renew(machine, former, "key:a2"));
    QVERIFY(isAnswered);
}

void TestMembershipMembers::renewal_enrolledAnew_isWorthless()
{
    MachineId machine;
    const QByteArray former = joined("key:a", machine);
    const QByteArray later = printOf(renew(machine, former, "key:a2").value());
    QVERIFY(enrol("key:a", {})); // it has lost its certificate, and not its key
    const QByteArray present = m_membership->machine(machine)->certificateFingerprint;
    QVERIFY(present != former && present != later);
    QVERIFY(isLetIn(machine, present) && !isLetIn(machine, former) && !isLetIn(machine, later));
    const QList<QByteArray> all = m_membership->certificates(machine);
    QVERIFY(all.contains(former) && all.contains(later));
}

void TestMembershipMembers::hello_newAgent_isGivenAStoreOnce()
{
    const MachineId machine = join("key:a");
    const HelloAnswer first = hello(machine, helloOf()).value();
    QVERIFY(first.mustCreateStore);
    QCOMPARE(first.quotaBytes, 200 * kGiB);
    QCOMPARE(first.epoch, m_catalog->epoch());
    const HelloAnswer again = hello(machine, helloOf()).value(); // it died before it had made the store
    QCOMPARE(again.store, first.store);
    QVERIFY(again.mustCreateStore);
    const auto ready = [&](StoreId store, const QByteArray &uuid) {
        return ask<void>([&](auto done) { m_membership->storeReady(machine, {store, uuid}, std::move(done)); });
    };
    QCOMPARE(ready(StoreId(99), QByteArray(16, 'u')).error().code, ErrorCode::Refused);
    QCOMPARE(ready(first.store, "short").error().code, ErrorCode::InvalidArgument);
    QVERIFY(ready(first.store, QByteArray(16, 'u')));
    QVERIFY(ready(first.store, QByteArray(16, 'u')));
    QCOMPARE(ready(first.store, QByteArray(16, 'v')).error().code, ErrorCode::Refused);
    HelloRequest request = helloOf(first.store, QByteArray(16, 'u'));
    request.usedBytes = 50 * kGiB;
    request.diskFreeBytes = 340 * kGiB; // ten GiB fewer altogether: too small a change
    const HelloAnswer later = hello(machine, request).value();
    QCOMPARE(later.store, first.store);
    QVERIFY(!later.mustCreateStore);
    QCOMPARE(later.quotaBytes, 200 * kGiB);
    QCOMPARE(m_membership->store(first.store)->usedBytes, 50 * kGiB);
    const MachineId second = join("key:b");
    const StoreId other = hello(second, helloOf(first.store, QByteArray(16, 'u'))).value().store;
    QVERIFY(other != first.store); // somebody else's store is not taken over
    const auto copied =
        ask<void>([&](auto done) { m_membership->storeReady(second, {other, QByteArray(16, 'u')}, std::move(done)); });
    QCOMPARE(copied.error().code, ErrorCode::Refused);
}

void TestMembershipMembers::hello_storeVanished_countsAsLostAndBeginsAnew()
{
    const MachineId machine = join("key:a");
    const StoreId store = joinWithStore(machine, QByteArray(16, 'u'));
    const HelloAnswer anew = hello(machine, helloOf(store, QByteArray(16, 'w'))).value(); // recreated by its owner
    QVERIFY(anew.mustCreateStore);
    QVERIFY(anew.store != store);
    QCOMPARE(m_membership->store(store)->state, StoreState::Lost);
    const HelloAnswer found = hello(machine, helloOf(store, QByteArray(16, 'u'))).value(); // the old disk is back
    QCOMPARE(found.store, store);
    QVERIFY(!found.mustCreateStore);
    QCOMPARE(m_membership->store(store)->state, StoreState::Active);
    QVERIFY(ask<void>(
        [&](auto done) { m_membership->setStoreState(store, StoreState::Draining, u"anna"_s, std::move(done)); }));
    QVERIFY(ask<void>(
        [&](auto done) { m_membership->retireStore(store, StoreState::Draining, u"anna"_s, std::move(done)); }));
    QVERIFY(hello(machine, helloOf(store, QByteArray(16, 'u'))).value().mustCreateStore); // its strips are re-homed
}

/// A machine gone bad must not fill the catalog with stores that it never had.
void TestMembershipMembers::hello_storeVanishedAgainAndAgain_isRefusedInTheEnd()
{
    const MachineId machine = join("key:a");
    StoreId last;
    for (int i = 0; i < 32; ++i)
        last = joinWithStore(machine, QByteArray(16, char('A' + i)));
    const qsizetype count = m_membership->stores().size();
    QCOMPARE(hello(machine, helloOf()).error().code, ErrorCode::Refused);
    QCOMPARE(m_membership->stores().size(), count);
    QCOMPARE(m_membership->store(last)->state, StoreState::Active);
    const HelloAnswer answer = hello(machine, helloOf(last, QByteArray(16, char('A' + 31)))).value();
    QCOMPARE(answer.store, last); // with the store that it has it is welcome
    QVERIFY(hello(join("key:b"), helloOf()).value().mustCreateStore);
}

void TestMembershipMembers::hello_laterEpoch_isStale()
{
    const MachineId machine = join("key:a");
    HelloRequest request = helloOf();
    request.epochSeen = m_catalog->epoch() + 1;
    for (int start = 0; start < 3; ++start) { // an older copy of the catalog does not get younger by being started
        QCOMPARE(hello(machine, request).error().code, ErrorCode::StaleEpoch);
        openAll();
    }
    QVERIFY(m_catalog->epoch() > request.epochSeen);
    QVERIFY(m_catalog->raiseEpochAbove(request.epochSeen));
    openAll();
    openAll(); // it was away all the time since
    QCOMPARE(hello(machine, request).value().epoch, m_catalog->epoch());
}

void TestMembershipMembers::hello_ourEpochBeforeWeToldIt_isStale()
{
    const MachineId machine = join("key:a");
    HelloRequest request = helloOf();
    request.epochSeen = m_catalog->epoch(); // of a controller whose catalog was restored from a copy since
    QCOMPARE(hello(machine, request).error().code, ErrorCode::StaleEpoch);
    request.epochSeen = m_catalog->epoch() - 1;
    const quint32 told = hello(machine, request).value().epoch;
    request.epochSeen = told;
    QVERIFY(hello(machine, request)); // it dials again
    openAll();
    QVERIFY(hello(machine, request)); // and after a restart
    QCOMPARE(m_catalog->epoch(), told + 1);
    openAll();
    QVERIFY(hello(machine, request)); // of an answer that was lost
    request.epochSeen = m_catalog->epoch() + 1;
    openAll();
    QCOMPARE(hello(machine, request).error().code, ErrorCode::StaleEpoch);
}

/// Whether it has heard what was committed for it, nobody knows.
void TestMembershipMembers::hello_answerLost_isNoStrangerAfterARestart()
{
    const MachineId machine = join("key:a");
    HelloRequest request = helloOf();
    m_membership->hello(machine, request, [](Result<HelloAnswer>) {});
    m_membership.reset(); // before the answer
    const quint32 told = m_catalog->epoch();
    openAll();
    QVERIFY(hello(machine, request)); // it has not
    openAll();
    request.epochSeen = told + 1; // it has, by now
    QVERIFY(hello(machine, request));
}

void TestMembershipMembers::hello_forgotten_leavesNoEpochBehind()
{
    const MachineId machine = join("key:a");
    QVERIFY(hello(machine, helloOf()));
    const auto told = [&] { return m_catalog->makeReader().value()->settings(u"membership.told."_s).value(); };
    QCOMPARE(told().values(), QList<QByteArray>{QByteArray::number(m_catalog->epoch())});
    QVERIFY(tell(&Membership::retire, machine));
    QVERIFY(tell(&Membership::forget, machine));
    QVERIFY(told().isEmpty());
}

void TestMembershipMembers::hello_noRoom_isGivenNone()
{
    const MachineId machine = join("key:a");
    HelloRequest request = helloOf();
    request.diskFreeBytes = kGiB;
    const HelloAnswer answer = hello(machine, request).value();
    QVERIFY(answer.store.isNull() && !answer.mustCreateStore && answer.quotaBytes == 0);
    QVERIFY(m_membership->stores().isEmpty());
}

void TestMembershipMembers::hello_onAPartition_isRememberedWithTheStore()
{
    const MachineId machine = join("key:a");
    const StoreId store = joinWithStore(machine, QByteArray(16, 'u'));
    QVERIFY(m_membership->partitions().isEmpty());
    HelloRequest request = helloOf(store, QByteArray(16, 'u'));
    request.isPartition = true;
    QCOMPARE(hello(machine, request).value().store, store);
    QCOMPARE(m_membership->partitions(), QSet<StoreId>{store});
    openAll();
    QCOMPARE(m_membership->partitions(), QSet<StoreId>{store}); // while it is away, and after a restart
    request.isPartition = false;
    QCOMPARE(hello(machine, request).value().store, store);
    QVERIFY(m_membership->partitions().isEmpty());
    request.isPartition = true;
    QVERIFY(hello(machine, request));
    QVERIFY(tell(&Membership::retire, machine));
    QVERIFY(tell(&Membership::forget, machine));
    QVERIFY(m_membership->partitions().isEmpty()); // nothing is left of it
}

void TestMembershipMembers::presence_unreachableTooLong_isLostWithItsStoresAndReturns()
{
    const MachineId machine = join("key:a");
    const StoreId store = joinWithStore(machine, QByteArray(16, 'u'));
    QList<PresenceTransition> seen;
    connect(m_membership.get(), &Membership::presenceChanged, this,
            [&](MachineId, const PresenceTransition &transition) { seen.append(transition); });
    m_membership->setConnected(machine);
    m_clock->advance(5 * kHour);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Online);
    m_membership->setDisconnected(machine);
    m_clock->advance(kHour - 1);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Unreachable);
    QCOMPARE(m_membership->store(store)->state, StoreState::Active);
    m_clock->advance(1);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Lost);
    QCOMPARE(m_membership->store(store)->state, StoreState::Lost);
    QVERIFY(seen.last().startsRebuild());
    QVERIFY(hello(machine, helloOf(store, QByteArray(16, 'u'))));
    m_membership->setConnected(machine);
    settle();
    QVERIFY(seen.last().stopsRebuild());
    QCOMPARE(m_membership->store(store)->state, StoreState::Active);
    QVERIFY(tell(&Membership::declareLost, machine));
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Lost);
    QCOMPARE(tell(&Membership::declareLost, MachineId(55)).error().code, ErrorCode::NotFound);
    const auto events = m_catalog->makeReader().value()->latestEvents(1).value();
    QCOMPARE(events.first().kind, u"machine.lost"_s);
    QCOMPARE(events.first().actor, u"anna"_s);
}

void TestMembershipMembers::presence_ownAbsenceOfTheController_losesNobody()
{
    // The controller's machine slept: its timer rings far too late.
    class SleepyClock final : public Clock
    {
    public:
        qint64 monotonicMs() const override { return m_nowMs; }
        QDateTime nowUtc() const override
        {
            return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + m_nowMs, Qt::UTC);
        }
        std::unique_ptr<Timer> after(qint64, std::move_only_function<void()> callback) override
        {
            m_callback = std::move(callback);
            return std::make_unique<Timer>();
        }
        qint64 m_nowMs = 0;
        std::move_only_function<void()> m_callback;
    };
    const MachineId machine = join("key:a");
    SleepyClock clock;
    auto other = std::move(Membership::load(*m_catalog, m_issuer, clock, *m_executor, {}).value());
    const auto ring = [&] {
        auto callback = std::move(clock.m_callback);
        callback();
        settle();
    };
    clock.m_nowMs = 10 * kHour;
    ring();
    QCOMPARE(other->machine(machine)->presence, Presence::Unreachable);
    clock.m_nowMs = 11 * kHour + 10;
    ring();
    QCOMPARE(other->machine(machine)->presence, Presence::Lost);
}

void TestMembershipMembers::presence_announcedAbsence_isAsleep()
{
    const MachineId machine = join("key:a");
    m_membership->setConnected(machine);
    settle();
    const QDateTime back = m_clock->nowUtc().addMSecs(10 * kHour);
    m_membership->announceAbsence(machine, {u"suspend"_s, back});
    m_membership->setDisconnected(machine);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Asleep);
    QCOMPARE(m_membership->expectedReturn(machine), back);
    m_clock->advance(10 * kHour);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Asleep);
    m_membership->setConnected(machine);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Online);
    QVERIFY(!m_membership->expectedReturn(machine).isValid());
}

void TestMembershipMembers::restart_everything_isRemembered()
{
    const MachineId machine = join("key:a");
    const StoreId store = joinWithStore(machine, QByteArray(16, 'u'));
    QVERIFY(ask<void>(
        [&](auto done) { m_membership->setFailureDomain(machine, u"floor 2"_s, u"anna"_s, std::move(done)); }));
    m_membership->setConnected(machine);
    settle();
    const QString code = makeCode().value().toString();
    openAll();
    QCOMPARE(m_membership->machine(machine)->failureDomain, u"floor 2"_s);
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Unreachable); // until it has come back
    QCOMPARE(m_membership->store(store)->storeUuid, QByteArray(16, 'u'));
    QVERIFY(m_membership->authorise(machine, m_membership->machine(machine)->certificateFingerprint));
    QVERIFY(enrol("key:b", code));
    QVERIFY(m_membership->keyFingerprint(machine) == m_issuer.keyFingerprint("key:a").value());
    m_clock->advance(kHour);
    settle();
    QCOMPARE(m_membership->machine(machine)->presence, Presence::Lost);
}

void TestMembershipMembers::localStores_addedTwice_areRefused()
{
    const auto add = [&](const QString &path, const QByteArray &uuid, StoreId replaced = {}) {
        return ask<StoreId>(
            [&](auto done) { m_membership->addLocalStore(path, uuid, kGiB, replaced, std::move(done)); });
    };
    const StoreId first = add(u"/srv/1"_s, QByteArray(16, '1')).value();
    QVERIFY(add(u"/srv/2"_s, QByteArray(16, '2')).value() != first);
    QCOMPARE(m_membership->store(first)->state, StoreState::Draining); // until its files are there
    QCOMPARE(add(u"/srv/1"_s, QByteArray(16, '3')).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(add(u"/srv/3"_s, QByteArray(16, '1')).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(add(u"/srv/3"_s, "x").error().code, ErrorCode::InvalidArgument);
    QCOMPARE(add(u"/srv/2"_s, QByteArray(16, '3'), first).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(add(u"/srv/1"_s, QByteArray(16, '1'), first).error().code, ErrorCode::AlreadyExists);
    const auto second = add(u"/srv/1"_s, QByteArray(16, '3'), first); // in its place
    QVERIFY(second);
    QVERIFY(ask<void>([&](auto done) { m_membership->replaceStore(first, *second, u"anna"_s, std::move(done)); }));
    QVERIFY(add(u"/srv/1"_s, QByteArray(16, '4'), *second)); // the first, lost there, is not let go yet
    QCOMPARE(add(u"/srv/1"_s, QByteArray(16, '5')).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(m_membership->store(first)->storeClass, StoreClass::Local);
    QCOMPARE(m_membership->machine(kControllerMachine)->presence, Presence::Online);
    QCOMPARE(tell(&Membership::revoke, kControllerMachine).error().code, ErrorCode::NotFound);
    openAll();
    m_clock->advance(100 * kHour);
    settle();
    QCOMPARE(m_membership->machine(kControllerMachine)->presence, Presence::Online);
}

void TestMembershipMembers::requests_whenDestroyed_areCancelled()
{
    int answered = 0;
    for (int i = 0; i < 3; ++i)
        m_membership->createCode(u"h:1"_s, kHour, u"anna"_s, [&](Result<EnrolmentCode> result) {
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::Cancelled);
            ++answered;
        });
    m_membership.reset();
    settle();
    QCOMPARE(answered, 3);
}

FALLOW_TEST(TestMembershipMembers)
#include "tst_membership_members.moc"
