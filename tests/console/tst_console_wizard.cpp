// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/work_hours.h"
#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/pages/workstations_page.h"
#include "console/rebuild_window.h"
#include "console/theme/theme.h"
#include "console/widgets/labels.h"
#include "console/widgets/moment_edit.h"
#include "console/wizards/run_page.h"
#include "support/patience.h"
#include "support/test_program.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTimeEdit>
#include <algorithm>
#include <limits>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

constexpr JobId kJob(900);

/// Chooses the second row, which is away and not lost yet, and gives its name.
QString chooseAway(RebuildWizard *wizard)
{
    auto *table = find<QTableView>(wizard, u"failureTable"_s);
    table->selectRow(1);
    return table->model()->index(1, 0).data().toString();
}

/// As far as the button that starts it, for what is lost already.
void goToStart(const Fake &fake, RebuildWizard *wizard)
{
    fake.session->answers.insert(u"rebuild.plan"_s, toCbor(somePlan()));
    find<QTableView>(wizard, u"failureTable"_s)->selectRow(0);
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Impact);
    click(wizard, u"wizardNext"_s);
    QVERIFY(find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled());
}

} // namespace

/// The rebuild wizard before a made-up controller.
class ConsoleWizardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wizard_nothingFailed_saysSoAndOffersNothing();
    void wizard_planned_showsImpactThenPlanThenAsksToConfirm();
    void wizard_closedWhileStarting_saysThatItGoesOn();
    void wizard_planRefused_saysWhyAndStays();
    void wizard_impossiblePlan_cannotBeStarted();
    void wizard_connectionLost_waits();
    void wizard_limitChanged_changesTheEstimate();
    void wizard_hoursChosen_tellsWhenItIsDoneByTheClock();
    void run_heldByItsHours_tellsWhenItIsDone();
    void wizard_diskOfTheController_canBeReplaced();
    void wizard_byKeyboardAlone_reachesThePlan();
    void wizard_choiceChangedWhileCounting_confirmsWhatWasAsked();
    void wizard_machineBackWhileThePlanIsRead_beginsAnew();
    void wizard_openedForWhatShowsNoFailure_offersThatAndNothingElse();
    void wizard_openedForAnotherWhileAPlanIsShown_beginsAnew();
    void wizard_connectionLostWhileStarting_saysThatItMayHaveBegun();
    void wizard_refusedCommand_isForgottenWithTheNext();
    void wizard_reportNotToBeHad_isAskedForAgainWhenConnected();
    void run_ofAJobThatTheControllerForgot_isGivenUp();
    void wizard_giantName_widensNothing();
    void hours_fromRightToLeft_keepTheirOrder();
    void sentence_thatBeginsWithAName_isReadFromRightToLeft();
};

void ConsoleWizardTest::initTestCase()
{
    bool ok = false;
    applyTheme(*qApp, themeFromText(qEnvironmentVariable("FALLOW_SHOTS_THEME", u"light"_s), &ok));
}

void ConsoleWizardTest::wizard_nothingFailed_saysSoAndOffersNothing()
{
    Fake fake({.machineCount = 4});
    RebuildWizard *wizard = fake.open();
    QVERIFY(wizard);
    QVERIFY(find(wizard, u"failurePage"_s)->findChild<QLabel *>(u"emptyTitle"_s)->isVisible());
    QVERIFY(!find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled());
    shoot(wizard, u"wizard-0-nothing"_s);
    find<QCheckBox>(wizard, u"showHealthy"_s)->click();
    QVERIFY(find<QTableView>(wizard, u"failureTable"_s)->model()->rowCount() >= 4);
    QVERIFY(find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled());
}

