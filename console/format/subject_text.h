// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/admin_messages.h"

#include <QString>

namespace fallow::console {

/// What a job, a plan or a problem is about, in the person's language: "workstation pc-3", "all that is missing".
/// @param subject as the controller writes it; what is not known stays as it is
QString subjectText(const QString &subject);
/// "Rebuild of workstation pc-3".
QString jobTitle(const JobSnapshot &job);

} // namespace fallow::console
