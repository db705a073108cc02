// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/shared_bytes.h"
#include "net/data_budget.h"
#include "net/data_tickets.h"
#include "net/descriptor.h"
#include "net/poller.h"
#include "wire/data_messages.h"

namespace fallow {

class TlsContext;

/// Bounds and deadlines of data connections; the defaults are the product's.
struct DataLimits
{
    qint64 requestTimeoutMs = 30'000;       ///< from sending a request to its answer; then the connection is closed
    qint64 frameTimeoutMs = 30'000;         ///< from a frame's first byte to its last
    qint64 pingIntervalMs = 10'000;         ///< of the requesting end when nothing else goes
    qint64 silenceTimeoutMs = 60'000;       ///< of the answering end: nothing received for so long
    qint64 maxPutBytesInFlight = 8 * kMiB;  ///< sent and unanswered, half of it of the background; more waits here
    qint64 maxQueuedBytes = 128 * kMiB;     ///< waiting here; beyond it request() completes with Busy
    qint64 maxUnprocessedBytes = 16 * kMiB; ///< received or being answered; beyond it nothing more is read
    int maxRequestsInService = 1024;        ///< of the peer; beyond it nothing more is read
    quint64 renewAfterFrames = quint64(1) << 31; ///< in either direction: time for fresh keys
    quint64 renewAfterBytes = quint64(192) * kGiB;
    int socketBufferBytes = 0; ///< 0: the kernel's own choice
};

/// One data connection, either end: pipelined requests, answers in any order, bounded memory. Sends payloads from where
/// they lie and receives them where they belong. Thread: the Poller's.
class DataConnection
{
public:
    enum class Side { Controller, Agent };
    struct Setup
    {
        Descriptor descriptor = {};
        Side side = Side::Controller;
        DataTicket ticket = {};
        std::shared_ptr<const TlsContext> tls = {}; ///< stage Tls only
        DataLimits limits = {};
        Sealer::Provider provider = Sealer::Provider::Best;
        std::shared_ptr<DataBudget> budget = {}; ///< shared with other connections; null: its own limits alone
    };
    /// `poller` and `clock` outlive it. Errors: InvalidArgument (stage Tls without context), Io.
    static Result<std::unique_ptr<DataConnection>> make(Poller &poller, Clock &clock, Setup setup);
    /// Closes; what is pending completes with Disconnected, from the loop.
    ~DataConnection();

    struct Request
    {
        DataRequest message = DataPing{};
        SharedBytes payload = {}; ///< put: the strip
        SharedBytes into = {};    ///< get: where the answer's payload goes
        IoPriority priority = IoPriority::Foreground;
    };
    struct Answer
    {
        DataReply message;
        SharedBytes payload; ///< get: the request's `into`, filled
    };
    /// Sends a request; completes once, never inside this call (but see the destructor), with the peer's answer, or
    /// with Timeout, Disconnected, ProtocolViolation (the connection closed) or Busy (too much waits).
    void request(Request request, Completion<Answer> done);

    /// The peer's request to answer. `payload` of a put lies in fresh memory of its own.
    struct Incoming
    {
        quint64 requestId = 0;
        DataRequest message;
        SharedBytes payload;
        IoPriority priority = IoPriority::Foreground;
        DataBudget::Share share; ///< keep it as long as what the request holds, and hand it to answer()
    };
    using RequestHandler = std::move_only_function<void(Incoming)>;
    /// Answer each with answer(), now or later. Without a handler requests close the connection.
    void setRequestHandler(RequestHandler handler);
    /// Sends an answer with its payload, uncopied; `share` is given back when that is sent. Ignored after the
    /// connection closed. An unknown id is our own mistake (asserted).
    void answer(quint64 requestId, DataReply message, SharedBytes payload = {}, DataBudget::Share share = {});

    bool isOpen() const;
    int protocolVersion() const; ///< the ticket's
    /// Called once, from the loop, after the connection closed by itself or by close(). The object may be
    /// destroyed in it.
    void setClosedHandler(std::move_only_function<void(const Error &)> handler);
    /// Called once when the keys near the end of their life: open another connection, then close this one.
    void setRenewalHandler(std::move_only_function<void()> handler);
    void close(const Error &reason);
    /// Bytes queued and in flight towards the peer: how busy it is.
    qint64 loadBytes() const;
    int pendingCount() const; ///< requests without an answer
    quint64 bytesSent() const;
    quint64 bytesReceived() const;

private:
    class Private;
    explicit DataConnection(std::shared_ptr<Private> d);
    std::shared_ptr<Private> d;
};

} // namespace fallow
