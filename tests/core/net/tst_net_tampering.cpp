// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_frame_sealer.h"
#include "net_fixtures.h"
#include "support/test_program.h"
#include "wire/data_frame.h"

#include <fcntl.h>

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPayloadBytes = 20'000;
constexpr int kFrames = 4;
constexpr qsizetype kTag = kSealTagBytes;
constexpr qsizetype kHead = qsizetype(kDataFrameHeaderBytes);

/// Somebody on the wire between a controller and an agent: holds one end of each one's socket.
struct MiddleMan
{
    explicit MiddleMan(const DataTicket &ticket = makeTicket())
    {
        auto [a, aFar] = socketPair();
        auto [b, bFar] = socketPair();
        towardsController = std::move(aFar);
        towardsAgent = std::move(bFar);
        controller = std::move(
            *DataConnection::make(poller, clock, dataSetup(std::move(a), DataConnection::Side::Controller, ticket)));
        agent = std::move(
            *DataConnection::make(poller, clock, dataSetup(std::move(b), DataConnection::Side::Agent, ticket)));
        agent->setRequestHandler([this](DataConnection::Incoming request) {
            requests.append(std::get<PutStrip>(request.message).label);
            payloads.append(request.payload);
            agent->answer(request.requestId, {});
        });
        agent->setClosedHandler([this](const Error &reason) { agentClosed = reason; });
        controller->setClosedHandler([this](const Error &reason) { controllerClosed = reason; });
    }
    void takeFrom(const Descriptor &descriptor, QByteArray &bytes) const
    {
        std::array<char, 65536> chunk;
        for (ssize_t count; (count = ::read(descriptor.value(), chunk.data(), chunk.size())) > 0;)
            bytes.append(chunk.data(), count);
    }
    /// Whole frames at the front of `bytes`, cut by their headers, which anybody can read.
    static QList<QByteArray> cut(const QByteArray &bytes)
    {
        QList<QByteArray> frames;
        for (qsizetype at = 0; at + kHead <= bytes.size();) {
            const auto header =
                decodeDataFrameHeader(asBytes(bytes).subspan(size_t(at)).first<kDataFrameHeaderBytes>());
            const qsizetype size =
                kHead + header->metadataBytes + kTag + (header->payloadBytes > 0 ? header->payloadBytes + kTag : 0);
            if (at + size > bytes.size())
                break;
            frames.append(bytes.sliced(at, size));
            at += size;
        }
        return frames;
    }
    void sendTo(const Descriptor &descriptor, const QList<QByteArray> &frames) const
    {
        const QByteArray bytes = frames.join();
        ::fcntl(descriptor.value(), F_SETFL, 0);
        if (::send(descriptor.value(), bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) < 0)
            return; // it closed before all was said: fine
    }
    QList<QByteArray> capturePuts()
    {
        for (int i = 0; i < kFrames; ++i) {
            const SharedBytes strip = randomBytes(size_t(kPayloadBytes), quint32(i + 1));
            sent.append(labelFor(quint64(i) + 1, 0, strip));
            controller->request({.message = PutStrip{sent.last()}, .payload = strip}, answers[size_t(i)].take());
        }
        QByteArray bytes;
        const auto hasAll = [&] {
            takeFrom(towardsController, bytes);
            return cut(bytes).size() == kFrames;
        };
        return waitUntil(hasAll) ? cut(bytes) : QList<QByteArray>();
    }
    /// What arrived is a beginning of what was sent, whole and in order.
    bool hasOnlyTruth() const
    {
        if (requests.size() > sent.size())
            return false;
        for (qsizetype i = 0; i < requests.size(); ++i) {
            if (!(requests[i] == sent[i]) || !(payloads[i] == randomBytes(size_t(kPayloadBytes), quint32(i + 1))))
                return false;
        }
        return true;
    }

