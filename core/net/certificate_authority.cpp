// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/certificate_authority.h"

#include "base/limits.h"
#include "net/openssl_ptr.h"

#include <QDir>
#include <QFileInfo>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/rand.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr auto kOwnCertificateFile = "ca.pem"_L1;
constexpr auto kAuthorityKeyFile = "ca-key.pem"_L1;
constexpr qint64 kSlowClockSeconds = 3600;

std::unexpected<Error> openSslFailed(const QString &action)
{
    return fail(ErrorCode::Internal, u"%1: %2"_s.arg(action, openSslReason()));
}

bool setName(X509_NAME *name, const char *field, const QString &value)
{
    const QByteArray bytes = nameForCertificate(value);
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), -1,
                                      0) == 1;
}

bool setSerial(X509 *certificate)
{
    std::array<unsigned char, 16> random{};
    if (RAND_bytes(random.data(), int(random.size())) != 1)
        return false;
    random[0] &= 0x7f; // positive
    random[0] |= 0x40; // of full length
    const OpenSslPtr<BIGNUM> number(BN_bin2bn(random.data(), int(random.size()), nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setValidity(X509 *certificate, const QDateTime &notBefore, const QDateTime &notAfter)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), notBefore.toSecsSinceEpoch()) != nullptr &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), notAfter.toSecsSinceEpoch()) != nullptr;
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const OpenSslPtr<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// Percent-encoded URIs hold neither commas nor spaces, so they cannot break out of the extension's text.
QByteArray alternativeNames(const PeerIdentity &subject)
{
    QByteArray names = "URI:" + subject.toUri().toLatin1();
    if (subject.role == PeerRole::Controller)
        names += ",DNS:controller.fallow";
    return names;
}

QString commonName(const PeerIdentity &subject)
{
    switch (subject.role) {
    case PeerRole::Machine:
        return u"machine "_s + subject.machine.toString();
    case PeerRole::Administrator:
        return subject.name.left(40);
    case PeerRole::Controller:
        return u"controller"_s;
    case PeerRole::Anonymous:
        break;
    }
    return {};
}

Result<void> checkSubject(const PeerIdentity &subject, const ArrayId &array)
{
    const bool isMachine = subject.role == PeerRole::Machine && !subject.machine.isNull();
    const bool isAdministrator =
        subject.role == PeerRole::Administrator && !subject.name.isEmpty() && subject.name.size() <= kMaxNameCharacters;
    if (!isMachine && !isAdministrator && subject.role != PeerRole::Controller)
        return fail(ErrorCode::InvalidArgument,
                    u"a certificate needs a role, and a machine's number or an administrator's name"_s);
    if (subject.array != array)
        return fail(ErrorCode::InvalidArgument, u"the subject belongs to another array"_s);
    return {};
}

} // namespace

Result<CertificateAuthority> CertificateAuthority::create(const ArrayId &array)
{
    ERR_clear_error();
    const OpenSslPtr<EVP_PKEY> key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    const OpenSslPtr<X509> certificate(X509_new());
    if (!key || !certificate)
        return openSslFailed(u"no authority was made"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    X509_NAME *name = X509_get_subject_name(certificate.get());
    const bool isMade =
        X509_set_version(certificate.get(), X509_VERSION_3) == 1 && setSerial(certificate.get()) &&
        setValidity(certificate.get(), now.addSecs(-kSlowClockSeconds), now.addYears(kAuthorityYears)) &&
        setName(name, "O", u"Fallow"_s) && setName(name, "CN", u"array "_s + array.toString()) &&
        X509_set_issuer_name(certificate.get(), name) == 1 && X509_set_pubkey(certificate.get(), key.get()) == 1 &&
        addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
        addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign") &&
        addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash") &&
        addExtension(certificate.get(), certificate.get(), NID_subject_alt_name,
                     "URI:fallow:array/" + array.toString().toLatin1() + "/authority") &&
        X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0;
    if (!isMade)
        return openSslFailed(u"no authority was made"_s);
    CertificateAuthority authority;
    authority.m_array = array;
    authority.m_certificatePem = toPem(certificate.get());
    authority.m_privateKeyPem = toPem(key.get());
    return authority;
}

Result<void> CertificateAuthority::save(const QString &directory) const
{
    const QDir folder(directory);
    if (QFileInfo::exists(folder.filePath(kOwnCertificateFile)))
        return fail(ErrorCode::AlreadyExists, u"there is an authority already"_s, directory);
    if (!QDir().mkpath(directory))
        return fail(ErrorCode::Io, u"cannot make the directory"_s, directory);
    if (auto written = writePrivateFile(folder.filePath(kAuthorityKeyFile), m_privateKeyPem); !written)
        return written;
    return writePrivateFile(folder.filePath(kOwnCertificateFile), m_certificatePem);
}

Result<CertificateAuthority> CertificateAuthority::load(const QString &directory)
{
    const QDir folder(directory);
    auto certificatePem = readSmallFile(folder.filePath(kOwnCertificateFile));
    auto keyPem = readSmallFile(folder.filePath(kAuthorityKeyFile));
    if (!certificatePem || !keyPem)
        return fail(certificatePem ? keyPem.error() : certificatePem.error());
    const OpenSslPtr<X509> certificate = readCertificate(*certificatePem);
    const OpenSslPtr<EVP_PKEY> key = readPrivateKey(*keyPem);
    if (!certificate || !key || X509_check_private_key(certificate.get(), key.get()) != 1)
        return fail(ErrorCode::InvalidArgument,
                    u"the authority's certificate and key do not parse or do not fit: %1"_s.arg(openSslReason()),
                    directory);
    std::array<char, 128> name{};
    X509_NAME_get_text_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, name.data(), int(name.size()));
    bool isGood = false;
    CertificateAuthority authority;
    authority.m_array = ArrayId::fromString(QString::fromLatin1(name.data()).section(u' ', 1), &isGood);
    if (!isGood)
        return fail(ErrorCode::InvalidArgument, u"the authority's certificate names no array"_s, directory);
    authority.m_certificatePem = std::move(*certificatePem);
    authority.m_privateKeyPem = std::move(*keyPem);
    return authority;
}

