// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QIODevice>

namespace fallow {

/// A file being written that remembers its first failure, since KArchive drops some of them (the end of a compressed
/// member, the padding of a header). It comes into being as `path` + ".part" with mode 0600 and takes its name,
/// replacing what bore it, only in commit(); without one it is removed. Thread: one at a time.
class SteadfastFile final : public QIODevice
{
public:
    explicit SteadfastFile(QString path);
    ~SteadfastFile() override;

    /// Makes the partial file. Refused or Io by the operating system's reason; Busy if another writer is at work on it.
    Result<void> create();
    /// The first failure since create(), if any.
    Result<void> status() const;
    /// Syncs, renames, syncs the folder. On an error nothing of ours is left behind.
    Result<void> commit();
    /// Removes the partial file.
    void discard();

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_sizeBytes; }
    bool seek(qint64 offset) override;

protected:
    qint64 readData(char *data, qint64 maxBytes) override;
    qint64 writeData(const char *data, qint64 sizeBytes) override;

private:
    void closeDescriptor();

    QString m_path;
    QString m_partPath;
    std::expected<void, Error> m_status;
    qint64 m_offset = 0;
    qint64 m_sizeBytes = 0;
    int m_fd = -1;
};

} // namespace fallow
