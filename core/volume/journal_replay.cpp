// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/journal.h"

#include "base/log.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <vector>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

/// Zeros that take memory where they are touched.
class ZeroedBytes
{
public:
    ZeroedBytes() = default;
    explicit ZeroedBytes(qint64 sizeBytes)
        : m_bytes(static_cast<std::byte *>(std::calloc(1, static_cast<size_t>(sizeBytes))))
    {
        Q_CHECK_PTR(m_bytes || sizeBytes == 0);
    }
    std::byte *data() const { return m_bytes.get(); }

private:
    struct Free
    {
        void operator()(std::byte *bytes) const { std::free(bytes); }
    };
    std::unique_ptr<std::byte, Free> m_bytes;
};

/// One segment in memory while it is replayed. Much of a segment was never written: that is neither read nor looked at.
/// File systems have been known to tell holes where something had only just been written, so that what is to be told
/// by a hole is read once more (`isMoreThere`).
struct SegmentImage
{
    QString name;
    std::unique_ptr<JournalFile> file;
    ZeroedBytes bytes;
    qint64 sizeBytes = 0;
    std::vector<JournalFile::Range> written; ///< all else is zeros
    std::optional<JournalSegmentHeader> header;

    /// Nothing behind its end.
    std::span<const std::byte> from(qint64 offset) const
    {
        const qint64 at = qMin(offset, sizeBytes);
        return {bytes.data() + at, static_cast<size_t>(sizeBytes - at)};
    }
    /// The first place from `offset` on where something begins for which `isSought(place)` holds; -1: none.
    qint64 find(qint64 offset, const auto &isSought) const
    {
        for (const JournalFile::Range &range : written) {
            qint64 at = qMax(offset, range.begin / kJournalAlignmentBytes * kJournalAlignmentBytes);
            for (; at < range.end; at += kJournalAlignmentBytes) {
                if (isSought(at))
                    return at;
            }
        }
        return -1;
    }
};

Error damaged(const SegmentImage &image, qint64 offset, const QString &why)
{
    return {ErrorCode::Corrupt, u"the journal is damaged: %1"_s.arg(why),
            u"%1, offset %2"_s.arg(image.name).arg(offset)};
}

/// Reads what lies from `offset` on, whether it is a hole or not.
Result<void> readRest(SegmentImage &image, qint64 offset)
{
    const auto got = image.file->read(
        offset, {image.bytes.data() + offset, static_cast<size_t>(std::max<qint64>(0, image.sizeBytes - offset))});
    if (!got)
        return fail(got.error());
    image.sizeBytes = qMin(image.sizeBytes, offset + *got);
    image.written.push_back({offset, image.sizeBytes});
    return {};
}

/// Whether the file has something else than the image in `count` bytes at `offset`: then all that lies behind is read.
Result<bool> isMoreThere(SegmentImage &image, qint64 offset, qint64 count)
{
    std::vector<std::byte> found(static_cast<size_t>(count));
    const auto got = image.file->read(offset, found);
    if (!got)
        return fail(got.error());
    found.resize(static_cast<size_t>(*got));
    const auto known = image.from(offset);
    if (std::ranges::equal(found, known.first(qMin(found.size(), known.size()))))
        return false;
    if (auto read = readRest(image, offset); !read)
        return fail(read.error());
    return true;
}

Result<SegmentImage> loadImage(JournalDisk &disk, const QString &name)
{
    auto file = disk.open(name);
    if (!file)
        return fail(file.error());
    SegmentImage image;
    image.name = name;
    image.file = std::move(*file);
    const qint64 size = image.file->sizeBytes();
    if (size > kMaxJournalSegmentBytes)
        return fail(damaged(image, size, u"the file is larger than a segment can be"_s));
    image.bytes = ZeroedBytes(size);
    image.sizeBytes = size;
    for (qint64 offset = 0; offset < image.sizeBytes;) {
        const auto range = image.file->dataFrom(offset);
        if (!range)
            return fail(range.error());
        const qint64 wanted = range->end - range->begin;
        const auto got =
            image.file->read(range->begin, {image.bytes.data() + range->begin, static_cast<size_t>(wanted)});
        if (!got)
            return fail(got.error());
        if (*got < wanted) // it has become shorter
            image.sizeBytes = range->begin + *got;
        image.written.push_back({range->begin, range->begin + *got});
        offset = range->end;
    }
    image.header = parseSegmentHeader(image.from(0));
    return image;
}

/// Makes what was read durable. Of a sync that failed in an earlier life the system may keep, as if it were on the
/// disk, what is in its memory alone, so that a sync now would write nothing: it is written again.
Result<void> writeAgain(SegmentImage &image, qint64 endBytes)
{
    const auto written = image.file->write(0, image.from(0).first(static_cast<size_t>(endBytes)));
    if (!written && written.error().code != ErrorCode::NoSpace) // of a file system that never writes in place
        return written;
    return image.file->sync();
}