    Poller poller;
    SystemClock clock;
    Descriptor towardsController;
    Descriptor towardsAgent;
    std::unique_ptr<DataConnection> controller;
    std::unique_ptr<DataConnection> agent;
    QList<StripLabel> sent;
    QList<StripLabel> requests;
    QList<SharedBytes> payloads;
    std::array<Caught<DataConnection::Answer>, kFrames> answers;
    std::optional<Error> agentClosed;
    std::optional<Error> controllerClosed;
};

enum class Trick { Flip, Drop, Repeat, Swap, Truncate, Splice, Reflect };

/// What the man in the middle makes of the frames. `foreign` are frames of another connection, cut in the same way.
QList<QByteArray> tampered(QList<QByteArray> frames, Trick trick, qsizetype position, const QList<QByteArray> &foreign)
{
    switch (trick) {
    case Trick::Flip:
        frames[1][position < 0 ? frames[1].size() + position : position] ^= 0x04;
        break;
    case Trick::Drop:
        frames.removeAt(1);
        break;
    case Trick::Repeat:
        frames.insert(1, frames[0]);
        break;
    case Trick::Swap:
        frames.swapItemsAt(1, 2);
        break;
    case Trick::Truncate:
        frames = {frames[0], frames[1].chopped(1)};
        break;
    case Trick::Splice:
        frames[1] = foreign[1];
        break;
    case Trick::Reflect:
        break;
    }
    return frames;
}
} // namespace

Q_DECLARE_METATYPE(Trick)

class TestNetTampering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untouchedFrames_passThrough();
    void requestStream_tampered_closesAndDeliversOnlyTruth_data() { tricks(); }
    void requestStream_tampered_closesAndDeliversOnlyTruth();
    void answerStream_tampered_closesAndDeliversOnlyTruth_data() { tricks(); }
    void answerStream_tampered_closesAndDeliversOnlyTruth();
    void reflectedFrames_doNotOpen();
    void everyBitOfASmallFrame_counts();
    void metadata_isNotReadableOnTheWire();
    void forgedHugePayload_costsNoMemory();
    void garbage_closes();

private:
    static void tricks()
    {
        QTest::addColumn<Trick>("trick");
        QTest::addColumn<qsizetype>("position");
        const auto flip = [](const char *region, qsizetype position) {
            QTest::newRow(region) << Trick::Flip << position;
        };
        flip("flip magic", 0);
        flip("flip version", 4);
        flip("flip type", 5);
        flip("flip flags", 6);
        flip("flip reserved", 7);
        flip("flip request id", 8);
        flip("flip metadata length", 16);
        flip("flip payload length", 20);
        flip("flip payload length high", 22);
        flip("flip metadata", kHead + 3);
        flip("flip metadata tag", kHead + 64 + 5);
        flip("flip last byte", -1);
        flip("flip third last byte", -3);
        QTest::newRow("drop") << Trick::Drop << qsizetype(0);
        QTest::newRow("repeat") << Trick::Repeat << qsizetype(0);
        QTest::newRow("swap") << Trick::Swap << qsizetype(0);
        QTest::newRow("truncate") << Trick::Truncate << qsizetype(0);
        QTest::newRow("splice") << Trick::Splice << qsizetype(0);
    }
};

void TestNetTampering::untouchedFrames_passThrough()
{
    MiddleMan man;
    const QList<QByteArray> frames = man.capturePuts();
    QCOMPARE(frames.size(), kFrames);
    man.sendTo(man.towardsAgent, frames);
    QTRY_COMPARE(man.requests.size(), kFrames);
    QVERIFY(man.hasOnlyTruth());
    QVERIFY(man.agent->isOpen());
}

