// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/administrator_keeper.h"

#include "base/limits.h"
#include "base/log.h"
#include "base/wording.h"
#include "membership/enrolment_code.h"
#include "wire/cbor.h"
#include "wire/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kLookEveryMs = 3'600'000;
constexpr qint64 kSeenEverySeconds = 600; ///< what is written down of being seen; in memory it is exact
constexpr qint64 kMostDays = 5 * 365;
constexpr qsizetype kLeastDigits = 8; ///< of a fingerprint, to mean one

QString hexOf(const QByteArray &fingerprint)
{
    return QString::fromLatin1(fingerprint.toHex());
}

QString dateOf(const QDateTime &moment)
{
    return moment.toString(u"yyyy-MM-dd"_s);
}

/// From when on its end is told: 60 days before it, or a quarter of a life that is short on purpose.
QDateTime tellsFrom(const AdministratorRecord &record)
{
    constexpr qint64 kUsualSeconds = qint64(kCertificateEndsSoonDays) * 86'400;
    const qint64 quarter = record.made.isValid() ? record.made.secsTo(record.expires) / 4 : kUsualSeconds;
    return record.expires.addSecs(-std::min(quarter, kUsualSeconds));
}

Result<void> checkAdministratorName(const QString &name)
{
    if (name.isEmpty() || name.size() > kMaxNameCharacters || name.trimmed() != name)
        return fail(
            ErrorCode::InvalidArgument,
            Wording(QT_TRANSLATE_NOOP("Controller",
                                      "an administrator's name has 1 to %1 characters and no blanks at its ends"),
                    Wording::count(kMaxNameCharacters)),
            name.left(80));
    if (std::ranges::any_of(name, [](QChar character) { return character.category() == QChar::Other_Control; }))
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "an administrator's name holds no control characters")));
    return {};
}

} // namespace

std::pair<QString, QByteArray> administratorSetting(const AdministratorRecord &record)
{
    return {kAdministratorSettingPrefix + hexOf(record.fingerprint), encodeCborMap(toCbor(record))};
}

Result<AdministratorRecord> administratorOf(const QByteArray &certificatePem)
{
    const auto peer = PeerIdentity::fromCertificate(QSslCertificate(certificatePem, QSsl::Pem).toDer());
    if (!peer)
        return fail(peer.error());
    if (peer->role != PeerRole::Administrator)
        return fail(ErrorCode::Unauthorised,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the certificate is no administrator's")),
                    peer->toString());
    return AdministratorRecord{.fingerprint = peer->fingerprint, .name = peer->name, .expires = peer->expires};
}

AdministratorKeeper::AdministratorKeeper(Services services)
    : m_services(std::move(services))
    , m_home(m_services.control)
{}

Result<void> AdministratorKeeper::load(CatalogReader &reader)
{
    const auto kept = reader.settings(kAdministratorSettingPrefix);
    if (!kept)
        return fail(kept.error());
    for (auto it = kept->cbegin(); it != kept->cend(); ++it) {
        const auto map = decodeCborMap(it.value());
        const auto record = map ? fromCbor<AdministratorRecord>(*map) : Result<AdministratorRecord>(fail(map.error()));
        if (!record || administratorSetting(*record).first != it.key()) // whom it revokes nobody could tell
            return fail(ErrorCode::Corrupt, u"what the catalog says of an administrator's certificate cannot be read"_s,
                        it.key());
        m_known.insert(record->fingerprint, *record);
        if (record->revoked.isValid())
            m_blocked.insert(record->fingerprint);
    }
    for (const RevocationLog::Entry &entry : m_services.revocations.entries()) {
        if (entry.kind == RevocationLog::Kind::Administrator)
            m_blocked.insert(entry.id);
    }
    m_services.volumes.bar(m_blocked);
    return {};
}

void AdministratorKeeper::start()
{
    look();
}

Result<void> AdministratorKeeper::admit(const PeerIdentity &peer) const
{
    if (m_blocked.contains(peer.fingerprint))
        return fail(ErrorCode::Unauthorised,
                    Wording(QT_TRANSLATE_NOOP("Controller", "this administrator's certificate was revoked")),
                    peer.toString());
    if (!peer.expires.isValid() || peer.expires <= m_services.clock.nowUtc())
        return fail(ErrorCode::Unauthorised,
                    Wording(QT_TRANSLATE_NOOP("Controller", "this administrator's certificate has ended")),
                    peer.toString());
    return {};
}

