// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"

#include <QCborArray>
#include <QCborMap>
#include <QDateTime>
#include <QList>
#include <concepts>
#include <type_traits>

namespace fallow {

/// How a message struct becomes CBOR and back: it names its fields once,
///
///     struct VolumeSnapshot {
///         QString name;
///         qint64 sizeBytes = 0;
///         static void fields(auto &&field, auto &self) { field("name", self.name); field("sizeBytes", self.sizeBytes);
///         }
///     };
///
/// toCbor() and fromCbor() do the rest. Unknown fields are ignored and absent ones keep their defaults, so that a newer
/// peer can add fields; a field of the wrong type or beyond a bound is a ProtocolViolation that names it.
/// Thread: any (pure).

inline constexpr qsizetype kMaxMessageTextCharacters = 64 * 1024;
inline constexpr qsizetype kMaxMessageListEntries = 100'000;

namespace fields_detail {

struct AnyField
{
    template <class T>
    void operator()(const char *, T &) const;
};
template <class T>
concept HasFields = requires(T &self, AnyField &visitor) { T::fields(visitor, self); };

template <class T>
struct IsId : std::false_type
{};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type
{};
template <class T>
struct IsList : std::false_type
{};
template <class T>
struct IsList<QList<T>> : std::true_type
{};

template <class T>
QCborValue toValue(const T &value);
template <class T>
bool fromValue(const QCborValue &value, T &out);

class Writer
{
public:
    template <class T>
    void operator()(const char *name, const T &value)
    {
        map.insert(QCborValue(QLatin1StringView(name)), toValue(value));
    }
    QCborMap map;
};

class Reader
{
public:
    explicit Reader(const QCborMap &source)
        : m_map(source)
    {}
    template <class T>
    void operator()(const char *name, T &value)
    {
        const QCborValue found = m_map.value(QLatin1StringView(name));
        if (!found.isUndefined() && !failedField && !fromValue(found, value))
            failedField = name;
    }
    const char *failedField = nullptr;

private:
    const QCborMap &m_map;
};

template <class T>
QCborValue toValue(const T &value)
{
    if constexpr (std::same_as<T, bool> || std::same_as<T, QString> || std::same_as<T, QByteArray>) {
        return QCborValue(value);
    } else if constexpr (std::same_as<T, QDateTime>) {
        return value.isValid() ? QCborValue(value.toMSecsSinceEpoch()) : QCborValue(nullptr);
    } else if constexpr (std::is_enum_v<T>) {
        return QCborValue(static_cast<qint64>(value));
    } else if constexpr (std::integral<T>) {
        return QCborValue(static_cast<qint64>(value));
    } else if constexpr (std::floating_point<T>) {
        return QCborValue(static_cast<double>(value));
    } else if constexpr (IsId<T>::value) {
        return QCborValue(static_cast<qint64>(value.value()));
    } else if constexpr (IsList<T>::value) {
        QCborArray array;
        for (const auto &entry : value)
            array.append(toValue(entry));
        return array;
    } else {
        static_assert(HasFields<T>);
        Writer writer;
        T::fields(writer, value);
        return writer.map;
    }
}

template <class T>
bool fromValue(const QCborValue &value, T &out)
{
    if constexpr (std::same_as<T, bool>) {
        out = value.toBool();
        return value.isBool();
    } else if constexpr (std::same_as<T, QString>) {
        out = value.toString();
        return value.isString() && out.size() <= kMaxMessageTextCharacters;
    } else if constexpr (std::same_as<T, QByteArray>) {
        out = value.toByteArray();
        return value.isByteArray();
    } else if constexpr (std::same_as<T, QDateTime>) {
        out = value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
        return value.isInteger() || value.isNull();
    } else if constexpr (std::is_enum_v<T>) {
        out = static_cast<T>(value.toInteger());
        return value.isInteger() && value.toInteger() >= 0 && value.toInteger() <= 255;
    } else if constexpr (std::same_as<T, quint64>) {
        out = static_cast<quint64>(value.toInteger());
        return value.isInteger();
    } else if constexpr (std::integral<T>) {
        out = static_cast<T>(value.toInteger());
        return value.isInteger() && static_cast<qint64>(out) == value.toInteger();
    } else if constexpr (std::floating_point<T>) {
        out = static_cast<T>(value.toDouble());
        return value.isDouble() || value.isInteger();
    } else if constexpr (IsId<T>::value) {
        out = T(static_cast<quint64>(value.toInteger()));
        return value.isInteger();
    } else if constexpr (IsList<T>::value) {
        if (!value.isArray() || value.toArray().size() > kMaxMessageListEntries)
            return false;
        out.clear();
        const QCborArray array = value.toArray();
        out.reserve(array.size());
        for (const QCborValue &entry : array) {
            typename T::value_type element{};
            if (!fromValue(entry, element))
                return false;
            out.append(std::move(element));
        }
        return true;
    } else {
        static_assert(HasFields<T>);
        if (!value.isMap())
            return false;
        const QCborMap map = value.toMap();
        Reader reader(map);
        T::fields(reader, out);
        return reader.failedField == nullptr;
    }
}

} // namespace fields_detail

template <class T>
QCborMap toCbor(const T &message)
{
    fields_detail::Writer writer;
    T::fields(writer, message);
    return writer.map;
}

/// Errors: ProtocolViolation naming the field that has the wrong type or breaks a bound.
template <class T>
Result<T> fromCbor(const QCborMap &map)
{
    T message{};
    fields_detail::Reader reader(map);
    T::fields(reader, message);
    if (reader.failedField)
        return fail(ErrorCode::ProtocolViolation,
                    QStringLiteral("the field \"%1\" has the wrong type or is out of bounds")
                        .arg(QLatin1StringView(reader.failedField)));
    return message;
}

} // namespace fallow
