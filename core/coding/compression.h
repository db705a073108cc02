// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <span>

namespace fallow {

/// zstd for chunks of at most 64 KiB, with a cheap test that spares incompressible data the attempt.
/// Thread: any (a context per thread inside).

/// True if a sample of the bytes (entropy of some hundred bytes, a few memory reads) promises at least 1/8 saved.
bool looksCompressible(std::span<const std::byte> bytes);
/// Compresses into `out`; returns the size, or 0 if it would not save at least 1/8 of `bytes` or does not fit.
size_t compressChunk(std::span<const std::byte> bytes, std::span<std::byte> out, int level = 1);
/// Decompresses exactly out.size() bytes. Errors: Corrupt.
Result<void> decompressChunk(std::span<const std::byte> compressed, std::span<std::byte> out);

} // namespace fallow
