// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_dates.h"

#include "base/wording.h"

namespace fallow {

bool isAboutDates(const QSslError &error)
{
    return error.error() == QSslError::CertificateNotYetValid || error.error() == QSslError::CertificateExpired;
}

Error outOfDate(const QSslCertificate &certificate, const QDateTime &now, const QString &where)
{
    // The controller has made it, with its own clock.
    if (certificate.effectiveDate() > now)
        return errorOf(ErrorCode::Unauthorised,
                       Wording(QT_TRANSLATE_NOOP("Controller",
                                                 "this certificate is good from %1 on only, and the controller's clock "
                                                 "says %2: that clock is wrong, or was when the certificate was made"),
                               Wording::moment(certificate.effectiveDate()), Wording::moment(now)),
                       where);
    return errorOf(ErrorCode::Unauthorised,
                   Wording(QT_TRANSLATE_NOOP("Controller", "this certificate ended on %1"),
                           Wording::moment(certificate.expiryDate())),
                   where);
}

} // namespace fallow
