// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "volume/journal_disk.h"

#include "base/wording.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace fallow {

using namespace Qt::StringLiterals;

namespace {

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY(Descriptor)
    int get() const { return m_fd; }

private:
    int m_fd;
};

class DiskJournalFile final : public JournalFile
{
public:
    DiskJournalFile(int fd, QString path, qint64 size)
        : m_fd(fd)
        , m_path(std::move(path))
        , m_sizeBytes(size)
    {}
    qint64 sizeBytes() const override { return m_sizeBytes; }
    Result<void> write(qint64 offset, std::span<const std::byte> bytes) override
    {
        while (!bytes.empty()) {
            const ssize_t written = ::pwrite(m_fd.get(), bytes.data(), bytes.size(), offset);
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return fail(errorFromErrno(written < 0 ? errno : ENOSPC, u"writing the journal"_s, m_path));
            bytes = bytes.subspan(static_cast<size_t>(written));
            offset += written;
        }
        return {};
    }
    Result<void> sync() override
    {
        if (::fdatasync(m_fd.get()) != 0)
            return fail(errorFromErrno(errno, u"syncing the journal"_s, m_path));
        return {};
    }
    Result<qint64> read(qint64 offset, std::span<std::byte> into) override
    {
        qint64 total = 0;
        while (!into.empty()) {
            const ssize_t got = ::pread(m_fd.get(), into.data(), into.size(), offset + total);
            if (got < 0 && errno == EINTR)
                continue;
            if (got < 0)
                return fail(errorFromErrno(errno, u"reading the journal"_s, m_path));
            if (got == 0)
                break;
            total += got;
            into = into.subspan(static_cast<size_t>(got));
        }
        return total;
    }
    Result<Range> dataFrom(qint64 offset) override
    {
        if (offset >= m_sizeBytes)
            return Range{m_sizeBytes, m_sizeBytes};
        const off_t begin = ::lseek(m_fd.get(), offset, SEEK_DATA);
        if (begin < 0 && errno == ENXIO)
            return Range{m_sizeBytes, m_sizeBytes};
        const off_t end = begin < 0 ? -1 : ::lseek(m_fd.get(), begin, SEEK_HOLE);
        if (end >= 0)
            return Range{begin, qMin<qint64>(end, m_sizeBytes)};
        if (errno == EINVAL || errno == EOPNOTSUPP || errno == ENOSYS) // knows of no holes
            return Range{offset, m_sizeBytes};
        return fail(errorFromErrno(errno, u"reading the journal"_s, m_path));
    }

private:
    Descriptor m_fd;
    QString m_path;
    qint64 m_sizeBytes;
};

/// Sets blocks aside so that a later fdatasync need not write metadata. A file system that cannot is asked for the
/// length alone; then the journal finds out about a full disk when it writes.
int reserve(int fd, qint64 sizeBytes)
{
    if (::fallocate(fd, 0, 0, sizeBytes) == 0)
        return 0;
    if (errno != EOPNOTSUPP && errno != ENOSYS && errno != EINVAL)
        return errno;
    return ::ftruncate(fd, sizeBytes) == 0 ? 0 : errno;
}

Result<void> syncDirectory(const QString &path)
{
    const Descriptor fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.get() < 0 || ::fsync(fd.get()) != 0)
        return fail(errorFromErrno(errno, u"syncing the journal's directory"_s, path));
    return {};
}

/// What is not there may be on a disk that is not mounted.
Result<void> checkThere(const QString &directory)
{
    const Descriptor fd(::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.get() >= 0)
        return {};
    if (errno != ENOENT)
        return fail(errorFromErrno(errno, u"opening the journal's directory"_s, directory));
    return fail(ErrorCode::NotFound,
                Wording(QT_TRANSLATE_NOOP("Controller",
                                          "the directory of the volume's journal is missing, and with it what was "
                                          "written last: if it lies on another disk, mount that; only if it is lost "
                                          "for good, make it anew, empty")),
                directory);
}

