// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Workstations that ask to join, and what becomes of the stores that they found on their disks.
#include "console/dialogs/joining_plans.h"
#include "console/models/machine_model.h"
#include "console/page_window.h"
#include "support/patience.h"
#include "support/test_program.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

void selectInQueue(const Window &shown, const QString &name)
{
    QTableView *queue = shown.table(u"queueTable"_s);
    for (int row = 0; row < queue->model()->rowCount(); ++row) {
        const QModelIndex index = queue->model()->index(row, MachineModel::Name);
        if (index.data().toString() == name) // not selectRow(): that asks which keys were held in the test before
            return queue->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                                       QItemSelectionModel::Rows);
    }
    qFatal("%s does not wait", qPrintable(name));
}

Result<ApproveRequest> lastApproval(const Window &shown)
{
    const auto &calls = shown.session->calls;
    const auto last = std::find_if(calls.crbegin(), calls.crend(),
                                   [](const auto &call) { return call.first == u"machines.approve"_s; });
    return last == calls.crend() ? Result<ApproveRequest>(fail(ErrorCode::NotFound, QString()))
                                 : fromCbor<ApproveRequest>(last->second);
}

/// All that the dialog says.
QString wordsOf(const QWidget *dialog)
{
    QStringList words;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        words.append(label->text());
    return words.join(u'\n');
}

} // namespace

class ConsoleQueueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void queue_approveAll_confirmsOnce();
    void queue_rejectAll_asksForACheck();
    void queue_shortcuts_actOnItsRows();
    void queue_contextMenu_offersItsActions();
    void queue_storeFound_isAdoptedAfterItWasAskedAbout();
    void adopt_formerHasAnotherStore_saysWhatIsLost();
    void queue_storeFoundIsACopy_cannotBeAdopted();
    void queue_storeFound_approveLeavesIt();
    void queue_storesFound_approveAllDecidesNothing();
    void queue_storesFound_saysBothFigures();
    void queue_storesFoundOnly_approveAllIsOff();
    void queue_severalStoresFound_oneIsChosen();
    void queue_storeFoundCompared_offersAllThreeAnswers();
    void queue_storeFoundDeleted_isPreviewedAndChecked();
    void queue_controllerJustStarted_nothingIsDecided();
    void claim_obstacles_haveTextsOfTheirOwn();
    void queue_emptied_goesAway();
};

void ConsoleQueueTest::queue_approveAll_confirmsOnce()
{
    Window shown({.machineCount = 5, .waitingCount = 4}, MainWindow::Workstations);
    QVERIFY(shown.find<QWidget>(u"registrationQueue"_s)->isVisible());
    QVERIFY(!shown.find<QPushButton>(u"queueCompare"_s)->isEnabled()); // one at a time
    shown.find<QPushButton>(u"queueApprove"_s)->click();
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"machines.approve"_s), 4);
    shown.table(u"queueTable"_s)->selectRow(1);
    QVERIFY(shown.find<QPushButton>(u"queueCompare"_s)->isEnabled());
    shown.find<QPushButton>(u"queueReject"_s)->click();
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"machines.reject"_s), 1);
}

void ConsoleQueueTest::queue_rejectAll_asksForACheck()
{
    Window shown({.machineCount = 5, .waitingCount = 3}, MainWindow::Workstations);
    shown.find<QPushButton>(u"queueReject"_s)->click();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    QVERIFY(shown.find<QCheckBox>(u"actionCheck"_s)->isVisible());
    QVERIFY(!shown.find<QPushButton>(u"actionConfirm"_s)->isEnabled());
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"machines.reject"_s), 3);
    selectInQueue(shown, u"pc-annex-02"_s);
    shown.find<QPushButton>(u"queueReject"_s)->click();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    QVERIFY(!shown.find<QCheckBox>(u"actionCheck"_s)->isVisible()); // one is plain
}

