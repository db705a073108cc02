// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_program.h"
#include "wire/data_frame.h"
#include "wire/data_messages.h"

#include <QtTest>

using namespace fallow;
using namespace Qt::StringLiterals;

class TestWireData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_ofEveryKind_survive();
    void replies_ofEveryKind_survive();
    void metadata_ofAnotherLength_isRefused();
    void valuesOutOfBounds_areRefused();
    void longErrorText_isCutBetweenCharacters();
    void header_survives_andItsBoundsHold();
    void hello_survives();
};

namespace {
StripLabel sampleLabel(quint64 stripe = 0x0102030405060708)
{
    StripLabel label;
    label.key = {StripeId(stripe), 5};
    for (size_t i = 0; i < 16; ++i)
        label.array.bytes[i] = quint8(i);
    label.volume = VolumeId(9);
    label.dataCount = 4;
    label.parityCount = 2;
    label.payloadBytes = 263'168;
    label.payloadChecksum = 0xdeadbeef;
    label.summaryOffsetBytes = 77;
    label.summaryBytes = 88;
    label.epoch = 3;
    return label;
}
std::vector<std::byte> encoded(const DataRequest &request)
{
    std::vector<std::byte> bytes;
    encodeDataRequest(request, bytes);
    return bytes;
}
std::vector<std::byte> encoded(const DataReply &reply)
{
    std::vector<std::byte> bytes;
    encodeDataReply(reply, bytes);
    return bytes;
}
} // namespace

void TestWireData::requests_ofEveryKind_survive()
{
    const QList<DataRequest> requests{PutStrip{sampleLabel()},
                                      PutStrip{sampleLabel(), true},
                                      GetStrip{{StripeId(1), 31}, 4112, 8224},
                                      RemoveStrips{7, {{StripeId(1), 0}, {StripeId(2), 3}}},
                                      VerifyStrip{{StripeId(5), 1}},
                                      ListStrips{{}, 512},
                                      AskStatistics{},
                                      DataPing{}};
    for (const DataRequest &request : requests) {
        const auto bytes = encoded(request);
        const auto back = decodeDataRequest(quint8(dataRequestType(request)), bytes);
        QVERIFY(back);
        QCOMPARE(back->index(), request.index());
        QVERIFY(encoded(*back) == bytes);
    }
    const auto put = decodeDataRequest(quint8(DataFrameType::Put), encoded(requests[0]));
    QVERIFY(std::get<PutStrip>(*put).label == sampleLabel());
    const auto verifiedPut = decodeDataRequest(quint8(DataFrameType::PutAndVerify), encoded(requests[1]));
    QVERIFY(std::get<PutStrip>(*verifiedPut).label == sampleLabel() && std::get<PutStrip>(*verifiedPut).mustVerify);
    QVERIFY(!std::get<PutStrip>(*put).mustVerify);
    QCOMPARE(encoded(requests[0]).size(), size_t(64));
    QCOMPARE(encoded(requests[2]).size(), size_t(24));
}

void TestWireData::replies_ofEveryKind_survive()
{
    InventoryPage page{{sampleLabel(1), sampleLabel(2)}, false};
    const StoreStatistics numbers{1, 2, 3, 4};
    for (const DataReply &reply : {DataReply{}, DataReply{sampleLabel()}, DataReply{page}, DataReply{numbers}}) {
        const auto back = decodeDataReply(quint8(dataReplyType(reply)), encoded(reply));
        QVERIFY(back);
        QVERIFY(encoded(*back) == encoded(reply));
    }
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        const DataReply reply{Error{ErrorCode(code), u"größer"_s, u"strip 1/2"_s}};
        const auto back = decodeDataReply(quint8(DataFrameType::ErrorReply), encoded(reply));
        QVERIFY(back);
        QCOMPARE(std::get<Error>(back->body).code, ErrorCode(code));
        QCOMPARE(std::get<Error>(back->body).what, u"größer"_s);
        QCOMPARE(std::get<Error>(back->body).where, u"strip 1/2"_s);
    }
}

void TestWireData::metadata_ofAnotherLength_isRefused()
{
    for (const DataRequest &request : QList<DataRequest>{
             PutStrip{sampleLabel()}, PutStrip{sampleLabel(), true}, GetStrip{{StripeId(1), 1}, 0, 1},
             RemoveStrips{1, {{StripeId(1), 0}}}, VerifyStrip{{StripeId(1), 0}}, ListStrips{{}, 1}, DataPing{}}) {
        auto bytes = encoded(request);
        bytes.push_back(std::byte{0});
        QVERIFY(!decodeDataRequest(quint8(dataRequestType(request)), bytes));
        bytes.pop_back();
        if (bytes.empty())
            continue;
        bytes.pop_back();
        QCOMPARE(decodeDataRequest(quint8(dataRequestType(request)), bytes).error().code, ErrorCode::ProtocolViolation);
    }
    QVERIFY(!decodeDataRequest(200, {}));
    QVERIFY(!decodeDataReply(quint8(DataFrameType::Put), {}));
}

