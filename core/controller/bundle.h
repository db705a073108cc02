// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "controller/controller_config.h"
#include "wire/admin_messages.h"

namespace fallow {

/// What a diagnostics bundle tells. It holds no key, no certificate and no data.
struct BundleContents
{
    const ControllerConfig &config;
    ArraySnapshot snapshot;
    QList<EventSnapshot> events = {};
    QString metrics = {};
};

/// A .zip in memory. Blocks on a temporary file. Errors: NoSpace, Io.
Result<QByteArray> makeDiagnosticsBundle(const BundleContents &contents);

} // namespace fallow
