// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/byte_stream.h"
#include "net/poller.h"
#include "net_fixtures.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// Moves bytes one way through two streams, as fast as they go, in one thread.
struct Pump
{
    std::unique_ptr<ByteStream> from;
    std::unique_ptr<ByteStream> to;
    QByteArray received;
    std::optional<Error> error;
    bool isEnded = false;

    void step(const QByteArray &data, qsizetype &sent, qsizetype pieceBytes)
    {
        std::vector<iovec> pieces;
        for (qsizetype at = sent; at < data.size() && pieces.size() < 64; at += pieceBytes)
            pieces.push_back({const_cast<char *>(data.constData()) + at, size_t(qMin(pieceBytes, data.size() - at))});
        if (const auto written = from->writeSome(pieces); written)
            sent += qsizetype(written->bytes);
        else
            error = written.error();
        receive();
        std::byte nothing{};
        const iovec piece{&nothing, 1};
        if (!from->isHandshakeDone()) // TLS answers have to be read to get on
            std::ignore = from->readSome(std::span(&piece, 1));
    }
    void receive()
    {
        std::array<char, 100'000> bytes;
        const std::array pieces{iovec{bytes.data(), 10}, iovec{bytes.data() + 10, bytes.size() - 10}};
        const auto got = to->readSome(pieces);
        if (!got)
            error = got.error();
        else if (got->state == ByteStream::State::EndOfStream)
            isEnded = true;
        else
            received.append(bytes.data(), qsizetype(got->bytes));
    }
};
/// A client and a server whose bytes pass through our hands.
struct Relayed
{
    Relayed()
    {
        auto [a, b] = socketPair();
        auto [c, d] = socketPair();
        client = std::move(*ByteStream::tlsClient(std::move(a), *Certificates::instance().machine.tlsContext()));
        server = std::move(*ByteStream::tlsServer(std::move(d), *Certificates::instance().controller.tlsContext()));
        clientWire = std::move(b);
        serverWire = std::move(c);
    }
    static QByteArray takeFrom(const Descriptor &wire)
    {
        QByteArray bytes(64 * 1024, Qt::Uninitialized);
        const ssize_t count = ::recv(wire.value(), bytes.data(), size_t(bytes.size()), MSG_DONTWAIT);
        return bytes.left(qMax<ssize_t>(0, count));
    }
    static void give(const Descriptor &wire, const QByteArray &bytes)
    {
        QCOMPARE(::send(wire.value(), bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL), ssize_t(bytes.size()));
    }
    static Result<ByteStream::Transfer> read(ByteStream &stream, QByteArray *into = nullptr)
    {
        std::array<char, 4096> bytes;
        const iovec piece{bytes.data(), bytes.size()};
        auto got = stream.readSome(std::span(&piece, 1));
        if (got && into)
            into->append(bytes.data(), qsizetype(got->bytes));
        return got;
    }
    static bool write(ByteStream &stream, const QByteArray &bytes)
    {
        const iovec piece{const_cast<char *>(bytes.constData()), size_t(bytes.size())};
        const auto written = stream.writeSome(std::span(&piece, 1));
        return written && written->bytes == size_t(bytes.size());
    }
    bool shakeHands()
    {
        for (int i = 0; i < 100 && !(client->isHandshakeDone() && server->isHandshakeDone()); ++i) {
            std::ignore = read(*client);
            give(serverWire, takeFrom(clientWire));
            std::ignore = read(*server);
            give(clientWire, takeFrom(serverWire));
        }
        return client->isHandshakeDone() && server->isHandshakeDone();
    }
    std::unique_ptr<ByteStream> client;
    std::unique_ptr<ByteStream> server;
    Descriptor clientWire;
    Descriptor serverWire;
};

} // namespace

class TestNetStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void poller_callsBack_andStopsWhenRemoved();
    void poller_registrationRemovedByAnothersCallback_isNotCalled();
    void poller_edge_callsOncePerChange();
    void poller_endOfRound_runsOnceInOrder();
    void poller_plainFile_isRefused();
    void stream_carriesEverything_data();
    void stream_carriesEverything();
    void tls_withoutOrWithForeignCertificate_isRefused();
    void tls_cutOff_isAnErrorNotAnEnd();
    void tls_beginningOfARecord_isNoBufferedInput();
    void tls_goodbyeBehindBytes_isNoticedAtOnce();
};

