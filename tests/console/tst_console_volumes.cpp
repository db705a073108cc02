// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/model_check.h"
#include "console/models/attention.h"
#include "console/models/grouped_machines.h"
#include "console/models/layout_sketch.h"
#include "console/models/volume_filter.h"
#include "console/models/volume_model.h"
#include "console/page_window.h"
#include "console/widgets/copy_line.h"
#include "console/widgets/select_row.h"
#include "support/patience.h"
#include "support/test_program.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {} // namespace

/// The page of the volumes, and what holds for both tables.
class ConsoleVolumesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sketch_ofLayouts_isTrueAndBounded();
    void strangeNames_areHarmless_data();
    void strangeNames_areHarmless();
    void volumes_copy_putsAddressOnClipboard();
    void volumes_deleted_needTheName();
    void volumes_unexported_areNotExplained();
    void volumes_machinesTooFew_saySo();
    void volumes_thatCannotBeWritten_saySoWithTheirReason();
    void volumes_thatTheCatalogDoesNotFind_arePartlyUnreadable();
    void volumes_notOpen_areNotAvailableWithTheirReason();
    void volumes_notOpen_areTriedAgainByExporting();
    void volumes_snapshotTaken_isAskedForByNameAndCost();
    void volumes_snapshots_standBelowTheirVolume();
    void volumes_searched_keepSnapshotsWithTheirVolume();
    void volumes_none_offerThePlanner();
    void row_ofATableFromRightToLeft_isSelected();
    void keyboard_walksThroughThePages();
};

void ConsoleVolumesTest::sketch_ofLayouts_isTrueAndBounded()
{
    const SyntheticArray array({.machineCount = 300, .localStoreCount = 3});
    const LayoutSketch spread = sketchLayout(array.snapshot(), LayoutSpec::distributed(4, 2));
    QCOMPARE(spread.stripes.size(), 6);
    QVERIFY(spread.columns.size() <= LayoutSketch::kMostColumns);
    QVERIFY(spread.leftOutCount > 250);
    for (const QList<int> &stripe : spread.stripes) {
        QCOMPARE(stripe.size(), 6);
        QCOMPARE(QSet<int>(stripe.cbegin(), stripe.cend()).size(), 6); // each on another store
    }
    const LayoutSketch mirror = sketchLayout(array.snapshot(), LayoutSpec::mirrored(Selection::Paired));
    QVERIFY(mirror.columns.first().isLocal && !mirror.columns.last().isLocal);
    const LayoutSketch wide = sketchLayout(array.snapshot(), LayoutSpec::distributed(28, 4));
    QCOMPARE(wide.columns.size(), 32);
    const SyntheticArray few({.machineCount = 3, .localStoreCount = 0});
    const LayoutSketch missing = sketchLayout(few.snapshot(), LayoutSpec::distributed(4, 2));
    QCOMPARE(std::count_if(missing.columns.cbegin(), missing.columns.cend(),
                           [](const LayoutSketch::Column &column) { return column.isMissing; }),
             3);
    QVERIFY(sketchLayout(few.snapshot(), LayoutSpec::distributed(0, 2)).columns.isEmpty());
}

void ConsoleVolumesTest::strangeNames_areHarmless_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("10,000 characters") << QString(10'000, u'W');
    QTest::newRow("Arabic") << u"مكتب الاستقبال"_s;
    QTest::newRow("Hebrew, Thai, Chinese, joined")
        << u"מחשב ห้องแล็บ 接待处 👩🏽‍💻 e\u0301\u0323"_s;
    QTest::newRow("turned around") << u"pc\u202e71-cp"_s;
    QTest::newRow("HTML") << u"<h1>pc</h1>&amp;"_s;
    QTest::newRow("lines") << u"a\nb\tc\r"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("zeros") << QString(40, QChar(0));
}