void ConsoleQueueTest::queue_shortcuts_actOnItsRows()
{
    Window shown({.machineCount = 5, .waitingCount = 2}, MainWindow::Workstations);
    const auto press = [&shown](const QString &table, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        shown.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shown.window, kLoadedMachineMs));
        shown.table(table)->setFocus();
        QTest::keyClick(shown.table(table), key, modifiers);
    };
    constexpr Qt::KeyboardModifiers kBoth = Qt::ControlModifier | Qt::ShiftModifier;
    selectStanding(shown.table(u"machineTable"_s), Standing::Online);
    selectInQueue(shown, u"pc-annex-02"_s);
    press(u"queueTable"_s, Qt::Key_F2); // the name of whoever waits, not of the one selected in the other table
    QTRY_VERIFY(shown.dialog(u"valueDialog"_s));
    QCOMPARE(shown.find<QLineEdit>(u"valueText"_s)->text(), u"pc-annex-02"_s);
    delete shown.dialog(u"valueDialog"_s);
    press(u"queueTable"_s, Qt::Key_R, kBoth);
    QVERIFY(!shown.dialog(u"valueDialog"_s)); // who waits has no store to be resized
    press(u"queueTable"_s, Qt::Key_A, kBoth);
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"machines.approve"_s), 1);
    QCOMPARE(shown.lastMachineRequest(u"machines.approve"_s).machine, MachineId(8));
    press(u"machineTable"_s, Qt::Key_R, kBoth);
    QTRY_VERIFY(shown.dialog(u"valueDialog"_s));
}

void ConsoleQueueTest::queue_contextMenu_offersItsActions()
{
    Window shown({.machineCount = 5, .waitingCount = 2, .claimCount = 1}, MainWindow::Workstations);
    selectInQueue(shown, u"pc-annex-01"_s);
    QTableView *queue = shown.table(u"queueTable"_s);
    Q_EMIT queue->customContextMenuRequested(queue->visualRect(queue->currentIndex()).center());
    QTRY_VERIFY(shown.window.findChild<QMenu *>(u"queueMenu"_s));
    auto *menu = shown.window.findChild<QMenu *>(u"queueMenu"_s);
    QVERIFY(menu->actions().contains(shown.action(u"queueApproveAndDelete"_s)));
    QVERIFY(shown.action(u"queueApproveAndDelete"_s)->isEnabled());
    menu->close();
}

void ConsoleQueueTest::queue_storeFound_isAdoptedAfterItWasAskedAbout()
{
    Window shown({.machineCount = 5, .waitingCount = 2, .claimCount = 1}, MainWindow::Workstations);
    QVERIFY(shown.text(u"queueClaims"_s).contains(u"pc-reception-3"_s));
    QVERIFY(!shown.find<QPushButton>(u"queueAdopt"_s)->isEnabled()); // which one is not said
    selectInQueue(shown, u"pc-annex-01"_s);
    QVERIFY(shown.find<QPushButton>(u"queueAdopt"_s)->isEnabled());
    shown.session->answers.insert(u"machines.approve"_s, toCbor(ActionAnswer{.summary = u"it joins"_s}));
    shown.find<QPushButton>(u"queueAdopt"_s)->click();
    QTRY_COMPARE(shown.session->callCount(u"machines.approve"_s), 1); // the preview
    QVERIFY(lastApproval(shown)->isPreview);
    QTRY_COMPARE(shown.text(u"actionPreview"_s), u"No data has to be moved for this."_s);
    auto *check = shown.find<QCheckBox>(u"actionCheck"_s);
    QVERIFY(check->isVisible());
    QVERIFY2(check->text().contains(u"the same computer"_s), qPrintable(check->text()));
    QVERIFY(!shown.find<QPushButton>(u"actionConfirm"_s)->isEnabled());
    const QString words = wordsOf(shown.dialog(u"actionDialog"_s));
    for (const QString &wanted : {u"pc-reception-3"_s, u"3 GiB"_s, u"3.5 GiB"_s, u"8b02 4e7d c19a 50f0"_s})
        QVERIFY2(words.contains(wanted), qPrintable(wanted + u" is not in: "_s + words));
    shown.confirm();
    QTRY_COMPARE(shown.session->callCount(u"machines.approve"_s), 2);
    const auto request = lastApproval(shown);
    QCOMPARE(request->adopt, StoreId(3));
    QVERIFY(!request->isPreview && !request->mustLeaveClaimed && !request->mustDeleteClaimed);
}

