// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/latency_histogram.h"
#include "export/memory_budget.h"
#include "export/metrics.h"
#include "export/nbd_protocol.h"
#include "export/range_lock.h"
#include "support/test_program.h"

#include <QRandomGenerator>
#include <QTest>

using namespace fallow;
using namespace fallow::nbd;
using namespace Qt::StringLiterals;

class TestExportProtocol : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parseRequest_everyField_isReadBigEndian();
    void parseRequest_wrongMagic_isRefused();
    void checkRequest_data();
    void checkRequest();
    void fieldReader_cutOrTooLong_givesNothing();
    void errno_everyKindOfError_hasItsNumber();
    void rangeLock_exclusive_waitsForSharedAndBack();
    void rangeLock_randomOrder_neverOverlapsAndEndsEmpty();
    void memoryBudget_giveBack_wakesOnce();
    void histogram_percentiles_areWithinAnEighth();
    void metrics_labels_areEscaped();
    void metrics_exports_haveAllFamilies();
};

void TestExportProtocol::parseRequest_everyField_isReadBigEndian()
{
    const QByteArray bytes = QByteArray::fromHex("25609513"
                                                 "0103"
                                                 "0006"
                                                 "1122334455667788"
                                                 "0000000100000200"
                                                 "00001000");
    const auto request = parseRequest(reinterpret_cast<const std::byte *>(bytes.constData()));
    QVERIFY(request);
    QCOMPARE(request->flags, quint16(0x0103));
    QCOMPARE(request->type, quint16(kCommandWriteZeroes));
    QCOMPARE(request->cookie, quint64(0x1122334455667788));
    QCOMPARE(request->offset, quint64(0x100000200));
    QCOMPARE(request->lengthBytes, quint32(4096));
}

void TestExportProtocol::parseRequest_wrongMagic_isRefused()
{
    const QByteArray bytes(28, '\x25');
    QVERIFY(!parseRequest(reinterpret_cast<const std::byte *>(bytes.constData())));
}

void TestExportProtocol::checkRequest_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("flags");
    QTest::addColumn<quint64>("offset");
    QTest::addColumn<quint32>("length");
    QTest::addColumn<bool>("isReadOnly");
    QTest::addColumn<bool>("isSimple");
    QTest::addColumn<quint32>("error");
    const quint64 size = 1 << 20;
    const auto row = [](const char *name, int type, int flags, quint64 offset, quint32 length, bool isReadOnly,
                        NbdErrno error) {
        QTest::newRow(name) << type << flags << offset << length << isReadOnly << false << quint32(error);
    };
    const auto simple = [](const char *name, int type, int flags, quint32 length, NbdErrno error) {
        QTest::newRow(name) << type << flags << quint64(0) << length << false << true << quint32(error);
    };
    simple("simple replies: read", kCommandRead, 0, 4096, kNoError);
    simple("simple replies: read with DF", kCommandRead, kCommandFlagDf, 1, kErrorInvalid);
    simple("simple replies: read too long", kCommandRead, 0, kMaxBlockSizeBytes + 1, kErrorInvalid);
    simple("simple replies: status", kCommandBlockStatus, 0, 4096, kErrorInvalid);
    row("read whole", kCommandRead, 0, 0, 1 << 20, true, kNoError);
    row("read with DF", kCommandRead, kCommandFlagDf, 0, 1, false, kNoError);
    row("read one byte too far", kCommandRead, 0, 1, 1 << 20, false, kErrorInvalid);
    row("read from 2^64-1", kCommandRead, 0, ~quint64(0), 2, false, kErrorInvalid);
    row("read with wrap", kCommandRead, 0, ~quint64(0) - 100, 4096, false, kErrorInvalid);
    row("read too long", kCommandRead, 0, 0, kMaxBlockSizeBytes + 1, false, kErrorOverflow);
    row("write beyond", kCommandWrite, 0, size, 1, false, kErrorNoSpace);
    row("write at the end, nothing", kCommandWrite, 0, size, 0, false, kNoError);
    row("write too long", kCommandWrite, 0, 0, kMaxBlockSizeBytes + 1, false, kErrorInvalid);
    row("write read-only", kCommandWrite, 0, 0, 1, true, kErrorPermission);
    row("trim read-only", kCommandTrim, 0, 0, 1, true, kErrorPermission);
    row("zeroes read-only", kCommandWriteZeroes, 0, 0, 1, true, kErrorPermission);
    row("zeroes beyond", kCommandWriteZeroes, 0, size - 1, 2, false, kErrorNoSpace);
    row("zeroes, no hole, fast", kCommandWriteZeroes, kCommandFlagNoHole | kCommandFlagFastZero, 0, 1, false,
        kErrorNotSupported);
    row("zeroes fast", kCommandWriteZeroes, kCommandFlagFastZero, 0, 1 << 20, false, kNoError);
    row("flush", kCommandFlush, 0, 0, 0, true, kNoError);
    row("flush with a range", kCommandFlush, 0, 0, 1, false, kErrorInvalid);
    row("flush with FUA", kCommandFlush, kCommandFlagFua, 0, 0, false, kNoError);
    row("status", kCommandBlockStatus, kCommandFlagReqOne, 0, 1 << 20, false, kNoError);
    row("status of nothing", kCommandBlockStatus, 0, 0, 0, false, kErrorInvalid);
    row("cache", kCommandCache, 0, 0, 1, false, kErrorInvalid);
    row("unknown", 77, 0, 0, 1, false, kErrorInvalid);
    row("unknown flag", kCommandWrite, 1 << 9, 0, 1, false, kErrorInvalid);
    row("foreign flag", kCommandWrite, kCommandFlagReqOne, 0, 1, false, kErrorInvalid);
}

