// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/fake_session.h"
#include "console/pages/certificates_section.h"
#include "console/pages/connect_page.h"
#include "console/shell/console_app.h"
#include "console/shell/main_window.h"
#include "console/shell/passphrase_dialog.h"
#include "core/controller/array_fixture.h"
#include "support/test_program.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStorageInfo>
#include <QTest>
#include <QToolButton>

using namespace fallow;
using namespace fallow::console;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// A keyring in memory.
class MemorySecrets final : public SecretStore
{
public:
    bool isAvailable() const override { return isThere; }
    void read(const QString &key, Completion<QByteArray> done) override
    {
        later([this, key, done = std::move(done)]() mutable {
            if (kept.contains(key))
                done(kept.value(key));
            else
                done(fail(ErrorCode::NotFound, u"nothing"_s));
        });
    }
    void write(const QString &key, const QByteArray &secret, Completion<void> done) override
    {
        kept.insert(key, secret);
        later([done = std::move(done)]() mutable { done({}); });
    }
    void remove(const QString &key, Completion<void> done) override
    {
        kept.remove(key);
        ++removedCount;
        later([done = std::move(done)]() mutable { done({}); });
    }
    QHash<QString, QByteArray> kept;
    bool isThere = true;
    int removedCount = 0;

private:
    void later(std::move_only_function<void()> task)
    {
        QMetaObject::invokeMethod(
            this, [task = std::make_shared<std::move_only_function<void()>>(std::move(task))] { (*task)(); },
            Qt::QueuedConnection);
    }
};

/// The console as it is at its start, with settings of its own.
struct ConnectingConsole
{
    explicit ConnectingConsole(const QString &settingsPath, bool isReal = false)
        : settings(settingsPath)
    {
        app = std::make_unique<ConsoleApp>(
            ConsoleApp::Parts{.window = window,
                              .settings = settings,
                              .secrets = secrets,
                              .open = [this, isReal](const IdentityFile &file) -> Result<std::unique_ptr<Session>> {
                                  if (isReal)
                                      return openSession(file);
                                  auto made = std::make_unique<FakeSession>(SyntheticArray({.machineCount = 3}));
                                  session = made.get();
                                  return std::unique_ptr<Session>(std::move(made));
                              },
                              .languages = {{u"de"_s, u"Deutsch"_s}, {u"ar"_s, u"العربية"_s}}});
        window.show();
    }
    template <class Widget>
    Widget *find(const QString &name) const
    {
        auto *widget = window.findChild<Widget *>(name);
        if (!widget)
            qFatal("there is no %s", qPrintable(name));
        return widget;
    }
    QString text(const QString &name) const { return find<QLabel>(name)->text(); }
    /// A part of where one comes in; other pages have messages, too.
    QLabel *entry(const QString &name) const { return window.connectPage()->findChild<QLabel *>(name); }
    QAbstractItemModel *arrays() const { return find<QListView>(u"arrayList"_s)->model(); }
    PassphraseDialog *dialog() const { return window.findChild<PassphraseDialog *>(); }
    bool isOnline() const { return find<QWidget>(u"overviewPage"_s)->isVisible(); }
    void givePassphrase(const QString &passphrase)
    {
        auto *edit = find<QLineEdit>(u"passphrase"_s);
        edit->setText(passphrase);
        QTest::mouseClick(find<QPushButton>(u"passphraseUnlock"_s), Qt::LeftButton);
    }

    MemorySecrets secrets;
    ConsoleSettings settings;
    MainWindow window;
    std::unique_ptr<ConsoleApp> app;
    QPointer<FakeSession> session;
};

} // namespace

class ConsoleConnectTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_room;
    IdentityFile m_file;
    int m_files = 0;

    QString newPath(const QString &name) { return m_room.filePath(u"%1-%2"_s.arg(++m_files).arg(name)); }
    /// An identity file; with a passphrase unless that is empty.
    QString identity(const QByteArray &passphrase = {})
    {
        const QString path = newPath(u"admin.identity"_s);
        const auto file = passphrase.isEmpty() ? Result<IdentityFile>(m_file) : m_file.locked(passphrase);
        return file && file->write(path) ? path : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestArray array;
        m_file = *IdentityFile::read(array.adminPath());
    }

    void firstStart_offersTheWaysIn()
    {
        ConnectingConsole console(newPath(u"console.ini"_s));
        console.app->openLast();
        QVERIFY(console.find<QWidget>(u"connectPage"_s)->isVisible());
        QVERIFY(console.find<QLabel>(u"noArrays"_s)->isVisible());
        QVERIFY(console.find<QPushButton>(u"openIdentity"_s)->isVisible());
        QVERIFY(console.find<QPushButton>(u"offerEvaluation"_s)->isVisible());
        QVERIFY(!console.find<QPushButton>(u"connectSelected"_s)->isVisible());
    }

    void opened_isRememberedAndOpenedAgain()
    {
        const QString settings = newPath(u"console.ini"_s);
        const QString path = identity();
        {
            ConnectingConsole console(settings);
            console.app->open(path);
            QVERIFY(console.session);
            QVERIFY(console.settings.arrays().isEmpty()); // it has not answered
            console.session->goOnline();
            QVERIFY(console.isOnline());
            QCOMPARE(console.settings.arrays().size(), 1);
            QCOMPARE(console.settings.arrays().first().identityPath, path);
            QCOMPARE(console.settings.trouble(), QString());
        }
        ConnectingConsole console(settings);
        QCOMPARE(console.arrays()->rowCount(), 1);
        console.app->openLast();
        QVERIFY(console.session);
    }

    void remembered_renamedAndForgotten()
    {
        const QString settings = newPath(u"console.ini"_s);
        ConnectingConsole console(settings);
        for (int i = 0; i < 3; ++i) {
            console.app->open(identity());
            console.session->goOnline();
        }
        console.window.leave();
        QCOMPARE(console.arrays()->rowCount(), 3);
        auto *list = console.find<QListView>(u"arrayList"_s);
        const QModelIndex second = list->model()->index(1, 0);
        list->setCurrentIndex(second);
        QVERIFY(list->model()->setData(second, u"  <b>Büro Nord</b> "_s));
        QCOMPARE(console.settings.arrays()[1].name, u"<b>Büro Nord</b>"_s);
        QVERIFY(!list->model()->setData(list->model()->index(1, 0), u"   "_s));
        console.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&console.window, kLoadedMachineMs));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(console.arrays()->rowCount(), 2);
        QCOMPARE(ConsoleSettings(settings).arrays().size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(console.secrets.removedCount, 1,
                                  kPatienceMs); // its passphrase is not kept for nobody
        // Known again under its name.
        const QString kept = console.settings.arrays().first().identityPath;
        console.settings.renameArray(kept, u"Kept"_s);
        console.app->open(kept);
        console.session->goOnline();
        QCOMPARE(console.settings.arrays().first().name, u"Kept"_s);
    }

    void badFiles_areToldInASentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("title");
        QTest::newRow("missing") << QByteArray() << u"There is no identity file"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n") << u"This is not an identity file"_s;
        QTest::newRow("cut short") << QByteArray("Fallow-Identity: 1\nController: a:1\n")
                                   << u"This is not an identity file"_s;
        QTest::newRow("huge") << QByteArray(300'000, 'x') << u"This is not an identity file"_s;
        QTest::newRow("rubbish inside")
            << QByteArray("Fallow-Identity: 1\nController: a:1\nArray: x\n-----BEGIN PRIVATE KEY-----\nx\n-----END "
                          "PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n-----BEGIN "
                          "CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n")
            << u"This identity cannot be used"_s;
    }

    void badFiles_areToldInASentence()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, title);
        const QString path = newPath(u"bad.identity"_s);
        if (!content.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(content), content.size());
        }
        ConnectingConsole console(newPath(u"console.ini"_s), true);
        console.app->open(path);
        QTRY_COMPARE(console.entry(u"messageTitle"_s)->text(), title);
        QVERIFY(!console.entry(u"messageSentence"_s)->text().isEmpty());
        QVERIFY(console.find<QPushButton>(u"openIdentity"_s)->isEnabled());
        QVERIFY(console.settings.arrays().isEmpty());
    }

    void locked_wrongThenRightPassphrase_opens()
    {
        ConnectingConsole console(newPath(u"console.ini"_s));
        console.app->open(identity("correct"));
        QTRY_VERIFY(console.dialog());
        QVERIFY(!console.session);
        console.givePassphrase(u"wrong"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.find<QLabel>(u"passphraseSays"_s)->isVisible(), kPatienceMs);
        QVERIFY(!console.session);
        console.givePassphrase(u"correct"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.session, kPatienceMs);
        QTRY_VERIFY(!console.dialog());
        QVERIFY(console.secrets.kept.isEmpty()); // nobody asked for it
    }

    void locked_remembered_opensWithoutAsking()
    {
        const QString path = identity("correct");
        ConnectingConsole console(newPath(u"console.ini"_s));
        console.app->open(path);
        QTRY_VERIFY(console.dialog());
        console.find<QCheckBox>(u"passphraseRemember"_s)->setChecked(true);
        console.givePassphrase(u"correct"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.session, kPatienceMs);
        QCOMPARE(console.secrets.kept.size(), 1);
        console.window.leave();
        QVERIFY(!console.session);
        console.app->open(path);
        QTRY_VERIFY_WITH_TIMEOUT(console.session, kPatienceMs);
        QVERIFY(!console.dialog());
    }

    void locked_keyringIsOutOfDate_asksAndForgetsIt()
    {
        const QString path = identity("correct");
        ConnectingConsole console(newPath(u"console.ini"_s));
        console.app->open(path);
        QTRY_VERIFY(console.dialog());
        console.find<QCheckBox>(u"passphraseRemember"_s)->setChecked(true);
        console.givePassphrase(u"correct"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.session, kPatienceMs);
        console.secrets.kept.begin().value() = "old";
        console.window.leave();
        console.app->open(path);
        QTRY_VERIFY_WITH_TIMEOUT(console.dialog(), kPatienceMs);
        QVERIFY(console.secrets.kept.isEmpty());
        QVERIFY(!console.find<QLabel>(u"passphraseSays"_s)->isVisible()); // the person has not been wrong
    }

    void renewal_refusedByTheController_doesNotBlameThePassphrase()
    {
        ConnectingConsole console(newPath(u"console.ini"_s));
        console.app->open(identity("correct"));
        QTRY_VERIFY(console.dialog());
        console.givePassphrase(u"correct"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.session, kPatienceMs);
        QTRY_VERIFY(!console.dialog());
        console.session->goOnline();
        console.session->refusals.insert(u"administrators.renew"_s,
                                         {ErrorCode::Unauthorised, u"this administrator was revoked"_s, {}});
        CertificatesSection *section = console.window.settingsPage()->certificates();
        Q_EMIT section->renewRequested();
        QTRY_VERIFY(console.dialog());
        console.givePassphrase(u"wrong"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.find<QLabel>(u"passphraseSays"_s)->isVisible(), kPatienceMs);
        QCOMPARE(console.session->callCount(u"administrators.renew"_s), 0); // nothing was asked of the controller
        console.givePassphrase(u"correct"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!console.dialog(), kPatienceMs);
        QCOMPARE(console.session->callCount(u"administrators.renew"_s), 1);
        const auto *says = section->findChild<QLabel *>(u"messageSentence"_s);
        QVERIFY(says);
        QVERIFY2(says->text().contains(u"was revoked"_s), qPrintable(says->text()));
    }

    void passphrase_cancelled_bySayingSoInOurOwnWords()
    {
        ConnectingConsole console(newPath(u"console.ini"_s));
        console.app->open(identity("correct"));
        QTRY_VERIFY(console.dialog());
        auto *cancel = console.find<QPushButton>(u"passphraseCancel"_s);
        QCOMPARE(cancel->text(), PassphraseDialog::tr("Cancel"));
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(!console.dialog());
        QVERIFY(!console.session);
    }

    void locked_noKeyring_offersNoneAndCancels()
    {
        ConnectingConsole console(newPath(u"console.ini"_s));
        console.secrets.isThere = false;
        console.app->open(identity("correct"));
        QTRY_VERIFY(console.dialog());
        QVERIFY(!console.find<QCheckBox>(u"passphraseRemember"_s)->isVisible());
        console.dialog()->reject();
        QTRY_VERIFY(!console.dialog());
        QVERIFY(console.find<QPushButton>(u"openIdentity"_s)->isEnabled());
        QVERIFY(!console.session);
    }

    void passphrase_setChangedAndRemoved()
    {
        const QString path = identity();
        ConnectingConsole console(newPath(u"console.ini"_s));
        console.app->open(path);
        console.session->goOnline();
        console.window.setPage(MainWindow::Settings);
        console.window.settingsPage()->setSection(SettingsPage::Console);
        const auto change = [&](const QString &present, const QString &next, const QString &again) {
            console.find<QLineEdit>(u"passphrasePresent"_s)->setText(present);
            console.find<QLineEdit>(u"passphraseNext"_s)->setText(next);
            console.find<QLineEdit>(u"passphraseAgain"_s)->setText(again);
            const bool isEnabled = console.find<QPushButton>(u"passphraseChange"_s)->isEnabled();
            console.find<QPushButton>(u"passphraseChange"_s)->click();
            return isEnabled;
        };
        const auto isLocked = [&] { return IdentityFile::read(path)->isLocked(); };
        QVERIFY(!change({}, u"one"_s, u"two"_s));
        QVERIFY(change({}, u"one"_s, u"one"_s));
        QTRY_VERIFY_WITH_TIMEOUT(isLocked(), kPatienceMs);
        QTRY_VERIFY(console.find<QLineEdit>(u"passphrasePresent"_s)->isVisible());
        QVERIFY(change(u"wrong"_s, u"two"_s, u"two"_s));
        const auto said = [&] {
            return console.find<QWidget>(u"consoleSection"_s)->findChild<QLabel *>(u"messageSentence"_s)->text();
        };
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"not the right one"_s), kPatienceMs);
        QVERIFY(change(u"one"_s, u"two"_s, u"two"_s));
        QTRY_VERIFY_WITH_TIMEOUT(IdentityFile::read(path)->unlocked("two").has_value(), kPatienceMs);
        QTRY_VERIFY(console.find<QLineEdit>(u"passphrasePresent"_s)->text().isEmpty());
        console.find<QLineEdit>(u"passphrasePresent"_s)->setText(u"two"_s);
        QTest::mouseClick(console.find<QPushButton>(u"passphraseRemove"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!isLocked(), kPatienceMs);
    }

    void settings_themeAndLanguage_areKeptAndHaveAWayBack()
    {
        const QString path = newPath(u"console.ini"_s);
        ConnectingConsole console(path);
        auto *theme = console.find<QComboBox>(u"themeChoice"_s);
        theme->setCurrentIndex(2);
        QVERIFY(isDark(QGuiApplication::palette()));
        QCOMPARE(ConsoleSettings(path).theme(), ThemeChoice::Dark);
        QTest::mouseClick(console.find<QPushButton>(u"themeChoiceDefault"_s), Qt::LeftButton);
        QCOMPARE(ConsoleSettings(path).theme(), ThemeChoice::Auto);
        auto *language = console.find<QComboBox>(u"languageChoice"_s);
        QCOMPARE(language->count(), 3);
        QVERIFY(console.text(u"languageSays"_s).isEmpty());
        language->setCurrentIndex(2);
        QCOMPARE(ConsoleSettings(path).language(), u"ar"_s);
        QVERIFY(console.text(u"languageSays"_s).contains(u"next start"_s));
        console.find<QPushButton>(u"languageChoiceDefault"_s)->click();
        QCOMPARE(ConsoleSettings(path).language(), QString());
    }

    void settings_damagedFile_isNoTrouble()
    {
        const QString path = newPath(u"console.ini"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[arrays]\nsize=2000000000\n1\\identity=\n[appearance]\ntheme=pink\n\0\0garbage");
        file.close();
        ConnectingConsole console(path);
        QCOMPARE(console.settings.theme(), ThemeChoice::Auto);
        QCOMPARE(console.arrays()->rowCount(), 0);
    }

    void realController_wrongIdentity_showsBothFingerprints()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        IdentityFile foreign = m_file;
        foreign.controllerAddress = array.session->controllerAddress();
        const QString path = newPath(u"foreign.identity"_s);
        QVERIFY(foreign.write(path).has_value());
        ConnectingConsole console(newPath(u"console.ini"_s), true);
        console.app->open(path);
        QTRY_VERIFY_WITH_TIMEOUT(console.entry(u"shownFingerprint"_s)->isVisible(), kPatienceMs);
        QVERIFY(console.entry(u"expectedFingerprint"_s)->text() != console.entry(u"shownFingerprint"_s)->text());
        QVERIFY(console.settings.arrays().isEmpty());
    }

    void realController_goneAndBack_greysAndReconnects()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        ConnectingConsole console(newPath(u"console.ini"_s), true);
        console.app->open(array.adminPath());
        QTRY_VERIFY_WITH_TIMEOUT(console.isOnline(), kPatienceMs);
        QTRY_COMPARE(console.text(u"connectionWord"_s), u"Connected"_s);
        array.kill();
        QTRY_VERIFY_WITH_TIMEOUT(console.find<QWidget>(u"staleVeil"_s)->isVisible(), kPatienceMs);
        QVERIFY(console.find<QWidget>(u"noticeLine"_s)->isVisible());
        QCOMPARE(array.start(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!console.find<QWidget>(u"staleVeil"_s)->isVisible(), kPatienceMs);
    }

    void evaluation_absurdPlans_sayWhy_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<qint64>("gibibytes");
        QTest::addColumn<int>("workstations");
        const QString full = newPath(u"full"_s);
        QDir().mkpath(full + u"/something"_s);
        QTest::newRow("no folder") << QString() << qint64(14) << 6;
        QTest::newRow("half a path") << u"evaluation"_s << qint64(14) << 6;
        QTest::newRow("not empty") << full << qint64(14) << 6;
        QTest::newRow("too small") << newPath(u"new"_s) << qint64(3) << 6;
        QTest::newRow("too large") << newPath(u"new"_s) << qint64(1'000'000) << 6;
        QTest::newRow("too few") << newPath(u"new"_s) << qint64(14) << 1;
        QTest::newRow("not allowed") << u"/proc/fallow"_s << qint64(14) << 6;
    }

    void evaluation_absurdPlans_sayWhy()
    {
        QFETCH(QString, folder);
        QFETCH(qint64, gibibytes);
        QFETCH(int, workstations);
        const EvaluationPlan plan{.folder = folder, .totalBytes = gibibytes << 30, .workstationCount = workstations};
        QVERIFY(!plan.problem().isEmpty());
        EvaluationArray array(folder);
        QSignalSpy failed(&array, &EvaluationArray::failed);
        array.create(plan);
        QCOMPARE(failed.count(), 1);
    }

    void evaluation_createdStoppedResumed()
    {
        const QString folder = newPath(u"evaluation"_s);
        const EvaluationPlan plan{.folder = folder, .totalBytes = 4 * kGiB, .workstationCount = 3};
        if (QStorageInfo(m_room.path()).bytesAvailable() < plan.totalBytes + EvaluationPlan::kKeptFreeBytes) {
            QVERIFY(!plan.problem().isEmpty()); // the console says so
            QSKIP("this disk has no room for an evaluation array");
        }
        const QString settings = newPath(u"console.ini"_s);
        {
            ConnectingConsole console(settings, true);
            Q_EMIT console.window.connectPage()->evaluationRequested(plan);
            QTRY_VERIFY_WITH_TIMEOUT(console.isOnline() || !console.entry(u"messageTitle"_s)->text().isEmpty(),
                                     3 * kPatienceMs);
            QVERIFY2(console.isOnline(), qPrintable(console.entry(u"messageSentence"_s)->text()));
            QTRY_COMPARE_WITH_TIMEOUT(console.settings.arrays().size(), 1, kPatienceMs);
            QCOMPARE(console.settings.arrays().first().evaluationFolder, folder);
            QVERIFY(ChildProcesses(folder + u"/processes.json"_s).isAnyRunning());
        }
        QTRY_VERIFY_WITH_TIMEOUT(!ChildProcesses(folder + u"/processes.json"_s).isAnyRunning(), kPatienceMs);
        ConnectingConsole console(settings, true);
        console.app->openLast();
        QTRY_VERIFY_WITH_TIMEOUT(console.isOnline(), kPatienceMs);
        console.window.leave();
        auto *list = console.find<QListView>(u"arrayList"_s);
        list->setCurrentIndex(list->model()->index(0, 0));
        console.find<QPushButton>(u"stopSelected"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!ChildProcesses(folder + u"/processes.json"_s).isAnyRunning(), kPatienceMs);
        QVERIFY(EvaluationArray::exists(folder));
        console.find<QPushButton>(u"deleteSelected"_s)->click();
        QTRY_VERIFY(console.window.findChild<QPushButton *>(u"deleteConfirm"_s));
        console.find<QPushButton>(u"deleteConfirm"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(folder), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(console.settings.arrays().isEmpty(), kPatienceMs);
    }

    void evaluation_deleted_leavesWhatIsNotItsOwn()
    {
        const QString folder = newPath(u"evaluation"_s);
        const QString outside = newPath(u"outside"_s);
        const auto write = [](const QString &path) {
            QFile file(path);
            return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write("{}") == 2;
        };
        QVERIFY(write(folder + u"/evaluation.json"_s) && write(folder + u"/controller/admin.identity"_s) &&
                write(folder + u"/pc-1/store"_s) && write(folder + u"/letter.txt"_s) && write(outside + u"/kept"_s));
        QVERIFY(QFile::link(outside, folder + u"/pc-2"_s));
        EvaluationArray array(folder);
        QSignalSpy removed(&array, &EvaluationArray::removed);
        array.remove();
        QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 1, kPatienceMs);
        QCOMPARE(removed.first().first().toString(), QString());
        QVERIFY(!EvaluationArray::exists(folder) && !QFileInfo::exists(folder + u"/controller"_s));
        QVERIFY(!QFileInfo::exists(folder + u"/pc-1"_s));
        QVERIFY(QFileInfo::exists(folder + u"/letter.txt"_s)); // the person's own
        QVERIFY(QFileInfo::exists(outside + u"/kept"_s));      // a link is not followed
        array.remove();
        QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 2, kPatienceMs);
        QVERIFY(!removed.last().first().toString().isEmpty()); // there is none any more
    }

    void evaluation_deletion_isAskedAboutAndOfferedForThoseAlone()
    {
        ConnectingConsole console(newPath(u"console.ini"_s));
        const QString folder = newPath(u"evaluation"_s);
        console.settings.rememberArray({.identityPath = identity(), .name = u"Office"_s});
        console.settings.rememberArray({.identityPath = folder + u"/controller/admin.identity"_s,
                                        .name = u"Trial"_s,
                                        .lastUsed = QDateTime::currentDateTimeUtc(),
                                        .evaluationFolder = folder});
        console.window.leave();
        console.window.connectPage()->setArrays(console.settings.arrays());
        auto *list = console.find<QListView>(u"arrayList"_s);
        for (int row = 0; row < 2; ++row) {
            list->setCurrentIndex(list->model()->index(row, 0));
            const bool isTrial = list->model()->index(row, 0).data().toString() == u"Trial"_s;
            QCOMPARE(console.find<QPushButton>(u"deleteSelected"_s)->isVisibleTo(&console.window), isTrial);
            QCOMPARE(console.find<QPushButton>(u"stopSelected"_s)->isVisibleTo(&console.window), isTrial);
            if (isTrial)
                console.find<QPushButton>(u"deleteSelected"_s)->click();
        }
        auto *box = console.find<QMessageBox>(u"deleteBox"_s);
        QVERIFY2(box->text().contains(u"gone for good"_s) && box->text().contains(folder), qPrintable(box->text()));
        QSignalSpy asked(console.window.connectPage(), &ConnectPage::deleteRequested);
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(!console.window.findChild<QMessageBox *>(u"deleteBox"_s));
        QCOMPARE(asked.count(), 0);
    }

    void childProcesses_foreignNumber_isLeftAlone()
    {
        const QString path = newPath(u"processes.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            u"{\"controller\": {\"pid\": %1, \"began\": \"17\"}}"_s.arg(QCoreApplication::applicationPid()).toUtf8());
        file.close();
        ChildProcesses processes(path);
        QVERIFY(!processes.isAnyRunning());
        processes.terminate(); // would end this test
        QCOMPARE(processes.start(u"x"_s, u"/nonexistent/program"_s, {}, newPath(u"log"_s)).error().code,
                 ErrorCode::NotFound);
    }
};

FALLOW_WINDOW_TEST(ConsoleConnectTest)
#include "tst_console_connect.moc"