class SegmentReader
{
public:
    SegmentReader(SegmentImage &image, const JournalCipher &cipher, const Journal::Apply &apply)
        : m_image(image)
        , m_cipher(cipher)
        , m_apply(apply)
        , m_hold(std::make_shared<const JournalPin>(JournalPin{image.header->number}))
    {}

    /// Reads up to `end` exactly, or (end < 0: the last segment) up to where the records stop.
    Result<qint64> readAll(qint64 end)
    {
        const qint64 limit = end >= 0 ? qMin(end, m_image.sizeBytes) : m_image.sizeBytes;
        qint64 offset = kJournalFirstRecordOffset;
        while (offset < limit) {
            const auto space = readOne(offset, limit);
            if (!space)
                return fail(space.error());
            if (*space == 0) {
                const auto header = parseRecordHeader(m_image.from(offset), m_cipher.saltPrefix());
                const auto isMore = isMoreThere(
                    m_image, offset, header ? journalRecordSpace(header->payloadBytes) : kJournalAlignmentBytes);
                if (!isMore)
                    return fail(isMore.error());
                if (!*isMore)
                    break;
            }
            offset += *space;
        }
        if (end >= 0 && offset != end)
            return fail(damaged(m_image, offset, u"a durable record cannot be read"_s));
        if (end < 0) {
            if (const auto proof = durableRecordBehind(offset); proof >= 0)
                return fail(damaged(m_image, offset, u"a durable record cannot be read (one at %1 can)"_s.arg(proof)));
        }
        return offset;
    }
    const JournalHold &hold() const { return m_hold; }
    quint64 highestSequence() const { return m_highestSequence; }
    qint64 recordCount() const { return static_cast<qint64>(m_nextNumber); }

private:
    /// The room the record at `offset` takes, 0 if there is no good one.
    Result<qint64> readOne(qint64 offset, qint64 limit)
    {
        const auto header = parseRecordHeader(m_image.from(offset), m_cipher.saltPrefix());
        if (!header || header->number != m_nextNumber)
            return 0;
        const qint64 space = journalRecordSpace(header->payloadBytes);
        if (offset + kJournalRecordHeaderBytes + header->payloadBytes > limit)
            return 0;
        SharedBytes payload = SharedBytes::allocate(header->payloadBytes);
        if (!m_cipher.openRecord(*header, m_image.from(offset), payload.writableData()))
            return 0;
        ++m_nextNumber;
        m_highestSequence = qMax(m_highestSequence, header->sequence);
        const auto applied =
            m_apply({header->firstBlock, header->blockCount, header->sequence, std::move(payload)}, m_hold);
        if (!applied)
            return fail(applied.error());
        return space;
    }
    /// A good record behind `offset` that was written after `offset` had become durable; -1: none. Without one the
    /// end is a group that was never acknowledged.
    qint64 durableRecordBehind(qint64 offset) const
    {
        return m_image.find(offset, [&](qint64 at) {
            const auto header = parseRecordHeader(m_image.from(at), m_cipher.saltPrefix());
            if (!header || header->syncedUpTo <= offset || header->number < m_nextNumber)
                return false;
            std::vector<std::byte> payload(header->payloadBytes);
            return m_cipher.openRecord(*header, m_image.from(at), payload.data());
        });
    }

    SegmentImage &m_image;
    const JournalCipher &m_cipher;
    const Journal::Apply &m_apply;
    JournalHold m_hold;
    quint64 m_nextNumber = 0;
    quint64 m_highestSequence = 0;
};

/// A segment gets its size before its header, and its header before its first record; it never changes its size. So one
/// that has a header and is shorter was cut, and what lay behind may have been durable.
Result<void> checkLength(const SegmentImage &image, qint64 sizeBytes)
{
    if (!image.header || sizeBytes >= qint64(image.header->segmentBytes))
        return {};
    return fail(
        damaged(image, sizeBytes,
                u"the segment was cut short, from %1 to %2 bytes"_s.arg(image.header->segmentBytes).arg(sizeBytes)));
}

/// Whether a segment without a good header may be passed over, since nothing was ever acknowledged in it: the header is
/// durable before the first record is written. Looks at all of it, for more than its begin may be lost.
bool wasNeverBegun(const SegmentImage &image)
{
    constexpr std::byte kMagic[] = {std::byte{0x46}, std::byte{0x4c}, std::byte{0x4a}, std::byte{0x52}};
    return image.find(0, [&](qint64 at) {
        const auto bytes = image.from(at);
        return bytes.size() >= std::size(kMagic) && std::ranges::equal(kMagic, bytes.first<std::size(kMagic)>());
    }) < 0;
}

