// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/fake_session.h"
#include "console/pages/stripe_map_page.h"
#include "console/widgets/map_finder.h"
#include "console/widgets/map_overview.h"
#include "console/widgets/map_words.h"
#include "console/widgets/stripe_panel.h"
#include "support/patience.h"
#include "support/test_program.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

/// The page on a made-up array, without the rest of the console.
struct Page
{
    explicit Page(SyntheticArray::Options options, QSize size = {1240, 800})
        : session(SyntheticArray(options))
    {
        QObject::connect(&page, &StripeMapPage::asked, &page, [this](const MapAsk &ask) {
            session.call(ask.method, ask.arguments, &page, ask.answer, 1000);
        });
        page.resize(size);
        page.apply(session.snapshot());
        page.show();
    }
    void become(SyntheticArray::Options options)
    {
        session.become(SyntheticArray(options));
        page.apply(session.snapshot());
    }
    template <class Widget>
    Widget *find(const QString &name)
    {
        auto *widget = page.findChild<Widget *>(name);
        if (!widget)
            qFatal("there is no %s", qPrintable(name));
        return widget;
    }
    StripeMapView *view() { return find<StripeMapView>(u"stripeMap"_s); }
    StripePanel *panel() { return find<StripePanel>(u"stripePanel"_s); }
    QString text(const QString &name) { return find<QLabel>(name)->text(); }
    bool isComplete() { return !view()->tiles().isAnyVisibleMissing() && view()->progress().isReady; }
    void wheel(int delta, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF centre(view()->gridRect().center());
        QWheelEvent event(centre, view()->viewport()->mapToGlobal(centre), {}, {0, delta}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view()->viewport(), &event);
    }
    /// All that the whole picture says in words, for some places.
    QStringList everyWord()
    {
        QStringList words;
        const QRect grid = view()->gridRect();
        for (int x = grid.left(); x < grid.right(); x += 37) { // few places: each costs time on a loaded machine
            for (int y = grid.top(); y < grid.bottom(); y += 29)
                words.append(view()->explain({x, y}));
        }
        return words;
    }
    QImage picture() { return view()->viewport()->grab().toImage(); }
    /// Of all that is seen. Each look gives it time for a part of it.
    bool isDrawn() { return !picture().isNull() && view()->isDrawn(); }

    FakeSession session;
    StripeMapPage page;
};

const SyntheticArray::Options kFleet{
    .machineCount = 2000, .awayCount = 60, .stripeCount = 10'000'000, .domainCount = 8};

} // namespace

class ConsoleStripeMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void map_wholeFleet_isShownAtOnce_data()
    {
        QTest::addColumn<int>("machines");
        QTest::addColumn<qint64>("stripes");
        QTest::newRow("three machines, twenty stripes") << 3 << qint64(20);
        QTest::newRow("office") << 24 << qint64(40'000);
        QTest::newRow("2,000 machines, 10 million stripes") << 2000 << qint64(10'000'000);
    }

    void map_wholeFleet_isShownAtOnce()
    {
        QFETCH(int, machines);
        QFETCH(qint64, stripes);
        Page page({.machineCount = machines, .stripeCount = stripes});
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        const MapLayout &layout = page.view()->layOut();
        QVERIFY(layout.width() <= page.view()->gridRect().width());
        QVERIFY(layout.height() <= page.view()->gridRect().height());
        QCOMPARE(layout.totalRows(), stripes);
        QVERIFY(page.everyWord().join(u' ').contains(u"home"_s));
        for (const auto &[method, arguments] : std::as_const(page.session.calls)) {
            if (method != u"map.tile"_s)
                continue;
            const auto request = fromCbor<MapTileRequest>(arguments);
            QVERIFY(request->columnSizes.size() * request->bucketCount <= kMaxTileCells);
            QVERIFY(request->stores.size() <= kMaxTileStores);
        }
    }

    void zoom_fromFleetToOneStripe_keepsThePlaceUnderTheMouse()
    {
        Page page(kFleet);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        StripeMapView *view = page.view();
        QCOMPARE(view->zoom(), view->zoomSteps());
        const auto middle = [&] {
            const QString words = view->explain(view->gridRect().center());
            return words;
        };
        QVERIFY2(middle().startsWith(u"Rows "_s), qPrintable(middle()));
        const VolumeId volume = view->middleVolume();
        while (view->zoom() > 0)
            page.wheel(120, Qt::ControlModifier);
        QCOMPARE(view->layOut().rowStep().octave, 0);
        QCOMPARE(view->layOut().columnStep().octave, 0);
        QCOMPARE(view->middleVolume(), volume);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        QTRY_VERIFY_WITH_TIMEOUT(middle().startsWith(u"Stripe "_s), test::kLoadedMachineMs);
        while (view->zoom() < view->zoomSteps())
            page.wheel(-120, Qt::ControlModifier);
        QVERIFY(view->layOut().height() <= view->gridRect().height());
    }

    void zoom_slider_andMap_agree()
    {
        Page page({});
        auto *slider = page.find<QSlider>(u"stripeZoom"_s);
        QCOMPARE(slider->value(), 0);
        slider->setValue(slider->maximum());
        QCOMPARE(page.view()->zoom(), 0);
        page.view()->zoomOutWhole();
        QCOMPARE(slider->value(), 0);
    }

    void pan_whatComesInSight_isDrawnAlready()
    {
        Page page(kFleet);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        StripeMapView *view = page.view();
        view->setZoom(view->zoomSteps() * 35 / 100);
        QVERIFY(view->layOut().rowStep().octave > 0);
        for (int step = 0; step < 4; ++step) { // of 216 pixels, together more than a patch is high
            QTRY_VERIFY_WITH_TIMEOUT(view->isDrawn(StripeMapView::kAheadPx), test::kLoadedMachineMs);
            const QString before = view->explain(view->gridRect().center());
            page.wheel(-480);
            QVERIFY(view->explain(view->gridRect().center()) != before);
            QVERIFY(view->isDrawn()); // without a turn of the event loop between
        }
    }

    void live_machinesDie_andAreRebuilt_theMapFollows()
    {
        Page page({.machineCount = 24});
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        const auto says = [&](const QString &word) { return page.everyWord().join(u' ').contains(word); };
        QVERIFY(!says(u"away"_s));
        QTRY_VERIFY_WITH_TIMEOUT(page.isDrawn(), test::kLoadedMachineMs);
        const QImage whole = page.picture();
        page.become({.machineCount = 24, .awayCount = 3});
        QTRY_VERIFY_WITH_TIMEOUT(says(u"on machines that are away"_s), test::kLoadedMachineMs);
        QTRY_VERIFY_WITH_TIMEOUT(page.isDrawn(), test::kLoadedMachineMs);
        QVERIFY(page.picture() != whole);
        page.become({.machineCount = 24, .awayCount = 2, .lostCount = 1, .isRebuilding = true});
        QTRY_VERIFY_WITH_TIMEOUT(says(u"being rebuilt"_s), test::kLoadedMachineMs);
        QVERIFY(page.find<QWidget>(u"stripeJob"_s)->isVisible());
        page.become({.machineCount = 24});
        QTRY_VERIFY_WITH_TIMEOUT(!says(u"away"_s), test::kLoadedMachineMs);
    }

    void live_volumeGrows_theSeenPlaceStays()
    {
        Page page({});
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        page.view()->goTo(VolumeId(2), 3000);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        const QPoint centre = page.view()->gridRect().center();
        QTRY_VERIFY(page.view()->explain(centre).startsWith(u"Stripe"_s));
        const QString before = page.view()->explain(centre).section(u'\n', 0, 0);
        SyntheticArray larger({});
        larger.snapshot().volumes[0].stripeCount += 5000; // above what is seen
        page.session.become(larger);
        page.page.apply(page.session.snapshot());
        page.view()->refresh();
        const auto knows = [&] { return page.view()->layOut().sections().at(0).rows == 29'000; };
        page.view()->centreOn(VolumeId(1), 0.5, 0);
        QTRY_VERIFY_WITH_TIMEOUT(knows(), test::kLoadedMachineMs);
        page.view()->goTo(VolumeId(2), 3000);
        QTRY_COMPARE_WITH_TIMEOUT(page.view()->explain(page.view()->gridRect().center()).section(u'\n', 0, 0), before,
                                  test::kLoadedMachineMs);
    }

    void keyboard_reachesEverything()
    {
        Page page(kFleet);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        StripeMapView *view = page.view();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        QVERIFY(view->focusCell());
        QCOMPARE(view->focusCell()->volume, VolumeId(1));
        QCOMPARE(view->focusCell()->firstRow, 0);
        QTest::keyClick(view, Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY(view->focusCell()->firstRow > 0);
        QVERIFY(view->focusCell()->firstColumn > 0);
        QVERIFY2(view->accessibleDescription().startsWith(u"Rows "_s), qPrintable(view->accessibleDescription()));
        QTest::keyClick(view, Qt::Key_End);
        QCOMPARE(view->focusCell()->volume, VolumeId(3));
        QCOMPARE(view->focusCell()->endRow, 1'500'000);
        QTest::keyClick(view, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(view->focusCell()->endColumn, view->layOut().columns().size());
        QTest::keyClick(view, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(view, Qt::Key_Home);
        QCOMPARE(view->focusCell()->firstRow, 0);
        const int whole = view->zoom();
        QTest::keyClick(view, Qt::Key_Plus);
        QVERIFY(view->zoom() < whole);
        QTest::keyClick(view, Qt::Key_Minus);
        QCOMPARE(view->zoom(), whole);
        for (int i = 0; i < 20 && view->layOut().rowStep().octave > 0; ++i)
            QTest::keyClick(view, Qt::Key_Return); // closer and closer
        QCOMPARE(view->layOut().rowStep().octave, 0);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        QTest::keyClick(view, Qt::Key_PageDown);
        QVERIFY(view->focusCell()->firstRow > 10);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        QTest::keyClick(view, Qt::Key_Return); // and open
        QTRY_VERIFY_WITH_TIMEOUT(!page.panel()->stripe().isNull(), test::kLoadedMachineMs);
        QTest::keyClick(view, Qt::Key_0);
        QCOMPARE(view->zoom(), view->zoomSteps());
    }

    void click_onStripe_opensItsDetail()
    {
        Page page({.awayCount = 4});
        page.view()->goTo(VolumeId(1), 100);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        QTest::mouseClick(page.view()->viewport(), Qt::LeftButton, {}, page.view()->gridRect().center());
        QVERIFY(page.panel()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!page.panel()->stripe().isNull(), test::kLoadedMachineMs);
        QCOMPARE(page.find<QTableView>(u"stripTable"_s)->model()->rowCount(), 6);
        QVERIFY(page.text(u"stripePanelSentence"_s).contains(u"spare"_s));
        QTRY_VERIFY_WITH_TIMEOUT(page.text(u"stripePanelRanges"_s).contains(u"MiB"_s), test::kLoadedMachineMs);
        QTest::mouseClick(page.find<QWidget>(u"stripePanelClose"_s), Qt::LeftButton);
        QVERIFY(!page.panel()->isVisible());
    }

    void click_onManyStripes_tellsCounts_andGoesCloser()
    {
        Page page(kFleet);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        QTest::mouseClick(page.view()->viewport(), Qt::LeftButton, {}, page.view()->gridRect().center());
        QVERIFY(page.text(u"stripePanelTitle"_s).startsWith(u"Rows "_s));
        QVERIFY2(page.text(u"stripePanelSentence"_s).contains(u"Data: "_s),
                 qPrintable(page.text(u"stripePanelSentence"_s)));
        const int octave = page.view()->layOut().rowStep().octave;
        QTest::mouseClick(page.find<QPushButton>(u"stripePanelCloser"_s), Qt::LeftButton);
        QVERIFY(page.view()->layOut().rowStep().octave < octave);
    }

    void drag_pansTheMap_andPicksNothing()
    {
        Page page(kFleet);
        page.view()->goTo(VolumeId(1), 5'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        const QString before = page.view()->explain(page.view()->gridRect().center());
        QWidget *canvas = page.view()->viewport();
        const QPoint from = page.view()->gridRect().center();
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        for (const QPoint &step : {QPoint(0, 60), QPoint(90, 200)}) {
            QMouseEvent move(QEvent::MouseMove, from - step, canvas->mapToGlobal(from - step), Qt::NoButton,
                             Qt::LeftButton, {});
            QCoreApplication::sendEvent(canvas, &move);
        }
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, from - QPoint(90, 200));
        QVERIFY(!page.panel()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        QVERIFY(page.view()->explain(page.view()->gridRect().center()) != before);
    }

    void find_leastRedundancy_listsAndGoesThere()
    {
        Page page({.awayCount = 6});
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        QTest::mouseClick(page.find<QPushButton>(u"findButton"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(page.panel()->findings().rowCount() > 100, test::kLoadedMachineMs);
        QVERIFY(page.panel()->findings().row(0).isTrouble);
        QCOMPARE(page.view()->layOut().rowStep().octave, 0);
        QVERIFY(page.view()->focusCell());
        QCOMPARE(page.view()->focusCell()->firstRow, page.panel()->findings().row(0).row);
        auto *list = page.find<QTableView>(u"findingTable"_s);
        const FindingRow third = page.panel()->findings().row(2);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(2, 0)).center());
        QCOMPARE(page.view()->focusCell()->firstRow, third.row);
        QCOMPARE(page.view()->focusCell()->volume, third.volume);
    }

    void find_rangeOfAVolume_marksItsStripes()
    {
        Page page({});
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        page.find<QComboBox>(u"stripeVolume"_s)->setCurrentIndex(1);
        page.page.findChild<MapFinder *>()->setWhat(MapFinder::Range);
        page.find<QLineEdit>(u"findFirst"_s)->setText(u"100MiB"_s);
        page.find<QLineEdit>(u"findSecond"_s)->setText(u"3MiB"_s);
        QTest::keyClick(page.find<QLineEdit>(u"findSecond"_s), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(page.panel()->findings().rowCount(), 3, test::kLoadedMachineMs);
        QCOMPARE(page.view()->focusCell()->firstRow, 100);
        QTRY_VERIFY_WITH_TIMEOUT(page.isDrawn(), test::kLoadedMachineMs);
        const QImage marked = page.picture();
        page.view()->setMarks({});
        QVERIFY(page.picture() != marked);
    }

    void find_rangeOfASnapshot_marksTheStripesOfItsVolume()
    {
        Page page({});
        SyntheticArray array({});
        const VolumeSnapshot volume = array.snapshot().volumes.first();
        VolumeSnapshot taken = volume;
        taken.volume = VolumeId(900);
        taken.name = u"monday"_s;
        taken.origin = volume.volume;
        taken.stripeCount = 0;
        array.snapshot().volumes.append(taken);
        page.session.become(array);
        page.page.apply(page.session.snapshot());
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        page.session.answers.insert(u"map.locate"_s,
                                    toCbor(MapLocation{.pieces = {{.offsetBytes = 0, .lengthBytes = 1, .row = 7}}}));
        page.find<QComboBox>(u"stripeVolume"_s)->setCurrentIndex(2); // another one
        page.page.findChild<MapFinder *>()->setWhat(MapFinder::Range);
        auto *which = page.find<QComboBox>(u"findVolume"_s);
        QVERIFY(which->isVisible());
        which->setCurrentIndex(which->findData(taken.volume.value()));
        QVERIFY(which->currentText().contains(u"monday"_s));
        page.find<QLineEdit>(u"findFirst"_s)->setText(u"0"_s);
        QTest::keyClick(page.find<QLineEdit>(u"findFirst"_s), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(page.panel()->findings().rowCount(), 1, test::kLoadedMachineMs);
        const auto asked = std::find_if(page.session.calls.crbegin(), page.session.calls.crend(),
                                        [](const auto &call) { return call.first == u"map.locate"_s; });
        QCOMPARE(fromCbor<MapLocateRequest>(asked->second).value().volume, taken.volume);
        QCOMPARE(page.panel()->findings().row(0).volume, volume.volume);
        QTRY_VERIFY_WITH_TIMEOUT(page.view()->focusCell().has_value(), test::kLoadedMachineMs);
        QCOMPARE(page.view()->focusCell()->volume, volume.volume);
    }

    void find_absurdInput_isExplained_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("nothing") << int(MapFinder::Range) << QString() << QString();
        QTest::newRow("words") << int(MapFinder::Range) << u"here"_s << u"there"_s;
        QTest::newRow("negative") << int(MapFinder::Range) << u"-5"_s << u"1"_s;
        QTest::newRow("beyond the volume") << int(MapFinder::Range) << u"900TiB"_s << u"1"_s;
        QTest::newRow("no stripe's number") << int(MapFinder::Stripe) << u"<b>"_s << QString();
        QTest::newRow("no such stripe") << int(MapFinder::Stripe) << u"77·88"_s << QString();
    }

    void find_absurdInput_isExplained()
    {
        QFETCH(int, what);
        QFETCH(QString, first);
        QFETCH(QString, second);
        Page page({});
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        page.page.findChild<MapFinder *>()->setWhat(MapFinder::What(what));
        page.find<QLineEdit>(u"findFirst"_s)->setText(first);
        page.find<QLineEdit>(u"findSecond"_s)->setText(second);
        QTest::mouseClick(page.find<QPushButton>(u"findButton"_s), Qt::LeftButton);
        const auto isExplained = [&] {
            const QString sentence = page.text(u"stripePanelSentence"_s);
            return page.panel()->isVisible() && sentence.endsWith(u'.') && !sentence.contains(u'…');
        };
        QTRY_VERIFY_WITH_TIMEOUT(isExplained(), test::kLoadedMachineMs);
    }

    void volume_chosen_isAloneOnTheMap()
    {
        Page page({});
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        page.find<QComboBox>(u"stripeVolume"_s)->setCurrentIndex(3);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        QCOMPARE(page.view()->layOut().sections().size(), 1);
        QCOMPARE(page.view()->layOut().totalRows(), 6000);
        QTRY_VERIFY_WITH_TIMEOUT(page.everyWord().join(u' ').contains(u"mail-archive"_s), test::kLoadedMachineMs);
    }

    void overview_press_goesThere()
    {
        Page page(kFleet);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        page.view()->goTo(VolumeId(1), 0);
        auto *overview = page.find<MapOverview>(u"stripeOverview"_s);
        QTest::mouseClick(overview, Qt::LeftButton, {}, {overview->width() / 2, overview->height() / 2});
        const QRectF seen = page.view()->visibleShare(VolumeId(1));
        QVERIFY2(qAbs(seen.center().y() - 0.5) < 0.05, qPrintable(QString::number(seen.center().y())));
    }

    void state_indexInTheMaking_tellsHowFar_thenShows()
    {
        Page page({});
        page.session.mapProgress = MapProgress{.isReady = false, .indexedStripes = 12'000, .expectedStripes = 40'000};
        page.page.clear();
        page.view()->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(page.text(u"stripeProblem"_s).contains(u"12,000"_s), test::kLoadedMachineMs);
        QVERIFY(page.find<QLabel>(u"stripeProblem"_s)->isVisible());
        page.session.mapProgress.reset();
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        QVERIFY(!page.find<QLabel>(u"stripeProblem"_s)->isVisible());
    }

    void state_refused_saysWhy_andTriesAgain()
    {
        Page page({});
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        page.session.refusals.insert(u"map.tile"_s, {ErrorCode::Timeout, {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(page.find<QLabel>(u"stripeProblem"_s)->isVisible(), test::kLoadedMachineMs);
        QVERIFY(!page.everyWord().join(u' ').isEmpty()); // what was known stays
        const int asked = page.session.callCount(u"map.tile"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page.session.callCount(u"map.tile"_s) > asked, test::kLoadedMachineMs);
        page.session.refusals.clear();
        QTRY_VERIFY_WITH_TIMEOUT(!page.find<QLabel>(u"stripeProblem"_s)->isVisible(), test::kLoadedMachineMs);
    }

    void state_disconnected_asksNothing()
    {
        Page page({});
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        page.page.setConnected(false);
        const qsizetype asked = page.session.calls.size();
        page.view()->refresh();
        page.view()->goTo(VolumeId(3), 10);
        QCOMPARE(page.session.calls.size(), asked);
        QVERIFY(!page.find<QLabel>(u"stripeProblem"_s)->isVisible()); // the window says it already
        page.page.setConnected(true);
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
    }

    void state_empty_helps()
    {
        Page page({.machineCount = 3, .stripeCount = 0});
        QVERIFY(page.find<QLabel>(u"emptyTitle"_s)->isVisible());
        page.become({.machineCount = 3, .stripeCount = 100});
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), test::kLoadedMachineMs);
        QVERIFY(!page.find<QLabel>(u"emptyTitle"_s)->isVisible());
    }

    void hostileRowsAndNames_areDrawnNotBelieved()
    {
        StripeMapView view;
        view.resize(900, 500);
        SyntheticArray array({.machineCount = 3});
        for (MachineSnapshot &machine : array.snapshot().machines)
            machine.name = QString(10'000, u'<');
        view.setColumns(MapColumns(array.snapshot()));
        connect(&view, &StripeMapView::asked, &view, [](const MapAsk &ask) {
            if (ask.method != u"map.rows"_s)
                return ask.answer(fail(ErrorCode::Timeout, QString()));
            ask.answer(
                toCbor(MapRows{.progress = {.isReady = true},
                               .version = 1,
                               .totalRows = INT64_MAX / 1024,
                               .rows = {{.stripe = StripeId(1),
                                         .dataCount = -7,
                                         .stripBytes = -1,
                                         .livePercent = 900,
                                         .stores = {1, 2, 3},
                                         .states = {99}},
                                        {.stripe = StripeId(2), .dataCount = 400, .stores = {}, .states = {1, -1, 2}},
                                        {.stripe = StripeId(~0ULL),
                                         .dataCount = 0,
                                         .stores = {~0ULL, ~0ULL, ~0ULL},
                                         .states = {-5, 4, 300}}}}));
        });
        view.setSections({{.volume = VolumeId(1), .name = QString(10'000, u'x'), .rows = 20}});
        view.show();
        QVERIFY(!view.grab().isNull());
        view.setZoom(0);
        QVERIFY(!view.grab().isNull());
        QTest::keyClick(&view, Qt::Key_End);
        QVERIFY(!view.grab().isNull());
    }
};

FALLOW_WINDOW_TEST(ConsoleStripeMapTest)
#include "tst_console_stripe_map.moc"
