// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/journal.h"

#include "base/crash_point.h"
#include "base/log.h"

#include <algorithm>
#include <cstring>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kStagingBytes = 2 * kMiB;
constexpr qint64 kZerosPart = 4;       ///< of the bound: by so much zeros may exceed it
constexpr qint64 kMinZeroSegments = 2; ///< besides, however small the bound is
} // namespace

/// Lives on the journal's thread.
class Journal::Writer
{
public:
    Writer(Journal &journal, std::shared_ptr<JournalDisk> disk, const SecretKey &key)
        : m_journal(journal)
        , m_disk(std::move(disk))
        , m_key(key)
        , m_staging(std::make_unique_for_overwrite<std::byte[]>(
              static_cast<size_t>(kStagingBytes + journalRecordSpace(kMaxJournalRecordBlocks * kBlockSizeBytes))))
    {
        if (!journal.m_segments.empty()) {
            m_previousNumber = journal.m_segments.back().number;
            m_previousEnd = journal.m_segments.back().endOffset;
            m_nextNumber = m_previousNumber + 1;
        }
    }

    void writeGroup(std::deque<Append> &group)
    {
        Result<void> result = tryGroup(group);
        // A segment that failed is given up; once the records go to a new one.
        if (!result && result.error().code != ErrorCode::NoSpace && !isProbe(group))
            result = tryGroup(group);
        for (Append &append : group)
            append.result = result;
    }
    static bool isProbe(const std::deque<Append> &group)
    {
        return std::ranges::all_of(group, [](const Append &append) { return append.records.empty(); });
    }
    /// Whether the last group failed for want of a segment: none could be begun.
    bool hasFailedToRoll() const { return m_hasFailedToRoll; }
    /// Takes what it has removed from `segments`. Strictly oldest first, after a power cut too: were one left that is
    /// older than one removed, its records would outlive what replaced them.
    void remove(std::deque<quint64> &segments)
    {
        while (!segments.empty()) {
            hitCrashPoint("volume.journal.release");
            auto removed = m_disk->remove(journalSegmentName(segments.front()));
            if (removed)
                removed = m_disk->syncNames();
            if (!removed) {
                qCWarning(lcVolume) << "journal:" << removed.error().toString();
                return;
            }
            segments.pop_front();
        }
    }

private:
    Result<void> tryGroup(std::deque<Append> &group)
    {
        m_hasFailedToRoll = false;
        for (Append &append : group) {
            append.hold.reset();
            for (const JournalRecord &record : append.records) {
                if (const auto written = put(record); !written) {
                    giveUp();
                    return fail(written.error());
                }
                append.hold = olderHold(append.hold, m_hold);
            }
        }
        auto flushed = m_file ? writeStaging() : roll();
        hitCrashPoint("volume.journal.append");
        if (flushed)
            flushed = syncSegment();
        if (!flushed)
            giveUp();
        hitCrashPoint("volume.journal.sync");
        return flushed;
    }
    Result<void> put(const JournalRecord &record)
    {
        const qint64 space = journalRecordSpace(static_cast<qint64>(record.bytes.size()));
        if (!m_file || m_offset + m_staged + space > m_file->sizeBytes()) {
            if (const auto rolled = roll(); !rolled)
                return fail(rolled.error());
        }
        JournalRecordHeader header;
        header.number = m_nextRecord++;
        header.sequence = record.sequence;
        header.firstBlock = record.firstBlock;
        header.blockCount = record.blockCount;
        header.payloadBytes = static_cast<quint32>(record.bytes.size());
        header.syncedUpTo = static_cast<quint32>(m_synced);
        std::byte *const at = m_staging.get() + m_staged;
        m_cipher->encodeRecord(header, record.bytes.span(), at);
        const qint64 used = kJournalRecordHeaderBytes + static_cast<qint64>(record.bytes.size());
        std::memset(at + used, 0, static_cast<size_t>(space - used));
        m_staged += space;
        return m_staged >= kStagingBytes ? writeStaging() : Result<void>{};
    }
    Result<void> writeStaging()
    {
        if (m_staged == 0)
            return {};
        const auto written = m_file->write(m_offset, {m_staging.get(), static_cast<size_t>(m_staged)});
        m_offset += m_staged;
        m_staged = 0;
        return written;
    }
    Result<void> syncSegment()
    {
        if (!m_file || m_synced == m_offset)
            return {};
        const auto synced = m_file->sync();
        if (synced)
            m_synced = m_offset;
        return synced;
    }
    /// Ends the segment where it is known to be durable; the next record begins a new one.
    void giveUp()
    {
        m_staged = 0;
        if (!m_file)
            return;
        m_previousEnd = m_synced;
        m_file.reset();
        m_hold.reset();
    }
    Result<void> roll()
    {
        auto rolled = tryRoll();
        m_hasFailedToRoll = !rolled && !m_file;
        return rolled;
    }
    Result<void> tryRoll()
    {
        if (m_file) {
            auto ended = writeStaging();
            if (ended)
                ended = syncSegment();
            if (!ended)
                return ended;
            giveUp();
        }
        if (const auto cleared = clearAbandoned(); !cleared)
            return cleared;
        const quint64 number = m_nextNumber++;
        const QString name = journalSegmentName(number);
        auto file = m_disk->create(name, m_journal.m_options.segmentBytes);
        if (!file)
            return fail(file.error());
        hitCrashPoint("volume.journal.roll");
        if (const auto begun = begin(**file, number); !begun) {
            m_abandoned = number;
            if (const auto cleared = clearAbandoned(); !cleared)
                qCWarning(lcVolume) << "journal:" << cleared.error().toString();
            return fail(begun.error());
        }
        m_file = std::move(*file);
        m_hold = std::make_shared<const JournalPin>(JournalPin{number});
        m_previousNumber = number;
        m_offset = m_synced = kJournalFirstRecordOffset;
        m_nextRecord = 0;
        const std::lock_guard lock(m_journal.m_mutex);
        m_journal.m_segments.push_back({number, m_journal.m_options.segmentBytes, 0, m_hold});
        return {};
    }
    /// Removes a segment that could not be begun. It must be gone for sure before the next one is there, which does not
    /// know of it: else a replay would find a segment too many.
    Result<void> clearAbandoned()
    {
        if (m_abandoned == 0)
            return {};
        auto removed = m_disk->remove(journalSegmentName(m_abandoned));
        if (removed)
            removed = m_disk->syncNames();
        if (removed)
            m_abandoned = 0;
        return removed;
    }
    Result<void> begin(JournalFile &file, quint64 number)
    {
        JournalSegmentHeader header;
        header.volume = m_journal.m_options.volume;
        header.number = number;
        header.previousNumber = m_previousNumber;
        header.previousEnd = m_previousEnd;
        Q_ASSERT(file.sizeBytes() <= kMaxJournalSegmentBytes);
        header.segmentBytes = static_cast<quint32>(file.sizeBytes());
        const SecretKey random = SecretKey::generate();
        std::memcpy(header.salt.data(), random.bytes().data(), header.salt.size());
        m_cipher = std::make_unique<JournalCipher>(m_key, header.salt);
        std::array<std::byte, kJournalFirstRecordOffset> bytes{};
        m_cipher->encodeHeader(header, bytes);
        auto begun = file.write(0, bytes);
        if (begun)
            begun = file.sync();
        if (begun)
            begun = m_disk->syncNames();
        return begun;
    }

