// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace fallow {

/// An exclusive lock on a file, held by the operating system: gone when its process is, however that ends.
class FileLock
{
public:
    /// Errors: Busy (another process or another FileLock holds it), Io, Refused.
    static Result<FileLock> acquire(const QString &path);
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {}
    int m_descriptor = -1;
};

/// Makes the entries of the folder that holds `path` durable. Errors: Io.
Result<void> syncFolderOf(const QString &path);
/// Makes the file's bytes durable. Errors: Io.
Result<void> syncFile(const QString &path);

} // namespace fallow
