// SPDX-FileCopyrightText: 2026 The Fallow developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/dialogs/planner_outlook.h"

#include "console/format/format.h"
#include "console/format/short_name.h"
#include "console/format/standing.h"
#include "console/models/machine_model.h"
#include "console/theme/icons.h"
#include "console/widgets/card.h"
#include "console/widgets/layout_picture.h"
#include "console/widgets/week_chart.h"

#include <QComboBox>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace fallow::console {

namespace {

constexpr int kOutlookSign = 22;
constexpr qsizetype kMostDomains = 100;
constexpr int kSamples = 512;

/// As percentText(), but a little below all stays apart from all: "99.98 %".
QString finePercent(double share)
{
    return share > 0.99 && share < 1
               ? PlannerOutlook::tr("%1 %", "percent")
                     .arg(QLocale().toString(std::min(share * 100, 99.999), 'f', share > 0.9999 ? 3 : 2))
               : percentText(share);
}

} // namespace

PlannerOutlook::PlannerOutlook(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_verdict(new TextLabel(LabelKind::Strong, {}, this))
    , m_figures(new TextLabel(LabelKind::Soft, {}, this))
    , m_picture(new LayoutPicture(this))
    , m_pictureNote(new TextLabel(LabelKind::Soft, {}, this))
    , m_weekCard(new Card(tr("When it could be read, by the machines' weeks so far"), this))
    , m_week(new WeekChart(m_weekCard))
    , m_weekText(new TextLabel(LabelKind::Soft, {}, m_weekCard))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    m_verdict->setObjectName(u"outlookVerdict"_s);
    m_verdict->setWordWrap(true);
    m_figures->setObjectName(u"outlookFigures"_s);
    m_figures->setWordWrap(true);
    m_pictureNote->setWordWrap(true);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addWidget(m_verdict, 1);
    layout->addLayout(line);
    layout->addWidget(m_figures);
    auto *card = new Card({}, this);
    card->body()->setContentsMargins(12, 8, 12, 10);
    card->body()->addWidget(m_picture);
    card->body()->addWidget(m_pictureNote);
    makeScenarioRow(card);
    layout->addWidget(card);
    m_weekText->setWordWrap(true);
    auto *week = new QHBoxLayout;
    week->setSpacing(14);
    week->addWidget(m_week, 3);
    week->addWidget(m_weekText, 2);
    m_weekCard->body()->addLayout(week);
    layout->addWidget(m_weekCard);
    layout->addStretch(1);
}

void PlannerOutlook::makeScenarioRow(Card *card)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *label = new TextLabel(LabelKind::Body, tr("What if"), card);
    m_scenario = new QComboBox(card);
    m_scenario->setObjectName(u"outlookScenario"_s);
    m_scenario->setAccessibleName(tr("What if"));
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scenario->setMinimumContentsLength(18);
    label->setBuddy(m_scenario);
    m_lostCount = new QSpinBox(card);
    m_lostCount->setObjectName(u"outlookLostCount"_s);
    m_lostCount->setAccessibleName(tr("How many workstations are lost"));
    m_lostCount->setRange(1, 9999);
    m_lostCount->setValue(3);
    m_result = new TextLabel(LabelKind::Body, {}, card);
    m_result->setObjectName(u"outlookResult"_s);
    m_result->setWordWrap(true);
    line->addWidget(label);
    line->addWidget(m_scenario, 1);
    line->addWidget(m_lostCount);
    card->body()->addSpacing(4);
    card->body()->addLayout(line);
    card->body()->addWidget(m_result);
    connect(m_scenario, &QComboBox::currentIndexChanged, this, &PlannerOutlook::showScenario);
    connect(m_lostCount, &QSpinBox::valueChanged, this, &PlannerOutlook::showScenario);
}

void PlannerOutlook::setArray(const ArraySnapshot &array)
{
    m_array = array;
    fillScenarios();
    work();
}

void PlannerOutlook::setProfiles(MachineProfiles profiles)
{
    m_profiles = std::move(profiles);
    showWeek();
}

void PlannerOutlook::setChoice(const LayoutSpec &spec, qint64 sizeBytes)
{
    m_spec = spec;
    m_sizeBytes = sizeBytes;
    work();
}

QString PlannerOutlook::verdict() const
{
    return m_verdict->text();
}

