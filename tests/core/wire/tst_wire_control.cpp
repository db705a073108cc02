// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wording.h"
#include "support/test_program.h"
#include "wire/cbor.h"
#include "wire/control_frame.h"

#include <QtTest>

using namespace fallow;
using namespace Qt::StringLiterals;

class TestWireControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frame_fedByteByByte_arrives();
    void header_liesAsDocumented();
    void badHeaders_areRefusedBeforeTheBody_data();
    void badHeaders_areRefusedBeforeTheBody();
    void reader_holdsNoMoreThanWasDeclared();
    void error_ofEveryCode_survives();
    void error_withAWording_survivesTheFrame();
    void error_wordingThatCannotBeRead_isLeftAway_data();
    void error_wordingThatCannotBeRead_isLeftAway();
    void versions_areAgreedOrRefused();
    void cbor_outsideTheRules_isRefused_data();
    void cbor_outsideTheRules_isRefused();
    void cbor_boundsDepthItemsAndBytes();
    void fields_nameWhatIsWrong();
};

namespace {
QByteArray bytesOf(const ControlFrame &frame)
{
    return *encodeControlFrame(frame);
}
/// The outcome of feeding everything.
Result<std::optional<ControlFrame>> feedAll(ControlFrameReader &reader, const QByteArray &bytes, qsizetype step)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype count = std::min({step, reader.bytesWanted(), bytes.size() - at});
        auto result = reader.feed(QByteArrayView(bytes).sliced(at, count));
        at += count;
        if (!result || *result)
            return result;
    }
    return std::optional<ControlFrame>();
}
} // namespace

void TestWireControl::frame_fedByteByByte_arrives()
{
    const ControlFrame sent = requestFrame(7, u"volume.create"_s, {{u"name"_s, u"v"_s}}, QByteArray(1000, 'p'));
    for (const qsizetype step : {1, 7, 100'000}) {
        ControlFrameReader reader;
        const auto frame = feedAll(reader, bytesOf(sent), step);
        QVERIFY(frame && *frame);
        QCOMPARE((*frame)->requestId, 7u);
        QCOMPARE((*frame)->payload, sent.payload);
        const auto request = decodeRequest(**frame);
        QVERIFY(request);
        QCOMPARE(request->method, u"volume.create"_s);
        QCOMPARE(request->args.value(u"name"_s).toString(), u"v"_s);
        QVERIFY(!reader.isInFrame());
    }
}

void TestWireControl::header_liesAsDocumented()
{
    const QByteArray bytes = bytesOf(responseFrame(0x0102030405060708, {}, "abc"));
    QCOMPARE(bytes, QByteArray::fromHex("464c4c43"
                                        "01"
                                        "03"
                                        "0000"
                                        "0807060504030201"
                                        "00000000"
                                        "03000000") +
                        "abc");
}

void TestWireControl::badHeaders_areRefusedBeforeTheBody_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("magic") << 0 << QByteArray("X") << int(ErrorCode::ProtocolViolation);
    QTest::newRow("version") << 4 << QByteArray("\x02") << int(ErrorCode::Unsupported);
    QTest::newRow("type 0") << 5 << QByteArray("\0", 1) << int(ErrorCode::ProtocolViolation);
    QTest::newRow("type 9") << 5 << QByteArray("\x09") << int(ErrorCode::ProtocolViolation);
    QTest::newRow("flags") << 6 << QByteArray("\x01") << int(ErrorCode::ProtocolViolation);
    QTest::newRow("no id") << 8 << QByteArray(8, '\0') << int(ErrorCode::ProtocolViolation);
    QTest::newRow("metadata") << 16 << QByteArray("\xff\xff\xff\x7f") << int(ErrorCode::TooLarge);
    QTest::newRow("payload") << 20 << QByteArray("\xff\xff\xff\xff") << int(ErrorCode::TooLarge);
}

void TestWireControl::badHeaders_areRefusedBeforeTheBody()
{
    QFETCH(int, offset);
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QByteArray frame = bytesOf(requestFrame(1, u"m"_s, {}));
    frame.replace(offset, bytes.size(), bytes);
    ControlFrameReader reader;
    const auto result = reader.feed(QByteArrayView(frame).first(kControlFrameHeaderBytes));
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), code);
    QVERIFY(reader.heldBytes() < 1024);
    QVERIFY(!reader.feed("x")); // final
}

