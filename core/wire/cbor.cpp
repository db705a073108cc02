// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/cbor.h"

#include "base/wording.h"

#include <QCborArray>
#include <QCborValue>
#include <QSet>
#include <QUtf8StringView>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

/// Walks the bytes without allocating and checks structure and bounds, so that the library's parser only ever sees
/// small and well-formed input.
class CborScanner
{
public:
    CborScanner(QByteArrayView bytes, const CborLimits &limits)
        : m_bytes(bytes)
        , m_limits(limits)
    {}

    Result<void> scan()
    {
        if (m_bytes.size() > m_limits.maxBytes)
            return fail(ErrorCode::TooLarge,
                        u"a message of %1 bytes; %2 are allowed"_s.arg(m_bytes.size()).arg(m_limits.maxBytes));
        if (m_bytes.isEmpty() || (quint8(m_bytes[0]) >> 5) != 5)
            return broken(u"the message is not a map"_s);
        if (auto done = value(0); !done)
            return done;
        if (m_at != m_bytes.size())
            return broken(u"bytes after the end of the message"_s);
        return {};
    }

private:
    enum Major { Unsigned = 0, Negative = 1, Bytes = 2, Text = 3, Array = 4, Map = 5, Tag = 6, Simple = 7 };
    struct Head
    {
        int major = 0;
        int info = 0;
        quint64 argument = 0;
    };

    std::unexpected<Error> broken(const QString &what) const
    {
        return fail(ErrorCode::ProtocolViolation, u"%1 (byte %2)"_s.arg(what).arg(m_at));
    }
    Result<Head> head()
    {
        if (m_at >= m_bytes.size())
            return broken(u"the message is cut off"_s);
        const quint8 first = quint8(m_bytes[m_at++]);
        Head head{first >> 5, first & 31, quint64(first & 31)};
        if (head.info < 24)
            return head;
        if (head.info > 27)
            return broken(u"an indefinite length or a reserved value"_s);
        const int width = 1 << (head.info - 24);
        if (m_bytes.size() - m_at < width)
            return broken(u"the message is cut off"_s);
        head.argument = 0;
        for (int i = 0; i < width; ++i)
            head.argument = head.argument << 8 | quint8(m_bytes[m_at++]);
        return head;
    }
    Result<void> string(const Head &head)
    {
        if (head.argument > quint64(m_bytes.size() - m_at))
            return broken(u"a string is longer than the message"_s);
        const auto length = qsizetype(head.argument);
        if (head.major == Text && !QUtf8StringView(m_bytes.data() + m_at, length).isValidUtf8())
            return broken(u"a text is not UTF-8"_s);
        m_at += length;
        return {};
    }
    Result<void> entries(const Head &head, int depth)
    {
        if (depth >= m_limits.maxDepth)
            return broken(u"nested deeper than %1"_s.arg(m_limits.maxDepth));
        // Every entry takes at least a byte (two in a map), so the count is bounded by what is left.
        const quint64 left = quint64(m_bytes.size() - m_at);
        if (head.argument > (head.major == Map ? left / 2 : left))
            return broken(u"more entries than the message has bytes"_s);
        for (quint64 i = 0; i < head.argument; ++i) {
            if (head.major == Map) {
                if (m_at < m_bytes.size() && (quint8(m_bytes[m_at]) >> 5) != Text)
                    return broken(u"a key is not a text"_s);
                if (auto key = value(depth + 1); !key)
                    return key;
            }
            if (auto entry = value(depth + 1); !entry)
                return entry;
        }
        return {};
    }
    Result<void> value(int depth)
    {
        if (++m_items > m_limits.maxItems)
            return fail(ErrorCode::TooLarge, u"more than %1 items in a message"_s.arg(m_limits.maxItems));
        const Result<Head> read = head();
        if (!read)
            return fail(read.error());
        switch (read->major) {
        case Unsigned:
        case Negative:
            if (read->argument > quint64(std::numeric_limits<qint64>::max()))
                return broken(u"an integer beyond 63 bits"_s);
            return {};
        case Bytes:
        case Text:
            return string(*read);
        case Array:
        case Map:
            return entries(*read, depth);
        case Tag:
            return broken(u"a tag"_s);
        default:
            break;
        }
        const bool isKnown =
            (read->info >= 20 && read->info <= 22) || read->info >= 25; // false, true, null; half, single, double
        return isKnown ? Result<void>() : broken(u"an unknown simple value"_s);
    }

    QByteArrayView m_bytes;
    const CborLimits &m_limits;
    qsizetype m_at = 0;
    int m_items = 0;
};

