// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/stripe_pager.h"
#include "console/synthetic_array.h"
#include "console/widgets/strip_painter.h"
#include "console/widgets/stripe_map_view.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

/// A list of stripes that can change under the pager.
struct Stripes
{
    QList<quint64> ids;
    int requests = 0;

    static Stripes counted(int count)
    {
        Stripes stripes;
        for (int i = 1; i <= count; ++i)
            stripes.ids.append(quint64(i) * 3);
        return stripes;
    }
    StripeMapWindow window(const StripeMapRequest &request)
    {
        ++requests;
        StripeMapWindow answer{.totalStripes = ids.size(), .rows = {}};
        for (auto id = std::upper_bound(ids.cbegin(), ids.cend(), request.afterStripe);
             id != ids.cend() && answer.rows.size() < request.limit; ++id)
            answer.rows.append({.stripe = StripeId(*id), .dataCount = 1, .stores = {1}, .states = {0}});
        return answer;
    }
    /// Answers until the pager wants no more.
    void serve(StripePager &pager)
    {
        int served = 0;
        while (const auto request = pager.nextRequest()) {
            QVERIFY2(++served < 1000, "the pager asks without end");
            pager.take(*request, window(*request));
        }
    }
    void expectVisible(const StripePager &pager, qint64 first, qint64 count) const
    {
        for (qint64 row = first; row < std::min<qint64>(first + count, ids.size()); ++row) {
            QVERIFY2(pager.row(row), qPrintable(u"row %1 is not there"_s.arg(row)));
            QCOMPARE(pager.row(row)->stripe.value(), ids.at(row));
        }
    }
};

} // namespace

class ConsoleStripeMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pager_atStart_asksForFirstPage();
    void pager_farJump_walksThere();
    void pager_scrolledBack_hasPagesAgain();
    void pager_manyPages_keepsFew();
    void pager_emptyMap_asksOnceUntilRefreshed();
    void pager_endOnPageBorder_isTheEnd();
    void pager_stripesRemovedInFront_shiftsRows();
    void pager_stripesAppended_grows();
    void pager_mapShrinksBelowView_settles();
    void pager_failure_waitsForRefresh();
    void pager_lateAnswerOfOtherVolume_isPassedOver();
    void pager_lyingTotals_areSurvived();
    void view_scrolledByKeys_asksForWindows();
    void view_explains_whatIsUnderTheMouse();
    void view_hostileRows_areDrawn();
    void view_eachStateAndKind_looksDifferent_data();
    void view_eachStateAndKind_looksDifferent();
    void columns_ofSnapshot_localFirstThenByName();
    void spare_ofRow_countsReadableStrips();
};

