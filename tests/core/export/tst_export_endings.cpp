// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/metrics.h"
#include "nbd_exchange.h"
#include "support/test_program.h"

using namespace fallow;
using namespace fallow::nbd;
using namespace fallow::test;
using namespace Qt::StringLiterals;

/// Clients that go, exports that are taken away or change their size, servers that stop.
class TestExportEndings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void client_vanishesInFlight_serverGoesOn();
    void disconnect_withRequestsInFlight_answersFirst();
    void removeExport_inFlight_answersFlushesCloses();
    void removeExport_payloadComingIn_isShutDown();
    void removeExport_unknown_isNotFound();
    void removeExport_deviceNeverAnswers_isAskedForNothingMore();
    void addExport_formerStillDrains_itsMergeUndoesNoAcknowledgedWrite();
    void shrink_whileConnected_shutsDown();
    void grow_whileConnected_goesOn();
    void stop_inFlight_answersFlushesCloses();
    void stop_flushFails_saysSo();
    void stop_deviceNeverAnswers_isBounded();
    void destruction_inFlight_isHarmless();
    void statistics_countWhatHappened();
};

void TestExportEndings::client_vanishesInFlight_serverGoesOn()
{
    NbdTestServer fixture;
    fixture.device->hold();
    {
        CONNECT(client, fixture);
        for (int i = 0; i < 10; ++i)
            client.send(NbdTestClient::request(kCommandWrite, 0, quint64(i), 1, 100) + QByteArray(100, 'x'));
        client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 1 << 20) + QByteArray(1000, 'x')); // cut short
        QTRY_VERIFY(fixture.device->heldCount() > 0);
    }
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
    fixture.device->letGo();
    CONNECT(other, fixture);
    other.send(NbdTestClient::request(kCommandWrite, 0, 1, 1, 100) + QByteArray(100, 'y'));
    ANSWER(other, 0);
    QTRY_COMPARE(fixture.server->statistics().first().requestsInFlight, 0);
}

void TestExportEndings::disconnect_withRequestsInFlight_answersFirst()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    fixture.device->hold();
    client.send(NbdTestClient::request(kCommandFlush, 0, 1, 0, 0) +
                NbdTestClient::request(kCommandDisconnect, 0, 2, 0, 0));
    QTRY_COMPARE(fixture.device->heldCount(), 1);
    QVERIFY(!client.isClosed());
    fixture.device->letGo();
    ANSWER(client, 0);
    QTRY_VERIFY(client.isClosed());
}

void TestExportEndings::removeExport_inFlight_answersFlushesCloses()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    fixture.device->hold();
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 4096) + QByteArray(4096, 'x'));
    QTRY_COMPARE(fixture.device->heldCount(), 1);
    std::optional<Result<void>> removed;
    fixture.server->removeExport(u"disk"_s, [&](Result<void> result) { removed = result; });
    QVERIFY(!removed);
    client.send(NbdTestClient::request(kCommandRead, 0, 2, 0, 4096));
    ANSWER(client, kErrorShutdown);
    QCOMPARE(fixture.device->count(Device::Operation::Flush), 0);
    fixture.device->letGo();
    ANSWER(client, 0);
    QTRY_VERIFY(removed.has_value());
    QVERIFY(removed->has_value());
    QCOMPARE(fixture.device->count(Device::Operation::Flush), 1);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(fixture.device.use_count(), 1); // nobody holds it any more
    QVERIFY(fixture.server->statistics().isEmpty());
}

void TestExportEndings::removeExport_payloadComingIn_isShutDown()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    fixture.device->hold();
    client.send(NbdTestClient::request(kCommandFlush, 0, 1, 0, 0) +
                NbdTestClient::request(kCommandWrite, 0, 2, 0, 65536) + QByteArray(100, 'x'));
    QTRY_COMPARE(fixture.device->heldCount(), 1);
    fixture.server->removeExport(u"disk"_s, [](Result<void>) {});
    client.send(QByteArray(65436, 'x'));
    ANSWER(client, kErrorShutdown);
    QCOMPARE(fixture.device->count(Device::Operation::Write), 0);
    fixture.device->letGo();
    ANSWER(client, 0);
    QTRY_VERIFY(client.isClosed());
}

