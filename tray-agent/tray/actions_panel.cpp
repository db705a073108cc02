// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/actions_panel.h"

#include "tray-agent/tray/error_text.h"
#include "tray-agent/tray/pause_length.h"
#include "tray-agent/tray/shades.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace fallow::tray {

ActionsPanel::ActionsPanel(AgentPort &agent, QWidget *parent)
    : QWidget(parent)
    , m_agent(agent)
    , m_pauseRow(new QWidget(this))
    , m_pauseLabel(plainLabel(u"pauseLabel"_s, m_pauseRow))
{
    m_pauseLabel->setText(tr("Pause lending"));
    auto *pauses = new QHBoxLayout(m_pauseRow);
    pauses->setContentsMargins(0, 0, 0, 0);
    pauses->addWidget(m_pauseLabel, 1);
    const std::tuple<const char *, QString, QString, PauseLength> lengths[] = {
        {"pause30", tr("30 min"), tr("Pause lending for 30 minutes"), PauseLength::HalfHour},
        {"pause120", tr("2 h"), tr("Pause lending for 2 hours"), PauseLength::TwoHours},
        {"pauseTomorrow", tr("Until tomorrow"), tr("Pause lending until tomorrow morning"),
         PauseLength::UntilTomorrow}};
    for (const auto &[name, text, spoken, length] : lengths) {
        QPushButton *button = addButton(QString::fromLatin1(name), text);
        button->setAccessibleName(spoken);
        button->setToolTip(spoken + u'\n' + tr("It resumes by itself."));
        pauses->addWidget(button);
        m_pauses.append(button);
        connect(button, &QPushButton::clicked, this, [this, until = length] {
            send(u"tray.pause"_s, PauseLending{.until = pauseEnd(until, QDateTime::currentDateTime())});
        });
    }
    m_resume = addButton(u"resume"_s, tr("Resume now"));
    m_leave = addButton(u"leave"_s, tr("I'm leaving"));
    m_leave->setToolTip(tr("Finishes what is under way and tells the array that this computer goes. You see when it "
                           "is safe to unplug."));
    m_stay = addButton(u"stay"_s, tr("I'm staying"));
    m_join = addButton(u"join"_s, tr("Join an array…"));
    auto *singles = new QHBoxLayout;
    for (QPushButton *button : {m_resume, m_leave, m_stay, m_join})
        singles->addWidget(button, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_pauseRow);
    layout->addLayout(singles);
    connect(m_resume, &QPushButton::clicked, this, [this] { send(u"tray.resume"_s, ResumeLending()); });
    connect(m_leave, &QPushButton::clicked, this, [this] { send(u"tray.leave"_s, LeaveArray()); });
    connect(m_stay, &QPushButton::clicked, this, [this] { send(u"tray.stay"_s, StayInArray()); });
    connect(m_join, &QPushButton::clicked, this, &ActionsPanel::joinRequested);
}

QPushButton *ActionsPanel::addButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(true); // Enter presses the one that has the focus
    widen(button);
    return button;
}

template <class Request>
void ActionsPanel::send(const QString &method, const Request &request)
{
    if (std::exchange(m_isWaiting, true))
        return; // nobody shall press twice; a disabled button would lose the keyboard's focus
    m_agent.command(method, request, this, [this](const Result<void> &done) {
        m_isWaiting = false;
        Q_EMIT failed(done ? QString() : errorText(done.error()));
    });
}

void ActionsPanel::apply(const TrayView &view)
{
    const QWidget *focused = window()->focusWidget();
    const bool hadFocus = focused && isAncestorOf(focused);
    offer(view);
    if (!hadFocus || focused->isVisibleTo(this))
        return;
    // Qt would hand the focus to whatever comes next, a slider mostly.
    for (QPushButton *button : findChildren<QPushButton *>()) {
        if (button->isVisibleTo(this))
            return button->setFocus();
    }
}

void ActionsPanel::offer(const TrayView &view)
{
    m_pauseRow->setVisible(view.mayPause);
    m_resume->setVisible(view.mayResume);
    m_leave->setVisible(view.mayLeave);
    m_stay->setVisible(view.mayStay);
    m_join->setVisible(view.mayJoin);
    m_join->setText(view.state == TrayState::NotEnrolled ? tr("Join an array…") : tr("Joining…"));
    setVisible(view.mayPause || view.mayResume || view.mayLeave || view.mayStay || view.mayJoin);
}

} // namespace fallow::tray
