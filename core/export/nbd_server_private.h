// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/listen_socket.h"
#include "export/nbd_connection.h"
#include "export/nbd_server.h"

#include <QMap>
#include <list>
#include <map>
#include <unordered_map>

namespace fallow {

/// Private to the server: what it listens on, whom it serves, what it is taking leave of.
class NbdServer::Private final : public NbdConnection::Host, public NbdExportDirectory
{
public:
    Private(NbdServerOptions serverOptions, Poller &thePoller, Clock &theClock, Executor &executor)
        : options(std::move(serverOptions))
        , poller(thePoller)
        , clock(theClock)
        , dataThread(executor)
        , budget(std::make_shared<MemoryBudget>(options.maxBytesInFlight))
    {}
    ~Private() override;

    /// A listening socket and its watch.
    struct Listener
    {
        Descriptor socket;
        bool isUnix = false;
        std::unique_ptr<Poller::Registration> registration; // before the socket in death
    };
    struct Client
    {
        std::shared_ptr<NbdConnection> connection;
        std::unique_ptr<Poller::Registration> registration;
        std::unique_ptr<Clock::Timer> negotiationTimer; ///< none: it has chosen its export
        QByteArray fingerprint;                         ///< of the certificate that it has proved; empty: none yet
        QDateTime until;                                ///< its end; invalid: none
        quint64 number = 0;                             ///< in order of arrival
        quint64 bytesMoved = 0;                         ///< when it was last looked at
        int stalledLooks = 0;
    };
    /// An export on its way out.
    struct Drain
    {
        std::shared_ptr<NbdExport> served;
        Completion<void> done;
        Result<void> result;
        bool isFlushed = false;
        std::unique_ptr<Clock::Timer> deadline;
        std::unique_ptr<Clock::Timer> grace;
        std::shared_ptr<char> alive = std::make_shared<char>(); ///< for a device that answers after its deadline
    };
    using DrainIterator = std::list<Drain>::iterator;

    Result<void> loadCredentials();
    Result<void> listen(Result<Descriptor> socket, bool isUnix);
    void acceptClients(Listener &listener);
    void addClient(Descriptor socket, bool isUnix);
    bool makeRoom();
    void watchClients();
    void closeStalled();
    void closeEnded();
    void pauseAccepting();
    void setAccepting(bool isAccepting);
    void closeListeners();

    void startDrain(std::shared_ptr<NbdExport> served, Completion<void> done);
    void flushDrain(DrainIterator drain);
    void closeClients(DrainIterator drain);
    void giveUpDrain(DrainIterator drain);
    void finishDrains();
    void finishStop();
    QList<std::shared_ptr<NbdConnection>> connectionsOf(const NbdExport *served) const;
    QList<std::shared_ptr<NbdConnection>> connectionsWith(const QByteArray &fingerprint) const;

    // NbdExportDirectory
    QList<NbdExportInfo> exports() const override;
    std::optional<NbdExportInfo> find(const QByteArray &name) const override;
    // NbdConnection::Host
    const NbdExportDirectory &directory() const override { return *this; }
    std::shared_ptr<NbdExport> exportNamed(const QByteArray &name) override { return served.value(name); }
    void setInterest(NbdConnection &connection, Poller::Interest interest) override;
    void atEndOfRound(std::move_only_function<void()> task) override { poller.atEndOfRound(std::move(task)); }
    Result<void> startTls(NbdConnection &connection, std::unique_ptr<ByteStream> &stream) override;
    Result<void> admit(NbdConnection &connection, const ByteStream &stream) override;
    void negotiationFinished(NbdConnection &connection) override;
    void connectionClosed(NbdConnection &connection) override;
    Result<std::unique_ptr<Poller::Registration>> watch(NbdConnection &connection, Poller::Interest interest);

    static NbdExportInfo infoOf(const NbdExport &served);
    std::shared_ptr<RangeLock> lockOf(const std::shared_ptr<BlockDevice> &device);

    NbdServerOptions options;
    Poller &poller;
    Clock &clock;
    Executor &dataThread;
    std::shared_ptr<MemoryBudget> budget;
    std::shared_ptr<const TlsContext> tls;
    std::list<Listener> listeners;
    std::unique_ptr<Clock::Timer> acceptPause;
    std::unique_ptr<Clock::Timer> clientWatch;
    QMap<QByteArray, std::shared_ptr<NbdExport>> served; ///< by UTF-8 name
    /// As long as a device lives: what it has not answered to a former export shall not undo what it answers to the
    /// next.
    std::map<std::weak_ptr<BlockDevice>, std::shared_ptr<RangeLock>, std::owner_less<>> locks;
    std::unordered_map<NbdConnection *, Client> clients;
    std::list<Drain> drains;
    QList<std::shared_ptr<Completion<void>>> stopWaiters;
    Result<void> stopResult;
    quint64 clientNumber = 0;
    bool isStopping = false;
    std::shared_ptr<char> alive = std::make_shared<char>(); ///< for callbacks that may come after our end
};

} // namespace fallow