void ConsoleWizardTest::wizard_planned_showsImpactThenPlanThenAsksToConfirm()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    RebuildPlan plan = somePlan();
    plan.unreadableStripes = 2;
    plan.lostStripes = 1;
    plan.warnings = {u"1 stripes are lost: too few of their strips exist anywhere."_s};
    fake.session->answers.insert(u"rebuild.plan"_s, toCbor(plan));
    auto *table = find<QTableView>(wizard, u"failureTable"_s);
    table->selectRow(1); // unreachable: not lost yet
    shoot(wizard, u"wizard-1-failure"_s);
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Impact);
    QCOMPARE(find<QTableWidget>(wizard, u"impactVolumes"_s)->rowCount(), 2);
    QVERIFY(text(wizard, u"impactRanges"_s).contains(u"lost"_s));
    shoot(wizard, u"wizard-2-impact"_s);
    click(wizard, u"wizardNext"_s);
    QCOMPARE(wizard->step(), RebuildWizard::Plan);
    QCOMPARE(find<QTableWidget>(wizard, u"planTargets"_s)->rowCount(), 8);
    QVERIFY(!find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled());
    QVERIFY(!text(wizard, u"wizardNote"_s).isEmpty());
    find<QCheckBox>(wizard, u"confirmLost"_s)->click();
    QVERIFY(find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled());
    shoot(wizard, u"wizard-3-plan"_s);
    QCOMPARE(fake.session->callCount(u"rebuild.run"_s), 0); // nothing was done so far
    click(wizard, u"wizardBack"_s);
    QCOMPARE(wizard->step(), RebuildWizard::Impact);
    click(wizard, u"wizardClose"_s);
    QTRY_VERIFY(!fake.window.findChild<RebuildWizard *>(u"rebuildWizard"_s));
}

void ConsoleWizardTest::wizard_closedWhileStarting_saysThatItGoesOn()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    fake.session->answers.insert(u"rebuild.plan"_s, toCbor(somePlan()));
    fake.session->refusals.insert(u"rebuild.run"_s, {ErrorCode::Refused, u"another job empties it"_s, {}});
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Impact);
    click(wizard, u"wizardNext"_s);
    if (auto *confirm = find<QCheckBox>(wizard, u"confirmLost"_s); confirm->isVisible())
        confirm->click();
    QCOMPARE(find<QPushButton>(wizard, u"wizardClose"_s)->text(), u"Cancel"_s);
    fake.session->isHolding = true;
    click(wizard, u"wizardNext"_s);
    QCOMPARE(fake.session->callCount(u"rebuild.run"_s), 1);
    QVERIFY(find<QPushButton>(wizard, u"wizardClose"_s)->text().contains(u"goes on"_s)); // it cancels nothing by now
    click(wizard, u"wizardClose"_s);
    QTRY_VERIFY(!fake.window.findChild<RebuildWizard *>(u"rebuildWizard"_s));
    fake.session->release();
    const auto isTold = [&] {
        const auto labels = fake.window.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"another job empties it"_s);
        });
    };
    QTRY_VERIFY(isTold()); // who closed it still learns that it was not begun
}

void ConsoleWizardTest::wizard_planRefused_saysWhyAndStays()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    fake.session->refusals.insert(u"rebuild.plan"_s, {ErrorCode::Refused, u"<b>it</b> is being moved"_s, {}});
    click(wizard, u"wizardNext"_s);
    QTRY_VERIFY(text(wizard, u"wizardNote"_s).contains(u"is being moved"_s));
    QCOMPARE(wizard->step(), RebuildWizard::Failure);
    QVERIFY(find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled()); // one may try again
}

void ConsoleWizardTest::wizard_impossiblePlan_cannotBeStarted()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    RebuildPlan plan = somePlan();
    plan.standing = u"impossible"_s;
    plan.stripsWithoutPlace = plan.stripsToWrite;
    plan.targets.clear();
    plan.targetCount = 0;
    plan.warnings = {u"12400 strips find no place: bring another workstation in."_s};
    fake.session->answers.insert(u"rebuild.plan"_s, toCbor(plan));
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Impact);
    click(wizard, u"wizardNext"_s);
    QVERIFY(text(wizard, u"planWarnings"_s).contains(u"another workstation"_s));
    QVERIFY(!find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled());
}

