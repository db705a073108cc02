// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/standing.h"
#include "console/models/failure_model.h"
#include "console/models/job_table_model.h"
#include "console/models/natural_sort.h"
#include "console/pages/jobs_page.h"
#include "console/rebuild_window.h"
#include "console/report/job_report.h"
#include "console/shell/jobs_desk.h"
#include "console/theme/theme.h"
#include "console/widgets/report_view.h"
#include "core/controller/array_fixture.h"
#include "support/test_program.h"

#include <QAbstractItemModelTester>
#include <QAbstractTextDocumentLayout>
#include <QCheckBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTextBlock>
#include <QTextBrowser>

using namespace fallow;
using namespace fallow::console;
using namespace fallow::test;
using namespace Qt::StringLiterals;

class ConsoleRebuildTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void failureRows_worstFirst_healthyOnlyOnRequest();
    void failureRows_ofOneDanger_standInNaturalOrder();
    void models_snapshotsComeAndGo_keepTheirPromises();
    void report_strangeNames_areEscaped();
    void report_inAWindowFromTheRight_turnsItsTablesAround();
    void report_saved_saysWhereOrWhyNot();
    void report_json_holdsEverything();
    void jobsPage_emptyArray_helps();
    void rebuild_fromStartToEndWhileAnAgentDies_isVerifiedAndReported();
    void replacement_ofALocalDisk_isFilledFromTheClientsMirror();
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
    QVERIFY(html.contains(u"dir=\"ltr\""_s)); // of the words, which are English here
}

void ConsoleRebuildTest::report_inAWindowFromTheRight_turnsItsTablesAround()
{
    JobDetails details;
    details.job.kind = u"scrub"_s;
    details.job.subject = u"all stores"_s;
    details.job.state = JobState::Finished;
    details.steps = {{.when = {}, .kind = u"started"_s, .text = {}, .actor = u"anna"_s}};
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        ReportView view;
        view.setLayoutDirection(direction);
        view.resize(700, 500);
        view.setReport(details, u"Northgate"_s);
        view.show();
        const QTextDocument *document = find<QTextBrowser>(&view, u"reportText"_s)->document();
        const auto placeOf = [document](const QString &word) {
            return document->documentLayout()->blockBoundingRect(document->find(word).block());
        };
        const QRectF first = placeOf(u"When"_s);
        const QRectF last = placeOf(u"anna"_s);
        const bool isMirrored = direction == Qt::RightToLeft;
        QVERIFY(isMirrored ? last.right() < first.left() : first.right() < last.left());
        const double middle = document->size().width() / 2;
        QVERIFY(isMirrored ? first.left() > middle : first.right() < middle); // at the side where one begins to read
    }
    const QString saved = QString::fromUtf8(reportHtml(details, u"Northgate"_s)); // browsers turn it themselves
    QVERIFY(saved.indexOf(u">When<"_s) < saved.indexOf(u">By<"_s));
    QVERIFY(saved.contains(u"<h1>Scrub of all stores</h1>"_s)); // in words, not by the job's kind
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
    QCOMPARE(array.makeVolume(u"2+2, strip 16 KiB"_s, 24 * kMiB), QString());
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
    { // another console knows of it what this one does: closing one loses nothing
        MainWindow later;
        auto own = openSession(array.adminPath());
        QVERIFY(own.has_value());
        later.setSession(std::move(*own));
        later.show();
        QTRY_VERIFY_WITH_TIMEOUT(later.hasSnapshot(), kPatienceMs);
        later.setPage(MainWindow::Jobs);
        find<QTableView>(&later, u"jobTable"_s)->selectRow(0);
        QCOMPARE(find<QPushButton>(&later, u"jobPause"_s)->text(), JobsPage::tr("&Go on"));
        QVERIFY(find<QPushButton>(&later, u"jobPause"_s)->isEnabled());
    }
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

void ConsoleRebuildTest::replacement_ofALocalDisk_isFilledFromTheClientsMirror()
{
    TestArray array;
    QCOMPARE(array.start(), QString());
    const QTemporaryDir first;
    const QTemporaryDir second;
    QVERIFY(array.ask<ActionAnswer>(u"stores.addLocal"_s,
                                    LocalStoreRequest{.path = first.path(), .quotaBytes = 256 * kMiB}));
    QVERIFY(array.addAgents(2));
    QCOMPARE(array.makeVolume(u"mirrored spread 1+1, strip 16 KiB"_s, 2 * kMiB), QString());
    QVERIFY(array.waitForStripes());

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
    find<QCheckBox>(wizard, u"showHealthy"_s)->click(); // the disk is replaced before it fails
    QTRY_VERIFY_WITH_TIMEOUT(chooseFailed(wizard, first.path()), kPatienceMs);
    find<QRadioButton>(wizard, u"replaceDisk"_s)->click();
    find<QLineEdit>(wizard, u"replacementPath"_s)->setText(second.path());
    find<QLineEdit>(wizard, u"replacementSize"_s)->setText(u"256 MiB"_s);
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), RebuildWizard::Impact, kPatienceMs);
    click(wizard, u"wizardNext"_s);
    QCOMPARE(wizard->step(), RebuildWizard::Plan);
    QCOMPARE(find<QTableWidget>(wizard, u"planTargets"_s)->rowCount(), 1); // the new disk, and nothing else
    QVERIFY(!find<QPushButton>(wizard, u"wizardNext"_s)->isEnabled());     // the old one counts as lost from then on
    find<QCheckBox>(wizard, u"confirmLost"_s)->click();
    click(wizard, u"wizardNext"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), RebuildWizard::Report, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(text(wizard, u"reportVerification"_s).startsWith(u"Every rebuilt strip"_s), kPatienceMs);
    QVERIFY(find<QTextBrowser>(wizard, u"reportText"_s)->toPlainText().contains(second.path()));
    QVERIFY(array.isContentWhole());
}

FALLOW_WINDOW_TEST(ConsoleRebuildTest)
#include "tst_console_rebuild.moc"
