// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/bundle.h"

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

QByteArray json(const QCborMap &map)
{
    return QJsonDocument(map.toJsonObject()).toJson(QJsonDocument::Indented);
}

QByteArray about(const ControllerConfig &config)
{
    QCborMap map;
    map.insert(u"version"_s, QStringLiteral(FALLOW_VERSION));
    map.insert(u"qt"_s, QString::fromLatin1(qVersion()));
    map.insert(u"system"_s, QSysInfo::prettyProductName());
    map.insert(u"kernel"_s, QSysInfo::kernelVersion());
    map.insert(u"processor"_s, QSysInfo::currentCpuArchitecture());
    map.insert(u"arrayName"_s, config.arrayName);
    map.insert(u"listen"_s, config.listenHost + u':' + QString::number(config.listenPort));
    map.insert(u"nbd"_s, config.nbdHost + u':' + QString::number(config.nbdPort));
    map.insert(u"nbdTls"_s, config.nbdTls);
    map.insert(u"dataProtection"_s, config.dataProtection);
    return json(map);
}

} // namespace

Result<QByteArray> makeDiagnosticsBundle(const BundleContents &contents)
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"bundle.zip"_s);
    auto bundle = ZipBundle::create(path);
    if (!bundle)
        return fail(bundle.error());
    QCborArray events;
    for (const EventSnapshot &event : contents.events)
        events.append(toCbor(event));
    for (const auto &[name, bytes] : {std::pair(u"about.json"_s, about(contents.config)),
                                      std::pair(u"status.json"_s, json(toCbor(contents.snapshot))),
                                      std::pair(u"events.json"_s, json({{u"events"_s, events}})),
                                      std::pair(u"metrics.txt"_s, contents.metrics.toUtf8())}) {
        if (const auto added = (*bundle)->addBytes(name, bytes); !added)
            return fail(added.error());
    }
    if (const auto finished = (*bundle)->finish(); !finished)
        return fail(finished.error());
    return readSmallFile(path, 64 * kMiB);
}

} // namespace fallow
