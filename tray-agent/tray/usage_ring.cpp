// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/usage_ring.h"

#include "tray-agent/tray/shades.h"
#include "tray-agent/tray/tray_state.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace fallow::tray {

namespace {

constexpr qreal kThick = 12;
constexpr qreal kThin = 4;
constexpr int kSixteenthsOfTurn = 360 * 16;

double shareOf(qint64 part, qint64 whole)
{
    return whole > 0 ? std::clamp(double(part) / double(whole), 0.0, 1.0) : 0;
}

/// Clockwise from the top.
void drawShare(QPainter &painter, const QRectF &ring, double share, const QColor &ink, qreal width)
{
    if (share <= 0)
        return;
    painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -int(std::round(std::clamp(share, 0.01, 1.0) * kSixteenthsOfTurn)));
}

} // namespace

UsageRing::UsageRing(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
    setAccessibleName(tr("Lent space and disk"));
}

void UsageRing::setFigures(const RingFigures &figures)
{
    if (m_figures == figures)
        return;
    m_figures = figures;
    setAccessibleDescription(figures.lentBytes > 0
                                 ? tr("%1 of the lent %2 used; %3 of %4 free on the disk")
                                       .arg(text(), sizeText(figures.lentBytes), sizeText(figures.diskFreeBytes),
                                            sizeText(figures.diskTotalBytes))
                                 : tr("nothing is lent; %1 of %2 free on the disk")
                                       .arg(sizeText(figures.diskFreeBytes), sizeText(figures.diskTotalBytes)));
    update();
}

QString UsageRing::text() const
{
    if (m_figures.lentBytes <= 0)
        return tr("none");
    const double share = shareOf(m_figures.usedBytes, m_figures.lentBytes);
    // Rounding must not make "all" of nearly all, nor "none" of a little.
    const double percent = share >= 1 ? 100 : share <= 0 ? 0 : std::clamp(std::round(share * 100), 1.0, 99.0);
    return tr("%1 %", "percent").arg(QLocale().toString(percent, 'f', 0));
}

void UsageRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor track = trackInk(palette());
    const QColor grey = mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.42);
    const QRectF outer = QRectF(rect()).adjusted(3, 3, -3, -3);
    const QRectF inner = outer.adjusted(12, 12, -12, -12);
    if (m_figures.diskTotalBytes > 0) {
        painter.setPen(QPen(track, kThin));
        painter.drawEllipse(outer);
        drawShare(painter, outer, 1 - shareOf(m_figures.diskFreeBytes, m_figures.diskTotalBytes), grey, kThin);
    }
    painter.setPen(QPen(track, kThick));
    painter.drawEllipse(inner);
    const qint64 whole = std::max(m_figures.capBytes, m_figures.lentBytes);
    const bool isBright = m_figures.isCurrent;
    drawShare(painter, inner, shareOf(m_figures.lentBytes, whole), isBright ? paleLeafInk(palette()) : track, kThick);
    drawShare(painter, inner, shareOf(m_figures.usedBytes, whole), isBright ? leafInk(palette()) : grey, kThick);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(m_figures.lentBytes > 0 && isBright ? palette().color(QPalette::WindowText) : grey);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace fallow::tray
