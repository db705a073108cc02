// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_config.h"

#include "net/identity.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

QString configPath(const QString &directory)
{
    return directory + u"/agent.json"_s;
}

} // namespace

QString AgentConfig::identityPath(const QString &directory)
{
    return directory + u"/identity"_s;
}

QString AgentConfig::socketPath(const QString &directory)
{
    return directory == systemDirectory() ? u"/run/fallow-agent/agent.sock"_s : directory + u"/agent.sock"_s;
}

QString AgentConfig::systemDirectory()
{
    return u"/var/lib/fallow-agent"_s;
}

Result<AgentConfig> AgentConfig::read(const QString &directory)
{
    const QString path = configPath(directory);
    const auto text = readSmallFile(path);
    if (!text)
        return fail(text.error());
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(*text, &parseError);
    if (!document.isObject())
        return fail(ErrorCode::Corrupt, u"this is not JSON: "_s + parseError.errorString(), path);
    const QJsonObject object = document.object();
    AgentConfig config;
    bool ok = false;
    config.array = ArrayId::fromString(object.value("arrayId"_L1).toString(), &ok);
    if (!ok)
        return fail(ErrorCode::Corrupt, u"\"arrayId\" must be 32 hexadecimal digits"_s, path);
    config.controllerAddress = object.value("controller"_L1).toString();
    config.machineName = object.value("machineName"_L1).toString();
    config.machine = MachineId(object.value("machine"_L1).toString().toULongLong());
    config.storeDirectory = object.value("storeDirectory"_L1).toString();
    config.storeVolume = object.value("storeVolume"_L1).toString();
    config.partition = object.value("partition"_L1).toString();
    config.store = StoreId(object.value("store"_L1).toString().toULongLong());
    config.limits.capBytes = object.value("capBytes"_L1).toInteger(0);
    config.limits.minimumFreeBytes = object.value("minimumFreeBytes"_L1).toInteger(-1);
    if (config.controllerAddress.isEmpty() || config.machine.isNull() || config.storeDirectory.isEmpty() ||
        config.limits.capBytes < 0 || config.limits.minimumFreeBytes < -1)
        return fail(ErrorCode::Corrupt, u"\"controller\", \"machine\" and \"storeDirectory\" must be given"_s, path);
    return config;
}

Result<void> AgentConfig::write(const QString &directory) const
{
    const QJsonObject object{
        {u"arrayId"_s, array.toString()},      {u"controller"_s, controllerAddress},
        {u"machineName"_s, machineName},       {u"machine"_s, machine.toString()},
        {u"storeDirectory"_s, storeDirectory}, {u"store"_s, store.toString()},
        {u"capBytes"_s, limits.capBytes},      {u"storeVolume"_s, storeVolume},
        {u"partition"_s, partition},           {u"minimumFreeBytes"_s, limits.minimumFreeBytes},
    };
    return writePrivateFile(configPath(directory), QJsonDocument(object).toJson(QJsonDocument::Indented));
}

} // namespace fallow
