// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/empty_state.h"

#include "console/theme/icons.h"
#include "console/theme/tone.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::console {

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_sign(new QLabel(this))
    , m_title(new TextLabel(LabelKind::Title, {}, this))
    , m_sentence(new TextLabel(LabelKind::Soft, {}, this))
    , m_button(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_sign, 0, Qt::AlignHCenter);
    layout->addSpacing(6);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    auto *middle = new QHBoxLayout; // an alignment of its own would cost the label its height for its width
    middle->addStretch(1);
    middle->addWidget(m_sentence, 2);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addSpacing(6);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_title->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(420);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setObjectName(u"emptyTitle"_s);
    m_sentence->setObjectName(u"emptySentence"_s);
    m_button->setObjectName(u"emptyButton"_s);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
    drawSign();
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void EmptyState::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::drawSign()
{
    m_sign->setPixmap(
        iconPixmap(m_iconName, 52, devicePixelRatioF(),
                   mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.35)));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSign();
}

} // namespace fallow::console
