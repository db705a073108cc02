// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace fallow {

// Certificates of administrators, for administrators. "certificates.list" (wire/enrolment_messages.h) lists them. A key
// is made where it is used and never travels: what is sent is a request to certify it. As wire/admin_messages.h.

/// So long before its end a certificate is told to end soon.
inline constexpr int kCertificateEndsSoonDays = 60;

/// "administrators.create" -> IssuedIdentity: another administrator. Errors: InvalidArgument (name, days, request),
/// AlreadyExists (a certificate of that name is good: renew or revoke it), TooLarge (too many are kept).
struct CreateAdministratorRequest
{
    QString name = {};
    QByteArray signingRequest = {}; ///< PKCS#10, DER or PEM
    qint64 validForDays = 0;        ///< 1 to 1825; 0: five years
    static void fields(auto &&field, auto &self)
    {
        field("name", self.name);
        field("signingRequest", self.signingRequest);
        field("validForDays", self.validForDays);
    }
};
/// "administrators.renew" -> IssuedIdentity: another certificate for the one who asks. The present one stays good until
/// its own end, or until it is revoked.
struct RenewAdministratorRequest
{
    QByteArray signingRequest = {};
    qint64 validForDays = 0;
    static void fields(auto &&field, auto &self)
    {
        field("signingRequest", self.signingRequest);
        field("validForDays", self.validForDays);
    }
};
/// All that an identity file holds beside the key.
struct IssuedIdentity
{
    QByteArray certificate = {}; ///< PEM
    QByteArray authority = {};   ///< PEM
    QString controllerAddress = {};
    QString arrayName = {};
    QString fingerprint = {}; ///< groups of hexadecimal digits
    QDateTime expires = {};
    static void fields(auto &&field, auto &self)
    {
        field("certificate", self.certificate);
        field("authority", self.authority);
        field("controllerAddress", self.controllerAddress);
        field("arrayName", self.arrayName);
        field("fingerprint", self.fingerprint);
        field("expires", self.expires);
    }
};
/// "administrators.revoke" -> ActionAnswer: the certificate is refused from then on, and its connections are closed at
/// once. Errors: NotFound, InvalidArgument (several begin so), Refused (no other certificate of an administrator that
/// was ever used would be good).
struct RevokeAdministratorRequest
{
    QString fingerprint = {}; ///< or its beginning, 8 digits at least
    bool isPreview = false;
    static void fields(auto &&field, auto &self)
    {
        field("fingerprint", self.fingerprint);
        field("isPreview", self.isPreview);
    }
};

/// Notice {reason} to a front end whose certificate is not good any more; the connection is closed behind it.
inline const QString kDismissedNotice = QStringLiteral("administrator.dismissed");

/// In every snapshot: an administrator's certificate that ends soon, or has ended, and that no other replaces.
struct EndingCertificate
{
    QString name = {};
    QString fingerprint = {};
    QDateTime expires = {};
    static void fields(auto &&field, auto &self)
    {
        field("name", self.name);
        field("fingerprint", self.fingerprint);
        field("expires", self.expires);
    }
    friend bool operator==(const EndingCertificate &, const EndingCertificate &) = default;
};

} // namespace fallow