void TestExportEndings::removeExport_unknown_isNotFound()
{
    NbdTestServer fixture;
    std::optional<Result<void>> removed;
    fixture.server->removeExport(u"nothing"_s, [&](Result<void> result) { removed = result; });
    QVERIFY(!removed);
    QTRY_VERIFY(removed.has_value());
    QCOMPARE(removed->error().code, ErrorCode::NotFound);
}

void TestExportEndings::removeExport_deviceNeverAnswers_isAskedForNothingMore()
{
    NbdTestServer fixture({.drainTimeoutMs = 100});
    CONNECT(client, fixture);
    fixture.device->hold();
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 512) + QByteArray(512, 'x'));
    client.send(NbdTestClient::request(kCommandWrite, 0, 2, 0, 4096) + QByteArray(4096, 'y')); // waits for that
    QTRY_COMPARE(fixture.server->statistics().first().requestsInFlight, 2);
    std::optional<Result<void>> removed;
    fixture.server->removeExport(u"disk"_s, [&](Result<void> result) { removed = result; });
    QTRY_VERIFY(removed.has_value());
    QCOMPARE(removed->error().code, ErrorCode::Timeout);
    fixture.device->letGo();
    QTRY_COMPARE(fixture.device.use_count(), 1);
    QCOMPARE(fixture.device->count(Device::Operation::Write), 0);
}

void TestExportEndings::addExport_formerStillDrains_itsMergeUndoesNoAcknowledgedWrite()
{
    NbdTestServer fixture;
    CONNECT(former, fixture);
    fixture.device->hold();
    former.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 512) + QByteArray(512, 'a'));
    QTRY_COMPARE(fixture.device->count(Device::Operation::Read), 1); // of the old block
    std::optional<Result<void>> removed;
    fixture.server->removeExport(u"disk"_s, [&](Result<void> result) { removed = result; });
    QVERIFY(fixture.server->addExport(u"disk"_s, fixture.device).has_value());
    CONNECT(later, fixture);
    later.send(NbdTestClient::request(kCommandWrite, 0, 2, 0, 4096) + QByteArray(4096, 'n'));
    QTRY_COMPARE(fixture.server->statistics().first().requestsInFlight, 1);
    fixture.device->letGo();
    ANSWER(later, 0);
    QTRY_VERIFY(removed.has_value());
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(fixture.device->memory()), 4096), QByteArray(4096, 'n'));
}

void TestExportEndings::shrink_whileConnected_shutsDown()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    fixture.device->resize(kMiB);
    client.send(NbdTestClient::request(kCommandRead, 0, 1, 0, 4096));
    ANSWER(client, kErrorShutdown);
    QTRY_VERIFY(client.isClosed());
}

void TestExportEndings::grow_whileConnected_goesOn()
{
    NbdTestServer fixture;
    fixture.device->resize(kMiB);
    CONNECT(client, fixture);
    fixture.device->resize(2 * kMiB);
    client.send(NbdTestClient::request(kCommandFlush, 0, 1, 0, 0));
    ANSWER(client, 0);
    client.send(NbdTestClient::request(kCommandRead, 0, 1, kMiB, 4096)); // as large as it was when it connected
    ANSWER(client, kErrorInvalid);
}

