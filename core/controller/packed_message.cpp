// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/packed_message.h"

#include "base/shared_bytes.h"
#include "coding/compression.h"
#include "wire/cbor.h"

using namespace Qt::StringLiterals;

namespace fallow {

PackedMessage packMessage(const QCborMap &message)
{
    const QByteArray bytes = encodeCborMap(message);
    PackedMessage packed;
    packed.head.insert(u"packedBytes"_s, bytes.size());
    QByteArray compressed(bytes.size(), Qt::Uninitialized);
    const auto room = std::as_writable_bytes(std::span(compressed.data(), size_t(compressed.size())));
    const size_t size = compressChunk(std::as_bytes(std::span(bytes.constData(), size_t(bytes.size()))), room);
    compressed.truncate(qsizetype(size));
    packed.payload = size > 0 ? compressed : bytes;
    return packed;
}

} // namespace fallow
