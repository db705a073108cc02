// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/fake_session.h"
#include "console/format/standing.h"
#include "console/models/failure_model.h"
#include "console/models/job_table_model.h"
#include "console/models/natural_sort.h"
#include "console/pages/jobs_page.h"
#include "console/report/job_report.h"
#include "console/shell/jobs_desk.h"
#include "console/shell/main_window.h"
#include "console/theme/theme.h"
#include "console/widgets/report_view.h"
#include "console/wizards/rebuild_wizard.h"
#include "core/controller/array_fixture.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>

using namespace fallow;
using namespace fallow::console;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

RebuildPlan somePlan()
{
    RebuildPlan plan;
    plan.subject = u"workstation pc-lab-01"_s;
    plan.standing = u"ready"_s;
    plan.stripesTouched = 12'400;
    plan.endangeredStripes = 310;
    plan.stripsToWrite = 12'400;
    plan.bytesToWrite = 3'263'000'000;
    plan.bytesToRead = 16'300'000'000;
    plan.surplusStrips = 0;
    plan.volumes = {{.volume = VolumeId(1), .name = u"home"_s, .stripesTouched = 9000, .surplusStrips = 1},
                    {.volume = VolumeId(3),
                     .name = u"mail-archive"_s,
                     .stripesTouched = 3400,
                     .endangeredStripes = 310,
                     .unreadableStripes = 2,
                     .surplusStrips = 0,
                     .unreadableRanges = {{.offsetBytes = 4096, .lengthBytes = 65'536},
                                          {.offsetBytes = kGiB, .lengthBytes = kMiB, .isLost = true}}}};
    for (int i = 1; i <= 8; ++i)
        plan.targets.append({.store = StoreId(quint64(i)),
                             .name = u"pc-design-0%1"_s.arg(i),
                             .strips = 1550,
                             .bytes = 407'875'000,
                             .freeBytes = (20 + i) * kGiB});
    plan.targetCount = 8;
    plan.rateBytesPerSecond = 160'000'000;
    plan.rateSource = u"rebuild"_s;
    plan.hours = u"always"_s;
    plan.estimatedSeconds = 122;
    return plan;
}

/// The wizard in a window on a made-up array.
struct Fake
{
    explicit Fake(SyntheticArray::Options options = {.awayCount = 1, .lostCount = 1})
    {
        auto owned = std::make_unique<FakeSession>(SyntheticArray(options));
        session = owned.get();
        window.setSession(std::move(owned));
        window.show();
        session->goOnline();
        window.setPage(MainWindow::Jobs);
    }
    RebuildWizard *open()
    {
        QTest::mouseClick(window.findChild<QPushButton *>(u"startRebuild"_s), Qt::LeftButton);
        return window.findChild<RebuildWizard *>(u"rebuildWizard"_s);
    }
    MainWindow window;
    FakeSession *session = nullptr;
};

template <class Widget = QWidget>
Widget *find(QWidget *parent, const QString &name)
{
    auto *widget = parent->findChild<Widget *>(name);
    if (!widget)
        qFatal("there is no %s", qPrintable(name));
    return widget;
}

QString text(QWidget *parent, const QString &name)
{
    return find<QLabel>(parent, name)->text();
}

void click(QWidget *parent, const QString &name)
{
    QTest::mouseClick(find<QPushButton>(parent, name), Qt::LeftButton);
}

/// For people who look at the pages: into the folder that FALLOW_SHOTS names, if it does.
void shoot(QWidget *window, const QString &name)
{
    const QString folder = qEnvironmentVariable("FALLOW_SHOTS");
    if (!folder.isEmpty())
        window->grab().save(folder + u'/' + name + u".png"_s);
}

bool chooseFailed(RebuildWizard *wizard, const QString &name)
{
    auto *table = find<QTableView>(wizard, u"failureTable"_s);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (!table->model()->index(row, 0).data().toString().contains(name))
            continue;
        table->selectRow(row);
        return true;
    }
    return false;
}

} // namespace

class ConsoleRebuildTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void failureRows_worstFirst_healthyOnlyOnRequest();
    void failureRows_ofOneDanger_standInNaturalOrder();
    void models_snapshotsComeAndGo_keepTheirPromises();
    void wizard_nothingFailed_saysSoAndOffersNothing();
    void wizard_planned_showsImpactThenPlanThenAsksToConfirm();
    void wizard_closedWhileStarting_saysThatItGoesOn();
    void wizard_planRefused_saysWhyAndStays();
    void wizard_impossiblePlan_cannotBeStarted();
    void wizard_connectionLost_waits();
    void wizard_limitChanged_changesTheEstimate();
    void wizard_diskOfTheController_canBeReplaced();
    void wizard_byKeyboardAlone_reachesThePlan();
    void report_strangeNames_areEscaped();
    void report_saved_saysWhereOrWhyNot();
    void report_json_holdsEverything();
    void jobsPage_emptyArray_helps();
    void rebuild_fromStartToEndWhileAnAgentDies_isVerifiedAndReported();
};

