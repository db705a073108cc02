// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/shades.h"

#include <QApplication>
#include <QPainter>
#include <QSvgRenderer>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fallow::tray {

QPixmap iconPixmap(const QString &name, int size, qreal devicePixelRatio)
{
    const int pixels = int(std::ceil(size * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(u":/icons/%1.svg"_s.arg(name)).render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * float(share); };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor softInk(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.72);
}

QColor trackInk(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.13);
}

QColor leafInk(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x5f, 0xbf, 0x8c) : QColor(0x2a, 0x7d, 0x4f);
}

QColor paleLeafInk(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), leafInk(palette), 0.38);
}

QLabel *plainLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void soften(std::initializer_list<QLabel *> labels)
{
    QPalette soft;
    soft.setColor(QPalette::WindowText, softInk(QApplication::palette()));
    for (QLabel *label : labels)
        label->setPalette(soft);
}

void strengthen(QLabel *label, double scale)
{
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
}

} // namespace fallow::tray
