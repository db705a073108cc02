// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/details_window.h"

#include "tray-agent/tray/about_page.h"
#include "tray-agent/tray/contents_page.h"
#include "tray-agent/tray/log_page.h"
#include "tray-agent/tray/schedule_page.h"
#include "tray-agent/tray/shades.h"
#include "tray-agent/tray/traffic_page.h"

#include <QHideEvent>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::tray {

DetailsWindow::DetailsWindow(AgentPort &agent, QWidget *parent)
    : QDialog(parent)
    , m_notice(plainLabel(u"detailsNotice"_s, this))
    , m_tabs(new QTabWidget(this))
    , m_contents(new ContentsPage(this))
    , m_traffic(new TrafficPage(this))
    , m_schedule(new SchedulePage(agent, this))
    , m_log(new LogPage(agent, this))
    , m_about(new AboutPage(agent, this))
{
    setObjectName(u"detailsWindow"_s);
    setWindowTitle(tr("Fallow on this computer"));
    setWindowIcon(iconPixmap(u"fallow"_s, 64, 1));
    m_tabs->setObjectName(u"detailsTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_contents, tr("On my disk"));
    m_tabs->addTab(m_traffic, tr("Traffic and wear"));
    m_tabs->addTab(m_schedule, tr("Hours"));
    m_tabs->addTab(m_log, tr("Log"));
    m_tabs->addTab(m_about, tr("About"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_notice);
    m_notice->setContentsMargins(6, 4, 6, 4);
    m_notice->hide();
    layout->addWidget(m_tabs);
    resize(720, 480); // the hours stand side by side
}

void DetailsWindow::apply(const TrayView &view, const TrayFacts &facts)
{
    m_notice->setText(view.isCurrent ? QString() : view.title + u'\n' + view.sentence);
    m_notice->setVisible(!view.isCurrent);
    for (QWidget *page : std::initializer_list<QWidget *>{m_contents, m_traffic, m_schedule})
        page->setEnabled(view.isCurrent);
    if (!facts.status)
        return;
    const AgentStatus &agent = facts.status->agent;
    m_contents->apply(agent);
    m_traffic->apply(agent);
    m_schedule->apply(agent.schedule);
    m_about->apply(agent);
}

void DetailsWindow::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (!event->spontaneous())
        m_schedule->discardEdits();
}

void DetailsWindow::present(Page page)
{
    m_tabs->setCurrentIndex(int(page));
    show();
    raise();
    activateWindow();
}

} // namespace fallow::tray
