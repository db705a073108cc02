// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The volume planner in a real window, on a made-up array.
#include "console/dialogs/planner_form.h"
#include "console/page_window.h"
#include "support/test_program.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

void setPolicy(const Window &shown, const QString &key, const QString &value)
{
    for (PolicySnapshot &policy : shown.session->records().policies.policies) {
        if (policy.key == key) {
            policy.value = value;
            policy.isDefault = false;
            return;
        }
    }
    qFatal("there is no policy %s", qPrintable(key));
}

/// Gives the planned volume a name, has it made, and returns what was sent.
CreateVolumeRequest createPlanned(const Window &shown)
{
    shown.find<QLineEdit>(u"plannerName"_s)->setText(u"planned"_s);
    shown.find<QPushButton>(u"plannerCreate"_s)->click();
    for (auto it = shown.session->calls.crbegin(); it != shown.session->calls.crend(); ++it) {
        if (it->first == u"volumes.create"_s)
            return fromCbor<CreateVolumeRequest>(it->second).value();
    }
    return {};
}

} // namespace

class ConsolePlannerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void planner_tooFewMachines_saysSoAndMakesNothing();
    void planner_created_sendsTheLayout();
    void planner_underPolicies_startsFromThem();
    void planner_usualStripChosen_isSentAsChosen();
    void planner_policyOfAnotherShape_isOfferedAsItIs();
    void planner_policyTooLarge_saysSoAndSuggests();
    void planner_policiesRefused_leavesThemToTheController();
    void planner_whatIf_countsTheLoss();
    void planner_refused_staysOpen();
    void planner_closedWhileCreating_goesOn();
    void planner_closedAndRefused_comesBackAndSaysWhy();
};

void ConsolePlannerTest::planner_tooFewMachines_saysSoAndMakesNothing()
{
    Window shown({.machineCount = 4, .localStoreCount = 0, .stripeCount = 0}, MainWindow::Volumes);
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    QTRY_VERIFY(shown.dialog(u"volumePlanner"_s));
    QTest::keyClicks(shown.find<QLineEdit>(u"plannerName"_s), u"home"_s);
    QVERIFY2(shown.find<QPushButton>(u"plannerCreate"_s)->isEnabled(), "what is suggested fits");
    shown.find<QSpinBox>(u"plannerFirst"_s)->setValue(4);
    QVERIFY2(shown.text(u"outlookVerdict"_s).contains(u"2"_s) && shown.text(u"outlookVerdict"_s).contains(u"Too few"_s),
             qPrintable(shown.text(u"outlookVerdict"_s)));
    QVERIFY(!shown.find<QPushButton>(u"plannerCreate"_s)->isEnabled());
    shown.session->become(SyntheticArray({.machineCount = 8, .stripeCount = 0})); // two have joined
    QVERIFY(shown.find<QPushButton>(u"plannerCreate"_s)->isEnabled());
    QCOMPARE(shown.session->callCount(u"volumes.create"_s), 0);
}

void ConsolePlannerTest::planner_created_sendsTheLayout()
{
    Window shown({.machineCount = 24}, MainWindow::Volumes);
    shown.session->answers.insert(u"volumes.create"_s, toCbor(VolumeSnapshot{.volume = VolumeId(2)}));
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    QTRY_VERIFY(shown.dialog(u"volumePlanner"_s));
    auto *name = shown.find<QLineEdit>(u"plannerName"_s);
    QTest::keyClicks(name, u"home"_s);
    QVERIFY(shown.text(u"plannerProblem"_s).contains(u"already"_s));
    QTest::keyClicks(name, u"-2"_s);
    shown.find<QSpinBox>(u"plannerFirst"_s)->setValue(8);
    shown.find<QSpinBox>(u"plannerSecond"_s)->setValue(3);
    QVERIFY(shown.text(u"outlookVerdict"_s).contains(u"3"_s));
    QTRY_COMPARE(shown.find<QComboBox>(u"plannerStrip"_s)->currentData().toLongLong(), kDefaultStripSizeBytes);
    shown.find<QPushButton>(u"plannerCreate"_s)->click();
    QTRY_VERIFY(!shown.dialog(u"volumePlanner"_s));
    const auto sent = fromCbor<CreateVolumeRequest>(shown.session->calls.last().second);
    QVERIFY(sent);
    QCOMPARE(sent->name, u"home-2"_s);
    QCOMPARE(sent->layout, u"distributed 8+3, strip 256 KiB"_s);
    QVERIFY(!sent->isCompressionDefault && sent->isCompressed);
    QTableView *table = shown.table(u"volumeTable"_s);
    QCOMPARE(table->selectionModel()->selectedRows().first().data(KeyRole).toULongLong(), 2ULL); // it is in front
}

