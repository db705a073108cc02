// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/crash_point.h"
#include "base/log.h"
#include "base/units.h"
#include "coding/checksum.h"
#include "store/disk_io.h"
#include "store/store_writer.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr std::array<std::byte, kSectorBytes> kPadding{};

} // namespace

void StoreWriter::processPuts(std::vector<Put> &puts)
{
    std::vector<Candidate> group(puts.size());
    for (size_t i = 0; i < puts.size(); ++i)
        group[i].put = &puts[i];
    if (isWritable()) {
        admit(group);
        persistEpoch(group);
        place(group);
        openRegions(group);
        if (writeAll(group)) {
            hitCrashPoint("store.put.written");
            settle(group);
            hitCrashPoint("store.put.durable");
        }
    }
    publishUsage();
    std::vector<std::move_only_function<void()>> completions;
    completions.reserve(group.size());
    for (Candidate &candidate : group) {
        const std::optional<Result<void>> &verdict =
            candidate.twin ? group[*candidate.twin].verdict : candidate.verdict;
        Q_ASSERT(verdict || m_failure || !m_store.isSessionBegun);
        Result<void> result = verdict ? *verdict : Result<void>(fail(refusal()));
        if (candidate.put->isDoneOnDiskThread) {
            candidate.put->done(std::move(result));
            continue;
        }
        completions.emplace_back(
            [done = std::move(candidate.put->done), result = std::move(result)]() mutable { done(std::move(result)); });
    }
    if (!completions.empty())
        m_core.completions->add(std::move(completions));
}

/// What can be said of a put by looking at it.
std::optional<Result<void>> StoreWriter::judge(const Put &put) const
{
    const StripLabel &label = put.label;
    const QString where = describeStrip(label.key);
    if (auto checked = checkStripLabel(label); !checked)
        return checked;
    if (label.array != m_store.superblock.array)
        return fail(ErrorCode::WrongArray, u"the strip belongs to array %1"_s.arg(label.array.toString()), where);
    if (put.payload.size() != label.payloadBytes)
        return fail(ErrorCode::InvalidArgument,
                    u"the payload has %1 bytes, its label says %2"_s.arg(put.payload.size()).arg(label.payloadBytes),
                    where);
    if (crc32c(put.payload.span()) != label.payloadChecksum)
        return fail(ErrorCode::Corrupt, u"the payload does not match the checksum of its label"_s, where);
    std::optional<StripEntry> existing;
    {
        const std::lock_guard lock(m_core.indexMutex);
        if (const StripEntry *found = m_core.index.find(label.key))
            existing = *found;
    }
    if (!existing)
        return std::nullopt;
    if (!isSameStrip(existing->toHeader(label.array, m_core.storeUuid).label, label))
        return fail(ErrorCode::AlreadyExists, u"there is another strip of this name"_s, where);
    if (!isIntact(*existing)) // to say yes would be to promise what the disk does not hold
        return fail(ErrorCode::AlreadyExists, u"the strip lies here already, and is rotten"_s, where);
    return Result<void>();
}

/// Reads a strip where it lies and checks header and payload: what is acknowledged must be readable. From the disk:
/// what a sync of an earlier life failed to write may be in the system's memory alone.
bool StoreWriter::isIntact(const StripEntry &entry) const
{
    m_core.disk->dropCached(entry.extentOffsetBytes(), entry.extentBytes());
    StripHeaderBytes header{};
    SharedBytes payload = SharedBytes::allocate(entry.payloadBytes);
    std::array<iovec, 2> pieces = {ioPiece(std::span<std::byte>(header)), ioPiece(payload.writableSpan())};
    return readFully(*m_core.disk, pieces, entry.extentOffsetBytes()) == qint64(header.size() + payload.size()) &&
           header == encodeStripHeader(entry.toHeader(m_store.superblock.array, m_core.storeUuid)) &&
           crc32c(payload.span()) == entry.payloadChecksum;
}