void TestWireControl::reader_holdsNoMoreThanWasDeclared()
{
    ControlFrameReader stranger(ControlFrameReader::Limits::unauthenticated());
    const QByteArray big = bytesOf(requestFrame(1, u"m"_s, {{u"x"_s, QByteArray(kMaxUnauthenticatedFrameBytes, 'x')}}));
    const auto refused = stranger.feed(QByteArrayView(big).first(kControlFrameHeaderBytes));
    QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    ControlFrameReader reader; // declares a megabyte, sends ten bytes: costs ten bytes
    QVERIFY(reader.feed(QByteArrayView(big).first(kControlFrameHeaderBytes)));
    QVERIFY(reader.feed(QByteArrayView(big).sliced(kControlFrameHeaderBytes, 10)));
    QVERIFY(reader.isInFrame() && reader.heldBytes() < 1024);
}

void TestWireControl::error_ofEveryCode_survives()
{
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        const Error error{ErrorCode(code), u"what – happened"_s, u"stripe 7"_s};
        const Error back = decodeError(encodeError(error));
        QCOMPARE(back.code, error.code);
        QCOMPARE(back.what, error.what);
        QCOMPARE(back.where, error.where);
        QCOMPARE(errorCodeFromName(QString::fromLatin1(errorCodeName(error.code))), error.code);
    }
    QCOMPARE(decodeError({{u"code"_s, u"OfTheFuture"_s}}).code, ErrorCode::Internal);
    QCOMPARE(decodeError({}).code, ErrorCode::Internal);
}

void TestWireControl::error_withAWording_survivesTheFrame()
{
    const Error error =
        errorOf(ErrorCode::Refused, Wording("the store of %1 holds %2", u"pc-7 – größer"_s, Wording::bytes(4096)),
                u"store 7"_s);
    ControlFrameReader reader;
    const auto frame = feedAll(reader, bytesOf(failureFrame(9, error)), 7);
    QVERIFY(frame && *frame);
    const Error back = decodeError((*frame)->metadata);
    QCOMPARE(back.what, error.what);
    QVERIFY(!back.wording.isEmpty());
    QCOMPARE(back.wording, error.wording);
    // Who has none sends none: a peer from before them is such a one.
    const QCborMap old = encodeError({ErrorCode::Refused, u"not now"_s, {}});
    QVERIFY(!old.contains(u"wording"_s));
    QCOMPARE(decodeError(old).wording, QString());
    // And a peer that knows no wordings reads all the others.
    QCborMap known = encodeError(error);
    QVERIFY(known.contains(u"wording"_s));
    known.remove(u"wording"_s);
    QCOMPARE(decodeError(known).toString(), error.toString());
}

void TestWireControl::error_wordingThatCannotBeRead_isLeftAway_data()
{
    QTest::addColumn<QCborValue>("wording");
    QTest::newRow("no JSON") << QCborValue(u"was refused"_s);
    QTest::newRow("cut off") << QCborValue(uR"([["%1","pc-)"_s);
    QTest::newRow("of a newer kind") << QCborValue(uR"([["%1",{"colour":"red"}]])"_s);
    QTest::newRow("too large") << QCborValue(u"[[\"%1\"]]"_s.arg(QString(kMaxWordingCharacters, u'x')));
    QTest::newRow("a number") << QCborValue(7);
    QTest::newRow("an array") << QCborValue(QCborArray{u"was refused"_s});
}

void TestWireControl::error_wordingThatCannotBeRead_isLeftAway()
{
    QFETCH(QCborValue, wording);
    QCborMap map = encodeError({ErrorCode::Refused, u"not now"_s, u"store 7"_s});
    map.insert(u"wording"_s, wording);
    const Error back = decodeError(map);
    QCOMPARE(back.toString(), u"Refused: not now (store 7)"_s);
    QCOMPARE(back.wording, QString());
    // Our own that grew too large stays here.
    if (wording.isString() && wording.toString().size() > kMaxWordingCharacters)
        QVERIFY(!encodeError({ErrorCode::Refused, u"not now"_s, {}, wording.toString()}).contains(u"wording"_s));
}