void ConsolePlannerTest::planner_underPolicies_startsFromThem()
{
    Window shown({.machineCount = 24}, MainWindow::Volumes);
    setPolicy(shown, u"volume.layout"_s, u"distributed 8+3, redundancy 2"_s);
    setPolicy(shown, u"volume.strip-size"_s, u"1048576"_s);
    setPolicy(shown, u"volume.compression"_s, u"false"_s);
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    QTRY_COMPARE(shown.find<QSpinBox>(u"plannerFirst"_s)->value(), 8);
    QCOMPARE(shown.find<QSpinBox>(u"plannerSecond"_s)->value(), 3);
    QCOMPARE(shown.find<QSpinBox>(u"plannerRedundancy"_s)->value(), 2);
    QVERIFY(shown.find<QComboBox>(u"plannerStrip"_s)->currentText().contains(u"usual"_s));
    QCOMPARE(shown.find<QCheckBox>(u"plannerCompress"_s)->checkState(), Qt::Unchecked);
    const CreateVolumeRequest sent = createPlanned(shown);
    QCOMPARE(sent.layout, u"distributed 8+3, redundancy 2, strip 1024 KiB"_s);
    QVERIFY(!sent.isCompressionDefault && !sent.isCompressed);
}

void ConsolePlannerTest::planner_usualStripChosen_isSentAsChosen()
{
    Window shown({.machineCount = 24}, MainWindow::Volumes);
    setPolicy(shown, u"volume.strip-size"_s, u"1048576"_s);
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    auto *strip = shown.find<QComboBox>(u"plannerStrip"_s);
    QTRY_COMPARE(strip->currentData().toLongLong(), kMiB);
    strip->setCurrentIndex(strip->findData(kDefaultStripSizeBytes));
    QCOMPARE(createPlanned(shown).layout, u"distributed 4+2, strip 256 KiB"_s);
}

void ConsolePlannerTest::planner_policyOfAnotherShape_isOfferedAsItIs()
{
    Window shown({.machineCount = 24, .localStoreCount = 2}, MainWindow::Volumes);
    setPolicy(shown, u"volume.layout"_s, u"custom 3+1 local 1 parity any rotating"_s);
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    auto *figure = shown.find<QComboBox>(u"plannerFigure"_s);
    QTRY_COMPARE(figure->count(), PlannerForm::kFigureCount + 1);
    QVERIFY(!shown.find<QSpinBox>(u"plannerFirst"_s)->isVisible());
    QCOMPARE(createPlanned(shown).layout, u"custom 3+1 local 1 parity any rotating, strip 256 KiB"_s);
}

void ConsolePlannerTest::planner_policyTooLarge_saysSoAndSuggests()
{
    Window shown({.machineCount = 8, .localStoreCount = 0}, MainWindow::Volumes);
    setPolicy(shown, u"volume.layout"_s, u"distributed 16+4"_s);
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    QTRY_VERIFY(shown.find<QLabel>(u"plannerUsual"_s)->isVisible());
    QVERIFY(shown.text(u"plannerUsual"_s).contains(u"16+4"_s));
    QCOMPARE(shown.find<QSpinBox>(u"plannerFirst"_s)->value(), 4);
}

void ConsolePlannerTest::planner_policiesRefused_leavesThemToTheController()
{
    Window shown({.machineCount = 24}, MainWindow::Volumes);
    shown.session->refusals.insert(u"policies.list"_s, {ErrorCode::Unauthorised, u"not for you"_s, {}});
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    QTRY_VERIFY(shown.dialog(u"volumePlanner"_s));
    const CreateVolumeRequest sent = createPlanned(shown);
    QCOMPARE(sent.layout, u"distributed 4+2"_s);
    QVERIFY(sent.isCompressionDefault);
}

