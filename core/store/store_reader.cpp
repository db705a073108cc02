// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store_reader.h"

#include "base/crash_point.h"
#include "coding/checksum.h"
#include "store/disk_io.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr int kMostForegroundInARow = 7;         ///< tasks, while background work waits
constexpr size_t kVerifyPieceBytes = 288 * 1024; ///< a sealed strip of the usual size is one piece

Error notFound(StripKey key)
{
    return {ErrorCode::NotFound, u"the store holds no such strip"_s, describeStrip(key)};
}

Error endsBefore(StripKey key)
{
    return {ErrorCode::Corrupt, u"the storage file ends before the strip does"_s, describeStrip(key)};
}

} // namespace

StoreReader::StoreReader(StoreCore &core, int threadCount)
    : m_core(core)
{
    for (int i = 0; i < std::max(1, threadCount); ++i)
        m_threads.emplace_back([this] { work(); });
}

StoreReader::~StoreReader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void StoreReader::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto canStep = [this] { return !m_background.empty() && !m_isBackgroundRunning; };
        m_wake.wait(lock, [&] { return m_isStopping || !m_foreground.empty() || canStep(); });
        // Somebody may wait for a check as well: a put is answered only when it was read back.
        const bool isBackgroundsTurn = m_foregroundInARow >= kMostForegroundInARow && canStep();
        if (!m_foreground.empty() && !isBackgroundsTurn) {
            m_foregroundInARow = std::min(m_foregroundInARow + 1, kMostForegroundInARow);
            auto task = std::move(m_foreground.front());
            m_foreground.pop_front();
            lock.unlock();
            task();
            lock.lock();
        } else if (canStep()) {
            Step step = std::move(m_background.front());
            m_background.pop_front();
            m_isBackgroundRunning = true;
            m_foregroundInARow = 0;
            if (!m_foreground.empty())
                m_wake.notify_one(); // whom that woke may be us
            lock.unlock();
            const bool isDone = step();
            lock.lock();
            m_isBackgroundRunning = false;
            if (!isDone)
                m_background.push_front(std::move(step));
            if (!m_background.empty() && !m_foreground.empty())
                m_wake.notify_one();
        } else if (m_background.empty()) {
            return; // stopping, and nothing left
        } else {
            return; // stopping; the thread that works on the background finishes it
        }
    }
}

