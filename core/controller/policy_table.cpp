// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "controller/policy_table.h"

#include "base/limits.h"
#include "base/wording.h"

#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qint64 kDayInSeconds = 86'400;
constexpr qint64 kMostRate = 1000 * kGiB;

constexpr std::array kTable{
    PolicyRow{"presence.unreachable-to-lost", PolicyKind::Number, "seconds", "3600", 1, 90 * kDayInSeconds, "",
              "How long a workstation may be away without having announced it before it counts as lost and what it "
              "holds is rebuilt."},
    PolicyRow{"presence.announced-grace", PolicyKind::Number, "seconds", "1800", 0, 7 * kDayInSeconds, "",
              "How long after its announced return a workstation still counts as asleep; then it counts as "
              "unreachable."},
    PolicyRow{"presence.announced-without-return", PolicyKind::Number, "seconds", "259200", 60, 90 * kDayInSeconds, "",
              "How long a workstation that was shut down or sent to sleep without a time of return counts as asleep."},
    PolicyRow{"presence.longest-announced", PolicyKind::Number, "seconds", "2592000", 60, 365 * kDayInSeconds, "",
              "The longest absence that a workstation may announce; a later return counts as this one."},
    PolicyRow{
        "rebuild.limit", PolicyKind::Number, "bytesPerSecond", "0", 0, kMostRate,
        QT_TRANSLATE_NOOP("Controller", "no limit"),
        "The most that rebuilds read and write in all, per second, on top of giving way to whoever uses volumes."},
    PolicyRow{
        "rebuild.hours", PolicyKind::Hours, "", "always", 0, 0, "",
        "The hours, by the controller's clock, in which rebuilds run; stripes that would not survive another loss "
        "are rebuilt at any hour."},
    PolicyRow{"rebuild.read-back", PolicyKind::Flag, "", "true", 0, 0, "",
              "Every rebuilt strip is read back from its new store and compared with the catalog before it counts."},
    PolicyRow{"background.hours", PolicyKind::Hours, "", "always", 0, 0, "",
              "The hours, by the controller's clock, in which scrubs run and stores are emptied."},
    PolicyRow{"balance.limit", PolicyKind::Number, "bytesPerSecond", "0", 0, kMostRate,
              QT_TRANSLATE_NOOP("Controller", "no limit"),
              "The most that emptying stores reads and writes in all, per second."},
    PolicyRow{"scrub.limit", PolicyKind::Number, "bytesPerSecond", "0", 0, kMostRate,
              QT_TRANSLATE_NOOP("Controller", "no limit"),
              "The most that a scrub lets all stores together read, per second."},
    PolicyRow{"scrub.period", PolicyKind::Number, "days", "30", 0, 3650, QT_TRANSLATE_NOOP("Controller", "never"),
              "How many days after the last whole scrub the next one begins by itself."},
    PolicyRow{"volume.layout", PolicyKind::Layout, "", "distributed 4+2", 0, 0, "",
              "The layout of a new volume for which none is given."},
    PolicyRow{"volume.strip-size", PolicyKind::Number, "bytes", "262144", kMinStripSizeBytes, kMaxStripSizeBytes, "",
              "The strip size of a new volume whose layout gives none: 4 KiB to 4 MiB, in steps of 4 KiB."},
    PolicyRow{"volume.compression", PolicyKind::Flag, "", "true", 0, 0, "",
              "Whether a new volume compresses, if it is not said when it is made."},
    PolicyRow{"gc.live-share", PolicyKind::Number, "percent", "70", 10, 90, "",
              "Garbage collection empties stripes of which at most this share is still in use; more gives space back "
              "sooner and writes more."},
};

/// The factor of a unit of time, in seconds; 0 for what is none.
qint64 secondsOf(const QString &unit)
{
    static const QHash<QString, qint64> kUnits{{u""_s, 1},
                                               {u"s"_s, 1},
                                               {u"sec"_s, 1},
                                               {u"seconds"_s, 1},
                                               {u"min"_s, 60},
                                               {u"m"_s, 60},
                                               {u"minutes"_s, 60},
                                               {u"h"_s, 3600},
                                               {u"hours"_s, 3600},
                                               {u"d"_s, kDayInSeconds},
                                               {u"day"_s, kDayInSeconds},
                                               {u"days"_s, kDayInSeconds},
                                               {u"w"_s, 7 * kDayInSeconds},
                                               {u"weeks"_s, 7 * kDayInSeconds}};
    return kUnits.value(unit, 0);
}

/// A number in the row's unit; -1 if the text is none.
qint64 parseNumber(const PolicyRow &row, const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{1,15})\\s*([a-z%/]*)$"_s);
    const QString wanted = text.trimmed().toLower();
    const QLatin1StringView unit(row.unit);
    if (unit == "bytes"_L1)
        return parseBytes(text.trimmed());
    if (unit == "bytesPerSecond"_L1)
        return parseBytes(wanted.endsWith(u"/s"_s) ? text.trimmed().chopped(2) : text.trimmed());
    const auto match = pattern.match(wanted);
    if (!match.hasMatch())
        return -1;
    const qint64 number = match.captured(1).toLongLong();
    const QString suffix = match.captured(2);
    if (unit == "percent"_L1)
        return suffix.isEmpty() || suffix == u"%"_s ? number : -1;
    const qint64 factor = unit == "days"_L1 && suffix.isEmpty() ? kDayInSeconds : secondsOf(suffix);
    if (factor == 0 || number > std::numeric_limits<qint64>::max() / factor)
        return -1;
    const qint64 seconds = number * factor;
    if (unit != "days"_L1)
        return seconds;
    return seconds % kDayInSeconds == 0 ? seconds / kDayInSeconds : -1;
}

