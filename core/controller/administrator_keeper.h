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
    };
    static constexpr qsizetype kMaxKept = 1000;
    static constexpr int kKeptAfterEndDays = 90; ///< so long an ended one is still listed

    explicit AdministratorKeeper(Services services);

    /// Whom the catalog or the list beside it calls revoked is refused from here on. Errors: those of the catalog.
    Result<void> load(CatalogReader &reader);
    /// Brings the catalog and the list beside it together. @returns how many the catalog, an older copy, had forgotten.
    qsizetype recallRevoked();
    /// Begins to look, once an hour, which certificates end.
    void start();
    /// Whether the holder of an administrator's certificate may go on. Errors: Unauthorised (revoked, or ended). Cheap.
    Result<void> admit(const PeerIdentity &peer) const;
    /// A connection of an administrator is here.
    void note(ControlConnection *connection);

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
    void issue(const Issue &wanted, Completion<IssuedIdentity> done);
    void commit(const AdministratorRecord &record, QList<EventRecord> events, Completion<void> done);
    /// By the beginning of its fingerprint. Errors: NotFound, InvalidArgument.
    Result<AdministratorRecord> find(const QString &fingerprint) const;
    bool isGood(const AdministratorRecord &record) const;
    /// Another certificate of the same person is used already and lasts longer.
    bool isReplaced(const AdministratorRecord &record) const;
    bool isConnected(const QByteArray &fingerprint) const;
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
