// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/disk_io.h"

#include <cerrno>

namespace fallow {

namespace {

/// Takes `count` bytes off the front of `pieces`.
std::span<iovec> advance(std::span<iovec> pieces, size_t count)
{
    while (!pieces.empty() && count >= pieces.front().iov_len) {
        count -= pieces.front().iov_len;
        pieces = pieces.subspan(1);
    }
    if (count > 0) {
        pieces.front().iov_base = static_cast<std::byte *>(pieces.front().iov_base) + count;
        pieces.front().iov_len -= count;
    }
    return pieces;
}

} // namespace

iovec ioPiece(std::span<std::byte> bytes)
{
    return {bytes.data(), bytes.size()};
}

iovec ioPiece(std::span<const std::byte> bytes)
{
    return {const_cast<std::byte *>(bytes.data()), bytes.size()};
}

qint64 readFully(DiskFile &disk, std::span<iovec> pieces, qint64 offsetBytes)
{
    qint64 done = 0;
    while (!pieces.empty()) {
        const qint64 count = disk.readAt(pieces, offsetBytes + done);
        if (count < 0)
            return count;
        if (count == 0)
            break;
        done += count;
        pieces = advance(pieces, size_t(count));
    }
    return done;
}

qint64 readFully(DiskFile &disk, std::span<std::byte> into, qint64 offsetBytes)
{
    iovec piece = ioPiece(into);
    return readFully(disk, std::span<iovec>(&piece, 1), offsetBytes);
}

int writeFully(DiskFile &disk, std::span<iovec> pieces, qint64 offsetBytes)
{
    while (!pieces.empty()) {
        const qint64 count = disk.writeAt(pieces, offsetBytes);
        if (count < 0)
            return int(-count);
        if (count == 0)
            return ENOSPC; // a device that takes nothing and says nothing is full
        offsetBytes += count;
        pieces = advance(pieces, size_t(count));
    }
    return 0;
}

int writeFully(DiskFile &disk, std::span<const std::byte> from, qint64 offsetBytes)
{
    iovec piece = ioPiece(from);
    return writeFully(disk, std::span<iovec>(&piece, 1), offsetBytes);
}

} // namespace fallow
