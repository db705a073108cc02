// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "wire/agent_messages.h"

namespace fallow {

/// Whether the administrator allows what the person chose. Errors: InvalidArgument (negative), Refused (which bound).
/// Thread: any (pure).
Result<void> checkOwnerLimits(const OwnerLimits &limits, const OwnerBounds &bounds);

/// What stays free on a disk of that size: the person's choice, or the product's own rule, a twentieth of the disk and
/// 10 GiB at most. Thread: any (pure).
qint64 minimumFreeInEffect(const OwnerLimits &limits, qint64 diskTotalBytes);

} // namespace fallow
