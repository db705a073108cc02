// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/theme/tone.h"
#include "wire/admin_messages.h"

#include <QString>

namespace fallow::console {

// The states of the array in words, each with its tone and its icon. Thread: gui.

/// Approval and presence of a machine as the one state that people see. In the order of urgency.
enum class Standing { Waiting, Lost, Unreachable, Asleep, Online, Retired, Revoked };
Standing standingOf(const MachineSnapshot &machine);
QString standingWord(Standing standing);
QString standingIcon(Standing standing); ///< name of an icon in resources
inline constexpr int kStandingCount = 7;

/// How the array is, in the order of urgency.
enum class Health { Lost, Unavailable, Unreadable, NoStores, WritesMayFail, AtRisk, Degraded, Healthy };
/// By the controller's word, or by the counts if the word is of a newer version; Unavailable and WritesMayFail by
/// its volumes.
Health healthOf(const ArraySnapshot &array);
QString healthWord(Health health);
/// One sentence: how the data is, and what may still happen without losing any.
QString healthSentence(const ArraySnapshot &array);
Tone healthTone(Health health);
/// Name of the icon of a tone; each tone has a sign of its own.
QString toneIcon(Tone tone);

/// Why a volume is not open, or else why some of it cannot be read, or else why writing to it may fail; empty: all is
/// well with it.
QString troubleText(const VolumeSnapshot &volume);
/// What keeps a volume from being written in full; empty: nothing does.
QString shortageText(const VolumeSnapshot &volume);
/// Why a disk of the controller cannot be used; empty: it can.
QString troubleText(const StoreSnapshot &store);
QString storeWord(const StoreSnapshot &store);
QString jobDetail(const JobSnapshot &job);
/// "3 h left", from an hour on with the time of day at which it ends; empty if that is not known.
QString remainingText(const JobSnapshot &job);
/// Progress of 0..1 by bytes, else by counts; -1: not known yet.
double jobShare(const JobSnapshot &job);
bool isUnfinished(const JobSnapshot &job);
Tone jobTone(const JobSnapshot &job);
QString severityWord(EventSeverity severity);
Tone severityTone(EventSeverity severity);

/// Strips that may still be lost, in words: "2 more losses survived", "none to spare".
QString surplusWord(int surplusStrips);

} // namespace fallow::console
