// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "net/descriptor.h"

namespace fallow {

/// Binds and listens by TCP on a numeric address. port 0: the system chooses. The descriptor is non-blocking.
/// Errors: InvalidArgument (not a numeric address), Busy (address in use), Refused, Io.
Result<Descriptor> listenTcp(const QString &host, quint16 port);
/// The port that a TCP socket is bound to; 0 on failure.
quint16 boundPort(const Descriptor &socket);
/// Binds and listens on a Unix socket with these permissions from the first moment on. A dead socket in its place is
/// replaced. Errors: InvalidArgument (path too long), Busy (somebody listens there), AlreadyExists (not a socket),
/// Io...
Result<Descriptor> listenUnix(const QString &path, quint32 mode);

} // namespace fallow
