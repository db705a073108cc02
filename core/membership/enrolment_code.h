// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QDateTime>

namespace fallow {

/// A one-time code that lets one workstation join: where the controller is, how to know it, and a secret.
/// As people see it: "FALLOW-server.example:7440-ABCD-EFGH-...", 13 groups of four (Crockford's base 32; case, O and I
/// or L for 0 and 1 do not matter). The last group checks all the rest, the address included.
struct EnrolmentCode
{
    static constexpr qsizetype kSecretBytes = 10;
    static constexpr qsizetype kAuthorityPrefixBytes = 16;

    QString host; ///< name, IPv4, or IPv6 in brackets
    quint16 port = 0;
    quint32 id = 0;
    QByteArray secret;          ///< kSecretBytes
    QByteArray authorityPrefix; ///< the first 16 bytes of the SHA-256 of the authority's certificate

    /// A new one with a random id and secret. `address` is "host:port".
    /// Errors: InvalidArgument (address, fingerprint shorter than 16 bytes).
    static Result<EnrolmentCode> generate(const QString &address, const QByteArray &authorityFingerprint);
    static constexpr qsizetype kMaxTextCharacters = 512;
    /// Errors: InvalidArgument; the text says what is wrong with it (a typing mistake, cut short, no code at all).
    static Result<EnrolmentCode> parse(const QString &text);
    QString toString() const;
    QString address() const;
    /// Whether the peer's authority is the one that the code was made for. The agent asks before it sends anything.
    bool isOfAuthority(const QByteArray &authorityFingerprint) const;
    friend bool operator==(const EnrolmentCode &, const EnrolmentCode &) = default;
};

/// What the catalog keeps of a code: enough to know it again, not enough to use it.
struct StoredEnrolmentCode
{
    QByteArray salt; ///< 16 random bytes
    QByteArray hash; ///< SHA-256 of salt, id and secret
    QDateTime expires;
    QString createdBy;
    QString note; ///< what the administrator wrote beside it

    static StoredEnrolmentCode of(const EnrolmentCode &code, const QDateTime &expires, const QString &createdBy,
                                  const QString &note = {});
    bool matches(const EnrolmentCode &code) const; ///< takes the same time whether it does or not
    QByteArray toBytes() const;
    /// Errors: Corrupt.
    static Result<StoredEnrolmentCode> fromBytes(const QByteArray &bytes);
};

/// A fingerprint for two people to compare: the first 16 of its bytes as "1a2b 3c4d ...", eight groups.
QString fingerprintForPeople(const QByteArray &fingerprint);

} // namespace fallow
