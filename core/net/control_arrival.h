// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/control_handshake.h"
#include "net/data_tickets.h"
#include "net/descriptor.h"

#include <QSocketNotifier>
#include <QSslConfiguration>

namespace fallow {

/// A connection to the controller's port that has not said who it is: looks at the first byte, then runs the TLS
/// handshake and the hellos, or collects a data hello. Costs a fixed amount of memory and ends by its deadline. Who has
/// proven a good certificate and may not come in all the same is told why; nothing that he says is read.
class ControlArrival final : public QObject
{
public:
    /// What an arrival asks of the server; each is called at most once, and one of the last three exactly once.
    class Host
    {
    public:
        virtual ~Host() = default;
        virtual Result<void> admit(const PeerIdentity &peer) = 0;
        virtual Result<DataTicket> redeem(std::span<const std::byte> hello) = 0;
        virtual void arrivedAsControl(ControlArrival *arrival, ControlConnection *connection) = 0;
        virtual void arrivedAsData(ControlArrival *arrival, Descriptor descriptor, DataTicket ticket) = 0;
        virtual void failed(ControlArrival *arrival, const Error &reason) = 0;
    };
    ControlArrival(Host &host, Clock &clock, const ControlLimits &limits, const QSslConfiguration &tls, ArrayId array,
                   Descriptor descriptor, QObject *connectionParent);
    ~ControlArrival() override;
    QHostAddress address() const { return m_address; }
    /// Ends it, for instance to make room for a newer one.
    void refuse(const Error &reason);

private:
    void look();
    void collectHello();
    void startTls();
    void encrypted();
    void sendAway(const Error &reason);
    void takeTlsErrors(const QList<QSslError> &errors);

    Host &m_host;
    Clock &m_clock;
    const ControlLimits m_limits;
    const QSslConfiguration &m_tls;
    const ArrayId m_array;
    Descriptor m_descriptor;
    QObject *m_connectionParent;
    QHostAddress m_address;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unique_ptr<Clock::Timer> m_deadline;
    QByteArray m_hello;
    bool m_isData = false;
    bool m_hasEnded = false;
    Error m_farewell;
    bool m_isOutOfDate = false; ///< its certificate is the authority's, but by its dates not good now
    QSslSocket *m_socket = nullptr;
};

} // namespace fallow
