// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/delegates/two_line_delegate.h"

#include "console/models/row_model.h"
#include "console/theme/tone.h"

#include <QApplication>
#include <QPainter>

namespace fallow::console {

namespace {

constexpr int kRowSign = 28;
constexpr int kMargin = 12;

} // namespace

QRect TwoLineDelegate::titleRect(const QStyleOptionViewItem &option)
{
    const int left = kMargin + kRowSign + kMargin;
    return {option.rect.x() + left, option.rect.y() + 9, option.rect.width() - left - kMargin,
            option.fontMetrics.height()};
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    const QIcon sign = own.icon;
    const QString title = own.text;
    own.text.clear();
    own.icon = {};
    const QStyle *style = own.widget ? own.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &own, painter, own.widget);
    const auto place = [&own](const QRect &rect) { return QStyle::visualRect(own.direction, own.rect, rect); };
    sign.paint(painter, place({own.rect.x() + kMargin, own.rect.center().y() - kRowSign / 2 + 1, kRowSign, kRowSign}));
    const bool isSelected = own.state.testFlag(QStyle::State_Selected);
    const QColor ink = own.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QRect text = titleRect(own);
    painter->save();
    painter->setPen(ink);
    QFont strong = own.font;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    painter->drawText(place(text), Qt::AlignLeading | Qt::AlignVCenter,
                      QFontMetrics(strong).elidedText(title, Qt::ElideRight, text.width()));
    painter->setFont(own.font);
    painter->setPen(isSelected ? mixed(own.palette.color(QPalette::Highlight), ink, 0.85) : softText(own.palette));
    painter->drawText(place(text.translated(0, own.fontMetrics.height() + 3)), Qt::AlignLeading | Qt::AlignVCenter,
                      own.fontMetrics.elidedText(index.data(DetailRole).toString(), Qt::ElideMiddle, text.width()));
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {220, 2 * option.fontMetrics.height() + 3 + 18};
}

void TwoLineDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    const QRect title = titleRect(option).adjusted(-6, -5, 0, 5);
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, title));
}

} // namespace fallow::console