class DiskJournal final : public JournalDisk
{
public:
    explicit DiskJournal(QString directory)
        : m_directory(std::move(directory))
    {}
    Result<QStringList> names() override
    {
        // QDir::entryList tells no error: what cannot be listed would be an empty journal.
        QStringList names;
        std::error_code failed;
        std::filesystem::directory_iterator entry(QFile::encodeName(m_directory).toStdString(), failed);
        for (; !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed)) {
            const QString name = QFile::decodeName(entry->path().filename().c_str());
            if (name.endsWith(u".journal"_s))
                names.append(name);
        }
        if (failed)
            return fail(errorFromErrno(failed.value(), u"listing the journal"_s, m_directory));
        return names;
    }
    Result<std::unique_ptr<JournalFile>> create(const QString &name, qint64 sizeBytes) override
    {
        // One that cannot be had is not begun: until it were given back nobody else would have the room that there is.
        struct statvfs disk{};
        if (::statvfs(QFile::encodeName(m_directory).constData(), &disk) == 0 &&
            static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize) < sizeBytes)
            return fail(errorFromErrno(ENOSPC, u"setting space aside for a journal segment"_s, pathOf(name)));
        const QByteArray path = QFile::encodeName(pathOf(name));
        const int fd = ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (fd < 0)
            return fail(errorFromErrno(errno, u"creating a journal segment"_s, pathOf(name)));
        auto file = std::make_unique<DiskJournalFile>(fd, pathOf(name), sizeBytes);
        if (const int error = reserve(fd, sizeBytes); error != 0) {
            ::unlink(path.constData());
            return fail(errorFromErrno(error, u"setting space aside for a journal segment"_s, pathOf(name)));
        }
        return file;
    }
    Result<std::unique_ptr<JournalFile>> open(const QString &name) override
    {
        const int fd = ::open(QFile::encodeName(pathOf(name)).constData(), O_RDWR | O_CLOEXEC);
        if (fd < 0)
            return fail(errorFromErrno(errno, u"opening a journal segment"_s, pathOf(name)));
        struct stat status{};
        if (::fstat(fd, &status) != 0) {
            const int error = errno;
            ::close(fd);
            return fail(errorFromErrno(error, u"opening a journal segment"_s, pathOf(name)));
        }
        return std::make_unique<DiskJournalFile>(fd, pathOf(name), status.st_size);
    }
    Result<void> remove(const QString &name) override
    {
        if (::unlink(QFile::encodeName(pathOf(name)).constData()) != 0 && errno != ENOENT)
            return fail(errorFromErrno(errno, u"removing a journal segment"_s, pathOf(name)));
        return {};
    }
    Result<void> syncNames() override { return syncDirectory(m_directory); }

private:
    QString pathOf(const QString &name) const { return m_directory + u'/' + name; }
    QString m_directory;
};

} // namespace

Result<std::shared_ptr<JournalDisk>> openJournalDirectory(const QString &directory, bool isNew)
{
    if (!isNew) {
        if (auto there = checkThere(directory); !there)
            return fail(there.error());
    }
    // What lies in a directory is durable only when its own name is.
    QStringList parents{QFileInfo(QDir::cleanPath(directory)).absolutePath()};
    while (!QFileInfo::exists(parents.last()))
        parents.append(QFileInfo(parents.last()).absolutePath());
    std::error_code failed; // QDir::mkpath does not say why
    std::filesystem::create_directories(QFile::encodeName(QDir::cleanPath(directory)).toStdString(), failed);
    if (failed)
        return fail(errorFromErrno(failed.value(), u"the journal's directory cannot be created"_s, directory));
    for (const QString &parent : std::as_const(parents)) {
        if (auto synced = syncDirectory(parent); !synced)
            return fail(synced.error());
    }
    return std::make_shared<DiskJournal>(directory);
}

} // namespace fallow