void ConsoleWizardTest::wizard_connectionLost_waits()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    fake.session->fall(Session::State::Offline, {ErrorCode::Disconnected, u"gone"_s, {}});
    QVERIFY(!find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled());
    QVERIFY(text(wizard, u"wizardNote"_s).contains(u"no connection"_s));
    QVERIFY(!find<QPushButton>(&fake.window, u"startRebuild"_s)->isEnabled());
    fake.session->goOnline();
    QVERIFY(find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled());
}

void ConsoleWizardTest::wizard_limitChanged_changesTheEstimate()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    fake.session->answers.insert(u"rebuild.plan"_s, toCbor(somePlan()));
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Impact);
    click(wizard, u"wizardNext"_s);
    const auto estimate = [wizard] {
        QString all;
        for (const QLabel *label : find(wizard, u"planPage"_s)->findChildren<QLabel *>())
            all += label->text() + u'\n';
        return all;
    };
    QVERIFY2(estimate().contains(u"2 min"_s), qPrintable(estimate())); // 19.6 GB at 160 MB/s
    find<QCheckBox>(wizard, u"policyLimit"_s)->click();
    find<QSpinBox>(wizard, u"planLimit"_s)->setValue(10);
    QVERIFY2(estimate().contains(u"31 min"_s), qPrintable(estimate())); // at 10 MiB/s
    if (auto *confirm = find<QCheckBox>(wizard, u"confirmLost"_s); confirm->isVisible())
        confirm->click();
    click(wizard, u"wizardNext"_s);
    const auto request = fromCbor<RebuildRequest>(fake.session->calls.last().second);
    QVERIFY(request && request->hasOwnLimit);
    QCOMPARE(request->limitBytesPerSecond, 10 * kMiB);
}

void ConsoleWizardTest::wizard_hoursChosen_tellsWhenItIsDoneByTheClock()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    RebuildPlan plan = somePlan();
    plan.rateBytesPerSecond = 500'000; // some eleven hours: two nights of six
    constexpr int kAheadSeconds = 5 * 3600;
    plan.utcOffsetSeconds = QDateTime::currentDateTime().offsetFromUtc() > 0 ? -kAheadSeconds : kAheadSeconds;
    fake.session->answers.insert(u"rebuild.plan"_s, toCbor(plan));
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Impact);
    click(wizard, u"wizardNext"_s);
    QWidget *page = find(wizard, u"planPage"_s);
    const auto shown = [page] {
        QString all;
        for (const QLabel *label : page->findChildren<QLabel *>())
            all += label->text() + u'\n';
        return all;
    };
    const auto endIn = [&plan](const QString &hours) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const qint64 seconds = (plan.bytesToRead + plan.bytesToWrite) / plan.rateBytesPerSecond;
        return doneText(WorkHours::parse(hours)->endOfWork(plan.atController(now), seconds), now);
    };
    QTRY_VERIFY2(shown().contains(endIn(u"always"_s)), qPrintable(shown())); // a minute may pass between
    QVERIFY(!shown().contains(u"of work"_s));
    QVERIFY2(text(page, u"planZone"_s).contains(u"controller's clock"_s), qPrintable(text(page, u"planZone"_s)));
    auto *hours = find<QComboBox>(page, u"planHours"_s);
    hours->setCurrentIndex(2); // only between
    const QString night = endIn(u"20:00-06:00"_s);
    QTRY_VERIFY2(shown().contains(endIn(u"20:00-06:00"_s)), qPrintable(shown() + night));
    QVERIFY(shown().contains(u"of work"_s));
    const auto edits = page->findChildren<QTimeEdit *>();
    QCOMPARE(edits.size(), 2);
    edits.first()->setTime(QTime(22, 0));
    edits.last()->setTime(QTime(4, 0));
    QTRY_VERIFY2(shown().contains(endIn(u"22:00-04:00"_s)), qPrintable(shown()));
    shoot(wizard, u"wizard-3-plan-hours"_s);
    edits.last()->setTime(QTime(22, 0)); // none at all
    QVERIFY(!shown().contains(u"done about"_s));
}

