// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lending_sensors.h"

#include <QString>
#include <functional>
#include <memory>

namespace fallow {

/// Reads /proc and /sys. What is not there is left empty: no container or old kernel is an error.
class LinuxLendingSensors final : public LendingSensors
{
public:
    struct Options
    {
        QString root = {}; ///< before "/proc" and "/sys"; for tests
        /// The address that the control connection leaves from; empty while there is none.
        std::function<QString()> localAddress = {};
        /// What others tell of the session and of the network.
        std::function<std::optional<SessionFacts>()> session = {};
        std::function<bool()> isMetered = {};
    };
    explicit LinuxLendingSensors(Options options);
    LendingFacts look() override;

private:
    Options m_options;
};

/// The share of time (0..1, over ten seconds) in which something waited, and all that was ever waited, of one file of
/// /proc/pressure. Nothing if the text is not that.
struct PressureFigures
{
    double share = 0;
    qint64 totalMs = 0;
};
std::optional<PressureFigures> parsePressure(const QByteArray &text);

} // namespace fallow
