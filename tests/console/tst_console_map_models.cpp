// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/map_layout.h"
#include "console/models/map_search.h"
#include "console/models/map_tiles.h"
#include "console/models/strip_model.h"
#include "console/synthetic_map.h"
#include "support/test_program.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

namespace {

MapLayout layoutOf(int machines, qint64 rows, QSize window)
{
    MapLayout layout;
    layout.setWindow(window);
    layout.setColumns(MapColumns(SyntheticArray({.machineCount = machines, .domainCount = 5}).snapshot()));
    layout.setSections({{.volume = VolumeId(1), .name = u"home"_s, .rows = rows},
                        {.volume = VolumeId(2), .name = u"images"_s, .rows = rows / 3}});
    return layout;
}

MapTileKey tileKey(qint64 row, int column = 0, int octave = 4)
{
    return {.volume = VolumeId(1), .rowOctave = octave, .columnOctave = 0, .row = row, .column = column};
}

} // namespace

class ConsoleMapModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_ofSnapshot_standByClassDomainAndName()
    {
        SyntheticArray array({.machineCount = 12, .awayCount = 1, .lostCount = 1, .domainCount = 2});
        array.snapshot().machines[4].failureDomain.clear();
        const MapColumns columns(array.snapshot());
        QCOMPARE(columns.size(), 15); // two disks, twelve machines, nowhere
        QCOMPARE(columns.classes().size(), 3);
        QCOMPARE(columns.classes()[1].first, 2);
        QCOMPARE(columns.classes()[1].count, 12);
        QCOMPARE(columns.domains().size(), 2);
        QCOMPARE(columns.domains()[0].title, u"Floor 1"_s);
        QCOMPARE(columns.domains()[0].count + columns.domains()[1].count, 11);
        QCOMPARE(columns.columns()[13].name, array.snapshot().machines[4].name); // without a domain: behind
        QCOMPARE(columns.columns()[14].store, 0U);
        QCOMPARE(columns.columnOf(columns.columns()[5].store), 5);
        QCOMPARE(columns.columnOf(0), 14);
        QCOMPARE(columns.columnOf(987654), 14);
        QCOMPARE(std::ranges::count_if(columns.columns(), &MapColumn::isAway), 3);
        array.snapshot().stores[5].state = StoreState::Retired;
        QCOMPARE(MapColumns(array.snapshot()).size(), 14);
        QVERIFY(MapColumns(ArraySnapshot()).isEmpty());
    }

    void columns_cutIntoCells_neverCrossAGroup()
    {
        const MapColumns columns(SyntheticArray({.machineCount = 400, .domainCount = 7}).snapshot());
        for (int octave = 0; octave < 12; ++octave) {
            const QList<int> cells = columns.cells(octave);
            QCOMPARE(cells.first(), 0);
            QCOMPARE(cells.last(), columns.size());
            for (qsizetype i = 0; i + 1 < cells.size(); ++i) {
                QVERIFY(cells[i] < cells[i + 1] && cells[i + 1] - cells[i] <= 1 << octave);
                for (const MapGroup &group : columns.classes())
                    QVERIFY(group.first <= cells[i] || group.first >= cells[i + 1]);
            }
        }
    }

    void steps_outwards_neverGrow_andFit()
    {
        for (int notch = 0; notch < 100; ++notch) {
            const MapStep step = MapStep::at(notch);
            const MapStep next = MapStep::at(notch + 1);
            QVERIFY(step.cellPx >= 10 && step.cellPx <= 32);
            QVERIFY(double(next.cellPx) / double(next.unitsPerCell()) <
                    double(step.cellPx) / double(step.unitsPerCell()));
        }
        for (const qint64 rows : {qint64(0), qint64(1), qint64(50), qint64(40'000), qint64(1) << 40}) {
            MapLayout layout = layoutOf(3, rows, {800, 600});
            layout.setZoom(layout.zoomSteps());
            QVERIFY(layout.height() <= 600);
        }
    }

    void layout_everyZoom_findsWhatItPlaces_data()
    {
        QTest::addColumn<int>("machines");
        QTest::addColumn<qint64>("rows");
        QTest::newRow("few") << 3 << qint64(5);
        QTest::newRow("office") << 24 << qint64(40'000);
        QTest::newRow("fleet") << 2000 << qint64(10'000'000);
    }

    void layout_everyZoom_findsWhatItPlaces()
    {
        QFETCH(int, machines);
        QFETCH(qint64, rows);
        MapLayout layout = layoutOf(machines, rows, {1400, 800});
        layout.setZoom(layout.zoomSteps());
        QVERIFY(layout.width() <= 1400);
        QVERIFY(layout.height() <= 800);
        for (int zoom = layout.zoomSteps(); zoom >= 0; --zoom) {
            layout.setZoom(zoom);
            QCOMPARE(layout.zoom(), zoom);
            for (int section = 0; section < 2; ++section) {
                const qint64 cells = layout.rowCellCount(section);
                for (const qint64 cell : {qint64(0), cells / 2, cells - 1}) {
                    if (cells == 0)
                        continue;
                    const MapLayout::RowCell row{section, cell};
                    QCOMPARE(layout.rowCellAt(layout.yOf(row)), row);
                    QCOMPARE(layout.rowCellAt(layout.yOf(row) + layout.rowStep().cellPx - 1), row);
                }
            }
            for (const int column : {0, machines / 2, machines + 2}) {
                const int cell = layout.columnCellOf(column);
                QVERIFY(layout.firstColumn(cell) <= column && column < layout.endColumn(cell));
                QCOMPARE(layout.columnCellAt(layout.xOf(cell)), cell);
            }
        }
        QCOMPARE(layout.rowStep().octave, 0);
        QCOMPARE(layout.columnStep().octave, 0);
        QCOMPARE(layout.rowCellAt(-1).section, -1);
        QCOMPARE(layout.columnCellAt(-1), -1);
        QCOMPARE(layout.columnCellAt(layout.width()), -1);
    }

    void layout_anchor_staysInPlaceWhileZooming()
    {
        MapLayout layout = layoutOf(2000, 10'000'000, {1400, 800});
        layout.setZoom(0);
        const MapLayout::Anchor anchor{.volume = VolumeId(2), .row = 1'234'567, .column = 777};
        for (int zoom = 0; zoom <= layout.zoomSteps(); ++zoom) {
            layout.setZoom(zoom);
            const auto again = layout.anchorAt(layout.xOf(anchor), layout.yOf(anchor));
            QCOMPARE(again.volume, anchor.volume);
            QVERIFY(qAbs(again.row - anchor.row) <= double(layout.rowStep().unitsPerCell()));
            QVERIFY(qAbs(again.column - anchor.column) <= double(layout.columnStep().unitsPerCell()));
        }
    }

    void layout_withoutAnything_isEmpty()
    {
        MapLayout layout;
        QCOMPARE(layout.height(), 0);
        QCOMPARE(layout.rowCellAt(0).section, -1);
        QCOMPARE(layout.nearestRowCell(0).section, -1);
        QCOMPARE(layout.anchorAt(5, 5).volume, VolumeId());
        layout.setSections({{.volume = VolumeId(1), .name = {}, .rows = 0}});
        QCOMPARE(layout.rowCellAt(0).section, -1);
    }

    void tiles_visibleBeforeNear_andFewAtATime()
    {
        MapTiles tiles;
        tiles.setColumns(MapColumns(SyntheticArray({}).snapshot()));
        QList<MapTileKey> near;
        for (int i = 0; i < 20; ++i)
            near.append(tileKey(i));
        tiles.want({tileKey(10), tileKey(11)}, near);
        QList<MapTiles::Question> questions;
        while (const auto question = tiles.nextQuestion())
            questions.append(*question);
        QCOMPARE(questions.size(), MapTiles::kMostUnderWay);
        QCOMPARE(questions[0].key, tileKey(10));
        QCOMPARE(questions[1].key, tileKey(11));
        QVERIFY(tiles.isAnyVisibleMissing());
        const auto &request = std::get<MapTileRequest>(questions[0].request);
        QCOMPARE(request.firstRow, 10 * 32 * 16);
        QCOMPARE(request.rowsPerBucket, 16);
        QCOMPARE(request.columnSizes.size(), request.stores.size()); // single stores
    }

    void tiles_answers_areTakenOnceAndKept()
    {
        const SyntheticArray array({});
        const SyntheticMap map(array);
        MapTiles tiles;
        tiles.setColumns(MapColumns(array.snapshot()));
        tiles.want({tileKey(0)}, {});
        auto question = tiles.nextQuestion();
        const MapTile answer = map.tile(std::get<MapTileRequest>(question->request), 5);
        QCOMPARE(tiles.take(*question, answer), MapTiles::Taken::Changed);
        QCOMPARE(tiles.take(*question, answer), MapTiles::Taken::Nothing); // once more
        const MapTileData *data = tiles.find(tileKey(0));
        QVERIFY(data);
        QCOMPARE(data->rowCount(), 32);
        QCOMPARE(data->version, 5U);
        const quint64 generation = data->generation;
        QVERIFY(!tiles.nextQuestion());
        tiles.refresh();
        question = tiles.nextQuestion();
        QCOMPARE(std::get<MapTileRequest>(question->request).knownVersion, 5U);
        QCOMPARE(tiles.take(*question, MapTile{.version = 9, .isUnchanged = true}), MapTiles::Taken::Unchanged);
        QCOMPARE(tiles.find(tileKey(0))->generation, generation);
        QCOMPARE(tiles.find(tileKey(0))->version, 9U);
    }

    void tiles_failure_waitsForRefresh()
    {
        MapTiles tiles;
        tiles.setColumns(MapColumns(SyntheticArray({}).snapshot()));
        tiles.want({tileKey(0)}, {});
        const auto question = tiles.nextQuestion();
        tiles.giveUp(*question);
        QVERIFY(tiles.isWaiting());
        QVERIFY(!tiles.nextQuestion());
        tiles.refresh();
        QVERIFY(tiles.nextQuestion());
    }

    void tiles_answersOfAnotherLife_arePassedOver()
    {
        const SyntheticArray array({});
        MapTiles tiles;
        tiles.setColumns(MapColumns(array.snapshot()));
        tiles.want({tileKey(0)}, {});
        const auto question = tiles.nextQuestion();
        tiles.reset();
        const MapTile answer = SyntheticMap(array).tile(std::get<MapTileRequest>(question->request), 1);
        QCOMPARE(tiles.take(*question, answer), MapTiles::Taken::Nothing);
        QVERIFY(!tiles.find(tileKey(0)));
    }

    void tiles_lyingAnswers_areSurvived()
    {
        const SyntheticArray array({});
        MapTiles tiles;
        tiles.setColumns(MapColumns(array.snapshot()));
        for (int lie = 0; lie < 5; ++lie) {
            tiles.refresh();
            tiles.want({tileKey(lie)}, {});
            const auto question = tiles.nextQuestion();
            QVERIFY(question);
            MapTile answer = SyntheticMap(array).tile(std::get<MapTileRequest>(question->request), 1);
            if (lie == 0)
                answer.cells.chop(1);
            else if (lie == 1)
                answer.spares.removeLast();
            else if (lie == 2)
                answer.spares.fill(3, 5000);
            else if (lie == 3)
                answer.firstStripes.clear();
            else
                answer.degradedRows.append(7);
            QCOMPARE(tiles.take(*question, answer), MapTiles::Taken::Nothing);
        }
        tiles.refresh();
        tiles.want({tileKey(0, 0, 0)}, {});
        const auto question = tiles.nextQuestion();
        MapRows many;
        many.rows.resize(5000);
        QCOMPARE(tiles.take(*question, many), MapTiles::Taken::Changed);
        QCOMPARE(tiles.find(tileKey(0, 0, 0))->rowCount(), MapTiles::kTileRows);
    }

    void tiles_longWalk_keepsFew()
    {
        const SyntheticArray array({.machineCount = 3});
        const SyntheticMap map(array);
        MapTiles tiles;
        tiles.setColumns(MapColumns(array.snapshot()));
        for (int i = 0; i < 1000; ++i) {
            tiles.want({tileKey(i, 0, 0)}, {});
            const auto question = tiles.nextQuestion();
            (void)tiles.take(*question, map.rows(std::get<MapRowsRequest>(question->request), 1));
        }
        int kept = 0;
        for (int i = 0; i < 1000; ++i)
            kept += tiles.find(tileKey(i, 0, 0)) ? 1 : 0;
        QVERIFY2(kept <= MapTiles::kMostTiles && kept > 20, qPrintable(QString::number(kept)));
        QVERIFY(tiles.find(tileKey(999, 0, 0)));
    }

    void tiles_otherColumns_keepSingleStripes()
    {
        const SyntheticArray array({});
        const SyntheticMap map(array);
        MapTiles tiles;
        tiles.setColumns(MapColumns(array.snapshot()));
        tiles.want({tileKey(0), tileKey(0, 0, 0)}, {});
        while (const auto question = tiles.nextQuestion()) {
            if (const auto *rows = std::get_if<MapRowsRequest>(&question->request))
                (void)tiles.take(*question, map.rows(*rows, 1));
            else
                (void)tiles.take(*question, map.tile(std::get<MapTileRequest>(question->request), 1));
        }
        SyntheticArray changed({});
        changed.snapshot().stores[3].isOnline = false;
        tiles.setColumns(MapColumns(changed.snapshot())); // the same stores: everything stays
        QVERIFY(tiles.find(tileKey(0)));
        tiles.setColumns(MapColumns(SyntheticArray({.machineCount = 30}).snapshot()));
        QVERIFY(!tiles.find(tileKey(0)));
        QVERIFY(tiles.find(tileKey(0, 0, 0)));
    }

    void search_ranges_areGatheredToTheEnd()
    {
        MapSearch search;
        QList<MapAsk> asks;
        QList<std::pair<qsizetype, double>> seen;
        connect(&search, &MapSearch::asked, &search, [&](const MapAsk &ask) { asks.append(ask); });
        connect(&search, &MapSearch::rangesFound, &search,
                [&](const QList<MapRange> &ranges, double share) { seen.append({ranges.size(), share}); });
        search.openStripe(StripeId(7));
        const auto answerTo = [&asks](qsizetype number, const QCborMap &message) {
            const auto answer = asks[number].answer; // a copy: answering asks again
            answer(message);
        };
        answerTo(0, toCbor(MapStripe{.stripe = StripeId(7)}));
        answerTo(1, toCbor(MapRanges{.ranges = {{.offsetBytes = 0}}, .nextBytes = 40, .volumeBytes = 100}));
        answerTo(2, toCbor(MapRanges{.ranges = {{.offsetBytes = 50}}, .nextBytes = -1, .volumeBytes = 100}));
        QCOMPARE(asks.size(), 3);
        QCOMPARE(seen, (QList<std::pair<qsizetype, double>>{{1, 0.4}, {2, 1.0}}));
        search.openStripe(StripeId(8));
        search.forget();
        answerTo(3, toCbor(MapStripe{.stripe = StripeId(8)}));
        QCOMPARE(asks.size(), 4); // nobody wants to know any more
    }

    void search_locationThatNeverEnds_ends()
    {
        MapSearch search;
        int asks = 0;
        bool isLocated = false;
        connect(&search, &MapSearch::located, &search, [&] { isLocated = true; });
        connect(&search, &MapSearch::asked, &search, [&](const MapAsk &ask) {
            ++asks;
            ask.answer(toCbor(MapLocation{.pieces = {}, .nextBytes = 5})); // always the same
        });
        search.locate(VolumeId(1), 5, 1000);
        QVERIFY(isLocated);
        QCOMPARE(asks, 1);
    }

    void stripeNumbers_asTyped_areRead()
    {
        QCOMPARE(stripeFromText(u"3·17"_s), StripeId((quint64(3) << 40) + 17));
        QCOMPARE(stripeFromText(u" 3.17 "_s), StripeId((quint64(3) << 40) + 17));
        QCOMPARE(stripeFromText(u"42"_s), StripeId(42));
        for (const QString &wrong :
             {u""_s, u"x"_s, u"3·"_s, u"·"_s, u"-1"_s, u"99999999999·1"_s, u"1·99999999999999"_s, u"1.2.3"_s})
            QVERIFY2(stripeFromText(wrong).isNull(), qPrintable(wrong));
    }

    void tables_ofThePanel_areSoundModels()
    {
        const SyntheticArray array({.awayCount = 3, .lostCount = 1});
        const SyntheticMap map(array);
        StripModel strips;
        FindingModel findings;
        const QAbstractItemModelTester stripTester(&strips, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester findingTester(&findings, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (quint64 id = 1; id < 60; ++id) {
            const auto stripe = map.stripe(StripeId(id));
            if (!stripe)
                continue;
            strips.apply(stripRows(*stripe));
            QCOMPARE(strips.rowCount(), int(stripe->strips.size()));
        }
        findings.apply({{.number = 1,
                         .stripe = StripeId(5),
                         .volume = VolumeId(1),
                         .volumeName = u"home"_s,
                         .what = u"none to spare"_s}});
        QCOMPARE(findings.index(0, FindingModel::What).data().toString(), u"none to spare"_s);
        findings.apply({});
        QCOMPARE(findings.rowCount(), 0);
    }
};

FALLOW_WINDOW_TEST(ConsoleMapModelsTest)
#include "tst_console_map_models.moc"