Wording boundsOf(const PolicyRow &row)
{
    const QString key = QString::fromLatin1(row.key);
    const QLatin1StringView unit(row.unit);
    const auto wording = [&](const char *marked, Wording::Value (*value)(qint64)) {
        return Wording(marked, key, value(row.least), value(row.most));
    };
    if (unit == "bytes"_L1 || unit == "bytesPerSecond"_L1)
        return wording(QT_TRANSLATE_NOOP("Controller", "%1 takes %2 to %3"),
                       unit == "bytes"_L1 ? Wording::bytes : Wording::rate);
    if (unit == "percent"_L1)
        return wording(QT_TRANSLATE_NOOP("Controller", "%1 takes %2 to %3 percent"), Wording::count);
    return wording(unit == "days"_L1 ? QT_TRANSLATE_NOOP("Controller", "%1 takes %2 to %3 days")
                                     : QT_TRANSLATE_NOOP("Controller", "%1 takes %2 to %3 seconds"),
                   Wording::count);
}

Result<QString> canonicalNumber(const PolicyRow &row, const QString &text)
{
    const bool isZeroWord = *row.zeroWord && text.trimmed().compare(QLatin1StringView(row.zeroWord)) == 0;
    const bool isNone = *row.zeroWord && text.trimmed() == u"none"_s;
    const qint64 number = isZeroWord || isNone ? 0 : parseNumber(row, text);
    if (number < row.least || number > row.most) {
        Wording bounds = boundsOf(row);
        if (*row.zeroWord)
            bounds += Wording(QT_TRANSLATE_NOOP("Controller", "(0: %1)"), Wording::term(row.zeroWord));
        return fail(ErrorCode::InvalidArgument, bounds, text.left(80));
    }
    if (QLatin1StringView(row.key) == "volume.strip-size"_L1 && number % kBlockSizeBytes != 0)
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "a strip size is a multiple of 4 KiB")), text.left(80));
    return QString::number(number);
}

} // namespace

std::span<const PolicyRow> policyTable()
{
    return kTable;
}

const PolicyRow *findPolicy(const QString &key)
{
    for (const PolicyRow &row : kTable) {
        if (key == QLatin1StringView(row.key))
            return &row;
    }
    return nullptr;
}

QString policyKindName(PolicyKind kind)
{
    switch (kind) {
    case PolicyKind::Number:
        return u"number"_s;
    case PolicyKind::Flag:
        return u"flag"_s;
    case PolicyKind::Hours:
        return u"hours"_s;
    case PolicyKind::Layout:
        return u"layout"_s;
    }
    return {};
}

Result<QString> canonicalPolicyValue(const PolicyRow &row, const QString &text)
{
    switch (row.kind) {
    case PolicyKind::Number:
        return canonicalNumber(row, text);
    case PolicyKind::Flag: {
        const QString word = text.trimmed().toLower();
        if (word == u"true"_s || word == u"yes"_s || word == u"on"_s)
            return u"true"_s;
        if (word == u"false"_s || word == u"no"_s || word == u"off"_s)
            return u"false"_s;
        return fail(ErrorCode::InvalidArgument,
                    Wording(QT_TRANSLATE_NOOP("Controller", "%1 takes true or false"), QString::fromLatin1(row.key)),
                    text.left(80));
    }
    case PolicyKind::Hours: {
        const auto hours = WorkHours::parse(text);
        return hours ? Result<QString>(hours->toString()) : fail(hours.error());
    }
    case PolicyKind::Layout: {
        const auto layout = LayoutSpec::parse(text);
        if (!layout)
            return fail(layout.error());
        // A strip size that was named stays named, the usual one too: else "volume.strip-size" would take its place.
        return text.contains(u"strip "_s, Qt::CaseInsensitive) ? layout->spelledOut() : layout->toString();
    }
    }
    return fail(ErrorCode::Internal, u"a policy of no kind"_s);
}

PolicyValues policyValues(const QHash<QString, QString> &values)
{
    const auto text = [&values](const char *key) {
        const QString name = QString::fromLatin1(key);
        return values.value(name, QString::fromLatin1(findPolicy(name)->defaultValue));
    };
    const auto number = [&text](const char *key) { return text(key).toLongLong(); };
    PolicyValues typed;
    typed.presence.unreachableToLostMs = 1000 * number("presence.unreachable-to-lost");
    typed.presence.announcedGraceMs = 1000 * number("presence.announced-grace");
    typed.presence.announcedWithoutReturnMs = 1000 * number("presence.announced-without-return");
    typed.presence.longestAnnouncedMs = 1000 * number("presence.longest-announced");
    typed.rebuildLimitBytesPerSecond = number("rebuild.limit");
    typed.rebuildHours = WorkHours::parse(text("rebuild.hours")).value_or(WorkHours());
    typed.isRebuildReadBack = text("rebuild.read-back") == u"true"_s;
    typed.backgroundHours = WorkHours::parse(text("background.hours")).value_or(WorkHours());
    typed.balanceLimitBytesPerSecond = number("balance.limit");
    typed.scrubLimitBytesPerSecond = number("scrub.limit");
    typed.scrubPeriodDays = number("scrub.period");
    typed.layout = LayoutSpec::parse(text("volume.layout")).value_or(LayoutSpec());
    if (!text("volume.layout").contains(u"strip "_s))
        typed.layout.stripSizeBytes = quint32(number("volume.strip-size"));
    typed.isCompressed = text("volume.compression") == u"true"_s;
    typed.collectBelowLiveShare = double(number("gc.live-share")) / 100;
    return typed;
}

} // namespace fallow
