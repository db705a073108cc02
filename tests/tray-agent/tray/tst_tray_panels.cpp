// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_agent.h"
#include "support/test_program.h"
#include "tray-agent/tray/about_page.h"
#include "tray-agent/tray/actions_panel.h"
#include "tray-agent/tray/contents_page.h"
#include "tray-agent/tray/details_window.h"
#include "tray-agent/tray/hours_row.h"
#include "tray-agent/tray/limits_panel.h"
#include "tray-agent/tray/log_page.h"
#include "tray-agent/tray/schedule_page.h"
#include "tray-agent/tray/shades.h"
#include "tray-agent/tray/single_instance.h"
#include "tray-agent/tray/traffic_page.h"

#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>
#include <QTreeWidget>

using namespace fallow;
using namespace fallow::test;
using namespace fallow::tray;
using namespace Qt::StringLiterals;

namespace {

/// The program in another language while it lives.
class Tongue
{
public:
    explicit Tongue(const QLocale &locale)
    {
        QLocale::setDefault(locale);
        QGuiApplication::setLayoutDirection(locale.textDirection());
    }
    ~Tongue()
    {
        QLocale::setDefault(m_before);
        QGuiApplication::setLayoutDirection(m_direction);
    }
    Q_DISABLE_COPY_MOVE(Tongue)

private:
    QLocale m_before;
    Qt::LayoutDirection m_direction = QGuiApplication::layoutDirection();
};

} // namespace

class TrayPanelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pauses_pressed_areSentWithTheirEnd();
    void pause_refused_isTold();
    void leave_pressedTwice_isSentOnce();
    void pause_pressed_passesTheFocusOnToResume();
    void limits_moved_takeEffectOnceSettled();
    void limits_minimumFreeUntouched_keepsTheRule();
    void limits_allTheWayUp_meansNoCap();
    void limits_statusMeanwhile_doesNotMoveTheHand();
    void limits_refused_fallBack();
    void limits_oneMoved_leavesTheOtherAsItIs();
    void limits_movedBackWhileAsked_areSentAgain();
    void limits_ofAPartition_keepNothingFree();
    void schedule_nights_isSent();
    void schedule_removedRow_andNoDay();
    void schedule_fromTheAgent_doesNotOverwriteEdits();
    void schedule_ofManyHours_isKeptWhole();
    void schedule_windowClosed_forgetsEdits();
    void schedule_enterInATime_appliesAndAddsNothing();
    void schedule_inTwelveHours_isSeenToItsEnd();
    void schedule_readFromRightToLeft_timesAreNotTurnedRound();
    void labels_inAWindowFromRightToLeft_beginAtTheRight();
    void details_agentSilent_saySoAndGrey();
    void contents_volumes_areListedLargestFirst();
    void traffic_figures_areShown();
    void traffic_disk_isShownWhereItIsKnown();
    void wear_share_isOfAUsualSsd();
    void log_opened_isLoaded();
    void bundle_saved_isWholeOrNot();
    void instance_second_showsTheFirst();
};

void TrayPanelsTest::pauses_pressed_areSentWithTheirEnd()
{
    FakeAgent agent;
    ActionsPanel panel(agent);
    panel.apply(trayViewOf(answering(connectedStatus()), QDateTime::currentDateTime()));
    const QDateTime before = QDateTime::currentDateTimeUtc();
    find<QPushButton>(panel, "pause30")->click();
    const QDateTime until = agent.last<PauseLending>(u"tray.pause"_s).until;
    QVERIFY(until >= before.addSecs(1799) && until <= QDateTime::currentDateTimeUtc().addSecs(1801));
    QTRY_VERIFY(!panel.isWaiting());
    find<QPushButton>(panel, "pauseTomorrow")->click();
    QCOMPARE(agent.last<PauseLending>(u"tray.pause"_s).until.toLocalTime().time(), QTime(kMorningHour, 0));
}

void TrayPanelsTest::pause_refused_isTold()
{
    FakeAgent agent;
    agent.errors.insert(u"tray.pause"_s, {ErrorCode::Refused, u"not today"_s, {}});
    ActionsPanel panel(agent);
    QSignalSpy failed(&panel, &ActionsPanel::failed);
    panel.apply(trayViewOf(answering(connectedStatus()), QDateTime::currentDateTime()));
    find<QPushButton>(panel, "pause30")->click();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains(u"not today"_s));
    QVERIFY(!panel.isWaiting());
}