void TestExportEndings::stop_inFlight_answersFlushesCloses()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    NbdTestClient silent(fixture.path());
    QTRY_VERIFY(silent.has(18));
    fixture.device->hold();
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 4096) + QByteArray(4096, 'x'));
    QTRY_COMPARE(fixture.device->heldCount(), 1);
    std::optional<Result<void>> stopped;
    fixture.server->stop([&](Result<void> result) { stopped = result; });
    QVERIFY(!stopped);
    QVERIFY(!QFile::exists(fixture.path()));
    fixture.device->letGo();
    ANSWER(client, 0);
    QTRY_VERIFY(stopped.has_value());
    QVERIFY(stopped->has_value());
    QCOMPARE(fixture.device->count(Device::Operation::Flush), 1);
    QVERIFY(client.isClosed());
    QCOMPARE(fixture.server->connectionCount(), 0);
}

void TestExportEndings::stop_flushFails_saysSo()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    fixture.device->setFault([](Device::Operation, qint64, qint64) { return Error{ErrorCode::Io, u"no"_s, {}}; });
    std::optional<Result<void>> stopped;
    fixture.server->stop([&](Result<void> result) { stopped = result; });
    QTRY_VERIFY(stopped.has_value());
    QCOMPARE(stopped->error().code, ErrorCode::Io);
}

void TestExportEndings::stop_deviceNeverAnswers_isBounded()
{
    for (const bool isFlushStuck : {false, true}) {
        NbdTestServer fixture({.drainTimeoutMs = 100});
        CONNECT(client, fixture);
        fixture.device->hold();
        if (!isFlushStuck) {
            client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 4096) + QByteArray(4096, 'x'));
            QTRY_COMPARE(fixture.device->heldCount(), 1);
        }
        std::optional<Result<void>> stopped;
        fixture.server->stop([&](Result<void> result) { stopped = result; });
        QTRY_VERIFY(stopped.has_value());
        QCOMPARE(stopped->error().code, ErrorCode::Timeout);
        QCOMPARE(fixture.server->connectionCount(), 0);
        QTRY_VERIFY(client.isClosed());
        fixture.device->letGo(); // its late answer finds nobody
        QTRY_COMPARE(fixture.device->heldCount(), 0);
        QTRY_COMPARE(fixture.device.use_count(), 1);
    }
}

void TestExportEndings::destruction_inFlight_isHarmless()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    fixture.device->hold();
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 1, 4095) + QByteArray(4095, 'x') +
                NbdTestClient::request(kCommandRead, 0, 1, 0, 8192));
    QTRY_COMPARE(fixture.device->heldCount(), 2);
    std::optional<Result<void>> removed;
    fixture.server->removeExport(u"disk"_s, [&](Result<void> result) { removed = result; });
    fixture.server.reset();
    QTRY_VERIFY(removed.has_value());
    QCOMPARE(removed->error().code, ErrorCode::Cancelled);
    fixture.device->letGo();
    QTRY_COMPARE(fixture.device->heldCount(), 0);
    QTRY_COMPARE(fixture.device.use_count(), 1);
}

void TestExportEndings::statistics_countWhatHappened()
{
    NbdTestServer fixture;
    CONNECT(client, fixture);
    client.send(NbdTestClient::request(kCommandWrite, 0, 1, 0, 4096) + QByteArray(4096, 'x'));
    ANSWER(client, 0);
    client.send(NbdTestClient::request(kCommandRead, 0, 1, 0, 512));
    QTRY_VERIFY(client.has(16 + 512));
    const NbdExportStatistics one = fixture.server->statistics().first();
    QCOMPARE(one.connectionCount, 1);
    QCOMPARE(one.writes.count, 1);
    QCOMPARE(one.writes.bytes, 4096);
    QCOMPARE(one.reads.bytes, 512);
    QVERIFY(one.reads.p50Ns > 0 && one.reads.p50Ns <= one.reads.p99Ns);
    QVERIFY(
        formatMetrics(nbdMetrics({one})).contains("fallow_nbd_bytes_total{export=\"disk\",operation=\"write\"} 4096"));
}

FALLOW_TEST(TestExportEndings)
#include "tst_export_endings.moc"
