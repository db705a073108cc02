// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace fallow {

/// A number with all its bits stirred (SplitMix64's finaliser); the same on every machine, not secret.
constexpr quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// How much `a` likes `b`; for rendezvous hashing.
constexpr quint64 affinity(quint64 a, quint64 b)
{
    return mixed(mixed(a) ^ b);
}

} // namespace fallow