QByteArray CertificateAuthority::fingerprint() const
{
    return certificateFingerprint(QSslCertificate(m_certificatePem, QSsl::Pem).toDer());
}

Result<QByteArray> CertificateAuthority::issue(const QByteArray &request, const PeerIdentity &subject,
                                               const Validity &validity) const
{
    if (auto checked = checkSubject(subject, m_array); !checked)
        return fail(checked.error());
    const auto parsed = readAcceptableRequest(request);
    if (!parsed)
        return fail(parsed.error());
    if (const auto verified = verifyRequest(parsed->get()); !verified)
        return fail(verified.error());
    EVP_PKEY *key = X509_REQ_get0_pubkey(parsed->get());
    const OpenSslPtr<X509> issuer = readCertificate(m_certificatePem);
    const OpenSslPtr<EVP_PKEY> issuerKey = readPrivateKey(m_privateKeyPem);
    const OpenSslPtr<X509> certificate(X509_new());
    if (!issuer || !issuerKey || !certificate)
        return openSslFailed(u"the authority cannot sign"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime from = validity.notBefore.isValid() ? validity.notBefore : now.addSecs(-kSlowClockSeconds);
    const QDateTime until = validity.notAfter.isValid() ? validity.notAfter : now.addYears(kCertificateYears);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509 *made = certificate.get();
    const bool isMade =
        X509_set_version(made, X509_VERSION_3) == 1 && setSerial(made) && setValidity(made, from, until) &&
        setName(name, "O", u"Fallow"_s) && setName(name, "CN", commonName(subject)) &&
        X509_set_issuer_name(made, X509_get_subject_name(issuer.get())) == 1 && X509_set_pubkey(made, key) == 1 &&
        addExtension(made, issuer.get(), NID_basic_constraints, "critical,CA:FALSE") &&
        addExtension(made, issuer.get(), NID_key_usage, "critical,digitalSignature") &&
        addExtension(made, issuer.get(), NID_ext_key_usage,
                     subject.role == PeerRole::Controller ? "serverAuth,clientAuth" : "clientAuth") &&
        addExtension(made, issuer.get(), NID_authority_key_identifier, "keyid") &&
        addExtension(made, issuer.get(), NID_subject_alt_name, alternativeNames(subject)) &&
        X509_sign(made, issuerKey.get(), EVP_sha256()) > 0;
    if (!isMade)
        return openSslFailed(u"no certificate was made"_s);
    return toPem(made);
}

Result<Identity> CertificateAuthority::issueIdentity(const PeerIdentity &subject, const Validity &validity) const
{
    const auto key = KeyPair::generate();
    if (!key)
        return fail(key.error());
    const auto request = key->certificateRequest(commonName(subject));
    if (!request)
        return fail(request.error());
    auto certificatePem = issue(*request, subject, validity);
    if (!certificatePem)
        return fail(certificatePem.error());
    return Identity{std::move(*certificatePem), key->privateKeyPem, m_certificatePem};
}

PeerIdentity CertificateAuthority::machineSubject(MachineId machine) const
{
    return {
        .role = PeerRole::Machine, .array = m_array, .machine = machine, .name = {}, .fingerprint = {}, .expires = {}};
}

PeerIdentity CertificateAuthority::administratorSubject(const QString &name) const
{
    return {.role = PeerRole::Administrator,
            .array = m_array,
            .machine = {},
            .name = name,
            .fingerprint = {},
            .expires = {}};
}

PeerIdentity CertificateAuthority::controllerSubject() const
{
    return {
        .role = PeerRole::Controller, .array = m_array, .machine = {}, .name = {}, .fingerprint = {}, .expires = {}};
}

} // namespace fallow