/// Which segments there are and where each but the last ends.
struct Outline
{
    QString name;
    JournalSegmentHeader header;
    qint64 end = -1;
};

Result<std::optional<JournalSegmentHeader>> readHeader(JournalDisk &disk, const QString &name, const SecretKey &key,
                                                       VolumeId volume)
{
    auto file = disk.open(name);
    if (!file)
        return fail(file.error());
    SegmentImage image;
    image.name = name;
    image.bytes = ZeroedBytes(kJournalFirstRecordOffset);
    const auto got = (*file)->read(0, {image.bytes.data(), static_cast<size_t>(kJournalFirstRecordOffset)});
    if (!got)
        return fail(got.error());
    image.sizeBytes = *got;
    image.header = parseSegmentHeader(image.from(0));
    if (image.sizeBytes < kJournalFirstRecordOffset) {
        if (const auto whole = checkLength(image, image.sizeBytes); !whole)
            return fail(whole.error());
        return std::optional<JournalSegmentHeader>(); // its making was interrupted
    }
    if (!image.header) {
        auto whole = loadImage(disk, name);
        if (!whole)
            return fail(whole.error());
        if (const auto read = readRest(*whole, 0); !read)
            return fail(read.error());
        if (!wasNeverBegun(*whole))
            return fail(damaged(image, 0, u"the header of a segment that is in use cannot be read"_s));
        return std::optional<JournalSegmentHeader>();
    }
    if (image.header->volume != volume || journalSegmentName(image.header->number) != name)
        return fail(damaged(image, 0, u"it belongs to another volume or place"_s));
    const JournalCipher cipher(key, image.header->salt);
    if (!cipher.isAuthentic(image.from(0).first<static_cast<size_t>(kJournalFirstRecordOffset)>()))
        return fail(ErrorCode::Unauthorised, u"the journal does not open with this volume's key"_s, name);
    return image.header;
}

Result<std::vector<Outline>> outline(JournalDisk &disk, const SecretKey &key, VolumeId volume)
{
    auto names = disk.names();
    if (!names)
        return fail(names.error());
    names->sort();
    std::vector<Outline> segments;
    QStringList unbegun;
    for (const QString &name : std::as_const(*names)) {
        const auto header = readHeader(disk, name, key, volume);
        if (!header)
            return fail(header.error());
        if (!*header) {
            unbegun.append(name);
            continue;
        }
        if (!segments.empty()) {
            if ((*header)->previousNumber != segments.back().header.number)
                return fail(ErrorCode::Corrupt, u"the journal is damaged: a segment before this one is missing"_s,
                            name);
            segments.back().end = (*header)->previousEnd;
        }
        segments.push_back({name, **header, -1});
    }
    for (const QString &name : std::as_const(unbegun)) { // only now: a journal that is damaged stays as it is
        qCInfo(lcVolume) << "journal segment" << name << "was never begun; removed";
        if (const auto removed = disk.remove(name); !removed)
            return fail(removed.error());
    }
    return segments;
}

} // namespace

Result<JournalReplay> Journal::replay(JournalDisk &disk, const SecretKey &key, VolumeId volume, const Apply &apply)
{
    const auto segments = outline(disk, key, volume);
    if (!segments)
        return fail(segments.error());
    JournalReplay replayed;
    for (const Outline &segment : *segments) {
        auto image = loadImage(disk, segment.name);
        if (!image)
            return fail(image.error());
        if (!image->header) { // it was told to be a hole
            if (const auto read = readRest(*image, 0); !read)
                return fail(read.error());
            image->header = parseSegmentHeader(image->from(0));
        }
        if (!image->header)
            return fail(damaged(*image, 0, u"its header changed while it was read"_s));
        if (segment.end < 0) {
            // Of the others it is known where their records end.
            if (const auto whole = checkLength(*image, image->sizeBytes); !whole)
                return fail(whole.error());
        }
        const JournalCipher cipher(key, image->header->salt);
        SegmentReader reader(*image, cipher, apply);
        const auto end = reader.readAll(segment.end);
        if (!end)
            return fail(end.error());
        // What is believed from now on must survive a power cut: the next segment will say that it is durable.
        if (segment.end < 0) {
            if (const auto kept = writeAgain(*image, *end); !kept)
                return fail(kept.error());
        }
        replayed.highestSequence = qMax(replayed.highestSequence, reader.highestSequence());
        replayed.recordCount += reader.recordCount();
        replayed.segments.push_back({segment.header.number, image->sizeBytes, *end, reader.hold()});
    }
    return replayed;
}

} // namespace fallow
