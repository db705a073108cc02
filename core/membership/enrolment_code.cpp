// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "membership/enrolment_code.h"

#include "base/limits.h"
#include "base/wording.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's: no I, L, O, U
constexpr qsizetype kPayloadBytes = 4 + EnrolmentCode::kSecretBytes + EnrolmentCode::kAuthorityPrefixBytes;
constexpr qsizetype kPayloadDigits = kPayloadBytes * 8 / 5;
constexpr qsizetype kCheckDigits = 4;
constexpr qsizetype kGroupDigits = 4;
static_assert(kPayloadBytes * 8 % 5 == 0);

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->generate() & 0xff);
    return bytes;
}

QByteArray toDigits(const QByteArray &bytes)
{
    QByteArray digits;
    quint32 bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = bits << 8 | static_cast<quint8>(byte);
        for (count += 8; count >= 5; count -= 5)
            digits.append(kAlphabet[bits >> (count - 5) & 31]);
        bits &= (1u << count) - 1;
    }
    return digits;
}

int digitValue(QChar digit)
{
    const char upper = digit.toUpper().toLatin1();
    if (upper == 'O')
        return 0;
    if (upper == 'I' || upper == 'L')
        return 1;
    for (int i = 0; i < 32; ++i) {
        if (kAlphabet[i] == upper)
            return i;
    }
    return -1;
}

QByteArray fromDigits(const QByteArray &values)
{
    QByteArray bytes;
    quint32 bits = 0;
    int count = 0;
    for (const char value : values) {
        bits = bits << 5 | static_cast<quint8>(value);
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes.append(static_cast<char>(bits >> count & 0xff));
            bits &= (1u << count) - 1;
        }
    }
    return bytes;
}

/// Twenty bits over the address and the payload, as four values of five bits.
QByteArray checkValues(const QString &address, const QByteArray &payload)
{
    const QByteArray hash =
        QCryptographicHash::hash(address.toLower().toUtf8() + '\0' + payload, QCryptographicHash::Sha256);
    const auto bits = qFromBigEndian<quint32>(hash.constData()) >> 12;
    QByteArray values;
    for (int shift = 15; shift >= 0; shift -= 5)
        values.append(static_cast<char>(bits >> shift & 31));
    return values;
}

QByteArray codePayload(const EnrolmentCode &code)
{
    QByteArray payload(4, '\0');
    qToBigEndian(code.id, payload.data());
    return payload + code.secret + code.authorityPrefix;
}

QByteArray codeHash(const QByteArray &salt, const EnrolmentCode &code)
{
    QByteArray id(4, '\0');
    qToBigEndian(code.id, id.data());
    return QCryptographicHash::hash(salt + id + code.secret, QCryptographicHash::Sha256);
}

Result<void> parseAddress(const QString &address, EnrolmentCode &code)
{
    const qsizetype colon = address.lastIndexOf(u':');
    const QString host = address.left(qMax<qsizetype>(0, colon));
    bool isNumber = false;
    const uint port = address.mid(colon + 1).toUInt(&isNumber);
    const bool isBracketed = host.startsWith(u'[') && host.endsWith(u']') && host.size() > 2;
    bool isHost = colon > 0 && host.size() <= 255 && (isBracketed || !host.contains(u':'));
    for (const QChar character : host)
        isHost = isHost && character.unicode() > 0x20 && character.unicode() < 0x7f && character != u'/';
    if (!isHost || !isNumber || port == 0 || port > 0xffff)
        return fail(
            ErrorCode::InvalidArgument,
            Wording(QT_TRANSLATE_NOOP("Controller", "\"%1\" is not an address as host:port"), address.left(300)));
    code.host = host.toLower();
    code.port = static_cast<quint16>(port);
    return {};
}

} // namespace

Result<EnrolmentCode> EnrolmentCode::generate(const QString &address, const QByteArray &authorityFingerprint)
{
    EnrolmentCode code;
    if (auto parsed = parseAddress(address, code); !parsed)
        return fail(parsed.error());
    if (authorityFingerprint.size() < kAuthorityPrefixBytes)
        // house-allow: our own authority has one
        return fail(ErrorCode::InvalidArgument, u"an authority's fingerprint has 32 bytes"_s);
    code.id = QRandomGenerator::system()->generate();
    code.secret = randomBytes(kSecretBytes);
    code.authorityPrefix = authorityFingerprint.left(kAuthorityPrefixBytes);
    return code;
}

QString EnrolmentCode::address() const
{
    return u"%1:%2"_s.arg(host).arg(port);
}

QString EnrolmentCode::toString() const
{
    const QByteArray payload = codePayload(*this);
    QByteArray digits = toDigits(payload);
    for (const char value : checkValues(address(), payload))
        digits.append(kAlphabet[static_cast<int>(value)]);
    QString text = u"FALLOW-"_s + address();
    for (qsizetype i = 0; i < digits.size(); i += kGroupDigits)
        text += u'-' + QString::fromLatin1(digits.mid(i, kGroupDigits));
    return text;
}

