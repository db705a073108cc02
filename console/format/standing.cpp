// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/format/standing.h"

#include "console/format/format.h"
#include "console/format/subject_text.h"
#include "console/format/wording_text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct StandingWords
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

bool hasStores(const ArraySnapshot &array)
{
    return std::any_of(array.stores.cbegin(), array.stores.cend(),
                       [](const StoreSnapshot &store) { return store.isOnline; });
}

bool mayFailToWrite(const VolumeSnapshot &volume)
{
    return !volume.writeTrouble.isEmpty();
}

bool isShortOfMachines(const VolumeSnapshot &volume)
{
    return volume.missingDomains > 0;
}

bool isPartlyLost(const VolumeSnapshot &volume)
{
    return !volume.readTrouble.isEmpty();
}

/// What may still be lost while strips are missing or away.
QString survivalSentence(const ArraySnapshot &array)
{
    if (std::ranges::any_of(array.stores, &StoreSnapshot::isAway))
        return StandingWords::tr("Once what is away is back, %Ln more machine(s) may be lost.", nullptr,
                                 array.surplusStrips);
    return StandingWords::tr("Nothing is away, and %Ln more machine(s) may be lost; what is missing is made anew or "
                             "waits for more machines.",
                             nullptr, array.surplusStrips);
}

/// For a word of a newer version.
Health healthByCounts(const ArraySnapshot &array)
{
    if (array.unreadableStripeCount > 0 || std::any_of(array.volumes.cbegin(), array.volumes.cend(), isPartlyLost))
        return Health::Unreadable;
    if (!hasStores(array))
        return Health::NoStores;
    if (array.degradedStripeCount > 0)
        return array.surplusStrips <= 0 ? Health::AtRisk : Health::Degraded;
    return Health::Healthy;
}

} // namespace

Standing standingOf(const MachineSnapshot &machine)
{
    switch (machine.approval) {
    case MachineApproval::Waiting:
        return Standing::Waiting;
    case MachineApproval::Revoked:
        return Standing::Revoked;
    case MachineApproval::Retired:
        return Standing::Retired;
    case MachineApproval::Approved:
        break;
    }
    switch (machine.presence) {
    case Presence::Online:
        return Standing::Online;
    case Presence::Asleep:
        return Standing::Asleep;
    case Presence::Unreachable:
        return Standing::Unreachable;
    case Presence::Lost:
        return Standing::Lost;
    case Presence::Retired:
        return Standing::Retired;
    }
    return Standing::Unreachable; // a presence that this version does not know
}

QString standingWord(Standing standing)
{
    switch (standing) {
    case Standing::Waiting:
        return StandingWords::tr("Asks to join");
    case Standing::Lost:
        return StandingWords::tr("Lost");
    case Standing::Unreachable:
        return StandingWords::tr("Unreachable");
    case Standing::Asleep:
        return StandingWords::tr("Asleep");
    case Standing::Online:
        return StandingWords::tr("Online");
    case Standing::Retired:
        return StandingWords::tr("Retired");
    case Standing::Revoked:
        return StandingWords::tr("Revoked");
    }
    Q_UNREACHABLE();
}

QString standingIcon(Standing standing)
{
    switch (standing) {
    case Standing::Waiting:
        return u"machine-waiting"_s;
    case Standing::Lost:
        return u"machine-lost"_s;
    case Standing::Unreachable:
        return u"machine-unreachable"_s;
    case Standing::Asleep:
        return u"machine-asleep"_s;
    case Standing::Online:
        return u"machine-online"_s;
    case Standing::Retired:
    case Standing::Revoked:
        return u"machine-retired"_s;
    }
    Q_UNREACHABLE();
}

Health healthOf(const ArraySnapshot &array)
{
    static const QHash<QString, Health> kWords{
        {u"healthy"_s, Health::Healthy},    {u"degraded"_s, Health::Degraded},     {u"at-risk"_s, Health::AtRisk},
        {u"no-stores"_s, Health::NoStores}, {u"unreadable"_s, Health::Unreadable}, {u"lost"_s, Health::Lost}};
    const auto found = kWords.constFind(array.health);
    // A volume that does not open shares its word with stripes that cannot be read, which older front ends know.
    if ((found == kWords.cend() || *found != Health::Lost) &&
        std::any_of(array.volumes.cbegin(), array.volumes.cend(),
                    [](const VolumeSnapshot &volume) { return !volume.isAvailable(); }))
        return Health::Unavailable;
    const Health counted = found != kWords.cend() ? *found : healthByCounts(array);
    const bool isWorse = counted == Health::Lost || counted == Health::Unreadable || counted == Health::NoStores;
    return !isWorse && std::any_of(array.volumes.cbegin(), array.volumes.cend(), mayFailToWrite) ? Health::WritesMayFail
                                                                                                 : counted;
}

