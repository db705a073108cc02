// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The console's window on a real controller with real agents behind it.
#include "console/pages/certificates_section.h"
#include "console/shell/main_window.h"
#include "console/widgets/stripe_map_view.h"
#include "core/controller/array_fixture.h"
#include "support/test_program.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace fallow::test;
using namespace Qt::StringLiterals;

namespace {

/// The window, and an administrator's session of its own.
struct Console
{
    explicit Console(const TestArray &array)
    {
        auto session = openSession(array.adminPath());
        if (!session)
            qFatal("%s", qPrintable(session.error().toString()));
        (*session)->setSnapshotInterval(100);
        window.setSession(std::move(*session));
        window.resize(1024, 700);
        window.show();
    }
    template <class Widget>
    Widget *find(const char *name) const
    {
        return window.findChild<Widget *>(QLatin1StringView(name));
    }
    bool waitForSnapshot() const
    {
        return waitUntil([this] { return window.hasSnapshot(); }, kPatienceMs);
    }
    /// Selects a row of a table by its name, as soon as it is there.
    bool select(const char *table, const QString &name) const
    {
        auto *view = find<QTableView>(table);
        return waitUntil(
            [view, name] {
                for (int row = 0; row < view->model()->rowCount(); ++row) {
                    if (view->model()->index(row, 0).data().toString() == name) {
                        view->selectRow(row);
                        return true;
                    }
                }
                return false;
            },
            kPatienceMs);
    }
    /// Confirms what is asked as soon as its preview has come. @returns the preview.
    QString confirm() const
    {
        QWidget *dialog = nullptr;
        if (!waitUntil([&] { return (dialog = find<QWidget>("actionDialog")) != nullptr; }, kPatienceMs))
            return u"no dialog"_s;
        auto *button = dialog->findChild<QPushButton *>(u"actionConfirm"_s);
        auto *check = dialog->findChild<QCheckBox *>(u"actionCheck"_s);
        if (!waitUntil([&] { return button->isEnabled() || check->isVisible(); }, kPatienceMs))
            return u"no preview"_s;
        const QString preview = dialog->findChild<QLabel *>(u"actionPreview"_s)->text();
        if (check->isVisible())
            check->click();
        button->click();
        if (!waitUntil([this] { return find<QWidget>("actionDialog") == nullptr; }, kPatienceMs))
            return u"not done"_s;
        return preview;
    }

    MainWindow window;
};

} // namespace

class ConsoleArrayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workstation_approvedInTheQueue_joins()
    {
        TestArray array(true);
        QCOMPARE(array.start(), QString());
        Console console(array);
        QVERIFY(console.waitForSnapshot());
        console.window.setPage(MainWindow::Workstations);
        TestAgent agent(u"pc-1"_s);
        QVERIFY(agent.beginEnrolment(array.makeCode()).has_value());
        QTRY_VERIFY_WITH_TIMEOUT(console.find<QWidget>("registrationQueue")->isVisible(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!agent.fingerprint.isEmpty(), kPatienceMs);
        console.find<QPushButton>("queueCompare")->click();
        QTRY_VERIFY(console.find<QWidget>("fingerprintDialog"));
        QTest::keyClicks(console.find<QLineEdit>("fingerprintTyped"), agent.fingerprint);
        QVERIFY(console.find<QPushButton>("fingerprintApprove")->isEnabled());
        console.find<QPushButton>("fingerprintApprove")->click();
        console.confirm();
        QTRY_VERIFY_WITH_TIMEOUT(agent.isEnrolled(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!console.find<QWidget>("registrationQueue")->isVisible(), kPatienceMs);
    }

    void administrator_inTheSettings_isMadeRenewedAndRevoked()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        Console console(array);
        QVERIFY(console.waitForSnapshot());
        const QTemporaryDir room;
        const QString own = room.filePath(u"own.identity"_s);
        QVERIFY(QFile::copy(array.adminPath(), own));
        console.window.setIdentity(own, false);
        console.window.setPage(MainWindow::Settings);
        console.window.settingsPage()->setSection(SettingsPage::Certificates);
        CertificatesSection *section = console.window.settingsPage()->certificates();
        auto *renew = console.find<QPushButton>("administratorRenew");
        QTRY_VERIFY_WITH_TIMEOUT(renew->isEnabled(), kPatienceMs);
        const QString path = room.filePath(u"eve.identity"_s);
        Q_EMIT section->createRequested(u"eve"_s, path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatienceMs);
        const auto eve = openSession(path);
        QVERIFY(eve.has_value());
        QTRY_COMPARE_WITH_TIMEOUT((*eve)->state(), Session::State::Online, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(renew->isEnabled(), kPatienceMs);
        const QByteArray before = IdentityFile::read(own)->certificate;
        QSignalSpy chosen(&console.window, &MainWindow::identityChosen);
        renew->click();
        QTRY_VERIFY_WITH_TIMEOUT(console.find<QWidget>("administratorRenewConfirm"), kPatienceMs);
        QCOMPARE(IdentityFile::read(own)->certificate, before); // not before it is said
        console.find<QPushButton>("administratorRenewConfirm")->click();
        QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), 1, kPatienceMs); // whoever opens sessions takes the new one
        QVERIFY(IdentityFile::read(own)->certificate != before);
        QVERIFY(console.select("certificateTable", u"eve"_s));
        auto *revoke = console.find<QPushButton>("administratorRevoke");
        QTRY_VERIFY_WITH_TIMEOUT(revoke->isEnabled(), kPatienceMs);
        revoke->click();
        QTRY_VERIFY_WITH_TIMEOUT(console.find<QWidget>("actionDialog"), kPatienceMs);
        auto *confirm = console.find<QPushButton>("actionConfirm");
        auto *name = console.find<QLineEdit>("actionName");
        QTRY_VERIFY_WITH_TIMEOUT(name->isVisible(), kPatienceMs);
        QVERIFY(!confirm->isEnabled()); // before the name is typed
        name->setText(u"eve"_s);
        QTRY_VERIFY_WITH_TIMEOUT(confirm->isEnabled(), kPatienceMs);
        confirm->click();
        QTRY_COMPARE_WITH_TIMEOUT((*eve)->state(), Session::State::Refused, kPatienceMs);
    }

    void workstation_declaredLost_isPreviewedAndRebuilt()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(4));
        QCOMPARE(array.makeVolume(u"distributed 2+1, strip 16 KiB"_s, kMiB), QString());
        QVERIFY(array.waitForStripes());
        array.agents[0]->switchOff();
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Unreachable, kPatienceMs);
        QVERIFY(array.isContentWhole());
        Console console(array);
        QVERIFY(console.waitForSnapshot());
        console.window.setPage(MainWindow::Workstations);
        QVERIFY(console.select("machineTable", u"pc-1"_s));
        auto *act = console.find<QAction>("machineDeclareLost");
        QTRY_VERIFY(act->isEnabled());
        act->trigger();
        const QString preview = console.confirm();
        QVERIFY2(preview.contains(u"Moves"_s), qPrintable(preview));
        QTRY_COMPARE_WITH_TIMEOUT(array.machine(u"pc-1"_s).presence, Presence::Lost, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().health, u"healthy"_s, kPatienceMs);
        QVERIFY(array.isContentWhole());
    }

    /// The controller sends a snapshot each 100 ms here: what the cells show must come by itself all the same.
    void stripeMap_workstationGoesAndComes_itsCellsSaySo()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        QCOMPARE(array.makeVolume(u"distributed 2+1, strip 16 KiB"_s, kMiB), QString());
        QVERIFY(array.waitForStripes());
        Console console(array);
        QVERIFY(console.waitForSnapshot());
        console.window.setPage(MainWindow::StripeMap);
        auto *view = console.find<StripeMapView>("stripeMap");
        const auto cells = [view] {
            QString words;
            const QRect grid = view->gridRect();
            for (int x = grid.left() + 5; x < std::min(grid.right(), grid.left() + 400); x += 20)
                words += view->explain(QPoint(x, grid.top() + 3)) + u'\n';
            return words;
        };
        QTRY_VERIFY_WITH_TIMEOUT(cells().contains(u": can be read"_s), kPatienceMs);
        QVERIFY(!cells().contains(u"machine is away"_s));
        array.agents[0]->switchOff();
        QTRY_VERIFY_WITH_TIMEOUT(cells().contains(u"there, but its machine is away"_s), kPatienceMs);
        array.agents[0]->switchOn();
        QTRY_VERIFY_WITH_TIMEOUT(!cells().contains(u"machine is away"_s), kPatienceMs);
    }

    void volume_plannedAndCreated_canBeUsed()
    {
        TestArray array;
        QCOMPARE(array.start(), QString());
        QVERIFY(array.addAgents(3));
        Console console(array);
        QVERIFY(console.waitForSnapshot());
        console.window.setPage(MainWindow::Volumes);
        console.find<QPushButton>("volumeNew")->click();
        QTRY_VERIFY(console.find<QWidget>("volumePlanner"));
        QTest::keyClicks(console.find<QLineEdit>("plannerName"), u"vol"_s);
        console.find<QSpinBox>("plannerFirst")->setValue(3); // three machines do not hold 3+1
        QTRY_VERIFY(console.find<QLabel>("outlookVerdict")->text().contains(u"Too few"_s));
        QVERIFY(!console.find<QPushButton>("plannerCreate")->isEnabled());
        console.find<QSpinBox>("plannerFirst")->setValue(2);
        QTRY_VERIFY_WITH_TIMEOUT(console.find<QPushButton>("plannerCreate")->isEnabled(), kPatienceMs);
        console.find<QPushButton>("plannerCreate")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!console.find<QWidget>("volumePlanner"), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(console.find<QTableView>("volumeTable")->model()->rowCount(), 1, kPatienceMs);
        QCOMPARE(array.writeNoise(u"vol"_s, kMiB), QString());
        QVERIFY(array.isContentWhole());
        QTRY_COMPARE_WITH_TIMEOUT(array.session->snapshot().volumes.size(), 1, kPatienceMs);
        QCOMPARE(array.session->snapshot().volumes.first().layout, u"distributed 2+1"_s);
    }
};

FALLOW_WINDOW_TEST(ConsoleArrayTest)
#include "tst_console_array.moc"
