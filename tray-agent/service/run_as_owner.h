// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace fallow {

/// Goes on as the owner of the agent's directory, where this process is root and the owner is somebody else, so that
/// what it writes from now on can be read by the service. It cannot go back. Nothing happens where the directory is not
/// there, or is root's. @returns the owner's name; empty if nothing happened. Errors: as errorFromErrno. Thread: main,
/// before any other.
Result<QString> goOnAsOwnerOf(const QString &directory);

/// Makes the last folder of `path`, if it is not there, the property of `directory`'s owner, as root; nobody else can
/// give it away. Nothing happens where goOnAsOwnerOf() would do nothing. Errors: Refused (the folder above is not
/// there, or it could not be made), as errorFromErrno. Thread: any.
Result<void> makeFolderForOwnerOf(const QString &directory, const QString &path);

} // namespace fallow
