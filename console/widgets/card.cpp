// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/card.h"

#include "console/theme/tone.h"

#include <QHBoxLayout>
#include <QPainter>

namespace fallow::console {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
    , m_title(new TextLabel(LabelKind::Soft, title, this))
{
    m_body->setContentsMargins(16, 13, 16, 14);
    m_body->setSpacing(6);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_title->setVisible(!title.isEmpty());
    m_title->setWordWrap(true); // no title decides how wide a card is
    m_body->addWidget(m_title);
    setAccessibleName(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::addToHead(QWidget *widget)
{
    if (!m_head) {
        m_head = new QHBoxLayout;
        m_body->removeWidget(m_title);
        m_title->setWordWrap(false);
        m_head->addWidget(m_title, 1);
        m_body->insertLayout(0, m_head);
    }
    m_head->addWidget(widget);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(lineColor(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

FigureCard::FigureCard(const QString &title, QWidget *parent)
    : Card(title, parent)
    , m_figure(new TextLabel(LabelKind::Huge, {}, this))
    , m_unit(new TextLabel(LabelKind::Body, {}, this))
    , m_meaning(new TextLabel(LabelKind::Soft, {}, this))
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_figure, 0, Qt::AlignBottom);
    line->addWidget(m_unit, 1, Qt::AlignBottom);
    m_unit->setContentsMargins(0, 0, 0, 9);
    m_unit->setWordWrap(true);
    m_meaning->setWordWrap(true);
    m_meaning->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    body()->addLayout(line);
    body()->addWidget(m_meaning, 1);
}

void FigureCard::setFigure(const QString &figure, const QString &unit, const QString &meaning, const QColor &ink)
{
    m_figure->setText(figure);
    m_figure->setInk(ink);
    m_unit->setText(unit);
    m_meaning->setText(meaning);
    setAccessibleDescription(figure + u' ' + unit + u' ' + meaning);
}

} // namespace fallow::console
