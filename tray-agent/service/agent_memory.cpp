// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_memory.h"

#include "base/log.h"
#include "net/identity.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

QString memoryPath(const QString &directory)
{
    return directory + u"/state.json"_s;
}

QJsonObject toJson(const TrafficTotals::Span &span)
{
    return {{u"label"_s, span.label},
            {u"receivedBytes"_s, span.receivedBytes},
            {u"sentBytes"_s, span.sentBytes},
            {u"writtenBytes"_s, span.writtenBytes},
            {u"delayMs"_s, span.delayMs}};
}

TrafficTotals::Span spanFrom(const QJsonObject &object)
{
    const auto count = [&object](QLatin1StringView name) {
        return std::max<qint64>(0, object.value(name).toInteger(0));
    };
    return {.label = object.value("label"_L1).toString().left(16),
            .receivedBytes = count("receivedBytes"_L1),
            .sentBytes = count("sentBytes"_L1),
            .writtenBytes = count("writtenBytes"_L1),
            .delayMs = count("delayMs"_L1)};
}

QJsonArray toJson(const LendingSchedule &schedule)
{
    QJsonArray array;
    for (const LendingHours &hours : schedule)
        array.append(QJsonObject{
            {u"weekdays"_s, hours.weekdays}, {u"fromMinute"_s, hours.fromMinute}, {u"toMinute"_s, hours.toMinute}});
    return array;
}

LendingSchedule scheduleFrom(const QJsonArray &array)
{
    LendingSchedule schedule;
    for (const QJsonValue &value : array)
        schedule.append({.weekdays = quint8(std::clamp(value["weekdays"_L1].toInt(), 0, 255)),
                         .fromMinute = value["fromMinute"_L1].toInt(-1),
                         .toMinute = value["toMinute"_L1].toInt(-1)});
    return checkLendingSchedule(schedule) ? schedule : LendingSchedule();
}

QString textOf(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

void addTo(TrafficTotals::Span &span, const TrafficTotals::Span &more, const QString &label)
{
    if (span.label != label)
        span = {.label = label};
    span.receivedBytes += more.receivedBytes;
    span.sentBytes += more.sentBytes;
    span.writtenBytes += more.writtenBytes;
    span.delayMs += more.delayMs;
}

} // namespace

QString currentBoot()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

void TrafficTotals::add(const Span &more, const QDate &today)
{
    addTo(day, more, today.toString(u"yyyy-MM-dd"_s));
    addTo(month, more, today.toString(u"yyyy-MM"_s));
}

AgentMemory AgentMemory::read(const QString &directory)
{
    AgentMemory memory;
    const auto text = readSmallFile(memoryPath(directory));
    if (!text) {
        if (text.error().code != ErrorCode::NotFound)
            qCWarning(lcAgent).noquote() << "the agent's memory cannot be read:" << text.error().toString();
        return memory;
    }
    const QJsonObject object = QJsonDocument::fromJson(*text).object();
    memory.wishes.pausedUntil = QDateTime::fromString(object.value("pausedUntil"_L1).toString(), Qt::ISODateWithMs);
    memory.wishes.schedule = scheduleFrom(object.value("schedule"_L1).toArray());
    memory.wishes.isLeaving = object.value("isLeaving"_L1).toBool();
    memory.expectedReturn = QDateTime::fromString(object.value("expectedReturn"_L1).toString(), Qt::ISODateWithMs);
    memory.leftInBoot = object.value("leftInBoot"_L1).toString();
    memory.traffic.day = spanFrom(object.value("day"_L1).toObject());
    memory.traffic.month = spanFrom(object.value("month"_L1).toObject());
    memory.lastFullCheck = QDateTime::fromString(object.value("lastFullCheck"_L1).toString(), Qt::ISODateWithMs);
    memory.checkedSince = QDateTime::fromString(object.value("checkedSince"_L1).toString(), Qt::ISODateWithMs);
    memory.checkedBytes = std::max<qint64>(0, object.value("checkedBytes"_L1).toInteger(0));
    memory.hasToldOverdue = object.value("hasToldOverdue"_L1).toBool();
    memory.idle = {.day = object.value("idleDay"_L1).toString().left(16),
                   .todayMs = std::max<qint64>(0, object.value("idleTodayMs"_L1).toInteger(0)),
                   .perDayMs =
                       std::max<qint64>(0, object.value("idlePerDayMs"_L1).toInteger(IdleHours::kAssumedPerDayMs))};
    return memory;
}

Result<void> AgentMemory::write(const QString &directory) const
{
    const QJsonObject object{{u"pausedUntil"_s, textOf(wishes.pausedUntil)},
                             {u"schedule"_s, toJson(wishes.schedule)},
                             {u"isLeaving"_s, wishes.isLeaving},
                             {u"leftInBoot"_s, leftInBoot},
                             {u"expectedReturn"_s, textOf(expectedReturn)},
                             {u"day"_s, toJson(traffic.day)},
                             {u"month"_s, toJson(traffic.month)},
                             {u"lastFullCheck"_s, textOf(lastFullCheck)},
                             {u"checkedSince"_s, textOf(checkedSince)},
                             {u"checkedBytes"_s, checkedBytes},
                             {u"hasToldOverdue"_s, hasToldOverdue},
                             {u"idleDay"_s, idle.day},
                             {u"idleTodayMs"_s, idle.todayMs},
                             {u"idlePerDayMs"_s, idle.perDayMs}};
    return writePrivateFile(memoryPath(directory), QJsonDocument(object).toJson(QJsonDocument::Indented));
}

} // namespace fallow
