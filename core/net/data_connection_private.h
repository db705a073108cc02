// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/data_connection.h"
#include "net/data_receiver.h"
#include "net/data_sender.h"

#include <QHash>
#include <deque>
#include <optional>
#include <unordered_map>

namespace fallow {

class DataConnection::Private final : public DataReceiver::Sink,
                                      public std::enable_shared_from_this<DataConnection::Private>
{
public:
    Private(Poller &poller, Clock &clock, const Setup &setup, std::unique_ptr<ByteStream> stream);
    Result<void> start();

    void request(Request request, Completion<Answer> done);
    void answer(quint64 requestId, const DataReply &message, SharedBytes payload, DataBudget::Share share);
    void close(const Error &reason);

    Result<void> beginFrame(const DataFrameHeader &header, std::span<const std::byte> metadata,
                            SharedBytes &into) override;
    void endFrame(const DataFrameHeader &header, SharedBytes payload) override;
    bool mayReceive() const override;

    struct Pending
    {
        DataFrameType type;
        SharedBytes into;
        qint64 putBytes = 0;
        IoPriority priority = IoPriority::Foreground;
        Completion<Answer> done;
        bool isSent = false;
    };

    Poller &poller;
    Clock &clock;
    const Side side;
    const DataTicket ticket;
    const DataLimits limits;
    std::unique_ptr<ByteStream> stream;
    std::unique_ptr<Poller::Registration> registration;
    DataSender sender;
    DataReceiver receiver;
    bool isOpen = true;

    RequestHandler requestHandler;
    std::move_only_function<void(const Error &)> closedHandler;
    std::move_only_function<void()> renewalHandler;
    std::unordered_map<quint64, Pending> pending;

private:
    void onReady(Poller::Ready ready);
    void receive();
    bool maySend() const;
    void send();
    void sendSoon();
    void updateInterest();
    Result<void> checkPeer();
    bool isUnderWay() const;
    void look();
    void lookLater();
    void lookSoonIfUnderWay();
    std::optional<Error> overdue(qint64 nowMs);
    void askForRenewalWhenDue();
    Result<void> beginReply(const DataFrameHeader &header, std::span<const std::byte> metadata, SharedBytes &into);
    Result<void> beginRequest(const DataFrameHeader &header, std::span<const std::byte> metadata, SharedBytes &into);
    void failPending(const Error &reason);

    std::deque<std::pair<qint64, quint64>> m_deadlines; ///< of what was sent, in that order, so in the order of time
    quint64 m_lastRequestId = 0;
    QHash<quint64, qint64> m_inService; ///< the peer's requests and what each holds
    qint64 m_unprocessedBytes = 0;
    const std::shared_ptr<DataBudget> m_budget; ///< may be null
    DataRequest m_incomingRequest;              ///< of the frame between beginFrame() and endFrame()
    DataReply m_incomingReply;                  ///< likewise
    std::unique_ptr<Clock::Timer> m_lookTimer;
    bool m_isLookSoon = false; ///< the timer is set for something that is under way
    const qint64 m_madeMs;
    qint64 m_lastReceivedMs = 0;
    qint64 m_lastRequestMs = 0;
    qint64 m_frameBeganMs = -1;
    qint64 m_sendStalledMs = -1;
    quint64 m_sentAtLastLook = 0;
    quint64 m_framesAtLastLook = 0;
    bool m_isSendPlanned = false;
    bool m_isReceivePlanned = false;
    bool m_isSendBlocked = false;
    bool m_isPeerChecked = false;
    bool m_isRenewalAsked = false;
};

} // namespace fallow