QString healthWord(Health health)
{
    switch (health) {
    case Health::Lost:
        return StandingWords::tr("Data lost");
    case Health::Unavailable:
        return StandingWords::tr("Not available");
    case Health::Unreadable:
        return StandingWords::tr("Partly unreadable");
    case Health::WritesMayFail:
        return StandingWords::tr("Writing may fail");
    case Health::AtRisk:
        return StandingWords::tr("At risk");
    case Health::NoStores:
        return StandingWords::tr("No stores");
    case Health::Degraded:
        return StandingWords::tr("Degraded");
    case Health::Healthy:
        return StandingWords::tr("Healthy");
    }
    Q_UNREACHABLE();
}

QString healthSentence(const ArraySnapshot &array)
{
    const int unreadable = int(std::min<qint64>(array.unreadableStripeCount, INT_MAX));
    const int degraded = int(std::min<qint64>(array.degradedStripeCount, INT_MAX));
    switch (healthOf(array)) {
    case Health::Lost:
        return StandingWords::tr(
            "More strips are gone than parity makes up for: some data is lost unless a machine comes back.");
    case Health::Unavailable:
        return StandingWords::tr("%Ln volume(s) cannot be used now.", nullptr,
                                 int(std::count_if(array.volumes.cbegin(), array.volumes.cend(),
                                                   [](const VolumeSnapshot &each) { return !each.isAvailable(); })));
    case Health::Unreadable:
        if (const auto partly = std::count_if(array.volumes.cbegin(), array.volumes.cend(), isPartlyLost);
            partly > 0 && unreadable == 0)
            return StandingWords::tr("Some data of %Ln volume(s) cannot be read.", nullptr, int(partly));
        return StandingWords::tr("%Ln stripe(s) cannot be read until machines come back. Nothing is lost.", nullptr,
                                 unreadable);
    case Health::WritesMayFail:
        return StandingWords::tr("Writing to %Ln volume(s) may fail. What has been flushed is safe.", nullptr,
                                 int(std::count_if(array.volumes.cbegin(), array.volumes.cend(), mayFailToWrite)));
    case Health::NoStores:
        return array.machines.isEmpty()
                   ? StandingWords::tr("No workstation has joined yet, and no local disk lends space.")
                   : StandingWords::tr("No store is online: nothing can be read or written now.");
    case Health::AtRisk:
        if (array.uncountedStripeCount < 0)
            return StandingWords::tr("How much of the data is whole could not be counted: the catalog cannot be read.");
        if (array.uncountedStripeCount > 0)
            return StandingWords::tr("What is left of %Ln stripe(s) is not known: the catalog is damaged there.",
                                     nullptr, int(std::min<qint64>(array.uncountedStripeCount, INT_MAX)));
        return StandingWords::tr("All data can be read, but some would not survive the loss of one more machine.");
    case Health::Degraded:
        if (degraded == 0)
            return StandingWords::tr(
                "All data is whole, but there are too few machines to write %Ln volume(s) in full.", nullptr,
                int(std::count_if(array.volumes.cbegin(), array.volumes.cend(), isShortOfMachines)));
        return StandingWords::tr("All data can be read. %Ln stripe(s) have strips missing or away.", nullptr,
                                 degraded) +
               u' ' + survivalSentence(array);
    case Health::Healthy:
        if (array.volumes.isEmpty())
            return StandingWords::tr("Ready. No volume has been made yet.");
        return array.surplusStrips > 0
                   ? StandingWords::tr("All data is whole. %Ln machine(s) may be lost without losing any.", nullptr,
                                       array.surplusStrips)
                   : StandingWords::tr("All data is whole, but a volume without redundancy would not survive a loss.");
    }
    Q_UNREACHABLE();
}

Tone healthTone(Health health)
{
    switch (health) {
    case Health::Lost:
    case Health::Unavailable:
    case Health::Unreadable:
    case Health::WritesMayFail:
        return Tone::Danger;
    case Health::AtRisk:
    case Health::NoStores:
    case Health::Degraded:
        return Tone::Warning;
    case Health::Healthy:
        return Tone::Good;
    }
    Q_UNREACHABLE();
}

QString toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return u"tone-good"_s;
    case Tone::Notice:
        return u"tone-notice"_s;
    case Tone::Warning:
        return u"tone-warning"_s;
    case Tone::Danger:
        return u"tone-danger"_s;
    case Tone::Neutral:
        return u"tone-neutral"_s;
    }
    Q_UNREACHABLE();
}

QString troubleText(const VolumeSnapshot &volume)
{
    if (!volume.isAvailable())
        return wordingText(volume.troubleWording, volume.trouble);
    return isPartlyLost(volume) ? wordingText(volume.readTroubleWording, volume.readTrouble)
                                : wordingText(volume.writeTroubleWording, volume.writeTrouble);
}