Result<EnrolmentCode> EnrolmentCode::parse(const QString &text)
{
    const QString trimmed = text.left(kMaxTextCharacters + 1).simplified().remove(u' ');
    if (!trimmed.startsWith("FALLOW-"_L1, Qt::CaseInsensitive) || trimmed.size() > kMaxTextCharacters)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller",
                                              "this is no enrolment code: one begins with FALLOW- and an address")));
    // The address may hold dashes, the digits come after its last colon.
    const qsizetype portEnd = trimmed.indexOf(u'-', qMax<qsizetype>(0, trimmed.lastIndexOf(u':')));
    EnrolmentCode code;
    if (auto parsed = parseAddress(trimmed.mid(7, qMax<qsizetype>(0, portEnd - 7)), code); !parsed)
        return fail(parsed.error());
    QByteArray values;
    for (const QChar digit : trimmed.mid(portEnd)) {
        if (digit == u'-')
            continue;
        const int value = digitValue(digit);
        if (value < 0)
            return fail(ErrorCode::InvalidArgument,
                        Wording(QT_TRANSLATE_NOOP("Controller", "an enrolment code holds no \"%1\""), QString(digit)));
        values.append(static_cast<char>(value));
    }
    if (values.size() != kPayloadDigits + kCheckDigits)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller",
                                              "the enrolment code has %1 digits after its address, it must have %2"),
                            Wording::count(values.size()), Wording::count(kPayloadDigits + kCheckDigits)));
    const QByteArray payload = fromDigits(values.left(kPayloadDigits));
    if (values.mid(kPayloadDigits) != checkValues(code.address(), payload))
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller",
                                              "the enrolment code is mistyped: its last group does not fit the rest")));
    code.id = qFromBigEndian<quint32>(payload.constData());
    code.secret = payload.mid(4, kSecretBytes);
    code.authorityPrefix = payload.mid(4 + kSecretBytes);
    return code;
}

bool EnrolmentCode::isOfAuthority(const QByteArray &authorityFingerprint) const
{
    return authorityPrefix.size() == kAuthorityPrefixBytes && authorityFingerprint.startsWith(authorityPrefix);
}

StoredEnrolmentCode StoredEnrolmentCode::of(const EnrolmentCode &code, const QDateTime &expires,
                                            const QString &createdBy, const QString &note)
{
    StoredEnrolmentCode stored;
    stored.salt = randomBytes(16);
    stored.hash = codeHash(stored.salt, code);
    stored.expires = QDateTime::fromMSecsSinceEpoch(expires.toMSecsSinceEpoch(), Qt::UTC);
    stored.createdBy = createdBy.left(kMaxNameCharacters).remove(QChar(0));
    stored.note = note.left(kMaxNameCharacters).remove(QChar(0));
    return stored;
}

bool StoredEnrolmentCode::matches(const EnrolmentCode &code) const
{
    const QByteArray other = codeHash(salt, code);
    int difference = other.size() == hash.size() ? 0 : 1;
    for (qsizetype i = 0; i < qMin(other.size(), hash.size()); ++i)
        difference |= other.at(i) ^ hash.at(i);
    return difference == 0;
}

QByteArray StoredEnrolmentCode::toBytes() const
{
    QByteArray expiry(8, '\0');
    qToLittleEndian(expires.toMSecsSinceEpoch(), expiry.data());
    const QByteArray after = note.isEmpty() ? QByteArray() : '\0' + note.toUtf8(); // earlier versions kept no note
    return salt + hash + expiry + createdBy.toUtf8() + after;
}

Result<StoredEnrolmentCode> StoredEnrolmentCode::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() < 16 + 32 + 8)
        return fail(ErrorCode::Corrupt, u"a stored enrolment code is cut short"_s);
    StoredEnrolmentCode stored;
    stored.salt = bytes.left(16);
    stored.hash = bytes.mid(16, 32);
    stored.expires = QDateTime::fromMSecsSinceEpoch(qFromLittleEndian<qint64>(bytes.constData() + 48), Qt::UTC);
    const qsizetype nameEnd = bytes.indexOf('\0', 56);
    stored.createdBy = QString::fromUtf8(bytes.mid(56, nameEnd < 0 ? -1 : nameEnd - 56));
    stored.note = nameEnd < 0 ? QString() : QString::fromUtf8(bytes.mid(nameEnd + 1));
    return stored;
}

QString fingerprintForPeople(const QByteArray &fingerprint)
{
    const QByteArray hex = fingerprint.left(16).toHex();
    QStringList groups;
    for (qsizetype i = 0; i < hex.size(); i += 4)
        groups.append(QString::fromLatin1(hex.mid(i, 4)));
    return groups.join(u' ');
}

} // namespace fallow
