// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/report/job_report.h"

#include "console/format/format.h"
#include "console/format/subject_text.h"
#include "console/format/wording_text.h"
#include "wire/fields.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

struct Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

const QString kStyle =
    u":root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:58rem;margin:2rem auto;padding:0 "
    u"1rem}"
    "h1{font-size:1.6rem;margin-bottom:.2rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #8886}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.3rem .8rem .3rem 0;vertical-align:top;"
    "border-bottom:1px solid #8883}td.n,th.n{text-align:end;font-variant-numeric:tabular-nums}"
    ".good{color:#2f8f5b}.bad{color:#d0523f}.soft{opacity:.7}"
    ".facts td{border:0;padding-bottom:0}.facts td.soft{width:15rem}@media print{body{margin:0}}"_s;

QString cell(const QString &text, bool isNumber = false)
{
    return (isNumber ? u"<td class=n>"_s : u"<td>"_s) + text.toHtmlEscaped() + u"</td>"_s;
}

/// Tables as a browser reads them, or turned around: cells in the order in which they are seen from the left.
class TableWriter
{
public:
    explicit TableWriter(bool isMirrored)
        : m_isMirrored(isMirrored)
    {}
    /// @param headings a leading '#' marks a column of numbers
    QString table(const QStringList &headings, const QList<QStringList> &rows) const
    {
        QStringList heads;
        for (const QString &heading : headings) {
            const bool isNumber = heading.startsWith(u'#');
            heads.append((isNumber ? u"<th class=n>"_s : u"<th>"_s) + heading.mid(isNumber ? 1 : 0).toHtmlEscaped() +
                         u"</th>"_s);
        }
        QString html = u"<table"_s + edge() + u"><thead>"_s + row(heads) + u"</thead><tbody>"_s;
        for (const QStringList &texts : rows) {
            QStringList cells;
            for (qsizetype i = 0; i < texts.size(); ++i)
                cells.append(cell(texts.at(i), headings.value(i).startsWith(u'#')));
            html += row(cells);
        }
        return html + u"</tbody></table>"_s;
    }
    QString facts(const QList<std::pair<QString, QString>> &pairs) const
    {
        QString html = u"<table class=facts"_s + edge() + u'>';
        for (const auto &[name, value] : pairs) {
            if (!value.isEmpty())
                html += row({u"<td class=soft>"_s + name.toHtmlEscaped() + u"</td>"_s, cell(value)});
        }
        return html + u"</table>"_s;
    }

private:
    QString edge() const { return m_isMirrored ? u" align=right"_s : QString(); }
    QString row(QStringList cells) const
    {
        if (m_isMirrored)
            std::reverse(cells.begin(), cells.end());
        return u"<tr>"_s + cells.join(QString()) + u"</tr>"_s;
    }
    bool m_isMirrored;
};

QString heading(const QString &text)
{
    return u"<h2>"_s + text.toHtmlEscaped() + u"</h2>"_s;
}

QString dateText(const QDateTime &when)
{
    return when.isValid() ? QLocale().toString(when.toLocalTime(), QLocale::ShortFormat) : QString();
}

/// Of the words, which need not be of the locale's language.
QString direction()
{
    return Report::tr("What happened to it").isRightToLeft() ? u"rtl"_s : u"ltr"_s;
}

QString limitText(qint64 bytesPerSecond)
{
    return bytesPerSecond > 0 ? rateText(bytesPerSecond) : Report::tr("no limit");
}

QString hoursText(const QString &hours)
{
    return hours.isEmpty() || hours == u"always"_s ? Report::tr("at any hour") : hours;
}

QString stateText(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return Report::tr("waiting");
    case JobState::Running:
        return Report::tr("running");
    case JobState::Paused:
        return Report::tr("paused");
    case JobState::Finished:
        return Report::tr("finished");
    case JobState::Failed:
        return Report::tr("failed");
    case JobState::Cancelled:
        return Report::tr("cancelled");
    }
    return {};
}

QString messageOf(const JobSnapshot &job)
{
    return wordingText(job.wording, job.message);
}

QString stepText(const JobStep &step)
{
    static const QHash<QString, const char *> kWords{
        {u"started"_s, QT_TRANSLATE_NOOP("Report", "begun")},
        {u"joined"_s, QT_TRANSLATE_NOOP("Report", "more joined it")},
        {u"paused"_s, QT_TRANSLATE_NOOP("Report", "paused")},
        {u"resumed"_s, QT_TRANSLATE_NOOP("Report", "went on")},
        {u"limit"_s, QT_TRANSLATE_NOOP("Report", "limit changed")},
        {u"cancelled"_s, QT_TRANSLATE_NOOP("Report", "cancelled")},
        {u"restarted"_s, QT_TRANSLATE_NOOP("Report", "controller restarted")},
        {u"ended"_s, QT_TRANSLATE_NOOP("Report", "ended")},
    };
    const char *word = kWords.value(step.kind);
    const QString what = word ? Report::tr(word) : step.kind;
    return step.text.isEmpty()
               ? what
               : Report::tr("%1: %2", "what happened, details").arg(what, wordingText(step.wording, step.text));
}

