// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packing/zip_bundle.h"

#include "packing/steadfast_file.h"

#include <KZip>
#include <QFile>
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kReadChunkBytes = 256 * kKiB;
constexpr mode_t kMemberMode = 0100600;

bool isAllowed(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           u" ._-+=@,()"_s.contains(c);
}

/// An open descriptor that closes itself.
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
    Q_DISABLE_COPY_MOVE(Descriptor)
    int get() const { return m_fd; }

private:
    int m_fd;
};

struct Source
{
    std::unique_ptr<Descriptor> descriptor;
    qint64 sizeBytes = 0;
};

Result<Source> openSource(const QString &path)
{
    // O_NONBLOCK: opening a pipe must not wait for its writer.
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0 && errno == ELOOP)
        return fail(ErrorCode::Refused, u"a symbolic link is not followed into a bundle"_s, path);
    if (fd < 0)
        return fail(errorFromErrno(errno, u"cannot open the file"_s, path));
    Source source{std::make_unique<Descriptor>(fd), 0};
    struct stat info = {};
    if (::fstat(fd, &info) != 0)
        return fail(errorFromErrno(errno, u"cannot look at the file"_s, path));
    if (!S_ISREG(info.st_mode))
        return fail(ErrorCode::Refused, u"only plain files go into a bundle"_s, path);
    source.sizeBytes = info.st_size;
    return source;
}

} // namespace

Result<void> checkBundleEntryName(const QString &name)
{
    if (name.isEmpty() || name.size() > kMaxBundleNameCharacters)
        return fail(ErrorCode::InvalidArgument,
                    u"a member's name has 1 to %1 characters"_s.arg(kMaxBundleNameCharacters),
                    name.left(kMaxBundleNameCharacters));
    for (const QStringView part : QStringView(name).split(u'/')) {
        if (part.isEmpty() || part == u"." || part == u"..")
            return fail(ErrorCode::InvalidArgument, u"a member's name is a relative path without . and .. in it"_s,
                        name);
        if (!std::ranges::all_of(part, isAllowed))
            return fail(ErrorCode::InvalidArgument, u"a member's name is made of a-z A-Z 0-9 space . _ - + = @ , ( )"_s,
                        name);
    }
    return {};
}

ZipBundle::ZipBundle(std::unique_ptr<SteadfastFile> file)
    : m_file(std::move(file))
    , m_zip(std::make_unique<KZip>(m_file.get()))
{}

ZipBundle::~ZipBundle()
{
    // KArchive closes an archive that is still open, and so would write on; the file takes no harm, it is discarded.
    m_zip.reset();
    m_file->discard();
}

Result<std::unique_ptr<ZipBundle>> ZipBundle::create(const QString &path)
{
    auto file = std::make_unique<SteadfastFile>(path);
    if (const Result<void> made = file->create(); !made)
        return fail(made.error());
    std::unique_ptr<ZipBundle> bundle(new ZipBundle(std::move(file)));
    if (!bundle->m_zip->open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, u"cannot begin the archive: "_s + bundle->m_zip->errorString(), path);
    bundle->m_zip->setCompression(KZip::DeflateCompression);
    return bundle;
}

Result<void> ZipBundle::writeFailure(const QString &what)
{
    const Result<void> disk = m_file->status();
    m_status = disk ? fail(ErrorCode::Io, what + u": "_s + m_zip->errorString()) : fail(disk.error());
    return fail(m_status.error());
}

