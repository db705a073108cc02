// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/units.h"
#include "base/wording.h"
#include "console/fake_session.h"
#include "console/format/event_text.h"
#include "console/format/wording_text.h"
#include "console/model_check.h"
#include "console/models/code_model.h"
#include "console/models/event_pages.h"
#include "console/shell/event_export.h"
#include "support/german.h"
#include "support/test_program.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using fallow::test::German;
using namespace Qt::StringLiterals;

namespace {

/// A model of events before a session that answers from a made-up log.
struct Log
{
    explicit Log(qint64 count)
        : session(SyntheticArray({.machineCount = 0}))
        , tester(&model, kFatal)
    {
        session.records().olderEventCount = count;
        QObject::connect(&model, &EventPages::wanted, &model, [this](const EventListRequest &request) {
            session.request<EventList>(u"events.list"_s, request, &model, [this, request](Result<EventList> answer) {
                if (answer)
                    model.take(request, *answer);
                else
                    model.fail(request);
            });
        });
        model.setNewest(EventId(quint64(count)));
        model.reload();
    }
    bool isLoaded()
    {
        return QTest::qWaitFor([this] { return model.totalCount() >= 0; });
    }
    QString text(int row) { return model.index(row, EventPages::Subject).data().toString(); }
    int asked() const { return session.callCount(u"events.list"_s); }

    FakeSession session;
    EventPages model;
    QAbstractItemModelTester tester;
};

EventSnapshot sampleEvent()
{
    return {.event = EventId(7),
            .when = QDateTime(QDate(2026, 11, 20), QTime(14, 2, 11, 5), Qt::UTC),
            .severity = EventSeverity::Warning,
            .kind = u"machine.lost"_s,
            .subject = u"machine pc-1, \"the old one\""_s,
            .text = u"=cmd|' /C calc'!A0"_s,
            .actor = u"Zoë"_s};
}

} // namespace

class ConsoleRecordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pages_ofALongLog_areLoadedWhereOneLooks();
    void pages_neverSeen_areNotAskedFor();
    void pages_lookedAtEverywhere_stayBounded();
    void pages_laterEvents_comeOnTopAndShiftNothing();
    void pages_notFollowed_onlySayThatThereAreLater();
    void pages_filtered_askTheController();
    void pages_answersOfAnEarlierFilter_arePassedOver();
    void pages_refused_areAskedForAgain();
    void pages_hugeCount_isBounded();
    void csv_ofAnEvent_quotesAndDefuses();
    void json_ofAnEvent_isAnObject();
    void export_ofManyPages_isWhole_data();
    void export_ofManyPages_isWhole();
    void export_noSuchFolder_saysSo();
    void export_refusedHalfWay_leavesNoFile();
    void export_givenUp_leavesNoFile();
    void certificates_byTheirEnd_areJudged();
    void codes_listed_tellWhomTheyAreFor();
    void wording_ofAnEvent_isInThePersonsLanguage();
    void wording_thatCannotBeRead_leavesTheEnglish();
};

