// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/cell_painter.h"
#include "console/widgets/strip_painter.h"
#include "support/test_program.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace fallow;
using namespace fallow::console;
using namespace Qt::StringLiterals;

/// What the stripe map draws strips and cells with: each sign differs from each other.
class ConsoleMapSignsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signs_eachStateAndKind_lookDifferent_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("isDark");
        for (const int size : {10, 12, 18, 32}) {
            QTest::addRow("light %d", size) << size << false;
            QTest::addRow("dark %d", size) << size << true;
        }
    }

    void signs_eachStateAndKind_lookDifferent()
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

    void cells_ofSeveralSizes_areKeptApart()
    {
        CellPainter painter;
        MapCell cell;
        cell[MapState::Data] = 80;
        cell[MapState::Missing] = 20;
        const QPalette light(Qt::white, Qt::white);
        const auto drawn = [&](QSize size, const QPalette &palette) {
            painter.setLook(size, 1, palette);
            return painter.pixmap(cell)->toImage();
        };
        const QImage small = drawn({12, 10}, light);
        QCOMPARE(small.size(), QSize(12, 10));
        QCOMPARE(drawn({10, 12}, light).size(), QSize(10, 12));
        QCOMPARE(drawn({28, 32}, light).size(), QSize(28, 32));
        QCOMPARE(drawn({12, 10}, light), small);
        QVERIFY(drawn({12, 10}, QPalette(Qt::black, Qt::black)) != small);
    }

    void cells_withoutColour_canBeToldApart_data() { signs_eachStateAndKind_lookDifferent_data(); }

    /// In grey, each state differs from each other by shape or by much lightness.
    void cells_withoutColour_canBeToldApart()
    {
        QFETCH(int, size);
        QFETCH(bool, isDark);
        const QPalette palette(isDark ? Qt::black : Qt::white, isDark ? Qt::black : Qt::white);
        CellPainter painter;
        painter.setLook({size, size}, 1, palette);
        QList<QImage> seen;
        for (const MapState state :
             {MapState::Data, MapState::Away, MapState::Missing, MapState::Rebuilding, MapState::Suspect}) {
            MapCell cell;
            cell[MapState::Data] = 80;
            cell[state] += 20;
            QImage image = painter.pixmap(cell)->toImage();
            QImage onBase(image.size(), QImage::Format_RGB32);
            onBase.fill(palette.color(QPalette::Base));
            QPainter(&onBase).drawImage(0, 0, image);
            seen.append(onBase.convertToFormat(QImage::Format_Grayscale8));
        }
        for (qsizetype a = 0; a < seen.size(); ++a) {
            for (qsizetype b = a + 1; b < seen.size(); ++b) {
                int differing = 0;
                for (int y = 0; y < seen[a].height(); ++y) {
                    for (int x = 0; x < seen[a].width(); ++x)
                        differing += qAbs(qGray(seen[a].pixel(x, y)) - qGray(seen[b].pixel(x, y))) > 40 ? 1 : 0;
                }
                QVERIFY2(differing >= 4, qPrintable(u"%1 and %2 differ in %3 points"_s.arg(a).arg(b).arg(differing)));
            }
        }
    }
};

FALLOW_WINDOW_TEST(ConsoleMapSignsTest)
#include "tst_console_map_signs.moc"
