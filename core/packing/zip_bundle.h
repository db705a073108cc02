// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/units.h"

#include <QByteArrayView>
#include <QSet>
#include <memory>

class KZip;

namespace fallow {

class SteadfastFile;

inline constexpr qint64 kMaxBundleBytes = 1 * kGiB; ///< of all members before compression; KZip writes no zip64
inline constexpr int kMaxBundleEntries = 10'000;
inline constexpr int kMaxBundleNameCharacters = 240;

/// Refuses (InvalidArgument) what another system could unpack elsewhere or not at all: a member's name is relative, its
/// parts are neither empty nor "." nor "..", and of letters, digits, space and `._-+=@,()` only (ASCII, as KZip marks
/// no names as UTF-8), at most kMaxBundleNameCharacters together.
Result<void> checkBundleEntryName(const QString &name);

/// Writes a diagnostics bundle: a .zip of small files that somebody sends to the helpdesk. Each member goes to the disk
/// as it is added, so memory stays small. The file appears under its name, readable by its owner only, when finish()
/// succeeds; otherwise nothing is left of it. After a failed write every later call reports that same error.
/// Thread: one at a time; calls block on the disk.
class ZipBundle
{
public:
    enum class Part {
        Head, ///< the first bytes
        Tail, ///< the last bytes: right for logs
    };
    struct FileOptions
    {
        qint64 limitBytes = 16 * kMiB; ///< a longer file is cut to this
        Part part = Part::Tail;
    };
    struct Added
    {
        qint64 storedBytes = 0; ///< before compression
        qint64 fileBytes = 0;   ///< size of the source when it was opened
    };

    /// Begins the bundle that will lie at `path`, replacing an older one. Errors: Refused, NotFound, NoSpace, Io; Busy
    /// if another process is writing the same bundle.
    static Result<std::unique_ptr<ZipBundle>> create(const QString &path);
    ~ZipBundle();

    /// Adds a member. Errors: InvalidArgument (name), AlreadyExists (the name is taken, be it in other case), TooLarge
    /// (kMaxBundleBytes or kMaxBundleEntries passed), NoSpace and Io (the bundle is lost).
    Result<void> addBytes(const QString &entryName, QByteArrayView bytes);

    /// Adds what the plain file at `path` holds, up to options.limitBytes. `path` itself is never followed if it is a
    /// symbolic link, and pipes, devices and folders are not read: Refused. A source that cannot be opened or read is
    /// an error of that member only (NotFound, Refused, Io; what was read before stays in); the bundle goes on. A file
    /// that grows or shrinks meanwhile gives at most its size at opening. Other errors as addBytes.
    Result<Added> addFile(const QString &entryName, const QString &path, FileOptions options);

    /// Ends the bundle, syncs it and gives it its name. Call once, last.
    Result<void> finish();

private:
    explicit ZipBundle(std::unique_ptr<SteadfastFile> file);
    Result<void> openEntry(const QString &entryName, qint64 sizeBytes);
    Result<void> write(const char *data, qint64 sizeBytes);
    Result<void> closeEntry(qint64 sizeBytes);
    Result<void> writeFailure(const QString &what);

    std::unique_ptr<SteadfastFile> m_file; // outlives m_zip, which writes to it
    std::unique_ptr<KZip> m_zip;
    QSet<QString> m_foldedNames;
    qint64 m_totalBytes = 0;
    std::expected<void, Error> m_status;
};

} // namespace fallow
