// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray-agent/tray/tray_state.h"

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

bool isLowOnDisk(const AgentStatus &status)
{
    return status.diskTotalBytes > 0 && double(status.diskFreeBytes) < double(status.diskTotalBytes) * kLowDiskShare;
}

struct Text
{
    QString icon;
    QString title;
    QString sentence;
};

Text textOf(TrayState state, const AgentStatus &status)
{
    const QString array = status.arrayName.isEmpty() ? Words::tr("the storage array") : status.arrayName;
    switch (state) {
    case TrayState::NoService:
        return {
            u"machine-retired"_s, Words::tr("The agent is not running"),
            Words::tr("This computer lends no space at present. The agent starts with the computer; if it does not, "
                      "your helpdesk can look into it.")};
    case TrayState::Problem:
        return {u"machine-lost"_s, Words::tr("The agent has a problem"),
                status.reason.isEmpty() ? Words::tr("Your helpdesk can look into it.")
                                        : Words::tr("It says: %1").arg(status.reason)};
    case TrayState::NotEnrolled:
        return {u"machine-retired"_s, Words::tr("Not part of an array"),
                Words::tr("This computer lends no space. An administrator gives a code with which it can join.")};
    case TrayState::Waiting:
        return {u"machine-waiting"_s, Words::tr("Waiting for approval"),
                Words::tr("This computer has asked to join %1. An administrator has to approve it.").arg(array)};
    case TrayState::Paused:
        return {u"machine-asleep"_s, Words::tr("Paused"),
                Words::tr("This computer serves nothing at present. What it holds for %1 stays.").arg(array)};
    case TrayState::Connecting:
        return {u"machine-unreachable"_s, Words::tr("Not connected"),
                Words::tr("%1 cannot be reached at present; the agent keeps trying. Your own files are not affected.")
                    .arg(array)};
    case TrayState::NearlyFull:
        return {u"tone-warning"_s, Words::tr("Connected, your disk is nearly full"),
                Words::tr("The space lent to %1 can be reduced by an administrator.").arg(array)};
    case TrayState::Connected:
        return {u"machine-online"_s, Words::tr("Connected to %1").arg(array),
                status.quotaBytes > 0
                    ? Words::tr("A part of this computer's free space keeps data for the organisation, sealed "
                                "so that it can be read nowhere but there.")
                    : Words::tr("The array has asked for no space of this computer yet.")};
    }
    Q_UNREACHABLE();
}

} // namespace

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(std::max<qint64>(bytes, 0), bytes >= 100 * 1024 * 1024LL * 1024 ? 0 : 1);
}

TrayState trayStateOf(const std::optional<AgentStatus> &status)
{
    if (!status)
        return TrayState::NoService;
    if (status->state == u"not-enrolled"_s)
        return TrayState::NotEnrolled;
    if (status->state == u"waiting-for-approval"_s)
        return TrayState::Waiting;
    if (status->state == u"paused"_s)
        return TrayState::Paused;
    if (status->state == u"connecting"_s)
        return TrayState::Connecting;
    if (status->state == u"connected"_s)
        return isLowOnDisk(*status) ? TrayState::NearlyFull : TrayState::Connected;
    return TrayState::Problem;
}

TrayView trayViewOf(const std::optional<AgentStatus> &status, bool isAnswering)
{
    const TrayState state = isAnswering ? trayStateOf(status) : TrayState::NoService;
    const AgentStatus known = status.value_or(AgentStatus{});
    const Text text = textOf(state, known);
    TrayView view{.state = state,
                  .iconName = text.icon,
                  .title = text.title,
                  .sentence = text.sentence,
                  .isCurrent = isAnswering};
    if (known.quotaBytes > 0) {
        view.usage = Words::tr("%1 of %2 lent space used").arg(sizeText(known.usedBytes), sizeText(known.quotaBytes));
        view.usedShare = std::clamp(double(known.usedBytes) / double(known.quotaBytes), 0.0, 1.0);
    }
    if (known.diskTotalBytes > 0)
        view.disk =
            Words::tr("%1 of %2 free on your disk").arg(sizeText(known.diskFreeBytes), sizeText(known.diskTotalBytes));
    if (!known.machineName.isEmpty())
        view.footnote = Words::tr("%1 · version %2", "computer, version").arg(known.machineName, known.version);
    return view;
}

} // namespace fallow::tray
