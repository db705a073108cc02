// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QtGlobal>
#include <array>
#include <compare>
#include <functional>

namespace fallow {

/// A number that names one kind of thing; 0 names nothing. Two kinds cannot be mixed up.
template <class Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(quint64 value)
        : m_value(value)
    {}
    constexpr quint64 value() const { return m_value; }
    constexpr bool isNull() const { return m_value == 0; }
    constexpr explicit operator bool() const { return m_value != 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }
    QString toString() const { return QString::number(m_value); }

private:
    quint64 m_value = 0;
};

using StripeId = Id<struct StripeTag>;   ///< never reused: the epoch above, a counter below (catalog/catalog.h)
using StoreId = Id<struct StoreTag>;     ///< one distributed storage file or partition
using MachineId = Id<struct MachineTag>; ///< one workstation, or the controller itself (kControllerMachine)
using VolumeId = Id<struct VolumeTag>;
using JobId = Id<struct JobTag>;
using EventId = Id<struct EventTag>;

inline constexpr MachineId kControllerMachine{1}; ///< local disks belong to this machine

/// The array's 128-bit random name, in every strip header and certificate.
struct ArrayId
{
    std::array<quint8, 16> bytes{};
    friend constexpr auto operator<=>(const ArrayId &, const ArrayId &) = default;
    bool isNull() const { return *this == ArrayId{}; }
    QString toString() const;                                 ///< 32 lower-case hexadecimal digits
    static ArrayId fromString(const QString &text, bool *ok); ///< null and *ok=false unless 32 hexadecimal digits
    static ArrayId generate();                                ///< from the system's random source
};

} // namespace fallow

template <class Tag>
struct std::hash<fallow::Id<Tag>>
{
    size_t operator()(fallow::Id<Tag> id) const noexcept { return std::hash<quint64>()(id.value()); }
};
