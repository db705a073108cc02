// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/strip_header.h"
#include "store/superblock.h"

#include "coding/checksum.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>

using namespace fallow;

namespace {

/// Most bytes fail at the checksum; with it put right the fields behind it are tried too.
template <size_t Size>
std::array<std::byte, Size> checksummed(const uint8_t *data, size_t size, const char *magic)
{
    std::array<std::byte, Size> bytes{};
    std::memcpy(bytes.data(), data, std::min(size, Size));
    std::memcpy(bytes.data(), magic, 8);
    const quint32 checksum = crc32c(std::span<const std::byte>(bytes).first(Size - 4));
    std::memcpy(bytes.data() + Size - 4, &checksum, 4);
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    StripHeaderBytes raw{};
    std::memcpy(raw.data(), data, std::min(size, raw.size()));
    (void)decodeStripHeader(raw);
    if (const auto header = decodeStripHeader(checksummed<kStripHeaderSizeBytes>(data, size, "FLWSTRIP"))) {
        if (!(*decodeStripHeader(encodeStripHeader(*header)) == *header))
            std::abort();
    }
    if (const auto block = decodeSuperblock(checksummed<kSuperblockSizeBytes>(data, size, "FLWSTORE"))) {
        if (!(*decodeSuperblock(encodeSuperblock(*block)) == *block))
            std::abort();
    }
    return 0;
}
