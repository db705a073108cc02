// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wording.h"
#include "fake_agent.h"
#include "support/german.h"
#include "support/test_program.h"
#include "tray-agent/tray/error_text.h"
#include "tray-agent/tray/limit_scale.h"
#include "tray-agent/tray/pause_length.h"
#include "tray-agent/tray/tray_state.h"

#include <QLocale>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace fallow;
using namespace fallow::test;
using namespace fallow::tray;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(fallow::tray::TrayState)
Q_DECLARE_METATYPE(fallow::tray::PauseLength)

namespace {

constexpr qint64 kDisk = 100 * kGiB;

TrayStatus statusOf(const QString &state)
{
    TrayStatus status;
    status.agent.state = state;
    status.agent.diskFreeBytes = kDisk / 2;
    status.agent.diskTotalBytes = kDisk;
    return status;
}

/// A status in which everything that makes a state is true at once.
TrayStatus everythingAtOnce()
{
    TrayStatus status = statusOf(u"connected"_s);
    status.agent.diskFreeBytes = 0;
    status.agent.pace = LendingPace::Away;
    status.agent.lendingReason = LendingReason::Paused;
    status.agent.leaveState = LeaveState::SafeToUnplug;
    status.enrolment = EnrolmentStage::Waiting;
    return status;
}

const QDateTime kNow(QDate(2026, 11, 25), QTime(14, 0), Qt::LocalTime); // a Wednesday

} // namespace

class TrayStateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void state_ofEachStatus_isDerived_data();
    void state_ofEachStatus_isDerived();
    void state_precedence_isAsWritten();
    void view_ofAgentThatWent_keepsFiguresAsOld();
    void view_ofQuota_givesShare();
    void view_ofLies_staysInBounds();
    void view_ofEachState_hasItsOwnWords();
    void view_ofSpaceGoingBack_saysSo();
    void view_ofAPartition_saysNothingOfThePersonsDisk();
    void view_fingerprint_keepsItsOrderFromRightToLeft();
    void view_actions_fitTheState_data();
    void view_actions_fitTheState();
    void view_ofUnknownReason_stillSpeaks();
    void reasons_areSaidInThePersonsLanguage();
    void moment_isSaidAsPeopleSayIt();
    void pause_endsByItself_data();
    void pause_endsByItself();
    void scale_reachesBothEnds_data();
    void scale_reachesBothEnds();
};

