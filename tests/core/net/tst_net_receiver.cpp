// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames over real TCP, where a receiver wishes to be woken for more than a segment.
#include "net/data_receiver.h"
#include "net/poller.h"
#include "net_fixtures.h"
#include "support/test_program.h"
#include "wire/data_messages.h"

#include <QTimer>
#include <poll.h>
#include <random>

using namespace fallow;
using namespace fallow::test;

namespace {

bool isReadable(const ByteStream &stream, int patienceMs = kLoadedMachineMs)
{
    pollfd asked{stream.descriptor(), POLLIN, 0};
    return ::poll(&asked, 1, patienceMs) == 1;
}

/// Waits for news of its stream as a data connection does, and keeps what came.
class Reader : public DataReceiver::Sink
{
public:
    explicit Reader(Descriptor descriptor, std::shared_ptr<const Sealer> sealer = nullptr)
        : m_stream(ByteStream::bare(std::move(descriptor)))
        , m_receiver(std::move(sealer))
        , m_registration(std::move(*m_poller.watch(m_stream->descriptor(), {.read = true}, [this](Poller::Ready) {
            ++wakeups;
            const auto state = m_receiver.read(*m_stream, *this);
            if (!state || *state == ByteStream::State::EndOfStream) {
                hasEnded = true;
                m_registration.reset();
            }
        })))
    {}
    Result<void> beginFrame(const DataFrameHeader &header, std::span<const std::byte>, SharedBytes &into) override
    {
        if (header.payloadBytes > 0)
            into = SharedBytes::allocate(header.payloadBytes);
        return {};
    }
    void endFrame(const DataFrameHeader &, SharedBytes payload) override { payloads.append(payload); }
    bool mayReceive() const override { return true; }

    QList<SharedBytes> payloads;
    int wakeups = 0;
    bool hasEnded = false;

private:
    Poller m_poller;
    std::unique_ptr<ByteStream> m_stream;
    DataReceiver m_receiver;
    std::unique_ptr<Poller::Registration> m_registration;
};

QByteArray frame(DataFrameSealer &sealer, quint64 id, const SharedBytes &payload)
{
    const DataFrameHeader header{.type = quint8(DataFrameType::Put),
                                 .requestId = id,
                                 .metadataBytes = 8,
                                 .payloadBytes = quint32(payload.size())};
    std::vector<std::byte> head(kDataFrameHeaderBytes + header.metadataBytes);
    SealTag tag;
    if (!sealer.seal(header, head, payload.span(), tag))
        qFatal("not sealed");
    QByteArray bytes(reinterpret_cast<const char *>(head.data()), qsizetype(head.size()));
    bytes.append(reinterpret_cast<const char *>(payload.data()), qsizetype(payload.size()));
    if (!payload.isEmpty())
        bytes.append(reinterpret_cast<const char *>(tag.data()), qsizetype(sealer.tagBytes()));
    return bytes;
}

QByteArray bareFrame(quint64 id, const SharedBytes &payload)
{
    DataFrameSealer sealer(nullptr);
    return frame(sealer, id, payload);
}

} // namespace

class TestNetReceiver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakeFor_lessIsThere_isNotReadable();
    void wakeFor_peerClosedWithLess_isReadable();
    void bulk_inManySegments_wakesFewTimesAndHidesNothing();
    void bulk_slowlyAndCutShort_isNoticed();
    void framesOfAllSizes_inAnyPieces_arriveWithoutTheNext_data();
    void framesOfAllSizes_inAnyPieces_arriveWithoutTheNext();
};

void TestNetReceiver::wakeFor_lessIsThere_isNotReadable()
{
    auto [near, far] = tcpPair();
    const auto stream = ByteStream::bare(std::move(near));
    stream->wakeFor(1000);
    QCOMPARE(::write(far.value(), QByteArray(999, 'x').constData(), 999), 999);
    QVERIFY(!isReadable(*stream, 100));
    QCOMPARE(::write(far.value(), "y", 1), 1);
    QVERIFY(isReadable(*stream));
    std::array<char, 600> bytes;
    const iovec piece{bytes.data(), bytes.size()};
    QCOMPARE(stream->readSome(std::span(&piece, 1))->bytes, size_t(600)); // a wish, not a bound
    QVERIFY(!isReadable(*stream, 100));
    stream->wakeFor(1);
    QVERIFY(isReadable(*stream));
    QCOMPARE(stream->readSome(std::span(&piece, 1))->bytes, size_t(400));
}

