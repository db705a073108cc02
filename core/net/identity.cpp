// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/identity.h"

#include "base/log.h"
#include "base/wording.h"
#include "net/descriptor.h"
#include "net/openssl_ptr.h"
#include "net/whole_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>
#include <QUrl>
#include <cerrno>
#include <fcntl.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr auto kCertificateFile = "certificate.pem"_L1;
constexpr auto kKeyFile = "key.pem"_L1;
constexpr auto kAuthorityFile = "authority.pem"_L1;
// All of an identity in one file: its certificate, its key, the authority's certificate.
constexpr auto kRenewedFile = "renewed.pem"_L1;
constexpr auto kFormerFile = "former.pem"_L1;

Result<void> syncDirectory(const QString &path)
{
    const Descriptor directory(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory.isValid() || ::fsync(directory.value()) != 0)
        return fail(errorFromErrno(errno, u"cannot sync the directory"_s, path));
    return {};
}

/// The one URI of ours in the subject alternative names.
QString roleUri(X509 *certificate)
{
    const OpenSslPtr<GENERAL_NAMES> names(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    QString found;
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type != GEN_URI)
            continue;
        const ASN1_IA5STRING *text = name->d.uniformResourceIdentifier;
        const QString uri =
            QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)), ASN1_STRING_length(text));
        if (!uri.startsWith("fallow:"_L1))
            continue;
        if (!found.isEmpty())
            return {}; // two roles are none
        found = uri;
    }
    return found;
}

QDateTime toDateTime(const ASN1_TIME *time)
{
    tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::utc());
}

Result<void> removeDurably(const QDir &folder, QLatin1StringView name)
{
    const QString path = folder.filePath(name);
    if (!QFileInfo::exists(path))
        return {};
    if (!QFile::remove(path))
        return fail(ErrorCode::Io, u"cannot remove it"_s, path);
    return syncDirectory(folder.absolutePath());
}

QByteArray bundled(const Identity &identity)
{
    QByteArray bundle;
    for (const QByteArray &part : {identity.certificatePem, identity.privateKeyPem, identity.authorityPem})
        bundle += part.trimmed() + '\n';
    return bundle;
}

/// Errors: NotFound, Io, those of check().
Result<Identity> readBundle(const QString &path)
{
    const auto content = readSmallFile(path);
    if (!content)
        return fail(content.error());
    constexpr auto kBegin = "-----BEGIN ";
    const qsizetype key = content->indexOf(kBegin, 1);
    const qsizetype authority = key < 0 ? key : content->indexOf(kBegin, key + 1);
    if (authority < 0)
        return fail(ErrorCode::InvalidArgument, u"it does not hold a certificate, a key and an authority"_s, path);
    Identity identity{.certificatePem = content->left(key),
                      .privateKeyPem = content->mid(key, authority - key),
                      .authorityPem = content->mid(authority)};
    if (auto checked = identity.check(); !checked)
        return fail(checked.error().code, checked.error().what, path);
    return identity;
}

/// The certificate last: an identity without one is none, so a crash in between leaves none or a whole one.
Result<void> writeParts(const QDir &folder, const Identity &identity)
{
    for (const auto &[name, content] :
         {std::pair{kKeyFile, identity.privateKeyPem}, std::pair{kAuthorityFile, identity.authorityPem},
          std::pair{kCertificateFile, identity.certificatePem}}) {
        if (auto written = writePrivateFile(folder.filePath(name), content); !written)
            return written;
    }
    return {};
}

/// What renewed.pem says is so; it goes when the three files say the same.
void settleRenewed(const QDir &folder, const Identity &identity)
{
    auto settled = writeParts(folder, identity);
    if (settled)
        settled = removeDurably(folder, kRenewedFile);
    if (!settled)
        qCWarning(lcNet).noquote() << "renewed.pem stays for now:" << settled.error().toString();
}

bool parseUri(const QString &uri, PeerIdentity &identity)
{
    const QStringList parts = uri.split(u'/');
    bool isGood = false;
    if (parts.size() < 3 || parts[0] != "fallow:array"_L1)
        return false;
    identity.array = ArrayId::fromString(parts[1], &isGood);
    if (!isGood)
        return false;
    if (parts.size() == 3 && parts[2] == "controller"_L1) {
        identity.role = PeerRole::Controller;
        return true;
    }
    if (parts.size() != 4)
        return false;
    if (parts[2] == "machine"_L1) {
        identity.role = PeerRole::Machine;
        identity.machine = MachineId(parts[3].toULongLong(&isGood));
        return isGood && !identity.machine.isNull();
    }
    if (parts[2] == "admin"_L1) {
        identity.role = PeerRole::Administrator;
        identity.name = QUrl::fromPercentEncoding(parts[3].toLatin1());
        return !identity.name.isEmpty();
    }
    return false;
}

} // namespace