void AdministratorKeeper::note(ControlConnection *connection)
{
    const PeerIdentity peer = connection->peer();
    ++m_connections[peer.fingerprint];
    connect(connection, &ControlConnection::closed, this, [this, fingerprint = peer.fingerprint] {
        if (--m_connections[fingerprint] <= 0)
            m_connections.remove(fingerprint);
        seen(fingerprint);
    });
    know(peer);
}

void AdministratorKeeper::noteAtVolume(const PeerIdentity &peer)
{
    if (!m_blocked.contains(peer.fingerprint)) // revoked while the news of it was on its way
        know(peer);
}

/// Nobody can be revoked who is not known.
void AdministratorKeeper::know(const PeerIdentity &peer)
{
    if (m_known.contains(peer.fingerprint))
        return seen(peer.fingerprint);
    const AdministratorRecord record{.fingerprint = peer.fingerprint,
                                     .name = peer.name,
                                     .expires = peer.expires,
                                     .lastSeen = m_services.clock.nowUtc()};
    m_known.insert(record.fingerprint, record); // one commit, however often it connects meanwhile
    commit(record,
           {eventOf(EventSeverity::Notice, u"administrator.first-seen"_s, peer.name,
                    Wording(QT_TRANSLATE_NOOP("Controller",
                                              "connected with a certificate (%1) that was not made by an "
                                              "administrator: by fallowd on the controller, or before certificates "
                                              "were listed"),
                            fingerprintForPeople(peer.fingerprint)))},
           [](Result<void>) {});
    look(); // it may end soon
}

/// Moments of being seen are written down now and then, not with each connection of a script.
void AdministratorKeeper::seen(const QByteArray &fingerprint)
{
    const QDateTime now = m_services.clock.nowUtc();
    m_lastSeen.insert(fingerprint, now);
    const auto known = m_known.constFind(fingerprint);
    if (known == m_known.cend() || m_blocked.contains(fingerprint) || // what revokes it must not be written over
        (known->lastSeen.isValid() && known->lastSeen.secsTo(now) < kSeenEverySeconds && known->lastSeen <= now))
        return;
    AdministratorRecord record = *known;
    record.lastSeen = now;
    m_known.insert(fingerprint, record);
    commit(record, {}, [](Result<void>) {});
}

void AdministratorKeeper::commit(const AdministratorRecord &record, QList<EventRecord> events, Completion<void> done)
{
    CatalogChange change;
    const auto [key, value] = administratorSetting(record);
    change.putSettings.insert(key, value);
    const bool hasEvents = !events.isEmpty();
    change.addEvents = std::move(events);
    m_services.catalog.commit(std::move(change), m_services.control,
                              m_home.wrap<void>([this, hasEvents, done = std::move(done)](Result<void> kept) mutable {
                                  if (!kept)
                                      qCWarning(lcController).noquote()
                                          << "an administrator's certificate was not written down:"
                                          << kept.error().toString();
                                  else if (hasEvents)
                                      m_services.events.refresh();
                                  done(std::move(kept));
                              }));
}

bool AdministratorKeeper::isGood(const AdministratorRecord &record) const
{
    return !m_blocked.contains(record.fingerprint) && record.expires > m_services.clock.nowUtc();
}

bool AdministratorKeeper::isReplaced(const AdministratorRecord &record) const
{
    return std::ranges::any_of(m_known, [&](const AdministratorRecord &other) {
        return other.name == record.name && other.expires > record.expires && other.lastSeen.isValid() && isGood(other);
    });
}

bool AdministratorKeeper::isConnected(const QByteArray &fingerprint) const
{
    return m_connections.value(fingerprint) > 0;
}

