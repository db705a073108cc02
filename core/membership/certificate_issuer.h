// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"

#include <QByteArray>

namespace fallow {

/// What membership needs of the array's certificate authority. authority_issuer.h is the real one.
class CertificateIssuer
{
public:
    virtual ~CertificateIssuer() = default;
    struct Issued
    {
        QByteArray certificatePem;
        QByteArray fingerprint; ///< SHA-256 of its DER, 32 bytes
    };
    /// Of the public key in a PKCS#10 request: what two people compare. Cheap: it does not look whether that key signed
    /// the request. Errors: InvalidArgument (it does not parse, or the key is of a kind that is not certified).
    virtual Result<QByteArray> keyFingerprint(const QByteArray &signingRequest) const = 0;
    /// Whether the key in the request signed it. Errors: InvalidArgument.
    virtual Result<void> checkSignature(const QByteArray &signingRequest) const = 0;
    /// A certificate for that key that says: this is `machine`. Checks the signature, too. Errors: InvalidArgument,
    /// Internal.
    virtual Result<Issued> issue(const QByteArray &signingRequest, MachineId machine) const = 0;
    virtual QByteArray authorityPem() const = 0;
    virtual QByteArray authorityFingerprint() const = 0; ///< 32 bytes
};

} // namespace fallow
