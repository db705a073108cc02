// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/wizards/impact_page.h"

#include "console/format/format.h"
#include "console/format/short_name.h"
#include "console/format/standing.h"
#include "console/format/subject_text.h"
#include "console/widgets/card.h"
#include "console/wizards/plan_table.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kRangesShown = 6;
constexpr qsizetype kMostSubject = 120;

} // namespace

ImpactPage::ImpactPage(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(LabelKind::Strong, {}, this))
    , m_touched(new FigureCard(tr("Touched"), this))
    , m_spare(new FigureCard(tr("Redundancy left"), this))
    , m_unreadable(new FigureCard(tr("Unreadable now"), this))
    , m_volumes(makePlanTable({tr("Volume"), tr("Stripes touched"), tr("To spare"), tr("Without redundancy"),
                               tr("Unreadable now"), tr("Lost")},
                              tr("What the failure means for each volume"), this))
    , m_ranges(new TextLabel(LabelKind::Body, {}, this))
{
    setObjectName(u"impactPage"_s);
    m_sentence->setObjectName(u"impactSentence"_s);
    m_ranges->setObjectName(u"impactRanges"_s);
    m_volumes->setObjectName(u"impactVolumes"_s);
    m_sentence->setWordWrap(true);
    m_ranges->setWordWrap(true);
    m_ranges->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_sentence);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(12);
    for (FigureCard *card : {m_touched, m_spare, m_unreadable})
        figures->addWidget(card, 1);
    layout->addLayout(figures);
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_volumes);
    layout->addWidget(sheet, 1);
    layout->addWidget(m_ranges);
    setFocusProxy(m_volumes);
}

void ImpactPage::setPlan(const RebuildPlan &plan)
{
    const bool isNothing = plan.stripesTouched == 0;
    const QString subject = shortName(subjectText(plan.subject), kMostSubject);
    m_sentence->setText(
        isNothing ? tr("There is nothing to rebuild: %1 holds nothing that is missing elsewhere.").arg(subject)
        : plan.lostStripes > 0 ? tr("With %1 gone, some data exists nowhere any more.").arg(subject)
        : plan.unreadableStripes > 0
            ? tr("With %1 gone nothing is lost, but some data cannot be read until other machines come back.")
                  .arg(subject)
        : plan.endangeredStripes > 0
            ? tr("With %1 gone all data can be read, but some of it would not survive another loss. That is rebuilt "
                 "first.")
                  .arg(subject)
            : tr("With %1 gone all data can be read, and another loss would be survived.").arg(subject));
    m_touched->setFigure(countText(plan.stripesTouched), tr("stripes"),
                         tr("lack a strip, or will; %1 have no redundancy left").arg(countText(plan.endangeredStripes)),
                         toneColor(plan.endangeredStripes > 0 ? Tone::Warning : Tone::Good, palette()));
    m_spare->setFigure(countText(std::max(0, plan.surplusStrips)),
                       plan.surplusStrips < 0 ? tr("data is missing") : tr("more strips of a stripe may be lost"),
                       tr("The least of all touched stripes."),
                       toneColor(plan.surplusStrips < 0    ? Tone::Danger
                                 : plan.surplusStrips == 0 ? Tone::Warning
                                                           : Tone::Good,
                                 palette()));
    m_unreadable->setFigure(
        countText(plan.unreadableStripes), tr("stripes"),
        plan.lostStripes > 0
            ? tr("%1 of them are lost unless a lost machine comes back").arg(countText(plan.lostStripes))
        : plan.unreadableStripes > 0 ? tr("They can be read again when machines come back.")
                                     : tr("All data can be read."),
        toneColor(plan.unreadableStripes > 0 ? Tone::Danger : Tone::Good, palette()));
    showVolumes(plan);
    showRanges(plan);
}

void ImpactPage::showVolumes(const RebuildPlan &plan)
{
    QList<QStringList> rows;
    for (const PlanVolume &volume : plan.volumes)
        rows.append({volume.name, countText(volume.stripesTouched), surplusWord(volume.surplusStrips),
                     countText(volume.endangeredStripes), countText(volume.unreadableStripes),
                     countText(volume.lostStripes)});
    fillPlanTable(m_volumes, rows);
}

void ImpactPage::showRanges(const RebuildPlan &plan)
{
    QStringList lines;
    bool isMore = false;
    for (const PlanVolume &volume : plan.volumes) {
        for (const PlanRange &range : volume.unreadableRanges) {
            if (lines.size() >= kRangesShown) {
                isMore = true;
                break;
            }
            lines.append((range.isLost ? tr("%1: %2 from byte %3 on are lost.")
                                       : tr("%1: %2 from byte %3 on cannot be read now."))
                             .arg(shortName(volume.name), bytesText(range.lengthBytes), countText(range.offsetBytes)));
        }
        isMore = isMore || volume.hasMoreRanges;
    }
    if (isMore)
        lines.append(tr("There are more; the report lists them."));
    m_ranges->setText(lines.join(u'\n'));
    m_ranges->setVisible(!lines.isEmpty());
}

} // namespace fallow::console
