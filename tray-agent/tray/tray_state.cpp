// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/tray_state.h"

#include "base/units.h"
#include "tray-agent/tray/error_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Tray)
};

/// A partition that is the array's alone may be full; that is no trouble of the person's.
bool isLowOnDisk(const AgentStatus &agent)
{
    return agent.partition.isEmpty() && agent.diskTotalBytes > 0 &&
           double(agent.diskFreeBytes) < double(agent.diskTotalBytes) * kLowDiskShare;
}

struct Text
{
    QString icon;
    QString title;
    QString sentence;
};

QString arrayOf(const AgentStatus &agent)
{
    return agent.arrayName.isEmpty() ? Words::tr("the storage array") : agent.arrayName;
}

QString givenBackText(const AgentStatus &agent)
{
    return Words::tr("%1 of the lent space is being given back to you.").arg(sizeText(agent.overdueBytes));
}

Text connectedText(const AgentStatus &agent)
{
    const QString title = Words::tr("Connected to %1").arg(arrayOf(agent));
    if (agent.quotaBytes <= 0)
        return {u"tray-connected"_s, title, Words::tr("The array has asked for no space of this computer yet.")};
    if (agent.overdueBytes > 0)
        return {u"tray-connected"_s, title, givenBackText(agent)};
    if (agent.pace == LendingPace::Courteous)
        return {u"tray-connected"_s, title,
                Words::tr("Your own work comes first: while this computer is in use, the array takes only what it "
                          "needs at once.")};
    return {u"tray-connected"_s, title,
            Words::tr("A part of this computer's free space keeps data for the organisation, sealed so that nobody "
                      "can read it here.")};
}

Text restingText(const AgentStatus &agent, const QDateTime &now)
{
    const QString until = agent.lendingUntil.isValid()
                              ? Words::tr("It goes on by itself: %1.").arg(momentText(agent.lendingUntil, now))
                              : Words::tr("It goes on by itself.");
    const Text text{u"tray-paused"_s, Words::tr("Resting"), {}};
    const auto because = [&](const QString &reason) { return Text{text.icon, text.title, reason + u' ' + until}; };
    switch (agent.lendingReason) {
    case LendingReason::Schedule:
        return because(Words::tr("Outside the hours in which this computer lends."));
    case LendingReason::BatteryLow:
        return because(Words::tr("The battery is low."));
    case LendingReason::Metered:
        return because(Words::tr("The network here costs by volume."));
    case LendingReason::Vpn:
        return because(Words::tr("The array is reached through a VPN."));
    case LendingReason::OnBattery:
        return because(Words::tr("This computer runs on its battery."));
    case LendingReason::Leaving:
    case LendingReason::Paused:
    case LendingReason::FullScreen:
    case LendingReason::DiskBusy:
    case LendingReason::CpuBusy:
    case LendingReason::UserActive:
    case LendingReason::Idle:
        break;
    }
    return because(Words::tr("This computer lends nothing at present."));
}

Text joiningText(TrayState state, const TrayStatus &status)
{
    if (state == TrayState::Waiting)
        return {u"tray-waiting"_s, Words::tr("Waiting for approval"),
                Words::tr("This computer has asked to join. An administrator compares this fingerprint and approves "
                          "it:\n%1")
                    .arg(leftToRight(status.enrolmentFingerprint))};
    if (state == TrayState::Joining)
        return {u"tray-waiting"_s, Words::tr("Asking to join"),
                status.enrolmentError.isEmpty()
                    ? Words::tr("The array is being asked.")
                    : Words::tr("The array cannot be reached yet; the agent keeps trying.")};
    if (status.enrolment == EnrolmentStage::Failed)
        return {u"tray-off"_s, Words::tr("Not part of an array"), joiningFailureText(status)};
    return {u"tray-off"_s, Words::tr("Not part of an array"),
            Words::tr("This computer lends no space. With a code from an administrator it can join.")};
}

