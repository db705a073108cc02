// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shell/header_bar.h"

#include "console/format/standing.h"
#include "console/theme/icons.h"
#include "console/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace fallow::console {

HeaderBar::HeaderBar(QWidget *parent)
    : QWidget(parent)
    , m_name(new TextLabel(LabelKind::Title, {}, this))
    , m_sign(new QLabel(this))
    , m_sentence(new ElidedLabel(this))
    , m_connectionSign(new QLabel(this))
    , m_connection(new TextLabel(LabelKind::Body, {}, this))
    , m_leave(new QToolButton(this))
{
    setObjectName(u"header"_s);
    m_name->setObjectName(u"arrayName"_s);
    m_sentence->setObjectName(u"headerSentence"_s);
    m_connection->setObjectName(u"connectionWord"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 10, 20, 10);
    layout->setSpacing(8);
    layout->addWidget(m_name);
    layout->addSpacing(10);
    layout->addWidget(m_sign);
    layout->addWidget(m_sentence, 1);
    layout->addSpacing(10);
    layout->addWidget(m_connectionSign);
    layout->addWidget(m_connection);
    layout->addSpacing(6);
    layout->addWidget(m_leave);
    m_leave->setObjectName(u"leaveArray"_s);
    m_leave->setText(tr("Arrays…"));
    m_leave->setToolTip(tr("Leaves this array and shows the others (Ctrl+O)"));
    m_leave->setShortcut(QKeySequence::Open);
    m_leave->setFocusPolicy(Qt::StrongFocus);
    m_leave->setAutoRaise(true);
    connect(m_leave, &QToolButton::clicked, this, &HeaderBar::leaveRequested);
    setMinimumHeight(54);
}

void HeaderBar::setArray(const QString &name, Tone tone, const QString &word, const QString &sentence)
{
    m_name->setText(name);
    m_sign->setPixmap(sentence.isEmpty() ? QPixmap() : iconPixmap(toneIcon(tone), 18, devicePixelRatioF()));
    m_sign->setAccessibleName(word);
    m_sentence->setText(sentence);
}

void HeaderBar::setConnection(Tone tone, const QString &word, const QString &explanation)
{
    m_connectionSign->setPixmap(iconPixmap(toneIcon(tone), 16, devicePixelRatioF()));
    m_connection->setText(word);
    m_connection->setToolTip(explanation.toHtmlEscaped());
    m_connection->setAccessibleDescription(explanation);
}

void HeaderBar::setLeaving(bool canLeave)
{
    m_leave->setVisible(canLeave);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(lineColor(palette()));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace fallow::console
