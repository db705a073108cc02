// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/message_panel.h"

#include "console/format/format.h"
#include "console/format/standing.h"
#include "console/theme/icons.h"
#include "console/widgets/labels.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kSign = 22;

TextLabel *fingerprintLabel(QWidget *parent)
{
    auto *label = new TextLabel(LabelKind::Body, {}, parent);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(label->font().pointSizeF());
    label->setFont(fixed);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

QString fingerprintText(const QByteArray &fingerprint)
{
    const QString hex = QString::fromLatin1(fingerprint.toHex());
    QString text;
    for (qsizetype i = 0; i < hex.size(); i += 4) {
        text += hex.mid(i, 4);
        text += i + 4 >= hex.size() ? QString() : i + 4 == hex.size() / 2 ? u"\n"_s : u" "_s;
    }
    return text;
}

MessagePanel::MessagePanel(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_title(new TextLabel(LabelKind::Strong, {}, this))
    , m_sentence(new TextLabel(LabelKind::Body, {}, this))
    , m_expected(fingerprintLabel(this))
    , m_shown(fingerprintLabel(this))
{
    setObjectName(u"messagePanel"_s);
    m_title->setObjectName(u"messageTitle"_s);
    m_sentence->setObjectName(u"messageSentence"_s);
    m_expected->setObjectName(u"expectedFingerprint"_s);
    m_shown->setObjectName(u"shownFingerprint"_s);
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(16, 13, 16, 14);
    layout->setHorizontalSpacing(14);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_sign, 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(m_title, 0, 1, 1, 2);
    layout->addWidget(m_sentence, 1, 1, 1, 2);
    layout->addWidget(m_expected, 2, 1);
    layout->addWidget(m_shown, 2, 2);
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(2, 1);
    clear();
}

void MessagePanel::setMessage(Tone tone, const QString &title, const QString &sentence)
{
    m_tone = tone;
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFingerprints({}, {});
    drawSign();
    setVisible(!title.isEmpty());
}

void MessagePanel::setFingerprints(const QByteArray &expected, const QByteArray &shown)
{
    m_expected->setText(tr("The identity expects:") + u'\n' + leftToRight(fingerprintText(expected)));
    m_shown->setText(tr("The controller shows:") + u'\n' + leftToRight(fingerprintText(shown)));
    m_expected->setVisible(!expected.isEmpty());
    m_shown->setVisible(!shown.isEmpty());
}

void MessagePanel::clear()
{
    setMessage(Tone::Neutral, {}, {});
}

QString MessagePanel::title() const
{
    return m_title->text();
}

QString MessagePanel::sentence() const
{
    return m_sentence->text();
}

void MessagePanel::drawSign()
{
    m_sign->setPixmap(iconPixmap(toneIcon(m_tone), kSign, devicePixelRatioF()));
}

void MessagePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor tone = toneColor(m_tone, palette());
    const QColor base = palette().color(QPalette::Base);
    painter.setPen(mixed(base, tone, 0.5));
    painter.setBrush(mixed(base, tone, 0.1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void MessagePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSign();
}

} // namespace fallow::console
