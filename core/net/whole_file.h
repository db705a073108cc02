// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "net/descriptor.h"

#include <QString>
#include <memory>

class QSaveFile; // house-allow: what it is made of

namespace fallow {

/// A file that takes its name, replacing what bore it, only when all of it is written; without commit() nothing has
/// happened. A symbolic link stays one: what it points at is written. What bears the name and is no file is never
/// replaced: a pipe, a terminal or /dev/null is written to as it is where `Target` says so, and is refused otherwise; a
/// disk, a folder and a socket are always refused. An error's text is the reason alone, for a sentence of the caller's.
/// Blocks; a pipe for as long as nobody reads. Thread: one at a time.
class WholeFile
{
public:
    enum class Target {
        File,
        FileOrStream, ///< a pipe, a terminal, /dev/stdout and the like, too: for command lines
    };
    enum class Readers {
        AsUsual,   ///< as the file that was there, else as the umask says
        OwnerOnly, ///< mode 0600, whatever was there
    };
    explicit WholeFile(QString path, Readers readers, Target target = Target::File);
    ~WholeFile();

    /// Errors: Refused (no file bears the name, or nobody reads the pipe; the text says what to do), Io, NoSpace.
    Result<void> open();
    /// Errors: Io, NoSpace.
    Result<void> write(const QByteArray &bytes);
    /// Gives it its name; the folder is not synced. Errors: Io, NoSpace.
    Result<void> commit();
    /// What is written comes out of this program's standard output: nothing else should. Of an open one.
    bool isStandardOutput() const { return m_isStandardOutput; }

    /// All three steps.
    Result<void> writeWhole(const QByteArray &bytes);
    static Result<void> write(const QString &path, const QByteArray &bytes, Readers readers);

private:
    Result<void> openStream();
    std::unexpected<Error> failed(const QString &reason, int number) const;

    const QString m_path;
    const Readers m_readers;
    const Target m_target;
    std::unique_ptr<QSaveFile> m_file; // house-allow: what it is made of
    Descriptor m_stream;               ///< instead of a file
    bool m_isStandardOutput = false;
};

} // namespace fallow
