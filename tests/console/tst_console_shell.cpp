// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/describe.h"
#include "console/models/code_model.h"
#include "console/models/event_pages.h"
#include "console/models/job_table_model.h"
#include "console/models/machine_model.h"
#include "console/models/policy_model.h"
#include "console/models/volume_model.h"
#include "console/shell/page_shots.h"
#include "console/shell_window.h"
#include "support/patience.h"
#include "support/test_program.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

class ConsoleShellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void window_beforeFirstSnapshot_saysItConnects();
    void window_withSnapshot_showsEveryPage();
    void window_atItsSmallest_fits_data();
    void window_atItsSmallest_fits();
    void window_emptyArray_helps();
    void window_lostConnection_greysAndSaysAge();
    void window_refused_saysWhyAndOffersIdentity();
    void window_changedAuthority_showsBothFingerprints();
    void window_controllerOfAnotherVersion_saysSo();
    void window_left_showsWhereOneComesIn();
    void window_anotherSession_forgetsTheFirst();
    void window_withoutSession_offersIdentity();
    void everyTable_columnsAndSorting_areChosenByKeyboard_data();
    void everyTable_columnsAndSorting_areChosenByKeyboard();
    void everyWidget_thatTakesTheKeyboard_hasAName();
    void names_ofStrangers_areNeverHtml();
    void shots_ofAllPages_areWritten();
    void describe_ofEveryCode_isASentence();
};

void ConsoleShellTest::window_beforeFirstSnapshot_saysItConnects()
{
    Shell shell({});
    QVERIFY(shell.welcome<QLabel>(u"emptyTitle"_s)->text().contains(u"storage.northgate.example"_s));
    QVERIFY(!shell.welcome<QPushButton>(u"emptyButton"_s)->isVisible());
    shell.session->fall(Session::State::Offline, {ErrorCode::Unreachable, u"refused"_s, {}});
    QVERIFY(shell.welcome<QLabel>(u"emptySentence"_s)->text().contains(u"refused"_s));
    shell.session->goOnline();
    QCOMPARE(shell.text(u"arrayName"_s), u"Northgate Office"_s);
    QVERIFY(shell.find<QWidget>(u"overviewPage"_s)->isVisible());
}