void TrayPanelsTest::leave_pressedTwice_isSentOnce()
{
    FakeAgent agent;
    ActionsPanel panel(agent);
    panel.apply(trayViewOf(answering(connectedStatus()), QDateTime::currentDateTime()));
    find<QPushButton>(panel, "leave")->click();
    find<QPushButton>(panel, "leave")->click();
    QCOMPARE(agent.count(u"tray.leave"_s), 1);
}

void TrayPanelsTest::pause_pressed_passesTheFocusOnToResume()
{
    FakeAgent agent;
    QWidget window;
    auto *panel = new ActionsPanel(agent, &window);
    auto *slider = new QSlider(&window);
    TrayStatus status = connectedStatus();
    panel->apply(trayViewOf(answering(status), QDateTime::currentDateTime()));
    window.show();
    auto *pause = find<QPushButton>(window, "pause30");
    pause->setFocus();
    agent.isHolding = true;
    pause->click();
    QCOMPARE(window.focusWidget(), pause); // also while nobody has answered yet
    status.agent.pace = LendingPace::Away;
    status.agent.lendingReason = LendingReason::Paused;
    panel->apply(trayViewOf(answering(status), QDateTime::currentDateTime()));
    QCOMPARE(window.focusWidget(), find<QPushButton>(window, "resume"));
    slider->setFocus();
    panel->apply(trayViewOf(answering(connectedStatus()), QDateTime::currentDateTime()));
    QCOMPARE(window.focusWidget(), slider); // what is elsewhere stays there
}

void TrayPanelsTest::limits_moved_takeEffectOnceSettled()
{
    FakeAgent agent;
    LimitsPanel panel(agent);
    panel.apply(connectedStatus().agent);
    auto *cap = find<QSlider>(panel, "capSlider");
    for (int i = 0; i < 5; ++i)
        cap->setValue(cap->value() - 1);
    find<QSlider>(panel, "freeSlider")->setValue(50);
    QCOMPARE(agent.count(u"tray.setLimits"_s), 0);
    QTRY_COMPARE(agent.count(u"tray.setLimits"_s), 1);
    const OwnerLimits sent = agent.last<SetOwnerLimits>(u"tray.setLimits"_s).limits;
    QCOMPARE(sent.capBytes, 55 * kGiB);
    QCOMPARE(sent.minimumFreeBytes, 50 * kGiB);
    QVERIFY(find<QLabel>(panel, "capLabel")->text().contains(sizeText(55 * kGiB)));
}

void TrayPanelsTest::limits_minimumFreeUntouched_keepsTheRule()
{
    FakeAgent agent;
    LimitsPanel panel(agent);
    panel.apply(connectedStatus().agent);
    find<QSlider>(panel, "capSlider")->setValue(0);
    QTRY_COMPARE(agent.count(u"tray.setLimits"_s), 1);
    const OwnerLimits sent = agent.last<SetOwnerLimits>(u"tray.setLimits"_s).limits;
    QCOMPARE(sent.capBytes, 10 * kGiB); // the administrator's bound
    QCOMPARE(sent.minimumFreeBytes, -1);
}

void TrayPanelsTest::limits_allTheWayUp_meansNoCap()
{
    FakeAgent agent;
    LimitsPanel panel(agent);
    panel.apply(connectedStatus().agent);
    auto *cap = find<QSlider>(panel, "capSlider");
    cap->setValue(cap->maximum() - 1);
    QTRY_COMPARE(agent.count(u"tray.setLimits"_s), 1);
    QCOMPARE(agent.last<SetOwnerLimits>(u"tray.setLimits"_s).limits.capBytes, 100 * kGiB);
    cap->setValue(cap->maximum());
    QTRY_COMPARE(agent.count(u"tray.setLimits"_s), 2);
    QCOMPARE(agent.last<SetOwnerLimits>(u"tray.setLimits"_s).limits.capBytes, 0);
}

