// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_program.h"
#include "wire/fields.h"
#include "wire/tray_messages.h"

#include <QtTest>

using namespace fallow;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(fallow::ErrorCode)

class TestWireTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request_good_isRead_data();
    void request_good_isRead();
    void request_outsideItsBounds_isRefused_data();
    void request_outsideItsBounds_isRefused();
    void enrolment_forgetsOnlyIfSaid();
    void status_survivesTheWire();
};

namespace {

QCborMap limits(qint64 cap, qint64 free)
{
    return toCbor(SetOwnerLimits{.limits = {.capBytes = cap, .minimumFreeBytes = free}});
}

QCborMap hours(quint8 weekdays, qint64 from, qint64 to)
{
    return toCbor(SetLendingSchedule{.schedule = {{.weekdays = weekdays, .fromMinute = from, .toMinute = to}}});
}

EnrolHere byAddress()
{
    EnrolHere request;
    request.address = u"storage.example:7440"_s;
    request.authorityFingerprint = QByteArray(32, 'f');
    return request;
}

EnrolHere byCode()
{
    EnrolHere request;
    request.code = u"FALLOW-storage.example:7440-ABCD"_s;
    return request;
}

QCborMap changed(EnrolHere request, const std::function<void(EnrolHere &)> &change)
{
    change(request);
    return toCbor(request);
}

} // namespace

void TestWireTray::request_good_isRead_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QCborMap>("args");
    QTest::addColumn<int>("alternative");
    const auto row = [](const char *method, const QCborMap &args, size_t alternative) {
        QTest::newRow(qPrintable(QString::fromLatin1(method) + QString::number(alternative)))
            << QString::fromLatin1(method) << args << int(alternative);
    };
    row("tray.status", {}, 0);
    row("tray.pause", toCbor(PauseLending{.until = QDateTime::fromMSecsSinceEpoch(1, Qt::UTC)}), 1);
    row("tray.resume", {}, 2);
    row("tray.setLimits", limits(kMaxOwnerBytes, -1), 3);
    row("tray.setSchedule", toCbor(SetLendingSchedule()), 4);
    row("tray.session", toCbor(SessionReport{.idleMs = 5, .isFullScreen = true}), 5);
    row("tray.leave", {}, 6);
    row("tray.stay", {}, 7);
    row("tray.enrol", toCbor(byCode()), 8);
    row("tray.cancelEnrol", {}, 9);
    row("tray.probe", {}, 10);
    row("tray.log", {}, 11);
    row("tray.bundle", {}, 12);
}

void TestWireTray::request_good_isRead()
{
    QFETCH(QString, method);
    QFETCH(QCborMap, args);
    QFETCH(int, alternative);
    const auto request = decodeTrayRequest(method, args);
    QVERIFY2(request, request ? "" : qPrintable(request.error().toString()));
    QCOMPARE(int(request->index()), alternative);
}

void TestWireTray::request_outsideItsBounds_isRefused_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QCborMap>("args");
    QTest::addColumn<ErrorCode>("code");
    const auto wrong = [](const char *name, const char *method, const QCborMap &args,
                          ErrorCode code = ErrorCode::InvalidArgument) {
        QTest::newRow(name) << QString::fromLatin1(method) << args << code;
    };
    wrong("unknown method", "tray.dance", {}, ErrorCode::Unsupported);
    wrong("empty method", "", {}, ErrorCode::Unsupported);
    wrong("pause without an end", "tray.pause", {});
    wrong("pause of a wrong type", "tray.pause", {{u"until"_s, u"soon"_s}}, ErrorCode::ProtocolViolation);
    wrong("negative cap", "tray.setLimits", limits(-1, 0));
    wrong("absurd cap", "tray.setLimits", limits(kMaxOwnerBytes + 1, 0));
    wrong("negative minimum free", "tray.setLimits", limits(0, -2));
    wrong("no day", "tray.setSchedule", hours(0, 0, 60));
    wrong("an eighth day", "tray.setSchedule", hours(0x80, 0, 60));
    wrong("minute 1440 as begin", "tray.setSchedule", hours(1, 1440, 60));
    wrong("minute 0 as end", "tray.setSchedule", hours(1, 0, 0));
    wrong("too many entries", "tray.setSchedule", toCbor(SetLendingSchedule{.schedule = LendingSchedule(65)}));
    wrong("negative idle time", "tray.session", toCbor(SessionReport{.idleMs = -1}));
    wrong("neither code nor address", "tray.enrol", {});
    wrong("code and address", "tray.enrol", changed(byCode(), [](EnrolHere &r) { r.address = u"a:1"_s; }));
    wrong("address without its fingerprint", "tray.enrol",
          changed(byAddress(), [](EnrolHere &r) { r.authorityFingerprint.chop(1); }));
    wrong("a code of two lines", "tray.enrol", changed(byCode(), [](EnrolHere &r) { r.code += u"\n"_s; }));
    wrong("a long name", "tray.enrol", changed(byCode(), [](EnrolHere &r) { r.machineName = QString(129, u'n'); }));
    wrong("a relative path", "tray.enrol", changed(byCode(), [](EnrolHere &r) { r.storeDirectory = u"../etc"_s; }));
    wrong("a path with a null", "tray.enrol",
          changed(byCode(), [](EnrolHere &r) { r.storeDirectory = u"/a"_s + QChar(0); }));
    wrong("a long address", "tray.probe", toCbor(ProbeController{.address = QString(301, u'a')}));
    wrong("no lines", "tray.log", toCbor(ReadLog{.maxLines = 0}));
    wrong("too many lines", "tray.log", toCbor(ReadLog{.maxLines = kMaxTrayLogLines + 1}));
}

void TestWireTray::request_outsideItsBounds_isRefused()
{
    QFETCH(QString, method);
    QFETCH(QCborMap, args);
    QFETCH(ErrorCode, code);
    const auto request = decodeTrayRequest(method, args);
    QVERIFY(!request);
    QCOMPARE(request.error().code, code);
    QVERIFY(!request.error().what.isEmpty());
}

void TestWireTray::enrolment_forgetsOnlyIfSaid()
{
    const auto forgets = [](const QCborMap &args) {
        const auto request = decodeTrayRequest(u"tray.enrol"_s, args);
        return request && std::get<EnrolHere>(*request).mustForgetStore;
    };
    QVERIFY(!forgets(toCbor(byCode())));
    QVERIFY(!forgets({{u"code"_s, byCode().code}})); // as an older tray asks
    QVERIFY(forgets(changed(byCode(), [](EnrolHere &r) { r.mustForgetStore = true; })));
}

void TestWireTray::status_survivesTheWire()
{
    TrayStatus sent;
    sent.agent.state = u"paused"_s;
    sent.agent.lendingReason = LendingReason::Paused;
    sent.agent.volumes = {{.volume = VolumeId(7), .name = u"mail"_s, .bytes = 9, .stripCount = 2}};
    sent.enrolment = EnrolmentStage::Waiting;
    sent.enrolmentFingerprint = u"1a2b"_s;
    sent.missingStore = u"7"_s;
    const auto read = fromCbor<TrayStatus>(toCbor(sent));
    QVERIFY(read);
    QCOMPARE(toCbor(*read), toCbor(sent));
}

FALLOW_TEST(TestWireTray)
#include "tst_wire_tray.moc"
