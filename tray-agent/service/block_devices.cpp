// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "block_devices.h"

#include "wire/disk_health.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr int kMaxDevicesSeen = 256; ///< of a stack: more is none that somebody made

/// Goes down a stack of devices, each once.
class Descent
{
public:
    /// @param link the device's folder in /sys, or a link to it.
    void visit(const QString &link)
    {
        QString folder = QFileInfo(link).canonicalFilePath(); // empty: it is not there
        if (!folder.isEmpty() && QFileInfo::exists(folder + u"/partition"_s))
            folder = QFileInfo(folder).path();
        if (folder.isEmpty() || m_seen.size() >= kMaxDevicesSeen || m_seen.contains(folder))
            return;
        m_seen.insert(folder);
        const QStringList parts = QDir(folder + u"/slaves"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString &part : parts)
            visit(folder + u"/slaves/"_s + part);
        if (parts.isEmpty() && disks.size() < kMaxDisksOfStore)
            disks.append(QFileInfo(folder).fileName());
    }
    QStringList disks;

private:
    QSet<QString> m_seen;
};

} // namespace

QStringList disksBelow(dev_t device, const QString &sysRoot)
{
    Descent descent;
    descent.visit(u"%1/dev/block/%2:%3"_s.arg(sysRoot).arg(::major(device)).arg(::minor(device)));
    descent.disks.sort();
    return descent.disks;
}

QStringList disksOfPlace(const QString &path, const QString &sysRoot)
{
    struct stat status{};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return disksBelow(S_ISBLK(status.st_mode) ? status.st_rdev : status.st_dev, sysRoot);
}

} // namespace fallow
