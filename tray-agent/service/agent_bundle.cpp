// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_bundle.h"

#include "net/identity.h"
#include "packing/zip_bundle.h"
#include "wire/fields.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kMaxMountsBytes = 256 * 1024;

QByteArray json(const QCborMap &map)
{
    return QJsonDocument(map.toJsonObject()).toJson(QJsonDocument::Indented);
}

QByteArray about()
{
    return json({{u"version"_s, QStringLiteral(FALLOW_VERSION)},
                 {u"qt"_s, QString::fromLatin1(qVersion())},
                 {u"system"_s, QSysInfo::prettyProductName()},
                 {u"kernel"_s, QSysInfo::kernelVersion()},
                 {u"processor"_s, QSysInfo::currentCpuArchitecture()}});
}

/// Field by field: what a later version adds to the file does not slip in.
QByteArray configuration(const std::optional<AgentConfig> &config)
{
    if (!config)
        return json({{u"enrolled"_s, false}});
    return json({{u"enrolled"_s, true},
                 {u"controller"_s, config->controllerAddress},
                 {u"machineName"_s, config->machineName},
                 {u"arrayId"_s, config->array.toString()},
                 {u"machine"_s, config->machine.toString()},
                 {u"storeDirectory"_s, config->storeDirectory},
                 {u"storeVolume"_s, config->storeVolume},
                 {u"partition"_s, config->partition},
                 {u"store"_s, config->store.toString()}});
}

/// "ext4, rw": of what is mounted there, as the kernel says. Asks no disk, for one that does not answer may be why
/// somebody asks for a bundle.
QString mountText(const QString &mountPoint)
{
    QFile mounts(u"/proc/self/mounts"_s);
    if (mountPoint.isEmpty() || !mounts.open(QIODevice::ReadOnly))
        return u"not known"_s;
    QString found; // the latest lies above the others
    for (const QString &line : QString::fromLocal8Bit(mounts.read(kMaxMountsBytes)).split(u'\n')) {
        const QStringList words = line.split(u' ');
        if (words.size() > 3 && words.at(1) == mountPoint)
            found = words.at(2) + u", "_s + words.at(3).section(u',', 0, 0);
    }
    return found.isEmpty() ? u"not mounted"_s : found;
}

QByteArray machine(const std::optional<AgentConfig> &config, const AgentStatus &status)
{
    QString text;
    if (config)
        text += u"disk of the store: %1, %2, %3 of %4 bytes free\n"_s.arg(
            config->storeVolume, mountText(config->storeVolume), QString::number(status.diskFreeBytes),
            QString::number(status.diskTotalBytes));
    for (const QString &path : {u"/proc/pressure/io"_s, u"/proc/pressure/cpu"_s, u"/proc/pressure/memory"_s,
                                u"/proc/self/io"_s, u"/proc/self/status"_s}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            text += u"\n== %1\n"_s.arg(path) + QString::fromLatin1(file.read(16 * kKiB));
    }
    return text.toUtf8();
}

} // namespace

Result<QByteArray> makeAgentBundle(const AgentBundleContents &contents)
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"bundle.zip"_s);
    auto bundle = ZipBundle::create(path);
    if (!bundle)
        return fail(bundle.error());
    const QByteArray log = (QStringList(contents.log).join(u'\n') + u'\n').toUtf8();
    for (const auto &[name, bytes] :
         {std::pair(u"about.json"_s, about()), std::pair(u"status.json"_s, json(toCbor(contents.status))),
          std::pair(u"config.json"_s, configuration(contents.config)),
          std::pair(u"machine.txt"_s, machine(contents.config, contents.status.agent)), std::pair(u"log.txt"_s, log)}) {
        if (const auto added = (*bundle)->addBytes(name, bytes); !added)
            return fail(added.error());
    }
    if (const auto finished = (*bundle)->finish(); !finished)
        return fail(finished.error());
    return readSmallFile(path, kMaxTrayPayloadBytes);
}

} // namespace fallow
