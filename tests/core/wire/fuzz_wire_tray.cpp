// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse_anything.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fallow::test::parseTrayBytes(std::as_bytes(std::span(data, size)));
    return 0;
}