void ConsoleVolumesTest::strangeNames_areHarmless()
{
    QFETCH(QString, name);
    SyntheticArray array({.machineCount = 6, .awayCount = 1, .waitingCount = 2, .claimCount = 2});
    for (MachineSnapshot &machine : array.snapshot().machines) {
        machine.name = machine.failureDomain = machine.version = machine.address = machine.fingerprint = name;
        for (StoreClaimSnapshot &claim : machine.claims) {
            claim.ownerName = name;
            claim.obstacle = claim.obstacle.isEmpty() ? QString() : name;
        }
    }
    for (VolumeSnapshot &volume : array.snapshot().volumes)
        volume.name = volume.layout = volume.exportUri = name;
    Window shown(array, MainWindow::Workstations);
    auto *grouping = shown.find<QComboBox>(u"machineGrouping"_s);
    grouping->setCurrentIndex(grouping->findData(int(Grouping::Domain)));
    selectStanding(shown.table(u"machineTable"_s), Standing::Online);
    shown.action(u"machineDeclareLost"_s)->trigger();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    QVERIFY(shown.dialog(u"actionDialog"_s)->width() <= 640);
    QVERIFY(!shown.dialog(u"actionDialog"_s)->grab().isNull());
    delete shown.dialog(u"actionDialog"_s);
    QVERIFY(!shown.window.grab().isNull());
    for (int row = 0; row < 2; ++row) { // the one that can adopt and the one that has a copy
        shown.table(u"queueTable"_s)->selectRow(row);
        for (const QString &verb : {u"queueAdopt"_s, u"queueApproveAndDelete"_s, u"queueApprove"_s}) {
            if (!shown.action(verb)->isEnabled())
                continue;
            shown.action(verb)->trigger();
            QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
            QVERIFY2(shown.dialog(u"actionDialog"_s)->width() <= 640, qPrintable(verb));
            QVERIFY(!shown.dialog(u"actionDialog"_s)->grab().isNull());
            delete shown.dialog(u"actionDialog"_s);
        }
    }
    QVERIFY(!shown.window.grab().isNull());
    shown.window.setPage(MainWindow::Volumes);
    shown.find<QPushButton>(u"volumeDelete"_s)->click();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    delete shown.dialog(u"actionDialog"_s);
    QVERIFY(!shown.window.grab().isNull());
    shown.find<QPushButton>(u"volumeNew"_s)->click();
    QTRY_VERIFY(shown.dialog(u"volumePlanner"_s));
    QVERIFY(!shown.dialog(u"volumePlanner"_s)->grab().isNull());
    QVERIFY(shown.window.width() <= 1024);
    for (const QLabel *label : shown.window.findChildren<QLabel *>()) {
        if (label->text().contains(u"<h1>"_s))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    for (const QWidget *widget : shown.window.findChildren<QWidget *>())
        QVERIFY2(!widget->toolTip().contains(u"<h1>"_s), qPrintable(widget->toolTip()));
}

void ConsoleVolumesTest::volumes_copy_putsAddressOnClipboard()
{
    Window shown(SyntheticArray::Options{}, MainWindow::Volumes);
    auto *uri = shown.find<CopyLine>(u"exportUri"_s);
    QTest::mouseClick(uri->findChild<QPushButton *>(u"copyButton"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"nbd://storage.northgate.example:10809/home"_s);
}

void ConsoleVolumesTest::volumes_deleted_needTheName()
{
    Window shown(SyntheticArray::Options{}, MainWindow::Volumes);
    shown.session->answers.insert(u"volumes.delete"_s, toCbor(ActionAnswer{.bytesLost = 7LL << 30}));
    shown.find<QPushButton>(u"volumeDelete"_s)->click();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    auto *confirm = shown.find<QPushButton>(u"actionConfirm"_s);
    auto *name = shown.find<QLineEdit>(u"actionName"_s);
    QTRY_VERIFY(name->isVisible());
    QVERIFY(shown.text(u"actionPreview"_s).contains(u"7 GiB"_s));
    QVERIFY(!confirm->isEnabled());
    QTest::keyClicks(name, u"home"_s);
    QVERIFY(confirm->isEnabled());
    confirm->click();
    QTRY_VERIFY(!shown.dialog(u"actionDialog"_s));
    QCOMPARE(shown.session->callCount(u"volumes.delete"_s), 2); // the preview and the deed
    const auto sent = fromCbor<VolumeRequest>(shown.session->calls.last().second);
    QVERIFY(sent && !sent->isPreview && sent->confirmName == u"home"_s);
}

void ConsoleVolumesTest::volumes_unexported_areNotExplained()
{
    Window shown(SyntheticArray::Options{}, MainWindow::Volumes);
    QVERIFY(shown.find<QWidget>(u"volumeAttach"_s)->isVisible());
    shown.table(u"volumeTable"_s)->selectRow(2); // mail-archive is not exported
    QVERIFY(!shown.find<QWidget>(u"volumeAttach"_s)->isVisible());
    QVERIFY(shown.find<QWidget>(u"volumeNotExported"_s)->isVisible());
    shown.find<QPushButton>(u"volumeExport"_s)->click();
    shown.confirm();
    const auto sent = fromCbor<VolumeRequest>(shown.session->calls.last().second);
    QVERIFY(sent && sent->isExported);
}

void ConsoleVolumesTest::volumes_machinesTooFew_saySo()
{
    SyntheticArray array({});
    array.snapshot().volumes[0].missingDomains = 2;
    array.snapshot().volumes[0].degradedStripeCount = 0;
    array.snapshot().degradedStripeCount = 0;
    array.snapshot().health = u"degraded"_s;
    VolumeModel model;
    model.apply(volumeRows(array.snapshot()));
    const QModelIndex state = model.index(0, VolumeModel::State);
    QCOMPARE(state.data(StateRole).toInt(), int(Health::Degraded));
    QVERIFY(state.data(Qt::ToolTipRole).toString().contains(u"until 2 more machine"_s));
    QVERIFY2(healthSentence(array.snapshot()).contains(u"too few machines to write 1 volume"_s),
             qPrintable(healthSentence(array.snapshot())));
    array.snapshot().degradedStripeCount = 3;
    QVERIFY(healthSentence(array.snapshot()).contains(u"3 stripe"_s));
}

void ConsoleVolumesTest::volumes_thatCannotBeWritten_saySoWithTheirReason()
{
    const Wording reason = Wording::of(
        Wording::failure({ErrorCode::NoSpace, u"no space is left for the journal"_s, u"/srv/array/journal"_s}));
    SyntheticArray array({});
    const VolumeSnapshot before = array.snapshot().volumes[0];
    array.snapshot().volumes[0].writeTrouble = reason.english();
    array.snapshot().volumes[0].writeTroubleWording = reason.toString();
    VolumeModel model;
    model.apply(volumeRows(array.snapshot()));
    const auto state = [&](int role) { return model.index(0, VolumeModel::State).data(role); };
    QCOMPARE(state(StateRole).toInt(), int(Health::WritesMayFail));
    QCOMPARE(state(Qt::DisplayRole).toString(), u"Writing may fail"_s);
    QVERIFY(state(Qt::ToolTipRole).toString().contains(u"no space is left"_s));
    // It is exported all the same, and can be read.
    QVERIFY(!model.index(0, VolumeModel::Export).data(Qt::ToolTipRole).toString().contains(u"no space is left"_s));
    QCOMPARE(model.index(1, VolumeModel::State).data(StateRole).toInt(), int(Health::Healthy));
    for (const QString &word : {u"at-risk"_s, u"healthy"_s, u"splendid"_s}) {
        array.snapshot().health = word;
        QCOMPARE(healthOf(array.snapshot()), Health::WritesMayFail);
    }
    QVERIFY(healthSentence(array.snapshot()).contains(u"flushed is safe"_s));
    const Attention told = attentionsOf(array.snapshot()).first();
    QCOMPARE(told.tone, Tone::Danger);
    QVERIFY(told.detail.contains(before.name) && told.detail.contains(u"no space is left"_s));
    array.snapshot().health = u"splendid"_s;
    array.snapshot().unreadableStripeCount = 5;
    QCOMPARE(healthOf(array.snapshot()), Health::Unreadable);
    array.snapshot().unreadableStripeCount = 0;
    for (const auto &[word, worse] :
         {std::pair(u"lost"_s, Health::Lost), std::pair(u"unreadable"_s, Health::Unreadable),
          std::pair(u"no-stores"_s, Health::NoStores)}) {
        array.snapshot().health = word;
        QCOMPARE(healthOf(array.snapshot()), worse);
    }
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    array.snapshot().volumes[0] = before;
    model.apply(volumeRows(array.snapshot()));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(state(StateRole).toInt(), int(Health::Healthy));
}

void ConsoleVolumesTest::volumes_thatTheCatalogDoesNotFind_arePartlyUnreadable()
{
    const Wording reason = Wording::of(
        Wording::failure({ErrorCode::Corrupt, u"database disk image is malformed"_s, u"volume home, block 7"_s}));
    SyntheticArray array({});
    const VolumeSnapshot before = array.snapshot().volumes[0];
    array.snapshot().volumes[0].readTrouble = reason.english();
    array.snapshot().volumes[0].readTroubleWording = reason.toString();
    VolumeModel model;
    model.apply(volumeRows(array.snapshot()));
    const auto state = [&](int role) { return model.index(0, VolumeModel::State).data(role); };
    QCOMPARE(state(StateRole).toInt(), int(Health::Unreadable));
    QVERIFY(state(Qt::ToolTipRole).toString().contains(u"malformed"_s));
    QCOMPARE(model.index(1, VolumeModel::State).data(StateRole).toInt(), int(Health::Healthy));
    for (const QString &word : {u"unreadable"_s, u"splendid"_s}) {
        array.snapshot().health = word;
        QCOMPARE(healthOf(array.snapshot()), Health::Unreadable);
    }
    QVERIFY(!healthSentence(array.snapshot()).contains(u"stripe"_s)); // they are whole
    const Attention told = attentionsOf(array.snapshot()).first();
    QCOMPARE(told.tone, Tone::Danger);
    QVERIFY(!told.title.contains(u"Writing"_s));
    QVERIFY(told.detail.contains(before.name) && told.detail.contains(u"malformed"_s));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    array.snapshot().volumes[0] = before;
    model.apply(volumeRows(array.snapshot()));
    QCOMPARE(changed.count(), 1);
}

void ConsoleVolumesTest::volumes_notOpen_areNotAvailableWithTheirReason()
{
    const Wording reason =
        Wording::of(Wording::failure({ErrorCode::NoSpace, u"the journal is full"_s, u"/srv/array/journal"_s}));
    SyntheticArray array({});
    const VolumeSnapshot before = array.snapshot().volumes[0];
    array.snapshot().volumes[0].trouble = reason.english();
    array.snapshot().volumes[0].troubleWording = reason.toString();
    array.snapshot().volumes[0].isExported = false;
    VolumeModel model;
    model.apply(volumeRows(array.snapshot()));
    QCOMPARE(model.index(0, VolumeModel::State).data(StateRole).toInt(), int(Health::Unavailable));
    QCOMPARE(model.index(0, VolumeModel::State).data().toString(), u"Not available"_s);
    QVERIFY(model.index(0, VolumeModel::State).data(Qt::ToolTipRole).toString().contains(u"the journal is full"_s));
    QCOMPARE(model.index(0, VolumeModel::Export).data().toString(), u"Not available"_s);
    QCOMPARE(model.index(1, VolumeModel::State).data(StateRole).toInt(), int(Health::Healthy));
    // The controller's word is one that older consoles know; it is not about stripes here.
    for (const QString &word : {u"unreadable"_s, u"splendid"_s, QString()}) {
        array.snapshot().health = word;
        QCOMPARE(healthOf(array.snapshot()), Health::Unavailable);
    }
    QVERIFY(healthSentence(array.snapshot()).startsWith(u"1 "_s));
    QVERIFY(attentionsOf(array.snapshot()).first().detail.contains(before.name));
    array.snapshot().health = u"lost"_s;
    QCOMPARE(healthOf(array.snapshot()), Health::Lost);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    array.snapshot().volumes[0] = before;
    model.apply(volumeRows(array.snapshot()));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(0, VolumeModel::State).data(StateRole).toInt(), int(Health::Healthy));
}

void ConsoleVolumesTest::volumes_notOpen_areTriedAgainByExporting()
{
    SyntheticArray array{SyntheticArray::Options{}};
    array.snapshot().health = u"unreadable"_s;
    for (VolumeSnapshot &volume : array.snapshot().volumes) {
        volume.trouble = u"the journal is full"_s;
        volume.isExported = false;
    }
    Window shown(array, MainWindow::Volumes);
    QVERIFY(shown.find<QLabel>(u"volumeDetailState"_s)->text().startsWith(u"Not available"_s));
    QVERIFY(shown.find<QLabel>(u"volumeNotExported"_s)->text().contains(u"the journal is full"_s));
    shown.find<QPushButton>(u"volumeExport"_s)->click();
    shown.confirm();
    const auto sent = fromCbor<VolumeRequest>(shown.session->calls.last().second);
    QVERIFY(sent && sent->isExported);
}

void ConsoleVolumesTest::volumes_snapshotTaken_isAskedForByNameAndCost()
{
    SyntheticArray array{SyntheticArray::Options{}};
    const VolumeSnapshot first = array.snapshot().volumes.first();
    Window shown(array, MainWindow::Volumes);
    QTableView *table = shown.table(u"volumeTable"_s);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data(KeyRole).toULongLong() == first.volume.value())
            table->selectRow(row);
    }
    shown.find<QPushButton>(u"volumeSnapshot"_s)->click();
    QTRY_VERIFY(shown.dialog(u"valueDialog"_s));
    auto *name = shown.find<QLineEdit>(u"valueText"_s);
    auto *accept = shown.find<QPushButton>(u"valueAccept"_s);
    QVERIFY(name->text().startsWith(first.name + u'-'));
    QVERIFY(accept->isEnabled());
    for (const QString &bad : {QString(), u" "_s, u"a/b"_s, first.name}) {
        name->setText(bad);
        QVERIFY2(!accept->isEnabled(), qPrintable(bad));
        QVERIFY(!shown.text(u"valueProblem"_s).isEmpty());
    }
    name->setText(u"before the upgrade"_s);
    accept->click();
    QTRY_VERIFY(shown.dialog(u"actionDialog"_s));
    QTRY_VERIFY(shown.text(u"actionPreview"_s).contains(u"Nothing is copied"_s));
    shown.confirm();
    QCOMPARE(shown.session->callCount(u"volumes.snapshot"_s), 2); // the preview and the deed
    const auto sent = fromCbor<VolumeRequest>(shown.session->calls.last().second);
    QVERIFY(sent && sent->volume == first.volume && sent->name == u"before the upgrade"_s && !sent->isPreview);
}

