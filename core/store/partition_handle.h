// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace fallow {

/// A device, or a file in its place, open exclusively, and what the kernel says of it. Closed with the object.
class PartitionHandle
{
public:
    enum class Access {
        Look,
        Write, ///< of what is ours already
        Take,  ///< what may be anybody's
    };
    /// Follows links: devices are best named by them (/dev/disk/by-partuuid). Errors: as DiskFileOpener's for a
    /// partition.
    static Result<PartitionHandle> open(const QString &path, Access access);
    PartitionHandle(PartitionHandle &&other) noexcept;
    PartitionHandle &operator=(PartitionHandle &&) = delete;
    ~PartitionHandle();

    int descriptor() const { return m_descriptor; }
    bool isDevice() const { return m_isDevice; }
    /// Now; 0 or -errno once the device is gone.
    qint64 sizeBytes() const { return sizeOf(m_descriptor, m_isDevice); }
    qint64 sectorBytes() const { return m_sectorBytes; } ///< what the device can write at the least
    bool isMisaligned() const;                           ///< it begins within a physical sector of its disk
    /// Whether `path` names, at this moment, the very thing that is open here.
    bool isAt(const QString &path) const;

    static qint64 sizeOf(int descriptor, bool isDevice);
    /// Gives a range back. False if the device cannot; what the bytes read as afterwards is not known.
    static bool discard(int descriptor, bool isDevice, qint64 offsetBytes, qint64 lengthBytes);

private:
    PartitionHandle(int descriptor, bool isDevice);
    Result<void> check(const QString &path, Access access);
    Result<void> checkFile(const QString &path, Access access) const;

    int m_descriptor;
    bool m_isDevice;
    qint64 m_sectorBytes = 512;
};

/// The name of the same device that stays when others come and go: by-partuuid, else by-id; `path` itself where there
/// is none. Blocks; thread: any.
QString lastingDeviceName(const QString &path);

} // namespace fallow
