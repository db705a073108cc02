// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <cstddef>

namespace fallow {

/// Copies bytes of users' data within this process. Payloads travel by reference (SharedBytes); where one has to be
/// copied after all, it is copied here, so that the benchmarks can tell how often that is. What sealing, coding and
/// compression write is no copy. Thread: any.
void copyPayload(void *to, const void *from, size_t bytes);

/// By this process since its start. Thread: any.
quint64 copiedPayloadBytes();

} // namespace fallow