void ConsoleVolumesTest::volumes_snapshots_standBelowTheirVolume()
{
    SyntheticArray array{SyntheticArray::Options{}};
    const VolumeSnapshot volume = array.snapshot().volumes.first();
    for (quint64 i = 0; i < 3; ++i) {
        VolumeSnapshot snapshot = volume;
        snapshot.volume = VolumeId(900 + i);
        snapshot.name = u"zz-%1"_s.arg(3 - i); // the moment decides, not the name
        snapshot.origin = i < 2 ? volume.volume : VolumeId(800);
        snapshot.created = QDateTime(QDate(2026, 11, 20 + int(i)), QTime(12, 0), Qt::UTC);
        snapshot.isReadOnly = true;
        snapshot.stripeCount = i < 2 ? 0 : 5; // the last one's volume has gone: it tells the figures
        array.snapshot().volumes.append(snapshot);
    }
    array.snapshot().volumes.first().heldBytes = 5LL << 30;
    Window shown(array, MainWindow::Volumes);
    QTableView *table = shown.table(u"volumeTable"_s);
    QStringList names;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        names.append(table->model()->index(row, 0).data().toString());
    const qsizetype place = names.indexOf(volume.name);
    QVERIFY(place >= 0 && place + 2 < names.size());
    QCOMPARE(names.mid(place, 3), (QStringList{volume.name, u"zz-3"_s, u"zz-2"_s}));
    QVERIFY(table->model()->index(int(place) + 1, 0).data(Qt::DecorationRole).isValid());
    QVERIFY(!table->model()->index(int(place), 0).data(Qt::DecorationRole).isValid());

    table->selectRow(int(place) + 1);
    QVERIFY(!shown.find<QPushButton>(u"volumeSnapshot"_s)->isVisible());
    QVERIFY(!shown.find<QPushButton>(u"volumeResize"_s)->isVisible());
    QVERIFY(shown.text(u"volumeDetailText"_s).contains(u"Snapshot of "_s + volume.name));
    QVERIFY(shown.text(u"volumeDetailState"_s).contains(u"read-only"_s));
    table->selectRow(int(names.indexOf(u"zz-1"_s)));
    QVERIFY(shown.text(u"volumeDetailText"_s).contains(u"has been deleted"_s));
    table->selectRow(int(place));
    QVERIFY(shown.find<QPushButton>(u"volumeSnapshot"_s)->isVisible());
    QVERIFY(shown.text(u"volumeDetailText"_s).contains(u"kept for snapshots"_s));
}