void StoreWriter::admit(std::vector<Candidate> &group)
{
    quint32 epoch = m_store.superblock.epoch;
    QHash<StripKey, size_t> firsts;
    for (size_t i = 0; i < group.size(); ++i) {
        Candidate &candidate = group[i];
        const StripLabel &label = candidate.put->label;
        if (label.epoch < epoch) {
            candidate.verdict =
                fail(ErrorCode::StaleEpoch,
                     u"a controller of epoch %1 has spoken already, this is %2"_s.arg(epoch).arg(label.epoch),
                     describeStrip(label.key));
            continue;
        }
        candidate.verdict = judge(*candidate.put);
        if (candidate.verdict && !*candidate.verdict)
            continue;
        epoch = label.epoch;
        if (candidate.verdict)
            continue;
        if (const auto first = firsts.constFind(label.key); first != firsts.cend()) {
            if (isSameStrip(group[*first].put->label, label))
                candidate.twin = *first;
            else
                candidate.verdict =
                    fail(ErrorCode::AlreadyExists, u"there is another strip of this name"_s, describeStrip(label.key));
            continue;
        }
        firsts.insert(label.key, i);
    }
}

void StoreWriter::persistEpoch(std::vector<Candidate> &group)
{
    quint32 epoch = m_store.superblock.epoch;
    for (const Candidate &candidate : group) {
        if (!candidate.verdict || *candidate.verdict)
            epoch = std::max(epoch, candidate.put->label.epoch);
    }
    const quint32 seen = m_store.superblock.epoch;
    if (epoch == seen)
        return;
    const auto raised = raiseEpoch(epoch);
    if (raised)
        return;
    for (Candidate &candidate : group) {
        const bool isUnderWay = !candidate.verdict && !candidate.twin;
        if (isUnderWay && (candidate.put->label.epoch > seen || m_failure))
            candidate.verdict = fail(raised.error());
    }
}

/// What may be taken of the disk now. Asked once for each group: a look at the free space costs a microsecond.
qint64 StoreWriter::roomOnDisk() const
{
    const qint64 keptBytes = m_core.keptFreeBytes;
    const qint64 freeBytes = keptBytes > 0 ? m_core.disk->freeBytes() : -1;
    return freeBytes < 0 ? std::numeric_limits<qint64>::max() : freeBytes - keptBytes;
}

void StoreWriter::place(std::vector<Candidate> &group)
{
    qint64 roomBytes = roomOnDisk();
    const qint64 capacityBytes = m_core.capacityBytes();
    if (m_core.disk->isFixedSize()) // it may have grown or shrunk since the last group
        m_store.allocator.setEnd(quint32((capacityBytes + kDataStartBytes) / kSectorBytes));
    for (Candidate &candidate : group) {
        if (candidate.verdict || candidate.twin)
            continue;
        const StripLabel &label = candidate.put->label;
        const qint64 extentBytes = extentBytesFor(label.payloadBytes);
        const qint64 usedBytes = m_store.allocator.usedBytes();
        if (usedBytes + extentBytes > m_store.superblock.quotaBytes) {
            candidate.verdict =
                fail(ErrorCode::NoSpace,
                     u"the store's quota of %1 is used up"_s.arg(formatBytes(m_store.superblock.quotaBytes)),
                     m_core.storagePath);
            continue;
        }
        if (usedBytes + extentBytes > capacityBytes) {
            candidate.verdict =
                fail(ErrorCode::NoSpace, u"the partition holds no more than %1"_s.arg(formatBytes(capacityBytes)),
                     m_core.storagePath);
            continue;
        }
        if (extentBytes > roomBytes) {
            candidate.verdict =
                fail(ErrorCode::NoSpace,
                     u"the last %1 of the disk stay free for its owner"_s.arg(formatBytes(m_core.keptFreeBytes)),
                     m_core.storagePath);
            continue;
        }
        roomBytes -= extentBytes;
        const auto sector = m_store.allocator.allocate(quint32(extentBytes / kSectorBytes));
        if (!sector) { // what is free lies in pieces that are too small, or beyond the end
            m_core.crampedCapacityBytes = capacityBytes;
            m_core.crampedAtBytes = usedBytes;
            candidate.verdict = fail(ErrorCode::NoSpace, u"the store has no room for the strip"_s, m_core.storagePath);
            continue;
        }
        StripHeader header;
        header.label = label;
        header.extentOffsetBytes = qint64(*sector) * kSectorBytes;
        header.generation = ++m_store.lastGeneration;
        candidate.entry = StripEntry::fromHeader(header);
        candidate.entry.isHeaderChecked = true;
        candidate.isPlaced = true;
    }
}

