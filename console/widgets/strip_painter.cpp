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

struct StripWords
{
    Q_DECLARE_TR_FUNCTIONS(Strip)
};

constexpr int kGlyphFromSize = 11;

constexpr QRgb kRebuilding = 0xffc98a1b;
constexpr QRgb kSuspect = 0xffa85a1f;

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
    const QColor own = isDark(palette) ? stripColor(kind).lighter(125) : stripColor(kind);
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

/// The outlines of a state's sign in a square of 16.
QPainterPath signPath(StripState state)
{
    QPainterPath path;
    switch (state) {
    case StripState::Present:
        break;
    case StripState::Absent: {
        path.addEllipse(QPointF(7.7, 8.2), 4.4, 4.4);
        QPainterPath bite;
        bite.addEllipse(QPointF(10.2, 6.2), 3.9, 3.9);
        return path.subtracted(bite);
    }
    case StripState::Missing:
        path.moveTo(4.6, 4.6);
        path.lineTo(11.4, 11.4);
        path.moveTo(11.4, 4.6);
        path.lineTo(4.6, 11.4);
        break;
    case StripState::Rebuilding:
        path.moveTo(8, 12.4);
        path.lineTo(8, 4);
        path.moveTo(4.6, 7.2);
        path.lineTo(8, 3.8);
        path.lineTo(11.4, 7.2);
        break;
    case StripState::Suspect:
        path.moveTo(8, 2.8);
        path.lineTo(8, 7.6);
        path.moveTo(8, 12.6);
        path.lineTo(8, 12.7);
        break;
    }
    QPainterPathStroker stroker;
    stroker.setWidth(state == StripState::Suspect ? 3.6 : 2.4); // one stroke alone must be seen at ten pixels, too
    stroker.setCapStyle(Qt::RoundCap);
    return stroker.createStroke(path);
}

void paintRebuilding(QPainter &painter, bool hasGlyph)
{
    paintGround(painter, QColor(kRebuilding));
    if (!hasGlyph)
        return;
    painter.fillPath(signPath(StripState::Rebuilding), Qt::white); // as in cells of many strips
}

void paintSuspect(QPainter &painter, bool hasGlyph)
{
    paintGround(painter, QColor(kSuspect));
    if (!hasGlyph)
        return;
    painter.setPen(QPen(Qt::white, 2));
    painter.drawLine(QPointF(8, 3.8), QPointF(8, 9));
    painter.fillRect(QRectF(7, 10.6, 2, 2), Qt::white);
}

} // namespace

// The colours of resources/icons/strip-*.svg: they stand out from a white and from a near-black ground alike.
QColor stripColor(StripKind kind)
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

QColor stateColor(StripState state, const QPalette &palette)
{
    switch (state) {
    case StripState::Present:
        return stripColor(StripKind::Data);
    case StripState::Absent:
        return softText(palette);
    case StripState::Missing:
        return toneColor(Tone::Danger, palette);
    case StripState::Rebuilding:
        return QColor(kRebuilding);
    case StripState::Suspect:
        return QColor(kSuspect);
    }
    Q_UNREACHABLE();
}

void paintStateSign(QPainter &painter, const QRectF &place, StripState state, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.topLeft());
    painter.scale(place.width() / 16, place.height() / 16);
    const QPainterPath sign = signPath(state);
    const QColor ink = isDark(palette) ? palette.color(QPalette::WindowText) : QColor(Qt::white);
    const QColor rim = isDark(palette) ? palette.color(QPalette::Base) : palette.color(QPalette::WindowText);
    painter.strokePath(sign, QPen(rim, 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(sign, ink);
    painter.restore();
}

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
        return StripWords::tr("Data");
    case StripKind::Parity:
        return StripWords::tr("Parity");
    case StripKind::Mirror:
        return StripWords::tr("Copy");
    }
    Q_UNREACHABLE();
}

QString stripStateWord(StripState state)
{
    switch (state) {
    case StripState::Present:
        return StripWords::tr("can be read");
    case StripState::Absent:
        return StripWords::tr("there, but its machine is away");
    case StripState::Missing:
        return StripWords::tr("missing, to be rebuilt");
    case StripState::Rebuilding:
        return StripWords::tr("being rebuilt");
    case StripState::Suspect:
        return StripWords::tr("found wrong, counts as missing");
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
        paintGround(painter, stripColor(kind));
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