void ConsoleWizardTest::run_heldByItsHours_tellsWhenItIsDone()
{
    RunPage page;
    JobSnapshot job{.job = kJob, .kind = u"rebuild"_s, .subject = u"workstation pc-1"_s, .state = JobState::Running};
    job.remainingSeconds = 30 * 3600;
    page.setJob(job);
    const auto now = [] { return QDateTime::currentDateTimeUtc(); };
    const auto isTold = [&] {
        page.setJob(job);
        return text(&page, u"runLeft"_s).contains(doneText(now().addSecs(job.remainingSeconds), now()));
    };
    QTRY_VERIFY(isTold());
    QVERIFY(text(&page, u"runLeft"_s)
                .contains(QLocale().dayName(now().addSecs(30 * 3600).toLocalTime().date().dayOfWeek())));
    job.remainingSeconds = 600; // soon enough to reckon oneself
    page.setJob(job);
    QVERIFY(!text(&page, u"runLeft"_s).contains(u"done about"_s));
    job.remainingSeconds = std::numeric_limits<qint64>::max(); // of a liar
    page.setJob(job);
    QVERIFY(!text(&page, u"runLeft"_s).contains(u"done about"_s));
}

void ConsoleWizardTest::wizard_diskOfTheController_canBeReplaced()
{
    SyntheticArray array({});
    array.snapshot().stores[0].isOnline = false;
    array.snapshot().stores[0].path = u"/srv/disk-1"_s;
    Fake fake;
    fake.session->become(array);
    RebuildWizard *wizard = fake.open();
    QVERIFY(chooseFailed(wizard, u"/srv/disk-1"_s));
    find<QRadioButton>(wizard, u"replaceDisk"_s)->click();
    QVERIFY(!find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled()); // which directory?
    find<QLineEdit>(wizard, u"replacementPath"_s)->setText(u"disk-2"_s);
    find<QLineEdit>(wizard, u"replacementSize"_s)->setText(u"500 GiB"_s);
    QVERIFY(text(wizard, u"wizardNote"_s).contains(u"whole path"_s));
    find<QLineEdit>(wizard, u"replacementPath"_s)->setText(u"/srv/disk-2"_s);
    find<QLineEdit>(wizard, u"replacementSize"_s)->setText(u"-7 bananas"_s);
    QVERIFY(!find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled());
    find<QLineEdit>(wizard, u"replacementSize"_s)->setText(u"500 GiB"_s);
    shoot(wizard, u"wizard-1-disk"_s);
    click(wizard, u"wizardNext"_s);
    const auto request = fromCbor<RebuildRequest>(fake.session->calls.last().second);
    QVERIFY(request.has_value());
    QCOMPARE(request->replacementPath, u"/srv/disk-2"_s);
    QCOMPARE(request->replacementQuotaBytes, 500 * kGiB);
    QVERIFY(!request->store.isNull() && request->machine.isNull());
}

