// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/delegates/bar_delegate.h"

#include "console/models/row_model.h"
#include "console/theme/tone.h"
#include "console/widgets/share_bar.h"

#include <QApplication>
#include <QPainter>

namespace fallow::console {

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QString text = own.text;
    own.text.clear();
    const QStyle *style = own.widget ? own.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
    const double share = index.data(ShareRole).toDouble();
    const bool isSelected = own.state.testFlag(QStyle::State_Selected);
    const int textWidth = own.fontMetrics.horizontalAdvance(QStringLiteral("0000.0 GiB")) + 6;
    const QRect cell = own.rect.adjusted(8, 0, -8, 0);
    painter->setPen(own.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    const QRect textRect(cell.right() - textWidth + 1, cell.y(), textWidth, cell.height());
    painter->drawText(QStyle::visualRect(own.direction, cell, textRect), Qt::AlignRight | Qt::AlignVCenter, text);
    const int barWidth = cell.width() - textWidth - 8;
    if (share < 0 || barWidth < 16)
        return;
    const QRect bar(cell.x(), cell.center().y() - 2, barWidth, 6);
    const QColor fill = isSelected ? own.palette.color(QPalette::HighlightedText)
                                   : toneColor(Tone(index.data(ToneRole).toInt()), own.palette);
    QColor track = lineColor(own.palette);
    if (isSelected)
        track = mixed(own.palette.color(QPalette::Highlight), own.palette.color(QPalette::HighlightedText), 0.3);
    paintShareBar(*painter, QStyle::visualRect(own.direction, cell, bar), share, fill, track, own.direction);
}

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    painter->save();
    const QRect cell = own.rect.adjusted(2, 5, -4, -5);
    const int line = own.fontMetrics.height();
    constexpr int kSign = 18;
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(own.direction, own.rect, rect); };
    own.icon.paint(painter, place(QRect(cell.x(), cell.y() + (line - kSign) / 2, kSign, kSign)));
    const QRect text(cell.x() + kSign + 10, cell.y(), cell.width() - kSign - 10, line);
    painter->setPen(own.palette.color(QPalette::Text));
    painter->drawText(
        place(text), Qt::AlignLeading | Qt::AlignVCenter,
        own.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, text.width()));
    painter->setPen(softText(own.palette));
    painter->drawText(place(text.translated(0, line + 2)), Qt::AlignLeading | Qt::AlignVCenter,
                      own.fontMetrics.elidedText(index.data(DetailRole).toString(), Qt::ElideRight, text.width()));
    if (const double share = index.data(ShareRole).toDouble(); share >= 0) {
        const QRect bar(text.x(), cell.y() + 2 * line + 8, text.width(), 6);
        paintShareBar(*painter, place(bar), share, toneColor(Tone(index.data(ToneRole).toInt()), own.palette),
                      lineColor(own.palette), own.direction);
    }
    painter->restore();
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = 2 * option.fontMetrics.height() + 2;
    return {200, 10 + text + (index.data(ShareRole).toDouble() >= 0 ? 14 : 0)};
}

} // namespace fallow::console
