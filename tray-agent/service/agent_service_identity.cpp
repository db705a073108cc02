// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's certificate, before it ends: core/membership/README.md, "Renewal of certificates".
#include "agent_service_private.h"
#include "base/log.h"
#include "wire/fields.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kRenewalTimeoutMs = 30'000;
constexpr qint64 kMaxRenewalKeyBytes = 16 * 1024;
constexpr qint64 kOtherIdentityMs = 1000;

QString renewalKeyPath(const QString &directory)
{
    return directory + u"/renewal-key.pem"_s;
}

/// The key that was asked for already, perhaps with an answer that was lost; or a new one, written down before it is
/// asked for.
Result<KeyPair> takeRenewalKey(const QString &directory, const Identity &present)
{
    const QString path = renewalKeyPath(directory);
    if (const auto kept = readSmallFile(path, kMaxRenewalKeyBytes)) {
        const KeyPair key{.privateKeyPem = *kept};
        const bool isInUse = kept->trimmed() == present.privateKeyPem.trimmed(); // a crash left it there
        if (!isInUse && key.certificateRequest({}))
            return key;
    }
    auto key = KeyPair::generate();
    if (!key)
        return key;
    if (const auto written = writePrivateFile(path, key->privateKeyPem); !written)
        return fail(written.error());
    return key;
}

} // namespace

/// Who is about to go begins nothing.
bool AgentService::mayRenew() const
{
    return !d->isStopping && !d->isAsleep && d->leaveState == LeaveState::Staying;
}

/// Now and once a day, as long as the machine is connected.
void AgentService::renewIfDue()
{
    d->renewalTimer = d->clock.after(d->ports.rhythm.renewalMs, [this] { renewIfDue(); });
    ControlConnection *connection = d->client.connection();
    if (!connection || d->isRenewing || !mayRenew() || d->clock.nowUtc() < renewalDue(d->identity))
        return;
    const auto key = takeRenewalKey(d->directory, d->identity);
    const auto request = key ? key->certificateRequest(d->config.machineName) : Result<QByteArray>(fail(key.error()));
    if (!request) {
        qCWarning(lcAgent).noquote() << "the certificate is not renewed today:" << request.error().toString();
        return;
    }
    d->isRenewing = true;
    connection->call(u"agent.renewCertificate"_s, toCbor(RenewCertificateRequest{.signingRequest = *request}),
                     kRenewalTimeoutMs, [this, guard = QPointer<AgentService>(this), key = *key](Result<QCborMap> map) {
                         if (!guard)
                             return;
                         d->isRenewing = false;
                         const auto answer = map ? fromCbor<RenewCertificateAnswer>(*map)
                                                 : Result<RenewCertificateAnswer>(fail(map.error()));
                         if (answer && mayRenew()) // else the same is asked for again
                             return takeCertificate(key, answer->certificate);
                         // An older controller does not know the method. The same key is asked for again tomorrow.
                         if (!answer)
                             qCWarning(lcAgent).noquote()
                                 << "the certificate is not renewed today:" << answer.error().toString();
                     });
}

/// From here on the controller takes both: whichever is on the disk after a crash lets this machine in.
void AgentService::takeCertificate(const KeyPair &key, const QByteArray &certificate)
{
    const Identity renewed{
        .certificatePem = certificate, .privateKeyPem = key.privateKeyPem, .authorityPem = d->identity.authorityPem};
    const auto mine = d->identity.check();
    const auto checked = renewed.check();
    const bool isMine = mine && checked && checked->role == mine->role && checked->array == mine->array &&
                        checked->machine == mine->machine && checked->expires > mine->expires;
    if (!isMine) {
        qCWarning(lcAgent).noquote() << "the controller's answer is no certificate for this machine:"
                                     << (checked ? checked->toString() : checked.error().toString());
        return;
    }
    if (const auto stored = renewed.replace(AgentConfig::identityPath(d->directory), d->identity); !stored) {
        qCWarning(lcAgent).noquote() << "the new certificate cannot be kept:" << stored.error().toString();
        return;
    }
    QFile::remove(renewalKeyPath(d->directory));
    qCInfo(lcAgent).noquote() << "the certificate was renewed, until" << checked->expires.toString(Qt::ISODate);
    d->identity = renewed;
    d->setAside.reset();
    connectAnew();
}

/// With another identity: the controller sees a goodbye, and the hello of the same process after it.
void AgentService::connectAnew()
{
    d->client.stop(); // does not tell of it
    noteDisconnected();
    dial();
}

/// The controller does not know the certificate. Was its catalog restored from a copy of before the renewal, it knows
/// the one before; that is tried once, until a hello was answered.
void AgentService::tryFormerIdentity()
{
    if (d->setAside) { // the former is not known either
        d->identity = *std::exchange(d->setAside, std::nullopt);
    } else {
        const auto former = Identity::loadFormer(AgentConfig::identityPath(d->directory));
        const auto mine = d->identity.check();
        const auto was = former ? former->check() : Result<PeerIdentity>(fail(former.error()));
        if (std::exchange(d->wasFormerTried, true) || !mine || !was || was->array != mine->array ||
            was->machine != mine->machine || was->fingerprint == mine->fingerprint || was->expires <= d->clock.nowUtc())
            return;
        qCInfo(lcAgent) << "the controller does not know the certificate; trying the one before";
        d->setAside = std::exchange(d->identity, *former);
    }
    d->client.stop(); // its next attempt would still be with this one
    d->redialOther = d->clock.after(kOtherIdentityMs, [this] {
        const auto spent = std::move(d->redialOther);
        if (!d->isStopping)
            dial();
    });
}

/// A hello was answered: what is in use is good.
void AgentService::settleIdentity()
{
    d->wasFormerTried = false;
    d->setAside.reset();
    renewIfDue();
}

} // namespace fallow