void ConsolePlannerTest::planner_whatIf_countsTheLoss()
{
    Window shown(inRooms(SyntheticArray({.machineCount = 12})), MainWindow::Volumes);
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    QTRY_VERIFY(shown.dialog(u"volumePlanner"_s));
    auto *scenario = shown.find<QComboBox>(u"outlookScenario"_s);
    // Rooms count once each: 2 rooms and 4 machines of their own.
    shown.find<QSpinBox>(u"plannerFirst"_s)->setValue(2);
    shown.find<QSpinBox>(u"plannerSecond"_s)->setValue(1);
    scenario->setCurrentIndex(1);
    auto *lost = shown.find<QSpinBox>(u"outlookLostCount"_s);
    QVERIFY(lost->isVisible());
    lost->setValue(1);
    QVERIFY2(shown.text(u"outlookResult"_s).contains(u"Nothing is lost"_s), qPrintable(shown.text(u"outlookResult"_s)));
    lost->setValue(2);
    QVERIFY2(shown.text(u"outlookResult"_s).contains(u"20 %"_s), qPrintable(shown.text(u"outlookResult"_s)));
    QVERIFY(scenario->findText(u"lab"_s, Qt::MatchContains) > 0);
    scenario->setCurrentIndex(scenario->findText(u"lab"_s, Qt::MatchContains));
    QVERIFY(shown.text(u"outlookResult"_s).contains(u"still be read"_s));
    const QString before = scenario->currentText();
    shown.session->send();
    QCOMPARE(scenario->currentText(), before);
}

void ConsolePlannerTest::planner_refused_staysOpen()
{
    Window shown({.machineCount = 24}, MainWindow::Volumes);
    shown.session->refusals.insert(u"volumes.create"_s, {ErrorCode::NoSpace, u"the catalog is full"_s, {}});
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    QTRY_VERIFY(shown.dialog(u"volumePlanner"_s));
    QTest::keyClicks(shown.find<QLineEdit>(u"plannerName"_s), u"new"_s);
    shown.find<QPushButton>(u"plannerCreate"_s)->click();
    QTRY_VERIFY(shown.text(u"plannerProblem"_s).contains(u"full"_s));
    QVERIFY(shown.find<QPushButton>(u"plannerCreate"_s)->isEnabled());
    QTest::keyClick(shown.dialog(u"volumePlanner"_s), Qt::Key_Escape);
    QTRY_VERIFY(!shown.dialog(u"volumePlanner"_s));
}

void ConsolePlannerTest::planner_closedWhileCreating_goesOn()
{
    Window shown({.machineCount = 24}, MainWindow::Volumes);
    shown.session->answers.insert(u"volumes.create"_s, toCbor(VolumeSnapshot{.volume = VolumeId(2)}));
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    QTRY_VERIFY(shown.dialog(u"volumePlanner"_s));
    auto *cancel = shown.find<QPushButton>(u"plannerCancel"_s);
    QCOMPARE(cancel->text(), u"Cancel"_s);
    shown.session->isHolding = true;
    createPlanned(shown);
    QVERIFY2(cancel->text().contains(u"goes on"_s), qPrintable(cancel->text())); // it cancels nothing by now
    cancel->click();
    QVERIFY(!shown.dialog(u"volumePlanner"_s)->isVisible());
    shown.session->release();
    QTRY_VERIFY(!shown.dialog(u"volumePlanner"_s));
    QTableView *table = shown.table(u"volumeTable"_s);
    QCOMPARE(table->selectionModel()->selectedRows().first().data(KeyRole).toULongLong(), 2ULL);
}

void ConsolePlannerTest::planner_closedAndRefused_comesBackAndSaysWhy()
{
    Window shown({.machineCount = 24}, MainWindow::Volumes);
    shown.session->refusals.insert(u"volumes.create"_s, {ErrorCode::NoSpace, u"the catalog is full"_s, {}});
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    QTRY_VERIFY(shown.dialog(u"volumePlanner"_s));
    shown.session->isHolding = true;
    createPlanned(shown);
    QTest::keyClick(shown.dialog(u"volumePlanner"_s), Qt::Key_Escape);
    QVERIFY(!shown.dialog(u"volumePlanner"_s)->isVisible());
    shown.session->release();
    QTRY_VERIFY(shown.dialog(u"volumePlanner"_s)->isVisible());
    QVERIFY(shown.text(u"plannerProblem"_s).contains(u"full"_s));
    QCOMPARE(shown.find<QPushButton>(u"plannerCancel"_s)->text(), u"Cancel"_s);
    shown.find<QPushButton>(u"plannerCancel"_s)->click();
    QTRY_VERIFY(!shown.dialog(u"volumePlanner"_s));
}

FALLOW_WINDOW_TEST(ConsolePlannerTest)
#include "tst_console_planner.moc"
