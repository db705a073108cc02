// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/limits.h"

#include <QByteArrayView>
#include <QCborArray>
#include <QCborMap>
#include <optional>

namespace fallow {

struct CborLimits
{
    qint64 maxBytes = kMaxFrameMetadataBytes;
    int maxDepth = 16;      ///< of maps and arrays
    int maxItems = 131'072; ///< in all
};

/// Reads one CBOR map with text keys that fills `bytes` exactly. Structure and bounds are checked before anything is
/// allocated: definite lengths only, no tags, valid UTF-8, no key twice. Errors: ProtocolViolation (says where),
/// TooLarge.
Result<QCborMap> decodeCborMap(QByteArrayView bytes, const CborLimits &limits = {});
QByteArray encodeCborMap(const QCborMap &map);

// Typed field access for message structs; each names the missing or wrong field in its ProtocolViolation.
Result<QString> cborText(const QCborMap &map, QLatin1StringView key, qsizetype maxCharacters = 4096);
Result<qint64> cborInteger(const QCborMap &map, QLatin1StringView key, qint64 min, qint64 max);
Result<QByteArray> cborBytes(const QCborMap &map, QLatin1StringView key, qsizetype minBytes, qsizetype maxBytes);
Result<bool> cborBool(const QCborMap &map, QLatin1StringView key);
Result<QCborMap> cborMap(const QCborMap &map, QLatin1StringView key);
Result<QCborArray> cborArray(const QCborMap &map, QLatin1StringView key, qsizetype maxItems);

/// {code: name, what, where, and wording, if it has one}; texts are cut at 1024 characters.
QCborMap encodeError(const Error &error);
/// Never fails: what cannot be read becomes Internal with a text that says so; a wording that cannot is left away.
Error decodeError(const QCborMap &map);
/// The code of a stable name (errorCodeName), if this build knows it.
std::optional<ErrorCode> errorCodeFromName(QStringView name);

} // namespace fallow
