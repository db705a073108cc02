// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared_bytes.h"
#include "base/strip_store.h"
#include "net/byte_stream.h"
#include "net/data_budget.h"
#include "net/data_frame_sealer.h"

#include <array>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace fallow {

/// The sending half of a data connection: queues by priority, seals shortly before sending, writes many frames at once.
/// Thread: one.
class DataSender
{
public:
    struct Item
    {
        DataFrameHeader header = {};
        std::vector<std::byte> head = {}; ///< room for the header, then the plain metadata
        SharedBytes payload = {};
        IoPriority priority = IoPriority::Foreground;
        bool isPut = false;           ///< counts against maxPutBytesInFlight until putAnswered()
        qint64 costBytes = 0;         ///< reported by takeReleased() once it is sent
        DataBudget::Share share = {}; ///< likewise
    };
    struct Released
    {
        qint64 costBytes = 0;
        DataBudget::Share share;
    };
    DataSender(std::shared_ptr<const Sealer> sealer, qint64 maxPutBytesInFlight);

    void enqueue(Item item);
    /// Seals and writes until nothing may go any more or the socket is full. @returns WouldBlock in the latter case,
    /// Progress otherwise. Errors: as ByteStream, Refused (key used up).
    Result<ByteStream::State> write(ByteStream &stream);
    void putAnswered(qint64 bytes, IoPriority priority);
    /// The requests that were sealed since the last call, and go now: in their order.
    std::vector<quint64> takeBegunRequests() { return std::exchange(m_begunRequests, {}); }
    /// What the items sent since the last call had held.
    Released takeReleased() { return std::exchange(m_released, {}); }

    bool hasWork() const; ///< something may be sent now
    qint64 queuedBytes() const { return m_queuedBytes; }
    qint64 loadBytes() const { return m_queuedBytes + qint64(m_sealedBytes) + m_putBytesInFlight; }
    bool isInFrame() const { return !m_sealed.empty(); }
    quint64 bytesSent() const { return m_bytesSent; }
    DataFrameCounter &counter() { return m_sealer.counter(); }
    void clear();

private:
    struct Sealed
    {
        std::vector<std::byte> head;
        SharedBytes payload;
        SealTag payloadTag;
        size_t tagBytes = 0;
        qint64 costBytes = 0;
        DataBudget::Share share;
        size_t size() const { return head.size() + payload.size() + tagBytes; }
    };
    bool mayGo(size_t queue) const;
    std::optional<size_t> nextQueue() const;
    Result<void> sealMore();
    void advance(size_t bytes);

    DataFrameSealer m_sealer;
    const qint64 m_maxPutBytesInFlight;
    std::array<std::deque<Item>, 4> m_queues; ///< foreground, foreground puts, background, background puts
    std::deque<Sealed> m_sealed;
    size_t m_sealedBytes = 0;
    size_t m_sentOfFront = 0;
    qint64 m_queuedBytes = 0;
    qint64 m_putBytesInFlight = 0; ///< of both priorities
    qint64 m_backgroundPutBytesInFlight = 0;
    int m_foregroundPutsInARow = 0; ///< since something of the background went
    std::vector<quint64> m_begunRequests;
    Released m_released;
    quint64 m_bytesSent = 0;
};

} // namespace fallow
