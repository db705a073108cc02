// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/nbd_export.h"

#include "base/payload_copy.h"

#include <chrono>
#include <cstring>
#include <deque>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

/// For all that write zeros as data: nobody changes them, and no request is charged for them.
const SharedBytes &zeroPiece()
{
    static const SharedBytes zeros = SharedBytes::zeroed(size_t(NbdExport::kMaxBlockBytes));
    return zeros;
}

std::unexpected<Error> abandoned()
{
    return fail(ErrorCode::Cancelled, u"its export was removed and did not wait for it"_s);
}

} // namespace

/// One change that is not made of whole blocks only, or of more than one step: its parts, one after the other.
class NbdExport::ChangeJob final : public std::enable_shared_from_this<ChangeJob>
{
public:
    /// @param bytes  what to write; empty: zeros.
    ChangeJob(std::shared_ptr<NbdExport> owner, SharedBytes bytes, bool isForcedUnitAccess, bool mayPunchHoles,
              Completion<void> done)
        : m_owner(std::move(owner))
        , m_bytes(std::move(bytes))
        , m_options{.isForcedUnitAccess = isForcedUnitAccess}
        , m_mayPunchHoles(mayPunchHoles)
        , m_done(std::move(done))
    {}

    void start(qint64 offset, qint64 length)
    {
        m_start = offset;
        cut(offset, length);
        const qint64 first = m_owner->alignedDown(offset);
        m_owner->m_lock->acquire(first, m_owner->alignedUp(offset + length) - first, true,
                                 [self = shared_from_this()](RangeLock::Ticket ticket) {
                                     self->m_ticket = ticket;
                                     self->next();
                                 });
    }

private:
    struct Part
    {
        qint64 offset = 0;
        qint64 length = 0;
    };

    /// A partial block at the head, whole blocks, a partial block at the tail; any of them may be missing.
    void cut(qint64 offset, qint64 length)
    {
        const qint64 end = offset + length;
        const bool writesData = !m_bytes.isEmpty();
        while (offset < end) {
            qint64 partEnd = std::min(end, m_owner->alignedDown(offset) + m_owner->m_blockSizeBytes);
            if (m_owner->isAligned(offset) && m_owner->alignedDown(end) > offset) {
                partEnd = m_owner->alignedDown(end);
                if (!writesData && !m_mayPunchHoles)
                    partEnd = std::min(partEnd, offset + m_owner->alignedDown(kMaxBlockBytes));
            }
            m_parts.push_back({offset, partEnd - offset});
            offset = partEnd;
        }
    }

    void next()
    {
        if (m_parts.empty())
            return finish({});
        if (m_owner->m_isAbandoned)
            return finish(abandoned());
        const Part part = m_parts.front();
        m_parts.pop_front();
        auto self = shared_from_this();
        auto then = [self](Result<void> result) { result ? self->next() : self->finish(std::move(result)); };
        BlockDevice &device = *m_owner->m_device;
        if (!m_owner->isAligned(part.offset) || !m_owner->isAligned(part.length))
            return merge(part);
        if (!m_bytes.isEmpty())
            return device.write(part.offset, slice(part), m_options, std::move(then));
        if (m_mayPunchHoles)
            return device.writeZeroes(part.offset, part.length, m_options, std::move(then));
        device.write(part.offset, zeroPiece().slice(0, static_cast<size_t>(part.length)), m_options, std::move(then));
    }

    void merge(Part part)
    {
        const auto blockSize = static_cast<size_t>(m_owner->m_blockSizeBytes);
        const qint64 block = m_owner->alignedDown(part.offset);
        m_owner->m_device->read(
            block, SharedBytes::allocate(blockSize), [self = shared_from_this(), part, block](Result<SharedBytes> old) {
                if (!old)
                    return self->finish(fail(old.error()));
                if (self->m_owner
                        ->m_isAbandoned) // what it has read may be old: the device may have shrunk and grown again
                    return self->finish(abandoned());
                SharedBytes merged = SharedBytes::copyOf(old->span());
                std::byte *target = merged.writableData() + (part.offset - block);
                if (self->m_bytes.isEmpty())
                    std::memset(target, 0, static_cast<size_t>(part.length));
                else
                    copyPayload(target, self->slice(part).data(), static_cast<size_t>(part.length));
                self->m_owner->m_device->write(block, std::move(merged), self->m_options, [self](Result<void> result) {
                    result ? self->next() : self->finish(std::move(result));
                });
            });
    }