void TrayStateTest::state_ofEachStatus_isDerived_data()
{
    QTest::addColumn<TrayStatus>("status");
    QTest::addColumn<TrayState>("expected");
    const auto row = [](const char *name, const QString &state, TrayState expected,
                        const std::function<void(TrayStatus &)> &change = {}) {
        TrayStatus status = statusOf(state);
        if (change)
            change(status);
        QTest::newRow(name) << status << expected;
    };
    const auto away = [](LendingReason reason) {
        return [reason](TrayStatus &status) {
            status.agent.pace = LendingPace::Away;
            status.agent.lendingReason = reason;
        };
    };
    const auto free = [](qint64 bytes) { return [bytes](TrayStatus &s) { s.agent.diskFreeBytes = bytes; }; };
    row("connected", u"connected"_s, TrayState::Connected);
    row("connected, disk at the border", u"connected"_s, TrayState::Connected, free(kDisk / 20));
    row("connected, disk nearly full", u"connected"_s, TrayState::NearlyFull, free(kDisk / 20 - 1));
    row("connected, disk full", u"connected"_s, TrayState::NearlyFull, free(0));
    row("connected, disk unknown", u"connected"_s, TrayState::Connected, [](TrayStatus &s) {
        s.agent.diskFreeBytes = 0;
        s.agent.diskTotalBytes = 0;
    });
    row("connected, giving back with room on the disk", u"connected"_s, TrayState::Connected,
        [](TrayStatus &s) { s.agent.overdueBytes = 1; });
    row("connected, a partition lent wholly is full", u"connected"_s, TrayState::Connected, [](TrayStatus &s) {
        s.agent.diskFreeBytes = 0;
        s.agent.partition = u"/dev/sdb2"_s;
    });
    row("connected, courteous", u"connected"_s, TrayState::Connected,
        [](TrayStatus &s) { s.agent.pace = LendingPace::Courteous; });
    row("connecting", u"connecting"_s, TrayState::Connecting);
    row("connecting counts before a full disk", u"connecting"_s, TrayState::Connecting, free(0));
    row("paused, as a state", u"paused"_s, TrayState::Paused);
    row("paused, as a decision", u"connected"_s, TrayState::Paused, away(LendingReason::Paused));
    row("paused while the array is away", u"connecting"_s, TrayState::Paused, away(LendingReason::Paused));
    row("outside its hours", u"connected"_s, TrayState::Resting, away(LendingReason::Schedule));
    row("outside its hours, as a state", u"paused"_s, TrayState::Resting, away(LendingReason::Schedule));
    row("battery low", u"connected"_s, TrayState::Resting, away(LendingReason::BatteryLow));
    row("metered", u"connected"_s, TrayState::Resting, away(LendingReason::Metered));
    row("not enrolled", u"not-enrolled"_s, TrayState::NotEnrolled);
    row("not enrolled, failed", u"not-enrolled"_s, TrayState::NotEnrolled,
        [](TrayStatus &s) { s.enrolment = EnrolmentStage::Failed; });
    row("asking", u"not-enrolled"_s, TrayState::Joining, [](TrayStatus &s) { s.enrolment = EnrolmentStage::Asking; });
    row("waiting", u"waiting-for-approval"_s, TrayState::Waiting);
    row("leaving", u"connected"_s, TrayState::Leaving,
        [](TrayStatus &s) { s.agent.leaveState = LeaveState::Finishing; });
    row("gone", u"connecting"_s, TrayState::SafeToUnplug,
        [](TrayStatus &s) { s.agent.leaveState = LeaveState::SafeToUnplug; });
    row("error", u"error"_s, TrayState::Problem);
    row("error counts before leaving", u"error"_s, TrayState::Problem,
        [](TrayStatus &s) { s.agent.leaveState = LeaveState::SafeToUnplug; });
    row("of a newer version", u"hibernating"_s, TrayState::Problem);
    row("empty", QString(), TrayState::Problem);
}

void TrayStateTest::state_ofEachStatus_isDerived()
{
    QFETCH(TrayStatus, status);
    QFETCH(TrayState, expected);
    QCOMPARE(trayStateOf(answering(status)), expected);
    QCOMPARE(trayStateOf({.status = status, .reach = Reach::Silent}), TrayState::NoService);
    QCOMPARE(trayStateOf({.status = status, .reach = Reach::NotPermitted}), TrayState::NotPermitted);
}

void TrayStateTest::state_precedence_isAsWritten()
{
    QCOMPARE(trayStateOf({}), TrayState::NoService);
    QCOMPARE(trayStateOf({.status = {}, .reach = Reach::Answering}), TrayState::NoService);
    TrayStatus status = everythingAtOnce();
    status.agent.state = u"error"_s;
    QCOMPARE(trayStateOf(answering(status)), TrayState::Problem);
    status.agent.state = u"connected"_s;
    QCOMPARE(trayStateOf(answering(status)), TrayState::SafeToUnplug);
    status.agent.leaveState = LeaveState::Staying;
    QCOMPARE(trayStateOf(answering(status)), TrayState::Paused);
    status.agent.lendingReason = LendingReason::Schedule;
    QCOMPARE(trayStateOf(answering(status)), TrayState::Resting);
    status.agent.pace = LendingPace::Full;
    QCOMPARE(trayStateOf(answering(status)), TrayState::NearlyFull);
}

