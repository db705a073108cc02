// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/controller_config.h"

#include "net/controller_finder.h"
#include "net/identity.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

/// Takes a whole number within bounds out of `object`; leaves `value` alone if the field is absent.
template <class T>
Result<void> takeNumber(const QJsonObject &object, const QString &name, qint64 min, qint64 max, T &value,
                        const QString &where)
{
    const QJsonValue field = object.value(name);
    if (field.isUndefined())
        return {};
    const double number = field.toDouble(-1);
    if (!field.isDouble() || number < double(min) || number > double(max) || number != double(qint64(number)))
        return fail(ErrorCode::Corrupt, u"\"%1\" must be a whole number from %2 to %3"_s.arg(name).arg(min).arg(max),
                    where);
    value = static_cast<T>(qint64(number));
    return {};
}

Result<void> takeText(const QJsonObject &object, const QString &name, QString &value, const QString &where)
{
    const QJsonValue field = object.value(name);
    if (field.isUndefined())
        return {};
    if (!field.isString() || field.toString().size() > 4096)
        return fail(ErrorCode::Corrupt, u"\"%1\" must be a text"_s.arg(name), where);
    value = field.toString();
    return {};
}

QJsonObject toJson(const ControllerConfig &config)
{
    return {
        {u"arrayId"_s, config.array.toString()},
        {u"arrayName"_s, config.arrayName},
        {u"listenHost"_s, config.listenHost},
        {u"listenPort"_s, config.listenPort},
        {u"advertisedAddress"_s, config.advertisedAddress},
        {u"nbdHost"_s, config.nbdHost},
        {u"nbdPort"_s, config.nbdPort},
        {u"nbdUnixSocket"_s, config.nbdUnixSocket},
        {u"nbdTls"_s, config.nbdTls},
        {u"dataProtection"_s, config.dataProtection},
        {u"unreachableToLostMs"_s, config.unreachableToLostMs},
        {u"dataConnectionsPerAgent"_s, config.dataConnectionsPerAgent},
        {u"mustApproveCodes"_s, config.mustApproveCodes},
        {u"approvalRetryMs"_s, config.approvalRetryMs},
        {u"tellVolumeNames"_s, config.tellVolumeNames},
    };
}

/// A newer program's, or somebody's slip.
QStringList unknownKeys(const QJsonObject &object)
{
    constexpr qsizetype kMostNamed = 10;
    const QJsonObject known = toJson({});
    QStringList unknown;
    for (const QString &key : object.keys()) {
        if (!known.contains(key) && unknown.size() < kMostNamed)
            unknown.append(key.left(80));
    }
    return unknown;
}

} // namespace

Result<ControllerConfig> ControllerConfig::read(const QString &path)
{
    const auto text = readSmallFile(path);
    if (!text)
        return fail(text.error());
    return parse(*text, path);
}