    SharedBytes slice(Part part) const
    {
        return m_bytes.slice(static_cast<size_t>(part.offset - m_start), static_cast<size_t>(part.length));
    }

    void finish(Result<void> result)
    {
        m_owner->m_lock->release(m_ticket);
        auto done = std::move(m_done);
        done(std::move(result));
    }

    std::shared_ptr<NbdExport> m_owner;
    SharedBytes m_bytes;
    qint64 m_start = 0;
    BlockDevice::WriteOptions m_options;
    bool m_mayPunchHoles;
    Completion<void> m_done;
    std::deque<Part> m_parts;
    RangeLock::Ticket m_ticket;
};

NbdExport::NbdExport(QString name, std::shared_ptr<BlockDevice> device, std::shared_ptr<RangeLock> lock,
                     NbdExportOptions options)
    : m_name(std::move(name))
    , m_device(std::move(device))
    , m_options(std::move(options))
    , m_blockSizeBytes(m_device->blockSizeBytes())
    , m_lock(std::move(lock))
{}

void NbdExport::read(qint64 offset, qint64 length, Completion<SharedBytes> done)
{
    const qint64 first = alignedDown(offset);
    const qint64 alignedLength = alignedUp(offset + length) - first;
    SharedBytes into = SharedBytes::allocate(static_cast<size_t>(alignedLength));
    if (first == offset && alignedLength == length)
        return m_device->read(offset, std::move(into), std::move(done));
    m_device->read(first, std::move(into),
                   [skip = offset - first, length, done = std::move(done)](Result<SharedBytes> bytes) mutable {
                       if (!bytes)
                           return done(fail(bytes.error()));
                       done(bytes->slice(static_cast<size_t>(skip), static_cast<size_t>(length)));
                   });
}

void NbdExport::changeAligned(qint64 offset, qint64 length, Completion<void> done,
                              std::move_only_function<void(Completion<void>)> change)
{
    using Change = std::move_only_function<void(Completion<void>)>;
    const auto start = [this](RangeLock::Ticket held, Completion<void> completion, Change run) {
        if (m_isAbandoned) { // while it waited
            m_lock->release(held);
            return completion(abandoned());
        }
        run([self = shared_from_this(), held, completion = std::move(completion)](Result<void> result) mutable {
            self->m_lock->release(held);
            completion(std::move(result));
        });
    };
    RangeLock::Ticket ticket;
    if (m_lock->tryAcquireShared(offset, length, &ticket))
        return start(ticket, std::move(done), std::move(change));
    m_lock->acquire(offset, length, false,
                    [start, self = shared_from_this(), done = std::move(done), change = std::move(change)](
                        RangeLock::Ticket granted) mutable { start(granted, std::move(done), std::move(change)); });
}

void NbdExport::write(qint64 offset, SharedBytes bytes, bool isForcedUnitAccess, Completion<void> done)
{
    const auto length = static_cast<qint64>(bytes.size());
    if (!isAligned(offset) || !isAligned(length))
        return std::make_shared<ChangeJob>(shared_from_this(), std::move(bytes), isForcedUnitAccess, false,
                                           std::move(done))
            ->start(offset, length);
    changeAligned(offset, length, std::move(done),
                  [this, offset, bytes = std::move(bytes), isForcedUnitAccess](Completion<void> completion) mutable {
                      m_device->write(offset, std::move(bytes), {.isForcedUnitAccess = isForcedUnitAccess},
                                      std::move(completion));
                  });
}

void NbdExport::flush(Completion<void> done)
{
    m_device->flush(std::move(done));
}

