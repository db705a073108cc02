// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/cell_painter.h"

#include "console/theme/tone.h"
#include "console/widgets/strip_painter.h"

#include <QPainter>
#include <cmath>

namespace fallow::console {

namespace {

constexpr int kKindSteps = 4;  ///< of the share of parity or mirrors
constexpr int kStateSteps = 7; ///< of the share of each other state; 0 is none, kStateSteps all
constexpr int kSignFromSize = 10;
constexpr qsizetype kMostKnown = 4096; ///< some five MiB: the looks of a dozen sizes, which zooming goes through
constexpr std::array kTrouble{MapState::Missing, MapState::Suspect, MapState::Rebuilding, MapState::Away};

int stepOf(qint64 part, qint64 total, int steps)
{
    if (part <= 0 || total <= 0)
        return 0;
    return std::clamp(int(std::lround(double(part) * steps / double(total))), 1, part == total ? steps : steps - 1);
}

/// What can be told apart by eye, as a number: three bits for each state in trouble, and the mixture of kinds.
quint32 lookOf(const MapCell &cell)
{
    const qint64 total = cell.total();
    quint32 look = 0;
    for (const MapState state : kTrouble)
        look = (look << 3) | quint32(stepOf(cell[state], total, kStateSteps));
    const qint64 sound = qint64(cell[MapState::Data]) + cell[MapState::Parity] + cell[MapState::Mirror];
    look = (look << 3) | quint32(stepOf(cell[MapState::Parity], sound, kKindSteps));
    return (look << 3) | quint32(stepOf(cell[MapState::Mirror], sound, kKindSteps));
}

StripState stripState(MapState state)
{
    switch (state) {
    case MapState::Data:
    case MapState::Parity:
    case MapState::Mirror:
        return StripState::Present;
    case MapState::Away:
        return StripState::Absent;
    case MapState::Missing:
        return StripState::Missing;
    case MapState::Rebuilding:
        return StripState::Rebuilding;
    case MapState::Suspect:
        return StripState::Suspect;
    }
    Q_UNREACHABLE();
}

} // namespace

MapState worstState(const MapCell &cell)
{
    for (const MapState state : kTrouble) {
        if (cell[state] > 0)
            return state;
    }
    return MapState::Data;
}

void CellPainter::setLook(QSize size, qreal devicePixelRatio, const QPalette &palette)
{
    m_size = size;
    if (qFuzzyCompare(devicePixelRatio, m_ratio) && palette == m_palette)
        return;
    m_ratio = devicePixelRatio;
    m_palette = palette;
    m_known.clear();
}

const QPixmap *CellPainter::pixmap(const MapCell &cell)
{
    if (cell.total() == 0)
        return nullptr;
    const quint32 look = lookOf(cell);
    const auto key = std::pair(look, (quint32(m_size.width()) << 16) | quint32(m_size.height()));
    auto known = m_known.find(key);
    if (known == m_known.end()) {
        if (m_known.size() >= kMostKnown)
            m_known.clear();
        known = m_known.insert(key, draw(look));
    }
    return &*known;
}

QPixmap CellPainter::draw(quint32 look) const
{
    const auto part = [look](int field) { return int((look >> (3 * field)) & 7U); };
    QPixmap pixmap(m_size * m_ratio);
    pixmap.setDevicePixelRatio(m_ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = m_palette.color(QPalette::Base);
    QRectF left = QRectF(QPointF(0, 0), QSizeF(m_size)).adjusted(1, 1, -1, -1);

    int troubleSteps = 0;
    for (int field = 2; field <= 5; ++field)
        troubleSteps += part(field);
    const QColor kinds =
        mixed(mixed(stripColor(StripKind::Data), stripColor(StripKind::Parity), double(part(1)) / kKindSteps),
              stripColor(StripKind::Mirror), double(part(0)) / kKindSteps);
    painter.setPen(Qt::NoPen);
    if (troubleSteps < kStateSteps) {
        painter.setBrush(kinds);
        painter.drawRoundedRect(left, 1.5, 1.5);
    }
    if (troubleSteps == 0)
        return pixmap;
    // From below: as much of the cell as the state's share, the worst at the very bottom and never too low to be seen.
    const double unit = left.height() / std::max(troubleSteps, kStateSteps);
    MapState worst = MapState::Data;
    for (int i = 0; i < int(kTrouble.size()); ++i) {
        const int steps = part(5 - i);
        if (steps == 0)
            continue;
        worst = worst == MapState::Data ? kTrouble[size_t(i)] : worst;
        const double height = std::min(left.height(), std::max(3.0, unit * steps));
        const QRectF band(left.left(), left.bottom() - height, left.width(), height);
        left.setBottom(band.top());
        const QColor color = stateColor(stripState(kTrouble[size_t(i)]), m_palette);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(base, color, kTrouble[size_t(i)] == MapState::Away ? 0.25 : 0.9));
        painter.drawRect(band);
        if (kTrouble[size_t(i)] == MapState::Away) { // hollow, as a single strip that is away
            painter.setPen(QPen(mixed(base, color, 0.75), 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(band.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
    const int side = std::min(m_size.width(), m_size.height()) - 2;
    if (side + 2 < kSignFromSize)
        return pixmap;
    const QRectF sign((m_size.width() - side) / 2.0, (m_size.height() - side) / 2.0, side, side);
    paintStateSign(painter, sign, stripState(worst), m_palette);
    return pixmap;
}

} // namespace fallow::console
