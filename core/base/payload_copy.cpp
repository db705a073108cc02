// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/payload_copy.h"

#include <atomic>
#include <cstring>

namespace fallow {

namespace {
std::atomic<quint64> copiedBytes = 0;
} // namespace

void copyPayload(void *to, const void *from, size_t bytes)
{
    if (bytes == 0)
        return;
    std::memcpy(to, from, bytes);
    copiedBytes.fetch_add(bytes, std::memory_order_relaxed);
}

quint64 copiedPayloadBytes()
{
    return copiedBytes.load(std::memory_order_relaxed);
}

} // namespace fallow
