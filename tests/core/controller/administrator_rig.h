// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/controller/certificate_rig.h"
#include "wire/administrator_messages.h"
#include "wire/enrolment_messages.h"

#include <QTest>

namespace fallow::test {

template <class Answer, class Arguments>
Result<Answer> askOf(Session &session, const QString &method, const Arguments &arguments)
{
    std::optional<Result<Answer>> got;
    QObject context;
    session.request<Answer>(method, arguments, &context, [&](Result<Answer> answer) { got = std::move(answer); });
    if (!QTest::qWaitFor([&] { return got.has_value(); }, kPatienceMs))
        return fail(ErrorCode::Timeout, QStringLiteral("no answer to ") + method);
    return std::move(*got);
}

inline IdentityFile fileOf(const IssuedIdentity &issued, const KeyPair &key)
{
    return {.controllerAddress = issued.controllerAddress,
            .arrayName = issued.arrayName,
            .certificate = issued.certificate,
            .privateKey = key.privateKeyPem,
            .authority = issued.authority};
}

/// Another administrator, made by the array's own.
inline Result<IdentityFile> makeAdministrator(TestArray &array, const QString &name)
{
    const auto key = KeyPair::generate();
    const auto signing = key ? key->certificateRequest(name) : Result<QByteArray>(fail(key.error()));
    if (!signing)
        return fail(signing.error());
    const auto issued = array.ask<IssuedIdentity>(QStringLiteral("administrators.create"),
                                                  CreateAdministratorRequest{.name = name, .signingRequest = *signing});
    if (!issued)
        return fail(issued.error());
    return fileOf(*issued, *key);
}

/// An identity that was made beside the controller, good until then.
inline IdentityFile identityUntil(TestArray &array, const QString &name, const QDateTime &until)
{
    const auto authority = CertificateAuthority::load(ArrayDirectory(array.directory()).authorityPath());
    if (!authority)
        qFatal("%s", qPrintable(authority.error().toString()));
    const auto identity =
        authority->issueIdentity(authority->administratorSubject(name), {.notBefore = {}, .notAfter = until});
    if (!identity)
        qFatal("%s", qPrintable(identity.error().toString()));
    return {.controllerAddress = array.session->controllerAddress(),
            .arrayName = QStringLiteral("test"),
            .certificate = identity->certificatePem,
            .privateKey = identity->privateKeyPem,
            .authority = identity->authorityPem};
}

/// A session that is online; null if it does not get there.
inline std::unique_ptr<Session> connectWith(const IdentityFile &file)
{
    auto session = openSession(file);
    if (!session)
        return nullptr;
    const bool isOnline = QTest::qWaitFor([&] { return (*session)->state() == Session::State::Online; }, kPatienceMs);
    return isOnline ? std::move(*session) : nullptr;
}

/// Whether the controller says that its holder may not come in, and nothing else.
inline bool isRefused(TestArray &array, const IdentityFile &file)
{
    return isTurnedAway(
        array, {.certificatePem = file.certificate, .privateKeyPem = file.privateKey, .authorityPem = file.authority});
}

inline QList<CertificateSnapshot> administratorsOf(TestArray &array)
{
    const auto list = array.ask<CertificateList>(QStringLiteral("certificates.list"), CertificateListRequest{});
    QList<CertificateSnapshot> found;
    for (const CertificateSnapshot &each : list ? list->certificates : QList<CertificateSnapshot>()) {
        if (each.role == QStringLiteral("administrator"))
            found.append(each);
    }
    return found;
}

inline CertificateSnapshot administratorNamed(TestArray &array, const QString &name)
{
    for (const CertificateSnapshot &each : administratorsOf(array)) {
        if (each.holder == name)
            return each;
    }
    return {};
}

inline Result<ActionAnswer> revoke(TestArray &array, const QString &fingerprint, bool isPreview = false)
{
    return array.ask<ActionAnswer>(QStringLiteral("administrators.revoke"),
                                   RevokeAdministratorRequest{.fingerprint = fingerprint, .isPreview = isPreview});
}

} // namespace fallow::test
