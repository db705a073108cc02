// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/address.h"

using namespace Qt::StringLiterals;

namespace fallow {

QHostAddress plainAddress(const QHostAddress &address)
{
    bool isMapped = false;
    const quint32 v4 = address.toIPv4Address(&isMapped);
    const bool isIPv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return isMapped && isIPv6 && !isEveryAddress(address) ? QHostAddress(v4) : address;
}

bool isEveryAddress(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::Any) || address == QHostAddress(QHostAddress::AnyIPv4) ||
           address == QHostAddress(QHostAddress::AnyIPv6);
}

QHostAddress listenAddress(const QString &host)
{
    const QHostAddress address(host);
    return address == QHostAddress(QHostAddress::AnyIPv6) ? QHostAddress(QHostAddress::Any) : address;
}

QString addressText(const QString &host, quint16 port)
{
    return (host.contains(u':') && !host.startsWith(u'[') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

} // namespace fallow
