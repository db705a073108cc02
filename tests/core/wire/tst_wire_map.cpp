// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_program.h"
#include "wire/map_cells.h"

#include <QRandomGenerator>
#include <QTest>

using namespace fallow;

namespace {

std::vector<MapCell> someCells(QRandomGenerator &random, size_t count)
{
    std::vector<MapCell> cells(count);
    for (MapCell &cell : cells) {
        if (random.bounded(3) == 0)
            continue;
        cell.spare = qint8(random.bounded(-33, 33));
        for (quint32 &number : cell.counts)
            number = random.bounded(2) == 0 ? 0 : random.generate() >> random.bounded(32);
        if (cell.total() == 0)
            cell = {};
    }
    return cells;
}

} // namespace

class WireMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_packed_readBackTheSame()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            const std::vector<MapCell> cells = someCells(random, size_t(random.bounded(400)));
            const auto again = unpackMapCells(packMapCells(cells), qint64(cells.size()));
            QVERIFY(again.has_value());
            QCOMPARE(*again, cells);
        }
    }

    void cells_mostlyEmpty_takeFewBytes()
    {
        std::vector<MapCell> cells(kMaxTileCells);
        cells[4000][MapState::Data] = 1;
        QVERIFY(packMapCells(cells).size() < 12);
    }

    void cells_otherCount_areRefused()
    {
        std::vector<MapCell> cells(10);
        cells[3][MapState::Away] = 5;
        const QByteArray bytes = packMapCells(cells);
        QVERIFY(unpackMapCells(bytes, 10).has_value());
        for (const qint64 count : {qint64(-1), qint64(0), qint64(9), qint64(11), qint64(kMaxTileCells) + 1})
            QVERIFY2(!unpackMapCells(bytes, count).has_value(), qPrintable(QString::number(count)));
    }

    void cells_mutatedBytes_endInAnErrorOrInBounds()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 5000; ++round) {
            QByteArray bytes = packMapCells(someCells(random, 60));
            for (int change = random.bounded(1, 5); change > 0 && !bytes.isEmpty(); --change) {
                const qsizetype at = random.bounded(int(bytes.size()));
                if (random.bounded(4) == 0)
                    bytes.truncate(at);
                else
                    bytes[at] = char(random.generate());
            }
            if (const auto cells = unpackMapCells(bytes, 60))
                QCOMPARE(cells->size(), size_t(60));
        }
        QVERIFY(!unpackMapCells(QByteArray("\x80\x01", 2), 1).has_value()); // a mask with an unknown state
        QVERIFY(!unpackMapCells(QByteArray("\0\xff\xff\xff\xff\xff\x01", 7), 1).has_value());
        QVERIFY(!unpackMapCells(QByteArray("\0\0", 2), 1).has_value()); // a run of nothing
    }
};

FALLOW_TEST(WireMapTest)
#include "tst_wire_map.moc"
