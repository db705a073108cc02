// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What writers have given to volumes, all of them together.
#include "support/manual_executor.h"
#include "support/test_program.h"
#include "volume/overlay.h"
#include "volume/write_budget.h"
#include "volume_rig.h"

#include <QScopeGuard>
#include <vector>

using namespace fallow;
using namespace fallow::test;

namespace {

constexpr int kRequestBlocks = 16;
constexpr qint64 kRequestBytes = kRequestBlocks * kBlockSizeBytes;

/// One of several volumes over one budget, each with its own stores, catalog and journal.
struct Writer
{
    explicit Writer(const std::shared_ptr<WriteBudget> &budget)
    {
        rig.writeBuffers = budget;
        if (const auto opened = rig.open(); !opened)
            qFatal("%s", qPrintable(opened.error().toString()));
    }
    /// Gives it `count` requests at once, one behind the other.
    void write(int count, bool isForced = false)
    {
        for (int i = 0; i < count; ++i) {
            const qint64 block = qint64(given++ % 100) * kRequestBlocks;
            rig.volume->write(block * kBlockSizeBytes,
                              SharedBytes::copyOf(VolumeRig::blocks(quint32(given) * 100, kRequestBlocks)), {isForced},
                              [this](const Result<void> &written) { written ? ++answered : ++failed; });
        }
    }
    qint64 bufferedBytes() const { return rig.volume->statistics().bufferedBytes; }
    /// What the last `given` request at its place wrote is read.
    bool readsRight()
    {
        for (int i = qMax(0, given - 100); i < given; ++i) {
            const auto found = rig.read(qint64(i % 100) * kRequestBlocks, kRequestBlocks);
            if (!found || *found != VolumeRig::blocks(quint32(i + 1) * 100, kRequestBlocks))
                return false;
        }
        return true;
    }

    VolumeRig rig;
    int given = 0;
    int answered = 0;
    int failed = 0;
};

std::vector<std::unique_ptr<Writer>> writersOver(const std::shared_ptr<WriteBudget> &budget, int count)
{
    std::vector<std::unique_ptr<Writer>> writers;
    for (int i = 0; i < count; ++i)
        writers.push_back(std::make_unique<Writer>(budget));
    return writers;
}

} // namespace

class TestVolumeWriteBudget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void budget_oneVolume_hasAllOfItsOwnBound();
    void budget_takenByOne_leavesEachOtherItsShare();
    void budget_roomReturns_wakesThoseWhoFitInTheirOrder();
    void budget_manyLetGoAtOnce_areLookedAtOnce();
    void budget_ownBufferFull_holdsUpNobodyElse();
    void budget_journalHangs_countsWhatWaitsForIt();
    void budget_someBeginToWait_askOthersToLetGoOnce();
    void volumes_allFullAndStuck_eachTakesZeros();
    void volumes_allBusy_staysWithinTheBoundAndAllGoOn();
    void volumes_allFullAndStuck_noneWaitsForAnother();
    void volume_stuck_othersGoOn();
    void volume_idleWithHalfAStripe_letsGoWhenOthersWait();
    void volume_destroyedWhileFull_givesBackItsMemory();
    void volume_full_flushSnapshotAndCloseGoOn();
    void volume_closedButHeld_givesBackItsMemory();

private:
    EventLoopExecutor m_executor; ///< the budgets'; the volumes have their own, all on this thread
};

void TestVolumeWriteBudget::budget_oneVolume_hasAllOfItsOwnBound()
{
    const auto budget = std::make_shared<WriteBudget>(kWriteBuffersBytes, m_executor);
    WriteMeter alone(kDefaultWriteBufferBytes, budget);
    while (alone.hasRoomFor(kMiB))
        alone.add(kMiB);
    QCOMPARE(alone.bytes(), kDefaultWriteBufferBytes);
    QVERIFY(!alone.isCrowdedOut(kMiB)); // its own bound it is
    alone.add(-alone.bytes());
    QCOMPARE(budget->usedBytes(), 0);
}