void ConsoleShellTest::window_withSnapshot_showsEveryPage()
{
    Shell shell({.machineCount = 30, .awayCount = 2, .waitingCount = 1});
    shell.session->goOnline();
    QVERIFY(shell.text(u"healthWord"_s).contains(u"Degraded"_s));
    QCOMPARE(shell.table(u"machineTable"_s)->rowCount(), 31);
    QCOMPARE(shell.table(u"volumeTable"_s)->rowCount(), 3);
    shell.window.setPage(MainWindow::Events);
    QTRY_VERIFY(shell.table(u"eventTable"_s)->rowCount() > 0);
    shell.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shell.window, kLoadedMachineMs));
    for (int page = 0; page < MainWindow::PageCount; ++page) {
        QTest::keyClick(&shell.window, Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        QTRY_COMPARE(int(shell.window.page()), page);
        QVERIFY(!shell.window.grab().isNull());
    }
    shell.session->become(SyntheticArray({.machineCount = 5}));
    QCOMPARE(shell.table(u"machineTable"_s)->rowCount(), 5);
    QTest::keyClick(&shell.window, Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(!shell.window.isVisible());
}

void ConsoleShellTest::window_atItsSmallest_fits_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"en", "de", "fr", "es", "zh_CN", "ar"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void ConsoleShellTest::window_atItsSmallest_fits()
{
    QFETCH(QString, language);
    QTranslator words;
    QVERIFY(words.load(u":/i18n/fallow_%1.qm"_s.arg(language)));
    QCoreApplication::installTranslator(&words);
    QGuiApplication::setLayoutDirection(language == u"ar"_s ? Qt::RightToLeft : Qt::LeftToRight);
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    Shell shell({.awayCount = 2, .waitingCount = 3, .claimCount = 3, .isRebuilding = true});
    shell.session->goOnline();
    shell.window.resize(1024, 700);
    QCOMPARE(shell.window.size(), QSize(1024, 700));
    const auto cutOff = [&shell] { // the names of what one presses or fills in that reaches over an edge
        QStringList names;
        for (const QWidget *widget : shell.window.findChildren<QWidget *>()) {
            const bool isUsed = qobject_cast<const QAbstractButton *>(widget) ||
                                qobject_cast<const QComboBox *>(widget) || qobject_cast<const QLineEdit *>(widget);
            if (!isUsed || !widget->isVisible() || widget->objectName().isEmpty())
                continue;
            const int left = widget->mapTo(&shell.window, QPoint()).x();
            if (left < 0 || left + widget->width() > shell.window.width())
                names.append(widget->objectName());
        }
        return names.join(u' ');
    };
    for (int page = 0; page < MainWindow::PageCount; ++page) {
        shell.window.setPage(MainWindow::Page(page));
        QVERIFY2(shell.window.minimumSizeHint().width() <= 1024, qPrintable(QString::number(page)));
        QVERIFY2(shell.window.minimumSizeHint().height() <= 700, qPrintable(QString::number(page)));
        QTRY_COMPARE(cutOff(), QString());
    }
    shell.window.leave();
    shell.window.connectPage()->setArrays({{.identityPath = u"/srv/evaluation/controller/admin.identity"_s,
                                            .name = u"Evaluation"_s,
                                            .address = u"127.0.0.1:40123"_s,
                                            .evaluationFolder = u"/srv/evaluation"_s}});
    QTRY_COMPARE(cutOff(), QString());
    shell.find<QPushButton>(u"offerEvaluation"_s)->click();
    QTRY_VERIFY(shell.find<QPushButton>(u"evaluationAccept"_s)->isVisible());
    QTRY_COMPARE(cutOff(), QString());
}

void ConsoleShellTest::window_emptyArray_helps()
{
    Shell shell({.machineCount = 0, .localStoreCount = 0, .stripeCount = 0});
    shell.session->goOnline();
    for (const MainWindow::Page page :
         {MainWindow::Workstations, MainWindow::Volumes, MainWindow::StripeMap, MainWindow::Events}) {
        shell.window.setPage(page);
        const QList<QLabel *> titles = shell.window.findChildren<QLabel *>(u"emptyTitle"_s);
        QVERIFY2(std::any_of(titles.cbegin(), titles.cend(),
                             [](const QLabel *title) { return title->isVisible() && !title->text().isEmpty(); }),
                 qPrintable(MainWindow::pageName(page)));
    }
}

void ConsoleShellTest::window_lostConnection_greysAndSaysAge()
{
    Shell shell({.waitingCount = 1});
    shell.session->goOnline();
    QVERIFY(!shell.find<QWidget>(u"staleVeil"_s)->isVisible());
    shell.session->fall(Session::State::Offline, {ErrorCode::Disconnected, u"the peer closed"_s, {}});
    QVERIFY(shell.find<QWidget>(u"staleVeil"_s)->isVisible());
    QVERIFY(shell.find<QWidget>(u"noticeLine"_s)->isVisible());
    QVERIFY2(shell.text(u"noticeText"_s).contains(u"just now"_s), qPrintable(shell.text(u"noticeText"_s)));
    QVERIFY(!shell.find<QPushButton>(u"approve-26"_s)->isEnabled());
    QTRY_VERIFY(shell.text(u"noticeText"_s).contains(u"s ago"_s));
    shell.session->goOnline();
    QVERIFY(!shell.find<QWidget>(u"staleVeil"_s)->isVisible());
    QVERIFY(!shell.find<QWidget>(u"noticeLine"_s)->isVisible());
    QVERIFY(shell.find<QPushButton>(u"approve-26"_s)->isEnabled());
}

void ConsoleShellTest::window_refused_saysWhyAndOffersIdentity()
{
    Shell shell({});
    shell.session->fall(Session::State::Refused, {ErrorCode::Unauthorised, u"revoked"_s, {}});
    QVERIFY(shell.find<QPushButton>(u"openIdentity"_s)->isVisible());
    QVERIFY(shell.entry(u"messageSentence"_s)->text().contains(u"does not accept"_s));
    QVERIFY(!shell.entry(u"shownFingerprint"_s)->isVisible());
    QCOMPARE(shell.text(u"connectionWord"_s), u"Refused"_s);
}

void ConsoleShellTest::window_changedAuthority_showsBothFingerprints()
{
    Shell shell({});
    shell.session->changed = {.expected = QByteArray(32, '\x1a'), .shown = QByteArray(32, '\x2b')};
    shell.session->fall(Session::State::Refused, {ErrorCode::Unauthorised, u"another authority"_s, {}});
    QVERIFY(shell.entry(u"expectedFingerprint"_s)->isVisible());
    QVERIFY(shell.entry(u"expectedFingerprint"_s)->text().contains(u"1a1a 1a1a"_s));
    QVERIFY(shell.entry(u"shownFingerprint"_s)->text().contains(u"2b2b 2b2b"_s));
    QVERIFY(shell.entry(u"messageTitle"_s)->text().contains(u"storage.northgate.example"_s));
}

void ConsoleShellTest::window_controllerOfAnotherVersion_saysSo()
{
    Shell shell({});
    shell.session->fall(Session::State::Offline,
                        {ErrorCode::Unsupported, u"the peer speaks protocol versions 7 to 9; this build 1 to 1"_s, {}});
    QVERIFY(shell.welcome<QLabel>(u"emptyTitle"_s)->text().contains(u"versions"_s));
    QVERIFY(shell.welcome<QLabel>(u"emptySentence"_s)->text().contains(u"7 to 9"_s));
}

void ConsoleShellTest::window_left_showsWhereOneComesIn()
{
    Shell shell({});
    shell.session->goOnline();
    QPointer<Session> session(shell.session);
    QTest::mouseClick(shell.find<QToolButton>(u"leaveArray"_s), Qt::LeftButton);
    QVERIFY(session.isNull());
    QVERIFY(shell.find<QWidget>(u"connectPage"_s)->isVisible());
    QVERIFY(!shell.find<QToolButton>(u"leaveArray"_s)->isVisible());
    QCOMPARE(shell.window.windowTitle(), u"Fallow"_s);
}

void ConsoleShellTest::window_anotherSession_forgetsTheFirst()
{
    Shell shell({});
    shell.session->goOnline();
    shell.window.setPage(MainWindow::StripeMap); // asks for a window that is never answered
    SyntheticArray other({.machineCount = 3, .stripeCount = 80});
    other.snapshot().arrayName = u"Southgate"_s;
    other.snapshot().latestEvents.clear();
    auto owned = std::make_unique<FakeSession>(other);
    FakeSession *session = owned.get();
    shell.window.setSession(std::move(owned));
    QVERIFY(!shell.find<QWidget>(u"overviewPage"_s)->isVisible());
    session->goOnline();
    QCOMPARE(shell.text(u"arrayName"_s), u"Southgate"_s);
    QTRY_VERIFY(shell.text(u"stripeTotal"_s).contains(u"80"_s));
    shell.window.setPage(MainWindow::Events);
    QTRY_COMPARE(session->callCount(u"events.list"_s), 1);
    QCOMPARE(shell.table(u"eventTable"_s)->rowCount(), 0);
}

void ConsoleShellTest::window_withoutSession_offersIdentity()
{
    MainWindow window;
    window.showNoSession(u"No identity"_s, u"Where is it?"_s);
    window.show();
    QVERIFY(window.findChild<QPushButton *>(u"openIdentity"_s)->isVisible());
    QCOMPARE(window.connectPage()->findChild<QLabel *>(u"messageTitle"_s)->text(), u"No identity"_s);
}

void ConsoleShellTest::everyTable_columnsAndSorting_areChosenByKeyboard_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("isSorted");
    QTest::newRow("volumes") << u"volumeTable"_s << u"volumeColumns"_s << int(VolumeModel::Layout) << true;
    QTest::newRow("jobs") << u"jobTable"_s << u"jobColumns"_s << int(JobTableModel::Rate) << true;
    QTest::newRow("events") << u"eventTable"_s << u"eventColumns"_s << int(EventPages::Kind) << false;
    QTest::newRow("certificates") << u"certificateTable"_s << u"certificateColumns"_s << int(CertificateModel::Role)
                                  << true;
    QTest::newRow("codes") << u"codeTable"_s << u"codeColumns"_s << int(CodeModel::CreatedBy) << true;
    QTest::newRow("policies") << u"policyTable"_s << u"policyColumns"_s << int(PolicyModel::Default) << true;
    QTest::newRow("queue") << u"queueTable"_s << u"queueColumns"_s << int(MachineModel::Version) << true;
}