QList<CertificateSnapshot> AdministratorKeeper::certificates(const PeerIdentity &asker) const
{
    QList<CertificateSnapshot> list;
    for (const AdministratorRecord &record : m_known) {
        const QDateTime seen = m_lastSeen.value(record.fingerprint);
        list.append({.role = u"administrator"_s,
                     .holder = record.name,
                     .fingerprint = fingerprintForPeople(record.fingerprint),
                     .expires = record.expires,
                     .isRevoked = m_blocked.contains(record.fingerprint),
                     .made = record.made,
                     .madeBy = record.madeBy,
                     .lastSeen = seen.isValid() ? seen : record.lastSeen,
                     .isConnected = isConnected(record.fingerprint),
                     .isOwn = record.fingerprint == asker.fingerprint,
                     .revoked = record.revoked,
                     .revokedBy = record.revokedBy});
    }
    std::ranges::stable_sort(list, [](const CertificateSnapshot &a, const CertificateSnapshot &b) {
        return std::tuple(!a.isOwn, a.holder) < std::tuple(!b.isOwn, b.holder);
    });
    return list;
}

QList<EndingCertificate> AdministratorKeeper::ending() const
{
    const QDateTime now = m_services.clock.nowUtc();
    QList<EndingCertificate> list;
    for (const AdministratorRecord &record : m_known) {
        if (!m_blocked.contains(record.fingerprint) && tellsFrom(record) <= now && !isReplaced(record))
            list.append({.name = record.name,
                         .fingerprint = fingerprintForPeople(record.fingerprint),
                         .expires = record.expires});
    }
    std::ranges::stable_sort(list, {}, &EndingCertificate::expires);
    return list;
}

void AdministratorKeeper::create(const PeerIdentity &asker, const CreateAdministratorRequest &request,
                                 Completion<IssuedIdentity> done)
{
    if (const auto checked = checkAdministratorName(request.name); !checked)
        return done(fail(checked.error()));
    const bool isTaken =
        m_namesUnderWay.contains(request.name) || std::ranges::any_of(m_known, [&](const AdministratorRecord &record) {
            return record.name == request.name && isGood(record);
        });
    if (isTaken) // whom the events name must be one person
        return done(fail(ErrorCode::AlreadyExists,
                         Wording(QT_TRANSLATE_NOOP(
                             "Controller",
                             "there is a good certificate of that name: its holder renews it, or you revoke it first")),
                         request.name));
    issue({.name = request.name,
           .signingRequest = request.signingRequest,
           .validForDays = request.validForDays,
           .actor = asker.name},
          std::move(done));
}

void AdministratorKeeper::renew(const PeerIdentity &asker, const RenewAdministratorRequest &request,
                                Completion<IssuedIdentity> done)
{
    issue({.name = asker.name,
           .signingRequest = request.signingRequest,
           .validForDays = request.validForDays,
           .actor = asker.name,
           .isRenewal = true},
          std::move(done));
}

void AdministratorKeeper::issue(const Issue &wanted, Completion<IssuedIdentity> done)
{
    if (wanted.validForDays < 0 || wanted.validForDays > kMostDays)
        return done(fail(ErrorCode::InvalidArgument,
                         Wording(QT_TRANSLATE_NOOP("Controller", "a certificate is good for 1 to %1 days"),
                                 Wording::count(kMostDays))));
    if (m_known.size() + m_namesUnderWay.size() >= kMaxKept)
        return done(fail(ErrorCode::TooLarge,
                         Wording(QT_TRANSLATE_NOOP("Controller", "%1 certificates of administrators are kept"),
                                 Wording::count(kMaxKept))));
    const QDateTime now = m_services.clock.nowUtc();
    const QDateTime until = wanted.validForDays > 0 ? now.addDays(wanted.validForDays) : QDateTime();
    const auto certificate =
        m_services.authority.issue(wanted.signingRequest, m_services.authority.administratorSubject(wanted.name),
                                   {.notBefore = {}, .notAfter = until});
    if (!certificate)
        return done(fail(certificate.error()));
    auto record = administratorOf(*certificate);
    if (!record)
        return done(fail(ErrorCode::Internal, u"the certificate just issued does not parse"_s));
    record->made = now;
    record->madeBy = wanted.actor;
    const QString print = fingerprintForPeople(record->fingerprint);
    const EventRecord event = eventOf(
        EventSeverity::Notice, wanted.isRenewal ? u"administrator.renewed"_s : u"administrator.made"_s, wanted.name,
        Wording(QT_TRANSLATE_NOOP("Controller", "was given a certificate (%1) that is good until %2"), print,
                dateOf(record->expires)),
        wanted.actor);
    m_namesUnderWay.insert(wanted.name);
    commit(
        *record, {event},
        [this, record = *record, print, certificate = *certificate, done = std::move(done)](Result<void> kept) mutable {
            m_namesUnderWay.remove(record.name);
            if (!kept) // nobody has the certificate: it was not handed out
                return done(fail(std::move(kept.error())));
            m_known.insert(record.fingerprint, record);
            done(IssuedIdentity{.certificate = certificate,
                                .authority = m_services.authority.certificatePem(),
                                .controllerAddress = m_services.config.advertisedAddress,
                                .arrayName = m_services.config.arrayName,
                                .fingerprint = print,
                                .expires = record.expires});
        });
}

