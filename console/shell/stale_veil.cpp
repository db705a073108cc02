// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shell/stale_veil.h"

#include "console/format/standing.h"
#include "console/theme/icons.h"
#include "console/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace fallow::console {

StaleVeil::StaleVeil(QWidget *covered)
    : QWidget(covered)
{
    setObjectName(u"staleVeil"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    covered->installEventFilter(this);
    setGeometry(covered->rect());
    hide();
}

void StaleVeil::paintEvent(QPaintEvent *)
{
    QColor veil = palette().color(QPalette::Window);
    veil.setAlphaF(0.62F);
    QPainter(this).fillRect(rect(), veil);
}

bool StaleVeil::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

NoticeLine::NoticeLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel(LabelKind::Body, {}, this))
{
    setObjectName(u"noticeLine"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->setSpacing(10);
    auto *sign = new QLabel(this);
    sign->setPixmap(iconPixmap(toneIcon(Tone::Warning), 18, devicePixelRatioF()));
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setWordWrap(true);
    hide();
}

void NoticeLine::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

QString NoticeLine::text() const
{
    return m_text->text();
}

void NoticeLine::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), mixed(palette().color(QPalette::Window), QColor(QRgb(0xffc98a1b)), 0.18));
}

} // namespace fallow::console