void TrayPanelsTest::limits_statusMeanwhile_doesNotMoveTheHand()
{
    FakeAgent agent;
    LimitsPanel panel(agent);
    panel.apply(connectedStatus().agent);
    auto *cap = find<QSlider>(panel, "capSlider");
    cap->setValue(3);
    panel.apply(connectedStatus().agent);
    QCOMPARE(cap->value(), 3);
    QTRY_COMPARE(agent.count(u"tray.setLimits"_s), 1);
    QCOMPARE(cap->value(), 3);
}

void TrayPanelsTest::limits_refused_fallBack()
{
    FakeAgent agent;
    agent.errors.insert(u"tray.setLimits"_s, {ErrorCode::InvalidArgument, u"too little"_s, {}});
    LimitsPanel panel(agent);
    QSignalSpy failed(&panel, &LimitsPanel::failed);
    panel.apply(connectedStatus().agent);
    auto *cap = find<QSlider>(panel, "capSlider");
    const int before = cap->value();
    cap->setValue(0);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.first().first().toString().contains(u"too little"_s));
    QCOMPARE(cap->value(), before);
}

void TrayPanelsTest::limits_oneMoved_leavesTheOtherAsItIs()
{
    FakeAgent agent;
    LimitsPanel panel(agent);
    AgentStatus status = connectedStatus().agent;
    status.limits.capBytes = 60 * kGiB + 5 * kMiB; // between two of the slider's steps
    panel.apply(status);
    auto *label = find<QLabel>(panel, "capLabel");
    QVERIFY2(label->text().contains(sizeText(status.limits.capBytes)), qPrintable(label->text()));
    find<QSlider>(panel, "freeSlider")->setValue(50);
    QTRY_COMPARE(agent.count(u"tray.setLimits"_s), 1);
    QCOMPARE(agent.last<SetOwnerLimits>(u"tray.setLimits"_s).limits.capBytes, status.limits.capBytes);
    status.limits.capBytes = 500 * kGiB; // beyond the administrator's bound by now
    LimitsPanel other(agent);
    other.apply(status);
    find<QSlider>(other, "freeSlider")->setValue(40);
    QTRY_COMPARE(agent.count(u"tray.setLimits"_s), 2);
    QCOMPARE(agent.last<SetOwnerLimits>(u"tray.setLimits"_s).limits.capBytes, 500 * kGiB);
}

void TrayPanelsTest::limits_movedBackWhileAsked_areSentAgain()
{
    FakeAgent agent;
    agent.isHolding = true;
    LimitsPanel panel(agent);
    panel.apply(connectedStatus().agent);
    auto *cap = find<QSlider>(panel, "capSlider");
    auto *free = find<QSlider>(panel, "freeSlider");
    const int before = cap->value();
    cap->setValue(3);
    free->setValue(50);
    QTRY_COMPARE(agent.count(u"tray.setLimits"_s), 1);
    cap->setValue(before);
    QTRY_COMPARE(agent.count(u"tray.setLimits"_s), 2);
    QCOMPARE(agent.last<SetOwnerLimits>(u"tray.setLimits"_s).limits.capBytes, 60 * kGiB);
    agent.release();
    QCOMPARE(cap->value(), before);
    QCOMPARE(free->value(), 50); // until the agent says what it keeps free now
}

void TrayPanelsTest::limits_ofAPartition_keepNothingFree()
{
    FakeAgent agent;
    LimitsPanel panel(agent);
    AgentStatus status = connectedStatus().agent;
    panel.apply(status);
    QVERIFY(!find<QSlider>(panel, "freeSlider")->isHidden());
    status.partition = u"/dev/sdb2"_s;
    panel.apply(status);
    QVERIFY(find<QSlider>(panel, "freeSlider")->isHidden());
    QVERIFY(!find<QSlider>(panel, "capSlider")->isHidden());
}