void TestExportProtocol::checkRequest()
{
    QFETCH(int, type);
    QFETCH(int, flags);
    QFETCH(quint64, offset);
    QFETCH(quint32, length);
    QFETCH(bool, isReadOnly);
    QFETCH(bool, isSimple);
    QFETCH(quint32, error);
    const RequestVerdict verdict = nbd::checkRequest(
        {.flags = quint16(flags), .type = quint16(type), .cookie = 1, .offset = offset, .lengthBytes = length},
        {.sizeBytes = 1 << 20,
         .isReadOnly = isReadOnly,
         .hasStructuredReplies = !isSimple,
         .hasBaseAllocation = !isSimple});
    QCOMPARE(quint32(verdict.error), error);
    QCOMPARE(*verdict.message == '\0', error == 0);
}

void TestExportProtocol::fieldReader_cutOrTooLong_givesNothing()
{
    const QByteArray cut = QByteArray::fromHex("00000005") + "abcd";
    QVERIFY(!FieldReader(asBytes(cut)).takeString());
    const QByteArray lying = QByteArray::fromHex("ffffffff") + "abcd";
    QVERIFY(!FieldReader(asBytes(lying)).takeString());
    QByteArray longName;
    appendNumber(longName, kMaxStringBytes + 1);
    longName.append(kMaxStringBytes + 1, 'x');
    QVERIFY(!FieldReader(asBytes(longName)).takeString());
    const QByteArray right = QByteArray::fromHex("00000004") + "abcd" + QByteArray::fromHex("0102");
    FieldReader reader(asBytes(right));
    QCOMPARE(reader.takeString(), QByteArray("abcd"));
    QVERIFY(!reader.isAtEnd());
    QCOMPARE(reader.takeUint16(), quint16(0x0102));
    QVERIFY(reader.isAtEnd());
    QVERIFY(!reader.takeUint16());
}

