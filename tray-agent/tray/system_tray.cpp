// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/system_tray.h"

#include <QCursor>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace fallow::tray {

SystemTray::SystemTray(QObject *parent)
    : TrayPort(parent)
{
    m_age.start();
    makeMenu();
}

void SystemTray::makeMenu()
{
    connect(m_menu.addAction(tr("Show")), &QAction::triggered, this, &TrayPort::windowRequested);
    connect(m_menu.addAction(tr("Details…")), &QAction::triggered, this, &TrayPort::detailsRequested);
    m_menu.addSeparator();
    m_pause = m_menu.addMenu(tr("Pause lending"));
    for (const auto &[text, length] :
         {std::pair(tr("For 30 minutes"), PauseLength::HalfHour), std::pair(tr("For 2 hours"), PauseLength::TwoHours),
          std::pair(tr("Until tomorrow"), PauseLength::UntilTomorrow)})
        connect(m_pause->addAction(text), &QAction::triggered, this,
                [this, chosen = length] { Q_EMIT pauseRequested(chosen); });
    m_resume = m_menu.addAction(tr("Resume lending"));
    connect(m_resume, &QAction::triggered, this, &TrayPort::resumeRequested);
    m_menu.addSeparator();
    m_quit = m_menu.addAction(tr("Close this icon"));
    connect(m_quit, &QAction::triggered, this, &TrayPort::quitRequested);
}

bool SystemTray::isAvailable()
{
    if (m_icon || m_hosts.hasHost())
        return QSystemTrayIcon::isSystemTrayAvailable();
    const bool mayBeXEmbed = QGuiApplication::platformName() == u"xcb"_s;
    return mayBeXEmbed && m_age.hasExpired(kPreferMs) && QSystemTrayIcon::isSystemTrayAvailable();
}

void SystemTray::makeIcon()
{
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Trigger)
            return;
        constexpr QSize kSign(16, 16);
        m_pressedAt = QRect(QCursor::pos() - QPoint(kSign.width() / 2, kSign.height() / 2), kSign);
        Q_EMIT activated();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &SystemTray::messageClicked);
}

void SystemTray::show(const QIcon &icon, const QString &toolTip, const TrayView &view)
{
    if (!m_icon)
        makeIcon();
    m_pause->menuAction()->setVisible(view.mayPause);
    m_resume->setVisible(view.mayResume);
    m_quit->setText(view.isHosted ? tr("Quit and stop lending") : tr("Close this icon"));
    m_icon->setIcon(icon);
    m_icon->setToolTip(toolTip);
    if (!m_icon->isVisible())
        m_icon->show();
}

QRect SystemTray::geometry() const
{
    const QRect told = m_icon ? m_icon->geometry() : QRect();
    return told.isValid() ? told : m_pressedAt;
}

void SystemTray::showMessage(const QString &title, const QString &text)
{
    if (m_icon)
        m_icon->showMessage(title, text, QSystemTrayIcon::Information);
}

} // namespace fallow::tray
