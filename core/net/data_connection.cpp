// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_connection.h"

#include "net/data_connection_private.h"

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace fallow {

Result<std::unique_ptr<DataConnection>> DataConnection::make(Poller &poller, Clock &clock, Setup setup)
{
    if (setup.limits.socketBufferBytes > 0) {
        const int size = setup.limits.socketBufferBytes;
        ::setsockopt(setup.descriptor.value(), SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
        ::setsockopt(setup.descriptor.value(), SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
    }
    std::unique_ptr<ByteStream> stream;
    if (setup.ticket.stage == DataStage::Tls) {
        if (!setup.tls)
            return fail(ErrorCode::InvalidArgument, u"a data connection inside TLS needs certificates"_s);
        auto made = setup.side == Side::Controller ? ByteStream::tlsServer(std::move(setup.descriptor), setup.tls)
                                                   : ByteStream::tlsClient(std::move(setup.descriptor), setup.tls);
        if (!made)
            return fail(made.error());
        stream = std::move(*made);
    } else {
        stream = ByteStream::bare(std::move(setup.descriptor));
    }
    auto d = std::make_shared<Private>(poller, clock, setup, std::move(stream));
    if (auto started = d->start(); !started)
        return fail(started.error());
    return std::unique_ptr<DataConnection>(new DataConnection(std::move(d)));
}

DataConnection::DataConnection(std::shared_ptr<Private> theD)
    : d(std::move(theD))
{}

DataConnection::~DataConnection()
{
    d->requestHandler = {};
    d->closedHandler = {};
    d->renewalHandler = {};
    d->close({ErrorCode::Cancelled, u"the data connection was given up"_s, {}});
}

void DataConnection::request(Request request, Completion<Answer> done)
{
    d->request(std::move(request), std::move(done));
}

void DataConnection::setRequestHandler(RequestHandler handler)
{
    d->requestHandler = std::move(handler);
}

void DataConnection::answer(quint64 requestId, DataReply message, SharedBytes payload, DataBudget::Share share)
{
    d->answer(requestId, message, std::move(payload), std::move(share));
}

int DataConnection::protocolVersion() const
{
    return d->ticket.protocolVersion;
}

bool DataConnection::isOpen() const
{
    return d->isOpen;
}

void DataConnection::setClosedHandler(std::move_only_function<void(const Error &)> handler)
{
    d->closedHandler = std::move(handler);
}

void DataConnection::setRenewalHandler(std::move_only_function<void()> handler)
{
    d->renewalHandler = std::move(handler);
}

void DataConnection::close(const Error &reason)
{
    d->close(reason);
}

qint64 DataConnection::loadBytes() const
{
    return d->sender.loadBytes();
}

int DataConnection::pendingCount() const
{
    return int(d->pending.size());
}

quint64 DataConnection::bytesSent() const
{
    return d->sender.bytesSent();
}

quint64 DataConnection::bytesReceived() const
{
    return d->receiver.bytesReceived();
}

} // namespace fallow
