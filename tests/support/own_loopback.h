// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QHostAddress>

namespace fallow::test {

/// A loopback address of this process alone, made of its process id: a port that a test has chosen or given back, to
/// listen on in a moment, nobody takes from it meanwhile.
inline QHostAddress ownLoopback()
{
    constexpr quint32 kFirst = 0x7f010000; // 127.1.0.0; a process id of Linux has at most 22 bits
    return QHostAddress(kFirst + quint32(QCoreApplication::applicationPid()));
}

} // namespace fallow::test
