// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/wizards/plan_page.h"

#include "base/work_hours.h"
#include "console/format/format.h"
#include "console/format/short_name.h"
#include "console/format/wording_text.h"
#include "console/theme/tone.h"
#include "console/widgets/card.h"
#include "console/widgets/limit_edit.h"
#include "console/widgets/moment_edit.h"
#include "console/wizards/plan_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLocale>
#include <QTimeEdit>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

enum HoursChoice { PolicyHours, AnyHour, OwnHours };

constexpr int kClockEveryMs = 30'000; ///< a plan may be read for long

} // namespace

PlanPage::PlanPage(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(LabelKind::Strong, {}, this))
    , m_write(new FigureCard(tr("To write"), this))
    , m_move(new FigureCard(tr("To read"), this))
    , m_time(new FigureCard(tr("Time"), this))
    , m_targets(makePlanTable({tr("Goes to"), tr("Store"), tr("Strips"), tr("Bytes"), tr("Free there now")},
                              tr("Where the rebuilt strips go"), this))
    , m_warnings(new TextLabel(LabelKind::Body, {}, this))
    , m_confirm(new QCheckBox(this))
{
    setObjectName(u"planPage"_s);
    m_sentence->setObjectName(u"planSentence"_s);
    m_targets->setObjectName(u"planTargets"_s);
    m_warnings->setObjectName(u"planWarnings"_s);
    m_confirm->setObjectName(u"confirmLost"_s);
    m_sentence->setWordWrap(true);
    m_warnings->setWordWrap(true);
    m_warnings->setInk(toneColor(Tone::Warning, palette()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_sentence);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(12);
    for (FigureCard *card : {m_write, m_move, m_time})
        figures->addWidget(card, 1);
    layout->addLayout(figures);
    auto *sheet = new Card({}, this);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    sheet->body()->addWidget(m_targets);
    layout->addWidget(sheet, 1);
    layout->addWidget(makeTerms());
    layout->addWidget(m_warnings);
    layout->addWidget(m_confirm);
    setFocusProxy(m_policyLimit);
    connect(m_confirm, &QCheckBox::toggled, this, &PlanPage::changed);
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &PlanPage::showEstimate);
    clock->start(kClockEveryMs);
}

QWidget *PlanPage::makeTerms()
{
    auto *terms = new QWidget(this);
    m_policyLimit = new QCheckBox(tr("As the &policy says"), terms);
    m_policyLimit->setObjectName(u"policyLimit"_s);
    m_policyLimit->setChecked(true);
    m_limit = new LimitEdit(terms);
    m_limit->setObjectName(u"planLimit"_s);
    m_limit->setEnabled(false);
    m_hours = new QComboBox(terms);
    m_hours->setObjectName(u"planHours"_s);
    m_hours->setAccessibleName(tr("Hours in which it works"));
    m_hours->addItem(tr("As the policy says"), PolicyHours);
    m_hours->addItem(tr("At any hour"), AnyHour);
    m_hours->addItem(tr("Only between"), OwnHours);
    m_from = new QTimeEdit(QTime(20, 0), terms);
    m_to = new QTimeEdit(QTime(6, 0), terms);
    m_from->setAccessibleName(tr("Not before"));
    m_to->setAccessibleName(tr("Not after"));
    auto *limits = new QHBoxLayout;
    limits->addWidget(m_limit);
    limits->addWidget(m_policyLimit);
    limits->addStretch(1);
    auto *hours = new QHBoxLayout;
    hours->addWidget(m_hours);
    for (QTimeEdit *edit : {m_from, m_to}) {
        setMomentFormat(*edit, u"HH:mm"_s);
        edit->setEnabled(false);
        hours->addWidget(edit);
        connect(edit, &QTimeEdit::timeChanged, this, &PlanPage::showEstimate);
    }
    m_zone = new TextLabel(LabelKind::Soft, {}, terms);
    m_zone->setObjectName(u"planZone"_s);
    m_zone->setWordWrap(true);
    hours->addWidget(m_zone, 1);
    auto *form = new QFormLayout(terms);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Limit:"), limits);
    form->addRow(tr("&Hours:"), hours);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(limits)))
        label->setBuddy(m_limit);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(hours)))
        label->setBuddy(m_hours);
    connect(m_policyLimit, &QCheckBox::toggled, this, [this](bool isPolicy) {
        m_limit->setEnabled(!isPolicy);
        if (isPolicy)
            m_limit->setBytesPerSecond(m_plan.limitBytesPerSecond);
        showEstimate();
    });
    connect(m_limit, &QSpinBox::valueChanged, this, &PlanPage::showEstimate);
    connect(m_hours, &QComboBox::currentIndexChanged, this, [this](int choice) {
        m_from->setEnabled(choice == OwnHours);
        m_to->setEnabled(choice == OwnHours);
        showEstimate();
    });
    return terms;
}