void TrayStateTest::view_ofAgentThatWent_keepsFiguresAsOld()
{
    TrayStatus status = statusOf(u"connected"_s);
    status.agent.quotaBytes = 100;
    status.agent.usedBytes = 25;
    const TrayView view = trayViewOf({.status = status, .reach = Reach::Silent}, kNow);
    QCOMPARE(view.state, TrayState::NoService);
    QVERIFY(!view.isCurrent);
    QCOMPARE(view.usedShare, 0.25);
    QVERIFY(!view.usage.isEmpty());
    QVERIFY(!view.mayPause && !view.mayLeave && !view.mayLimit);
    QVERIFY(trayViewOf({}, kNow).usage.isEmpty());
}

void TrayStateTest::view_ofQuota_givesShare()
{
    TrayStatus status = statusOf(u"connected"_s);
    status.agent.quotaBytes = 20 * kGiB;
    status.agent.usedBytes = 5 * kGiB;
    status.agent.limits.capBytes = 30 * kGiB;
    status.agent.bytesReceivedToday = 3 * kMiB;
    status.agent.bytesSentToday = 7 * kMiB;
    const TrayView view = trayViewOf(answering(status), kNow);
    QCOMPARE(view.usedShare, 0.25);
    QVERIFY2(view.usage.contains(sizeText(5 * kGiB)), qPrintable(view.usage));
    QVERIFY2(view.usage.contains(sizeText(20 * kGiB)), qPrintable(view.usage));
    QVERIFY2(view.cap.contains(sizeText(30 * kGiB)), qPrintable(view.cap));
    QVERIFY2(view.traffic.contains(sizeText(3 * kMiB)) && view.traffic.contains(sizeText(7 * kMiB)),
             qPrintable(view.traffic));
}

void TrayStateTest::view_ofLies_staysInBounds()
{
    TrayStatus status = statusOf(u"connected"_s);
    status.agent.quotaBytes = 10;
    status.agent.usedBytes = 1000;
    QCOMPARE(trayViewOf(answering(status), kNow).usedShare, 1.0);
    status.agent.usedBytes = -1000;
    QCOMPARE(trayViewOf(answering(status), kNow).usedShare, 0.0);
    status.agent.quotaBytes = -10;
    QVERIFY(trayViewOf(answering(status), kNow).usage.isEmpty());
}

void TrayStateTest::view_ofEachState_hasItsOwnWords()
{
    QSet<QString> titles;
    QList<TrayFacts> all{{}, {.status = {}, .reach = Reach::NotPermitted}};
    for (const char *state : {"connected", "connecting", "waiting-for-approval", "not-enrolled", "paused", "error"})
        all.append(answering(statusOf(QString::fromLatin1(state))));
    TrayStatus status = statusOf(u"connected"_s);
    status.agent.leaveState = LeaveState::Finishing;
    all.append(answering(status));
    status.agent.leaveState = LeaveState::SafeToUnplug;
    all.append(answering(status));
    for (const TrayFacts &facts : std::as_const(all)) {
        const TrayView view = trayViewOf(facts, kNow);
        QVERIFY2(!view.sentence.isEmpty(), qPrintable(view.title));
        QVERIFY2(QFile::exists(QStringLiteral(FALLOW_SOURCE_DIR "/resources/icons/%1.svg").arg(view.iconName)),
                 qPrintable(view.iconName));
        titles.insert(view.title);
    }
    QCOMPARE(titles.size(), all.size());
}

void TrayStateTest::view_ofSpaceGoingBack_saysSo()
{
    TrayStatus status = statusOf(u"connected"_s);
    status.agent.quotaBytes = 20 * kGiB;
    status.agent.overdueBytes = 3 * kGiB;
    QString sentence = trayViewOf(answering(status), kNow).sentence;
    QVERIFY2(sentence.contains(sizeText(3 * kGiB)), qPrintable(sentence));
    status.agent.diskFreeBytes = 0;
    sentence = trayViewOf(answering(status), kNow).sentence;
    QVERIFY2(sentence.contains(sizeText(3 * kGiB)), qPrintable(sentence));
}

