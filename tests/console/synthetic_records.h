// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "base/wording.h"
#include "layout/mixing.h"
#include "wire/admin_messages.h"
#include "wire/enrolment_messages.h"
#include "wire/fields.h"
#include "wire/history_messages.h"
#include "wire/policy_messages.h"

#include <cmath>
#include <numbers>
#include <optional>

namespace fallow::console {

/// A made-up past, and made-up codes and certificates, as a controller would answer for them.
class SyntheticRecords
{
public:
    /// Events before those of the snapshot, newest first: a log of any length.
    qint64 olderEventCount = 0;
    OpenCodeList codes;
    PolicyList policies = somePolicies();

    /// Nothing if the method is of another kind.
    std::optional<Result<QCborMap>> answerTo(const QString &method, const QCborMap &arguments,
                                             const ArraySnapshot &array)
    {
        if (method == QStringLiteral("events.list"))
            return answer<EventListRequest>(arguments, [&](const auto &request) { return events(request, array); });
        if (method == QStringLiteral("history.read"))
            return answer<HistoryRequest>(arguments, [&](const auto &request) { return history(request, array); });
        if (method == QStringLiteral("policies.list"))
            return Result<QCborMap>(toCbor(policies));
        if (method.startsWith(QStringLiteral("policies.")))
            return changePolicy(method, fromCbor<PolicyRequest>(arguments).value_or(PolicyRequest()));
        if (method == QStringLiteral("machines.codes"))
            return Result<QCborMap>(toCbor(codes));
        if (method == QStringLiteral("certificates.list"))
            return Result<QCborMap>(toCbor(certificates(array)));
        if (method == QStringLiteral("machines.makeCode"))
            return answer<MakeCodeRequest>(arguments, [&](const auto &request) { return makeCode(request); });
        if (method == QStringLiteral("machines.withdrawCode"))
            return answer<WithdrawCodeRequest>(arguments, [&](const auto &request) { return withdraw(request); });
        return {};
    }

private:
    template <class Request, class Function>
    static Result<QCborMap> answer(const QCborMap &arguments, Function function)
    {
        auto request = fromCbor<Request>(arguments);
        return request ? Result<QCborMap>(toCbor(function(*request))) : Result<QCborMap>(fail(request.error()));
    }

    static PolicyList somePolicies()
    {
        const auto number = [](const char *key, const char *unit, qint64 value, qint64 usual, const char *zero = "") {
            return PolicySnapshot{.key = QString::fromLatin1(key),
                                  .kind = QStringLiteral("number"),
                                  .value = QString::number(value),
                                  .defaultValue = QString::number(usual),
                                  .isDefault = value == usual,
                                  .unit = QString::fromLatin1(unit),
                                  .least = 0,
                                  .most = qint64(1) << 40,
                                  .zeroWord = QString::fromLatin1(zero)};
        };
        const auto other = [](const char *key, const char *kind, const char *value) {
            return PolicySnapshot{.key = QString::fromLatin1(key),
                                  .kind = QString::fromLatin1(kind),
                                  .value = QString::fromLatin1(value),
                                  .defaultValue = QString::fromLatin1(value)};
        };
        PolicyList list;
        list.policies = {number("presence.unreachable-to-lost", "seconds", 7200, 3600),
                         number("presence.announced-grace", "seconds", 1800, 1800),
                         number("rebuild.limit", "bytesPerSecond", 200 << 20, 0, "no limit"),
                         other("rebuild.hours", "hours", "always"),
                         other("rebuild.read-back", "flag", "true"),
                         number("scrub.limit", "bytesPerSecond", 0, 0, "no limit"),
                         number("scrub.period", "days", 30, 30, "never"),
                         other("volume.layout", "layout", "distributed 4+2"),
                         number("volume.strip-size", "bytes", 262'144, 262'144),
                         other("volume.compression", "flag", "true"),
                         number("gc.live-share", "percent", 70, 70)};
        return list;
    }

    Result<QCborMap> changePolicy(const QString &method, const PolicyRequest &request)
    {
        for (PolicySnapshot &policy : policies.policies) {
            if (policy.key != request.key)
                continue;
            policy.value = method == QStringLiteral("policies.reset") ? policy.defaultValue : request.value;
            policy.isDefault = policy.value == policy.defaultValue;
            return toCbor(policy);
        }
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such policy"));
    }