void PlanPage::setPlan(const RebuildPlan &plan, const QString &danger)
{
    m_plan = plan;
    if (m_policyLimit->isChecked())
        m_limit->setBytesPerSecond(plan.limitBytesPerSecond);
    m_hours->setItemText(PolicyHours, plan.hours == u"always"_s ? tr("As the policy says (at any hour)")
                                                                : tr("As the policy says (%1)").arg(plan.hours));
    m_confirm->setText(tr("%1 counts as lost from now on").arg(shortName(danger, 32).replace(u'&', u"&&"_s)));
    m_confirm->setVisible(!danger.isEmpty());
    m_confirm->setChecked(false);
    QStringList warnings = wordingTexts(plan.warningWordings, plan.warnings);
    if (!plan.runningJob.isNull())
        warnings.prepend(tr("A rebuild runs already. This one joins it, and it takes these terms."));
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    m_sentence->setText(
        plan.standing == u"impossible"_s ? tr("None of it can be rebuilt now. What is in the way stands below.")
        : plan.standing == u"partly"_s
            ? tr("A part can be rebuilt now; the rest follows by itself when machines come back or have room.")
            : tr("All of it can be rebuilt. Every strip is read back and compared before it counts."));
    showTargets();
    showEstimate();
}

void PlanPage::showTargets()
{
    QList<QStringList> rows;
    for (const PlanTarget &target : m_plan.targets)
        rows.append({target.name, target.store.isNull() ? tr("new") : target.store.toString(), countText(target.strips),
                     bytesText(target.bytes), bytesText(target.freeBytes)});
    fillPlanTable(m_targets, rows);
}

void PlanPage::showEstimate()
{
    m_write->setFigure(
        bytesText(m_plan.bytesToWrite), {},
        tr("%1 strips onto %2 stores")
            .arg(countText(m_plan.stripsToWrite - m_plan.stripsWithoutPlace), countText(m_plan.targetCount)));
    m_move->setFigure(bytesText(m_plan.bytesToRead), {},
                      tr("from the surviving strips, and to compare what was written"));
    showZone();
    qint64 rate = m_plan.rateBytesPerSecond;
    const qint64 limit = m_policyLimit->isChecked() ? m_plan.limitBytesPerSecond : m_limit->bytesPerSecond();
    if (limit > 0)
        rate = rate > 0 ? std::min(rate, limit) : limit;
    const QString source = m_plan.rateSource == u"rebuild"_s   ? tr("as quickly as the last rebuild went (%1)")
                           : m_plan.rateSource == u"reading"_s ? tr("as quickly as reading goes now (%1)")
                                                               : tr("at %1");
    if (rate <= 0) {
        m_time->setFigure(u"?"_s, {}, tr("It could not be measured how quickly the stores answer."));
    } else {
        const qint64 seconds = std::max<qint64>(1, (m_plan.bytesToRead + m_plan.bytesToWrite) / rate);
        const bool isLimited = limit > 0 && rate == limit;
        const int hours = m_hours->currentData().toInt(); // within hours it takes longer by the clock than at work
        const bool isBounded = hours == OwnHours || (hours == PolicyHours && m_plan.hours != u"always"_s);
        QStringList when{isBounded ? tr("of work") : QString(), endText(seconds)};
        when.removeAll(QString());
        QStringList meaning{when.join(u" · "_s),
                            isLimited ? tr("at the limit of %1").arg(rateText(limit)) : source.arg(rateText(rate))};
        meaning.removeAll(QString());
        m_time->setFigure(durationText(seconds), {}, meaning.join(u'\n'));
    }
    Q_EMIT changed();
}

QString PlanPage::endText(qint64 seconds) const
{
    const QString chosen = hours();
    const auto within = WorkHours::parse(chosen.isEmpty() ? m_plan.hours : chosen);
    if (!within)
        return {};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return doneText(within->endOfWork(m_plan.atController(now), seconds), now);
}

/// The hours are those of the controller's clock.
void PlanPage::showZone()
{
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime there = m_plan.atController(now);
    m_zone->setText(
        there.offsetFromUtc() == now.offsetFromUtc()
            ? QString()
            : tr("by the controller's clock, where it is %1 now").arg(QLocale().toString(there.time(), u"HH:mm"_s)));
}

QString PlanPage::hours() const
{
    switch (m_hours->currentData().toInt()) {
    case AnyHour:
        return u"always"_s;
    case OwnHours:
        return m_from->time().toString(u"HH:mm"_s) + u'-' + m_to->time().toString(u"HH:mm"_s);
    default:
        return {};
    }
}

void PlanPage::takeTerms(RebuildRequest &request) const
{
    request.hasOwnLimit = !m_policyLimit->isChecked();
    request.limitBytesPerSecond = request.hasOwnLimit ? m_limit->bytesPerSecond() : 0;
    request.hours = hours();
}

QString PlanPage::whatIsMissing() const
{
    if (m_plan.standing == u"impossible"_s)
        return tr("There is nothing that could be done now.");
    if (m_hours->currentData().toInt() == OwnHours && m_from->time() == m_to->time())
        return tr("Give two different times of day.");
    if (m_confirm->isVisibleTo(this) && !m_confirm->isChecked())
        return tr("Confirm above what counts as lost.");
    return {};
}

} // namespace fallow::console
