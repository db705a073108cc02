// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/history_recorder.h"
#include "support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fallow;
using namespace Qt::StringLiterals;

namespace {

/// A moment that begins a step of every tier.
QDateTime start()
{
    return QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
}

History::Values filled(qint64 value)
{
    History::Values values;
    values.fill(value);
    return values;
}

/// `count` samples, one every ten seconds; the n-th says n.
void record(History &history, int count, const QDateTime &from = start())
{
    for (int i = 0; i < count; ++i)
        history.add(from.addSecs(i * History::kSampleEverySeconds), filled(i));
}

QList<qint64> valuesOf(const Result<HistoryAnswer> &answer, qsizetype series = 0)
{
    return answer ? answer->series.value(series).values : QList<qint64>();
}

} // namespace

class ControllerHistoryTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_room;
    int m_files = 0;
    QString newPath() { return m_room.filePath(u"history-%1"_s.arg(++m_files)); }

private Q_SLOTS:
    void read_fineSteps_giveEverySample()
    {
        History history(newPath());
        QCOMPARE(history.trouble(), QString());
        record(history, 6);
        const auto answer = history.read({.from = start()}, start().addSecs(55));
        QCOMPARE(answer->stepSeconds, 10);
        QCOMPARE(answer->from, start());
        QCOMPARE(answer->series.size(), kHistorySeriesCount);
        QCOMPARE(valuesOf(answer, 5), QList<qint64>({0, 1, 2, 3, 4, 5}));
    }

    void read_coarseSteps_giveMeans()
    {
        History history(newPath());
        record(history, 12);
        const HistoryRequest request{
            .series = {historySeriesName(HistorySeriesId::WriteRate)}, .from = start(), .stepSeconds = 25};
        const auto answer = history.read(request, start().addSecs(115));
        QCOMPARE(answer->stepSeconds, 30); // rounded up to what is kept
        QCOMPARE(answer->series.size(), 1);
        QCOMPARE(valuesOf(answer), QList<qint64>({1, 4, 7, 10}));
    }

    void read_longAgo_comesFromTheMinutes()
    {
        History history(newPath());
        record(history, 6 * 60 * 3); // three hours: the fine ring has turned over
        const auto answer = history.read({.from = start(), .stepSeconds = 60}, start().addSecs(3 * 3600 - 1));
        QCOMPARE(answer->stepSeconds, 60);
        QCOMPARE(valuesOf(answer).size(), 180);
        QCOMPARE(valuesOf(answer).first(), 2); // the mean of 0 to 5
        const auto fine = history.read({.from = start().addSecs(2 * 3600)}, start().addSecs(3 * 3600 - 1));
        QCOMPARE(fine->stepSeconds, 10);
        QCOMPARE(valuesOf(fine).first(), 720);
    }

    void read_gap_isUnknownAndNotNought()
    {
        History history(newPath());
        record(history, 1);
        History::Values partly = filled(7);
        partly[0] = -1;
        history.add(start().addSecs(30), partly);
        const auto answer = history.read({.from = start()}, start().addSecs(35));
        QCOMPARE(valuesOf(answer, 0), QList<qint64>({0, -1, -1, -1}));
        QCOMPARE(valuesOf(answer, 1), QList<qint64>({0, -1, -1, 7}));
    }

    void read_absurd_isRefused_data()
    {
        QTest::addColumn<QString>("series");
        QTest::addColumn<qint64>("secondsBack");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("no such series") << u"pulse"_s << qint64(60) << false;
        QTest::newRow("the future") << QString() << qint64(-60) << false;
        QTest::newRow("too many steps") << QString() << qint64(7 * 86'400) << false;
        QTest::newRow("an hour") << QString() << qint64(3600) << true;
        QTest::newRow("the beginning of time") << QString() << qint64(1'700'000'000) << false;
    }

    void read_absurd_isRefused()
    {
        QFETCH(QString, series);
        QFETCH(qint64, secondsBack);
        QFETCH(bool, isGood);
        History history(newPath());
        HistoryRequest request{.from = start().addSecs(-secondsBack)};
        if (!series.isEmpty())
            request.series = {series};
        const auto answer = history.read(request, start());
        QCOMPARE(answer.has_value(), isGood);
        if (!isGood)
            QCOMPARE(answer.error().code, ErrorCode::InvalidArgument);
        request.stepSeconds = std::numeric_limits<qint64>::max();
        QCOMPARE(history.read(request, start()).has_value(), isGood || secondsBack > 3600);
    }

    void reopened_continues()
    {
        const QString path = newPath();
        {
            History history(path);
            record(history, 3);
        }
        History history(path);
        QCOMPARE(history.trouble(), QString());
        history.add(start().addSecs(30), filled(3));
        QCOMPARE(valuesOf(history.read({.from = start()}, start().addSecs(35))), QList<qint64>({0, 1, 2, 3}));
        // The minute's mean goes on, too: (0 + 1 + 2 + 3) / 4, in whole numbers at each step.
        QCOMPARE(valuesOf(history.read({.from = start(), .stepSeconds = 60}, start().addSecs(35))).first(), 1);
    }

    void tornSlot_losesOnlyItself()
    {
        const QString path = newPath();
        {
            History history(path);
            record(history, 3);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 place = start().addSecs(10).toSecsSinceEpoch() / 10 % History::kTiers[0].slotCount;
        file.seek(64 + place * 64 + 8);
        QCOMPARE(file.write("torn"), 4);
        file.close();
        History history(path);
        QCOMPARE(history.trouble(), QString());
        QCOMPARE(valuesOf(history.read({.from = start()}, start().addSecs(25))), QList<qint64>({0, -1, 2}));
    }

    void damagedFile_beginsAnew_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut short") << QByteArray("FLWHIST1") + QByteArray(1000, '\0');
        QTest::newRow("of another kind") << QByteArray(64 + (720 + 10'080) * 64, 'x');
        QTest::newRow("too long") << QByteArray("FLWHIST1") + QByteArray(1'000'000, '\0');
    }

    void damagedFile_beginsAnew()
    {
        QFETCH(QByteArray, content);
        const QString path = newPath();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        {
            History history(path);
            QVERIFY(!history.trouble().isEmpty());
            record(history, 1);
        }
        History history(path);
        QCOMPARE(history.trouble(), QString());
        QCOMPARE(valuesOf(history.read({.from = start()}, start())), QList<qint64>({0}));
    }

    void noRoomForTheFile_goesOnInMemory()
    {
        History history(u"/dev/full/none/history"_s);
        QVERIFY(!history.trouble().isEmpty());
        record(history, 2);
        QCOMPARE(valuesOf(history.read({.from = start()}, start().addSecs(15))), QList<qint64>({0, 1}));
    }

    void recorder_countersBecomeRates()
    {
        History history(newPath());
        HistoryRecorder recorder(history);
        ArraySnapshot array{.when = start(), .quotaBytes = 1000, .usedBytes = 400};
        array.machines = {{.approval = MachineApproval::Approved, .presence = Presence::Online},
                          {.approval = MachineApproval::Approved, .presence = Presence::Asleep},
                          {.approval = MachineApproval::Waiting, .presence = Presence::Online}};
        array.jobs = {{.job = JobId(1), .kind = u"rebuild"_s, .doneBytes = 50'000},
                      {.job = JobId(2), .kind = u"check"_s, .doneBytes = 1}};
        QVERIFY(recorder.isDue(0));
        recorder.record(0, {{VolumeId(1), {.readBytes = 5000, .writtenBytes = 100}}}, array);
        QVERIFY(!recorder.isDue(9'999));
        QVERIFY(recorder.isDue(10'000));
        array.when = start().addSecs(10);
        array.jobs[0].doneBytes = 90'000;
        array.jobs[1].doneBytes = 1'000'000; // a check moves nothing
        recorder.record(10'000,
                        {{VolumeId(1), {.readBytes = 25'000, .writtenBytes = 100}}, {VolumeId(2), {.readBytes = 9}}},
                        array);
        array.when = start().addSecs(20);
        // Volume 1 was opened anew.
        recorder.record(20'000, {{VolumeId(1), {.readBytes = 3000}}, {VolumeId(2), {.readBytes = 1009}}}, array);
        const auto answer = history.read({.from = start()}, start().addSecs(25));
        QCOMPARE(valuesOf(answer, int(HistorySeriesId::ReadRate)), QList<qint64>({-1, 2000, 400}));
        QCOMPARE(valuesOf(answer, int(HistorySeriesId::WriteRate)), QList<qint64>({-1, 0, 0}));
        QCOMPARE(valuesOf(answer, int(HistorySeriesId::RepairRate)), QList<qint64>({-1, 4000, 0}));
        QCOMPARE(valuesOf(answer, int(HistorySeriesId::MachinesOnline)), QList<qint64>({1, 1, 1}));
        QCOMPARE(valuesOf(answer, int(HistorySeriesId::UsedBytes)), QList<qint64>({400, 400, 400}));
        QCOMPARE(valuesOf(answer, int(HistorySeriesId::LentBytes)), QList<qint64>({1000, 1000, 1000}));
    }
};

FALLOW_TEST(ControllerHistoryTest)
#include "tst_controller_history.moc"
