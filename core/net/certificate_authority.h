// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/identity.h"

namespace fallow {

/// The array's own authority: EC P-256, self-signed, valid for 20 years. Its key lies only with the controller.
/// Thread: any, one call at a time.
class CertificateAuthority
{
public:
    struct Validity
    {
        QDateTime notBefore; ///< UTC; null: an hour ago, for clocks that are a little slow
        QDateTime notAfter;  ///< UTC; null: kCertificateYears from now
    };
    static constexpr int kAuthorityYears = 20;
    static constexpr int kCertificateYears = 5;

    static Result<CertificateAuthority> create(const ArrayId &array);
    /// Files ca.pem and ca-key.pem in `directory`, as Identity::save. AlreadyExists if there is one.
    Result<void> save(const QString &directory) const;
    static Result<CertificateAuthority> load(const QString &directory);

    const ArrayId &array() const { return m_array; }
    QByteArray certificatePem() const { return m_certificatePem; }
    QByteArray fingerprint() const; ///< 32 bytes; what enrolment codes carry

    /// Issues a certificate for the key in a PKCS#10 request (DER or PEM); everything in it but the key is ignored.
    /// Role and name come from `subject` (its array must be this one). @returns PEM. Errors: InvalidArgument (request
    /// does not parse, its own signature is wrong, key is not EC P-256/P-384 or RSA >= 2048, subject makes no sense).
    Result<QByteArray> issue(const QByteArray &request, const PeerIdentity &subject,
                             const Validity &validity = {}) const;
    /// Makes key and certificate in one step, for the controller itself and the first administrator.
    Result<Identity> issueIdentity(const PeerIdentity &subject, const Validity &validity = {}) const;

    PeerIdentity machineSubject(MachineId machine) const;
    PeerIdentity administratorSubject(const QString &name) const;
    PeerIdentity controllerSubject() const;

private:
    ArrayId m_array;
    QByteArray m_certificatePem;
    QByteArray m_privateKeyPem;
};

} // namespace fallow
