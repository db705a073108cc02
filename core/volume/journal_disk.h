// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QStringList>
#include <cstddef>
#include <memory>
#include <span>

namespace fallow {

/// One journal segment as a file. Thread: one at a time.
class JournalFile
{
public:
    virtual ~JournalFile() = default;
    virtual qint64 sizeBytes() const = 0;
    /// Writes all of it or fails. Errors: NoSpace, Io.
    virtual Result<void> write(qint64 offset, std::span<const std::byte> bytes) = 0;
    /// Makes everything written durable. After an error nothing written since the last success may be relied upon.
    virtual Result<void> sync() = 0;
    /// Reads up to `into`; returns how much (less only at the end of the file).
    virtual Result<qint64> read(qint64 offset, std::span<std::byte> into) = 0;
    struct Range
    {
        qint64 begin = 0;
        qint64 end = 0;
    };
    /// The next bytes at or behind `offset` that may be anything but zeros; an empty range at the file's end if there
    /// are none. What lies between need not be read. Error: Io.
    virtual Result<Range> dataFrom(qint64 offset) = 0;
};

/// Where a volume's journal lies: a port, so that tests can drop what was not synced and fail when they like.
class JournalDisk
{
public:
    virtual ~JournalDisk() = default;
    virtual Result<QStringList> names() = 0;
    /// Creates a file with `sizeBytes` set aside for it. Errors: NoSpace, Io, AlreadyExists; then there is no file.
    virtual Result<std::unique_ptr<JournalFile>> create(const QString &name, qint64 sizeBytes) = 0;
    virtual Result<std::unique_ptr<JournalFile>> open(const QString &name) = 0;
    virtual Result<void> remove(const QString &name) = 0;
    /// Makes creations and removals durable.
    virtual Result<void> syncNames() = 0;
};

/// Files in `directory`.
/// @param isNew  there can be nothing yet: the directory is created if it is missing.
/// Errors: NotFound (missing, though it is not new), Io, Refused, NoSpace; the text says why.
Result<std::shared_ptr<JournalDisk>> openJournalDirectory(const QString &directory, bool isNew);

} // namespace fallow
