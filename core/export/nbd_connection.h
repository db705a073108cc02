// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/memory_budget.h"
#include "export/nbd_export.h"
#include "export/nbd_negotiation.h"
#include "net/byte_stream.h"
#include "net/poller.h"

#include <deque>
#include <memory>

namespace fallow {

/// One client: negotiation, then requests in and answers out.
///
/// A long write's payload is received straight into the memory that the device takes over; answers wait in a queue that
/// one gathering write per round empties. Thread: the data thread.
class NbdConnection final : public std::enable_shared_from_this<NbdConnection>
{
public:
    /// What a connection needs of the server around it.
    class Host
    {
    public:
        virtual ~Host() = default;
        virtual const NbdExportDirectory &directory() const = 0;
        virtual std::shared_ptr<NbdExport> exportNamed(const QByteArray &name) = 0;
        virtual void setInterest(NbdConnection &connection, Poller::Interest interest) = 0;
        virtual void atEndOfRound(std::move_only_function<void()> task) = 0;
        /// Puts TLS on the connection's descriptor: replaces `stream` and watches the new one.
        virtual Result<void> startTls(NbdConnection &connection, std::unique_ptr<ByteStream> &stream) = 0;
        /// The TLS handshake is done: whether who stands behind the peer's certificate may come in at all.
        virtual Result<void> admit(NbdConnection &connection, const ByteStream &stream)
        {
            Q_UNUSED(connection)
            Q_UNUSED(stream)
            return {};
        }
        virtual void negotiationFinished(NbdConnection &connection) = 0;
        /// Called once; the connection makes no further call on the host.
        virtual void connectionClosed(NbdConnection &connection) = 0;
    };
    struct Limits
    {
        int maxRequestsInFlight = 1024;
        qint64 maxBytesInFlight = 64 * kMiB;
    };

    NbdConnection(std::unique_ptr<ByteStream> stream, QString peer, Host &host, NbdNegotiation::Options negotiation,
                  Limits limits, std::shared_ptr<MemoryBudget> budget);
    ~NbdConnection();
    NbdConnection(const NbdConnection &) = delete;
    NbdConnection &operator=(const NbdConnection &) = delete;

    /// Sends the greeting. Call once, when the host can be called.
    void start();
    /// The descriptor is ready.
    void handleReady(Poller::Ready ready);
    /// Reads no more; closes when everything in flight is answered and sent.
    void closeWhenDrained();
    /// Closes now; requests in flight still run on the device, their answers are dropped.
    void close(const QString &reason);
    int descriptor() const { return m_stream->descriptor(); }
    bool isClosed() const { return m_isClosed; }
    const QString &peer() const { return m_peer; }
    /// Bytes in and out, so far.
    quint64 bytesMoved() const { return m_bytesMoved; }
    /// It holds memory, and it is the client, not the device, whose turn it is.
    bool holdsMemoryForClient() const { return m_chargedBytes > 0 && m_requestsInFlight == 0; }
    /// The export it serves; null while negotiating.
    const std::shared_ptr<NbdExport> &servedExport() const { return m_export; }

private:
    struct Pending
    {
        nbd::Request request;
        qint64 startNs = 0;
        qint64 chargedBytes = 0;
        bool isPiece = false; ///< of m_cut
    };
    /// A long read or write for which there was no memory as a whole: it goes on piece by piece.
    struct Cut
    {
        nbd::Request whole;
        nbd::Request rest;         ///< what is not under way yet
        bool isHeadQueued = false; ///< of an answer that must have one head only
    };
    enum class Admission { Whole, InPieces, Later };
    /// One answer on its way out: a small head, perhaps a body that is not copied.
    struct OutItem
    {
        std::array<std::byte, 32> head;
        quint32 headBytes = 0;
        SharedBytes body;
        qint64 chargedBytes = 0;
    };

    // input
    void readInput();
    bool canRead() const;
    bool isHungUp() const;
    size_t fillPieces(std::array<iovec, 2> &pieces);
    void acceptInput(size_t bytes);
    void processInput();
    bool processNegotiation();
    bool processPayload();
    bool processRequest();
    bool processCut();
    void enterTransmission();
    // requests
    nbd::RequestVerdict check(const nbd::Request &request);
    qint64 memoryFor(const nbd::Request &request) const;
    static int extentsFor(const nbd::Request &request);
    Admission admit(const Pending &pending);
    void startPayload(const Pending &write);
    void dispatch(Pending pending, SharedBytes payload);
    void answerRead(const Pending &pending, Result<SharedBytes> result);
    void answerChange(NbdExport::Operation operation, const Pending &pending, Result<void> result);
    void answerStatus(const Pending &pending, Result<QList<BlockDevice::Extent>> result);
    void queueReadPiece(const Pending &piece, SharedBytes bytes);
    void finishWrittenPiece(const Result<void> &result);
    void failCut(nbd::NbdErrno error, const QByteArray &message);
    void requestDone(NbdExport::Operation operation, const Pending &pending, bool isError);
    // output
    void queueSuccess(const nbd::Request &request);
    void queueError(const nbd::Request &request, nbd::NbdErrno error, const QByteArray &message);
    void queueStructured(const nbd::Request &request, quint16 type, std::span<const std::byte> start, SharedBytes body,
                         qint64 chargedBytes);
    static OutItem simpleHead(const nbd::Request &request, nbd::NbdErrno error);
    static OutItem structuredHead(const nbd::Request &request, quint16 flags, quint16 type,
                                  std::span<const std::byte> start, size_t bodyBytes);
    static OutItem dataHead(const nbd::Request &request, quint16 flags);
    void queue(OutItem item);
    void scheduleFlush();
    void flushOutput();
    size_t gatherOutput(std::span<iovec> pieces) const;
    void outputSent(size_t bytes);
    void release(qint64 bytes);
    void scheduleResume();
    void updateInterest();
    void closeIfDrained();

    std::unique_ptr<ByteStream> m_stream;
    QString m_peer;
    Host *m_host;
    Limits m_limits;
    std::shared_ptr<MemoryBudget> m_budget;
    NbdNegotiation m_negotiation;
    NbdNegotiation::Agreement m_agreement;
    std::shared_ptr<NbdExport> m_export;

    std::unique_ptr<std::byte[]> m_buffer; ///< received, not yet parsed: [m_begin, m_end)
    size_t m_begin = 0;
    size_t m_end = 0;
    size_t m_readAheadBytes; ///< how much to read beyond the payload that is wanted
    Pending m_write;         ///< the write whose payload is coming in
    SharedBytes m_payload;
    size_t m_payloadFilled = 0;
    qint64 m_drainBytes = 0; ///< payload of a refused write, still to be thrown away
    nbd::NbdErrno m_drainError = nbd::kNoError;
    QByteArray m_drainMessage;
    std::optional<Cut> m_cut;

    std::deque<OutItem> m_out;
    size_t m_outOffset = 0; ///< bytes of m_out.front() that were sent
    int m_requestsInFlight = 0;
    qint64 m_chargedBytes = 0;
    quint64 m_bytesMoved = 0;

    bool m_isPeerUnknown = false; ///< TLS has begun, and its certificate was not looked at
    bool m_isReceivingPayload = false;
    bool m_isBlocked = false;      ///< the next request must wait for memory
    bool m_isWriteBlocked = false; ///< the socket takes no more at present
    bool m_isFlushScheduled = false;
    bool m_isResumeScheduled = false;
    bool m_isClosingWhenDrained = false;
    bool m_isClosed = false;
};

} // namespace fallow
