// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/map_cells.h"

#include <QHash>
#include <QPalette>
#include <QPixmap>
#include <utility>

namespace fallow::console {

/// Draws cells that stand for many strips: the ground says what kinds of strips lie there, and a part of the cell for
/// each other state how many of them there are, with the sign of the worst. Signs and shapes tell everything that
/// colours tell. Cells that look alike are drawn once for each size, and kept. Thread: gui.
class CellPainter
{
public:
    /// What follows is drawn at this size and with these colours; `devicePixelRatio` multiplies the size.
    void setLook(QSize size, qreal devicePixelRatio, const QPalette &palette);
    /// Null for a cell without strips. Valid until the next call.
    const QPixmap *pixmap(const MapCell &cell);

private:
    QPixmap draw(quint32 look) const;

    QSize m_size;
    qreal m_ratio = 1;
    QPalette m_palette;
    QHash<std::pair<quint32, quint32>, QPixmap> m_known; ///< by look and size
};

/// The state that a cell's sign tells, the worst of its strips'; Data if all is well.
MapState worstState(const MapCell &cell);

} // namespace fallow::console
