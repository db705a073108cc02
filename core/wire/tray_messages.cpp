// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/tray_messages.h"

#include "base/limits.h"
#include "wire/fields.h"

using namespace Qt::StringLiterals;

namespace fallow {

namespace {

constexpr qsizetype kMaxCodeCharacters = 512;
constexpr qsizetype kMaxAddressCharacters = 300;
constexpr qsizetype kMaxPathCharacters = 4096;
constexpr qsizetype kFingerprintBytes = 32;
constexpr qsizetype kMaxScheduleEntries = 64;
constexpr qint64 kMinutesOfDay = 24 * 60;

std::unexpected<Error> wrong(const QString &field, const QString &bound)
{
    return fail(ErrorCode::InvalidArgument, u"\"%1\" must be %2"_s.arg(field, bound));
}

bool isPlainText(const QString &text, qsizetype maxCharacters)
{
    return text.size() <= maxCharacters &&
           std::ranges::all_of(text, [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

Result<void> check(const PauseLending &request)
{
    return request.until.isValid() ? Result<void>() : Result<void>(wrong(u"until"_s, u"a moment"_s));
}

Result<void> check(const LeaveArray &)
{
    return {};
}

Result<void> check(const SetOwnerLimits &request)
{
    const OwnerLimits &limits = request.limits;
    if (limits.capBytes < 0 || limits.capBytes > kMaxOwnerBytes)
        return wrong(u"capBytes"_s, u"a size of 0 to 1 PiB"_s);
    if (limits.minimumFreeBytes < -1 || limits.minimumFreeBytes > kMaxOwnerBytes)
        return wrong(u"minimumFreeBytes"_s, u"a size of 0 to 1 PiB, or -1"_s);
    return {};
}

Result<void> check(const SetLendingSchedule &request)
{
    if (request.schedule.size() > kMaxScheduleEntries)
        return wrong(u"schedule"_s, u"of at most %1 entries"_s.arg(kMaxScheduleEntries));
    for (const LendingHours &hours : request.schedule) {
        if (hours.weekdays < 1 || hours.weekdays > 0x7f || hours.fromMinute < 0 || hours.fromMinute >= kMinutesOfDay ||
            hours.toMinute < 1 || hours.toMinute > kMinutesOfDay)
            return wrong(u"schedule"_s, u"of days, from minute 0 to 1439 until minute 1 to 1440"_s);
    }
    return {};
}

Result<void> check(const SessionReport &request)
{
    return request.idleMs >= 0 ? Result<void>() : Result<void>(wrong(u"idleMs"_s, u"0 or more"_s));
}

Result<void> check(const EnrolHere &request)
{
    if (!isPlainText(request.code, kMaxCodeCharacters))
        return wrong(u"code"_s, u"one line of at most 512 characters"_s);
    if (!isPlainText(request.address, kMaxAddressCharacters))
        return wrong(u"address"_s, u"host:port"_s);
    if (request.code.isEmpty() == request.address.isEmpty())
        return wrong(u"code"_s, u"given, or else \"address\""_s);
    const qsizetype wanted = request.code.isEmpty() ? kFingerprintBytes : 0;
    if (request.authorityFingerprint.size() != wanted)
        return wrong(u"authorityFingerprint"_s, u"%1 bytes"_s.arg(wanted));
    if (!isPlainText(request.machineName, kMaxNameCharacters))
        return wrong(u"machineName"_s, u"at most %1 characters"_s.arg(kMaxNameCharacters));
    if (!isPlainText(request.storeDirectory, kMaxPathCharacters))
        return wrong(u"storeDirectory"_s, u"a path"_s);
    if (!request.storeDirectory.isEmpty() && !request.storeDirectory.startsWith(u'/'))
        return wrong(u"storeDirectory"_s, u"an absolute path"_s);
    if (request.capBytes < 0 || request.capBytes > kMaxOwnerBytes)
        return wrong(u"capBytes"_s, u"a size of 0 to 1 PiB"_s);
    return {};
}

Result<void> check(const ProbeController &request)
{
    if (!isPlainText(request.address, kMaxAddressCharacters))
        return wrong(u"address"_s, u"host:port, or empty"_s);
    return {};
}

Result<void> check(const ReadLog &request)
{
    if (request.maxLines < 1 || request.maxLines > kMaxTrayLogLines)
        return wrong(u"maxLines"_s, u"1 to %1"_s.arg(kMaxTrayLogLines));
    return {};
}

template <class Request>
Result<TrayRequest> read(const QCborMap &args)
{
    if constexpr (std::is_empty_v<Request>) {
        return TrayRequest(Request());
    } else {
        auto request = fromCbor<Request>(args);
        if (!request)
            return fail(request.error());
        if (const auto checked = check(*request); !checked)
            return fail(checked.error());
        return TrayRequest(std::move(*request));
    }
}

struct Method
{
    QLatin1StringView name;
    Result<TrayRequest> (*read)(const QCborMap &);
};

constexpr std::array kMethods{
    Method{"tray.status"_L1, read<AskTrayStatus>},  Method{"tray.pause"_L1, read<PauseLending>},
    Method{"tray.resume"_L1, read<ResumeLending>},  Method{"tray.setLimits"_L1, read<SetOwnerLimits>},
    Method{"tray.session"_L1, read<SessionReport>}, Method{"tray.setSchedule"_L1, read<SetLendingSchedule>},
    Method{"tray.leave"_L1, read<LeaveArray>},      Method{"tray.stay"_L1, read<StayInArray>},
    Method{"tray.enrol"_L1, read<EnrolHere>},       Method{"tray.cancelEnrol"_L1, read<CancelEnrolment>},
    Method{"tray.probe"_L1, read<ProbeController>}, Method{"tray.log"_L1, read<ReadLog>},
    Method{"tray.bundle"_L1, read<MakeBundle>},
};

} // namespace

Result<TrayRequest> decodeTrayRequest(const QString &method, const QCborMap &args)
{
    for (const Method &known : kMethods) {
        if (method == known.name)
            return known.read(args);
    }
    return fail(ErrorCode::Unsupported, u"this agent does not know the request"_s, method.left(80));
}

} // namespace fallow
