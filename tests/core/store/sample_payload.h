// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store_fixture.h"

#include <random>

namespace fallow::test {

/// What lies in the stored sample of version 1, whatever other tests make their payloads of.
inline SharedBytes samplePayloadOf(StripKey key, size_t size)
{
    SharedBytes bytes = SharedBytes::allocate(size);
    std::mt19937_64 random(key.stripe.value() * 64 + key.position);
    std::byte *const begin = bytes.writableData();
    for (size_t i = 0; i < size; i += sizeof(quint64)) {
        const quint64 value = random();
        std::memcpy(begin + i, &value, std::min(sizeof value, size - i));
    }
    return bytes;
}

} // namespace fallow::test