void TrayPanelsTest::schedule_nights_isSent()
{
    FakeAgent agent;
    SchedulePage page(agent);
    auto *apply = find<QPushButton>(page, "scheduleApply");
    QVERIFY(!apply->isEnabled());
    find<QRadioButton>(page, "atTimes")->setChecked(true);
    QVERIFY(apply->isEnabled());
    apply->click();
    const LendingSchedule sent = agent.last<SetLendingSchedule>(u"tray.setSchedule"_s).schedule;
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.first(), (LendingHours{.weekdays = 0x1f, .fromMinute = 1080, .toMinute = 480}));
    QCOMPARE(sent.last(), (LendingHours{.weekdays = 0x60, .fromMinute = 0, .toMinute = 1440}));
    QTRY_VERIFY(!find<QLabel>(page, "scheduleOutcome")->text().isEmpty());
    QVERIFY(!apply->isEnabled());
    find<QRadioButton>(page, "always")->setChecked(true);
    apply->click();
    QVERIFY(agent.last<SetLendingSchedule>(u"tray.setSchedule"_s).schedule.isEmpty());
}

void TrayPanelsTest::schedule_removedRow_andNoDay()
{
    FakeAgent agent;
    SchedulePage page(agent);
    find<QRadioButton>(page, "atTimes")->setChecked(true);
    find<QToolButton>(page, "remove")->click();
    QCOMPARE(page.chosen().size(), 1);
    QVERIFY(find<QPushButton>(page, "scheduleApply")->isEnabled());
    QTRY_COMPARE(page.findChildren<QToolButton *>(u"day5"_s).size(), 1);
    for (const char *day : {"day5", "day6"})
        find<QToolButton>(page, day)->setChecked(false);
    QVERIFY(!find<QPushButton>(page, "scheduleApply")->isEnabled()); // hours of no day
}

void TrayPanelsTest::schedule_fromTheAgent_doesNotOverwriteEdits()
{
    FakeAgent agent;
    SchedulePage page(agent);
    const LendingSchedule kept{{.weekdays = 0x7f, .fromMinute = 60, .toMinute = 120}};
    page.apply(kept);
    QCOMPARE(page.chosen(), kept);
    find<QToolButton>(page, "day0")->setChecked(false);
    page.apply({});
    QCOMPARE(page.chosen().size(), 1);
    QCOMPARE(page.chosen().first().weekdays, 0x7e);
}

void TrayPanelsTest::schedule_ofManyHours_isKeptWhole()
{
    FakeAgent agent;
    SchedulePage page(agent);
    LendingSchedule kept;
    for (int hour = 0; hour < 10; ++hour)
        kept.append({.weekdays = 0x7f, .fromMinute = hour * 120, .toMinute = hour * 120 + 60});
    page.apply(kept);
    QCOMPARE(page.chosen(), kept);
    QVERIFY(!find<QPushButton>(page, "addHours")->isEnabled());
}

void TrayPanelsTest::schedule_windowClosed_forgetsEdits()
{
    FakeAgent agent;
    DetailsWindow window(agent);
    TrayStatus status = connectedStatus();
    status.agent.schedule = {{.weekdays = 0x7f, .fromMinute = 60, .toMinute = 120}};
    const TrayFacts facts = answering(status);
    window.apply(trayViewOf(facts, QDateTime::currentDateTime()), facts);
    window.present(DetailsWindow::Page::Schedule);
    find<QRadioButton>(window, "always")->setChecked(true);
    QVERIFY(find<QPushButton>(window, "scheduleApply")->isEnabled());
    window.close();
    QVERIFY(find<QRadioButton>(window, "atTimes")->isChecked());
    QVERIFY(!find<QPushButton>(window, "scheduleApply")->isEnabled());
}

void TrayPanelsTest::schedule_enterInATime_appliesAndAddsNothing()
{
    FakeAgent agent;
    DetailsWindow window(agent);
    const TrayFacts facts = answering(connectedStatus());
    window.apply(trayViewOf(facts, QDateTime::currentDateTime()), facts);
    window.present(DetailsWindow::Page::Schedule);
    find<QRadioButton>(window, "atTimes")->setChecked(true);
    QCOMPARE(window.findChildren<QTimeEdit *>(u"from"_s).size(), 2);
    QTest::keyClick(find<QTimeEdit>(window, "from"), Qt::Key_Return);
    QCOMPARE(window.findChildren<QTimeEdit *>(u"from"_s).size(), 2);
    QCOMPARE(agent.count(u"tray.setSchedule"_s), 1);
}

