// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/labels.h"

#include "console/theme/tone.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace fallow::console {

namespace {

constexpr char16_t kRightToLeftMark = 0x200F;

} // namespace

TextLabel::TextLabel(LabelKind kind, const QString &text, QWidget *parent)
    : QLabel(parent)
    , m_kind(kind)
{
    setText(text);
    setTextFormat(Qt::PlainText);
    QFont own = font();
    if (kind == LabelKind::Strong)
        own.setWeight(QFont::DemiBold);
    if (kind == LabelKind::Title) {
        own.setWeight(QFont::DemiBold);
        own.setPointSizeF(own.pointSizeF() * 1.3);
    }
    if (kind == LabelKind::Huge) {
        own.setWeight(QFont::DemiBold);
        own.setPointSizeF(own.pointSizeF() * 2.5);
    }
    setFont(own);
    dress();
}

/// A label goes by the first letter, which may be that of a name: then a mark, which is not seen, stands before it.
void TextLabel::setText(const QString &text)
{
    const auto turns = [](QChar each) { return each.direction() == QChar::DirR || each.direction() == QChar::DirAL; };
    const bool isTurned = isRightToLeft() && !text.isRightToLeft() && std::any_of(text.cbegin(), text.cend(), turns);
    QLabel::setText(isTurned ? QChar(kRightToLeftMark) + text : text);
}

void TextLabel::setInk(const QColor &ink)
{
    if (m_ink == ink)
        return;
    m_ink = ink;
    dress();
}

void TextLabel::dress()
{
    m_isDressing = true;
    QPalette own;
    if (m_ink.isValid())
        own.setColor(QPalette::WindowText, m_ink);
    else if (m_kind == LabelKind::Soft)
        own.setColor(QPalette::WindowText, softText(own));
    setPalette(own);
    m_isDressing = false;
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && !m_isDressing)
        dress();
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    setToolTip(text.toHtmlEscaped());
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height() + 2};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height() + 2};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

} // namespace fallow::console
