// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/units.h"
#include "store/disk_file.h"
#include "store/strip_index.h"
#include "store/superblock.h"

#include <chrono>
#include <functional>
#include <vector>

namespace fallow {

/// Finds strips in a storage file by their headers. Every payload is read: only a checksum that matches proves that a
/// header is not the remains of a removed strip over which others were written. Thread: one.
class StripScan
{
public:
    struct Found
    {
        std::vector<StripEntry> whole;
        std::vector<StripEntry> damaged; ///< a good header, in place, before bytes that do not match its checksum
        qint64 strayCount = 0;           ///< headers of another array or of an older life of the store
        qint64 scannedBytes = 0;
    };
    struct Options
    {
        quint64 minGeneration = 0; ///< older ones are passed over
        CancelToken cancel;
        std::function<void(qint64 doneBytes, qint64 totalBytes)> progressed;
    };
    StripScan(DiskFile &disk, const Superblock &superblock, Options options);
    /// Scans sectors [begin, end), holes skipped; extents reach up to `end`. Errors: Cancelled, Io.
    Result<void> scan(quint32 beginSector, quint32 endSector);
    const Found &found() const { return m_found; }

private:
    Result<qint64> scanChunk(qint64 offsetBytes, qint64 endBytes);
    Result<qint64> judge(const std::byte *header, qint64 offsetBytes);
    void report(qint64 doneBytes);

    DiskFile &m_disk;
    const Superblock &m_superblock;
    Options m_options;
    Found m_found;
    std::vector<std::byte> m_buffer;
    qint64 m_rangeEndBytes = 0; ///< no extent reaches beyond it
    std::chrono::steady_clock::time_point m_lastReport{};
};

enum class PayloadVerdict { Matches, Differs, Short };
/// Reads a strip's payload and compares its checksum. Errors: Io.
Result<PayloadVerdict> checkPayload(DiskFile &disk, const StripEntry &entry);

} // namespace fallow
