// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Joining from the tray's dialog.
#include "fake_agent.h"
#include "support/test_program.h"
#include "tray-agent/tray/enrol_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace fallow;
using namespace fallow::test;
using namespace fallow::tray;
using namespace Qt::StringLiterals;

namespace {

TrayStatus storeMissing()
{
    TrayStatus status;
    status.agent.state = u"not-enrolled"_s;
    status.enrolment = EnrolmentStage::Failed;
    status.enrolmentError = u"store 7 belongs to this machine; --forget joins without it"_s;
    status.missingStore = u"7"_s;
    return status;
}

TrayStatus asking()
{
    TrayStatus status;
    status.agent.state = u"not-enrolled"_s;
    status.enrolment = EnrolmentStage::Asking;
    return status;
}

} // namespace

class TrayEnrolTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void enrol_byCode_waitsAndEnds();
    void enrol_byAddress_comparesFirst();
    void enrol_failed_saysWhy();
    void enrol_storeIsMissing_joinsWithoutItOnlyIfSaid();
    void enrol_storeIsMissingToAnotherDialog_asksAnew();
    void enrol_problem_isNotTakenForJoined();
    void enrol_givenUpElsewhere_asksAnew();
    void enrol_refused_isSaidWhereTheFocusIs();
    void enrol_byKeyboardAlone();
};

void TrayEnrolTest::enrol_byCode_waitsAndEnds()
{
    FakeAgent agent;
    EnrolDialog dialog(agent);
    auto *join = find<QPushButton>(dialog, "useCode");
    QVERIFY(!join->isEnabled());
    find<QLineEdit>(dialog, "code")->setText(u"  FALLOW-a:1-ABCD \t"_s);
    join->click();
    QCOMPARE(agent.last<EnrolHere>(u"tray.enrol"_s).code, u"FALLOW-a:1-ABCD"_s);
    QTRY_COMPARE(dialog.step(), EnrolDialog::Step::Wait);
    TrayStatus status;
    status.agent.state = u"waiting-for-approval"_s;
    status.enrolment = EnrolmentStage::Waiting;
    status.enrolmentFingerprint = u"1a2b 3c4d"_s;
    dialog.apply(answering(status));
    QCOMPARE(find<QLabel>(dialog, "ownFingerprint")->text(), u"1a2b 3c4d"_s);
    auto *found = find<QLabel>(dialog, "enrolFound");
    QVERIFY(found->isHidden());
    status.foundStores = {u"/srv/old"_s};
    status.unreadableStores = {u"/srv/locked"_s};
    dialog.apply(answering(status));
    QVERIFY(!found->isHidden());
    QVERIFY(found->text().contains(u"/srv/old"_s) && found->text().contains(u"/srv/locked"_s));
    TrayStatus joined = connectedStatus();
    joined.foundStores = status.foundStores;
    dialog.apply(answering(joined));
    QCOMPARE(dialog.step(), EnrolDialog::Step::Done);
    QVERIFY(found->isHidden()); // the administrator did not want it
    joined.adoptedStore = u"/srv/old"_s;
    dialog.apply(answering(joined));
    QVERIFY(!found->isHidden() && found->text().contains(u"/srv/old"_s));
}

void TrayEnrolTest::enrol_byAddress_comparesFirst()
{
    FakeAgent agent;
    const ProbeAnswer found{
        .address = u"storage.example:7440"_s, .authorityFingerprint = QByteArray(32, 'f'), .forPeople = u"6666 6666"_s};
    agent.answers.insert(u"tray.probe"_s, {toCbor(found), {}});
    EnrolDialog dialog(agent);
    find<QLineEdit>(dialog, "address")->setText(u"storage.example:7440"_s);
    find<QPushButton>(dialog, "find")->click();
    QTRY_COMPARE(dialog.step(), EnrolDialog::Step::Compare);
    QCOMPARE(find<QLabel>(dialog, "theirFingerprint")->text(), u"6666 6666"_s);
    QCOMPARE(agent.count(u"tray.enrol"_s), 0);
    find<QPushButton>(dialog, "same")->click();
    const EnrolHere sent = agent.last<EnrolHere>(u"tray.enrol"_s);
    QCOMPARE(sent.address, found.address);
    QCOMPARE(sent.authorityFingerprint, found.authorityFingerprint);
    QVERIFY(sent.code.isEmpty());
}