void TrayStateTest::view_ofAPartition_saysNothingOfThePersonsDisk()
{
    TrayStatus status = statusOf(u"connected"_s);
    QVERIFY(!trayViewOf(answering(status), kNow).disk.isEmpty());
    status.agent.partition = u"/dev/sdb2"_s;
    QVERIFY(trayViewOf(answering(status), kNow).disk.isEmpty());
}

void TrayStateTest::view_fingerprint_keepsItsOrderFromRightToLeft()
{
    TrayStatus status = statusOf(u"waiting-for-approval"_s);
    status.enrolmentFingerprint = u"7081 1122 a3b4"_s;
    const QLocale before;
    QVERIFY(trayViewOf(answering(status), kNow).sentence.endsWith(status.enrolmentFingerprint));
    QLocale::setDefault(QLocale(QLocale::Arabic));
    const QString sentence = trayViewOf(answering(status), kNow).sentence;
    QLocale::setDefault(before);
    QVERIFY(sentence.endsWith(QChar(0x2066) + status.enrolmentFingerprint + QChar(0x2069)));
}

void TrayStateTest::view_actions_fitTheState_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("can"); // p)ause r)esume l)eave s)tay m) limit j)oin
    QTest::newRow("connected") << u"connected"_s << u"plm"_s;
    QTest::newRow("connecting") << u"connecting"_s << u"plm"_s;
    QTest::newRow("paused") << u"paused"_s << u"rlm"_s;
    QTest::newRow("not enrolled") << u"not-enrolled"_s << u"j"_s;
    QTest::newRow("waiting") << u"waiting-for-approval"_s << u"j"_s;
    QTest::newRow("error") << u"error"_s << u"m"_s;
}

void TrayStateTest::view_actions_fitTheState()
{
    QFETCH(QString, state);
    QFETCH(QString, can);
    const TrayView view = trayViewOf(answering(statusOf(state)), kNow);
    QString may;
    for (const auto &[letter, is] :
         {std::pair(u'p', view.mayPause), std::pair(u'r', view.mayResume), std::pair(u'l', view.mayLeave),
          std::pair(u's', view.mayStay), std::pair(u'm', view.mayLimit), std::pair(u'j', view.mayJoin)}) {
        if (is)
            may += letter;
    }
    QCOMPARE(may, can);
}

void TrayStateTest::reasons_areSaidInThePersonsLanguage()
{
    const test::German german({{u"The store cannot be opened: %1"_s, u"Der Speicher lässt sich nicht öffnen: %1"_s},
                               {u"the partition holds no more than %1"_s, u"die Partition fasst höchstens %1"_s}});
    const Error cause =
        errorOf(ErrorCode::Refused, Wording("the partition holds no more than %1", Wording::bytes(3 * kMiB / 2)));
    const Wording reason("The store cannot be opened: %1", Wording::reason(cause));
    TrayStatus status = statusOf(u"error"_s);
    status.agent.reason = reason.english();
    status.agent.reasonWording = reason.toString();
    const QString said = u"Der Speicher lässt sich nicht öffnen: die Partition fasst höchstens 1,5 MiB"_s;
    const QString sentence = trayViewOf(answering(status), kNow).sentence;
    QVERIFY2(sentence.contains(said), qPrintable(sentence));
    status.enrolment = EnrolmentStage::Failed;
    status.enrolmentError = reason.english();
    status.enrolmentWording = reason.toString();
    QVERIFY(joiningFailureText(status).contains(said));
    QVERIFY(errorText(cause).contains(u"die Partition fasst höchstens 1,5 MiB"_s));
    // An agent from before has none, and a broken one is not shown.
    for (const QString &none : {QString(), u"[[\"%1"_s}) {
        status.agent.reasonWording = none;
        QVERIFY(trayViewOf(answering(status), kNow).sentence.contains(reason.english()));
    }
}

