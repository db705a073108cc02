// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/policy_model.h"
#include "console/shell_window.h"
#include "support/patience.h"
#include "support/test_program.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

/// The settings: policies, enrolment codes, certificates, as parts of the window.
class ConsoleSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policyChanged_isAskedAndShown();
    void policiesSorted_editWhatIsChosen_andComeBackToTheirOrder();
    void policyRefused_staysAndSaysWhy();
    void policyReset_isTheDefaultAgain();
    void codeMade_isShownAndListed();
    void codeAskedForTwice_isMadeOnce();
    void codes_sayWhetherTheyAreKnown();
    void codeWithdrawn_isGone();
    void certificates_areListed();
    void certificatesSearched_listWhatMatches();
    void listNotBroughtUpToDate_saysSoAboveWhatIsKnown();
    void refused_sayWhy();
};

void ConsoleSettingsTest::policyChanged_isAskedAndShown()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    auto *table = shell.find<QTableView>(u"policyTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 5);
    const QModelIndex limit = table->model()->index(2, PolicyModel::Value);
    QCOMPARE(table->model()->index(2, PolicyModel::Default).data().toString(), u"No limit"_s);
    QCOMPARE(limit.data(Qt::EditRole).toString(), u"200MiB"_s);
    table->setCurrentIndex(limit);
    QTest::mouseClick(shell.find<QPushButton>(u"policyChange"_s), Qt::LeftButton);
    auto *editor = shell.find<QLineEdit>(u"policyEditor"_s);
    editor->setText(u"104857600"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shell.session->callCount(u"policies.set"_s), 1);
    QTRY_VERIFY2(limit.data().toString().contains(u"100"_s), qPrintable(limit.data().toString()));
    QVERIFY(!shell.text(u"policyMeaning"_s).isEmpty());
}

void ConsoleSettingsTest::policiesSorted_editWhatIsChosen_andComeBackToTheirOrder()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    auto *table = shell.find<QTableView>(u"policyTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 5);
    const auto names = [table] {
        QStringList all;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            all.append(table->model()->index(row, PolicyModel::Name).data().toString());
        return all;
    };
    const QStringList own = names();
    table->sortByColumn(PolicyModel::Name, Qt::DescendingOrder);
    QVERIFY(names() != own);
    int row = 0;
    while (table->model()->index(row, PolicyModel::Value).data(StateRole).toString() == u"flag"_s)
        ++row; // one that is edited as text
    const QString chosen = names().at(row);
    table->setCurrentIndex(table->model()->index(row, PolicyModel::Value));
    QTest::mouseClick(shell.find<QPushButton>(u"policyChange"_s), Qt::LeftButton);
    auto *editor = shell.find<QLineEdit>(u"policyEditor"_s);
    editor->setText(u"7"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(shell.session->callCount(u"policies.set"_s), 1);
    const auto &calls = shell.session->calls;
    const auto set =
        std::find_if(calls.cbegin(), calls.cend(), [](const auto &call) { return call.first == u"policies.set"_s; });
    const auto request = fromCbor<PolicyRequest>(set->second);
    QVERIFY(request.has_value());
    QCOMPARE(policyName(PolicySnapshot{.key = request->key}), chosen);
    table->sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(names(), own);
}

void ConsoleSettingsTest::policyRefused_staysAndSaysWhy()
{
    Shell shell({});
    shell.session->refusals.insert(u"policies.set"_s, {ErrorCode::InvalidArgument, u"it takes 1 s to 90 d"_s, {}});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    QAbstractItemModel *model = shell.table(u"policyTable"_s);
    QTRY_VERIFY(model->rowCount() > 0);
    const QString before = model->index(0, PolicyModel::Value).data().toString();
    model->setData(model->index(0, PolicyModel::Value), u"for ever"_s);
    const auto said = [&] {
        return shell.find<QWidget>(u"policiesSection"_s)->findChild<QLabel *>(u"messageSentence"_s)->text();
    };
    QTRY_VERIFY2(said().contains(u"1 s to 90 d"_s), qPrintable(said()));
    QCOMPARE(model->index(0, PolicyModel::Value).data().toString(), before);
}

void ConsoleSettingsTest::policyReset_isTheDefaultAgain()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    auto *table = shell.find<QTableView>(u"policyTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QVERIFY(shell.find<QPushButton>(u"policyReset"_s)->isEnabled()); // the first is not as it was
    QCOMPARE(shell.text(u"policySays"_s), u"Changed from the default: 2 of 11"_s);
    QTest::mouseClick(shell.find<QPushButton>(u"policyReset"_s), Qt::LeftButton);
    QTRY_COMPARE(table->model()->index(0, PolicyModel::Value).data().toString(),
                 table->model()->index(0, PolicyModel::Default).data().toString());
    QVERIFY(!shell.find<QPushButton>(u"policyReset"_s)->isEnabled());
    QCOMPARE(shell.text(u"policySays"_s), u"Changed from the default: 1 of 11"_s);
    shell.session->fall(Session::State::Offline, {ErrorCode::Disconnected, {}, {}});
    QVERIFY(!shell.find<QPushButton>(u"policyChange"_s)->isEnabled());
}

void ConsoleSettingsTest::codeMade_isShownAndListed()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Enrolment);
    shell.find<QLineEdit>(u"codeNote"_s)->setText(u"for <b>Zoë</b>"_s);
    QTest::keyClick(shell.find<QLineEdit>(u"codeNote"_s), Qt::Key_Return);
    QTRY_VERIFY(shell.find<QLineEdit>(u"codeText"_s)->isVisible());
    QVERIFY(shell.find<QLineEdit>(u"codeText"_s)->text().startsWith(u"FALLOW-"_s));
    QTRY_COMPARE(shell.table(u"codeTable"_s)->rowCount(), 1);
    QCOMPARE(shell.table(u"codeTable"_s)->index(0, 0).data().toString(), u"for <b>Zoë</b>"_s);
    QTest::mouseClick(shell.find<QPushButton>(u"codeCopy"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"FALLOW-"_s));
}

