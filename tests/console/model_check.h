// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>

namespace fallow::console {

/// A model that breaks its contract fails the test.
inline constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace fallow::console