void TestExportProtocol::errno_everyKindOfError_hasItsNumber()
{
    QCOMPARE(toNbdErrno(ErrorCode::ReadOnly), kErrorPermission);
    QCOMPARE(toNbdErrno(ErrorCode::NoSpace), kErrorNoSpace);
    QCOMPARE(toNbdErrno(ErrorCode::InvalidArgument), kErrorInvalid);
    QCOMPARE(toNbdErrno(ErrorCode::Cancelled), kErrorShutdown);
    QCOMPARE(toNbdErrno(ErrorCode::Unsupported), kErrorIo); // ENOTSUP is for fast zeros alone
    for (int code = int(ErrorCode::Cancelled); code <= int(ErrorCode::Internal); ++code)
        QVERIFY(toNbdErrno(ErrorCode(code)) != kNoError);
}

void TestExportProtocol::rangeLock_exclusive_waitsForSharedAndBack()
{
    RangeLock lock;
    RangeLock::Ticket shared;
    RangeLock::Ticket other;
    QVERIFY(lock.tryAcquireShared(0, 4096, &shared));
    QVERIFY(lock.tryAcquireShared(0, 8192, &other)); // shared ones do not mind each other
    QStringList order;
    RangeLock::Ticket exclusive;
    RangeLock::Ticket later;
    lock.acquire(0, 4096, true, [&](RangeLock::Ticket ticket) {
        order << u"exclusive"_s;
        exclusive = ticket;
    });
    RangeLock::Ticket refused;
    QVERIFY(!lock.tryAcquireShared(0, 4096, &refused)); // behind the one that waits
    RangeLock::Ticket elsewhere;
    QVERIFY(lock.tryAcquireShared(8192, 4096, &elsewhere));
    lock.acquire(0, 4096, false, [&](RangeLock::Ticket ticket) {
        order << u"later"_s;
        later = ticket;
    });
    QVERIFY(order.isEmpty());
    lock.release(shared);
    QVERIFY(order.isEmpty());
    lock.release(other);
    QCOMPARE(order, QStringList{u"exclusive"_s});
    lock.release(exclusive);
    QCOMPARE(order, (QStringList{u"exclusive"_s, u"later"_s}));
    lock.release(later);
    lock.release(elsewhere);
    QVERIFY(lock.isEmpty());
}

void TestExportProtocol::rangeLock_randomOrder_neverOverlapsAndEndsEmpty()
{
    QRandomGenerator random(4711);
    RangeLock lock;
    struct Held
    {
        RangeLock::Ticket ticket;
        int first;
        int end;
        bool isExclusive;
    };
    std::vector<Held> held;
    int granted = 0;
    for (int step = 0; step < 20'000; ++step) {
        if (random.bounded(2) == 0 && step < 15'000) {
            const int first = random.bounded(16);
            const int end = first + 1 + random.bounded(4);
            const bool isExclusive = random.bounded(2) == 0;
            lock.acquire(first, end - first, isExclusive, [&, first, end, isExclusive](RangeLock::Ticket ticket) {
                for (const Held &one : held)
                    QVERIFY(one.end <= first || end <= one.first || (!one.isExclusive && !isExclusive));
                held.push_back({ticket, first, end, isExclusive});
                ++granted;
            });
        } else if (!held.empty()) {
            const auto index = size_t(random.bounded(int(held.size())));
            const RangeLock::Ticket ticket = held[index].ticket;
            held.erase(held.begin() + std::ptrdiff_t(index));
            lock.release(ticket);
        }
    }
    while (!held.empty()) {
        const RangeLock::Ticket ticket = held.back().ticket;
        held.pop_back();
        lock.release(ticket);
    }
    QVERIFY(granted > 1000);
    QVERIFY(lock.isEmpty());
}

void TestExportProtocol::memoryBudget_giveBack_wakesOnce()
{
    MemoryBudget budget(100);
    QVERIFY(budget.tryTake(60));
    QVERIFY(!budget.tryTake(41));
    budget.take(41); // over the limit on purpose
    int woken = 0;
    budget.wakeLater([&] { ++woken; });
    QVERIFY(!budget.tryTake(0 + 1));
    budget.giveBack(41);
    budget.giveBack(60);
    QCOMPARE(woken, 1);
    QCOMPARE(budget.usedBytes(), 0);
}

