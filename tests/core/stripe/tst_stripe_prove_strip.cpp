// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripe/prove_strip.h"
#include "stripe_array.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;

namespace {

const StripKey kKey{StripeId(1), 2};

/// One store that holds a strip, and what the verb needs.
class Fixture
{
public:
    Fixture()
    {
        const QByteArray payload(StripeArray::kStripBytes, 'p');
        StripLabel label;
        label.key = kKey;
        label.payloadBytes = StripeArray::kStripBytes;
        label.payloadChecksum = crc32c(std::as_bytes(std::span(payload)));
        strip = {kKey, StoreId(101), label.payloadChecksum, label.payloadBytes};
        array.store(101).plant(label, SharedBytes::copyOf(payload));
    }
    void ask()
    {
        proveStrip(core, strip, [this](Result<void> result) { proof = std::move(result); });
    }

    StripeArray array{0, 1};
    std::shared_ptr<StripeCore> core = std::make_shared<StripeCore>(array.environment());
    StripToProve strip;
    std::optional<Result<void>> proof;
};

} // namespace

/// What a store's strip is by its bytes, whatever the store says of it.
class ProveStripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prove_rightBytes_areRight()
    {
        Fixture f;
        f.ask();
        QVERIFY(!f.proof);
        f.array.settle();
        QVERIFY(f.proof && f.proof->has_value());
    }

    void prove_otherBytes_areCorrupt()
    {
        Fixture f;
        f.array.store(101).setLying(true);
        QVERIFY(f.array.store(101).corrupt(kKey));
        f.ask();
        f.array.settle();
        QVERIFY(f.proof && !*f.proof);
        QCOMPARE(f.proof->error().code, ErrorCode::Corrupt);
        QVERIFY(provesStripBad(f.proof->error().code));
    }

    void prove_storeRefuses_saysItsReason_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("isBad");
        for (const ErrorCode code : {ErrorCode::NotFound, ErrorCode::Corrupt})
            QTest::newRow(errorCodeName(code)) << code << true;
        for (const ErrorCode code : {ErrorCode::Busy, ErrorCode::Io, ErrorCode::Timeout, ErrorCode::Disconnected})
            QTest::newRow(errorCodeName(code)) << code << false;
    }
    void prove_storeRefuses_saysItsReason()
    {
        QFETCH(ErrorCode, code);
        QFETCH(bool, isBad);
        Fixture f;
        f.array.store(101).failGets(1, code);
        f.ask();
        f.array.settle();
        QVERIFY(f.proof && !*f.proof);
        QCOMPARE(f.proof->error().code, code);
        QCOMPARE(provesStripBad(code), isBad);
        QCOMPARE(f.array.store(101).getCount(), 1); // once: who asks again decides for himself
    }

    void prove_storeIsAway_isUnreachableAndNotInsideTheCall()
    {
        Fixture f;
        f.array.directory->setConnection(StoreId(101), nullptr);
        f.ask();
        QVERIFY(!f.proof);
        f.array.settle();
        QVERIFY(f.proof && !*f.proof);
        QCOMPARE(f.proof->error().code, ErrorCode::Unreachable);
        QVERIFY(!provesStripBad(f.proof->error().code));
    }

    /// 4 MiB take the thread that serves all connections longer than a hundred small requests.
    void prove_bytesHaveCome_areJudgedInThePool()
    {
        Fixture f;
        f.ask();
        f.array.data->drain();
        QVERIFY(!f.proof);
        QCOMPARE(f.array.pool->pendingCount(), 1);
        QCOMPARE(f.array.pool->drain(), 1);
        QVERIFY(!f.proof); // answered on the data thread
        QCOMPARE(f.array.data->drain(), 1);
        QVERIFY(f.proof && f.proof->has_value());
    }

    void prove_serviceHasGone_answersNobody_data()
    {
        QTest::addColumn<bool>("isInPool");
        QTest::newRow("while the store is asked") << false;
        QTest::newRow("while the bytes are judged") << true;
    }
    void prove_serviceHasGone_answersNobody()
    {
        QFETCH(bool, isInPool);
        Fixture f;
        f.ask();
        if (isInPool)
            f.array.data->drain();
        f.core->isAlive = false;
        f.array.settle();
        QVERIFY(!f.proof);
        QCOMPARE(f.core.use_count(), 1);
    }
};

FALLOW_TEST(ProveStripTest)
#include "tst_stripe_prove_strip.moc"
