// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/pages/settings_page.h"

#include "console/pages/certificates_section.h"
#include "console/pages/console_section.h"
#include "console/pages/enrolment_section.h"
#include "console/pages/policies_section.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::console {

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_policies(new PoliciesSection(this))
    , m_enrolment(new EnrolmentSection(this))
    , m_certificates(new CertificatesSection(this))
    , m_console(new ConsoleSection(this))
{
    setObjectName(u"settingsPage"_s);
    m_tabs->setObjectName(u"settingsTabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the settings"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 20);
    layout->setSpacing(14);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    addSection(m_policies, tr("Policies"));
    addSection(m_enrolment, tr("Enrolment codes"));
    addSection(m_certificates, tr("Certificates"));
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_console);
    addSection(area, tr("This console"));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        ask();
    });
}

void SettingsPage::addSection(QWidget *section, const QString &text)
{
    m_stack->addWidget(section);
    m_tabs->addTab(text);
}

SettingsPage::Section SettingsPage::section() const
{
    return Section(m_tabs->currentIndex());
}

void SettingsPage::setSection(Section section)
{
    m_tabs->setCurrentIndex(section);
}

void SettingsPage::setConnected(bool isConnected)
{
    const bool isNew = std::exchange(m_isConnected, isConnected) != isConnected;
    m_policies->setConnected(isConnected);
    m_enrolment->setConnected(isConnected);
    m_certificates->setConnected(isConnected);
    if (isNew)
        ask();
}

void SettingsPage::clear()
{
    m_policies->clear();
    m_enrolment->clear();
    m_certificates->clear();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void SettingsPage::ask()
{
    if (m_isConnected && isVisible())
        Q_EMIT sectionWanted(section());
}

} // namespace fallow::console
