// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/agent_messages.h"

#include <optional>

namespace fallow::tray {

/// The one state that a person sees. In the order of precedence: the first that is true counts.
enum class TrayState {
    NoService,   ///< the agent does not answer on this machine
    Problem,     ///< it reports an error, or a state that this version does not know
    NotEnrolled, ///< it belongs to no array
    Waiting,     ///< it asked to join; an administrator has to approve
    Paused,      ///< it lends nothing at present, by wish
    Connecting,  ///< the array is not reachable at present
    NearlyFull,  ///< connected; the person's own disk has less than kLowDiskShare free
    Connected,   ///< lends and serves
};
inline constexpr double kLowDiskShare = 0.05;

/// Derives the state from what the service said last; nothing: it does not answer. Thread: any (pure).
TrayState trayStateOf(const std::optional<AgentStatus> &status);

/// What the window and the tray show of a state; words in the person's language.
struct TrayView
{
    TrayState state = TrayState::NoService;
    QString iconName = {}; ///< in resources
    QString title = {};    ///< "Connected to Northgate Office"
    QString sentence = {}; ///< what that means, and what helps
    QString usage = {};    ///< "8.4 GiB of 20 GiB lent"; empty: nothing is lent
    QString disk = {};     ///< "112 GiB free on this computer's disk"; empty: not known
    QString footnote = {}; ///< machine and version; may be empty
    double usedShare = 0;  ///< of the quota, 0..1
    bool isCurrent = true; ///< false: the figures are those of a service that has gone
    friend bool operator==(const TrayView &, const TrayView &) = default;
};
/// @param status what the service said last
/// @param isAnswering whether it still answers
TrayView trayViewOf(const std::optional<AgentStatus> &status, bool isAnswering);

/// "1.5 GiB", by locale.
QString sizeText(qint64 bytes);

} // namespace fallow::tray