void TestNetStreams::poller_callsBack_andStopsWhenRemoved()
{
    Poller poller;
    auto [a, b] = socketPair();
    int calls = 0;
    std::unique_ptr<Poller::Registration> registration;
    registration = std::move(*poller.watch(a.value(), {.read = true}, [&](Poller::Ready ready) {
        QVERIFY(ready.isReadable);
        if (++calls == 3)
            registration.reset(); // inside its own callback
    }));
    QCOMPARE(::write(b.value(), "x", 1), 1);
    QTRY_COMPARE(calls, 3); // level triggered: again and again
    runEventsFor(100);
    QCOMPARE(calls, 3);
}

void TestNetStreams::poller_registrationRemovedByAnothersCallback_isNotCalled()
{
    Poller poller;
    std::vector<std::pair<Descriptor, Descriptor>> pairs;
    std::vector<std::unique_ptr<Poller::Registration>> registrations;
    int calls = 0;
    for (int i = 0; i < 50; ++i) {
        pairs.push_back(socketPair());
        registrations.push_back(std::move(*poller.watch(pairs.back().first.value(), {.read = true}, [&](Poller::Ready) {
            ++calls;
            registrations.clear(); // the first takes all the others with it
        })));
    }
    for (const auto &[a, b] : pairs)
        QCOMPARE(::write(b.value(), "x", 1), 1);
    QTRY_COMPARE(calls, 1);
    runEventsFor(100);
    QCOMPARE(calls, 1);
}

void TestNetStreams::poller_edge_callsOncePerChange()
{
    Poller poller;
    auto [a, b] = socketPair();
    int calls = 0;
    const auto registration = std::move(
        *poller.watch(a.value(), {.read = true, .trigger = Poller::Trigger::Edge}, [&](Poller::Ready) { ++calls; }));
    QCOMPARE(::write(b.value(), "x", 1), 1);
    QTRY_COMPARE(calls, 1);
    runEventsFor(100);
    QCOMPARE(calls, 1);
    registration->setInterest({.read = false, .write = false});
    QCOMPARE(::write(b.value(), "x", 1), 1);
    runEventsFor(100);
    QCOMPARE(calls, 1);
}

void TestNetStreams::poller_endOfRound_runsOnceInOrder()
{
    Poller poller;
    QList<int> order;
    poller.atEndOfRound([&] {
        order.append(1);
        poller.atEndOfRound([&] { order.append(3); });
    });
    poller.atEndOfRound([&] { order.append(2); });
    QVERIFY(order.isEmpty());
    QTRY_COMPARE(order, (QList<int>{1, 2, 3}));
}

void TestNetStreams::poller_plainFile_isRefused()
{
    Poller poller;
    QTemporaryFile file;
    QVERIFY(file.open());
    QVERIFY(!poller.watch(file.handle(), {.read = true}, [](Poller::Ready) {}));
}

void TestNetStreams::stream_carriesEverything_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<int>("pieceBytes");
    for (const int pieceBytes : {7, 4000, 20'000, 3'000'000}) {
        QTest::addRow("bare %d", pieceBytes) << false << pieceBytes;
        QTest::addRow("tls %d", pieceBytes) << true << pieceBytes;
    }
}