void TestWireControl::versions_areAgreedOrRefused()
{
    QCOMPARE(*agreeOnVersion(helloFrame(u"x"_s)), kMaxProtocolVersion);
    const auto hello = [](qint64 min, qint64 max) {
        return ControlFrame{ControlFrameType::Hello, 0, {{u"min"_s, min}, {u"max"_s, max}}, {}};
    };
    QCOMPARE(*agreeOnVersion(hello(1, 99)), kMaxProtocolVersion); // a newer peer that still knows ours
    QCOMPARE(agreeOnVersion(hello(kMaxProtocolVersion + 1, 99)).error().code, ErrorCode::Unsupported);
    QCOMPARE(agreeOnVersion(hello(5, 2)).error().code, ErrorCode::Unsupported);
    QCOMPARE(agreeOnVersion(requestFrame(1, u"m"_s, {})).error().code, ErrorCode::ProtocolViolation);
}

void TestWireControl::cbor_outsideTheRules_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not a map") << QByteArray::fromHex("80");
    QTest::newRow("bytes behind") << QByteArray::fromHex("a000");
    QTest::newRow("cut off") << QByteArray::fromHex("a16161");
    QTest::newRow("indefinite map") << QByteArray::fromHex("bfff");
    QTest::newRow("indefinite text") << QByteArray::fromHex("a161617f6161ff");
    QTest::newRow("integer key") << QByteArray::fromHex("a10101");
    QTest::newRow("key twice") << QByteArray::fromHex("a2616101616102");
    QTest::newRow("key twice inside") << QByteArray::fromHex("a1617881a2616101616102");
    QTest::newRow("tag") << QByteArray::fromHex("a16161c101");
    QTest::newRow("not utf-8") << QByteArray::fromHex("a16161"
                                                      "62c328");
    QTest::newRow("huge string") << QByteArray::fromHex("a16161"
                                                        "5bffffffffffffffff");
    QTest::newRow("huge array") << QByteArray::fromHex("a16161"
                                                       "9b7fffffffffffffff");
    QTest::newRow("huge integer") << QByteArray::fromHex("a16161"
                                                         "1bffffffffffffffff");
    QTest::newRow("simple value") << QByteArray::fromHex("a16161"
                                                         "e0");
    QTest::newRow("reserved") << QByteArray::fromHex("a16161"
                                                     "1c");
}

void TestWireControl::cbor_outsideTheRules_isRefused()
{
    QFETCH(QByteArray, bytes);
    const auto map = decodeCborMap(bytes);
    QVERIFY(!map);
    QCOMPARE(map.error().code, ErrorCode::ProtocolViolation);
}

void TestWireControl::cbor_boundsDepthItemsAndBytes()
{
    QByteArray deep = QByteArray::fromHex("a16161");
    QVERIFY(decodeCborMap(deep + QByteArray(14, char(0x81)) + char(1)));
    QCOMPARE(decodeCborMap(deep + QByteArray(16, char(0x81)) + char(1)).error().code, ErrorCode::ProtocolViolation);
    QVERIFY(!decodeCborMap(deep + QByteArray(900'000, char(0x81)))); // the stack is safe
    const QCborMap many{{u"a"_s, QCborArray{1, 2, 3, 4, 5}}};
    QCOMPARE(decodeCborMap(encodeCborMap(many), {.maxItems = 5}).error().code, ErrorCode::TooLarge);
    QVERIFY(decodeCborMap(encodeCborMap(many), {.maxItems = 8}));
    QCOMPARE(decodeCborMap(encodeCborMap(many), {.maxBytes = 4}).error().code, ErrorCode::TooLarge);
}

void TestWireControl::fields_nameWhatIsWrong()
{
    const QCborMap map{
        {u"text"_s, u"abc"_s}, {u"number"_s, 7}, {u"bytes"_s, QByteArray("xy")}, {u"list"_s, QCborArray{1, 2}}};
    QCOMPARE(*cborText(map, "text"_L1), u"abc"_s);
    QCOMPARE(*cborInteger(map, "number"_L1, 0, 10), 7);
    QCOMPARE(*cborBytes(map, "bytes"_L1, 2, 2), QByteArray("xy"));
    QCOMPARE(cborArray(map, "list"_L1, 2)->size(), 2);
    QVERIFY(cborText(map, "number"_L1).error().what.contains(u"number"_s));
    QVERIFY(!cborText(map, "text"_L1, 2));
    QVERIFY(!cborInteger(map, "number"_L1, 8, 10));
    QVERIFY(!cborBytes(map, "bytes"_L1, 3, 9));
    QVERIFY(!cborArray(map, "list"_L1, 1));
    QVERIFY(!cborBool(map, "absent"_L1));
    QVERIFY(!cborMap(map, "text"_L1));
}

FALLOW_TEST(TestWireControl)
#include "tst_wire_control.moc"
