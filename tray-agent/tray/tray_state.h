// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/isolate.h" // leftToRight(), for those who show a state
#include "wire/tray_messages.h"

#include <optional>

namespace fallow::tray {

/// Whether the agent answers.
enum class Reach {
    Answering,
    Silent,       ///< it does not run, or does not answer
    NotPermitted, ///< it runs, and does not admit this user
};

/// All that the tray knows.
struct TrayFacts
{
    std::optional<TrayStatus> status = {}; ///< what the agent said last; none: it has said nothing yet
    Reach reach = Reach::Silent;
};

/// The one state that a person sees. In the order of precedence: the first that is true counts.
enum class TrayState {
    NotPermitted, ///< the agent does not admit this user
    NoService,    ///< the agent does not answer on this machine
    Problem,      ///< it reports an error, or a state that this version does not know
    SafeToUnplug, ///< the person leaves: everything is done and announced
    Leaving,      ///< the person leaves: what is under way is being finished
    Waiting,      ///< it asked to join; an administrator has to approve
    Joining,      ///< it asks to join
    NotEnrolled,  ///< it belongs to no array
    Paused,       ///< it lends nothing at present, by the person's wish
    Resting,      ///< it lends nothing at present, by schedule, battery or network
    Connecting,   ///< the array is not reachable at present
    NearlyFull,   ///< connected; the person's own disk has less than kLowDiskShare free
    Connected,    ///< lends and serves
};
inline constexpr double kLowDiskShare = 0.05;

/// Thread: any (pure).
TrayState trayStateOf(const TrayFacts &facts);

/// What the window and the tray show of a state; words in the person's language.
struct TrayView
{
    TrayState state = TrayState::NoService;
    QString iconName = {}; ///< in resources
    QString title = {};    ///< "Connected to Northgate Office"
    QString sentence = {}; ///< what that means, and what helps
    QString usage = {};    ///< "8.4 GiB of 20 GiB lent space used"; empty: nothing is lent
    QString cap = {};      ///< "You lend at most 60 GiB"; empty: the administrator decides
    QString disk = {};     ///< "112 GiB of 476 GiB free on your disk"; empty: not known, or a partition is lent wholly
    QString traffic = {};  ///< "Today 1.2 GiB came, 300 MiB went out"; empty: nothing is lent
    QString footnote = {}; ///< machine and version; may be empty
    double usedShare = 0;  ///< of the quota, 0..1
    bool isCurrent = true; ///< false: the figures are those of an agent that does not answer
    bool isHosted = false; ///< the agent lives in this program: ending it ends lending
    // What the person may do now.
    bool mayPause = false;
    bool mayResume = false;
    bool mayLeave = false;
    bool mayStay = false; ///< take "I'm leaving" back
    bool mayLimit = false;
    bool mayJoin = false;
    friend bool operator==(const TrayView &, const TrayView &) = default;
};
/// @param now local time, for "until 14:30" and "until tomorrow, 08:00"
TrayView trayViewOf(const TrayFacts &facts, const QDateTime &now);

/// Why joining failed, in the person's language as far as it is known to be one of the usual reasons.
QString joiningFailureText(const TrayStatus &status);
/// "1.5 GiB", by locale.
QString sizeText(qint64 bytes);
/// Hours and minutes by locale; never seconds, which some locales' short form has.
QString timeFormat();
/// "14:30" today, "tomorrow, 08:00", "Friday, 08:00" within a week, else the date; all local.
QString momentText(const QDateTime &when, const QDateTime &now);

} // namespace fallow::tray