void TrayEnrolTest::enrol_failed_saysWhy()
{
    FakeAgent agent;
    agent.errors.insert(u"tray.enrol"_s, {ErrorCode::InvalidArgument, u"a typing mistake"_s, {}});
    EnrolDialog dialog(agent);
    find<QLineEdit>(dialog, "code")->setText(u"nonsense"_s);
    find<QPushButton>(dialog, "useCode")->click();
    auto *complaint = find<QLabel>(dialog, "enrolComplaint");
    QTRY_VERIFY(complaint->text().contains(u"a typing mistake"_s));
    QCOMPARE(dialog.step(), EnrolDialog::Step::Ask);
    agent.errors.clear();
    find<QPushButton>(dialog, "useCode")->click();
    QTRY_COMPARE(dialog.step(), EnrolDialog::Step::Wait);
    TrayStatus status;
    status.agent.state = u"not-enrolled"_s;
    status.enrolment = EnrolmentStage::Failed;
    status.enrolmentError = u"turned away"_s;
    dialog.apply(answering(status));
    QCOMPARE(dialog.step(), EnrolDialog::Step::Ask);
    QVERIFY(complaint->text().contains(u"turned away"_s));
}

void TrayEnrolTest::enrol_storeIsMissing_joinsWithoutItOnlyIfSaid()
{
    FakeAgent agent;
    EnrolDialog dialog(agent);
    find<QLineEdit>(dialog, "code")->setText(u"FALLOW-a:1-ABCD"_s);
    find<QPushButton>(dialog, "useCode")->click();
    QTRY_COMPARE(dialog.step(), EnrolDialog::Step::Wait);
    QVERIFY(!agent.last<EnrolHere>(u"tray.enrol"_s).mustForgetStore);
    dialog.apply(answering(storeMissing()));
    QCOMPARE(dialog.step(), EnrolDialog::Step::Missing);
    auto *text = find<QLabel>(dialog, "missingText");
    QVERIFY2(text->text().contains(u"store 7"_s) && !text->text().contains(u"--"_s), qPrintable(text->text()));
    auto *forget = find<QPushButton>(dialog, "forgetStore");
    auto *isGone = find<QCheckBox>(dialog, "isGone");
    QVERIFY(!forget->isEnabled() && !isGone->isChecked());
    forget->click(); // nothing is given up by a single press
    QCOMPARE(agent.count(u"tray.enrol"_s), 1);
    dialog.apply(answering(storeMissing())); // said again: the person's tick stays
    isGone->setChecked(true);
    dialog.apply(answering(storeMissing()));
    QVERIFY(forget->isEnabled());
    find<QPushButton>(dialog, "tryAgain")->click();
    EnrolHere sent = agent.last<EnrolHere>(u"tray.enrol"_s);
    QVERIFY(!sent.mustForgetStore && sent.code == u"FALLOW-a:1-ABCD"_s);
    dialog.apply(answering(asking()));
    QTRY_COMPARE(dialog.step(), EnrolDialog::Step::Wait);
    QTRY_VERIFY(forget->parentWidget()->parentWidget()->isEnabled());
    dialog.apply(answering(storeMissing()));
    QCOMPARE(dialog.step(), EnrolDialog::Step::Missing);
    QVERIFY(!isGone->isChecked() && !forget->isEnabled());
    isGone->setChecked(true);
    forget->click();
    sent = agent.last<EnrolHere>(u"tray.enrol"_s);
    QVERIFY(sent.mustForgetStore && sent.code == u"FALLOW-a:1-ABCD"_s);
    QTRY_COMPARE(dialog.step(), EnrolDialog::Step::Wait);
    dialog.apply(answering(connectedStatus()));
    QCOMPARE(dialog.step(), EnrolDialog::Step::Done);
}

