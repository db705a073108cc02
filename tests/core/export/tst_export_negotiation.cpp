// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shared_bytes.h"
#include "export/nbd_negotiation.h"
#include "support/test_program.h"

#include <QTest>

using namespace fallow;
using namespace fallow::nbd;
using namespace Qt::StringLiterals;

namespace {

class Directory final : public NbdExportDirectory
{
public:
    QList<NbdExportInfo> list{{"disk", "a disk", 1 << 20, false}, {"frozen", "", 4096, true}};
    QList<NbdExportInfo> exports() const override { return list; }
    std::optional<NbdExportInfo> find(const QByteArray &name) const override
    {
        for (const NbdExportInfo &info : list) {
            if (info.name == name)
                return info;
        }
        return std::nullopt;
    }
};

struct Reply
{
    quint32 option = 0;
    quint32 type = 0;
    QByteArray data;
};

QByteArray optionBytes(quint32 option, const QByteArray &data = {})
{
    QByteArray out;
    appendNumber(out, kOptionMagic);
    appendNumber(out, option);
    appendNumber(out, quint32(data.size()));
    return out + data;
}

QByteArray text(const QByteArray &value)
{
    QByteArray out;
    appendNumber(out, quint32(value.size()));
    return out + value;
}

QByteArray infoRequest(const QByteArray &name, const QList<quint16> &types = {})
{
    QByteArray out = text(name);
    appendNumber(out, quint16(types.size()));
    for (const quint16 type : types)
        appendNumber(out, type);
    return out;
}

QByteArray metaRequest(const QByteArray &name, const QList<QByteArray> &queries)
{
    QByteArray out = text(name);
    appendNumber(out, quint32(queries.size()));
    for (const QByteArray &query : queries)
        out += text(query);
    return out;
}

QList<Reply> parseReplies(const QByteArray &bytes)
{
    QList<Reply> replies;
    qsizetype at = 0;
    while (bytes.size() - at >= qsizetype(sizeof(OptionReplyHeader))) {
        OptionReplyHeader header;
        std::memcpy(&header, bytes.constData() + at, sizeof header);
        if (header.magic != kOptionReplyMagic)
            break;
        replies.append({header.option, header.type, bytes.mid(at + qsizetype(sizeof header), header.lengthBytes)});
        at += qsizetype(sizeof header) + header.lengthBytes;
    }
    return replies;
}

/// A negotiation with the greeting and the client's flags behind it.
class Talk
{
public:
    explicit Talk(NbdNegotiation::Options options = {}, quint32 flags = 3)
        : negotiation(options, directory)
    {
        greeting = negotiation.takeOutput();
        QByteArray bytes;
        appendNumber(bytes, flags);
        send(bytes);
    }
    size_t send(const QByteArray &bytes) { return negotiation.consume(asBytes(bytes)); }
    QList<Reply> ask(quint32 option, const QByteArray &data = {})
    {
        send(optionBytes(option, data));
        return parseReplies(negotiation.takeOutput());
    }
    Directory directory;
    NbdNegotiation negotiation;
    QByteArray greeting;
};

} // namespace

class TestExportNegotiation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void greeting_always_isFixedNewstyle();
    void clientFlags_unknown_closes();
    void everything_byteByByte_givesTheSame();
    void list_twoExports_namesBoth();
    void go_knownExport_givesSizeFlagsAndBlockSizes();
    void go_unknownExport_saysUnknownAndGoesOn();
    void go_malformed_saysInvalid();
    void exportName_known_entersTransmission();
    void exportName_withoutNoZeroes_padsWithZeros();
    void exportName_unknown_closes();
    void abort_isAcknowledgedAndCloses();
    void unknownOption_isUnsupported();
    void longOption_isSkippedAndRefused();
    void absurdOption_closes();
    void wrongMagic_closes();
    void tooManyOptions_closes();
    void metaContext_withoutStructured_isInvalid();
    void metaContext_setThenGo_isAgreed();
    void metaContext_setForAnotherExport_isNotAgreed();
    void metaContext_setUnknown_clearsTheSelection();
    void metaContext_list_answersWildcards();
    void tls_off_isRefused();
    void tls_required_refusesAllElse();
    void tls_started_forgetsWhatWasSaid();
    void output_notTaken_stopsConsuming();
};