void TestVolumeWriteBudget::budget_takenByOne_leavesEachOtherItsShare()
{
    const auto budget = std::make_shared<WriteBudget>(kWriteBuffersBytes, m_executor);
    std::vector<std::unique_ptr<WriteMeter>> meters;
    for (int i = 0; i < 20; ++i)
        meters.push_back(std::make_unique<WriteMeter>(kDefaultWriteBufferBytes, budget));
    for (const auto &meter : meters) {
        while (meter->hasRoomFor(64 * kKiB))
            meter->add(64 * kKiB);
    }
    QCOMPARE(meters.front()->bytes(), kWriteBuffersBytes);
    for (size_t i = 1; i < meters.size(); ++i) {
        QVERIFY(meters[i]->bytes() > budget->shareBytes() - 64 * kKiB);
        QVERIFY(meters[i]->bytes() <= budget->shareBytes());
        QVERIFY(meters[i]->isCrowdedOut(64 * kKiB));
    }
    QVERIFY(budget->usedBytes() <= 2 * kWriteBuffersBytes);
    // A request that is larger than a share is taken by a buffer that is empty, or it would never be.
    meters.back()->add(-meters.back()->bytes());
    QVERIFY(meters.back()->hasRoomFor(kMaxNbdRequestBytes));
    for (const auto &meter : meters)
        meter->add(-meter->bytes());
    QCOMPARE(budget->usedBytes(), 0);
    meters.resize(1);
    QCOMPARE(budget->shareBytes(), kWriteBuffersBytes);
}

void TestVolumeWriteBudget::budget_roomReturns_wakesThoseWhoFitInTheirOrder()
{
    ManualExecutor thread;
    const auto budget = std::make_shared<WriteBudget>(100, thread);
    WriteMeter holder(1000, budget);
    holder.add(40);
    std::vector<std::unique_ptr<WriteMeter>> meters;
    QList<int> woken;
    for (int i = 0; i < 3; ++i) {
        meters.push_back(std::make_unique<WriteMeter>(1000, budget));
        meters.back()->add(25); // its share
    }
    for (int i = 0; i < 3; ++i)
        budget->waitFor(*meters[size_t(i)], 20, [&woken, i] { woken.append(i); });
    QCOMPARE(thread.drain(), 0);
    holder.add(-30); // still 5 too few
    thread.drain();
    QCOMPARE(woken, QList<int>());
    holder.add(-10);
    QCOMPARE(woken, QList<int>()); // not inside the call
    thread.drain();
    QCOMPARE(woken, QList<int>({0}));
    budget->waitFor(*meters[1], 40, [&woken] { woken.append(11); }); // it keeps its place
    budget->stopWaiting(*meters[2]);
    meters[0]->add(-20);
    thread.drain();
    QCOMPARE(woken, QList<int>({0, 11}));
    QVERIFY(!budget->hasWaiting());
    meters[0]->add(-5);
    QCOMPARE(thread.pendingCount(), 0); // it costs nothing while nobody waits
}

void TestVolumeWriteBudget::budget_manyLetGoAtOnce_areLookedAtOnce()
{
    ManualExecutor thread;
    const auto budget = std::make_shared<WriteBudget>(100, thread);
    WriteMeter meter(100, budget);
    meter.add(100);
    int woken = 0;
    budget->waitFor(meter, 50, [&woken] { ++woken; });
    for (int i = 0; i < 10; ++i)
        meter.add(-5);
    QCOMPARE(thread.pendingCount(), 1);
    QCOMPARE(thread.drain(), 1);
    QCOMPARE(woken, 1);
}

void TestVolumeWriteBudget::budget_ownBufferFull_holdsUpNobodyElse()
{
    ManualExecutor thread;
    const auto budget = std::make_shared<WriteBudget>(100, thread);
    WriteMeter small(30, budget);
    WriteMeter large(1000, budget);
    small.add(30);
    large.add(60);
    int asked = 0;
    budget->join(large, [&asked] { ++asked; });
    QStringList woken;
    budget->waitFor(small, 10, [&woken] { woken.append(QStringLiteral("small")); });
    QCOMPARE(asked, 0); // the others have nothing that it could use
    budget->waitFor(large, 20, [&woken] { woken.append(QStringLiteral("large")); });
    large.add(-20);
    thread.drain();
    QCOMPARE(woken, QStringList(QStringLiteral("large")));
    QVERIFY(budget->hasWaiting());
    small.add(-10);
    thread.drain();
    QCOMPARE(woken, QStringList({QStringLiteral("large"), QStringLiteral("small")}));
}