void ConsoleSettingsTest::codeAskedForTwice_isMadeOnce()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Enrolment);
    auto *make = shell.find<QPushButton>(u"codeMake"_s);
    shell.session->isHolding = true;
    QTest::mouseClick(make, Qt::LeftButton);
    QTest::mouseClick(make, Qt::LeftButton);
    QTest::keyClick(shell.find<QLineEdit>(u"codeNote"_s), Qt::Key_Return);
    QVERIFY(!make->isEnabled());
    QCOMPARE(shell.session->callCount(u"machines.makeCode"_s), 1);
    shell.session->release();
    QTRY_VERIFY(make->isEnabled());
    shell.session->refusals.insert(u"machines.makeCode"_s, {ErrorCode::TooLarge, u"1000 codes are open"_s, {}});
    QTest::mouseClick(make, Qt::LeftButton);
    QVERIFY(!make->isEnabled());
    QTRY_VERIFY(make->isEnabled()); // refused: one may ask again
}

void ConsoleSettingsTest::codes_sayWhetherTheyAreKnown()
{
    Shell shell({});
    shell.session->goOnline();
    const auto title = [&] {
        return shell.find<QWidget>(u"enrolmentSection"_s)->findChild<QLabel *>(u"emptyTitle"_s)->text();
    };
    shell.session->refusals.insert(u"machines.codes"_s, {ErrorCode::Timeout, {}, {}});
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Enrolment);
    QVERIFY2(title().contains(u"Asking"_s), qPrintable(title()));
    QTRY_VERIFY2(title().contains(u"cannot be shown"_s), qPrintable(title()));
    shell.session->refusals.clear();
    shell.window.settingsPage()->setSection(SettingsPage::Certificates);
    shell.window.settingsPage()->setSection(SettingsPage::Enrolment);
    QTRY_VERIFY2(title().contains(u"No code is open"_s), qPrintable(title()));
}

void ConsoleSettingsTest::codeWithdrawn_isGone()
{
    Shell shell({});
    const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(900);
    shell.session->records().codes.codes = {{.code = 5, .expires = later}, {.code = 6, .expires = later.addSecs(5)}};
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Enrolment);
    QTRY_COMPARE(shell.table(u"codeTable"_s)->rowCount(), 2);
    QVERIFY(!shell.find<QPushButton>(u"codeWithdraw"_s)->isEnabled());
    shell.find<QTableView>(u"codeTable"_s)->selectRow(0);
    QTest::mouseClick(shell.find<QPushButton>(u"codeWithdraw"_s), Qt::LeftButton);
    QTRY_COMPARE(shell.table(u"codeTable"_s)->rowCount(), 1);
    QTest::mouseClick(shell.find<QPushButton>(u"codeWithdrawAll"_s), Qt::LeftButton);
    QTRY_VERIFY(shell.window.findChild<QWidget *>(u"withdrawAllBox"_s));
    QTest::keyClick(shell.find<QWidget>(u"withdrawAllBox"_s), Qt::Key_Escape);
    QTRY_VERIFY(!shell.window.findChild<QWidget *>(u"withdrawAllBox"_s));
    QCOMPARE(shell.session->callCount(u"machines.withdrawCode"_s), 1); // they were kept
    QTest::mouseClick(shell.find<QPushButton>(u"codeWithdrawAll"_s), Qt::LeftButton);
    QTRY_VERIFY(shell.window.findChild<QPushButton *>(u"withdrawAllConfirm"_s));
    shell.find<QPushButton>(u"withdrawAllConfirm"_s)->click();
    QTRY_COMPARE(shell.table(u"codeTable"_s)->rowCount(), 0);
    shell.session->fall(Session::State::Offline, {ErrorCode::Disconnected, {}, {}});
    QVERIFY(!shell.find<QPushButton>(u"codeMake"_s)->isEnabled());
}

