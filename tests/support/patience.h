// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

// Qt Test waits five seconds unless told otherwise, which a loaded machine uses up. Nothing waits so long unless it
// fails.
namespace fallow::test {
inline constexpr int kLoadedMachineMs = 60'000;
} // namespace fallow::test

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT((expr), fallow::test::kLoadedMachineMs)
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT((expr), message, fallow::test::kLoadedMachineMs)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT((expr), expected, fallow::test::kLoadedMachineMs)