Result<ControllerConfig> ControllerConfig::parse(const QByteArray &text, const QString &path)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parseError);
    if (!document.isObject())
        return fail(ErrorCode::Corrupt, u"this is not JSON: "_s + parseError.errorString(), path);
    const QJsonObject object = document.object();
    ControllerConfig config;
    bool ok = false;
    config.array = ArrayId::fromString(object.value("arrayId"_L1).toString(), &ok);
    if (!ok)
        return fail(ErrorCode::Corrupt, u"\"arrayId\" must be 32 hexadecimal digits"_s, path);
    if (const QJsonValue field = object.value("mustApproveCodes"_L1); field.isBool())
        config.mustApproveCodes = field.toBool();
    else if (!field.isUndefined()) // taken for false it would let machines in
        return fail(ErrorCode::Corrupt, u"\"mustApproveCodes\" must be true or false"_s, path);
    if (const QJsonValue field = object.value("tellVolumeNames"_L1); field.isBool())
        config.tellVolumeNames = field.toBool();
    else if (!field.isUndefined()) // taken for true it would tell what should be kept
        return fail(ErrorCode::Corrupt, u"\"tellVolumeNames\" must be true or false"_s, path);
    for (const auto &[name, member] : {std::pair(u"arrayName"_s, &ControllerConfig::arrayName),
                                       std::pair(u"listenHost"_s, &ControllerConfig::listenHost),
                                       std::pair(u"advertisedAddress"_s, &ControllerConfig::advertisedAddress),
                                       std::pair(u"nbdHost"_s, &ControllerConfig::nbdHost),
                                       std::pair(u"nbdUnixSocket"_s, &ControllerConfig::nbdUnixSocket),
                                       std::pair(u"nbdTls"_s, &ControllerConfig::nbdTls),
                                       std::pair(u"dataProtection"_s, &ControllerConfig::dataProtection)}) {
        if (const auto taken = takeText(object, name, config.*member, path); !taken)
            return fail(taken.error());
    }
    if (config.nbdTls != u"off"_s && config.nbdTls != u"allow"_s && config.nbdTls != u"require"_s)
        return fail(ErrorCode::Corrupt, u"\"nbdTls\" must be \"off\", \"allow\" or \"require\""_s, path);
    if (config.dataProtection != u"gmac"_s && config.dataProtection != u"tls"_s)
        return fail(ErrorCode::Corrupt, u"\"dataProtection\" must be \"gmac\" or \"tls\""_s, path);
    for (const auto &taken :
         {takeNumber(object, u"listenPort"_s, 1, 65535, config.listenPort, path),
          takeNumber(object, u"nbdPort"_s, 0, 65535, config.nbdPort, path),
          takeNumber(object, u"unreachableToLostMs"_s, 1000, 90LL * 86'400'000, config.unreachableToLostMs, path),
          takeNumber(object, u"dataConnectionsPerAgent"_s, 1, 8, config.dataConnectionsPerAgent, path),
          takeNumber(object, u"approvalRetryMs"_s, 200, 60'000, config.approvalRetryMs, path)}) {
        if (!taken)
            return fail(taken.error());
    }
    if (config.listenPort == 0)
        return fail(ErrorCode::Corrupt, u"\"listenPort\" is missing"_s, path);
    if (QHostAddress(config.listenHost).isNull())
        return fail(ErrorCode::Corrupt, u"\"listenHost\" must be a numeric address"_s, path);
    if (!config.nbdHost.isEmpty() && QHostAddress(config.nbdHost).isNull())
        return fail(ErrorCode::Corrupt, u"\"nbdHost\" must be a numeric address, or empty for none"_s, path);
    config.unknownKeys = fallow::unknownKeys(object);
    return config;
}

Result<void> ControllerConfig::write(const QString &path) const
{
    return writePrivateFile(path, QJsonDocument(toJson(*this)).toJson(QJsonDocument::Indented));
}

bool ControllerConfig::offersVolumesToAnybody() const
{
    return !nbdHost.isEmpty() && !QHostAddress(nbdHost).isLoopback() && nbdTls != u"require"_s;
}

QString openVolumesAdvice(const ControllerConfig &config)
{
    return u"volumes are offered at %1 without TLS: whoever can connect there reads and writes them. Set nbdTls to "
           "require in fallowd.json, or let a firewall admit the machines that use volumes alone"_s.arg(config.nbdHost);
}

QString ControllerConfig::advertisedName() const
{
    const auto place = ControllerFinder::parse(advertisedAddress);
    return place && QHostAddress(place->host).isNull() ? place->host : QString();
}

QString unknownNameAdvice(const QString &name)
{
    return u"\"%1\", by which workstations and administrators are to find this controller, cannot be resolved here: "
           "unless they can, give it a name or an address that they know, with --advertise HOST:PORT of fallowd init "
           "or advertisedAddress in fallowd.json"_s.arg(name);
}

} // namespace fallow
