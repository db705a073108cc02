// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/share_bar.h"

#include "console/format/format.h"
#include "console/theme/tone.h"

#include <QPainter>
#include <QPainterPath>

namespace fallow::console {

void paintShareBar(QPainter &painter, const QRectF &rect, double share, const QColor &fill, const QColor &track,
                   Qt::LayoutDirection direction)
{
    const double radius = rect.height() / 2;
    QPainterPath whole;
    whole.addRoundedRect(rect, radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.fillPath(whole, track);
    if (share > 0) {
        QRectF part = rect;
        part.setWidth(std::max(2.0, rect.width() * std::min(share, 1.0)));
        if (direction == Qt::RightToLeft)
            part.moveRight(rect.right());
        QPainterPath filled;
        filled.addRect(part);
        painter.fillPath(whole.intersected(filled), fill);
    }
    painter.restore();
}

ShareBar::ShareBar(QWidget *parent)
    : QWidget(parent)
{
    setThickness(m_thickness);
}

void ShareBar::setThickness(int thickness)
{
    m_thickness = thickness;
    setFixedHeight(thickness);
}

void ShareBar::setShare(double share, const QColor &fill)
{
    m_share = share;
    m_fill = fill;
    setAccessibleDescription(percentText(share));
    update();
}

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintShareBar(painter, rect(), m_share, m_fill, lineColor(palette()), layoutDirection());
}

} // namespace fallow::console