void TestExportNegotiation::greeting_always_isFixedNewstyle()
{
    const Talk talk;
    QCOMPARE(talk.greeting, QByteArray("NBDMAGICIHAVEOPT\x00\x03", 18));
    QCOMPARE(talk.negotiation.state(), NbdNegotiation::State::Negotiating);
}

void TestExportNegotiation::clientFlags_unknown_closes()
{
    const Talk talk({}, 4);
    QCOMPARE(talk.negotiation.state(), NbdNegotiation::State::Closing);
    QVERIFY(!talk.negotiation.closeReason().isEmpty());
}

void TestExportNegotiation::everything_byteByByte_givesTheSame()
{
    const QByteArray script = optionBytes(kOptionStructuredReply) + optionBytes(kOptionList) +
                              optionBytes(kOptionSetMetaContext, metaRequest("disk", {"base:allocation"})) +
                              optionBytes(99, "xyz") + optionBytes(kOptionGo, infoRequest("disk", {kInfoBlockSize}));
    Talk whole;
    QCOMPARE(whole.send(script), size_t(script.size()));
    Talk slow;
    QByteArray waiting;
    for (const char byte : script) {
        waiting.append(byte);
        waiting.remove(0, qsizetype(slow.send(waiting)));
    }
    QVERIFY(waiting.isEmpty());
    QCOMPARE(slow.negotiation.takeOutput(), whole.negotiation.takeOutput());
    QCOMPARE(slow.negotiation.state(), NbdNegotiation::State::Transmitting);
}

void TestExportNegotiation::list_twoExports_namesBoth()
{
    Talk talk;
    const auto replies = talk.ask(kOptionList);
    QCOMPARE(replies.size(), 3);
    QCOMPARE(replies[0].type, quint32(kReplyServer));
    QCOMPARE(replies[0].data, text("disk") + "a disk");
    QCOMPARE(replies[1].data, text("frozen"));
    QCOMPARE(replies[2].type, quint32(kReplyAck));
    QCOMPARE(talk.ask(kOptionList, "x")[0].type, quint32(kReplyErrorInvalid));
}

void TestExportNegotiation::go_knownExport_givesSizeFlagsAndBlockSizes()
{
    Talk talk;
    const auto replies = talk.ask(kOptionGo, infoRequest("frozen", {kInfoName, kInfoBlockSize}));
    QCOMPARE(replies.size(), 4);
    FieldReader exported(asBytes(replies[0].data));
    QCOMPARE(exported.takeUint16(), quint16(kInfoExport));
    QCOMPARE(exported.takeUint32(), 0u);
    QCOMPARE(exported.takeUint32(), 4096u);
    QCOMPARE(exported.takeUint16(),
             quint16(kFlagHasFlags | kFlagReadOnly | kFlagSendFlush | kFlagSendFua | kFlagCanMultiConn));
    QCOMPARE(replies[1].data, QByteArray("\0\1frozen", 8));
    QCOMPARE(replies[2].data, QByteArray::fromHex("0003"
                                                  "00000001"
                                                  "00001000"
                                                  "02000000"));
    QCOMPARE(replies[3].type, quint32(kReplyAck));
    QCOMPARE(talk.negotiation.state(), NbdNegotiation::State::Transmitting);
    QVERIFY(talk.negotiation.agreement().isReadOnly);
    QVERIFY(!talk.negotiation.agreement().hasStructuredReplies);
}

void TestExportNegotiation::go_unknownExport_saysUnknownAndGoesOn()
{
    Talk talk;
    QCOMPARE(talk.ask(kOptionGo, infoRequest("nowhere"))[0].type, quint32(kReplyErrorUnknown));
    QCOMPARE(talk.ask(kOptionInfo, infoRequest("disk")).last().type, quint32(kReplyAck));
    QCOMPARE(talk.negotiation.state(), NbdNegotiation::State::Negotiating);
}

void TestExportNegotiation::go_malformed_saysInvalid()
{
    Talk talk;
    for (const QByteArray &data : {QByteArray(),
                                   QByteArray("\0\0\0\x05"
                                              "ab",
                                              6),
                                   text("disk"), infoRequest("disk", {1}).chopped(1), infoRequest("disk") + "x"})
        QCOMPARE(talk.ask(kOptionGo, data)[0].type, quint32(kReplyErrorInvalid));
}

