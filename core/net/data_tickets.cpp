// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/data_tickets.h"

#include "base/shared_bytes.h"
#include "wire/cbor.h"
#include "wire/data_frame.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace fallow {

static_assert(sizeof(SealTag) == sizeof(DataHello::tag));

namespace {

constexpr auto kGmacName = "gmac"_L1;
constexpr auto kTlsName = "tls"_L1;

QByteArray toArray(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

/// The hello has a key of its own, so its nonce can never meet a frame's.
SealTag helloTag(const SecretKey &agentToController, std::span<const std::byte, kDataHelloBytes> hello)
{
    const auto sealer = Sealer::make(agentToController.derive("fallow data hello 1"), Sealer::Provider::OpenSsl);
    SealTag tag;
    sealer->authenticate(Nonce{}, std::array{std::span<const std::byte>(hello.first(kDataHelloSignedBytes))}, tag);
    return tag;
}

Result<SecretKey> keyField(const QCborMap &map, QLatin1StringView name)
{
    const auto bytes = cborBytes(map, name, SecretKey::kSizeBytes, SecretKey::kSizeBytes);
    if (!bytes)
        return fail(bytes.error());
    return SecretKey(asBytes(*bytes).first<SecretKey::kSizeBytes>());
}

} // namespace

QCborMap DataTicket::toCbor() const
{
    return {{u"ticket"_s, toArray(number)},
            {u"toControllerKey"_s, toArray(agentToController.bytes())},
            {u"toAgentKey"_s, toArray(controllerToAgent.bytes())},
            {u"stage"_s, stage == DataStage::Tls ? kTlsName : kGmacName},
            {u"machine"_s, qint64(machine.value())},
            {u"store"_s, qint64(store.value())}};
}

Result<DataTicket> DataTicket::fromCbor(const QCborMap &map)
{
    DataTicket ticket;
    const auto number = cborBytes(map, "ticket"_L1, 16, 16);
    const auto toController = keyField(map, "toControllerKey"_L1);
    const auto toAgent = keyField(map, "toAgentKey"_L1);
    const auto stage = cborText(map, "stage"_L1, 16);
    if (!number || !toController || !toAgent || !stage)
        return fail(ErrorCode::ProtocolViolation, u"a data ticket lacks a field, or one has the wrong size"_s);
    if (*stage != kGmacName && *stage != kTlsName)
        return fail(ErrorCode::Unsupported, u"an unknown stage of data connections: %1"_s.arg(*stage));
    std::memcpy(ticket.number.data(), number->constData(), ticket.number.size());
    ticket.agentToController = *toController;
    ticket.controllerToAgent = *toAgent;
    ticket.stage = *stage == kTlsName ? DataStage::Tls : DataStage::Gmac;
    ticket.machine = MachineId(quint64(map.value("machine"_L1).toInteger()));
    ticket.store = StoreId(quint64(map.value("store"_L1).toInteger()));
    return ticket;
}

QByteArray DataTicket::hello() const
{
    DataHello hello{.stage = quint8(stage), .ticket = number};
    hello.tag = helloTag(agentToController, encodeDataHello(hello));
    return toArray(encodeDataHello(hello));
}

DataTickets::DataTickets(Clock &clock)
    : m_clock(clock)
{}

void DataTickets::dropExpired()
{
    const qint64 now = m_clock.monotonicMs();
    m_entries.removeIf([now](const QHash<QByteArray, Entry>::iterator &it) { return it->expiresMs <= now; });
}

Result<DataTicket> DataTickets::issue(MachineId machine, StoreId store, DataStage stage, int protocolVersion)
{
    dropExpired();
    if (m_entries.size() >= kMaxOutstanding)
        return fail(ErrorCode::Busy, u"%1 data tickets are waiting to be used"_s.arg(kMaxOutstanding));
    const auto ofMachine = std::count_if(m_entries.cbegin(), m_entries.cend(),
                                         [machine](const Entry &entry) { return entry.ticket.machine == machine; });
    if (ofMachine >= kMaxPerMachine)
        return fail(ErrorCode::Busy, u"%1 data tickets of this machine are waiting to be used"_s.arg(kMaxPerMachine),
                    u"machine "_s + machine.toString());
    DataTicket ticket;
    const SecretKey random = SecretKey::generate();
    std::memcpy(ticket.number.data(), random.bytes().data(), ticket.number.size());
    ticket.agentToController = SecretKey::generate();
    ticket.controllerToAgent = SecretKey::generate();
    ticket.stage = stage;
    ticket.protocolVersion = protocolVersion;
    ticket.machine = machine;
    ticket.store = store;
    m_entries.insert(toArray(ticket.number), {ticket, m_clock.monotonicMs() + kLifeMs});
    return ticket;
}

Result<DataTicket> DataTickets::redeem(std::span<const std::byte> bytes)
{
    dropExpired();
    if (bytes.size() != kDataHelloBytes)
        return fail(ErrorCode::ProtocolViolation, u"a data hello of the wrong size"_s);
    const auto helloBytes = bytes.first<kDataHelloBytes>();
    const auto hello = decodeDataHello(helloBytes);
    if (!hello)
        return fail(hello.error());
    const auto found = m_entries.constFind(toArray(hello->ticket));
    if (found == m_entries.constEnd())
        return fail(ErrorCode::Unauthorised, u"a data ticket that is unknown, used or expired"_s);
    const DataTicket ticket = found->ticket;
    m_entries.erase(found);
    if (!tagsEqual(helloTag(ticket.agentToController, helloBytes), hello->tag) || hello->stage != quint8(ticket.stage))
        return fail(ErrorCode::Unauthorised, u"a data ticket shown by somebody who does not hold its key"_s,
                    u"machine "_s + ticket.machine.toString());
    return ticket;
}

void DataTickets::cancel(MachineId machine)
{
    m_entries.removeIf(
        [machine](const QHash<QByteArray, Entry>::iterator &it) { return it->ticket.machine == machine; });
}

int DataTickets::outstandingCount() const
{
    return int(m_entries.size());
}

} // namespace fallow