void PlannerOutlook::fillScenarios()
{
    QList<ScenarioItem> items{{tr("everything is there"), Scenario::Whole, {}},
                              {tr("so many workstations are lost at once:"), Scenario::Lost, {}}};
    QSet<QString> domains;
    bool hasDesktops = false;
    bool hasAway = false;
    for (const MachineSnapshot &machine : std::as_const(m_array.machines)) {
        const Standing standing = standingOf(machine);
        hasDesktops = hasDesktops || machine.machineClass == MachineClass::Desktop;
        hasAway = hasAway || standing == Standing::Asleep || standing == Standing::Unreachable;
        if (!machine.failureDomain.isEmpty() && domains.size() < kMostDomains)
            domains.insert(machine.failureDomain);
    }
    if (hasDesktops)
        items.append(ScenarioItem{tr("all desktops are off"), Scenario::Desktops, {}});
    if (hasAway)
        items.append(ScenarioItem{tr("those away now stay away"), Scenario::Away, {}});
    QStringList names(domains.cbegin(), domains.cend());
    names.sort(Qt::CaseInsensitive);
    for (const QString &name : std::as_const(names))
        items.append(ScenarioItem{tr("%1 is off", "failure domain").arg(shortName(name)), Scenario::Domain, name});
    if (items == m_scenarios)
        return; // an open list stays open
    const ScenarioItem before = m_scenarios.value(m_scenario->currentIndex());
    m_scenarios = std::move(items);
    const QSignalBlocker blocker(m_scenario);
    m_scenario->clear();
    for (const ScenarioItem &item : std::as_const(m_scenarios))
        m_scenario->addItem(item.text);
    m_scenario->setCurrentIndex(int(std::max<qsizetype>(0, m_scenarios.indexOf(before))));
}

PlannerOutlook::ScenarioItem PlannerOutlook::scenario() const
{
    return m_scenarios.value(m_scenario->currentIndex());
}

void PlannerOutlook::work()
{
    const VolumePlan plan = planVolume(m_array, m_spec);
    m_fit = plan.fit;
    m_fits = plan.whole.has_value() && plan.fit.missing() == 0;
    showVerdict(plan);
    showFigures(plan);
    showScenario();
    showWeek();
}

void PlannerOutlook::showVerdict(const VolumePlan &plan)
{
    Tone tone = Tone::Good;
    QString text;
    if (!m_fits) {
        tone = Tone::Danger;
        QStringList missing;
        if (plan.fit.missingClient() > 0)
            missing.append(tr("%Ln more workstation(s)", nullptr, plan.fit.missingClient()));
        if (plan.fit.missingLocal() > 0)
            missing.append(tr("%Ln more disk(s) of the controller", nullptr, plan.fit.missingLocal()));
        if (missing.isEmpty())
            missing.append(plan.fit.missing() > 0 ? tr("%Ln more store(s)", nullptr, plan.fit.missing())
                                                  : tr("stores with more room"));
        text = tr("Too few machines: this layout wants %1 that share no failure domain.")
                   .arg(missing.join(tr(" and ", "between two things that are missing")));
    } else if (plan.whole->machineFailuresSurvived == 0) {
        tone = Tone::Danger;
        text = tr("Survives nothing: the loss of any one machine or disk loses data.");
    } else {
        text = tr("Survives the loss of any %Ln machine(s) or disk(s) at once.", nullptr,
                  plan.whole->machineFailuresSurvived);
        if (m_sizeBytes > plan.roomBytes) {
            tone = Tone::Warning;
            text += u' ' + tr("But there is room for %1 only: it can be made, and cannot be filled.")
                               .arg(bytesText(plan.roomBytes));
        } else if (plan.onlineDomains < plan.fit.wanted()) {
            tone = Tone::Warning;
            text += u' ' + tr("But too few machines are there at this moment: writing waits for them.");
        }
    }
    m_verdict->setText(text);
    m_sign->setPixmap(iconPixmap(toneIcon(tone), kOutlookSign, devicePixelRatioF()));
}