Text nearlyFullText(const AgentStatus &agent)
{
    return {u"tray-warning"_s, Words::tr("Your disk is nearly full"),
            agent.overdueBytes > 0
                ? givenBackText(agent)
                : Words::tr("You can lend less: what lies there moves to other computers, nothing is lost.")};
}

Text textOf(TrayState state, const TrayStatus &status, const QDateTime &now)
{
    const AgentStatus &agent = status.agent;
    const QString array = arrayOf(agent);
    switch (state) {
    case TrayState::NotPermitted:
        return {u"tray-off"_s, Words::tr("Not for this user"),
                Words::tr("The agent of this computer does not answer to you. An administrator of this computer can "
                          "add you to the group that may.")};
    case TrayState::NoService:
        return {u"tray-off"_s, Words::tr("The agent is not running"),
                Words::tr("This computer lends no space at present. The agent starts with the computer; if it does "
                          "not, your helpdesk can look into it.")};
    case TrayState::Problem:
        return {u"tray-problem"_s, Words::tr("The agent has a problem"),
                agent.reason.isEmpty() ? Words::tr("Your helpdesk can look into it.")
                                       : Words::tr("It says: %1").arg(wordingText(agent.reasonWording, agent.reason))};
    case TrayState::SafeToUnplug:
        return {u"tray-leave"_s, Words::tr("Safe to unplug"),
                Words::tr("Everything is finished, and %1 knows that this computer is away. It goes on when you come "
                          "back.")
                    .arg(array)};
    case TrayState::Leaving:
        return {u"tray-waiting"_s, Words::tr("Finishing…"),
                Words::tr("What is being written for %1 is brought to its end. Please do not unplug yet.").arg(array)};
    case TrayState::Waiting:
    case TrayState::Joining:
    case TrayState::NotEnrolled:
        return joiningText(state, status);
    case TrayState::Paused:
        return {u"tray-paused"_s, Words::tr("Paused"),
                agent.lendingUntil.isValid()
                    ? Words::tr("This computer serves nothing until %1. What it holds for %2 stays.")
                          .arg(momentText(agent.lendingUntil, now), array)
                    : Words::tr("This computer serves nothing at present. What it holds for %1 stays.").arg(array)};
    case TrayState::Resting:
        return restingText(agent, now);
    case TrayState::Connecting:
        return {u"tray-connecting"_s, Words::tr("Not connected"),
                Words::tr("%1 cannot be reached at present; the agent keeps trying. Your own files are not affected.")
                    .arg(array)};
    case TrayState::NearlyFull:
        return nearlyFullText(agent);
    case TrayState::Connected:
        return connectedText(agent);
    }
    Q_UNREACHABLE();
}

TrayState stateOfEnrolled(const AgentStatus &agent)
{
    const bool isAway = agent.pace == LendingPace::Away;
    if (agent.state == u"paused"_s || (isAway && agent.lendingReason == LendingReason::Paused))
        return isAway && agent.lendingReason != LendingReason::Paused ? TrayState::Resting : TrayState::Paused;
    if (isAway)
        return TrayState::Resting;
    if (agent.state == u"connecting"_s)
        return TrayState::Connecting;
    return isLowOnDisk(agent) ? TrayState::NearlyFull : TrayState::Connected;
}

void fillFigures(TrayView &view, const AgentStatus &agent)
{
    if (agent.quotaBytes > 0) {
        view.usedShare = std::clamp(double(agent.usedBytes) / double(agent.quotaBytes), 0.0, 1.0);
        view.usage = Words::tr("%1 of %2 lent space used").arg(sizeText(agent.usedBytes), sizeText(agent.quotaBytes));
        view.traffic = Words::tr("Today %1 came in, %2 went out")
                           .arg(sizeText(agent.bytesReceivedToday), sizeText(agent.bytesSentToday));
    }
    if (agent.limits.capBytes > 0)
        view.cap = Words::tr("You lend at most %1").arg(sizeText(agent.limits.capBytes));
    if (agent.diskTotalBytes > 0 && agent.partition.isEmpty())
        view.disk =
            Words::tr("%1 of %2 free on your disk").arg(sizeText(agent.diskFreeBytes), sizeText(agent.diskTotalBytes));
    if (!agent.machineName.isEmpty() && !agent.version.isEmpty())
        view.footnote = Words::tr("%1 · version %2", "machine, version").arg(agent.machineName, agent.version);
}