void TestWireData::valuesOutOfBounds_areRefused()
{
    StripLabel label = sampleLabel();
    label.payloadBytes = quint32(kMaxStripPayloadBytes) + 1;
    QVERIFY(!decodeDataRequest(quint8(DataFrameType::Put), encoded(DataRequest(PutStrip{label}))));
    label = sampleLabel();
    label.key.position = 32;
    QVERIFY(!decodeDataRequest(quint8(DataFrameType::Put), encoded(DataRequest(PutStrip{label}))));
    label = sampleLabel(0);
    QVERIFY(!decodeDataRequest(quint8(DataFrameType::Put), encoded(DataRequest(PutStrip{label}))));
    QVERIFY(!decodeDataRequest(quint8(DataFrameType::Get),
                               encoded(DataRequest(GetStrip{{StripeId(1), 0}, 0xffffffff, 2}))));
    QVERIFY(!decodeDataRequest(quint8(DataFrameType::Get),
                               encoded(DataRequest(GetStrip{{StripeId(1), 0}, 0, 0xffffffff}))));
    QVERIFY(!decodeDataRequest(quint8(DataFrameType::List), encoded(DataRequest(ListStrips{{}, 0}))));
    QVERIFY(!decodeDataRequest(quint8(DataFrameType::List), encoded(DataRequest(ListStrips{{}, 513}))));
    QVERIFY(!decodeDataReply(quint8(DataFrameType::InventoryReply),
                             encoded(DataReply{InventoryPage{{sampleLabel(2), sampleLabel(1)}, true}})));
    // Lies so large that the sum over all stores would overflow.
    constexpr qint64 kHuge = std::numeric_limits<qint64>::max();
    for (const StoreStatistics &lie : {StoreStatistics{kHuge, 0, 0, 0}, StoreStatistics{0, -2, 0, 0},
                                       StoreStatistics{0, 0, kHuge, 0}, StoreStatistics{0, 0, 0, -kHuge}})
        QVERIFY(!decodeDataReply(quint8(DataFrameType::StatisticsReply), encoded(DataReply{lie})));
    QVERIFY(decodeDataReply(quint8(DataFrameType::StatisticsReply), encoded(DataReply{StoreStatistics{1, 0, 0, -1}})));
    auto lying = encoded(DataRequest(RemoveStrips{1, {{StripeId(1), 0}}}));
    lying[4] = std::byte{0xff}; // says more keys than there are
    lying[7] = std::byte{0xff};
    QVERIFY(!decodeDataRequest(quint8(DataFrameType::Remove), lying));
}

void TestWireData::longErrorText_isCutBetweenCharacters()
{
    const DataReply reply{Error{ErrorCode::Io, QString(2000, u'ü'), QString(2000, u'ß')}};
    const auto bytes = encoded(reply);
    QVERIFY(bytes.size() <= 8 + size_t(kMaxReplyTextBytes));
    const auto back = decodeDataReply(quint8(DataFrameType::ErrorReply), bytes);
    QVERIFY(back);
    QVERIFY(std::get<Error>(back->body).what.size() > 100);
    QCOMPARE(std::get<Error>(back->body).what.count(u'ü'), std::get<Error>(back->body).what.size());
}

void TestWireData::header_survives_andItsBoundsHold()
{
    std::array<std::byte, kDataFrameHeaderBytes> bytes;
    const DataFrameHeader header{.type = quint8(DataFrameType::Put),
                                 .flags = kDataFlagBackground,
                                 .requestId = 77,
                                 .metadataBytes = 64,
                                 .payloadBytes = 263'168};
    encodeDataFrameHeader(header, bytes);
    const auto back = decodeDataFrameHeader(bytes);
    QVERIFY(back);
    QCOMPARE(back->requestId, 77u);
    QCOMPARE(back->payloadBytes, 263'168u);
    const auto refused = [&bytes](DataFrameHeader wrong) {
        encodeDataFrameHeader(wrong, bytes);
        const auto result = decodeDataFrameHeader(bytes);
        return result ? ErrorCode::Cancelled : result.error().code;
    };
    DataFrameHeader wrong = header;
    wrong.metadataBytes = kMaxDataMetadataBytes + 1;
    QCOMPARE(refused(wrong), ErrorCode::TooLarge);
    wrong = header;
    wrong.payloadBytes = quint32(kMaxFramePayloadBytes) + 1;
    QCOMPARE(refused(wrong), ErrorCode::TooLarge);
    wrong = header;
    wrong.type = quint8(DataFrameType::Get); // has no payload
    QCOMPARE(refused(wrong), ErrorCode::ProtocolViolation);
    wrong = header;
    wrong.version = 2;
    QCOMPARE(refused(wrong), ErrorCode::Unsupported);
    wrong = header;
    wrong.requestId = 0;
    QCOMPARE(refused(wrong), ErrorCode::ProtocolViolation);
    wrong = header;
    wrong.flags = 2;
    QCOMPARE(refused(wrong), ErrorCode::ProtocolViolation);
}

void TestWireData::hello_survives()
{
    DataHello hello{.stage = 1};
    hello.ticket.fill(std::byte{7});
    hello.tag.fill(std::byte{9});
    auto bytes = encodeDataHello(hello);
    QCOMPARE(std::memcmp(bytes.data(), "FLWD", 4), 0);
    const auto back = decodeDataHello(bytes);
    QVERIFY(back);
    QVERIFY(back->ticket == hello.ticket && back->tag == hello.tag && back->stage == 1);
    bytes[4] = std::byte{2};
    QCOMPARE(decodeDataHello(bytes).error().code, ErrorCode::Unsupported);
    bytes[0] = std::byte{'X'};
    QCOMPARE(decodeDataHello(bytes).error().code, ErrorCode::ProtocolViolation);
}

FALLOW_TEST(TestWireData)
#include "tst_wire_data.moc"