void ConsoleSettingsTest::certificates_areListed()
{
    Shell shell({.machineCount = 12, .waitingCount = 2});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Certificates);
    QAbstractItemModel *model = shell.table(u"certificateTable"_s);
    QTRY_COMPARE(model->rowCount(), 16);
    QVERIFY(shell.text(u"certificateSays"_s).contains(u"1"_s)); // the administrator's ends in 41 days
    auto *table = shell.find<QTableView>(u"certificateTable"_s);
    auto *revoke = shell.find<QPushButton>(u"administratorRevoke"_s);
    QVERIFY(!revoke->isEnabled());
    for (int row = 0; row < model->rowCount(); ++row) {
        table->selectRow(row);
        const QString is = model->index(row, CertificateModel::Role).data().toString();
        QCOMPARE(revoke->isEnabled(), is == u"You"_s || is == u"Administrator"_s);
    }
    QVERIFY(shell.find<QPushButton>(u"administratorCreate"_s)->isEnabled());
    shell.session->fall(Session::State::Offline, {ErrorCode::Disconnected, {}, {}});
    QVERIFY(!shell.find<QPushButton>(u"administratorCreate"_s)->isEnabled());
    QVERIFY(!revoke->isEnabled());
}

void ConsoleSettingsTest::certificatesSearched_listWhatMatches()
{
    Shell shell({.machineCount = 12});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Certificates);
    auto *table = shell.find<QTableView>(u"certificateTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 16);
    auto *search = shell.find<QLineEdit>(u"certificateSearch"_s);
    search->setText(u" zoë "_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, CertificateModel::Holder).data().toString(), u"Zoë"_s);
    search->setText(u"[a-z]*"_s); // letters, no pattern
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(!table->isVisible());
    search->clear();
    QCOMPARE(table->model()->rowCount(), 16);
    QVERIFY(table->isVisible());
}

void ConsoleSettingsTest::listNotBroughtUpToDate_saysSoAboveWhatIsKnown()
{
    Shell shell({.machineCount = 3});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    for (const auto &[section, name, table, method] :
         {std::tuple(SettingsPage::Policies, u"policiesSection"_s, u"policyTable"_s, u"policies.list"_s),
          std::tuple(SettingsPage::Certificates, u"certificatesSection"_s, u"certificateTable"_s,
                     u"certificates.list"_s)}) {
        shell.window.settingsPage()->setSection(section);
        QTRY_VERIFY(shell.table(table)->rowCount() > 0);
        const auto *title = shell.find<QWidget>(name)->findChild<QLabel *>(u"messageTitle"_s);
        QVERIFY(title->text().isEmpty());
        shell.session->refusals.insert(method, {ErrorCode::Timeout, {}, {}});
        shell.window.settingsPage()->setSection(SettingsPage::Console);
        shell.window.settingsPage()->setSection(section); // asks again
        QTRY_VERIFY(title->text().contains(u"brought up to date"_s));
        QVERIFY(shell.table(table)->rowCount() > 0);
        shell.session->refusals.clear();
        shell.window.settingsPage()->setSection(SettingsPage::Console);
        shell.window.settingsPage()->setSection(section);
        QTRY_VERIFY(!title->isVisible());
    }
}

void ConsoleSettingsTest::refused_sayWhy()
{
    Shell shell({});
    shell.session->refusals.insert(u"machines.makeCode"_s, {ErrorCode::TooLarge, u"1000 codes are open"_s, {}});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Settings);
    shell.window.settingsPage()->setSection(SettingsPage::Enrolment);
    QTest::mouseClick(shell.find<QPushButton>(u"codeMake"_s), Qt::LeftButton);
    const auto said = [&] {
        return shell.find<QWidget>(u"enrolmentSection"_s)->findChild<QLabel *>(u"messageSentence"_s)->text();
    };
    QTRY_VERIFY2(said().contains(u"1000 codes"_s), qPrintable(said()));
}

FALLOW_WINDOW_TEST(ConsoleSettingsTest)
#include "tst_console_settings.moc"
