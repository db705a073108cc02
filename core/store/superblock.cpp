// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/superblock.h"

#include "base/wording.h"
#include "coding/checksum.h"
#include "store/disk_io.h"

#include <QtEndian>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr std::array<char, 8> kStoreMagic = {'F', 'L', 'W', 'S', 'T', 'O', 'R', 'E'};
constexpr std::array<qint64, 2> kPlacesBytes = {0, qint64(kSuperblockSizeBytes)};

/// The bytes of FORMAT.md, "Superblock".
struct RawSuperblock
{
    std::array<char, 8> magic;
    quint32_le version;
    quint32_le reserved0;
    std::array<quint8, 16> array;
    std::array<quint8, 16> storeUuid;
    quint64_le store;
    quint64_le sequence;
    quint64_le session;
    qint64_le quotaBytes;
    qint64_le createdUnixMs;
    quint32_le epoch;
    quint32_le reserved1;
    qint64_le limitBytes;
    std::array<quint8, 4092 - 104> reserved2;
    quint32_le checksum; // of all bytes before it, in every version
};
static_assert(sizeof(RawSuperblock) == kSuperblockSizeBytes);
static_assert(std::is_trivially_copyable_v<RawSuperblock>);
static_assert(offsetof(RawSuperblock, checksum) == kSuperblockSizeBytes - 4);

constexpr size_t kCheckedBytes = kSuperblockSizeBytes - 4;

} // namespace

SuperblockBytes encodeSuperblock(const Superblock &block)
{
    RawSuperblock raw{};
    raw.magic = kStoreMagic;
    raw.version = kStoreFormatVersion;
    raw.array = block.array.bytes;
    raw.storeUuid = block.storeUuid.bytes;
    raw.store = block.store.value();
    raw.sequence = block.sequence;
    raw.session = block.session;
    raw.quotaBytes = block.quotaBytes;
    raw.createdUnixMs = block.createdUnixMs;
    raw.epoch = block.epoch;
    raw.limitBytes = block.limitBytes;
    SuperblockBytes bytes;
    std::memcpy(bytes.data(), &raw, sizeof raw);
    raw.checksum = crc32c(std::span<const std::byte>(bytes).first(kCheckedBytes));
    std::memcpy(bytes.data(), &raw, sizeof raw);
    return bytes;
}

Result<Superblock> decodeSuperblock(std::span<const std::byte, kSuperblockSizeBytes> bytes)
{
    RawSuperblock raw;
    std::memcpy(&raw, bytes.data(), sizeof raw);
    if (raw.magic != kStoreMagic)
        return fail(ErrorCode::Corrupt,
                    Wording(QT_TRANSLATE_NOOP("Controller", "this is not a storage file of Fallow")));
    if (raw.checksum != crc32c(bytes.first(kCheckedBytes)))
        return fail(ErrorCode::Corrupt,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the superblock does not match its checksum")));
    if (raw.version != kStoreFormatVersion)
        return fail(
            ErrorCode::Unsupported,
            Wording(QT_TRANSLATE_NOOP("Controller", "the storage file has format version %1; this build knows %2"),
                    Wording::count(quint32(raw.version)), Wording::count(kStoreFormatVersion)));
    Superblock block;
    block.array.bytes = raw.array;
    block.storeUuid.bytes = raw.storeUuid;
    block.store = StoreId(raw.store);
    block.sequence = raw.sequence;
    block.session = raw.session;
    block.quotaBytes = raw.quotaBytes;
    block.createdUnixMs = raw.createdUnixMs;
    block.epoch = raw.epoch;
    block.limitBytes = raw.limitBytes;
    if (block.array.isNull() || block.storeUuid.isNull() || block.quotaBytes < 0 || block.limitBytes < 0)
        return fail(ErrorCode::Corrupt, u"the superblock holds impossible values"_s);
    return block;
}

Result<Superblock> readSuperblock(DiskFile &disk, const QString &path)
{
    Result<Superblock> best = fail(ErrorCode::Corrupt, u"the storage file ends before its superblock"_s, path);
    std::optional<Error> unreadable; // the other copy may do
    for (const qint64 place : kPlacesBytes) {
        SuperblockBytes bytes;
        const qint64 count = readFully(disk, bytes, place);
        if (count < 0)
            unreadable = errorFromErrno(int(-count), u"read the superblock"_s, path);
        if (count < qint64(bytes.size()))
            continue;
        Result<Superblock> block = decodeSuperblock(bytes);
        if (!block)
            block.error().where = path;
        // A newer version wins over all: what the other copy says may be out of date.
        const bool isNewerVersion = !block && block.error().code == ErrorCode::Unsupported;
        if (isNewerVersion)
            return block;
        if (!best || (block && block->sequence > best->sequence)) {
            if (block || !best)
                best = std::move(block);
        }
    }
    if (!best && unreadable)
        return fail(*unreadable);
    return best;
}

Result<void> writeSuperblock(DiskFile &disk, Superblock &block, const QString &path)
{
    Superblock next = block;
    ++next.sequence;
    const SuperblockBytes bytes = encodeSuperblock(next);
    for (const qint64 place : kPlacesBytes) {
        if (const int error = writeFully(disk, bytes, place); error != 0)
            return fail(errorFromErrno(error, u"write the superblock"_s, path));
        if (const int error = disk.syncData(); error != 0)
            return fail(errorFromErrno(-error, u"write the superblock"_s, path));
    }
    block = next;
    return {};
}

} // namespace fallow
