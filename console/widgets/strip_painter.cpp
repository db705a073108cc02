// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/strip_painter.h"

#include "console/theme/tone.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Strip)
};

constexpr int kGlyphFromSize = 11;

// The colours of resources/icons/strip-*.svg: they stand out from a white and from a near-black ground alike.
QColor kindColor(StripKind kind)
{
    switch (kind) {
    case StripKind::Data:
        return QColor(QRgb(0xff3b77b8));
    case StripKind::Parity:
        return QColor(QRgb(0xff7a5ea8));
    case StripKind::Mirror:
        return QColor(QRgb(0xff2a8c8c));
    }
    Q_UNREACHABLE();
}

void paintKindGlyph(QPainter &painter, StripKind kind, const QColor &ink)
{
    painter.setPen(QPen(ink, kind == StripKind::Parity ? 2.0 : 1.7));
    painter.setBrush(Qt::NoBrush);
    switch (kind) {
    case StripKind::Data:
        for (const double y : {5.0, 8.0, 11.0})
            painter.drawLine(QPointF(4.2, y), QPointF(11.8, y));
        return;
    case StripKind::Parity:
        painter.drawLine(QPointF(8, 4.2), QPointF(8, 11.8));
        painter.drawLine(QPointF(4.2, 8), QPointF(11.8, 8));
        return;
    case StripKind::Mirror:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPolygon(QPolygonF({{6.8, 4.6}, {6.8, 11.4}, {3, 11.4}}));
        painter.drawPolygon(QPolygonF({{9.2, 4.6}, {9.2, 11.4}, {13, 11.4}}));
        return;
    }
}

void paintGround(QPainter &painter, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(1, 1, 14, 14), 2.5, 2.5);
}

void paintFrame(QPainter &painter, const QColor &color, Qt::PenStyle style, const QColor &ground, double width)
{
    QPen pen(color, width, style, Qt::FlatCap);
    if (style == Qt::DashLine)
        pen.setDashPattern({2.0, 1.4});
    painter.setPen(pen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(1.75, 1.75, 12.5, 12.5), 2, 2);
}

void paintAbsent(QPainter &painter, StripKind kind, const QPalette &palette, bool hasGlyph)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor own = isDark(palette) ? kindColor(kind).lighter(125) : kindColor(kind);
    paintFrame(painter, mixed(base, own, 0.8), Qt::SolidLine, mixed(base, own, 0.16), 1.3);
    if (!hasGlyph)
        return;
    QPainterPath moon;
    moon.addEllipse(QPointF(7.7, 8.2), 3.9, 3.9);
    QPainterPath bite;
    bite.addEllipse(QPointF(9.9, 6.4), 3.4, 3.4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(own);
    painter.drawPath(moon.subtracted(bite));
}

void paintMissing(QPainter &painter, const QPalette &palette, bool hasGlyph)
{
    const QColor danger = toneColor(Tone::Danger, palette);
    paintFrame(painter, danger, hasGlyph ? Qt::DashLine : Qt::SolidLine,
               mixed(palette.color(QPalette::Base), danger, 0.14), 1.6);
    if (!hasGlyph)
        return;
    painter.setPen(QPen(danger, 1.8));
    painter.drawLine(QPointF(5.3, 5.3), QPointF(10.7, 10.7));
    painter.drawLine(QPointF(10.7, 5.3), QPointF(5.3, 10.7));
}

void paintRebuilding(QPainter &painter, bool hasGlyph)
{
    paintGround(painter, QColor(QRgb(0xffc98a1b)));
    if (!hasGlyph)
        return;
    painter.setPen(QPen(Qt::white, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(4.2, 4.2, 7.6, 7.6), 30 * 16, 140 * 16);
    painter.drawArc(QRectF(4.2, 4.2, 7.6, 7.6), 210 * 16, 140 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawPolygon(QPolygonF({{12.8, 3.6}, {12.8, 7.2}, {9.2, 7.2}}));
    painter.drawPolygon(QPolygonF({{3.2, 12.4}, {3.2, 8.8}, {6.8, 8.8}}));
}

void paintSuspect(QPainter &painter, bool hasGlyph)
{
    paintGround(painter, QColor(QRgb(0xffa85a1f)));
    if (!hasGlyph)
        return;
    painter.setPen(QPen(Qt::white, 2));
    painter.drawLine(QPointF(8, 3.8), QPointF(8, 9));
    painter.fillRect(QRectF(7, 10.6, 2, 2), Qt::white);
}

} // namespace

StripKind stripKind(int position, int dataCount)
{
    if (position < dataCount)
        return StripKind::Data;
    return dataCount == 1 ? StripKind::Mirror : StripKind::Parity;
}

QString stripKindWord(StripKind kind)
{
    switch (kind) {
    case StripKind::Data:
        return Words::tr("Data");
    case StripKind::Parity:
        return Words::tr("Parity");
    case StripKind::Mirror:
        return Words::tr("Copy");
    }
    Q_UNREACHABLE();
}

QString stripStateWord(StripState state)
{
    switch (state) {
    case StripState::Present:
        return Words::tr("can be read");
    case StripState::Absent:
        return Words::tr("there, but its machine is away");
    case StripState::Missing:
        return Words::tr("missing, to be rebuilt");
    case StripState::Rebuilding:
        return Words::tr("being rebuilt");
    case StripState::Suspect:
        return Words::tr("found wrong, counts as missing");
    }
    Q_UNREACHABLE();
}

StripState stripStateFromWire(int state)
{
    return state >= 0 && state <= int(StripState::Suspect) ? StripState(state) : StripState::Suspect;
}

QPixmap stripPixmap(StripKind kind, StripState state, int size, qreal devicePixelRatio, const QPalette &palette)
{
    const QString key = u"fallow/strip/%1/%2/%3/%4/%5"_s.arg(int(kind))
                            .arg(int(state))
                            .arg(size)
                            .arg(devicePixelRatio)
                            .arg(palette.color(QPalette::Base).rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int pixels = int(std::ceil(size * devicePixelRatio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(pixels / 16.0, pixels / 16.0);
    const bool hasGlyph = size >= kGlyphFromSize;
    switch (state) {
    case StripState::Present:
        paintGround(painter, kindColor(kind));
        if (hasGlyph)
            paintKindGlyph(painter, kind, Qt::white);
        break;
    case StripState::Absent:
        paintAbsent(painter, kind, palette, hasGlyph);
        break;
    case StripState::Missing:
        paintMissing(painter, palette, hasGlyph);
        break;
    case StripState::Rebuilding:
        paintRebuilding(painter, hasGlyph);
        break;
    case StripState::Suspect:
        paintSuspect(painter, hasGlyph);
        break;
    }
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace fallow::console
