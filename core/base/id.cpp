// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <algorithm>
#include <cstring>

namespace fallow {

QString ArrayId::toString() const
{
    const QByteArray raw =
        QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    return QString::fromLatin1(raw.toHex());
}

ArrayId ArrayId::fromString(const QString &text, bool *ok)
{
    ArrayId id;
    const auto isHexDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    *ok =
        text.size() == 32 && std::ranges::all_of(text, isHexDigit); // QByteArray and QString take signs and spaces too
    if (*ok) {
        const QByteArray raw = QByteArray::fromHex(text.toLatin1());
        std::memcpy(id.bytes.data(), raw.constData(), id.bytes.size());
    }
    return *ok ? id : ArrayId{};
}

ArrayId ArrayId::generate()
{
    ArrayId id;
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    std::memcpy(id.bytes.data(), words.data(), id.bytes.size());
    return id;
}

} // namespace fallow