void TestExportNegotiation::exportName_known_entersTransmission()
{
    Talk talk;
    talk.send(optionBytes(kOptionExportName, "disk"));
    QCOMPARE(talk.negotiation.takeOutput().size(), 10);
    QCOMPARE(talk.negotiation.state(), NbdNegotiation::State::Transmitting);
    QCOMPARE(talk.negotiation.agreement().sizeBytes, 1 << 20);
}

void TestExportNegotiation::exportName_withoutNoZeroes_padsWithZeros()
{
    Talk talk({}, 1);
    talk.send(optionBytes(kOptionExportName, "disk"));
    QCOMPARE(talk.negotiation.takeOutput().size(), 134);
}

void TestExportNegotiation::exportName_unknown_closes()
{
    Talk talk;
    talk.send(optionBytes(kOptionExportName, "nowhere"));
    QCOMPARE(talk.negotiation.state(), NbdNegotiation::State::Closing);
    QVERIFY(talk.negotiation.takeOutput().isEmpty());
}

void TestExportNegotiation::abort_isAcknowledgedAndCloses()
{
    Talk talk;
    QCOMPARE(talk.ask(kOptionAbort)[0].type, quint32(kReplyAck));
    QCOMPARE(talk.negotiation.state(), NbdNegotiation::State::Closing);
    QVERIFY(talk.negotiation.closeReason().isEmpty());
}

void TestExportNegotiation::unknownOption_isUnsupported()
{
    Talk talk;
    QCOMPARE(talk.ask(4)[0].type, quint32(kReplyErrorUnsupported));
    QCOMPARE(talk.ask(11, "x")[0].type, quint32(kReplyErrorUnsupported));
}

void TestExportNegotiation::longOption_isSkippedAndRefused()
{
    Talk talk;
    const QByteArray script = optionBytes(kOptionGo, QByteArray(kMaxOptionBytes + 1, 'x')) + optionBytes(kOptionList);
    QCOMPARE(talk.send(script), size_t(script.size()));
    const auto replies = parseReplies(talk.negotiation.takeOutput());
    QCOMPARE(replies[0].type, quint32(kReplyErrorTooBig));
    QCOMPARE(replies.last().type, quint32(kReplyAck));
}

void TestExportNegotiation::absurdOption_closes()
{
    Talk talk;
    QByteArray header = optionBytes(kOptionGo);
    header.replace(12, 4, "\xff\xff\xff\xff");
    talk.send(header);
    QCOMPARE(talk.negotiation.state(), NbdNegotiation::State::Closing);
}

void TestExportNegotiation::wrongMagic_closes()
{
    Talk talk;
    talk.send(QByteArray("GET / HTTP/1.1\r\n\r\n"));
    QCOMPARE(talk.negotiation.state(), NbdNegotiation::State::Closing);
}