void TestVolumeWriteBudget::budget_someBeginToWait_askOthersToLetGoOnce()
{
    ManualExecutor thread;
    const auto budget = std::make_shared<WriteBudget>(100, thread);
    std::vector<std::unique_ptr<WriteMeter>> meters;
    int asked[3] = {};
    for (int i = 0; i < 3; ++i) {
        meters.push_back(std::make_unique<WriteMeter>(1000, budget));
        meters.back()->add(40);
        budget->join(*meters.back(), [&asked, i] { ++asked[i]; });
    }
    budget->waitFor(*meters[0], 20, [] {});
    budget->waitFor(*meters[1], 20, [] {});
    QCOMPARE(asked[0], 0);
    QCOMPARE(asked[1], 1);
    QCOMPARE(asked[2], 1);
    budget->leave(*meters[2]);
    meters[1]->add(-40);
    meters[2]->add(-40);
    thread.drain();
    QVERIFY(!budget->hasWaiting());
    meters[1]->add(40);
    meters[2]->add(40);
    budget->waitFor(*meters[0], 20, [] {});
    QCOMPARE(asked[1], 2);
    QCOMPARE(asked[2], 1);
}

void TestVolumeWriteBudget::volumes_allBusy_staysWithinTheBoundAndAllGoOn()
{
    const auto budget = std::make_shared<WriteBudget>(kMiB, m_executor); // half of what one may hold
    const auto writers = writersOver(budget, 8);
    for (const auto &writer : writers)
        writer->write(60);
    qint64 peak = 0;
    const auto isDone = [&] {
        peak = qMax(peak, budget->usedBytes());
        return std::all_of(writers.begin(), writers.end(), [](const auto &writer) { return writer->answered == 60; });
    };
    QVERIFY(VolumeRig::spin(isDone, 60'000));
    QVERIFY(peak > 0);
    QVERIFY2(peak <= 2 * budget->totalBytes(), qPrintable(QString::number(peak)));
    for (const auto &writer : writers) {
        QVERIFY(writer->readsRight());
        QVERIFY(writer->rig.settle());
        QCOMPARE(writer->bufferedBytes(), 0);
    }
    QCOMPARE(budget->usedBytes(), 0);
}

void TestVolumeWriteBudget::volumes_allFullAndStuck_noneWaitsForAnother()
{
    const auto budget = std::make_shared<WriteBudget>(kMiB, m_executor);
    const auto writers = writersOver(budget, 4);
    for (const auto &writer : writers) {
        writer->rig.stripes.hold(true);
        writer->write(40);
    }
    // Each has its share; all of them wait.
    QVERIFY(VolumeRig::spin([&] {
        return std::all_of(writers.begin(), writers.end(), [&](const auto &writer) {
            return writer->bufferedBytes() + kRequestBytes + kRunOverheadBytes > budget->shareBytes();
        });
    }));
    for (const auto &writer : writers)
        QVERIFY(writer->rig.volume->statistics().waitingWriters > 0);
    QVERIFY(budget->usedBytes() <= 2 * budget->totalBytes());
    // One after the other is freed, and ends while those behind it are still stuck.
    for (const auto &writer : writers) {
        writer->rig.stripes.release();
        QVERIFY(VolumeRig::spin([&] { return writer->answered == 40; }));
        QCOMPARE(writer->failed, 0);
        QVERIFY(writer->readsRight());
    }
}

/// Whoever filled up first, and holds more than its share by now, too.
void TestVolumeWriteBudget::volumes_allFullAndStuck_eachTakesZeros()
{
    const auto budget = std::make_shared<WriteBudget>(kMiB, m_executor);
    const auto writers = writersOver(budget, 3);
    for (const auto &writer : writers) {
        writer->rig.stripes.setRoom(0);
        writer->write(40);
        QVERIFY(VolumeRig::spin([&] { return writer->failed > 0 && writer->answered + writer->failed == 40; }));
    }
    qint64 zerosPeak = 0; // as each is taken: what was committed since needs nothing any more
    for (const auto &writer : writers) {
        QVERIFY(!writer->rig.write(3000, VolumeRig::blocks(1, kRequestBlocks)));
        for (int i = 0; i < 60; ++i) {
            const auto trimmed = writer->rig.wait<void>([&](Completion<void> done) {
                writer->rig.volume->trim((2000 + 2 * i) * kBlockSizeBytes, kBlockSizeBytes, {}, std::move(done));
                zerosPeak = qMax(zerosPeak, budget->zeros()->usedBytes());
            });
            QVERIFY(trimmed);
        }
    }
    QVERIFY(zerosPeak > 0);
    QVERIFY(budget->usedBytes() <= 2 * budget->totalBytes());
    QVERIFY(zerosPeak <= 2 * budget->zeros()->totalBytes());
    for (const auto &writer : writers) {
        writer->rig.stripes.setRoom(-1);
        QVERIFY(VolumeRig::spin([&] { return writer->bufferedBytes() == 0; }));
    }
    QCOMPARE(budget->zeros()->usedBytes(), 0);
}

void TestVolumeWriteBudget::volume_stuck_othersGoOn()
{
    const auto budget = std::make_shared<WriteBudget>(kMiB, m_executor);
    const auto writers = writersOver(budget, 3);
    Writer &stuck = *writers[0];
    stuck.rig.stripes.hold(true);
    stuck.write(100);
    QVERIFY(VolumeRig::spin([&] { return budget->usedBytes() + kRequestBytes + kRunOverheadBytes > kMiB; }));
    QVERIFY(stuck.rig.volume->statistics().waitingWriters > 0);
    for (size_t i = 1; i < writers.size(); ++i) {
        Writer &other = *writers[i];
        other.write(90);
        other.write(10, true);
        QVERIFY(VolumeRig::spin([&] { return other.answered == 100; }, 60'000));
        QVERIFY(other.rig.flush());
        QVERIFY(other.readsRight());
    }
    QVERIFY(stuck.rig.volume->statistics().waitingWriters > 0);
    stuck.rig.stripes.release();
    QVERIFY(VolumeRig::spin([&] { return stuck.answered == 100; }));
    QVERIFY(stuck.readsRight());
}

void TestVolumeWriteBudget::volume_idleWithHalfAStripe_letsGoWhenOthersWait()
{
    const auto budget = std::make_shared<WriteBudget>(256 * kKiB, m_executor);
    const auto writers = writersOver(budget, 2);
    Writer &idle = *writers[0];
    // Three stripes and a half: the half keeps the memory of all, and nothing else would move it soon.
    const SharedBytes large = SharedBytes::copyOf(VolumeRig::blocks(1, 56));
    QVERIFY(idle.rig.wait<void>([&](Completion<void> done) { idle.rig.volume->write(0, large, {}, std::move(done)); }));
    QVERIFY(VolumeRig::spin([&] { return idle.rig.storedAndLive().second == 48; }));
    QVERIFY(idle.bufferedBytes() > 0);
    writers[1]->write(40);
    QVERIFY(VolumeRig::spin([&] { return writers[1]->answered == 40; }));
    QVERIFY(VolumeRig::spin([&] { return idle.bufferedBytes() == 0; }));
    QCOMPARE(idle.rig.read(0, 56).value(), VolumeRig::blocks(1, 56));
    QVERIFY(writers[1]->readsRight());
}

void TestVolumeWriteBudget::volume_destroyedWhileFull_givesBackItsMemory()
{
    const auto budget = std::make_shared<WriteBudget>(kMiB, m_executor);
    auto writers = writersOver(budget, 2);
    writers[0]->rig.stripes.hold(true);
    writers[0]->write(100);
    QVERIFY(VolumeRig::spin([&] { return budget->usedBytes() + kRequestBytes + kRunOverheadBytes > kMiB; }));
    writers[1]->rig.stripes.hold(true); // nothing of its own wakes it
    writers[1]->write(12);
    QVERIFY(VolumeRig::spin([&] { return budget->hasWaiting(); }));
    QVERIFY(writers[1]->answered < 12);
    writers[0]->rig.cutPower();
    QCOMPARE(budget->shareBytes(), kMiB);
    QVERIFY(VolumeRig::spin([&] { return writers[1]->answered == 12; }));
    writers[1]->rig.stripes.release();
    QVERIFY(writers[1]->rig.settle());
    QCOMPARE(budget->usedBytes(), 0);
}

void TestVolumeWriteBudget::volume_full_flushSnapshotAndCloseGoOn()
{
    const auto budget = std::make_shared<WriteBudget>(kMiB, m_executor);
    const auto writers = writersOver(budget, 3);
    writers[0]->rig.stripes.hold(true);
    writers[0]->write(100);
    QVERIFY(VolumeRig::spin([&] { return budget->usedBytes() + kRequestBytes + kRunOverheadBytes > kMiB; }));
    Writer &other = *writers[1];
    other.write(20);
    QVERIFY(other.rig.flush());
    const auto taken = other.rig.takeSnapshot(8);
    QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().toString()));
    other.write(20);
    QVERIFY(VolumeRig::spin([&] { return other.answered == 40; }));
    QVERIFY(other.rig.wait<void>([&](auto done) { other.rig.volume->close(std::move(done)); }));
    // Even that whose stripes are stuck closes: its journal takes what it has acknowledged, its waiting writers hear.
    QVERIFY(writers[0]->rig.wait<void>([&](auto done) { writers[0]->rig.volume->close(std::move(done)); }));
    QCOMPARE(writers[0]->answered + writers[0]->failed, 100);
    QVERIFY(writers[0]->failed > 0);
}

void TestVolumeWriteBudget::volume_closedButHeld_givesBackItsMemory()
{
    const auto budget = std::make_shared<WriteBudget>(kMiB, m_executor);
    const auto writers = writersOver(budget, 2);
    VolumeRig &rig = writers[0]->rig;
    rig.stripes.hold(true);
    writers[0]->write(10);
    QVERIFY(VolumeRig::spin([&] { return writers[0]->answered == 10; }));
    QVERIFY(rig.wait<void>([&](auto done) { rig.volume->close(std::move(done)); }));
    QVERIFY(VolumeRig::spin([&] { return budget->usedBytes() == 0; }));
    const auto status =
        rig.wait<QList<BlockDevice::Extent>>([&](auto done) { rig.volume->blockStatus(0, kMiB, 1, std::move(done)); });
    QCOMPARE(status.error().code, ErrorCode::Disconnected);
    // Another life begins while somebody still holds the first, whose stripes come late.
    std::unique_ptr<Volume> former = std::move(rig.volume);
    QVERIFY(rig.open());
    QVERIFY(writers[0]->readsRight());
    QVERIFY(rig.write(0, VolumeRig::blocks(7000, kRequestBlocks), true));
    rig.stripes.release();
    QVERIFY(rig.settle());
    QVERIFY(former->hasEnded());
    former.reset();
    QVERIFY(rig.crashAndReopen());
    QCOMPARE(rig.read(0, kRequestBlocks).value(), VolumeRig::blocks(7000, kRequestBlocks));
    QCOMPARE(rig.read(kRequestBlocks, kRequestBlocks).value(), VolumeRig::blocks(200, kRequestBlocks));
}

/// What flushes give the journal stays in memory until its disk answers, though stripes have it and it has left the map
/// of what is buffered.
void TestVolumeWriteBudget::budget_journalHangs_countsWhatWaitsForIt()
{
    constexpr int kBlocks = 10; // less than a stripe: a flush gives them to the journal
    constexpr int kRounds = 10;
    VolumeRig rig;
    rig.options.writeBufferBytes = kRounds * kBlocks * (kBlockSizeBytes + kRunOverheadBytes);
    rig.options.flushPatienceMs = 600'000;
    QVERIFY(rig.open());
    rig.journal->hold();
    const auto released = qScopeGuard([&] { rig.journal->release(); });
    int flushed = 0;
    for (int i = 0; i < kRounds; ++i) {
        QVERIFY(rig.write(0, VolumeRig::blocks(quint32(i) * 100, kBlocks)));
        rig.volume->flush([&](const Result<void> &result) { flushed += result ? 1 : 0; });
        QVERIFY(rig.settle()); // stripes have it
        QVERIFY(rig.volume->statistics().bufferedBytes >= (i + 1) * kBlocks * kBlockSizeBytes);
    }
    bool isWritten = false;
    rig.volume->write(0, SharedBytes::copyOf(VolumeRig::blocks(5000, 2 * kBlocks)), {},
                      [&](const Result<void> &result) { isWritten = result.has_value(); });
    QCOMPARE(rig.volume->statistics().waitingWriters, 1);
    rig.journal->release();
    QVERIFY(VolumeRig::spin([&] { return isWritten && flushed == kRounds; }));
    QVERIFY(rig.settle());
    QVERIFY(VolumeRig::spin([&] { return rig.volume->statistics().bufferedBytes == 0; }));
    QCOMPARE(rig.read(0, 2 * kBlocks).value(), VolumeRig::blocks(5000, 2 * kBlocks));
}

FALLOW_TEST(TestVolumeWriteBudget)
#include "tst_volume_write_budget.moc"