void TestNetReceiver::wakeFor_peerClosedWithLess_isReadable()
{
    auto [near, far] = tcpPair();
    const auto stream = ByteStream::bare(std::move(near));
    stream->wakeFor(1000);
    QCOMPARE(::write(far.value(), "x", 1), 1);
    QVERIFY(!isReadable(*stream, 100));
    far = Descriptor();
    QVERIFY(isReadable(*stream));
}

void TestNetReceiver::bulk_inManySegments_wakesFewTimesAndHidesNothing()
{
    auto [near, far] = tcpPair();
    Reader reader(std::move(near));
    const SharedBytes strip = randomBytes(200'000);
    const QByteArray bytes = bareFrame(7, strip);
    constexpr int kPieces = 40;
    for (int i = 0; i < kPieces; ++i) {
        const QByteArray piece =
            bytes.mid(i * bytes.size() / kPieces, (i + 1) * bytes.size() / kPieces - i * bytes.size() / kPieces);
        QCOMPARE(::write(far.value(), piece.constData(), size_t(piece.size())), ssize_t(piece.size()));
        runEventsFor(5);
    }
    QTRY_COMPARE(reader.payloads.size(), 1);
    QCOMPARE(reader.payloads.first(), strip);
    QVERIFY2(reader.wakeups < kPieces / 4, qPrintable(QString::number(reader.wakeups)));
    const QByteArray small = bareFrame(8, randomBytes(1)); // for which no more comes
    QCOMPARE(::write(far.value(), small.constData(), size_t(small.size())), ssize_t(small.size()));
    QTRY_COMPARE(reader.payloads.size(), 2);
}

void TestNetReceiver::bulk_slowlyAndCutShort_isNoticed()
{
    auto [near, far] = tcpPair();
    Reader reader(std::move(near));
    const QByteArray bytes = bareFrame(7, randomBytes(100'000)).left(60'000);
    QCOMPARE(::write(far.value(), bytes.constData(), size_t(bytes.size())), ssize_t(bytes.size()));
    runEventsFor(20);
    far = Descriptor();
    QTRY_VERIFY(reader.hasEnded);
    QVERIFY(reader.payloads.isEmpty());
}

void TestNetReceiver::framesOfAllSizes_inAnyPieces_arriveWithoutTheNext_data()
{
    QTest::addColumn<bool>("isSealed");
    QTest::newRow("bare") << false;
    QTest::newRow("sealed") << true;
}

/// Each is delivered before the next is begun: no wish of one frame's may hide the end of another.
void TestNetReceiver::framesOfAllSizes_inAnyPieces_arriveWithoutTheNext()
{
    QFETCH(bool, isSealed);
    auto [near, far] = tcpPair();
    const std::shared_ptr<const Sealer> key = isSealed ? Sealer::make(SecretKey::generate()) : nullptr;
    Reader reader(std::move(near), key);
    DataFrameSealer sealer(key);
    std::mt19937 random(5);
    const QList<size_t> sizes{0, 1, 4096, 32 * 1024 - 1, 32 * 1024, 64 * 1024, 256 * 1024, 1024 * 1024, 3'000'000};
    quint64 id = 0;
    for (int turn = 0; turn < 40; ++turn) {
        QList<SharedBytes> sent;
        QByteArray bytes;
        for (int i = 0; i < 1 + turn % 3; ++i) {
            const size_t size = sizes[int(random() % quint32(sizes.size()))];
            sent.append(size ? randomBytes(size, quint32(++id)) : SharedBytes());
            bytes += frame(sealer, id + 1, sent.last());
        }
        reader.payloads.clear();
        const QDeadlineTimer deadline(kLoadedMachineMs);
        for (qsizetype at = 0; at < bytes.size();) {
            QVERIFY(!reader.hasEnded && !deadline.hasExpired());
            const qsizetype length = std::min<qsizetype>(bytes.size() - at, 1 + random() % 700'000);
            const ssize_t count =
                ::send(far.value(), bytes.constData() + at, size_t(length), MSG_DONTWAIT | MSG_NOSIGNAL);
            QVERIFY(count > 0 || errno == EAGAIN);
            at += std::max<ssize_t>(0, count);
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(reader.payloads.size(), sent.size());
        for (int i = 0; i < sent.size(); ++i)
            QCOMPARE(reader.payloads[i], sent[i]);
    }
}

FALLOW_TEST(TestNetReceiver)
#include "tst_net_receiver.moc"
