// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/geometry.h"
#include "support/test_program.h"

#include <QtTest>

using namespace fallow;
using Piece = StripeGeometry::Piece;

class TestGeometry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pieces_rangeInOneStrip_isOnePiece();
    void pieces_rangeOverBorders_isCutThere();
    void pieces_everyRangeOfSmallStripe_coversItInOrder();
    void pieces_largestStripe_doesNotOverflow();
    void sealedStripBytes_defaultStrip_is64SealedBlocks();
};

void TestGeometry::pieces_rangeInOneStrip_isOnePiece()
{
    const StripeGeometry geometry{4, 2, 8224};
    QCOMPARE(geometry.stripCount(), 6);
    QCOMPARE(geometry.payloadBytes(), 32896);
    QCOMPARE(geometry.pieces(0, 4112), (QList<Piece>{{0, 0, 4112}}));
    QCOMPARE(geometry.pieces(4112, 4112), (QList<Piece>{{0, 4112, 4112}}));
    QCOMPARE(geometry.pieces(8224, 1), (QList<Piece>{{1, 0, 1}}));
    QCOMPARE(geometry.pieces(32895, 1), (QList<Piece>{{3, 8223, 1}}));
    QVERIFY(geometry.pieces(32896, 0).isEmpty());
    QVERIFY(geometry.pieces(17, 0).isEmpty());
}

void TestGeometry::pieces_rangeOverBorders_isCutThere()
{
    const StripeGeometry geometry{3, 1, 100};
    QCOMPARE(geometry.pieces(90, 20), (QList<Piece>{{0, 90, 10}, {1, 0, 10}}));
    QCOMPARE(geometry.pieces(0, 300), (QList<Piece>{{0, 0, 100}, {1, 0, 100}, {2, 0, 100}}));
    QCOMPARE(geometry.pieces(99, 102), (QList<Piece>{{0, 99, 1}, {1, 0, 100}, {2, 0, 1}}));
}

void TestGeometry::pieces_everyRangeOfSmallStripe_coversItInOrder()
{
    const StripeGeometry geometry{5, 0, 7};
    for (qint64 offset = 0; offset <= 35; ++offset) {
        for (qint64 length = 0; offset + length <= 35; ++length) {
            qint64 at = offset;
            for (const Piece &piece : geometry.pieces(offset, length)) {
                QCOMPARE(qint64(piece.position) * 7 + piece.offset, at);
                QVERIFY(piece.length > 0 && piece.offset + piece.length <= 7);
                at += piece.length;
            }
            QCOMPARE(at, offset + length);
        }
    }
}

void TestGeometry::pieces_largestStripe_doesNotOverflow()
{
    const StripeGeometry geometry{32, 0, StripeGeometry::sealedStripBytes(quint32(kMaxStripSizeBytes))};
    QCOMPARE(qint64(geometry.stripBytes), kMaxStripPayloadBytes);
    const auto pieces = geometry.pieces(1, geometry.payloadBytes() - 2);
    QCOMPARE(pieces.size(), 32);
    QCOMPARE(pieces.first(), (Piece{0, 1, geometry.stripBytes - 1}));
    QCOMPARE(pieces.last(), (Piece{31, 0, geometry.stripBytes - 1}));
}

void TestGeometry::sealedStripBytes_defaultStrip_is64SealedBlocks()
{
    QCOMPARE(StripeGeometry::sealedStripBytes(quint32(kDefaultStripSizeBytes)), 263168U);
    QCOMPARE(StripeGeometry::sealedStripBytes(quint32(kMinStripSizeBytes)), 4112U);
}

FALLOW_TEST(TestGeometry)
#include "tst_layout_geometry.moc"
