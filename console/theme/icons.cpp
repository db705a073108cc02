// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/theme/icons.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>

using namespace Qt::StringLiterals;

namespace fallow::console {

QPixmap iconPixmap(const QString &name, int size, qreal devicePixelRatio, const QColor &ink)
{
    const QString key =
        u"fallow/%1/%2/%3/%4"_s.arg(name).arg(size).arg(devicePixelRatio).arg(ink.isValid() ? ink.rgba() : 0u);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isThere, "iconPixmap", qPrintable(name)); // icons are compiled in: a missing one is our mistake
    QByteArray drawing = isThere ? file.readAll() : QByteArray();
    if (ink.isValid())
        drawing.replace("currentColor", ink.name().toLatin1());
    const int pixels = int(std::ceil(size * devicePixelRatio));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(drawing).render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString &name, const QColor &ink)
{
    static QHash<QString, QIcon> kept; // of the gui thread
    const QString key = name + (ink.isValid() ? ink.name() : QString());
    QIcon &found = kept[key];
    if (found.isNull()) {
        for (const int size : {16, 18, 20, 24, 32, 36, 40, 48, 64, 96, 128}) {
            for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected}) // selection must not tint a sign
                found.addPixmap(iconPixmap(name, size, 1, ink), mode);
        }
    }
    return found;
}

} // namespace fallow::console
