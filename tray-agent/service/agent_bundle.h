// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agent_config.h"
#include "wire/tray_messages.h"

#include <optional>

namespace fallow {

/// What an agent's diagnostics bundle tells. It holds no key, no certificate, no enrolment code and no data.
struct AgentBundleContents
{
    TrayStatus status = {};
    std::optional<AgentConfig> config = {}; ///< none: not enrolled
    QList<QString> log = {};
};

/// A .zip in memory: about.json, status.json, config.json, machine.txt, log.txt. Blocks on a temporary file.
/// Errors: NoSpace, Io.
Result<QByteArray> makeAgentBundle(const AgentBundleContents &contents);

} // namespace fallow
