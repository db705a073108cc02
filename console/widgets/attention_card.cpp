// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/attention_card.h"

#include "console/theme/icons.h"
#include "console/widgets/wrap_layout.h"

#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kBesideFromWidth = 440;

} // namespace

AttentionCard::AttentionCard(QWidget *parent)
    : Card(tr("Needs you"), parent)
{
    setObjectName(u"attentionCard"_s);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(area);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 4, 4, 0);
    m_rows->setSpacing(12);
    m_nothing = new TextLabel(LabelKind::Soft,
                              tr("Nothing. Machines that ask to join, or that are lost, and jobs that found something "
                                 "appear here."),
                              content);
    m_nothing->setObjectName(u"noAttention"_s);
    m_nothing->setWordWrap(true);
    m_rows->addWidget(m_nothing);
    m_rows->addStretch(1);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    body()->addWidget(area, 1);
    setMinimumHeight(150);
}

void AttentionCard::apply(const ArraySnapshot &array)
{
    const QList<Attention> attentions = attentionsOf(array);
    if (attentions == m_attentions)
        return;
    m_attentions = attentions;
    for (QWidget *row : std::as_const(m_widgets)) {
        row->hide();
        row->deleteLater();
    }
    m_widgets.clear();
    for (const Attention &attention : attentions) {
        QWidget *row = makeRow(attention);
        m_rows->insertWidget(int(m_widgets.size()), row);
        m_widgets.append(row);
    }
    m_nothing->setVisible(attentions.isEmpty());
    setTitle(attentions.isEmpty() ? tr("Needs you") : tr("Needs you: %Ln", "things", int(attentions.size())));
}

bool AttentionCard::isCommand(const Attention &attention)
{
    return attention.kind == Attention::Kind::Approve || attention.kind == Attention::Kind::CheckStores ||
           attention.kind == Attention::Kind::MakeCode || attention.kind == Attention::Kind::Drain;
}

QString AttentionCard::buttonText(const Attention &attention)
{
    switch (attention.kind) {
    case Attention::Kind::Approve:
        return tr("Approve…");
    case Attention::Kind::Show:
    case Attention::Kind::ShowJobs:
    case Attention::Kind::ShowCertificates:
        return tr("Show");
    case Attention::Kind::ShowVolumes:
        return tr("Volumes");
    case Attention::Kind::MakeCode:
        return tr("Make a code");
    case Attention::Kind::CheckStores:
        return tr("Scrub");
    case Attention::Kind::Drain:
        return tr("Empty…");
    case Attention::Kind::Tell:
        return {};
    }
    Q_UNREACHABLE();
}

QString AttentionCard::buttonName(const Attention &attention)
{
    switch (attention.kind) {
    case Attention::Kind::Approve:
        return u"approve-%1"_s.arg(attention.machine.toString());
    case Attention::Kind::Show:
        return u"show-%1"_s.arg(int(attention.standing));
    case Attention::Kind::ShowJobs:
        return u"showJobs"_s;
    case Attention::Kind::ShowCertificates:
        return u"showCertificates"_s;
    case Attention::Kind::ShowVolumes:
        return u"showVolumes"_s;
    case Attention::Kind::MakeCode:
        return u"makeCode"_s;
    case Attention::Kind::CheckStores:
        return u"startScrub"_s;
    case Attention::Kind::Drain:
        return u"drain-%1"_s.arg(attention.machine.toString());
    case Attention::Kind::Tell:
        return {};
    }
    Q_UNREACHABLE();
}

QWidget *AttentionCard::makeRow(const Attention &attention)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *sign = new QLabel(row);
    sign->setPixmap(iconPixmap(attention.icon, 20, devicePixelRatioF()));
    sign->setContentsMargins(0, 1, 0, 0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *title = new TextLabel(LabelKind::Strong, attention.title, row);
    title->setWordWrap(true);
    auto *detail = new TextLabel(LabelKind::Soft, attention.detail, row);
    detail->setWordWrap(true);
    detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    texts->addWidget(title);
    texts->addWidget(detail);
    layout->addWidget(sign, 0, Qt::AlignTop);
    auto *buttons = new WrapLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(6);
    auto *body = new QBoxLayout(QBoxLayout::TopToBottom);
    body->setObjectName(u"attentionBody"_s);
    body->setSpacing(6);
    body->addLayout(texts, 1);
    body->addLayout(buttons);
    body->setAlignment(buttons, Qt::AlignTop);
    layout->addLayout(body, 1);
    if (attention.kind != Attention::Kind::Tell) {
        auto *button = new QPushButton(buttonText(attention), row);
        button->setObjectName(buttonName(attention));
        button->setAccessibleName(tr("%1: %2", "button, what it is for").arg(button->text(), attention.title));
        button->setEnabled(!isCommand(attention) || m_isConnected);
        connect(button, &QPushButton::clicked, this, [this, attention] { Q_EMIT chosen(attention); });
        buttons->addWidget(button);
    }
    if (attention.canRebuild) {
        auto *rebuild = new QPushButton(tr("Rebuild…"), row);
        rebuild->setObjectName(attention.kind == Attention::Kind::CheckStores ? u"rebuildStore"_s
                               : attention.kind == Attention::Kind::Tell
                                   ? u"rebuildStore-%1"_s.arg(attention.store.toString())
                                   : u"rebuild-%1"_s.arg(int(attention.standing)));
        rebuild->setAccessibleName(tr("%1: %2", "button, what it is for").arg(rebuild->text(), attention.title));
        connect(rebuild, &QPushButton::clicked, this,
                [this, attention] { Q_EMIT rebuildRequested(attention.machine, attention.store); });
        buttons->addWidget(rebuild);
    }
    turn(row);
    return row;
}

/// Beside narrow texts the buttons of some languages would leave no room.
void AttentionCard::turn(QWidget *row) const
{
    row->findChild<QBoxLayout *>(u"attentionBody"_s)
        ->setDirection(width() < kBesideFromWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void AttentionCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    for (QWidget *row : std::as_const(m_widgets))
        turn(row);
}

void AttentionCard::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    for (qsizetype i = 0; i < m_attentions.size(); ++i) {
        if (isCommand(m_attentions.at(i)))
            m_widgets.at(i)->findChild<QPushButton *>(buttonName(m_attentions.at(i)))->setEnabled(isConnected);
    }
}

} // namespace fallow::console
