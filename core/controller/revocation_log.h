// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QList>
#include <QSet>

namespace fallow {

class EventLog;

/// What was good once and never may be again: certificates that were revoked, enrolment codes that were used or
/// withdrawn. A file beside the catalog that only grows, so that an older copy of the catalog, put in its place, does
/// not let them in again. The catalog stays the one that decides; this remembers what a copy of it cannot know.
///
/// One line of text for each, with a checksum; README.md, "revocations.log". Thread: control.
class RevocationLog
{
public:
    enum class Kind : quint8 { Administrator, Machine, Code };
    struct Entry
    {
        Kind kind = Kind::Administrator;
        QByteArray id;   ///< 32 bytes: a certificate's fingerprint, or a code's salted hash
        QDateTime until; ///< when it would have ended by itself; null: not known, it is kept for ever
        QDateTime when;  ///< it was taken back
        QString name;    ///< whose it was
        QString actor;   ///< who took it back; empty: nobody (it was used), or not known
    };
    static constexpr int kKeptAfterEndDays = 1; ///< of grace for clocks that are set back

    explicit RevocationLog(QString path)
        : m_path(std::move(path))
    {}
    /// Reads the file, if there is one, and leaves out of it what would have ended by itself. Lines that cannot be read
    /// are counted and stay. Blocks. Errors: Io, TooLarge.
    Result<void> load(const QDateTime &now);
    /// Nothing if it is there already, else durable when it returns; in force for contains() even if that fails.
    /// Blocks. Errors: Io, NoSpace, TooLarge.
    Result<void> add(const Entry &entry);
    bool contains(const QByteArray &id) const { return m_known.contains(id); }
    const QList<Entry> &entries() const { return m_entries; }
    qsizetype unreadableLines() const { return m_unreadableLines; }
    QString path() const { return m_path; }

private:
    void take(const Entry &entry);
    [[nodiscard]] Result<void> append(const QByteArray &line) const;

    QString m_path;
    QList<Entry> m_entries;
    QSet<QByteArray> m_known; ///< their ids
    qsizetype m_unreadableLines = 0;
    qint64 m_tornAtBytes = -1; ///< where a last line begins that a crash cut short; -1: there is none
};

/// Adds it; that this fails is an event, for what was taken back is in the catalog.
void remember(const RevocationLog::Entry &entry, RevocationLog &log, EventLog &events);

} // namespace fallow