void ConsoleShellTest::everyTable_columnsAndSorting_areChosenByKeyboard()
{
    QFETCH(QString, table);
    QFETCH(QString, button);
    QFETCH(int, column);
    QFETCH(bool, isSorted);
    Shell shell({.machineCount = 4});
    shell.session->goOnline();
    auto *view = shell.find<QTableView>(table);
    auto *chooser = shell.find<QPushButton>(button);
    QVERIFY(chooser->focusPolicy() & Qt::TabFocus);
    QVERIFY2(chooser->accessibleName().contains(view->accessibleName()), qPrintable(chooser->accessibleName()));
    const auto actionOf = [](QMenu *menu, const QString &text) -> QAction * {
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    };
    const QString heading = view->model()->headerData(column, Qt::Horizontal).toString();
    const bool wasHidden = view->isColumnHidden(column);
    QAction *shown = actionOf(chooser->menu(), heading);
    QVERIFY(shown && shown->isChecked() == !wasHidden);
    shown->trigger();
    QCOMPARE(view->isColumnHidden(column), !wasHidden);
    auto *sorting = chooser->menu()->findChild<QMenu *>(u"sortMenu"_s);
    QVERIFY(sorting);
    QCOMPARE(chooser->menu()->actions().contains(sorting->menuAction()), isSorted);
    if (!isSorted)
        return;
    actionOf(sorting, heading)->trigger();
    QCOMPARE(view->horizontalHeader()->sortIndicatorSection(), column);
    QVERIFY(actionOf(sorting, heading)->isChecked());
    actionOf(sorting, u"Descending"_s)->trigger();
    QCOMPARE(view->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    actionOf(sorting, u"Ascending"_s)->trigger();
    QCOMPARE(view->horizontalHeader()->sortIndicatorOrder(), Qt::AscendingOrder);
    QCOMPARE(view->horizontalHeader()->sortIndicatorSection(), column);
}

void ConsoleShellTest::everyWidget_thatTakesTheKeyboard_hasAName()
{
    Shell shell({.awayCount = 2, .waitingCount = 2, .isRebuilding = true});
    shell.session->goOnline();
    QStringList nameless;
    for (const QWidget *widget : shell.window.findChildren<QWidget *>()) {
        const bool isPart =
            qobject_cast<const QLineEdit *>(widget) && qobject_cast<QComboBox *>(widget->parentWidget());
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool isOurs = !widget->objectName().startsWith(u"qt_"_s) && !widget->inherits("QComboBoxListView");
        const bool isPutAway =
            widget->isHidden() && button && button->text().isEmpty(); // it gets its text with its use
        const bool isInput = button || qobject_cast<const QLineEdit *>(widget) ||
                             qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        if (isInput && isOurs && !isPart && !isPutAway && widget->focusPolicy() != Qt::NoFocus && !isNamed)
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    // Labels of a form name their fields by being their buddies.
    for (const QLabel *label : shell.window.findChildren<QLabel *>()) {
        if (label->buddy())
            nameless.removeAll(QString::fromLatin1(label->buddy()->metaObject()->className()) + u' ' +
                               label->buddy()->objectName());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

void ConsoleShellTest::names_ofStrangers_areNeverHtml()
{
    SyntheticArray array({.machineCount = 3, .waitingCount = 1});
    array.snapshot().arrayName = u"<img src=x>"_s;
    for (MachineSnapshot &machine : array.snapshot().machines)
        machine.name = u"<h1>pc</h1>"_s;
    Shell shell({});
    shell.session->become(array);
    shell.session->goOnline();
    shell.window.setPage(MainWindow::Workstations);
    shell.find<QTableView>(u"machineTable"_s)->selectRow(0);
    for (const QLabel *label : shell.window.findChildren<QLabel *>()) {
        if (label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    for (const QWidget *widget : shell.window.findChildren<QWidget *>())
        QVERIFY2(!widget->toolTip().contains(u"<h1>"_s) && !widget->toolTip().contains(u"<img"_s),
                 qPrintable(widget->toolTip()));
}

void ConsoleShellTest::shots_ofAllPages_areWritten()
{
    QTemporaryDir folder;
    Shell shell({});
    PageShots shots(shell.window, folder.filePath(u"shot.png"_s));
    QSignalSpy finished(&shots, &PageShots::finished);
    shell.session->goOnline();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished[0][0].toString(), QString());
    for (int page = 0; page < MainWindow::PageCount; ++page)
        QVERIFY(!QImage(folder.filePath(u"shot-%1.png"_s.arg(MainWindow::pageName(MainWindow::Page(page))))).isNull());
}

void ConsoleShellTest::describe_ofEveryCode_isASentence()
{
    QSet<QString> sentences;
    for (int code = int(ErrorCode::Cancelled); code <= int(ErrorCode::Internal); ++code) {
        const QString sentence = describe({ErrorCode(code), {}, {}});
        QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u'?'), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), int(ErrorCode::Internal) + 1);
}

FALLOW_WINDOW_TEST(ConsoleShellTest)
#include "tst_console_shell.moc"