Result<void> ZipBundle::openEntry(const QString &entryName, qint64 sizeBytes)
{
    if (!m_status)
        return fail(m_status.error());
    if (const Result<void> checked = checkBundleEntryName(entryName); !checked)
        return checked;
    if (m_foldedNames.contains(entryName.toCaseFolded()))
        return fail(ErrorCode::AlreadyExists, u"the bundle has a member of this name"_s, entryName);
    if (m_foldedNames.size() >= kMaxBundleEntries)
        return fail(ErrorCode::TooLarge, u"a bundle holds at most %1 members"_s.arg(kMaxBundleEntries), entryName);
    if (sizeBytes > kMaxBundleBytes - m_totalBytes)
        return fail(ErrorCode::TooLarge, u"a bundle holds at most %1 bytes"_s.arg(kMaxBundleBytes), entryName);
    if (!m_zip->prepareWriting(entryName, {}, {}, sizeBytes, kMemberMode))
        return writeFailure(u"cannot begin a member"_s);
    m_foldedNames.insert(entryName.toCaseFolded());
    return {};
}

Result<void> ZipBundle::write(const char *data, qint64 sizeBytes)
{
    if (sizeBytes <= 0 || m_zip->writeData(data, sizeBytes))
        return {};
    const Result<void> failed = writeFailure(u"cannot write a member"_s);
    (void)m_zip->finishWriting(0); // lets go of the compressor; the bundle is lost already
    return failed;
}

Result<void> ZipBundle::closeEntry(qint64 sizeBytes)
{
    m_totalBytes += sizeBytes;
    // The device's own status, because KZip does not look at what ends a compressed member.
    if (!m_zip->finishWriting(sizeBytes) || !m_file->status())
        return writeFailure(u"cannot end a member"_s);
    return {};
}

Result<void> ZipBundle::addBytes(const QString &entryName, QByteArrayView bytes)
{
    if (Result<void> opened = openEntry(entryName, bytes.size()); !opened)
        return opened;
    if (Result<void> written = write(bytes.data(), bytes.size()); !written)
        return written;
    return closeEntry(bytes.size());
}

Result<ZipBundle::Added> ZipBundle::addFile(const QString &entryName, const QString &path, FileOptions options)
{
    if (options.limitBytes < 0)
        return fail(ErrorCode::InvalidArgument, u"limitBytes is negative"_s, entryName);
    if (!m_status)
        return fail(m_status.error());
    Result<Source> source = openSource(path);
    if (!source)
        return fail(source.error());
    const qint64 wantedBytes = std::min(source->sizeBytes, options.limitBytes);
    qint64 offset = options.part == Part::Tail ? source->sizeBytes - wantedBytes : 0;
    if (Result<void> opened = openEntry(entryName, wantedBytes); !opened)
        return fail(opened.error());

    QByteArray chunk(std::min(wantedBytes, kReadChunkBytes), Qt::Uninitialized);
    qint64 storedBytes = 0;
    Result<void> readStatus;
    while (storedBytes < wantedBytes) {
        const qint64 askBytes = std::min(wantedBytes - storedBytes, qint64(chunk.size()));
        const ssize_t n = ::pread(source->descriptor->get(), chunk.data(), size_t(askBytes), off_t(offset));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            readStatus = fail(errorFromErrno(errno, u"cannot read the file"_s, path));
        if (n <= 0)
            break;
        if (Result<void> written = write(chunk.constData(), n); !written)
            return fail(written.error());
        storedBytes += n;
        offset += n;
    }
    if (Result<void> closed = closeEntry(storedBytes); !closed)
        return fail(closed.error());
    if (!readStatus)
        return fail(readStatus.error());
    return Added{.storedBytes = storedBytes, .fileBytes = source->sizeBytes};
}

Result<void> ZipBundle::finish()
{
    if (!m_status)
        return fail(m_status.error());
    if (!m_zip->isOpen())
        return fail(ErrorCode::InvalidArgument, u"the bundle is finished already"_s);
    if (!m_zip->close() || !m_file->status()) {
        Result<void> failed = writeFailure(u"cannot end the archive"_s);
        m_file->discard();
        return failed;
    }
    if (Result<void> committed = m_file->commit(); !committed) {
        m_status = fail(committed.error());
        return committed;
    }
    return {};
}

} // namespace fallow