void TestExportNegotiation::tooManyOptions_closes()
{
    Talk talk;
    int count = 0;
    while (talk.negotiation.state() == NbdNegotiation::State::Negotiating && ++count < 100'000)
        (void)talk.ask(99);
    QVERIFY(count < 2000);
}

void TestExportNegotiation::metaContext_withoutStructured_isInvalid()
{
    Talk talk;
    QCOMPARE(talk.ask(kOptionSetMetaContext, metaRequest("disk", {"base:allocation"}))[0].type,
             quint32(kReplyErrorInvalid));
}

void TestExportNegotiation::metaContext_setThenGo_isAgreed()
{
    Talk talk;
    (void)talk.ask(kOptionStructuredReply);
    const auto replies = talk.ask(kOptionSetMetaContext, metaRequest("disk", {"qemu:dirty", "base:allocation"}));
    QCOMPARE(replies.size(), 2);
    QCOMPARE(replies[0].type, quint32(kReplyMetaContext));
    QCOMPARE(replies[0].data, QByteArray("\0\0\0\1base:allocation", 19));
    (void)talk.ask(kOptionGo, infoRequest("disk"));
    QVERIFY(talk.negotiation.agreement().hasBaseAllocation);
    QVERIFY(talk.negotiation.agreement().hasStructuredReplies);
}

void TestExportNegotiation::metaContext_setForAnotherExport_isNotAgreed()
{
    Talk talk;
    (void)talk.ask(kOptionStructuredReply);
    (void)talk.ask(kOptionSetMetaContext, metaRequest("disk", {"base:allocation"}));
    (void)talk.ask(kOptionGo, infoRequest("frozen"));
    QVERIFY(!talk.negotiation.agreement().hasBaseAllocation);
}

void TestExportNegotiation::metaContext_setUnknown_clearsTheSelection()
{
    Talk talk;
    (void)talk.ask(kOptionStructuredReply);
    (void)talk.ask(kOptionSetMetaContext, metaRequest("disk", {"base:allocation"}));
    QCOMPARE(talk.ask(kOptionSetMetaContext, metaRequest("nowhere", {"base:allocation"}))[0].type,
             quint32(kReplyErrorUnknown));
    (void)talk.ask(kOptionGo, infoRequest("disk"));
    QVERIFY(!talk.negotiation.agreement().hasBaseAllocation);
}

void TestExportNegotiation::metaContext_list_answersWildcards()
{
    Talk talk;
    (void)talk.ask(kOptionStructuredReply);
    QCOMPARE(talk.ask(kOptionListMetaContext, metaRequest("disk", {})).size(), 2);
    QCOMPARE(talk.ask(kOptionListMetaContext, metaRequest("disk", {"base:"})).size(), 2);
    QCOMPARE(talk.ask(kOptionListMetaContext, metaRequest("disk", {"qemu:"})).size(), 1);
    QCOMPARE(talk.ask(kOptionListMetaContext, metaRequest("disk", {}) + "x")[0].type, quint32(kReplyErrorInvalid));
    QByteArray lying = text("disk");
    appendNumber(lying, 0xffffffffu);
    QCOMPARE(talk.ask(kOptionListMetaContext, lying)[0].type, quint32(kReplyErrorInvalid));
}

void TestExportNegotiation::tls_off_isRefused()
{
    Talk talk;
    QVERIFY(talk.ask(kOptionStartTls)[0].type >= 0x80000000u);
    QCOMPARE(talk.negotiation.state(), NbdNegotiation::State::Negotiating);
}

void TestExportNegotiation::tls_required_refusesAllElse()
{
    Talk talk({.canStartTls = true, .isTlsRequired = true});
    for (const quint32 option : {kOptionList, kOptionInfo, kOptionGo, kOptionStructuredReply, kOptionSetMetaContext})
        QCOMPARE(talk.ask(option, infoRequest("disk"))[0].type, quint32(kReplyErrorTlsRequired));
    talk.send(optionBytes(kOptionExportName, "disk"));
    QCOMPARE(talk.negotiation.state(), NbdNegotiation::State::Closing);
}

void TestExportNegotiation::tls_started_forgetsWhatWasSaid()
{
    Talk talk({.canStartTls = true, .isTlsRequired = false});
    (void)talk.ask(kOptionStructuredReply);
    (void)talk.ask(kOptionSetMetaContext, metaRequest("disk", {"base:allocation"}));
    // What follows STARTTLS in the clear is not taken: it could come from anybody.
    const QByteArray script = optionBytes(kOptionStartTls) + optionBytes(kOptionGo, infoRequest("disk"));
    QCOMPARE(talk.send(script), size_t(16));
    QCOMPARE(talk.negotiation.state(), NbdNegotiation::State::StartingTls);
    QCOMPARE(parseReplies(talk.negotiation.takeOutput())[0].type, quint32(kReplyAck));
    talk.negotiation.tlsStarted();
    QCOMPARE(talk.ask(kOptionStartTls)[0].type, quint32(kReplyErrorInvalid));
    (void)talk.ask(kOptionGo, infoRequest("disk"));
    QVERIFY(!talk.negotiation.agreement().hasStructuredReplies);
    QVERIFY(!talk.negotiation.agreement().hasBaseAllocation);
}

void TestExportNegotiation::output_notTaken_stopsConsuming()
{
    Talk talk;
    talk.directory.list.clear();
    for (int i = 0; i < 200; ++i)
        talk.directory.list.append({QByteArray::number(i) + QByteArray(3000, 'n'), {}, 4096, false});
    const QByteArray script = optionBytes(kOptionList) + optionBytes(kOptionList);
    QCOMPARE(talk.send(script), size_t(16));
    QCOMPARE(talk.send(script), size_t(0));
    QVERIFY(talk.negotiation.takeOutput().size() > 600'000);
    QCOMPARE(talk.send(script), size_t(16));
}

FALLOW_TEST(TestExportNegotiation)
#include "tst_export_negotiation.moc"
