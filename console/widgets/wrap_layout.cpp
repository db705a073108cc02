// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/wrap_layout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace fallow::console {

WrapLayout::WrapLayout(QWidget *parent)
    : QLayout(parent)
{}

WrapLayout::~WrapLayout()
{
    qDeleteAll(m_items);
}

void WrapLayout::addStretch()
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

void WrapLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int WrapLayout::lengthOf(const Line &line) const
{
    int length = 0;
    int widgets = 0;
    for (const Piece &piece : line) {
        length += piece.width;
        widgets += piece.isStretch ? 0 : 1;
    }
    return length + std::max(0, widgets - 1) * spacing();
}

std::vector<WrapLayout::Line> WrapLayout::linesFor(int width) const
{
    std::vector<Line> lines(1);
    for (QLayoutItem *item : m_items) {
        const bool isStretch = item->spacerItem() != nullptr;
        if (!isStretch && item->isEmpty())
            continue; // hidden
        const bool isGrowing = item->expandingDirections().testFlag(Qt::Horizontal);
        const int wanted = isGrowing ? item->minimumSize().width() : item->sizeHint().width();
        const bool hasWidget = std::ranges::any_of(lines.back(), [](const Piece &piece) { return !piece.isStretch; });
        if (!isStretch && hasWidget && lengthOf(lines.back()) + spacing() + wanted > width) {
            Line next;
            if (lines.back().back().isStretch) {
                next.push_back(lines.back().back());
                lines.back().pop_back();
            }
            lines.push_back(std::move(next));
        }
        lines.back().push_back({.item = item, .width = std::min(wanted, width), .isStretch = isStretch});
    }
    return lines;
}

void WrapLayout::widen(Line &line, int width) const
{
    int spare = width - lengthOf(line);
    for (const bool isStretch : {false, true}) {
        while (spare > 0) {
            std::vector<Piece *> growing;
            for (Piece &piece : line) {
                if (piece.isStretch == isStretch && piece.item->expandingDirections().testFlag(Qt::Horizontal) &&
                    piece.width < piece.item->maximumSize().width())
                    growing.push_back(&piece);
            }
            if (growing.empty())
                break;
            const int share = std::max(1, spare / int(growing.size()));
            for (Piece *piece : growing) {
                const int more = std::min({share, spare, piece->item->maximumSize().width() - piece->width});
                piece->width += more;
                spare -= more;
            }
        }
    }
}

int WrapLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = 0;
    for (const Line &line : linesFor(std::max(1, width - margins.left() - margins.right()))) {
        int tallest = 0;
        for (const Piece &piece : line)
            tallest = std::max(tallest, piece.item->sizeHint().height());
        height += tallest + (height > 0 ? spacing() : 0);
    }
    return height + margins.top() + margins.bottom();
}

QSize WrapLayout::sizeHint() const
{
    Line all;
    int tallest = 0;
    for (QLayoutItem *item : m_items) {
        const bool isStretch = item->spacerItem() != nullptr;
        if (!isStretch && item->isEmpty())
            continue;
        all.push_back({.item = item, .width = item->sizeHint().width(), .isStretch = isStretch});
        tallest = std::max(tallest, item->sizeHint().height());
    }
    return QSize(lengthOf(all), tallest).grownBy(contentsMargins());
}

QSize WrapLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = inside.y();
    for (Line &line : linesFor(std::max(1, inside.width()))) {
        widen(line, inside.width());
        int tallest = 0;
        for (const Piece &piece : line)
            tallest = std::max(tallest, piece.item->sizeHint().height());
        int x = inside.x();
        for (const Piece &piece : line) {
            piece.item->setGeometry(QStyle::visualRect(direction, inside, QRect(x, y, piece.width, tallest)));
            x += piece.width + (piece.isStretch ? 0 : spacing());
        }
        y += tallest + spacing();
    }
}

} // namespace fallow::console