    Journal &m_journal;
    std::shared_ptr<JournalDisk> m_disk;
    SecretKey m_key;
    std::unique_ptr<JournalFile> m_file;
    std::unique_ptr<JournalCipher> m_cipher;
    JournalHold m_hold;
    std::unique_ptr<std::byte[]> m_staging;
    qint64 m_staged = 0;
    qint64 m_offset = 0;
    qint64 m_synced = 0;
    quint64 m_nextRecord = 0;
    quint64 m_nextNumber = 1;
    bool m_hasFailedToRoll = false;
    quint64 m_abandoned = 0; ///< could be neither begun nor removed
    quint64 m_previousNumber = 0;
    qint64 m_previousEnd = 0;
};

Journal::Journal(std::shared_ptr<JournalDisk> disk, const SecretKey &key, Options options, JournalReplay replayed,
                 Executor &dataThread)
    : m_options(options)
    , m_dataThread(dataThread)
    , m_segments(std::move(replayed.segments))
    , m_writer(std::make_unique<Writer>(*this, std::move(disk), key))
    , m_thread([this] { run(); })
{}

Journal::~Journal()
{
    stop({});
    m_thread.join();
}

void Journal::stop(std::function<void()> stopped)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
        m_stopped = std::move(stopped);
    }
    m_wake.notify_all();
}