void TestNetStreams::stream_carriesEverything()
{
    QFETCH(bool, isTls);
    QFETCH(int, pieceBytes);
    auto [a, b] = socketPair();
    Pump pump;
    if (isTls) {
        pump.from = std::move(*ByteStream::tlsClient(std::move(a), *Certificates::instance().machine.tlsContext()));
        pump.to = std::move(*ByteStream::tlsServer(std::move(b), *Certificates::instance().controller.tlsContext()));
    } else {
        pump.from = ByteStream::bare(std::move(a));
        pump.to = ByteStream::bare(std::move(b));
    }
    const QByteArray data = randomBytes(pieceBytes == 7 ? 50'000 : 3'000'000).toByteArray();
    qsizetype sent = 0;
    for (int i = 0; i < 200'000 && pump.received.size() < data.size() && !pump.error; ++i)
        pump.step(data, sent, pieceBytes);
    QVERIFY2(!pump.error, pump.error ? qPrintable(pump.error->toString()) : "");
    QCOMPARE(pump.received, data);
    if (isTls)
        QCOMPARE(pump.to->peerFingerprint(), Certificates::instance().machine.check()->fingerprint);
    pump.from->shutDown();
    pump.from.reset();
    for (int i = 0; i < 100 && !pump.isEnded; ++i)
        pump.receive();
    QVERIFY(pump.isEnded && !pump.error);
}

void TestNetStreams::tls_withoutOrWithForeignCertificate_isRefused()
{
    const Certificates &certificates = Certificates::instance();
    const auto foreign = CertificateAuthority::create(certificates.array);
    Identity stranger = *foreign->issueIdentity(foreign->machineSubject(MachineId(17)));
    stranger.authorityPem = certificates.authority.certificatePem(); // trusts us, is not trusted
    const auto none =
        TlsContext::make({{}, {}, certificates.authority.certificatePem(), TlsContext::PeerCertificate::Required});
    for (const auto &context : {*stranger.tlsContext(), *none}) {
        auto [a, b] = socketPair();
        Pump pump;
        pump.from = std::move(*ByteStream::tlsClient(std::move(a), context));
        pump.to = std::move(*ByteStream::tlsServer(std::move(b), *certificates.controller.tlsContext()));
        qsizetype sent = 0;
        for (int i = 0; i < 100 && !pump.error; ++i)
            pump.step("hello", sent, 5);
        QVERIFY(pump.error);
        QVERIFY(pump.received.isEmpty());
    }
    QCOMPARE(TlsContext::make({"rubbish", "rubbish", "rubbish", TlsContext::PeerCertificate::Required}).error().code,
             ErrorCode::InvalidArgument);
}

void TestNetStreams::tls_cutOff_isAnErrorNotAnEnd()
{
    auto [a, b] = socketPair();
    const int raw = a.value();
    Pump pump;
    pump.from = std::move(*ByteStream::tlsClient(std::move(a), *Certificates::instance().machine.tlsContext()));
    pump.to = std::move(*ByteStream::tlsServer(std::move(b), *Certificates::instance().controller.tlsContext()));
    qsizetype sent = 0;
    for (int i = 0; i < 100 && pump.received.size() < 5; ++i)
        pump.step("hello", sent, 5);
    QCOMPARE(pump.received, "hello");
    ::shutdown(raw, SHUT_RDWR); // somebody on the wire ends it, without TLS's goodbye
    for (int i = 0; i < 10 && !pump.error && !pump.isEnded; ++i)
        pump.receive();
    QVERIFY(pump.error && !pump.isEnded);
    QCOMPARE(pump.error->code, ErrorCode::Disconnected);
}

/// Whoever asks again and again because something seems to lie there would never sleep.
void TestNetStreams::tls_beginningOfARecord_isNoBufferedInput()
{
    Relayed ends;
    QVERIFY(ends.shakeHands());
    QVERIFY(Relayed::write(*ends.client, QByteArray(1000, 'x')));
    const QByteArray record = Relayed::takeFrom(ends.clientWire);
    QVERIFY(record.size() > 1000);
    QByteArray received;
    qsizetype given = 0;
    for (const qsizetype until : {qsizetype(1), qsizetype(5), qsizetype(6), record.size() - 1}) {
        Relayed::give(ends.serverWire, record.mid(given, until - given));
        given = until;
        const auto got = Relayed::read(*ends.server, &received);
        QVERIFY(got && got->state == ByteStream::State::WouldBlock);
        QVERIFY2(!ends.server->hasBufferedInput(), qPrintable(QString::number(until)));
    }
    Relayed::give(ends.serverWire, record.mid(given));
    QVERIFY(Relayed::read(*ends.server, &received));
    QCOMPARE(received, QByteArray(1000, 'x'));
    // Two records at once, and room for one byte: then something does lie there.
    QVERIFY(Relayed::write(*ends.client, "ab") && Relayed::write(*ends.client, "c"));
    Relayed::give(ends.serverWire, Relayed::takeFrom(ends.clientWire));
    char byte = 0;
    const iovec piece{&byte, 1};
    QVERIFY(ends.server->readSome(std::span(&piece, 1)));
    QVERIFY(ends.server->hasBufferedInput());
}

void TestNetStreams::tls_goodbyeBehindBytes_isNoticedAtOnce()
{
    Relayed ends;
    QVERIFY(ends.shakeHands());
    QVERIFY(Relayed::write(*ends.client, "the last words"));
    ends.client->shutDown(); // says goodbye, and keeps the connection
    Relayed::give(ends.serverWire, Relayed::takeFrom(ends.clientWire));
    QByteArray received;
    QVERIFY(Relayed::read(*ends.server, &received));
    QCOMPARE(received, "the last words");
    QVERIFY(ends.server->hasBufferedInput()); // the descriptor will not become readable for it
    const auto end = Relayed::read(*ends.server);
    QVERIFY(end && end->state == ByteStream::State::EndOfStream);
}

FALLOW_TEST(TestNetStreams)
#include "tst_net_streams.moc"