void ConsoleRebuildTest::initTestCase()
{
    bool ok = false;
    applyTheme(*qApp, themeFromText(qEnvironmentVariable("FALLOW_SHOTS_THEME", u"light"_s), &ok));
}

void ConsoleRebuildTest::failureRows_worstFirst_healthyOnlyOnRequest()
{
    SyntheticArray array({.machineCount = 10, .localStoreCount = 2, .awayCount = 2, .lostCount = 1, .asleepCount = 1});
    ArraySnapshot &snapshot = array.snapshot();
    snapshot.stores[0].isOnline = false; // a disk of the controller
    const QList<FailureRow> rows = failureRows(snapshot, false);
    QVERIFY(rows.first().isLostAlready);
    QVERIFY(std::is_sorted(rows.begin(), rows.end(),
                           [](const FailureRow &a, const FailureRow &b) { return a.urgency < b.urgency; }));
    QCOMPARE(std::count_if(rows.begin(), rows.end(), [](const FailureRow &row) { return row.isLocal; }), 1);
    QCOMPARE(rows.size(), 1 + 2 + 1 + 1 + 1); // lost, away, asleep, the disk, what is missing already
    QVERIFY(failureRows(snapshot, true).size() > 10);
}

void ConsoleRebuildTest::failureRows_ofOneDanger_standInNaturalOrder()
{
    ArraySnapshot array;
    for (const quint64 number : {10, 2, 1, 20}) {
        array.machines.append({.machine = MachineId(number),
                               .name = u"pc-%1"_s.arg(number),
                               .approval = MachineApproval::Approved,
                               .presence = number == 20 ? Presence::Lost : Presence::Unreachable});
    }
    array.stores.append({.store = StoreId(1), .isLocal = true, .isOnline = true, .errorCount = 1, .path = u"/a"_s});
    array.stores.append({.store = StoreId(2), .isLocal = true, .isOnline = true, .errorCount = 9, .path = u"/b"_s});
    QStringList names;
    for (const FailureRow &row : failureRows(array, false))
        names.append(row.name);
    QCOMPARE(names.mid(0, 4), (QStringList{u"pc-20"_s, u"pc-1"_s, u"pc-2"_s, u"pc-10"_s})); // the lost one first
    QCOMPARE(names.size(), 6);
    QVERIFY(names.at(4).contains(u"/b"_s) && names.at(5).contains(u"/a"_s)); // more errors first
    FailureModel model;
    model.apply(failureRows(array, false));
    NaturalSort sorted;
    sorted.setSortRole(SortRole);
    sorted.setSourceModel(&model);
    sorted.sort(FailureModel::Name, Qt::DescendingOrder);
    QCOMPARE(sorted.index(0, FailureModel::Name).data().toString(), u"pc-20"_s);
    QCOMPARE(sorted.index(1, FailureModel::Name).data().toString(), u"pc-10"_s);
    QCOMPARE(sorted.index(2, FailureModel::Name).data().toString(), u"pc-2"_s);
}