void fillActions(TrayView &view)
{
    switch (view.state) {
    case TrayState::NotPermitted:
    case TrayState::NoService:
    case TrayState::Waiting:
    case TrayState::Joining:
        view.mayJoin = view.state == TrayState::Waiting || view.state == TrayState::Joining;
        return;
    case TrayState::NotEnrolled:
        view.mayJoin = true;
        return;
    case TrayState::SafeToUnplug:
    case TrayState::Leaving:
        view.mayStay = true;
        return;
    case TrayState::Paused:
        view.mayResume = true;
        break;
    case TrayState::Problem:
        view.mayLimit = true;
        return;
    case TrayState::Resting:
    case TrayState::Connecting:
    case TrayState::NearlyFull:
    case TrayState::Connected:
        view.mayPause = true;
        break;
    }
    view.mayLeave = true;
    view.mayLimit = true;
}

} // namespace

QString joiningFailureText(const TrayStatus &status)
{
    if (status.missingStore.isEmpty())
        return Words::tr("Joining did not work: %1").arg(wordingText(status.enrolmentWording, status.enrolmentError));
    return Words::tr("What this computer lent before (store %1) is not found here. Attach the disk on which it lies, "
                     "and join again.")
        .arg(status.missingStore);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(std::max<qint64>(bytes, 0), bytes >= 100 * kGiB ? 0 : 1);
}

QString timeFormat()
{
    return QLocale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s);
}

QString momentText(const QDateTime &when, const QDateTime &now)
{
    const QLocale locale;
    const QDateTime local = when.toLocalTime();
    const QString time = locale.toString(local.time(), timeFormat());
    const qint64 days = now.toLocalTime().date().daysTo(local.date());
    if (days == 0)
        return time;
    if (days == 1)
        return Words::tr("tomorrow, %1").arg(time);
    if (days > 1 && days < 7)
        return Words::tr("%1, %2", "day of the week, time").arg(locale.dayName(local.date().dayOfWeek()), time);
    return locale.toString(local, QLocale::ShortFormat);
}

TrayState trayStateOf(const TrayFacts &facts)
{
    if (facts.reach == Reach::NotPermitted)
        return TrayState::NotPermitted;
    if (facts.reach == Reach::Silent || !facts.status)
        return TrayState::NoService;
    const AgentStatus &agent = facts.status->agent;
    const bool isEnrolled =
        agent.state == u"connected"_s || agent.state == u"connecting"_s || agent.state == u"paused"_s;
    const bool isJoining = agent.state == u"not-enrolled"_s || agent.state == u"waiting-for-approval"_s;
    if (!isEnrolled && !isJoining)
        return TrayState::Problem;
    if (agent.leaveState == LeaveState::SafeToUnplug)
        return TrayState::SafeToUnplug;
    if (agent.leaveState == LeaveState::Finishing)
        return TrayState::Leaving;
    if (agent.state == u"waiting-for-approval"_s)
        return TrayState::Waiting;
    if (isJoining)
        return facts.status->enrolment == EnrolmentStage::Asking ? TrayState::Joining : TrayState::NotEnrolled;
    return stateOfEnrolled(agent);
}

TrayView trayViewOf(const TrayFacts &facts, const QDateTime &now)
{
    const TrayState state = trayStateOf(facts);
    const Text text = textOf(state, facts.status.value_or(TrayStatus{}), now);
    TrayView view{.state = state, .iconName = text.icon, .title = text.title, .sentence = text.sentence};
    view.isCurrent = facts.reach == Reach::Answering;
    if (facts.status) {
        view.isHosted = facts.status->isHostedByTray;
        fillFigures(view, facts.status->agent);
    }
    fillActions(view);
    return view;
}

} // namespace fallow::tray