Result<AdministratorRecord> AdministratorKeeper::find(const QString &fingerprint) const
{
    QString digits = fingerprint.toLower();
    digits.removeIf([](QChar character) { return character == u' ' || character == u':'; });
    QList<AdministratorRecord> found;
    for (const AdministratorRecord &record : m_known) {
        if (digits.size() >= kLeastDigits && hexOf(record.fingerprint).startsWith(digits))
            found.append(record);
    }
    if (found.isEmpty())
        return fail(
            ErrorCode::NotFound,
            Wording(QT_TRANSLATE_NOOP("Controller", "no administrator's certificate has a fingerprint that begins so")),
            fingerprint.left(80));
    if (found.size() > 1)
        return fail(
            ErrorCode::InvalidArgument,
            Wording(QT_TRANSLATE_NOOP("Controller", "several certificates begin so: give more of the fingerprint")),
            fingerprint.left(80));
    return found.first();
}

/// Once an hour: what ends is told once, connections do not outlive their certificate, and what ended long ago is
/// forgotten.
void AdministratorKeeper::look()
{
    m_timer = m_services.clock.after(kLookEveryMs, [this] { look(); });
    const QDateTime now = m_services.clock.nowUtc();
    const QList<AdministratorRecord> all = m_known.values();
    for (AdministratorRecord record : all) {
        const bool hasEnded = record.expires <= now;
        if (hasEnded)
            dismiss(record.fingerprint, Wording(QT_TRANSLATE_NOOP("Controller", "your certificate has ended")));
        if (record.expires.addDays(kKeptAfterEndDays) < now) {
            m_known.remove(record.fingerprint);
            CatalogChange change;
            change.putSettings.insert(administratorSetting(record).first, {});
            m_services.catalog.commit(std::move(change), m_services.control, [](Result<void>) {});
            continue;
        }
        const bool isSoon = !hasEnded && tellsFrom(record) <= now;
        const bool isTold = hasEnded ? record.isEndTold : !isSoon || record.isSoonTold;
        if (isTold || m_blocked.contains(record.fingerprint) || isReplaced(record))
            continue;
        (hasEnded ? record.isEndTold : record.isSoonTold) = true;
        m_known.insert(record.fingerprint, record);
        const QString print = fingerprintForPeople(record.fingerprint);
        commit(record,
               {hasEnded ? eventOf(EventSeverity::Warning, u"administrator.expired"_s, record.name,
                                   Wording(QT_TRANSLATE_NOOP("Controller",
                                                             "the certificate %1 has ended: another administrator "
                                                             "makes a new one, or fallowd administrator on the "
                                                             "controller"),
                                           print))
                         : eventOf(EventSeverity::Warning, u"administrator.expires"_s, record.name,
                                   Wording(QT_TRANSLATE_NOOP("Controller",
                                                             "the certificate %1 ends on %2: its holder renews it, in "
                                                             "the console's settings or with fallow administrators "
                                                             "renew"),
                                           print, dateOf(record.expires)))},
               [](Result<void>) {});
    }
}

EventRecord AdministratorKeeper::eventOf(EventSeverity severity, const QString &kind, const QString &name,
                                         const Wording &what, const QString &actor) const
{
    return {.id = {},
            .when = m_services.clock.nowUtc(),
            .severity = severity,
            .kind = kind,
            .subject = u"administrator "_s + name,
            .text = what.english(),
            .actor = actor,
            .wording = what.toString()};
}

} // namespace fallow
