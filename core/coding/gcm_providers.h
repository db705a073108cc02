// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/sealing.h"

namespace fallow {

/// The two implementations behind Sealer::make(); private to the room.
std::shared_ptr<const Sealer> makeOpenSslSealer(const SecretKey &key);

/// Whether this build has libipsec-mb and the CPU has the instructions that make it worth while.
bool hasIpsecMb();
/// Null unless hasIpsecMb().
std::shared_ptr<const Sealer> makeIpsecMbSealer(const SecretKey &key);

} // namespace fallow
