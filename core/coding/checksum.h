// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <cstddef>
#include <span>

namespace fallow {

/// CRC32C (Castagnoli) by isa-l, initial value and final xor 0xffffffff as in iSCSI (RFC 3720): crc32c("123456789") is
/// 0xe3069283. `previous` chains: crc32c(b, crc32c(a)) == crc32c(a ‖ b). Thread: any.
quint32 crc32c(std::span<const std::byte> bytes, quint32 previous = 0);
/// Whether all bytes are zero, at memory speed.
bool isAllZero(std::span<const std::byte> bytes);

} // namespace fallow