QString volumesHtml(const RebuildPlan &plan, const TableWriter &writer)
{
    QList<QStringList> rows;
    for (const PlanVolume &volume : plan.volumes)
        rows.append({volume.name, countText(volume.stripesTouched), countText(volume.endangeredStripes),
                     countText(volume.unreadableStripes), countText(volume.lostStripes)});
    QString html = writer.table({Report::tr("Volume"), u'#' + Report::tr("Stripes touched"),
                                 u'#' + Report::tr("Without redundancy"), u'#' + Report::tr("Unreadable then"),
                                 u'#' + Report::tr("Lost")},
                                rows);
    QList<QStringList> ranges;
    for (const PlanVolume &volume : plan.volumes) {
        for (const PlanRange &range : volume.unreadableRanges)
            ranges.append({volume.name, countText(range.offsetBytes), bytesText(range.lengthBytes),
                           range.isLost ? Report::tr("lost") : Report::tr("unreadable until machines came back")});
        if (volume.hasMoreRanges)
            ranges.append({volume.name, u"…"_s, {}, Report::tr("and more")});
    }
    if (!ranges.isEmpty())
        html += writer.table({Report::tr("Volume"), u'#' + Report::tr("From byte"), u'#' + Report::tr("Length"),
                              Report::tr("State when planned")},
                             ranges);
    return html;
}

QString rebuildHtml(const JobDetails &details, const TableWriter &writer)
{
    const RebuildTally &tally = details.tally;
    const RebuildPlan &plan = details.plan;
    QString html;
    if (details.hasPlan) {
        html += heading(Report::tr("What had failed")) + u"<p>"_s + subjectText(plan.subject).toHtmlEscaped() +
                u"</p>"_s + volumesHtml(plan, writer) + heading(Report::tr("Plan"));
        html += writer.facts({{Report::tr("Strips to write"),
                               Report::tr("%1 (%2)").arg(countText(plan.stripsToWrite), bytesText(plan.bytesToWrite))},
                              {Report::tr("To be read for it"), bytesText(plan.bytesToRead)},
                              {Report::tr("Estimated time"),
                               plan.estimatedSeconds >= 0 ? durationText(plan.estimatedSeconds) : QString()},
                              {Report::tr("Limit"), limitText(plan.limitBytesPerSecond)},
                              {Report::tr("Hours"), hoursText(plan.hours)}});
        for (const QString &warning : wordingTexts(plan.warningWordings, plan.warnings))
            html += u"<p class=soft>"_s + warning.toHtmlEscaped() + u"</p>"_s;
    }
    html += heading(Report::tr("What was done"));
    html += writer.facts({{Report::tr("Stripes made whole"), countText(tally.stripesRebuilt)},
                          {Report::tr("Strips written"),
                           Report::tr("%1 (%2)").arg(countText(tally.stripsRebuilt), bytesText(tally.bytesRebuilt))},
                          {Report::tr("Moved in all"), bytesText(tally.bytesMoved)},
                          {Report::tr("Needed nothing any more"), countText(tally.stripesSpared)},
                          {Report::tr("Waiting"), countText(tally.stripesWaiting)},
                          {Report::tr("Cannot be rebuilt"), countText(tally.stripesLost)},
                          {Report::tr("Failed"), countText(tally.stripesFailed)}});
    QList<QStringList> targets;
    for (const PlanTarget &target : tally.targets)
        targets.append({target.name, target.store.toString(), countText(target.strips), bytesText(target.bytes)});
    if (!targets.isEmpty())
        html += writer.table(
            {Report::tr("Written to"), Report::tr("Store"), u'#' + Report::tr("Strips"), u'#' + Report::tr("Bytes")},
            targets);
    html += heading(Report::tr("Verification"));
    html += u"<p>"_s + verificationSentence(details).toHtmlEscaped() + u"</p>"_s;
    return html;
}

} // namespace