void ConsoleQueueTest::adopt_formerHasAnotherStore_saysWhatIsLost()
{
    Window shown({.machineCount = 5, .waitingCount = 1, .claimCount = 1}, MainWindow::Workstations);
    const ActionAnswer answer{.bytesToMove = 22LL << 30, .stripesTouched = 60'000, .surplusStripsAfter = 1};
    shown.session->answers.insert(u"machines.approve"_s, toCbor(answer));
    shown.find<QPushButton>(u"queueAdopt"_s)->click();
    QTRY_VERIFY(shown.text(u"actionPreview"_s).contains(u"22 GiB"_s));
    QVERIFY(shown.text(u"actionPreview"_s).contains(u"pc-reception-3"_s));
    QVERIFY(!shown.text(u"actionPreview"_s).contains(u"No data has to be moved"_s));
}

void ConsoleQueueTest::queue_storeFoundIsACopy_cannotBeAdopted()
{
    Window shown({.machineCount = 5, .waitingCount = 2, .claimCount = 2}, MainWindow::Workstations);
    selectInQueue(shown, u"pc-annex-02"_s);
    QVERIFY(shown.text(u"queueClaims"_s).contains(u"copy"_s));
    QVERIFY(!shown.find<QPushButton>(u"queueAdopt"_s)->isVisible());
    QVERIFY(shown.find<QPushButton>(u"queueDelete"_s)->isEnabled());
}

void ConsoleQueueTest::queue_storeFound_approveLeavesIt()
{
    Window shown({.machineCount = 5, .waitingCount = 1, .claimCount = 1}, MainWindow::Workstations);
    shown.find<QPushButton>(u"queueApprove"_s)->click();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    QVERIFY(wordsOf(shown.dialog(u"actionDialog"_s)).contains(u"the old one stays on its disk"_s));
    shown.confirm();
    QTRY_COMPARE(shown.session->callCount(u"machines.approve"_s), 1);
    const auto request = lastApproval(shown);
    QVERIFY(request->mustLeaveClaimed);
    QVERIFY(request->adopt.isNull());
}

void ConsoleQueueTest::queue_storesFound_approveAllDecidesNothing()
{
    Window shown({.machineCount = 5, .waitingCount = 3, .claimCount = 1}, MainWindow::Workstations);
    shown.find<QPushButton>(u"queueApprove"_s)->click();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    QVERIFY(wordsOf(shown.dialog(u"actionDialog"_s)).contains(u"will not be approved here"_s)); // beforehand
    shown.confirm();
    QTRY_COMPARE(shown.session->callCount(u"machines.approve"_s), 2);
    for (const auto &[method, arguments] : std::as_const(shown.session->calls)) {
        if (method != u"machines.approve"_s)
            continue;
        QVERIFY(fromCbor<ApproveRequest>(arguments)->machine != MachineId(7)); // the one that found a store
        QVERIFY(!fromCbor<ApproveRequest>(arguments)->mustLeaveClaimed);
    }
}

void ConsoleQueueTest::queue_storesFound_saysBothFigures()
{
    Window shown({.machineCount = 5, .waitingCount = 1, .claimCount = 1}, MainWindow::Workstations);
    const QString claims = shown.text(u"queueClaims"_s);
    QVERIFY2(claims.contains(u"12,044"_s) && claims.contains(u"3 GiB"_s), qPrintable(claims)); // by the catalog
    QVERIFY2(claims.contains(u"3.5 GiB"_s), qPrintable(claims));                               // on the disk
}

void ConsoleQueueTest::queue_storesFoundOnly_approveAllIsOff()
{
    Window shown({.machineCount = 5, .waitingCount = 2, .claimCount = 2}, MainWindow::Workstations);
    QVERIFY(!shown.find<QPushButton>(u"queueApprove"_s)->isEnabled()); // each is decided about alone
    selectInQueue(shown, u"pc-annex-01"_s);
    QVERIFY(shown.find<QPushButton>(u"queueApprove"_s)->isEnabled());
}

void ConsoleQueueTest::queue_severalStoresFound_oneIsChosen()
{
    SyntheticArray array({.machineCount = 5, .waitingCount = 1, .claimCount = 1});
    StoreClaimSnapshot other = array.snapshot().machines.last().claims.first();
    other.store = StoreId(44);
    other.ownerName = u"pc-lab-9"_s;
    array.snapshot().machines.last().claims.append(other);
    Window shown(array, MainWindow::Workstations);
    shown.find<QPushButton>(u"queueAdopt"_s)->click();
    QTRY_VERIFY(shown.dialog(u"claimDialog"_s));
    QCOMPARE(shown.session->callCount(u"machines.approve"_s), 0);
    auto *answers = shown.find<QListWidget>(u"claimAnswers"_s);
    QCOMPARE(answers->count(), 2);
    QVERIFY(!shown.find<QPushButton>(u"claimAccept"_s)->isEnabled()); // nothing is suggested
    answers->setCurrentRow(1);
    QVERIFY(answers->currentItem()->text().contains(u"pc-lab-9"_s));
    shown.find<QPushButton>(u"claimAccept"_s)->click();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    QTRY_VERIFY(lastApproval(shown).has_value());
    QCOMPARE(lastApproval(shown)->adopt, StoreId(44));
    QVERIFY(lastApproval(shown)->isPreview);
}

void ConsoleQueueTest::queue_storeFoundCompared_offersAllThreeAnswers()
{
    for (int answer = 0; answer < 3; ++answer) {
        Window shown({.machineCount = 5, .waitingCount = 1, .claimCount = 1}, MainWindow::Workstations);
        shown.find<QPushButton>(u"queueCompare"_s)->click();
        QTRY_VERIFY(shown.dialog(u"fingerprintDialog"_s));
        shown.find<QLineEdit>(u"fingerprintTyped"_s)->setText(u"8b02 4e7d c19a 50f0"_s);
        shown.find<QPushButton>(u"fingerprintApprove"_s)->click();
        QTRY_VERIFY(shown.dialog(u"claimDialog"_s));
        auto *answers = shown.find<QListWidget>(u"claimAnswers"_s);
        QCOMPARE(answers->count(), 3);
        answers->setCurrentRow(answer);
        shown.find<QPushButton>(u"claimAccept"_s)->click();
        QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
        auto *check = shown.find<QCheckBox>(u"actionCheck"_s);
        QTRY_VERIFY(check->isVisible()); // that the fingerprints agree is not all that is asked
        QVERIFY(!shown.find<QPushButton>(u"actionConfirm"_s)->isEnabled());
        QVERIFY(!shown.find<QPushButton>(u"actionConfirm"_s)->isDefault());
        shown.confirm();
        const auto request = lastApproval(shown);
        QVERIFY(request && !request->isPreview);
        QCOMPARE(request->adopt, answer == 0 ? StoreId(3) : StoreId());
        QCOMPARE(request->mustLeaveClaimed, answer == 1);
        QCOMPARE(request->mustDeleteClaimed, answer == 2);
    }
}

void ConsoleQueueTest::queue_storeFoundDeleted_isPreviewedAndChecked()
{
    Window shown({.machineCount = 5, .waitingCount = 1, .claimCount = 1}, MainWindow::Workstations);
    shown.session->answers.insert(u"machines.approve"_s,
                                  toCbor(ActionAnswer{.stripesTouched = 12'044, .surplusStripsAfter = 1}));
    shown.find<QPushButton>(u"queueDelete"_s)->click();
    QTRY_COMPARE(shown.session->callCount(u"machines.approve"_s), 1);
    QVERIFY(lastApproval(shown)->isPreview && lastApproval(shown)->mustDeleteClaimed);
    QTRY_VERIFY(shown.text(u"actionPreview"_s).contains(u"12,044"_s));
    auto *check = shown.find<QCheckBox>(u"actionCheck"_s);
    QVERIFY(check->isVisible());
    QVERIFY2(check->text().contains(u"compared the fingerprints"_s), qPrintable(check->text()));
    QVERIFY(wordsOf(shown.dialog(u"actionDialog"_s)).contains(u"8b02 4e7d c19a 50f0"_s));
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"machines.approve"_s), 2);
    const auto request = lastApproval(shown);
    QVERIFY(!request->isPreview && request->mustDeleteClaimed && request->adopt.isNull());
}

void ConsoleQueueTest::queue_controllerJustStarted_nothingIsDecided()
{
    SyntheticArray array({.machineCount = 5, .waitingCount = 1, .claimCount = 1});
    StoreClaimSnapshot &claim = array.snapshot().machines.last().claims.first();
    claim.obstacle = u"the controller has just started"_s;
    claim.obstacleCode = ClaimObstacle::ControllerStarting;
    Window shown(array, MainWindow::Workstations);
    QVERIFY(shown.text(u"queueClaims"_s).contains(u"in a minute"_s));
    QVERIFY(!shown.text(u"queueClaims"_s).contains(u"needs nothing"_s));
    for (const QString &button : {u"queueApprove"_s, u"queueDelete"_s, u"queueCompare"_s})
        QVERIFY2(!shown.find<QPushButton>(button)->isEnabled(), qPrintable(button));
    QVERIFY(!shown.find<QPushButton>(u"queueAdopt"_s)->isVisible());
    QVERIFY(shown.find<QPushButton>(u"queueReject"_s)->isEnabled());
    claim.obstacle.clear();
    claim.obstacleCode = ClaimObstacle::None;
    shown.session->become(array); // a minute later
    for (const QString &button : {u"queueApprove"_s, u"queueDelete"_s, u"queueCompare"_s, u"queueAdopt"_s})
        QVERIFY2(shown.find<QPushButton>(button)->isEnabled(), qPrintable(button));
}

void ConsoleQueueTest::claim_obstacles_haveTextsOfTheirOwn()
{
    QSet<QString> texts;
    for (const ClaimObstacle code : {ClaimObstacle::StoreUnknown, ClaimObstacle::StoreRetired,
                                     ClaimObstacle::OwnerConnected, ClaimObstacle::ControllerStarting})
        texts.insert(obstacleText({.ownerName = u"pc-1"_s, .obstacle = u"no"_s, .obstacleCode = code}));
    QCOMPARE(texts.size(), 4);
    QVERIFY(!texts.contains(QString()));
    QVERIFY(obstacleText({.ownerName = u"pc-1"_s}).isEmpty());
    // What is needed is never called needless.
    const StoreClaimSnapshot needed{.stripCount = 9, .obstacle = u"no"_s, .obstacleCode = ClaimObstacle::StoreRetired};
    QVERIFY(!obstacleText(needed).contains(u"needs nothing"_s));
    // Of a later controller, and of an earlier one.
    QVERIFY(obstacleText({.obstacle = u"why"_s, .obstacleCode = ClaimObstacle(200)}).contains(u"why"_s));
    QVERIFY(obstacleText({.obstacle = u"why"_s}).contains(u"why"_s));
}

void ConsoleQueueTest::queue_emptied_goesAway()
{
    Window shown({.machineCount = 5, .waitingCount = 4}, MainWindow::Workstations);
    shown.session->become(SyntheticArray({.machineCount = 9}));
    QVERIFY(!shown.find<QWidget>(u"registrationQueue"_s)->isVisible());
}

FALLOW_WINDOW_TEST(ConsoleQueueTest)
#include "tst_console_queue.moc"