void ConsoleRecordsTest::pages_ofALongLog_areLoadedWhereOneLooks()
{
    Log log(300'000);
    QVERIFY(log.isLoaded());
    QCOMPARE(log.model.totalCount(), 300'000);
    QCOMPARE(log.model.rowCount(), 300'000);
    QCOMPARE(log.model.eventOf(0).event, EventId(300'000));
    QCOMPARE(log.model.eventOf(299'999).event, EventId()); // not here yet
    QTRY_COMPARE(log.model.eventOf(299'999).event, EventId(1));
    QTRY_COMPARE(log.model.eventOf(150'000).event, EventId(150'000));
}

void ConsoleRecordsTest::pages_neverSeen_areNotAskedFor()
{
    Log log(50'000);
    QVERIFY(log.isLoaded());
    for (int row = 0; row < EventPages::kPageRows; ++row)
        QVERIFY(!log.text(row).isEmpty());
    const int asked = log.asked();
    QVERIFY2(asked <= 3, qPrintable(QString::number(asked))); // the model's tester looks at the ends, too
}

void ConsoleRecordsTest::pages_lookedAtEverywhere_stayBounded()
{
    Log log(40'000);
    QVERIFY(log.isLoaded());
    for (int page = 0; page < 200; ++page) {
        const int row = page * EventPages::kPageRows + 3;
        QTRY_COMPARE(log.model.eventOf(row).event, EventId(40'000 - quint64(row)));
    }
    const int asked = log.asked();
    QVERIFY(log.model.eventOf(199 * EventPages::kPageRows).event.value() > 0); // still here
    QCOMPARE(log.asked(), asked);
    QTRY_COMPARE(log.model.eventOf(300).event, EventId(39'700)); // was let go, comes again
    QVERIFY(log.asked() > asked);
}

void ConsoleRecordsTest::pages_laterEvents_comeOnTopAndShiftNothing()
{
    Log log(1000);
    QVERIFY(log.isLoaded());
    QSignalSpy inserted(&log.model, &QAbstractItemModel::rowsInserted);
    log.session.records().olderEventCount = 1003;
    log.model.setNewest(EventId(1003));
    QTRY_COMPARE(log.model.totalCount(), 1003);
    QCOMPARE(inserted.count(), 1);
    for (int row = 0; row < 10; ++row)
        QCOMPARE(log.model.eventOf(row).event, EventId(1003 - quint64(row)));
    QTRY_COMPARE(log.model.eventOf(903).event, EventId(100));
}

void ConsoleRecordsTest::pages_notFollowed_onlySayThatThereAreLater()
{
    Log log(1000);
    QVERIFY(log.isLoaded());
    log.model.setFollowing(false);
    log.session.records().olderEventCount = 1010;
    const int asked = log.asked();
    log.model.setNewest(EventId(1010));
    QVERIFY(log.model.hasLater());
    QCOMPARE(log.asked(), asked);
    QCOMPARE(log.model.totalCount(), 1000);
    log.model.setFollowing(true);
    QTRY_COMPARE(log.model.totalCount(), 1010);
    QVERIFY(!log.model.hasLater());
}

void ConsoleRecordsTest::pages_filtered_askTheController()
{
    Log log(5000);
    QVERIFY(log.isLoaded());
    log.model.setFilter({.leastSeverity = EventSeverity::Warning});
    QTRY_VERIFY(log.model.totalCount() > 0 && log.model.totalCount() < 1000);
    for (int row = 0; row < std::min(log.model.rowCount(), 50); ++row)
        QCOMPARE(log.model.index(row, 0).data(StateRole).toInt(), int(EventSeverity::Warning));
    log.model.setFilter({.text = u"there is no such thing"_s});
    QTRY_COMPARE(log.model.totalCount(), 0);
}

void ConsoleRecordsTest::pages_answersOfAnEarlierFilter_arePassedOver()
{
    EventPages model;
    QAbstractItemModelTester tester(&model, kFatal);
    QList<EventListRequest> asked;
    connect(&model, &EventPages::wanted, this, [&](const EventListRequest &request) { asked.append(request); });
    model.setNewest(EventId(9));
    model.reload();
    model.setFilter({.kind = u"volume."_s});
    QCOMPARE(asked.size(), 2);
    model.take(asked[0], {.events = {sampleEvent()}, .totalCount = 1});
    QCOMPARE(model.totalCount(), -1);
    model.take(asked[1], {.events = {}, .totalCount = 0});
    QCOMPARE(model.totalCount(), 0);
}

void ConsoleRecordsTest::pages_refused_areAskedForAgain()
{
    Log log(2000);
    QVERIFY(log.isLoaded());
    log.session.refusals.insert(u"events.list"_s, {ErrorCode::Timeout, {}, {}});
    QVERIFY(log.model.eventOf(1500).event.isNull());
    const int asked = log.asked();
    QTRY_VERIFY((log.model.eventOf(1500), log.asked() > asked));
    log.session.refusals.clear();
    QTRY_COMPARE(log.model.eventOf(1500).event, EventId(500));
}

void ConsoleRecordsTest::pages_hugeCount_isBounded()
{
    EventPages model;
    model.reload();
    EventListRequest request{.isNewestFirst = true, .isCounted = true};
    model.take(request, {.events = {sampleEvent()}, .totalCount = std::numeric_limits<qint64>::max()});
    QVERIFY(model.rowCount() > 0 && model.rowCount() <= 1'000'000);
}

void ConsoleRecordsTest::csv_ofAnEvent_quotesAndDefuses()
{
    QCOMPARE(eventCsvHeader().count(','), 6);
    QCOMPARE(eventCsv(sampleEvent()), QByteArray("7,2026-11-20T14:02:11.005Z,warning,machine.lost,"
                                                 "\"machine pc-1, \"\"the old one\"\"\",'=cmd|' /C calc'!A0,Zoë\r\n"));
}

void ConsoleRecordsTest::json_ofAnEvent_isAnObject()
{
    const QJsonObject object = QJsonDocument::fromJson(eventJson(sampleEvent())).object();
    QCOMPARE(object.value(u"id"_s).toInt(), 7);
    QCOMPARE(object.value(u"text"_s).toString(), sampleEvent().text);
    QCOMPARE(object.value(u"severity"_s).toString(), u"warning"_s);
}

void ConsoleRecordsTest::export_ofManyPages_isWhole_data()
{
    QTest::addColumn<bool>("isCsv");
    QTest::addColumn<qint64>("count");
    QTest::newRow("csv") << true << qint64(9000);
    QTest::newRow("csv, one page exactly") << true << qint64(2000);
    QTest::newRow("json") << false << qint64(9000);
    QTest::newRow("json, nothing") << false << qint64(0);
}

void ConsoleRecordsTest::export_ofManyPages_isWhole()
{
    QFETCH(bool, isCsv);
    QFETCH(qint64, count);
    const QTemporaryDir room;
    FakeSession session(SyntheticArray({.machineCount = 0}));
    session.records().olderEventCount = count;
    const QString path = room.filePath(u"events"_s);
    EventExport exporting(session, {}, path, isCsv ? EventsPage::Format::Csv : EventsPage::Format::Json);
    QSignalSpy progressed(&exporting, &EventExport::progressed);
    QSignalSpy finished(&exporting, &EventExport::finished);
    exporting.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].toLongLong(), count);
    QCOMPARE(finished[0][1].toString(), QString());
    QCOMPARE(progressed.last()[1].toLongLong(), count);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    if (isCsv) {
        QCOMPARE(content.count('\n'), count + 1);
    } else {
        const QJsonArray array = QJsonDocument::fromJson(content).array();
        QCOMPARE(array.size(), count);
        if (count > 0)
            QCOMPARE(array.last().toObject().value(u"id"_s).toInteger(), count);
    }
}

void ConsoleRecordsTest::export_noSuchFolder_saysSo()
{
    FakeSession session(SyntheticArray({}));
    EventExport exporting(session, {}, u"/nonexistent/events.csv"_s, EventsPage::Format::Csv);
    QSignalSpy finished(&exporting, &EventExport::finished);
    exporting.start();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(finished[0][1].toString().contains(u"/nonexistent/events.csv"_s));
}

void ConsoleRecordsTest::export_refusedHalfWay_leavesNoFile()
{
    const QTemporaryDir room;
    FakeSession session(SyntheticArray({.machineCount = 0}));
    session.records().olderEventCount = 5000;
    const QString path = room.filePath(u"events.json"_s);
    {
        EventExport exporting(session, {}, path, EventsPage::Format::Json);
        connect(&exporting, &EventExport::progressed, this, [&](qint64 done) {
            if (done > 0)
                session.refusals.insert(u"events.list"_s, {ErrorCode::Disconnected, u"gone"_s, {}});
        });
        QSignalSpy finished(&exporting, &EventExport::finished);
        exporting.start();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!finished[0][1].toString().isEmpty());
    }
    QVERIFY(QDir(room.path()).isEmpty());
}

void ConsoleRecordsTest::export_givenUp_leavesNoFile()
{
    const QTemporaryDir room;
    FakeSession session(SyntheticArray({.machineCount = 0}));
    session.records().olderEventCount = 400'000; // not over before it is given up
    {
        EventExport exporting(session, {}, room.filePath(u"events.csv"_s), EventsPage::Format::Csv);
        QSignalSpy progressed(&exporting, &EventExport::progressed);
        exporting.start();
        QTRY_VERIFY(progressed.count() >= 2);
    }
    QVERIFY(QDir(room.path()).isEmpty());
}

void ConsoleRecordsTest::certificates_byTheirEnd_areJudged()
{
    CertificateModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto row = [](const QString &role, quint64 machine, const QDateTime &expires, bool isRevoked = false) {
        CertificateRow made;
        made.role = role;
        made.machine = MachineId(machine);
        made.expires = expires;
        made.isRevoked = isRevoked;
        return made;
    };
    model.apply({row(u"authority"_s, 0, now.addYears(9)), row(u"machine"_s, 1, now.addDays(20)),
                 row(u"machine"_s, 2, now.addDays(-1)), row(u"machine"_s, 3, {}),
                 row(u"machine"_s, 4, now.addYears(1), true)});
    QStringList states;
    for (int i = 0; i < model.rowCount(); ++i)
        states.append(model.index(i, CertificateModel::State).data().toString());
    QCOMPARE(states, QStringList({u"Good"_s, u"Ends soon"_s, u"Expired"_s, u"Known when it connects"_s, u"Revoked"_s}));
}

void ConsoleRecordsTest::codes_listed_tellWhomTheyAreFor()
{
    CodeModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    CodeRow code;
    code.code = 5;
    code.note = u"<b>lab</b>"_s;
    code.expires = QDateTime::currentDateTimeUtc().addSecs(3600 + 30);
    code.createdBy = u"admin"_s;
    model.apply({code});
    QCOMPARE(model.index(0, CodeModel::Note).data().toString(), u"<b>lab</b>"_s);
    QVERIFY(model.index(0, CodeModel::Expires).data().toString().contains(u"1 h"_s));
}

void ConsoleRecordsTest::wording_ofAnEvent_isInThePersonsLanguage()
{
    const auto told = [](qint64 count) {
        Wording wording("%Ln strip(s) of %1 (%2) were moved.", Wording::amount(count), u"pc-%2"_s,
                        Wording::bytes(3 * kMiB / 2));
        wording += Wording("It is %1.", Wording::term("lost"));
        wording += Wording("Nobody has translated %1.", Wording::count(12'345));
        return wording;
    };
    const QString english = u"1500 strips of pc-%2 (1.5 MiB) were moved. It is lost. Nobody has translated 12345."_s;
    QCOMPARE(told(1500).english(), english);
    {
        const German german({{u"%Ln strip(s) of %1 (%2) were moved."_s, u"Aus %1 wurden %Ln Streifen (%2) verlegt."_s},
                             {u"It is %1."_s, u"Er ist %1."_s},
                             {u"lost"_s, u"verloren"_s}},
                            {{u"%Ln strip(s) of %1 (%2) were moved."_s, u"Aus %1 wurde %Ln Streifen (%2) verlegt."_s}});
        QCOMPARE(
            wordingText(told(1500).toString(), english),
            u"Aus pc-%2 wurden 1.500 Streifen (1,5 MiB) verlegt. Er ist verloren. Nobody has translated 12.345."_s);
        QVERIFY(wordingText(told(1).toString(), english).startsWith(u"Aus pc-%2 wurde 1 Streifen"_s));
        // And so the list of events shows it.
        EventPages model;
        QAbstractItemModelTester tester(&model, kFatal);
        EventListRequest asked;
        connect(&model, &EventPages::wanted, &model, [&asked](const EventListRequest &request) { asked = request; });
        model.setNewest(EventId(7));
        model.reload();
        EventSnapshot event = sampleEvent();
        event.text = english;
        event.wording = told(1500).toString();
        model.take(asked, {.events = {event}, .totalCount = 1});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.index(0, EventPages::Text).data().toString().startsWith(u"Aus pc-%2 wurden 1.500"_s));
    }
    QVERIFY(wordingText(told(1500).toString(), english).contains(u" strips of pc-%2 ("_s));
    // Files keep the English, for programs.
    EventSnapshot event = sampleEvent();
    event.text = english;
    event.wording = told(1).toString();
    QVERIFY(eventCsv(event).contains("1500 strips of pc-%2"));
}

void ConsoleRecordsTest::wording_thatCannotBeRead_leavesTheEnglish()
{
    QCOMPARE(wordingText({}, u"was approved"_s), u"was approved"_s);
    QCOMPARE(wordingText(u"nonsense"_s, u"was approved"_s), u"was approved"_s);
    QCOMPARE(wordingText(uR"([["%1",{"colour":"red"}]])"_s, u"was approved"_s), u"was approved"_s); // a newer kind
    QCOMPARE(wordingText(QString(100'000, u'['), u"was approved"_s), u"was approved"_s);
    QCOMPARE(wordingTexts({uR"([["one of two"]])"_s}, {u"one"_s, u"two"_s}), (QStringList{u"one of two"_s, u"two"_s}));
    const QString failed = Wording::of(Wording::failure({ErrorCode::NoSpace, u"no room"_s, u"/srv"_s})).toString();
    QVERIFY(wordingText(failed, {}).contains(u"NoSpace: no room (/srv)"_s));
    QVERIFY(wordingText(failed, {}).startsWith(u"There is no space left"_s));
}

FALLOW_WINDOW_TEST(ConsoleRecordsTest)
#include "tst_console_records.moc"