void TrayEnrolTest::enrol_storeIsMissingToAnotherDialog_asksAnew()
{
    FakeAgent agent;
    EnrolDialog dialog(agent); // of a tray that was started after the machine had asked
    dialog.apply(answering(asking()));
    QCOMPARE(dialog.step(), EnrolDialog::Step::Wait);
    dialog.apply(answering(storeMissing()));
    QCOMPARE(dialog.step(), EnrolDialog::Step::Ask);
    QVERIFY(find<QLabel>(dialog, "enrolComplaint")->text().contains(u"store 7"_s));
    QCOMPARE(agent.count(u"tray.enrol"_s), 0);
}

void TrayEnrolTest::enrol_problem_isNotTakenForJoined()
{
    FakeAgent agent;
    EnrolDialog dialog(agent);
    TrayStatus status;
    status.agent.state = u"error"_s;
    status.agent.reason = u"the directory cannot be read"_s;
    dialog.apply(answering(status));
    QCOMPARE(dialog.step(), EnrolDialog::Step::Ask);
    QVERIFY(!find<QLabel>(dialog, "enrolComplaint")->isHidden());
}

void TrayEnrolTest::enrol_givenUpElsewhere_asksAnew()
{
    FakeAgent agent;
    EnrolDialog dialog(agent);
    dialog.apply(answering(asking()));
    QCOMPARE(dialog.step(), EnrolDialog::Step::Wait);
    TrayStatus status;
    status.agent.state = u"not-enrolled"_s;
    dialog.apply(answering(status));
    QCOMPARE(dialog.step(), EnrolDialog::Step::Ask);
}

void TrayEnrolTest::enrol_refused_isSaidWhereTheFocusIs()
{
    FakeAgent agent;
    agent.errors.insert(u"tray.enrol"_s, {ErrorCode::InvalidArgument, u"a typing mistake"_s, {}});
    EnrolDialog dialog(agent);
    dialog.present();
    auto *code = find<QLineEdit>(dialog, "code");
    QCOMPARE(dialog.focusWidget(), code);
    QTest::keyClicks(code, u"nonsense"_s);
    QTest::keyClick(code, Qt::Key_Return);
    QTRY_VERIFY(code->accessibleDescription().contains(u"a typing mistake"_s));
    QCOMPARE(dialog.focusWidget(), code); // to be mended at once
    agent.errors.clear();
    QTest::keyClick(code, Qt::Key_Return);
    QTRY_COMPARE(dialog.step(), EnrolDialog::Step::Wait);
    QVERIFY(code->accessibleDescription().isEmpty());
}

void TrayEnrolTest::enrol_byKeyboardAlone()
{
    FakeAgent agent;
    const ProbeAnswer found{
        .address = u"storage.example:7440"_s, .authorityFingerprint = QByteArray(32, 'f'), .forPeople = u"6666 6666"_s};
    agent.answers.insert(u"tray.probe"_s, {toCbor(found), {}});
    EnrolDialog dialog(agent);
    dialog.present();
    auto *search = find<QPushButton>(dialog, "find");
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(dialog.step(), EnrolDialog::Step::Compare);
    auto *theirs = find<QLabel>(dialog, "theirFingerprint");
    QCOMPARE(dialog.focusWidget(), theirs);
    QVERIFY((theirs->focusPolicy() & Qt::TabFocus) != 0);
    QTest::keyClick(theirs, Qt::Key_Return); // nothing is agreed to by mistake
    QCOMPARE(agent.count(u"tray.enrol"_s), 0);
    auto *same = find<QPushButton>(dialog, "same");
    same->setFocus();
    QTest::keyClick(same, Qt::Key_Return);
    QTRY_COMPARE(dialog.step(), EnrolDialog::Step::Wait);
    QCOMPARE(agent.count(u"tray.enrol"_s), 1);
    QTRY_COMPARE(dialog.focusWidget(), find<QPushButton>(dialog, "hideDialog"));
    dialog.apply(answering(storeMissing()));
    QCOMPARE(dialog.focusWidget(), find<QPushButton>(dialog, "tryAgain"));
    QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    QCOMPARE(agent.count(u"tray.enrol"_s), 2);
}

FALLOW_WINDOW_TEST(TrayEnrolTest)
#include "tst_tray_enrol.moc"
