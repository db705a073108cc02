// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/event_loop_executor.h"
#include "coding/checksum.h"
#include "net/certificate_authority.h"
#include "net/data_connection.h"
#include "support/memory_strip_store.h"
#include "support/patience.h"

#include <QRandomGenerator>
#include <QtTest>
#include <netinet/in.h>
#include <optional>
#include <sys/socket.h>
#include <unistd.h>

namespace fallow::test {

inline std::pair<Descriptor, Descriptor> socketPair()
{
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends) != 0)
        qFatal("no socket pair");
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

inline std::pair<Descriptor, Descriptor> tcpPair()
{
    const Descriptor listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *name = reinterpret_cast<sockaddr *>(&address);
    Descriptor client(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (::bind(listener.value(), name, length) != 0 || ::listen(listener.value(), 1) != 0 ||
        ::getsockname(listener.value(), name, &length) != 0 || ::connect(client.value(), name, length) != 0)
        qFatal("no TCP on loopback");
    return {std::move(client), Descriptor(::accept4(listener.value(), nullptr, nullptr, SOCK_CLOEXEC))};
}

inline DataTicket makeTicket(DataStage stage = DataStage::Gmac)
{
    DataTicket ticket;
    const SecretKey number = SecretKey::generate();
    std::memcpy(ticket.number.data(), number.bytes().data(), ticket.number.size());
    ticket.agentToController = SecretKey::generate();
    ticket.controllerToAgent = SecretKey::generate();
    ticket.stage = stage;
    ticket.machine = MachineId(17);
    ticket.store = StoreId(4);
    return ticket;
}

inline SharedBytes randomBytes(size_t size, quint32 seed = 1)
{
    std::vector<quint32> numbers(size / 4 + 1);
    QRandomGenerator(seed).fillRange(numbers.data(), qsizetype(numbers.size()));
    return SharedBytes::copyOf(std::as_bytes(std::span(numbers)).first(size));
}

inline StripLabel labelFor(quint64 stripe, quint8 position, const SharedBytes &payload, quint32 epoch = 1)
{
    StripLabel label;
    label.key = {StripeId(stripe), position};
    label.array.bytes[0] = 7;
    label.volume = VolumeId(3);
    label.dataCount = 4;
    label.parityCount = 2;
    label.payloadBytes = quint32(payload.size());
    label.payloadChecksum = crc32c(payload.span());
    label.epoch = epoch;
    return label;
}

/// One answer caught: that it came once, and what it was.
template <class T>
class Caught
{
public:
    Completion<T> take()
    {
        return [state = m_state](Result<T> result) {
            ++state->count;
            state->result.emplace(std::move(result));
        };
    }
    int count() const { return m_state->count; }
    bool isOk() const { return m_state->result && m_state->result->has_value(); }
    bool failedWith(ErrorCode code) const
    {
        return m_state->result && !m_state->result->has_value() && m_state->result->error().code == code;
    }
    Result<T> &result() const { return *m_state->result; }
    QString text() const
    {
        return !m_state->result               ? QStringLiteral("no answer")
               : m_state->result->has_value() ? QStringLiteral("ok")
                                              : m_state->result->error().toString();
    }

private:
    struct State
    {
        int count = 0;
        std::optional<Result<T>> result;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// The certificates of one array, made once.
struct Certificates
{
    ArrayId array = ArrayId::generate();
    CertificateAuthority authority = *CertificateAuthority::create(array);
    Identity controller = *authority.issueIdentity(authority.controllerSubject());
    Identity machine = *authority.issueIdentity(authority.machineSubject(MachineId(17)));
    Identity otherMachine = *authority.issueIdentity(authority.machineSubject(MachineId(18)));
    Identity administrator = *authority.issueIdentity(authority.administratorSubject(QStringLiteral("Ada Löv, IT")));
    static const Certificates &instance()
    {
        static const Certificates certificates;
        return certificates;
    }
};

/// A controller's and an agent's end of one data connection.
struct DataEnds
{
    std::unique_ptr<DataConnection> controller;
    std::unique_ptr<DataConnection> agent;
};

inline DataConnection::Setup dataSetup(Descriptor descriptor, DataConnection::Side side, const DataTicket &ticket,
                                       const DataLimits &limits = {})
{
    DataConnection::Setup setup{.descriptor = std::move(descriptor), .side = side, .ticket = ticket, .limits = limits};
    if (ticket.stage == DataStage::Tls) {
        const Certificates &certificates = Certificates::instance();
        setup.tls =
            *(side == DataConnection::Side::Controller ? certificates.controller : certificates.machine).tlsContext();
    }
    return setup;
}

inline DataEnds connectedEnds(Poller &poller, Clock &clock, DataStage stage, const DataLimits &limits = {},
                              const std::shared_ptr<DataBudget> &agentBudget = {},
                              int protocolVersion = kMaxProtocolVersion,
                              std::pair<Descriptor, Descriptor> sockets = socketPair())
{
    auto [a, b] = std::move(sockets);
    DataTicket ticket = makeTicket(stage);
    ticket.protocolVersion = protocolVersion;
    DataEnds ends;
    ends.controller = std::move(*DataConnection::make(
        poller, clock, dataSetup(std::move(a), DataConnection::Side::Controller, ticket, limits)));
    auto agent = dataSetup(std::move(b), DataConnection::Side::Agent, ticket, limits);
    agent.budget = agentBudget;
    ends.agent = std::move(*DataConnection::make(poller, clock, std::move(agent)));
    return ends;
}

} // namespace fallow::test

Q_DECLARE_METATYPE(fallow::DataStage)
