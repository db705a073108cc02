// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/notifier.h"

#include "tray-agent/tray/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fallow::tray {

namespace {

struct NotifierWords
{
    Q_DECLARE_TR_FUNCTIONS(Bubbles)
};

Bubble bubbleOf(BubbleKind kind, const TrayStatus &status)
{
    const AgentStatus &agent = status.agent;
    const QString array = agent.arrayName.isEmpty() ? NotifierWords::tr("the storage array") : agent.arrayName;
    switch (kind) {
    case BubbleKind::Problem:
        return {kind, NotifierWords::tr("Lending has a problem"),
                agent.reason.isEmpty() ? NotifierWords::tr("The agent cannot serve its store.")
                                       : wordingText(agent.reasonWording, agent.reason),
                BubbleAction::ShowDetails, NotifierWords::tr("Show the log")};
    case BubbleKind::DiskNearlyFull:
        return {kind, NotifierWords::tr("Your disk is nearly full"),
                agent.overdueBytes > 0 ? NotifierWords::tr("%1 of the space that you lend is being given back.")
                                             .arg(sizeText(agent.overdueBytes))
                                       : NotifierWords::tr("You can lend less; nothing is lost by it."),
                BubbleAction::ShowWindow, NotifierWords::tr("Lend less")};
    case BubbleKind::DiskFailing:
        return {kind, NotifierWords::tr("Your disk may be failing"),
                NotifierWords::tr(
                    "%Ln pieces that lay on it could not be read back. The array repairs them; your own files "
                    "cannot be repaired that way. Make a backup and tell your helpdesk.",
                    nullptr, int(std::min<qint64>(agent.badStripCount, 1'000'000))),
                BubbleAction::ShowDetails, NotifierWords::tr("Show details")};
    case BubbleKind::SafeToUnplug:
        return {kind, NotifierWords::tr("Safe to unplug"),
                NotifierWords::tr("%1 knows that this computer is away.").arg(array), BubbleAction::Stay,
                NotifierWords::tr("I'm staying")};
    case BubbleKind::Joined:
        return {kind, NotifierWords::tr("This computer has joined %1").arg(array),
                NotifierWords::tr("It lends a part of its free space. You decide how much at most."),
                BubbleAction::ShowWindow, NotifierWords::tr("Choose how much")};
    case BubbleKind::TurnedAway:
        return {kind, NotifierWords::tr("This computer has not joined"),
                status.missingStore.isEmpty() ? wordingText(status.enrolmentWording, status.enrolmentError)
                                              : joiningFailureText(status),
                BubbleAction::Join, NotifierWords::tr("Try again")};
    }
    Q_UNREACHABLE();
}

} // namespace

Notifier::Notifier(QSet<BubbleKind> told)
{
    for (const BubbleKind kind : told)
        m_watches[kind].isTold = true;
}

QSet<BubbleKind> Notifier::told() const
{
    QSet<BubbleKind> kinds;
    for (auto it = m_watches.cbegin(); it != m_watches.cend(); ++it) {
        if (it->isTold)
            kinds.insert(it.key());
    }
    return kinds;
}

Notifier::Steps Notifier::look(const TrayFacts &facts, qint64 nowMs)
{
    Steps steps;
    if (facts.reach != Reach::Answering || !facts.status) // nothing is known: nothing ends and nothing begins
        return steps;
    const TrayState state = trayStateOf(facts);
    watch(BubbleKind::Problem, state == TrayState::Problem, kGraceMs, facts, nowMs, steps);
    watch(BubbleKind::DiskNearlyFull, state == TrayState::NearlyFull, kGraceMs, facts, nowMs, steps);
    watch(BubbleKind::DiskFailing, facts.status->agent.badStripCount > 0, kGraceMs, facts, nowMs, steps);
    const LeaveState leave = facts.status->agent.leaveState;
    const LeaveState before = m_leave.value_or(leave); // what an earlier run asked for was answered there
    m_leave = leave;
    if (leave == LeaveState::SafeToUnplug && before != leave)
        steps.show.append(bubbleOf(BubbleKind::SafeToUnplug, *facts.status));
    if (before == LeaveState::SafeToUnplug && leave != before)
        steps.withdraw.append(BubbleKind::SafeToUnplug);
    watchJoining(facts, steps);
    return steps;
}

void Notifier::watch(BubbleKind kind, bool holds, qint64 graceMs, const TrayFacts &facts, qint64 nowMs, Steps &steps)
{
    Watch &watch = m_watches[kind];
    const auto lookIn = [&steps](qint64 ms) {
        steps.lookAgainInMs = steps.lookAgainInMs < 0 ? ms : std::min(steps.lookAgainInMs, ms);
    };
    if (!holds) {
        if (std::exchange(watch.heldSinceMs, -1) >= 0 && watch.isTold)
            steps.withdraw.append(kind);
        if (!watch.isTold)
            return;
        if (watch.goneSinceMs < 0)
            watch.goneSinceMs = nowMs;
        const qint64 leftMs = watch.goneSinceMs + kForgetMs - nowMs;
        if (leftMs > 0)
            return lookIn(leftMs);
        watch = {};
        return;
    }
    watch.goneSinceMs = -1;
    if (watch.heldSinceMs < 0)
        watch.heldSinceMs = nowMs;
    if (watch.isTold)
        return;
    const qint64 leftMs = watch.heldSinceMs + graceMs - nowMs;
    if (leftMs > 0)
        return lookIn(leftMs);
    watch.isTold = true;
    steps.show.append(bubbleOf(kind, *facts.status));
}

/// The end of what this run has seen begin.
void Notifier::watchJoining(const TrayFacts &facts, Steps &steps)
{
    const EnrolmentStage stage = facts.status->enrolment;
    if (stage == EnrolmentStage::Asking || stage == EnrolmentStage::Waiting) {
        m_isJoining = true;
        return;
    }
    if (!m_isJoining)
        return;
    const QString &state = facts.status->agent.state;
    if (stage == EnrolmentStage::Failed) {
        m_isJoining = false;
        steps.show.append(bubbleOf(BubbleKind::TurnedAway, *facts.status));
    } else if (state == u"connected"_s) { // the array's name is known from then on
        m_isJoining = false;
        steps.show.append(bubbleOf(BubbleKind::Joined, *facts.status));
    } else if (state == u"not-enrolled"_s) {
        m_isJoining = false; // the person has changed their mind
    }
}

} // namespace fallow::tray