void PlannerOutlook::showFigures(const VolumePlan &plan)
{
    if (!plan.whole) {
        m_figures->setText(tr("There are %1 disks and %2 failure domains of workstations.")
                               .arg(plan.fit.haveLocal)
                               .arg(plan.fit.haveClient));
        return;
    }
    m_figures->setText(
        tr("Room for %1 of data now, %2 if the stores were empty; volumes that are there may still grow by %3. "
           "%4 bytes are stored for each byte.")
            .arg(bytesText(plan.roomBytes), bytesText(plan.whole->usableBytes), bytesText(plan.promisedBytes),
                 QLocale().toString(plan.whole->overheadFactor, 'f', 2)));
}

QSet<StoreId> PlannerOutlook::scenarioStores() const
{
    const auto [text, scenario, domain] = this->scenario();
    QSet<MachineId> machines;
    for (const MachineSnapshot &machine : m_array.machines) {
        const Standing standing = standingOf(machine);
        const bool isOff =
            (scenario == Scenario::Desktops && machine.machineClass == MachineClass::Desktop) ||
            (scenario == Scenario::Away && (standing == Standing::Asleep || standing == Standing::Unreachable)) ||
            (scenario == Scenario::Domain && machine.failureDomain == domain) ||
            (scenario == Scenario::Lost && machines.size() < m_lostCount->value() && standing == Standing::Online);
        if (isOff)
            machines.insert(machine.machine);
    }
    QSet<StoreId> stores;
    for (const StoreSnapshot &store : m_array.stores) {
        if (!store.isLocal && machines.contains(store.machine))
            stores.insert(store.store);
    }
    return stores;
}

void PlannerOutlook::showScenario()
{
    const Scenario scenario = this->scenario().scenario;
    m_lostCount->setVisible(scenario == Scenario::Lost);
    const QSet<StoreId> off = scenario == Scenario::Whole ? QSet<StoreId>() : scenarioStores();
    LayoutSketch sketch = sketchLayout(m_array, m_spec, off);
    m_pictureNote->setText(
        sketch.leftOutCount > 0
            ? tr("The first stripes on a few of the stores; %Ln more take their turn.", nullptr, sketch.leftOutCount)
            : tr("Where the first stripes would lie."));
    m_picture->setSketch(std::move(sketch));
    m_result->setInk({});
    if (!m_fits || scenario == Scenario::Whole) {
        m_result->setText(m_fits ? tr("All data can be read and written.") : QString());
        return;
    }
    if (scenario == Scenario::Lost) {
        const double lost = lostShare(m_spec, m_fit.haveClient, m_lostCount->value());
        m_result->setInk(toneColor(lost > 0 ? Tone::Danger : Tone::Good, palette()));
        m_result->setText(lost > 0
                              ? tr("About %1 of the data would be lost, if it happened before anything is rebuilt.")
                                    .arg(percentText(lost))
                              : tr("Nothing is lost: no stripe loses more strips than its parity makes up for."));
        return;
    }
    const auto readable = readableShare(m_spec, placementStores(m_array), off, kSamples);
    const double share = readable ? *readable : 0;
    m_result->setInk(toneColor(share >= 1 ? Tone::Good : Tone::Warning, palette()));
    m_result->setText(share >= 1
                          ? tr("All data can still be read.")
                          : tr("%1 of the data can be read; the rest waits until they are back. Nothing is lost.")
                                .arg(percentText(share)));
}

void PlannerOutlook::showWeek()
{
    const WeekForecast forecast = forecastWeek(m_array, m_profiles, m_spec);
    m_weekCard->setVisible(m_fits && forecast.mean >= 0);
    if (forecast.mean < 0)
        return;
    QByteArray percents(WeekForecast::kHours, char(255));
    for (int hour = 0; hour < WeekForecast::kHours; ++hour) {
        const double readable = forecast.readable[size_t(hour)];
        if (readable >= 0)
            percents[hour] = char(qRound(readable * 100));
    }
    const int offset = QDateTime::currentDateTime().offsetFromUtc();
    m_week->setWeek(localWeek(percents, offset), tr("readable"));
    const int worst = (forecast.worstHour + qRound(offset / 3600.0) + WeekForecast::kHours) % WeekForecast::kHours;
    m_weekText->setText(tr("Readable %1 of the week; least on %2 at %3:00, %4. Known of %5 of %6 workstations.")
                            .arg(finePercent(forecast.mean), QLocale().dayName(worst / 24 + 1, QLocale::LongFormat),
                                 QString::number(worst % 24), finePercent(forecast.worst),
                                 countText(forecast.knownMachines), countText(forecast.machines)));
}

} // namespace fallow::console
