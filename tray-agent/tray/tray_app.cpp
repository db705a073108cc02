// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/tray_app.h"

#include "base/log.h"
#include "wire/fields.h"

using namespace Qt::StringLiterals;

namespace fallow::tray {

TrayApp::TrayApp(TrayPort &tray, StatusWindow &window, Options options, QObject *parent)
    : QObject(parent)
    , m_tray(tray)
    , m_window(window)
    , m_options(options)
{
    m_look.setInterval(options.lookForTrayMs);
    connect(&m_look, &QTimer::timeout, this, [this] {
        m_waitedMs += m_options.lookForTrayMs;
        lookForTray();
    });
    connect(&tray, &TrayPort::activated, this, [this] {
        if (m_window.isVisible() && m_window.isActiveWindow()) {
            m_window.hide();
            return;
        }
        m_window.show();
        m_window.raise();
        m_window.activateWindow();
    });
    connect(&tray, &TrayPort::quitRequested, this, &TrayApp::quitRequested);
    connect(&window, &StatusWindow::quitRequested, this, &TrayApp::quitRequested);
}

void TrayApp::start()
{
    show();
    m_look.start();
    lookForTray();
}

void TrayApp::lookForTray()
{
    m_hasTray = m_tray.isAvailable();
    m_window.setQuitsOnClose(!m_hasTray);
    if (m_hasTray) {
        m_look.stop();
        show();
        return;
    }
    if (m_waitedMs >= m_options.trayGraceMs && m_waitedMs < m_options.trayGraceMs + m_options.lookForTrayMs) {
        qCInfo(lcTray) << "no tray on this desktop: showing the window";
        m_window.show();
    }
}

void TrayApp::take(const QCborMap &status)
{
    auto read = fromCbor<AgentStatus>(status);
    if (read) {
        m_status = std::move(*read);
    } else {
        qCWarning(lcTray).noquote() << "a status that cannot be read:" << read.error().toString();
        m_status = AgentStatus{.state = u"error"_s, .reason = tr("the agent is of another version")};
    }
    m_isAnswering = true;
    show();
}

void TrayApp::lose()
{
    m_isAnswering = false;
    show();
}

void TrayApp::show()
{
    m_view = trayViewOf(m_status, m_isAnswering);
    m_window.apply(m_view);
    if (!m_hasTray)
        return;
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(iconPixmap(m_view.iconName, size, 1));
    m_tray.show(icon, m_view.usage.isEmpty() ? m_view.title : m_view.title + u'\n' + m_view.usage);
}

} // namespace fallow::tray
