// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/strip_scan.h"

#include "coding/checksum.h"
#include "store/disk_io.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr size_t kChunkBytes = 256 * 1024;
constexpr auto kReportEvery = std::chrono::milliseconds(100);

} // namespace

Result<PayloadVerdict> checkPayload(DiskFile &disk, const StripEntry &entry)
{
    std::vector<std::byte> buffer(std::min<size_t>(kChunkBytes, entry.payloadBytes));
    const qint64 begin = entry.extentOffsetBytes() + qint64(kStripHeaderSizeBytes);
    quint32 checksum = 0;
    for (qint64 done = 0; done < entry.payloadBytes;) {
        const size_t wanted = std::min(buffer.size(), size_t(entry.payloadBytes - done));
        const qint64 count = readFully(disk, std::span(buffer).first(wanted), begin + done);
        if (count < 0)
            return fail(errorFromErrno(int(-count), u"read a strip"_s, describeStrip(entry.key())));
        if (count < qint64(wanted))
            return PayloadVerdict::Short;
        checksum = crc32c(std::span(buffer).first(wanted), checksum);
        done += count;
    }
    return checksum == entry.payloadChecksum ? PayloadVerdict::Matches : PayloadVerdict::Differs;
}

StripScan::StripScan(DiskFile &disk, const Superblock &superblock, Options options)
    : m_disk(disk)
    , m_superblock(superblock)
    , m_options(std::move(options))
    , m_buffer(kChunkBytes)
{}

Result<void> StripScan::scan(quint32 beginSector, quint32 endSector)
{
    m_rangeEndBytes = qint64(endSector) * kSectorBytes;
    const qint64 endBytes = std::min(m_rangeEndBytes, roundUp(m_disk.sizeBytes(), kSectorBytes));
    qint64 offset = qint64(beginSector) * kSectorBytes;
    while (offset < endBytes) {
        if (m_options.cancel.isCancelled())
            return fail(ErrorCode::Cancelled, u"opening the store was cancelled"_s);
        const qint64 data = m_disk.nextDataOffset(offset);
        if (data == -ENXIO)
            break;
        if (data < 0)
            return fail(errorFromErrno(int(-data), u"look for data in the storage file"_s, {}));
        offset = std::max(offset, data / kSectorBytes * kSectorBytes);
        if (offset >= endBytes)
            break;
        auto next = scanChunk(offset, endBytes);
        if (!next)
            return fail(next.error());
        m_found.scannedBytes += *next - offset;
        offset = *next;
        report(offset);
    }
    return {};
}

/// Returns where to go on.
Result<qint64> StripScan::scanChunk(qint64 offsetBytes, qint64 endBytes)
{
    const size_t wanted = size_t(std::min<qint64>(qint64(m_buffer.size()), endBytes - offsetBytes));
    qint64 count = readFully(m_disk, std::span(m_buffer).first(wanted), offsetBytes);
    if (count == -EIO && wanted > kSectorBytes) // it may lie further on: what is before it can be read
        count = readFully(m_disk, std::span(m_buffer).first(kSectorBytes), offsetBytes);
    if (count == -EIO && m_disk.isLinked()) // unreadable sectors: what lies there is lost, the rest is not
        return offsetBytes + kSectorBytes;
    if (count < 0)
        return fail(errorFromErrno(int(-count), u"scan the storage file"_s, {}));
    qint64 place = 0;
    while (place + qint64(kStripHeaderSizeBytes) <= count) {
        const std::byte *bytes = m_buffer.data() + place;
        if (!looksLikeStripHeader(bytes)) {
            place += kSectorBytes;
            continue;
        }
        auto skipped = judge(bytes, offsetBytes + place);
        if (!skipped)
            return skipped;
        place += *skipped;
    }
    return offsetBytes + std::max<qint64>(place, kSectorBytes);
}

/// Returns how far to go on from here.
Result<qint64> StripScan::judge(const std::byte *bytes, qint64 offsetBytes)
{
    const auto header =
        decodeStripHeader(std::span<const std::byte, kStripHeaderSizeBytes>(bytes, kStripHeaderSizeBytes));
    if (!header)
        return kSectorBytes;
    if (header->label.array != m_superblock.array || header->storeUuid != m_superblock.storeUuid) {
        ++m_found.strayCount;
        return kSectorBytes;
    }
    const qint64 extentBytes = extentBytesFor(header->label.payloadBytes);
    if (header->extentOffsetBytes != offsetBytes || header->generation <= m_options.minGeneration ||
        offsetBytes + extentBytes > m_rangeEndBytes)
        return kSectorBytes;
    const StripEntry entry = StripEntry::fromHeader(*header);
    auto verdict = checkPayload(m_disk, entry);
    if (!verdict && verdict.error().code != ErrorCode::Io)
        return fail(verdict.error());
    if (verdict && *verdict == PayloadVerdict::Matches) {
        m_found.whole.push_back(entry);
        return extentBytes;
    }
    m_found.damaged.push_back(entry);
    return kSectorBytes; // others may lie within it, if it is what is left of a removed strip
}

void StripScan::report(qint64 doneBytes)
{
    if (!m_options.progressed)
        return;
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastReport < kReportEvery)
        return;
    m_lastReport = now;
    m_options.progressed(doneBytes, m_disk.sizeBytes());
}

} // namespace fallow