QByteArray certificateFingerprint(const QByteArray &der)
{
    return QCryptographicHash::hash(der, QCryptographicHash::Sha256);
}

QString PeerIdentity::toUri() const
{
    const QString prefix = u"fallow:array/"_s + array.toString();
    switch (role) {
    case PeerRole::Anonymous:
        return {};
    case PeerRole::Machine:
        return prefix + u"/machine/"_s + machine.toString();
    case PeerRole::Administrator:
        return prefix + u"/admin/"_s + QString::fromLatin1(QUrl::toPercentEncoding(name));
    case PeerRole::Controller:
        return prefix + u"/controller"_s;
    }
    return {};
}

QString PeerIdentity::toString() const
{
    const QString print = QString::fromLatin1(fingerprint.first(qMin<qsizetype>(4, fingerprint.size())).toHex());
    switch (role) {
    case PeerRole::Anonymous:
        return u"anonymous"_s;
    case PeerRole::Machine:
        return u"machine %1 (%2)"_s.arg(machine.toString(), print);
    case PeerRole::Administrator:
        return u"administrator %1 (%2)"_s.arg(name, print);
    case PeerRole::Controller:
        return u"controller (%1)"_s.arg(print);
    }
    return {};
}

Result<PeerIdentity> PeerIdentity::fromCertificate(const QByteArray &der)
{
    const OpenSslPtr<X509> certificate = readCertificate(der);
    ERR_clear_error();
    PeerIdentity identity;
    if (!certificate || !parseUri(roleUri(certificate.get()), identity))
        return fail(ErrorCode::Unauthorised, u"the certificate names no role in an array"_s);
    identity.fingerprint = certificateFingerprint(der);
    identity.expires = toDateTime(X509_get0_notAfter(certificate.get()));
    return identity;
}

Result<KeyPair> KeyPair::generate()
{
    const OpenSslPtr<EVP_PKEY> key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    if (!key)
        return fail(ErrorCode::Internal, u"no key was made: %1"_s.arg(openSslReason()));
    return KeyPair{toPem(key.get())};
}

Result<QByteArray> KeyPair::certificateRequest(const QString &commonName) const
{
    const OpenSslPtr<EVP_PKEY> key = readPrivateKey(privateKeyPem);
    if (!key)
        return fail(ErrorCode::InvalidArgument, u"the private key does not parse: %1"_s.arg(openSslReason()));
    const OpenSslPtr<X509_REQ> request(X509_REQ_new());
    const QByteArray name = nameForCertificate(commonName);
    const OpenSslPtr<BIO> bio(BIO_new(BIO_s_mem()));
    if (X509_REQ_set_version(request.get(), 0) != 1 || X509_REQ_set_pubkey(request.get(), key.get()) != 1 ||
        (!name.isEmpty() && X509_NAME_add_entry_by_txt(X509_REQ_get_subject_name(request.get()), "CN", MBSTRING_UTF8,
                                                       reinterpret_cast<const unsigned char *>(name.constData()),
                                                       int(name.size()), -1, 0) != 1) ||
        X509_REQ_sign(request.get(), key.get(), EVP_sha256()) <= 0 || i2d_X509_REQ_bio(bio.get(), request.get()) != 1)
        return fail(ErrorCode::Internal, u"no certificate request was made: %1"_s.arg(openSslReason()));
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, qsizetype(size));
}

Result<QByteArray> requestKeyFingerprint(const QByteArray &request)
{
    const auto parsed = readAcceptableRequest(request);
    if (!parsed)
        return fail(parsed.error());
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(X509_REQ_get0_pubkey(parsed->get()), &der);
    const QByteArray fingerprint =
        certificateFingerprint(QByteArray(reinterpret_cast<const char *>(der), qMax(size, 0)));
    OPENSSL_free(der);
    return fingerprint;
}

Result<void> checkRequestSignature(const QByteArray &request)
{
    const auto parsed = readAcceptableRequest(request);
    return parsed ? verifyRequest(parsed->get()) : fail(parsed.error());
}