void StoreReader::run(std::move_only_function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_foreground.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void StoreReader::enqueueBackground(Step step)
{
    {
        const std::lock_guard lock(m_mutex);
        m_background.push_back(std::move(step));
    }
    m_wake.notify_one();
}

std::optional<StripEntry> StoreReader::find(StripKey key)
{
    const std::lock_guard lock(m_core.indexMutex);
    const StripEntry *entry = m_core.index.find(key);
    return entry ? std::optional(*entry) : std::nullopt;
}

bool StoreReader::isCurrent(const StripEntry &entry)
{
    const auto now = find(entry.key());
    return now && now->isSamePut(entry);
}

bool StoreReader::confirm(const StripEntry &entry)
{
    const std::lock_guard lock(m_core.indexMutex);
    const StripEntry *now = m_core.index.find(entry.key());
    if (!now || !now->isSamePut(entry))
        return false;
    if (!now->isHeaderChecked)
        m_core.index.markHeaderChecked(entry.key());
    return true;
}

void StoreReader::get(StripKey key, quint32 offset, SharedBytes into, IoPriority priority, Completion<SharedBytes> done)
{
    const auto entry = find(key);
    if (!entry)
        return m_core.complete(std::move(done), Result<SharedBytes>(fail(notFound(key))));
    if (into.isEmpty() || offset > entry->payloadBytes || into.size() > entry->payloadBytes - offset)
        return m_core.complete(std::move(done),
                               Result<SharedBytes>(fail(ErrorCode::InvalidArgument,
                                                        u"bytes %1 to %2 are not within the strip's %3"_s.arg(offset)
                                                            .arg(quint64(offset) + into.size())
                                                            .arg(entry->payloadBytes),
                                                        describeStrip(key))));
    if (qint64(into.size()) <= m_core.options.inlineReadMaxBytes) {
        // An error goes the long way: there it is told apart from a strip that was removed meanwhile.
        const auto result = read(*entry, offset, into, Patience::NoWait);
        if (result && *result && confirm(*entry))
            return m_core.complete(std::move(done), Result<SharedBytes>(std::move(into)));
    }
    if (priority == IoPriority::Background) {
        enqueueBackground([this, key, offset, into = std::move(into), done = std::move(done)]() mutable {
            readWaiting(key, offset, std::move(into), std::move(done));
            return true;
        });
        return;
    }
    run([this, key, offset, into = std::move(into), done = std::move(done)]() mutable {
        readWaiting(key, offset, std::move(into), std::move(done));
    });
}

void StoreReader::readWaiting(StripKey key, quint32 offset, SharedBytes into, Completion<SharedBytes> done)
{
    for (;;) {
        const auto entry = find(key);
        if (!entry)
            return m_core.complete(std::move(done), Result<SharedBytes>(fail(notFound(key))));
        if (into.size() > entry->payloadBytes || offset > entry->payloadBytes - into.size())
            return m_core.complete(
                std::move(done), Result<SharedBytes>(fail(ErrorCode::InvalidArgument,
                                                          u"the range is not within the strip"_s, describeStrip(key))));
        const Result<void> result = *read(*entry, offset, into, Patience::MayWait);
        if (result ? !confirm(*entry) : !isCurrent(*entry))
            continue; // removed while we read: what we saw means nothing
        if (!result)
            return m_core.complete(std::move(done), Result<SharedBytes>(fail(result.error())));
        return m_core.complete(std::move(done), Result<SharedBytes>(std::move(into)));
    }
}

std::optional<Result<void>> StoreReader::read(const StripEntry &entry, quint32 offset, SharedBytes &into,
                                              Patience patience)
{
    const bool isWhole = offset == 0 && into.size() == entry.payloadBytes;
    const qint64 payloadBegin = entry.extentOffsetBytes() + qint64(kStripHeaderSizeBytes);
    StripHeaderBytes header{};
    std::array<iovec, 2> pieces = {ioPiece(std::span<std::byte>(header)), ioPiece(into.writableSpan())};
    const auto readPieces = [&](std::span<iovec> wanted, qint64 place) {
        return patience == Patience::MayWait ? readFully(*m_core.disk, wanted, place)
                                             : m_core.disk->readAtNoWait(wanted, place);
    };
    const auto wholeCount = [](std::span<const iovec> wanted) {
        qint64 bytes = 0;
        for (const iovec &piece : wanted)
            bytes += qint64(piece.iov_len);
        return bytes;
    };
    std::optional<Result<void>> failure;
    const auto isRead = [&](std::span<iovec> wanted, qint64 place) {
        const qint64 expected = wholeCount(wanted);
        const qint64 count = readPieces(wanted, place);
        if (count == expected)
            return true;
        if (patience == Patience::MayWait)
            failure = count < 0 ? fail(errorFromErrno(int(-count), u"read %1"_s.arg(describeStrip(entry.key())),
                                                      m_core.storagePath))
                                : fail(endsBefore(entry.key()));
        return false;
    };
    if (isWhole) {
        if (!isRead(pieces, entry.extentOffsetBytes()))
            return failure;
    } else {
        if (!entry.isHeaderChecked && !isRead(std::span(pieces).first(1), entry.extentOffsetBytes()))
            return failure;
        if (!isRead(std::span(pieces).last(1), payloadBegin + offset))
            return failure;
    }
    if (isWhole || !entry.isHeaderChecked) {
        if (auto checked = checkHeader(entry, header); !checked)
            return checked;
    }
    if (isWhole && crc32c(into.span()) != entry.payloadChecksum)
        return fail(ErrorCode::Corrupt, u"the strip does not match its checksum"_s, describeStrip(entry.key()));
    return Result<void>();
}

Result<void> StoreReader::checkHeader(const StripEntry &entry, const StripHeaderBytes &found) const
{
    const StripHeader expected = entry.toHeader(m_core.options.array, m_core.storeUuid);
    const StripHeaderBytes bytes = encodeStripHeader(expected);
    if (std::memcmp(bytes.data(), found.data(), bytes.size()) == 0)
        return {};
    QString what = u"the strip's header is damaged"_s;
    if (const auto header = decodeStripHeader(found); header) {
        if (header->label.array != expected.label.array)
            what = u"a strip of another array lies in its place"_s;
        else if (header->storeUuid != expected.storeUuid)
            what = u"a strip from an older life of the store lies in its place"_s;
        else
            what = u"%1 lies in its place"_s.arg(describeStrip(header->label.key));
    } else if (header.error().code == ErrorCode::NotFound) {
        what = u"the strip is gone from its place"_s;
    }
    return fail(ErrorCode::Corrupt, what, describeStrip(entry.key()));
}

/// One strip's check, in pieces, so that no one waits long behind it.
class StoreReader::Verification
{
public:
    Verification(StoreReader &reader, StripKey key, Completion<StripLabel> done)
        : m_reader(reader)
        , m_key(key)
        , m_done(std::move(done))
    {}

    bool step()
    {
        const auto entry = m_reader.find(m_key);
        if (!entry)
            return finish(fail(notFound(m_key)));
        if (!m_entry || !m_entry->isSamePut(*entry)) {
            m_entry = entry;
            m_offset = 0;
            m_checksum = 0;
            m_reader.m_core.disk->dropCached(entry->extentOffsetBytes(), entry->extentBytes());
        }
        Result<void> piece = readPiece();
        if (!m_reader.isCurrent(*m_entry))
            return false; // again from the beginning, or not found
        if (!piece)
            return finish(fail(piece.error()));
        if (m_offset < m_entry->payloadBytes)
            return false;
        if (m_checksum != m_entry->payloadChecksum)
            return finish(fail(ErrorCode::Corrupt, u"the strip does not match its checksum"_s, describeStrip(m_key)));
        hitCrashPoint("store.verify.read");
        const StoreCore &core = m_reader.m_core;
        return finish(m_entry->toHeader(core.options.array, core.storeUuid).label);
    }

private:
    Result<void> readPiece()
    {
        StripHeaderBytes header{};
        if (m_buffer.isEmpty())
            m_buffer = SharedBytes::allocate(std::min<size_t>(kVerifyPieceBytes, m_entry->payloadBytes));
        const size_t wanted = std::min(m_buffer.size(), size_t(m_entry->payloadBytes - m_offset));
        const auto bytes = m_buffer.writableSpan().first(wanted);
        std::array<iovec, 2> pieces = {ioPiece(std::span<std::byte>(header)), ioPiece(bytes)};
        const bool isFirst = m_offset == 0;
        const qint64 place = m_entry->extentOffsetBytes() + (isFirst ? 0 : qint64(kStripHeaderSizeBytes) + m_offset);
        const qint64 expected = qint64(wanted) + (isFirst ? qint64(kStripHeaderSizeBytes) : 0);
        const qint64 count =
            readFully(*m_reader.m_core.disk, isFirst ? std::span(pieces) : std::span(pieces).last(1), place);
        if (count < 0)
            return fail(
                errorFromErrno(int(-count), u"read %1"_s.arg(describeStrip(m_key)), m_reader.m_core.storagePath));
        if (count < expected)
            return fail(endsBefore(m_key));
        if (isFirst) {
            if (auto checked = m_reader.checkHeader(*m_entry, header); !checked)
                return checked;
        }
        m_checksum = crc32c(bytes, m_checksum);
        m_offset += quint32(wanted);
        return {};
    }

    bool finish(Result<StripLabel> result)
    {
        m_reader.m_core.complete(std::move(m_done), std::move(result));
        return true;
    }

    StoreReader &m_reader;
    const StripKey m_key;
    Completion<StripLabel> m_done;
    std::optional<StripEntry> m_entry;
    SharedBytes m_buffer;
    quint32 m_offset = 0;
    quint32 m_checksum = 0;
};

void StoreReader::verify(StripKey key, Completion<StripLabel> done)
{
    auto verification = std::make_unique<Verification>(*this, key, std::move(done));
    enqueueBackground([verification = std::move(verification)] { return verification->step(); });
}

} // namespace fallow
