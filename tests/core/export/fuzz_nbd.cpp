// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// libFuzzer: what a client sends, from its handshake flags on. The first byte says how large the reads are.
// Corpus: tests/data/corpus/nbd.

#include "nbd_fuzz_harness.h"

#include <QLoggingCategory>

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (size == 0)
        return 0;
    const auto input = std::as_bytes(std::span(data + 1, size - 1));
    fallow::test::NbdFuzzHarness::run(input, data[0] < 128 ? size_t(data[0]) : 1u << 20);
    return 0;
}