void ConsoleVolumesTest::volumes_searched_keepSnapshotsWithTheirVolume()
{
    VolumeModel model;
    VolumeFilter filter;
    const QAbstractItemModelTester tester(&filter, kFatal);
    filter.setSourceModel(&model);
    ArraySnapshot array;
    array.volumes = {{.volume = VolumeId(1), .name = u"home"_s},
                     {.volume = VolumeId(2), .name = u"mail"_s},
                     {.volume = VolumeId(3), .name = u"monday"_s, .origin = VolumeId(1)},
                     {.volume = VolumeId(4), .name = u"tuesday"_s, .origin = VolumeId(1)}};
    const auto shown = [&] {
        QStringList names;
        for (int row = 0; row < filter.rowCount(); ++row)
            names.append(model.row(filter.mapToSource(filter.index(row, 0)).row()).name);
        names.sort();
        return names.join(u' ');
    };
    model.apply(volumeRows(array));
    filter.refresh();
    filter.setText(u" HOME "_s);
    QCOMPARE(shown(), u"home monday tuesday"_s);
    filter.setText(u"tues"_s);
    QCOMPARE(shown(), u"home tuesday"_s);
    filter.setText(u"friday"_s);
    QCOMPARE(shown(), QString());
    array.volumes.append({.volume = VolumeId(5), .name = u"friday"_s, .origin = VolumeId(2)});
    model.apply(volumeRows(array));
    filter.refresh();
    QCOMPARE(shown(), u"friday mail"_s); // its volume comes with it
    filter.setText({});
    QCOMPARE(filter.rowCount(), 5);
}

