// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/executor.h"
#include "base/reply_channel.h"
#include "base/wording.h"
#include "catalog/catalog.h"
#include "controller/administrator_record.h"
#include "controller/controller_config.h"
#include "controller/event_log.h"
#include "controller/revocation_log.h"
#include "net/certificate_authority.h"
#include "net/control_server.h"
#include "wire/administrator_messages.h"
#include "wire/enrolment_messages.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <functional>
#include <optional>

namespace fallow {

/// The certificates of administrators: made, renewed, revoked, and told of before they end.
///
/// Whom the array's authority has certified may come in, unless revoked: so an identity that `fallowd administrator`
/// made while nobody could connect is good at once, and is taken down when it is first seen. Revoking takes effect
/// before its commit. Thread: control.
class AdministratorKeeper final : public QObject
{
    Q_OBJECT
public:
    /// What administrators have open to volumes, on the data thread; completions come on the control thread.
    struct VolumeConnections
    {
        /// Refuses these certificates from now on.
        std::function<void(QSet<QByteArray> fingerprints)> bar;
        /// Closes what is open with one, then completes with how many there were.
        std::function<void(const QByteArray &fingerprint, Completion<int> done)> disconnect;
        std::function<void(const QByteArray &fingerprint, Completion<int> done)> count;
    };
    struct Services
    {
        Catalog &catalog;
        EventLog &events;
        RevocationLog &revocations;
        ControlServer &server;
        Executor &control;
        Clock &clock;
        const ControllerConfig &config;
        CertificateAuthority authority;
        VolumeConnections volumes;
    };
    static constexpr qsizetype kMaxKept = 1000;
    static constexpr int kKeptAfterEndDays = 90;     ///< so long an ended one is still listed
    static constexpr qint64 kCloseDeadlineMs = 5000; ///< revoke() waits no longer for the data thread

    explicit AdministratorKeeper(Services services);

    /// Whom the catalog or the list beside it calls revoked is refused from here on, by the volumes too. Errors: those
    /// of the catalog.
    Result<void> load(CatalogReader &reader);
    /// Brings the catalog and the list beside it together. @returns how many the catalog, an older copy, had forgotten.
    qsizetype recallRevoked();
    /// Begins to look, once an hour, which certificates end.
    void start();
    /// Whether the holder of an administrator's certificate may go on. Errors: Unauthorised (revoked, or ended). Cheap.
    Result<void> admit(const PeerIdentity &peer) const;
    /// A connection of an administrator is here.
    void note(ControlConnection *connection);
    /// He has come to a volume.
    void noteAtVolume(const PeerIdentity &peer);

    /// The asker's first, then by name.
    QList<CertificateSnapshot> certificates(const PeerIdentity &asker) const;
    QList<EndingCertificate> ending() const;

    // wire/administrator_messages.h says what they do.
    void create(const PeerIdentity &asker, const CreateAdministratorRequest &request, Completion<IssuedIdentity> done);
    void renew(const PeerIdentity &asker, const RenewAdministratorRequest &request, Completion<IssuedIdentity> done);
    void revoke(const PeerIdentity &asker, const RevokeAdministratorRequest &request, Completion<ActionAnswer> done);

private:
    struct Issue
    {
        QString name;
        QByteArray signingRequest;
        qint64 validForDays = 0;
        QString actor;
        bool isRenewal = false;
    };
    /// A revocation under way: it is answered when it is written down and nothing is open any more.
    struct Revoking
    {
        AdministratorRecord record;
        bool isOwn = false;
        int controlCount = 0; ///< connections that were open
        std::optional<int> volumeCount;
        std::optional<Result<void>> kept;
        bool isLate = false;
        std::unique_ptr<Clock::Timer> deadline;
        Completion<ActionAnswer> done;
    };
    void issue(const Issue &wanted, Completion<IssuedIdentity> done);
    void startRevoking(const std::shared_ptr<Revoking> &revoking);
    void answerRevoking(Revoking &revoking);
    void commit(const AdministratorRecord &record, QList<EventRecord> events, Completion<void> done);
    /// By the beginning of its fingerprint. Errors: NotFound, InvalidArgument.
    Result<AdministratorRecord> find(const QString &fingerprint) const;
    bool isGood(const AdministratorRecord &record) const;
    /// Another certificate of the same person is used already and lasts longer.
    bool isReplaced(const AdministratorRecord &record) const;
    bool isConnected(const QByteArray &fingerprint) const;
    void know(const PeerIdentity &peer);
    void seen(const QByteArray &fingerprint);
    /// Says why, and closes what is open.
    void dismiss(const QByteArray &fingerprint, const Wording &reason);
    void look();
    RevocationLog::Entry entryOf(const AdministratorRecord &record) const;
    EventRecord eventOf(EventSeverity severity, const QString &kind, const QString &name, const Wording &what,
                        const QString &actor = {}) const;

    Services m_services;
    ReplyChannel m_home;
    QMap<QByteArray, AdministratorRecord> m_known; ///< by fingerprint, as committed
    QSet<QByteArray> m_blocked;                    ///< revoked, also before the catalog has heard of it
    QSet<QString> m_namesUnderWay;                 ///< being made
    QMap<QByteArray, int> m_connections;           ///< open ones
    QMap<QByteArray, QDateTime> m_lastSeen;        ///< later than what is committed
    std::unique_ptr<Clock::Timer> m_timer;
};

} // namespace fallow