void ConsoleRebuildTest::models_snapshotsComeAndGo_keepTheirPromises()
{
    FailureModel failures;
    JobTableModel jobs;
    const QAbstractItemModelTester first(&failures, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester second(&jobs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    JobFilter filter;
    const QAbstractItemModelTester third(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setSourceModel(&jobs);
    for (const SyntheticArray::Options &options :
         {SyntheticArray::Options{.awayCount = 3, .lostCount = 1, .isRebuilding = true}, SyntheticArray::Options{},
          SyntheticArray::Options{.machineCount = 2000, .awayCount = 200}}) {
        const SyntheticArray array(options);
        failures.apply(failureRows(array.snapshot(), true));
        jobs.apply(jobTableRows(array.snapshot()), array.snapshot().when);
        int shown = 0;
        for (const JobFilter::Which which : {JobFilter::Unfinished, JobFilter::Ended}) {
            filter.setWhich(which);
            shown += filter.rowCount();
        }
        QCOMPARE(shown, jobs.rowCount()); // each is one or the other
        filter.setWhich(JobFilter::All);
        QCOMPARE(filter.rowCount(), jobs.rowCount());
    }
    QVERIFY(failures.rowCount() > 2000);
}

void ConsoleRebuildTest::wizard_nothingFailed_saysSoAndOffersNothing()
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

void ConsoleRebuildTest::wizard_planned_showsImpactThenPlanThenAsksToConfirm()
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

void ConsoleRebuildTest::wizard_closedWhileStarting_saysThatItGoesOn()
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

void ConsoleRebuildTest::wizard_planRefused_saysWhyAndStays()
{
    Fake fake;
    RebuildWizard *wizard = fake.open();
    fake.session->refusals.insert(u"rebuild.plan"_s, {ErrorCode::Refused, u"<b>it</b> is being moved"_s, {}});
    click(wizard, u"wizardNext"_s);
    QTRY_VERIFY(text(wizard, u"wizardNote"_s).contains(u"is being moved"_s));
    QCOMPARE(wizard->step(), RebuildWizard::Failure);
    QVERIFY(find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled()); // one may try again
}

void ConsoleRebuildTest::wizard_impossiblePlan_cannotBeStarted()
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

void ConsoleRebuildTest::wizard_connectionLost_waits()
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

void ConsoleRebuildTest::wizard_limitChanged_changesTheEstimate()
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

void ConsoleRebuildTest::wizard_diskOfTheController_canBeReplaced()
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

void ConsoleRebuildTest::wizard_byKeyboardAlone_reachesThePlan()
{
    Fake fake;
    fake.session->answers.insert(u"rebuild.plan"_s, toCbor(somePlan()));
    RebuildWizard *wizard = fake.open();
    wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(wizard));
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

void ConsoleRebuildTest::report_strangeNames_areEscaped()
{
    JobDetails details;
    details.job.kind = u"rebuild"_s;
    details.job.subject = u"<script>alert(1)</script>"_s;
    details.job.state = JobState::Finished;
    details.job.message = u"a & b"_s;
    details.hasPlan = true;
    details.plan = somePlan();
    details.plan.subject = u"<img src=x>"_s;
    details.plan.volumes[0].name = u"<b>home"_s;
    details.tally.targets = {{.store = StoreId(1), .name = u"<i>pc"_s, .strips = 1, .bytes = 1}};
    details.problems = {{.kind = u"k"_s, .subject = u"<u>"_s, .text = u"\"&\""_s, .isRepairable = false}};
    details.steps = {{.when = {}, .kind = u"<s>"_s, .text = u"<t>"_s, .actor = u"<a>"_s}};
    const QString html = QString::fromUtf8(reportHtml(details, u"<Northgate>"_s));
    for (const QString &raw :
         {u"<script"_s, u"<img"_s, u"<b>"_s, u"<i>"_s, u"<u>"_s, u"<s>"_s, u"<t>"_s, u"<a>"_s, u"<Northgate"_s})
        QVERIFY2(!html.contains(raw), qPrintable(raw));
}

void ConsoleRebuildTest::report_saved_saysWhereOrWhyNot()
{
    const QTemporaryDir room;
    JobDetails details;
    details.job.kind = u"rebuild"_s;
    details.job.state = JobState::Finished;
    ReportView view;
    view.setReport(details, u"Northgate"_s);
    view.show();
    const auto saveTo = [&view](const QString &path) {
        click(&view, u"saveJson"_s);
        auto *dialog = find<QFileDialog>(&view, u"saveReportDialog"_s);
        Q_EMIT dialog->fileSelected(path);
        dialog->setObjectName(QString());
        dialog->close();
    };
    const QString path = room.filePath(u"report.json"_s);
    saveTo(path);
    QVERIFY(!find<QPushButton>(&view, u"saveJson"_s)->isEnabled()); // one at a time
    QTRY_VERIFY2(text(&view, u"reportSaved"_s).contains(path), qPrintable(text(&view, u"reportSaved"_s)));
    QVERIFY(find<QPushButton>(&view, u"saveJson"_s)->isEnabled());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), reportJson(details, u"Northgate"_s));
    saveTo(u"/nonexistent/report.json"_s);
    QTRY_VERIFY2(text(&view, u"reportSaved"_s).contains(u"cannot be written"_s),
                 qPrintable(text(&view, u"reportSaved"_s)));
}

void ConsoleRebuildTest::report_json_holdsEverything()
{
    JobDetails details;
    details.job.kind = u"rebuild"_s;
    details.job.state = JobState::Finished;
    details.hasPlan = true;
    details.plan = somePlan();
    details.tally = {.stripsRebuilt = 5, .stripsReadBack = 5};
    const QJsonObject json = QJsonDocument::fromJson(reportJson(details, u"Northgate"_s)).object();
    QCOMPARE(json.value("arrayName"_L1).toString(), u"Northgate"_s);
    QCOMPARE(json.value("tally"_L1)["stripsReadBack"_L1].toInt(), 5);
    QCOMPARE(json.value("plan"_L1)["targets"_L1].toArray().size(), 8);
    QVERIFY(json.value("verification"_L1).toString().startsWith(u"Every rebuilt strip"_s));
}

void ConsoleRebuildTest::jobsPage_emptyArray_helps()
{
    Fake fake({.machineCount = 0, .localStoreCount = 0, .stripeCount = 0});
    QVERIFY(find(&fake.window, u"jobsPage"_s)->findChild<QLabel *>(u"emptyTitle"_s)->isVisible());
    shoot(&fake.window, u"jobs-empty"_s);
    fake.session->become(SyntheticArray({.lostCount = 1, .isRebuilding = true}));
    auto *table = find<QTableView>(&fake.window, u"jobTable"_s);
    QCOMPARE(table->model()->rowCount(), 3);
    table->selectRow(0);
    QVERIFY(find<QPushButton>(&fake.window, u"jobPause"_s)->isVisible());
    shoot(&fake.window, u"jobs-running"_s);
    click(&fake.window, u"jobPause"_s);
    QCOMPARE(fake.session->callCount(u"jobs.pause"_s) + fake.session->callCount(u"jobs.resume"_s), 1);
}

void ConsoleRebuildTest::rebuild_fromStartToEndWhileAnAgentDies_isVerifiedAndReported()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    QVERIFY(array.addAgents(6));
    QCOMPARE(array.makeVolume(u"2+2, strip 16 KiB"_s, 8 * kMiB), QString());
    QVERIFY(array.waitForStripes());
    array.agents[2]->switchOff();
    QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-3"_s).presence, Presence::Unreachable, kPatienceMs);

    MainWindow window;
    auto session = openSession(array.adminPath());
    QVERIFY(session.has_value());
    (*session)->setSnapshotInterval(100);
    window.setSession(std::move(*session));
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(window.hasSnapshot(), kPatienceMs);
    window.setPage(MainWindow::Jobs);
    click(&window, u"startRebuild"_s);
    auto *wizard = window.findChild<RebuildWizard *>(u"rebuildWizard"_s);
    QVERIFY(wizard);
    QTRY_VERIFY_WITH_TIMEOUT(chooseFailed(wizard, u"pc-3"_s), kPatienceMs);
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), RebuildWizard::Impact, kPatienceMs);
    click(wizard, u"wizardNext"_s);
    QCOMPARE(wizard->step(), RebuildWizard::Plan);
    QVERIFY(find<QTableWidget>(wizard, u"planTargets"_s)->rowCount() >= 3);
    find<QCheckBox>(wizard, u"policyLimit"_s)->click();
    find<QSpinBox>(wizard, u"planLimit"_s)->setValue(1);
    find<QCheckBox>(wizard, u"confirmLost"_s)->click();
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), RebuildWizard::Run, kPatienceMs);
    const auto job = [&array] { return array.lastJob(u"rebuild"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(job().doneBytes > 0, kPatienceMs);

    array.agents[4]->switchOff(); // another one dies meanwhile
    QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-5"_s).presence, Presence::Unreachable, kPatienceMs);
    shoot(wizard, u"wizard-4-running"_s);
    click(wizard, u"runPause"_s);
    QTRY_COMPARE_WITH_TIMEOUT(job().state, JobState::Paused, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(text(wizard, u"runLeft"_s).contains(u"Paused"_s), kPatienceMs);
    shoot(wizard, u"wizard-4-paused"_s);
    click(wizard, u"runPause"_s);
    QTRY_COMPARE_WITH_TIMEOUT(job().state, JobState::Running, kPatienceMs);
    find<QSpinBox>(wizard, u"runLimit"_s)->setValue(0);
    click(wizard, u"runSetLimit"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), RebuildWizard::Report, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(text(wizard, u"reportVerification"_s).startsWith(u"Every rebuilt strip"_s), kPatienceMs);
    QVERIFY(find<QTextBrowser>(wizard, u"reportText"_s)->toPlainText().contains(u"pc-3"_s));
    shoot(wizard, u"wizard-5-report"_s);

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"report.html"_s);
    click(wizard, u"saveHtml"_s);
    QTRY_VERIFY(wizard->findChild<QFileDialog *>(u"saveReportDialog"_s));
    auto *dialog = wizard->findChild<QFileDialog *>(u"saveReportDialog"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path), kPatienceMs);
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains("pc-3"));

    click(wizard, u"wizardClose"_s);
    auto *table = find<QTableView>(&window, u"jobTable"_s);
    QVERIFY(table->model()->rowCount() >= 1);
    table->selectRow(0);
    QTRY_VERIFY_WITH_TIMEOUT(text(find(&window, u"jobsPage"_s), u"reportVerification"_s).startsWith(u"Every"_s),
                             kPatienceMs);
    shoot(&window, u"jobs-report"_s);
    QVERIFY(array.isContentWhole());
}

QTEST_MAIN(ConsoleRebuildTest)
#include "tst_console_rebuild.moc"
