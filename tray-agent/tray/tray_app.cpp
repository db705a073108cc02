// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/tray_app.h"

#include "base/log.h"
#include "tray-agent/tray/bubble_memory.h"
#include "tray-agent/tray/error_text.h"
#include "tray-agent/tray/shades.h"

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

constexpr int kMinuteMs = 60'000;

} // namespace

TrayApp::TrayApp(Parts parts, Options options, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_options(std::move(options))
    , m_window(parts.agent)
    , m_details(parts.agent)
    , m_enrolment(parts.agent)
    , m_notifier(readBubbleMemory(m_options.memoryPath))
{
    m_look.setInterval(m_options.lookForTrayMs);
    m_ripen.setSingleShot(true);
    m_minute.setInterval(kMinuteMs);
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_look, &QTimer::timeout, this, [this] {
        m_waitedMs += m_options.lookForTrayMs;
        lookForTray();
    });
    connect(&m_ripen, &QTimer::timeout, this, &TrayApp::notify);
    connect(&m_minute, &QTimer::timeout, this, &TrayApp::show);
    connect(&m_window, &StatusWindow::quitRequested, this, &TrayApp::quitRequested);
    connect(&m_window, &StatusWindow::detailsRequested, this,
            [this] { m_details.present(DetailsWindow::Page::Contents); });
    connect(&m_window, &StatusWindow::joinRequested, &m_enrolment, &EnrolDialog::present);
    connect(&parts.bubbles, &BubblePort::chosen, this, &TrayApp::act);
    connectTray();
}

void TrayApp::connectTray()
{
    connect(&m_parts.tray, &TrayPort::activated, this, [this] {
        if (m_window.isVisible() && m_window.isActiveWindow())
            m_window.hide();
        else
            showWindow();
    });
    connect(&m_parts.tray, &TrayPort::windowRequested, this, &TrayApp::showWindow);
    connect(&m_parts.tray, &TrayPort::detailsRequested, this,
            [this] { m_details.present(DetailsWindow::Page::Contents); });
    connect(&m_parts.tray, &TrayPort::pauseRequested, this, [this](PauseLength length) {
        send(u"tray.pause"_s, PauseLending{.until = pauseEnd(length, m_parts.clock.nowUtc().toLocalTime())});
    });
    connect(&m_parts.tray, &TrayPort::resumeRequested, this, [this] { send(u"tray.resume"_s, ResumeLending()); });
    connect(&m_parts.tray, &TrayPort::quitRequested, this, &TrayApp::quitRequested);
}

template <class Request>
void TrayApp::send(const QString &method, const Request &request)
{
    m_parts.agent.command(method, request, this, [this](const Result<void> &done) {
        if (done)
            return;
        qCWarning(lcTray).noquote() << done.error().toString();
        m_window.tell(errorText(done.error()));
        showWindow(); // asked for without a window: an answer needs one
    });
}

void TrayApp::start()
{
    show();
    m_look.start();
    lookForTray();
}

void TrayApp::lookForTray()
{
    m_hasTray = m_parts.tray.isAvailable();
    m_window.setQuitsOnClose(!m_hasTray);
    if (m_hasTray) {
        m_look.stop();
        show();
        return;
    }
    if (m_waitedMs >= m_options.trayGraceMs && m_waitedMs < m_options.trayGraceMs + m_options.lookForTrayMs) {
        qCInfo(lcTray) << "no tray on this desktop: showing the window";
        showWindow();
    }
}

void TrayApp::showWindow()
{
    m_window.present(m_hasTray ? m_parts.tray.geometry() : QRect());
}

void TrayApp::take(const TrayStatus &status)
{
    m_facts = {.status = status, .reach = Reach::Answering};
    show();
    notify();
}

void TrayApp::lose(const Error &reason)
{
    m_facts.reach = reason.code == ErrorCode::Unauthorised ? Reach::NotPermitted : Reach::Silent;
    show();
    notify();
}

void TrayApp::show()
{
    m_view = trayViewOf(m_facts, m_parts.clock.nowUtc());
    if (m_view.state == TrayState::Paused || m_view.state == TrayState::Resting)
        m_minute.start();
    else
        m_minute.stop();
    m_window.apply(m_view, m_facts);
    m_details.apply(m_view, m_facts);
    m_enrolment.apply(m_facts);
    if (!m_hasTray || m_inTray == m_view)
        return;
    m_inTray = m_view;
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(iconPixmap(m_view.iconName, size, 1));
    m_parts.tray.show(icon, m_view.usage.isEmpty() ? m_view.title : m_view.title + u'\n' + m_view.usage, m_view);
}

void TrayApp::notify()
{
    const QSet<BubbleKind> before = m_notifier.told();
    const Notifier::Steps steps = m_notifier.look(m_facts, m_parts.clock.monotonicMs());
    for (const BubbleKind kind : steps.withdraw)
        m_parts.bubbles.withdraw(kind);
    for (const Bubble &bubble : steps.show)
        m_parts.bubbles.show(bubble);
    if (m_notifier.told() != before)
        writeBubbleMemory(m_options.memoryPath, m_notifier.told());
    m_ripen.stop();
    if (steps.lookAgainInMs >= 0)
        m_ripen.start(int(std::min<qint64>(steps.lookAgainInMs, std::numeric_limits<int>::max())));
}

void TrayApp::act(BubbleAction action)
{
    switch (action) {
    case BubbleAction::ShowWindow:
        return showWindow();
    case BubbleAction::ShowDetails:
        return m_details.present(m_view.state == TrayState::Problem ? DetailsWindow::Page::Log
                                                                    : DetailsWindow::Page::Traffic);
    case BubbleAction::Stay:
        return send(u"tray.stay"_s, StayInArray());
    case BubbleAction::Join:
        return m_enrolment.present();
    }
    Q_UNREACHABLE();
}

} // namespace fallow::tray
