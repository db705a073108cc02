// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/usage_ring.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

namespace fallow::tray {

namespace {

QColor between(const QColor &under, const QColor &over, float share)
{
    const auto mix = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

} // namespace

UsageRing::UsageRing(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
    setAccessibleName(tr("Used of the lent space"));
}

void UsageRing::setShare(double share, bool isKnown, bool isCurrent)
{
    m_share = share;
    m_isKnown = isKnown;
    m_isCurrent = isCurrent;
    setAccessibleDescription(text());
    update();
}

QString UsageRing::text() const
{
    if (!m_isKnown)
        return tr("none");
    // Rounding must not make "all" of nearly all, nor "none" of a little.
    const double percent = m_share >= 1 ? 100 : m_share <= 0 ? 0 : std::clamp(std::round(m_share * 100), 1.0, 99.0);
    return tr("%1 %", "percent").arg(QLocale().toString(percent, 'f', 0));
}

void UsageRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = palette().color(QPalette::Window);
    const QColor ink = palette().color(QPalette::WindowText);
    const QRectF ring = QRectF(rect()).adjusted(8, 8, -8, -8);
    painter.setPen(QPen(between(base, ink, 0.12F), 11));
    painter.drawEllipse(ring);
    if (m_isKnown && m_share > 0) {
        const bool isDark = base.lightness() < ink.lightness();
        const QColor own =
            !m_isCurrent ? between(base, ink, 0.4F) : QColor(isDark ? QRgb(0xff5fbf8c) : QRgb(0xff2a7d4f));
        painter.setPen(QPen(own, 11, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, 90 * 16, -int(std::round(std::clamp(m_share, 0.01, 1.0) * 360 * 16)));
    }
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.45);
    large.setWeight(QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(m_isKnown && m_isCurrent ? ink : between(base, ink, 0.6F));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace fallow::tray