void TestExportProtocol::histogram_percentiles_areWithinAnEighth()
{
    LatencyHistogram histogram;
    QCOMPARE(histogram.percentileNs(0.5), 0);
    for (qint64 ns = 1; ns <= 100'000; ++ns)
        histogram.record(ns);
    for (const double share : {0.01, 0.5, 0.9, 0.99, 1.0}) {
        const double exact = 100'000 * share;
        QVERIFY2(double(histogram.percentileNs(share)) >= exact * 0.999, qPrintable(QString::number(share)));
        QVERIFY2(double(histogram.percentileNs(share)) <= exact * 1.13, qPrintable(QString::number(share)));
    }
    histogram.record(-5);
    histogram.record(std::numeric_limits<qint64>::max());
    QCOMPARE(histogram.count(), 100'002);
}

void TestExportProtocol::metrics_labels_areEscaped()
{
    const QByteArray text =
        formatMetrics({{u"a_total"_s,
                        MetricType::Counter,
                        u"back\\slash\nline"_s,
                        {{{{u"name"_s, u"q\"uo\\te\nü"_s}, {u"x"_s, u"y"_s}}, 3, {}}, {{}, 0.25, {}}}}});
    QCOMPARE(text, QByteArray("# HELP a_total back\\\\slash\\nline\n"
                              "# TYPE a_total counter\n"
                              "a_total{name=\"q\\\"uo\\\\te\\n\xc3\xbc\",x=\"y\"} 3\n"
                              "a_total 0.25\n"));
}

void TestExportProtocol::metrics_exports_haveAllFamilies()
{
    NbdExportStatistics one;
    one.name = u"disk"_s;
    one.sizeBytes = 4096;
    one.reads = {.count = 2, .errorCount = 1, .bytes = 512, .sumNs = 3'000'000, .p50Ns = 1'000'000, .p99Ns = 2'000'000};
    LatencyHistogram histogram;
    for (int i = 1; i <= 100; ++i)
        histogram.record(qint64(i) * 1'000'000);
    const QByteArray summary = formatMetrics({latencyMetric(u"a_seconds"_s, u"How long."_s, histogram)});
    QVERIFY2(summary.contains("a_seconds_count 100\n"), summary.constData());
    QVERIFY2(summary.contains("a_seconds_sum 5.05\n"), summary.constData());
    const auto quantile = [&](const QByteArray &which) {
        const qsizetype at = summary.indexOf("quantile=\"" + which + "\"} ");
        return summary.mid(at, summary.indexOf('\n', at) - at).split(' ').last().toDouble();
    };
    QVERIFY(quantile("0.5") >= 0.050 && quantile("0.5") <= 0.0563);
    QVERIFY(quantile("0.99") >= 0.099 && quantile("0.99") <= 0.1114);
    const QByteArray text = formatMetrics(nbdMetrics({one}));
    for (const char *line : {"fallow_nbd_requests_total{export=\"disk\",operation=\"read\"} 2\n",
                             "fallow_nbd_request_errors_total{export=\"disk\",operation=\"read\"} 1\n",
                             "fallow_nbd_bytes_total{export=\"disk\",operation=\"read\"} 512\n",
                             "fallow_nbd_request_seconds{export=\"disk\",operation=\"read\",quantile=\"0.99\"} 0.002\n",
                             "fallow_nbd_request_seconds_count{export=\"disk\",operation=\"read\"} 2\n",
                             "fallow_nbd_size_bytes{export=\"disk\"} 4096\n"})
        QVERIFY2(text.contains(line), line);
}

FALLOW_TEST(TestExportProtocol)
#include "tst_export_protocol.moc"
