// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/log_page.h"

#include "tray-agent/tray/error_text.h"
#include "tray-agent/tray/shades.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace fallow::tray {

LogPage::LogPage(AgentPort &agent, QWidget *parent)
    : QWidget(parent)
    , m_agent(agent)
    , m_text(new QPlainTextEdit(this))
    , m_complaint(plainLabel(u"logComplaint"_s, this))
    , m_refresh(new QPushButton(tr("Refresh"), this))
{
    m_text->setObjectName(u"logText"_s);
    m_text->setAccessibleName(tr("The agent's log"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("The agent has said nothing yet."));
    m_refresh->setObjectName(u"logRefresh"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_complaint, 1);
    foot->addWidget(m_refresh);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addLayout(foot);
    connect(m_refresh, &QPushButton::clicked, this, &LogPage::load);
}

void LogPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void LogPage::load()
{
    m_agent.ask<LogAnswer>(u"tray.log"_s, ReadLog(), this, [this](const Result<LogAnswer> &answer) {
        m_complaint->setText(answer ? QString() : errorText(answer.error()));
        if (!answer)
            return;
        m_text->setPlainText(QStringList(answer->lines).join(u'\n'));
        m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
    });
}

} // namespace fallow::tray
