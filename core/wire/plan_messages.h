// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/admin_messages.h"

namespace fallow {

// Rebuilds, from the question what one would mean to the report of what it did. Lists are bounded so that each message
// fits a frame; what was left out is said.

/// "rebuild.plan" -> RebuildPlan: what has failed, and how it shall be made good; nothing is changed.
/// "rebuild.run" -> ActionAnswer: does it; joins a rebuild that runs, which then takes these terms.
/// With neither machine nor store: whatever is missing already.
struct RebuildRequest
{
    MachineId machine = {};       ///< a workstation; counts as lost from then on
    StoreId store = {};           ///< a disk of the controller, or any store with errors; counts as lost from then on
    QString replacementPath = {}; ///< a disk of the controller: this empty directory takes its place; empty: none does
    qint64 replacementQuotaBytes = 0;
    bool hasOwnLimit = false; ///< false: the policy's
    qint64 limitBytesPerSecond = 0;
    QString hours = {}; ///< "always", "22:00-06:00"; empty: the policy's
    static void fields(auto &&field, auto &self)
    {
        field("machine", self.machine);
        field("store", self.store);
        field("replacementPath", self.replacementPath);
        field("replacementQuotaBytes", self.replacementQuotaBytes);
        field("hasOwnLimit", self.hasOwnLimit);
        field("limitBytesPerSecond", self.limitBytesPerSecond);
        field("hours", self.hours);
    }
};

/// Bytes of a volume that cannot be read.
struct PlanRange
{
    qint64 offsetBytes = 0;
    qint64 lengthBytes = 0;
    bool isLost = false; ///< too few strips exist anywhere; else it can be read when machines come back
    static void fields(auto &&field, auto &self)
    {
        field("offsetBytes", self.offsetBytes);
        field("lengthBytes", self.lengthBytes);
        field("isLost", self.isLost);
    }
};

struct PlanVolume
{
    VolumeId volume = {};
    QString name = {};
    qint64 stripesTouched = 0;
    qint64 endangeredStripes = 0; ///< would not survive another loss
    qint64 unreadableStripes = 0; ///< cannot be read now, the lost ones included
    qint64 lostStripes = 0;
    int surplusStrips = 0; ///< the fewest strips that a touched stripe can still lose; negative: data is gone
    QList<PlanRange> unreadableRanges = {}; ///< ascending, at most kMaxPlanRanges
    bool hasMoreRanges = false;
    static void fields(auto &&field, auto &self)
    {
        field("volume", self.volume);
        field("name", self.name);
        field("stripesTouched", self.stripesTouched);
        field("endangeredStripes", self.endangeredStripes);
        field("unreadableStripes", self.unreadableStripes);
        field("lostStripes", self.lostStripes);
        field("surplusStrips", self.surplusStrips);
        field("unreadableRanges", self.unreadableRanges);
        field("hasMoreRanges", self.hasMoreRanges);
    }
};

/// A store that takes rebuilt strips.
struct PlanTarget
{
    StoreId store = {}; ///< null: a replacement that is not there yet
    QString name = {};  ///< of its workstation, or its directory
    qint64 strips = 0;
    qint64 bytes = 0;
    qint64 freeBytes = 0; ///< before; 0 in a report
    static void fields(auto &&field, auto &self)
    {
        field("store", self.store);
        field("name", self.name);
        field("strips", self.strips);
        field("bytes", self.bytes);
        field("freeBytes", self.freeBytes);
    }
};

inline constexpr int kMaxPlanRanges = 50;
inline constexpr int kMaxPlanVolumes = 100;
inline constexpr int kMaxPlanTargets = 500;

struct RebuildPlan
{
    QString subject = {}; ///< "workstation pc-03", "store 2 (/srv/disk-1)", "all that is missing"
    /// "ready"; "nothing" (no strip is missing); "partly" (some strips find no place, or wait for machines);
    /// "impossible" (none could be rebuilt now)
    QString standing = {};
    QString sentence = {};         ///< English: the standing in words and figures, and what to do
    QList<QString> warnings = {};  ///< English sentences
    qint64 stripesTouched = 0;     ///< those missing something already included
    qint64 endangeredStripes = 0;  ///< would not survive another loss; they come first
    qint64 unreadableStripes = 0;  ///< cannot be read now, the lost ones included
    qint64 lostStripes = 0;        ///< too few strips exist anywhere
    qint64 stripsToWrite = 0;      ///< of stripes that are not lost
    qint64 stripsWithoutPlace = 0; ///< of these: no store would take them now
    qint64 bytesToWrite = 0;
    qint64 bytesToRead = 0;         ///< from the surviving strips, and for reading back
    int surplusStrips = 0;          ///< the fewest strips that a touched stripe can still lose; negative: data is gone
    QList<PlanVolume> volumes = {}; ///< the worst first, at most kMaxPlanVolumes
    QList<PlanTarget> targets = {}; ///< a forecast: the most first, at most kMaxPlanTargets
    qint64 targetCount = 0;
    qint64 rateBytesPerSecond = 0; ///< read and written together, as measured; 0: could not be measured
    QString rateSource = {};       ///< "rebuild" (the last one), "reading" (measured for this plan); empty: none
    qint64 limitBytesPerSecond = 0;
    QString hours = {};           ///< WorkHours, by the controller's clock
    qint64 estimatedSeconds = -1; ///< of work; -1: not known
    QDateTime estimatedEnd = {};  ///< begun now, within the hours
    JobId runningJob = {};        ///< a rebuild that runs already
    /// The warnings as Wording::toString, in their order; shorter: told by an older controller.
    QList<QString> warningWordings = {};
    /// What the controller's time of day is ahead of UTC; kUnknownOffset: told by an older controller.
    int utcOffsetSeconds = kUnknownOffset;
    static constexpr int kUnknownOffset = -1;
    /// By the controller's clock, which the hours are of; not known: by the clock here.
    QDateTime atController(const QDateTime &moment) const
    {
        const bool isKnown = utcOffsetSeconds != kUnknownOffset && qAbs(qint64(utcOffsetSeconds)) < 86'400;
        return isKnown ? moment.toOffsetFromUtc(utcOffsetSeconds) : moment.toLocalTime();
    }
    static void fields(auto &&field, auto &self)
    {
        field("subject", self.subject);
        field("standing", self.standing);
        field("sentence", self.sentence);
        field("warnings", self.warnings);
        field("stripesTouched", self.stripesTouched);
        field("endangeredStripes", self.endangeredStripes);
        field("unreadableStripes", self.unreadableStripes);
        field("lostStripes", self.lostStripes);
        field("stripsToWrite", self.stripsToWrite);
        field("stripsWithoutPlace", self.stripsWithoutPlace);
        field("bytesToWrite", self.bytesToWrite);
        field("bytesToRead", self.bytesToRead);
        field("surplusStrips", self.surplusStrips);
        field("volumes", self.volumes);
        field("targets", self.targets);
        field("targetCount", self.targetCount);
        field("rateBytesPerSecond", self.rateBytesPerSecond);
        field("rateSource", self.rateSource);
        field("limitBytesPerSecond", self.limitBytesPerSecond);
        field("hours", self.hours);
        field("estimatedSeconds", self.estimatedSeconds);
        field("estimatedEnd", self.estimatedEnd);
        field("runningJob", self.runningJob);
        field("warningWordings", self.warningWordings);
        field("utcOffsetSeconds", self.utcOffsetSeconds);
    }
};

/// What a rebuild has done so far.
struct RebuildTally
{
    qint64 stripesRebuilt = 0;
    qint64 stripsRebuilt = 0;
    qint64 bytesRebuilt = 0;
    qint64 bytesMoved = 0; ///< read and written together
    qint64 stripsReadBack = 0;
    qint64 bytesReadBack = 0;
    qint64 readBackFailures = 0; ///< read back wrong or not at all, and put elsewhere
    qint64 stripesSpared = 0;    ///< their strips came back meanwhile, or they were removed
    qint64 stripesWaiting = 0;   ///< for machines to come back or to have room
    qint64 stripesLost = 0;
    qint64 stripesFailed = 0;
    QList<PlanTarget> targets = {}; ///< where rebuilt strips lie, the most first, at most kMaxPlanTargets
    static void fields(auto &&field, auto &self)
    {
        field("stripesRebuilt", self.stripesRebuilt);
        field("stripsRebuilt", self.stripsRebuilt);
        field("bytesRebuilt", self.bytesRebuilt);
        field("bytesMoved", self.bytesMoved);
        field("stripsReadBack", self.stripsReadBack);
        field("bytesReadBack", self.bytesReadBack);
        field("readBackFailures", self.readBackFailures);
        field("stripesSpared", self.stripesSpared);
        field("stripesWaiting", self.stripesWaiting);
        field("stripesLost", self.stripesLost);
        field("stripesFailed", self.stripesFailed);
        field("targets", self.targets);
    }
};

/// Something that happened to a job.
struct JobStep
{
    QDateTime when = {};
    QString kind = {};    ///< "started", "joined", "paused", "resumed", "limit", "restarted", "ended"
    QString text = {};    ///< English
    QString actor = {};   ///< an administrator; empty: the controller itself
    QString wording = {}; ///< the text as Wording::toString; empty: there is only the English
    static void fields(auto &&field, auto &self)
    {
        field("when", self.when);
        field("kind", self.kind);
        field("text", self.text);
        field("actor", self.actor);
        field("wording", self.wording);
    }
};

/// "jobs.details" {job} -> JobDetails: all that is known of a job, running or ended; its report once it has ended. Kept
/// by the controller over restarts.
struct JobDetails
{
    JobSnapshot job = {};
    StoreId store = {};       ///< the store that is emptied, or that failed
    bool hasOwnLimit = false; ///< else the policy's
    QString hours = {};       ///< its own; empty: the policy's
    bool hasPlan = false;
    RebuildPlan plan = {};                ///< as it was when the job began
    RebuildTally tally = {};              ///< rebuilds only
    qint64 workedSeconds = 0;             ///< without pauses and the time between two controllers
    QList<JobStep> steps = {};            ///< at most 200, the first and the latest
    QList<ProblemSnapshot> problems = {}; ///< at most 1000
    static void fields(auto &&field, auto &self)
    {
        field("job", self.job);
        field("store", self.store);
        field("hasOwnLimit", self.hasOwnLimit);
        field("hours", self.hours);
        field("hasPlan", self.hasPlan);
        field("plan", self.plan);
        field("tally", self.tally);
        field("workedSeconds", self.workedSeconds);
        field("steps", self.steps);
        field("problems", self.problems);
    }
};

} // namespace fallow
