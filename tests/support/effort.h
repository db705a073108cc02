// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace fallow::test {

/// A number of rounds, lives or seeds, where the amount of work is the point of a test: all of it each night
/// (FALLOW_EFFORT=full, `./dev test --nightly`), a share of it for every change, less with the sanitizers, where all is
/// many times slower.
template <class T>
struct Effort
{
    T full;
    T usual;
    T sanitized;
};

inline bool isEffortFull()
{
    static const bool isFull = qgetenv("FALLOW_EFFORT") == "full";
    return isFull;
}

inline constexpr bool kIsSanitized =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
    true;
#else
    false;
#endif
#else
    false;
#endif

template <class T>
T byEffort(const Effort<T> &effort)
{
    return isEffortFull() ? effort.full : kIsSanitized ? effort.sanitized : effort.usual;
}

} // namespace fallow::test