bool hasRepeatedKey(const QCborValue &value)
{
    if (value.isArray()) {
        const QCborArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), [](const QCborValue &entry) { return hasRepeatedKey(entry); });
    }
    if (!value.isMap())
        return false;
    const QCborMap map = value.toMap();
    QSet<QString> seen;
    for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
        const QString key = it.key().toString();
        if (seen.contains(key) || hasRepeatedKey(it.value()))
            return true;
        seen.insert(key);
    }
    return false;
}

std::unexpected<Error> badField(QLatin1StringView key, const QString &what)
{
    return fail(ErrorCode::ProtocolViolation, u"field %1: %2"_s.arg(key, what));
}

} // namespace

Result<QCborMap> decodeCborMap(QByteArrayView bytes, const CborLimits &limits)
{
    if (auto scanned = CborScanner(bytes, limits).scan(); !scanned)
        return fail(scanned.error());
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes.data(), bytes.size(), &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return fail(ErrorCode::ProtocolViolation, u"the message does not parse: %1"_s.arg(error.errorString()));
    if (hasRepeatedKey(value))
        return fail(ErrorCode::ProtocolViolation, u"a key occurs twice"_s);
    return value.toMap();
}

QByteArray encodeCborMap(const QCborMap &map)
{
    return map.toCborValue().toCbor();
}

Result<QString> cborText(const QCborMap &map, QLatin1StringView key, qsizetype maxCharacters)
{
    const QCborValue value = map.value(key);
    if (!value.isString())
        return badField(key, u"a text is missing"_s);
    QString text = value.toString();
    if (text.size() > maxCharacters)
        return badField(key, u"longer than %1 characters"_s.arg(maxCharacters));
    return text;
}

Result<qint64> cborInteger(const QCborMap &map, QLatin1StringView key, qint64 min, qint64 max)
{
    const QCborValue value = map.value(key);
    if (!value.isInteger())
        return badField(key, u"an integer is missing"_s);
    if (value.toInteger() < min || value.toInteger() > max)
        return badField(key, u"%1 is not in %2..%3"_s.arg(value.toInteger()).arg(min).arg(max));
    return value.toInteger();
}

Result<QByteArray> cborBytes(const QCborMap &map, QLatin1StringView key, qsizetype minBytes, qsizetype maxBytes)
{
    const QCborValue value = map.value(key);
    if (!value.isByteArray())
        return badField(key, u"bytes are missing"_s);
    QByteArray bytes = value.toByteArray();
    if (bytes.size() < minBytes || bytes.size() > maxBytes)
        return badField(key, u"%1 bytes; %2..%3 are allowed"_s.arg(bytes.size()).arg(minBytes).arg(maxBytes));
    return bytes;
}

Result<bool> cborBool(const QCborMap &map, QLatin1StringView key)
{
    const QCborValue value = map.value(key);
    if (!value.isBool())
        return badField(key, u"true or false is missing"_s);
    return value.toBool();
}

Result<QCborMap> cborMap(const QCborMap &map, QLatin1StringView key)
{
    const QCborValue value = map.value(key);
    if (!value.isMap())
        return badField(key, u"a map is missing"_s);
    return value.toMap();
}

Result<QCborArray> cborArray(const QCborMap &map, QLatin1StringView key, qsizetype maxItems)
{
    const QCborValue value = map.value(key);
    if (!value.isArray())
        return badField(key, u"an array is missing"_s);
    QCborArray array = value.toArray();
    if (array.size() > maxItems)
        return badField(key, u"more than %1 entries"_s.arg(maxItems));
    return array;
}

QCborMap encodeError(const Error &error)
{
    constexpr qsizetype kMaxCharacters = 1024;
    QCborMap map{{u"code"_s, QLatin1StringView(errorCodeName(error.code))},
                 {u"what"_s, error.what.left(kMaxCharacters)},
                 {u"where"_s, error.where.left(kMaxCharacters)}};
    if (!error.wording.isEmpty() && error.wording.size() <= kMaxWordingCharacters)
        map.insert(u"wording"_s, error.wording);
    return map;
}

Error decodeError(const QCborMap &map)
{
    const QString name = map.value("code"_L1).toString();
    const QString what = map.value("what"_L1).toString().left(1024);
    const QString where = map.value("where"_L1).toString().left(1024);
    const QString wording = map.value("wording"_L1).toString();
    if (const auto code = errorCodeFromName(name))
        return {*code, what, where, Wording::parse(wording) ? wording : QString()};
    return {ErrorCode::Internal, u"the peer reports an unknown error \"%1\": %2"_s.arg(name.left(64), what), where};
}

std::optional<ErrorCode> errorCodeFromName(QStringView name)
{
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        if (name == QLatin1StringView(errorCodeName(ErrorCode(code))))
            return ErrorCode(code);
    }
    return std::nullopt;
}

} // namespace fallow
