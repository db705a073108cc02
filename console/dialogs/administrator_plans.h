// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/dialogs/action_plan.h"
#include "wire/enrolment_messages.h"

namespace fallow::console {

/// What is asked before an administrator's certificate is refused from then on. Thread: gui.
ActionPlan revokeAdministratorPlan(const CertificateSnapshot &certificate);

} // namespace fallow::console
