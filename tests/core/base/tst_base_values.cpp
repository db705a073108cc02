// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/backoff.h"
#include "base/cancel.h"
#include "base/error.h"
#include "base/id.h"
#include "base/limits.h"
#include "base/strip_store.h"
#include "base/units.h"
#include "support/test_program.h"

#include <QSet>
#include <QtTest>
#include <cerrno>

using namespace fallow;
using namespace Qt::StringLiterals;

class TestValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void errorCodeName_everyCode_hasItsOwn();
    void error_toString_namesCodeTextAndObject();
    void errorFromErrno_knownNumbers_getTheirCode();
    void result_fail_carriesTheError();
    void id_ofOneKind_comparesAndHashes();
    void stripKey_order_isByStripeThenPosition();
    void arrayId_text_roundTrips();
    void arrayId_badText_isRefused_data();
    void arrayId_badText_isRefused();
    void parseBytes_knownTexts_areRead_data();
    void parseBytes_knownTexts_areRead();
    void formatBytes_sizes_readWell();
    void roundUp_atBorders_isExact();
    void cancelToken_copies_shareOneFlag();
    void backoff_delays_doubleUpToTheLongest_andDiffer();
};

void TestValues::backoff_delays_doubleUpToTheLongest_andDiffer()
{
    const Backoff backoff{.firstMs = 1000, .longestMs = 30'000};
    for (int failures = 0; failures < 1000; ++failures) {
        const qint64 most = failures < 5 ? 1000LL << failures : 30'000;
        QSet<qint64> seen;
        for (int i = 0; i < 20; ++i)
            seen.insert(backoff.delayMs(failures));
        QVERIFY(seen.size() > 1);
        for (const qint64 ms : seen)
            QVERIFY2(ms >= most / 2 && ms <= most, qPrintable(QString::number(ms)));
    }
}

void TestValues::errorCodeName_everyCode_hasItsOwn()
{
    QSet<QByteArray> names;
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        names.insert(errorCodeName(ErrorCode(code)));
    QCOMPARE(names.size(), int(ErrorCode::Internal) + 1);
    QVERIFY(!names.contains("Unknown"));
    QCOMPARE(errorCodeName(ErrorCode(1000)), "Unknown");
}

void TestValues::error_toString_namesCodeTextAndObject()
{
    QCOMPARE((Error{ErrorCode::NoSpace, u"the journal is full"_s, u"stripe 17"_s}.toString()),
             u"NoSpace: the journal is full (stripe 17)"_s);
    QCOMPARE((Error{ErrorCode::Cancelled, u"stopped"_s, {}}.toString()), u"Cancelled: stopped"_s);
}

void TestValues::errorFromErrno_knownNumbers_getTheirCode()
{
    for (const auto &[number, code] : {std::pair{ENOSPC, ErrorCode::NoSpace},
                                       {EDQUOT, ErrorCode::NoSpace},
                                       {ENOENT, ErrorCode::NotFound},
                                       {EEXIST, ErrorCode::AlreadyExists},
                                       {EACCES, ErrorCode::Refused},
                                       {EPERM, ErrorCode::Refused},
                                       {EIO, ErrorCode::Io},
                                       {EBADF, ErrorCode::Io},
                                       {99999, ErrorCode::Io}}) {
        const Error error = errorFromErrno(number, u"writing"_s, u"/a/b"_s);
        QCOMPARE(error.code, code);
        QVERIFY(error.what.startsWith(u"writing: "_s) && error.what.size() > 10);
        QCOMPARE(error.where, u"/a/b"_s);
    }
}

void TestValues::result_fail_carriesTheError()
{
    const auto half = [](int number) -> Result<int> {
        if (number % 2 != 0)
            return fail(ErrorCode::InvalidArgument, u"odd"_s, QString::number(number));
        return number / 2;
    };
    QCOMPARE(half(8).value(), 4);
    const auto refused = half(7);
    QVERIFY(!refused);
    QCOMPARE(refused.error().where, u"7"_s);
    const Result<void> passedOn = fail(refused.error());
    QCOMPARE(passedOn.error().code, ErrorCode::InvalidArgument);
    QVERIFY(Result<void>{});
}

void TestValues::id_ofOneKind_comparesAndHashes()
{
    QVERIFY(StoreId{}.isNull() && !StoreId{});
    QVERIFY(StoreId(3) && StoreId(3) == StoreId(3) && StoreId(3) < StoreId(4));
    QCOMPARE((QSet<StoreId>{StoreId(1), StoreId(2), StoreId(1)}.size()), 2);
    QCOMPARE(StoreId(~0ULL).toString(), u"18446744073709551615"_s);
    static_assert(!std::is_convertible_v<StoreId, MachineId> && !std::is_convertible_v<quint64, StoreId>);
}

void TestValues::stripKey_order_isByStripeThenPosition()
{
    QVERIFY((StripKey{StripeId(1), 31} < StripKey{StripeId(2), 0}));
    QVERIFY((StripKey{StripeId(2), 0} < StripKey{StripeId(2), 1}));
    QCOMPARE((QSet<StripKey>{{StripeId(1), 0}, {StripeId(1), 1}, {StripeId(1), 0}}.size()), 2);
}

void TestValues::arrayId_text_roundTrips()
{
    const ArrayId id = ArrayId::generate();
    QVERIFY(!id.isNull() && id != ArrayId::generate());
    bool ok = false;
    QCOMPARE(ArrayId::fromString(id.toString(), &ok), id);
    QVERIFY(ok);
    QCOMPARE(ArrayId::fromString(u"00112233445566778899AABBCCDDEEFF"_s, &ok).toString(),
             u"00112233445566778899aabbccddeeff"_s);
    QVERIFY(ok);
}

void TestValues::arrayId_badText_isRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "00", "00112233445566778899aabbccddeef", "00112233445566778899aabbccddeeff0",
                             "00112233445566778899aabbccddeefg", "0x112233445566778899aabbccddeeff",
                             "+1112233445566778899aabbccddeeff", " 1112233445566778899aabbccddeeff"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestValues::arrayId_badText_isRefused()
{
    QFETCH(QString, text);
    bool ok = true;
    QVERIFY(ArrayId::fromString(text, &ok).isNull());
    QVERIFY(!ok);
}

void TestValues::parseBytes_knownTexts_areRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    const auto row = [](const char *text, qint64 bytes) { QTest::newRow(text) << QString::fromLatin1(text) << bytes; };
    row("4096", 4096);
    row("0", 0);
    row("10G", 10 * kGiB);
    row("10g", 10 * kGiB);
    row("1.5 TiB", kTiB * 3 / 2);
    row("512 MiB", 512 * kMiB);
    row("512MB", 512 * kMiB);
    row(" 7 KiB ", 7 * kKiB);
    row("9223372036854775807", 9223372036854775807LL);
    row("7E", 7 * 1024 * 1024 * kTiB);
    for (const char *bad : {"", "G", "-1", "1.5.5G", "10X", "10 GG", "0x10", "1e3", "9223372036854775808", "8E",
                            "8.5 EiB", "99999999999999999999", "1,5G", "10 i", "\xff"})
        row(bad, -1);
}

