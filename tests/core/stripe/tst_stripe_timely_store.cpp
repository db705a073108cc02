// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/timely_store.h"
#include "stripe_array.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

namespace {

const StripKey kKey{StripeId(1), 2};
constexpr quint32 kBytes = StripeArray::kStripBytes;

/// A store that holds one strip, with deadlines before it.
struct Fixture
{
    Fixture()
    {
        label.key = kKey;
        label.payloadBytes = kBytes;
        label.payloadChecksum = crc32c(payload.span());
        below->plant(label, payload);
    }
    void settle()
    {
        while (executor.drain() > 0) {
        }
    }
    /// Of what is asked in the background, for get(): the bytes that are handed over.
    std::shared_ptr<std::optional<Result<SharedBytes>>> read(SharedBytes into, IoPriority priority)
    {
        auto answer = std::make_shared<std::optional<Result<SharedBytes>>>();
        store.get(kKey, 0, std::move(into), priority,
                  [answer](Result<SharedBytes> read) { *answer = std::move(read); });
        settle();
        return answer;
    }
    std::shared_ptr<std::optional<ErrorCode>> ask(std::function<void(Completion<StripLabel>)> question)
    {
        auto answer = std::make_shared<std::optional<ErrorCode>>();
        question([answer](Result<StripLabel> got) { *answer = got ? ErrorCode::Cancelled : got.error().code; });
        settle();
        return answer;
    }

    ManualExecutor executor;
    ManualClock clock;
    SharedBytes payload = SharedBytes::copyOf(QByteArray(kBytes, 'p'));
    StripLabel label;
    std::shared_ptr<MemoryStripStore> below = std::make_shared<MemoryStripStore>(StoreId(1), executor);
    TimelyStore store{below, executor, clock};
};

const ErrorCode kNoError = ErrorCode::Cancelled; // of Fixture::ask()

} // namespace

/// What a disk that hangs does to those who work in the background.
class TimelyStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void background_diskAnswers_passes()
    {
        Fixture f;
        const SharedBytes into = SharedBytes::allocate(kBytes);
        const auto read = f.read(into, IoPriority::Background);
        QVERIFY(read->has_value() && read->value().has_value());
        QCOMPARE((*read)->value().toByteArray(), f.payload.toByteArray());
        QCOMPARE(into.toByteArray(), f.payload.toByteArray());
        QCOMPARE(*f.ask([&](auto done) { f.store.verify(kKey, std::move(done)); }), kNoError);
        QCOMPARE(f.clock.pendingTimerCount(), 0);
    }

    void background_diskHangs_failsInTime_andAtOnceUntilItAnswers()
    {
        Fixture f;
        f.below->hold(true, true, true);
        SharedBytes into = SharedBytes::copyOf(QByteArray(kBytes, '-'));
        const auto read = f.read(into, IoPriority::Background);
        const auto verified = f.ask([&](auto done) { f.store.verify(kKey, std::move(done)); });
        StripLabel other = f.label;
        other.key.position = 3;
        const auto put = f.ask([&](auto done) { f.store.putAndVerify(other, f.payload, std::move(done)); });
        f.clock.advance(TimelyStore::kPatienceMs - 1);
        f.settle();
        QVERIFY(!read->has_value() && !verified->has_value() && !put->has_value());
        f.clock.advance(1);
        f.settle();
        QVERIFY(read->has_value() && !read->value());
        QCOMPARE(read->value().error().code, ErrorCode::Timeout);
        QCOMPARE(*verified, ErrorCode::Timeout);
        QCOMPARE(*put, ErrorCode::Timeout);
        const int held = f.below->heldCount();
        QCOMPARE(*f.ask([&](auto done) { f.store.verify(kKey, std::move(done)); }), ErrorCode::Timeout);
        QCOMPARE(f.below->heldCount(), held); // it was not given more

        f.below->release();
        f.settle();
        QCOMPARE(into.toByteArray(), QByteArray(kBytes, '-')); // whoever got no answer may use them otherwise
        QCOMPARE(*f.ask([&](auto done) { f.store.verify(kKey, std::move(done)); }), kNoError);
    }

    void foreground_diskHangs_waits()
    {
        Fixture f;
        f.below->hold(false, true);
        const auto read = f.read(SharedBytes::allocate(kBytes), IoPriority::Foreground);
        f.clock.advance(10 * TimelyStore::kPatienceMs);
        f.settle();
        QVERIFY(!read->has_value());
        f.below->release();
        f.settle();
        QVERIFY(read->has_value() && read->value().has_value());
    }

    /// It counts as ready, so that repair would read from it what only it has.
    void repair_ofALostDiskThatHangs_goesOnWithTheOthers()
    {
        StripeArray array(0, 8);
        QList<StripeId> ids;
        for (int i = 0; i < 60; ++i) // more than are repaired at once
            ids.append(array.write(fourPlusTwo()).id);
        const StoreId lost(101);
        TimelyStore timely(std::shared_ptr<StripStore>(std::shared_ptr<void>(), &array.store(lost)), *array.data,
                           array.clock);
        array.directory->setConnection(lost, &timely);
        array.store(lost).hold(true, true, true);
        array.directory->setState(lost, StoreState::Lost);
        const RepairReport report = array.repair();
        QVERIFY(!array.service->repairer().isActive());
        QCOMPARE(report.unrepairableStripes, 0);
        QVERIFY(array.store(lost).heldCount() > 0);
        for (const StripeId id : std::as_const(ids)) {
            QVERIFY(array.isWhole(id));
            for (const StripRecord &strip : array.record(id).strips)
                QVERIFY(strip.store != lost);
        }
        array.store(lost).release();
        array.settle();
        array.directory->setConnection(lost, nullptr);
        for (const StripeId id : std::as_const(ids))
            QVERIFY(array.readsRight(array.record(id)));
    }
};

FALLOW_TEST(TimelyStoreTest)
#include "tst_stripe_timely_store.moc"