void NbdExport::trim(qint64 offset, qint64 length, bool isForcedUnitAccess, Completion<void> done)
{
    const qint64 first = alignedUp(offset);
    const qint64 end = alignedDown(offset + length);
    if (end <= first) // no whole block: nothing to give back, but FUA still means durable
        return m_device->flush(std::move(done));
    changeAligned(
        first, end - first, std::move(done), [this, first, end, isForcedUnitAccess](Completion<void> completion) {
            m_device->trim(first, end - first, {.isForcedUnitAccess = isForcedUnitAccess}, std::move(completion));
        });
}

void NbdExport::writeZeroes(qint64 offset, qint64 length, bool isForcedUnitAccess, bool mayPunchHoles,
                            Completion<void> done)
{
    if (!mayPunchHoles || !isAligned(offset) || !isAligned(length))
        return std::make_shared<ChangeJob>(shared_from_this(), SharedBytes(), isForcedUnitAccess, mayPunchHoles,
                                           std::move(done))
            ->start(offset, length);
    changeAligned(
        offset, length, std::move(done), [this, offset, length, isForcedUnitAccess](Completion<void> completion) {
            m_device->writeZeroes(offset, length, {.isForcedUnitAccess = isForcedUnitAccess}, std::move(completion));
        });
}

void NbdExport::blockStatus(qint64 offset, qint64 length, int maxExtents, Completion<QList<BlockDevice::Extent>> done)
{
    const qint64 first = alignedDown(offset);
    m_device->blockStatus(
        first, alignedUp(offset + length) - first, maxExtents,
        [skip = offset - first, length, done = std::move(done)](Result<QList<BlockDevice::Extent>> found) mutable {
            if (!found)
                return done(fail(found.error()));
            QList<BlockDevice::Extent> extents;
            qint64 rest = length;
            for (BlockDevice::Extent extent : *found) {
                const qint64 skipped = std::min(skip, extent.lengthBytes);
                skip -= skipped;
                extent.lengthBytes = std::min(extent.lengthBytes - skipped, rest);
                rest -= extent.lengthBytes;
                if (extent.lengthBytes > 0)
                    extents.append(extent);
            }
            if (extents.isEmpty())
                return done(fail(ErrorCode::Internal, u"the device described nothing of the range"_s));
            done(std::move(extents));
        });
}

void NbdExport::beginClosing(std::move_only_function<void()> whenIdle)
{
    m_isClosing = true;
    if (m_requestsInFlight == 0)
        return whenIdle();
    m_whenIdle = std::move(whenIdle);
}

void NbdExport::requestFinished(Operation operation, qint64 startNs, qint64 bytes, bool isError)
{
    Counters &counters = m_counters[static_cast<size_t>(operation)];
    counters.latency.record(nowNs() - startNs);
    counters.errorCount += isError ? 1 : 0;
    counters.bytes += isError ? 0 : bytes;
    if (--m_requestsInFlight == 0 && m_whenIdle)
        std::exchange(m_whenIdle, nullptr)();
}

NbdExportStatistics NbdExport::statistics() const
{
    const auto of = [this](Operation operation) {
        const Counters &counters = m_counters[static_cast<size_t>(operation)];
        return NbdOperationStatistics{.count = counters.latency.count(),
                                      .errorCount = counters.errorCount,
                                      .bytes = counters.bytes,
                                      .sumNs = counters.latency.sumNs(),
                                      .p50Ns = counters.latency.percentileNs(0.5),
                                      .p99Ns = counters.latency.percentileNs(0.99)};
    };
    return {.name = m_name,
            .sizeBytes = sizeBytes(),
            .connectionCount = m_connectionCount,
            .requestsInFlight = m_requestsInFlight,
            .reads = of(Operation::Read),
            .writes = of(Operation::Write),
            .flushes = of(Operation::Flush),
            .trims = of(Operation::Trim),
            .statuses = of(Operation::Status)};
}

qint64 NbdExport::nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace fallow