void ConsoleWizardTest::wizard_byKeyboardAlone_reachesThePlan()
{
    Fake fake;
    fake.session->answers.insert(u"rebuild.plan"_s, toCbor(somePlan()));
    RebuildWizard *wizard = fake.open();
    wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(wizard, kLoadedMachineMs));
    QTRY_VERIFY(wizard->focusWidget() != nullptr);
    QTest::keyClick(wizard->focusWidget(), Qt::Key_Down);
    QTest::keyClick(wizard->focusWidget(), Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Impact);
    QTest::keyClick(wizard->focusWidget(), Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Plan);
    for (const QWidget *widget : wizard->findChildren<QWidget *>()) { // nothing that takes the focus is nameless
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(!face || !face->text(QAccessible::Name).isEmpty() || !face->text(QAccessible::Value).isEmpty(),
                 qPrintable(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
    }
}

void ConsoleWizardTest::wizard_choiceChangedWhileCounting_confirmsWhatWasAsked()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    fake.session->answers.insert(u"rebuild.plan"_s, toCbor(somePlan()));
    const QString away = chooseAway(wizard);
    fake.session->isHolding = true;
    click(wizard, u"wizardNext"_s);
    find<QTableView>(wizard, u"failureTable"_s)->selectRow(0); // this one is lost already: it asks for no confirmation
    fake.session->release();
    QTRY_COMPARE(wizard->step(), RebuildWizard::Impact);
    click(wizard, u"wizardNext"_s);
    auto *confirm = find<QCheckBox>(wizard, u"confirmLost"_s);
    QVERIFY(confirm->isVisible());
    QVERIFY2(confirm->text().contains(away), qPrintable(confirm->text()));
    QVERIFY(!find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled());
}

void ConsoleWizardTest::wizard_machineBackWhileThePlanIsRead_beginsAnew()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    fake.session->answers.insert(u"rebuild.plan"_s, toCbor(somePlan()));
    const QString away = chooseAway(wizard);
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Impact);
    click(wizard, u"wizardNext"_s);
    find<QCheckBox>(wizard, u"confirmLost"_s)->click();
    fake.session->send(); // all as it was
    QCOMPARE(wizard->step(), RebuildWizard::Plan);
    QVERIFY(find<QCheckBox>(wizard, u"confirmLost"_s)->isChecked());
    fake.session->become(SyntheticArray({.lostCount = 1})); // the one that was away is back
    QCOMPARE(wizard->step(), RebuildWizard::Failure);
    QVERIFY2(text(wizard, u"wizardNote"_s).contains(away), qPrintable(text(wizard, u"wizardNote"_s)));
    QVERIFY(!find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled()); // nothing else was chosen in its place
    QCOMPARE(fake.session->callCount(u"rebuild.run"_s), 0);
}

void ConsoleWizardTest::wizard_openedForWhatShowsNoFailure_offersThatAndNothingElse()
{
    Fake fake;
    const auto machines = fake.session->snapshot().machines;
    const auto online = std::find_if(machines.cbegin(), machines.cend(), [](const MachineSnapshot &machine) {
        return standingOf(machine) == Standing::Online;
    });
    QVERIFY(online != machines.cend());
    Q_EMIT fake.window.findChild<WorkstationsPage *>()->rebuildRequested(online->machine, {});
    auto *wizard = fake.window.findChild<RebuildWizard *>(u"rebuildWizard"_s);
    QVERIFY(wizard);
    const QModelIndexList rows = find<QTableView>(wizard, u"failureTable"_s)->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().data().toString(), online->name);
    QVERIFY(find<QCheckBox>(wizard, u"showHealthy"_s)->isChecked());
}

void ConsoleWizardTest::wizard_openedForAnotherWhileAPlanIsShown_beginsAnew()
{
    Fake fake;
    QPointer<RebuildWizard> wizard = fake.open();
    fake.session->answers.insert(u"rebuild.plan"_s, toCbor(somePlan()));
    click(wizard, u"wizardNext"_s); // the lost one
    QTRY_COMPARE(wizard->step(), RebuildWizard::Impact);
    const auto machines = fake.session->snapshot().machines;
    const auto away = std::find_if(machines.cbegin(), machines.cend(), [](const MachineSnapshot &machine) {
        return standingOf(machine) == Standing::Unreachable;
    });
    QVERIFY(away != machines.cend());
    Q_EMIT fake.window.findChild<WorkstationsPage *>()->rebuildRequested(away->machine, {});
    QTRY_VERIFY(!wizard); // it would have shown what was planned for another
    auto *next = fake.window.findChild<RebuildWizard *>(u"rebuildWizard"_s);
    QVERIFY(next);
    QCOMPARE(next->step(), RebuildWizard::Failure);
    const QModelIndexList rows = find<QTableView>(next, u"failureTable"_s)->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().data().toString(), away->name);
}