    EventSnapshot olderEvent(qint64 number, const ArraySnapshot &array) const
    {
        static const QList<Wording> kTexts{
            Wording("%1 (%2)", Wording::term("online"), Wording::term("connected")),
            Wording("%1 (%2)", Wording::term("asleep"), Wording::term("announced")), Wording("was approved"),
            Wording("The quota of store %1 is %2.", QStringLiteral("12"), Wording::bytes(60 * kGiB))};
        static const Wording kBad("Its disk says that it is failing: have what lies there moved away while it can be "
                                  "read, and the disk replaced");
        const quint64 dice = fallow::mixed(quint64(number));
        const bool isBad = dice % 50 == 0;
        const Wording &what = isBad ? kBad : kTexts.at(qsizetype(dice % 4));
        return {.event = EventId(quint64(number)),
                .when = array.when.addSecs(-(olderEventCount - number + 1) * 60 - 200'000),
                .severity = isBad ? EventSeverity::Warning : EventSeverity(dice % 2),
                .kind = isBad ? QStringLiteral("store.errors") : QStringLiteral("machine.online"),
                .subject = QStringLiteral("machine pc-lab-%1").arg(dice % 90, 2, 10, QLatin1Char('0')),
                .text = what.english(),
                .actor = dice % 9 == 0 ? QStringLiteral("admin") : QString(),
                .wording = what.toString()};
    }

    static bool isWithin(quint64 number, const EventListRequest &request)
    {
        return number > request.after.value() && (request.before.isNull() || number < request.before.value());
    }

    /// Whether an event has to be looked at to know if it is wanted.
    static bool isSelective(const EventListRequest &request)
    {
        return request.leastSeverity != EventSeverity::Info || !request.kind.isEmpty() || !request.subject.isEmpty() ||
               !request.actor.isEmpty() || !request.text.isEmpty() || request.from.isValid() || request.until.isValid();
    }

    static bool matches(const EventSnapshot &event, const EventListRequest &request)
    {
        const auto has = [](const QString &text, const QString &part) {
            return text.contains(part, Qt::CaseInsensitive);
        };
        return event.severity >= request.leastSeverity && event.kind.startsWith(request.kind) &&
               has(event.subject, request.subject) &&
               (request.actor == QStringLiteral("*") ? !event.actor.isEmpty() : has(event.actor, request.actor)) &&
               has(event.kind + event.subject + event.text + event.actor, request.text) &&
               (!request.from.isValid() || event.when >= request.from) &&
               (!request.until.isValid() || event.when < request.until);
    }

    /// Makes those alone that somebody sees: of hundreds of thousands, making each would take the time of a test.
    EventList events(const EventListRequest &request, const ArraySnapshot &array) const
    {
        EventList list{.events = {}, .totalCount = 0};
        const bool mustLook = isSelective(request);
        const auto consider = [&](quint64 number, const auto &make) {
            if (!isWithin(number, request))
                return;
            const bool isGiven = list.totalCount >= request.offset && list.events.size() < request.limit;
            if (mustLook || isGiven) {
                const EventSnapshot event = make();
                if (mustLook && !matches(event, request))
                    return;
                if (isGiven)
                    list.events.append(event);
            }
            ++list.totalCount;
        };
        const auto latest = [&](const EventSnapshot &event) {
            consider(event.event.value(), [&event] { return event; });
        };
        const auto older = [&](qint64 number) {
            consider(quint64(number), [this, number, &array] { return olderEvent(number, array); });
        };
        if (request.isNewestFirst) {
            for (const EventSnapshot &event : array.latestEvents)
                latest(event);
            for (qint64 number = olderEventCount; number > 0; --number)
                older(number);
        } else {
            for (qint64 number = 1; number <= olderEventCount; ++number)
                older(number);
            for (qsizetype i = array.latestEvents.size(); i > 0; --i)
                latest(array.latestEvents.at(i - 1));
        }
        if (!request.isCounted)
            list.totalCount = -1;
        return list;
    }

    /// A working day: busy before noon and after it, quiet at night; a gap where the controller was being updated.
    static HistoryAnswer history(const HistoryRequest &request, const ArraySnapshot &array)
    {
        HistoryAnswer answer;
        answer.stepSeconds = std::max<qint64>(10, request.stepSeconds);
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const qint64 first = (now - request.lastSeconds) / answer.stepSeconds * answer.stepSeconds;
        const qint64 count = (now - first) / answer.stepSeconds + 1;
        answer.from = QDateTime::fromSecsSinceEpoch(first, Qt::UTC);
        for (const QString &name : request.series) {
            HistorySeries series{.name = name, .values = {}};
            for (qint64 step = 0; step < count && !array.volumes.isEmpty(); ++step) {
                const double hour = double((first + step * answer.stepSeconds) % 86'400) / 3600;
                const double day = std::max(0.05, std::sin((hour - 5) / 24 * 2 * std::numbers::pi));
                const auto dice = [&](qint64 at) {
                    return double(fallow::mixed(quint64(at) + qHash(name)) % 100) / 100;
                };
                const double within = double(step % 8) / 8; // from one level to the next
                const double noise =
                    dice(step / 8) * (1 - within) + dice(step / 8 + 1) * within + dice(step + 900) * 0.12;
                const bool isRepair = name == historySeriesName(HistorySeriesId::RepairRate);
                const bool isRead = name == historySeriesName(HistorySeriesId::ReadRate);
                const double rate = isRepair
                                        ? (step > count * 9 / 10 && !array.jobs.isEmpty() ? 180e6 + noise * 60e6 : 0)
                                        : (isRead ? 52e6 : 118e6) * day * (0.55 + noise * 0.5);
                const bool isGap = step > count * 3 / 10 && step < count * 33 / 100;
                series.values.append(isGap ? -1 : qint64(rate));
            }
            answer.series.append(series);
        }
        return answer;
    }

    static CertificateList certificates(const ArraySnapshot &array)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString print = QStringLiteral("9c41 07de 55aa 31b2 c0ff 8e13 6d70 42e9");
        CertificateList list;
        list.certificates = {{.role = QStringLiteral("authority"),
                              .holder = array.arrayName,
                              .fingerprint = print,
                              .expires = now.addYears(19)},
                             {.role = QStringLiteral("controller"),
                              .holder = array.arrayName,
                              .fingerprint = print,
                              .expires = now.addYears(4)},
                             {.role = QStringLiteral("administrator"),
                              .holder = QStringLiteral("admin"),
                              .fingerprint = print,
                              .expires = now.addDays(41),
                              .made = now.addDays(-1785),
                              .lastSeen = now,
                              .isConnected = true,
                              .isOwn = true},
                             {.role = QStringLiteral("administrator"),
                              .holder = QStringLiteral("Zoë"),
                              .fingerprint = QStringLiteral("41d0 9a3c 7be2 0f66 12c8 55ee 80aa 93b7"),
                              .expires = now.addYears(3),
                              .made = now.addDays(-90),
                              .madeBy = QStringLiteral("admin"),
                              .lastSeen = now.addDays(-2)}};
        for (const MachineSnapshot &machine : array.machines) {
            if (machine.approval == MachineApproval::Waiting)
                continue;
            list.certificates.append({.role = QStringLiteral("machine"),
                                      .holder = machine.name,
                                      .machine = machine.machine,
                                      .fingerprint = machine.fingerprint,
                                      .expires = now.addDays(1200 + qint64(machine.machine.value() % 300))});
        }
        return list;
    }

    EnrolmentCodeAnswer makeCode(const MakeCodeRequest &request)
    {
        const QDateTime expires = QDateTime::currentDateTimeUtc().addSecs(request.validForSeconds);
        codes.codes.append({.code = 1000 + codes.codes.size(),
                            .expires = expires,
                            .createdBy = QStringLiteral("admin"),
                            .note = request.note});
        return {.code = QStringLiteral("FALLOW-storage.northgate.example:7700-7K3M-Q9WD-ZT4H-0R8X-B2VN-6YJC-P5SE-1GAF-"
                                       "M8KQ-3WTD-9HZX-4RVB-2NCY"),
                .expires = expires};
    }

    ActionAnswer withdraw(const WithdrawCodeRequest &request)
    {
        codes.codes.removeIf([&](const OpenCodeSnapshot &code) { return request.isAll || code.code == request.code; });
        return {.summary = QStringLiteral("done")};
    }
};

} // namespace fallow::console
