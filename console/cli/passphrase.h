// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/identity_file.h"

class QCommandLineParser;

namespace fallow::cli {

/// Reads an identity file; one that is protected is unlocked with the passphrase of --passphrase-file or, on a
/// terminal, of the person there. Errors: as IdentityFile::read and unlocked(); Refused (nobody there to ask).
Result<IdentityFile> unlockIdentity(const QString &path, const QCommandLineParser &parser);
/// A new passphrase, of --new-passphrase-file or asked for twice. Errors: Refused (nobody there), InvalidArgument (the
/// two differ, or it is empty), those of reading the file.
Result<QByteArray> askNewPassphrase(const QCommandLineParser &parser);

} // namespace fallow::cli