void ConsoleStripeMapTest::pager_atStart_asksForFirstPage()
{
    StripePager pager;
    pager.setVisible(0, 40);
    const auto request = pager.nextRequest();
    QVERIFY(request);
    QCOMPARE(request->afterStripe, 0u);
    QCOMPARE(request->limit, StripePager::kPageRows);
    QVERIFY(!pager.nextRequest()); // one at a time
    Stripes stripes = Stripes::counted(10'000);
    pager.take(*request, stripes.window(*request));
    stripes.expectVisible(pager, 0, 40);
    QCOMPARE(pager.totalRows(), 10'000);
    QVERIFY(!pager.nextRequest());
}

void ConsoleStripeMapTest::pager_farJump_walksThere()
{
    Stripes stripes = Stripes::counted(50'000);
    StripePager pager;
    pager.setVisible(0, 40);
    stripes.serve(pager);
    pager.setVisible(49'900, 40);
    stripes.serve(pager);
    stripes.expectVisible(pager, 49'900, 40);
    QVERIFY2(stripes.requests < 20, qPrintable(QString::number(stripes.requests)));
}

void ConsoleStripeMapTest::pager_scrolledBack_hasPagesAgain()
{
    Stripes stripes = Stripes::counted(50'000);
    StripePager pager;
    for (const qint64 first : {0, 30'000, 100, 49'999, 12'345, 255, 256}) {
        pager.setVisible(first, 60);
        stripes.serve(pager);
        stripes.expectVisible(pager, first, 60);
    }
}

void ConsoleStripeMapTest::pager_manyPages_keepsFew()
{
    Stripes stripes = Stripes::counted(40'000);
    StripePager pager;
    for (qint64 first = 0; first < 40'000; first += 200) {
        pager.setVisible(first, 60);
        stripes.serve(pager);
    }
    int kept = 0;
    for (qint64 row = 0; row < 40'000; ++row)
        kept += pager.row(row) ? 1 : 0;
    QVERIFY(kept <= StripePager::kMostPages * StripePager::kPageRows);
    stripes.expectVisible(pager, 39'800, 60);
}

void ConsoleStripeMapTest::pager_emptyMap_asksOnceUntilRefreshed()
{
    Stripes none;
    StripePager pager;
    pager.setVisible(0, 40);
    none.serve(pager);
    QCOMPARE(none.requests, 1);
    QVERIFY(pager.hasAnswer());
    QCOMPARE(pager.totalRows(), 0);
    pager.refresh();
    Stripes some = Stripes::counted(3);
    some.serve(pager);
    QCOMPARE(pager.totalRows(), 3);
}

void ConsoleStripeMapTest::pager_endOnPageBorder_isTheEnd()
{
    Stripes stripes = Stripes::counted(2 * StripePager::kPageRows);
    StripePager pager;
    pager.setVisible(2 * StripePager::kPageRows - 20, 40);
    stripes.serve(pager);
    pager.setVisible(2 * StripePager::kPageRows - 20, 40);
    stripes.serve(pager);
    QCOMPARE(pager.totalRows(), 2 * StripePager::kPageRows);
    stripes.expectVisible(pager, 2 * StripePager::kPageRows - 20, 40);
}

void ConsoleStripeMapTest::pager_stripesRemovedInFront_shiftsRows()
{
    Stripes stripes = Stripes::counted(5000);
    StripePager pager;
    pager.setVisible(500, 60); // two pages
    stripes.serve(pager);
    pager.setVisible(500, 60);
    stripes.serve(pager);
    stripes.ids.remove(300, 30); // in the page that is seen
    pager.refresh();
    stripes.serve(pager);
    stripes.expectVisible(pager, 500, 60);
}

void ConsoleStripeMapTest::pager_stripesAppended_grows()
{
    Stripes stripes = Stripes::counted(100);
    StripePager pager;
    pager.setVisible(60, 40);
    stripes.serve(pager);
    for (int i = 101; i <= 900; ++i)
        stripes.ids.append(quint64(i) * 3);
    pager.refresh();
    stripes.serve(pager);
    QCOMPARE(pager.totalRows(), 900);
    pager.setVisible(860, 40);
    stripes.serve(pager);
    stripes.expectVisible(pager, 860, 40);
}

void ConsoleStripeMapTest::pager_mapShrinksBelowView_settles()
{
    Stripes stripes = Stripes::counted(5000);
    StripePager pager;
    pager.setVisible(4900, 60);
    stripes.serve(pager);
    pager.setVisible(4900, 60);
    stripes.serve(pager);
    stripes.ids.resize(300);
    pager.refresh();
    stripes.serve(pager);
    QVERIFY(pager.totalRows() <= 4864);
    for (int i = 0; i < 30 && pager.totalRows() != 300; ++i) { // the view follows the total, page by page
        pager.setVisible(std::max<qint64>(0, pager.totalRows() - 60), 60);
        pager.refresh();
        stripes.serve(pager);
    }
    QCOMPARE(pager.totalRows(), 300);
    stripes.expectVisible(pager, 240, 60);
}

void ConsoleStripeMapTest::pager_failure_waitsForRefresh()
{
    StripePager pager;
    pager.setVisible(0, 40);
    const auto request = pager.nextRequest();
    pager.giveUp(*request);
    QVERIFY(!pager.nextRequest());
    pager.refresh();
    QVERIFY(pager.nextRequest());
}

void ConsoleStripeMapTest::pager_lateAnswerOfOtherVolume_isPassedOver()
{
    Stripes stripes = Stripes::counted(100);
    StripePager pager;
    pager.setVisible(0, 40);
    const auto old = pager.nextRequest();
    pager.reset(VolumeId(2));
    pager.take(*old, stripes.window(*old));
    QCOMPARE(pager.totalRows(), 0);
    const auto request = pager.nextRequest();
    QVERIFY(request);
    QCOMPARE(request->volume, VolumeId(2));
}

void ConsoleStripeMapTest::pager_lyingTotals_areSurvived()
{
    StripePager pager;
    pager.setVisible(0, 40);
    auto request = pager.nextRequest();
    StripeMapWindow full = Stripes::counted(1000).window(*request);
    full.totalStripes = INT64_MAX;
    pager.take(*request, full);
    pager.setVisible(1'000'000, 40);
    request = pager.nextRequest();
    QVERIFY(request);
    pager.take(*request, {.totalStripes = INT64_MAX, .rows = {}}); // nothing there after all
    QCOMPARE(pager.totalRows(), StripePager::kPageRows);
    pager.setVisible(0, 40);
    request = pager.nextRequest();
    if (request)
        pager.take(*request, {.totalStripes = -5, .rows = {}});
    QVERIFY(pager.totalRows() >= 0);
}

void ConsoleStripeMapTest::view_scrolledByKeys_asksForWindows()
{
    SyntheticArray array({.awayCount = 2});
    StripeMapView view;
    view.resize(900, 600);
    view.setColumns(stripeColumns(array.snapshot()));
    QList<StripeMapRequest> requests;
    connect(&view, &StripeMapView::windowWanted, &view, [&](const StripeMapRequest &request) {
        requests.append(request);
        QMetaObject::invokeMethod(
            &view, [&view, &array, request] { view.takeWindow(request, array.window(request)); }, Qt::QueuedConnection);
    });
    view.show();
    QTRY_COMPARE(view.pager().totalRows(), 40'000);
    QTest::keyClick(&view, Qt::Key_PageDown);
    QVERIFY(view.firstVisibleRow() > 0);
    QTest::keyClick(&view, Qt::Key_End);
    QTRY_VERIFY(view.pager().row(39'999) != nullptr);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.firstVisibleRow(), 0);
    QTRY_VERIFY(view.pager().row(0) != nullptr);
    const int before = view.cellSize();
    QTest::keyClick(&view, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(view.cellSize() < before);
    for (const StripeMapRequest &request : std::as_const(requests))
        QVERIFY(request.limit <= StripePager::kWalkRows);
}

void ConsoleStripeMapTest::view_explains_whatIsUnderTheMouse()
{
    StripeMapView view;
    view.resize(900, 400);
    view.setColumns(
        {{.store = 9, .name = u"pc-<b>x</b>"_s, .state = u"away"_s, .iconName = u"machine-asleep"_s, .isAway = true}});
    view.setVolumeNames({{1, u"home"_s}});
    view.show();
    StripeMapRequest request;
    connect(&view, &StripeMapView::windowWanted, &view, [&](const StripeMapRequest &wanted) { request = wanted; });
    view.setVolume(VolumeId(1));
    view.takeWindow(request, {.totalStripes = 1,
                              .rows = {{.stripe = StripeId(42),
                                        .volume = VolumeId(1),
                                        .dataCount = 1,
                                        .stripBytes = 4096,
                                        .livePercent = 50,
                                        .stores = {9, 0},
                                        .states = {1, 2}}}});
    QString strip;
    QString column;
    QString nowhere;
    for (int x = 0; x < view.viewport()->width(); x += 3) {
        for (int y = 0; y < view.viewport()->height(); y += 3) {
            const QString text = view.explain({x, y});
            if (text.contains(u"Stripe 42 of home"_s))
                (text.contains(u"pc-<b>x</b>"_s) ? strip : nowhere) = text;
            else if (text.contains(u"pc-<b>x</b>"_s))
                column = text;
        }
    }
    QVERIFY2(strip.contains(stripStateWord(StripState::Absent)), qPrintable(strip));
    QVERIFY2(nowhere.contains(stripStateWord(StripState::Missing)), qPrintable(nowhere));
    QVERIFY2(column.contains(u"away"_s), qPrintable(column));
    QCOMPARE(view.explain({-5, 100000}), QString());
}

void ConsoleStripeMapTest::view_hostileRows_areDrawn()
{
    StripeMapView view;
    view.resize(600, 300);
    StripeMapRequest request;
    connect(&view, &StripeMapView::windowWanted, &view, [&](const StripeMapRequest &wanted) { request = wanted; });
    view.show();
    view.setVolume({});
    view.takeWindow(
        request,
        {.totalStripes = 3,
         .rows = {
             {.stripe = StripeId(1),
              .dataCount = -7,
              .stripBytes = -1,
              .livePercent = 900,
              .stores = {1, 2, 3},
              .states = {99}},
             {.stripe = StripeId(2), .dataCount = 400, .stores = {}, .states = {1, -1, 2}},
             {.stripe = StripeId(~0ULL), .dataCount = 0, .stores = {~0ULL, ~0ULL, ~0ULL}, .states = {-5, 4, 300}}}});
    QVERIFY(!view.grab().isNull());
}

void ConsoleStripeMapTest::view_eachStateAndKind_looksDifferent_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isDark");
    for (const int size : {8, 12, 18, 32}) {
        QTest::addRow("light %d", size) << size << false;
        QTest::addRow("dark %d", size) << size << true;
    }
}

void ConsoleStripeMapTest::view_eachStateAndKind_looksDifferent()
{
    QFETCH(int, size);
    QFETCH(bool, isDark);
    const QPalette palette(isDark ? Qt::black : Qt::white, isDark ? Qt::black : Qt::white);
    QList<QImage> seen;
    for (const StripKind kind : {StripKind::Data, StripKind::Parity, StripKind::Mirror}) {
        for (const StripState state : {StripState::Present, StripState::Absent})
            seen.append(stripPixmap(kind, state, size, 1, palette).toImage());
    }
    for (const StripState state : {StripState::Missing, StripState::Rebuilding, StripState::Suspect})
        seen.append(stripPixmap(StripKind::Data, state, size, 1, palette).toImage());
    for (qsizetype a = 0; a < seen.size(); ++a) {
        for (qsizetype b = a + 1; b < seen.size(); ++b)
            QVERIFY2(seen[a] != seen[b], qPrintable(u"%1 and %2 look alike"_s.arg(a).arg(b)));
    }
}

void ConsoleStripeMapTest::columns_ofSnapshot_localFirstThenByName()
{
    SyntheticArray array({.machineCount = 12, .awayCount = 1, .lostCount = 1});
    const QList<StripeColumn> columns = stripeColumns(array.snapshot());
    QCOMPARE(columns.size(), 14);
    QVERIFY(columns[0].name.contains(u"disk"_s));
    QCOMPARE(columns[2].name, u"pc-accounts-01"_s);
    QCOMPARE(std::count_if(columns.cbegin(), columns.cend(), [](const StripeColumn &column) { return column.isAway; }),
             2);
    array.snapshot().stores[5].state = StoreState::Retired;
    QCOMPARE(stripeColumns(array.snapshot()).size(), 13);
}

void ConsoleStripeMapTest::spare_ofRow_countsReadableStrips()
{
    QCOMPARE(spareStrips({.dataCount = 4, .states = {0, 0, 0, 0, 0, 0}}), 2);
    QCOMPARE(spareStrips({.dataCount = 4, .states = {0, 1, 0, 2, 0, 0}}), 0);
    QCOMPARE(spareStrips({.dataCount = 4, .states = {3, 1, 4, 2, 0, 0}}), -2);
}

QTEST_MAIN(ConsoleStripeMapTest)
#include "tst_console_stripe_map.moc"
