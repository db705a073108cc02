// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packing/zip_bundle_reader.h"

#include "packing/zip_bundle.h"

#include <KZip>
#include <QFile>
#include <memory>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

struct Reading
{
    QMap<QString, QByteArray> members;
    qint64 leftBytes;
};

Result<void> readMember(const KArchiveFile &file, const QString &name, Reading &reading)
{
    if (const Result<void> checked = checkBundleEntryName(name); !checked)
        return fail(ErrorCode::Corrupt, u"a member has a name that no bundle has"_s, name);
    if (!file.symLinkTarget().isEmpty())
        return fail(ErrorCode::Corrupt, u"a bundle has no symbolic links"_s, name);
    if (file.size() < 0 || file.size() > reading.leftBytes)
        return fail(ErrorCode::TooLarge, u"the bundle is larger than it may be"_s, name);
    const std::unique_ptr<QIODevice> device(file.createDevice());
    if (!device)
        return fail(ErrorCode::Corrupt, u"a member cannot be opened"_s, name);
    const QByteArray content = device->read(file.size() + 1);
    if (content.size() != file.size())
        return fail(ErrorCode::Corrupt, u"a member's length differs from what the archive says"_s, name);
    reading.leftBytes -= content.size();
    reading.members.insert(name, content);
    return {};
}

Result<void> readFolder(const KArchiveDirectory &folder, const QString &prefix, Reading &reading)
{
    for (const QString &entryName : folder.entries()) {
        const KArchiveEntry *entry = folder.entry(entryName);
        const QString name = prefix + entryName;
        if (name.size() > kMaxBundleNameCharacters) // bounds the depth too
            return fail(ErrorCode::Corrupt, u"a member has a name that no bundle has"_s, name);
        const Result<void> done = entry->isDirectory()
                                      ? readFolder(static_cast<const KArchiveDirectory &>(*entry), name + u'/', reading)
                                      : readMember(static_cast<const KArchiveFile &>(*entry), name, reading);
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<QMap<QString, QByteArray>> readZipBundle(const QString &path, qint64 limitBytes)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, u"there is no such bundle"_s, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Refused, u"cannot open the bundle: "_s + file.errorString(), path);
    KZip zip(&file);
    if (!zip.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Corrupt, u"this is no bundle: "_s + zip.errorString(), path);
    Reading reading{.members = {}, .leftBytes = limitBytes};
    if (const Result<void> read = readFolder(*zip.directory(), {}, reading); !read)
        return fail(read.error());
    return reading.members;
}

} // namespace fallow
