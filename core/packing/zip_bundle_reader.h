// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QMap>

namespace fallow {

/// Reads a whole bundle into memory: member name -> content. Only for small ones: TooLarge when the members together
/// exceed `limitBytes`, whatever their headers claim. Corrupt for what is no archive, or whose members end early, have
/// names that checkBundleEntryName refuses, or are symbolic links; NotFound, Refused, Io from the disk. KZip does not
/// compare checksums. Thread: any.
Result<QMap<QString, QByteArray>> readZipBundle(const QString &path, qint64 limitBytes);

} // namespace fallow