void TestNetTampering::requestStream_tampered_closesAndDeliversOnlyTruth()
{
    QFETCH(Trick, trick);
    QFETCH(qsizetype, position);
    MiddleMan other;
    MiddleMan man;
    const QList<QByteArray> frames = man.capturePuts();
    QCOMPARE(frames.size(), kFrames);
    // Flips beyond the metadata hit the payload and its tag as well: both regions of every frame are tried.
    QList<qsizetype> positions{position};
    if (position == -1)
        positions.append(
            {kHead + 64 + kTag, kHead + 64 + kTag + kPayloadBytes / 2, kHead + 64 + kTag + kPayloadBytes - 1});
    man.sendTo(man.towardsAgent, tampered(frames, trick, positions.first(), other.capturePuts()));
    if (trick == Trick::Truncate)
        man.towardsAgent.reset();
    QTRY_VERIFY(man.agentClosed.has_value());
    QVERIFY(man.hasOnlyTruth());
    QVERIFY(man.requests.size() <= 1); // nothing from the tampered frame on
    for (const qsizetype again : positions.mid(1)) {
        MiddleMan next;
        next.sendTo(next.towardsAgent, tampered(next.capturePuts(), trick, again, {}));
        QTRY_VERIFY(next.agentClosed.has_value());
        QVERIFY(next.hasOnlyTruth() && next.requests.size() == 1);
    }
}

void TestNetTampering::answerStream_tampered_closesAndDeliversOnlyTruth()
{
    QFETCH(Trick, trick);
    QFETCH(qsizetype, position);
    const auto captureAnswers = [](MiddleMan &man, QList<QByteArray> &answers) {
        // Gets, so that answers carry payloads; the agent answers with strip i for request i.
        man.agent->setRequestHandler([&man](DataConnection::Incoming request) {
            man.agent->answer(request.requestId, {}, randomBytes(size_t(kPayloadBytes), quint32(request.requestId)));
        });
        for (int i = 0; i < kFrames; ++i)
            man.controller->request({.message = GetStrip{{StripeId(quint64(i) + 1), 0}, 0, quint32(kPayloadBytes)},
                                     .into = SharedBytes::zeroed(size_t(kPayloadBytes))},
                                    man.answers[size_t(i)].take());
        QByteArray requests;
        QByteArray bytes;
        QTRY_COMPARE((man.takeFrom(man.towardsController, requests), MiddleMan::cut(requests).size()), kFrames);
        man.sendTo(man.towardsAgent, {requests});
        ::fcntl(man.towardsAgent.value(), F_SETFL, O_NONBLOCK);
        QTRY_COMPARE((man.takeFrom(man.towardsAgent, bytes), MiddleMan::cut(bytes).size()), kFrames);
        answers = MiddleMan::cut(bytes);
    };
    MiddleMan other;
    MiddleMan man;
    QList<QByteArray> foreign;
    QList<QByteArray> answers;
    captureAnswers(other, foreign);
    captureAnswers(man, answers);
    QCOMPARE(answers.size(), kFrames);
    QCOMPARE(foreign.size(), kFrames);
    man.sendTo(man.towardsController, tampered(answers, trick, position, foreign));
    if (trick == Trick::Truncate)
        man.towardsController.reset();
    QTRY_VERIFY(man.controllerClosed.has_value());
    QTRY_VERIFY(std::ranges::all_of(man.answers, [](const auto &answer) { return answer.count() == 1; }));
    for (int i = 0; i < kFrames; ++i) {
        const auto &answer = man.answers[size_t(i)];
        QCOMPARE(answer.isOk(), i == 0 && answer.isOk());
        if (answer.isOk())
            QCOMPARE(answer.result()->payload, randomBytes(size_t(kPayloadBytes), quint32(i + 1)));
        else
            QVERIFY(answer.failedWith(ErrorCode::Disconnected) || answer.failedWith(ErrorCode::ProtocolViolation) ||
                    answer.failedWith(ErrorCode::Unsupported));
    }
}

void TestNetTampering::reflectedFrames_doNotOpen()
{
    MiddleMan man;
    const QList<QByteArray> frames = man.capturePuts();
    man.sendTo(man.towardsController, frames); // its own words, back to the controller
    QTRY_VERIFY(man.controllerClosed.has_value());
    QCOMPARE(man.controllerClosed->code, ErrorCode::ProtocolViolation);
}

