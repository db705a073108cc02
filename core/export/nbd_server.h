// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/executor.h"
#include "base/units.h"
#include "volume/block_device.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <functional>
#include <memory>

namespace fallow {

class Poller;

enum class NbdTlsMode {
    Off,     ///< STARTTLS is refused
    Allow,   ///< the client chooses
    Require, ///< on TCP nothing but STARTTLS and ABORT before TLS; the Unix socket is guarded by its file mode
};

/// How an NBD server listens and what it bounds. At least one of listenHost and unixSocketPath must be given.
struct NbdServerOptions
{
    QString listenHost = {};       ///< numeric address to listen on by TCP, e.g. 127.0.0.1 or ::; empty: no TCP
    quint16 listenPort = 0;        ///< 0: the system chooses
    QString unixSocketPath = {};   ///< empty: no Unix socket; a dead socket left behind by a crash is replaced
    quint32 unixSocketMode = 0600; ///< permissions of the socket: 0600 or 0660

    NbdTlsMode tlsMode = NbdTlsMode::Off;
    QString certificateChainPath = {}; ///< PEM; required unless tlsMode is Off
    QString privateKeyPath = {};       ///< PEM
    QString clientCaPath = {}; ///< PEM; when given, a client must show a certificate that one of these CAs signed
    /// Asked about the certificate (DER) that a client has proved; null: every one that clientCaPath signed may come.
    /// @returns until when it may stay by the wall clock (UTC); an invalid moment: without end
    std::function<Result<QDateTime>(const QByteArray &certificate)> admitClient = {};

    int maxConnections = 256;       ///< beyond it the oldest that has not chosen an export goes, or nobody new is taken
    int maxRequestsInFlight = 1024; ///< of one connection
    qint64 maxBytesInFlightPerConnection = 64 * kMiB; ///< payload held in memory; above it the socket is not read
    qint64 maxBytesInFlight = 128 * kMiB;             ///< of all connections together
    qint64 negotiationTimeoutMs = 30'000;             ///< from accept to the transmission phase
    qint64 drainTimeoutMs = 60'000; ///< stop() and removeExport() wait so long for the device, then give up
};

/// Where the server listens.
struct NbdAddress
{
    QString host = {}; ///< empty: no TCP
    quint16 port = 0;
    QString unixSocketPath = {}; ///< empty: no Unix socket
    bool isTlsRequired = false;  ///< by TCP
    /// "nbd://host:port/name" ("nbds:" where TLS is required) or "nbd+unix:///name?socket=path"; TCP where both are
    /// there. Percent-encoded.
    QString toUri(const QString &exportName) const;
};

struct NbdExportOptions
{
    bool isReadOnly = false;  ///< also read-only when the device is
    QString description = {}; ///< shown by NBD_OPT_LIST and NBD_OPT_INFO
};

/// What one kind of request did since the export was added.
struct NbdOperationStatistics
{
    qint64 count = 0;
    qint64 errorCount = 0;
    qint64 bytes = 0;
    qint64 sumNs = 0; ///< from the request parsed to the answer queued
    qint64 p50Ns = 0;
    qint64 p99Ns = 0;
    friend bool operator==(const NbdOperationStatistics &, const NbdOperationStatistics &) = default;
};

struct NbdExportStatistics
{
    QString name;
    qint64 sizeBytes = 0;
    int connectionCount = 0;
    qint64 requestsInFlight = 0;
    NbdOperationStatistics reads;
    NbdOperationStatistics writes;
    NbdOperationStatistics flushes;
    NbdOperationStatistics trims; ///< TRIM and WRITE_ZEROES
    NbdOperationStatistics statuses;
    friend bool operator==(const NbdExportStatistics &, const NbdExportStatistics &) = default;
};

/// Serves block devices by the NBD protocol (fixed newstyle). core/export/README.md has the protocol decisions.
///
/// Thread: everything on the data thread, on which the poller, the clock and the executor also live. They outlive the
/// server.
class NbdServer
{
public:
    NbdServer(NbdServerOptions options, Poller &poller, Clock &clock, Executor &dataThread);
    /// Closes everything at once, without waiting for requests in flight; call stop() first for a clean end.
    ~NbdServer();
    NbdServer(const NbdServer &) = delete;
    NbdServer &operator=(const NbdServer &) = delete;

    /// Binds and listens. Errors: InvalidArgument (options), Busy (address in use), Io, Refused (permissions), NotFound
    /// (credentials), Corrupt (credentials that do not parse).
    Result<NbdAddress> start();
    /// Reads certificate, key and authority anew, for the clients that come from now on; those that are here go on.
    /// Errors: as start() for credentials; then the former ones stay.
    Result<void> reloadCredentials();
    /// Closes every connection that has proved this certificate (SHA-256 of its DER), after a revocation. What it asked
    /// before and waits for still happens on the device, unanswered. @returns how many
    int disconnectFingerprint(const QByteArray &fingerprint);
    /// How many connections have proved this certificate.
    int connectionCount(const QByteArray &fingerprint) const;
    /// Accepts nobody new, answers what is in flight, flushes every export, closes. Requests that arrive meanwhile
    /// get ESHUTDOWN. Completes with the first flush error, Timeout for a device that did not answer in time, else with
    /// success, and is called later, never inside the call.
    void stop(Completion<void> done);

    /// Offers a device by name. The device is kept until removeExport() has completed or the server is destroyed.
    /// Errors: AlreadyExists, InvalidArgument (name longer than 4096 bytes of UTF-8, size not a multiple of its
    /// blocks, blocks larger than 4 MiB).
    Result<void> addExport(const QString &name, std::shared_ptr<BlockDevice> device, NbdExportOptions options = {});
    /// New requests of its clients get ESHUTDOWN, what is in flight is answered, the device flushed, the clients
    /// closed. Errors: NotFound, Timeout, or what the flush says. The export is gone in either case, and after Timeout
    /// the device is asked for nothing more of what it was asked for. The name may be given anew at once.
    void removeExport(const QString &name, Completion<void> done);

    QList<NbdExportStatistics> statistics() const;
    int connectionCount() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace fallow