QString verificationSentence(const JobDetails &details)
{
    const RebuildTally &tally = details.tally;
    if (tally.stripsRebuilt == 0)
        return Report::tr("No strip was rebuilt, so there was none to verify.");
    if (tally.stripsReadBack == 0)
        return Report::tr("The strips were not read back: the policy rebuild.read-back is off.");
    QString sentence = tally.stripsReadBack >= tally.stripsRebuilt
                           ? Report::tr("Every rebuilt strip (%1, %2) was read back from its new store and is what the "
                                        "catalog says.")
                                 .arg(countText(tally.stripsRebuilt), bytesText(tally.bytesReadBack))
                           : Report::tr("%1 of %2 rebuilt strips were read back and are what the catalog says.")
                                 .arg(countText(tally.stripsReadBack), countText(tally.stripsRebuilt));
    if (tally.readBackFailures > 0)
        sentence += u' ' + Report::tr("%1 were not, and were put elsewhere and verified there.")
                               .arg(countText(tally.readBackFailures));
    return sentence;
}

QString outcomeSentence(const JobDetails &details)
{
    const RebuildTally &tally = details.tally;
    switch (details.job.state) {
    case JobState::Cancelled:
        return Report::tr("It was cancelled; what it had done stays done.");
    case JobState::Failed:
        return Report::tr("It failed: %1").arg(messageOf(details.job));
    case JobState::Finished:
        break;
    default:
        return Report::tr("It has not ended yet.");
    }
    if (details.job.kind != u"rebuild"_s)
        return messageOf(details.job);
    QStringList left;
    if (tally.stripesWaiting > 0)
        left.append(Report::tr("%1 stripes wait for machines to come back, or to have room")
                        .arg(countText(tally.stripesWaiting)));
    if (tally.stripesLost > 0)
        left.append(Report::tr("%1 stripes cannot be rebuilt unless a lost machine comes back")
                        .arg(countText(tally.stripesLost)));
    if (tally.stripesFailed > 0)
        left.append(Report::tr("%1 stripes failed").arg(countText(tally.stripesFailed)));
    return left.isEmpty() ? Report::tr("All redundancy is back.") : left.join(u"; "_s) + u'.';
}

QByteArray reportHtml(const JobDetails &details, const QString &arrayName, const ReportDress &dress)
{
    const TableWriter writer(dress.isMirrored);
    const JobSnapshot &job = details.job;
    const QString title = jobTitle(job);
    const bool isGood = job.state == JobState::Finished && job.problemCount == 0;
    QString html =
        u"<!DOCTYPE html><html lang=\""_s + QLocale().bcp47Name().toHtmlEscaped() + u"\" dir=\""_s + direction() +
        u"\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"_s +
        title.toHtmlEscaped() + u"</title><style>"_s + (dress.style.isEmpty() ? kStyle : dress.style) +
        u"</style></head><body><h1>"_s + title.toHtmlEscaped() + u"</h1><p class=soft>"_s +
        Report::tr("Array %1, job %2").arg(arrayName, job.job.toString()).toHtmlEscaped() + u"</p><p class="_s +
        (isGood ? u"good"_s : u"bad"_s) + u"><strong>"_s + outcomeSentence(details).toHtmlEscaped() +
        u"</strong></p>"_s;
    html += writer.facts(
        {{Report::tr("State"), stateText(job.state)},
         {Report::tr("Begun"), dateText(job.started)},
         {Report::tr("Ended"), dateText(job.ended)},
         {Report::tr("Time at work"), durationText(details.workedSeconds)},
         {Report::tr("Rebuilt per second"), job.bytesPerSecond > 0 ? rateText(job.bytesPerSecond) : QString()},
         {Report::tr("Summary"), messageOf(job)}});
    if (job.kind == u"rebuild"_s)
        html += rebuildHtml(details, writer);
    if (!details.problems.isEmpty()) {
        QList<QStringList> rows;
        for (const ProblemSnapshot &problem : details.problems)
            rows.append({subjectText(problem.subject), wordingText(problem.wording, problem.text)});
        html += heading(Report::tr("Problems")) + writer.table({Report::tr("Where"), Report::tr("What")}, rows);
    }
    QList<QStringList> steps;
    for (const JobStep &step : details.steps)
        steps.append(
            {dateText(step.when), stepText(step), step.actor.isEmpty() ? Report::tr("the controller") : step.actor});
    html += heading(Report::tr("What happened to it")) +
            writer.table({Report::tr("When"), Report::tr("What"), Report::tr("By")}, steps) + u"</body></html>\n"_s;
    return html.toUtf8();
}

QByteArray reportJson(const JobDetails &details, const QString &arrayName)
{
    QCborMap map = toCbor(details);
    map.insert(u"arrayName"_s, arrayName);
    map.insert(u"outcome"_s, outcomeSentence(details));
    map.insert(u"verification"_s, verificationSentence(details));
    return QJsonDocument(map.toJsonObject()).toJson(QJsonDocument::Indented);
}

} // namespace fallow::console
