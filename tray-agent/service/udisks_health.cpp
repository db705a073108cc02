// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "udisks_health.h"

#include "base/log.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

const QString kService = u"org.freedesktop.UDisks2"_s;
const QString kBlockPaths = u"/org/freedesktop/UDisks2/block_devices/"_s;
const QString kBlock = u"org.freedesktop.UDisks2.Block"_s;
const QString kDrive = u"org.freedesktop.UDisks2.Drive"_s;
const QString kAta = u"org.freedesktop.UDisks2.Drive.Ata"_s;
const QString kNvme = u"org.freedesktop.UDisks2.NVMe.Controller"_s;
const QString kProperties = u"org.freedesktop.DBus.Properties"_s;

/// A part of an object's path holds letters and digits; UDisks2 writes what is neither as an underscore and its code.
QString blockPathOf(const QString &disk)
{
    QString path = kBlockPaths;
    for (const char byte : disk.toUtf8()) {
        const auto code = static_cast<unsigned char>(byte);
        const bool isPlain =
            (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') || code == '_';
        path += isPlain ? QString(QLatin1Char(byte)) : u"_%1"_s.arg(code, 2, 16, QLatin1Char('0'));
    }
    return path;
}

/// A number of whatever type; `unknown` if it is missing, none, or beyond what 63 bits hold.
qint64 numberIn(const QVariantMap &map, const QString &key, qint64 unknown)
{
    const QVariant value = map.value(key);
    bool isNumber = false;
    const double figure = value.toDouble(&isNumber);
    constexpr double kLimit = 9e18;
    if (!isNumber || !std::isfinite(figure) || std::abs(figure) > kLimit)
        return unknown;
    return value.typeId() == QMetaType::Double ? qint64(std::llround(figure)) : value.toLongLong();
}

int smallNumberIn(const QVariantMap &map, const QString &key, int unknown)
{
    const qint64 number = numberIn(map, key, unknown);
    return number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max() ? unknown : int(number);
}

/// "0 if unknown", as UDisks2 has it of hours.
qint64 aboveZero(qint64 number)
{
    return number > 0 ? number : -1;
}

/// Its properties mean nothing before it was asked for the first time.
QDateTime measuredIn(const QVariantMap &map)
{
    const qint64 seconds = numberIn(map, u"SmartUpdated"_s, 0);
    constexpr qint64 kMostSeconds = qint64(1) << 40;
    return seconds > 0 && seconds < kMostSeconds ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

DiskHealth ataHealth(const QVariantMap &ata)
{
    if (!ata.value(u"SmartSupported"_s).toBool() || !ata.value(u"SmartEnabled"_s).toBool())
        return {};
    constexpr qint64 kSecondsOfHour = 3600;
    const qint64 seconds = aboveZero(numberIn(ata, u"SmartPowerOnSeconds"_s, 0));
    return {.measured = measuredIn(ata),
            .isFailing = ata.value(u"SmartFailing"_s).toBool(),
            .temperatureKelvin = smallNumberIn(ata, u"SmartTemperature"_s, 0),
            .poweredOnHours = seconds < 0 ? -1 : seconds / kSecondsOfHour,
            .badSectorCount = numberIn(ata, u"SmartNumBadSectors"_s, -1),
            .diskCount = 1};
}

DiskHealth nvmeHealth(const QVariantMap &controller, const QVariantMap &attributes)
{
    // Each warning but the one of heat says that the disk cannot do what it was made for.
    QStringList warnings = controller.value(u"SmartCriticalWarning"_s).toStringList();
    warnings.removeAll(u"temperature"_s);
    return {.measured = measuredIn(controller),
            .isFailing = !warnings.isEmpty(),
            .temperatureKelvin = smallNumberIn(controller, u"SmartTemperature"_s, 0),
            .poweredOnHours = aboveZero(numberIn(controller, u"SmartPowerOnHours"_s, 0)),
            .usedEndurancePercent = smallNumberIn(attributes, u"percent_used"_s, -1),
            .availableSparePercent = smallNumberIn(attributes, u"avail_spare"_s, -1),
            .diskCount = 1};
}

} // namespace

/// Of several disks, which are asked at the same time.
struct UdisksHealth::Question
{
    Done done;
    qsizetype openCount = 0;
    DiskHealth worst = {};
    int knownCount = 0;

    void settle(const DiskHealth &health)
    {
        knownCount += health.isKnown() ? 1 : 0;
        if (isWorse(health, worst))
            worst = health;
        if (--openCount > 0)
            return;
        worst.diskCount = knownCount;
        done(boundedDiskHealth(worst));
    }
};

struct UdisksHealth::Drive
{
    QString path;
    QString model;
    QVariantMap controller = {};

    DiskHealth named(DiskHealth health) const
    {
        health.model = model;
        return boundedDiskHealth(std::move(health));
    }
};

UdisksHealth::UdisksHealth(const QDBusConnection &bus, int callTimeoutMs, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_callTimeoutMs(callTimeoutMs)
{}

UdisksHealth::~UdisksHealth() = default;

void UdisksHealth::read(const QStringList &disks, Done done)
{
    const QStringList asked = disks.first(std::min<qsizetype>(disks.size(), kMaxDisksOfStore));
    if (asked.isEmpty() || !m_bus.isConnected()) {
        QMetaObject::invokeMethod(
            this, [done = std::make_shared<Done>(std::move(done))] { (*done)(DiskHealth()); }, Qt::QueuedConnection);
        return;
    }
    auto question = std::make_shared<Question>(Question{.done = std::move(done), .openCount = asked.size()});
    for (const QString &disk : asked) {
        properties(blockPathOf(disk), kBlock, [this, question](const QVariantMap &block) {
            const QString path = block.value(u"Drive"_s).value<QDBusObjectPath>().path();
            if (path.size() > 1) // "/": the device belongs to no drive
                askDrive(path, question);
            else
                question->settle({});
        });
    }
}

void UdisksHealth::askDrive(const QString &path, std::shared_ptr<Question> question)
{
    properties(path, kDrive, [this, path, question = std::move(question)](const QVariantMap &drive) {
        auto known = std::make_shared<Drive>(Drive{.path = path, .model = drive.value(u"Model"_s).toString()});
        properties(path, kAta, [this, known, question](const QVariantMap &ata) {
            if (const DiskHealth health = ataHealth(ata); health.isKnown())
                question->settle(known->named(health));
            else
                askAttributes(known, question);
        });
    });
}

void UdisksHealth::askAttributes(std::shared_ptr<Drive> drive, std::shared_ptr<Question> question)
{
    const QString path = drive->path;
    properties(path, kNvme,
               [this, drive = std::move(drive), question = std::move(question)](const QVariantMap &controller) {
                   if (!measuredIn(controller).isValid())
                       return question->settle({});
                   drive->controller = controller;
                   call(drive->path, kNvme, u"SmartGetAttributes"_s, {QVariantMap{{u"nowakeup"_s, true}}},
                        [drive, question](const QVariantMap &attributes) {
                            question->settle(drive->named(nvmeHealth(drive->controller, attributes)));
                        });
               });
}

void UdisksHealth::properties(const QString &path, const QString &interface, Answer done)
{
    call(path, kProperties, u"GetAll"_s, {interface}, std::move(done));
}

void UdisksHealth::call(const QString &path, const QString &interface, const QString &method,
                        const QVariantList &arguments, Answer done)
{
    QDBusMessage message = QDBusMessage::createMethodCall(kService, path, interface, method);
    message.setArguments(arguments);
    message.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, m_callTimeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [done = std::make_shared<Answer>(std::move(done))](QDBusPendingCallWatcher *finished) {
                const QDBusPendingReply<QVariantMap> reply = *finished;
                finished->deleteLater();
                if (reply.isError())
                    qCDebug(lcAgent).noquote() << "UDisks2:" << reply.error().message();
                (*done)(reply.isError() ? QVariantMap() : reply.value());
            });
}

} // namespace fallow
