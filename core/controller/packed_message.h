// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCborMap>

namespace fallow {

/// A message that may be larger than a frame's metadata: its CBOR travels in the frame's payload, compressed (zstd) if
/// that saves something. `head` is {"packedBytes": n}: the CBOR's length; a payload of that very length is not
/// compressed. Session unpacks it. Thread: any (pure).
struct PackedMessage
{
    QCborMap head;
    QByteArray payload;
};
PackedMessage packMessage(const QCborMap &message);

} // namespace fallow