void ConsoleVolumesTest::volumes_none_offerThePlanner()
{
    Window shown({.machineCount = 8, .stripeCount = 0}, MainWindow::Volumes);
    shown.window.findChild<QWidget *>(u"volumesPage"_s)->findChild<QPushButton *>(u"emptyButton"_s)->click();
    QTRY_VERIFY(shown.dialog(u"volumePlanner"_s));
}

void ConsoleVolumesTest::row_ofATableFromRightToLeft_isSelected()
{
    Window shown({.machineCount = 4}, MainWindow::Volumes);
    QTableView *table = shown.table(u"volumeTable"_s);
    for (const Qt::LayoutDirection direction : {Qt::RightToLeft, Qt::LeftToRight}) {
        table->setLayoutDirection(direction);
        table->clearSelection();
        table->setColumnHidden(table->horizontalHeader()->logicalIndex(0), direction == Qt::LeftToRight);
        selectRow(table, 1);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table->currentIndex().row(), 1);
    }
}

void ConsoleVolumesTest::keyboard_walksThroughThePages()
{
    Window shown({.machineCount = 12, .waitingCount = 2}, MainWindow::Workstations);
    shown.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.window, kLoadedMachineMs));
    for (const MainWindow::Page page : {MainWindow::Workstations, MainWindow::Volumes}) {
        shown.window.setPage(page);
        auto *start = shown.find<QLineEdit>(page == MainWindow::Volumes ? u"volumeSearch"_s : u"machineSearch"_s);
        QTableView *table = shown.table(page == MainWindow::Volumes ? u"volumeTable"_s : u"machineTable"_s);
        start->setFocus();
        bool meetsTable = false;
        for (int steps = 0; steps < 40 && !meetsTable; ++steps) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            meetsTable = QApplication::focusWidget() == table;
        }
        QVERIFY2(meetsTable, qPrintable(MainWindow::pageName(page)));
    }
    for (const QWidget *widget : shown.find<QWidget>(u"workstationsPage"_s)->findChildren<QWidget *>()) {
        const bool isField = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
                             qobject_cast<const QTableView *>(widget);
        if (isField && !widget->objectName().startsWith(u"qt_"_s) && !widget->objectName().isEmpty())
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

FALLOW_WINDOW_TEST(ConsoleVolumesTest)
#include "tst_console_volumes.moc"
