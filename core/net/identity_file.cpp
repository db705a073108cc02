// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/identity_file.h"

#include "base/wording.h"
#include "net/openssl_ptr.h"
#include "net/whole_file.h"

#include <QFile>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kMaxIdentityFileBytes = 256 * 1024;
constexpr QByteArrayView kFirstLine = "Fallow-Identity: 1";
const QByteArray kLockedKeyLabel = "ENCRYPTED PRIVATE KEY";

/// The PEM block with this label, its lines included; empty if there is none, or if another one begins within it.
QByteArray pemBlock(const QByteArray &text, const QByteArray &label, qsizetype from = 0)
{
    const QByteArray begin = "-----BEGIN " + label + "-----";
    const QByteArray end = "-----END " + label + "-----";
    const qsizetype first = text.indexOf(begin, from);
    const qsizetype last = first < 0 ? -1 : text.indexOf(end, first + begin.size());
    if (last < 0 || text.mid(first + begin.size(), last - first - begin.size()).contains("-----BEGIN "))
        return {};
    return text.mid(first, last + end.size() - first) + '\n';
}

QString headerValue(const QByteArray &text, QByteArrayView name)
{
    const qsizetype headerEnd = text.indexOf("-----BEGIN");
    for (const QByteArray &line : text.left(headerEnd).split('\n')) {
        if (line.startsWith(name) && line.size() > name.size() && line[name.size()] == ':')
            return QString::fromUtf8(line.mid(name.size() + 1).trimmed()).remove(QChar::ByteOrderMark);
    }
    return {};
}

} // namespace

Result<IdentityFile> IdentityFile::parse(const QByteArray &text, const QString &where)
{
    if (!text.startsWith(kFirstLine))
        return fail(ErrorCode::Corrupt,
                    Wording(QT_TRANSLATE_NOOP("Controller", "this is not an identity file of a Fallow array")), where);
    IdentityFile file;
    file.controllerAddress = headerValue(text, "Controller");
    file.arrayName = headerValue(text, "Array");
    file.privateKey = pemBlock(text, "PRIVATE KEY");
    if (file.privateKey.isEmpty())
        file.privateKey = pemBlock(text, kLockedKeyLabel);
    file.certificate = pemBlock(text, "CERTIFICATE");
    const qsizetype second = file.certificate.isEmpty() ? -1 : text.indexOf("-----BEGIN CERTIFICATE-----") + 1;
    file.authority = second < 0 ? QByteArray() : pemBlock(text, "CERTIFICATE", second);
    if (file.controllerAddress.isEmpty())
        return fail(ErrorCode::Corrupt,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the identity file does not say where the controller is")),
                    where);
    if (file.privateKey.isEmpty())
        return fail(ErrorCode::Corrupt,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the identity file holds no private key")), where);
    if (file.certificate.isEmpty())
        return fail(ErrorCode::Corrupt,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the identity file holds no certificate")), where);
    if (file.authority.isEmpty())
        return fail(
            ErrorCode::Corrupt,
            Wording(QT_TRANSLATE_NOOP("Controller", "the identity file holds no certificate of the array's authority")),
            where);
    return file;
}

QByteArray IdentityFile::toText() const
{
    return QByteArray(kFirstLine.data(), kFirstLine.size()) + "\nController: " + controllerAddress.toUtf8() +
           "\nArray: " + arrayName.toUtf8() + "\n\n" + privateKey.trimmed() + "\n" + certificate.trimmed() + "\n" +
           authority.trimmed() + "\n";
}

Result<IdentityFile> IdentityFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(errorFromErrno(file.exists() ? EACCES : ENOENT, u"cannot read the identity file"_s, path));
    if (file.size() > kMaxIdentityFileBytes)
        return fail(ErrorCode::TooLarge,
                    Wording(QT_TRANSLATE_NOOP("Controller", "this file is too large to be an identity file")), path);
    return parse(file.readAll(), path);
}

Result<void> IdentityFile::write(const QString &path) const
{
    const auto failed = [&path](ErrorCode code, const Error &reason) {
        return fail(
            code,
            Wording(QT_TRANSLATE_NOOP("Controller", "cannot write the identity file: %1"), Wording::reason(reason)),
            path);
    };
    WholeFile file(path, WholeFile::Readers::OwnerOnly);
    if (const auto opened = file.open(); !opened)
        return failed(ErrorCode::Refused, opened.error());
    auto written = file.write(toText());
    if (written)
        written = file.commit();
    return written ? written : failed(ErrorCode::Io, written.error());
}

bool IdentityFile::isLocked() const
{
    return privateKey.startsWith("-----BEGIN " + kLockedKeyLabel);
}

Result<IdentityFile> IdentityFile::unlocked(const QByteArray &passphrase) const
{
    if (!isLocked())
        return *this;
    auto key = unlockPrivateKey(privateKey, passphrase);
    if (!key)
        return fail(key.error());
    IdentityFile file = *this;
    file.privateKey = std::move(*key);
    return file;
}

Result<IdentityFile> IdentityFile::locked(const QByteArray &passphrase) const
{
    if (isLocked())
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "the identity has a passphrase already")));
    if (passphrase.isEmpty() || passphrase.size() > kMaxPassphraseBytes)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "a passphrase has 1 to %1 bytes of UTF-8"),
                            Wording::count(kMaxPassphraseBytes)));
    auto key = lockPrivateKey(privateKey, passphrase);
    if (!key)
        return fail(key.error());
    IdentityFile file = *this;
    file.privateKey = std::move(*key);
    return file;
}

} // namespace fallow