void TestValues::parseBytes_knownTexts_areRead()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    QCOMPARE(parseBytes(text), bytes);
}

void TestValues::formatBytes_sizes_readWell()
{
    QCOMPARE(formatBytes(0), u"0 B"_s);
    QCOMPARE(formatBytes(1023), u"1023 B"_s);
    QCOMPARE(formatBytes(1024), u"1.0 KiB"_s);
    QCOMPARE(formatBytes(kGiB * 3 / 2), u"1.5 GiB"_s);
    QCOMPARE(formatBytes(263168), u"257 KiB"_s);
    QCOMPARE(formatBytes(kGiB - 1), u"1.0 GiB"_s);
    QCOMPARE(formatBytes(9223372036854775807LL), u"8.0 EiB"_s);
    QCOMPARE(formatBytes(-2048), u"-2.0 KiB"_s);
}

void TestValues::roundUp_atBorders_isExact()
{
    QCOMPARE(roundUp(0, 4096), 0);
    QCOMPARE(roundUp(1, 4096), 4096);
    QCOMPARE(roundUp(4096, 4096), 4096);
    QCOMPARE(roundUp(4097, 4096), 8192);
}

void TestValues::cancelToken_copies_shareOneFlag()
{
    CancelToken token;
    const CancelToken copy = token;
    QVERIFY(!copy.isCancelled());
    token.cancel();
    QVERIFY(copy.isCancelled());
    QVERIFY(!CancelToken().isCancelled());
}

FALLOW_TEST(TestValues)
#include "tst_base_values.moc"
