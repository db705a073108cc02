// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "membership/certificate_issuer.h"
#include "net/certificate_authority.h"

namespace fallow {

/// The array's own authority as membership's issuer. Whoever uses it links fallow_net.
class AuthorityIssuer final : public CertificateIssuer
{
public:
    explicit AuthorityIssuer(const CertificateAuthority &authority)
        : m_authority(authority)
    {}
    Result<QByteArray> keyFingerprint(const QByteArray &signingRequest) const override
    {
        return requestKeyFingerprint(signingRequest);
    }
    Result<void> checkSignature(const QByteArray &signingRequest) const override
    {
        return checkRequestSignature(signingRequest);
    }
    Result<Issued> issue(const QByteArray &signingRequest, MachineId machine) const override
    {
        auto pem = m_authority.issue(signingRequest, m_authority.machineSubject(machine));
        if (!pem)
            return fail(pem.error());
        const QSslCertificate certificate(*pem, QSsl::Pem);
        if (certificate.isNull())
            return fail(ErrorCode::Internal, QStringLiteral("the certificate just issued does not parse"));
        return Issued{std::move(*pem), certificateFingerprint(certificate.toDer())};
    }
    QByteArray authorityPem() const override { return m_authority.certificatePem(); }
    QByteArray authorityFingerprint() const override { return m_authority.fingerprint(); }

private:
    const CertificateAuthority &m_authority;
};

} // namespace fallow
