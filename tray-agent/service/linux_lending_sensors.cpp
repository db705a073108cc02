// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linux_lending_sensors.h"

#include <QDir>
#include <QFile>
#include <QNetworkInterface>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4096).trimmed() : QByteArray();
}

/// Batteries of the machine itself; those of a mouse have scope "Device".
void lookAtPower(const QString &root, LendingFacts &facts)
{
    const QDir supplies(root + u"/sys/class/power_supply"_s);
    double energy = 0;
    int batteryCount = 0;
    bool isPlugged = false;
    bool isDischarging = false;
    for (const QString &name : supplies.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = supplies.filePath(name);
        const QByteArray type = contentOf(path + u"/type"_s);
        if (contentOf(path + u"/scope"_s) == "Device")
            continue;
        if (type == "Battery") {
            bool isNumber = false;
            const double capacity = contentOf(path + u"/capacity"_s).toDouble(&isNumber);
            isDischarging = isDischarging || contentOf(path + u"/status"_s) == "Discharging";
            if (isNumber) {
                energy += capacity / 100;
                ++batteryCount;
            }
        } else {
            isPlugged = isPlugged || contentOf(path + u"/online"_s) == "1";
        }
    }
    facts.isOnBattery = isDischarging && !isPlugged;
    if (batteryCount > 0)
        facts.batteryShare = energy / batteryCount;
}

/// Whether the address belongs to a tunnel.
bool isTunnel(const QString &root, const QString &address)
{
    if (address.isEmpty())
        return false;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            if (entry.ip().toString() != address)
                continue;
            const QString path = root + u"/sys/class/net/"_s + interface.name();
            const QByteArray kind = contentOf(path + u"/uevent"_s);
            return QFile::exists(path + u"/tun_flags"_s) || kind.contains("DEVTYPE=wireguard") ||
                   kind.contains("DEVTYPE=ppp");
        }
    }
    return false;
}

} // namespace

std::optional<PressureFigures> parsePressure(const QByteArray &text)
{
    PressureFigures figures;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.startsWith("some "))
            continue;
        bool hasShare = false;
        bool hasTotal = false;
        for (const QByteArray &word : line.split(' ')) {
            if (word.startsWith("avg10="))
                figures.share = word.mid(6).toDouble(&hasShare) / 100;
            else if (word.startsWith("total="))
                figures.totalMs = word.mid(6).toLongLong(&hasTotal) / 1000;
        }
        if (hasShare && hasTotal)
            return figures;
    }
    return {};
}

LinuxLendingSensors::LinuxLendingSensors(Options options)
    : m_options(std::move(options))
{}

LendingFacts LinuxLendingSensors::look()
{
    LendingFacts facts;
    if (const auto cpu = parsePressure(contentOf(m_options.root + u"/proc/pressure/cpu"_s)))
        facts.cpuPressure = cpu->share;
    if (const auto disk = parsePressure(contentOf(m_options.root + u"/proc/pressure/io"_s))) {
        facts.diskPressure = disk->share;
        facts.diskStallMs = disk->totalMs;
    }
    lookAtPower(m_options.root, facts);
    if (m_options.localAddress)
        facts.isVpn = isTunnel(m_options.root, m_options.localAddress());
    if (m_options.session)
        facts.session = m_options.session();
    if (m_options.isMetered)
        facts.isMetered = m_options.isMetered();
    return facts;
}

} // namespace fallow
