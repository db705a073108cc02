// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

class QPainter;

namespace fallow::console {

/// Draws a rounded bar, `share` (0..1) of it filled from the leading side.
void paintShareBar(QPainter &painter, const QRectF &rect, double share, const QColor &fill, const QColor &track,
                   Qt::LayoutDirection direction);

/// A part of a whole, as a bar.
class ShareBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ShareBar(QWidget *parent = nullptr);
    void setShare(double share, const QColor &fill);
    double share() const { return m_share; }
    QSize sizeHint() const override { return {120, m_thickness}; }
    void setThickness(int thickness);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
    QColor m_fill;
    int m_thickness = 10;
};

} // namespace fallow::console