/// Before a region takes strips the index has to know it durably: that is where a scan looks after a crash.
void StoreWriter::openRegions(std::vector<Candidate> &group)
{
    m_regionsInUse.clear();
    for (const Candidate &candidate : group) {
        if (candidate.isPlaced)
            m_regionsInUse.insert(ExtentAllocator::regionOf(candidate.entry.sector));
    }
    const bool areOpen =
        std::includes(m_openRegions.begin(), m_openRegions.end(), m_regionsInUse.begin(), m_regionsInUse.end());
    if (areOpen)
        return;
    // The generations of this group are given out but not written: the index must not claim them.
    const quint64 lastGeneration = m_store.lastGeneration;
    const auto firstPlaced = std::find_if(group.begin(), group.end(), [](const Candidate &c) { return c.isPlaced; });
    m_store.lastGeneration = firstPlaced->entry.generation - 1;
    const auto committed = commitIndex();
    m_store.lastGeneration = lastGeneration;
    if (committed)
        return;
    for (Candidate &candidate : group) {
        if (!candidate.isPlaced || m_openRegions.contains(ExtentAllocator::regionOf(candidate.entry.sector)))
            continue;
        candidate.verdict = fail(committed.error());
        m_store.allocator.release(candidate.entry.sector, quint32(candidate.entry.extentBytes() / kSectorBytes));
        candidate.isPlaced = false;
    }
}

int StoreWriter::writeStrip(const Candidate &candidate)
{
    const StripHeaderBytes header =
        encodeStripHeader(candidate.entry.toHeader(m_store.superblock.array, m_core.storeUuid));
    const qint64 extentBytes = candidate.entry.extentBytes();
    const size_t paddingBytes = size_t(extentBytes) - header.size() - candidate.put->payload.size();
    // Padded to whole sectors, so that the kernel never has to read one to change part of it.
    std::array<iovec, 3> pieces = {ioPiece(std::span<const std::byte>(header)), ioPiece(candidate.put->payload.span()),
                                   ioPiece(std::span<const std::byte>(kPadding).first(paddingBytes))};
    const size_t pieceCount = paddingBytes > 0 ? 3 : 2;
    const int error =
        writeFully(*m_core.disk, std::span(pieces).first(pieceCount), candidate.entry.extentOffsetBytes());
    if (error == 0)
        m_core.disk->startWriting(candidate.entry.extentOffsetBytes(), extentBytes);
    return error;
}

/// An extent whose strip did not come to be.
void StoreWriter::giveBack(Candidate &candidate)
{
    // If this fails as well, a scan may find a whole strip that nobody was told of: spare, but not wrong.
    if (m_core.disk->punchHole(candidate.entry.extentOffsetBytes(), candidate.entry.extentBytes()) == -EOPNOTSUPP)
        blotOut(candidate.entry);
    m_store.allocator.release(candidate.entry.sector, quint32(candidate.entry.extentBytes() / kSectorBytes));
    candidate.isPlaced = false;
}

/// False if nothing was written.
bool StoreWriter::writeAll(std::vector<Candidate> &group)
{
    bool isAnythingWritten = false;
    for (Candidate &candidate : group) {
        if (!candidate.isPlaced)
            continue;
        if (const int error = writeStrip(candidate); error != 0) {
            candidate.verdict = fail(
                errorFromErrno(error, u"write %1"_s.arg(describeStrip(candidate.entry.key())), m_core.storagePath));
            giveBack(candidate);
            continue;
        }
        isAnythingWritten = true;
    }
    return isAnythingWritten;
}

/// One fdatasync for all, and then they exist.
void StoreWriter::settle(std::vector<Candidate> &group)
{
    const int error = m_core.disk->syncData();
    if (error != 0 || !m_core.disk->isLinked()) {
        Error reason =
            error != 0 ? errorFromErrno(-error, u"make strips durable"_s, m_core.storagePath) : m_core.vanished();
        for (Candidate &candidate : group) {
            if (!candidate.isPlaced)
                continue;
            candidate.verdict = fail(reason);
            giveBack(candidate);
        }
        if (!m_core.disk->isLinked())
            m_core.isVanished = true;
        // The kernel may have dropped the pages and would report success the next time. Only this group was not yet
        // durable, and it is given up, so a mere lack of space needs no more than that.
        if (reason.code != ErrorCode::NoSpace)
            stopWriting(std::move(reason));
        return;
    }
    if (m_unindexed.empty())
        m_nextCommit = std::chrono::steady_clock::now() + std::chrono::milliseconds(m_core.options.indexCommitDelayMs);
    const std::lock_guard lock(m_core.indexMutex);
    for (Candidate &candidate : group) {
        if (!candidate.isPlaced)
            continue;
        m_core.index.insert(candidate.entry);
        m_unindexed.push_back(candidate.entry);
        candidate.verdict = Result<void>();
    }
}

} // namespace fallow
