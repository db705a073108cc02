// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <unistd.h>

namespace fallow::test {

/// A partition to give to an array: a plain file that keeps its size, or a loop device on one. The file lies in memory.
class TestPartition
{
public:
    enum class Kind { File, Loop512, Loop4096, LoopReadOnly };

    explicit TestPartition(qint64 sizeBytes, Kind kind = Kind::File)
        : m_kind(kind)
    {
        QFile file(imagePath());
        if (!file.open(QIODevice::WriteOnly) || !file.resize(sizeBytes))
            qFatal("no partition: %s", qPrintable(file.errorString()));
        file.close();
        if (kind != Kind::File)
            attach();
    }
    ~TestPartition()
    {
        if (m_kind != Kind::File)
            losetup({QStringLiteral("-d"), m_device});
    }
    TestPartition(const TestPartition &) = delete;
    TestPartition &operator=(const TestPartition &) = delete;

    /// Whether this process may make loop devices: root, where the kernel has them.
    static bool canLoop()
    {
        static const bool can = [] {
            if (::geteuid() != 0 || !QFile::exists(QStringLiteral("/dev/loop-control")))
                return false;
            const QTemporaryDir directory(QStringLiteral("/dev/shm/fallow-loop-XXXXXX"));
            QFile file(directory.filePath(QStringLiteral("probe")));
            if (!file.open(QIODevice::WriteOnly) || !file.resize(1 << 20))
                return false;
            const QString device =
                losetup({QStringLiteral("--find"), QStringLiteral("--show"), file.fileName()}).trimmed();
            if (!device.isEmpty())
                losetup({QStringLiteral("-d"), device});
            return !device.isEmpty();
        }();
        return can;
    }

    QString path() const { return m_kind == Kind::File ? imagePath() : m_device; }
    /// The file below, to look at or to spoil; while a device is on it, nothing is cached in between when it is closed.
    QString imagePath() const { return m_directory.filePath(QStringLiteral("image")); }
    void resize(qint64 sizeBytes)
    {
        if (!QFile::resize(imagePath(), sizeBytes))
            qFatal("the partition keeps its size");
        if (m_kind != Kind::File)
            losetup({QStringLiteral("-c"), m_device});
    }
    QByteArray bytes(qint64 offset, qint64 count) const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) && file.seek(offset) ? file.read(count) : QByteArray();
    }
    bool write(qint64 offset, const QByteArray &bytes)
    {
        QFile file(path());
        return file.open(QIODevice::ReadWrite) && file.seek(offset) && file.write(bytes) == bytes.size() &&
               file.flush() && ::fsync(file.handle()) == 0;
    }

private:
    static QString losetup(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("losetup"), arguments);
        process.waitForFinished();
        return QString::fromLocal8Bit(process.readAllStandardOutput());
    }
    void attach()
    {
        QStringList arguments{QStringLiteral("--find"), QStringLiteral("--show")};
        if (m_kind == Kind::Loop4096)
            arguments += {QStringLiteral("--sector-size"), QStringLiteral("4096")};
        if (m_kind == Kind::LoopReadOnly)
            arguments += QStringLiteral("--read-only");
        m_device = losetup(arguments + QStringList{imagePath()}).trimmed();
        if (m_device.isEmpty())
            qFatal("no loop device");
    }

    const Kind m_kind;
    const QTemporaryDir m_directory{QStringLiteral("/dev/shm/fallow-partition-XXXXXX")};
    QString m_device;
};

} // namespace fallow::test
