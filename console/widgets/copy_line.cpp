// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/widgets/copy_line.h"

#include "console/theme/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kCopiedMs = 1500;
constexpr int kMostLines = 5;

} // namespace

CopyLine::CopyLine(const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_view(new QPlainTextEdit(this))
    , m_button(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_view->setObjectName(u"copyText"_s);
    m_view->setAccessibleName(what);
    m_view->setReadOnly(true);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setTabChangesFocus(true);
    m_view->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_view->setLayoutDirection(Qt::LeftToRight); // commands are
    m_button->setObjectName(u"copyButton"_s);
    m_button->setAccessibleName(tr("Copy: %1").arg(what));
    m_button->setAutoDefault(false);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    drawButton(tr("Copy"));
    connect(m_button, &QPushButton::clicked, this, &CopyLine::copy);
    fit();
}

void CopyLine::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_view->setPlainText(text);
    fit();
}

void CopyLine::fit()
{
    const int lines = std::clamp(int(m_text.count(u'\n')) + 1, 1, kMostLines);
    m_view->setFixedHeight(lines * m_view->fontMetrics().lineSpacing() + 2 * int(m_view->document()->documentMargin()) +
                           2 * m_view->frameWidth() + 2);
}

void CopyLine::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    drawButton(tr("Copied"));
    QTimer::singleShot(kCopiedMs, this, [this] { drawButton(tr("Copy")); });
}

void CopyLine::drawButton(const QString &text)
{
    m_button->setIcon(icon(u"sign-copy"_s, palette().color(QPalette::ButtonText)));
    m_button->setText(text);
}

void CopyLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawButton(m_button->text());
}

} // namespace fallow::console
