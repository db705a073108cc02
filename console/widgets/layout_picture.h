// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/layout_sketch.h"

#include <QWidget>

namespace fallow::console {

/// A layout drawn: disks of the controller and workstations as columns, stripes as rows of strips, in the signs of the
/// stripe map. A stripe that could not be read with what is off has a cross at its end.
class LayoutPicture final : public QWidget
{
    Q_OBJECT
public:
    explicit LayoutPicture(QWidget *parent = nullptr);
    void setSketch(LayoutSketch sketch);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int columnWidth() const;
    QRect shown(const QRect &area) const;
    void paintHead(QPainter &painter, int column, const QRect &place) const;
    void paintStripe(QPainter &painter, int stripe, int top) const;
    void describe();
    LayoutSketch m_sketch;
};

} // namespace fallow::console