void ConsoleWizardTest::wizard_connectionLostWhileStarting_saysThatItMayHaveBegun()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    goToStart(fake, wizard);
    fake.session->refusals.insert(u"rebuild.run"_s, {ErrorCode::Disconnected, u"gone"_s, {}});
    click(wizard, u"wizardNext"_s);
    QTRY_VERIFY2(text(wizard, u"wizardNote"_s).contains(u"not known whether"_s),
                 qPrintable(text(wizard, u"wizardNote"_s)));
    QCOMPARE(wizard->step(), RebuildWizard::Plan);
    fake.session->refusals.insert(u"rebuild.run"_s, {ErrorCode::Refused, u"not now"_s, {}});
    click(wizard, u"wizardNext"_s);
    QTRY_VERIFY(text(wizard, u"wizardNote"_s).contains(u"not now"_s));
    QVERIFY(!text(wizard, u"wizardNote"_s).contains(u"not known whether"_s)); // the controller has said no
}

void ConsoleWizardTest::wizard_refusedCommand_isForgottenWithTheNext()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    goToStart(fake, wizard);
    fake.session->answers.insert(u"rebuild.run"_s, toCbor(ActionAnswer{.job = kJob}));
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Run);
    QVERIFY(text(wizard, u"runTitle"_s).contains(u"pc-lab-01"_s)); // before the first snapshot with it
    fake.session->refusals.insert(u"jobs.pause"_s, {ErrorCode::Busy, u"it is just ending"_s, {}});
    click(wizard, u"runPause"_s);
    QTRY_VERIFY(text(wizard, u"runProblem"_s).contains(u"just ending"_s));
    QVERIFY(find<QLabel>(wizard, u"runProblem"_s)->isVisible());
    fake.session->refusals.clear();
    click(wizard, u"runPause"_s);
    QVERIFY(!find<QLabel>(wizard, u"runProblem"_s)->isVisible());
}

void ConsoleWizardTest::wizard_reportNotToBeHad_isAskedForAgainWhenConnected()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    goToStart(fake, wizard);
    fake.session->answers.insert(u"rebuild.run"_s, toCbor(ActionAnswer{.job = kJob}));
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Run);
    fake.session->refusals.insert(u"jobs.details"_s, {ErrorCode::Disconnected, u"gone"_s, {}});
    SyntheticArray ended({.awayCount = 1, .lostCount = 1});
    const JobSnapshot job{.job = kJob, .kind = u"rebuild"_s, .state = JobState::Finished};
    ended.snapshot().jobs.append(job);
    fake.session->become(ended);
    QCOMPARE(wizard->step(), RebuildWizard::Report);
    QTRY_VERIFY2(text(wizard, u"reportOutcome"_s).contains(u"not to be had"_s),
                 qPrintable(text(wizard, u"reportOutcome"_s)));
    fake.session->fall(Session::State::Offline, {ErrorCode::Disconnected, u"gone"_s, {}});
    fake.session->refusals.clear();
    fake.session->answers.insert(u"jobs.details"_s, toCbor(JobDetails{.job = job}));
    fake.session->goOnline();
    QTRY_COMPARE(text(wizard, u"reportOutcome"_s), u"All redundancy is back."_s);
    QVERIFY(find<QPushButton>(wizard, u"saveHtml"_s)->isEnabled());
}

