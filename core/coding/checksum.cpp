// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/checksum.h"

#include <algorithm>
#include <isa-l/crc.h>
#include <isa-l/mem_routines.h>

namespace fallow {

quint32 crc32c(std::span<const std::byte> bytes, quint32 previous)
{
    static constexpr size_t kMostBytesPerCall = size_t(1) << 30; // isa-l takes an int
    quint32 state = ~previous;
    while (!bytes.empty()) {
        const auto part = bytes.first(std::min(bytes.size(), kMostBytesPerCall));
        // isa-l takes non-const memory that it only reads
        auto *memory = const_cast<unsigned char *>(reinterpret_cast<const unsigned char *>(part.data()));
        state = crc32_iscsi(memory, int(part.size()), state);
        bytes = bytes.subspan(part.size());
    }
    return ~state;
}

bool isAllZero(std::span<const std::byte> bytes)
{
    return bytes.empty() || isal_zero_detect(const_cast<std::byte *>(bytes.data()), bytes.size()) == 0;
}

} // namespace fallow