void TestNetTampering::everyBitOfASmallFrame_counts()
{
    const SecretKey key = SecretKey::generate();
    const SharedBytes payload = randomBytes(40);
    std::vector<std::byte> head(kDataFrameHeaderBytes);
    encodeDataRequest(PutStrip{labelFor(1, 0, payload)}, head);
    const DataFrameHeader header{.type = quint8(DataFrameType::Put),
                                 .requestId = 1,
                                 .metadataBytes = quint32(head.size() - kDataFrameHeaderBytes),
                                 .payloadBytes = quint32(payload.size())};
    SealTag tag;
    QVERIFY(DataFrameSealer(Sealer::make(key)).seal(header, head, payload.span(), tag));
    const auto opens = [&](std::span<const std::byte> frameHead, std::span<const std::byte> framePayload,
                           const SealTag &frameTag) {
        DataFrameOpener opener(Sealer::make(key));
        std::vector<std::byte> plain(header.metadataBytes);
        return opener.openMetadata(frameHead.first<kDataFrameHeaderBytes>(), frameHead.subspan(kDataFrameHeaderBytes),
                                   payload.size(), plain.data()) &&
               opener.finish(framePayload, frameTag);
    };
    QVERIFY(opens(head, payload.span(), tag));
    for (size_t bit = 0; bit < head.size() * 8; ++bit) {
        std::vector<std::byte> changed = head;
        changed[bit / 8] ^= std::byte(1 << bit % 8);
        QVERIFY2(!opens(changed, payload.span(), tag), qPrintable(QString::number(bit)));
    }
    for (size_t bit = 0; bit < payload.size() * 8; ++bit) {
        SharedBytes changed = SharedBytes::copyOf(payload.span());
        changed.writableData()[bit / 8] ^= std::byte(1 << bit % 8);
        QVERIFY(!opens(head, changed.span(), tag));
    }
    for (size_t bit = 0; bit < tag.size() * 8; ++bit) {
        SealTag changed = tag;
        changed[bit / 8] ^= std::byte(1 << bit % 8);
        QVERIFY(!opens(head, payload.span(), changed));
    }
    QVERIFY(!opens(head, payload.span().first(39), tag));
}

void TestNetTampering::metadata_isNotReadableOnTheWire()
{
    MiddleMan man;
    const QList<QByteArray> frames = man.capturePuts();
    std::vector<std::byte> plain;
    encodeDataRequest(PutStrip{man.sent.first()}, plain);
    const QByteArray label(reinterpret_cast<const char *>(plain.data()), qsizetype(plain.size()));
    QVERIFY(!frames.join().contains(label.first(16)));
    QVERIFY(!frames.join().contains(label.sliced(16, 16)));
}

void TestNetTampering::forgedHugePayload_costsNoMemory()
{
    MiddleMan man;
    std::array<std::byte, kDataFrameHeaderBytes> header;
    encodeDataFrameHeader({.type = quint8(DataFrameType::Put),
                           .requestId = 1,
                           .metadataBytes = 64,
                           .payloadBytes = quint32(kMaxStripPayloadBytes)},
                          header);
    QByteArray forged(reinterpret_cast<const char *>(header.data()), kHead);
    forged += QByteArray(64 + kTag, 'm'); // a seal that nobody can have made
    man.sendTo(man.towardsAgent, {forged});
    QTRY_VERIFY(man.agentClosed.has_value());
    QCOMPARE(man.agentClosed->code, ErrorCode::ProtocolViolation);
    QVERIFY(man.requests.isEmpty());
}

void TestNetTampering::garbage_closes()
{
    for (quint32 seed = 1; seed <= 50; ++seed) {
        MiddleMan man;
        man.sendTo(man.towardsAgent, {randomBytes(500, seed).toByteArray()});
        man.sendTo(man.towardsController, {randomBytes(500, seed + 1000).toByteArray()});
        QTRY_VERIFY(man.agentClosed.has_value() && man.controllerClosed.has_value());
    }
}

FALLOW_TEST(TestNetTampering)
#include "tst_net_tampering.moc"