void Journal::append(std::vector<JournalRecord> records, Completion<JournalHold> done)
{
    const bool hasData = std::any_of(records.begin(), records.end(), [](const auto &r) { return !r.bytes.isEmpty(); });
    qint64 space = 0;
    for (const JournalRecord &record : records)
        space += journalRecordSpace(static_cast<qint64>(record.bytes.size()));
    Append append{std::move(records), std::move(done), {}, {}};
    {
        const std::lock_guard lock(m_mutex);
        qint64 kept = 0;
        for (const JournalSegmentInfo &segment : m_segments)
            kept += segment.sizeBytes;
        const bool isBounded = hasData || (m_areZerosBounded && space > 0);
        if (isBounded && kept + space > (hasData ? m_options.maxBytes : maxZeroBytes()))
            append.result = fail(ErrorCode::NoSpace, u"the volume's journal is full"_s);
        m_queue.push_back(std::move(append));
        m_mayRemove = true;
    }
    m_wake.notify_one();
}

qint64 Journal::maxZeroBytes() const
{
    return m_options.maxBytes + qMax(m_options.maxBytes / kZerosPart, kMinZeroSegments * m_options.segmentBytes);
}

void Journal::release()
{
    const std::lock_guard lock(m_mutex);
    const qsizetype before = static_cast<qsizetype>(m_unwanted.size());
    while (!m_segments.empty() && m_segments.front().pin.expired()) {
        m_unwanted.push_back(m_segments.front().number);
        m_segments.pop_front();
    }
    if (static_cast<qsizetype>(m_unwanted.size()) == before)
        return;
    m_mayRemove = true;
    m_wake.notify_one();
}

qint64 Journal::bytes() const
{
    const std::lock_guard lock(m_mutex);
    qint64 total = 0;
    for (const JournalSegmentInfo &segment : m_segments)
        total += segment.sizeBytes;
    return total;
}

std::optional<Error> Journal::diskError() const
{
    const std::lock_guard lock(m_mutex);
    return m_diskError;
}

bool Journal::isProbeEnough() const
{
    const std::lock_guard lock(m_mutex);
    return m_isProbeEnough;
}

quint64 Journal::oldestSegment() const
{
    const std::lock_guard lock(m_mutex);
    return m_segments.empty() ? 0 : m_segments.front().number;
}

void Journal::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_isStopping || !m_queue.empty() || (m_mayRemove && !m_unwanted.empty()); });
        if (m_isStopping) {
            if (m_stopped)
                m_dataThread.post([isAlive = std::weak_ptr<bool>(m_isAlive), stopped = std::move(m_stopped)] {
                    if (!isAlive.expired())
                        stopped();
                });
            return;
        }
        std::deque<Append> refused;
        std::deque<Append> group;
        for (Append &append : m_queue)
            (append.result ? group : refused).push_back(std::move(append));
        m_queue.clear();
        std::deque<quint64> unwanted = std::exchange(m_unwanted, {});
        lock.unlock();
        if (!group.empty()) {
            m_writer->writeGroup(group);
            const Result<void> &result = group.front().result;
            const std::lock_guard guard(m_mutex);
            if (!result) {
                m_isProbeEnough = m_writer->hasFailedToRoll() && (!m_diskError || m_isProbeEnough);
                m_diskError = result.error();
            } else if (m_isProbeEnough || !Writer::isProbe(group)) {
                m_diskError.reset();
                m_isProbeEnough = true;
            }
        }
        const auto answer = [](std::deque<Append> &appends) {
            for (Append &append : appends) {
                if (append.result)
                    append.done(std::move(append.hold));
                else
                    append.done(fail(append.result.error()));
            }
        };
        m_dataThread.post([isAlive = std::weak_ptr<bool>(m_isAlive), group = std::move(group),
                           refused = std::move(refused), answer]() mutable {
            if (isAlive.expired())
                return;
            answer(refused);
            answer(group);
        });
        m_writer->remove(unwanted);
        lock.lock();
        // What could not be removed waits in its place for the next occasion.
        m_mayRemove = unwanted.empty();
        m_unwanted.insert(m_unwanted.begin(), unwanted.begin(), unwanted.end());
    }
}

} // namespace fallow
