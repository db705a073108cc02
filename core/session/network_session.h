// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace fallow {

struct IdentityFile;

/// Opens a session with the identity in `identityPath` (an identity file); it connects, and reconnects, by itself.
/// Errors: NotFound, Refused (no permission, or it is locked: IdentityFile::unlocked()), Corrupt (the file),
/// InvalidArgument (the identity in it does not check).
Result<std::unique_ptr<Session>> openSession(const QString &identityPath);
Result<std::unique_ptr<Session>> openSession(const IdentityFile &identity);

/// Splits "host:port", "[::1]:port". Errors: InvalidArgument.
Result<std::pair<QString, quint16>> splitAddress(const QString &address);

} // namespace fallow