void TrayPanelsTest::schedule_inTwelveHours_isSeenToItsEnd()
{
    const Tongue tongue(QLocale(QLocale::English, QLocale::UnitedStates));
    FakeAgent agent;
    DetailsWindow window(agent);
    TrayStatus status = connectedStatus();
    status.agent.schedule = {{.weekdays = 0x1f, .fromMinute = 18 * 60, .toMinute = 8 * 60}}; // "of the next day"
    const TrayFacts facts = answering(status);
    window.apply(trayViewOf(facts, QDateTime::currentDateTime()), facts);
    window.present(DetailsWindow::Page::Schedule);
    auto *page = window.findChild<SchedulePage *>();
    auto *scroll = page->findChild<QScrollArea *>();
    QTRY_VERIFY(find<QToolButton>(window, "remove")->isVisible());
    QTRY_COMPARE(scroll->horizontalScrollBar()->maximum(), 0);
}

void TrayPanelsTest::schedule_readFromRightToLeft_timesAreNotTurnedRound()
{
    const Tongue tongue{QLocale(QLocale::Arabic)};
    HoursRow row({.weekdays = 1, .fromMinute = 18 * 60 + 5, .toMinute = 8 * 60});
    auto *from = find<QTimeEdit>(row, "from");
    QCOMPARE(from->text(), QLocale().toString(QTime(18, 5), timeFormat()));
    QVERIFY(from->isRightToLeft()); // its buttons are where they are in such a window
    from->stepUp();
    QCOMPARE(row.hours().fromMinute, 19 * 60 + 5);
}

void TrayPanelsTest::labels_inAWindowFromRightToLeft_beginAtTheRight()
{
    const auto inkAt = [](Qt::LayoutDirection direction) {
        QWidget window;
        window.setLayoutDirection(direction);
        QLabel *label = plainLabel(u"name"_s, &window);
        label->setText(u"pc-1"_s);
        label->resize(400, 40);
        const QImage drawn = label->grab().toImage();
        const QRgb ground = drawn.pixel(200, 1);
        for (int x = 0; x < drawn.width(); ++x) {
            for (int y = 0; y < drawn.height(); ++y) {
                if (drawn.pixel(x, y) != ground)
                    return x < drawn.width() / 2 ? Qt::LeftToRight : Qt::RightToLeft;
            }
        }
        return Qt::LayoutDirectionAuto; // nothing was drawn
    };
    QCOMPARE(inkAt(Qt::LeftToRight), Qt::LeftToRight);
    QCOMPARE(inkAt(Qt::RightToLeft), Qt::RightToLeft);
}

void TrayPanelsTest::details_agentSilent_saySoAndGrey()
{
    FakeAgent agent;
    DetailsWindow window(agent);
    const auto apply = [&](const TrayFacts &facts) {
        window.apply(trayViewOf(facts, QDateTime::currentDateTime()), facts);
    };
    auto *notice = find<QLabel>(window, "detailsNotice");
    auto *figure = find<QLabel>(window, "receivedToday");
    apply({}); // it has never answered
    QVERIFY(!notice->isHidden() && !notice->text().isEmpty());
    QVERIFY(find<QTreeWidget>(window, "contentsTable")->isHidden());
    TrayStatus status = connectedStatus();
    status.agent.bytesReceivedToday = 5 * kMiB;
    apply(answering(status));
    QVERIFY(notice->isHidden() && figure->isEnabled());
    apply({.status = status, .reach = Reach::Silent});
    QVERIFY(!notice->isHidden() && !figure->isEnabled());
    QCOMPARE(figure->text(), sizeText(5 * kMiB));
}

void TrayPanelsTest::contents_volumes_areListedLargestFirst()
{
    ContentsPage page;
    AgentStatus status = connectedStatus().agent;
    status.volumes = {{.volume = VolumeId(3), .name = {}, .bytes = 1 * kGiB, .stripCount = 4},
                      {.volume = VolumeId(7), .name = u"mail"_s, .bytes = 9 * kGiB, .stripCount = 36}};
    page.apply(status);
    const auto *table = find<QTreeWidget>(page, "contentsTable");
    QCOMPARE(table->topLevelItemCount(), 2);
    QCOMPARE(table->topLevelItem(0)->text(0), u"mail"_s);
    QCOMPARE(table->topLevelItem(0)->text(1), sizeText(9 * kGiB));
    QVERIFY(table->topLevelItem(1)->text(0).contains(u'3')); // a number where the name is not told
}

