// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sample_payload.h"
#include "support/test_program.h"

#include <QDir>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// The stored sample of each format version must stay readable.
class TestStoreSample final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void v1_withAndWithoutItsIndex_readsAsWritten_data()
    {
        QTest::addColumn<bool>("withIndex");
        QTest::newRow("with its index") << true;
        QTest::newRow("index lost") << false;
    }
    void v1_withAndWithoutItsIndex_readsAsWritten()
    {
        QFETCH(const bool, withIndex);
        StoreFixture f;
        const QString sample = QStringLiteral(FALLOW_SOURCE_DIR) + u"/tests/data/store/v1/"_s;
        QVERIFY(QDir().mkpath(f.options.directory));
        QVERIFY(QFile::copy(sample + u"storage"_s, f.storagePath()));
        QVERIFY(QFile::setPermissions(f.storagePath(), QFile::ReadOwner | QFile::WriteOwner));
        if (withIndex) {
            QVERIFY(QFile::copy(sample + u"index.sqlite"_s, f.indexPath()));
            QVERIFY(QFile::setPermissions(f.indexPath(), QFile::ReadOwner | QFile::WriteOwner));
        }
        QVERIFY(f.open());
        QCOMPARE(f.store->openReport().indexWasRebuilt, !withIndex);
        QCOMPARE(f.statistics()->stripCount, 3);
        QCOMPARE(f.statistics()->quotaBytes, 1 << 30);
        QCOMPARE(f.store->highestEpoch(), 7u);
        const StripKey third = key(0x0007'0000'0000'0001, 3);
        for (const auto &[strip, size] :
             {std::pair(key(1, 0), 4112), std::pair(key(1, 5), 4112), std::pair(third, 16'448)})
            QVERIFY(f.get(strip, 0, size_t(size)).value() == samplePayloadOf(strip, size_t(size)));
        QCOMPARE(*f.verify(third), labelOf(third, samplePayloadOf(third, 16'448), 7));
        QCOMPARE(codeOf(f.get(key(2, 1), 0, 10)), ErrorCode::NotFound);
    }
};

FALLOW_TEST(TestStoreSample)
#include "tst_store_sample.moc"
