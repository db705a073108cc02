// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nbd_test_client.h"

#include <QtEndian>

namespace fallow::test {

using Device = MemoryBlockDevice;

inline quint32 errorOf(const QByteArray &simpleReply)
{
    return qFromBigEndian<quint32>(simpleReply.constData() + 4);
}
inline quint64 cookieOf(const QByteArray &simpleReply)
{
    return qFromBigEndian<quint64>(simpleReply.constData() + 8);
}

} // namespace fallow::test

/// A client of `fixture` called `client`, beyond its greeting.
#define CONNECT(client, fixture)                                                                                       \
    fallow::test::NbdTestClient client((fixture).path());                                                              \
    QVERIFY(client.isConnected());                                                                                     \
    client.send(NbdTestClient::hello("disk"));                                                                         \
    QTRY_VERIFY(client.has(NbdTestClient::kHelloReplyBytes));                                                          \
    (void)client.take(NbdTestClient::kHelloReplyBytes)

/// The next simple reply tells this error.
#define ANSWER(client, expectedError)                                                                                  \
    QTRY_VERIFY((client).has(16));                                                                                     \
    QCOMPARE(errorOf((client).take(16)), quint32(expectedError))
