// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/partition_mark.h"

#include "coding/checksum.h"
#include "store/disk_io.h"

#include <QDateTime>
#include <QtEndian>
#include <array>
#include <cstring>
#include <vector>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr std::array<char, 8> kMarkMagic = {'F', 'L', 'W', 'G', 'I', 'V', 'E', 'N'};
constexpr quint32 kMarkVersion = 1;
constexpr std::array<qint64, 2> kMarkPlacesBytes = {0, qint64(kSuperblockSizeBytes)};

/// The bytes of FORMAT.md, "On a partition".
struct RawMark
{
    std::array<char, 8> magic;
    quint32_le version;
    quint32_le reserved0;
    qint64_le givenUnixMs;
    std::array<quint8, 4092 - 24> reserved1;
    quint32_le checksum; // of all bytes before it, in every version
};
static_assert(sizeof(RawMark) == kSuperblockSizeBytes);
static_assert(offsetof(RawMark, checksum) == kSuperblockSizeBytes - 4);

Result<bool> isMark(const SuperblockBytes &bytes, const QString &path)
{
    RawMark raw;
    std::memcpy(&raw, bytes.data(), sizeof raw);
    if (raw.magic != kMarkMagic || raw.checksum != crc32c(std::span<const std::byte>(bytes).first(sizeof raw - 4)))
        return false;
    if (raw.version != kMarkVersion)
        return fail(
            ErrorCode::Unsupported,
            u"the partition was given by version %1; this build knows %2"_s.arg(quint32(raw.version)).arg(kMarkVersion),
            path);
    return true;
}

Result<void> writeDurably(DiskFile &disk, std::span<const std::byte> bytes, qint64 offsetBytes, const QString &path)
{
    if (const int error = writeFully(disk, bytes, offsetBytes); error != 0)
        return fail(errorFromErrno(error, u"mark the partition"_s, path));
    if (const int error = disk.syncData(); error != 0)
        return fail(errorFromErrno(-error, u"mark the partition"_s, path));
    return {};
}

} // namespace

Result<bool> hasPartitionMark(DiskFile &disk, const QString &path)
{
    for (const qint64 place : kMarkPlacesBytes) {
        SuperblockBytes bytes;
        const qint64 count = readFully(disk, bytes, place);
        if (count < 0)
            return fail(errorFromErrno(int(-count), u"read the partition's mark"_s, path));
        if (count < qint64(bytes.size()))
            continue;
        const auto found = isMark(bytes, path);
        if (!found || *found)
            return found;
    }
    return false;
}

Result<void> writePartitionMarks(DiskFile &disk, const QString &path)
{
    RawMark raw{};
    raw.magic = kMarkMagic;
    raw.version = kMarkVersion;
    raw.givenUnixMs = QDateTime::currentMSecsSinceEpoch();
    SuperblockBytes bytes;
    std::memcpy(bytes.data(), &raw, sizeof raw);
    raw.checksum = crc32c(std::span<const std::byte>(bytes).first(sizeof raw - 4));
    std::memcpy(bytes.data(), &raw, sizeof raw);
    for (const qint64 place : kMarkPlacesBytes) {
        if (auto written = writeDurably(disk, bytes, place, path); !written)
            return written;
    }
    constexpr qint64 kRestBegin = 2 * qint64(kSuperblockSizeBytes);
    const std::vector<std::byte> zeros(size_t(kDataStartBytes - kRestBegin));
    return writeDurably(disk, zeros, kRestBegin, path);
}

} // namespace fallow