Result<PeerIdentity> Identity::check() const
{
    const OpenSslPtr<X509> own = readCertificate(certificatePem);
    const OpenSslPtr<X509> issuer = readCertificate(authorityPem);
    const OpenSslPtr<EVP_PKEY> key = readPrivateKey(privateKeyPem);
    ERR_clear_error();
    if (!own)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the certificate does not parse")));
    if (!issuer)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the authority's certificate does not parse")));
    if (!key)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the private key does not parse")));
    const bool belongs = X509_check_private_key(own.get(), key.get()) == 1;
    const bool isIssued = X509_verify(own.get(), X509_get0_pubkey(issuer.get())) == 1;
    ERR_clear_error();
    if (!belongs)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the private key is not the certificate's")));
    if (!isIssued)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the certificate was not issued by the authority")));
    return PeerIdentity::fromCertificate(toDer(own.get()));
}

QByteArray Identity::authorityFingerprint() const
{
    return certificateFingerprint(authority().toDer());
}

QSslCertificate Identity::certificate() const
{
    return QSslCertificate(certificatePem, QSsl::Pem);
}

QSslKey Identity::privateKey() const
{
    return QSslKey(privateKeyPem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey);
}

QSslCertificate Identity::authority() const
{
    return QSslCertificate(authorityPem, QSsl::Pem);
}

Result<std::shared_ptr<const TlsContext>> Identity::tlsContext() const
{
    return TlsContext::make({certificatePem, privateKeyPem, authorityPem, TlsContext::PeerCertificate::Required});
}

Result<void> Identity::save(const QString &directory) const
{
    if (!QDir().mkpath(directory))
        return fail(ErrorCode::Io, u"cannot make the directory"_s, directory);
    const QDir folder(directory);
    for (const QLatin1StringView leftover : {kRenewedFile, kFormerFile}) { // else it would be read instead of this one
        if (auto removed = removeDurably(folder, leftover); !removed)
            return removed;
    }
    return writeParts(folder, *this);
}

Result<void> Identity::replace(const QString &directory, const Identity &former) const
{
    const QDir folder(directory);
    if (auto kept = writePrivateFile(folder.filePath(kFormerFile), bundled(former)); !kept)
        return kept;
    if (auto written = writePrivateFile(folder.filePath(kRenewedFile), bundled(*this)); !written)
        return written;
    settleRenewed(folder, *this);
    return {};
}

Result<Identity> Identity::loadFormer(const QString &directory)
{
    return readBundle(QDir(directory).filePath(kFormerFile));
}

Result<Identity> Identity::load(const QString &directory)
{
    const QDir folder(directory);
    if (auto renewed = readBundle(folder.filePath(kRenewedFile))) { // the three files may be of two pairs
        settleRenewed(folder, *renewed);
        return renewed;
    } else if (renewed.error().code != ErrorCode::NotFound) {
        qCWarning(lcNet).noquote() << "passed over:" << renewed.error().toString();
    }
    Identity identity;
    for (const auto &[name, content] :
         {std::pair{kCertificateFile, &identity.certificatePem}, std::pair{kKeyFile, &identity.privateKeyPem},
          std::pair{kAuthorityFile, &identity.authorityPem}}) {
        auto read = readSmallFile(folder.filePath(name));
        if (!read)
            return fail(read.error());
        *content = std::move(*read);
    }
    if (auto checked = identity.check(); !checked)
        return fail(checked.error().code, checked.error().what, directory);
    return identity;
}

QDateTime renewalDue(const Identity &identity)
{
    constexpr qint64 kLastPart = 5;    // of its life
    constexpr qint64 kSpreadPart = 50; // a tenth of that
    const QSslCertificate certificate = identity.certificate();
    const QDateTime expires = certificate.expiryDate().toUTC();
    const qint64 lifeMs = qMax<qint64>(0, certificate.effectiveDate().msecsTo(expires));
    const auto share = quint8(certificateFingerprint(certificate.toDer()).front());
    return expires.addMSecs(-lifeMs / kLastPart + lifeMs / kSpreadPart * share / 256);
}

Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    if (auto written = WholeFile::write(path, content, WholeFile::Readers::OwnerOnly); !written)
        return fail(written.error().code, u"cannot write: %1"_s.arg(written.error().what), path);
    return syncDirectory(QFileInfo(path).absolutePath());
}

Result<QByteArray> readSmallFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, u"there is no such file"_s, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"cannot read: %1"_s.arg(file.errorString()), path);
    if (file.size() > maxBytes)
        return fail(ErrorCode::TooLarge, u"larger than %1 bytes"_s.arg(maxBytes), path);
    // As much as is asked for is allocated, and kept for as long as the content is: identities live for ever.
    QByteArray content = file.read(file.size() > 0 ? file.size() : maxBytes);
    content.squeeze();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, u"cannot read: %1"_s.arg(file.errorString()), path);
    return content;
}

} // namespace fallow
