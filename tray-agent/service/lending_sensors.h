// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>

namespace fallow {

/// What a person's session shows of itself.
struct SessionFacts
{
    qint64 idleMs = 0; ///< since the last key stroke or movement
    bool isFullScreen = false;
    bool isIdleKnown = true; ///< else the desktop does not tell, and idleMs is 0: nobody is disturbed unseen
};

/// What is to be seen of the machine and of the person at it. What cannot be known is left empty, and speaks against
/// nothing.
struct LendingFacts
{
    std::optional<SessionFacts> session = {}; ///< empty: nobody is logged in, or it is not known
    double cpuPressure = 0;                   ///< share of time, 0..1, in which something waited for a processor
    double diskPressure = 0;                  ///< the same for the disk
    bool isOnBattery = false;
    std::optional<double> batteryShare = {}; ///< 0..1
    bool isMetered = false;
    bool isVpn = false;      ///< the way to the controller leads through one
    qint64 diskStallMs = -1; ///< that anything has waited for the disk since the machine started; -1: not known
};

/// The port to all that: each look costs well below a millisecond. Thread: control.
class LendingSensors
{
public:
    virtual ~LendingSensors() = default;
    virtual LendingFacts look() = 0;
};

} // namespace fallow