QString shortageText(const VolumeSnapshot &volume)
{
    return volume.missingDomains > 0
               ? StandingWords::tr("It cannot be written in full until %Ln more machine(s) or disk(s) have joined.",
                                   nullptr, volume.missingDomains)
               : QString();
}

QString troubleText(const StoreSnapshot &store)
{
    return wordingText(store.troubleWording, store.trouble);
}

QString storeWord(const StoreSnapshot &store)
{
    switch (store.state) {
    case StoreState::Active:
        return store.isOnline ? StandingWords::tr("serving") : StandingWords::tr("away");
    case StoreState::Draining:
        return StandingWords::tr("being emptied");
    case StoreState::Lost:
        return StandingWords::tr("lost");
    case StoreState::Retired:
        return StandingWords::tr("retired");
    }
    return {}; // a state that this version does not know
}

QString remainingText(const JobSnapshot &job)
{
    constexpr qint64 kClockFromSeconds = 3600; // before, one reckons that oneself
    constexpr qint64 kMostSeconds = 20LL * 365 * 86'400;
    if (job.remainingSeconds < 0)
        return {};
    QStringList parts{StandingWords::tr("%1 left").arg(durationText(job.remainingSeconds))};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (job.remainingSeconds >= kClockFromSeconds)
        parts.append(doneText(now.addSecs(std::min(job.remainingSeconds, kMostSeconds)), now));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString jobDetail(const JobSnapshot &job)
{
    QStringList parts;
    switch (job.state) {
    case JobState::Queued:
        parts.append(StandingWords::tr("waits for its turn"));
        break;
    case JobState::Running:
        if (jobShare(job) >= 0)
            parts.append(percentText(jobShare(job)));
        if (job.totalBytes > 0)
            parts.append(usedOfText(job.doneBytes, job.totalBytes));
        if (job.bytesPerSecond > 0)
            parts.append(rateText(job.bytesPerSecond));
        if (const QString left = remainingText(job); !left.isEmpty())
            parts.append(left);
        break;
    case JobState::Paused:
        parts.append(StandingWords::tr("paused"));
        break;
    case JobState::Finished:
        parts.append(job.totalBytes > 0 ? StandingWords::tr("done, %1").arg(bytesText(job.doneBytes))
                                        : StandingWords::tr("done"));
        if (job.started.isValid() && job.ended.isValid())
            parts.append(StandingWords::tr("in %1").arg(durationText(job.started.secsTo(job.ended))));
        break;
    case JobState::Failed:
        parts.append(StandingWords::tr("failed"));
        break;
    case JobState::Cancelled:
        parts.append(StandingWords::tr("cancelled"));
        break;
    }
    if (job.problemCount > 0)
        parts.append(StandingWords::tr("%Ln problem(s)", nullptr, int(std::min<qint64>(job.problemCount, INT_MAX))));
    if (job.state == JobState::Failed && !job.message.isEmpty())
        parts.append(wordingText(job.wording, job.message));
    return parts.join(u" · "_s);
}

double jobShare(const JobSnapshot &job)
{
    if (job.state == JobState::Finished)
        return 1;
    if (job.totalBytes > 0)
        return shareOf(job.doneBytes, job.totalBytes);
    return job.totalCount > 0 ? shareOf(job.doneCount, job.totalCount) : -1;
}

bool isUnfinished(const JobSnapshot &job)
{
    return job.state == JobState::Queued || job.state == JobState::Running || job.state == JobState::Paused;
}

Tone jobTone(const JobSnapshot &job)
{
    if (job.state == JobState::Failed)
        return Tone::Danger;
    if (job.problemCount > 0)
        return Tone::Warning;
    if (job.state == JobState::Finished)
        return Tone::Good;
    return job.state == JobState::Cancelled || job.state == JobState::Paused ? Tone::Neutral : Tone::Notice;
}

QString severityWord(EventSeverity severity)
{
    switch (severity) {
    case EventSeverity::Info:
        return StandingWords::tr("Info");
    case EventSeverity::Notice:
        return StandingWords::tr("Notice");
    case EventSeverity::Warning:
        return StandingWords::tr("Warning");
    case EventSeverity::Critical:
        return StandingWords::tr("Critical");
    }
    return StandingWords::tr("Notice"); // a severity that this version does not know
}

Tone severityTone(EventSeverity severity)
{
    switch (severity) {
    case EventSeverity::Info:
        return Tone::Neutral;
    case EventSeverity::Notice:
        return Tone::Notice;
    case EventSeverity::Warning:
        return Tone::Warning;
    case EventSeverity::Critical:
        return Tone::Danger;
    }
    return Tone::Notice;
}

QString surplusWord(int surplusStrips)
{
    if (surplusStrips < 0)
        return StandingWords::tr("%Ln too few", nullptr, -surplusStrips);
    return surplusStrips == 0 ? StandingWords::tr("none to spare")
                              : StandingWords::tr("%Ln to spare", nullptr, surplusStrips);
}

} // namespace fallow::console