void TrayStateTest::view_ofUnknownReason_stillSpeaks()
{
    TrayStatus status = statusOf(u"connected"_s);
    status.agent.pace = LendingPace::Away;
    status.agent.lendingReason = LendingReason(200); // of a newer agent
    QVERIFY(!trayViewOf(answering(status), kNow).sentence.isEmpty());
}

void TrayStateTest::moment_isSaidAsPeopleSayIt()
{
    const auto at = [](int day, int hour) { return QDateTime(QDate(2026, 11, day), QTime(hour, 30), Qt::LocalTime); };
    QVERIFY(!momentText(at(25, 20), kNow).contains(u','));
    QVERIFY(momentText(at(26, 6), kNow).startsWith(u"tomorrow"_s));
    QVERIFY(momentText(at(27, 6), kNow).startsWith(u"Friday"_s));
    QVERIFY(!momentText(QDateTime(QDate(2027, 1, 1), QTime(8, 0), Qt::LocalTime), kNow).contains(u"Friday"_s));
}

void TrayStateTest::pause_endsByItself_data()
{
    QTest::addColumn<PauseLength>("length");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QDateTime>("end");
    const QTimeZone berlin("Europe/Berlin");
    const auto at = [&](int month, int day, int hour, int minute) {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute), berlin);
    };
    QTest::newRow("30 min") << PauseLength::HalfHour << at(11, 25, 14, 0) << at(11, 25, 14, 30);
    QTest::newRow("2 h over midnight") << PauseLength::TwoHours << at(11, 25, 23, 0) << at(11, 26, 1, 0);
    QTest::newRow("tomorrow") << PauseLength::UntilTomorrow << at(11, 25, 14, 0) << at(11, 26, 6, 0);
    QTest::newRow("tomorrow, at night") << PauseLength::UntilTomorrow << at(11, 25, 2, 0) << at(11, 26, 6, 0);
    QTest::newRow("tomorrow, clocks go back") << PauseLength::UntilTomorrow << at(10, 24, 14, 0)
                                              << QDateTime(QDate(2026, 10, 25), QTime(5, 0), QTimeZone::utc());
    QTest::newRow("tomorrow, clocks go forward") << PauseLength::UntilTomorrow << at(3, 28, 14, 0)
                                                 << QDateTime(QDate(2026, 3, 29), QTime(4, 0), QTimeZone::utc());
}

void TrayStateTest::pause_endsByItself()
{
    QFETCH(PauseLength, length);
    QFETCH(QDateTime, now);
    QFETCH(QDateTime, end);
    QCOMPARE(pauseEnd(length, now).toUTC(), end.toUTC());
}

void TrayStateTest::scale_reachesBothEnds_data()
{
    QTest::addColumn<qint64>("min");
    QTest::addColumn<qint64>("max");
    QTest::newRow("nothing to choose") << qint64(0) << qint64(0);
    QTest::newRow("one value") << kGiB << kGiB;
    QTest::newRow("small") << qint64(0) << 2 * kGiB;
    QTest::newRow("usual") << kGiB << 120 * kGiB;
    QTest::newRow("odd ends") << 123'456'789LL << 987'654'321'987LL;
    QTest::newRow("huge") << qint64(0) << 16 * kTiB;
    QTest::newRow("the wrong way round") << 10 * kGiB << kGiB;
}

void TrayStateTest::scale_reachesBothEnds()
{
    QFETCH(qint64, min);
    QFETCH(qint64, max);
    const LimitScale scale(min, max);
    QVERIFY(scale.lastPosition() <= 400);
    QCOMPARE(scale.bytesAt(0), min);
    QCOMPARE(scale.bytesAt(scale.lastPosition()), std::max(min, max));
    for (int position = 0; position <= scale.lastPosition(); ++position)
        QCOMPARE(scale.positionOf(scale.bytesAt(position)), position);
    QCOMPARE(scale.positionOf(-5), 0);
    QCOMPARE(scale.positionOf(kMaxOwnerBytes * 2), scale.lastPosition());
}

FALLOW_TEST(TrayStateTest)
#include "tst_tray_state.moc"
