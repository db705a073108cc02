// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lying_agent.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

namespace {

/// Changes a strip so that its checksum stays: CRC32C is linear, and this is a multiple of its polynomial. Twice: as it
/// was.
void forge(MemoryStripStore &store, StripKey key, quint32 offset = 100)
{
    constexpr quint64 kPattern = 1 | quint64(0x82F63B78) << 1;
    const quint32 checksum = crc32c(store.strips().value(key).payload.span());
    for (quint32 i = 0; i < 5; ++i)
        QVERIFY(store.corrupt(key, offset + i, quint8(kPattern >> (8 * i))));
    QCOMPARE(crc32c(store.strips().value(key).payload.span()), checksum);
}

void forge(StripeArray &array, const StripeRecord &stripe, int position)
{
    forge(array.store(stripe.strips.at(position).store), {stripe.id, quint8(position)});
}

/// Who was told of as bad.
class Blamed
{
public:
    explicit Blamed(StripeArray &array)
    {
        array.service->setSuspectCallback([this](StripKey, StoreId store, SuspectReason, bool) { m_stores << store; });
    }
    const QList<StoreId> &stores() const { return m_stores; }

private:
    QList<StoreId> m_stores;
};
} // namespace

/// An agent that forges its strips together with their checksums: only the seals say so.
class TestForgedStrips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgedStrip_isReadAroundToldOfAndRebuilt_data()
    {
        QTest::addColumn<quint32>("from");
        QTest::addColumn<quint32>("length");
        for (int position = 0; position < 4; ++position)
            QTest::addRow("a block of strip %d", position) << quint32(position) * StripeArray::kStripBytes << 4112U;
        QTest::newRow("the whole stripe") << 0U << 4 * StripeArray::kStripBytes;
    }
    void forgedStrip_isReadAroundToldOfAndRebuilt()
    {
        QFETCH(quint32, from);
        QFETCH(quint32, length);
        StripeArray array(0, 8);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const Blamed blamed(array);
        const int position = length > StripeArray::kStripBytes ? 2 : int(from / StripeArray::kStripBytes);
        forge(array, stripe, position);
        QVERIFY(array.readsRight(stripe, {{from, length}}, true));
        QVERIFY(
            array.waitFor([&] { return array.service->suspectCount() == 0 && !array.service->repairer().isActive(); }));
        const StoreId forger = stripe.strips.at(position).store;
        QCOMPARE(blamed.stores(), {forger});
        QCOMPARE(array.directory->badStripCount(forger), 1);
        QVERIFY(array.isWhole(stripe.id));
        QVERIFY(array.readsRight(array.record(stripe.id))); // as it comes
    }

    void forgedCopiesOfAMirror_areReadAround()
    {
        StripeArray array(0, 3);
        const StripeRecord stripe = array.write(LayoutSpec::distributed(1, 2));
        for (int right = 0; right < 3; ++right) {
            for (int position = 0; position < 3; ++position)
                if (position != right)
                    forge(array, stripe, position);
            QVERIFY(array.readsRight(stripe, {{0, 4112}}, true));
            for (int position = 0; position < 3; ++position)
                if (position != right)
                    forge(array, stripe, position); // as it was
        }
    }

    void forgedHelper_whileAStripIsAway_isDoneWithout_data()
    {
        QTest::addColumn<int>("parityCount");
        QTest::newRow("the decoded strip fits its checksum too") << 2; // the first parity is an XOR
        QTest::newRow("the decoded strip does not fit its checksum") << 3;
    }
    void forgedHelper_whileAStripIsAway_isDoneWithout()
    {
        QFETCH(int, parityCount);
        for (int helper = 1; helper < 4 + parityCount; ++helper) {
            StripeArray array(0, 7);
            const StripeRecord stripe = array.write(LayoutSpec::distributed(4, parityCount));
            const Blamed blamed(array);
            array.vanish(stripe.strips.at(0).store);
            forge(array, stripe, helper);
            QVERIFY(array.readsRight(stripe, {{0, 4112}}, true));
            QVERIFY(blamed.stores().isEmpty()); // none of its bytes was under a seal
        }
    }

    void forger_thatGivesTheRightStripLater_bringsNobodyElseDown()
    {
        StripeArray array(0, 8);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const Blamed blamed(array);
        const StoreId evil = stripe.strips.at(3).store;
        LyingAgent agent(array, evil);
        forge(array, stripe, 3);
        agent.refusesGet = [&](int nth, StripKey key) {
            if (nth == 3) // when the first of the others is done without
                forge(array.store(evil), key);
            return std::optional<ErrorCode>();
        };
        QVERIFY(array.readsRight(stripe, {{0, 4 * StripeArray::kStripBytes}}, true));
        QVERIFY(agent.asked.size() >= 3);
        QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }));
        QCOMPARE(blamed.stores(), {evil});
    }

    void stripThatNothingOpens_bringsNobodyDown()
    {
        StripeArray array(0, 8);
        const StripeRecord stripe = array.write(fourPlusTwo());
        const Blamed blamed(array);
        array.payloads[stripe.id][7] ^= 1; // sealed by other keys, so to speak
        const auto read = array.readRanges(stripe, {{0, 4 * StripeArray::kStripBytes}}, true);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
        QVERIFY(array.waitFor([&] { return array.service->suspectCount() == 0; }));
        QVERIFY(blamed.stores().isEmpty());
        QVERIFY(array.isWhole(stripe.id));
    }
};

FALLOW_TEST(TestForgedStrips)
#include "tst_stripe_forged_strips.moc"