void ConsoleWizardTest::run_ofAJobThatTheControllerForgot_isGivenUp()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    goToStart(fake, wizard);
    fake.session->answers.insert(u"rebuild.run"_s, toCbor(ActionAnswer{.job = kJob}));
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Run);
    const auto become = [&fake](const QDateTime &started) {
        SyntheticArray array({.awayCount = 1, .lostCount = 1});
        JobSnapshot job{.job = kJob, .kind = u"rebuild"_s, .state = JobState::Running};
        job.started = started;
        if (started.isValid())
            array.snapshot().jobs.append(job);
        fake.session->become(array);
    };
    become(SyntheticArray::now());
    QCOMPARE(wizard->step(), RebuildWizard::Run);
    become(SyntheticArray::now().addSecs(60)); // the number is another rebuild's by now
    QCOMPARE(wizard->step(), RebuildWizard::Report);
    QVERIFY(text(wizard, u"reportOutcome"_s).contains(u"knows nothing of this rebuild"_s));
    QCOMPARE(fake.session->callCount(u"jobs.details"_s), 0);

    click(wizard, u"wizardClose"_s);
    QTRY_VERIFY(!fake.window.findChild<RebuildWizard *>(u"rebuildWizard"_s));
    become({});
    wizard = fake.open();
    goToStart(fake, wizard);
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Run);
    fake.session->refusals.insert(u"jobs.details"_s, {ErrorCode::NotFound, u"there is no such job"_s, {}});
    for (int snapshot = 0; snapshot < 5; ++snapshot)
        become({});
    QTRY_VERIFY(text(wizard, u"reportOutcome"_s).contains(u"knows nothing of this rebuild"_s));
}

void ConsoleWizardTest::wizard_giantName_widensNothing()
{
    SyntheticArray array({.awayCount = 1, .lostCount = 1});
    for (MachineSnapshot &machine : array.snapshot().machines) {
        if (machine.presence == Presence::Unreachable)
            machine.name = QString(10'000, u'W');
    }
    Fake fake;
    fake.session->become(array);
    RebuildWizard *wizard = fake.open();
    RebuildPlan plan = somePlan();
    plan.subject = u"workstation "_s + QString(10'000, u'W');
    for (PlanVolume &volume : plan.volumes)
        volume.name = QString(10'000, u'W');
    fake.session->answers.insert(u"rebuild.plan"_s, toCbor(plan));
    const QSize before = wizard->size();
    chooseAway(wizard);
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE(wizard->step(), RebuildWizard::Impact);
    click(wizard, u"wizardNext"_s);
    QCOMPARE(wizard->step(), RebuildWizard::Plan);
    QVERIFY2(wizard->minimumSizeHint().width() <= 1024, qPrintable(QString::number(wizard->minimumSizeHint().width())));
    QCOMPARE(wizard->size(), before);
}

void ConsoleWizardTest::hours_fromRightToLeft_keepTheirOrder()
{
    QWidget window;
    window.setLayoutDirection(Qt::RightToLeft);
    QTimeEdit edit(QTime(20, 5), &window);
    edit.setLocale(QLocale::c());
    setMomentFormat(edit, u"HH:mm"_s);
    QVERIFY(edit.isRightToLeft());
    QCOMPARE(edit.text(), u"20:05"_s);
}

void ConsoleWizardTest::sentence_thatBeginsWithAName_isReadFromRightToLeft()
{
    QWidget window;
    TextLabel label(LabelKind::Body, {}, &window);
    const QString sentence = u"pc-3. \u0645\u0641\u0642\u0648\u062F"_s;
    label.setText(sentence);
    QCOMPARE(label.text(), sentence); // in a window that runs from left to right
    window.setLayoutDirection(Qt::RightToLeft);
    label.setText(sentence);
    QVERIFY(label.text().isRightToLeft());
    label.setText(u"pc-3"_s);
    QCOMPARE(label.text(), u"pc-3"_s); // a name alone stays as it is
}

FALLOW_WINDOW_TEST(ConsoleWizardTest)
#include "tst_console_wizard.moc"
