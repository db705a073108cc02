// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "base/shared_bytes.h"
#include "coding/sealing.h"

#include <QByteArray>

namespace fallow {

/// Seals a volume's key with the array's master key: what VolumeRecord::wrappedKey holds.
/// version 1 (1 byte) ‖ nonce (12) ‖ sealed key (32) ‖ tag (16); bound to the volume's id. Thread: any.
QByteArray wrapVolumeKey(const SecretKey &masterKey, VolumeId volume, const SecretKey &volumeKey);
/// Errors: Unauthorised (another master key, another volume, or changed bytes), Unsupported (a later version).
Result<SecretKey> unwrapVolumeKey(const SecretKey &masterKey, VolumeId volume, const QByteArray &wrapped);

} // namespace fallow
