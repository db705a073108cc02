// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace fallow::console {

/// What the signs of the stripe map mean, in one row that wraps.
class StripLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit StripLegend(QWidget *parent = nullptr);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Lays the entries into rows; draws them if there is a painter.
    int lay(int width, QPainter *painter) const;
};

} // namespace fallow::console
