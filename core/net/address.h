// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

namespace fallow {

/// The IPv4 address of a peer that an IPv6 socket shows as ::ffff:192.0.2.7; any other as it is.
QHostAddress plainAddress(const QHostAddress &address);

/// 0.0.0.0 and "::": whoever listens there is reached at any address of the machine.
bool isEveryAddress(const QHostAddress &address);

/// Of a numeric address, what to listen at: "::" means both families, as everywhere on Linux; Qt takes it for IPv6
/// alone.
QHostAddress listenAddress(const QString &host);

/// "host:port"; an IPv6 address in brackets.
QString addressText(const QString &host, quint16 port);

} // namespace fallow