void TrayPanelsTest::traffic_figures_areShown()
{
    TrafficPage page;
    AgentStatus status = connectedStatus().agent;
    status.bytesReceivedToday = 5 * kMiB;
    status.bytesSentThisMonth = 7 * kGiB;
    status.bytesWrittenToday = 6 * kMiB;
    status.delayTodayMs = 90'000;
    page.apply(status);
    QCOMPARE(find<QLabel>(page, "receivedToday")->text(), sizeText(5 * kMiB));
    QCOMPARE(find<QLabel>(page, "sentMonth")->text(), sizeText(7 * kGiB));
    QCOMPARE(find<QLabel>(page, "writtenToday")->text(), sizeText(6 * kMiB));
    QVERIFY(find<QLabel>(page, "delayText")->text().contains(u"90"_s));
}

void TrayPanelsTest::traffic_disk_isShownWhereItIsKnown()
{
    TrafficPage page;
    AgentStatus status = connectedStatus().agent;
    const auto *label = find<QLabel>(page, "diskText");
    page.apply(status);
    QVERIFY(label->isHidden());
    status.disk = {.measured = QDateTime::fromSecsSinceEpoch(1'795'600'000, Qt::UTC),
                   .model = u"<b>Disk</b>"_s,
                   .isFailing = true,
                   .temperatureKelvin = 310,
                   .poweredOnHours = 7,
                   .badSectorCount = 12,
                   .usedEndurancePercent = 4};
    page.apply(status);
    QVERIFY(!label->isHidden());
    for (const QString &part : {u"failing"_s, u"37 °C"_s, u"7 hours"_s, u"12 bad"_s, u"4 %"_s, u"<b>Disk</b>"_s})
        QVERIFY2(label->text().contains(part), qPrintable(part + u" in "_s + label->text()));
    status.disk.isFailing = false;
    page.apply(status);
    QVERIFY(label->text().contains(u"well"_s));
    status.disk = {};
    page.apply(status);
    QVERIFY(label->isHidden());
}

void TrayPanelsTest::wear_share_isOfAUsualSsd()
{
    QCOMPARE(wearShare(6 * kGiB, kGiB), 0.01);
    QCOMPARE(wearShare(1, 0), 0.0);
    QCOMPARE(wearShare(-1, kGiB), 0.0);
}

void TrayPanelsTest::log_opened_isLoaded()
{
    FakeAgent agent;
    agent.answers.insert(u"tray.log"_s, {toCbor(LogAnswer{.lines = {u"one"_s, u"<b>two</b>"_s}}), {}});
    LogPage page(agent);
    QCOMPARE(agent.count(u"tray.log"_s), 0);
    page.show();
    QTRY_COMPARE(find<QPlainTextEdit>(page, "logText")->toPlainText(), u"one\n<b>two</b>"_s);
}

void TrayPanelsTest::bundle_saved_isWholeOrNot()
{
    const QTemporaryDir room;
    FakeAgent agent;
    agent.answers.insert(u"tray.bundle"_s, {{}, "PK-zip"});
    AboutPage page(agent);
    const QString path = room.filePath(u"b.zip"_s);
    page.saveBundle(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "PK-zip");
    page.saveBundle(room.filePath(u"none/b.zip"_s));
    QTRY_VERIFY(find<QLabel>(page, "bundleOutcome")->text().contains(u"could not"_s));
    QVERIFY(find<QPushButton>(page, "saveBundle")->accessibleDescription().contains(u"could not"_s));
}

void TrayPanelsTest::instance_second_showsTheFirst()
{
    const QTemporaryDir room;
    SingleInstance first(room.path());
    QSignalSpy shows(&first, &SingleInstance::showRequested);
    QVERIFY(first.claim().value_or(false));
    SingleInstance second(room.path());
    const auto claimed = second.claim();
    QVERIFY(claimed && !*claimed);
    QTRY_COMPARE(shows.count(), 1);
    QVERIFY(!SingleInstance(u"/nonexistent/folder"_s).claim());
}

FALLOW_WINDOW_TEST(TrayPanelsTest)
#include "tst_tray_panels.moc"
