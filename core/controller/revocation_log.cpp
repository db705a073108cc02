// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/revocation_log.h"

#include "base/log.h"
#include "base/units.h"
#include "catalog/file_lock.h"
#include "coding/checksum.h"
#include "controller/event_log.h"
#include "net/identity.h"

#include <QFile>
#include <QUrl>
#include <array>
#include <cerrno>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kMostLogBytes = 64 * kMiB; ///< some 300,000 of them
constexpr qsizetype kIdBytes = 32;
constexpr std::array kKindNames{"administrator", "machine", "code"}; ///< as the file has them

QByteArray checksumOf(const QByteArray &text)
{
    const quint32 sum = crc32c(std::as_bytes(std::span(text.constData(), size_t(text.size()))));
    return QByteArray::number(sum, 16).rightJustified(8, '0');
}

QByteArray packedMoment(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs).toLatin1() : QByteArray("-");
}

/// Fields between blanks, the last of them the checksum of all before it.
QByteArray lineOf(const RevocationLog::Entry &entry)
{
    const QByteArray text = QByteArray(kKindNames[size_t(entry.kind)]) + ' ' + entry.id.toHex() + ' ' +
                            packedMoment(entry.until) + ' ' + packedMoment(entry.when) +
                            " name=" + QUrl::toPercentEncoding(entry.name) +
                            " by=" + QUrl::toPercentEncoding(entry.actor);
    return text + ' ' + checksumOf(text) + '\n';
}

/// @param line without its end
std::optional<RevocationLog::Entry> entryOf(const QByteArray &line)
{
    const qsizetype end = line.lastIndexOf(' ');
    const QList<QByteArray> fields = line.split(' ');
    if (fields.size() != 7 || checksumOf(line.left(end)) != fields[6] || !fields[4].startsWith("name=") ||
        !fields[5].startsWith("by="))
        return std::nullopt;
    RevocationLog::Entry entry{.kind = {},
                               .id = QByteArray::fromHex(fields[1]),
                               .until = QDateTime::fromString(QString::fromLatin1(fields[2]), Qt::ISODateWithMs),
                               .when = QDateTime::fromString(QString::fromLatin1(fields[3]), Qt::ISODateWithMs),
                               .name = QUrl::fromPercentEncoding(fields[4].mid(5)),
                               .actor = QUrl::fromPercentEncoding(fields[5].mid(3))};
    for (size_t kind = 0; kind < kKindNames.size(); ++kind) {
        entry.kind = RevocationLog::Kind(kind);
        if (fields[0] == kKindNames[kind])
            return entry.id.size() == kIdBytes ? std::optional(entry) : std::nullopt;
    }
    return std::nullopt;
}

Error writeFailure(int reason, const QFile &file)
{
    if (reason != 0)
        return errorFromErrno(reason, u"writing the list of what was revoked"_s, file.fileName());
    return {ErrorCode::Io, u"the list of what was revoked cannot be written: %1"_s.arg(file.errorString()),
            file.fileName()};
}

} // namespace

void RevocationLog::take(const Entry &entry)
{
    m_known.insert(entry.id);
    m_entries.append(entry);
}

Result<void> RevocationLog::load(const QDateTime &now)
{
    m_entries.clear();
    m_known.clear();
    m_unreadableLines = 0;
    m_tornAtBytes = -1;
    const auto content = readSmallFile(m_path, kMostLogBytes);
    if (!content && content.error().code == ErrorCode::NotFound)
        return {};
    if (!content)
        return fail(content.error());
    QByteArray kept;
    bool hasEnded = false;
    qsizetype from = 0;
    for (qsizetype end = content->indexOf('\n'); end >= 0; end = content->indexOf('\n', from)) {
        const QByteArray line = content->mid(from, end - from);
        from = end + 1;
        const auto entry = entryOf(line);
        if (!entry) {
            ++m_unreadableLines;
            continue;
        }
        if (entry->until.isValid() && entry->until.addDays(kKeptAfterEndDays) < now) {
            hasEnded = true;
            continue;
        }
        if (contains(entry->id))
            continue;
        kept += line + '\n';
        take(*entry);
    }
    if (from < content->size()) // never confirmed: the catalog has it, or nobody was told that it holds
        m_tornAtBytes = from;
    if (m_unreadableLines > 0)
        qCWarning(lcController).noquote() << m_unreadableLines << "lines of" << m_path << "cannot be read";
    if (!hasEnded || m_unreadableLines > 0)
        return {};
    if (auto written = writePrivateFile(m_path, kept); !written) // tried again at the next start
        qCWarning(lcController).noquote() << "what has ended stays listed:" << written.error().toString();
    else
        m_tornAtBytes = -1;
    return {};
}

Result<void> RevocationLog::add(const Entry &entry)
{
    if (contains(entry.id))
        return {};
    take(entry);
    if (m_tornAtBytes >= 0 && !QFile::resize(m_path, m_tornAtBytes))
        return fail(ErrorCode::Io, u"the end of a list that a crash cut short cannot be taken off"_s, m_path);
    m_tornAtBytes = -1;
    return append(lineOf(entry));
}

Result<void> RevocationLog::append(const QByteArray &line) const
{
    QFile file(m_path);
    const bool isNew = !file.exists();
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(writeFailure(errno, file));
    const qint64 sizeBytes = file.size();
    if (sizeBytes + line.size() > kMostLogBytes)
        return fail(ErrorCode::TooLarge, u"the list of what was revoked is full"_s, m_path);
    errno = 0;
    if (file.write(line) != line.size()) {
        const Error failure = writeFailure(errno, file);
        file.resize(sizeBytes); // half a line would spoil the next one
        return fail(failure);
    }
    file.close();
    if (auto synced = syncFile(m_path); !synced)
        return synced;
    return isNew ? syncFolderOf(m_path) : Result<void>();
}

void remember(const RevocationLog::Entry &entry, RevocationLog &log, EventLog &events)
{
    if (const auto added = log.add(entry); !added)
        events.add(EventSeverity::Warning, u"revocations.not-kept"_s, u"catalog"_s,
                   Wording(QT_TRANSLATE_NOOP("Controller", "What was revoked of %1 is in the catalog, but could not be "
                                                           "written down beside it: %2. An older copy of the catalog, "
                                                           "put in its place, would not know of it."),
                           entry.name, Wording::reason(added.error())));
}

} // namespace fallow
